"""The state of one exercise: what is true, what each nation holds, who works on what, what is due.

Everything that changes stands here and nowhere else, so that a view can be complete and a fork a copy.
Only :mod:`simengine.world.apply` changes it, and the kernel what it has put on the agenda and the clocks.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import networkx as nx

from simengine.domain import events as ev
from simengine.domain.campaign import Indicator
from simengine.domain.catalogue import EVERY_MEMBER
from simengine.domain.commands import SubmitSheet
from simengine.domain.conditions import Condition, Topic, concerns, looks_at_tension, topics
from simengine.domain.needs import depths, needs_of
from simengine.domain.plan import Expectation
from simengine.domain.region import EdgeKind, Nation, Pool
from simengine.domain.scenario import Play, Scenario
from simengine.domain.seats import PERSON, Level, Seat
from simengine.domain.staff import Roster, roster_of
from simengine.domain.views import Observation
from simengine.world.agenda import Agenda
from simengine.world.campaigns import CampaignState
from simengine.world.contacts import Contacts
from simengine.world.efforts import Said, Undercurrent
from simengine.world.needs import NeedsState
from simengine.world.picture import MessageState, Picture
from simengine.world.relations import Relations
from simengine.world.staff import PoolState, TaskWork
from simengine.world.traffic import Traffic


class AssetState:
    """The truth about assets that is not one campaign's, as columns by asset row.

    ``compromised``: by how many campaigns. ``lost_permille``: share of service lost to adversaries until it
    is restored. ``exposed``: its records were taken. ``hardened``: 2 when by those who knew the flaw.
    """

    __slots__ = ("compromised", "exposed", "hardened", "isolated", "level_permille", "lost_permille")

    def __init__(self, count: int) -> None:
        self.compromised = bytearray(count)
        self.isolated = bytearray(count)
        self.hardened = bytearray(count)
        self.exposed = bytearray(count)
        self.lost_permille = array("i", bytes(4 * count))
        self.level_permille = array("i", [1000]) * count


@dataclass(slots=True)
class NationState:
    """One nation: what its teams hold (``picture``), its people, and what only the engine counts.

    ``accepted`` counts accepted actions by (kind, target), for ids keyed by their cause; ``done_by_kind``
    those that planners' conditions count: all but drafts that have not taken effect.
    ``attention_permille`` is how much people report, beside what is usual. ``compromised`` counts assets
    that some campaign has. ``work`` holds the tasks that are not finished; ``hand_over`` says that a
    hand-over is ordered for the end of the shift, which is at ``shift_ends_ms`` (None: never).
    """

    nation: Nation
    picture: Picture
    pools: dict[Pool, PoolState]
    work: dict[str, TaskWork] = field(default_factory=dict)
    hand_over: bool = False
    shift_ends_ms: int | None = None
    accepted: dict[tuple[str, str], int] = field(default_factory=dict)
    done_by_kind: dict[str, int] = field(default_factory=dict)
    false_alerts: int = 0
    attention_permille: int = 1000
    compromised: int = 0
    impacted: int = 0
    people_lost: int = 0
    people_served: int = 0


@dataclass(slots=True)
class FleetState:
    """The truth about one fleet that is not one campaign's. ``patched`` is a bit set of products; ``looks``
    says that its owners were told what to look for and have begun. ``informed``: hardened knowing the
    flaw."""

    hardened: bool = False
    informed: bool = False
    patched: int = 0
    looks: bool = False
    level_permille: int = 1000


@dataclass(frozen=True, slots=True)
class FleetOrder:
    """What the spread is to do to assets of fleets: ``nodes`` enter ``stage`` of campaign number ``place``;
    with ``of_stage`` instead, all that are in that stage."""

    place: int
    stage: int
    nodes: tuple[int, ...] = ()
    of_stage: int | None = None


@dataclass(slots=True)
class Dirty:
    """What changed since the engine last settled; reactions read it and clear it.

    ``service`` holds assets whose own state changed, ``needs`` those whose needed services or buffers did,
    with the record that says so. ``relations`` holds pairs of nations, ``losses`` nations whose services or
    press changed, ``calls`` what operators may call about, ``misuses`` what was noted or confirmed, with its
    record."""

    spread: set[int] = field(default_factory=set)
    fleets: set[int] = field(default_factory=set)
    fleet_orders: list[FleetOrder] = field(default_factory=list)
    fleet_levels: set[int] = field(default_factory=set)
    detection: set[int] = field(default_factory=set)
    service: set[int] = field(default_factory=set)
    needs: dict[int, int] = field(default_factory=dict)
    pools: set[tuple[str, Pool]] = field(default_factory=set)
    topics: set[tuple[Topic, str]] = field(default_factory=set)
    relations: set[tuple[str, str]] = field(default_factory=set)
    losses: set[str] = field(default_factory=set)
    calls: list[ev.NeededServiceChanged] = field(default_factory=list)
    misuses: list[tuple[int, ev.MisuseNoted | ev.MisuseJudged]] = field(default_factory=list)

    @property
    def of_fleets(self) -> bool:
        """Whether anything changed about fleets."""
        return bool(self.fleets or self.fleet_orders or self.fleet_levels)

    @property
    def of_relations(self) -> bool:
        """Whether anything changed that nations or third parties react to."""
        return bool(self.relations or self.losses or self.calls or self.misuses)


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
        self.fleets = [FleetState() for _ in scenario.region.fleets]
        self.agenda = Agenda()
        self.needs = NeedsState(scenario.region.edges[EdgeKind.DEPENDS], len(scenario.region.assets))
        self.messages: dict[str, MessageState] = {}
        self.traffic = Traffic()
        self.told: set[tuple[str, str]] = set()
        self.sent_counts: dict[tuple[str, str, str], int] = {}
        self.released: set[str] = set()
        self.holders: dict[str, str] = {}
        self.absences: dict[int, ev.StaffAbsent] = {}
        self.loans: dict[int, ev.AssistanceStarted] = {}
        self.expectations: dict[str, OpenExpectation] = {}
        self.raised: set[tuple[str, str, str]] = set()
        self.said = Said()
        self.contacts = Contacts(scenario.region.nations)
        self.undercurrent = Undercurrent()
        self.dirty = Dirty()
        self.static = Static(scenario)
        self.campaigns = [
            CampaignState(campaign, scenario.region, self.static.nation_ids)
            for campaign in scenario.campaigns
        ]
        self.relations = Relations(scenario.region, scenario.relations)
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
                shift_ends_ms=roster.next_change_ms(0),
                people_served=sum(self.static.people[a] for a in self.static.assets_of[nation.id])
                + sum(scenario.region.fleets[f].people for f in self.static.fleets_of[nation.id]),
            )
        self.observations: dict[str, list[Observation | tuple[int, ev.Event]]] = {
            seat: [] for seat in self.static.seats
        }

    def held_by_people(self, nation: str) -> bool:
        """Whether a person holds any seat of the nation: then nothing that it feels or decides is
        simulated."""
        seats = self.nations[nation].nation.seats
        return any(self.holders.get(seat.id, PERSON) == PERSON for seat in seats)


class Static:
    """What follows from the scenario alone: look-ups that rules and views share.

    ``people`` is people served x criticality, the weight of an asset's service. ``depth`` orders assets so
    that what is needed comes before what needs it. ``graph`` is the region of nations: an edge from one
    nation to another carries how many asset edges cross that border; ``needs`` holds (nation, other) where a
    service of the first depends on one of the other. ``stages`` and ``stage_of_indicator`` give (campaign,
    stage) by id, both counted from 0. ``public_ids`` are the ids that anybody may name.
    ``reachable`` (nations by channel and nation), ``channels_of`` (by seat) and ``seats_of`` (by nation and
    levels) are filled by those who ask, as they ask. ``inject_topics``, ``adaptation_topics`` and
    ``rule_concerns`` say which changes make it worth looking at a condition again, ``topics_of_time`` what
    may change by time alone."""

    def __init__(self, scenario: Scenario) -> None:
        table = scenario.region.assets
        self.index = {asset: row for row, asset in enumerate(table.ids)}
        self.nation_ids = tuple(nation.id for nation in scenario.region.nations)
        self.nation_number = {nation: number for number, nation in enumerate(self.nation_ids)}
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
        self.fleets = {fleet.id: number for number, fleet in enumerate(scenario.region.fleets)}
        self.fleets_of: dict[str, list[int]] = {nation: [] for nation in self.nation_ids}
        for number, fleet in enumerate(scenario.region.fleets):
            self.fleets_of[self.nation_ids[fleet.nation]].append(number)
        self.people = [
            served * criticality // 1000
            for served, criticality in zip(table.people_served, table.criticality_permille, strict=True)
        ]
        self.graph: nx.DiGraph[str] = nx.DiGraph()
        self.graph.add_nodes_from(self.nation_ids)
        for kind in EdgeKind:
            csr = scenario.region.edges[kind]
            for source, target in zip(csr.source, csr.target, strict=True):
                one, other = self.nation_of[source], self.nation_of[target]
                if one != other:
                    crossing = self.graph.get_edge_data(one, other, {"edges": 0})["edges"]
                    self.graph.add_edge(one, other, edges=crossing + 1)
        self._depends = scenario.region.edges[EdgeKind.DEPENDS]
        self.depth = depths(self._depends)
        self.needs = {
            (self.nation_of[needing], self.nation_of[needed])
            for needed, needing in zip(self._depends.source, self._depends.target, strict=True)
            if self.nation_of[needing] != self.nation_of[needed]
        }
        self._needs_row, self._needs_edges = needs_of(self._depends)
        self.linked = self._linked(scenario)
        self.campaigns = {campaign.id: place for place, campaign in enumerate(scenario.campaigns)}
        self.stages: dict[str, tuple[int, int]] = {}
        self.stage_of_indicator: dict[str, tuple[int, int]] = {}
        self.indicators: dict[str, Indicator] = {}
        self.entries: dict[str, tuple[int, int]] = {}
        for place, campaign in enumerate(scenario.campaigns):
            self.indicators.update((indicator.id, indicator) for indicator in campaign.indicators)
            self.entries.update((entry.id, (place, row)) for row, entry in enumerate(campaign.entries))
            for row, stage in enumerate(campaign.stages):
                self.stages[stage.id] = (place, row)
                self.stage_of_indicator.update((indicator, (place, row)) for indicator in stage.indicators)
        self.adaptation_topics = {
            adaptation.id: topics(adaptation.when) | {Topic.TIME}
            for campaign in scenario.campaigns
            for adaptation in campaign.adaptations
        }
        self.products = {product.id: row for row, product in enumerate(scenario.region.products)}
        self.sectors: dict[str, frozenset[str]] = {
            nation: frozenset(
                (
                    *(table.sectors[row] for row in rows),
                    *(scenario.region.fleets[f].sector for f in self.fleets_of[nation]),
                )
            )
            for nation, rows in self.assets_of.items()
        }
        self.public_ids = frozenset(
            (
                *self.index,
                *self.nation_ids,
                *self.products,
                *self.indicators,
                *self.fleets,
                *scenario.channels,
                EVERY_MEMBER,
                *(sector for sectors in self.sectors.values() for sector in sectors),
            )
        )
        self.injects = {inject.id: inject for inject in scenario.injects}
        self.inject_topics = {
            inject.id: topics(inject.when) | {Topic.TIME}
            for inject in scenario.injects
            if inject.when is not None
        }
        self.reachable: dict[tuple[str, str], tuple[str, ...]] = {}
        self.seats_of: dict[tuple[str, frozenset[Level]], tuple[str, ...]] = {}
        self.channels_of: dict[str, Mapping[str, tuple[str, ...]]] = {}
        self.rule_concerns = {rule.id: concerns(rule.when) for rule in scenario.opportunities}
        fades = any(looks_at_tension(condition) for condition in _conditions(scenario))
        self.topics_of_time = frozenset({Topic.TIME, Topic.TRUTH} if fades else {Topic.TIME})

    def _linked(self, scenario: Scenario) -> dict[str, tuple[str, ...]]:
        """By nation, those with which its assets or fleets are linked, in either direction."""
        found = {
            nation: {*self.graph.predecessors(nation), *self.graph.successors(nation)}
            for nation in self.nation_ids
        }
        for edges in scenario.region.fleet_edges.values():
            for source, target in edges.crossings:
                found[self.nation_ids[source]].add(self.nation_ids[target])
                found[self.nation_ids[target]].add(self.nation_ids[source])
        return {nation: tuple(sorted(others)) for nation, others in found.items()}

    def needs_of(self, row: int) -> array[int]:
        """The `depends` edges into an asset, by the asset that it needs."""
        return self._needs_edges[self._needs_row[row] : self._needs_row[row + 1]]

    def is_needed(self, row: int) -> bool:
        """Whether another service needs that of this asset."""
        return self._depends.row[row] < self._depends.row[row + 1]

    def edge_between(self, needed: int, needing: int) -> int:
        """The `depends` edge from ``needed`` to ``needing``; there must be one."""
        low, high = self._depends.row[needed], self._depends.row[needed + 1]
        return bisect_left(self._depends.target, needing, low, high)


def _conditions(scenario: Scenario) -> Iterator[Condition]:
    """All conditions that the planners wrote."""
    for rule in scenario.opportunities:
        yield rule.when
    for inject in scenario.injects:
        if inject.when is not None:
            yield inject.when
        for expectation in inject.expects:
            yield expectation.condition
    for campaign in scenario.campaigns:
        for adaptation in campaign.adaptations:
            yield adaptation.when
