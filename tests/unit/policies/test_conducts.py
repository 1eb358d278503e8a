"""What the automated teams of each kind do with what they see."""

from __future__ import annotations

import pytest

from simengine.domain.actions import HuntAssets, IsolateAsset, SendMessage
from simengine.domain.encoding import event_from
from simengine.domain.events import MessageSent
from simengine.domain.scenario import Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.exercise import Exercise
from simengine.play import POLICIES, play_on, policies_by_seat, policies_for, run
from support.worlds import records_of


def played(scenario: Scenario, team: str, until_hours: int) -> Exercise:
    names = policies_by_seat(scenario, {"ALL": team})
    exercise = Exercise.start(scenario, seed=7, holders=names)
    play_on(exercise, policies_for(scenario, names, 7), until_ms=until_hours * MS_PER_HOUR)
    return exercise


@pytest.mark.parametrize("team", POLICIES)
def test_the_same_view_gives_the_same_actions(tiny: Scenario, team: str) -> None:
    """A policy keeps nothing between two looks: another one of its kind decides the same."""
    exercise = played(tiny, team, 9)
    names = policies_by_seat(tiny, {"ALL": team})
    once, again = policies_for(tiny, names, 7), policies_for(tiny, names, 7)
    for seat in exercise.seats:
        first = once[seat].decide(exercise.view(seat))
        assert first == once[seat].decide(exercise.view(seat))
        assert first == again[seat].decide(exercise.view(seat))
        assert once[seat].next_look_ms(exercise.now_ms) == again[seat].next_look_ms(exercise.now_ms)


def test_the_spammer_is_busier_than_anybody_and_says_nothing(tiny: Scenario) -> None:
    sent = {}
    for team in ("spammer", "competent"):
        records = records_of(run(tiny, seed=7, teams={"ALL": team}))
        events = [event_from(r.type, dict(r.data)) for r in records if r.kind == "event"]
        sent[team] = [event for event in events if isinstance(event, MessageSent)]
    assert len(sent["spammer"]) > 2 * len(sent["competent"])
    assert {message.purpose for message in sent["spammer"]} > {"warn", "inform"}
    assert not any(m.incident or m.indicators or m.fields for m in sent["spammer"])


def test_the_expert_searches_before_anything_is_confirmed(tiny: Scenario) -> None:
    kinds = {}
    for team in ("competent", "expert"):
        exercise = Exercise.start(tiny, seed=7)
        seat = next(seat for seat in exercise.seats if seat.endswith(".cert_analyst"))
        names = policies_by_seat(tiny, {"ALL": team})
        exercise.advance_to(5 * 60_000)
        kinds[team] = {type(a) for a in policies_for(tiny, names, 7)[seat].decide(exercise.view(seat))}
    assert HuntAssets in kinds["expert"]
    assert HuntAssets not in kinds["competent"]


def test_the_expert_tells_every_nation_that_it_can_reach(hospital: Scenario) -> None:
    exercise = played(hospital, "expert", 24)
    for seat in (s for s in exercise.seats if s.endswith(".cert_lead")):
        view = exercise.view(seat)
        if view.incidents:
            told = {m.to_nation for m in view.sent.values() if m.purpose in ("warn", "inform")}
            reachable = set(view.channels["cert-exchange"])
            assert told == reachable


def test_the_expert_goes_round_a_missing_link_between_certs(hospital: Scenario) -> None:
    """Aldmark's and Eskar's CERTs have no link; the policy contact tells what the CERT cannot."""
    exercise = played(hospital, "expert", 36)
    sent = exercise.view("ALD.policy_contact").sent.values()
    assert {m.to_nation for m in sent if m.purpose in ("warn", "inform")} == {"ESK"}
    assert any(m.indicators for m in sent)


def test_the_expert_cuts_off_what_has_stopped_working_before_it_is_confirmed(hospital: Scenario) -> None:
    exercise = played(hospital, "idle", 30)
    seat = "ALD.cert_analyst"
    view = exercise.view(seat)
    down = {a.id for a in view.assets.values() if a.service_lost_permille and a.belief == "suspected"}
    names = policies_by_seat(hospital, {"ALL": "expert"})
    actions = policies_for(hospital, names, 7)[seat].decide(view)
    assert down
    assert down & {a.asset for a in actions if isinstance(a, IsolateAsset)}
    assert not any(isinstance(a, SendMessage) for a in actions)
