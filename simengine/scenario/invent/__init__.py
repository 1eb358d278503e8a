"""Packs of nations that do not exist, of any size: for benchmarks, experiments, and as a start for authors.

``invent_pack`` writes what :func:`simengine.scenario.check_pack` finds nothing wrong with. The same numbers
give the same bytes. Nations, their size and their assets are drawn by the seed; the story and the kinds of
assets stand in ``blueprint.yaml``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any

from simengine.scenario.frameworks import campaign_kinds
from simengine.scenario.invent.campaigns import campaign_files
from simengine.scenario.invent.outline import Outline, outline_of
from simengine.scenario.invent.plan import evaluation_file, injects_file, scenario_file
from simengine.scenario.invent.region import region_file
from simengine.scenario.invent.write import yaml_text

__all__ = ["MAX_ASSETS", "MAX_FLEETS", "MAX_HOURS", "MAX_NATIONS", "Size", "invent_pack"]

MAX_NATIONS, MAX_ASSETS, MAX_FLEETS, MAX_HOURS = 193, 1_000_000, 5_000_000, 2_400
"""Bounds of what can be asked for; assets above some ten thousand take their time to compile."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a pack is to be: nations, assets in all (a vendor's build server among them), hours of
    simulation time, assets of fleets beside the others. ``kinds`` are the campaigns, by kind, the main one
    first; ``seed`` fixes all that is drawn. ValueError when no pack can be of that size."""

    nations: int
    assets: int
    hours: int
    seed: int = 1
    fleets: int = 0
    kinds: tuple[str, ...] = ("ransomware",)

    def __post_init__(self) -> None:
        if (
            not 2 <= self.nations <= MAX_NATIONS
            or not Size.least_assets(self.nations) <= self.assets <= MAX_ASSETS
            or not 1 <= self.hours <= MAX_HOURS
            or not (self.fleets == 0 or Size.least_fleets(self.nations) <= self.fleets <= MAX_FLEETS)
            or not self.kinds
            or len(set(self.kinds)) < len(self.kinds)
            or not set(self.kinds) <= set(campaign_kinds())
        ):
            raise ValueError(f"no pack can be of {self}")

    @staticmethod
    def least_assets(nations: int) -> int:
        """The fewest assets that so many nations can be given: two each, and the vendor."""
        return 2 * nations + 1

    @staticmethod
    def least_fleets(nations: int) -> int:
        """The fewest assets that fleets can have, if there are any: a hundred for each nation."""
        return 100 * nations


def invent_pack(folder: Path, size: Size, ident: str | None = None) -> None:
    """Write a pack into ``folder``, which is made if need be.

    ``ident`` is the pack's id, by default the folder's name: the folder of a valid pack bears its id.
    Overwrites the files of a pack that stands there.
    """
    outline = outline_of(size.nations, size.assets, size.hours, size.seed, size.fleets, size.kinds)
    files: Mapping[str, Mapping[str, Any]] = {
        "scenario.yaml": scenario_file(outline, ident or folder.resolve().name),
        "region.yaml": region_file(outline),
        "injects.yaml": injects_file(outline),
        "evaluation.yaml": evaluation_file(),
        **campaign_files(outline),
    }
    (folder / "campaigns").mkdir(parents=True, exist_ok=True)
    for stale in (folder / "campaigns").glob("*.yaml"):
        stale.unlink()
    if len(size.kinds) == 1:
        (folder / "campaigns").rmdir()
    for name, content in files.items():
        (folder / name).write_text(yaml_text(content), encoding="utf-8", newline="\n")
    _write_briefs(folder, outline)


def _write_briefs(folder: Path, outline: Outline) -> None:
    (folder / "briefs").mkdir(exist_ok=True)
    texts = resources.files(__package__).joinpath("briefs")
    for role in sorted({role for nation in outline.nations for role in nation.seats}):
        brief = texts.joinpath(f"{role}.md").read_text(encoding="utf-8")
        (folder / "briefs" / f"{role}.md").write_text(brief, encoding="utf-8", newline="\n")
