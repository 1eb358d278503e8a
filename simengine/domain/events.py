"""What has happened: facts, past tense, one frozen class each. The journal holds them in this form.

Quantities are integers with their unit in the name. ``nation`` is the nation that the event belongs to;
who may see an event, and how much of it, is decided in :mod:`simengine.world.visibility` alone.
"""

from __future__ import annotations

from simengine.domain.campaign_events import (
    AssetCompromised,
    CampaignAdapted,
    CampaignBegan,
    CampaignResumed,
    CompromiseEnded,
    DataExposed,
    FleetHit,
    FleetNoticed,
    FleetsCounted,
    NeededServiceChanged,
    ServiceLevelChanged,
    StageEntered,
)
from simengine.domain.contact_events import (
    CommCheckAnswered,
    CommCheckEnded,
    CommCheckFailed,
    CommCheckReceived,
    CommCheckStarted,
    ContactChanged,
    DirectoryOpened,
    MessageFailed,
    OralContactConfirmed,
    OralContactDenied,
    OralContactRecorded,
    PulseReported,
)
from simengine.domain.exercise_events import (
    ActionAccepted,
    ActionRefused,
    ExerciseEnded,
    ExerciseStarted,
    ExpectationMet,
    ExpectationMissed,
    InjectReleased,
    MoveClosed,
    MoveOpened,
    OpportunityRaised,
    SeatAssigned,
    SheetReceived,
)
from simengine.domain.incident_events import (
    AlertRaised,
    AlertTriaged,
    AssetCleared,
    AssetConfirmed,
    AssetEradicated,
    AssetIsolated,
    AssetReconnected,
    AssetRestored,
    AssetsHardened,
    EvidenceCollected,
    IncidentClassified,
    IncidentDeclared,
    IncidentReportSubmitted,
    IndicatorBlocked,
    IndicatorsGained,
)
from simengine.domain.message_events import (
    AssistanceEnded,
    AssistanceStarted,
    DecisionRecorded,
    EvidencePreserved,
    FlawTold,
    MessageAcknowledged,
    MessageDelivered,
    MessageOverheard,
    MessageSent,
    MessageWaits,
    MisuseJudged,
    MisuseNoted,
    MisuseProposed,
    ServicesForewarned,
    TensionChanged,
)
from simengine.domain.public_events import (
    AdvisoryPublished,
    AttributionMade,
    DirectoryUpdated,
    DraftAuthorised,
    DraftCleared,
    DraftConcurred,
    DraftDeclined,
    DraftInClearance,
    DraftLapsed,
    DraftSubmitted,
    DraftWithdrawn,
    LessonRecorded,
    MinisterBriefed,
    StatementPublished,
    TermDefined,
)
from simengine.domain.relation_events import (
    AnswerPrepared,
    AnswersLapsed,
    BeliefChanged,
    BriefingRequested,
    EscalationBegan,
    EscalationEnded,
    OperatorCalled,
    PressReported,
    TrustChanged,
    UrgencyCreditChanged,
)
from simengine.domain.response_events import (
    AssetPatched,
    ConstituentsNotified,
    CredentialsReset,
    EvidenceAnalysed,
    FixReleased,
    FleetLooked,
    FleetPatched,
    IndicatorUnblocked,
    InterruptionEnded,
    PatchRolloutBegan,
    SeveritySet,
    TakedownEnded,
    TakedownRequested,
    VendorNotified,
)
from simengine.domain.work_events import (
    HandOverOrdered,
    ShiftBegan,
    StaffAbsent,
    StaffChanged,
    StaffReturned,
    TaskCancelled,
    TaskFinished,
    TaskInterrupted,
    TaskQueued,
    TaskReprioritised,
    TaskStarted,
)

