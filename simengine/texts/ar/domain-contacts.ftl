# دليل جهات الاتصال وعمليات التحقق منه والاتصالات الشفوية.

## Actions

action-StartCommCheck = التحقق من الاتصالات
    .does = يتصل بكل عضو في المنتدى عبر إحدى جهات الاتصال في الدليل، ويبين من يجيب وبعد كم من الوقت.
    .side = لا شيء في النموذج، سوى أن أشخاصاً يُدعون من عملهم.
action-AnswerCommCheck = الرد على عملية تحقق
    .does = يخبر الأمانة بأن اتصالها قد وصل إليكم.
    .side = لا شيء.
action-RecordOralContact = تسجيل اتصال شفوي
    .does = يسجل ما قلتموه لشريك أو طلبتموه منه شفوياً، ويُعد رسالة متى أكده الطرف الآخر.
    .side = لا شيء، ولا يترتب عليه شيء قبل تأكيده.
action-ConfirmOralContact = تأكيد اتصال شفوي
    .does = يقول إن الاتصال الذي سجله الشريك قد جرى، وتصبح المؤشرات المذكورة فيه لديكم منذ ذلك الحين.
    .side = لا شيء.
action-DenyOralContact = نفي اتصال شفوي
    .does = يقول إن مثل هذا الاتصال لم يجرِ.
    .side = لا يُعتد به.
action-ReportPulse = الإفادة بمستوى الثقة
    .does = يخبر المدربين بمدى ثقة دولتكم بدولة أخرى الآن، من 1 (لا ثقة) إلى 5 (ثقة تامة).
    .side = لا شيء، فلا يراه أي فريق آخر ولا يُقيَّم أبداً.

## Codes

contact-technical = جهة الاتصال التقنية
contact-policy = جهة الاتصال على مستوى السياسات
contact-law_enforcement = جهة الاتصال لإنفاذ القانون

contact_function-technical = الضابط المناوب، الفريق الوطني للاستجابة
contact_function-policy = نقطة الاتصال للشؤون السيبرانية
contact_function-law_enforcement = الضابط المناوب، وحدة الجرائم السيبرانية

oral_state-open = بانتظار الطرف الآخر
oral_state-confirmed = مؤكد
oral_state-denied = منفي

entry_state-right = صحيح
entry_state-stale = قديم
entry_state-wrong = لا يؤدي إلى أحد

## Channels, by kind


## Events

event-DirectoryOpened = دليل جهات الاتصال كما هو في الحزمة.
event-DirectoryUpdated = { $nation }: قيدها في الدليل ({ $contact }) الآن { $status }.
event-ContactChanged = { $nation } ({ $contact }{ $deputy ->
        [0] {""}
       *[other] ، النائب
    }): قيدها في الدليل الآن { $state ->
        [right] صحيح
        [stale] قديم
       *[wrong] خاطئ
    } ({ $cause ->
        [lapsed] انتهت صلاحيته
        [updated] جرى تحديثه
       *[inject] تغير الأشخاص أو الأرقام
    }).
event-MessageFailed = عادت رسالة من { $nation } إلى { $to_nation }: ما يورده الدليل عن { $contact }{ $reason ->
        [deputy_wrong] {" "}(النائب)
       *[other] {""}
    } لا يؤدي إلى أحد.
event-CommCheckStarted = { $nation } تتحقق من الاتصالات ({ $contact })؛ الردود مطلوبة بحلول { $until_ms }.
event-CommCheckReceived = { $nation } ({ $contact }) يصلها اتصال تحقق؛ الرد مطلوب بحلول { $until_ms }.
event-CommCheckFailed = عاد اتصال التحقق الموجه إلى { $to_nation } ({ $contact }) إلى { $nation }: القيد لا يؤدي إلى أحد.
event-CommCheckAnswered = { $nation } ({ $contact }) ترد على التحقق.
event-CommCheckEnded = انتهى تحقق { $nation } ({ $contact }). لم يجب: { $silent }.
seen-OwnCheckAnswered = ردت دولتكم ({ $contact }) على التحقق.
seen-OwnCheckHeld = انتهى تحقق من الدليل: ردت دولتكم ({ $contact }) في الوقت المحدد.
seen-OwnCheckMissed = انتهى تحقق من الدليل: لم ترد دولتكم ({ $contact }). هل قيدكم صحيح؟
event-OralContactRecorded = { $nation } تسجل اتصالاً شفوياً مع { $counterpart }: { $purpose }.
event-OralContactConfirmed = { $by_nation } تؤكد اتصالاً شفوياً مع { $nation }: { $purpose }.
event-OralContactDenied = { $by_nation } لا تؤكد اتصالاً شفوياً مع { $nation }.
event-PulseReported = { $nation } تفيد بمستوى ثقتها في { $counterpart }: { $trust } من 5.
