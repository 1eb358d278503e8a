"""The pack of the two neighbours: that it plays, and that asking and warning are worth in it what it says."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from statistics import mean, median, stdev

import pytest

from simengine.domain.region import EdgeKind
from simengine.domain.scenario import Scenario
from simengine.domain.seats import Role
from simengine.domain.time import MS_PER_HOUR
from simengine.journal.record import Record
from simengine.play import run
from simengine.scoring import ExerciseLog, loss_person_hours
from support.golden import RUNS, golden_file, result
from support.worlds import records_of

SEEDS = range(30 if os.environ.get("SIMENGINE_FULL") else 8)
RANKED = ("idle", "novice", "silent", "competent")
T_95 = {7: 2.365, 29: 2.045}
"""Student's t for a 95 % interval, by degrees of freedom."""
NEIGHBOURS = ("HAV", "ORS")
FIRST_EVENING_MS, SECOND_EVENING_MS = 9 * MS_PER_HOUR, 34 * MS_PER_HOUR


@dataclass(frozen=True)
class Played:
    """What a run comes to: loss in person-hours, tension of the neighbours at the end, in millionths."""

    loss: int
    tension_ppm: int
    records: tuple[Record, ...]


def played(scenario: Scenario, seed: int, teams: dict[str, str]) -> Played:
    records = tuple(records_of(run(scenario, seed=seed, teams=teams)))
    tension = scenario.region.tension_ppm[NEIGHBOURS]
    for record in records:
        if record.type == "TensionChanged" and (record.data["nation"], record.data["other"]) == NEIGHBOURS:
            tension = int(str(record.data["tension_ppm"]))
    return Played(loss_person_hours(ExerciseLog.from_records(list(records))), tension, records)


@pytest.fixture(scope="module")
def by_team(border_grid: Scenario) -> dict[str, list[Played]]:
    return {team: [played(border_grid, seed, {"ALL": team}) for seed in SEEDS] for team in RANKED}


def lowest(values: list[float]) -> float:
    """The lower end of the 95 % interval of a mean."""
    half: float = T_95[len(values) - 1] * stdev(values) / len(values) ** 0.5
    return mean(values) - half


@pytest.mark.parametrize("name", list(RUNS))
def test_a_golden_run_is_what_it_was(border_grid: Scenario, name: str) -> None:
    """If this fails on purpose, record it anew (tests/support/golden.py) and say why in the changelog."""
    golden = json.loads(golden_file(border_grid.id).read_text(encoding="utf-8"))
    assert golden["pack_hash"] == border_grid.pack_hash
    team, play = RUNS[name]
    assert result(border_grid, team, play) == golden["runs"][name]


def test_the_less_able_team_loses_more_in_the_median(by_team: dict[str, list[Played]]) -> None:
    medians = [median(one.loss for one in by_team[team]) for team in RANKED]
    assert medians == sorted(medians, reverse=True)
    assert medians[-1] < medians[-2] / 2


@pytest.mark.parametrize(
    ("better", "worse"), [("novice", "idle"), ("silent", "novice"), ("competent", "silent")]
)
def test_more_skill_and_more_talk_lose_less(
    by_team: dict[str, list[Played]], better: str, worse: str
) -> None:
    """Same seeds on both sides: the difference seed by seed has an interval that excludes zero."""
    pairs = zip(by_team[better], by_team[worse], strict=True)
    assert lowest([float(bad.loss - good.loss) for good, bad in pairs]) > 0


def test_a_region_that_talks_ends_with_less_tension_than_it_began_and_a_silent_one_with_more(
    border_grid: Scenario, by_team: dict[str, list[Played]]
) -> None:
    began = border_grid.region.tension_ppm[NEIGHBOURS]
    assert all(one.tension_ppm < began for one in by_team["competent"])
    assert all(one.tension_ppm > began for one in by_team["silent"])


def test_warnings_of_others_spare_silent_neighbours_the_dark_but_not_the_quarrel(
    border_grid: Scenario, by_team: dict[str, list[Played]]
) -> None:
    silent_pair = {"ALL": "competent", **dict.fromkeys(NEIGHBOURS, "silent")}
    runs = [played(border_grid, seed, silent_pair) for seed in list(SEEDS)[:4]]
    began = border_grid.region.tension_ppm[NEIGHBOURS]
    assert all(one.tension_ppm > began for one in runs)
    assert mean(one.loss for one in runs) < mean(one.loss for one in by_team["silent"][:4])


