"""What has happened: facts, past tense, one frozen class each. The journal holds them in this form.

Quantities are integers with their unit in the name. ``nation`` is the nation that the event belongs to;
who may see an event, and how much of it, is decided in :mod:`simengine.world.visibility` alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field

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
from simengine.domain.response_events import (
    AssetPatched,
    ConstituentsNotified,
    CredentialsReset,
    EvidenceAnalysed,
    FixReleased,
    IndicatorUnblocked,
    InterruptionEnded,
    PatchRolloutBegan,
    SeveritySet,
    TakedownEnded,
    TakedownRequested,
    VendorNotified,
)

__all__ = [
    "EVENTS",
    "ActionAccepted",
    "ActionRefused",
    "AdvisoryPublished",
    "AlertRaised",
    "AlertTriaged",
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
    "CampaignBegan",
    "CommCheckAnswered",
    "CommCheckEnded",
    "CommCheckFailed",
    "CommCheckReceived",
    "CommCheckStarted",
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
    "Event",
    "EvidenceAnalysed",
    "EvidenceCollected",
    "EvidencePreserved",
    "ExerciseEnded",
    "ExerciseStarted",
    "ExpectationMet",
    "ExpectationMissed",
    "FixReleased",
    "IncidentClassified",
    "IncidentDeclared",
    "IncidentReportSubmitted",
    "IndicatorBlocked",
    "IndicatorUnblocked",
    "IndicatorsGained",
    "InjectReleased",
    "InterruptionEnded",
    "LessonRecorded",
    "MessageDelivered",
    "MessageFailed",
    "MessageSent",
    "MinisterBriefed",
    "MoveClosed",
    "MoveOpened",
    "OpportunityRaised",
    "OralContactConfirmed",
    "OralContactDenied",
    "OralContactRecorded",
    "PatchRolloutBegan",
    "PulseReported",
    "SeatAssigned",
    "ServiceLevelChanged",
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
    "TaskFinished",
    "TaskQueued",
    "TaskStarted",
    "TensionChanged",
    "TermDefined",
    "VendorNotified",
]


@dataclass(frozen=True, slots=True)
class ExerciseStarted:
    """Record 1: everything that, with the pack and the commands, determines the rest.

    ``calendars`` are the office hours compiled for this exercise (see ``Intervals.bounds``): zone data
    changes between machines, so they are kept. ``holders`` says who holds each seat, ``organisations`` which
    members of the region are no nations.
    """

    format_version: int
    rules_version: int
    engine_version: str
    pack: str
    pack_version: str
    pack_hash: str
    seed: int
    play: str
    duration_ms: int
    calendars: dict[str, tuple[int, ...]]
    holders: dict[str, str]
    organisations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExerciseEnded:
    """ENDEX: by the clock (``time``) or by the white cell (``white_cell``)."""

    reason: str


@dataclass(frozen=True, slots=True)
class MoveOpened:
    """The clock stands; people confer."""

    number: int


@dataclass(frozen=True, slots=True)
class MoveClosed:
    """The decision sheets took effect; the clock may advance."""

    number: int


@dataclass(frozen=True, slots=True)
class SheetReceived:
    """A nation's lead handed in the decision sheet of a move; a later one replaces it."""

    nation: str
    number: int
    seat: str
    actions: int


@dataclass(frozen=True, slots=True)
class ActionAccepted:
    """An action was accepted. ``action`` is its id; ``kind``, ``target`` and ``incident`` say what it is."""

    action: str
    nation: str
    seat: str
    kind: str
    target: str
    incident: str | None


@dataclass(frozen=True, slots=True)
class ActionRefused:
    """An action was refused and cost nothing."""

    nation: str
    seat: str
    kind: str
    target: str
    code: str
    params: dict[str, str | int]


@dataclass(frozen=True, slots=True)
class InjectReleased:
    """An inject reached its seats. ``by`` is ``plan`` or the white cell."""

    inject: str
    by: str
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeatAssigned:
    """From now on ``seat`` is held by ``holder``: ``person``, or the name of a policy."""

    nation: str
    seat: str
    holder: str


