# لماذا رُفض إجراء مقعد. لا تستعمل أي جملة إلا ما يراه ذلك المقعد.

error-action-not-for-role = { $role } لا يستطيع هذا: { $kind }.
    .remedy = اطلبه من مقعد في فريقك يجوز لدوره ذلك؛ قائمة الإجراءات تسمي الأدوار.

error-move-not-open = لا جولة مفتوحة، وفي اللعب بالجولات لا يُقرر هذا إلا فيها: { $kind }.
    .remedy = انتظر حتى تفتح الخلية البيضاء الجولة التالية.

error-move-waits-for-sheet = ما دامت جولة مفتوحة ينتظر هذا ورقة القرارات: { $kind }.
    .remedy = ضعه على ورقة قرارات دولتك؛ يسري حين تُغلق الجولة.

error-priority-out-of-range = لا توجد أولوية { $priority }.
    .remedy = اختر أولوية من 1 (الأولى) إلى 5 (الأخيرة).

error-task-already-pending = هذا قيد العمل أو في الانتظار بالفعل: { $kind }، { $target }.
    .remedy = انتظر حتى ينتهي، أو اختر شيئًا آخر.

error-task-unknown = ليس لدى فريقك مهمة "{ $task }".
    .remedy = اختر مهمة من قائمتك.

error-task-already-finished = انتهت المهمة "{ $task }".
    .remedy = اختر مهمة منتظرة أو جارية.

error-task-priority-same = للمهمة "{ $task }" الأولوية { $priority } بالفعل.
    .remedy = اختر أولوية أخرى، أو اترك المهمة كما هي.

error-hand-over-already-ordered = أُمر بتسليم المناوبة عند انتهائها بالفعل.
    .remedy = لا يلزم شيء آخر؛ مُر بتسليم جديد حين تبدأ المناوبة التالية.

error-alert-unknown = ليس لدى فريقك إنذار "{ $alert }".
    .remedy = اختر إنذارًا من قائمة إنذاراتك.

error-alert-already-triaged = فُرز الإنذار "{ $alert }" من قبل.
    .remedy = اختر إنذارًا بلا حكم، أو إنذارًا كان فرزه غير حاسم.

error-asset-unknown = ليس لدولتك أصل "{ $asset }".
    .remedy = اختر أصلًا من قائمتك؛ أصول الدول الأخرى شأنها هي.

error-asset-not-suspected = لا يشتبه فريقك في "{ $asset }" بشيء.
    .remedy = افرز أولًا إنذارًا عنه، أو ابحث في قطاعه، أو اجمع منه أدلة.

error-asset-already-isolated = "{ $asset }" معزول بالفعل.
    .remedy = لا حاجة إلى شيء؛ أعد وصله حين يصبح سليمًا.

error-asset-not-isolated = "{ $asset }" على الشبكة.
    .remedy = لا حاجة إلى شيء؛ لا يعاد إلا وصل أصل معزول.

error-asset-not-eradicated = لم يُزل الخصم من "{ $asset }".
    .remedy = استأصل أولًا ثم استعد؛ وإلا بدأت الحملة من هناك من جديد.

error-asset-already-examined = جُمعت الأدلة من "{ $asset }" من قبل.
    .remedy = استعمل ما أعطته، أو اجمع أدلة من أصل آخر.

error-sector-unknown = ليس لدولتك أصول في القطاع "{ $sector }".
    .remedy = اختر قطاعًا من قائمة أصولك.

error-product-unknown = لا يوجد منتج "{ $product }" في هذه المنطقة.
    .remedy = اختر منتجًا من قائمة أصولك.

error-product-already-hardened = حُصّنت الأصول التي تشغّل "{ $product }" من قبل.
    .remedy = لا حاجة إلى شيء؛ التحصين باقٍ.

error-indicator-not-held = ليس لدى فريقك المؤشر "{ $indicator }".
    .remedy = تأتي المؤشرات من الأدلة ومن الشركاء؛ شارك أو احجب ما في قائمتك فقط.

error-indicator-already-blocked = تحجب شبكاتك المؤشر "{ $indicator }" بالفعل.
    .remedy = لا حاجة إلى شيء؛ الحجب باقٍ.

