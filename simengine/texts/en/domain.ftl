# Labels of the domain. Keys are `family-Value`, with the value as the code and the journal write it.

list-pair = { $first }, { $next }

## Roles and levels

role-cert_analyst = CERT analyst
    .meaning = Works on alerts, assets and incidents in the national CERT.
role-cert_lead = CERT lead
    .meaning = Decides priorities, talks to other CERTs, hands in the decision sheet.
role-operator = Operator of critical infrastructure
    .meaning = Runs services that people depend on.
role-vendor = Vendor
    .meaning = Makes or maintains a product that assets run.
role-policy_contact = Policy contact point
    .meaning = The nation's contact point in the ministry, at policy level.
role-civil_society = Civil society or academia
    .meaning = Speaks at policy level without speaking for the State.
role-ministry = Ministry
    .meaning = Speaks for the nation at political level.
role-press_office = Press office
    .meaning = Speaks to the public.
role-law_enforcement = Law enforcement
    .meaning = Investigates, and uses the 24/7 network for evidence abroad.
role-forum_secretariat = Forum secretariat
    .meaning = Serves the regional forum.

level-technical = technical
level-policy = policy
level-political = political
level-law_enforcement = law enforcement
level-forum = forum

pool-analysts = analysts of the national CERT
pool-responders = field staff of the operators

skill-triage = triage
skill-forensics = forensics
skill-networks = networks
skill-systems = systems
skill-coordination = coordination

tiredness-rested = rested
tiredness-tired = tired
tiredness-exhausted = exhausted

away-absent = absent
away-lent = lent to another nation

interruption-preempted = something more urgent
interruption-handed_over = handed over to the next shift
interruption-shift_over = the shift is long over
interruption-absent = the person is away
interruption-loan_over = the person is back home

## Ways to play

play-running = running
    .meaning = The clock runs, in real time or accelerated.
play-moves = moves
    .meaning = The clock stands while people confer, and advances between moves.

## Actions: what they are called, what they do, what they cost beside staff time

action-TriageAlert = Triage an alert
    .does = An analyst looks at an alert and says whether something is behind it.
    .side = A look can be inconclusive; the alert may then be triaged again.
action-DeclareIncident = Declare an incident
    .does = Opens the file of an incident on a suspected or confirmed asset, and starts the regulator's deadlines.
    .side = None in the model; too many small files cost your own overview.
action-ClassifyIncident = Classify an incident
    .does = Sets the incident's class (RSIT) and severity (0 to 5). May be repeated as more is known.
    .side = None in the model; the report to the regulator needs it.
action-HuntAssets = Hunt in a sector
    .does = Searches all own assets of a sector for traces, and a sample of its fleets. Indicators held make it far more telling.
    .side = Occupies analysts for long, who then triage nothing else.
action-CollectEvidence = Collect evidence
    .does = Preserves and analyses evidence from an asset. Yields indicators, and shows which nation the intrusion came by.
    .side = May point at a neighbour that has said nothing, which raises tension.
action-IsolateAsset = Isolate an asset
    .does = Cuts an asset off the network: it neither spreads nor is hit, and what runs on it does not progress.
    .side = Part of its service is lost to the people it serves while it is cut off.
action-ReconnectAsset = Reconnect an asset
    .does = Puts an isolated asset back on the network.
    .side = If the adversary is still on it, the campaign goes on where it stopped.
action-BlockIndicator = Block an indicator
    .does = The nation's networks block an indicator that the team holds; a share of spread attempts fails.
    .side = It can also block what is harmless: a small share of the service of a sector is lost while it is in force.
action-HardenAssets = Harden what runs a product
    .does = Stops updates and rotates credentials on all own assets that run a product; they are harder to hit.
    .side = Occupies field staff for long, who then restore nothing else.
action-EradicateAsset = Eradicate
    .does = Removes the adversary from an asset. Likelier to be complete when evidence or indicators are at hand.
    .side = It may be incomplete without anybody noticing. Service already lost stays lost until restored.
action-RestoreAsset = Restore an asset
    .does = Brings an eradicated asset's service back from backup and puts it on the network.
    .side = Takes far longer without good backups. If the adversary was not gone, the campaign starts over there.
