"""What a team can do: intents, imperative, one frozen class each. An action may be refused.

Texts that people write never stand here: ``text`` is a salted commitment to one (see
:mod:`simengine.journal.texts`), because rules never read free text and records never hold it.
``priority`` runs from 1 (first) to 5 (last) and orders the queue of work. ``incident`` is the incident
that the action belongs to, when the team says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from simengine.domain.action_codes import Answer, Purpose, Reason, ReportStage
from simengine.domain.contact_actions import (
    AnswerCommCheck,
    ConfirmOralContact,
    DenyOralContact,
    RecordOralContact,
    ReportPulse,
    StartCommCheck,
)
from simengine.domain.markings import Tlp
from simengine.domain.message_actions import AcknowledgeMessage
from simengine.domain.public_actions import (
    UNKNOWN_ACTOR,
    Attribute,
    AuthoriseDraft,
    BriefMinister,
    ConcurWithDraft,
    DeclineDraft,
    DefineTerm,
    DirectoryStatus,
    PublishAdvisory,
    PublishStatement,
    RecordLesson,
    Term,
    Tone,
    UpdateDirectory,
    WithdrawDraft,
)
from simengine.domain.response_actions import (
    AnalyseEvidence,
    NotifyConstituents,
    NotifyVendor,
    PatchProduct,
    RequestTakedown,
    ResetCredentials,
    SetSeverity,
    UnblockIndicator,
)

__all__ = [
    "ACTIONS",
    "FLOWS_IN_MOVE",
    "STAFFED",
    "UNKNOWN_ACTOR",
    "AcknowledgeMessage",
    "Action",
    "AnalyseEvidence",
    "Answer",
    "AnswerCommCheck",
    "AnswerMessage",
    "Attribute",
    "AuthoriseDraft",
    "BlockIndicator",
    "BriefMinister",
    "ClassifyIncident",
    "CollectEvidence",
    "ConcurWithDraft",
    "ConfirmOralContact",
    "DeclareIncident",
    "DeclineDraft",
    "DefineTerm",
    "DenyOralContact",
    "DirectoryStatus",
    "EradicateAsset",
    "HardenAssets",
    "HuntAssets",
    "IsolateAsset",
    "NotifyConstituents",
    "NotifyVendor",
    "PatchProduct",
    "PromptAction",
    "PublishAdvisory",
    "PublishStatement",
    "Purpose",
    "Reason",
    "ReconnectAsset",
    "RecordDecision",
    "RecordLesson",
    "RecordOralContact",
    "ReportPulse",
    "ReportStage",
    "RequestTakedown",
    "ResetCredentials",
    "RestoreAsset",
    "SendMessage",
    "SetSeverity",
    "StaffedAction",
    "StartCommCheck",
    "SubmitIncidentReport",
    "Term",
    "Tone",
    "TriageAlert",
    "UnblockIndicator",
    "UpdateDirectory",
    "WithdrawDraft",
    "action_id",
]


@dataclass(frozen=True, slots=True)
class TriageAlert:
    """Have an analyst look at an alert and say whether something is behind it."""

    alert: str
    incident: str | None = None
    priority: int = 3

    @property
    def target(self) -> str:
        return self.alert


@dataclass(frozen=True, slots=True)
class DeclareIncident:
    """Declare that what was seen on an asset is an incident; opens its file."""

    asset: str

    @property
    def target(self) -> str:
        return self.asset


@dataclass(frozen=True, slots=True)
class ClassifyIncident:
    """Set an incident's class (an RSIT machine tag) and severity (0 to 5)."""

    incident: str
    rsit: str
    severity: int

    @property
    def target(self) -> str:
        return self.incident


@dataclass(frozen=True, slots=True)
class HuntAssets:
    """Search all own assets of a sector for traces; indicators held make it far more telling."""

    sector: str
    incident: str | None = None
    priority: int = 3

    @property
    def target(self) -> str:
        return self.sector


@dataclass(frozen=True, slots=True)
class CollectEvidence:
    """Preserve and analyse evidence from an asset; yields indicators when there is something to find."""

    asset: str
    incident: str | None = None
    priority: int = 3

    @property
    def target(self) -> str:
        return self.asset


