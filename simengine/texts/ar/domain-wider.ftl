# تسميات الإجراءات الأوسع وما تقوله الدول والإجازة.

## الإجراءات

action-SetSeverity = تحديد الخطورة
    .does = يحدد خطورة حادثة (0 إلى 5) دون مساس بصنفها.
    .side = لا شيء في النموذج.
action-AnalyseEvidence = تحليل الأدلة
    .does = يحلل أدلة محفوظة من أصل: قد يعطي مؤشرات أخرى وخيطًا إلى حيث يوجّه الخصم.
    .side = يشغل المحللين طويلًا، وقد يكون الخيط خاطئًا دون أن يلاحظ أحد.
action-PatchProduct = نشر إصلاح
    .does = ينشر إصلاح المورّد على كل أصولنا التي تشغّل منتجًا واحدًا بعد الآخر؛ تصبح إصابتها عبره أصعب كثيرًا. وفي مجموعات الأصول بقدر من يستجيب من مالكيها.
    .side = تنقطع خدمة كل أصل وقتًا قصيرًا أثناء إصلاحه. يحتاج إلى إصلاح: أبلغوا المورّد.
action-ResetCredentials = إعادة ضبط بيانات الدخول
    .does = يعيد ضبط بيانات الدخول لكل أصولنا في قطاع: ما سُرق منها يفتح أقل، من القطاع وإليه، حتى يُخترق أصل من جديد.
    .side = يفقد من تخدمهم الأصول جزءًا من الخدمة بضع ساعات ريثما يدخل الجميع من جديد.
action-UnblockIndicator = رفع حجب مؤشر
    .does = لا تعود شبكات الدولة تحجب مؤشرًا؛ وما لا ضرر فيه يعمل من جديد.
    .side = يمر من جديد ما كان يمنعه.
action-RequestTakedown = طلب إيقاف
    .does = يطلب ممن يستضيف ما وراء مؤشر أن يوقفه. إن جاء في وقته لم يعد يعمل في أي مكان، لخير الجميع.
    .side = قد يأتي متأخرًا، والأرجح ذلك بعد أن يصبح المؤشر علنيًا ويقرأه الخصم.
action-NotifyConstituents = إبلاغ المشغّلين
    .does = يخبر مشغّلي قطاع بما يبحثون عنه: ينظر كل منهم في أنظمته ويبقى الجميع منتبهين. وفي مجموعات الأصول بقدر من يستجيب من مالكيها: يُلاحَظ أكثر مما هناك.
    .side = يبلّغ بعضهم بما ليس موجودًا: إنذارات كاذبة أكثر.
action-NotifyVendor = إبلاغ المورّد
    .does = يخبر مورّد منتج بما وُجد؛ وبعد وقت يصدر المورّد إصلاحًا للجميع.
    .side = لا شيء في النموذج.
action-PublishAdvisory = نشر نشرة
    .does = ينشر مؤشرات لدينا: بوسم TLP:CLEAR للجمهور فتحجب شبكاته قليلًا من تلقائها، أو بوسم TLP:GREEN لفرق المنطقة.
    .side = يقرأ الخصم ما هو علني وقد يترك بنية صارت معروفة. TLP:CLEAR يحتاج إلى إجازة.
action-PublishStatement = بيان علني
    .does = يخاطب الصحافة بنبرة: يبلّغ الناس أقل بعد بيان مطمئن أو واقعي، وأكثر بعد تحذير.
    .side = انتباه أقل يجد أقل، وانتباه أكثر يجلب إنذارات كاذبة أكثر. والطمأنة والخدمات متوقفة لا تُصدَّق. يحتاج إلى إجازة.
action-Attribute = إسناد علني
    .does = ينسب الحملة إلى دولة أو إلى فاعل مجهول بدرجة ثقة معلنة. خيار سيادي.
    .side = الثقة التي تتجاوز أدلتكم ترفع التوتر مع الدولة المذكورة. يحتاج إلى إجازة.
action-DefineTerm = تعريف مصطلح
    .does = يخبر شريكًا بما تعنيه دولتكم بمصطلح؛ ويصبح متفقًا عليه حين يعرّفه الطرفان.
    .side = لا شيء في النموذج.
action-BriefMinister = إحاطة الوزير
    .does = يُعلم المستوى السياسي بحادثة؛ وتأخذ الإجازات وقتًا أقل ما دامت الإحاطة حديثة.
    .side = لا شيء في النموذج.
action-UpdateDirectory = صون الدليل
    .does = يؤكد مدخل دولتكم في دليل جهات الاتصال أو يغيّره.
    .side = لا شيء في النموذج.
action-RecordLesson = تسجيل درس
    .does = يسجّل درسًا لجلسة المراجعة.
    .side = لا شيء.
