from __future__ import annotations

import json

from simengine.domain.scenario import Scenario
from simengine.play import run
from simengine.scoring import ExerciseLog, score_exercise
from simengine.scoring.sheet import rating
from support.journals import RUBRIC, H, Story, began, classified, declared, hit, opened, sent
from support.worlds import records_of


def test_the_collapse_of_one_area_cannot_be_bought_back_by_another() -> None:
    """Detection at once (1000), nothing else done in time: the geometric mean stays low."""
    story = Story().at(0, began()).at(1 * H, hit()).at(1 * H, declared()).at(40 * H, hit("a-2"))
    sheet = score_exercise(story.log(), {}, RUBRIC)
    composite = sheet.nations[0].composites["incident_management"]
    by_area: dict[str, list[int]] = {}
    for line in sheet.nations[0].lines:
        if line.score_permille is not None and line.spec.score == "incident_management":
            by_area.setdefault(line.spec.area, []).append(line.score_permille)
    means = [max(50, sum(scores) // len(scores)) for scores in by_area.values()]
    assert len(means) == 3
    product = 1.0
    for one in means:
        product *= one / 1000
    assert composite.score_permille is not None
    assert abs(composite.score_permille - 1000 * product ** (1 / 3)) <= 1
    assert composite.score_permille < sum(means) / 3


def test_a_nation_nothing_happened_to_has_no_score_and_not_a_bad_one() -> None:
    composites = score_exercise(Story().log(), {}, RUBRIC).nations[2].composites
    assert all(c.score_permille is None and c.rating is None for c in composites.values())
    assert all(c.scored == 0 for c in composites.values())


def test_the_two_scores_are_never_added() -> None:
    story = Story().at(0, began()).at(1 * H, hit(), opened()).at(2 * H, declared(), sent())
    data = score_exercise(
        story.at(3 * H, classified('rsit:availability="outage"')).log(), {}, RUBRIC
    ).to_data()
    assert set(data["nations"][0]) == {"nation", "incident_management", "channel_use", "measures"}


def test_ratings_follow_the_thresholds_of_the_rubric() -> None:
    assert [rating(score, RUBRIC) for score in (1000, 850, 849, 650, 400, 399)] == list("PPSSMU")


def test_nations_stand_in_the_order_of_the_pack_and_the_sheet_is_plain_data(tiny: Scenario) -> None:
    records = records_of(run(tiny, seed=2, teams={"ALL": "novice"}))
    idle = records_of(run(tiny, seed=2, teams={"ALL": "idle"}))
    logs = {"idle": ExerciseLog.from_records(idle)}
    first = score_exercise(ExerciseLog.from_records(records), logs, tiny.rubric).to_data()
    again = score_exercise(ExerciseLog.from_records(records), logs, tiny.rubric).to_data()
    assert json.dumps(first) == json.dumps(again)
    assert [nation["nation"] for nation in first["nations"]] == [n.id for n in tiny.region.nations]


def test_a_journal_cut_short_is_scored_up_to_its_last_record(tiny: Scenario) -> None:
    records = records_of(run(tiny, seed=2, teams={"ALL": "competent"}))[:300]
    log = ExerciseLog.from_records(records)
    assert not log.ended
    assert log.end_ms == records[-1].t_ms
    score_exercise(log, {}, tiny.rubric)


def test_an_exercise_that_nobody_played_has_no_score_for_what_nobody_was_asked(tiny: Scenario) -> None:
    records = records_of(run(tiny, seed=2, teams={"ALL": "idle"}))
    sheet = score_exercise(ExerciseLog.from_records(records), {}, tiny.rubric)
    for nation in sheet.nations:
        assert nation.composites["channel_use"].score_permille in (None, 0)


def test_every_piece_of_evidence_names_a_record_that_exists(tiny: Scenario) -> None:
    records = records_of(run(tiny, seed=4, teams={"ALL": "competent"}))
    sheet = score_exercise(ExerciseLog.from_records(records), {}, tiny.rubric)
    pieces = [p for nation in sheet.nations for line in nation.lines for p in line.measured.evidence]
    assert pieces
    for piece in pieces:
        assert 0 <= piece.seq <= len(records)
        if piece.seq:
            assert records[piece.seq - 1].kind == "event"
