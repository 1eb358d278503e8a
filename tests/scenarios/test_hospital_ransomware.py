"""The shipped pack, played: its golden runs, its story, and that what it teaches is true in it."""

from __future__ import annotations

import json
import os
from statistics import mean, stdev

import pytest

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.encoding import event_from
from simengine.domain.scenario import Play, Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.domain.views import Belief
from simengine.exercise import Exercise
from simengine.play import policies_by_seat, policies_for, run
from simengine.scoring import SCORES, ExerciseLog, loss_person_hours, score_exercise
from support.golden import RUNS, golden_file, result
from support.worlds import hashes_of, records_of

SEEDS = range(30 if os.environ.get("SIMENGINE_FULL") else 6)
RANKED = ("idle", "novice", "silent", "competent", "expert")
"""Teams of known skill, from the least to the most able."""
T_95 = {5: 2.571, 29: 2.045}
"""Student's t for a 95 % interval, by degrees of freedom."""


def losses(scenario: Scenario, teams: dict[str, str]) -> list[int]:
    found = []
    for seed in SEEDS:
        exercise = run(scenario, seed=seed, teams=teams)
        found.append(loss_person_hours(ExerciseLog.from_records(records_of(exercise))))
    return found


def interval(values: list[float]) -> tuple[float, float]:
    """The 95 % interval of a mean."""
    half = T_95[len(values) - 1] * stdev(values) / len(values) ** 0.5
    return mean(values) - half, mean(values) + half


@pytest.fixture(scope="module")
def by_team(hospital: Scenario) -> dict[str, list[int]]:
    return {team: losses(hospital, {"ALL": team}) for team in RANKED}


@pytest.mark.parametrize("name", list(RUNS))
def test_a_golden_run_is_what_it_was(hospital: Scenario, name: str) -> None:
    """If this fails on purpose, record it anew (tests/support/golden.py) and say why in the changelog."""
    golden = json.loads(golden_file(hospital.id).read_text(encoding="utf-8"))
    assert golden["pack_hash"] == hospital.pack_hash
    team, play = RUNS[name]
    assert result(hospital, team, play) == golden["runs"][name]


def test_without_any_response_most_of_the_service_is_lost(
    hospital: Scenario, by_team: dict[str, list[int]]
) -> None:
    table = hospital.region.assets
    people = sum(
        served * criticality // 1000
        for served, criticality in zip(table.people_served, table.criticality_permille, strict=True)
    )
    last_day = people * 24
    assert mean(by_team["idle"]) > last_day / 2


@pytest.mark.parametrize(
    ("better", "worse"), [("novice", "idle"), ("silent", "novice"), ("competent", "silent")]
)
def test_more_skill_and_more_talk_lose_less(by_team: dict[str, list[int]], better: str, worse: str) -> None:
    """Same seeds on both sides: the difference seed by seed has an interval that excludes zero."""
    saved = [float(bad - good) for good, bad in zip(by_team[better], by_team[worse], strict=True)]
    low, _ = interval(saved)
    assert low > 0, f"{better} against {worse}: {interval(saved)}"


