"""Errors, problems and events become sentences."""

from simengine.domain.encoding import event_data
from simengine.domain.errors import Problem, error, refuse
from simengine.domain.events import ActionRefused, IncidentReportSubmitted, TaskStarted
from simengine.texts import Catalogue, event_sentence, explain, problem_lines

TEXTS = Catalogue("en", strict=True)


def test_an_error_has_a_sentence_and_a_remedy() -> None:
    words = explain(TEXTS, error("journal-hash-mismatch", seq=12))
    assert words.code == "journal-hash-mismatch"
    assert "12" in words.sentence
    assert "copy" in words.remedy


def test_a_refusal_speaks_in_labels_and_not_in_codes() -> None:
    words = explain(TEXTS, refuse("action-not-for-role", kind="HuntAssets", role="policy_contact"))
    assert words.sentence == "Policy contact point cannot do this: Hunt in a sector."


def test_instants_become_exercise_time() -> None:
    words = explain(TEXTS, error("exercise-time-backwards", now_ms=5_400_000, asked_ms=0))
    assert words.sentence == "The exercise stands at D+0 01:30; it cannot go back to D+0 00:00."


def test_a_problem_stands_on_one_line_with_its_remedy_below() -> None:
    problem = Problem("region.yaml", 7, "nations[0].id", "journal-not-found", {"path": "x"})
    first, second = problem_lines(TEXTS, [problem])
    assert first == "region.yaml:7: nations[0].id: There is no journal at x. (journal-not-found)"
    assert second.startswith("    ")


def test_a_problem_of_a_whole_file_has_no_line_and_no_field() -> None:
    (first, _) = problem_lines(TEXTS, [Problem("region.yaml", 0, "", "journal-not-found", {"path": "x"})])
    assert first.startswith("region.yaml: There is")


def test_an_event_is_told_with_the_names_given_for_ids() -> None:
    event = IncidentReportSubmitted("ALD/1", "ALD", "early_warning")
    names = {"ALD": "Aldmark"}
    told = event_sentence(
        TEXTS, "IncidentReportSubmitted", event_data(event), lambda _field, value: names.get(value, value)
    )
    assert told == "Aldmark hands its regulator the early warning."


def test_times_in_an_event_are_exercise_time() -> None:
    told = event_sentence(
        TEXTS, "TaskStarted", event_data(TaskStarted("t", "ALD", "ALD-A01", 90_000_000, 60_000, 60_000, 1000))
    )
    assert told == "ALD: ALD-A01 works on t, to be done at D+1 01:00."


def test_a_refused_action_says_why() -> None:
    event = ActionRefused("ALD", "ALD.cert_lead", "IsolateAsset", "x", "asset-unknown", {"asset": "x"})
    told = event_sentence(TEXTS, "ActionRefused", event_data(event))
    assert told == 'ALD (ALD.cert_lead): refused: Isolate an asset, x. Your nation has no asset "x".'


def test_an_empty_parameter_can_be_told_apart_in_a_text() -> None:
    near = explain(TEXTS, error("pack-field-unknown", name="colour", nearest="color"))
    none = explain(TEXTS, error("pack-field-unknown", name="colour", nearest=""))
    assert "color" in near.remedy
    assert "mean" not in none.remedy


def test_what_is_wrong_with_a_file_is_told_as_it_is_written_there() -> None:
    words = explain(TEXTS, error("pack-brief-missing", role="cert_lead"))
    assert "briefs/cert_lead.md" in words.remedy
