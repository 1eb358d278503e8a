"""What a seat may see: the only form in which anything of the world reaches a team or a policy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from simengine.domain.contact_views import ContactsView, EntryTruth, PulseView
from simengine.domain.message_views import HeldIndicatorView, ProposalView
from simengine.domain.region import Pool
from simengine.domain.response_views import (
    AdvisoryView,
    AttributionView,
    DirectoryView,
    DraftView,
    EffortsView,
    StatementView,
    TermView,
)
from simengine.domain.seats import Role

NEVER_MS = (1 << 53) - 1
"""A time that does not come."""


class Belief(StrEnum):
    """How a team holds an asset. Truth is another matter and never shown."""

    UNKNOWN = "unknown"
    SUSPECTED = "suspected"
    CONFIRMED = "confirmed"
    CLEARED = "cleared"


@dataclass(frozen=True, slots=True)
class Observation:
    """One thing that a seat learned. ``number`` counts this seat's observations from 1 without gaps:
    a number over the whole exercise would give away what others do."""

    number: int
    t_ms: int
    kind: str
    data: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class AlertView:
    """An alert as its nation sees it; ``verdict`` is empty until it was triaged."""

    id: str
    asset: str
    source: str
    raised_ms: int
    verdict: str

    @property
    def is_open(self) -> bool:
        """Whether it is still to be judged."""
        return self.verdict in ("", "inconclusive")


@dataclass(frozen=True, slots=True)
class NeedView:
    """A service that one of the nation's own assets needs, as its operator knows it.

    ``asset`` may belong to another nation. ``level_permille`` is the level of the needed service;
    ``loss_permille`` the share of the own service lost when it is gone and nothing is in store.
    ``buffer_ms`` is how long what was in store at ``changed_ms`` would last if nothing at all came;
    ``until_ms`` when it will be, or was, used up at the present level (None when it is not being used up).
    """

    asset: str
    name: str
    nation: str
    level_permille: int
    loss_permille: int
    buffer_ms: int
    until_ms: int | None
    changed_ms: int


@dataclass(frozen=True, slots=True)
class AssetView:
    """One of the nation's own assets as its team holds it.

    ``service_level_permille`` is the share of its service left; ``service_lost_permille`` the share that
    only restoring brings back, as its users feel it; ``needs_lost_permille`` the share that is lost only
    because a needed service is missing, and ``short_of`` the one of ``needs`` that limits it most (empty
    when none does).
    """

    id: str
    name: str
    sector: str
    kind: str
    products: tuple[str, ...]
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
    needs: tuple[NeedView, ...]
    changed_ms: int

    @property
    def is_open(self) -> bool:
        """Whether the team has ever held it for more than one of many."""
        return self.belief is not Belief.UNKNOWN


@dataclass(frozen=True, slots=True)
class FleetView:
    """One of the nation's fleets as its team holds it: ``noticed`` is about how many assets seem affected,
    ``service_level_permille`` what its users feel."""

    id: str
    name: str
    sector: str
    kind: str
    products: tuple[str, ...]
    count: int
    people_served: int
    noticed: int
    service_level_permille: int
    changed_ms: int


@dataclass(frozen=True, slots=True)
class IncidentView:
    """One of the nation's own incidents. ``number`` is its label for people: the nation's first is 1."""

    id: str
    number: int
    declared_ms: int
    assets: tuple[str, ...]
    rsit: str | None
    severity: int | None
    reports: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class TaskView:
    """Work asked for by the nation: ``state`` is queued, running or finished.

    ``member`` works on it. ``remaining_ms`` is how much was left when it was last begun or interrupted, at
    pace 1, and ``done_permille`` the share done by then; None and 0 until somebody has begun. ``outcome`` is
    empty until it is finished, failed or cancelled.
    """

    id: str
    kind: str
    target: str
    pool: Pool
    priority: int
    state: str
    queued_ms: int
    due_ms: int | None
    outcome: str
    member: str | None = None
    remaining_ms: int | None = None
    done_permille: int = 0

    @property
    def is_open(self) -> bool:
        """Whether there is still something to do."""
        return self.state != "finished"


@dataclass(frozen=True, slots=True)
class MessageView:
    """A message that this seat sent or received. ``delivered_ms`` is None for the sender, who learns of its
    arrival by ``acknowledged_ms``, when somebody there said that it was read, or by an answer.

    ``patterns`` are those of ``indicators`` (STIX 2.1), in their order. ``thread`` is the first message of
    its thread; ``broadcast`` is common to the copies of a message to all members.
    ``ready_ms`` is when the house of an automated seat is ready to answer it (:data:`NEVER_MS`: it will not
    be); None when that is for a person to say.
    """

    id: str
    from_nation: str
    to_nation: str
    channel: str
    purpose: str
    tlp: str
    incident: str | None
    indicators: tuple[str, ...]
    fields: Mapping[str, str | int]
    missing_fields: tuple[str, ...]
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
    patterns: tuple[str, ...]
    ready_ms: int | None = None

    @property
    def is_open(self) -> bool:
        """Whether it asks or tells something and was not answered."""
        return self.answer is None and not self.answered


@dataclass(frozen=True, slots=True)
class InjectView:
    """An inject that reached this seat."""

    id: str
    t_ms: int


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A recorded decision of the nation."""

    subject: str
    counterpart: str
    reason: str
    t_ms: int


class Tiredness(StrEnum):
    """How tired somebody looks."""

    RESTED = "rested"
    TIRED = "tired"
    EXHAUSTED = "exhausted"