def test_the_expert_loses_less_than_the_competent_in_nearly_every_seed(by_team: dict[str, list[int]]) -> None:
    """Seeds differ so much in what is left to save that few of them give no interval; the sign holds."""
    wins = [e < c for e, c in zip(by_team["expert"], by_team["competent"], strict=True)]
    assert wins.count(False) <= max(1, len(wins) // 15)


def mean_scores(scenario: Scenario, seed: int, team: str) -> list[float]:
    """The two scores, from 0 to 1, as means over the nations."""
    idle, log = (
        ExerciseLog.from_records(records_of(run(scenario, seed=seed, teams={"ALL": who})))
        for who in ("idle", team)
    )
    nations = score_exercise(log, {"idle": idle}, scenario.rubric).nations
    return [mean((n.composites[name].score_permille or 0) / 1000 for n in nations) for name in SCORES]


def test_activity_without_judgement_earns_nothing(hospital: Scenario) -> None:
    """A team that is busy all the time beats one that does nothing by no more than 0.05 in either score."""
    for seed in list(SEEDS)[::3]:
        for busy, idle in zip(
            mean_scores(hospital, seed, "spammer"), mean_scores(hospital, seed, "idle"), strict=True
        ):
            assert busy <= idle + 0.05


def test_the_scores_rank_teams_by_their_skill(hospital: Scenario) -> None:
    """Silent and competent are alike in their own house: what sets them apart is channel use."""
    found = {team: [mean_scores(hospital, seed, team) for seed in list(SEEDS)[:3]] for team in RANKED}
    means = {team: [mean(column) for column in zip(*rows, strict=True)] for team, rows in found.items()}
    management, channel_use = ({team: means[team][score] for team in RANKED} for score in range(2))
    assert management["idle"] < management["novice"] < management["silent"] - 0.1
    assert abs(management["silent"] - management["competent"]) < 0.03
    assert management["competent"] <= management["expert"]
    assert channel_use["idle"] <= channel_use["novice"] <= channel_use["silent"] + 0.05
    assert channel_use["silent"] < channel_use["competent"] - 0.5
    assert channel_use["competent"] <= channel_use["expert"] + 0.01


def test_a_warning_by_the_first_nation_hit_spares_those_hit_later(hospital: Scenario) -> None:
    first = hospital.campaigns[0].entries[0].waves[0].nation
    last = hospital.campaigns[0].entries[0].waves[-1].nation
    spared = []
    for seed in SEEDS:
        hits = []
        for teams in ({"ALL": "competent"}, {"ALL": "competent", first: "silent"}):
            records = records_of(run(hospital, seed=seed, teams=teams))
            others = {
                str(r.data["asset"])
                for r in records
                if r.type == "AssetCompromised" and r.data["nation"] != first
            }
            hits.append(len(others))
        spared.append(float(hits[1] - hits[0]))
    assert first != last
    assert mean(spared) > 0


def test_most_of_the_plan_is_released_in_some_run(hospital: Scenario) -> None:
    released: set[str] = set()
    for team in ("idle", "novice", "competent"):
        for record in run(hospital, seed=3, teams={"ALL": team}).journal.records():
            if record.type == "InjectReleased":
                released.add(str(record.data["inject"]))
    by_hand = {i.id for i in hospital.injects if i.at_ms is None and i.when is None}
    assert len(hospital.injects) >= 36
    assert len(by_hand) >= 1
    assert len({i.id for i in hospital.injects} - by_hand - released) <= 3


def test_an_inject_for_the_hand_is_released_only_by_the_white_cell(hospital: Scenario) -> None:
    by_hand = next(i for i in hospital.injects if i.at_ms is None and i.when is None)
    exercise = Exercise.start(hospital, seed=1)
    exercise.release(by_hand.id)
    assert all(exercise.view(seat).injects[-1].id == by_hand.id for seat in by_hand.to)
    outsider = next(seat for seat in exercise.seats if seat not in by_hand.to)
    assert by_hand.id not in [inject.id for inject in exercise.view(outsider).injects]


def test_a_team_finds_contains_and_recovers_an_asset(hospital: Scenario) -> None:
    """One asset from the first alert to its service restored, by hand; work that fails is asked for again."""
    exercise = Exercise.start(hospital, seed=7)
    nation = hospital.campaigns[0].entries[0].waves[0].nation
    seat = f"{nation}.cert_lead"

    def wait(hours: float) -> None:
        exercise.advance_to(exercise.now_ms + int(hours * MS_PER_HOUR))

    def do(action: act.Action) -> None:
        receipt = exercise.submit(seat, action)
        assert receipt.accepted, (receipt.code, receipt.params)

    while not any(a.service_lost_permille for a in exercise.view(seat).assets.values()):
        wait(0.5)
    down = next(a for a in exercise.view(seat).assets.values() if a.service_lost_permille)
    while exercise.view(seat).assets[down.id].belief is Belief.UNKNOWN:
        wait(0.25)

    def done(action: act.Action) -> None:
        """Have work done, however often it fails."""
        do(action)
        task = list(exercise.view(seat).tasks)[-1]
        while exercise.view(seat).tasks[task].state != "finished":
            wait(0.25)
            assert not exercise.ended
        if exercise.view(seat).tasks[task].outcome == "failed":
            done(action)

    do(act.DeclareIncident(down.id))
    incident = next(iter(exercise.view(seat).incidents))
    done(act.CollectEvidence(down.id, incident, 1))
    done(act.IsolateAsset(down.id, incident, 1))
    held = exercise.view(seat)
    assert held.assets[down.id].belief is Belief.CONFIRMED
    assert held.assets[down.id].isolated
    assert held.assets[down.id].evidence_collected
    assert held.indicators, "evidence gives indicators"
    done(act.EradicateAsset(down.id, incident, 1))
    done(act.RestoreAsset(down.id, incident, 1))
    recovered = exercise.view(seat).assets[down.id]
    assert not recovered.isolated
    assert recovered.service_lost_permille == 0
    assert recovered.service_level_permille == 1000 - recovered.needs_lost_permille


def test_indicators_shared_over_a_channel_reach_the_other_nation_and_nobody_else(hospital: Scenario) -> None:
    exercise = run(hospital, seed=7, teams={"ALL": "competent"})
    events = [
        (record, event_from(record.type, dict(record.data)))
        for record in records_of(exercise)
        if record.kind == "event"
    ]
    sent = {e.message: e for _, e in events if isinstance(e, ev.MessageSent)}
    gained = [e for _, e in events if isinstance(e, ev.IndicatorsGained) and e.source in sent]
    assert gained
    for event in gained:
        assert sent[event.source].to_nation == event.nation
    for seat in exercise.seats.values():
        for observation in exercise.observations(seat.id):
            if observation.kind == "MessageReceived":
                assert sent[str(observation.data["message"])].to_nation == seat.nation


def test_who_hands_in_the_decision_sheet_first_makes_no_difference(hospital: Scenario) -> None:
    """Sheets sent after one or after twenty real minutes, in any order, give identical events."""
    journals = []
    for backwards in (False, True):
        names = policies_by_seat(hospital, {"ALL": "competent"})
        policies = policies_for(hospital, names, 5)
        exercise = Exercise.start(hospital, seed=5, play=Play.MOVES)
        for hour in (4, 10, 16):
            exercise.advance_to(hour * MS_PER_HOUR)
            exercise.open_move()
            sheets: dict[str, list[tuple[str, act.Action]]] = {}
            for seat in sorted(policies):
                nation = exercise.seats[seat].nation
                sheets.setdefault(nation, []).extend(
                    (seat, action)
                    for action in policies[seat].decide(exercise.view(seat))
                    if type(action).__name__ not in act.FLOWS_IN_MOVE
                )
            for nation in sorted(sheets, reverse=backwards):
                assert exercise.submit_sheet(f"{nation}.cert_lead", sheets[nation]).accepted
            exercise.close_move()
        exercise.advance_to(hospital.duration_ms)
        journals.append([(r.t_ms, r.type, dict(r.data)) for r in records_of(exercise) if r.kind == "event"])
    assert sorted(map(repr, journals[0])) == sorted(map(repr, journals[1]))
    after_closing = [[repr(e) for e in journal if e[1] != "SheetReceived"] for journal in journals]
    assert after_closing[0] == after_closing[1]


def test_whoever_does_nothing_and_is_ended_early_has_avoided_nothing(hospital: Scenario) -> None:
    idle = ExerciseLog.from_records(records_of(run(hospital, seed=7, teams={"ALL": "idle"})))
    exercise = Exercise.start(hospital, seed=7)
    exercise.advance_to(24 * MS_PER_HOUR)
    exercise.end()
    log = ExerciseLog.from_records(records_of(exercise))
    sheet = score_exercise(log, {"idle": idle}, hospital.rubric)
    for nation in sheet.nations:
        line = next(line for line in nation.lines if line.spec.id == "IM-11")
        assert line.measured.raw in (0, None)


def test_a_second_exercise_of_the_same_seed_is_identical_to_the_byte(hospital: Scenario) -> None:
    first, second = (run(hospital, seed=12, teams={"ALL": "novice"}) for _ in range(2))
    assert hashes_of(first) == hashes_of(second)
    assert hashes_of(first) != hashes_of(run(hospital, seed=13, teams={"ALL": "novice"}))
