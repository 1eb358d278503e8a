"""The directory of contacts: what becomes of messages by way of it, how it is kept, and how it is checked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simengine.domain import actions as act
from simengine.domain.actions import DirectoryStatus
from simengine.domain.contacts import ContactKind, EntryState
from simengine.domain.plan import ContactChange, Inject, Medium, StartsCheck
from simengine.domain.scenario import Play, Scenario
from simengine.domain.time import MS_PER_HOUR, MS_PER_MINUTE
from simengine.exercise import Exercise, replay
from simengine.play import run
from simengine.policies import Briefing, policy_for
from simengine.policies.ways import way_to
from simengine.scoring import ExerciseLog, score_exercise
from support.contacts import SEAT, note, set_state
from support.worlds import records_of

LEAD, OTHER = "ALD.cert_lead", "BRV.cert_lead"


@pytest.fixture
def exercise(listed: Scenario) -> Exercise:
    return Exercise.start(listed, seed=5)


def sent(exercise: Exercise) -> dict[str, object]:
    return dict([r for r in records_of(exercise) if r.type == "MessageSent"][-1].data)


def kinds(exercise: Exercise, seat: str) -> list[str]:
    return [seen.kind for seen in exercise.observations(seat)]


def entry(exercise: Exercise, nation: str, kind: ContactKind) -> EntryState:
    return exercise._engine.world.contacts.entries[nation, kind].state


def with_inject(scenario: Scenario, *effects: object) -> Scenario:
    inject = Inject("inj-x", "duty-editor", Medium.MAIL, (LEAD,), 60_000, None, effects, ())  # type: ignore[arg-type]
    return replace(scenario, injects=(inject,))


def test_a_message_by_a_right_entry_arrives_as_by_any_channel(exercise: Exercise) -> None:
    assert exercise.submit(LEAD, note("BRV")).accepted
    assert sent(exercise)["fails_ms"] is None
    exercise.advance_to(3 * MS_PER_HOUR)
    assert "MessageReceived" in kinds(exercise, OTHER)


def test_a_stale_entry_takes_the_factor_of_the_data_longer(listed: Scenario) -> None:
    times = []
    for state in ("right", "stale"):
        exercise = Exercise.start(listed, seed=5)
        set_state(exercise, "BRV", "technical", state)
        exercise.submit(LEAD, note("BRV"))
        times.append(int(str(sent(exercise)["deliver_ms"])))
    factor = listed.contacts.stale_factor_permille / 1000
    assert times[1] == pytest.approx(times[0] * factor, abs=factor + 1)


def test_a_message_by_a_wrong_entry_comes_back_and_never_arrives(exercise: Exercise) -> None:
    set_state(exercise, "BRV", "technical", "wrong")
    exercise.submit(LEAD, note("BRV"))
    assert sent(exercise)["deliver_ms"] is None
    assert exercise.view(LEAD).contacts.failures == (), "nobody knows before it is back"
    exercise.advance_to(6 * MS_PER_HOUR)
    assert "MessageFailed" in kinds(exercise, LEAD)
    assert "MessageReceived" not in kinds(exercise, OTHER)
    failure = exercise.view(LEAD).contacts.failures[0]
    assert (failure.to_nation, failure.contact, failure.deputy) == ("BRV", "technical", False)
    assert exercise.view(OTHER).contacts.failures == (), "and only its sender does"


def test_the_deputy_is_reached_unless_that_address_is_wrong_too(exercise: Exercise) -> None:
    set_state(exercise, "BRV", "technical", "wrong")
    exercise.submit(LEAD, note("BRV", to_deputy=True))
    assert sent(exercise)["deliver_ms"] is not None
    set_state(exercise, "BRV", "technical", "wrong", deputy=True)
    exercise.submit(LEAD, note("BRV", to_deputy=True))
    assert sent(exercise)["failure"] == "deputy_wrong"


def test_an_answer_goes_back_the_way_it_came_whatever_the_directory_says(exercise: Exercise) -> None:
    exercise.submit(LEAD, note("BRV"))
    exercise.advance_to(3 * MS_PER_HOUR)
    set_state(exercise, "ALD", "technical", "wrong")
    message = next(iter(exercise.view(OTHER).inbox))
    assert exercise.submit(OTHER, act.AnswerMessage(message, act.Answer.RECEIVED, note("BRV").tlp)).accepted
    assert sent(exercise)["deliver_ms"] is not None


def test_in_a_move_a_message_arrives_or_comes_back_at_once(listed: Scenario) -> None:
    exercise = Exercise.start(listed, seed=5, play=Play.MOVES)
    exercise.open_move()
    set_state(exercise, "ESK", "technical", "wrong")
    exercise.submit(LEAD, note("BRV"))
    exercise.submit(LEAD, note("ESK"))
    assert "MessageReceived" in kinds(exercise, OTHER)
    assert "MessageFailed" in kinds(exercise, LEAD)


def test_who_was_told_by_a_message_that_came_back_was_not_told(listed: Scenario) -> None:
    exercise = Exercise.start(listed, seed=5)
    world = exercise._engine.world
    known = next(iter(world.static.indicators))
    world.nations["ALD"].picture.indicators[known] = 0
    set_state(exercise, "BRV", "technical", "wrong")
    warning = replace(note("BRV"), purpose=act.Purpose.WARN, indicators=(known,))
    assert exercise.submit(LEAD, warning).accepted
    assert ("ALD", "BRV") not in world.told
    set_state(exercise, "BRV", "technical", "right")
    exercise.submit(LEAD, warning)
    assert ("ALD", "BRV") in world.told


def test_an_automated_seat_goes_by_the_deputy_and_then_by_another_channel(listed: Scenario) -> None:
    exercise = Exercise.start(listed, seed=5)
    briefing = Briefing.of(listed)

    def way() -> tuple[str, bool] | None:
        found = way_to(exercise.view(LEAD), briefing, act.Purpose.ASK_CLARIFICATION, "BRV")
        return None if found is None else (found.channel.id, found.to_deputy)

    assert way() == ("directory", False)
    for deputy in (False, True):
        set_state(exercise, "BRV", "technical", "wrong", deputy=deputy)
        exercise.submit(LEAD, note("BRV", to_deputy=deputy))
        exercise.advance_to(exercise.now_ms + 3 * MS_PER_HOUR)
        assert way() == [("directory", True), ("cert-exchange", False)][deputy]
    exercise.submit(OTHER, act.UpdateDirectory(DirectoryStatus.CHANGED))
    assert way() == ("directory", False), "once the entry was put right, it is worth another try"


def test_an_entry_lapses_and_confirming_it_in_time_prevents_it(listed: Scenario) -> None:
    nations = tuple(
        replace(n, contacts=tuple(replace(c, valid_until_ms=MS_PER_HOUR) for c in n.contacts))
        for n in listed.region.nations
    )
    soon = replace(listed, region=replace(listed.region, nations=nations))
    exercise = Exercise.start(soon, seed=5)
    exercise.submit(LEAD, act.UpdateDirectory(DirectoryStatus.CONFIRMED))
    exercise.advance_to(2 * MS_PER_HOUR)
    assert entry(exercise, "ALD", ContactKind.TECHNICAL) is EntryState.RIGHT
    assert entry(exercise, "ALD", ContactKind.POLICY) is EntryState.STALE
    shown = exercise.view("BRV.policy_contact").contacts.entries
    assert shown["ALD/policy"].lapsed
    assert not shown["ALD/technical"].lapsed
    exercise.submit(
        "ALD.policy_contact", act.UpdateDirectory(DirectoryStatus.CONFIRMED, None, ContactKind.POLICY)
    )
    assert entry(exercise, "ALD", ContactKind.POLICY) is EntryState.RIGHT


def test_to_change_an_entry_puts_it_right_and_to_confirm_a_wrong_one_does_not(exercise: Exercise) -> None:
    set_state(exercise, "ALD", "technical", "wrong")
    set_state(exercise, "ALD", "technical", "wrong", deputy=True)
    exercise.submit(LEAD, act.UpdateDirectory(DirectoryStatus.CONFIRMED))
    assert entry(exercise, "ALD", ContactKind.TECHNICAL) is EntryState.WRONG
    exercise.submit(LEAD, act.UpdateDirectory(DirectoryStatus.CHANGED))
    world = exercise._engine.world.contacts.entries["ALD", ContactKind.TECHNICAL]
    assert (world.state, world.deputy) == (EntryState.RIGHT, EntryState.RIGHT)
    shown = exercise.view("BRV.cert_lead").contacts.entries["ALD/technical"]
    assert (shown.status, shown.confirmed_ms) == ("changed", exercise.now_ms)


def test_people_who_change_in_mid_game_are_known_to_life_alone(listed: Scenario) -> None:
    change = ContactChange("BRV", ContactKind.TECHNICAL, EntryState.WRONG, deputy=False)
    exercise = Exercise.start(with_inject(listed, change), seed=5)
    before = exercise.view(LEAD).contacts
    exercise.advance_to(120_000)
    assert entry(exercise, "BRV", ContactKind.TECHNICAL) is EntryState.WRONG
    assert exercise.view(LEAD).contacts == before
    assert exercise.view(OTHER).contacts == before
    assert all("ContactChanged" not in kinds(exercise, seat) for seat in exercise.seats)
    assert {e.state for e in exercise.truth().contacts if e.nation == "BRV"} == {"right", "wrong"}


def start_check(exercise: Exercise, minutes: int = 30) -> str:
    assert exercise.submit(SEAT, act.StartCommCheck(ContactKind.TECHNICAL, minutes)).accepted
    return list(exercise.view(SEAT).contacts.checks)[-1]


def test_a_check_calls_every_entry_and_counts_who_answers_after_how_long(exercise: Exercise) -> None:
    set_state(exercise, "ESK", "technical", "wrong")
    check = start_check(exercise)
    exercise.advance_to(20 * MS_PER_MINUTE)
    assert exercise.view(LEAD).contacts.checks[check].is_open
    assert exercise.submit(LEAD, act.AnswerCommCheck(check)).accepted
    exercise.advance_to(31 * MS_PER_MINUTE)
    whole = exercise.view(SEAT).contacts.checks[check]
    lines = {line.nation: line for line in whole.lines}
    assert whole.ended
    assert set(lines) == {"ALD", "BRV", "ESK"}
    assert lines["ALD"].after_ms == 20 * MS_PER_MINUTE
    assert lines["BRV"].answered_ms is None
    assert lines["ESK"].failed_ms is not None, "a call to a wrong entry comes back"
    ended = next(r for r in records_of(exercise) if r.type == "CommCheckEnded")
    assert (ended.data["answered"], ended.data["silent"]) == (["ALD"], ["BRV", "ESK"])
    own = exercise.view("ESK.cert_lead").contacts.checks[check]
    assert (own.received_ms, own.ended) == (None, True), "its nation learns so when the time is over"
    assert "OwnCheckMissed" in kinds(exercise, "ESK.cert_lead")
    assert "OwnCheckHeld" in kinds(exercise, LEAD)


def test_a_check_that_never_reached_a_nation_shows_nowhere_before_it_is_over(exercise: Exercise) -> None:
    set_state(exercise, "ESK", "technical", "wrong")
    check = start_check(exercise, 60)
    exercise.advance_to(30 * MS_PER_MINUTE)
    assert check not in exercise.view("ESK.cert_lead").contacts.checks
    assert exercise.view(LEAD).contacts.checks[check].lines == (), "and nobody sees how others fare"
    assert exercise.view("ALD.policy_contact").contacts.checks == {}, "nor does another contact"


def test_refusals_around_checks_name_what_is_wrong(exercise: Exercise) -> None:
    def code(seat: str, action: act.Action) -> str | None:
        return exercise.submit(seat, action).code

    assert code(LEAD, act.StartCommCheck(ContactKind.TECHNICAL, 30)) == "action-not-for-role"
    assert code(SEAT, act.StartCommCheck(ContactKind.TECHNICAL, 2)) == "check-span-out-of-range"
    check = start_check(exercise)
    assert code(SEAT, act.StartCommCheck(ContactKind.TECHNICAL, 30)) == "check-already-running"
    assert code(LEAD, act.AnswerCommCheck(check)) == "check-unknown", "the call is still under way"
    exercise.advance_to(20 * MS_PER_MINUTE)
    assert code("ALD.policy_contact", act.AnswerCommCheck(check)) == "check-unknown"
    assert code(LEAD, act.AnswerCommCheck(check)) is None
    assert code("ALD.cert_analyst", act.AnswerCommCheck(check)) == "check-already-answered"
    exercise.advance_to(40 * MS_PER_MINUTE)
    assert code(OTHER, act.AnswerCommCheck(check)) == "check-is-over"


def test_a_check_of_a_contact_that_nobody_has_is_refused(listed: Scenario) -> None:
    nations = tuple(
        replace(n, contacts=tuple(c for c in n.contacts if c.kind is ContactKind.TECHNICAL))
        for n in listed.region.nations
    )
    exercise = Exercise.start(replace(listed, region=replace(listed.region, nations=nations)), seed=5)
    action = act.StartCommCheck(ContactKind.POLICY, 30)
    assert exercise.submit(SEAT, action).code == "check-nobody-listed"
    assert exercise.submit("ALD.policy_contact", note("BRV", "diplomats")).code == "contact-not-listed"
    update = act.UpdateDirectory(DirectoryStatus.CHANGED, None, ContactKind.POLICY)
    assert exercise.submit(LEAD, update).code == "contact-not-listed"


def test_refusals_by_the_directory_name_what_everybody_can_read(listed: Scenario, tiny: Scenario) -> None:
    exercise = Exercise.start(listed, seed=5)
    assert exercise.submit(LEAD, note("SEC")).code == "channel-not-to-organisation"
    by_cert = note("BRV", "cert-exchange", to_deputy=True)
    assert exercise.submit(LEAD, by_cert).code == "channel-not-by-directory"
    no_deputy = note("BRV", "diplomats", to_deputy=True)
    assert exercise.submit("ALD.policy_contact", no_deputy).code == "contact-no-deputy"
    channels = {name: c for name, c in listed.channels.items() if c.kind != "CH-CHECK"}
    without = Exercise.start(replace(listed, channels=channels), seed=5)
    assert without.submit(SEAT, act.StartCommCheck(ContactKind.TECHNICAL, 30)).code == "check-no-channel"


def test_the_plan_starts_a_check_without_notice(listed: Scenario) -> None:
    effect = StartsCheck("SEC", ContactKind.POLICY, 30 * MS_PER_MINUTE)
    exercise = Exercise.start(with_inject(listed, effect), seed=5)
    exercise.advance_to(MS_PER_HOUR)
    started = next(r for r in records_of(exercise) if r.type == "CommCheckStarted")
    assert (started.data["nation"], started.data["inject"]) == ("SEC", "inj-x")
    assert "CommCheckReceived" in kinds(exercise, "ALD.policy_contact")
    replay(exercise.scenario, records_of(exercise))


def test_an_organisation_has_no_sheet_no_score_and_no_part_in_opportunities(listed: Scenario) -> None:
    exercise = run(listed, seed=3, teams={"ALL": "competent"})
    log = ExerciseLog.from_records(records_of(exercise))
    assert log.organisations == {"SEC"}
    sheet = next(one for one in score_exercise(log, {}, listed.rubric).nations if one.nation == "SEC")
    assert all(line.measured.status == "not_applicable" for line in sheet.lines)
    raised = [r.data for r in records_of(exercise) if r.type == "OpportunityRaised"]
    assert raised
    assert all("SEC" not in (data["nation"], data["counterpart"]) for data in raised)
    moves = Exercise.start(listed, seed=3, play=Play.MOVES)
    moves.open_move()
    assert moves.view(SEAT).sheet_due is None
    assert moves.view(LEAD).sheet_due == 1


def test_automated_seats_answer_checks_and_put_right_what_a_check_did_not_find(listed: Scenario) -> None:
    exercise = Exercise.start(listed, seed=5)
    briefing = Briefing.of(listed)
    lead = policy_for("competent", exercise.seats[LEAD], briefing, 5)
    secretariat = policy_for("competent", exercise.seats[SEAT], briefing, 5)
    started = secretariat.decide(exercise.view(SEAT))
    assert started == [act.StartCommCheck(ContactKind.TECHNICAL, 60)]
    set_state(exercise, "ALD", "technical", "wrong")
    exercise.submit(SEAT, started[0])
    assert secretariat.decide(exercise.view(SEAT)) == [], "one check at a time"
    exercise.advance_to(30 * MS_PER_MINUTE)
    other = policy_for("competent", exercise.seats[OTHER], briefing, 5)
    assert [type(a) for a in other.decide(exercise.view(OTHER))] == [act.AnswerCommCheck]
    assert lead.decide(exercise.view(LEAD)) == []
    exercise.advance_to(61 * MS_PER_MINUTE)
    assert act.UpdateDirectory(DirectoryStatus.CHANGED) in lead.decide(exercise.view(LEAD))
    exercise.submit(LEAD, act.UpdateDirectory(DirectoryStatus.CHANGED))
    assert all(not isinstance(a, act.UpdateDirectory) for a in lead.decide(exercise.view(LEAD)))
