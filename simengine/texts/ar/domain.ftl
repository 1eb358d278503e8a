# تسميات المجال. المفتاح هو العائلة ثم القيمة كما يكتبها البرنامج والسجل.

list-pair = { $first }، { $next }

## الأدوار والمستويات

role-cert_analyst = محلل في CERT
    .meaning = يعمل على الإنذارات والأصول والحوادث في مركز الاستجابة الوطني.
role-cert_lead = قائد CERT
    .meaning = يحدد الأولويات ويخاطب المراكز الأخرى ويسلّم ورقة القرارات.
role-operator = مشغّل بنية تحتية حيوية
    .meaning = يدير خدمات يعتمد عليها الناس.
role-vendor = المورّد
    .meaning = يصنع منتجًا تشغّله الأصول أو يصونه.
role-policy_contact = نقطة الاتصال السياساتية
    .meaning = نقطة اتصال الدولة في الوزارة على مستوى السياسات.
role-civil_society = المجتمع المدني أو الأوساط الأكاديمية
    .meaning = يتحدث على مستوى السياسات دون أن يتحدث باسم الدولة.
role-ministry = الوزارة
    .meaning = تتحدث باسم الدولة على المستوى السياسي.
role-press_office = المكتب الصحفي
    .meaning = يخاطب الجمهور.
role-law_enforcement = إنفاذ القانون
    .meaning = يحقق ويستعمل شبكة 24/7 لطلب الأدلة من الخارج.
role-forum_secretariat = أمانة المنتدى
    .meaning = تخدم المنتدى الإقليمي.

level-technical = تقني
level-policy = سياساتي
level-political = سياسي
level-law_enforcement = إنفاذ القانون
level-forum = المنتدى

pool-analysts = محللو مركز الاستجابة الوطني
pool-responders = الفرق الميدانية للمشغّلين

skill-triage = الفرز
skill-forensics = التحليل الجنائي الرقمي
skill-networks = الشبكات
skill-systems = الأنظمة
skill-coordination = التنسيق

tiredness-rested = مرتاح
tiredness-tired = متعب
tiredness-exhausted = منهك

away-absent = غائب
away-lent = معار إلى دولة أخرى

interruption-preempted = ما هو أكثر إلحاحًا
interruption-handed_over = سُلّم إلى المناوبة التالية
interruption-shift_over = انتهت المناوبة منذ وقت
interruption-absent = الشخص غائب
interruption-loan_over = عاد الشخص إلى دولته

## طرق اللعب

play-running = ساعة جارية
    .meaning = تسير الساعة بالوقت الحقيقي أو أسرع.
play-moves = جولات
    .meaning = تقف الساعة بينما يتشاور الناس وتتقدم بين الجولات.

## الإجراءات: اسمها وما تفعله وكلفتها بجانب وقت الموظفين

action-TriageAlert = فرز إنذار
    .does = ينظر محلل في إنذار ويقول هل وراءه شيء.
    .side = قد تكون النظرة غير حاسمة؛ عندها يمكن فرز الإنذار من جديد.
action-DeclareIncident = إعلان حادثة
    .does = يفتح ملف حادثة على أصل مشتبه به أو مؤكد، ويبدأ مهل الجهة المنظِّمة.
    .side = لا شيء في النموذج؛ كثرة الملفات الصغيرة تضر بنظرتكم العامة.
action-ClassifyIncident = تصنيف حادثة
    .does = يحدد صنف الحادثة (RSIT) وخطورتها (0 إلى 5). يمكن تكراره كلما عُرف المزيد.
    .side = لا شيء في النموذج؛ البلاغ إلى الجهة المنظِّمة يحتاج إليه.
action-HuntAssets = البحث في قطاع
    .does = يبحث في كل أصولنا في قطاع عن آثار، وفي عيّنة من مجموعات أصوله. المؤشرات المتوفرة تجعله أدق كثيرًا.
    .side = يشغل المحللين طويلًا فلا يفرزون شيئًا آخر.
action-CollectEvidence = جمع الأدلة
    .does = يحفظ أدلة من أصل ويحللها. يعطي مؤشرات ويبين عبر أي دولة جاء الاختراق.
    .side = قد يشير إلى جار لم يقل شيئًا، وهذا يرفع التوتر.
