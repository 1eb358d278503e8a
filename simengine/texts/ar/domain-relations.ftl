# What nations make of each other, and how those react whom no seat plays.

reason-cooperation-frozen = التعاون مجمّد

## Why trust, belief, tension or credit moved

moved-useful_message = رسالة كانت مفيدة
moved-misuse = إساءة استخدام قناة
moved-wrong_attribution = إسناد علني جرى التراجع عنه
moved-trace = أثر عُثر عليه
moved-planted_trace = أثر مزروع عُثر عليه
moved-analysis = ما يشير إليه التحليل
moved-consultation = تشاور مجاب
moved-unexplained_harm = ضرر لم يفسره أحد
moved-warning = إنذار مبكر
moved-attribution = إسناد علني يتجاوز الأدلة
moved-false_urgency = استعجال لا أساس له

escalation-frozen = تجميد التعاون
escalation-counter_accusation = اتهام مضاد
escalation-false_flag = تصديق راية زائفة
escalation-suspicion = قناعة بالمسؤولية

story-service_loss = فقدان خدمات
story-attribution = إسناد علني
story-frozen = تعاون متوقف
story-counter_accusation = اتهام مضاد
story-false_flag = من المسؤول
story-suspicion = من المسؤول

## Events

event-TrustChanged = ثقة { $nation } في { $other } الآن { $trust_ppm } جزءًا من المليون: { $reason ->
        [useful_message] رسالة كانت مفيدة
        [misuse] إساءة استخدام قناة
       *[other] إسناد علني جرى التراجع عنه
    }.
event-BeliefChanged = اعتقاد { $nation } بمسؤولية { $other } الآن { $belief_ppm } جزءًا من المليون: { $reason ->
        [trace] أثر عُثر عليه
        [planted_trace] أثر مزروع عُثر عليه
        [analysis] ما يشير إليه التحليل
       *[other] تشاور مجاب
    }.
event-UrgencyCreditChanged = وزن كلمة «عاجل» من { $nation } ينخفض إلى { $credit_ppm } جزءًا من المليون: استعجال لا أساس له.
event-AnswerPrepared = { $ready_ms ->
        [none] لن ترد { $nation } على الرسالة { $message }.
       *[other] ستكون { $nation } جاهزة للرد على الرسالة { $message } عند { $ready_ms }.
    }
event-AnswersLapsed = تولى أشخاص المقاعد في { $nation }: ما كان يُحضَّر بشأن { $messages } لم يعد يُحتسب.
event-EscalationBegan = { $nation } تجاه { $other }: { $kind ->
        [frozen] تجميد التعاون
        [counter_accusation] اتهام مضاد
        [false_flag] تصديق راية زائفة
       *[other] قناعة بالمسؤولية
    } — { $proposed ->
        [yes] مقترح على الخلية البيضاء.
       *[no] يبدأ.
    }
event-EscalationEnded = { $nation } تجاه { $other }: { $kind ->
        [frozen] تجميد التعاون
        [counter_accusation] اتهام مضاد
        [false_flag] تصديق راية زائفة
       *[other] قناعة بالمسؤولية
    } — انتهى: { $reason ->
        [eased] انخفض التوتر أو الاعتقاد
        [handed_over] تولى آخرون مقاعد الدولة
        [accepted] أخذت الخلية البيضاء بالمقترح
       *[other] رفضت الخلية البيضاء المقترح
    }.
event-PressReported = { $tone ->
        [alarming] تقارير صحفية مثيرة للقلق
       *[other] تقارير صحفية
    } عن { $nation }{ $other ->
        [none] {""}
       *[other] {" "}و{ $other }
    }: { $story }.
event-BriefingRequested = وزارة { $nation } تطلب إحاطة: { $cause ->
        [service_loss] فُقدت خدمات
       *[other] تقارير الصحافة
    }.
event-OperatorCalled = مشغّل { $asset } ({ $nation }) يتصل: { $needs } في { $needs_nation }، الذي يحتاج إليه، متوقف.

## Commands

command-SettleProposal = تأخذ الخلية البيضاء بما يقترحه النموذج لدولة يشغلها أشخاص أو ترفضه.
