# السلوك على القنوات في التقرير.

report-section-conduct = سلوك للنقاش
report-conduct-text = ما لاحظته القواعد من استعمال القنوات، وما بتّت فيه الخلية البيضاء، وخيارات هي لكل دولة. تُعرض الخيارات ليُتحدَّث عنها؛ لا تُقيَّم قط، ولا حكم هنا.
report-conduct-when = متى
report-conduct-towards = تجاه
report-conduct-what = ماذا
report-conduct-stands = حاله
report-conduct-noted = لوحظ من وقائع مهيكلة
report-conduct-confirmed = أكدته الخلية البيضاء
report-conduct-not_confirmed = لم تؤكده الخلية البيضاء
report-conduct-not_judged = لم يُبتّ فيه؛ لا يُحسب
report-conduct-choice = خيار حر؛ لا يُقيَّم