class Away(StrEnum):
    """Why somebody is not there."""

    ABSENT = "absent"
    LENT = "lent"


@dataclass(frozen=True, slots=True)
class MemberView:
    """One person who works for the nation, or is its own and away.

    ``stays_until_ms`` is when the person goes home at the latest, None when off duty or not before the end;
    ``tiredness`` is None while the person is away.
    """

    id: str
    on_duty: bool
    away: Away | None
    task: str | None
    tiredness: Tiredness | None
    stays_until_ms: int | None


@dataclass(frozen=True, slots=True)
class PoolView:
    """A pool's people: on duty, and how many are at work; one by one for seats that see them."""

    on_duty: int
    at_work: int
    people: tuple[MemberView, ...] = ()


@dataclass(frozen=True, slots=True)
class SeatView:
    """The whole picture of one seat at one instant.

    ``linked_nations`` are those with which own assets or fleets are linked; ``channels`` are the ids of
    channels this seat may use, with the nations reachable over each. ``sheet_due`` is the number of the open
    move while the nation's decision sheet is missing, else None. ``drafts`` are those in which this seat
    has a say; ``terms`` those that the nation defined or that were defined towards it; ``directory`` is by
    nation. ``shift_ends_ms`` is when the next shift begins; None when none does. ``marks`` say under which
    marking each indicator is held; ``flaws_told`` are products of whose flaw others have told. ``stances``
    are how an automated nation stands to others, as (nation, ``frozen`` or ``accusing``); people take their
    own.
    """

    t_ms: int
    seat: str
    nation: str
    role: Role
    play: str
    open_move: int | None
    sheet_due: int | None
    alerts: Mapping[str, AlertView]
    assets: Mapping[str, AssetView]
    fleets: Mapping[str, FleetView]
    incidents: Mapping[str, IncidentView]
    tasks: Mapping[str, TaskView]
    pools: Mapping[Pool, PoolView]
    indicators: Mapping[str, int]
    blocked: frozenset[str]
    hardened: frozenset[str]
    inbox: Mapping[str, MessageView]
    sent: Mapping[str, MessageView]
    injects: tuple[InjectView, ...]
    decisions: tuple[DecisionView, ...]
    hit_from: Mapping[str, int]
    command_server_nations: tuple[str, ...]
    linked_nations: tuple[str, ...]
    nations: tuple[str, ...]
    channels: Mapping[str, tuple[str, ...]]
    office_open: bool
    efforts: EffortsView
    drafts: Mapping[str, DraftView]
    advisories: Mapping[str, AdvisoryView]
    statements: tuple[StatementView, ...]
    attributions: tuple[AttributionView, ...]
    terms: tuple[TermView, ...]
    directory: Mapping[str, DirectoryView]
    shift_ends_ms: int | None
    hand_over_ordered: bool
    contacts: ContactsView
    marks: Mapping[str, HeldIndicatorView]
    flaws_told: frozenset[str]
    stances: tuple[tuple[str, str], ...] = ()

    def reached(self, t_ms: int) -> bool:
        """Whether ``t_ms`` has come. Automated seats ask so, rather than read the time, wherever they wait
        for something: then it is known when there is a reason to look again."""
        return t_ms <= self.t_ms


@dataclass(frozen=True, slots=True)
class AssetTruth:
    """An asset as it is, beside how its team holds it. ``stages``: one for each campaign that has it;
    ``needs_lost_permille`` is the share of its service that is lost for want of a needed service."""

    id: str
    name: str
    sector: str
    stages: tuple[str, ...]
    belief: Belief
    isolated: bool
    service_level_permille: int
    needs_lost_permille: int


@dataclass(frozen=True, slots=True)
class FleetTruth:
    """A fleet as it is: how many of its assets some campaign has (each counted for each), beside how many its
    team knows of."""

    id: str
    name: str
    count: int
    affected: int
    noticed: int
    service_level_permille: int


@dataclass(frozen=True, slots=True)
class NationTruth:
    """One nation as it is, beside what its team holds; ``assets`` are those that either concerns.

    ``impacted`` counts assets that lost service to the adversary. ``people_without_service`` are weighted
    by how critical the service is. ``sheet_move`` is the last move for which a sheet was handed in.
    """

    id: str
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
    pools: Mapping[Pool, PoolView]
    messages_sent: int
    messages_received: int
    sheet_move: int
    office_open: bool
    assets: tuple[AssetTruth, ...]
    fleets: tuple[FleetTruth, ...]


@dataclass(frozen=True, slots=True)
class RelationTruth:
    """How far ``nation`` trusts ``other``, and believes that it is responsible, in millionths. ``simulated``
    is false while people hold ``nation``: then both stand where they stood when they came."""

    nation: str
    other: str
    trust_ppm: int
    belief_ppm: int
    simulated: bool


@dataclass(frozen=True, slots=True)
class EscalationTruth:
    """An escalation that is on; ``proposed`` when it is for the white cell to decide on."""

    nation: str
    other: str
    kind: str
    proposed: bool
    since_ms: int


@dataclass(frozen=True, slots=True)
class TruthView:
    """What is true at one instant, for the white cell alone."""

    t_ms: int
    ended: bool
    open_move: int | None
    moves_opened: int
    nations: tuple[NationTruth, ...]
    released: frozenset[str]
    tension_ppm: Mapping[tuple[str, str], int]
    relations: tuple[RelationTruth, ...]
    escalations: tuple[EscalationTruth, ...]
    proposals: tuple[ProposalView, ...]
    contacts: tuple[EntryTruth, ...]
    pulses: tuple[PulseView, ...]
