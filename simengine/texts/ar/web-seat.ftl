# صفحة المقعد.

web-seat-situation = الموقف
web-seat-incidents = الحوادث
web-seat-work = العمل
web-seat-messages = الرسائل
web-seat-log = السجل
web-seat-picture = صورتنا للموقف
web-seat-paused = أوقف المدرب الساعة مؤقتًا. ما زال بإمكانك التصرف؛ يستمر العمل حين تسير الساعة.
web-seat-closed-ended = انتهى التمرين؛ لا يمكن فعل شيء بعد الآن.
web-seat-closed-between = الوقت يمضي بين جولتين. يمكنك التصرف حين يفتح المدرب الجولة التالية.

web-seat-act = التصرف
web-seat-act-none = يتصرف هذا الدور بالرسائل والقرارات: انظر علامة تبويب الرسائل.
web-seat-action = الإجراء
web-seat-choose = اختر …
web-seat-cost = الكلفة:
web-seat-cost-none = بلا وقت من الموظفين؛ يسري فورًا
web-seat-side = الأثر الجانبي:
web-seat-target = على ماذا
web-seat-no-target = لا يوجد حاليًا ما يُجرى عليه هذا.
web-seat-priority = الأولوية
web-seat-priority-value = { $value ->
    [1] 1 (الأولى)
    [5] 5 (الأخيرة)
   *[other] { $value }
}
web-seat-for-incident = للحادثة
web-seat-about-incident = بشأن الحادثة
web-seat-no-incident = لا شيء
web-seat-do = نفّذ
web-seat-put-on-sheet = ضعه على ورقة القرارات
web-seat-done = سُجّل: { $action }.
web-seat-on-sheet = وُضع على ورقة القرارات. يسري حين تُسلَّم الورقة وتُغلق الجولة.

web-seat-figure-alerts = إنذارات لم تُفرز بعد
web-seat-figure-suspected = أصول مشتبه بها
web-seat-figure-confirmed = أصول تأكد اختراقها
web-seat-figure-isolated = أصول عزلناها
web-seat-figure-reduced = خدمات دون مستواها الكامل
web-seat-alerts = الإنذارات
web-seat-alert-on = إنذار عن { $asset }
web-seat-time = الوقت
web-seat-asset = الأصل
web-seat-from = المصدر
web-seat-verdict = الحكم
web-seat-waits = بانتظار الفرز
web-seat-assets = أصولنا
web-seat-assets-concerned = أصول تستدعي الانتباه
web-seat-assets-none = لا شيء.
web-seat-search = ابحث في كل أصولنا بالاسم أو القطاع أو النوع
web-seat-held = نعدّه
web-seat-service = الخدمة
web-seat-serves = يخدم { $people } شخصًا
web-seat-isolated = معزول
web-seat-evidence = حُفظت الأدلة
web-seat-region = المنطقة
web-seat-map = خريطة الدول والروابط بين شبكاتها؛ القائمة أدناه تقول الشيء نفسه بالكلمات
web-seat-linked = شبكاتنا مرتبطة بشبكات: { $nations }.
web-seat-hit-from = تقود الأدلة إلى: { $nations }.
web-seat-indicators = مؤشرات الاختراق التي لدينا
web-seat-blocked = محجوب

web-seat-incidents-none = لم تُعلَن حادثة بعد. أعلنها على أصل تشتبه به أو تعدّه مخترقًا.
web-seat-incident-number = الحادثة { $number }
web-seat-incident-assets = الأصول:
web-seat-class = الصنف
web-seat-severity = الخطورة
web-seat-severity-value = الخطورة { $value } من 5
web-seat-not-classified = لم تُصنَّف بعد
web-seat-reports = البلاغات إلى الجهة المنظِّمة
web-seat-hand-report = سلّمه
web-seat-not-yet = ليس بعد

web-seat-at-work = يعملون من المناوبين: { $pool }
web-seat-office-open = نحن ضمن ساعات الدوام.
web-seat-office-closed = نحن خارج ساعات الدوام: عدد المناوبين أقل.
web-seat-tasks = المهام
web-seat-tasks-none = لا أحد لديه ما يعمله.
web-seat-task-state = الحالة
web-seat-task-queued = بانتظار موظفين
web-seat-task-running = قيد العمل
web-seat-due = ينتهي في
web-seat-finished = انتهى مؤخرًا

web-seat-inbox = الوارد
web-seat-inbox-none = لم يصلك شيء بعد.
web-seat-unread = جديد: { $count }
web-seat-new = جديد
web-seat-answer-is = جواب: { $answer }
web-seat-answered = تمت الإجابة.
web-seat-template = (الصيغة المعتادة للقناة)
web-seat-reason = السبب
web-seat-your-answer = جوابك
web-seat-answer = أجب

web-seat-write = اكتب إلى دولة أخرى
web-seat-channel = القناة
web-seat-to = إلى
web-seat-purpose = الغرض
web-seat-channel-about = للمستوى: { $levels }. تصل عادة خلال { $time }.
web-seat-channel-always = مأهولة على مدار الساعة.
web-seat-channel-hours = خارج ساعات دوام الدولة المتلقية تستغرق وقتًا أطول.
web-seat-form = ما تطلبه استمارة القناة
web-seat-form-help = يمكن العمل بالاستمارة الكاملة فورًا. قل بوضوح حين لا يكون لديك شيء بعد.
web-seat-none-yet = لا شيء بعد
web-seat-left-out = متروك
web-seat-hours-ago = ساعات مضت
web-seat-hours-hence = ساعات من الآن
web-seat-text = النص
web-seat-send = أرسل
web-seat-no-channel = لا قناة متاحة لهذا الدور.
web-seat-sent = المرسل
web-seat-sent-none = لم يُرسل شيء بعد.
web-seat-left-empty = تُرك فارغًا: { $fields }
web-seat-was-answered = الجواب: { $answer }
web-seat-no-answer-yet = لا جواب بعد.
web-seat-decline = نُظر في الأمر، وتقرر عدم الاتصال بدولة
web-seat-decline-help = استعمال القناة طوعي. القرار المسبَّب المسجَّل يُعدّ سلوكًا حسنًا.
web-seat-decisions = القرارات المسجلة
web-seat-fleets = أصول كثيرة متشابهة
web-seat-fleets-help = تُعرض كأعداد. يسري حجب المؤشر وتحصين المنتج عليها جميعًا.
web-seat-fleet = الأصول
web-seat-fleet-count = العدد
web-seat-fleet-noticed = تبدو متأثرة، نحو
web-seat-log-none = لا شيء بعد.

web-seat-sheet = ورقة القرارات، الجولة { $move }
web-seat-sheet-help = ما تقرره دولتكم في هذه الجولة. يسري في لحظة واحدة حين يغلق المدرب الجولة. الرسائل تُرسل فورًا.
web-seat-sheet-empty = لا شيء عليها بعد.
web-seat-take-off = ارفعه
web-seat-take-off-what = ارفع: { $action }، { $target }
web-seat-sheet-open = لم تُسلَّم بعد.
web-seat-sheet-changed = تغيرت بعد تسليمها: سلّمها من جديد.
web-seat-sheet-handed-in = سُلّمت.
web-seat-hand-in = سلّم الورقة
