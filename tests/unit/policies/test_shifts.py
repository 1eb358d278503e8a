"""Automated teams look after work that is under way, from what they see."""

from __future__ import annotations

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.scenario import Play, Scenario
from simengine.exercise import Exercise
from simengine.play import run
from simengine.policies import CONDUCTS
from simengine.policies.shifts import analyst, lead
from support.floor import HOSPITALS, LEAD, MIN, Floor, H, quiet
from support.worlds import records_of

COMPETENT, NOVICE = CONDUCTS["competent"], CONDUCTS["novice"]


def late(tiny: Scenario) -> Floor:
    """Two hours of work begun at slow pace before the shift ends: more than its person stays for."""
    floor = Floor(quiet(tiny, responders=[(0, 0), (1, 625)], rules={"standby_permille": 0}))
    floor.to(9 * H - 30 * MIN)
    floor.harden()
    return floor


def test_a_competent_lead_hands_over_at_the_last_look_before_people_go_home(tiny: Scenario) -> None:
    floor = late(tiny)
    floor.to(10 * H)
    assert lead(floor.exercise.view(LEAD), COMPETENT) == []
    floor.to(11 * H - 10 * MIN)
    assert lead(floor.exercise.view(LEAD), COMPETENT) == [act.HandOverShift()]
    assert lead(floor.exercise.view(LEAD), NOVICE) == []


def test_work_that_will_be_done_in_time_is_not_handed_over(tiny: Scenario) -> None:
    floor = Floor(quiet(tiny, responders=[(0, 625), (1, 625)], rules={"standby_permille": 0}))
    floor.to(9 * H - 10 * MIN)
    floor.harden()
    floor.to(11 * H - 15 * MIN)
    assert lead(floor.exercise.view(LEAD), COMPETENT) == []


def test_in_moves_a_hand_over_is_ordered_ahead_and_once(tiny: Scenario) -> None:
    """180 minutes for somebody unskilled: too long when begun less than an hour before the shift ends."""
    scenario = quiet(tiny, responders=[(0, 0), (1, 625)], rules={"standby_permille": 0})
    for begun, wanted in ((8 * H, []), (8 * H + 1 * MIN, [act.HandOverShift()])):
        floor = Floor(scenario)
        floor.exercise = Exercise.start(scenario, seed=1, play=Play.MOVES)
        floor.to(begun)
        floor.exercise.open_move()
        floor.exercise.submit_sheet(LEAD, [(LEAD, act.HardenAssets("caresuite"))])
        floor.exercise.close_move()
        assert lead(floor.exercise.view(LEAD), COMPETENT) == wanted
        assert lead(floor.exercise.view(LEAD), NOVICE) == []
    floor.exercise.open_move()
    floor.exercise.submit_sheet(LEAD, [(LEAD, act.HandOverShift())])
    floor.exercise.close_move()
    assert lead(floor.exercise.view(LEAD), COMPETENT) == []


def test_what_need_not_be_done_any_more_is_cancelled_and_what_is_less_urgent_waits(tiny: Scenario) -> None:
    floor = Floor(quiet(tiny))
    engine = floor.exercise._engine
    engine.emit(ev.AlertRaised("a1", HOSPITALS[0], "ALD", "sensor", False), 0)
    floor.ask(act.HuntAssets("health"))
    triage = floor.ask(act.TriageAlert("a1"))
    evidence = floor.ask(act.CollectEvidence(HOSPITALS[1], priority=1))
    floor.ask(act.ReprioritiseTask(evidence, 2))
    floor.ask(act.ReprioritiseTask(evidence, 1))
    urgent = floor.ask(act.CollectEvidence(HOSPITALS[2], priority=1))
    assert analyst(floor.exercise.view(LEAD), COMPETENT) == []
    engine.emit(ev.AssetCleared(HOSPITALS[0], "ALD", "evidence"), 0)
    engine.emit(ev.IndicatorsGained("ALD", ("ioc-update",), "test"), 0)
    wanted = analyst(floor.exercise.view(LEAD), COMPETENT)
    assert set(wanted) == {act.CancelTask(triage), act.ReprioritiseTask(urgent, 3)}
    assert analyst(floor.exercise.view(LEAD), NOVICE) == []


def test_competent_teams_lose_nothing_at_the_end_of_a_shift_and_novices_do(
    hospital: Scenario,
) -> None:
    stopped = {}
    for team in ("competent", "novice"):
        records = records_of(run(hospital, seed=5, teams={"ALL": team}))
        stopped[team] = {r.data["interruption"] for r in records if r.type == "TaskInterrupted"}
    assert "handed_over" in stopped["competent"] - stopped["novice"]
    assert "shift_over" in stopped["novice"] - stopped["competent"]
