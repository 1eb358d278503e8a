"""Trust, tension, belief and credit, each equation worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import Answer, Purpose, Reason
from simengine.domain.campaign import FalseFlag
from simengine.domain.markings import Tlp
from simengine.domain.relations import faded
from simengine.domain.scenario import Scenario
from simengine.domain.seats import Role
from simengine.domain.time import MS_PER_HOUR
from simengine.rules import relations
from simengine.scenario import frameworks
from support.bench import Bench, with_seats
from support.relations import automated, calm, sent

H = MS_PER_HOUR
LEAD, POLICY = "ALD.cert_lead", "ALD.policy_contact"


@pytest.fixture
def region(tiny: Scenario) -> Scenario:
    return calm(tiny)


def changes(bench: Bench, kind: type[ev.Event], reason: str) -> list[ev.Event]:
    return [event for event in bench.events(kind) if getattr(event, "reason", "") == reason]


def quality(bench: Bench, message: str) -> int:
    (found,) = [e for e in bench.events(ev.MessageDelivered) if getattr(e, "message", "") == message]
    assert isinstance(found, ev.MessageDelivered)
    return found.quality_permille


# trust


def test_a_useful_message_gains_eight_percent_of_the_trust_that_is_missing_times_its_quality(
    region: Scenario,
) -> None:
    bench = automated(region)
    message = sent(bench, LEAD, "cert-exchange", "BRV", Purpose.WARN)
    bench.wait(2)
    q = quality(bench, message)
    assert 0 < q <= 1000
    (gained,) = bench.events(ev.TrustChanged)
    assert gained == ev.TrustChanged("BRV", "ALD", 500_000 + 500_000 * 80 * q // 1_000_000, "useful_message")


def test_a_message_repeated_gains_nothing_and_one_with_something_new_does(region: Scenario) -> None:
    bench = automated(region)
    bench.gain("ALD", "ioc-update")
    for indicators in ((), (), ("ioc-update",), ("ioc-update",)):
        sent(bench, LEAD, "cert-exchange", "BRV", Purpose.WARN, *indicators)
        bench.wait(1)
    assert len(changes(bench, ev.TrustChanged, "useful_message")) == 2


def test_misuse_loses_a_quarter_of_the_trust_that_is_there_times_its_weight(region: Scenario) -> None:
    world = automated(region).world
    assert relations.on_misuse(world, "ALD", "BRV", 1000, "MU-2") == (
        ev.TrustChanged("BRV", "ALD", 375_000, "misuse"),
    )
    assert relations.on_misuse(world, "ALD", "BRV", 200, "MU-4") == (
        ev.TrustChanged("BRV", "ALD", 475_000, "misuse"),
    )


def test_trust_is_lost_faster_than_won(region: Scenario) -> None:
    rules = region.relations
    assert rules.trust_loss_permille >= 3 * rules.trust_gain_permille


def test_misuse_towards_all_is_felt_by_all_whom_nobody_plays(region: Scenario) -> None:
    world = automated(region, people="ESK").world
    felt = relations.on_misuse(world, "ALD", "", 1000, "MU-2")
    assert {event.nation for event in felt if isinstance(event, ev.TrustChanged)} == {"BRV"}


def test_false_urgency_leaves_four_fifths_of_the_credit_each_time(region: Scenario) -> None:
    bench = automated(region)
    for credit in (800_000, 640_000):
        events = relations.on_misuse(bench.world, "ALD", "BRV", 300, "MU-3")
        assert events[-1] == ev.UrgencyCreditChanged("ALD", credit, "false_urgency")
        for event in events:
            bench.engine.emit(event, 0)


# belief and tension


def test_a_trace_raises_belief_and_unexplained_harm_raises_tension_by_it(region: Scenario) -> None:
    """Belief 0.05 + 0.15 x 0.95 = 0.1925; tension 0.1 + 0.30 x 0.1 x 0.1925 = 0.105775."""
    world = automated(region).world
    assert relations.harm(world, "ALD", "BRV") == (
        ev.BeliefChanged("ALD", "BRV", 192_500, "trace"),
        ev.TensionChanged("ALD", "BRV", 105_775, "unexplained_harm"),
    )


def test_a_nation_that_people_hold_believes_what_it_likes_and_a_neutral_belief_is_taken(
    region: Scenario,
) -> None:
    """Tension 0.1 + 0.30 x 0.1 x 0.5 = 0.115."""
    world = automated(region, people="ALD").world
    (moved,) = relations.harm(world, "ALD", "BRV")
    assert moved == ev.TensionChanged("ALD", "BRV", 115_000, "unexplained_harm")


def test_more_visible_harm_raises_tension_more(region: Scenario) -> None:
    """With 40 % of its services lost: 0.1 + 0.30 x 0.4 x 0.1925 = 0.1231."""
    world = automated(region).world
    nation = world.nations["ALD"]
    nation.people_lost = nation.people_served * 2 // 5
    _, moved = relations.harm(world, "ALD", "BRV")
    assert isinstance(moved, ev.TensionChanged)
    assert abs(moved.tension_ppm - 123_100) <= 60


def test_what_was_told_of_before_explains_the_harm(region: Scenario) -> None:
    bench = automated(region)
    bench.gain("BRV", "ioc-update")
    sent(bench, "BRV.cert_lead", "cert-exchange", "ALD", Purpose.INFORM, "ioc-update")
    assert [type(e) for e in relations.harm(bench.world, "ALD", "BRV")] == [ev.BeliefChanged]


def test_a_planted_trace_convinces_by_the_weight_of_the_pack(region: Scenario) -> None:
    flag = FalseFlag("ESK", 1000, 600)
    bench = automated(region)
    bench.campaign.false_flag = flag
    bench.hit("ald-hospital-01")
    bench.done(LEAD, act.CollectEvidence("ald-hospital-01"))
    (moved,) = bench.events(ev.BeliefChanged)
    assert moved == ev.BeliefChanged("ALD", "ESK", 50_000 + 950_000 * 600 // 1000, "planted_trace")


def test_without_a_weight_of_the_pack_a_planted_trace_weighs_as_the_framework_says(region: Scenario) -> None:
    bench = automated(region)
    bench.campaign.false_flag = FalseFlag("ESK", 1000)
    bench.hit("ald-hospital-01")
    bench.done(LEAD, act.CollectEvidence("ald-hospital-01"))
    (moved,) = bench.events(ev.BeliefChanged)
    assert getattr(moved, "belief_ppm", 0) == 50_000 + 950_000 * 300 // 1000


def test_an_analysis_raises_belief_in_whoever_it_points_to(region: Scenario) -> None:
    """0.05 + 0.25 x 0.95 = 0.2875."""
    world = automated(region).world
    assert relations.lead_found(world, "ALD", "ESK") == (ev.BeliefChanged("ALD", "ESK", 287_500, "analysis"),)
    assert relations.lead_found(world, "ALD", "ALD") == ()


def consulted(bench: Bench, answer: Answer = Answer.YES) -> tuple[int, int]:
    """A consultation of BRV by ALD and its answer; gives tension before the answer, and its quality x the
    completeness of the question."""
    asked = sent(bench, POLICY, "consultation", "BRV", Purpose.CONSULT)
    bench.wait(2.5)
    reason = Reason.OTHER if answer is Answer.NO else None
    bench.do("BRV.policy_contact", act.AnswerMessage(asked, answer, Tlp.AMBER, reason))
    before = bench.world.relations.tension_ppm("ALD", "BRV", bench.exercise.now_ms)
    bench.wait(3)
    (reply,) = [m.id for m in bench.exercise.view(POLICY).inbox.values() if m.in_reply_to == asked]
    return before, quality(bench, reply)


def test_an_answered_consultation_eases_tension_by_a_quarter_and_moves_belief_to_the_truth(
    region: Scenario,
) -> None:
    bench = automated(region)
    bench.engine.emit(ev.BeliefChanged("ALD", "BRV", 400_000, "trace"), 0)
    before, q = consulted(bench)
    (eased,) = changes(bench, ev.TensionChanged, "consultation")
    assert isinstance(eased, ev.TensionChanged)
    assert eased.tension_ppm == before - before * 250 * q // 1_000_000
    (learned,) = changes(bench, ev.BeliefChanged, "consultation")
    assert learned == ev.BeliefChanged("ALD", "BRV", 400_000 * (1000 - q) // 1000, "consultation")


def test_a_no_explains_nothing(region: Scenario) -> None:
    bench = automated(region)
    consulted(bench, Answer.NO)
    assert not changes(bench, ev.TensionChanged, "consultation")
    assert not changes(bench, ev.BeliefChanged, "consultation")


def test_an_unasked_warning_eases_tension_by_a_tenth_times_its_quality(region: Scenario) -> None:
    bench = automated(region)
    message = sent(bench, LEAD, "cert-exchange", "BRV", Purpose.WARN)
    bench.wait(1)
    (eased,) = changes(bench, ev.TensionChanged, "warning")
    assert getattr(eased, "tension_ppm", 0) == 100_000 - 100_000 * 100 * quality(bench, message) // 1_000_000


def test_tension_above_its_start_halves_in_three_days_and_never_rises_by_itself() -> None:
    half_life = frameworks.relations().half_life_ms
    assert half_life == 72 * H
    assert faded(500_000, 100_000, 0, half_life) == 500_000
    assert faded(500_000, 100_000, 72 * H, half_life) == 300_000
    assert faded(500_000, 100_000, 144 * H, half_life) == 200_000
    assert abs(faded(500_000, 100_000, 36 * H, half_life) - (100_000 + 400_000 * 0.70710678)) <= 1
    assert faded(60_000, 100_000, 300 * H, half_life) == 60_000


# attribution


def accusing(region: Scenario, people: str = "") -> Bench:
    """ALD's ministry can speak alone."""
    roles = (Role.CERT_LEAD, Role.MINISTRY, Role.POLICY_CONTACT)
    bench = automated(with_seats(region, "ALD", *roles), people=people, policy="idle")
    bench.world.holders["ALD.ministry"] = "person"
    return bench


