"""A short schedule worked out by hand, from the formulas of docs/model.md alone."""

from __future__ import annotations

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.scenario import Scenario
from support.floor import MIN, Floor, H, quiet


def test_two_responders_four_tasks_a_shift_change_and_an_urgent_call(tiny: Scenario) -> None:
    """Hardening is 120 min of work at pace 1, isolating 20. R01 has all skill, R02 half of it; R03 relieves.

    Pace by skill: R01 1500 - 800 = 700; R02 1500 - 400 = 1100. Full fatigue, 12 h of work, slows by half.

    14:00 (6 h)  R01 and R02 have stood by for 6 h: 6 x 250 / 12 = 125 permille tired, slowed by
                 500 x 125 / 1000 = 62 permille. R01: 700 x 1062 / 1000 = 743; R02: 1100 x 1062 / 1000 = 1168.
                 H1 goes to R01, to be done after 120 x 743 / 1000 = 89.16 min: 15:29:09.6.
                 H2 goes to R02, to be done after 120 x 1168 / 1000 = 140.16 min: 16:20:09.6.
    14:30        I1 of priority 1: nobody is free. Both are at work of priority 3; H2 was asked for last, so
                 R02 puts it aside. Done of it: 30 min x 1000 / 1168 = 1541095.89 ms, rounded down; left:
                 7200000 - 1541095 = 5658905 ms. R02 has 6 x 250 + 500 = 2000 thousandths of an hour of work:
                 2000 / 12 = 166 permille tired, slowed by 83. 1100 x 1083 / 1000 = 1191.
                 I1: 20 min x 1191 / 1000 = 1429200 ms: 14:53:49.2.
    14:53:49.2   R02 is free and takes H2 again. Load: 2000 + 397 (1429.2 s) = 2397 thousandths: 199 permille,
                 slowed by 99: 1100 x 1099 / 1000 = 1208. Left 5658905 x 1208 / 1000 = 6835957.24, rounded up.
                 That is 16:47:45.158.
    15:29:09.6   H1 is done.
    """
    scenario = quiet(tiny, responders=[(0, 1000), (0, 500), (1, 625)])
    floor = Floor(scenario)
    floor.to(6 * H)
    h1, h2 = floor.harden("caresuite"), floor.harden("remote-admin")
    assert floor.task(h1).due_ms == 6 * H + 89 * MIN + 9_600
    assert floor.task(h2).due_ms == 6 * H + 140 * MIN + 9_600

    floor.to(6 * H + 30 * MIN)
    urgent = floor.isolate(1, priority=1)
    (stopped,) = floor.interruptions()
    assert (stopped.task, stopped.member, stopped.left_ms, stopped.lost_ms) == (h2, "ALD-R02", 5_658_905, 0)
    assert floor.task(urgent).due_ms == 6 * H + 30 * MIN + 1_429_200

    floor.to(8 * H)
    resumed = [event for event in floor.events(ev.TaskStarted) if event.task == h2][1]
    assert (resumed.member, resumed.pace_permille, resumed.left_ms) == ("ALD-R02", 1208, 5_658_905)
    assert resumed.due_ms == 6 * H + 30 * MIN + 1_429_200 + 6_835_958
    assert [floor.state(task) for task in (h1, urgent, h2)] == ["done", "done", "running"]

    floor.to(resumed.due_ms)
    assert floor.state(h2) == "done"


def test_what_two_shifts_do_of_a_task_adds_up_to_the_task(tiny: Scenario) -> None:
    """120 minutes begun half an hour before the shift ends, and handed over: 30 and 90, at pace 1, rested."""
    floor = Floor(quiet(tiny, responders=[(0, 625), (1, 625)], rules={"standby_permille": 0}))
    floor.to(8 * H + 30 * MIN)
    task = floor.harden()
    floor.ask(act.HandOverShift())
    floor.to(10 * H + 30 * MIN)
    assert floor.state(task) == "done"
    started = floor.events(ev.TaskStarted)
    assert [(e.member, e.left_ms) for e in started] == [("ALD-R01", 120 * MIN), ("ALD-R02", 90 * MIN)]
    assert floor.events(ev.TaskFinished)[0].outcome == "done"
