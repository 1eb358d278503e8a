# ما تجيب به الخدمة حين يتعذر شيء. لا يضيع شيء: إما سُجّل وإما قيل إنه لم يُسجَّل.

error-service-token-missing = لم تدخل إلى تمرين.
    .remedy = افتح رابط الانضمام الذي أُعطيته.

error-service-token-unknown = لم يعد دخولك ساريًا.
    .remedy = افتح رابط الانضمام من جديد، أو اطلب من المدرب رابطًا جديدًا.

error-service-not-permitted = بصفتك { $member } لا يجوز لك هذا ({ $permission }).
    .remedy = اسأل المدرب؛ تأتي الحقوق مع رابط الانضمام.

error-service-exercise-unknown = لا يوجد لك تمرين كهذا.
    .remedy = افتح رابط الانضمام إلى التمرين الذي تريد المشاركة فيه.

error-service-link-unknown = رابط الانضمام هذا غير معروف هنا.
    .remedy = تحقق من أن الرابط نُسخ كاملًا حتى آخر حرف وأنه لهذا الخادم؛ وإلا فاطلب من المدرب رابطًا جديدًا.

error-service-link-expired = انتهت مدة رابط الانضمام هذا.
    .remedy = اطلب من المدرب رابطًا جديدًا.

error-service-link-revoked = سُحب رابط الانضمام هذا.
    .remedy = اطلب من المدرب رابطًا جديدًا.

error-service-link-used-up = استُعمل رابط الانضمام هذا { $uses } مرات واستُنفد.
    .remedy = اطلب من المدرب رابطًا جديدًا.

error-service-link-needs-seat = رابط المقعد يسمي المقعد، ورابط غيره لا يسمي مقعدًا.
    .remedy = سمِّ مقعدًا مثل ALD.cert_lead، أو اختر مراقبًا أو مقيّمًا أو مدربًا بلا مقعد.

error-service-locale-unknown = لا نصوص باللغة "{ $locale }".
    .remedy = اختر واحدة من: { $known }.

error-service-framework-unknown = لا توجد مجموعة أطر بالمعرّف "{ $framework }".
    .remedy = { $nearest ->
        [none] قائمة المجموعات في /v1/frameworks.
       *[other] هل تقصد { $nearest }؟ قائمة المجموعات في /v1/frameworks.
    }

error-service-already-started = بدأ التمرين من قبل.
    .remedy = تابعه كما هو؛ البدء مرة ثانية لا يغيّر شيئًا.

error-service-not-started = لم يبدأ التمرين بعد.
    .remedy = انتظر حتى يبدأه المدرب.

error-service-not-ended = لم ينته التمرين بعد.
    .remedy = يتوفر تقرير ما بعد التمرين حين ينتهي التمرين.

error-service-clock-by-moves = يُلعب هذا التمرين بالجولات؛ ساعته لا تسير.
    .remedy = افتح الجولات وأغلقها ليمضي الوقت.

error-service-advancing = وقت التمرين يمضي الآن إلى اللحظة التالية.
    .remedy = انتظر حتى يقف ثم أعد المحاولة.

error-service-sheet-no-move = لا جولة مفتوحة، فلا ورقة قرارات.
    .remedy = انتظر حتى يفتح المدرب الجولة التالية.

error-service-sheet-changed = تغيرت ورقة القرارات منذ قرأتها (النسخة { $version }، والآن { $actual }).
    .remedy = اقرأها من جديد ثم سلّمها.

error-service-sheet-item-unknown = لا يوجد السطر { $item } على ورقة القرارات.
    .remedy = رفعه أحد من قبل؛ اقرأ الورقة من جديد.

error-service-sheet-item-foreign = وضع هذا السطر على الورقة { $seat }.
    .remedy = اطلب من ذلك المقعد أو من قائد CERT أن يرفعه.

error-service-key-reused = استُعمل هذا المفتاح Idempotency-Key من قبل لشيء آخر.
    .remedy = استعمل مفتاحًا عشوائيًا جديدًا لكل أمر جديد، والمفتاح نفسه لتكرار الأمر فقط.

error-service-not-recorded = تعذر تسجيل هذا؛ لم يحدث شيء.
    .remedy = أعد المحاولة؛ المفتاح نفسه يضمن أن يحدث مرة واحدة.

error-service-body-invalid = حقول في الطلب غير مناسبة: { $count }.
    .remedy = انظر الحقول المسماة أدناه؛ ‎/v1/openapi.json‎ يقول ما يقبله كل منها.

error-service-body-too-large = الطلب أكبر من { $limit_kib } KiB.
    .remedy = اختصر النصوص فيه.

error-service-too-many-requests = طلبات كثيرة في وقت قصير.
    .remedy = انتظر { $seconds } ثانية ثم أعد المحاولة.

error-service-route-unknown = لا شيء في { $path }.
    .remedy = تحقق من العنوان؛ ‎/v1/openapi.json‎ يسرد كل ما هناك.

error-service-method-unknown = { $method } غير ممكن هنا.
    .remedy = انظر ‎/v1/openapi.json‎ لما هو ممكن.

error-service-unexpected = حدث خلل غير متوقع في الخدمة؛ ليس خطأك.
    .remedy = أعد المحاولة. إن بقي الأمر كذلك فأخبر من يدير الخادم؛ سجل الخادم يقول المزيد.

error-service-database-unusable = لا يمكن استعمال قاعدة البيانات: { $detail }
    .remedy = تحقق من إمكان الكتابة في المجلد ومن أن القرص غير ممتلئ ومن أن نسخة أحدث لم تغيّر قاعدة البيانات.

error-service-address-taken = يستعمل برنامج آخر { $host }:{ $port } بالفعل.
    .remedy = أوقفه، أو اختر منفذًا آخر بـ --port.

error-service-unreachable = { $address } لا يجيب.
    .remedy = تحقق من أن الخادم يعمل ومن صحة العنوان؛ ما كان جاريًا يمكن تكراره بالمفتاح نفسه.
