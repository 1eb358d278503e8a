"""Region packs: the channels, response norms and opportunities of one forum, which differ in data alone.

A pack names one in scenario.yaml. What the pack itself lists under the same id takes its place.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Annotated

from pydantic import Field
from ruamel.yaml import YAML

from simengine.domain.actions import Purpose
from simengine.scenario.schema import (
    ChannelModel,
    Duration,
    RegionFile,
    ScenarioFile,
    Slug,
    Strict,
    Text,
    Title,
    member,
)
from simengine.scenario.schema_plan import EvaluationFile, OpportunityModel


class RegionPackFile(Strict):
    """A file of ``frameworks/regions/``. ``quotes`` are ids of the measures and norms it is made after."""

    id: Slug
    title: Title
    summary: Text
    quotes: list[str] = Field(min_length=1)
    response_norms: dict[Annotated[Purpose, member(Purpose)], Duration]
    channels: list[ChannelModel] = Field(min_length=1)
    opportunities: list[OpportunityModel] = Field(min_length=1)


@cache
def region_packs() -> dict[str, RegionPackFile]:
    """All region packs by id, in the order of their names."""
    folder = resources.files("simengine.scenario.frameworks") / "regions"
    files = sorted(
        (item for item in folder.iterdir() if item.name.endswith(".yaml")), key=lambda item: item.name
    )
    read = YAML(typ="safe", pure=True)
    found = (RegionPackFile.model_validate(read.load(item.read_text(encoding="utf-8"))) for item in files)
    return {pack.id: pack for pack in found}


def with_channels(head: ScenarioFile | None, region: RegionFile) -> RegionFile:
    """The region with the channels of its region pack behind its own."""
    pack = _pack_of(head)
    if pack is None:
        return region
    own = {channel.id for channel in region.channels}
    more = [channel for channel in pack.channels if channel.id not in own]
    return region.model_copy(update={"channels": [*region.channels, *more]})


def with_opportunities(head: ScenarioFile | None, evaluation: EvaluationFile) -> EvaluationFile:
    """The evaluation with the opportunities and response norms of the region pack behind its own."""
    pack = _pack_of(head)
    if pack is None:
        return evaluation
    own = {rule.id for rule in evaluation.opportunities}
    more = [rule for rule in pack.opportunities if rule.id not in own]
    norms = pack.response_norms | evaluation.response_norms
    return evaluation.model_copy(
        update={"opportunities": [*evaluation.opportunities, *more], "response_norms": norms}
    )


def _pack_of(head: ScenarioFile | None) -> RegionPackFile | None:
    return None if head is None or head.region_pack is None else region_packs().get(head.region_pack)
