# The control room: what nations make of each other.

web-relations = العلاقات
web-relations-help = الحقيقة، للخلية البيضاء وحدها: تستشعرها الفرق من الردود والرفض والصحافة. لا يُحاكى شيء مما تشعر به دولة يشغلها أشخاص؛ أما توتر أزواجها فهو ما تراه المنطقة.
web-relations-tension = التوتر
web-relations-tension-caption = التوتر بين أزواج الدول، الأعلى أولًا
web-relations-tension-help = يرتفع مع ضرر لا يفسره أحد ومع الاتهامات، وينخفض مع الإنذارات والتشاور المجاب، ويتلاشى مع الوقت.
web-relations-pair = الزوج
web-relations-map-label = خريطة الدول؛ كلما زادت سماكة الخط بين دولتين ارتفع توترهما، كما في الجدول
web-relations-matrix = الثقة والاعتقاد
web-relations-matrix-caption = مدى ثقة دولة الصف في دولة العمود؛ وتحتها مدى اعتقادها بمسؤوليتها
web-relations-of = دولة
web-relations-trust = ثقة { $share }
web-relations-belief = اعتقاد { $share }
web-relations-people = أشخاص
web-relations-own = الدولة نفسها
web-relations-escalations = التصعيد
web-relations-none = لا شيء الآن.
web-relations-towards = { $nation } تجاه { $other }
web-relations-since = منذ { $time }
web-relations-acts = تتصرف مقاعدها الآلية على أساسه.
web-relations-proposed = مقترح
web-relations-proposed-help = يشغل أشخاص هذه الدولة: لا يحدث شيء من تلقاء نفسه. اقبل لتحضير مدخل لهم، أو ارفض.
web-relations-accept = قبول وتحضير مدخل
web-relations-dismiss = رفض
web-relations-inject-title = { $kind ->
    [frozen] هل يستمر التعاون مع { $other }؟
   *[other] بماذا ترد دولتكم على { $other }؟
}
web-relations-inject-body = { $kind ->
    [frozen] التوتر مع { $other } مرتفع. تتساءل أصوات في حكومتكم إن كان ينبغي الاستمرار في تلبية طلبات { $other }. لم يُتخذ أي قرار: وازنوا بين ما ستخسرونه وما ستكسبونه، وأي قناة قد توضح الأمور. أخبرونا بما تفعله دولتكم ولماذا.
   *[other] سمّت { $other } دولتكم علنًا. تريد أصوات في حكومتكم الرد بالمثل. لم يُتخذ أي قرار: وازنوا ما تدعمه أدلتكم، وما قد يوضحه التشاور بعد، وما تكلفه الكلمة العلنية. أخبرونا بما تفعله دولتكم ولماذا.
}
web-relations-inject-from = مكتب رئيس الحكومة
