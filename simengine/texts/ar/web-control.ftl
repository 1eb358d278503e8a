# غرفة التحكم.

web-control-room = غرفة التحكم
web-control-truth = الحقيقة والاعتقاد
web-control-injects = المدخلات
web-control-journal = السجل
web-control-seats = المقاعد والروابط
web-control-controls = أدوات التحكم

web-control-pause = إيقاف مؤقت
web-control-resume = شغّل الساعة
web-control-open-move = افتح الجولة { $number } ({ $time })
web-control-close-move = أغلق الجولة { $number } وانتقل إلى { $time }
web-control-close-last-move = أغلق الجولة { $number } وانتقل إلى ENDEX
web-control-to-inject = إلى المدخل المخطط التالي ({ $time })
web-control-hour = ساعة إلى الأمام
web-control-jump-help = أوقف الساعة مؤقتًا للقفز إلى المدخل التالي أو ساعة إلى الأمام.
web-control-end = أنهِ التمرين
web-control-end-title = إنهاء التمرين الآن؟
web-control-end-text = ENDEX للجميع ولا رجعة فيه. يصبح تقرير ما بعد التمرين متاحًا فورًا.
web-control-missing = أوراق قرارات ناقصة: { $nations }.
web-control-all-in = وصلت كل أوراق قرارات الفرق التي يلعبها أشخاص.
web-control-close-title = إغلاق الجولة دون كل الأوراق؟
web-control-close-text = الدولة التي بلا ورقة لا يسري لها شيء في هذه الجولة.
web-control-close-anyway = أغلق الجولة

web-control-truth-caption = في البداية ما هو صحيح، وبجانبه ما يعتقده كل فريق
web-control-nation = الدولة
web-control-compromised = مخترق في الحقيقة
web-control-suspected = الفريق: مشتبه به
web-control-confirmed = الفريق: مؤكد
web-control-isolated = معزول
web-control-hit = خدمة ضيّعها الخصم
web-control-people = أشخاص بلا خدمة
web-control-incidents = حوادث معلنة
web-control-staff = يعملون / مناوبون
web-control-sent-received = رسائل مرسلة / واردة
web-control-score-im = إدارة الحوادث
web-control-score-cu = استعمال القنوات
web-control-na = لا ينطبق
web-control-held = يشغلها
web-control-people-of = { $people ->
    [0] فريق آلي
   *[other] أشخاص: { $people } من { $all }
}
web-control-sheet-in = سُلّمت الورقة
web-control-scores-apart = تقف الدرجتان جنبًا إلى جنب ولا تُجمعان أبدًا، وتتغيران حتى ENDEX. يعملون / مناوبون: المحللون ثم الفرق الميدانية.
web-control-map = المنطقة في الحقيقة
web-control-map-label = خريطة الدول؛ الرقم في كل منها عدد أصولها المخترقة في الحقيقة كما في الجدول
web-control-assets = الأصول
web-control-assets-count = أصول تستدعي الانتباه: { $count }، مخترقة والفريق لا يعلم: { $unseen }
web-control-asset = الأصل
web-control-in-truth = في الحقيقة
web-control-team-holds = يعدّه الفريق
web-control-service = الخدمة
web-control-needs = تنقص خدمة لازمة
web-control-clean = سليم
web-control-unseen = لا يعلم به الفريق

web-control-released = أُطلقت
web-control-none = لا شيء بعد.
web-control-now = الآن
web-control-by-time = تأتي بالوقت
web-control-by-condition = تأتي حين يتحقق شرط
web-control-by-hand = يدويًا فقط
web-control-improvised = مرتجل
web-control-goes-to = إلى:
web-control-when = حين:
web-control-release = أطلقه الآن
web-control-improvise = ارتجل مدخلًا
web-control-improvise-help = يصل إلى المقاعد فورًا. ما تكتبه يُحفظ بجانب السجل ويمكن محوه.
web-control-all-of = كل المقاعد
web-control-medium = بواسطة
web-control-title = العنوان
web-control-body = النص
web-control-from-name = من (اسم متخيل)
web-control-from-organisation = المؤسسة (متخيلة)
web-control-send = أرسل المدخل
web-control-sent = أُرسل: { $title }

web-control-all = الكل
web-control-kind = النوع
web-control-commands = ما طُلب
web-control-events = ما حدث
web-control-fleet = { $affected } من { $count } متأثرة، والفريق يعلم بنحو { $noticed }
