# Labels of wider actions, of what nations say, and of clearance. Keys as in domain.ftl.

## Actions

action-SetSeverity = Set the severity
    .does = Sets an incident's severity (0 to 5) without touching its class.
    .side = None in the model.
action-AnalyseEvidence = Analyse evidence
    .does = Analyses evidence kept from an asset: may yield further indicators, and a lead to where the adversary steers from.
    .side = Occupies analysts for long, and the lead may be wrong without anybody noticing.
action-PatchProduct = Roll out a fix
    .does = Rolls the vendor's fix out to all own assets that run a product, one after the other; they are far harder to hit by way of it. Of fleets, as many owners as follow.
    .side = The service of each asset is interrupted for a short time while it is patched. Needs a fix: notify the vendor.
action-ResetCredentials = Reset credentials
    .does = Resets the credentials of all own assets of a sector: stolen ones open less, out of the sector and into it, until an asset is compromised anew.
    .side = The people served lose a part of the service for some hours while everybody logs on anew.
action-UnblockIndicator = Stop blocking an indicator
    .does = The nation's networks block an indicator no longer; what was harmless works again.
    .side = What it kept out passes again.
action-RequestTakedown = Request a takedown
    .does = Asks whoever hosts the infrastructure behind an indicator to take it down. In time, it works nowhere any more, for the good of all.
    .side = It may come too late, likelier once the indicator is public and the adversary has read it.
action-NotifyConstituents = Notify operators
    .does = Tells the operators of a sector what to look for: each looks through its systems, and all stay attentive. Of fleets, as many owners as follow: more of what is there is noticed.
    .side = Some report what is not there: more false alerts.
action-NotifyVendor = Notify the vendor
    .does = Tells a product's vendor what was found; after some time the vendor releases a fix to everybody.
    .side = None in the model.
action-PublishAdvisory = Publish an advisory
    .does = Publishes indicators held: as TLP:CLEAR to the public, whose networks then block a little by themselves, or as TLP:GREEN to the teams of the region.
    .side = The adversary reads what is public, and may give up infrastructure that is known. TLP:CLEAR needs clearance.
action-PublishStatement = Make a public statement
    .does = Speaks to the press in a tone: people report less after a reassuring or a factual statement, more after a warning.
    .side = Less attention finds less, more attention brings more false alerts. To reassure while services are down is not believed. Needs clearance.
action-Attribute = Attribute in public
    .does = Attributes the campaign to a nation or an unknown actor, with a stated confidence. A sovereign choice.
    .side = Confidence beyond your own evidence raises tension with the nation named. Needs clearance.
action-DefineTerm = Define a term
    .does = Tells a partner what your nation means by a term; it is agreed once both have defined it towards each other.
    .side = None in the model.
action-BriefMinister = Brief the minister
    .does = Informs the political level about an incident; clearances take less time while the briefing is fresh.
    .side = None in the model.
action-UpdateDirectory = Keep the directory
    .does = Confirms or changes your nation's entry in the directory of contacts.
    .side = None in the model.
action-RecordLesson = Record a lesson
    .does = Puts a lesson on record for the debrief.
    .side = None.
action-ConcurWithDraft = Concur with a draft
    .does = Says that your seat has no objection to a draft that waits for clearance.
    .side = None: once nothing is missing, the draft takes effect.
action-AuthoriseDraft = Authorise a draft
    .does = Lets a draft take effect once all concurrences are there. Deputies may when the first has not done so for some time.
    .side = What it says is your nation's word from then on.
action-DeclineDraft = Decline a draft
    .does = Declines a draft, with a reason.
    .side = It takes no effect; a new draft starts from the beginning.
action-WithdrawDraft = Withdraw a draft
    .does = Takes back a draft of your own that waits for clearance.
    .side = It takes no effect.

## Codes

tone-reassuring = reassuring
tone-factual = factual
tone-warning = warning

term-incident = incident
term-critical-infrastructure = critical infrastructure
term-severity = severity
term-attribution = attribution
term-point-of-contact = point of contact

directory-confirmed = confirmed
directory-changed = changed

outcome-too_late = too late

takedown-requested = requested
takedown-done = taken down
takedown-too_late = too late

draft_state-open = waits for clearance
draft_state-cleared = cleared
draft_state-declined = declined
draft_state-withdrawn = withdrawn
draft_state-lapsed = lapsed

## Events

event-SeveritySet = { $nation } sets its incident's severity to { $severity }.
event-EvidenceAnalysed = { $nation } has analysed the evidence from { $asset }: leads point to { $leads_to }.
event-PatchRolloutBegan = { $nation } begins to roll out the fix for { $product }.
event-AssetPatched = { $nation } patches { $product } on { $asset }; part of its service stands still until { $until_ms }.
event-FleetPatched = { $nation }: as many owners of { $fleet } as follow have installed the fix for { $product }.
event-FleetLooked = { $nation }: owners of { $fleet } have begun to look for what they were told of; more of it is noticed.
event-CredentialsReset = { $nation } resets the credentials of its sector { $sector }; people log on anew until { $until_ms }.
event-InterruptionEnded = { $nation }: the service interrupted by its own action is back ({ $kind }, { $subject }).
event-IndicatorUnblocked = { $nation } blocks the indicator { $indicator } no longer.
event-TakedownRequested = { $nation } asks for the infrastructure behind { $indicator } to be taken down.
event-TakedownEnded = The takedown that { $nation } asked for ({ $indicator }) is answered: { $outcome }.
event-ConstituentsNotified = { $nation } notifies the operators of its sector { $sector }.
event-VendorNotified = { $nation } notifies the vendor of { $product }.
event-FixReleased = The vendor of { $product } releases a fix.
event-AdvisoryPublished = { $nation } publishes an advisory ({ $tlp }) with { $indicators }.
event-StatementPublished = { $nation } makes a public statement; its tone: { $tone }.
event-AttributionMade = { $nation } attributes the campaign, with confidence { $confidence } of 100, to { $named ->
        [none] an unknown actor
       *[other] { $named }
    }.
event-TermDefined = { $nation } defines a term towards { $counterpart }: { $term }{ $agreed ->
        [0] .
       *[other] ; with that it is agreed.
    }
event-MinisterBriefed = { $nation } briefs its political level.
event-LessonRecorded = { $nation } records a lesson.
event-DraftSubmitted = { $nation } ({ $seat }): a draft waits for clearance: { $kind }, { $target }.
event-DraftConcurred = { $nation } ({ $seat }) concurs with a draft: { $draft }.
event-DraftInClearance = { $nation } ({ $seat }) has a draft in clearance: { $draft }.
event-DraftAuthorised = { $nation } ({ $seat }) authorises a draft: { $draft }.
event-DraftCleared = { $nation }: a draft is cleared and takes effect: { $draft }.
event-DraftDeclined = { $nation } ({ $seat }) declines a draft: { $draft }. { $reason }
event-DraftWithdrawn = { $nation } ({ $seat }) withdraws a draft: { $draft }.
event-DraftLapsed = { $nation }: a draft was cleared, but can no longer be done: { $draft }.