action-ConcurWithDraft = الموافقة على مسودة
    .does = يقول إن مقعدكم لا يعترض على مسودة تنتظر الإجازة.
    .side = لا شيء: حين لا ينقص شيء تسري المسودة.
action-AuthoriseDraft = الإذن بمسودة
    .does = يجعل المسودة تسري متى اكتملت الموافقات. يجوز للنواب الإذن إذا لم يفعل الأول لبعض الوقت.
    .side = ما تقوله يصبح كلمة دولتكم من تلك اللحظة.
action-DeclineDraft = رفض مسودة
    .does = يرفض مسودة مع ذكر السبب.
    .side = لا تسري؛ والمسودة الجديدة تبدأ من أولها.
action-WithdrawDraft = سحب مسودة
    .does = يسحب مسودة لكم تنتظر الإجازة.
    .side = لا تسري.

## الرموز

tone-reassuring = مطمئنة
tone-factual = واقعية
tone-warning = محذّرة

term-incident = حادثة
term-critical-infrastructure = بنية تحتية حيوية
term-severity = خطورة
term-attribution = إسناد
term-point-of-contact = نقطة اتصال

directory-confirmed = مؤكد
directory-changed = مغيّر

outcome-too_late = متأخر

takedown-requested = مطلوب
takedown-done = أُوقف
takedown-too_late = متأخر

draft_state-open = تنتظر الإجازة
draft_state-cleared = أُجيزت
draft_state-declined = رُفضت
draft_state-withdrawn = سُحبت
draft_state-lapsed = سقطت

## الأحداث

event-SeveritySet = { $nation } تجعل خطورة حادثتها { $severity }.
event-EvidenceAnalysed = { $nation } حللت الأدلة من { $asset }: الخيوط تشير إلى { $leads_to }.
event-PatchRolloutBegan = { $nation } تبدأ نشر إصلاح { $product }.
event-AssetPatched = { $nation } تصلح { $product } على { $asset }؛ جزء من خدمته متوقف حتى { $until_ms }.
event-FleetPatched = { $nation }: من يستجيب من مالكي { $fleet } ثبّت إصلاح { $product }.
event-FleetLooked = { $nation }: بدأ مالكو { $fleet } يبحثون عمّا أُبلغوا به؛ يُلاحَظ منه أكثر.
event-CredentialsReset = { $nation } تعيد ضبط بيانات الدخول في قطاعها { $sector }؛ يدخل الناس من جديد حتى { $until_ms }.
event-InterruptionEnded = { $nation }: عادت الخدمة التي قطعها إجراء ({ $kind }، { $subject }).
event-IndicatorUnblocked = { $nation } لم تعد تحجب المؤشر { $indicator }.
event-TakedownRequested = { $nation } تطلب إيقاف ما وراء { $indicator }.
event-TakedownEnded = جاء جواب طلب الإيقاف من { $nation } ({ $indicator }): { $outcome }.
event-ConstituentsNotified = { $nation } تبلغ مشغّلي قطاعها { $sector }.
event-VendorNotified = { $nation } تبلغ مورّد { $product }.
event-FixReleased = مورّد { $product } يصدر إصلاحًا.
event-AdvisoryPublished = { $nation } تنشر نشرة ({ $tlp }) فيها { $indicators }.
event-StatementPublished = { $nation } تدلي ببيان علني؛ نبرته: { $tone }.
event-AttributionMade = { $nation } تنسب الحملة بثقة { $confidence } من 100 إلى { $named ->
        [none] فاعل مجهول
       *[other] { $named }
    }.
event-TermDefined = { $nation } تعرّف مصطلحًا مع { $counterpart }: { $term }{ $agreed ->
        [0] .
       *[other] ؛ وبذلك صار متفقًا عليه.
    }
event-MinisterBriefed = { $nation } تحيط مستواها السياسي علمًا.
event-LessonRecorded = { $nation } تسجّل درسًا.
event-DraftSubmitted = { $nation } ({ $seat }): مسودة تنتظر الإجازة: { $kind }، { $target }.
event-DraftConcurred = { $nation } ({ $seat }) توافق على مسودة: { $draft }.
event-DraftInClearance = { $nation } ({ $seat }) لديها مسودة قيد الإجازة: { $draft }.
event-DraftAuthorised = { $nation } ({ $seat }) تأذن بمسودة: { $draft }.
event-DraftCleared = { $nation }: أُجيزت مسودة وتسري: { $draft }.
event-DraftDeclined = { $nation } ({ $seat }) ترفض مسودة: { $draft }. { $reason }
event-DraftWithdrawn = { $nation } ({ $seat }) تسحب مسودة: { $draft }.
event-DraftLapsed = { $nation }: أُجيزت مسودة لكن لم يعد تنفيذها ممكنًا: { $draft }.
