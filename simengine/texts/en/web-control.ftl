# The control room.

web-control-room = Control room
web-control-truth = Truth beside belief
web-control-injects = Injects
web-control-journal = Journal
web-control-seats = Seats and links
web-control-controls = Controls

web-control-pause = Pause
web-control-resume = Let the clock run
web-control-open-move = Open move { $number } ({ $time })
web-control-close-move = Close move { $number } and go on to { $time }
web-control-close-last-move = Close move { $number } and go on to ENDEX
web-control-to-inject = To the next planned inject ({ $time })
web-control-hour = One hour on
web-control-jump-help = Pause the clock to jump to the next inject or an hour on.
web-control-end = End the exercise
web-control-end-title = End the exercise now?
web-control-end-text = ENDEX is for everybody and cannot be undone. The after-action report is there at once.
web-control-missing = Decision sheets missing: { $nations }.
web-control-all-in = All decision sheets of teams played by people are in.
web-control-close-title = Close the move without all sheets?
web-control-close-text = For a nation without a sheet nothing takes effect in this move.
web-control-close-anyway = Close the move

web-control-truth-caption = On the left what is true, beside it what each team holds
web-control-nation = Nation
web-control-compromised = Compromised in truth
web-control-suspected = Team: suspected
web-control-confirmed = Team: confirmed
web-control-isolated = Isolated
web-control-hit = Service lost to the adversary
web-control-people = People without service
web-control-incidents = Incidents declared
web-control-staff = At work / on duty
web-control-sent-received = Messages sent / received
web-control-score-im = Incident management
web-control-score-cu = Use of channels
web-control-na = n/a
web-control-held = Held by
web-control-people-of = { $people ->
    [0] automated
   *[other] people: { $people } of { $all }
}
web-control-sheet-in = sheet handed in
web-control-scores-apart = The two scores stand side by side and are never added; they move until ENDEX. At work / on duty: analysts, then field staff.
web-control-map = Region in truth
web-control-map-label = Map of the nations; the number in each is how many of its assets are compromised in truth, as in the table
web-control-assets = Assets
web-control-assets-count = assets of concern: { $count }, compromised and unknown to the team: { $unseen }
web-control-asset = Asset
web-control-in-truth = In truth
web-control-team-holds = The team holds it to be
web-control-service = Service
web-control-needs = a needed service is missing
web-control-clean = clean
web-control-unseen = not known to the team

web-control-released = Released
web-control-none = None yet.
web-control-now = Now
web-control-by-time = To come by time
web-control-by-condition = To come when a condition holds
web-control-by-hand = By hand only
web-control-improvised = improvised
web-control-goes-to = To:
web-control-when = When:
web-control-release = Release now
web-control-improvise = Improvise an inject
web-control-improvise-help = It reaches the seats at once. What you write is kept beside the journal and can be erased.
web-control-all-of = all seats
web-control-medium = By
web-control-title = Title
web-control-body = Text
web-control-from-name = From (a fictitious name)
web-control-from-organisation = Organisation (fictitious)
web-control-send = Send the inject
web-control-sent = Sent: { $title }

web-control-all = all
web-control-kind = Kind
web-control-commands = what was asked
web-control-events = what happened
web-control-fleet = { $affected } of { $count } affected, the team knows of about { $noticed }
