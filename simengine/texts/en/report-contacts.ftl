# The directory of contacts in the after-action report.

report-section-contacts = The directory of contacts
report-contacts-text = Who was reached, after how long, and what became of entries that were not right. A check measures reach alone: silence can mean an old entry, a closed office or somebody who was busy. This is no ranking.
report-check-title = { $contact }, checked at { $time }
report-check-text = { $answered } of { $called } answered by { $until }.
report-check-curve = Answers to the check over time
report-check-curve-description = The line rises with every answer; the grey line is the number of contacts called. The table below gives the same by nation.
report-check-caption = Members in the order of the directory
report-check-received = Reached
report-check-answered = Answered
report-check-after = After
report-check-came-back = Call came back
report-check-called = called
report-check-answers = answered
report-minutes = minutes since the calls went out
report-entries = Entries that were not right, or were kept
report-entries-caption = How much truth there was in an entry, and what its nation did about it
report-contact = Contact
report-entry-truth = In truth
report-entry-updates = Kept by the nation
report-came-back = Messages that came back
report-message-came-back = came back
report-deputy = deputy
report-oral = Oral contacts
report-pulses = Trust as people reported it
report-pulses-text = What people said of their nation's trust in another, from 1 (not at all) to 5 (fully). It is shown here, and nothing is made of it.
report-without-campaign = Nothing was attacked in this exercise: it rehearsed contacts alone, and the measures of incident management do not apply.
