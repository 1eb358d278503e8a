# Messages between nations: kinds of channel, purposes, receipts, misuse.

channel-CH-POC-T = الدليل: جهة الاتصال التقنية
    .meaning = جهة الاتصال التقنية للدولة حيث لا رابط مباشرًا بين الفرق.
channel-CH-POC-D = الدليل: جهة الاتصال الدبلوماسية
    .meaning = جهة الاتصال الدبلوماسية للدولة.
channel-CH-PROTECTED = الشبكة المحمية بين الدول
    .meaning = تعمل عند انقطاع الإنترنت، ومأهولة ليلًا ونهارًا، ولا يمكن التنصت عليها.
channel-CH-FORUM = البث الإقليمي أو المنتدى
    .meaning = رسالة واحدة إلى جميع الأعضاء، ولا يمكن سحبها.
channel-CH-CI = نداء البنية التحتية الحيوية
    .meaning = تنذر غرف التحكم والسلطات من يعتمدون على خدماتها ليستعدوا.
channel-CH-VULN = تنسيق الثغرات
    .meaning = يبلّغ الموردون والمكتشفون والفرق المتأثرة بعضهم بعضًا بالثغرة قبل نشرها.
channel-CH-TERMS = مذكرة مصطلحات
    .meaning = توضح دولتان ما تعنيانه بمصطلح كي لا تُساء قراءة الرسائل اللاحقة.
channel-CH-CHECK = فحص الاتصال
    .meaning = سؤال دون إشعار مسبق عمّا إذا كانت جهة الاتصال تجيب.
channel-CH-PUBLIC = بيان علني
    .meaning = ما يقال للعالم. ليس تدبيرًا بين الدول ولا يمكن سحبه.

purpose-notify-vulnerability = إبلاغ عن ثغرة
purpose-define-term = تعريف مصطلح
purpose-comm-check = فحص الاتصال

action-AcknowledgeMessage = تأكيد قراءة رسالة
    .does = يبلّغ المرسل بأن الرسالة قُرئت. هو إيصال وليس جوابًا.
    .side = لا شيء: قد يتبعه جواب.

command-JudgeMisuse = تبتّ الخلية البيضاء في سوء استخدام مقترح.

misuse-MU-1 = رسالة سياسية أو اتهام على قناة تقنية
misuse-MU-2 = تمرير يتجاوز التعليم
misuse-MU-3 = استعجال زائف
misuse-MU-4 = إغراق: تكرار دون وقائع جديدة
misuse-MU-5 = إسناد بثقة تفوق ما تدعمه الأدلة
misuse-MU-6 = تسريب تبادل سري
misuse-MU-7 = طلب أدلة خارج شبكة 24/7
misuse-MU-8 = قول كاذب عن علم
misuse-MU-9 = صمت عن طلب صحيح
misuse-MU-10 = محتوى حساس على قناة غير محمية
misuse-MU-11 = مستوى غير مناسب
misuse-MU-12 = كتمان ثغرة تصيب غيرها

event-MessageAcknowledged = قرأت { $nation } رسالة من { $to_nation }.
event-MessageWaits = تنتظر رسالة لدى { $nation } حتى { $until_ms }: لا يُتناول المزيد قبل ذلك.
event-MisuseNoted = { $nation } تجاه { $counterpart }: { $misuse }.
event-MisuseProposed = للبتّ، { $nation } تجاه { $counterpart }: { $misuse }.
event-MisuseJudged = بُتّ، { $nation } تجاه { $counterpart }: { $misuse }. { $confirmed ->
        [1] مؤكد
       *[other] غير مؤكد
    }.
event-MessageOverheard = قرأ الخصم رسالة من { $nation } إلى { $to_nation }.
event-ServicesForewarned = خدمات { $nation } مستعدة لفقدان خدمات { $from_nation }؛ يصلها منه { $left_permille } في الألف.
event-FlawTold = أبلغت { $from_nation } { $nation } بالثغرة في { $product }.

seen-MisuseNoted = مررت { $nation } ما يتجاوز تعليمك: { $indicators }.
