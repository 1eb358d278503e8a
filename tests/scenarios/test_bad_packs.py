"""Every way in which a pack can be wrong: found, named by file, line and field, all at once."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from simengine.domain.errors import Problem, SimengineError
from simengine.domain.errors.pack import CODES
from simengine.scenario import check_pack, compile_pack, find_pack
from support.packs import crowded

FOLDER = Path(__file__).resolve().parents[1] / "bad_packs"
BASE = FOLDER / "_base" / "tiny-region"
CASES = sorted(FOLDER.glob("*.yaml"))
"""Named by the code that they must raise; further cases of one code add ``--`` and what they are about."""


def code_of(path: Path) -> str:
    return path.stem.partition("--")[0]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "tiny-region"))


def replace_once(path: Path, old: str, new: str) -> int:
    """Replace the one place where ``old`` stands; gives the line of the first line that changed."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")
    same = next(
        (n for n, (a, b) in enumerate(zip(old.split("\n"), new.split("\n"), strict=False)) if a != b), 0
    )
    return text[: text.index(old)].count("\n") + 1 + same


def spoil(pack: Path, case: dict[str, Any]) -> int | None:
    """Do to the pack what the case says; gives the line that was changed, when there is one."""
    path = pack / case["file"]
    if case.get("delete"):
        path.unlink()
    elif "pad_kib" in case:
        path.write_text(path.read_text(encoding="utf-8") + "# \n" * (case["pad_kib"] * 1024 // 3))
    elif "append_hex" in case:
        path.write_bytes(path.read_bytes() + bytes.fromhex(case["append_hex"]))
    elif "write" in case:
        path.parent.mkdir(exist_ok=True)
        path.write_text(case["write"], encoding="utf-8")
    else:
        return replace_once(path, case["old"], case["new"])
    return None


def places(problems: list[Problem]) -> set[tuple[str, str, str]]:
    return {(problem.code, problem.file, problem.field) for problem in problems}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_mistake_is_found_where_it_is_and_nothing_else_is(tmp_path: Path, path: Path) -> None:
    case = YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    if case.get("base") == "crowded":
        pack = crowded(tmp_path)
    else:
        pack = Path(shutil.copytree(BASE, tmp_path / "tiny-region"))
    changed = spoil(pack, case)
    line = case.get("line", changed)
    problems = check_pack(pack)
    file = case.get("expect_file", case["file"])
    code = code_of(path)
    expected = {(code, file, case["field"])}
    expected |= {(code, other["file"], other["field"]) for other in case.get("also", ())}
    assert places(problems) == expected
    if line is not None and file == case["file"] and case["field"]:
        assert abs(problems[0].line - line) <= 1


def test_every_code_has_its_bad_pack() -> None:
    plain = {"pack-not-found", "pack-invalid"}
    assert {code_of(path) for path in CASES} | plain == {code.code for code in CODES}


def test_the_base_pack_has_no_mistake() -> None:
    assert check_pack(BASE) == []


def test_mistakes_of_every_kind_in_all_files_are_reported_at_once(pack: Path) -> None:
    replace_once(pack / "scenario.yaml", "measures: [CB-03, CB-04]", "measures: [CB-99]")
    replace_once(pack / "region.yaml", "    time_zone: Africa/Nairobi", "    time_zone: Mars/Base")
    replace_once(pack / "region.yaml", "    hygiene_permille: 300", "    hygeine_permille: 300")
    replace_once(pack / "campaign.yaml", "    technique: T1486", "    technique: ransomware")
    replace_once(pack / "injects.yaml", "    medium: ticket", "    medium: pigeon")
    replace_once(
        pack / "injects.yaml", "    when: truth.impacted(ALD) >= 1", "    when: truth.impacted(XXX) >= 1"
    )
    found = [(problem.file, problem.line, problem.code) for problem in check_pack(pack)]
    assert [(file, code) for file, _, code in found] == [
        ("scenario.yaml", "pack-reference-unknown"),
        ("region.yaml", "pack-time-zone"),
        ("region.yaml", "pack-field-missing"),
        ("region.yaml", "pack-field-unknown"),
        ("campaign.yaml", "pack-technique-format"),
        ("injects.yaml", "pack-reference-unknown"),
        ("injects.yaml", "pack-value-choice"),
    ]
    for file in {file for file, _, _ in found}:
        lines = [line for other, line, _ in found if other == file]
        assert lines == sorted(lines)
        assert all(line > 0 for line in lines)


def test_a_pack_with_mistakes_does_not_compile(pack: Path) -> None:
    replace_once(pack / "region.yaml", "    time_zone: Africa/Nairobi", "    time_zone: Mars/Base")
    with pytest.raises(SimengineError) as caught:
        compile_pack(pack)
    assert (caught.value.code, caught.value.params["count"]) == ("pack-invalid", 1)


TRUSTS = "  - {kind: trusts, from: {template: msp}, to: {template: hospital}, scope: national}"


@pytest.mark.parametrize(
    ("more", "code", "field"),
    [
        ("buffer: -PT2H", "pack-value-format", "links[1].buffer"),
        ("buffer: [PT4H, PT2H]", "pack-range-reversed", "links[1].buffer"),
        ("buffer: 2 hours", "pack-value-format", "links[1].buffer"),
        ("weight_permille: 1001", "pack-value-range", "links[1].weight_permille"),
        ("weight_permille: 0", "pack-value-range", "links[1].weight_permille"),
    ],
)
def test_a_need_with_a_wrong_number_is_found(pack: Path, more: str, code: str, field: str) -> None:
    line = replace_once(
        pack / "region.yaml",
        TRUSTS,
        TRUSTS.replace("trusts", "depends").replace("national", f"national, {more}"),
    )
    problems = check_pack(pack)
    assert {(p.code, p.file, p.line) for p in problems} == {(code, "region.yaml", line)}
    assert all(p.field.startswith(field) for p in problems)


def test_one_number_that_stands_for_a_range_is_wrong_once(pack: Path) -> None:
    line = replace_once(
        pack / "region.yaml", "    isolation_loss_permille: 300", "    isolation_loss_permille: 3000"
    )
    (problem,) = check_pack(pack)
    assert (problem.code, problem.line) == ("pack-value-range", line)
    assert problem.field == "templates[0].isolation_loss_permille"


def test_blocking_can_cost_only_a_sector_that_there_is(pack: Path) -> None:
    line = replace_once(pack / "campaign.yaml", "sector: health, permille: 10", "sector: helth, permille: 10")
    (problem,) = check_pack(pack)
    assert (problem.code, problem.file, problem.line) == ("pack-reference-unknown", "campaign.yaml", line)
    assert problem.params["nearest"] == "health"


def test_a_circle_of_needs_is_named_from_asset_to_asset(pack: Path) -> None:
    line = replace_once(
        pack / "region.yaml",
        TRUSTS,
        "  - {kind: depends, from: {asset: ald-hospital-01}, to: {asset: ald-hospital-02}, scope: national}\n"
        "  - {kind: depends, from: {asset: ald-hospital-02}, to: {asset: esk-hospital-01}, scope: region}\n"
        "  - {kind: depends, from: {asset: esk-hospital-01}, to: {asset: ald-hospital-01}, scope: region}",
    )
    (problem,) = check_pack(pack)
    assert (problem.code, problem.line) == ("pack-depends-circle", line + 2)
    assert problem.params["circle"] == (
        "ald-hospital-01 > ald-hospital-02 > esk-hospital-01 > ald-hospital-01"
    )


def test_a_need_that_picks_no_asset_is_found(pack: Path) -> None:
    replace_once(
        pack / "region.yaml",
        TRUSTS,
        TRUSTS.replace("trusts", "depends").replace("msp", "msp, nation: ALD, sector: health"),
    )
    (problem,) = check_pack(pack)
    assert (problem.code, problem.field) == ("pack-selector-empty", "links[1].from")


def test_a_stage_cannot_spread_along_needs(pack: Path) -> None:
    path = pack / "campaign.yaml"
    path.write_text(path.read_text().replace("edge: trusts", "edge: depends"))
    problems = check_pack(pack)
    assert problems
    assert {p.code for p in problems} == {"pack-value-choice"}
    assert {p.params["expected"] for p in problems} == {"reach, trusts, supplies"}


def test_a_pack_that_is_not_there_is_named_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(SimengineError) as caught:
        find_pack("hospital-ransomwear")
    assert caught.value.code == "pack-not-found"
    assert caught.value.params["nearest"] == "hospital-ransomware"
    with pytest.raises(SimengineError):
        find_pack(tmp_path / ".." / "nowhere")
