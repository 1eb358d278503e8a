# المقاييس وجمل أدلتها.

measure-IM-01 = زمن الكشف
    .formula = الدقائق من أول أصل مخترق في الدولة إلى أول حادثة معلنة فيها يكون أصل مخترق جزءًا منها.
    .why = ما لا يُلاحظ لا يُدار.
    .source = اقتراح هذا المشروع، مرتبط بـ FIRST CSIRT Services Framework 5.1 وNIST CSF 2.0 DE.CM وSIM3 P-5 وT-9.
measure-IM-02 = تغطية الكشف
    .formula = نسبة أصول الدولة المخترقة التي وجدتها قبل أن تفقد خدمة؛ وما لم يفقد خدمة يكفي أن يوجد.
    .why = ملاحظة اختراق واحد ليست ملاحظة كل الاختراقات.
    .source = اقتراح هذا المشروع، مرتبط بـ SIM3 P-5 وFIRST 5.1.2 وNIST CSF 2.0 DE.CM.
measure-IM-03 = دقة الحكم على التنبيهات
    .formula = نسبة الأصول المعزولة أو المنظفة التي كانت مخترقة حين طُلب ذلك أول مرة؛ لا ينطبق دون ثلاثة.
    .why = من يأخذ كل إنذار على أنه هجوم يأخذ الخدمات من الناس بلا داعٍ.
    .source = اقتراح هذا المشروع، مرتبط بـ FIRST 5.2.2 وNIST CSF 2.0 DE.AE.
measure-IM-04 = البلاغات التي نُظر فيها
    .formula = نسبة بلاغات المستخدمين والمشغلين والمتصلين التي نُظر فيها، أو حُسمت بطريق آخر، في المهلة.
    .why = يبلّغ الناس ثانية حيث سُمعوا أول مرة.
    .source = اقتراح هذا المشروع، مرتبط بـ SIM3 O-7 وP-9 وFIRST 6.1.1.
measure-IM-05 = دقة التصنيف
    .formula = نصف لصنف RSIT الصحيح ونصف للنوع الصحيح، في آخر تصنيف للحادثة الحقيقية.
    .why = اللغة المشتركة تتيح للآخرين التصرف بما يقال لهم.
    .source = اقتراح هذا المشروع، مرتبط بـ FIRST 6.2.1 وSIM3 O-8.
measure-IM-06 = ضبط الخطورة
    .formula = 1 - متوسط البعد بين الخطورة المحددة وخطورة الحملة طوال الحادثة الحقيقية، نسبةً إلى المقياس؛ ما لم يحدَّد يعدّ 0.
    .why = الحجم الصحيح المحدَّث يستدعي الأشخاص المناسبين.
    .source = اقتراح هذا المشروع، مرتبط بـ SIM3 O-8 ومقياس الخطورة الأمريكي وNIST CSF 2.0 RS.MA.
measure-IM-07 = ترتيب الفرز
    .formula = (تاو كندال + 1) / 2 بين ترتيب العمل وعدد المخدومين مضروبًا في الأهمية، على أزواج الأصول المخترقة المعروفة قبل البدء بأي منها؛ لا ينطبق دون ثلاثة أزواج.
    .why = أولًا ما يحتاجه أكثر الناس أشد الحاجة.
    .source = اقتراح هذا المشروع، مرتبط بـ FIRST 6.2.1 وNIST CSF 2.0 RS.MA؛ وتاو عن كندال 1945.
measure-IM-08 = قابلية التتبع
    .formula = نسبة الأصول المخترقة التي عُمل عليها منذ الحادثة الحقيقية وطُلب كل عمل عليها تحت حادثة.
    .why = ما ليس في ملف لا يسلَّم ولا يفسَّر ولا يُتعلَّم منه.
    .source = اقتراح هذا المشروع، مرتبط بـ SIM3 T-4 وFIRST 6.1.2 و6.5.4.
