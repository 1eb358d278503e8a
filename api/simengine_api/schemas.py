"""What travels over the API. Field names are those of the domain; units stand in the names.

``t_ms`` and everything ending in ``_ms`` is simulation time or a span of it in milliseconds; ``_utc`` is wall
time in ISO 8601. Sentences are in the language that the request asks for (``Accept-Language``).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from simengine.domain.actions import Answer, DirectoryStatus, Purpose, Reason, ReportStage, Term, Tone
from simengine.domain.catalogue import Directory, FieldKind, Reach
from simengine.domain.markings import Tlp
from simengine.domain.plan import Medium
from simengine.domain.region import Pool
from simengine.domain.scenario import Play
from simengine.domain.seats import Level, Role
from simengine.domain.views import Away, Belief, Tiredness

ParamValue = str | int
MAX_TEXT = 8_000
Id = Annotated[str, Field(min_length=1, max_length=200)]
FreeText = Annotated[str, Field(max_length=MAX_TEXT)]
Member = Literal["host", "trainer", "evaluator", "observer", "seat"]
State = Literal["lobby", "running", "paused", "advancing", "move", "between-moves", "ended"]


class Body(BaseModel):
    """A request: what is not known is an error, so that a misspelt field is never silently lost."""

    model_config = ConfigDict(extra="forbid")


class FieldProblem(BaseModel):
    """One field of a request that does not fit: where, what was expected."""

    field: str
    detail: str


class Problem(BaseModel):
    """An error (RFC 9457): ``code`` is the same in command line, API and pages."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    remedy: str
    params: dict[str, ParamValue] = {}
    fields: list[FieldProblem] = []


class Health(BaseModel):
    status: Literal["ok"]
    version: str
    locales: list[str]


# people


class JoinRequest(Body):
    """The secret of a join link: what stands behind the # of its address."""

    secret: Annotated[str, Field(min_length=10, max_length=200)]


class Me(BaseModel):
    """Who the caller is. ``exercise`` is None for the host, ``seat`` and ``nation`` for all but seats."""

    participant: str
    member: Member
    exercise: str | None
    seat: str | None
    nation: str | None
    role: Role | None
    may: list[str]
    expires_utc: str


class Joined(BaseModel):
    """The token is shown once; send it as ``Authorization: Bearer``."""

    token: str
    me: Me


class NewLink(Body):
    """Whom the link lets in; ``seat`` for members of kind seat alone."""

    member: Literal["trainer", "evaluator", "observer", "seat"]
    seat: Id | None = None
    hours: Annotated[int, Field(ge=1, le=24 * 90)] = 24 * 14
    uses: Annotated[int, Field(ge=1, le=100)] = 10


class Link(BaseModel):
    """A join link without its secret."""

    id: str
    member: Member
    seat: str | None
    created_utc: str
    expires_utc: str
    uses: int
    max_uses: int
    revoked: bool


class LinkWithSecret(Link):
    """A join link as it is shown once. ``path`` is to be put behind the server's address."""

    secret: str
    path: str


# exercises


class SeatInfo(BaseModel):
    """``connected`` counts open streams, ``joined`` who came by a link. ``holder``: person or a policy."""

    id: str
    role: Role
    level: Level
    joined: int
    connected: int
    holder: str


class NationInfo(BaseModel):
    id: str
    name: str
    map_x: int
    map_y: int
    linked: list[str]
    seats: list[SeatInfo]


class MoveInfo(BaseModel):
    """``number`` of the open or the last move (0 before the first), how many there are, and the exercise time
    at which the next one opens (None when there is none)."""

    number: int
    count: int
    next_ms: int | None


class Status(BaseModel):
    """The clock as everybody sees it. ``speed`` is simulated seconds per second; ``behind`` tells that the
    clock runs slower than asked."""

    state: State
    t_ms: int
    speed: int
    behind: bool
    play: Play
    duration_ms: int
    move: MoveInfo | None


class ExerciseSummary(BaseModel):
    """An exercise in a list. ``created_utc`` is wall time."""

    id: str
    pack: str
    title: str
    state: Literal["lobby", "live", "ended"]
    created_utc: str