action-IsolateAsset = عزل أصل
    .does = يقطع أصلًا عن الشبكة: لا ينشر ولا يُصاب ولا يتقدم ما يجري عليه.
    .side = يضيع جزء من خدمته على من يخدمهم ما دام مقطوعًا.
action-ReconnectAsset = إعادة وصل أصل
    .does = يعيد أصلًا معزولًا إلى الشبكة.
    .side = إن كان الخصم ما زال عليه تستمر الحملة من حيث توقفت.
action-BlockIndicator = حجب مؤشر
    .does = تحجب شبكات الدولة مؤشرًا لدى الفريق؛ فتفشل نسبة من محاولات الانتشار.
    .side = قد يحجب أيضًا ما لا ضرر فيه: يضيع جزء صغير من خدمة قطاع ما دام ساريًا.
action-HardenAssets = تحصين ما يشغّل منتجًا
    .does = يوقف التحديثات ويبدّل بيانات الدخول على كل أصولنا التي تشغّل المنتج؛ فتصعب إصابتها.
    .side = يشغل الفرق الميدانية طويلًا فلا تستعيد شيئًا آخر.
action-EradicateAsset = استئصال
    .does = يزيل الخصم من أصل. يرجح أن يكون تامًا حين تتوفر أدلة أو مؤشرات.
    .side = قد يكون ناقصًا دون أن يلاحظ أحد. الخدمة المفقودة تبقى مفقودة حتى تُستعاد.
action-RestoreAsset = استعادة أصل
    .does = يعيد خدمة أصل جرى استئصال الخصم منه من النسخ الاحتياطية ويعيده إلى الشبكة.
    .side = يستغرق أطول كثيرًا دون نسخ احتياطية جيدة. وإن لم يكن الخصم قد زال تبدأ الحملة هناك من جديد.
action-SubmitIncidentReport = إبلاغ الجهة المنظِّمة
    .does = يسلّم خطوة من بلاغ الحادثة: الإنذار المبكر أو الإخطار أو التقرير النهائي.
    .side = لا شيء في النموذج؛ تُحسب المهل من الإعلان.
action-SendMessage = إرسال رسالة
    .does = يرسل رسالة إلى دولة أخرى عبر قناة، بالحقول التي تطلبها استمارتها وبمؤشرات للمشاركة.
    .side = ما شورك لا يُسترد؛ وسمه (TLP) يقول إلى أين يجوز أن يصل.
action-AnswerMessage = الإجابة عن رسالة
    .does = يجيب عن رسالة عبر القناة التي جاءت بها. والرفض المسبَّب جواب كغيره.
    .side = منح المساعدة يعير محللينا لبعض الوقت.
action-RecordDecision = تسجيل قرار
    .does = يثبت أن الاتصال بدولة نُظر فيه ورُفض، ولماذا.
    .side = لا شيء: استعمال التدبير طوعي، والقرار المسبَّب يُعدّ استعمالًا.
action-HandOverShift = تسليم المناوبة
    .does = ينتقل العمل الجاري إلى المناوبة القادمة دون أن يضيع منه شيء: فورًا حيث يعمل أحد بعد انتهاء مناوبته، وإلا عند انتهائها التالي.
    .side = خارج ساعات الدوام عدد المناوبين أقل، فقد يضطر ما سُلّم إلى الانتظار.
action-ReprioritiseTask = تغيير أولوية مهمة
    .does = تُعطى مهمة منتظرة أو جارية أولوية أخرى. والعمل ذو الأولوية 1 يسحب أشخاصًا من عمل أولويته 3 فما بعدها حين لا يكون أحد متفرغًا.
    .side = ما نُحّي جانبًا ينتظر، ويبقى ما أُنجز منه.
action-CancelTask = إلغاء مهمة
    .does = يُتخلى عن مهمة منتظرة أو جارية، ويتفرغ من كان يعمل عليها.
    .side = يضيع ما أُنجز منها.

## الأوامر