measure-IM-09 = زمن الاحتواء
    .formula = الدقائق من أول أصل مخترق في الدولة إلى آخرها؛ لا تحتوي شيئًا إلا دولة لديها حادثة حقيقية.
    .why = الاحتواء ينهي الانتشار؛ ما أصيب قبله شأن الاستعادة.
    .source = اقتراح هذا المشروع، مرتبط بـ FIRST 6.4.2 وNIST CSF 2.0 RS.MI وSIM3 P-6.
measure-IM-10 = الأدلة قبل الاستئصال
    .formula = نسبة الأصول المخترقة المستأصلة التي جُمعت أدلتها أولًا.
    .why = تعطي الأدلة مؤشرات للمشاركة وتبقي التحقيق ممكنًا.
    .source = اقتراح هذا المشروع، مرتبط بـ FIRST 6.3 وNIST CSF 2.0 RS.AN والمادة 35 من اتفاقية بودابست.
measure-IM-11 = ما جرى تجنبه من ضياع الخدمة
    .formula = 1 - ساعات الشخص الضائعة / الضائعة بالبذرة نفسها دون استجابة من أحد.
    .why = النتيجة لمن تُقدَّم لهم الخدمة.
    .source = اقتراح هذا المشروع، مرتبط بـ FIRST 6.4.3 وNIST CSF 2.0 RC.RP وSIM3 P-6.
measure-IM-12 = استعادة نظيفة
    .formula = نسبة الأصول المخترقة المعادة إلى الخدمة التي كان تنظيفها تامًا ولم تصبها الحملة نفسها ثانية.
    .why = خدمة تسقط مرتين تكلف من الثقة أكثر من الوقت.
    .source = اقتراح هذا المشروع، مرتبط بـ FIRST 6.4.3 و6.2.4 وNIST CSF 2.0 RC.RP.
measure-IM-13 = التصعيد
    .formula = نسبة مناسبات إحاطة الوزير (أول خدمة مفقودة، وأول خطورة 4 أو أكثر) التي اغتُنمت في المهلة، ناقص ربع لكل إحاطة قبل أي إصابة.
    .why = إلى الأعلى في الوقت، لا بردّ فعل.
    .source = اقتراح هذا المشروع، مرتبط بـ SIM3 P-1 وFIRST 6.6.2 وNIST CSF 2.0 RS.MA.
measure-IM-14 = ساعة الإبلاغ
    .formula = نسبة البلاغات المستحقة قبل النهاية التي سُلّمت في مهلتها؛ تبدأ الساعة حين تعلم الدولة.
    .why = يعتمد الآخرون على أن يُخبَروا في الوقت؛ المهل من الحزمة.
    .source = اقتراح هذا المشروع، مرتبط بالمادة 23 من NIS2 وNIST CSF 2.0 RS.CO وSIM3 P-14.
measure-IM-19 = الاستمرارية
    .formula = نسبة حالات غياب العاملين التي مضى بعدها كل ما كانوا فيه، أو تُرك عمدًا، في المهلة.
    .why = على الفريق أن يتحمل فقد شخص.
    .source = اقتراح هذا المشروع، مرتبط بـ SIM3 H-2 وT-5 وP-16.
measure-CB-01 = إمكان الوصول
    .formula = نسبة الفحوص التي اتصلت بالدولة وأجابت عنها في مهلتها.
    .why = قيمة الدليل بما تجيب جهات اتصاله.
    .source = اقتراح هذا المشروع، مرتبط بفحوص دليل الأمم المتحدة لنقاط الاتصال وتدبير OSCE 8 وSIM3 P-9.
measure-CB-02 = صيانة الدليل
    .formula = 1 - حصة التمرين التي كان فيها قيد للدولة قديمًا أو خاطئًا، متوسطًا على القيود التي كانت كذلك.
    .why = من ينتقل دون أن يقول لا يمكن تحذيره.
    .source = اقتراح هذا المشروع، مرتبط بتدبير OSCE 8 والتدبير العالمي الأول.
