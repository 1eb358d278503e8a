"""Work is conserved and people are in one place, however often work is interrupted and time is sliced."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.encoding import command_from, event_from
from simengine.domain.scenario import Scenario
from simengine.exercise import Exercise
from simengine.journal.record import Record
from simengine.play import run
from simengine.world import World
from support.floor import MIN, Floor, H, quiet
from support.worlds import records_of

STARTS = st.lists(st.integers(1, 25 * MIN), min_size=1, max_size=12)


@given(gaps=STARTS, pace=st.integers(300, 2_500), loss=st.integers(0, 1000))
@settings(max_examples=40)
def test_interrupting_and_resuming_conserves_work(
    tiny: Scenario, gaps: list[int], pace: int, loss: int
) -> None:
    """However often it is put aside, what was done of a task and what is left add up to its size."""
    rules = {
        "unskilled_pace_permille": pace,
        "expert_pace_permille": pace,
        "exhausted_pace_permille": 1000,
        "passing_loss_permille": loss,
    }
    floor = Floor(quiet(tiny, responders=[(0, 500)], rules=rules))
    task = floor.harden()
    for place, gap in enumerate(gaps):
        floor.to(floor.exercise.now_ms + gap)
        if floor.task(task).state == "finished" or floor.exercise.now_ms > 5 * H:
            break
        if floor.task(task).state == "running":
            asked = floor.isolate(place % 5 + 1, 1) if place < 5 else ""
            if asked:
                floor.ask(act.CancelTask(asked))
    floor.to(9 * H)
    assert floor.state(task) == "done"
    stints = _stints(records_of(floor.exercise))[task]
    assert _total(stints) == 120 * MIN
    lasted = sum(stop - start for start, stop, _, _, _ in stints)
    assert abs(lasted - 120 * MIN * pace / 1000) <= len(stints) * max(1, pace / 1000)


Stint = tuple[int, int, int, int, int]
"""From, to, left at the beginning, left at the end, lost besides."""


def _stints(records: list[Record]) -> dict[str, list[Stint]]:
    """How each finished task was worked on, stint by stint."""
    begun: dict[str, tuple[int, int]] = {}
    found: dict[str, list[Stint]] = {}
    done: set[str] = set()
    for record in records:
        if record.kind != "event":
            continue
        event = event_from(record.type, dict(record.data))
        if isinstance(event, ev.TaskStarted):
            begun[event.task] = (record.t_ms, event.left_ms)
        elif isinstance(event, ev.TaskInterrupted):
            start, left = begun.pop(event.task)
            stint = (start, record.t_ms, left, event.left_ms - event.lost_ms, event.lost_ms)
            found.setdefault(event.task, []).append(stint)
        elif isinstance(event, ev.TaskFinished):
            start, left = begun.pop(event.task)
            found.setdefault(event.task, []).append((start, record.t_ms, left, 0, 0))
            done.add(event.task)
    return {task: stints for task, stints in found.items() if task in done}


def _total(stints: list[Stint]) -> int:
    """What was done in all, less what was lost of it."""
    return sum(left - after - lost for _, _, left, after, lost in stints)


def test_in_a_whole_exercise_every_finished_task_was_done_in_full(tiny: Scenario) -> None:
    for seed in (2, 9):
        records = records_of(run(tiny, seed=seed, teams={"ALL": "competent"}))
        sizes = {str(r.data["task"]): int(str(r.data["work_ms"])) for r in records if r.type == "TaskStarted"}
        stints = _stints(records)
        assert stints
        for task, worked in stints.items():
            assert _total(worked) == sizes[task]


def _held(world: World) -> None:
    """What must hold of people and work at any time."""
    for ident, nation in world.nations.items():
        tasks = nation.picture.tasks
        assert set(nation.work) == {t.id for t in tasks.values() if t.state != "finished"}
        for pool, state in nation.pools.items():
            at_work = [person for person in state.here() if person.task]
            assert state.busy == len(at_work)
            assert state.on_duty == sum(p.on_shift and not p.absent for p in state.here())
            running = [t for t in tasks.values() if t.state == "running" and t.pool is pool]
            assert sorted(p.task for p in at_work) == sorted(t.id for t in running)
            waiting = sorted(
                (t.priority, nation.work[t.id].asked_seq, t.id)
                for t in tasks.values()
                if t.state == "queued" and t.pool is pool
            )
            assert state.queue == waiting
            assert not any(person.absent and person.task for person in state.here())
            assert all(guest.lent_to == ident for guest in state.guests.values())
            shown, state.shown = state.view(world.now_ms, world.scenario.work), None
            assert shown == state.view(world.now_ms, world.scenario.work), "what is kept is what is so"
            cap = 1000 * world.scenario.work.exhaustion_ms
            assert all(0 <= p.load_at(world.now_ms, world.scenario.work) <= cap for p in state.here())


def test_people_and_work_fit_each_other_at_any_time(tiny: Scenario) -> None:
    records = records_of(run(tiny, seed=4, teams={"ALL": "competent"}))
    started = event_from(records[0].type, dict(records[0].data))
    assert isinstance(started, ev.ExerciseStarted)
    exercise = Exercise.begin(tiny, started)
    for record in records:
        if record.kind == "command":
            exercise.advance_to(record.t_ms)
            exercise._again(command_from(record.type, dict(record.data)), record.actor)
            _held(exercise._engine.world)


@given(steps=st.lists(st.integers(1, 3 * H), min_size=1, max_size=20))
@settings(max_examples=20)
def test_looking_at_people_changes_nothing_about_them(tiny: Scenario, steps: list[int]) -> None:
    """Fatigue is the same whether it is asked for at every step or once."""
    scenario = quiet(tiny, responders=[(0, 625), (1, 625), (2, 625)])
    looked, jumped = Floor(scenario), Floor(scenario)
    for floor in (looked, jumped):
        floor.harden()
    for step in steps:
        looked.to(min(looked.exercise.now_ms + step, 60 * H))
        looked.exercise.view("ALD.cert_lead")
    jumped.to(looked.exercise.now_ms)
    for member in ("ALD-R01", "ALD-R02", "ALD-R03"):
        assert looked.fatigue(member) == jumped.fatigue(member)
        assert looked.member(member) == jumped.member(member)
