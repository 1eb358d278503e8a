"""The people of a pool, from the few numbers that a pack gives."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from simengine.domain.region import Pool
from simengine.domain.scenario import Scenario
from simengine.domain.staff import Member
from simengine.scenario import check_pack, compile_pack, frameworks

BASE = Path(__file__).resolve().parents[2] / "bad_packs" / "_base" / "tiny-region"
ANALYSTS = "    staff: {analysts: {day: 5, night: 2}, responders: {day: 8, night: 3}}"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE, tmp_path / "tiny-region"))


def with_staff(pack: Path, staff: str) -> Path:
    path = pack / "region.yaml"
    text = path.read_text(encoding="utf-8")
    assert ANALYSTS in text
    path.write_text(text.replace(ANALYSTS, f"    staff: {staff}"), encoding="utf-8")
    return pack


def analysts(scenario: Scenario) -> tuple[Member, ...]:
    return scenario.region.nations[0].staff[Pool.ANALYSTS].members


def test_a_pool_has_its_people_by_day_and_two_crews_outside_office_hours(tiny: Scenario) -> None:
    assert [member.crew for member in analysts(tiny)] == [0, 0, 0, 0, 0, 1, 1, 2, 2]
    assert [member.id for member in analysts(tiny)][:2] == ["ALD-A01", "ALD-A02"]


def test_a_pack_may_have_more_crews_and_say_how_skilled_people_are(pack: Path) -> None:
    staff = "{analysts: {day: 3, night: 1, night_crews: 3, skills: {forensics: [900, 950], triage: 400}}}"
    scenario = compile_pack(with_staff(pack, staff))
    people = analysts(scenario)
    assert [member.crew for member in people] == [0, 0, 0, 1, 2, 3]
    assert all(900 <= member.skill_permille["forensics"] <= 950 for member in people)
    assert {member.skill_permille["triage"] for member in people} == {400}
    assert scenario.region.nations[0].staff[Pool.RESPONDERS].members == ()


def test_skills_that_a_pack_does_not_give_lie_in_the_usual_range(tiny: Scenario) -> None:
    rules = frameworks.work()
    for nation in tiny.region.nations:
        for pool, staff in nation.staff.items():
            for member in staff.members:
                assert set(member.skill_permille) == set(rules.skills)
                for skill, (low, high) in rules.default_mix_permille[pool].items():
                    assert low <= member.skill_permille[skill] <= high


def test_one_person_more_leaves_the_others_as_they_are(pack: Path, tiny: Scenario) -> None:
    more = compile_pack(with_staff(pack, "{analysts: {day: 5, night: 3}, responders: {day: 8, night: 3}}"))
    assert [m.skill_permille for m in analysts(more)[:7]] == [m.skill_permille for m in analysts(tiny)[:7]]


def test_a_skill_area_that_does_not_exist_and_a_range_upside_down_are_found(pack: Path) -> None:
    staff = "{analysts: {day: 5, night: 2, skills: {forensic: 500, triage: [800, 300]}}}"
    found = {(p.code, p.field) for p in check_pack(with_staff(pack, staff))}
    assert found == {
        ("pack-reference-unknown", "nations[0].staff.analysts.skills.forensic"),
        ("pack-range-reversed", "nations[0].staff.analysts.skills.triage"),
    }


def test_more_crews_than_there_can_be_are_refused(pack: Path) -> None:
    staff = "{analysts: {day: 5, night: 2, night_crews: 0}}"
    assert [p.code for p in check_pack(with_staff(pack, staff))] == ["pack-value-range"]


def test_every_staffed_action_names_a_skill_area_that_exists() -> None:
    known = set(frameworks.work().skills)
    for spec in frameworks.actions().values():
        assert (spec.pool is None) == (spec.skill is None), spec.kind
        assert spec.skill is None or spec.skill in known


def test_the_usual_mix_names_skill_areas_that_exist() -> None:
    rules = frameworks.work()
    assert set(rules.default_mix_permille) == set(Pool)
    for mix in rules.default_mix_permille.values():
        assert set(mix) <= set(rules.skills)
