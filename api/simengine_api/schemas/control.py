"""The white cell: what it orders, and the truth that it sees."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from simengine.domain.plan import Medium
from simengine.domain.region import Pool
from simengine.domain.views import Belief
from simengine_api.schemas.common import Body, FreeText, Id
from simengine_api.schemas.contacts import EntryTruth, Pulse
from simengine_api.schemas.exercises import Status
from simengine_api.schemas.views import PoolInfo


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


class SettleProposal(Body):
    """Take up or dismiss what the model proposes for a nation held by people; it is gone then."""

    command: Literal["settle-proposal"]
    nation: Id
    other: Id
    kind: Id
    accepted: bool


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
    | SettleProposal
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


class Relation(BaseModel):
    """How far ``nation`` trusts ``other`` and believes that it is responsible, in millionths. ``simulated``
    is false while people hold ``nation``: what they make of others is theirs."""

    nation: str
    other: str
    trust_ppm: int
    belief_ppm: int
    simulated: bool


class Escalation(BaseModel):
    """What tension or belief has led to; ``proposed``: people hold the nation, and the white cell decides."""

    nation: str
    other: str
    kind: str
    proposed: bool
    since_ms: int


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
    relations: list[Relation]
    escalations: list[Escalation]
    proposals: list[Proposal]
    contacts: list[EntryTruth]
    pulses: list[Pulse]


class RecordLine(BaseModel):
    """A record of the journal as a sentence."""

    seq: int
    t_ms: int
    kind: Literal["command", "event"]
    type: str
    actor: str
    nation: str | None
    sentence: str
