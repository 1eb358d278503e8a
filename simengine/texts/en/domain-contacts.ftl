# The directory of contacts, checks of it, oral contacts. Keys as in domain.ftl.

## Actions

action-StartCommCheck = Check communications
    .does = Calls every member of the forum at one contact of the directory, and shows who answers, and after how long.
    .side = None in the model; people are called from their work.
action-AnswerCommCheck = Answer a check
    .does = Tells the secretariat that its call has reached you.
    .side = None.
action-RecordOralContact = Record an oral contact
    .does = Puts on record what you told or asked a partner by word of mouth. It counts as a message once the other side confirms it.
    .side = None: until it is confirmed, nothing follows from it.
action-ConfirmOralContact = Confirm an oral contact
    .does = Says that there was the contact that a partner has put on record; indicators named in it are yours from then on.
    .side = None.
action-DenyOralContact = Deny an oral contact
    .does = Says that there was no such contact.
    .side = It counts for nothing.
action-ReportPulse = Report trust
    .does = Tells the trainers how much your nation trusts another now, from 1 (not at all) to 5 (fully).
    .side = None: no other team sees it, and it is never scored.

## Codes

contact-technical = technical contact
contact-policy = policy contact
contact-law_enforcement = law-enforcement contact

contact_function-technical = Duty officer, national CERT
contact_function-policy = Point of contact for cyber affairs
contact_function-law_enforcement = Duty officer, cybercrime unit

oral_state-open = waits for the other side
oral_state-confirmed = confirmed
oral_state-denied = denied

entry_state-right = right
entry_state-stale = out of date
entry_state-wrong = leads nowhere

## Channels, by kind


## Events

event-DirectoryOpened = The directory of contacts stands as the pack has it.
event-DirectoryUpdated = { $nation }: its entry in the directory ({ $contact }) is { $status }.
event-ContactChanged = { $nation } ({ $contact }{ $deputy ->
        [0] {""}
       *[other] , deputy
    }): its entry in the directory is now { $state ->
        [right] right
        [stale] out of date
       *[wrong] wrong
    } ({ $cause ->
        [lapsed] its validity is over
        [updated] it was updated
       *[inject] people or numbers changed
    }).
event-MessageFailed = A message of { $nation } to { $to_nation } comes back: what the directory has of the { $contact }{ $reason ->
        [deputy_wrong] 's deputy
       *[other] {""}
    } leads nowhere.
event-CommCheckStarted = { $nation } checks communications ({ $contact }); answers are due by { $until_ms }.
event-CommCheckReceived = { $nation } ({ $contact }) is called by a check; an answer is due by { $until_ms }.
event-CommCheckFailed = The call of a check to { $to_nation } ({ $contact }) comes back to { $nation }: the entry leads nowhere.
event-CommCheckAnswered = { $nation } ({ $contact }) answers the check.
event-CommCheckEnded = The check of { $nation } ({ $contact }) is over. Silent: { $silent }.
seen-OwnCheckAnswered = Your nation ({ $contact }) has answered the check.
seen-OwnCheckHeld = A check of the directory is over: your nation ({ $contact }) answered in time.
seen-OwnCheckMissed = A check of the directory is over: your nation ({ $contact }) did not answer. Is your entry right?
event-OralContactRecorded = { $nation } puts an oral contact with { $counterpart } on record: { $purpose }.
event-OralContactConfirmed = { $by_nation } confirms an oral contact with { $nation }: { $purpose }.
event-OralContactDenied = { $by_nation } does not confirm an oral contact with { $nation }.
event-PulseReported = { $nation } reports its trust in { $counterpart }: { $trust } of 5.
