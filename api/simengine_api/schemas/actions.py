"""What a seat can ask for: the actions, as requests."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simengine.domain.actions import Answer, Purpose, Reason, ReportStage, Term, Tone
from simengine.domain.markings import Tlp
from simengine_api.schemas.common import Body, FreeText, Id
from simengine_api.schemas.contacts import (
    AnswerCommCheck,
    ConfirmOralContact,
    DenyOralContact,
    RecordOralContact,
    ReportPulse,
    StartCommCheck,
    UpdateDirectory,
)


class _Staffed(Body):
    incident: Id | None = None
    priority: Annotated[int, Field(ge=1, le=5)] = 3


class TriageAlert(_Staffed):
    kind: Literal["TriageAlert"]
    alert: Id


class HuntAssets(_Staffed):
    kind: Literal["HuntAssets"]
    sector: Id


class CollectEvidence(_Staffed):
    kind: Literal["CollectEvidence"]
    asset: Id


class IsolateAsset(_Staffed):
    kind: Literal["IsolateAsset"]
    asset: Id


class ReconnectAsset(_Staffed):
    kind: Literal["ReconnectAsset"]
    asset: Id


class BlockIndicator(_Staffed):
    kind: Literal["BlockIndicator"]
    indicator: Id


class HardenAssets(_Staffed):
    kind: Literal["HardenAssets"]
    product: Id


class EradicateAsset(_Staffed):
    kind: Literal["EradicateAsset"]
    asset: Id


class RestoreAsset(_Staffed):
    kind: Literal["RestoreAsset"]
    asset: Id


class DeclareIncident(Body):
    kind: Literal["DeclareIncident"]
    asset: Id


class ClassifyIncident(Body):
    kind: Literal["ClassifyIncident"]
    incident: Id
    rsit: Id
    severity: Annotated[int, Field(ge=0, le=5)]


class SubmitIncidentReport(Body):
    kind: Literal["SubmitIncidentReport"]
    incident: Id
    stage: ReportStage


Fields = dict[Annotated[str, Field(pattern=r"^[a-z][a-z_]{0,39}$")], FreeText | int]
Indicators = Annotated[list[Id], Field(max_length=100)]


class SendMessage(Body):
    """``text`` and fields of kind text hold what people write; it never enters the journal."""

    kind: Literal["SendMessage"]
    channel: Id
    to_nation: Id
    purpose: Purpose
    tlp: Tlp
    fields: Fields = {}
    indicators: Indicators = []
    incident: Id | None = None
    text: FreeText | None = None
    in_reply_to: Id | None = None
    to_deputy: bool = False


class AcknowledgeMessage(Body):
    kind: Literal["AcknowledgeMessage"]
    message: Id


class AnswerMessage(Body):
    kind: Literal["AnswerMessage"]
    message: Id
    answer: Answer
    tlp: Tlp
    reason: Reason | None = None
    fields: Fields = {}
    indicators: Indicators = []
    text: FreeText | None = None


class RecordDecision(Body):
    kind: Literal["RecordDecision"]
    subject: Purpose
    counterpart: Id
    reason: Reason
    incident: Id | None = None
    text: FreeText | None = None


class AnalyseEvidence(_Staffed):
    kind: Literal["AnalyseEvidence"]
    asset: Id


class PatchProduct(_Staffed):
    kind: Literal["PatchProduct"]
    product: Id


class ResetCredentials(_Staffed):
    kind: Literal["ResetCredentials"]
    sector: Id


class UnblockIndicator(_Staffed):
    kind: Literal["UnblockIndicator"]
    indicator: Id


class RequestTakedown(_Staffed):
    kind: Literal["RequestTakedown"]
    indicator: Id


class NotifyConstituents(_Staffed):
    kind: Literal["NotifyConstituents"]
    sector: Id


class NotifyVendor(_Staffed):
    kind: Literal["NotifyVendor"]
    product: Id


class SetSeverity(Body):
    kind: Literal["SetSeverity"]
    incident: Id
    severity: Annotated[int, Field(ge=0, le=5)]


class PublishAdvisory(Body):
    kind: Literal["PublishAdvisory"]
    tlp: Tlp
    indicators: Indicators
    incident: Id | None = None
    text: FreeText | None = None


class PublishStatement(Body):
    kind: Literal["PublishStatement"]
    tone: Tone
    incident: Id | None = None
    text: FreeText | None = None


class Attribute(Body):
    """``named``: a nation, or None for an unknown actor."""

    kind: Literal["Attribute"]
    confidence: Annotated[int, Field(ge=0, le=100)]
    named: Id | None = None
    incident: Id | None = None
    text: FreeText | None = None


class DefineTerm(Body):
    kind: Literal["DefineTerm"]
    term: Term
    counterpart: Id
    text: FreeText | None = None


class BriefMinister(Body):
    kind: Literal["BriefMinister"]
    incident: Id
    text: FreeText | None = None


class RecordLesson(Body):
    kind: Literal["RecordLesson"]
    incident: Id | None = None
    text: FreeText | None = None


class ConcurWithDraft(Body):
    kind: Literal["ConcurWithDraft"]
    draft: Id


class AuthoriseDraft(Body):
    kind: Literal["AuthoriseDraft"]
    draft: Id


class DeclineDraft(Body):
    kind: Literal["DeclineDraft"]
    draft: Id
    reason: Reason
    text: FreeText | None = None


class WithdrawDraft(Body):
    kind: Literal["WithdrawDraft"]
    draft: Id


class HandOverShift(Body):
    kind: Literal["HandOverShift"]


class ReprioritiseTask(Body):
    kind: Literal["ReprioritiseTask"]
    task: Id
    priority: Annotated[int, Field(ge=1, le=5)]


class CancelTask(Body):
    kind: Literal["CancelTask"]
    task: Id


AnyAction = Annotated[
    TriageAlert
    | HuntAssets
    | CollectEvidence
    | IsolateAsset
    | ReconnectAsset
    | BlockIndicator
    | HardenAssets
    | EradicateAsset
    | RestoreAsset
    | DeclareIncident
    | ClassifyIncident
    | SubmitIncidentReport
    | SendMessage
    | AnswerMessage
    | AcknowledgeMessage
    | RecordDecision
    | AnalyseEvidence
    | PatchProduct
    | ResetCredentials
    | UnblockIndicator
    | RequestTakedown
    | NotifyConstituents
    | NotifyVendor
    | SetSeverity
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
    | ReportPulse,
    Field(discriminator="kind"),
]
