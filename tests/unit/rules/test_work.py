"""Who works on what, how fast, who tires, and what becomes of work that is put down: rule by rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import Answer, Purpose
from simengine.domain.markings import Tlp
from simengine.domain.plan import Inject, Medium, StaffAbsence
from simengine.domain.region import Pool
from simengine.domain.scenario import Scenario
from simengine.domain.views import Away, Tiredness
from support.floor import HOSPITALS, LEAD, MIN, NATION, Floor, H, people, quiet

R1, R2, R3 = "ALD-R01", "ALD-R02", "ALD-R03"

# Skill and pace


def test_work_takes_its_time_by_the_skill_of_who_does_it(tiny: Scenario) -> None:
    """Pace 1.5 with no skill, 0.7 with all of it; 20 minutes at pace 1."""
    for skill, minutes in ((0, 30), (625, 20), (1000, 14)):
        floor = Floor(quiet(tiny, responders=[(0, skill)]))
        task = floor.task(floor.isolate(1))
        assert task.due_ms == minutes * MIN
        assert (task.member, task.remaining_ms) == (R1, 20 * MIN)


def test_work_that_needs_no_skill_takes_everybody_the_same_time(tiny: Scenario) -> None:
    scenario = quiet(tiny, responders=[(0, 0)])
    spec = replace(scenario.actions["IsolateAsset"], skill=None)
    floor = Floor(replace(scenario, actions={**scenario.actions, "IsolateAsset": spec}))
    assert floor.task(floor.isolate(1)).due_ms == 20 * MIN


def test_the_most_skilled_free_person_takes_the_task_then_the_least_tired_then_the_first(
    tiny: Scenario,
) -> None:
    floor = Floor(quiet(tiny, responders=[(0, 620), (0, 900), (0, 610)]))
    assert floor.task(floor.isolate(1)).member == R2
    assert floor.task(floor.isolate(2)).member == R1, "of one grade with the third, and as rested"
    floor.to(3 * H)
    assert floor.task(floor.isolate(3)).member == R2
    assert floor.task(floor.isolate(4)).member == R3, "the first has worked and is more tired"


def test_somebody_off_duty_is_given_nothing(tiny: Scenario) -> None:
    floor = Floor(quiet(tiny, responders=[(0, 100), (1, 1000)]))
    assert floor.task(floor.isolate(1)).member == R1
    assert floor.state(floor.isolate(2)) == "queued"
    assert not floor.member(R2).on_duty


# Fatigue


def test_work_tires_standing_by_tires_less_and_rest_restores(tiny: Scenario) -> None:
    """Exhaustion after 12 hours of work; a quarter of the rate standing by; one and a half times off duty."""
    floor = Floor(quiet(tiny, responders=[(0, 625), (0, 625)]))
    floor.harden()
    floor.to(2 * H)
    assert floor.fatigue(R1) == 2 * 1000 // 12
    assert floor.fatigue(R2) == 500 // 12
    floor.to(9 * H)
    assert floor.fatigue(R1) == (2000 + 7 * 250) // 12
    floor.to(11 * H)
    assert floor.fatigue(R1) == (2000 + 7 * 250 - 2 * 1500) // 12
    floor.to(20 * H)
    assert floor.fatigue(R1) == 0, "nobody is more than rested"


def test_nobody_is_more_than_exhausted(tiny: Scenario) -> None:
    scenario = quiet(tiny, responders=[(0, 625)], rules={"overtime_ms": 40 * H})
    spec = replace(scenario.actions["HardenAssets"], median_ms=60 * H)
    floor = Floor(replace(scenario, actions={**scenario.actions, "HardenAssets": spec}))
    floor.harden()
    floor.to(30 * H)
    assert floor.fatigue(R1) == 1000


def test_tired_people_take_longer(tiny: Scenario) -> None:
    """After 8 hours of work at 12 to exhaustion: two thirds tired, so a third longer."""
    scenario = quiet(tiny, responders=[(0, 625)])
    spec = replace(scenario.actions["HardenAssets"], median_ms=8 * H)
    floor = Floor(replace(scenario, actions={**scenario.actions, "HardenAssets": spec}))
    floor.harden()
    floor.to(8 * H)
    task = floor.task(floor.isolate(1))
    assert floor.fatigue(R1) == 666
    assert task.due_ms == 8 * H + 20 * MIN * 1333 // 1000


def test_a_team_sees_coarsely_how_tired_its_people_are(tiny: Scenario) -> None:
    scenario = quiet(tiny, responders=[(0, 625)], hours=72)
    spec = replace(scenario.actions["HardenAssets"], median_ms=11 * H)
    floor = Floor(replace(scenario, actions={**scenario.actions, "HardenAssets": spec}))
    floor.harden()
    seen = []
    for minutes in (6 * 60 - 1, 6 * 60, 612 - 1, 612, 660):
        floor.to(minutes * MIN)
        seen.append(floor.member(R1).tiredness)
    assert seen == [
        Tiredness.RESTED,
        Tiredness.TIRED,
        Tiredness.TIRED,
        Tiredness.EXHAUSTED,
        Tiredness.EXHAUSTED,
    ], "tired from half, exhausted from 85 percent: 6 h and 10 h 12 min of 12 h"
    for hours, looks in ((13, Tiredness.TIRED), (14, Tiredness.TIRED), (16, Tiredness.RESTED)):
        floor.to(hours * H)
        assert floor.member(R1).tiredness is looks


def test_only_technical_seats_see_the_people_one_by_one(tiny: Scenario) -> None:
    floor = Floor(quiet(tiny))
    assert floor.exercise.view(LEAD).pools[Pool.RESPONDERS].people
    shown = floor.exercise.view(f"{NATION}.policy_contact").pools[Pool.RESPONDERS]
    assert (shown.on_duty, shown.people) == (1, ())


# Failing


def test_work_can_fail_and_be_asked_for_again(tiny: Scenario) -> None:
    floor = Floor(quiet(tiny, rules={"failure_permille": 1000, "exhausted_failure_permille": 1000}))
    task = floor.isolate(1)
    floor.to(1 * H)
    assert floor.state(task) == "failed"
    assert not floor.exercise.view(LEAD).assets[HOSPITALS[0]].isolated
    assert floor.isolate(1) != task


def test_the_more_tired_somebody_is_the_likelier_work_fails(tiny: Scenario) -> None:
    """One draw per task: what fails in rested hands fails in tired ones too."""
    failed: dict[bool, set[int]] = {}
    for tired in (False, True):
        failed[tired] = set()
        scenario = quiet(tiny, rules={"failure_permille": 50, "exhausted_failure_permille": 900})
        for seed in range(40):
            floor = Floor(scenario, seed)
            floor.to(8 * H)
            person = floor.exercise._engine.world.nations[NATION].pools[Pool.RESPONDERS].people[R1]
            person.load = 12 * H * 1000 if tired else 0
            task = floor.isolate(1)
            floor.to(9 * H)
            if floor.state(task) == "failed":
                failed[tired].add(seed)
    assert failed[False] < failed[True]
    assert len(failed[True]) > 30


# Priorities


def test_the_queue_goes_by_priority_and_then_by_who_asked_first(tiny: Scenario) -> None:
    floor = Floor(quiet(tiny))
    floor.harden(priority=2)
    late, first, second = floor.isolate(1, 4), floor.isolate(2, 3), floor.isolate(3, 3)
    floor.to(6 * H)
    started = [event.task for event in floor.events(ev.TaskStarted)]
    assert started[1:] == [first, second, late]


def test_another_priority_is_another_place_in_the_queue(tiny: Scenario) -> None:
    floor = Floor(quiet(tiny))
    floor.harden(priority=2)
    first, second = floor.isolate(1, 3), floor.isolate(2, 3)
    floor.ask(act.ReprioritiseTask(second, 2))
    floor.to(5 * H)
    assert [event.task for event in floor.events(ev.TaskStarted)][1:] == [second, first]
    assert floor.task(second).priority == 2


def test_what_is_most_urgent_takes_somebody_off_the_least_urgent_work(tiny: Scenario) -> None:
    floor = Floor(quiet(tiny, responders=[(0, 625)] * 3))
    usual, low, lower = floor.harden(priority=3), floor.isolate(1, 4), floor.isolate(2, 4)
    floor.to(10 * MIN)
    urgent = floor.isolate(3, 1)
    (stopped,) = floor.interruptions()
    assert (stopped.task, stopped.interruption, stopped.lost_ms) == (lower, "preempted", 0)
    assert floor.state(urgent) == "running"
    assert floor.task(urgent).member == stopped.member
    waiting = floor.task(lower)
    assert (waiting.state, waiting.remaining_ms, waiting.done_permille) == ("queued", 10 * MIN, 500)
    assert [floor.state(task) for task in (usual, low)] == ["running", "running"]
    floor.to(3 * H)
    assert floor.state(lower) == "done"


def test_less_than_most_urgent_work_waits_and_urgent_work_is_not_put_aside(tiny: Scenario) -> None:
    floor = Floor(quiet(tiny))
    floor.harden(priority=3)
    waits = floor.isolate(1, 2)
    assert not floor.interruptions()
    floor.to(2 * H + 1)
    assert floor.state(waits) == "running"
    assert floor.state(floor.isolate(2, 1)) == "queued"
    assert not floor.interruptions()


def test_raising_the_priority_of_waiting_work_can_put_other_work_aside(tiny: Scenario) -> None:
    floor = Floor(quiet(tiny))
    usual, waits = floor.harden(), floor.isolate(1)
    floor.ask(act.ReprioritiseTask(waits, 1))
    assert (floor.state(usual), floor.state(waits)) == ("queued", "running")


# Cancelling


def test_a_cancelled_task_frees_whoever_worked_on_it_and_can_be_asked_for_again(tiny: Scenario) -> None:
    floor = Floor(quiet(tiny, rules={"exhausted_pace_permille": 1000}))
    given_up, waits = floor.isolate(1), floor.isolate(2)
    floor.to(5 * MIN)
    floor.ask(act.CancelTask(given_up))
    assert floor.state(given_up) == "cancelled"
    assert (floor.state(waits), floor.task(waits).due_ms) == ("running", 25 * MIN)
    floor.to(1 * H)
    assert not floor.exercise.view(LEAD).assets[HOSPITALS[0]].isolated
    assert floor.isolate(1) != given_up


def test_a_task_that_waits_can_be_cancelled(tiny: Scenario) -> None:
    floor = Floor(quiet(tiny))
    floor.harden()
    waits = floor.isolate(1)
    floor.ask(act.CancelTask(waits))
    floor.to(4 * H)
    assert waits not in [event.task for event in floor.events(ev.TaskStarted)]


# Shifts: offices close nine hours after STARTEX; the next shifts begin then and seven and a half hours later.

BEFORE_CLOSE = 9 * H - 30 * MIN


def crews(tiny: Scenario, **rules: int) -> Floor:
    """One responder by day and one in each of two crews outside office hours."""
    return Floor(
        quiet(tiny, responders=[(0, 625), (1, 625), (2, 625)], rules={"standby_permille": 0} | rules)
    )


def test_work_is_finished_by_its_person_beyond_the_end_of_the_shift(tiny: Scenario) -> None:
    floor = crews(tiny)
    floor.to(BEFORE_CLOSE)
    task = floor.harden()
    floor.to(9 * H)
    late = floor.member(R1)
    assert (late.on_duty, late.task, late.stays_until_ms) == (False, task, 11 * H)
    assert floor.exercise.view(LEAD).pools[Pool.RESPONDERS].on_duty == 1
    assert floor.task(floor.isolate(1)).member == R2, "the next shift is there beside"
    floor.to(11 * H)
    assert floor.state(task) == "done"
    assert not floor.interruptions()


def test_without_a_hand_over_work_that_passes_on_loses_a_share_of_its_progress(tiny: Scenario) -> None:
    """120 minutes, begun at 16:10; at 19:00 its person goes home after 170 minutes at a slow pace of 1.5."""
    floor = Floor(quiet(tiny, responders=[(0, 0), (1, 625)], rules={"standby_permille": 0}))
    floor.to(9 * H - 50 * MIN)
    task = floor.harden()
    floor.to(11 * H)
    (stopped,) = floor.interruptions()
    done = 170 * MIN * 1000 // 1500
    assert (stopped.member, stopped.interruption) == (R1, "shift_over")
    assert stopped.lost_ms == done * 300 // 1000
    assert stopped.left_ms == 120 * MIN - done + stopped.lost_ms
    goes_on = floor.task(task)
    assert (goes_on.member, goes_on.due_ms) == (R2, 11 * H + stopped.left_ms)


def test_a_hand_over_passes_work_on_at_the_end_of_the_shift_without_loss(tiny: Scenario) -> None:
    floor = crews(tiny)
    floor.to(BEFORE_CLOSE)
    task = floor.harden()
    floor.ask(act.HandOverShift())
    assert floor.exercise.view(LEAD).hand_over_ordered
    floor.to(9 * H)
    (stopped,) = floor.interruptions()
    assert (stopped.interruption, stopped.left_ms, stopped.lost_ms) == ("handed_over", 90 * MIN, 0)
    assert (floor.task(task).member, floor.task(task).due_ms) == (R2, 9 * H + 90 * MIN)
    assert not floor.exercise.view(LEAD).hand_over_ordered, "it held for one end of a shift"
    floor.to(40 * H)
    assert len(floor.interruptions()) == 1


def test_a_hand_over_takes_effect_at_once_when_people_work_beyond_their_shift(tiny: Scenario) -> None:
    floor = crews(tiny)
    floor.to(BEFORE_CLOSE)
    task = floor.harden()
    floor.to(10 * H)
    floor.ask(act.HandOverShift())
    (stopped,) = floor.interruptions()
    assert (stopped.lost_ms, stopped.left_ms) == (0, 30 * MIN)
    assert (floor.task(task).member, floor.task(task).due_ms) == (R2, 10 * H + 30 * MIN)
    assert not floor.exercise.view(LEAD).hand_over_ordered


def test_what_is_handed_over_waits_when_the_next_shift_has_nobody_free(tiny: Scenario) -> None:
    floor = Floor(quiet(tiny, responders=[(0, 625), (0, 625), (1, 625)], rules={"standby_permille": 0}))
    floor.to(BEFORE_CLOSE)
    one, two = floor.harden(priority=3), floor.harden("remote-admin", priority=2)
    floor.ask(act.HandOverShift())
    floor.to(9 * H)
    assert (floor.state(one), floor.state(two)) == ("queued", "running"), "the more urgent goes first"


def test_a_single_night_crew_stays_on_from_one_night_shift_to_the_next(tiny: Scenario) -> None:
    floor = Floor(quiet(tiny, responders=[(1, 625)], night_crews=1))
    floor.to(16 * H)
    task = floor.harden()
    floor.to(17 * H)
    assert floor.member(R1).on_duty
    floor.to(18 * H + 40 * MIN)
    assert floor.state(task) == "done"


def test_technical_seats_are_told_of_shifts_and_interruptions_of_their_own_nation(tiny: Scenario) -> None:
    floor = crews(tiny)
    floor.to(BEFORE_CLOSE)
    floor.harden()
    floor.ask(act.HandOverShift())
    floor.to(9 * H)
    own = {seen.kind for seen in floor.exercise.observations(LEAD)}
    assert own >= {"HandOverOrdered", "ShiftBegan", "TaskInterrupted", "TaskStarted"}
    for seat in (f"{NATION}.policy_contact", "BRV.cert_lead"):
        for seen in floor.exercise.observations(seat):
            assert not seen.kind.startswith("Task")
            assert seen.data.get("nation") != NATION or seen.kind == "ActionAccepted"


# Absence and assistance


def absence(scenario: Scenario, count: int, pool: Pool = Pool.RESPONDERS) -> Scenario:
    """The scenario with an inject by hand that takes people away for three hours, twice over."""
    away = StaffAbsence(NATION, pool, count, 3 * H)
    inject = Inject("flu", "p", Medium.MAIL, (LEAD,), None, None, (away, away), ())
    return replace(scenario, injects=(inject,))


def test_an_absence_takes_the_free_first_and_then_those_at_the_least_urgent_work(tiny: Scenario) -> None:
    floor = Floor(absence(quiet(tiny, responders=[(0, 625)] * 4), 1))
    floor.isolate(1, 3)
    low, urgent = floor.isolate(2, 4), floor.isolate(3, 2)
    floor.to(10 * MIN)
    floor.exercise.release("flu")
    free, busy = floor.events(ev.StaffAbsent)
    assert (free.members, busy.members) == (("ALD-R04",), (R2,))
    (stopped,) = floor.interruptions()
    assert (stopped.task, stopped.interruption) == (low, "absent")
    assert stopped.lost_ms == 10 * MIN * 300 // 1000, "nobody had time to brief anybody"
    assert floor.member(R2).away is Away.ABSENT
    assert floor.member(R2).tiredness is None
    assert floor.state(urgent) == "running"
    floor.to(3 * H + 10 * MIN)
    assert floor.member(R2).away is None


def test_who_is_absent_rests(tiny: Scenario) -> None:
    floor = Floor(absence(quiet(tiny, responders=[(0, 625)]), 1))
    floor.harden()
    floor.to(2 * H)
    assert floor.fatigue(R1) == 166
    floor.exercise.release("flu")
    floor.to(3 * H)
    assert floor.fatigue(R1) == (2000 - 1500) // 12


def test_no_more_people_are_absent_than_there_are(tiny: Scenario) -> None:
    floor = Floor(absence(quiet(tiny, responders=[(0, 625), (1, 625)]), 5))
    floor.exercise.release("flu")
    (gone,) = floor.events(ev.StaffAbsent)
    assert (gone.people, gone.members) == (2, (R1, R2)), "those on duty first"
    floor.to(4 * H)
    assert floor.exercise.view(LEAD).pools[Pool.RESPONDERS].on_duty == 1


def lent(tiny: Scenario, tired: int, **rules: int) -> Floor:
    """ALD asks BRV, which has four analysts by day; the first of them has worked ``tired`` hours."""
    scenario = quiet(tiny, analysts=[(0, 0)], rules=rules)
    own, other, *rest = scenario.region.nations
    staff = {**other.staff, Pool.ANALYSTS: people(scenario, "BRV", Pool.ANALYSTS, [(0, 625)] * 3)}
    nations = (own, replace(other, staff=staff), *rest)
    floor = Floor(replace(scenario, region=replace(scenario.region, nations=nations)))
    brv = floor.exercise._engine.world.nations["BRV"].pools[Pool.ANALYSTS].people
    brv["BRV-A01"].load = tired * H * 1000
    floor.ask(act.SendMessage("assistance", "BRV", Purpose.ASK_ASSISTANCE, Tlp.AMBER))
    while not floor.exercise.view("BRV.cert_lead").inbox:
        floor.to(floor.exercise.now_ms + 5 * MIN)
    asked = next(iter(floor.exercise.view("BRV.cert_lead").inbox))
    receipt = floor.exercise.submit("BRV.cert_lead", act.AnswerMessage(asked, Answer.YES, Tlp.AMBER))
    assert receipt.accepted
    while not floor.events(ev.AssistanceStarted):
        floor.to(floor.exercise.now_ms + 5 * MIN)
    return floor


def test_the_least_tired_are_lent_and_bring_their_tiredness_along(tiny: Scenario) -> None:
    floor = lent(tiny, tired=4)
    (loan,) = floor.events(ev.AssistanceStarted)
    assert loan.members == ("BRV-A02", "BRV-A03")
    assert floor.member("BRV-A02", "BRV").away is Away.LENT
    guest = floor.member("BRV-A02")
    assert (guest.on_duty, guest.tiredness) == (True, Tiredness.RESTED)
    before = floor.fatigue("BRV-A02")
    floor.ask(act.CollectEvidence(HOSPITALS[0]))
    assert floor.task(floor.newest()).member == "BRV-A02", "the more skilled"
    floor.to(floor.exercise.now_ms + 30 * MIN)
    assert floor.fatigue("BRV-A02") in (before + 500 // 12, before + 500 // 12 + 1)
    assert floor.member("BRV-A02", "BRV").task is None, "at home it is not seen what they work on"


def test_borrowed_people_keep_the_hours_of_their_own_shift(tiny: Scenario) -> None:
    """BRV's offices close at 16:30 in Vienna, seven and a half hours after STARTEX, before ALD's."""
    floor = lent(tiny, tired=0)
    assert floor.exercise.view(LEAD).pools[Pool.ANALYSTS].on_duty == 3
    floor.to(7 * H + 30 * MIN)
    assert floor.exercise.view(LEAD).pools[Pool.ANALYSTS].on_duty == 1


def test_when_a_loan_is_over_what_they_were_at_passes_to_others_and_loses_a_share(tiny: Scenario) -> None:
    scenario = replace(tiny, assumptions=replace(tiny.assumptions, assistance_ms=30 * MIN))
    floor = lent(scenario, tired=0)
    (loan,) = floor.events(ev.AssistanceStarted)
    task = floor.ask(act.CollectEvidence(HOSPITALS[0]))
    began = floor.exercise.now_ms
    floor.to(loan.until_ms)
    (stopped,) = floor.interruptions()
    assert (stopped.task, stopped.interruption) == (task, "loan_over")
    assert stopped.lost_ms == pytest.approx((loan.until_ms - began) * 300 // 1000, abs=MIN)
    assert floor.task(task).member == "ALD-A01"
    assert floor.member("BRV-A02", "BRV").away is None
