"""What tension and belief lead to: acts of nations that nobody plays, proposals for those that people hold;
and third parties."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.campaign import FalseFlag
from simengine.domain.errors import SimengineError
from simengine.domain.scenario import Scenario
from simengine.domain.seats import Role
from simengine.domain.time import MS_PER_HOUR
from simengine.policies import Briefing, policy_for
from simengine.rules.conditions import holds
from simengine.scenario.condition_parser import Names, parse_condition
from support.bench import Bench, with_seats
from support.relations import automated, calm

H = MS_PER_HOUR


@pytest.fixture
def region(tiny: Scenario) -> Scenario:
    return calm(tiny)


def tense(bench: Bench, ppm: int, one: str = "ALD", other: str = "BRV") -> None:
    bench.engine.emit(ev.TensionChanged(one, other, ppm, "attribution"), 0)
    bench.settle()


def convinced(bench: Bench, nation: str, other: str, ppm: int) -> None:
    bench.engine.emit(ev.BeliefChanged(nation, other, ppm, "trace"), 0)
    bench.settle()


def accused(bench: Bench, nation: str, named: str) -> None:
    bench.engine.emit(ev.AttributionMade("said", nation, named, 50, None), 0)
    bench.settle()


def on(bench: Bench) -> set[tuple[str, str, str, bool]]:
    return {(e.nation, e.other, e.kind, e.proposed) for e in bench.exercise.truth().escalations}


def test_co_operation_freezes_at_a_threshold_and_thaws_at_a_lower_one(region: Scenario) -> None:
    bench = automated(region)
    tense(bench, 449_000)
    assert not on(bench)
    tense(bench, 450_000)
    both = {("ALD", "BRV", "frozen", False), ("BRV", "ALD", "frozen", False)}
    assert on(bench) == both
    tense(bench, 310_000)
    assert on(bench) == both, "no flicker"
    tense(bench, 299_000)
    assert not on(bench)
    assert [getattr(e, "reason", "") for e in bench.events(ev.EscalationEnded)] == ["eased", "eased"]


def test_it_thaws_by_time_alone_at_the_instant_at_which_tension_has_faded(region: Scenario) -> None:
    """0.1 + 0.36 x 2^(-t/72 h) is 0.3 after 61 hours; with a half-life of 6 hours after 5 h 5 min."""
    bench = automated(replace(region, relations=replace(region.relations, half_life_ms=6 * H)))
    tense(bench, 460_000)
    bench.wait(5.05)
    assert on(bench)
    bench.wait(0.05)
    assert not on(bench)


def test_who_is_accused_accuses_back_when_tension_is_high(region: Scenario) -> None:
    bench = automated(region)
    tense(bench, 360_000)
    assert not on(bench)
    accused(bench, "ALD", "BRV")
    assert on(bench) == {("BRV", "ALD", "counter_accusation", False)}


def test_a_false_flag_succeeds_with_whoever_believes_it(region: Scenario) -> None:
    bench = automated(region)
    bench.campaign.false_flag = FalseFlag("ESK", 500)
    convinced(bench, "ALD", "ESK", 599_000)
    assert not on(bench)
    convinced(bench, "ALD", "ESK", 600_000)
    assert on(bench) == {("ALD", "ESK", "false_flag", False)}
    convinced(bench, "ALD", "ESK", 399_000)
    assert not on(bench)


def test_an_honest_trail_convinces_later_than_a_laid_one(region: Scenario) -> None:
    bench = automated(region)
    convinced(bench, "ALD", "ESK", 700_000)
    assert not on(bench)
    convinced(bench, "ALD", "ESK", 800_000)
    assert on(bench) == {("ALD", "ESK", "suspicion", False)}


def test_a_convinced_nation_that_nobody_plays_says_so_in_public_as_an_action_of_its_seat(
    region: Scenario,
) -> None:
    bench = automated(region)
    seat = bench.exercise.seats["ALD.policy_contact"]
    policy = policy_for("competent", seat, Briefing.of(region), 1)
    assert not policy.decide(bench.exercise.view(seat.id))
    convinced(bench, "ALD", "ESK", 900_000)
    assert bench.exercise.view(seat.id).stances == (("ESK", "accusing"),)
    (action,) = policy.decide(bench.exercise.view(seat.id))
    assert isinstance(action, act.Attribute)
    assert action.named == "ESK"
    bench.do(seat.id, action)
    assert not [a for a in policy.decide(bench.exercise.view(seat.id)) if isinstance(a, act.Attribute)]


def test_for_a_nation_that_people_hold_it_is_a_proposal_of_which_its_seats_see_nothing(
    region: Scenario,
) -> None:
    bench = automated(region, people="ALD")
    before = {seat: bench.exercise.observation_count(seat) for seat in bench.exercise.seats}
    tense(bench, 500_000)
    assert on(bench) == {("ALD", "BRV", "frozen", True), ("BRV", "ALD", "frozen", False)}
    for seat in bench.exercise.seats.values():
        assert bench.exercise.observation_count(seat.id) == before[seat.id]
        stances = bench.exercise.view(seat.id).stances
        assert stances == ((("ALD", "frozen"),) if seat.nation == "BRV" else ())


def test_what_a_nation_that_people_hold_believes_leads_to_nothing(region: Scenario) -> None:
    bench = automated(region, people="ALD")
    bench.campaign.false_flag = FalseFlag("ESK", 500)
    convinced(bench, "ALD", "ESK", 900_000)
    assert not on(bench)


@pytest.mark.parametrize(("accepted", "reason"), [(True, "accepted"), (False, "dismissed")])
def test_the_white_cell_decides_on_a_proposal_and_it_does_not_come_back(
    region: Scenario, accepted: bool, reason: str
) -> None:
    bench = automated(region, people="ALD")
    tense(bench, 500_000)
    bench.exercise.settle_proposal("ALD", "BRV", "frozen", accepted=accepted)
    assert on(bench) == {("BRV", "ALD", "frozen", False)}
    assert getattr(bench.events(ev.EscalationEnded)[-1], "reason", "") == reason
    tense(bench, 600_000)
    assert on(bench) == {("BRV", "ALD", "frozen", False)}
    for nation, other in (("ALD", "BRV"), ("BRV", "ALD")):
        with pytest.raises(SimengineError, match="exercise-proposal-unknown"):
            bench.exercise.settle_proposal(nation, other, "frozen", accepted=True)


def test_when_people_come_and_go_stances_become_proposals_and_the_other_way_round(region: Scenario) -> None:
    bench = automated(region)
    tense(bench, 500_000)
    bench.exercise.assign("ALD.cert_lead", "person")
    assert ("ALD", "BRV", "frozen", True) in on(bench)
    assert bench.exercise.view("ALD.policy_contact").stances == ()
    bench.exercise.assign("ALD.cert_lead", "competent")
    assert ("ALD", "BRV", "frozen", False) in on(bench)
    assert bench.exercise.view("ALD.policy_contact").stances == (("BRV", "frozen"),)


def test_planners_can_ask_for_tension_trust_and_escalation(region: Scenario) -> None:
    bench = automated(region)
    names: Names = {"nation": {"ALD", "BRV", "ESK"}}
    asked = (
        "relations.tension(ALD, BRV) >= 450",
        "relations.trust(ALD, BRV) == 500",
        "relations.escalated(BRV, ALD)",
    )
    when = parse_condition(" and ".join(asked), names)
    assert not holds(bench.world, when)
    tense(bench, 500_000)
    assert holds(bench.world, when)
    tense(bench, 200_000)
    assert not holds(bench.world, when)


# third parties


def stories(bench: Bench) -> list[tuple[str, str, str, str]]:
    return [
        (e.nation, e.other, e.story, e.tone)
        for e in bench.events(ev.PressReported)
        if isinstance(e, ev.PressReported)
    ]


def test_the_press_takes_an_hour_over_an_attribution_and_all_read_it(region: Scenario) -> None:
    bench = automated(region)
    accused(bench, "ALD", "BRV")
    bench.wait(0.9)
    assert not stories(bench)
    bench.wait(0.2)
    assert stories(bench) == [("ALD", "BRV", "attribution", "factual")]
    for seat in bench.exercise.seats:
        (read,) = [o for o in bench.exercise.observations(seat) if o.kind == "PressReported"]
        assert read.data == {"nation": "ALD", "other": "BRV", "story": "attribution", "tone": "factual"}


def test_the_tone_is_alarming_where_tension_is_high(region: Scenario) -> None:
    bench = automated(region)
    tense(bench, 400_000)
    accused(bench, "ALD", "BRV")
    bench.wait(1)
    assert stories(bench)[0] == ("ALD", "BRV", "attribution", "alarming")


def lose(bench: Bench, nation: str, permille: int) -> None:
    state = bench.world.nations[nation]
    state.people_lost = state.people_served * permille // 1000
    bench.world.dirty.losses.add(nation)
    bench.settle()


def test_the_press_reports_each_threshold_of_loss_once_and_the_ministry_asks_once(region: Scenario) -> None:
    bench = automated(region)
    for permille in (99, 101, 101, 260, 90, 300):
        lose(bench, "BRV", permille)
    assert [story[:3] for story in stories(bench)] == [("BRV", "", "service_loss")] * 2
    causes = [getattr(e, "cause", "") for e in bench.events(ev.BriefingRequested)]
    assert causes == ["service_loss", "press"]
    seen = [o.kind for o in bench.exercise.observations("ALD.cert_lead")]
    assert "BriefingRequested" not in seen


def test_a_ministry_where_a_person_sits_asks_for_itself(region: Scenario) -> None:
    seated = with_seats(region, "BRV", Role.CERT_LEAD, Role.MINISTRY)
    bench = automated(seated, people="BRV")
    lose(bench, "BRV", 300)
    assert stories(bench)
    assert not bench.events(ev.BriefingRequested)


def test_an_operator_calls_once_when_what_it_needs_from_abroad_is_down(region: Scenario) -> None:
    bench = automated(region)
    for level in (600, 500, 0):
        change = ev.NeededServiceChanged("ald-hospital-01", "ALD", "brv-hospital-01", "BRV", level, 0, None)
        bench.world.dirty.calls.append(change)
        bench.settle()
    assert bench.events(ev.OperatorCalled) == [
        ev.OperatorCalled("ALD", "ald-hospital-01", "brv-hospital-01", "BRV")
    ]
    assert "OperatorCalled" in [o.kind for o in bench.exercise.observations("ALD.cert_lead")]
    assert "OperatorCalled" not in [o.kind for o in bench.exercise.observations("BRV.cert_lead")]
