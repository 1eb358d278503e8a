# صفحات المتصفح: ما تشترك فيه كلها، والانضمام، وغرفة الانتظار، واستخلاص الدروس.

web-title = simengine
web-skip = انتقل إلى المحتوى
web-language = اللغة
web-theme = الألوان
web-theme-auto = كما في النظام
web-theme-light = فاتحة
web-theme-dark = داكنة
web-leave = مغادرة
web-loading = جارٍ التحميل …
web-dismiss = إغلاق
web-cancel = إلغاء
web-again = أعد المحاولة
web-copy = نسخ
web-copied = نُسخ
web-print = طباعة
web-person = شخص
web-offline = الخادم لا يجيب.
    .remedy = ما كتبته يبقى هنا. تحقق من الشبكة؛ الصفحة تعيد المحاولة من تلقاء نفسها، وما تكرره يحدث مرة واحدة.
web-lost = انقطع الاتصال. الصفحة تعيد المحاولة من تلقاء نفسها، وما كتبته يبقى هنا. قد تكون الأوقات والحالات قديمة.
web-refused = لم يعد دخولك ساريًا. افتح رابط الانضمام من جديد، أو اطلب من المدرب رابطًا جديدًا.

web-clock = وقت التمرين
web-state-lobby = لم يبدأ
web-state-running = الساعة تسير
web-state-paused = متوقف مؤقتًا
web-state-advancing = الوقت يمضي
web-state-move = الجولة { $number }: الساعة واقفة
web-state-between-moves = بين جولتين
web-state-ended = انتهى (ENDEX)
web-behind = أبطأ مما طُلب
web-connection-connecting = جارٍ الاتصال
web-connection-live = متصل
web-connection-lost = غير متصل

web-member-host = المضيف
web-member-trainer = المدرب (الخلية البيضاء)
web-member-evaluator = المقيّم
web-member-observer = المراقب
web-member-seat = مقعد

web-landing-heading = شارك في تمرين
web-landing-what = هنا تتدرب مراكز الاستجابة الوطنية ووزاراتها وشركاؤها على الحوادث السيبرانية العابرة للحدود. ما تفعله كل دولة، وما لا تخبر به غيرها، يغيّر ما يحدث بعد ذلك.
web-landing-how = يعطيك المدرب رابط انضمام. لا حاجة إلى تثبيت شيء، ولا يُطلب اسم ولا حساب.
web-join-heading = الانضمام إلى تمرين
web-joining = جارٍ الانضمام …
web-join = انضم
web-paste-link = رابط الانضمام
web-paste-help = الصق الرابط كاملًا كما وصلك.
web-paste-wrong = هذا ليس رابط انضمام: في رابط الانضمام علامة # تتبعها نحو أربعين حرفًا ورقمًا.
web-back-to-exercise = العودة إلى التمرين

web-host = المضيف
web-host-packs = حزم السيناريوهات
web-host-open = افتح تمرينًا
web-host-opened = فُتح: { $title }
web-host-trainer-link = هذا رابط انضمام المدرب. يظهر هنا مرة واحدة فقط، ومن يملكه يتحكم في التمرين.
web-trainer-link = رابط انضمام المدرب
web-open-in-tab = افتحه في علامة تبويب أخرى
web-host-exercises = التمارين على هذا الخادم
web-host-none = لا شيء بعد.
web-host-count = عدد التمارين: { $count }
web-exercise-lobby = لم يبدأ
web-exercise-live = جارٍ
web-exercise-ended = انتهى
web-pack-size = الدول: { $nations }، المقاعد: { $seats }، الجولات: { $moves }

