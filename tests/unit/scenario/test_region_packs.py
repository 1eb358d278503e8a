"""Region packs: a pack's channels, norms and opportunities change with one word, and no code with them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from simengine.domain.actions import Purpose
from simengine.domain.scenario import Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.scenario import check_pack, compile_pack, frameworks
from simengine.scenario.region_packs import RegionPackFile, region_packs
from support.packs import TINY

PACKS = sorted(region_packs().values(), key=lambda pack: pack.id)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "tiny-region"))


def under(pack: Path, region_pack: str, *, own_channels: str = "") -> Scenario:
    """The small pack with that region pack, and no channels but its own ``own_channels``."""
    head = pack / "scenario.yaml"
    text = head.read_text(encoding="utf-8")
    head.write_text(f"{text}\nregion_pack: {region_pack}\n", encoding="utf-8")
    region = pack / "region.yaml"
    every = region.read_text(encoding="utf-8").replace(
        "memberships: [", "memberships: [osce-like, arf-like, "
    )
    region.write_text(every, encoding="utf-8")
    before, _, rest = region.read_text(encoding="utf-8").partition("channels:\n")
    behind = "".join(line for line in rest.splitlines(keepends=True) if not line.startswith("  - {id: "))
    region.write_text(f"{before}{own_channels}{behind}", encoding="utf-8")
    assert not check_pack(pack)
    return compile_pack(pack)


@pytest.mark.parametrize("region_pack", PACKS, ids=lambda pack: pack.id)
def test_a_pack_can_be_played_under_every_region_pack(pack: Path, region_pack: RegionPackFile) -> None:
    scenario = under(pack, region_pack.id)
    assert set(scenario.channels) == {channel.id for channel in region_pack.channels}
    assert {rule.id for rule in region_pack.opportunities} <= {rule.id for rule in scenario.opportunities}
    for purpose, span in region_pack.response_norms.items():
        assert scenario.rubric.answer_limit_ms(purpose.value) == span
    assert scenario.rubric.answer_limit_ms(Purpose.PRESERVE_EVIDENCE.value) > 0


@pytest.mark.parametrize("region_pack", PACKS, ids=lambda pack: pack.id)
def test_a_region_pack_refers_to_what_there_is(region_pack: RegionPackFile) -> None:
    named = {name for rule in region_pack.opportunities for name in rule.maps_to} | set(region_pack.quotes)
    assert named <= frameworks.references().keys()
    assert {channel.kind for channel in region_pack.channels} <= frameworks.channel_kinds().keys()
    ids = [channel.id for channel in region_pack.channels]
    assert len(ids) == len(set(ids))


def test_what_a_pack_lists_itself_takes_the_place_of_what_its_region_pack_says(pack: Path) -> None:
    own = "channels:\n  - {id: cert-exchange, kind: CH-CERT, transport_median: PT9H}\n"
    scenario = under(pack, "osce-like", own_channels=own)
    assert scenario.channels["cert-exchange"].transport_median_ms == 9 * MS_PER_HOUR
    assert set(scenario.channels) == {channel.id for channel in region_packs()["osce-like"].channels}
