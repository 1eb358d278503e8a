# أسباب رفض إجراء أوسع أو نشر أو خطوة في الموافقة.

error-severity-already-set = للحادثة هذه الخطورة من قبل: { $severity }.
    .remedy = اختاروا خطورة أخرى أو اتركوها.

error-evidence-none = لا أدلة محفوظة من "{ $asset }".
    .remedy = اجمعوا الأدلة منه أولًا؛ لا يُحلَّل إلا ما وُجد فيه شيء.

error-evidence-already-analysed = حُللت الأدلة من "{ $asset }".
    .remedy = استعملوا ما أعطته، أو حللوا أدلة من أصل آخر.

error-product-already-patched = يجري نشر إصلاح "{ $product }".
    .remedy = لا شيء يُفعل؛ لكل أصل دوره.

error-product-no-fix = لا إصلاح لمنتج "{ $product }" بعد.
    .remedy = أبلغوا المورّد؛ وحتى يصدر الإصلاح حصّنوا الأصول التي تشغّله.

error-credentials-just-reset = أُعيد ضبط بيانات الدخول في القطاع "{ $sector }" للتو.
    .remedy = انتظروا حتى يدخل الناس من جديد.

error-indicator-not-blocked = شبكاتكم لا تحجب المؤشر "{ $indicator }".
    .remedy = لا شيء يُفعل.

error-indicator-not-infrastructure = لا شيء وراء المؤشر "{ $indicator }" يمكن إيقافه.
    .remedy = اختاروا مضيفًا أو عنوانًا؛ الملف ليس في مكان بعينه.

error-takedown-already-requested = طُلب إيقاف ما وراء المؤشر "{ $indicator }".
    .remedy = انتظروا الجواب؛ يأتي مرة واحدة.

error-sector-already-notified = أُبلغ مشغّلو القطاع "{ $sector }".
    .remedy = لا شيء يُفعل؛ يبقون منتبهين.

error-vendor-already-notified = أبلغتم مورّد "{ $product }".
    .remedy = انتظروا الإصلاح.

error-vendor-nothing-to-tell = ليس لديكم ما تقولونه لمورّد "{ $product }".
    .remedy = أكدوا أولًا اختراق أصل يشغّله، أو احصلوا على مؤشر.

error-advisory-marking = لا يمكن أن تحمل النشرة الوسم { $tlp }.
    .remedy = اختاروا TLP:CLEAR للجمهور أو TLP:GREEN لفرق المنطقة؛ الأوسام الأضيق للرسائل.

error-advisory-empty = نشرة بلا مؤشرات لا تخبر أحدًا بشيء.
    .remedy = اختاروا مؤشرًا واحدًا على الأقل مما لديكم.

error-advisory-already-published = نشرتم كل هذا تحت { $tlp }.
    .remedy = انشروا حين يجدّ شيء.

error-confidence-out-of-range = درجة الثقة { $confidence } غير موجودة.
    .remedy = اذكروا ثقة من 0 (لا ثقة) إلى 100 (يقين).

error-term-already-defined = عرّفتم هذا المصطلح مع { $nation }: { $term }.
    .remedy = لا شيء يُفعل؛ يصبح متفقًا عليه حين يعرّفونه هم أيضًا.

error-draft-unknown = لا مسودة "{ $draft }" أمامكم.
    .remedy = اختاروا مسودة من قائمتكم.

error-draft-closed = المسودة "{ $draft }" لا تنتظر شيئًا بعد.
    .remedy = اختاروا مسودة مفتوحة.

error-draft-already-concurred = وافقتم على المسودة "{ $draft }".
    .remedy = انتظروا الآخرين.

error-draft-not-asked = لستم ممن يُسأل عن المسودة "{ $draft }".
    .remedy = اتركوها لمن ذُكر فيها.

error-draft-already-authorised = المسودة "{ $draft }" مأذون بها.
    .remedy = انتظروا من لم يوافق بعد.

error-draft-in-clearance = المسودة "{ $draft }" قيد الإجازة لدى جهتكم.
    .remedy = انتظروا حتى تتم.

error-draft-authority-elsewhere = الإذن بالمسودة "{ $draft }" لصاحب المقعد { $seat }.
    .remedy = اسألوا ذلك المقعد؛ يجوز لنوابه الإذن إذا لم يفعل لبعض الوقت.

error-draft-not-own = المسودة "{ $draft }" ليست لكم لتسحبوها.
    .remedy = ارفضوها إن كان لكم رأي فيها، أو اسألوا من صاغها.
