"""What a seat may know: its view and its observations."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from simengine.domain.actions import DirectoryStatus, Term, Tone
from simengine.domain.contacts import ContactKind
from simengine.domain.markings import Tlp
from simengine.domain.plan import Medium
from simengine.domain.region import Pool
from simengine.domain.scenario import Play
from simengine.domain.seats import Role
from simengine.domain.views import Away, Belief, Tiredness
from simengine_api.schemas.actions import AnyAction
from simengine_api.schemas.contacts import Contacts


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
    template, used by an automated seat; None when erased. ``patterns`` are those of ``indicators`` (STIX
    2.1), in their order; ``acknowledged_ms`` is when somebody there said that it was read."""

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
    ready_ms: int | None = None


class HeldIndicator(BaseModel):
    """An indicator that the nation holds, as a STIX 2.1 pattern, and the marking it is held under; ``givers``
    are those whose marking it is (empty, as ``tlp``, for ``own`` findings). Warn before passing it on or
    blocking it when it may not be."""

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
    contact: ContactKind


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
    contacts: Contacts
    marks: dict[str, HeldIndicator]
    flaws_told: list[str]
    stances: list[list[str]]


class Observation(BaseModel):
    """One thing that the seat learned, as a sentence. Numbers are the seat's own, without gaps."""

    number: int
    t_ms: int
    kind: str
    sentence: str
