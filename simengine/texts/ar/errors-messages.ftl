# Messages between nations: refusals.

error-channel-not-member = { $nation } لا تشارك في القناة "{ $channel }".
    .remedy = اختر قناة تشارك فيها الدولتان.

error-channel-is-public = لا تمر رسائل عبر "{ $channel }": فهي لما يقال علنًا.
    .remedy = انشر بيانًا أو نشرة أو إسنادًا، أو اختر قناة أخرى.

error-channel-is-broadcast = تصل القناة "{ $channel }" إلى جميع أعضائها معًا، لا إلى واحد وحده.
    .remedy = وجّهها إلى الجميع أو اختر قناة أخرى.

error-channel-not-broadcast = تؤدي القناة "{ $channel }" إلى دولة واحدة في كل مرة.
    .remedy = خاطب دولة واحدة أو اختر قناة تصل إلى جميع الأعضاء.

error-thread-elsewhere = الرسالة "{ $message }" من سلسلة على القناة "{ $channel }" مع آخرين.
    .remedy = تابع السلسلة على قناتها مع من هم فيها.

error-message-already-acknowledged = سبق تأكيد قراءة الرسالة "{ $message }".
    .remedy = لا شيء مطلوب؛ أجب إن كان لديك ما تقوله.

error-message-too-many-indicators = تتسع الرسالة لما لا يزيد على { $limit } مؤشرًا، وهذه { $count }.
    .remedy = شاركها في عدة رسائل، الأنفع أولًا.

error-message-too-many-fields = تتسع الرسالة لما لا يزيد على { $limit } حقلًا، وهذه { $count }.
    .remedy = املأ حقول النموذج وحدها.

error-exercise-misuse-unknown = لا يوجد مقترح "{ $proposal }".
    .remedy = اختر أحد المقترحات في غرفة التحكم.

error-exercise-misuse-judged = سبق البتّ في المقترح "{ $proposal }".
    .remedy = البتّ نهائي؛ دوّن تغيير الرأي مع التقييم.