error-incident-unknown = لم تعلن دولتك حادثة "{ $incident }".
    .remedy = أعلن حادثة أولًا، أو اختر واحدة من قائمتك.

error-incident-already-declared = "{ $asset }" جزء من حادثة بالفعل.
    .remedy = اعمل على الحادثة التي تضمه.

error-rsit-unknown = "{ $rsit }" ليس صنفًا في التصنيف (RSIT).
    .remedy = اختر صنفًا من قائمة التصنيف.

error-severity-out-of-range = لا توجد خطورة { $severity }.
    .remedy = اختر خطورة من 0 (لا شيء) إلى 5 (طارئة).

error-report-already-submitted = لدى الجهة المنظِّمة هذا بالفعل: { $stage ->
        [early_warning] الإنذار المبكر
        [notification] الإخطار بالحادثة
       *[other] التقرير النهائي
    }.
    .remedy = سلّم الخطوة التالية من البلاغ حين يكون هناك المزيد.

error-report-needs-classification = تحتاج هذه الخطوة من البلاغ إلى حادثة مصنفة: { $stage ->
        [notification] الإخطار بالحادثة
       *[other] التقرير النهائي
    }.
    .remedy = صنّف الحادثة أولًا؛ الإنذار المبكر وحده لا يحتاج إلى صنف.

error-nation-unknown = لا توجد دولة "{ $nation }" في هذه المنطقة.
    .remedy = اختر دولة من الدليل.

error-nation-is-own = "{ $nation }" هي دولتك.
    .remedy = تقود القنوات إلى دول أخرى؛ داخل فريقك تحدثوا مباشرة.

error-channel-unknown = لا توجد قناة "{ $channel }".
    .remedy = اختر قناة من الدليل.

error-channel-not-for-level = القناة "{ $channel }" ليست للمستوى: { $level }.
    .remedy = اطلبه من مقعد في فريقك يتحدث على مستواها، أو اختر قناة أخرى.

error-channel-not-for-purpose = القناة "{ $channel }" لا تخدم هذا الغرض: { $purpose }.
    .remedy = اختر قناة تخدمه؛ يسرد الدليل أغراض كل قناة.

error-channel-no-link = لا رابط لك مع { $nation } عبر القناة "{ $channel }".
    .remedy = اختر قناة أخرى إلى { $nation }.

error-channel-no-legal-basis = تحتاج القناة "{ $channel }" إلى { $basis } لدى الطرفين؛ وهو ناقص بينك وبين { $nation }.
    .remedy = اختر قناة لا تحتاج إلى مثل هذا الأساس.

error-message-field-unknown = ليس في استمارة القناة "{ $channel }" حقل "{ $field }".
    .remedy = املأ حقول الاستمارة فقط.

error-message-unknown = لم يتلق مقعدك رسالة "{ $message }".
    .remedy = اختر رسالة من الوارد.

error-message-already-answered = أُجيب عن الرسالة "{ $message }" من قبل.
    .remedy = أرسل رسالة جديدة إن كان هناك المزيد.

error-message-is-answer = الرسالة "{ $message }" هي نفسها جواب.
    .remedy = أرسل رسالة جديدة إن كان هناك المزيد.

error-answer-needs-reason = يحتاج هذا الجواب إلى سبب: { $answer }.
    .remedy = اذكر سببًا. الرفض المسبَّب سلوك حسن؛ لا أحد ملزم بالقبول.

error-purpose-is-answer = هذا الغرض محفوظ للأجوبة: { $purpose }.
    .remedy = اختر غرض الرسالة، أو أجب عن رسالة من الوارد.

error-sheet-no-open-move = لا جولة مفتوحة.
    .remedy = تصرف مباشرة ما دامت الساعة تسير؛ أوراق القرارات للجولات.

error-sheet-not-from-lead = { $role } لا يستطيع تسليم ورقة القرارات.
    .remedy = يسلّمها قائد CERT في دولتك.

error-sheet-foreign-seat = "{ $seat }" ليس مقعدًا لدولتك.
    .remedy = ضع على الورقة إجراءات مقاعدكم فقط.