class ExerciseInfo(BaseModel):
    """An exercise as its participants see it. ``starts_at`` is the fictitious time of STARTEX. ``policy`` and
    ``policies`` are told to the white cell only."""

    id: str
    pack: str
    title: str
    summary: str
    region: str
    marking: Tlp
    language: str
    starts_at: str
    policy: str
    policies: dict[str, str]
    status: Status
    nations: list[NationInfo]


class NewExercise(Body):
    """``pack`` is the name of a shipped pack. ``seed``: leave out for a random one."""

    pack: Id
    play: Play | None = None
    seed: Annotated[int, Field(ge=0, le=2**53 - 1)] | None = None


class CreatedExercise(BaseModel):
    exercise: ExerciseSummary
    trainer_link: LinkWithSecret


class Settings(Body):
    """What the trainer may still choose before STARTEX. ``policy`` plays the seats that nobody has joined;
    ``policies`` overrides it by nation."""

    play: Play | None = None
    policy: str | None = None
    policies: dict[str, str] | None = None


class PackInfo(BaseModel):
    """A pack that can be played."""

    id: str
    version: str
    title: str
    summary: str
    language: str
    marking: Tlp
    duration_ms: int
    play: Play
    nations: int
    seats: int
    moves: int


class FieldForm(BaseModel):
    """A field that a channel's form asks for; see docs/howto on what each kind takes."""

    name: str
    kind: FieldKind
    options: list[str]
    required: bool


class ChannelInfo(BaseModel):
    """A channel. ``bent_to`` are purposes that it can be used for though it is not meant for them; one that
    reaches ``all`` takes ``all`` for a nation; over one that reaches the ``world`` no message goes."""

    id: str
    kind: str
    levels: list[Level]
    purposes: list[Purpose]
    bent_to: list[Purpose]
    fields: list[FieldForm]
    transport_median_ms: int
    always_staffed: bool
    legal_basis: str | None
    reach: Reach
    protected: bool
    directory: Directory
    min_severity: int


ActionFieldKind = Literal[
    "alert",
    "asset",
    "channel",
    "choice",
    "draft",
    "fields",
    "flag",
    "incident",
    "indicator",
    "indicators",
    "message",
    "nation",
    "number",
    "product",
    "rsit",
    "sector",
    "task",
    "text",
    "tlp",
]


class ActionField(BaseModel):
    """A field of an action, for its form. ``family`` is that of the labels of a choice's ``options``."""

    name: str
    kind: ActionFieldKind
    required: bool
    options: list[str] = []
    family: str = ""
    minimum: int | None = None
    maximum: int | None = None


class ClearanceInfo(BaseModel):
    """Who clears an action before it takes effect: all that ``concur``, and the first there is of those that
    ``authorise``. Narrowed down by purposes, levels of the drafter and markings, where there are any."""

    concur: list[Role]
    authorise: list[Role]
    purposes: list[Purpose]
    levels: list[Level]
    markings: list[Tlp]


class ActionInfo(BaseModel):
    """An action with its cost and its form; ``pool`` None means that it takes no staff. With ``clearance`` it
    becomes a draft that others clear first."""

    kind: str
    roles: list[Role]
    pool: Pool | None
    median_ms: int
    flows_in_move: bool
    fields: list[ActionField]
    clearance: ClearanceInfo | None


class Named(BaseModel):
    id: str
    name: str


class IndicatorInfo(BaseModel):
    id: str
    title: str


class Handbook(BaseModel):
    """What does not change during an exercise: the forms, costs and names a page needs."""

    actions: list[ActionInfo]
    channels: list[ChannelInfo]
    products: list[Named]
    sectors: list[str]
    rsit_types: list[str]
    policies: list[str]
    move_times_ms: list[int]


class Brief(BaseModel):
    """The role brief: Markdown of the pack, to be shown as text."""

    language: str
    markdown: str


# seats


class InjectText(BaseModel):
    """What an inject says. ``improvised`` ones come from the trainers, not from the pack."""

    id: str
    t_ms: int
    title: str
    body: str
    medium: Medium
    from_name: str
    from_role: str
    from_organisation: str
    improvised: bool


class Alert(BaseModel):
    id: str
    asset: str
    source: str
    raised_ms: int
    verdict: str


