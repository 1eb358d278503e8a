"""What automated seats do beside people is not the people's, and in no score of theirs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simengine.domain import events as ev
from simengine.domain.actions import Purpose
from support.journals import H, Story, delivered, opened, sent

LEAD, POLICY = "ALD.cert_lead", "ALD.policy_contact"
BESIDE_PEOPLE = {LEAD: "competent", POLICY: "person"}
ALL_AUTOMATED = {LEAD: "competent", POLICY: "competent"}
MEASURES = ("CB-03", "CB-04", "CB-06")


def told(holders: dict[str, str]) -> Story:
    """ALD's lead uses an opportunity an hour after it opened."""
    return Story(holders=holders).at(1 * H, opened(until_ms=5 * H)).at(2 * H, sent())


@pytest.mark.parametrize("measure", MEASURES)
def test_what_an_automated_seat_sends_beside_people_is_left_out(measure: str) -> None:
    assert told(ALL_AUTOMATED).measure(measure).status == "scored"
    assert told({LEAD: "person", POLICY: "competent"}).measure(measure).status == "scored"
    assert told(BESIDE_PEOPLE).measure(measure).status == "not_applicable"


def test_who_held_the_seat_when_it_sent_counts_and_not_who_holds_it_later() -> None:
    story = Story(holders=BESIDE_PEOPLE).at(1 * H, opened(until_ms=5 * H))
    story.at(90 * 60_000, ev.SeatAssigned("ALD", LEAD, "person"))
    story.at(2 * H, sent()).at(3 * H, ev.SeatAssigned("ALD", LEAD, "competent"))
    assert story.measure("CB-03").met == 1


def test_people_who_use_it_after_an_automated_seat_did_have_used_it() -> None:
    story = told(BESIDE_PEOPLE)
    later = replace(sent(nth=2), seat=POLICY)
    assert story.at(3 * H, later).measure("CB-03").met == 1


def test_a_decision_that_an_automated_seat_put_on_record_is_left_out() -> None:
    decided = ev.DecisionRecorded("ALD", "warn", "BRV", "other", None, None)

    def story(holders: dict[str, str]) -> Story:
        accepted = ev.ActionAccepted("a", "ALD", LEAD, "RecordDecision", "BRV", None)
        return Story(holders=holders).at(1 * H, opened(until_ms=5 * H)).at(2 * H, accepted, decided)

    assert story(ALL_AUTOMATED).measure("CB-03").met == 1
    assert story(BESIDE_PEOPLE).measure("CB-03").status == "not_applicable"


def test_what_an_automated_seat_answers_beside_people_is_left_out() -> None:
    def story(holders: dict[str, str]) -> Story:
        answer = sent("answer", nth=1, reply_to="BRV/warn/ALD/1")
        return Story(holders=holders).at(1 * H, delivered()).at(2 * H, answer)

    assert story(ALL_AUTOMATED).measure("CB-08").met == 1
    assert story({LEAD: "person"}).measure("CB-08").met == 1
    assert story(BESIDE_PEOPLE).measure("CB-08").status == "not_applicable"


def test_nor_does_it_count_against_people_that_an_automated_house_did_not_answer() -> None:
    message = f"BRV/{Purpose.WARN.value}/ALD/1"

    def story(*more: ev.Event) -> Story:
        return Story(holders=BESIDE_PEOPLE).at(1 * H, delivered(), *more)

    prepared = ev.AnswerPrepared("ALD", message, None)
    assert story().measure("CB-08").opportunities == 1
    assert story(prepared).measure("CB-08").status == "not_applicable"
    assert story(prepared, ev.AnswersLapsed("ALD", (message,))).measure("CB-08").opportunities == 1
