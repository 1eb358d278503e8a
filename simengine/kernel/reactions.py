"""What the world does by itself after each event: spread and detection are predicted anew, services change,
free people take up work. When the instant is quiet, the planners' conditions are looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simengine.domain.numeric import ms_from_hours
from simengine.domain.time import MS_PER_HOUR
from simengine.rules import detection, impact, intrusion, plan, staffing
from simengine.world.agenda import Due
from simengine.world.state import CLEAN

if TYPE_CHECKING:
    from simengine.kernel.engine import Engine


def settle(engine: Engine) -> None:
    """React until nothing is left to react to. The order is part of the rules."""
    dirty = engine.world.dirty
    while not engine.world.ended and (dirty.spread or dirty.detection or dirty.service or dirty.pools):
        if dirty.spread:
            rows, dirty.spread = dirty.spread, set()
            _stages(engine, rows)
            engine.contagion.refresh(engine.world, rows)
        elif dirty.detection:
            rows, dirty.detection = dirty.detection, set()
            for row in sorted(rows):
                _watch(engine, row)
        elif dirty.service:
            rows, dirty.service = dirty.service, set()
            for row in sorted(rows):
                change = impact.service_change(engine.world, row)
                if change is not None:
                    engine.emit(change, engine.seq)
        else:
            pools, dirty.pools = dirty.pools, set()
            for nation, pool in sorted(pools):
                change_of_staff = staffing.staff_change(engine.world, nation, pool)
                if change_of_staff is not None:
                    engine.emit(change_of_staff, engine.seq)
                while (step := staffing.next_step(engine.world, engine.draws, nation, pool)) is not None:
                    engine.emit(step, engine.seq)


def _stages(engine: Engine, rows: set[int]) -> None:
    """Plan the end of stages that have just begun, and go on where a stage change waited for the network."""
    world = engine.world
    assets = world.assets
    for row in sorted(rows):
        if assets.stage[row] == CLEAN:
            continue
        if assets.cause[row] != assets.planned[row]:
            assets.planned[row] = assets.cause[row]
            for event in intrusion.on_entering(world, row):
                engine.emit(event, assets.cause[row])
            end_ms = intrusion.stage_end_ms(world, engine.draws, row)
            if end_ms is not None:
                world.agenda.add(end_ms, Due.STAGE, f"{row:08d}", assets.cause[row], assets.cause[row])
        elif assets.held[row] and not assets.isolated[row]:
            engine.emit_all(intrusion.next_stage(world, row), assets.cause[row])


def _watch(engine: Engine, row: int) -> None:
    """Move an asset's detection clock to now and predict its alert at the present rate."""
    world = engine.world
    assets = world.assets
    if assets.stage[row] != CLEAN and assets.watched[row] != assets.cause[row]:
        assets.watched[row] = assets.cause[row]
        assets.detect_hazard[row] = 0.0
        assets.detect_threshold[row] = detection.threshold(world, engine.draws, row)
    elif assets.detect_rate[row] > 0.0:
        hours = (world.now_ms - assets.detect_since_ms[row]) / MS_PER_HOUR
        assets.detect_hazard[row] += assets.detect_rate[row] * hours
    rate = detection.rate_per_hour(world, row)
    assets.detect_since_ms[row] = world.now_ms
    assets.detect_rate[row] = rate
    assets.detect_token[row] += 1
    left = assets.detect_threshold[row] - assets.detect_hazard[row]
    if rate > 0.0 and assets.detect_threshold[row] >= 0.0:
        t_ms = world.now_ms + ms_from_hours(max(0.0, left) / rate)
        if t_ms <= world.scenario.duration_ms:
            world.agenda.add(t_ms, Due.DETECTION, f"{row:08d}", assets.detect_token[row])


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
    for raised in list(plan.opportunities(world, changed)):
        engine.emit(raised, before)
    for inject in list(plan.due_injects(world, topics)):
        engine.emit_all(plan.release(world, engine.draws, inject, plan.PLAN), before)
    settle(engine)
    return True