action-SubmitIncidentReport = Report to the regulator
    .does = Hands one step of the incident report to the regulator: early warning, notification or final report.
    .side = None in the model; deadlines run from the declaration.
action-SendMessage = Send a message
    .does = Sends a message to another nation over a channel, with the fields that its form asks for and indicators to share.
    .side = What is shared cannot be taken back; its marking (TLP) says how far it may travel.
action-AnswerMessage = Answer a message
    .does = Answers a message over the channel it came by. A reasoned no is an answer like any other.
    .side = Granting assistance lends out own analysts for a time.
action-RecordDecision = Record a decision
    .does = Puts on record that contacting a nation was considered and declined, and why.
    .side = None: using a measure is voluntary, and a reasoned decision counts as one.
action-HandOverShift = Hand over the shift
    .does = Running work passes to the incoming shift and nothing of it is lost: at once where people work beyond the end of their shift, otherwise at its next end.
    .side = Outside office hours fewer people are on duty, so what is handed over may have to wait.
action-ReprioritiseTask = Change the priority of a task
    .does = A task that waits or is worked on gets another priority. Work of priority 1 takes people off work of priority 3 and lower when nobody is free.
    .side = Whatever was put aside waits, and keeps what was done of it.
action-CancelTask = Cancel a task
    .does = A task that waits or is worked on is given up; whoever worked on it is free.
    .side = What was done of it is lost.

## Commands

command-SubmitAction = A seat submits an action.
command-SubmitSheet = A nation's lead hands in the decision sheet of the open move.
record-seat-asks = { $seat } asks for: { $action }.
command-ReleaseInject = The white cell releases an inject.
command-ImproviseInject = The white cell sends an inject of its own.
command-AssignSeat = The white cell says who holds a seat.
command-OpenMove = The white cell opens a move.
command-CloseMove = The white cell closes the open move.
command-EndExercise = The white cell ends the exercise.

## Channels, by kind

channel-CH-CERT = CERT-to-CERT exchange
    .meaning = National teams talk to each other directly, day and night.
channel-CH-CONSULT = Consultation
    .meaning = States ask each other to consult, to lower the risk of misperception and tension.
channel-CH-ASSIST = Assistance request
    .meaning = A State asks for help, or offers it.
channel-CH-LE247 = 24/7 law-enforcement network
    .meaning = Contact points of the Budapest Convention, for evidence that would otherwise be lost.

## Messages

purpose-inform = inform
purpose-warn = warn
purpose-ask-clarification = ask for clarification
purpose-consult = consult
purpose-ask-assistance = ask for assistance
purpose-preserve-evidence = preserve evidence
purpose-answer = answer

answer-yes = yes
answer-partly = partly
answer-no = no
answer-received = received

reason-no-legal-basis = no legal basis
reason-no-capacity = no capacity
reason-not-affected = not affected
reason-confidential = confidential
reason-investigation = would harm an investigation
reason-awaits-clearance = awaits clearance
reason-nothing-to-add = nothing to add
reason-other = another reason

report_stage-early_warning = early warning
report_stage-notification = incident notification
report_stage-final = final report

## Markings: Traffic Light Protocol 2.0 (FIRST). Labels are never translated.

tlp-CLEAR = TLP:CLEAR
    .meaning = May be shared without limit.
tlp-GREEN = TLP:GREEN
    .meaning = May be shared in the community, not on public channels.
tlp-AMBER = TLP:AMBER
    .meaning = May be shared in the recipient's organisation and with its clients, on a need-to-know basis.
tlp-AMBER_STRICT = TLP:AMBER+STRICT
    .meaning = May be shared in the recipient's organisation only, on a need-to-know basis.
tlp-RED = TLP:RED
    .meaning = For the named recipients only.

## What a team holds, and what comes of its work

belief-unknown = unknown
belief-suspected = suspected
belief-confirmed = confirmed
belief-cleared = cleared

verdict-confirmed = confirmed
verdict-dismissed = dismissed
verdict-inconclusive = inconclusive

