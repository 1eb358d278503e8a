"""What people write never enters the journal, wherever in an action they write it."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings

from simengine.domain import actions as act
from simengine.domain.actions import ACTIONS, FLOWS_IN_MOVE, Purpose
from simengine.domain.errors import SimengineError
from simengine.domain.markings import Tlp
from simengine.domain.scenario import Play, Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.exercise import Exercise
from support.wide import wide, widely_played
from support.wording import MARK, WORDINGS, action_of, strings_of, worded
from support.worlds import records_of

FORM = ("rsit", "first_seen", "indicators", "pap", "actions_taken", "question")
"""The fields of the form that CERTs exchange."""


def nothing_worded_is_in(exercise: Exercise, after: int) -> None:
    for record in exercise.journal.records(after):
        strings = (record.type, record.actor, *strings_of(record.data))
        assert not any(MARK in string for string in strings), record


@pytest.fixture(scope="module")
def busy(tiny: Scenario) -> Exercise:
    """An exercise in which there are alerts, incidents, messages, drafts and indicators to act on."""
    full = widely_played(wide(tiny), seed=4, hours=8)
    middle = next(r.seq for r in full.journal.records() if r.t_ms >= 8 * MS_PER_HOUR)
    return full.fork(middle - 1)


@pytest.mark.parametrize("kind", sorted(ACTIONS))
@given(text=WORDINGS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_wording_gets_into_a_record_by_an_action(busy: Exercise, kind: str, text: str) -> None:
    """Accepted, refused or malformed: in every field, in every shape, from seats that may and may not."""
    before = len(busy.journal)
    roles = busy.scenario.actions[kind].roles
    may = [seat.id for seat in busy.seats.values() if seat.role in roles][:1]
    others = [seat.id for seat in busy.seats.values() if seat.role not in roles][:1]
    recorded = 0
    for seat in (*may, *others):
        for values in worded(kind, busy.view(seat), FORM, text):
            try:
                busy.submit(seat, action_of(kind, values))
            except SimengineError as problem:
                assert problem.code == "exercise-malformed"
                assert not any(MARK in string for string in strings_of(dict(problem.params)))
            else:
                recorded += 1
    nothing_worded_is_in(busy, before)
    assert len(busy.journal) >= before + recorded, "whatever is not malformed is on record"


@given(text=WORDINGS)
@settings(max_examples=15)
def test_nor_by_a_decision_sheet(tiny: Scenario, text: str) -> None:
    exercise = Exercise.start(tiny, seed=3, play=Play.MOVES)
    exercise.open_move()
    for kind in sorted(ACTIONS):
        for seat in ("ALD.cert_lead", "ALD.policy_contact"):
            for values in worded(kind, exercise.view(seat), FORM, text):
                try:
                    if kind in FLOWS_IN_MOVE:
                        exercise.submit(seat, action_of(kind, values))
                    exercise.submit_sheet("ALD.cert_lead", [(seat, action_of(kind, values))])
                except SimengineError as problem:
                    assert problem.code == "exercise-malformed"
    exercise.close_move()
    nothing_worded_is_in(exercise, 0)


@given(text=WORDINGS)
def test_nor_by_the_white_cell(tiny: Scenario, text: str) -> None:
    exercise = Exercise.start(tiny, seed=3)
    before = len(exercise.journal)
    for attempt in (
        lambda: exercise.release(text),
        lambda: exercise.improvise(["ALD.cert_lead"], text),
        lambda: exercise.improvise([text], "sha256:" + "0" * 64),
        lambda: exercise.assign("ALD.cert_lead", text),
        lambda: exercise.assign(text, "person"),
        lambda: exercise.submit(text, act.HandOverShift()),
        lambda: exercise.submit_sheet(text, ()),
        lambda: Exercise.start(tiny, seed=3, holders={"ALD.cert_lead": text}),
    ):
        with pytest.raises(SimengineError):
            attempt()
    assert len(exercise.journal) == before
    nothing_worded_is_in(exercise, 0)


def test_a_field_for_indicators_says_that_they_are_listed_or_that_there_are_none(busy: Exercise) -> None:
    """With indicators attached anything used to be taken, free text too."""
    exercise = busy.fork()
    seat = next(
        s.id
        for s in exercise.seats.values()
        if s.role.value == "cert_lead" and exercise.view(s.id).indicators
    )
    view = exercise.view(seat)
    held = tuple(view.indicators)[:1]
    channel = next(c.id for c in exercise.scenario.channels.values() if c.kind == "CH-CERT")
    told = view.channels[channel][0]
    found = []
    for said in ("listed", "none-yet", "as agreed on the phone with Maria", None):
        fields: dict[str, str | int] = {} if said is None else {"indicators": said}
        message = act.SendMessage(channel, told, Purpose.WARN, Tlp.AMBER, fields=fields, indicators=held)
        assert exercise.submit(seat, message).accepted
        sent = next(r for r in reversed(records_of(exercise)) if r.type == "MessageSent")
        found.append((sent.data["fields"], "indicators" in sent.data["missing_fields"]))  # type: ignore[operator]
    assert found == [
        ({"indicators": "listed"}, False),
        ({"indicators": "none-yet"}, False),
        ({}, False),
        ({}, False),
    ]


def test_a_field_that_only_another_form_has_is_named_and_an_invented_one_is_not(busy: Exercise) -> None:
    exercise = busy.fork()
    seat = "ALD.cert_lead"
    channel = next(c.id for c in exercise.scenario.channels.values() if c.kind == "CH-CERT")
    for name, named in (("what_is_asked", "what_is_asked"), ("maria_said_no_harm_is_done", "unknown")):
        message = act.SendMessage(channel, "BRV", Purpose.WARN, Tlp.AMBER, fields={name: "x"})
        receipt = exercise.submit(seat, message)
        assert (receipt.code, receipt.params["field"]) == ("message-field-unknown", named)
