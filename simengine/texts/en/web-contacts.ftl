# The directory of contacts, checks and oral contacts on a seat's page.

web-contacts-tab = Contacts
web-contacts-directory = Directory of contacts
web-contacts-nation = Nation
web-contacts-contact = Contact
web-contacts-reach = Who and where
web-contacts-deputy = Deputy
web-contacts-confirmed = Last confirmed
web-contacts-days-before = { $days ->
    [one] a day before STARTEX
   *[other] { $days } days before STARTEX
}
web-contacts-yes = yes
web-contacts-no = no
web-contacts-nobody = Nobody is listed.
web-contacts-lapsed = validity over
web-contacts-own = Your own entry: { $contact }
web-contacts-with-deputy = A deputy is named.
web-contacts-no-deputy = No deputy is named.
web-contacts-keep-help = To put it right mends whatever is wrong with it; to confirm it renews its validity and no more.
web-contacts-put-right = Put it right
web-contacts-confirm = Confirm it
web-contacts-came-back = Messages that came back
web-contacts-came-back-help = What the directory has there leads nowhere. Write to the deputy, or go by another channel.
web-contacts-message-back = It came back: the entry leads nowhere.
web-contacts-to-deputy = Write to the deputy
web-contacts-checks = Checks of communications
web-contacts-no-checks = No check yet. Start one under "Act".
web-contacts-check-of = Check: { $contact }
web-contacts-over = over
web-contacts-until = Answers are due by
web-contacts-curve = { $answered } of { $called } answered, { $share } %.
web-contacts-axis = Across: minutes since the calls went out. Up: contacts that have answered.
web-contacts-answers = Answers by nation
web-contacts-answered = answered
web-contacts-after = After
web-contacts-call-back = the call came back
web-contacts-never-came = it never came. Is your entry right?
web-contacts-not-answered = not answered in time
web-contacts-calls = You are called
web-contacts-called = The secretariat checks the { $contact }. An answer is due by
web-contacts-oral = Oral contacts
web-contacts-oral-asks = Somebody has put on record that you spoke:
web-contacts-oral-indicators = { $count ->
    [one] One indicator was named.
   *[other] { $count } indicators were named.
}
web-contacts-it-was-so = It was so
web-contacts-it-was-not = It was not so

web-field-contact = Contact
web-field-within_minutes = Minutes until answers are due
web-field-at_ms = Minutes since you spoke
web-field-purpose = Purpose
web-field-trust = Trust (1 not at all, 5 fully)
web-option-none = none