@dataclass(frozen=True, slots=True)
class CampaignBegan:
    """Truth: the adversary's first step; the classes that fit it (best first) and its severity (0-5)."""

    campaign: str
    rsit_types: tuple[str, ...]
    severity: int


@dataclass(frozen=True, slots=True)
class CampaignAdapted:
    """Truth: the adversary reacted as the campaign has it; ``adaptation`` says which of its reactions."""

    campaign: str
    adaptation: str


@dataclass(frozen=True, slots=True)
class CampaignResumed:
    """Truth: the adversary goes on after a pause."""

    campaign: str


@dataclass(frozen=True, slots=True)
class AssetCompromised:
    """Truth: an asset was hit. ``via`` is an edge kind or an entry; ``ordinal`` counts its compromises by
    this campaign. ``from_asset`` and ``from_nation`` are empty when it was hit from outside the region."""

    asset: str
    nation: str
    campaign: str
    stage: str
    via: str
    from_asset: str
    from_nation: str
    ordinal: int


@dataclass(frozen=True, slots=True)
class StageEntered:
    """Truth: a compromised asset moved on to another stage."""

    asset: str
    nation: str
    campaign: str
    stage: str


@dataclass(frozen=True, slots=True)
class CompromiseEnded:
    """Truth: the campaign let go of an asset by itself, as when a flood of requests is over."""

    asset: str
    nation: str
    campaign: str


@dataclass(frozen=True, slots=True)
class FleetHit:
    """Truth: an entry hit assets of a fleet; ``assets`` are their numbers within it."""

    fleet: str
    nation: str
    campaign: str
    stage: str
    entry: str
    assets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FleetsCounted:
    """Truth: where the assets of a nation's fleets stand in a campaign, at the end of a minute in which
    enough had changed, or of an hour. ``counts`` by fleet: how many are clean and how many in each stage."""

    nation: str
    campaign: str
    counts: dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class FleetNoticed:
    """A nation's sensors and the users of a fleet have it that about ``assets`` of it are affected."""

    fleet: str
    nation: str
    assets: int


@dataclass(frozen=True, slots=True)
class DataExposed:
    """Truth: personal records held by an asset came into the adversary's hands."""

    asset: str
    nation: str
    records: int


@dataclass(frozen=True, slots=True)
class ServiceLevelChanged:
    """Truth, and felt at once by those served: the share of an asset's service that is left.

    ``people`` is how many it serves, weighted by criticality: the loss rate in person-hours per hour is
    ``people`` x (1000 - ``level_permille``) / 1000. Of the share lost, ``needs_lost_permille`` is lost for
    want of a service that the asset needs; the rest is its own. ``short_of`` is the needed asset that limits
    it most and ``short_of_nation`` whose it is, empty when nothing is lost for want of a service.
    """

    asset: str
    nation: str
    level_permille: int
    people: int
    needs_lost_permille: int = 0
    short_of: str = ""
    short_of_nation: str = ""


@dataclass(frozen=True, slots=True)
class NeededServiceChanged:
    """A service that an asset needs is at another level: its operator notices at once.

    ``level_permille`` is the level of ``needs``, an asset of ``needs_nation``. ``buffer_ms`` is how long what
    is in store would last if nothing at all came; at the present level it lasts until ``until_ms`` (None when
    it is not being used up, or has been).
    """

    asset: str
    nation: str
    needs: str
    needs_nation: str
    level_permille: int
    buffer_ms: int
    until_ms: int | None


@dataclass(frozen=True, slots=True)
class AlertRaised:
    """Something drew a nation's attention to one of its assets. ``genuine`` is truth and shown to no team."""

    alert: str
    asset: str
    nation: str
    source: str
    genuine: bool


@dataclass(frozen=True, slots=True)
class AlertTriaged:
    """An analyst's verdict on an alert: ``confirmed``, ``dismissed`` or ``inconclusive``."""

    alert: str
    asset: str
    nation: str
    verdict: str


