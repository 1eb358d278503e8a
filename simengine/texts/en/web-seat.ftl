# The page of a seat.

web-seat-situation = Situation
web-seat-incidents = Incidents
web-seat-work = Work
web-seat-messages = Messages
web-seat-log = Log
web-seat-picture = Our picture
web-seat-paused = The clock is paused by the trainer. You can still act; work goes on when the clock does.
web-seat-closed-ended = The exercise has ended; nothing more can be done.
web-seat-closed-between = Time is passing between moves. You can act again when the trainer opens the next move.

web-seat-act = Act
web-seat-act-none = This role acts by messages and decisions: see the tab with messages.
web-seat-action = Action
web-seat-choose = choose …
web-seat-cost = Cost:
web-seat-cost-none = no staff time; takes effect at once
web-seat-side = Side effect:
web-seat-target = On what
web-seat-no-target = There is nothing to do this to at present.
web-seat-priority = Priority
web-seat-priority-value = { $value ->
    [1] 1 (first)
    [5] 5 (last)
   *[other] { $value }
}
web-seat-for-incident = For the incident
web-seat-about-incident = About the incident
web-seat-no-incident = none
web-seat-do = Do it
web-seat-put-on-sheet = Put on the decision sheet
web-seat-done = On record: { $action }.
web-seat-on-sheet = On the decision sheet. It takes effect when the sheet is handed in and the move is closed.

web-seat-figure-alerts = alerts not yet triaged
web-seat-figure-suspected = assets suspected
web-seat-figure-confirmed = assets confirmed as compromised
web-seat-figure-isolated = assets isolated by us
web-seat-figure-reduced = services not at full level
web-seat-alerts = Alerts
web-seat-alert-on = alert on { $asset }
web-seat-time = Time
web-seat-asset = Asset
web-seat-from = From
web-seat-verdict = Verdict
web-seat-waits = waits for triage
web-seat-assets = Own assets
web-seat-assets-concerned = Assets of concern
web-seat-assets-none = None.
web-seat-search = Search all own assets by name, sector or kind
web-seat-held = We hold it to be
web-seat-service = Service
web-seat-need = lacks { $name } ({ $nation })
web-seat-need-buffer = lacks { $name } ({ $nation }); store lasts until { $time }
web-seat-serves = serves { $people } people
web-seat-isolated = isolated
web-seat-evidence = evidence kept
web-seat-region = The region
web-seat-map = Map of the nations and the links between their networks; the list below says the same in words
web-seat-linked = Our networks are linked with those of: { $nations }.
web-seat-hit-from = Evidence leads to: { $nations }.
web-seat-indicators = Indicators of compromise we hold
web-seat-blocked = blocked

web-seat-incidents-none = No incident declared yet. Declare one on an asset that you suspect or hold to be compromised.
web-seat-incident-number = Incident { $number }
web-seat-incident-assets = Assets:
web-seat-class = Class
web-seat-severity = Severity
web-seat-severity-value = severity { $value } of 5
web-seat-not-classified = not classified yet
web-seat-reports = Reports to the regulator
web-seat-hand-report = Hand it in
web-seat-not-yet = not yet

web-seat-at-work = at work of those on duty: { $pool }
web-seat-office-open = It is within our office hours.
web-seat-office-closed = It is outside our office hours: fewer people are on duty.
web-seat-tasks = Tasks
web-seat-tasks-none = Nobody has anything to do.
web-seat-task-state = State
web-seat-task-queued = waits for staff
web-seat-task-running = being worked on
web-seat-task-interrupted = interrupted, waits for staff
web-seat-task-cancel = Cancel
web-seat-task-cancel-what = Cancel: { $task }
web-seat-priority-of = Priority of { $task }
web-seat-due = Done at
web-seat-shift-ends = The next shift begins at
web-seat-hand-over-ordered = At the end of this shift, running work passes to the next one.
web-seat-people = People
web-seat-person = Number
web-seat-person-at = At
web-seat-person-looks = Looks
web-seat-person-stays = Stays until
web-seat-person-free = on duty, free
web-seat-person-off = off duty
web-seat-finished = Finished lately

web-seat-inbox = Inbox
web-seat-inbox-none = Nothing has reached you yet.
web-seat-unread = { $count ->
    [one] 1 new
   *[other] { $count } new
}
web-seat-new = new
web-seat-answer-is = Answer: { $answer }
web-seat-answered = Answered.
web-seat-template = (standard wording of the channel)
web-seat-reason = Reason
web-seat-your-answer = Your answer
web-seat-answer = Answer

web-seat-write = Write to another nation
web-seat-channel = Channel
web-seat-to = To
web-seat-purpose = Purpose
web-seat-channel-about = For the level: { $levels }. Usually arrives within { $time }.
web-seat-channel-always = Staffed around the clock.
web-seat-channel-hours = Outside the receiving nation's office hours it takes longer.
web-seat-form = What the channel's form asks for
web-seat-form-help = Complete forms can be acted on at once. Say plainly when you have nothing yet.
web-seat-none-yet = none yet
web-seat-left-out = left out
web-seat-hours-ago = hours ago
web-seat-hours-hence = hours from now
web-seat-text = Text
web-seat-send = Send
web-seat-no-channel = No channel is open to this role.
web-seat-sent = Sent
web-seat-sent-none = Nothing sent yet.
web-seat-left-empty = Left empty: { $fields }
web-seat-was-answered = Answered: { $answer }
web-seat-no-answer-yet = No answer yet.
web-seat-decline = Considered, and decided not to contact a nation
web-seat-decline-help = Using a channel is voluntary. A reasoned decision on record counts as good conduct.
web-seat-decisions = Decisions on record
web-seat-fleets = Many like assets
web-seat-fleets-help = Shown as numbers. Blocking an indicator and hardening a product work on all of them.
web-seat-fleet = Which
web-seat-fleet-count = How many
web-seat-fleet-noticed = Seem affected, about
web-seat-log-none = Nothing yet.

web-seat-sheet = Decision sheet, move { $move }
web-seat-sheet-help = What your nation decides in this move. It takes effect at one instant when the trainer closes the move. Messages go at once.
web-seat-sheet-empty = Nothing on it yet.
web-seat-take-off = take off
web-seat-take-off-what = take off: { $action }, { $target }
web-seat-sheet-open = Not handed in yet.
web-seat-sheet-changed = Changed since it was handed in: hand it in again.
web-seat-sheet-handed-in = Handed in.
web-seat-hand-in = Hand in the sheet

web-seat-clearance = May need clearance by: { $roles }. It then waits as a draft.
web-seat-nobody-named = an unknown actor
web-seat-drafts = Drafts
web-seat-draft-by = drafted by { $seat }
web-seat-draft-concur = Has yet to concur: { $seats }.
web-seat-draft-authorise = Authorises: { $seat }.
web-seat-draft-clearing = In clearance with { $seat }.
web-seat-draft-do-concur = Concur
web-seat-draft-do-authorise = Authorise
web-seat-draft-do-decline = Decline
web-seat-draft-do-withdraw = Withdraw
web-seat-said-tab = Said and done
web-seat-said = Said in public and to us
web-seat-said-none = Nothing yet.
web-seat-efforts = What we have set going
web-seat-efforts-none = Nothing yet.
web-seat-fixes = Fixes released
web-seat-leads = Leads point to
web-seat-advisory = Advisory
web-seat-agreed = agreed
web-seat-directory = Directory entry
