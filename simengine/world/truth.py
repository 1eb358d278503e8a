"""``truth_of(world)``: what is true beside what the teams hold. The white cell's only door to the world."""

from __future__ import annotations

from itertools import combinations, permutations

from simengine.domain.views import (
    AssetTruth,
    Belief,
    EscalationTruth,
    FleetTruth,
    NationTruth,
    PoolView,
    RelationTruth,
    TruthView,
)
from simengine.world.campaigns import CLEAN
from simengine.world.state import World


def truth_of(world: World) -> TruthView:
    """The truth now."""
    return TruthView(
        t_ms=world.now_ms,
        ended=world.ended,
        open_move=world.open_move,
        moves_opened=world.moves_opened,
        nations=tuple(_nation(world, nation) for nation in world.static.nation_ids),
        released=frozenset(world.released),
        tension_ppm={
            pair: world.relations.tension_ppm(*pair, world.now_ms)
            for pair in combinations(sorted(world.static.nation_ids), 2)
        },
        relations=_relations(world),
        proposals=tuple(world.traffic.proposals.values()),
        contacts=world.contacts.truth(),
        pulses=tuple(world.contacts.pulses),
        escalations=tuple(
            EscalationTruth(e.nation, e.other, e.kind, e.proposed, e.since_ms)
            for _, e in sorted(world.relations.escalations.items())
        ),
    )


SHOWN_WHOLE = 12
"""Regions of up to so many nations show every pair; larger ones those that moved or that the pack sets."""


def _relations(world: World) -> tuple[RelationTruth, ...]:
    nations, relations = world.static.nation_ids, world.relations
    pairs = permutations(nations, 2) if len(nations) <= SHOWN_WHOLE else sorted(relations.moved)
    simulated = {nation: not world.held_by_people(nation) for nation in nations}
    return tuple(
        RelationTruth(
            one, other, relations.trust_ppm(one, other), relations.belief_ppm(one, other), simulated[one]
        )
        for one, other in pairs
    )


def _nation(world: World, nation: str) -> NationTruth:
    state = world.nations[nation]
    picture = state.picture
    rows = world.static.assets_of[nation]
    tasks = [task for task in picture.tasks.values() if task.state != "finished"]
    return NationTruth(
        id=nation,
        assets_total=len(rows),
        compromised=state.compromised,
        impacted=state.impacted,
        isolated=sum(world.assets.isolated[row] for row in rows),
        suspected=picture.suspected,
        confirmed=picture.confirmed,
        incidents=len(picture.incidents),
        indicators=len(picture.indicators),
        people_without_service=state.people_lost,
        open_tasks=len(tasks),
        pools={pool: PoolView(people.on_duty, people.busy) for pool, people in state.pools.items()},
        messages_sent=len(picture.sent),
        messages_received=len(picture.inbox),
        sheet_move=picture.sheet_sent,
        office_open=state.nation.office_hours.contains(world.now_ms),
        assets=tuple(found for row in rows if (found := _asset(world, nation, row)) is not None),
        fleets=tuple(_fleet(world, nation, number) for number in world.static.fleets_of[nation]),
    )


def _fleet(world: World, nation: str, number: int) -> FleetTruth:
    fleet = world.scenario.region.fleets[number]
    held = world.nations[nation].picture.fleets[fleet.id]
    return FleetTruth(
        id=fleet.id,
        name=fleet.name,
        count=fleet.count,
        affected=sum(sum(state.counts[number][1:]) for state in world.campaigns),
        noticed=held.noticed,
        service_level_permille=world.fleets[number].level_permille,
    )


def _asset(world: World, nation: str, row: int) -> AssetTruth | None:
    """The asset, when the adversary is or was felt there or its team thinks so; None otherwise."""
    held = world.nations[nation].picture.assets[world.scenario.region.assets.ids[row]]
    stages = [c.stages[c.stage[row] - 1].id for c in world.campaigns if c.stage[row] != CLEAN]
    level = world.assets.level_permille[row]
    if not stages and held.belief is Belief.UNKNOWN and level == 1000 and not held.isolated:
        return None
    return AssetTruth(
        id=held.id,
        name=held.name,
        sector=held.sector,
        stages=tuple(stages),
        belief=held.belief,
        isolated=bool(world.assets.isolated[row]),
        service_level_permille=level,
        needs_lost_permille=world.needs.lost_permille[row],
    )