@dataclass(frozen=True, slots=True)
class AssetConfirmed:
    """A team now holds an asset to be compromised. ``by`` is ``triage``, ``hunt`` or ``evidence``."""

    asset: str
    nation: str
    by: str


@dataclass(frozen=True, slots=True)
class AssetCleared:
    """A team now holds an asset to be clean."""

    asset: str
    nation: str
    by: str


@dataclass(frozen=True, slots=True)
class IncidentDeclared:
    """A nation declared an incident."""

    incident: str
    nation: str
    asset: str


@dataclass(frozen=True, slots=True)
class IncidentClassified:
    """A nation set an incident's class and severity."""

    incident: str
    nation: str
    rsit: str
    severity: int


@dataclass(frozen=True, slots=True)
class IncidentReportSubmitted:
    """A nation handed a step of its report to the regulator."""

    incident: str
    nation: str
    stage: str


@dataclass(frozen=True, slots=True)
class TaskQueued:
    """Work was asked for. ``task`` is the id of the action that asked."""

    task: str
    nation: str
    kind: str
    target: str
    pool: str
    priority: int


@dataclass(frozen=True, slots=True)
class TaskStarted:
    """``member`` began the work, or goes on with it, and will be done at ``due_ms``.

    ``work_ms`` is how long the whole of it takes at pace 1; ``left_ms`` of that is left, and takes this
    member ``pace_permille`` times as long.
    """

    task: str
    nation: str
    member: str
    due_ms: int
    work_ms: int
    left_ms: int
    pace_permille: int


@dataclass(frozen=True, slots=True)
class TaskInterrupted:
    """``member`` stopped working on a task, which waits again with ``left_ms`` of work left.

    ``interruption`` is ``preempted``, ``handed_over``, ``shift_over``, ``absent`` or ``loan_over``;
    ``lost_ms`` of the work done must be done again.
    """

    task: str
    nation: str
    member: str
    interruption: str
    left_ms: int
    lost_ms: int


@dataclass(frozen=True, slots=True)
class TaskReprioritised:
    """A task has another priority."""

    task: str
    nation: str
    priority: int


@dataclass(frozen=True, slots=True)
class TaskCancelled:
    """A task was given up."""

    task: str
    nation: str


@dataclass(frozen=True, slots=True)
class TaskFinished:
    """The work is done. ``outcome`` is ``done``, ``found_nothing``, ``no_longer_needed`` or ``failed``."""

    task: str
    nation: str
    outcome: str


@dataclass(frozen=True, slots=True)
class HandOverOrdered:
    """At the end of the present shift, a nation's running work passes to the next one without loss."""

    nation: str


@dataclass(frozen=True, slots=True)
class ShiftBegan:
    """A nation's office hours began (``day``) or ended, or another shift began outside them.

    ``turn`` is 0 by day, otherwise the number of the shift; ``handed_over``: running work passes to it.
    """

    nation: str
    day: bool
    turn: int
    handed_over: bool


@dataclass(frozen=True, slots=True)
class StaffAbsent:
    """People of a pool, ``members``, are away until ``until_ms``, as an inject has it."""

    nation: str
    pool: str
    people: int
    members: tuple[str, ...]
    until_ms: int
    inject: str


@dataclass(frozen=True, slots=True)
class StaffReturned:
    """People who were away are back."""

    nation: str
    pool: str
    people: int
    members: tuple[str, ...]
    inject: str


@dataclass(frozen=True, slots=True)
class StaffChanged:
    """How many people of a pool are on duty from now on; the record's cause says why."""

    nation: str
    pool: str
    on_duty: int


@dataclass(frozen=True, slots=True)
class EvidenceCollected:
    """Evidence from an asset was preserved; ``indicators`` is what it gave, ``from_nation`` where the traces
    of the intrusion lead (empty when there were none)."""

    asset: str
    nation: str
    indicators: tuple[str, ...]
    from_nation: str


@dataclass(frozen=True, slots=True)
class IndicatorsGained:
    """A nation holds indicators that it did not hold before. ``source`` is an asset or a message."""

    nation: str
    indicators: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class IndicatorBlocked:
    """A nation's networks block an indicator."""

    nation: str
    indicator: str