@dataclass(frozen=True, slots=True)
class IsolateAsset:
    """Cut an asset off the network. It neither spreads nor is hit, and part of its service is lost."""

    asset: str
    incident: str | None = None
    priority: int = 3

    @property
    def target(self) -> str:
        return self.asset


@dataclass(frozen=True, slots=True)
class ReconnectAsset:
    """Put an isolated asset back on the network."""

    asset: str
    incident: str | None = None
    priority: int = 3

    @property
    def target(self) -> str:
        return self.asset


@dataclass(frozen=True, slots=True)
class BlockIndicator:
    """Have the nation's networks block an indicator that the team holds."""

    indicator: str
    incident: str | None = None
    priority: int = 3

    @property
    def target(self) -> str:
        return self.indicator


@dataclass(frozen=True, slots=True)
class HardenAssets:
    """Harden all own assets that run a product: stop its updates, rotate its credentials."""

    product: str
    incident: str | None = None
    priority: int = 3

    @property
    def target(self) -> str:
        return self.product


@dataclass(frozen=True, slots=True)
class EradicateAsset:
    """Remove the adversary from an asset. Data already lost stays lost until it is restored."""

    asset: str
    incident: str | None = None
    priority: int = 3

    @property
    def target(self) -> str:
        return self.asset


@dataclass(frozen=True, slots=True)
class RestoreAsset:
    """Bring an asset's service back from backup and put it on the network."""

    asset: str
    incident: str | None = None
    priority: int = 3

    @property
    def target(self) -> str:
        return self.asset


@dataclass(frozen=True, slots=True)
class SubmitIncidentReport:
    """Hand one step of the report on an incident to the regulator."""

    incident: str
    stage: ReportStage

    @property
    def target(self) -> str:
        return f"{self.incident}:{self.stage.value}"


@dataclass(frozen=True, slots=True)
class SendMessage:
    """Send a message to another nation over a channel.

    ``fields`` are the structured fields that the channel asks for; a field of kind text holds a
    commitment. ``indicators`` are ids of indicators that the sender holds and shares. ``to_nation`` is
    :data:`simengine.domain.catalogue.EVERY_MEMBER` on a channel that reaches all. ``in_reply_to`` is a
    message whose thread this one goes on with; ``to_deputy`` asks for the deputy of the contact.
    """

    channel: str
    to_nation: str
    purpose: Purpose
    tlp: Tlp
    fields: dict[str, str | int] = field(default_factory=dict)
    indicators: tuple[str, ...] = ()
    incident: str | None = None
    text: str | None = None
    in_reply_to: str | None = None
    to_deputy: bool = False

    @property
    def target(self) -> str:
        return f"{self.channel}:{self.to_nation}"


@dataclass(frozen=True, slots=True)
class AnswerMessage:
    """Answer a message received from another nation, over the channel it came by."""

    message: str
    answer: Answer
    tlp: Tlp
    reason: Reason | None = None
    fields: dict[str, str | int] = field(default_factory=dict)
    indicators: tuple[str, ...] = ()
    text: str | None = None

    @property
    def target(self) -> str:
        return self.message


@dataclass(frozen=True, slots=True)
class RecordDecision:
    """Put on record that contacting a nation was considered and declined, and why."""

    subject: Purpose
    counterpart: str
    reason: Reason
    incident: str | None = None
    text: str | None = None

    @property
    def target(self) -> str:
        return f"{self.subject.value}:{self.counterpart}"


