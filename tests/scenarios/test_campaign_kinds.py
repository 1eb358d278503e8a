"""Each kind of campaign does what it is known for, in an invented pack in which nobody acts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.region import EdgeKind
from simengine.domain.scenario import Scenario
from simengine.journal.record import Record
from simengine.play import run
from simengine.scenario import check_pack, compile_pack
from simengine.scenario.frameworks import campaign_kinds, techniques
from simengine.scenario.invent import Size, invent_pack
from support.campaigns import MINUTE, Field, H, still
from support.worlds import records_of

KINDS = tuple(campaign_kinds())
HOURS = 72
SHARED = {"exchange-point", "name-service"}
"""Kinds of assets that floods are aimed at."""

Made = Callable[..., Scenario]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A pack of six nations with campaigns of some kinds, compiled once."""

    @cache
    def make(*kinds: str, fleets: int = 0) -> Scenario:
        folder: Path = tmp_path_factory.mktemp("kinds") / "made"
        invent_pack(folder, Size(6, 240, HOURS, 1, fleets, kinds))
        return compile_pack(folder)

    return make


def idle(scenario: Scenario, seed: int = 3) -> list[Record]:
    return records_of(run(scenario, seed=seed, teams={"ALL": "idle"}))


def person_hours_lost(records: list[Record], first: int, last: int) -> int:
    """Person-hours of service lost from one time to another, both in hours."""
    lost = 0
    level: dict[str, tuple[int, int]] = {}

    def until(t_ms: int, since: int, missing: int) -> int:
        return missing * max(0, min(t_ms, last * H) - max(since, first * H))

    for record in records:
        if record.type == "ServiceLevelChanged":
            asset, people = str(record.data["asset"]), int(str(record.data["people"]))
            lost += until(record.t_ms, *level.get(asset, (0, 0)))
            level[asset] = record.t_ms, people * (1000 - int(str(record.data["level_permille"])))
    lost += sum(until(last * H, since, missing) for since, missing in level.values())
    return lost // (1000 * H)


def hits(records: list[Record]) -> list[Record]:
    return [record for record in records if record.type == "AssetCompromised"]


# templates


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_says_what_it_is_and_what_it_practises(kind: str) -> None:
    found = campaign_kinds()[kind]
    assert found.title
    assert "practises" in found.practises
    for part in (*found.template["campaign"]["stages"], *found.template["campaign"]["entries"]):
        assert part["technique"] in techniques()


def test_no_two_kinds_share_an_id_so_that_they_go_together() -> None:
    given: Counter[str] = Counter()
    for kind in campaign_kinds().values():
        plan = kind.template["campaign"]
        given[plan["id"]] += 1
        for group in ("entries", "stages", "indicators", "adaptations"):
            given.update(item["id"] for item in plan[group])
    assert max(given.values()) == 1


@pytest.mark.parametrize("kinds", [*((kind,) for kind in KINDS), KINDS, KINDS[::-1]], ids="+".join)
@pytest.mark.parametrize(
    ("nations", "assets", "hours", "fleets"),
    [(2, 5, 1, 0), (2, 5, 2, 200), (3, 30, 24, 0), (7, 100, 48, 5000)],
)
def test_a_pack_of_any_kinds_and_size_has_nothing_wrong_with_it(
    tmp_path: Path, kinds: tuple[str, ...], nations: int, assets: int, hours: int, fleets: int
) -> None:
    invent_pack(tmp_path / "made", Size(nations, assets, hours, 1, fleets, kinds))
    assert check_pack(tmp_path / "made") == []
    scenario = compile_pack(tmp_path / "made")
    assert scenario.campaigns[0].kind == kinds[0]
    assert {campaign.kind for campaign in scenario.campaigns} == set(kinds)
    assert len(scenario.region.assets) == assets
    assert sum(fleet.count for fleet in scenario.region.fleets) == fleets


def test_a_pack_made_again_with_fewer_adversaries_keeps_none_of_the_others(tmp_path: Path) -> None:
    for kinds in (KINDS, ("worm", "ddos"), ("espionage",)):
        invent_pack(tmp_path / "made", Size(3, 30, 24, 1, 0, kinds))
        assert {c.kind for c in compile_pack(tmp_path / "made").campaigns} == set(kinds)


@pytest.mark.parametrize("kinds", [*((kind,) for kind in KINDS), KINDS], ids="+".join)
def test_every_kind_plays_and_brings_its_injects(made: Made, kinds: tuple[str, ...]) -> None:
    records = records_of(run(made(*kinds), seed=3, teams={"ALL": "competent"}))
    assert {record.data["campaign"] for record in records if record.type == "CampaignBegan"} == {
        campaign_kinds()[kind].template["campaign"]["id"] for kind in kinds
    }
    released = {str(record.data["inject"]) for record in records if record.type == "InjectReleased"}
    for kind in kinds:
        own = [inject["id"] for inject in campaign_kinds()[kind].template["injects"]["per_nation"]]
        assert any(name.startswith(ident) for ident in own for name in released)
    assert "TaskFinished" in {record.type for record in records}


