# دليل جهات الاتصال وعمليات التحقق والاتصالات الشفوية في صفحة المقعد.

web-contacts-tab = جهات الاتصال
web-contacts-directory = دليل جهات الاتصال
web-contacts-nation = الدولة
web-contacts-contact = جهة الاتصال
web-contacts-reach = من وأين
web-contacts-deputy = النائب
web-contacts-confirmed = آخر تأكيد
web-contacts-days-before = { $days ->
    [one] قبل يوم من بداية التمرين
   *[other] قبل { $days } يوماً من بداية التمرين
}
web-contacts-yes = نعم
web-contacts-no = لا
web-contacts-nobody = لا أحد في الدليل.
web-contacts-lapsed = انتهت الصلاحية
web-contacts-own = قيدكم: { $contact }
web-contacts-with-deputy = يذكر القيد نائباً.
web-contacts-no-deputy = لا يذكر القيد نائباً.
web-contacts-keep-help = التصحيح يصلح كل خطأ فيه، والتأكيد يجدد صلاحيته لا غير.
web-contacts-put-right = تصحيحه
web-contacts-confirm = تأكيده
web-contacts-came-back = رسائل عادت
web-contacts-came-back-help = ما يورده الدليل هناك لا يؤدي إلى أحد. اكتبوا إلى النائب أو استخدموا قناة أخرى.
web-contacts-message-back = عادت الرسالة: القيد لا يؤدي إلى أحد.
web-contacts-to-deputy = الكتابة إلى النائب
web-contacts-checks = عمليات التحقق من الاتصالات
web-contacts-no-checks = لا تحقق بعد. ابدؤوا واحداً من «التصرف».
web-contacts-check-of = تحقق: { $contact }
web-contacts-over = انتهى
web-contacts-until = الردود مطلوبة بحلول
web-contacts-curve = أجاب { $answered } من { $called }، أي { $share } %.
web-contacts-axis = أفقياً: الدقائق منذ إرسال الاتصالات. عمودياً: جهات الاتصال التي أجابت.
web-contacts-answers = الردود حسب الدولة
web-contacts-answered = الرد
web-contacts-after = بعد
web-contacts-call-back = عاد الاتصال
web-contacts-never-came = لم يصل الاتصال. هل قيدكم صحيح؟
web-contacts-not-answered = لم يُرد عليه في الوقت المحدد
web-contacts-calls = هناك من يتصل بكم
web-contacts-called = تتحقق الأمانة من { $contact }. الرد مطلوب بحلول
web-contacts-oral = اتصالات شفوية
web-contacts-oral-asks = سجل أحدهم أنكم تحدثتم:
web-contacts-oral-indicators = { $count ->
    [one] ذُكر مؤشر واحد.
   *[other] ذُكر { $count } من المؤشرات.
}
web-contacts-it-was-so = كان كذلك
web-contacts-it-was-not = لم يكن كذلك

web-field-contact = جهة الاتصال
web-field-within_minutes = عدد الدقائق حتى موعد الردود
web-field-at_ms = كم دقيقة مضت منذ الحديث
web-field-purpose = الغرض
web-field-trust = الثقة (1 لا ثقة، 5 ثقة تامة)
web-option-none = لا شيء