@dataclass(frozen=True, slots=True)
class HandOverShift:
    """Have running work handed over to the incoming shift, so that nothing of it is lost.

    Takes effect at once when people work beyond the end of their shift, otherwise at its next end.
    """

    @property
    def target(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class ReprioritiseTask:
    """Give a task that waits or is worked on another priority."""

    task: str
    priority: int

    @property
    def target(self) -> str:
        return self.task


@dataclass(frozen=True, slots=True)
class CancelTask:
    """Give up a task that waits or is worked on. What was done of it is lost."""

    task: str

    @property
    def target(self) -> str:
        return self.task


StaffedAction = (
    TriageAlert
    | HuntAssets
    | CollectEvidence
    | IsolateAsset
    | ReconnectAsset
    | BlockIndicator
    | HardenAssets
    | EradicateAsset
    | RestoreAsset
    | AnalyseEvidence
    | PatchProduct
    | ResetCredentials
    | UnblockIndicator
    | RequestTakedown
    | NotifyConstituents
    | NotifyVendor
)
"""Actions that occupy staff for a time."""

PromptAction = (
    DeclareIncident
    | ClassifyIncident
    | SetSeverity
    | SubmitIncidentReport
    | SendMessage
    | AnswerMessage
    | AcknowledgeMessage
    | RecordDecision
    | PublishAdvisory
    | PublishStatement
    | Attribute
    | DefineTerm
    | BriefMinister
    | UpdateDirectory
    | RecordLesson
    | ConcurWithDraft
    | AuthoriseDraft
    | DeclineDraft
    | WithdrawDraft
    | HandOverShift
    | ReprioritiseTask
    | CancelTask
    | StartCommCheck
    | AnswerCommCheck
    | RecordOralContact
    | ConfirmOralContact
    | DenyOralContact
    | ReportPulse
)
"""Actions that take effect when they are accepted, or when they have been cleared."""

Action = StaffedAction | PromptAction

ACTIONS: dict[str, type[Action]] = {
    cls.__name__: cls
    for cls in (
        TriageAlert,
        DeclareIncident,
        ClassifyIncident,
        HuntAssets,
        CollectEvidence,
        IsolateAsset,
        ReconnectAsset,
        BlockIndicator,
        HardenAssets,
        EradicateAsset,
        RestoreAsset,
        SubmitIncidentReport,
        SendMessage,
        AnswerMessage,
        AcknowledgeMessage,
        RecordDecision,
        SetSeverity,
        AnalyseEvidence,
        PatchProduct,
        ResetCredentials,
        UnblockIndicator,
        RequestTakedown,
        NotifyConstituents,
        NotifyVendor,
        PublishAdvisory,
        PublishStatement,
        Attribute,
        DefineTerm,
        BriefMinister,
        UpdateDirectory,
        RecordLesson,
        ConcurWithDraft,
        AuthoriseDraft,
        DeclineDraft,
        WithdrawDraft,
        HandOverShift,
        ReprioritiseTask,
        CancelTask,
        StartCommCheck,
        AnswerCommCheck,
        RecordOralContact,
        ConfirmOralContact,
        DenyOralContact,
        ReportPulse,
    )
}
"""Every kind of action, by its name."""

STAFFED = frozenset(
    {
        "TriageAlert",
        "HuntAssets",
        "CollectEvidence",
        "IsolateAsset",
        "ReconnectAsset",
        "BlockIndicator",
        "HardenAssets",
        "EradicateAsset",
        "RestoreAsset",
        "AnalyseEvidence",
        "PatchProduct",
        "ResetCredentials",
        "UnblockIndicator",
        "RequestTakedown",
        "NotifyConstituents",
        "NotifyVendor",
    }
)
"""Names of the staffed actions."""

FLOWS_IN_MOVE = frozenset(
    {
        "SendMessage",
        "AnswerMessage",
        "AcknowledgeMessage",
        "RecordDecision",
        "PublishAdvisory",
        "PublishStatement",
        "Attribute",
        "DefineTerm",
        "BriefMinister",
        "UpdateDirectory",
        "RecordLesson",
        "ConcurWithDraft",
        "AuthoriseDraft",
        "DeclineDraft",
        "WithdrawDraft",
        "StartCommCheck",
        "AnswerCommCheck",
        "RecordOralContact",
        "ConfirmOralContact",
        "DenyOralContact",
        "ReportPulse",
    }
)
"""Actions that take effect at once while a move is open; all others wait for the decision sheet."""


def action_id(nation: str, kind: str, target: str, nth: int) -> str:
    """Id of an accepted action, keyed by its cause: team, kind, target, and which of these it is."""
    return f"{nation}/{kind}/{target}/{nth}"
