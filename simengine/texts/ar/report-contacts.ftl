# دليل جهات الاتصال في تقرير ما بعد التمرين.

report-section-contacts = دليل جهات الاتصال
report-contacts-text = من جرى الوصول إليه وبعد كم من الوقت، وما آلت إليه القيود غير الصحيحة. لا يقيس التحقق إلا إمكانية الوصول: فقد يعني الصمت قيداً قديماً أو مكتباً مغلقاً أو شخصاً مشغولاً. ليس هذا ترتيباً.
report-check-title = { $contact }، جرى التحقق في { $time }
report-check-text = أجاب { $answered } من { $called } بحلول { $until }.
report-check-curve = الردود على التحقق بمرور الوقت
report-check-curve-description = يرتفع الخط مع كل رد، والخط الرمادي هو عدد جهات الاتصال المدعوة. ويعطي الجدول أدناه الشيء نفسه لكل دولة.
report-check-caption = الأعضاء بترتيب الدليل
report-check-received = وصل الاتصال
report-check-answered = الرد
report-check-after = بعد
report-check-came-back = عاد الاتصال
report-check-called = مدعوة
report-check-answers = أجابت
report-minutes = الدقائق منذ إرسال الاتصالات
report-entries = قيود لم تكن صحيحة أو جرت صيانتها
report-entries-caption = مدى صحة القيد، وما فعلته دولته بشأنه
report-contact = جهة الاتصال
report-entry-truth = في الواقع
report-entry-updates = صيانة الدولة له
report-came-back = رسائل عادت
report-message-came-back = عادت
report-deputy = النائب
report-oral = اتصالات شفوية
report-pulses = الثقة كما أفاد بها الأشخاص
report-pulses-text = ما قاله الأشخاص عن ثقة دولتهم بدولة أخرى، من 1 (لا ثقة) إلى 5 (ثقة تامة). يُعرض هنا ولا يترتب عليه شيء.
report-without-campaign = لم يُهاجَم شيء في هذا التمرين: فقد تدرب على الاتصالات وحدها، ولا تنطبق مقاييس إدارة الحوادث.
