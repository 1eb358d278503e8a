"""An impossible action is refused with a code, costs nothing, and is recorded."""

from __future__ import annotations

import pytest

from simengine.domain import actions as act
from simengine.domain.actions import Action, Answer, Purpose, Reason, ReportStage
from simengine.domain.errors import SimengineError
from simengine.domain.errors.refusals import CODES
from simengine.domain.markings import Tlp
from simengine.domain.scenario import Play, Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.domain.views import Belief
from simengine.exercise import Exercise
from simengine.play import play_on, policies_by_seat, policies_for
from support.worlds import records_of

RSIT = 'rsit:malicious-code="infected-system"'


class Table:
    """An exercise some hours in, with the first nation's seats at hand."""

    def __init__(
        self, scenario: Scenario, play: Play = Play.RUNNING, until_ms: int = 8 * MS_PER_HOUR
    ) -> None:
        names = policies_by_seat(scenario, {"ALL": "competent"})
        self.exercise = Exercise.start(scenario, seed=3, play=play)
        if play is Play.RUNNING:
            play_on(self.exercise, policies_for(scenario, names, 3), until_ms=until_ms)
        self.nation = scenario.region.nations[0].id
        self.other = scenario.region.nations[1].id
        self.lead = f"{self.nation}.cert_lead"
        self.policy = f"{self.nation}.policy_contact"
        self.police = f"{self.nation}.law_enforcement"
        self.view = self.exercise.view(self.lead)

    def channel(self, kind: str) -> str:
        return next(c.id for c in self.exercise.scenario.channels.values() if c.kind == kind)

    def asset(self, *beliefs: Belief, **flags: bool) -> str:
        return next(
            a.id
            for a in self.exercise.view(self.lead).assets.values()
            if a.belief in beliefs and all(getattr(a, name) == value for name, value in flags.items())
        )

    def refused(self, seat: str, action: Action) -> str | None:
        before = self.exercise.view(seat)
        receipt = self.exercise.submit(seat, action)
        after = self.exercise.view(seat)
        if not receipt.accepted:
            assert after == before, "a refused action costs nothing"
            last = records_of(self.exercise)[-1]
            assert (last.type, last.data["code"]) == ("ActionRefused", receipt.code), "and is recorded"
            told = self.exercise.observations(seat)[-1]
            assert (told.kind, told.data["code"]) == ("ActionRefused", receipt.code), "and the seat is told"
        return receipt.code


@pytest.fixture
def table(hospital: Scenario) -> Table:
    return Table(hospital)


def send(table: Table, kind: str = "CH-CERT", **changes: object) -> act.SendMessage:
    values: dict[str, object] = {
        "channel": table.channel(kind),
        "to_nation": table.other,
        "purpose": Purpose.INFORM,
        "tlp": Tlp.AMBER,
    }
    return act.SendMessage(**(values | changes))  # type: ignore[arg-type]


def test_actions_on_what_a_nation_does_not_have_are_refused_alike(table: Table) -> None:
    """Whether another nation has it or nobody does, the answer is the same."""
    foreign = next(
        asset
        for asset, nation in zip(
            table.exercise.scenario.region.assets.ids,
            table.exercise._engine.world.static.nation_of,
            strict=True,
        )
        if nation == table.other
    )
    for asset in (foreign, "no-such-asset"):
        for kind in (
            act.IsolateAsset,
            act.ReconnectAsset,
            act.CollectEvidence,
            act.EradicateAsset,
            act.RestoreAsset,
            act.DeclareIncident,
        ):
            assert table.refused(table.lead, kind(asset)) == "asset-unknown"
    assert table.refused(table.lead, act.TriageAlert("0" * 12)) == "alert-unknown"
    assert table.refused(table.lead, act.HuntAssets("no-such-sector")) == "sector-unknown"
    assert table.refused(table.lead, act.HardenAssets("no-such-product")) == "product-unknown"
    assert table.refused(table.lead, act.BlockIndicator("no-such-indicator")) == "indicator-not-held"
    assert table.refused(table.lead, act.IsolateAsset("x", incident="none")) == "incident-unknown"
    assert table.refused(table.lead, act.ClassifyIncident("none", RSIT, 3)) == "incident-unknown"
    assert (
        table.refused(table.lead, act.SubmitIncidentReport("none", ReportStage.FINAL)) == "incident-unknown"
    )


