"""A region is laid out once for everything that looks at a pack."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from simengine.domain.region import EdgeKind
from simengine.scenario import compile_pack, layout
from simengine.scenario.pack import load_pack
from support.packs import crowded


def test_assets_fleets_and_links_are_made_once_for_checks_and_compiler(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pack with two campaigns and a fleet: each used to draw them anew, and the compiler once more."""
    made: Counter[str] = Counter()

    def counted(name: str) -> None:
        real = getattr(layout, name)

        def count(*args: Any) -> Any:
            made[f"{name} {args[2].value}" if name == "links_of" else name] += 1
            return real(*args)

        monkeypatch.setattr(layout, name, count)

    for name in ("rows_of", "fleets_of", "links_of"):
        counted(name)
    compile_pack(crowded(tmp_path))
    assert made == {"rows_of": 1, "fleets_of": 1, **{f"links_of {kind.value}": 1 for kind in EdgeKind}}


def test_each_need_knows_the_rule_that_drew_it() -> None:
    parts = load_pack("hospital-ransomware").parts
    assert parts is not None
    links, rows = parts.layout.links, parts.layout.rows
    needs = links.edges[EdgeKind.DEPENDS]
    assert len(needs) == len(links.needed_by) > 0
    for source, target, rule in zip(needs.source, needs.target, links.needed_by, strict=True):
        link = parts.region.links[rule]
        assert link.kind is EdgeKind.DEPENDS
        assert link.from_.template in (None, rows[source].template)
        assert link.to.template in (None, rows[target].template)
        assert rule in links.fitting