measure-CB-03 = اغتنام الفرص
    .formula = نسبة الفرص التي استُعملت، أو نُظر فيها ورُفضت بسبب مسجل، في نافذتها.
    .why = معرفة متى يفيد التدبير؛ استعماله يبقى اختيارًا حرًا.
    .source = اقتراح هذا المشروع، مرتبط بتدابير OSCE 2 و3 و15 و16.
measure-CB-04 = إخطار الدول المتأثرة في الوقت
    .formula = نسبة الدول الأقرب إلى الخطر التي أُخبرت، برسالة عن حادث أو فيها مؤشرات، قبل أول اختراق لديها أو في مهلة الحزمة.
    .why = أهم فائدة للمنطقة: تحذير يأتي قبل الضرر.
    .source = اقتراح هذا المشروع، مرتبط بتدبير OSCE 2 والقاعدة 13(a) والمادة 23 من NIS2.
measure-CB-06 = اكتمال الرسائل
    .formula = متوسط نسبة حقول القناة الحاضرة الصالحة في الرسائل التي اغتنمت فرصًا، كل منها مرة.
    .why = يستطيع الطرف الآخر التصرف دون سؤال.
    .source = اقتراح هذا المشروع، مرتبط بقوالب دليل الأمم المتحدة لنقاط الاتصال وتدبير OSCE 9.
measure-CB-08 = الإجابة عن الطلبات
    .formula = نسبة أوائل الطلبات والإخطارات من كل دولة التي أُجيب عنها في الوقت؛ الرفض المسبَّب جواب.
    .why = من يسأل يجب أن يعرف أين يقف.
    .source = اقتراح هذا المشروع، مرتبط بالقاعدتين 13(c) و13(h) ودليل الأمم المتحدة لنقاط الاتصال.

