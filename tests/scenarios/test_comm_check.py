"""The rehearsal of the directory, played: nobody attacks, and what it teaches is true in it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from simengine.domain.scenario import Scenario
from simengine.exercise import replay
from simengine.play import run
from simengine.scenario import check_pack, compile_pack, pack_texts
from simengine.scoring import ExerciseLog, score_exercise
from simengine.texts import Catalogue
from simengine_trainers.debrief import build_report, render_html
from support.golden import RUNS, golden_file, result
from support.worlds import records_of

PACK = Path(__file__).resolve().parents[2] / "scenarios" / "comm-check"


@pytest.fixture(scope="module")
def pack() -> Scenario:
    return compile_pack(PACK)


def answered(pack: Scenario, team: str, seed: int) -> list[int]:
    """How many answered each check by plan."""
    records = records_of(run(pack, seed=seed, teams={"ALL": team}))
    return [len(list(r.data["answered"])) for r in records if r.type == "CommCheckEnded"]  # type: ignore[arg-type]


def test_a_pack_without_a_campaign_is_a_pack(pack: Scenario) -> None:
    assert check_pack(PACK) == []
    assert pack.campaigns == ()
    assert len(pack.region.assets) == 0
    assert [n.id for n in pack.region.nations if n.organisation] == ["MFS"]
    assert sum(not n.organisation for n in pack.region.nations) == 30


@pytest.mark.parametrize("name", list(RUNS))
def test_a_golden_run_is_what_it_was(pack: Scenario, name: str) -> None:
    """If this fails on purpose, record it anew (tests/support/golden.py) and say why in the changelog."""
    golden = json.loads(golden_file(pack.id).read_text(encoding="utf-8"))
    assert golden["pack_hash"] == pack.pack_hash
    team, play = RUNS[name]
    assert result(pack, team, play) == golden["runs"][name]


def test_more_able_teams_are_reached_and_idle_ones_are_silent(pack: Scenario) -> None:
    for seed in (1, 2, 3):
        counts = {team: answered(pack, team, seed) for team in ("idle", "competent", "expert")}
        assert counts["idle"] == [0, 0, 0]
        assert all(count > 0 for count in counts["competent"])
        assert sum(counts["competent"]) < sum(counts["expert"]) < 90


def test_entries_that_a_check_did_not_find_are_put_right_before_the_next(pack: Scenario) -> None:
    records = records_of(run(pack, seed=7, teams={"ALL": "competent"}))
    first, *_, last = [r for r in records if r.type == "CommCheckEnded" and r.data["contact"] == "technical"]
    assert "HLM" in list(first.data["silent"])  # type: ignore[arg-type]
    assert "HLM" in list(last.data["answered"])  # type: ignore[arg-type]
    assert "LUM" in list(last.data["silent"]), "nobody told the list of the new number"  # type: ignore[arg-type]


def test_incident_management_does_not_apply_and_the_secretariat_is_not_scored(pack: Scenario) -> None:
    records = records_of(run(pack, seed=7, teams={"ALL": "competent"}))
    sheet = score_exercise(ExerciseLog.from_records(records), {}, pack.rubric)
    assert all(nation.composites["incident_management"].score_permille is None for nation in sheet.nations)


@pytest.mark.parametrize("locale", ["en", "ar"])
def test_the_report_tells_of_checks_and_of_nothing_that_could_not_happen(pack: Scenario, locale: str) -> None:
    records = records_of(run(pack, seed=7, teams={"ALL": "competent"}))
    report = build_report(records, {"idle": records}, pack, pack_texts(PACK))
    texts = Catalogue(locale)
    page = render_html(report, texts)
    assert len(report["contacts"]["checks"]) == 3
    assert page.count(texts.format("report-check-caption")) == 3
    assert texts.format("report-without-campaign") in page
    assert texts.format("report-lanes-title") not in page
    assert "Secretariat of the Meridian Forum</h3>" not in page


def test_it_is_played_again_byte_for_byte(pack: Scenario) -> None:
    records = records_of(run(pack, seed=3, teams={"ALL": "competent"}))
    assert records_of(replay(pack, records)) == records