class Need(BaseModel):
    """A service that an asset needs (``asset``, perhaps another nation's), as its operator knows it.

    ``loss_permille`` of the own service is lost when it is gone and nothing is in store; what is in store is
    used up at ``until_ms`` (null while it is not being used up).
    """

    asset: str
    name: str
    nation: str
    level_permille: int
    loss_permille: int
    buffer_ms: int
    until_ms: int | None
    changed_ms: int


class Asset(BaseModel):
    id: str
    name: str
    sector: str
    kind: str
    products: list[str]
    people_served: int
    criticality_permille: int
    belief: Belief
    isolated: bool
    evidence_collected: bool
    eradicated: bool
    service_level_permille: int
    service_lost_permille: int
    needs_lost_permille: int
    short_of: str
    needs: list[Need]
    changed_ms: int


class Fleet(BaseModel):
    """Many like assets: about how many seem affected (``noticed``), and what is left of their service."""

    id: str
    name: str
    sector: str
    kind: str
    products: list[str]
    count: int
    people_served: int
    noticed: int
    service_level_permille: int
    changed_ms: int


class Incident(BaseModel):
    id: str
    number: int
    declared_ms: int
    assets: list[str]
    rsit: str | None
    severity: int | None
    reports: dict[str, int]


class Task(BaseModel):
    """Work asked for. ``member`` works on it; ``remaining_ms`` and ``done_permille`` are as of when it was
    last begun or interrupted; queued with ``remaining_ms`` set, it was interrupted."""

    id: str
    kind: str
    target: str
    pool: Pool
    priority: int
    state: str
    queued_ms: int
    due_ms: int | None
    outcome: str
    member: str | None
    remaining_ms: int | None
    done_permille: int


class Message(BaseModel):
    """A message between nations. ``text`` and text fields are as written; ``template`` stands for a channel's
    template, used by an automated seat; None when erased. ``patterns`` are those of
    ``indicators`` (STIX 2.1), in their order; ``acknowledged_ms`` is when somebody there said that it was
    read."""

    id: str
    from_nation: str
    to_nation: str
    channel: str
    purpose: str
    tlp: Tlp
    incident: str | None
    indicators: list[str]
    fields: dict[str, str | int]
    missing_fields: list[str]
    text: str | None
    sent_ms: int | None
    delivered_ms: int | None
    in_reply_to: str | None
    answer: str | None
    reason: str | None
    answered: bool
    thread: str
    broadcast: str | None
    to_deputy: bool
    acknowledged_ms: int | None
    patterns: list[str]


class HeldIndicator(BaseModel):
    """An indicator that the nation holds, as a STIX 2.1 pattern, and the marking it is held under; ``givers``
    are those whose marking it is (empty, as ``tlp``, for ``own`` findings). Warn before passing it on or blocking it when it may not be."""

    id: str
    pattern: str
    own: bool
    tlp: str
    pap: str
    givers: list[str]
    may_pass_on: bool
    may_block: bool


class Decision(BaseModel):
    subject: str
    counterpart: str
    reason: str
    t_ms: int


class MemberInfo(BaseModel):
    """A person of a pool, by a pseudonym. ``tiredness`` is None while away; ``stays_until_ms`` is when the
    person goes home at the latest."""

    id: str
    on_duty: bool
    away: Away | None
    task: str | None
    tiredness: Tiredness | None
    stays_until_ms: int | None


class PoolInfo(BaseModel):
    """People of a pool, one by one for technical seats only."""

    on_duty: int
    at_work: int
    people: list[MemberInfo]


class Evidence(BaseModel):
    asset: str
    collected_ms: int
    analysed: bool


class Lesson(BaseModel):
    incident: str | None
    text: str | None
    t_ms: int


class Efforts(BaseModel):
    """What the nation has set going and knows of it; values are exercise times unless said otherwise:
    ``takedowns`` are requested, done or too_late, ``leads`` count analyses by the nation they point to."""

    evidence: dict[str, Evidence]
    leads: dict[str, int]
    patched: dict[str, int]
    fixes: dict[str, int]
    credentials_reset: dict[str, int]
    notified: dict[str, int]
    vendors_told: dict[str, int]
    takedowns: dict[str, str]
    infrastructure: list[str]
    briefed_ms: int | None
    lessons: list[Lesson]