@dataclass(frozen=True, slots=True)
class AssetsHardened:
    """A nation's assets that run a product are harder to hit."""

    nation: str
    product: str
    assets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AssetIsolated:
    """An asset was cut off the network."""

    asset: str
    nation: str


@dataclass(frozen=True, slots=True)
class AssetReconnected:
    """An isolated asset is back on the network."""

    asset: str
    nation: str


@dataclass(frozen=True, slots=True)
class AssetEradicated:
    """A team removed the adversary from an asset, as far as it can tell. Truth, and shown to no team:
    ``complete``, and which campaigns were ``removed`` from it."""

    asset: str
    nation: str
    complete: bool
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AssetRestored:
    """An asset's service is back and it is on the network."""

    asset: str
    nation: str


@dataclass(frozen=True, slots=True)
class MessageSent:
    """A message left for another nation. ``fields`` are the structured fields, ``text`` a commitment.

    ``completeness_permille`` is the share of required fields present and valid; ``deliver_ms`` when it
    arrives. ``in_reply_to`` is set on answers, with ``answer`` and ``reason``. ``to_deputy``: the directory's
    deputy was written to. Where the directory leads nowhere, ``deliver_ms`` is None and the message comes
    back at ``fails_ms``, for the reason ``failure``.
    """

    message: str
    nation: str
    seat: str
    to_nation: str
    channel: str
    purpose: str
    tlp: str
    incident: str | None
    indicators: tuple[str, ...]
    completeness_permille: int
    missing_fields: tuple[str, ...]
    deliver_ms: int | None
    text: str | None = None
    in_reply_to: str | None = None
    answer: str | None = None
    reason: str | None = None
    fields: dict[str, str | int] = field(default_factory=dict)
    to_deputy: bool = False
    fails_ms: int | None = None
    failure: str = ""


@dataclass(frozen=True, slots=True)
class MessageDelivered:
    """A message arrived. ``quality_permille`` is completeness x timeliness x level fit."""

    message: str
    nation: str
    from_nation: str
    channel: str
    purpose: str
    quality_permille: int


@dataclass(frozen=True, slots=True)
class AssistanceStarted:
    """A nation lends people to another after granting a request."""

    nation: str
    to_nation: str
    pool: str
    people: int
    members: tuple[str, ...]
    until_ms: int
    message: str


@dataclass(frozen=True, slots=True)
class AssistanceEnded:
    """Lent people are back."""

    nation: str
    to_nation: str
    pool: str
    people: int
    members: tuple[str, ...]
    message: str


@dataclass(frozen=True, slots=True)
class EvidencePreserved:
    """Evidence on a server in ``by_nation`` was preserved at the request of ``nation``."""

    nation: str
    by_nation: str
    indicators: tuple[str, ...]
    message: str


@dataclass(frozen=True, slots=True)
class TensionChanged:
    """Truth: tension between two nations (ids in alphabetical order), in millionths, and why it moved:
    ``unexplained_harm``, ``consultation``, ``warning`` or ``attribution``."""

    nation: str
    other: str
    tension_ppm: int
    reason: str


@dataclass(frozen=True, slots=True)
class DecisionRecorded:
    """A nation put on record that it considered contacting another and declined, and why."""

    nation: str
    subject: str
    counterpart: str
    reason: str
    incident: str | None
    text: str | None


@dataclass(frozen=True, slots=True)
class ExpectationMet:
    """Truth: what the planners expected of a nation after an inject came about in time."""

    expectation: str
    inject: str
    nation: str


@dataclass(frozen=True, slots=True)
class ExpectationMissed:
    """Truth: what the planners expected of a nation after an inject did not come about in time."""

    expectation: str
    inject: str
    nation: str


@dataclass(frozen=True, slots=True)
class OpportunityRaised:
    """Truth: contacting ``counterpart`` would help ``nation`` now, and until ``until_ms``."""

    rule: str
    nation: str
    counterpart: str
    purposes: tuple[str, ...]
    until_ms: int


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
