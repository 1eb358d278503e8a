# نداءات لا يستطيع التمرين تنفيذها كما هو. لا يُسجَّل شيء.

error-exercise-ended = انتهى التمرين.
    .remedy = ابدأ تمرينًا آخر، أو استخلص الدروس من هذا.

error-exercise-time-backwards = التمرين عند { $now_ms }؛ لا يمكنه الرجوع إلى { $asked_ms }.
    .remedy = اطلب وقتًا لاحقًا، أو أعد تشغيل السجل للنظر في وقت سابق.

error-exercise-seat-unknown = لا يوجد مقعد "{ $seat }".
    .remedy = المقعد دولة ودور، مثل ALD.cert_lead؛ يسردها region.yaml في الحزمة.

error-exercise-malformed = الحقل "{ $field }" في الإجراء ليس فيه معرّف أو قيمة صالحة.
    .remedy = استعمل المعرّفات كما يعرضها التمرين: حروف وأرقام و . _ / : + = " - فقط، 200 على الأكثر.

error-exercise-inject-unknown = لا يوجد مدخل "{ $inject }".
    .remedy = اختر مدخلًا من الحزمة؛ يسردها injects.yaml.

error-exercise-inject-released = أُطلق المدخل "{ $inject }" من قبل.
    .remedy = اختر غيره؛ يُطلق المدخل مرة واحدة.

error-exercise-not-in-moves = لا يُلعب هذا التمرين بالجولات.
    .remedy = ابدأه بالجولات لفتح الجولات وإغلاقها.

error-exercise-move-open = الجولة { $number } مفتوحة؛ الساعة واقفة.
    .remedy = أغلق الجولة أولًا.

error-exercise-move-not-open = الجولة { $number } ليست مفتوحة.
    .remedy = افتحها أولًا، أو أغلق الجولة المفتوحة.

error-exercise-seed-range = لا تصلح { $seed } بذرة.
    .remedy = اختر عددًا صحيحًا من 0 إلى 9007199254740991.

error-exercise-seq-unknown = لا يوجد قيد { $seq }؛ آخر قيد هو { $last }.
    .remedy = اختر قيدًا من 1 إلى { $last }.

error-exercise-policy-unknown = لا توجد سياسة "{ $policy }".
    .remedy = اختر إحدى السياسات التي يسردها `simengine run --help`.

error-exercise-nation-unknown = لا توجد دولة "{ $nation }" في هذا السيناريو.
    .remedy = اختر دولة من الحزمة؛ يسردها region.yaml.

error-exercise-broken = فشل نداء في منتصفه؛ لم يعد ممكنًا الاعتماد على هذا التمرين في الذاكرة.
    .remedy = أعد تشغيل سجله، وهو سليم حتى آخر قيد، وتابع من هناك.

error-exercise-journal-not-empty = في السجل بالفعل { $records } من قيود تمرين.
    .remedy = ابدأ بسجل فارغ؛ ولمتابعة تمرين مسجل أعد تشغيله.

error-exercise-look-not-later = تريد سياسة المقعد "{ $seat }" أن تنظر ثانية في وقت لا يلي { $now_ms }.
    .remedy = اجعل next_look_ms تعطي وقتًا بعد الوقت المعطى لها، أو None إن لم تنظر بعد ذلك.

error-exercise-own-policy-seat = لا تستطيع سياسة من عندك أن تشغل الدولة "{ $nation }" كلها.
    .remedy = سمِّ المقاعد التي تشغلها، مثل ALD.cert_lead، ولكل منها كائن سياسة.

error-exercise-label-twice = مجموعتا سياسات بالاسم "{ $label }".
    .remedy = احذف إحداهما، أو أعط كلًّا منهما اسمًا (labels=...).

error-exercise-extra-missing = يحتاج هذا إلى الحزمة "{ $package }" وهي غير مثبَّتة.
    .remedy = ثبّتها مع الإضافة: pip install "simengine[{ $extra }]"
