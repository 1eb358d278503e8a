"""Shared set-up of the tests: reproducible examples, and scenarios compiled once."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import settings

from simengine.domain.region import EdgeKind
from simengine.domain.scenario import Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.scenario import compile_pack
from support.contacts import listed_pack
from support.packs import crowded as crowded_pack
from support.worlds import needs_csr

ROOT = Path(__file__).resolve().parents[1]
TINY = ROOT / "tests" / "bad_packs" / "_base" / "tiny-region"
HOSPITAL = ROOT / "scenarios" / "hospital-ransomware"
BORDER_GRID = ROOT / "scenarios" / "border-grid"

# Examples are derived from the test itself, so that a failure shows again; no deadlines on shared machines.
settings.register_profile("reproducible", derandomize=True, deadline=None)
settings.register_profile("full", derandomize=True, deadline=None, max_examples=500)
settings.load_profile("full" if os.environ.get("SIMENGINE_FULL") else "reproducible")


@pytest.fixture(scope="session")
def tiny() -> Scenario:
    """Three nations and a dozen assets: small enough to play in a blink."""
    return compile_pack(TINY)


@pytest.fixture(scope="session")
def needy(tiny: Scenario) -> Scenario:
    """The tiny region in which most services need others, some abroad, some with something in store."""
    count = len(tiny.region.assets)
    needs = [
        (source, target, 400 + 50 * (target % 12), (source % 4) * MS_PER_HOUR)
        for source in range(count)
        for target in range(source + 1, count, 3)
    ]
    edges = {**tiny.region.edges, EdgeKind.DEPENDS: needs_csr(count, needs)}
    return replace(tiny, region=replace(tiny.region, edges=edges))


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Scenario:
    """The same with fleets of home routers and a worm as a second campaign."""
    return compile_pack(crowded_pack(tmp_path_factory.mktemp("packs")))


@pytest.fixture(scope="session")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Scenario:
    """The tiny region with a directory of contacts that channels go by, and a forum's secretariat."""
    return compile_pack(listed_pack(tmp_path_factory.mktemp("packs")))


@pytest.fixture(scope="session")
def hospital() -> Scenario:
    """The shipped pack that the demonstration plays."""
    return compile_pack(HOSPITAL)


@pytest.fixture(scope="session")
def border_grid() -> Scenario:
    """The shipped pack in which two tense neighbours share a power line."""
    return compile_pack(BORDER_GRID)
