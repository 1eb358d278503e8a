"""``simengine frameworks``: what a pack author or trainer learns of measures, norms and services."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from simengine.scenario import compile_pack, frameworks
from simengine.scenario.frameworks import SETS
from simengine.scenario.uses import uses_of
from simengine_trainers.cli import main

TINY = Path(__file__).parents[2] / "bad_packs" / "_base" / "tiny-region"
Captured = pytest.CaptureFixture[str]


def said(capsys: Captured, *arguments: str) -> str:
    assert main(["--locale", "en", "frameworks", *arguments]) == 0
    return capsys.readouterr().out


def test_every_set_is_listed_with_how_many_of_its_titles_were_checked(capsys: Captured) -> None:
    out = said(capsys)
    assert [line.partition(":")[0] for line in out.splitlines() if re.match("[a-z]", line)] == list(SETS)
    assert "45 titles: 1 checked against a public text, 44 from general knowledge and not checked" in out


def test_a_set_is_explained_with_licence_source_and_every_title(capsys: Captured) -> None:
    out = said(capsys, "sim3")
    chosen = frameworks.framework_set("sim3")
    assert chosen.licence_note in out
    assert chosen.source in out
    assert all(f"{item.id}  {item.title}" in out for item in chosen.items)
    assert out.count("(from general knowledge, not checked)") == 44


@pytest.mark.parametrize("ident", [*SETS, *frameworks.references()])
def test_everything_can_be_explained(capsys: Captured, ident: str) -> None:
    assert ident in said(capsys, ident)


def test_a_title_is_explained_with_standing_licence_and_what_refers_to_it(capsys: Captured) -> None:
    out = said(capsys, "osce-cbm-3")
    assert out.startswith("OSCE-CBM-3 Consultations\n")
    assert "standing: title checked against a public text" in out
    assert "voluntary: " in out
    assert "licence: Official documents" in out
    assert "channels mapped to it: Consultation (CH-CONSULT)" in out
    assert "measures mapped to it: CB-03 " in out
    assert "region packs that quote it: mixed; osce-like" in out


def test_what_a_pack_makes_of_a_title_is_told_by_the_pack_s_own_titles(capsys: Captured) -> None:
    out = said(capsys, "OSCE-CBM-3", "--pack", str(TINY))
    assert "opportunities of tiny-region: Consult" in out


def test_uses_in_a_pack_follow_expectations_to_objectives_and_their_measures() -> None:
    scenario = compile_pack(TINY)
    serving = {o.id for o in scenario.objectives if "CB-03" in o.measures}
    injects = tuple(i.id for i in scenario.injects if any(e.objective in serving for e in i.expects))
    assert uses_of("OSCE-CBM-16", scenario).injects == injects
    assert uses_of(scenario.campaigns[0].rsit_types[0], scenario).campaigns == (scenario.campaigns[0].id,)
    assert uses_of("EU-CB-P3").is_nothing


def test_the_same_is_there_as_json(capsys: Captured) -> None:
    listed = json.loads(said(capsys, "--json"))
    assert [entry["id"] for entry in listed] == list(SETS)
    assert listed[0]["checked"] == listed[0]["titles"] == 16
    assert len(json.loads(said(capsys, "rsit", "--json"))["items"]) == 50
    item = json.loads(said(capsys, "SIM3-P-5", "--json"))
    assert (item["standing"], item["uses"]["measures"]) == ("general_knowledge", ["IM-01", "IM-02"])


@pytest.mark.parametrize(
    ("arguments", "code", "hint"),
    [
        (["OSCE-CMB-3"], "usage-framework-unknown", "OSCE-CBM-3"),
        (["osce"], "usage-framework-unknown", "osce-cbm"),
        (["quite another thing"], "usage-framework-unknown", "simengine frameworks"),
        (["--pack", str(TINY)], "usage-arguments-wrong", "--help"),
        (["osce-cbm", "--pack", str(TINY)], "usage-arguments-wrong", "--help"),
        (["OSCE-CBM-3", "--pack", "hospital-ransom"], "pack-not-found", "hospital-ransomware"),
    ],
)
def test_what_is_not_there_is_told_with_what_is_near(
    capsys: Captured, arguments: list[str], code: str, hint: str
) -> None:
    assert main(["--locale", "en", "frameworks", *arguments]) == 2
    err = capsys.readouterr().err
    assert f"({code})" in err
    assert hint in err