command-SubmitAction = يقدم مقعد إجراءً.
command-SubmitSheet = يسلّم قائد دولة ورقة قرارات الجولة المفتوحة.
record-seat-asks = { $seat } يطلب: { $action }.
command-ReleaseInject = تطلق الخلية البيضاء مدخلًا.
command-ImproviseInject = ترسل الخلية البيضاء مدخلًا من عندها.
command-AssignSeat = تحدد الخلية البيضاء من يشغل مقعدًا.
command-OpenMove = تفتح الخلية البيضاء جولة.
command-CloseMove = تغلق الخلية البيضاء الجولة المفتوحة.
command-EndExercise = تنهي الخلية البيضاء التمرين.

## القنوات بحسب النوع

channel-CH-CERT = التبادل بين مراكز CERT
    .meaning = تتحدث الفرق الوطنية مباشرة ليلًا ونهارًا.
channel-CH-CONSULT = التشاور
    .meaning = تطلب الدول التشاور لخفض خطر سوء الفهم والتوتر.
channel-CH-ASSIST = طلب المساعدة
    .meaning = تطلب دولة المساعدة أو تعرضها.
channel-CH-LE247 = شبكة إنفاذ القانون 24/7
    .meaning = نقاط اتصال اتفاقية بودابست، لأدلة كانت ستضيع لولاها.

## الرسائل

purpose-inform = إعلام
purpose-warn = تحذير
purpose-ask-clarification = طلب إيضاح
purpose-consult = تشاور
purpose-ask-assistance = طلب مساعدة
purpose-preserve-evidence = حفظ أدلة
purpose-answer = جواب

answer-yes = نعم
answer-partly = جزئيًا
answer-no = لا
answer-received = وصلت

reason-no-legal-basis = لا أساس قانوني
reason-no-capacity = لا قدرة متاحة
reason-not-affected = غير متأثرين
reason-confidential = سري
reason-investigation = يضر بتحقيق
reason-awaits-clearance = بانتظار الإذن
reason-nothing-to-add = لا شيء يضاف
reason-other = سبب آخر

report_stage-early_warning = الإنذار المبكر
report_stage-notification = الإخطار بالحادثة
report_stage-final = التقرير النهائي

## الوسوم: بروتوكول إشارة المرور 2.0. لا تُترجم الوسوم أبدًا.

tlp-CLEAR = TLP:CLEAR
    .meaning = تجوز مشاركته بلا حد.
tlp-GREEN = TLP:GREEN
    .meaning = تجوز مشاركته داخل المجتمع المعني، لا في القنوات العلنية.
tlp-AMBER = TLP:AMBER
    .meaning = تجوز مشاركته داخل مؤسسة المتلقي ومع عملائها بقدر الحاجة إلى المعرفة.
tlp-AMBER_STRICT = TLP:AMBER+STRICT
    .meaning = تجوز مشاركته داخل مؤسسة المتلقي فقط بقدر الحاجة إلى المعرفة.
tlp-RED = TLP:RED
    .meaning = للمتلقين المسمَّين فقط.

## ما يعتقده الفريق وما ينتج عن عمله

belief-unknown = غير معروف
belief-suspected = مشتبه به
belief-confirmed = مؤكد
belief-cleared = بُرّئ

verdict-confirmed = مؤكد
verdict-dismissed = مرفوض
verdict-inconclusive = غير حاسم

outcome-done = تم
outcome-found_nothing = لم يُعثر على شيء
outcome-no_longer_needed = لم يعد لازمًا
outcome-failed = أخفق
outcome-cancelled = أُلغي

source-sensor = مجسّ
source-users = المستخدمون
source-report = بلاغ من الخارج

medium-mail = بريد إلكتروني
medium-call = مكالمة هاتفية
medium-chat = دردشة
medium-press = صحافة
medium-social = وسائل التواصل
medium-ticket = تذكرة دعم
medium-sensor = مجسّ

policy-idle = خامل
    .meaning = لا يفعل شيئًا: المرجع الذي تقاس عليه كل الفرق.
policy-spammer = مُغرِق
    .meaning = يرسل رسائل فارغة من كل نوع إلى الجميع ويعمل عشوائيًا: كثير النشاط ولا ينفع أحدًا.
policy-novice = مبتدئ
    .meaning = يعالج ما يُعرض عليه ببطء؛ يبلّغ ويجيب حين يُسأل ولا يحذّر أحدًا.
policy-competent = متمكن
    .meaning = يبحث ويجمع الأدلة ويحتوي ويبلّغ ويحذّر جيرانه ويجيب ويتشاور.
