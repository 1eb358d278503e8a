"""Packs of invented nations: valid at any size, the same for the same numbers, and of nobody's country."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from simengine.domain.draws import Draws
from simengine.domain.region import EdgeKind
from simengine.play import run
from simengine.scenario import check_pack, compile_pack, find_pack
from simengine.scenario.generate import KEYED_UP_TO, rows_of
from simengine.scenario.invent import Size, invent_pack
from simengine.scenario.invent.names import _REAL_CODES, _REAL_NAMES, invented_nations
from simengine.scenario.layout import Layout
from simengine.scenario.pack import load_pack
from simengine.scenario.schema import RegionFile


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize(
    "size",
    [Size(2, 5, 1), Size(3, 30, 24), Size(12, 600, 72), Size(193, 387, 72), Size(5, 3000, 720)],
    ids=str,
)
def test_an_invented_pack_of_any_size_has_nothing_wrong_with_it(tmp_path: Path, size: Size) -> None:
    invent_pack(tmp_path / "made", size)
    assert check_pack(tmp_path / "made") == []
    scenario = compile_pack(tmp_path / "made")
    assert len(scenario.region.nations) == size.nations
    assert len(scenario.region.assets) == size.assets
    assert scenario.duration_ms == size.hours * 3_600_000


def test_the_same_numbers_make_the_same_files_and_another_seed_makes_others(tmp_path: Path) -> None:
    for name, seed in (("one/made", 3), ("two/made", 3), ("three/made", 4)):
        invent_pack(tmp_path / name, Size(6, 100, 48, seed))
    one, two, three = (contents(tmp_path / name / "made") for name in ("one", "two", "three"))
    assert one == two
    assert one != three


def test_something_happens_in_an_invented_pack_and_teams_act_on_it(tmp_path: Path) -> None:
    invent_pack(tmp_path / "made", Size(3, 30, 24))
    exercise = run(compile_pack(tmp_path / "made"), seed=7, teams={"ALL": "competent"})
    kinds = {record.type for record in exercise.journal.records()}
    assert {"AssetCompromised", "TaskFinished", "MessageDelivered", "ExerciseEnded"} <= kinds


@pytest.mark.parametrize("seed", range(5))
def test_invented_nations_are_all_different_and_none_is_real(seed: int) -> None:
    nations = invented_nations(Draws(seed), 193)
    assert len({ident for ident, _ in nations}) == len({name for _, name in nations}) == 193
    for ident, name in nations:
        assert re.fullmatch(r"[A-Z]{3}", ident)
        assert ident not in _REAL_CODES
        assert name.lower() not in _REAL_NAMES


@pytest.mark.parametrize(
    ("nations", "assets", "hours"), [(1, 600, 72), (194, 600, 72), (12, 24, 72), (12, 600, 0)]
)
def test_a_size_that_no_pack_can_have_is_refused(nations: int, assets: int, hours: int) -> None:
    with pytest.raises(ValueError, match="no pack can be of"):
        Size(nations, assets, hours)


@pytest.mark.parametrize(
    ("fleets", "kinds"),
    [(99, ("worm",)), (599, ("worm",)), (0, ()), (0, ("plague",)), (0, ("worm", "worm"))],
)
def test_fleets_too_small_and_kinds_that_are_none_are_refused(fleets: int, kinds: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="no pack can be of"):
        Size(6, 100, 24, 1, fleets, kinds)


def test_fleets_are_shared_out_by_population(tmp_path: Path) -> None:
    invent_pack(tmp_path / "made", Size(12, 600, 24, 1, 100_000, ("worm",)))
    region = compile_pack(tmp_path / "made").region
    people = sum(nation.population for nation in region.nations)
    assert sum(fleet.count for fleet in region.fleets) == 100_000
    for number, nation in enumerate(region.nations):
        owned = sum(fleet.count for fleet in region.fleets if fleet.nation == number)
        assert abs(owned - 100_000 * nation.population / people) <= 2
    first = len(region.assets)
    edges = region.fleet_edges[EdgeKind.REACH]
    assert min(fleet.first for fleet in region.fleets) == first
    ends = [
        (source >= first, target >= first) for source, target in zip(edges.source, edges.target, strict=True)
    ]
    assert {(True, True), (True, False), (False, True)} == set(ends)


def region_of(name: str) -> RegionFile:
    parts = load_pack(find_pack(name)).parts
    assert parts is not None
    return parts.region


def as_dict(region: RegionFile) -> dict[EdgeKind, list[tuple[int, int]]]:
    found = Layout(region).links.edges
    return {kind: list(zip(csr.source, csr.target, strict=True)) for kind, csr in found.items()}


def test_drawing_among_many_candidates_gives_as_many_links_within_the_rules_of_scope(tmp_path: Path) -> None:
    invent_pack(tmp_path / "made", Size(3, 12 * KEYED_UP_TO, 24))
    region = region_of(str(tmp_path / "made"))
    rows = rows_of(region)
    national = [link for link in region.links if link.scope == "national" and link.per_target == 1]
    assert any(sum(row.template == link.to.template for row in rows) > KEYED_UP_TO for link in national)
    for link in region.links:
        one = region.model_copy(update={"links": [link]})
        pairs = as_dict(one)[link.kind]
        assert len(set(pairs)) == len(pairs)
        assert all(source != target for source, target in pairs)
        same = [rows[source].nation == rows[target].nation for source, target in pairs]
        assert link.scope == "region" or all(same) == (link.scope == "national")
        if link.per_source is not None:
            count = sum(row.template == link.from_.template for row in rows)
            assert len(pairs) == count * link.per_source
        elif link.per_target is not None:
            assert len(pairs) == link.per_target * sum(row.template == link.to.template for row in rows)