__all__ = [
    "EVENTS",
    "ActionAccepted",
    "ActionRefused",
    "AdvisoryPublished",
    "AlertRaised",
    "AlertTriaged",
    "AnswerPrepared",
    "AnswersLapsed",
    "AssetCleared",
    "AssetCompromised",
    "AssetConfirmed",
    "AssetEradicated",
    "AssetIsolated",
    "AssetPatched",
    "AssetReconnected",
    "AssetRestored",
    "AssetsHardened",
    "AssistanceEnded",
    "AssistanceStarted",
    "AttributionMade",
    "BeliefChanged",
    "BriefingRequested",
    "CampaignAdapted",
    "CampaignBegan",
    "CampaignResumed",
    "CommCheckAnswered",
    "CommCheckEnded",
    "CommCheckFailed",
    "CommCheckReceived",
    "CommCheckStarted",
    "CompromiseEnded",
    "ConstituentsNotified",
    "ContactChanged",
    "CredentialsReset",
    "DataExposed",
    "DecisionRecorded",
    "DirectoryOpened",
    "DirectoryUpdated",
    "DraftAuthorised",
    "DraftCleared",
    "DraftConcurred",
    "DraftDeclined",
    "DraftInClearance",
    "DraftLapsed",
    "DraftSubmitted",
    "DraftWithdrawn",
    "EscalationBegan",
    "EscalationEnded",
    "Event",
    "EvidenceAnalysed",
    "EvidenceCollected",
    "EvidencePreserved",
    "ExerciseEnded",
    "ExerciseStarted",
    "ExpectationMet",
    "ExpectationMissed",
    "FixReleased",
    "FlawTold",
    "FleetHit",
    "FleetLooked",
    "FleetNoticed",
    "FleetPatched",
    "FleetsCounted",
    "HandOverOrdered",
    "IncidentClassified",
    "IncidentDeclared",
    "IncidentReportSubmitted",
    "IndicatorBlocked",
    "IndicatorUnblocked",
    "IndicatorsGained",
    "InjectReleased",
    "InterruptionEnded",
    "LessonRecorded",
    "MessageAcknowledged",
    "MessageDelivered",
    "MessageFailed",
    "MessageOverheard",
    "MessageSent",
    "MessageWaits",
    "MinisterBriefed",
    "MisuseJudged",
    "MisuseNoted",
    "MisuseProposed",
    "MoveClosed",
    "MoveOpened",
    "NeededServiceChanged",
    "OperatorCalled",
    "OpportunityRaised",
    "OralContactConfirmed",
    "OralContactDenied",
    "OralContactRecorded",
    "PatchRolloutBegan",
    "PressReported",
    "PulseReported",
    "SeatAssigned",
    "ServiceLevelChanged",
    "ServicesForewarned",
    "SeveritySet",
    "SheetReceived",
    "ShiftBegan",
    "StaffAbsent",
    "StaffChanged",
    "StaffReturned",
    "StageEntered",
    "StatementPublished",
    "TakedownEnded",
    "TakedownRequested",
    "TaskCancelled",
    "TaskFinished",
    "TaskInterrupted",
    "TaskQueued",
    "TaskReprioritised",
    "TaskStarted",
    "TensionChanged",
    "TermDefined",
    "TrustChanged",
    "UrgencyCreditChanged",
    "VendorNotified",
]

Event = (
    ExerciseStarted
    | ExerciseEnded
    | MoveOpened
    | MoveClosed
    | SheetReceived
    | ActionAccepted
    | ActionRefused
    | InjectReleased
    | SeatAssigned
    | CampaignBegan
    | CampaignAdapted
    | CampaignResumed
    | AssetCompromised
    | StageEntered
    | CompromiseEnded
    | FleetHit
    | FleetsCounted
    | FleetNoticed
    | DataExposed
    | ServiceLevelChanged
    | NeededServiceChanged
    | AlertRaised
    | AlertTriaged
    | AssetConfirmed
    | AssetCleared
    | IncidentDeclared
    | IncidentClassified
    | IncidentReportSubmitted
    | TaskQueued
    | TaskStarted
    | TaskInterrupted
    | TaskReprioritised
    | TaskCancelled
    | TaskFinished
    | HandOverOrdered
    | ShiftBegan
    | StaffAbsent
    | StaffReturned
    | StaffChanged
    | EvidenceCollected
    | IndicatorsGained
    | IndicatorBlocked
    | AssetsHardened
    | AssetIsolated
    | AssetReconnected
    | AssetEradicated
    | AssetRestored
    | MessageSent
    | MessageDelivered
    | AssistanceStarted
    | AssistanceEnded
    | EvidencePreserved
    | TensionChanged
    | DecisionRecorded
    | OpportunityRaised
    | ExpectationMet
    | ExpectationMissed
    | SeveritySet
    | EvidenceAnalysed
    | PatchRolloutBegan
    | AssetPatched
    | FleetPatched
    | FleetLooked
    | CredentialsReset
    | InterruptionEnded
    | IndicatorUnblocked
    | TakedownRequested
    | TakedownEnded
    | ConstituentsNotified
    | VendorNotified
    | FixReleased
    | AdvisoryPublished
    | StatementPublished
    | AttributionMade
    | TermDefined
    | MinisterBriefed
    | DirectoryUpdated
    | LessonRecorded
    | DraftSubmitted
    | DraftConcurred
    | DraftInClearance
    | DraftAuthorised
    | DraftCleared
    | DraftDeclined
    | DraftWithdrawn
    | DraftLapsed
    | AnswerPrepared
    | AnswersLapsed
    | BeliefChanged
    | BriefingRequested
    | EscalationBegan
    | EscalationEnded
    | OperatorCalled
    | PressReported
    | TrustChanged
    | UrgencyCreditChanged
    | FlawTold
    | MessageAcknowledged
    | MessageOverheard
    | MessageWaits
    | MisuseJudged
    | MisuseNoted
    | MisuseProposed
    | ServicesForewarned
    | DirectoryOpened
    | ContactChanged
    | MessageFailed
    | CommCheckStarted
    | CommCheckReceived
    | CommCheckFailed
    | CommCheckAnswered
    | CommCheckEnded
    | OralContactRecorded
    | OralContactConfirmed
    | OralContactDenied
    | PulseReported
)

EVENTS: dict[str, type[Event]] = {cls.__name__: cls for cls in Event.__args__}
"""Every kind of event, by its name."""