policy-silent = صامت
    .meaning = متمكن مثله في بيته، ولا يتصل بدولة أخرى أبدًا.
policy-expert = خبير
    .meaning = أكثر من متمكن: ينظر أكثر ويبحث مسبقًا ويزن العزل ويشارك كل شيء مع الجميع فورًا.

## الأحداث: جملة لكل منها

event-ExerciseStarted = STARTEX: "{ $pack }" { $pack_version }، البذرة { $seed }، { $play }، لمدة { $duration_ms }.
event-ExerciseEnded = ENDEX، { $reason ->
        [time] بانتهاء الوقت
       *[other] بأمر الخلية البيضاء
    }.
event-MoveOpened = تُفتح الجولة { $number }: الساعة واقفة.
event-MoveClosed = تُغلق الجولة { $number }: تسري أوراق القرارات.
event-SheetReceived = { $nation } تسلّم ورقة قراراتها للجولة { $number }: عدد الإجراءات { $actions }.
event-ActionAccepted = { $nation } ({ $seat }): { $target ->
        [none] { $kind }
       *[other] { $kind }، { $target }
    }.
event-ActionRefused = { $nation } ({ $seat }): رُفض: { $target ->
        [none] { $kind }
       *[other] { $kind }، { $target }
    }. { $why }
event-InjectReleased = المدخل { $inject } يصل إلى { $to }.
event-SeatAssigned = { $seat }: يشغله الآن { $holder }.
event-CampaignBegan = تبدأ الحملة "{ $campaign }".
event-CampaignAdapted = يتكيّف الخصم في الحملة "{ $campaign }": { $adaptation }.
event-CampaignResumed = يستأنف الخصم الحملة "{ $campaign }" بعد توقف.
event-AssetCompromised = { $from_asset ->
    [none] يُصاب { $asset } ({ $nation }) من الخارج عبر "{ $via }" ويدخل المرحلة "{ $stage }".
   *[other] يُصاب { $asset } ({ $nation }) من { $from_asset } ({ $from_nation }) عبر "{ $via }" ويدخل المرحلة "{ $stage }".
}
event-StageEntered = يدخل { $asset } ({ $nation }) المرحلة "{ $stage }".
event-FleetHit = يُصاب { $fleet } ({ $nation }) عبر "{ $entry }" ويدخل المرحلة "{ $stage }".
event-FleetsCounted = تُحصى مجموعات الأصول في { $nation } ضمن "{ $campaign }".
event-FleetNoticed = يبدو أن نحو { $assets } من أصول { $fleet } متأثرة.
event-CompromiseEnded = تترك الحملة "{ $campaign }" { $asset } ({ $nation }).
event-DataExposed = انكشفت { NUMBER($records, useGrouping: 1) } من السجلات لدى { $asset } ({ $nation }).
event-ServiceLevelChanged = خدمة { $asset } ({ $nation }) عند { $level_permille } في الألف{ $short_of ->
        [none] {""}
       *[other] ، والضائع لغياب { $short_of } ({ $short_of_nation }) هو { $needs_lost_permille } في الألف
    }.
event-NeededServiceChanged = { $level_permille ->
        [1000] { $needs } ({ $needs_nation })، الذي يحتاج إليه { $asset } ({ $nation })، متاح بالكامل.
       *[other] { $needs } ({ $needs_nation })، الذي يحتاج إليه { $asset } ({ $nation })، عند { $level_permille } في الألف. { $until_ms ->
            [none] لا مخزون.
           *[other] يكفي المخزون حتى { $until_ms }.
        }
    }
event-AlertRaised = { $nation }: إنذار { $alert } عن { $asset }، أطلقه { $source }.
event-AlertTriaged = { $nation }: فُرز الإنذار { $alert } عن { $asset }: { $verdict }.
event-AssetConfirmed = { $nation } تعدّ { $asset } مخترقًا، بعد { $by ->
        [triage] الفرز
        [hunt] البحث
       *[other] جمع الأدلة
    }.
event-AssetCleared = { $nation } تعدّ { $asset } سليمًا، بعد { $by ->
        [triage] الفرز
        [hunt] البحث
       *[other] جمع الأدلة
    }.
