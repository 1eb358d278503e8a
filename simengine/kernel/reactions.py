"""What the world does by itself after each event: spread and detection are predicted anew, services change,
free people take up work. When the instant is quiet, the planners' conditions are looked at."""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from simengine.domain.catalogue import EVERY_MEMBER
from simengine.domain.numeric import ms_from_hours
from simengine.domain.time import MS_PER_HOUR
from simengine.rules import (
    detection,
    escalation,
    fleets,
    impact,
    intrusion,
    plan,
    staffing,
    third_parties,
)
from simengine.rules.opportunities import opportunities
from simengine.rules.relations import on_misuse
from simengine.world.agenda import Due
from simengine.world.campaigns import CLEAN

if TYPE_CHECKING:
    from simengine.kernel.engine import Engine


def settle(engine: Engine) -> None:
    """React until nothing is left to react to. The order is part of the rules."""
    dirty = engine.world.dirty
    while not engine.world.ended and (
        dirty.of_fleets
        or dirty.spread
        or dirty.detection
        or dirty.service
        or dirty.needs
        or dirty.pools
        or dirty.of_relations
    ):
        if dirty.of_fleets:
            _fleets(engine)
        elif dirty.spread:
            rows, dirty.spread = dirty.spread, set()
            _stages(engine, rows)
            engine.spreading.refresh(rows)
        elif dirty.detection:
            rows, dirty.detection = dirty.detection, set()
            for row in sorted(rows):
                for place in range(len(engine.world.campaigns)):
                    _watch(engine, place, row)
        elif dirty.service or dirty.needs:
            _services(engine)
        elif dirty.of_relations:
            _relations(engine)
        else:
            pools, dirty.pools = dirty.pools, set()
            for nation, pool in sorted(pools):
                change_of_staff = staffing.staff_change(engine.world, nation, pool)
                if change_of_staff is not None:
                    engine.emit(change_of_staff, engine.seq)
                while (step := staffing.next_step(engine.world, engine.draws, nation, pool)) is not None:
                    engine.emit(step, engine.seq)


def _fleets(engine: Engine) -> None:
    """The spread learns what became of fleets; their services and what is noticed follow."""
    dirty, spreading = engine.world.dirty, engine.spreading
    orders, dirty.fleet_orders = dirty.fleet_orders, []
    numbers, dirty.fleets = dirty.fleets, set()
    levels, dirty.fleet_levels = dirty.fleet_levels, set()
    spreading.obey(orders)
    spreading.refresh_fleets(numbers)
    for number in sorted(levels):
        for rule in (fleets.service_change, fleets.noticed):
            event = rule(engine.world, number)
            if event is not None:
                engine.emit(event, engine.seq)


def _relations(engine: Engine) -> None:
    """Misuse costs trust, escalations begin and end, and third parties react."""
    dirty, world = engine.world.dirty, engine.world
    misuses, dirty.misuses = dirty.misuses, []
    for seq, found in misuses:
        towards = "" if found.counterpart == EVERY_MEMBER else found.counterpart
        for lost in on_misuse(world, found.nation, towards, found.weight_permille, found.misuse):
            engine.emit(lost, seq)
    pairs, dirty.relations = dirty.relations, set()
    nations, dirty.losses = dirty.losses, set()
    changed, dirty.calls = dirty.calls, []
    for one, other in sorted(pairs):
        for event in list(escalation.changes(world, one, other)):
            engine.emit(event, engine.seq)
    for nation in sorted(nations):
        for event in list(third_parties.losses(world, nation)):
            engine.emit(event, engine.seq)
    for change in changed:
        for event in list(third_parties.calls(world, change)):
            engine.emit(event, engine.seq)


def _stages(engine: Engine, rows: set[int]) -> None:
    """What stages that have just begun do at once."""
    for state in engine.world.campaigns:
        for row in sorted(rows):
            if state.stage[row] != CLEAN and state.cause[row] != state.entered[row]:
                state.entered[row] = state.cause[row]
                for event in intrusion.on_entering(engine.world, state, row):
                    engine.emit(event, state.cause[row])


def _watch(engine: Engine, place: int, row: int) -> None:
    """Move the detection clock of a campaign on an asset to now and predict its alert at the present rate."""
    world, state = engine.world, engine.world.campaigns[place]
    if state.stage[row] != CLEAN and state.watched[row] != state.cause[row]:
        state.watched[row] = state.cause[row]
        state.detect_hazard[row] = 0.0
        state.detect_threshold[row] = detection.threshold(world, engine.draws, place, row)
    elif state.detect_rate[row] > 0.0:
        hours = (world.now_ms - state.detect_since_ms[row]) / MS_PER_HOUR
        state.detect_hazard[row] += state.detect_rate[row] * hours
    rate = detection.rate_per_hour(world, place, row)
    state.detect_since_ms[row] = world.now_ms
    state.detect_rate[row] = rate
    state.detect_token[row] += 1
    left = state.detect_threshold[row] - state.detect_hazard[row]
    if rate > 0.0 and state.detect_threshold[row] >= 0.0:
        t_ms = world.now_ms + ms_from_hours(max(0.0, left) / rate)
        if t_ms <= world.scenario.duration_ms:
            world.agenda.add(t_ms, Due.DETECTION, f"{place:02d}.{row:08d}", state.detect_token[row])


def _services(engine: Engine) -> None:
    """Look at services whose own state or whose supply changed, and on along the chains that need them.

    In the order of depth each is looked at once, after everything that it needs.
    """
    world = engine.world
    own, world.dirty.service = world.dirty.service, set()
    depth, index, causes = world.static.depth, world.static.index, world.dirty.needs
    waiting = [(depth[row], row) for row in own | causes.keys()]
    heapify(waiting)
    while waiting:
        _, row = heappop(waiting)
        cause = causes.pop(row, engine.seq)
        change = impact.service_change(world, row)
        if change is None:
            continue
        before = world.assets.level_permille[row]
        changed = engine.emit(change, engine.seq if row in own else cause)
        if change.level_permille == before:
            continue
        for event in list(impact.needed_changes(world, row)):
            target = index[event.asset]
            if target not in own and target not in causes:
                heappush(waiting, (depth[target], target))
            engine.emit(event, changed)


def at_quiet(engine: Engine) -> bool:
    """Look at the planners' conditions whose topics changed; True when something came of it."""
    world = engine.world
    if world.ended or not world.dirty.topics:
        return False
    changed, world.dirty.topics = frozenset(world.dirty.topics), set()
    topics = frozenset(topic for topic, _ in changed)
    before = engine.seq
    for met in list(plan.expectations_met(world)):
        engine.emit(met, before)
    for raised in list(opportunities(world, changed)):
        engine.emit(raised, before)
    for reaction in list(intrusion.adaptations(world, topics)):
        engine.emit_all(reaction, before)
    for inject in list(plan.due_injects(world, topics)):
        engine.emit_all(plan.release(world, engine.draws, inject, plan.PLAN), before)
    settle(engine)
    return True
