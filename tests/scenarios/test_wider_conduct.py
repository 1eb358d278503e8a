"""Automated teams use the wider actions that their conduct names, and ask for nothing that is refused."""

from __future__ import annotations

from simengine.domain.scenario import Play, Scenario
from simengine.play import run
from simengine.policies import CONDUCTS
from support.worlds import records_of

WIDER = CONDUCTS["competent"].wider


def test_a_competent_team_uses_all_that_it_knows_and_is_refused_nothing(hospital: Scenario) -> None:
    records = records_of(run(hospital, seed=3, teams={"ALL": "competent"}))
    used = {str(r.data["kind"]) for r in records if r.type == "ActionAccepted"}
    assert used >= WIDER
    refused = {(r.data["kind"], r.data["code"]) for r in records if r.type == "ActionRefused"}
    assert {kind for kind, _ in refused} & WIDER == set()


def test_a_novice_briefs_and_clears_and_leaves_the_rest(hospital: Scenario) -> None:
    records = records_of(run(hospital, seed=3, teams={"ALL": "novice"}))
    used = {str(r.data["kind"]) for r in records if r.type == "ActionAccepted"}
    assert used & WIDER == {"BriefMinister"}, "nobody drafts anything that a novice could clear"


def test_a_nation_speaks_to_the_public_once(hospital: Scenario) -> None:
    for play in Play:
        records = records_of(run(hospital, seed=3, teams={"ALL": "competent"}, play=play))
        spoke = [str(r.data["nation"]) for r in records if r.type == "StatementPublished"]
        assert spoke
        assert len(spoke) == len(set(spoke))