def test_work_is_refused_when_it_makes_no_sense_on_what_the_team_holds(table: Table) -> None:
    unknown = table.asset(Belief.UNKNOWN, isolated=False)
    assert table.refused(table.lead, act.ReconnectAsset(unknown)) == "asset-not-isolated"
    assert table.refused(table.lead, act.EradicateAsset(unknown)) == "asset-not-suspected"
    assert table.refused(table.lead, act.RestoreAsset(unknown)) == "asset-not-eradicated"
    assert table.refused(table.lead, act.DeclareIncident(unknown)) == "asset-not-suspected"
    assert table.refused(table.lead, act.IsolateAsset(unknown, priority=9)) == "priority-out-of-range"
    assert table.refused(table.lead, act.IsolateAsset(unknown)) is None
    assert table.refused(table.lead, act.IsolateAsset(unknown)) == "task-already-pending"
    table.exercise.advance_to(table.exercise.now_ms + 3 * MS_PER_HOUR // 2)
    assert table.refused(table.lead, act.IsolateAsset(unknown)) == "asset-already-isolated"


def test_a_task_of_nobody_or_of_another_nation_can_be_neither_moved_nor_cancelled(table: Table) -> None:
    theirs = next(iter(table.exercise.view(f"{table.other}.cert_lead").tasks))
    for task in (theirs, "no-such-task"):
        assert table.refused(table.lead, act.CancelTask(task)) == "task-unknown"
        assert table.refused(table.lead, act.ReprioritiseTask(task, 2)) == "task-unknown"


def test_a_finished_task_can_be_neither_moved_nor_cancelled(table: Table) -> None:
    finished = next(task.id for task in table.view.tasks.values() if task.state == "finished")
    assert table.refused(table.lead, act.CancelTask(finished)) == "task-already-finished"
    assert table.refused(table.lead, act.ReprioritiseTask(finished, 2)) == "task-already-finished"


def test_a_task_is_given_another_priority_than_it_has(table: Table) -> None:
    asset = table.asset(Belief.UNKNOWN, isolated=False)
    assert table.refused(table.lead, act.IsolateAsset(asset, priority=4)) is None
    task = list(table.exercise.view(table.lead).tasks)[-1]
    assert table.refused(table.lead, act.ReprioritiseTask(task, 4)) == "task-priority-same"
    assert table.refused(table.lead, act.ReprioritiseTask(task, 0)) == "priority-out-of-range"
    assert table.refused(table.lead, act.ReprioritiseTask(task, 5)) is None
    assert table.refused(table.lead, act.CancelTask(task)) is None


def test_a_hand_over_is_ordered_once_for_the_end_of_a_shift(hospital: Scenario) -> None:
    table = Table(hospital, until_ms=0)
    assert table.refused(table.policy, act.HandOverShift()) == "action-not-for-role"
    assert table.refused(table.lead, act.HandOverShift()) is None
    assert table.refused(table.lead, act.HandOverShift()) == "hand-over-already-ordered"


def test_what_was_examined_and_gave_something_is_not_examined_again(table: Table) -> None:
    examined = next(a.id for a in table.view.assets.values() if a.evidence_collected)
    assert table.refused(table.lead, act.CollectEvidence(examined)) == "asset-already-examined"


def test_what_was_done_once_is_not_done_again(table: Table) -> None:
    view = table.exercise.view(table.lead)
    judged = next(a.id for a in view.alerts.values() if a.verdict in ("confirmed", "dismissed"))
    assert table.refused(table.lead, act.TriageAlert(judged)) == "alert-already-triaged"
    assert (
        table.refused(table.lead, act.BlockIndicator(next(iter(view.blocked)))) == "indicator-already-blocked"
    )
    assert (
        table.refused(table.lead, act.HardenAssets(next(iter(view.hardened)))) == "product-already-hardened"
    )
    incident = next(iter(view.incidents.values()))
    assert table.refused(table.lead, act.DeclareIncident(incident.assets[0])) == "incident-already-declared"
    early = act.SubmitIncidentReport(incident.id, ReportStage.EARLY_WARNING)
    assert table.refused(table.lead, early) == "report-already-submitted"
    assert table.refused(table.lead, act.ClassifyIncident(incident.id, "rsit:none", 3)) == "rsit-unknown"
    assert table.refused(table.lead, act.ClassifyIncident(incident.id, RSIT, 6)) == "severity-out-of-range"


def test_a_report_beyond_the_early_warning_needs_a_class(tiny: Scenario) -> None:
    exercise = Exercise.start(tiny, seed=3)
    seat = f"{tiny.region.nations[0].id}.cert_lead"
    while not exercise.view(seat).alerts:
        exercise.advance_to(exercise.now_ms + MS_PER_HOUR)
    asset = next(iter(exercise.view(seat).alerts.values())).asset
    assert exercise.submit(seat, act.DeclareIncident(asset)).accepted
    incident = next(iter(exercise.view(seat).incidents))
    receipt = exercise.submit(seat, act.SubmitIncidentReport(incident, ReportStage.NOTIFICATION))
    assert receipt.code == "report-needs-classification"
    assert exercise.submit(seat, act.SubmitIncidentReport(incident, ReportStage.EARLY_WARNING)).accepted


def test_a_seat_does_only_what_its_role_may(table: Table) -> None:
    asset = table.asset(Belief.UNKNOWN)
    assert table.refused(table.policy, act.IsolateAsset(asset)) == "action-not-for-role"


def test_a_message_goes_over_a_channel_that_the_seat_may_use_for_this_purpose(table: Table) -> None:
    assert table.refused(table.lead, send(table, to_nation="XXX")) == "nation-unknown"
    assert table.refused(table.lead, send(table, to_nation=table.nation)) == "nation-is-own"
    assert table.refused(table.lead, send(table, channel="pigeon")) == "channel-unknown"
    assert table.refused(table.policy, send(table)) == "channel-not-for-level"
    assert table.refused(table.lead, send(table, purpose=Purpose.ANSWER)) == "purpose-is-answer"
    assert table.refused(table.lead, send(table, purpose=Purpose.COMM_CHECK)) == "channel-not-for-purpose"
    assert table.refused(table.lead, send(table, purpose=Purpose.ASK_ASSISTANCE)) is None, "bent, not meant"
    assert table.refused(table.lead, send(table, indicators=("no-such",))) == "indicator-not-held"
    assert table.refused(table.lead, send(table, fields={"colour": "red"})) == "message-field-unknown"


def test_links_and_legal_bases_that_are_missing_are_named(tiny: Scenario) -> None:
    exercise = Exercise.start(tiny, seed=1)
    codes = set()
    for seat in exercise.seats.values():
        for channel in tiny.channels.values():
            for nation in tiny.region.nations:
                if nation.id != seat.nation and seat.level in channel.levels:
                    purpose = next(iter(channel.purposes - {Purpose.ANSWER}))
                    message = act.SendMessage(channel.id, nation.id, purpose, Tlp.GREEN)
                    codes.add(exercise.submit(seat.id, message).code)
    assert codes == {None, "channel-no-link", "channel-no-legal-basis"}


def test_an_answer_needs_a_message_that_waits_for_one(table: Table) -> None:
    yes = act.AnswerMessage("none", Answer.YES, Tlp.AMBER)
    assert table.refused(table.lead, yes) == "message-unknown"
    for nation in table.exercise.scenario.region.nations:
        lead = f"{nation.id}.cert_lead"
        for message in table.exercise.view(lead).inbox.values():
            if message.answer is not None:
                answer = act.AnswerMessage(message.id, Answer.YES, Tlp.AMBER)
                assert table.refused(lead, answer) == "message-is-answer"
            elif message.answered:
                again = act.AnswerMessage(message.id, Answer.YES, Tlp.AMBER)
                assert table.refused(lead, again) == "message-already-answered"
    codes = {r.data["code"] for r in records_of(table.exercise) if r.type == "ActionRefused"}
    assert {"message-is-answer", "message-already-answered"} <= codes


def test_a_no_needs_a_reason_and_with_one_is_an_answer(tiny: Scenario) -> None:
    exercise = Exercise.start(tiny, seed=1)
    one, other = (nation.id for nation in tiny.region.nations[:2])
    channel = next(c.id for c in tiny.channels.values() if c.kind == "CH-ASSIST")
    asked = act.SendMessage(channel, other, Purpose.ASK_ASSISTANCE, Tlp.AMBER)
    assert exercise.submit(f"{one}.cert_lead", asked).accepted
    exercise.advance_to(6 * MS_PER_HOUR)
    seat = f"{other}.cert_lead"
    message = next(iter(exercise.view(seat).inbox))
    assert (
        exercise.submit(seat, act.AnswerMessage(message, Answer.NO, Tlp.AMBER)).code == "answer-needs-reason"
    )
    reasoned = act.AnswerMessage(message, Answer.NO, Tlp.AMBER, Reason.NO_CAPACITY)
    assert exercise.submit(seat, reasoned).accepted


def test_a_recorded_decision_names_another_nation_and_a_purpose_of_its_own(table: Table) -> None:
    for counterpart, subject, code in (
        ("XXX", Purpose.CONSULT, "nation-unknown"),
        (table.nation, Purpose.CONSULT, "nation-is-own"),
        (table.other, Purpose.ANSWER, "purpose-is-answer"),
        (table.other, Purpose.CONSULT, None),
    ):
        assert table.refused(table.lead, act.RecordDecision(subject, counterpart, Reason.OTHER)) == code


def test_in_a_move_work_waits_for_the_sheet_and_only_the_lead_hands_it_in(hospital: Scenario) -> None:
    table = Table(hospital, Play.MOVES)
    asset = table.asset(Belief.UNKNOWN)
    assert table.exercise.submit_sheet(table.lead, []).code == "sheet-no-open-move"
    assert table.refused(table.lead, act.IsolateAsset(asset)) == "move-not-open"
    assert table.refused(table.lead, send(table)) == "move-not-open"
    table.exercise.open_move()
    assert table.refused(table.lead, act.IsolateAsset(asset)) == "move-waits-for-sheet"
    assert table.exercise.submit_sheet(table.policy, []).code == "sheet-not-from-lead"
    foreign = [(f"{table.other}.cert_lead", act.IsolateAsset(asset))]
    assert table.exercise.submit_sheet(table.lead, foreign).code == "sheet-foreign-seat"
    assert table.exercise.submit_sheet(table.lead, [(table.lead, act.IsolateAsset(asset))]).accepted


def test_every_refusal_is_brought_about_by_a_test_in_this_file() -> None:
    from pathlib import Path

    text = "".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
    assert [code.code for code in CODES if f'"{code.code}"' not in text] == []


def test_text_where_an_id_belongs_is_turned_away_before_it_is_recorded(table: Table) -> None:
    before = len(table.exercise.journal)
    for action in (
        act.IsolateAsset("Dr Smith's laptop, please!"),
        send(table, text="call me"),
        send(table, fields={"my colour is": "red"}),
        act.RecordDecision(Purpose.CONSULT, "somebody over there", Reason.OTHER),
    ):
        with pytest.raises(SimengineError) as caught:
            table.exercise.submit(table.lead, action)
        assert caught.value.code == "exercise-malformed"
    assert len(table.exercise.journal) == before


def test_what_a_record_cannot_hold_is_turned_away_and_harms_nothing(table: Table) -> None:
    before = len(table.exercise.journal)
    asset = table.asset(Belief.UNKNOWN, isolated=False)
    for action in (
        act.IsolateAsset(asset, priority=2**60),
        act.IsolateAsset(asset, priority=1.5),  # type: ignore[arg-type]
        act.IsolateAsset(asset, priority="1"),  # type: ignore[arg-type]
        send(table, purpose="inform"),
        send(table, indicators=["ioc"]),
        send(table, fields={"first_seen": -(2**60)}),
    ):
        try:
            table.exercise.submit(table.lead, action)
        except SimengineError as problem:
            assert problem.code == "exercise-malformed"
    with pytest.raises(SimengineError):
        table.exercise.advance_to(1e9)  # type: ignore[arg-type]
    assert len(table.exercise.journal) <= before + 3
    table.exercise.advance_to(table.exercise.now_ms + 60_000)
    assert table.exercise.submit(table.lead, act.IsolateAsset(asset)).accepted


def test_an_id_that_a_seat_could_not_have_is_not_recorded(table: Table) -> None:
    receipt = table.exercise.submit(table.lead, act.TriageAlert("Maria.Schmidt=example"))
    assert receipt.code == "alert-unknown"
    assert "Schmidt" not in repr(records_of(table.exercise))


def test_nobodys_name_is_recorded_as_the_holder_of_a_seat(tiny: Scenario) -> None:
    with pytest.raises(SimengineError) as caught:
        Exercise.start(tiny, seed=1, holders={"ALD.cert_lead": "Dr Smith"})
    assert caught.value.code == "exercise-malformed"


def test_a_form_field_that_does_not_parse_is_left_out_and_named_to_the_sender(table: Table) -> None:
    fields: dict[str, str | int] = {"rsit": "Dr Smith thinks it is bad", "first_seen": 0}
    assert table.refused(table.lead, send(table, fields=fields)) is None
    sent = list(table.exercise.view(table.lead).sent.values())[-1]
    assert "rsit" in sent.missing_fields
    assert sent.fields == {"first_seen": 0}
    assert "Smith" not in repr(records_of(table.exercise))