event-IncidentDeclared = { $nation } تعلن حادثة على { $asset }.
event-IncidentClassified = { $nation } تصنّف حادثتها { $rsit }، الخطورة { $severity }.
event-IncidentReportSubmitted = { $nation } تسلّم جهتها المنظِّمة { $stage ->
        [early_warning] { report_stage-early_warning }
        [notification] { report_stage-notification }
       *[other] { report_stage-final }
    }.
event-TaskQueued = { $nation }: { $kind }، { $target }، بانتظار { $pool } بأولوية { $priority }.
event-TaskStarted = { $nation }: يعمل { $member } على { $task }، وينتهي عند { $due_ms }.
event-TaskInterrupted = { $nation }: توقف { $member } عن العمل على { $task } ({ $interruption })؛ وهي تنتظر من جديد.
event-TaskReprioritised = { $nation }: أولوية { $task } من الآن { $priority }.
event-TaskCancelled = { $nation }: أُلغيت { $task }.
event-HandOverOrdered = { $nation }: عند انتهاء المناوبة ينتقل العمل الجاري إلى التالية.
event-TaskFinished = { $nation }: انتهى العمل على { $task }: { $outcome }.
event-ShiftBegan = { $nation }: تبدأ { $day ->
        [0] المناوبة التالية خارج ساعات الدوام
       *[other] مناوبة النهار
    }.
event-StaffAbsent = { $nation }: غياب { $people } من { $pool } ({ $members }) حتى { $until_ms }.
event-StaffReturned = { $nation }: عاد { $people } من { $pool }.
event-StaffChanged = { $nation }: المناوبون من الآن { $on_duty } من { $pool }.
event-EvidenceCollected = { $nation } جمعت الأدلة من { $asset }.
event-IndicatorsGained = { $nation } لديها الآن المؤشرات { $indicators }، من { $source }.
event-IndicatorBlocked = { $nation } تحجب المؤشر { $indicator }.
event-AssetsHardened = { $nation } حصّنت أصولها التي تشغّل { $product }.
event-AssetIsolated = { $nation } تعزل { $asset }.
event-AssetReconnected = { $nation } تعيد وصل { $asset }.
event-AssetEradicated = { $nation } تزيل الخصم من { $asset } بقدر ما تعلم.
event-AssetRestored = { $nation } تستعيد { $asset }.
event-MessageSent = { $nation } تكتب إلى { $to_nation } عبر { $channel }، الغرض: { $purpose } ({ $tlp }).
event-MessageDelivered = رسالة من { $from_nation }، الغرض: { $purpose }، تصل إلى { $nation } عبر { $channel }.
event-AssistanceStarted = { $nation } تعير { $to_nation } { $people } من { $pool } ({ $members }) حتى { $until_ms }.
event-AssistanceEnded = عاد { $people } من { $pool } المعارين إلى { $to_nation } إلى { $nation }.
event-EvidencePreserved = { $by_nation } تحفظ أدلة بطلب من { $nation }.
event-TensionChanged = يتغير التوتر بين { $nation } و{ $other }: { $reason ->
        [unexplained_harm] ضرر لم يفسره أحد
        [consultation] تشاور مجاب
        [attribution] إسناد علني
       *[other] إنذار مبكر
    }.
event-DecisionRecorded = { $nation } نظرت في الاتصال بـ{ $counterpart } (الغرض: { $subject }) وقررت ألا تفعل: { $reason }.
event-OpportunityRaised = { $nation } يمكن أن تفيد نفسها أو { $counterpart } بالاتصال ({ $rule }) حتى { $until_ms }.
event-ExpectationMet = { $nation } فعلت ما كان متوقعًا بعد المدخل { $inject }.
event-ExpectationMissed = ما كان متوقعًا من { $nation } بعد المدخل { $inject } لم يتحقق في وقته.

## ما يعلمه المقعد، حيث يقال له غير ما يقال عن الحدث نفسه

seen-InjectReleased = وصل إليك: { $inject }.
seen-MessageReceived = { $from_nation } تكتب إليك عبر { $channel } ({ $tlp }): { $answer ->
        [none] { $purpose }
       *[other] جواب: { $answer }
    }.

inject-improvised = مدخل من الخلية البيضاء
inject-erased = مُحي نص هذا المدخل.
text-erased = (مُحي)