def test_each_end_of_the_shared_line_trips_at_dusk_by_an_order_that_seems_to_come_from_the_other(
    by_team: dict[str, list[Played]],
) -> None:
    for one in by_team["idle"]:
        trips = {
            str(r.data["nation"]): (r.t_ms, r.data["from_nation"])
            for r in one.records
            if r.type == "AssetCompromised" and r.data["stage"] == "trip"
        }
        assert {nation: came_from for nation, (_, came_from) in trips.items()} == {"HAV": "ORS", "ORS": "HAV"}
        assert all(0 <= at - FIRST_EVENING_MS < MS_PER_HOUR for at, _ in trips.values())


def test_traces_lead_to_one_neighbour_first_and_later_to_the_other(
    by_team: dict[str, list[Played]],
) -> None:
    """What nobody sees alone: found by whoever compares where the traces of several nations lead."""
    early, late = [0, 0], [0, 0]
    for one in by_team["silent"]:
        for record in one.records:
            if record.type != "EvidenceCollected":
                continue
            counted = early if record.t_ms < 20 * MS_PER_HOUR else late
            for place, neighbour in enumerate(NEIGHBOURS):
                leads = record.data["from_nations"]
                counted[place] += isinstance(leads, list) and neighbour in leads
    assert early[1] > early[0]
    assert late[0] > late[1]


def test_what_was_prepared_is_used_at_the_second_evening_peak_of_both_neighbours(
    border_grid: Scenario, by_team: dict[str, list[Played]]
) -> None:
    cuts = [
        r.t_ms
        for one in by_team["idle"]
        for r in one.records
        if r.type == "StageEntered" and r.data["stage"] == "cut"
    ]
    assert min(cuts) == SECOND_EVENING_MS
    evening = datetime(2027, 1, 20, 7, tzinfo=UTC) + timedelta(milliseconds=SECOND_EVENING_MS)
    assert [(evening + timedelta(hours=ahead)).hour for ahead in (1, 2)] == [18, 19]


def test_a_line_at_the_border_is_needed_on_both_sides(border_grid: Scenario) -> None:
    region = border_grid.region
    needs = region.edges[EdgeKind.DEPENDS]
    nation = [region.nations[number].id for number in region.assets.nation]
    for row, kind in enumerate(region.assets.kinds):
        if kind == "interconnector":
            targets = needs.target[needs.row[row] : needs.row[row + 1]]
            assert len({nation[target] for target in targets}) == 2


def test_the_neighbours_certs_have_no_line_and_their_ministries_have(border_grid: Scenario) -> None:
    missing = {channel.id: set(channel.missing_pairs) for channel in border_grid.channels.values()}
    assert NEIGHBOURS in missing["cert-exchange"]
    assert NEIGHBOURS not in missing["consultation"]


def test_two_nations_have_no_desk_in_the_network_of_the_convention(border_grid: Scenario) -> None:
    without = {
        nation.id
        for nation in border_grid.region.nations
        if not any(seat.role is Role.LAW_ENFORCEMENT for seat in nation.seats)
    }
    assert without == {"ORS", "YSM"}
    assert {n.id for n in border_grid.region.nations if "BUDAPEST" not in n.legal_bases} == without


def test_all_of_the_plan_is_released_in_some_run_but_what_waits_for_a_hand(
    border_grid: Scenario, by_team: dict[str, list[Played]]
) -> None:
    released = {
        str(record.data["inject"])
        for team in ("idle", "novice", "competent")
        for one in by_team[team][:2]
        for record in one.records
        if record.type == "InjectReleased"
    }
    by_hand = {i.id for i in border_grid.injects if i.at_ms is None and i.when is None}
    assert len(by_hand) == 3
    assert {i.id for i in border_grid.injects} - by_hand == released


def test_a_region_that_does_well_hears_less_of_what_went_wrong(by_team: dict[str, list[Played]]) -> None:
    def heard(team: str) -> float:
        return mean(float(sum(r.type == "InjectReleased" for r in one.records)) for one in by_team[team])

    assert heard("competent") < heard("idle")
