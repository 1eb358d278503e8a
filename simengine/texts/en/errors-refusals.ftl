# Why an action of a seat was refused. Each sentence uses only what that seat can see.

error-action-not-for-role = { $role } cannot do this: { $kind }.
    .remedy = Ask a seat of your team whose role may do it; the list of actions names the roles.

error-move-not-open = No move is open, and in moves the clock stands only then: { $kind } cannot be decided now.
    .remedy = Wait until the white cell opens the next move.

error-move-waits-for-sheet = While a move is open, this waits for the decision sheet: { $kind }.
    .remedy = Put it on the decision sheet of your nation; it takes effect when the move closes.

error-priority-out-of-range = Priority { $priority } does not exist.
    .remedy = Choose a priority from 1 (first) to 5 (last).

error-task-already-pending = This is already being worked on or waits in the queue: { $kind }, { $target }.
    .remedy = Wait until it is finished, or choose something else.

error-task-unknown = Your team has no task "{ $task }".
    .remedy = Choose a task from your own list.

error-task-already-finished = The task "{ $task }" is finished.
    .remedy = Choose a task that waits or is being worked on.

error-task-priority-same = The task "{ $task }" has priority { $priority } already.
    .remedy = Choose another priority, or leave the task as it is.

error-hand-over-already-ordered = A hand-over is ordered for the end of this shift already.
    .remedy = Nothing more is needed; order another when the next shift has begun.

error-alert-unknown = Your team has no alert "{ $alert }".
    .remedy = Choose an alert from your list of alerts.

error-alert-already-triaged = Alert "{ $alert }" has been triaged.
    .remedy = Choose an alert without a verdict, or one whose triage was inconclusive.

error-asset-unknown = Your nation has no asset "{ $asset }".
    .remedy = Choose an asset from your own list; assets of other nations are theirs to handle.

error-asset-not-suspected = Your team does not suspect "{ $asset }" of anything.
    .remedy = Triage an alert on it, hunt in its sector or collect evidence from it first.

error-asset-already-isolated = "{ $asset }" is isolated already.
    .remedy = Nothing to do; reconnect it when it is clean.

error-asset-not-isolated = "{ $asset }" is on the network.
    .remedy = Nothing to do; only an isolated asset can be reconnected.

error-asset-not-eradicated = The adversary has not been removed from "{ $asset }".
    .remedy = Eradicate first, then restore; otherwise the campaign starts over from there.

error-asset-already-examined = Evidence from "{ $asset }" has been collected.
    .remedy = Use what it gave, or collect evidence from another asset.

error-sector-unknown = Your nation has no assets in a sector "{ $sector }".
    .remedy = Choose a sector from your own list of assets.

error-product-unknown = There is no product "{ $product }" in this region.
    .remedy = Choose a product from your own list of assets.

error-product-already-hardened = Assets that run "{ $product }" have been hardened.
    .remedy = Nothing to do; hardening stays in force.

error-indicator-not-held = Your team does not hold the indicator "{ $indicator }".
    .remedy = Indicators come from evidence and from partners; share or block only those on your own list.

error-indicator-already-blocked = Your networks block the indicator "{ $indicator }" already.
    .remedy = Nothing to do; the block stays in force.

error-incident-unknown = Your nation has not declared an incident "{ $incident }".
    .remedy = Declare an incident first, or choose one from your list.

error-incident-already-declared = "{ $asset }" is part of an incident already.
    .remedy = Work on the incident that holds it.

error-rsit-unknown = "{ $rsit }" is not a class of the taxonomy (RSIT).
    .remedy = Choose a class from the list of the taxonomy.

error-severity-out-of-range = Severity { $severity } does not exist.
    .remedy = Choose a severity from 0 (none) to 5 (emergency).

error-report-already-submitted = The regulator has this already: { $stage ->
        [early_warning] early warning
        [notification] incident notification
       *[other] final report
    }.
    .remedy = Submit the next step of the report when there is more to say.

error-report-needs-classification = This step of the report needs a classified incident: { $stage ->
        [notification] incident notification
       *[other] final report
    }.
    .remedy = Classify the incident first; only the early warning goes without a class.

error-nation-unknown = There is no nation "{ $nation }" in this region.
    .remedy = Choose a nation from the directory.

error-nation-is-own = "{ $nation }" is your own nation.
    .remedy = Channels lead to other nations; inside your team, talk to each other directly.

error-channel-unknown = There is no channel "{ $channel }".
    .remedy = Choose a channel from the directory.

error-channel-not-for-level = The channel "{ $channel }" is not for the { $level } level.
    .remedy = Ask a seat of your team that speaks at its level, or choose another channel.

error-channel-not-for-purpose = The channel "{ $channel }" does not serve this purpose: { $purpose }.
    .remedy = Choose a channel that serves it; the directory lists the purposes of each.

error-channel-no-link = You have no link to { $nation } over the channel "{ $channel }".
    .remedy = Choose another channel to { $nation }.

error-channel-no-legal-basis = The channel "{ $channel }" needs { $basis } on both sides; between you and { $nation } it is missing.
    .remedy = Choose a channel that needs no such basis.

error-message-field-unknown = The form of the channel "{ $channel }" has no field "{ $field }".
    .remedy = Fill in only the fields of the form.

error-message-unknown = Your seat has received no message "{ $message }".
    .remedy = Choose a message from your inbox.

error-message-already-answered = Message "{ $message }" has been answered.
    .remedy = Send a new message if there is more to say.

error-message-is-answer = Message "{ $message }" is itself an answer.
    .remedy = Send a new message if there is more to say.

error-answer-needs-reason = This answer needs a reason: { $answer }.
    .remedy = Give a reason. A reasoned no is good conduct; nobody has to say yes.

error-purpose-is-answer = This purpose is kept for answers: { $purpose }.
    .remedy = Choose what the message is for, or answer a message from your inbox.

error-sheet-no-open-move = No move is open.
    .remedy = Act directly while the clock runs; decision sheets belong to moves.

error-sheet-not-from-lead = { $role } cannot hand in the decision sheet.
    .remedy = The CERT lead of your nation hands it in.

error-sheet-foreign-seat = "{ $seat }" is not a seat of your nation.
    .remedy = Put only actions of your own seats on the sheet.
