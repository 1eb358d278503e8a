# The pages: what all of them share, joining, the lobby, the debrief.

web-title = simengine
web-skip = Skip to the content
web-language = Language
web-theme = Colours
web-theme-auto = as the system
web-theme-light = light
web-theme-dark = dark
web-leave = Leave
web-loading = Loading …
web-dismiss = Close
web-cancel = Cancel
web-again = Try again
web-copy = Copy
web-copied = Copied
web-print = Print
web-person = person
web-offline = The server does not answer.
    .remedy = What you have written stays here. Check the network; the page tries again by itself, and whatever you repeat happens once.
web-lost = The connection is lost. The page tries again by itself; what you have written stays here. Times and states may be old.
web-refused = Your access is no longer valid. Open your join link again, or ask the trainer for a new one.

web-clock = Exercise time
web-state-lobby = not started
web-state-running = running
web-state-paused = paused
web-state-advancing = time is passing
web-state-move = move { $number }: the clock stands
web-state-between-moves = between moves
web-state-ended = ended (ENDEX)
web-behind = slower than asked
web-connection-connecting = connecting
web-connection-live = connected
web-connection-lost = not connected

web-member-host = Host
web-member-trainer = Trainer (white cell)
web-member-evaluator = Evaluator
web-member-observer = Observer
web-member-seat = Seat

web-landing-heading = Take part in an exercise
web-landing-what = Here national CERTs, their ministries and their partners rehearse cyber incidents that cross borders. What each nation does, and what it fails to tell the others, changes what happens next.
web-landing-how = Your trainer gives you a join link. Nothing has to be installed, and no name or account is asked for.
web-join-heading = Join an exercise
web-joining = Joining …
web-join = Join
web-paste-link = Your join link
web-paste-help = Paste the whole link as you received it.
web-paste-wrong = This is no join link: a join link has a # and about forty letters and digits behind it.
web-back-to-exercise = Back to the exercise

web-host = Host
web-host-packs = Scenario packs
web-host-open = Open an exercise
web-host-opened = Opened: { $title }
web-host-trainer-link = This is the trainer's join link. It is shown here and never again; whoever has it controls the exercise.
web-trainer-link = Join link of the trainer
web-open-in-tab = Open it in another tab
web-host-exercises = Exercises on this server
web-host-none = None yet.
web-host-count = Exercises in all: { $count }
web-exercise-lobby = not started
web-exercise-live = under way
web-exercise-ended = ended
web-pack-size = { $nations } nations, { $seats } seats, { $moves } moves

web-lobby-heading = Before the exercise
web-lobby-wait = The trainer will start the exercise. This page goes on by itself.
web-brief = Role brief
web-team = The team of { $nation }
web-here = here now
web-joined = joined
web-not-joined = not joined
web-start-heading = Start
web-play = Way to play
web-play-moves = The clock stands while teams confer; each nation hands in one decision sheet, then time passes to the next move. For tabletops.
web-play-running = The clock runs, at the speed you choose. For functional drills and practice alone.
web-speed = Speed of the clock
web-speed-seconds = { $count ->
    [one] real time
   *[other] 1 second stands for { $count } seconds
}
web-speed-minutes = { $count ->
    [one] 1 second stands for 1 minute
   *[other] 1 second stands for { $count } minutes
}
web-empty-seats = Seats that nobody has joined are played by
web-empty-seats-by-nation = Otherwise for one nation
web-as-all = as all others
web-start-seats = Seats joined: { $joined }. Seats to be played by automated teams: { $automated }.
web-start = Start the exercise
web-seats = Seats and join links
web-seats-help = A link lets its holder take one seat. It is shown once; make another whenever you need one. For a communication check, ask everybody to open their link: those who are here now show below.
web-seats-joined = { $joined } of { $all } joined
web-seat = Seat
web-presence = Presence
web-link = Join link
web-holder = Held by
web-make-link = Make a link
web-make-links = Links for all seats of { $nation }
web-link-for = Join link: { $seat }
web-other-links = Other links

web-debrief = Debrief: the after-action report
web-debrief-white-cell = The white cell's form: it holds the truth and all nations' results. Not for passing on.
web-debrief-nation = Your nation's own form. It holds your results and nobody else's.
web-debrief-none = The exercise has ended. Your trainer will lead the debrief.
web-debrief-working = The report is being worked out …
web-save-page = Save as a page
web-save-data = Save as data (JSON)
web-save-journal = Save the journal
web-look-back = Look back at the exercise
web-to-debrief = To the debrief


## Fields of the channels' forms

web-field-rsit = Class of the incident (RSIT)
web-field-first_seen = First seen
web-field-indicators = Indicators of compromise
web-field-pap = Permissible actions (PAP)
web-field-actions_taken = Actions taken
web-field-question = Question
web-field-facts_offered = Facts offered
web-field-evidence_level = Level of evidence
web-field-what_is_asked = What is asked
web-field-reply_by = Reply by
web-field-level = Level
web-field-public_or_confidential = Public or confidential
web-field-terms_defined = Terms defined
web-field-service_attacked = Service attacked
web-field-help_wanted = Help wanted
web-field-sovereignty_consent = Consent of the nation
web-field-legal_constraints = Legal constraints
web-field-authority = Authority
web-field-data_to_preserve = Data to preserve
web-field-formal_request_to_follow = Formal request to follow
web-field-offence = Offence
web-field-urgency = Urgency

web-field-tone = Tone
web-field-term = Term
web-field-counterpart = Partner
web-field-named = Attributed to
web-field-confidence = Confidence (0 to 100)
web-field-severity = Severity (0 to 5)
web-field-status = Our entry
