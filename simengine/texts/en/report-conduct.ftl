# Conduct on channels, in the report.

report-section-conduct = Conduct to talk about
report-conduct-text = What the rules noted of the use of channels, what the white cell judged, and choices that are any State's own. Choices are shown so that they can be talked about; they are never scored, and nothing here is a verdict.
report-conduct-when = When
report-conduct-towards = Towards
report-conduct-what = What
report-conduct-stands = How it stands
report-conduct-noted = noted from structured facts
report-conduct-confirmed = confirmed by the white cell
report-conduct-not_confirmed = not confirmed by the white cell
report-conduct-not_judged = not judged; does not count
report-conduct-choice = a free choice; not scored
