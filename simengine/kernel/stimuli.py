"""What is done when something falls due: a handler per class of the agenda."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from simengine.domain import events as ev
from simengine.domain.region import EdgeKind
from simengine.domain.seats import ENGINE
from simengine.kernel import followups
from simengine.rules import contacts, detection, fleets, intrusion, partners, plan, staffing, work
from simengine.rules.conditions import holds
from simengine.rules.messages.delivery import deliver
from simengine.world.agenda import Due, Item
from simengine.world.apply_work import LATE

if TYPE_CHECKING:
    from simengine.kernel.engine import Engine


def plan_ahead(engine: Engine) -> None:
    """Put on the agenda what is known at STARTEX: shifts, waves, false alerts, instants of the plan."""
    world = engine.world
    start = engine.seq
    engine.emit_all(contacts.at_startex(world), start)
    for nation in world.scenario.region.nations:
        change = world.static.rosters[nation.id].next_change_ms(0)
        if change is not None:
            world.agenda.add(change, Due.SHIFT, nation.id, cause_seq=start)
        _plan_false_alert(engine, nation.id, start)
    for c, campaign in enumerate(world.scenario.campaigns):
        for e, entry in enumerate(campaign.entries):
            for w, wave in enumerate(() if entry.waits else entry.waves):
                world.agenda.add(wave.at_ms, Due.ENTRY, f"{c:02d}.{e:03d}.{w:03d}", cause_seq=start)
    for t_ms in plan.instants_ms(world):
        world.agenda.add(t_ms, Due.INSTANT, "instant", cause_seq=start)


def _plan_false_alert(engine: Engine, nation: str, cause_seq: int) -> None:
    t_ms = detection.next_false_alert_ms(engine.world, engine.draws, nation)
    if t_ms is not None:
        engine.world.agenda.add(t_ms, Due.FALSE_ALERT, nation, cause_seq=cause_seq)


def spread(engine: Engine) -> None:
    """An attempt along an edge succeeds, or a stage of an asset ends. The spread knows of it already."""
    spreading, world = engine.spreading, engine.world
    step = spreading.take()
    if step is None:
        return
    state = world.campaigns[step.place]
    if step.edge < 0:
        cause, event = state.cause[step.row], intrusion.moved_on(world, state, step.row, step.stage)
    else:
        source = spreading.source_of(step)
        kind = spreading.kind_of(step)
        cause = state.cause[source] if source < len(state.cause) else state.began_seq
        event = intrusion.hit_along(world, state, kind, source, step.row, step.stage)
    state.told[step.row] = engine.emit(event, cause)


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
    """A wave reaches a nation, or one of its assets when the wave takes its time."""
    world = engine.world
    place, number, wave, *one = (int(part) for part in item.key.split("."))
    entry = world.scenario.campaigns[place].entries[number]
    if one:
        engine.emit_all(intrusion.enter(world, engine.draws, entry, wave, one[0]), item.cause_seq)
        return
    engine.emit_all(intrusion.begin(world, place), item.cause_seq)
    for event in fleets.enter(world, engine.draws, entry, wave):
        engine.emit(event, item.cause_seq)
    for t_ms, row in intrusion.entry_times_ms(world, engine.draws, entry, wave):
        if t_ms == world.now_ms:
            engine.emit_all(intrusion.enter(world, engine.draws, entry, wave, row), item.cause_seq)
        elif t_ms <= world.scenario.duration_ms:
            world.agenda.add(t_ms, Due.ENTRY, f"{item.key}.{row:08d}", cause_seq=item.cause_seq)


def _count(engine: Engine, item: Item) -> None:
    """A minute in which something happened to fleets ends."""
    place = int(item.key)
    for event in fleets.counted(engine.world, place, engine.spreading.counted(place)):
        engine.emit(event, engine.world.campaigns[place].began_seq)


def _resume(engine: Engine, item: Item) -> None:
    """The end of a pause, unless another that began meanwhile lasts longer."""
    state = engine.world.campaigns[engine.world.static.campaigns[item.key]]
    if not state.tempo_permille and item.t_ms >= state.resumes_at_ms:
        engine.emit(ev.CampaignResumed(item.key), item.cause_seq)


def _detection(engine: Engine, item: Item) -> None:
    place, row = (int(part) for part in item.key.split("."))
    state = engine.world.campaigns[place]
    if state.detect_token[row] != item.token:
        return
    state.detect_threshold[row] = -1.0
    engine.emit(detection.detected(engine.world, engine.draws, place, row), state.cause[row])


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


def _buffer(engine: Engine, item: Item) -> None:
    """What a service had in store against the loss of another is used up, unless supply changed since."""
    world, edge = engine.world, int(item.key)
    if world.needs.token[edge] == item.token:
        target = world.scenario.region.edges[EdgeKind.DEPENDS].target[edge]
        world.dirty.needs[target] = item.cause_seq


def _delivery(engine: Engine, item: Item) -> None:
    message = engine.world.messages[item.key]
    engine.emit_all(deliver(engine.world, message), item.cause_seq)
    if engine.world.messages[item.key].delivered_ms is not None:
        engine.emit_all(partners.prepared(engine.world, engine.draws, message), item.cause_seq)


def _staff_return(engine: Engine, item: Item) -> None:
    away = engine.world.absences.pop(item.token, None)
    if away is not None:
        back = ev.StaffReturned(away.nation, away.pool, away.people, away.members, away.inject)
        engine.emit(back, item.cause_seq)
        return
    for event in staffing.loan_over(engine.world, engine.world.loans.pop(item.token)):
        engine.emit(event, item.cause_seq)


def _instant(engine: Engine, item: Item) -> None:
    engine.world.dirty.topics.update((topic, "") for topic in engine.world.static.topics_of_time)


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
    Due.RESUME: _resume,
    Due.COUNT: _count,
    Due.DETECTION: _detection,
    Due.FALSE_ALERT: _false_alert,
    Due.TASK: _task,
    Due.BUFFER: _buffer,
    Due.DELIVERY: _delivery,
    Due.STAFF_RETURN: _staff_return,
    Due.FOLLOW: followups.follow,
    Due.INSTANT: _instant,
    Due.EXPECTATION: _expectation,
    Due.END: _end,
}
"""One handler for each class but spread, which the kernel of contagion keeps."""
