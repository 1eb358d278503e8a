"""A pack's files as validated models, together."""

from __future__ import annotations

from dataclasses import dataclass

from simengine.scenario.layout import Layout
from simengine.scenario.schema import RegionFile, ScenarioFile
from simengine.scenario.schema_campaign import CampaignFile
from simengine.scenario.schema_plan import EvaluationFile, InjectsFile


@dataclass(frozen=True, slots=True)
class PackParts:
    """A pack's files, each valid in itself; ``campaigns`` are campaign.yaml and then those of campaigns/.

    ``layout`` is the region as the checks had it laid out.
    """

    scenario: ScenarioFile
    region: RegionFile
    campaigns: tuple[CampaignFile, ...]
    injects: InjectsFile
    evaluation: EvaluationFile
    layout: Layout
