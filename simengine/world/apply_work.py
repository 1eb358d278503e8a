"""What follows from work: tasks that wait, are worked on, interrupted, finished; people who come and go."""

from __future__ import annotations

from collections.abc import Iterable

from simengine.domain import events as ev
from simengine.domain.conditions import Topic
from simengine.domain.region import Pool
from simengine.domain.replacing import replace
from simengine.domain.views import TaskView
from simengine.world.agenda import Due
from simengine.world.staff import Person, PoolState, TaskWork
from simengine.world.state import World

QUEUED, RUNNING, FINISHED = "queued", "running", "finished"

NEXT_STATE: dict[tuple[type[ev.Event], str], str] = {
    (ev.TaskStarted, QUEUED): RUNNING,
    (ev.TaskInterrupted, RUNNING): QUEUED,
    (ev.TaskReprioritised, QUEUED): QUEUED,
    (ev.TaskReprioritised, RUNNING): RUNNING,
    (ev.TaskCancelled, QUEUED): FINISHED,
    (ev.TaskCancelled, RUNNING): FINISHED,
    (ev.TaskFinished, RUNNING): FINISHED,
}
"""What becomes of a task in a state by each event; nothing else can happen to it. TaskQueued queues it."""

CANCELLED = "cancelled"

LATE = ":late"
"""Ends the agenda's key of the time at which a nation's people who work beyond their shift go home."""


def task_queued(world: World, event: ev.TaskQueued, seq: int) -> None:
    """The work waits for somebody."""
    nation = world.nations[event.nation]
    pool = Pool(event.pool)
    nation.picture.tasks[event.task] = TaskView(
        event.task, event.kind, event.target, pool, event.priority, QUEUED, world.now_ms, None, ""
    )
    nation.picture.open_tasks.add((event.kind, event.target))
    nation.work[event.task] = TaskWork(seq)
    nation.pools[pool].put(event.priority, seq, event.task)
    world.dirty.pools.add((event.nation, pool))
    world.dirty.topics.add((Topic.BACKLOG, event.nation))


def task_started(world: World, event: ev.TaskStarted, seq: int) -> None:
    """The task has left the queue; somebody is at work on it."""
    nation = world.nations[event.nation]
    task, work = nation.picture.tasks[event.task], nation.work[event.task]
    pool = nation.pools[task.pool]
    pool.take(task.priority, work.asked_seq, event.task)
    person = pool.by_id(event.member)
    person.touch(world.now_ms, world.scenario.work)
    person.task = event.task
    pool.occupy(1)
    work.person, work.since_ms, work.due_ms, work.token = person, world.now_ms, event.due_ms, seq
    work.work_ms, work.left_ms, work.pace_permille = event.work_ms, event.left_ms, event.pace_permille
    state = NEXT_STATE[ev.TaskStarted, task.state]
    nation.picture.tasks[event.task] = replace(
        task, state=state, due_ms=event.due_ms, member=event.member, **_progress(work)
    )
    world.agenda.add(event.due_ms, Due.TASK, event.task, seq, seq)
    world.dirty.topics.add((Topic.BACKLOG, event.nation))


def _progress(work: TaskWork) -> dict[str, int]:
    """How far the task is, as its view says it."""
    done_permille = (work.work_ms - work.left_ms) * 1000 // max(1, work.work_ms)
    return {"remaining_ms": work.left_ms, "done_permille": done_permille}


def _put_down(world: World, pool: PoolState, work: TaskWork) -> None:
    """Nobody works on the task any more; the person is free, or goes home."""
    if work.person is not None:
        work.person.touch(world.now_ms, world.scenario.work)
        work.person.task = ""
        work.person = None
        pool.occupy(-1)


def task_interrupted(world: World, event: ev.TaskInterrupted, seq: int) -> None:
    """The task waits again in its old place, with what is left of it."""
    nation = world.nations[event.nation]
    task, work = nation.picture.tasks[event.task], nation.work[event.task]
    pool = nation.pools[task.pool]
    _put_down(world, pool, work)
    work.left_ms = event.left_ms
    state = NEXT_STATE[ev.TaskInterrupted, task.state]
    nation.picture.tasks[event.task] = replace(task, state=state, due_ms=None, member=None, **_progress(work))
    pool.put(task.priority, work.asked_seq, event.task)
    world.dirty.pools.add((event.nation, task.pool))
    world.dirty.topics.add((Topic.BACKLOG, event.nation))


def task_reprioritised(world: World, event: ev.TaskReprioritised, seq: int) -> None:
    """If it waits, it waits in another place."""
    nation = world.nations[event.nation]
    task, work = nation.picture.tasks[event.task], nation.work[event.task]
    state = NEXT_STATE[ev.TaskReprioritised, task.state]
    nation.picture.tasks[event.task] = replace(task, state=state, priority=event.priority)
    if state == QUEUED:
        nation.pools[task.pool].take(task.priority, work.asked_seq, event.task)
        nation.pools[task.pool].put(event.priority, work.asked_seq, event.task)
    world.dirty.pools.add((event.nation, task.pool))