# what each is known for


def test_ransomware_takes_services_for_good_and_records_with_them(made: Made) -> None:
    scenario = made("ransomware")
    records = idle(scenario)
    exposed = [record for record in records if record.type == "DataExposed"]
    assert len(exposed) > 20
    assert {record.data["nation"] for record in exposed} == {n.id for n in scenario.region.nations}
    last: dict[str, int] = {}
    for record in records:
        if record.type == "ServiceLevelChanged":
            last[str(record.data["asset"])] = int(str(record.data["level_permille"]))
    assert len(last) > 20
    assert set(last.values()) == {150}, "nothing comes back by itself"
    encrypted = min(r.t_ms for r in records if r.data.get("stage") == "encryption")
    assert encrypted >= HOURS * 60 * 166 // 1000 * MINUTE, "there is time to find it before"


def test_a_supply_chain_reaches_customers_everywhere_along_no_edge_but_the_vendor_s(made: Made) -> None:
    scenario = made("supply-chain")
    records = idle(scenario)
    vendor = "fleetline-build"
    assert {record.data["from_asset"] for record in hits(records)} == {vendor}
    assert {record.data["via"] for record in hits(records)} == {"tainted-update"}
    assert {record.data["nation"] for record in hits(records)} == {n.id for n in scenario.region.nations}
    table = scenario.region.assets
    hit = {table.ids.index(str(record.data["asset"])) for record in hits(records)}
    supplies = scenario.region.edges[EdgeKind.SUPPLIES]
    assert {table.ids[row] for row in supplies.source} == {vendor}
    assert hit <= set(supplies.target)
    assert all(record.t_ms < HOURS * H // 5 for record in hits(records)), "all within hours"


def test_a_worm_grows_by_the_hour_and_then_has_nobody_left(made: Made) -> None:
    scenario = made("worm", fleets=12_000)
    field = Field(scenario, seed=3)
    series = []
    for _ in range(HOURS // 2):
        field.wait(2)
        series.append(sum(sum(counts[1:]) for counts in field.world.campaigns[0].counts))
    fleets = sum(fleet.count for fleet in scenario.region.fleets)
    begin = next(n for n, count in enumerate(series) if count > 50)
    early = series[begin : begin + 3]
    assert all(later > 1.5 * earlier for earlier, later in pairwise(early))
    assert series[-1] > 0.85 * fleets
    growth = [b - a for a, b in pairwise(series)]
    fastest = growth.index(max(growth))
    assert 0.2 * fleets < series[fastest + 1] < 0.8 * fleets, "fastest half-way"
    assert max(growth[-5:]) < 0.02 * fleets, "then saturated"
    assert len(hits(records_of(field.exercise))) > 50, "single assets are reached too"


def test_a_worm_without_fleets_runs_along_reach_links(made: Made) -> None:
    records = idle(made("worm"))
    assert len(hits(records)) > 100
    assert Counter(str(record.data["via"]) for record in hits(records)).most_common(1)[0][0] == "reach"


def test_floods_take_shared_services_away_and_these_come_back_by_themselves(made: Made) -> None:
    scenario = made("ddos")
    records = idle(scenario)
    kinds = dict(zip(scenario.region.assets.ids, scenario.region.assets.kinds, strict=True))
    flooded = hits(records)
    assert {kinds[str(record.data["asset"])] for record in flooded} == SHARED
    assert {record.data["nation"] for record in flooded} == {n.id for n in scenario.region.nations}
    ended = [record for record in records if record.type == "CompromiseEnded"]
    assert len(ended) == len(flooded)
    levels: dict[str, list[int]] = {}
    for record in records:
        if record.type == "ServiceLevelChanged" and kinds[str(record.data["asset"])] in SHARED:
            levels.setdefault(str(record.data["asset"]), []).append(int(str(record.data["level_permille"])))
    assert levels
    for found in levels.values():
        assert found[::2] == [250] * len(found[::2])
        assert found[1::2] == [1000] * len(found[1::2])
        assert len(found) % 2 == 0
    assert not [record for record in records if record.type == "DataExposed"]


def test_a_flood_of_one_shared_service_is_felt_in_several_nations_once_stores_run_out(made: Made) -> None:
    scenario = still(made("ddos"))
    table = scenario.region.assets
    needing: dict[int, set[int]] = {}
    depends = scenario.region.edges[EdgeKind.DEPENDS]
    for edge, source in enumerate(depends.source):
        needing.setdefault(source, set()).add(edge)
    widest = max(needing, key=lambda row: len({table.nation[depends.target[e]] for e in needing[row]}))
    assert table.kinds[widest] in SHARED
    field = Field(scenario, seed=3)
    field.begin()
    field.hit(table.ids[widest], "flood")
    short = [table.ids[depends.target[edge]] for edge in sorted(needing[widest])]
    assert {field.level(asset) for asset in short} == {1000}, "there is something in store at first"
    field.wait(8)
    lost = {asset: 1000 - field.level(asset) for asset in short}
    assert min(lost.values()) > 0
    nations = {field.world.static.nation_of[field.row(asset)] for asset in short}
    assert len(nations) >= 3
    for edge in needing[widest]:
        share = depends.weight_permille[edge] * 750 // 1000
        assert lost[table.ids[depends.target[edge]]] == share
    felt = {change.nation for change in field.events(ev.ServiceLevelChanged)}
    assert nations <= felt
    field.emit(ev.CompromiseEnded(table.ids[widest], field.world.static.nation_of[widest], "hail-front"))
    assert {field.level(asset) for asset in short} == {1000}, "and all is back with it"


def test_floods_take_along_what_relies_on_shared_services_at_home_and_abroad(made: Made) -> None:
    scenario = made("ddos")
    kinds = dict(zip(scenario.region.assets.ids, scenario.region.assets.kinds, strict=True))
    along = [
        record
        for record in idle(scenario)
        if record.type == "ServiceLevelChanged" and record.data.get("needs_lost_permille")
    ]
    assert {record.data["nation"] for record in along} == {n.id for n in scenario.region.nations}
    assert {kinds[str(r.data["asset"])] for r in along} >= {"telecom-node", "bank", "hospital"}
    assert any(record.data["short_of_nation"] != record.data["nation"] for record in along)


def test_filtering_helps_against_floods(made: Made) -> None:
    scenario = made("ddos")
    lost = {}
    for filters in (False, True):
        field = Field(scenario, seed=3)
        for nation in field.world.static.nation_ids if filters else ():
            field.emit(ev.IndicatorBlocked(nation, "ioc-flood-pattern"))
        field.exercise.advance_to(HOURS * H)
        lost[filters] = person_hours_lost(records_of(field.exercise), 0, HOURS)
    assert 0 < lost[True] < 0.75 * lost[False]


@pytest.mark.parametrize("team", ["competent", "expert"])
def test_able_teams_filter_floods_and_lose_less_than_idle_ones_whatever_the_seed(
    made: Made, team: str
) -> None:
    scenario = made("ddos")
    kept, total = 0, 0
    for seed in range(1, 7):
        records = records_of(run(scenario, seed=seed, teams={"ALL": team}))
        done = Counter(record.type for record in records)
        assert done["IndicatorBlocked"] > 10
        assert done["AssetIsolated"] < done["IndicatorBlocked"] / 5, "hardly anything is cut off"
        without = person_hours_lost(idle(scenario, seed), 0, HOURS)
        lost = person_hours_lost(records, 0, HOURS)
        assert lost < without
        kept, total = kept + lost, total + without
    assert kept < total / 2


def test_cleaning_does_not_end_a_flood(made: Made) -> None:
    field = Field(still(made("ddos")), seed=3)
    table = field.world.scenario.region.assets
    asset = next(ident for ident, kind in zip(table.ids, table.kinds, strict=True) if kind in SHARED)
    nation = field.world.static.nation_of[field.row(asset)]
    field.begin()
    field.hit(asset, "flood")
    field.emit(ev.AssetConfirmed(asset, nation, "triage"))
    field.do(f"{nation}.cert_analyst", act.EradicateAsset(asset), hours=12)
    assert [event.removed for event in field.events(ev.AssetEradicated)] == [()]
    assert field.stage(asset) == "flood"


def test_espionage_is_hardly_seen_until_it_turns(made: Made) -> None:
    scenario = made("espionage")
    records = idle(scenario)
    turn = next(r.t_ms for r in records if r.data.get("adaptation") == "turn-to-disruption")
    assert turn == HOURS * 60 * 700 // 1000 * MINUTE
    hours = turn // H
    before = person_hours_lost(records, 0, hours)
    after = person_hours_lost(records, hours, HOURS)
    assert before == 0
    assert after > 1_000_000
    exposed = [record for record in records if record.type == "DataExposed" and record.t_ms < turn]
    assert len(exposed) > 20, "records leave all the while"
    found = {
        str(record.data["asset"])
        for record in records
        if record.type == "AlertRaised" and record.data["source"] == "sensor" and record.data["genuine"]
        if record.t_ms < turn
    }
    held = {str(record.data["asset"]) for record in hits(records)}
    assert len(found) < len(held) / 3, "traces are faint"
    flags = [r for r in records if r.data.get("adaptation") == "wear-a-mask"]
    assert flags
