"""What is done when something falls due: a handler per class of the agenda."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from simengine.domain import events as ev
from simengine.domain.conditions import Topic
from simengine.domain.seats import ENGINE
from simengine.kernel.edge_spread import Hit
from simengine.rules import channels, detection, intrusion, plan, staffing, work
from simengine.rules.conditions import holds
from simengine.world.agenda import Due, Item
from simengine.world.apply_work import LATE
from simengine.world.state import CLEAN

if TYPE_CHECKING:
    from simengine.kernel.engine import Engine


def plan_ahead(engine: Engine) -> None:
    """Put on the agenda what is known at STARTEX: shifts, waves, false alerts, instants of the plan."""
    world = engine.world
    start = engine.seq
    for nation in world.scenario.region.nations:
        change = world.static.rosters[nation.id].next_change_ms(0)
        if change is not None:
            world.agenda.add(change, Due.SHIFT, nation.id, cause_seq=start)
        _plan_false_alert(engine, nation.id, start)
    for e, entry in enumerate(world.scenario.campaign.entries):
        for w, wave in enumerate(entry.waves):
            world.agenda.add(wave.at_ms, Due.ENTRY, f"{e:03d}.{w:03d}", cause_seq=start)
    for t_ms in plan.instants_ms(world):
        world.agenda.add(t_ms, Due.INSTANT, "instant", cause_seq=start)


def _plan_false_alert(engine: Engine, nation: str, cause_seq: int) -> None:
    t_ms = detection.next_false_alert_ms(engine.world, engine.draws, nation)
    if t_ms is not None:
        engine.world.agenda.add(t_ms, Due.FALSE_ALERT, nation, cause_seq=cause_seq)


def spread(engine: Engine, hit: Hit) -> None:
    """An attempt along an edge succeeds."""
    cause = engine.world.assets.cause[hit.source]
    engine.emit_all(intrusion.hit_along(engine.world, hit.kind, hit.source, hit.target), cause)


def _shift(engine: Engine, item: Item) -> None:
    """A shift begins, or those who stayed on after the last one go home."""
    world = engine.world
    if item.key.endswith(LATE):
        for event in staffing.gone_home(world, item.key.removesuffix(LATE)):
            engine.emit(event, item.cause_seq)
        return
    roster = world.static.rosters[item.key]
    turn, passes = roster.turn_at(item.t_ms), world.nations[item.key].hand_over
    began = engine.emit(ev.ShiftBegan(item.key, turn == 0, turn, passes), item.cause_seq)
    if passes:
        for event in staffing.handed_over(world, item.key):
            engine.emit(event, began)
    change = roster.next_change_ms(item.t_ms)
    if change is not None:
        world.agenda.add(change, Due.SHIFT, item.key, cause_seq=item.cause_seq)


def _entry(engine: Engine, item: Item) -> None:
    number, wave = (int(part) for part in item.key.split("."))
    entry = engine.world.scenario.campaign.entries[number]
    for event in intrusion.enter(engine.world, engine.draws, entry, entry.waves[wave]):
        engine.emit(event, item.cause_seq)


def _stage(engine: Engine, item: Item) -> None:
    """A stage ends, unless the compromise is over or has moved on. The adversary steers by hand, so an
    isolated asset waits where it is until it is back on the network."""
    world, row = engine.world, int(item.key)
    if world.assets.stage[row] == CLEAN or world.assets.cause[row] != item.token:
        return
    if world.assets.isolated[row]:
        world.assets.held[row] = 1
        return
    engine.emit_all(intrusion.next_stage(world, row), world.assets.cause[row])


def _detection(engine: Engine, item: Item) -> None:
    world, row = engine.world, int(item.key)
    if world.assets.detect_token[row] != item.token:
        return
    world.assets.detect_threshold[row] = -1.0
    event = detection.detected(world, engine.draws, row)
    engine.emit(event, world.assets.cause[row])


def _false_alert(engine: Engine, item: Item) -> None:
    state = engine.world.nations[item.key]
    state.false_alerts += 1
    engine.emit(
        detection.false_alert(engine.world, engine.draws, item.key, state.false_alerts), item.cause_seq
    )
    _plan_false_alert(engine, item.key, item.cause_seq)


def _task(engine: Engine, item: Item) -> None:
    nation = item.key.split("/", 1)[0]
    task = engine.world.nations[nation].work.get(item.key)
    if task is None or task.person is None or task.token != item.token:
        return
    for event in work.finish(engine.world, engine.draws, nation, item.key):
        engine.emit(event, item.cause_seq, ENGINE)


def _delivery(engine: Engine, item: Item) -> None:
    message = engine.world.messages[item.key]
    engine.emit_all(channels.deliver(engine.world, message), item.cause_seq)


def _staff_return(engine: Engine, item: Item) -> None:
    away = engine.world.absences.pop(item.token, None)
    if away is not None:
        back = ev.StaffReturned(away.nation, away.pool, away.people, away.members, away.inject)
        engine.emit(back, item.cause_seq)
        return
    for event in staffing.loan_over(engine.world, engine.world.loans.pop(item.token)):
        engine.emit(event, item.cause_seq)


def _instant(engine: Engine, item: Item) -> None:
    engine.world.dirty.topics.add((Topic.TIME, ""))


def _expectation(engine: Engine, item: Item) -> None:
    running = engine.world.expectations.get(item.key)
    if running is None:
        return
    met = holds(engine.world, running.expectation.condition)
    kind = ev.ExpectationMet if met else ev.ExpectationMissed
    engine.emit(kind(item.key, running.inject, running.expectation.nation), running.cause_seq)


def _end(engine: Engine, item: Item) -> None:
    engine.emit(ev.ExerciseEnded("time"), item.cause_seq)


HANDLERS: dict[Due, Callable[[Engine, Item], None]] = {
    Due.SHIFT: _shift,
    Due.ENTRY: _entry,
    Due.STAGE: _stage,
    Due.DETECTION: _detection,
    Due.FALSE_ALERT: _false_alert,
    Due.TASK: _task,
    Due.DELIVERY: _delivery,
    Due.STAFF_RETURN: _staff_return,
    Due.INSTANT: _instant,
    Due.EXPECTATION: _expectation,
    Due.END: _end,
}
"""One handler for each class but spread, which has its own heap."""