evidence-hit-never-declared = اختُرق أصل ولم تُعلن بعده حادثة.
evidence-first-hit = أول أصل مخترق.
evidence-declared-after = أُعلنت الحادثة بعد { $span } من أول اختراق.
evidence-harmed-before-found = فقد { $asset } خدمة قبل أن يوجد.
evidence-never-found = اختُرق { $asset } ولم يوجد قط.
evidence-all-found = وُجدت كل الأصول المخترقة ({ $count }) قبل أن تفقد خدمة.
evidence-treated-without-cause = عُزل { $asset } أو نُظف ولم يكن مخترقًا.
evidence-treated-with-cause = كانت كل الأصول المعزولة أو المنظفة ({ $count }) مخترقة.
evidence-report-not-taken-up = لم يُنظر في بلاغ عن { $asset } في الوقت.
evidence-reports-all-taken-up = نُظر في كل البلاغات ({ $count }) في الوقت.
evidence-severity-set = حُددت الخطورة { $severity }؛ وخطورة الحملة { $true }.
evidence-severity-never-set = لم تُحدَّد خطورة قط؛ وخطورة الحملة { $true }.
evidence-lighter-first = عُمل على { $asset } قبل { $other }، وهو يخدم أناسًا أكثر أو أهم.
evidence-heaviest-first = في كل الأزواج ({ $count }) جاء الأصل الأثقل أولًا.
evidence-work-without-file = طُلب عمل على { $asset } خارج أي حادثة.
evidence-work-all-on-file = كل عمل على الأصول المخترقة ({ $count }) مدوَّن في ملف.
evidence-hit-again = اختُرق { $asset } ثانية بعد عودته إلى الخدمة.
evidence-back-before-clean = أعيد { $asset } قبل أن يزول الخصم منه.
evidence-recovery-clean = بقي كل ما أعيد ({ $count }) نظيفًا.
evidence-minister-briefed = أحيط الوزير في الوقت: { $occasion ->
    [service] فُقدت خدمة
   *[severity] كانت الخطورة شديدة
}.
evidence-minister-not-briefed = لم يُحَط الوزير في الوقت: { $occasion ->
    [service] فُقدت خدمة
   *[severity] كانت الخطورة شديدة
}.
evidence-briefed-too-early = أحيط الوزير قبل إصابة أي شيء.
evidence-absence-bridged = مضى كل عمل من اضطروا إلى الانصراف ({ $count }).
evidence-absence-not-bridged = توقف عمل من اضطروا إلى الانصراف ({ $count }) أكثر من { $span }.
evidence-never-classified = لم تُصنَّف الحادثة قط.
evidence-class-and-type = صُنفت { $rsit }: الصنف والنوع مناسبان.
evidence-class-only = صُنفت { $rsit }: الصنف مناسب والنوع لا.
evidence-class-differs = صُنفت { $rsit }: صنف غير صنف الحملة.
evidence-no-hit-after-the-first = لم يُخترق أصل بعد اللحظة الأولى.
evidence-last-hit-after = اختُرق آخر أصل بعد { $span } من الأول.
evidence-eradicated-without-evidence = استُؤصل { $asset } قبل جمع الأدلة.
evidence-evidence-always-first = جُمعت الأدلة قبل كل استئصال ({ $count }).
evidence-loss-against-idle = ضاعت { NUMBER($lost, useGrouping: 1) } ساعة شخص؛ و{ NUMBER($idle, useGrouping: 1) } دون استجابة من أحد.
evidence-report-in-time = { $stage ->
    [early_warning] الإنذار المبكر
    [notification] الإخطار
   *[final] التقرير النهائي
}: سُلّم قبل مهلته بـ { $span }.
evidence-report-late = { $stage ->
    [early_warning] الإنذار المبكر
    [notification] الإخطار
   *[final] التقرير النهائي
}: سُلّم بعد مهلته بـ { $span }.
evidence-report-missing = { $stage ->
    [early_warning] الإنذار المبكر
    [notification] الإخطار
   *[final] التقرير النهائي
}: لم يُسلَّم.
evidence-check-answered = أُجيب عن فحص جهة الاتصال ({ $contact ->
    [technical] التقنية
    [policy] السياسية
   *[law_enforcement] إنفاذ القانون
}) بعد { $span }.
evidence-check-not-answered = لم يُجب في الوقت عن فحص جهة الاتصال ({ $contact ->
    [technical] التقنية
    [policy] السياسية
   *[law_enforcement] إنفاذ القانون
}).
evidence-entry-not-right = لم يكن القيد ({ $contact ->
    [technical] التقني
    [policy] السياسي
   *[law_enforcement] إنفاذ القانون
}) صحيحًا مدة { $span } إجمالًا.
evidence-opportunity-used = استُعملت: جرى الاتصال بـ{ $nation } ({ $rule }).
evidence-opportunity-considered = نُظر فيها ورُفضت بسبب مسجل: { $nation } ({ $rule }).
evidence-opportunity-missed = لم تُستعمل ولم يُسجل نظر فيها: { $nation } ({ $rule }).
evidence-told-in-time = أُخبرت { $nation } في الوقت.
evidence-told-late = أُخبرت { $nation } متأخرة { $span }.
evidence-not-told = لم تُخبر { $nation }.
evidence-message-incomplete = رسالة إلى { $nation } دون: { $fields }.
evidence-messages-complete = كل الرسائل التي اغتنمت فرصًا كانت كاملة ({ $count }).
evidence-answered-in-time = تلقت { $nation } جوابًا في الوقت ({ $purpose }).
evidence-answered-late = تلقت { $nation } جوابًا بعد الوقت الذي تسمح به الحزمة ({ $purpose }).
evidence-not-answered = لم تتلق { $nation } جوابًا في الوقت الذي تسمح به الحزمة ({ $purpose }).
