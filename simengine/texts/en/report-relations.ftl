# Annex of the after-action report: how tension moved, and why.

report-tension-over-time = Tension over time
report-tension-over-time-text = Each change on record with its reason. Between two changes, tension above its value at STARTEX fades, half of it in three days of exercise time. An estimate of the model, not a judgement of any State.
report-tension-when = Time
report-tension-to = Tension from then on
report-tension-why = Reason