class Draft(BaseModel):
    """A draft in which the seat has a say. ``may`` names the actions that the seat can take on it now."""

    id: str
    seat: str
    kind: str
    target: str
    action: AnyAction
    submitted_ms: int
    state: Literal["open", "cleared", "declined", "withdrawn", "lapsed"]
    concurred: list[str]
    waits_for: list[str]
    authorised_by: str
    authorisers: list[str]
    in_clearance: str
    reason: str
    text: str | None
    may: list[str]


class Advisory(BaseModel):
    id: str
    nation: str
    tlp: Tlp
    indicators: list[str]
    text: str | None
    t_ms: int


class Statement(BaseModel):
    id: str
    nation: str
    tone: Tone
    text: str | None
    t_ms: int


class Attribution(BaseModel):
    """``named`` is empty for an unknown actor."""

    id: str
    nation: str
    named: str
    confidence: int
    text: str | None
    t_ms: int


class DefinedTerm(BaseModel):
    nation: str
    counterpart: str
    term: Term
    agreed: bool
    text: str | None
    t_ms: int


class DirectoryEntry(BaseModel):
    nation: str
    status: DirectoryStatus
    text: str | None
    t_ms: int


class View(BaseModel):
    """Everything a seat may know now. ``number`` is the seat's last observation: a change of it means that
    something here has changed."""

    number: int
    t_ms: int
    seat: str
    nation: str
    role: Role
    play: Play
    open_move: int | None
    sheet_due: int | None
    alerts: dict[str, Alert]
    assets: dict[str, Asset]
    fleets: dict[str, Fleet]
    incidents: dict[str, Incident]
    tasks: dict[str, Task]
    pools: dict[Pool, PoolInfo]
    indicators: dict[str, int]
    indicator_titles: dict[str, str]
    blocked: list[str]
    hardened: list[str]
    inbox: dict[str, Message]
    sent: dict[str, Message]
    injects: list[InjectText]
    decisions: list[Decision]
    hit_from: dict[str, int]
    command_server_nations: list[str]
    linked_nations: list[str]
    nations: list[str]
    channels: dict[str, list[str]]
    office_open: bool
    efforts: Efforts
    drafts: dict[str, Draft]
    advisories: dict[str, Advisory]
    statements: list[Statement]
    attributions: list[Attribution]
    terms: list[DefinedTerm]
    directory: dict[str, DirectoryEntry]
    shift_ends_ms: int | None
    hand_over_ordered: bool
    marks: dict[str, HeldIndicator]
    flaws_told: list[str]


class Observation(BaseModel):
    """One thing that the seat learned, as a sentence. Numbers are the seat's own, without gaps."""

    number: int
    t_ms: int
    kind: str
    sentence: str


# actions


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


class UpdateDirectory(Body):
    kind: Literal["UpdateDirectory"]
    status: DirectoryStatus
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
    | CancelTask,
    Field(discriminator="kind"),
]


class SubmitAction(Body):
    action: AnyAction


class Refusal(BaseModel):
    """Why the action was not done, and what to do about it."""

    code: str
    sentence: str
    remedy: str
    params: dict[str, ParamValue]


class Receipt(BaseModel):
    """The submission is on record, for good. ``number`` is the seat's last observation with its outcome.
    ``refusal`` is set when the action was refused."""

    accepted: bool
    number: int
    t_ms: int
    refusal: Refusal | None


# decision sheets


class SheetItem(BaseModel):
    """One line of a decision sheet: the seat that proposes it, and the action."""

    id: str
    seat: str
    action: AnyAction


class Sheet(BaseModel):
    """The nation's decision sheet of the open move. ``version`` rises with every change; ``handed_in`` is the
    version that the lead handed in last (None when none was)."""

    move: int
    version: int
    handed_in: int | None
    items: list[SheetItem]


class HandIn(Body):
    """The version that the lead has read: a sheet that changed since is not handed in unseen."""

    version: int


# control


class Start(Body):
    command: Literal["start"]
    speed: Annotated[int, Field(ge=1, le=3600)] = 60


class Pause(Body):
    command: Literal["pause"]


class Resume(Body):
    command: Literal["resume"]


class SetSpeed(Body):
    command: Literal["set-speed"]
    speed: Annotated[int, Field(ge=1, le=3600)]


class AdvanceTo(Body):
    """Let exercise time pass at once up to ``t_ms``; the clock then stands."""

    command: Literal["advance-to"]
    t_ms: Annotated[int, Field(ge=0)]