web-lobby-heading = قبل التمرين
web-lobby-wait = سيبدأ المدرب التمرين. تنتقل هذه الصفحة من تلقاء نفسها.
web-brief = موجز الدور
web-team = فريق { $nation }
web-here = حاضر الآن
web-joined = انضم
web-not-joined = لم ينضم
web-start-heading = البدء
web-play = طريقة اللعب
web-play-moves = تقف الساعة بينما تتشاور الفرق، وتسلّم كل دولة ورقة قرارات واحدة، ثم يمضي الوقت إلى الجولة التالية. للتمارين المكتبية.
web-play-running = تسير الساعة بالسرعة التي تختارها. للتدريبات الوظيفية وللتدرب الفردي.
web-speed = سرعة الساعة
web-speed-seconds = { $count ->
    [one] الوقت الحقيقي
   *[other] الثانية الواحدة تساوي { $count } ثانية
}
web-speed-minutes = { $count ->
    [one] الثانية الواحدة تساوي دقيقة واحدة
   *[other] الثانية الواحدة تساوي { $count } دقيقة
}
web-empty-seats = المقاعد التي لم ينضم إليها أحد يلعبها
web-empty-seats-by-nation = غير ذلك لدولة بعينها
web-as-all = مثل البقية
web-start-seats = المقاعد المنضمة: { $joined }. المقاعد التي تلعبها فرق آلية: { $automated }.
web-start = ابدأ التمرين
web-seats = المقاعد وروابط الانضمام
web-seats-help = يتيح الرابط لحامله شغل مقعد واحد. يظهر مرة واحدة، فأنشئ غيره متى احتجت. لفحص الاتصال اطلب من الجميع فتح روابطهم: يظهر أدناه من هم حاضرون الآن.
web-seats-joined = انضم { $joined } من { $all }
web-seat = المقعد
web-presence = الحضور
web-link = رابط الانضمام
web-holder = يشغله
web-make-link = أنشئ رابطًا
web-make-links = روابط لكل مقاعد { $nation }
web-link-for = رابط الانضمام: { $seat }
web-other-links = روابط أخرى

web-debrief = استخلاص الدروس: تقرير ما بعد التمرين
web-debrief-white-cell = صيغة الخلية البيضاء: فيها الحقيقة ونتائج جميع الدول. ليست للتداول.
web-debrief-nation = صيغة دولتك وحدها. فيها نتائجكم دون نتائج غيركم.
web-debrief-none = انتهى التمرين. سيقود المدرب استخلاص الدروس.
web-debrief-working = جارٍ إعداد التقرير …
web-save-page = احفظ كصفحة
web-save-data = احفظ كبيانات (JSON)
web-save-journal = احفظ السجل
web-look-back = انظر إلى التمرين من جديد
web-to-debrief = إلى استخلاص الدروس


## حقول استمارات القنوات

web-field-rsit = صنف الحادثة (RSIT)
web-field-first_seen = أول رصد
web-field-indicators = مؤشرات الاختراق
web-field-pap = الإجراءات المسموح بها (PAP)
web-field-actions_taken = الإجراءات المتخذة
web-field-question = السؤال
web-field-facts_offered = الوقائع المقدمة
web-field-evidence_level = مستوى الأدلة
web-field-what_is_asked = المطلوب
web-field-reply_by = الرد قبل
web-field-level = المستوى
web-field-public_or_confidential = علني أم سري
web-field-terms_defined = المصطلحات المعرّفة
web-field-service_attacked = الخدمة المستهدفة
web-field-help_wanted = المساعدة المطلوبة
web-field-sovereignty_consent = موافقة الدولة
web-field-legal_constraints = القيود القانونية
web-field-authority = السلطة المختصة
web-field-data_to_preserve = البيانات المطلوب حفظها
web-field-formal_request_to_follow = يتبعه طلب رسمي
web-field-offence = الجريمة
web-field-urgency = درجة الاستعجال

web-field-tone = النبرة
web-field-term = المصطلح
web-field-counterpart = الشريك
web-field-named = منسوب إلى
web-field-confidence = الثقة (0 إلى 100)
web-field-severity = الخطورة (0 إلى 5)
web-field-status = مدخلنا