outcome-done = done
outcome-found_nothing = found nothing
outcome-no_longer_needed = no longer needed
outcome-failed = failed
outcome-cancelled = cancelled

source-sensor = a sensor
source-users = users
source-report = a report from outside

medium-mail = e-mail
medium-call = telephone call
medium-chat = chat
medium-press = press
medium-social = social media
medium-ticket = ticket
medium-sensor = sensor

## Policies of automated teams

policy-idle = idle
    .meaning = Does nothing at all: the reference that every other team is measured against.
policy-spammer = spammer
    .meaning = Sends empty messages of all kinds to everybody and works at random: busy, and no help to anybody.
policy-novice = novice
    .meaning = Handles what it is shown, slowly; reports, answers when asked, warns nobody.
policy-competent = competent
    .meaning = Hunts, collects evidence, contains, reports, warns its neighbours, answers and consults.
policy-silent = silent
    .meaning = As competent as that in its own house, and never contacts another nation.
policy-expert = expert
    .meaning = More than competent: looks more often, searches ahead, weighs isolation, shares everything with everybody at once.

## Events: one sentence each

event-ExerciseStarted = STARTEX: "{ $pack }" { $pack_version }, seed { $seed }, { $play }, for { $duration_ms }.
event-ExerciseEnded = ENDEX, { $reason ->
        [time] by the clock
       *[other] by the white cell
    }.
event-MoveOpened = Move { $number } opens: the clock stands.
event-MoveClosed = Move { $number } closes: the decision sheets take effect.
event-SheetReceived = { $nation } hands in its decision sheet for move { $number }: { $actions ->
        [one] one action
       *[other] { $actions } actions
    }.
event-ActionAccepted = { $nation } ({ $seat }): { $target ->
        [none] { $kind }
       *[other] { $kind }, { $target }
    }.
event-ActionRefused = { $nation } ({ $seat }): refused: { $target ->
        [none] { $kind }
       *[other] { $kind }, { $target }
    }. { $why }
event-InjectReleased = Inject { $inject } reaches { $to }.
event-SeatAssigned = { $seat } is now held by { $holder }.
event-CampaignBegan = The campaign "{ $campaign }" begins.
event-CampaignAdapted = The adversary of "{ $campaign }" reacts: { $adaptation }.
event-CampaignResumed = The adversary of "{ $campaign }" goes on after a pause.
event-AssetCompromised = { $from_asset ->
    [none] { $asset } ({ $nation }) is hit from outside by way of "{ $via }" and enters stage "{ $stage }".
   *[other] { $asset } ({ $nation }) is hit from { $from_asset } ({ $from_nation }) by way of "{ $via }" and enters stage "{ $stage }".
}
event-StageEntered = { $asset } ({ $nation }) enters stage "{ $stage }".
event-FleetHit = { $fleet } ({ $nation }) is hit by way of "{ $entry }" and enters stage "{ $stage }".
event-FleetsCounted = The fleets of { $nation } under "{ $campaign }" are counted.
event-FleetNoticed = About { $assets } assets of { $fleet } seem affected.
event-CompromiseEnded = The campaign "{ $campaign }" lets go of { $asset } ({ $nation }).
event-DataExposed = { NUMBER($records, useGrouping: 1) } records held by { $asset } ({ $nation }) are exposed.
event-ServiceLevelChanged = The service of { $asset } ({ $nation }) is at { $level_permille } permille{ $short_of ->
        [none] {""}
       *[other] , and { $needs_lost_permille } are lost for want of { $short_of } ({ $short_of_nation })
    }.
event-NeededServiceChanged = { $level_permille ->
        [1000] { $needs } ({ $needs_nation }), which { $asset } ({ $nation }) needs, is all there.
       *[other] { $needs } ({ $needs_nation }), which { $asset } ({ $nation }) needs, is at { $level_permille } permille. { $until_ms ->
            [none] Nothing is in store.
           *[other] What is in store lasts until { $until_ms }.
        }
    }
