"""What people tell each other by word of mouth counts once both sides hold it; a pulse is for trainers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import Purpose
from simengine.domain.scenario import Play, Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.exercise import Exercise
from simengine.scoring import ExerciseLog
from simengine.scoring.channel_use import opportunities_of
from simengine.scoring.log import Entry
from support.worlds import records_of

LEAD, OTHER = "ALD.cert_lead", "BRV.cert_lead"


@pytest.fixture
def exercise(tiny: Scenario) -> Exercise:
    found = Exercise.start(tiny, seed=5)
    found.advance_to(MS_PER_HOUR)
    indicator = next(iter(found._engine.world.static.indicators))
    found._engine.world.nations["ALD"].picture.indicators[indicator] = 0
    return found


def held(exercise: Exercise) -> str:
    return next(iter(exercise.view(LEAD).indicators))


def record(exercise: Exercise, **changes: object) -> str:
    values = {"counterpart": "BRV", "purpose": Purpose.WARN, "at_ms": 1000, "indicators": (held(exercise),)}
    assert exercise.submit(LEAD, act.RecordOralContact(**(values | changes))).accepted  # type: ignore[arg-type]
    return list(exercise.view(LEAD).contacts.oral)[-1]


def test_it_counts_only_once_a_seat_of_the_other_side_confirms_it(exercise: Exercise) -> None:
    world, contact = exercise._engine.world, record(exercise)
    assert ("ALD", "BRV") not in world.told
    assert held(exercise) not in exercise.view(OTHER).indicators
    shown = exercise.view(OTHER).contacts.oral[contact]
    assert (shown.indicators, shown.indicators_named) == ((), 1), "what was named shows once it is confirmed"
    assert exercise.submit(OTHER, act.ConfirmOralContact(contact)).accepted
    assert ("ALD", "BRV") in world.told
    assert held(exercise) in exercise.view(OTHER).indicators
    assert exercise.view(LEAD).contacts.oral[contact].state == "confirmed"


def test_once_denied_it_counts_for_nothing(exercise: Exercise) -> None:
    contact = record(exercise)
    assert exercise.submit(OTHER, act.DenyOralContact(contact)).accepted
    assert ("ALD", "BRV") not in exercise._engine.world.told
    assert exercise.submit(OTHER, act.ConfirmOralContact(contact)).code == "oral-already-settled"
    assert exercise.view(LEAD).contacts.oral[contact].state == "denied"


def test_refusals_name_what_is_wrong(exercise: Exercise) -> None:
    def code(**changes: object) -> str | None:
        values: dict[str, object] = {"counterpart": "BRV", "purpose": Purpose.WARN, "at_ms": 1000}
        return exercise.submit(LEAD, act.RecordOralContact(**(values | changes))).code  # type: ignore[arg-type]

    assert code(at_ms=exercise.now_ms + 1) == "oral-not-yet"
    assert code(counterpart="ALD") == "nation-is-own"
    assert code(counterpart="XXX") == "nation-unknown"
    assert code(purpose=Purpose.ANSWER) == "purpose-is-answer"
    assert code(indicators=("no-such",)) == "indicator-not-held"
    contact = record(exercise)
    for seat in (LEAD, "BRV.policy_contact", "ESK.cert_lead"):
        assert exercise.submit(seat, act.ConfirmOralContact(contact)).code == "oral-unknown"


def test_where_nobody_sits_at_that_level_nobody_could_confirm(tiny: Scenario) -> None:
    nations = tuple(
        replace(n, seats=tuple(s for s in n.seats if n.id != "ESK" or s.role != "law_enforcement"))
        for n in tiny.region.nations
    )
    exercise = Exercise.start(replace(tiny, region=replace(tiny.region, nations=nations)), seed=5)
    action = act.RecordOralContact("ESK", Purpose.PRESERVE_EVIDENCE, 0)
    assert exercise.submit("ALD.law_enforcement", action).code == "oral-nobody-there"


def test_it_takes_up_an_opportunity_at_the_time_at_which_people_spoke(exercise: Exercise) -> None:
    contact = record(exercise)
    raised = ev.OpportunityRaised("warn", "ALD", "BRV", ("warn",), 2000)

    def state() -> str:
        log = ExerciseLog.from_records(records_of(exercise))
        seq = len(log.entries)
        again = ExerciseLog(log.start, [Entry(seq + 1, 500, raised), *log.entries], 5 * MS_PER_HOUR, False)
        return opportunities_of(again, "ALD")[0].state(again.end_ms)

    assert state() == "missed"
    exercise.submit(OTHER, act.ConfirmOralContact(contact))
    assert state() == "used"


def test_in_a_move_people_record_and_confirm_at_once(tiny: Scenario) -> None:
    exercise = Exercise.start(tiny, seed=5, play=Play.MOVES)
    exercise.open_move()
    assert exercise.submit(LEAD, act.RecordOralContact("BRV", Purpose.CONSULT, 0)).accepted
    contact = next(iter(exercise.view(OTHER).contacts.oral))
    assert exercise.submit(OTHER, act.ConfirmOralContact(contact)).accepted


def test_a_pulse_is_seen_by_trainers_and_by_whoever_gave_it(exercise: Exercise) -> None:
    assert exercise.submit(LEAD, act.ReportPulse("BRV", 4)).accepted
    assert [(p.counterpart, p.trust) for p in exercise.truth().pulses] == [("BRV", 4)]
    for seat in exercise.seats:
        told = [seen.kind for seen in exercise.observations(seat)]
        assert ("PulseReported" in told) == (seat == LEAD)
    assert exercise.submit(LEAD, act.ReportPulse("BRV", 6)).code == "pulse-out-of-range"
    assert exercise.submit(LEAD, act.ReportPulse("ALD", 3)).code == "nation-is-own"