def test_an_attribution_costs_a_fifth_of_the_confidence_beyond_the_evidence(region: Scenario) -> None:
    bench = accusing(region)
    bench.do("ALD.ministry", act.Attribute(80, "BRV"))
    (risen,) = changes(bench, ev.TensionChanged, "attribution")
    assert getattr(risen, "tension_ppm", 0) == 100_000 + 200_000 * 80 // 100


def test_it_costs_a_twentieth_after_a_consultation_that_stayed_unanswered(region: Scenario) -> None:
    bench = accusing(region)
    sent(bench, POLICY, "consultation", "BRV", Purpose.CONSULT)
    bench.wait(7)
    bench.do("ALD.ministry", act.Attribute(80, "BRV"))
    (risen,) = changes(bench, ev.TensionChanged, "attribution")
    assert getattr(risen, "tension_ppm", 0) == 100_000 + 50_000 * 80 // 100


def test_before_the_time_to_answer_has_run_out_it_costs_as_much_as_without(region: Scenario) -> None:
    bench = accusing(region)
    sent(bench, POLICY, "consultation", "BRV", Purpose.CONSULT)
    bench.wait(3)
    bench.do("ALD.ministry", act.Attribute(80, "BRV"))
    (risen,) = changes(bench, ev.TensionChanged, "attribution")
    assert getattr(risen, "tension_ppm", 0) == 100_000 + 200_000 * 80 // 100


def test_who_takes_an_attribution_back_is_trusted_less_by_third_states(region: Scenario) -> None:
    """0.5 x (1 - 0.25 x 0.7) = 0.4125."""
    bench = accusing(region)
    bench.do("ALD.ministry", act.Attribute(60, "BRV"))
    assert not bench.events(ev.TrustChanged)
    bench.do("ALD.ministry", act.Attribute(60, None))
    assert bench.events(ev.TrustChanged) == [ev.TrustChanged("ESK", "ALD", 412_500, "wrong_attribution")]


# what packs say


def test_a_pack_may_say_what_nations_make_of_each_other(region: Scenario) -> None:
    told = replace(region.region, trust_ppm={("ALD", "BRV"): 900_000}, belief_ppm={("BRV", "ALD"): 1})
    world = automated(replace(region, region=told)).world
    assert world.relations.trust_ppm("ALD", "BRV") == 900_000
    assert world.relations.trust_ppm("BRV", "ALD") == 500_000
    assert world.relations.belief_ppm("BRV", "ALD") == 1
    assert world.relations.belief_ppm("ALD", "BRV") == 50_000
