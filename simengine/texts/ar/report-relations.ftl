# Annex of the after-action report: how tension moved, and why.

report-tension-over-time = التوتر عبر الزمن
report-tension-over-time-text = كل تغيير مسجل مع سببه. بين تغييرين يتلاشى التوتر الزائد عن قيمته عند STARTEX، نصفه خلال ثلاثة أيام من وقت التمرين. تقدير من النموذج، لا حكم على أي دولة.
report-tension-when = الوقت
report-tension-to = التوتر منذ ذلك الحين
report-tension-why = السبب
