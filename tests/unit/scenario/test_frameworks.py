"""Frameworks as data: sound, complete, marked, and one source for everything that names a title."""

from __future__ import annotations

import json
import re
from importlib import resources
from itertools import chain
from pathlib import Path

import pytest

from simengine.domain.scenario import Scenario
from simengine.scenario import compile_pack, find_pack, frameworks, shipped_packs
from simengine.scenario.frameworks import SETS, FrameworkSet, Reference, Standing

FOLDER = Path(str(resources.files("simengine.scenario.frameworks").joinpath("sets")))
ALL = [frameworks.framework_set(set_id) for set_id in SETS]
TITLES = list(frameworks.references().values())


def ids(case: FrameworkSet | Reference) -> str:
    return case.id


def test_every_file_of_the_folder_is_a_set() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {f"{set_id}.json" for set_id in SETS}


@pytest.mark.parametrize("chosen", ALL, ids=ids)
def test_a_set_says_where_it_comes_from_and_how_it_may_be_quoted(chosen: FrameworkSet) -> None:
    assert chosen.id in SETS
    assert all((chosen.name, chosen.issuer, chosen.source, chosen.licence_note, chosen.verified_against))
    assert 2000 < chosen.year < 2100
    assert chosen.items


def test_no_id_stands_twice_whatever_its_case() -> None:
    found = [name.casefold() for name in (*SETS, *(item.id for chosen in ALL for item in chosen.items))]
    assert len(found) == len(set(found))


def test_titles_name_only_titles_that_there_are() -> None:
    known = frameworks.references().keys()
    named = {name for title in TITLES for name in (*title.maps_to, *filter(None, [title.parent]))}
    assert named <= known


@pytest.mark.parametrize(
    ("set_id", "titles"),
    [
        ("osce-cbm", 16),
        ("oas-cbm", 11),
        ("un-norms", 11),
        ("sim3", 45),
        ("first-csirt-services", 5 + 21 + 76),
        ("rsit", 11 + 39),
        ("hseep-ratings", 4),
    ],
)
def test_a_set_is_complete(set_id: str, titles: int) -> None:
    assert len(frameworks.framework_set(set_id).items) == titles


@pytest.mark.parametrize("number", range(1, 9))
def test_the_eight_global_measures_are_there(number: int) -> None:
    assert frameworks.references()[f"OEWG-CBM-{number}"].set_id == "un-cbm-and-poc"


def test_what_was_not_checked_says_so() -> None:
    known = frameworks.references()
    assert known["OSCE-CBM-3"].standing is Standing.CHECKED
    assert known["OAS-CBM-7"].standing is Standing.GENERAL_KNOWLEDGE
    assert known["SIM-3"].standing is Standing.OWN_PROPOSAL
    sim3 = frameworks.framework_set("sim3")
    assert (sim3.count(Standing.CHECKED), sim3.count(Standing.GENERAL_KNOWLEDGE)) == (1, 44)


def test_sim3_is_carried_as_titles_with_attribution_alone() -> None:
    sim3 = frameworks.framework_set("sim3")
    assert not any(item.summary for item in sim3.items)
    assert "copyright of its owners" in sim3.licence_note
    assert "Nothing here is an assessment by SIM3" in sim3.licence_note


def test_deadlines_of_nis2_are_data() -> None:
    known = frameworks.references()
    hours = [known[f"NIS2-23-{step}"].deadline_hours for step in ("EW", "IN", "FR")]
    assert hours == [24, 72, 30 * 24]


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.stem)
def test_addresses_stand_only_among_what_a_set_was_checked_against(path: Path) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    del data["verified_against"]
    assert "://" not in json.dumps(data)


@pytest.mark.parametrize("path", sorted(FOLDER.iterdir()), ids=lambda path: path.stem)
def test_a_set_passes_no_judgement_on_a_state(path: Path) -> None:
    assert not re.search(r"violat", path.read_text(encoding="utf-8"), re.IGNORECASE)


def test_everything_that_the_frameworks_map_to_is_a_title() -> None:
    lists = chain(
        (kind.maps_to for kind in frameworks.channel_kinds().values()),
        (measure.maps_to for measure in frameworks.measures().values()),
    )
    assert set(chain.from_iterable(lists)) <= frameworks.references().keys()


@pytest.mark.parametrize("pack", shipped_packs())
def test_everything_that_a_shipped_pack_maps_to_is_a_title(pack: str) -> None:
    scenario: Scenario = compile_pack(find_pack(pack))
    assert {
        name for rule in scenario.opportunities for name in rule.maps_to
    } <= frameworks.references().keys()


def test_sets_and_titles_are_found_by_id_whatever_the_case() -> None:
    assert frameworks.named("osce-cbm-3") is frameworks.references()["OSCE-CBM-3"]
    assert frameworks.named("OSCE-CBM") is frameworks.framework_set("osce-cbm")
    assert frameworks.named("OSCE-CBM-17") is None


def test_titles_are_gathered_under_their_sets_in_order() -> None:
    found = frameworks.sets_of(["UN-GGE-13b", "OSCE-CBM-16", "OSCE-CBM-2", "IM-01"])
    assert [(chosen.id, [item.id for item in items]) for chosen, items in found] == [
        ("osce-cbm", ["OSCE-CBM-2", "OSCE-CBM-16"]),
        ("un-norms", ["UN-GGE-13b"]),
    ]
