"""Chance is keyed by its cause: taking one command away leaves every draw that it did not cause."""

from __future__ import annotations

import os

import pytest

from simengine.domain.scenario import Scenario
from simengine.journal.record import Record
from simengine.play import run
from support.wide import wide, widely_played
from support.worlds import content, play_again, records_of

WITHOUT_EFFECT = frozenset(
    {
        "ClassifyIncident",
        "SetSeverity",
        "SubmitIncidentReport",
        "RecordDecision",
        "RecordLesson",
        "DefineTerm",
        "UpdateDirectory",
    }
)
"""Actions that are put on record and move nothing in the world by themselves."""

TRUTH = frozenset(
    {
        "AssetCompromised",
        "StageEntered",
        "CompromiseEnded",
        "CampaignAdapted",
        "FleetHit",
        "FleetsCounted",
        "FleetNoticed",
        "DataExposed",
        "AlertRaised",
        "ServiceLevelChanged",
    }
)


@pytest.fixture(scope="module", params=["tiny", "crowded"])
def region(request: pytest.FixtureRequest) -> Scenario:
    """A region with one campaign, and one with two and with fleets."""
    scenario: Scenario = request.getfixturevalue(request.param)
    return scenario


@pytest.fixture(scope="module")
def recorded(region: Scenario) -> list[Record]:
    return records_of(run(region, seed=21, teams={"ALL": "competent"}))


def _sizes(records: list[Record]) -> dict[str, int]:
    """How much work each task is. Who does it, and how fast, may follow from what others do."""
    return {str(r.data["task"]): int(str(r.data["work_ms"])) for r in records if r.type == "TaskStarted"}


def _dwells(records: list[Record]) -> dict[tuple[str, str, int], int]:
    """How long each asset's first stage of a campaign lasted, where it ended on its own time."""
    began: dict[tuple[str, str], tuple[int, int]] = {}
    dwells: dict[tuple[str, str, int], int] = {}
    isolated: set[str] = set()
    for record in records:
        asset = str(record.data.get("asset", ""))
        place = asset, str(record.data.get("campaign", ""))
        if record.type == "AssetCompromised":
            began[place] = (record.t_ms, int(str(record.data["ordinal"])))
        elif record.type == "AssetIsolated":
            isolated.add(asset)
        elif record.type == "StageEntered" and place in began and asset not in isolated:
            start, ordinal = began.pop(place)
            dwells[asset, str(record.data["stage"]), ordinal] = record.t_ms - start
    return dwells


def _entered(records: list[Record]) -> set[str]:
    """Assets that the tainted update hit."""
    return {
        str(r.data["asset"])
        for r in records
        if r.type == "AssetCompromised" and r.data["via"] not in ("reach", "trusts", "supplies")
    }


def test_without_any_one_command_the_draws_that_it_did_not_cause_stay(
    region: Scenario, recorded: list[Record]
) -> None:
    _assert_draws_stay(region, recorded)


def test_nor_do_they_when_every_kind_of_action_is_used(tiny: Scenario) -> None:
    scenario = wide(tiny)
    _assert_draws_stay(scenario, records_of(widely_played(scenario, 5)))


def _assert_draws_stay(scenario: Scenario, recorded: list[Record]) -> None:
    commands = [record for record in recorded if record.kind == "command"]
    step = 1 if os.environ.get("SIMENGINE_FULL") else max(1, len(commands) // 40)
    sizes, dwells = _sizes(recorded), _dwells(recorded)
    for command in commands[::step]:
        without = records_of(play_again(scenario, recorded, frozenset({command.seq})))
        past = [content(record) for record in recorded[: command.seq - 1]]
        assert [content(record) for record in without[: command.seq - 1]] == past
        drawn = _sizes(without)
        shared = sizes.keys() & drawn.keys()
        assert {task: drawn[task] for task in shared} == {task: sizes[task] for task in shared}
        stayed = _dwells(without)
        common = dwells.keys() & stayed.keys()
        assert {key: stayed[key] for key in common} == {key: dwells[key] for key in common}


def test_without_a_command_that_moves_nothing_the_world_goes_the_same_way(
    region: Scenario, recorded: list[Record]
) -> None:
    _assert_truth_stays(
        region, recorded, frozenset({"ClassifyIncident", "SubmitIncidentReport", "RecordDecision"})
    )


def test_nor_does_it_without_what_is_only_put_on_record(tiny: Scenario) -> None:
    scenario = wide(tiny)
    kinds = frozenset({"SetSeverity", "RecordLesson", "DefineTerm", "UpdateDirectory"})
    _assert_truth_stays(scenario, records_of(widely_played(scenario, 6)), kinds)


def _assert_truth_stays(scenario: Scenario, recorded: list[Record], kinds: frozenset[str]) -> None:
    assert kinds <= WITHOUT_EFFECT
    chosen = [record for record in recorded if record.type == "SubmitAction" and _kind(record) in kinds]
    assert chosen, "the recorded exercise has such commands"
    truth = [content(record) for record in recorded if record.type in TRUTH]
    for command in chosen[:12]:
        without = records_of(play_again(scenario, recorded, frozenset({command.seq})))
        assert [content(record) for record in without if record.type in TRUTH] == truth


def _kind(record: Record) -> str:
    action = record.data["action"]
    assert isinstance(action, dict)
    return str(action["kind"])