class ReleaseInject(Body):
    command: Literal["release-inject"]
    inject: Id


class ImproviseInject(Body):
    """An inject of the trainers' own. What it says never enters the journal."""

    command: Literal["improvise-inject"]
    to: Annotated[list[Id], Field(min_length=1, max_length=500)]
    medium: Medium
    title: Annotated[str, Field(min_length=1, max_length=200)]
    body: FreeText
    from_name: Annotated[str, Field(max_length=100)] = ""
    from_organisation: Annotated[str, Field(max_length=100)] = ""


class OpenMove(Body):
    """Open the next move; exercise time first passes to where the pack has it open."""

    command: Literal["open-move"]


class CloseMove(Body):
    """The sheets take effect, and exercise time passes to the next move (or ENDEX)."""

    command: Literal["close-move"]


class AssignSeat(Body):
    """``holder``: person, or the name of a policy."""

    command: Literal["assign-seat"]
    seat: Id
    holder: Id


class JudgeMisuse(Body):
    """Whether a proposed misuse was one. Only what is confirmed counts."""

    command: Literal["judge-misuse"]
    proposal: Annotated[str, Field(min_length=1, max_length=400)]
    confirmed: bool


class End(Body):
    command: Literal["end"]


Control = Annotated[
    Start
    | Pause
    | Resume
    | SetSpeed
    | AdvanceTo
    | ReleaseInject
    | ImproviseInject
    | OpenMove
    | CloseMove
    | AssignSeat
    | JudgeMisuse
    | End,
    Field(discriminator="command"),
]


class ControlRequest(Body):
    control: Control


class AssetTruth(BaseModel):
    """An asset as it is (no ``stages``: not compromised), beside how its team holds it."""

    id: str
    name: str
    sector: str
    stages: list[str]
    stage_titles: list[str]
    belief: Belief
    isolated: bool
    service_level_permille: int
    needs_lost_permille: int


class Scores(BaseModel):
    """Both scores as they stand, in permille; None while nothing can be scored. Never added."""

    incident_management_permille: int | None
    channel_use_permille: int | None


class FleetTruth(BaseModel):
    """A fleet as it is: how many of its assets some campaign has, beside how many its team knows of."""

    id: str
    name: str
    count: int
    affected: int
    noticed: int
    service_level_permille: int


class NationTruth(BaseModel):
    id: str
    name: str
    assets_total: int
    compromised: int
    impacted: int
    isolated: int
    suspected: int
    confirmed: int
    incidents: int
    indicators: int
    people_without_service: int
    open_tasks: int
    pools: dict[Pool, PoolInfo]
    messages_sent: int
    messages_received: int
    sheet_handed_in: bool
    office_open: bool
    scores: Scores | None
    assets: list[AssetTruth]
    fleets: list[FleetTruth]


class PlannedInject(BaseModel):
    """An inject of the pack in the control room. ``at_ms`` None: by condition or by hand.
    ``when`` is its condition as the pack writes it; ``released_ms`` None: not yet."""

    id: str
    title: str
    body: str
    medium: Medium
    from_name: str
    from_organisation: str
    to: list[str]
    at_ms: int | None
    when: str | None
    released_ms: int | None
    released_by: str | None
    improvised: bool


class Tension(BaseModel):
    nations: list[str]
    ppm: int


class Proposal(BaseModel):
    """A misuse of a channel that the white cell has to judge: rules do not read what was written.
    ``confirmed`` is null until it was judged."""

    id: str
    misuse: str
    title: str
    nation: str
    seat: str
    counterpart: str
    message: str
    weight_permille: int
    t_ms: int
    confirmed: bool | None


class ControlView(BaseModel):
    """What the white cell sees: truth beside belief, every team, every inject. ``seq`` is the last record."""

    seq: int
    status: Status
    seed: int | None
    next_due_ms: int | None
    nations: list[NationTruth]
    injects: list[PlannedInject]
    tension: list[Tension]
    proposals: list[Proposal]


class RecordLine(BaseModel):
    """A record of the journal as a sentence."""

    seq: int
    t_ms: int
    kind: Literal["command", "event"]
    type: str
    actor: str
    nation: str | None
    sentence: str
