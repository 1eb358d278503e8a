# المقاييس وجمل أدلتها.

measure-IM-01 = زمن الكشف
    .formula = الدقائق من أول أصل مخترق في الدولة إلى أول حادثة معلنة فيها يكون أصل مخترق جزءًا منها.
    .why = ما لا يُلاحظ لا يُدار.
    .source = اقتراح هذا المشروع، مرتبط بـ FIRST CSIRT Services Framework 5.1 وNIST CSF 2.0 DE.CM وSIM3 P-5 وT-9.
measure-IM-05 = دقة التصنيف
    .formula = نصف لصنف RSIT الصحيح ونصف للنوع الصحيح، في آخر تصنيف للحادثة الحقيقية.
    .why = اللغة المشتركة تتيح للآخرين التصرف بما يقال لهم.
    .source = اقتراح هذا المشروع، مرتبط بـ FIRST 6.2.1 وSIM3 O-8.
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
measure-IM-14 = ساعة الإبلاغ
    .formula = نسبة البلاغات المستحقة قبل النهاية التي سُلّمت في مهلتها؛ تبدأ الساعة حين تعلم الدولة.
    .why = يعتمد الآخرون على أن يُخبَروا في الوقت؛ المهل من الحزمة.
    .source = اقتراح هذا المشروع، مرتبط بالمادة 23 من NIS2 وNIST CSF 2.0 RS.CO وSIM3 P-14.
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