event-AlertRaised = { $nation }: alert { $alert } on { $asset }, raised by { $source }.
event-AlertTriaged = { $nation }: alert { $alert } on { $asset } is triaged: { $verdict }.
event-AssetConfirmed = { $nation } holds { $asset } to be compromised, after { $by ->
        [triage] triage
        [hunt] a hunt
       *[other] collecting evidence
    }.
event-AssetCleared = { $nation } holds { $asset } to be clean, after { $by ->
        [triage] triage
        [hunt] a hunt
       *[other] collecting evidence
    }.
event-IncidentDeclared = { $nation } declares an incident on { $asset }.
event-IncidentClassified = { $nation } classifies its incident as { $rsit }, severity { $severity }.
event-IncidentReportSubmitted = { $nation } hands its regulator the { $stage ->
        [early_warning] { report_stage-early_warning }
        [notification] { report_stage-notification }
       *[other] { report_stage-final }
    }.
event-TaskQueued = { $nation }: { $kind }, { $target }, waits for { $pool } with priority { $priority }.
event-TaskStarted = { $nation }: { $member } works on { $task }, to be done at { $due_ms }.
event-TaskInterrupted = { $nation }: { $member } stops working on { $task } ({ $interruption }); it waits again.
event-TaskReprioritised = { $nation }: { $task } has priority { $priority } from now on.
event-TaskCancelled = { $nation }: { $task } is given up.
event-TaskFinished = { $nation }: work on { $task } ends: { $outcome }.
event-HandOverOrdered = { $nation }: at the end of the shift, running work passes to the next one.
event-ShiftBegan = { $nation }: the { $day ->
        [0] next shift outside office hours
       *[other] day shift
    } begins.
event-StaffAbsent = { $nation }: { $people } of the { $pool } ({ $members }) are away until { $until_ms }.
event-StaffReturned = { $nation }: { $people } of the { $pool } are back.
event-StaffChanged = { $nation }: { $on_duty } of the { $pool } are on duty from now on.
event-EvidenceCollected = { $nation } has collected evidence from { $asset }.
event-IndicatorsGained = { $nation } now holds indicators { $indicators }, from { $source }.
event-IndicatorBlocked = { $nation } blocks the indicator { $indicator }.
event-AssetsHardened = { $nation } has hardened its assets that run { $product }.
event-AssetIsolated = { $nation } isolates { $asset }.
event-AssetReconnected = { $nation } reconnects { $asset }.
event-AssetEradicated = { $nation } removes the adversary from { $asset }, as far as it can tell.
event-AssetRestored = { $nation } restores { $asset }.
event-MessageSent = { $nation } writes to { $to_nation } over { $channel }, to { $purpose } ({ $tlp }).
event-MessageDelivered = A message from { $from_nation } to { $purpose } reaches { $nation } over { $channel }.
event-AssistanceStarted = { $nation } lends { $to_nation } { $people } of its { $pool } ({ $members }) until { $until_ms }.
event-AssistanceEnded = { $people } of the { $pool } lent to { $to_nation } are back in { $nation }.
event-EvidencePreserved = { $by_nation } preserves evidence at the request of { $nation }.
event-TensionChanged = Tension between { $nation } and { $other } changes: { $reason ->
        [unexplained_harm] harm that nobody explained
        [consultation] an answered consultation
        [attribution] a public attribution beyond the evidence
       *[other] an early warning
    }.
event-DecisionRecorded = { $nation } considered contacting { $counterpart } to { $subject } and decided not to: { $reason }.
event-OpportunityRaised = { $nation } could help itself or { $counterpart } by contact ({ $rule }), until { $until_ms }.
event-ExpectationMet = { $nation } did what was expected after inject { $inject }.
event-ExpectationMissed = What was expected of { $nation } after inject { $inject } did not come about in time.

## What a seat learns, where it is told otherwise than the event itself

seen-InjectReleased = Has reached you: { $inject }.
seen-MessageReceived = { $from_nation } writes to you over { $channel } ({ $tlp }): { $answer ->
        [none] { $purpose }
       *[other] answer: { $answer }
    }.

inject-improvised = Inject from the white cell
inject-erased = What this inject said was erased.
text-erased = (erased)
