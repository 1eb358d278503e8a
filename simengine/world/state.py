"""The state of one exercise: what is true, what each nation holds, who works on what, what is due.

Everything that changes stands here and nowhere else, so that a view can be complete and a fork a copy.
Only :mod:`simengine.world.apply` changes it, and the kernel what it has put on the agenda and the clocks.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field

import networkx as nx

from simengine.domain import events as ev
from simengine.domain.commands import SubmitSheet
from simengine.domain.conditions import Topic, concerns, topics
from simengine.domain.plan import Expectation
from simengine.domain.region import EdgeKind, Nation, Pool
from simengine.domain.scenario import Play, Scenario
from simengine.domain.seats import Seat
from simengine.domain.staff import Roster, roster_of
from simengine.domain.views import Observation
from simengine.world.agenda import Agenda
from simengine.world.picture import MessageState, Picture
from simengine.world.staff import PoolState, TaskWork

CLEAN = 0
"""Stage number of an asset that is not compromised; stage ``k`` of the campaign is ``k + 1``."""


class AssetState:
    """The truth about assets, as columns by asset index.

    ``stage``: 0 clean, else 1 + index of the campaign's stage. ``ordinal``: how often it was compromised.
    ``lost_permille``: share of service lost to the adversary until it is restored. ``held``: a stage
    change fell due while the asset was isolated. ``cause``: record of the last compromise or stage;
    ``visits`` counts how often the campaign started over on it without leaving it;
    ``planned`` and ``watched`: the cause for which the stage's end and its detection were last set up.
    The ``detect_`` columns are the hazard clock of detection: accumulated hazard, since when, its rate
    per hour, and the threshold at which an alert is raised (none when negative).
    """

    __slots__ = (
        "cause",
        "detect_hazard",
        "detect_rate",
        "detect_since_ms",
        "detect_threshold",
        "detect_token",
        "exposed",
        "from_nation",
        "hardened",
        "held",
        "isolated",
        "level_permille",
        "lost_permille",
        "ordinal",
        "planned",
        "stage",
        "visits",
        "watched",
    )

    def __init__(self, count: int) -> None:
        self.stage = bytearray(count)
        self.ordinal = array("i", bytes(4 * count))
        self.isolated = bytearray(count)
        self.hardened = bytearray(count)
        self.held = bytearray(count)
        self.exposed = bytearray(count)
        self.lost_permille = array("i", bytes(4 * count))
        self.level_permille = array("i", [1000]) * count
        self.cause = array("q", bytes(8 * count))
        self.planned = array("q", bytes(8 * count))
        self.watched = array("q", bytes(8 * count))
        self.visits = array("i", bytes(4 * count))
        self.from_nation = array("i", [-1]) * count
        self.detect_hazard = array("d", bytes(8 * count))
        self.detect_rate = array("d", bytes(8 * count))
        self.detect_since_ms = array("q", bytes(8 * count))
        self.detect_threshold = array("d", [-1.0]) * count
        self.detect_token = array("q", bytes(8 * count))

    def copy(self) -> AssetState:
        """An independent copy."""
        twin = AssetState.__new__(AssetState)
        for name in self.__slots__:
            setattr(twin, name, getattr(self, name)[:])
        return twin


@dataclass(slots=True)
class NationState:
    """One nation: what its teams hold (``picture``), its people, and what only the engine counts.

    ``accepted`` counts accepted actions by (kind, target), for ids keyed by their cause. ``block_pass``
    is the share of spread attempts that still pass what the nation blocks. ``work`` holds the tasks that are
    not finished; ``hand_over`` says that a hand-over is ordered for the end of the shift.
    """

    nation: Nation
    picture: Picture
    pools: dict[Pool, PoolState]
    work: dict[str, TaskWork] = field(default_factory=dict)
    hand_over: bool = False
    accepted: dict[tuple[str, str], int] = field(default_factory=dict)
    accepted_by_kind: dict[str, int] = field(default_factory=dict)
    false_alerts: int = 0
    block_pass: float = 1.0
    compromised: int = 0
    impacted: int = 0
    people_lost: int = 0
    people_served: int = 0


@dataclass(slots=True)
class Dirty:
    """What changed since the engine last settled; reactions read it and clear it."""

    spread: set[int] = field(default_factory=set)
    detection: set[int] = field(default_factory=set)
    service: set[int] = field(default_factory=set)
    pools: set[tuple[str, Pool]] = field(default_factory=set)
    topics: set[tuple[Topic, str]] = field(default_factory=set)


@dataclass(slots=True)
class InfectivityClock:
    """How many attempts an edge of weight 1 would have made: ``reading`` at ``since_ms``, rising by
    ``rate_per_hour``. It stands while the source is isolated. ``ordinal`` is the compromise it belongs to."""

    ordinal: int
    reading: float
    since_ms: int
    rate_per_hour: float


@dataclass(slots=True)
class SpreadState:
    """State of the spread along edges, owned by :mod:`simengine.kernel.edge_spread`.

    ``clocks`` maps (edge kind number, source) to the source's infectivity clock; ``attempts`` maps (edge
    kind number, edge) to (number of the next attempt, its place on the source's clock);
    ``susceptible`` is the last susceptibility that predictions were made with, by target;
    ``tokens`` tells live predictions from stale ones; ``heap`` holds (ms, edge kind number, edge, token).
    """

    clocks: dict[tuple[int, int], InfectivityClock] = field(default_factory=dict)
    attempts: dict[tuple[int, int], tuple[int, float]] = field(default_factory=dict)
    susceptible: dict[int, float] = field(default_factory=dict)
    tokens: dict[tuple[int, int], int] = field(default_factory=dict)
    heap: list[tuple[int, int, int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class OpenExpectation:
    """An expectation that runs since its inject was released."""

    expectation: Expectation
    inject: str
    until_ms: int
    cause_seq: int


class World:
    """The state of one exercise. The scenario is shared and never changes; all else belongs to this world."""

    def __init__(self, scenario: Scenario, play: Play) -> None:
        self.scenario = scenario
        self.play = play
        self.now_ms = 0
        self.ended = False
        self.open_move: int | None = None
        self.moves_opened = 0
        self.sheets: dict[str, SubmitSheet] = {}
        self.assets = AssetState(len(scenario.region.assets))
        self.agenda = Agenda()
        self.spread = SpreadState()
        self.messages: dict[str, MessageState] = {}
        self.told: set[tuple[str, str]] = set()
        self.sent_counts: dict[tuple[str, str, str], int] = {}
        self.released: set[str] = set()
        self.holders: dict[str, str] = {}
        self.campaign_began = False
        self.absences: dict[int, ev.StaffAbsent] = {}
        self.loans: dict[int, ev.AssistanceStarted] = {}
        self.expectations: dict[str, OpenExpectation] = {}
        self.raised: set[tuple[str, str, str]] = set()
        self.dirty = Dirty()
        self.static = Static(scenario)
        self.tension_ppm: dict[tuple[str, str], int] = {}
        ids = sorted(nation.id for nation in scenario.region.nations)
        for place, one in enumerate(ids):
            for other in ids[place + 1 :]:
                start = scenario.region.tension_ppm.get((one, other), scenario.region.base_tension_ppm)
                self.tension_ppm[one, other] = start
        self.nations: dict[str, NationState] = {}
        for nation in scenario.region.nations:
            roster = self.static.rosters[nation.id]
            self.nations[nation.id] = NationState(
                nation,
                Picture.at_startex(scenario, nation, self.static),
                {
                    pool: PoolState.at_startex(staff, roster, scenario.work)
                    for pool, staff in nation.staff.items()
                },
                people_served=sum(self.static.people[a] for a in self.static.assets_of[nation.id]),
            )
        self.observations: dict[str, list[Observation]] = {seat: [] for seat in self.static.seats}


class Static:
    """What follows from the scenario alone: look-ups that rules and views share.

    ``people`` is people served x criticality, the weight of an asset's service. ``incoming`` lists, per
    asset, the (edge kind number, edge, source) that can hit it. ``graph`` is the region of nations: an
    edge from one nation to another carries how many asset edges cross that border. ``public_ids`` are the
    ids that anybody may name. ``inject_topics`` and
    ``rule_concerns`` say which changes make it worth looking at a condition again.
    """

    def __init__(self, scenario: Scenario) -> None:
        table = scenario.region.assets
        self.index = {asset: row for row, asset in enumerate(table.ids)}
        self.nation_ids = tuple(nation.id for nation in scenario.region.nations)
        self.nation_of = tuple(self.nation_ids[n] for n in table.nation)
        longest_ms = scenario.work.longest_night_shift_ms
        self.rosters: dict[str, Roster] = {
            nation.id: roster_of(nation.office_hours, scenario.duration_ms, longest_ms)
            for nation in scenario.region.nations
        }
        self.seats: dict[str, Seat] = {
            seat.id: seat for nation in scenario.region.nations for seat in nation.seats
        }
        self.assets_of: dict[str, list[int]] = {nation: [] for nation in self.nation_ids}
        for row, nation in enumerate(self.nation_of):
            self.assets_of[nation].append(row)
        self.people = [
            served * criticality // 1000
            for served, criticality in zip(table.people_served, table.criticality_permille, strict=True)
        ]
        self.kinds = tuple(EdgeKind)
        self.incoming: list[list[tuple[int, int, int]]] = [[] for _ in table.ids]
        self.graph: nx.DiGraph[str] = nx.DiGraph()
        self.graph.add_nodes_from(self.nation_ids)
        for number, kind in enumerate(self.kinds):
            csr = scenario.region.edges[kind]
            for edge in range(len(csr)):
                source, target = csr.source[edge], csr.target[edge]
                self.incoming[target].append((number, edge, source))
                one, other = self.nation_of[source], self.nation_of[target]
                if one != other:
                    crossing = self.graph.get_edge_data(one, other, {"edges": 0})["edges"]
                    self.graph.add_edge(one, other, edges=crossing + 1)
        self.linked: dict[str, tuple[str, ...]] = {
            nation: tuple(sorted({*self.graph.predecessors(nation), *self.graph.successors(nation)}))
            for nation in self.nation_ids
        }
        self.stages = {stage.id: row for row, stage in enumerate(scenario.campaign.stages)}
        self.stage_of_indicator = {
            indicator: row
            for row, stage in enumerate(scenario.campaign.stages)
            for indicator in stage.indicators
        }
        self.indicators = {indicator.id: indicator for indicator in scenario.campaign.indicators}
        self.products = {product.id: row for row, product in enumerate(scenario.region.products)}
        self.sectors: dict[str, frozenset[str]] = {
            nation: frozenset(table.sectors[row] for row in rows) for nation, rows in self.assets_of.items()
        }
        self.public_ids = frozenset(
            (
                *self.index,
                *self.nation_ids,
                *self.products,
                *self.indicators,
                *scenario.channels,
                *(sector for sectors in self.sectors.values() for sector in sectors),
            )
        )
        self.injects = {inject.id: inject for inject in scenario.injects}
        self.inject_topics = {
            inject.id: topics(inject.when) | {Topic.TIME}
            for inject in scenario.injects
            if inject.when is not None
        }
        self.rule_concerns = {rule.id: concerns(rule.when) for rule in scenario.opportunities}