def task_cancelled(world: World, event: ev.TaskCancelled, seq: int) -> None:
    """Nobody works on it, and it waits no longer."""
    nation = world.nations[event.nation]
    task, work = nation.picture.tasks[event.task], nation.work[event.task]
    if task.state == QUEUED:
        nation.pools[task.pool].take(task.priority, work.asked_seq, event.task)
    state = NEXT_STATE[ev.TaskCancelled, task.state]
    given_up = replace(task, state=state, outcome=CANCELLED, due_ms=None, member=None)
    _close(world, event.nation, given_up)
    world.dirty.topics.add((Topic.BACKLOG, event.nation))


def task_finished(world: World, event: ev.TaskFinished, seq: int) -> None:
    """Somebody is free again."""
    task = world.nations[event.nation].picture.tasks[event.task]
    state = NEXT_STATE[ev.TaskFinished, task.state]
    ended = replace(task, state=state, outcome=event.outcome, remaining_ms=0, done_permille=1000)
    _close(world, event.nation, ended)


def _close(world: World, nation_id: str, task: TaskView) -> None:
    nation = world.nations[nation_id]
    _put_down(world, nation.pools[task.pool], nation.work.pop(task.id))
    nation.picture.tasks[task.id] = task
    nation.picture.open_tasks.discard((task.kind, task.target))
    world.dirty.pools.add((nation_id, task.pool))


def hand_over_ordered(world: World, event: ev.HandOverOrdered, seq: int) -> None:
    """It is kept until the shift ends."""
    world.nations[event.nation].hand_over = True


def shift_began(world: World, event: ev.ShiftBegan, seq: int) -> None:
    """Crews come on and go off. Who is at work goes on with it, for a time."""
    nation = world.nations[event.nation]
    nation.hand_over = False
    rules, roster = world.scenario.work, world.static.rosters[event.nation]
    nation.shift_ends_ms = roster.next_change_ms(world.now_ms)
    stays_ms = set()
    for pool, state in nation.pools.items():
        state.begin_shift(world.now_ms, roster, rules)
        world.dirty.pools.add((event.nation, pool))
        for person in state.people.values():
            if person.lent_to:
                world.nations[person.lent_to].pools[pool].recount()
                world.dirty.pools.add((person.lent_to, pool))
            if person.task and not person.on_shift and person.stays_until_ms is not None:
                stays_ms.add(person.stays_until_ms)
    for t_ms in stays_ms:
        world.agenda.add(max(t_ms, world.now_ms), Due.SHIFT, event.nation + LATE, seq, seq)


def staff_absent(world: World, event: ev.StaffAbsent, seq: int) -> None:
    """They are away until they return."""
    pool = world.nations[event.nation].pools[Pool(event.pool)]
    for person in _touched(world, pool, event.members):
        person.absent = seq
    pool.recount()
    world.agenda.add(event.until_ms, Due.STAFF_RETURN, f"absence:{seq:09d}", seq, seq)
    world.absences[seq] = event
    world.dirty.pools.add((event.nation, Pool(event.pool)))


def staff_returned(world: World, event: ev.StaffReturned, seq: int) -> None:
    """They are back."""
    pool = world.nations[event.nation].pools[Pool(event.pool)]
    for person in _touched(world, pool, event.members):
        person.absent = 0
    pool.recount()
    world.dirty.pools.add((event.nation, Pool(event.pool)))


def _touched(world: World, pool: PoolState, members: Iterable[str]) -> list[Person]:
    people = [pool.people[member] for member in members]
    for person in people:
        person.touch(world.now_ms, world.scenario.work)
    return people


def assistance_started(world: World, event: ev.AssistanceStarted, seq: int) -> None:
    """People work for another nation, in the hours of their own shift, until they are due back."""
    pool = Pool(event.pool)
    home, host = world.nations[event.nation].pools[pool], world.nations[event.to_nation].pools[pool]
    for person in _touched(world, home, event.members):
        person.lent_to = event.to_nation
        host.guests[person.member.id] = person
    world.agenda.add(event.until_ms, Due.STAFF_RETURN, f"assistance:{seq:09d}", seq, seq)
    world.loans[seq] = event
    _moved(world, event, pool)


def assistance_ended(world: World, event: ev.AssistanceEnded, seq: int) -> None:
    """They are back."""
    pool = Pool(event.pool)
    home, host = world.nations[event.nation].pools[pool], world.nations[event.to_nation].pools[pool]
    for person in _touched(world, home, event.members):
        person.lent_to = ""
        del host.guests[person.member.id]
    _moved(world, event, pool)


def _moved(world: World, event: ev.AssistanceStarted | ev.AssistanceEnded, pool: Pool) -> None:
    for nation in (event.nation, event.to_nation):
        world.nations[nation].pools[pool].recount()
        world.dirty.pools.add((nation, pool))


def staff_changed(world: World, event: ev.StaffChanged, seq: int) -> None:
    """The nation is told of a number that its pools already have."""
    world.nations[event.nation].pools[Pool(event.pool)].announced = event.on_duty
