"""Automated partners: whether and when they answer; nothing is drawn for people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import Answer, Purpose, Reason
from simengine.domain.draws import Draws
from simengine.domain.markings import Tlp
from simengine.domain.scenario import Play, Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.domain.views import NEVER_MS
from simengine.play import policies_for
from simengine.policies import Briefing, policy_for
from simengine.rules import partners
from support.bench import Bench
from support.relations import automated, calm, sent

H = MS_PER_HOUR
LEAD, POLICY = "ALD.cert_lead", "ALD.policy_contact"


@pytest.fixture
def region(tiny: Scenario) -> Scenario:
    return calm(tiny)


def prepared(bench: Bench) -> list[ev.AnswerPrepared]:
    return [event for event in bench.events(ev.AnswerPrepared) if isinstance(event, ev.AnswerPrepared)]


def with_channel(scenario: Scenario, ident: str, **numbers: int) -> Scenario:
    law = replace(scenario.channels[ident].answer, **numbers)
    changed = replace(scenario.channels[ident], answer=law)
    return replace(scenario, channels={**scenario.channels, ident: changed})


def test_the_chance_of_an_answer_is_that_of_the_formula(region: Scenario) -> None:
    """0.85 x (0.4 + 0.6 x 0.5) x (0.5 + 0.5 x 1) x (1 - 0.5 x 0.1) x 1."""
    bench = automated(region)
    message = sent(bench, LEAD, "cert-exchange", "BRV", Purpose.ASK_CLARIFICATION)
    state = bench.world.messages[message]
    assert partners.answer_chance(bench.world, state) == pytest.approx(0.85 * 0.7 * 1.0 * 0.95)
    bench.engine.emit(ev.UrgencyCreditChanged("ALD", 640_000, "false_urgency"), 0)
    bench.engine.emit(ev.TrustChanged("BRV", "ALD", 800_000, "useful_message"), 0)
    assert partners.answer_chance(bench.world, state) == pytest.approx(0.85 * 0.88 * 0.95 * 0.64)


def test_the_chance_stays_between_its_bounds(region: Scenario) -> None:
    for base, expected in ((0, 0.02), (1000, 0.98)):
        bench = automated(with_channel(region, "cert-exchange", base_permille=base))
        bench.engine.emit(ev.TrustChanged("BRV", "ALD", 1_000_000, "useful_message"), 0)
        bench.engine.emit(ev.TensionChanged("ALD", "BRV", 0, "warning"), 0)
        state = bench.world.messages[sent(bench, LEAD, "cert-exchange", "BRV", Purpose.ASK_CLARIFICATION)]
        assert partners.answer_chance(bench.world, state) == pytest.approx(expected)


def test_an_answer_takes_the_law_of_the_channel_times_trust(region: Scenario) -> None:
    """Sigma 0: the median itself, x (1.5 - 0.5) at a trust of one half."""
    numbers = {"median_ms": H, "sigma_permille": 0, "base_permille": 1000}
    bench = automated(with_channel(region, "cert-exchange", **numbers))
    state = bench.world.messages[sent(bench, LEAD, "cert-exchange", "BRV", Purpose.ASK_CLARIFICATION)]
    assert partners.answer_ms(bench.world, Draws(1), state) == H
    bench.engine.emit(ev.TrustChanged("BRV", "ALD", 1_000_000, "useful_message"), 0)
    assert partners.answer_ms(bench.world, Draws(1), state) == H // 2


def test_a_house_that_is_closed_takes_three_times_as_long(region: Scenario) -> None:
    numbers = {"median_ms": H, "sigma_permille": 0}
    bench = automated(with_channel(region, "consultation", **numbers))
    state = bench.world.messages[sent(bench, POLICY, "consultation", "BRV", Purpose.CONSULT)]
    assert partners.answer_ms(bench.world, Draws(1), state) == H
    bench.wait(11)
    assert not bench.exercise.view("BRV.policy_contact").office_open
    (waiting,) = bench.exercise.view("BRV.policy_contact").inbox.values()
    assert waiting.id == state.id
    assert partners.answer_ms(bench.world, Draws(1), state) == 3 * H


def test_each_message_that_waits_makes_answers_a_tenth_slower(region: Scenario) -> None:
    numbers = {"median_ms": H, "sigma_permille": 0}
    bench = automated(with_channel(region, "cert-exchange", **numbers))
    messages = []
    for _ in range(3):
        messages.append(sent(bench, LEAD, "cert-exchange", "BRV", Purpose.ASK_CLARIFICATION))
        bench.wait(0.5)
    for person in bench.world.nations["BRV"].pools.values():
        person.people.clear()
    last = bench.world.messages[messages[-1]]
    assert partners.answer_ms(bench.world, Draws(1), last) == pytest.approx(1.2 * H, abs=1)


def test_in_moves_the_pack_scales_how_long_it_takes(region: Scenario) -> None:
    spans = []
    for scale in (1000, 100):
        scenario = replace(region, answer_scale_permille=scale)
        holders = {seat.id: "competent" for nation in region.region.nations for seat in nation.seats}
        bench = Bench(scenario, play=Play.MOVES, holders=holders)
        bench.exercise.open_move()
        state = bench.world.messages[sent(bench, LEAD, "cert-exchange", "BRV", Purpose.WARN)]
        spans.append(partners.answer_ms(bench.world, Draws(5), state))
    assert spans[1] == pytest.approx(spans[0] / 10, abs=2)


def test_without_a_word_of_the_pack_a_consultation_fits_the_exercise(tiny: Scenario) -> None:
    slowest = max(channel.answer.median_ms for channel in tiny.channels.values())
    assert slowest * tiny.answer_scale_permille // 1000 <= tiny.duration_ms // 10


def test_nothing_is_drawn_when_a_person_can_read_the_message(region: Scenario) -> None:
    bench = automated(region, people="ALD")
    sent(bench, "BRV.cert_lead", "cert-exchange", "ALD", Purpose.WARN)
    sent(bench, "BRV.cert_lead", "cert-exchange", "ESK", Purpose.WARN)
    bench.wait(2)
    assert [event.nation for event in prepared(bench)] == ["ESK"]
    (message,) = bench.exercise.view(LEAD).inbox.values()
    assert message.ready_ms is None


def test_nothing_is_drawn_for_seats_that_count_as_not_there(region: Scenario) -> None:
    bench = automated(region, policy="idle")
    sent(bench, LEAD, "cert-exchange", "BRV", Purpose.WARN)
    bench.wait(2)
    assert not prepared(bench)


def test_the_draw_is_keyed_by_the_message_so_that_another_changes_nothing(region: Scenario) -> None:
    found = []
    for others in (False, True):
        bench = automated(region)
        if others:
            sent(bench, "BRV.cert_lead", "cert-exchange", "ESK", Purpose.WARN)
        sent(bench, LEAD, "cert-exchange", "BRV", Purpose.WARN)
        bench.wait(2)
        found.append([event for event in prepared(bench) if event.nation == "BRV"])
    assert found[0] == found[1]


def look(bench: Bench, seat: str) -> list[act.Action]:
    scenario = bench.exercise.scenario
    policy = policy_for("competent", bench.exercise.seats[seat], Briefing.of(scenario), 1)
    return list(policy.decide(bench.exercise.view(seat)))


def answers(bench: Bench, seat: str) -> list[act.AnswerMessage]:
    return [action for action in look(bench, seat) if isinstance(action, act.AnswerMessage)]


def sure(scenario: Scenario) -> Scenario:
    """Partners answer all but always, and after an hour."""
    for ident in ("cert-exchange", "consultation", "assistance"):
        numbers = {"base_permille": 3000, "median_ms": H, "sigma_permille": 0}
        scenario = with_channel(scenario, ident, **numbers)
    return scenario


def test_an_automated_seat_answers_once_its_house_is_ready(region: Scenario) -> None:
    bench = automated(sure(region))
    sent(bench, LEAD, "cert-exchange", "BRV", Purpose.WARN)
    bench.wait(0.9)
    (event,) = prepared(bench)
    assert event.ready_ms is not None
    assert not answers(bench, "BRV.cert_lead")
    bench.exercise.advance_to(event.ready_ms)
    (answer,) = answers(bench, "BRV.cert_lead")
    assert answer.answer is Answer.RECEIVED


def test_a_house_that_will_not_answer_never_does(region: Scenario) -> None:
    bench = automated(region)
    sent(bench, LEAD, "cert-exchange", "BRV", Purpose.WARN)
    bench.wait(1)
    (message,) = bench.world.nations["BRV"].picture.inbox
    bench.engine.emit(ev.AnswerPrepared("BRV", message, None), 0)
    assert bench.exercise.view("BRV.cert_lead").inbox[message].ready_ms == NEVER_MS
    bench.wait(10)
    assert not answers(bench, "BRV.cert_lead")


def test_a_request_with_too_little_in_it_is_asked_about_once(region: Scenario) -> None:
    bench = automated(sure(region))
    sent(bench, POLICY, "consultation", "BRV", Purpose.CONSULT, complete=False)
    bench.wait(6)
    seat = "BRV.policy_contact"
    (question,) = [a for a in look(bench, seat) if isinstance(a, act.SendMessage)]
    assert (question.purpose, question.to_nation) == (Purpose.ASK_CLARIFICATION, "ALD")
    assert not answers(bench, seat)
    bench.do(seat, question, hours=3)
    assert {type(action) for action in look(bench, seat)} <= {act.AcknowledgeMessage}
    (asked,) = bench.exercise.view(POLICY).inbox.values()
    bench.do(POLICY, act.AnswerMessage(asked.id, Answer.YES, Tlp.AMBER), hours=3)
    assert [answer.answer for answer in answers(bench, seat)] == [Answer.YES]


def test_a_nation_that_has_frozen_co_operation_refuses_with_that_reason(region: Scenario) -> None:
    bench = automated(sure(region))
    sent(bench, POLICY, "consultation", "BRV", Purpose.CONSULT)
    sent(bench, LEAD, "cert-exchange", "BRV", Purpose.WARN)
    bench.engine.emit(ev.TensionChanged("ALD", "BRV", 600_000, "attribution"), 0)
    bench.wait(6)
    (refusal,) = answers(bench, "BRV.policy_contact")
    assert (refusal.answer, refusal.reason) == (Answer.NO, Reason.COOPERATION_FROZEN)
    (receipt,) = answers(bench, "BRV.cert_lead")
    assert receipt.answer is Answer.RECEIVED


def test_what_came_under_a_narrow_marking_is_not_passed_on_in_an_answer(region: Scenario) -> None:
    bench = automated(sure(region))
    bench.gain("ESK", "ioc-update")
    told = act.SendMessage("cert-exchange", "BRV", Purpose.INFORM, Tlp.RED, indicators=("ioc-update",))
    bench.do("ESK.cert_lead", told, hours=1)
    sent(bench, LEAD, "cert-exchange", "BRV", Purpose.WARN)
    bench.wait(3)
    shared = {
        bench.exercise.view("BRV.cert_lead").inbox[a.message].from_nation: a.indicators
        for a in answers(bench, "BRV.cert_lead")
    }
    assert shared["ALD"] == ()


def test_what_was_being_prepared_lapses_for_a_person_and_is_drawn_when_one_leaves(region: Scenario) -> None:
    bench = automated(sure(region))
    message = sent(bench, LEAD, "cert-exchange", "BRV", Purpose.WARN)
    bench.wait(0.9)
    bench.exercise.assign("BRV.cert_lead", "person")
    assert bench.events(ev.AnswersLapsed) == [ev.AnswersLapsed("BRV", (message,))]
    assert bench.exercise.view("BRV.cert_lead").inbox[message].ready_ms is None
    bench.wait(2)
    bench.exercise.assign("BRV.cert_lead", "competent")
    again = prepared(bench)[-1]
    assert again.ready_ms is not None
    assert again.ready_ms > bench.exercise.now_ms


def test_policies_need_no_engine_to_be_asked(region: Scenario) -> None:
    """A policy in a person's place answers as it looks: nothing was drawn for it."""
    bench = automated(region, people="BRV")
    sent(bench, LEAD, "cert-exchange", "BRV", Purpose.WARN)
    bench.wait(2)
    policies = policies_for(region, {"BRV.cert_lead": "competent"}, 1)
    acted = policies["BRV.cert_lead"].decide(bench.exercise.view("BRV.cert_lead"))
    assert any(isinstance(action, act.AnswerMessage) for action in acted)
