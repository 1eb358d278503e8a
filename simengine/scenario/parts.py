"""A pack's files as validated models, together."""

from __future__ import annotations

from dataclasses import dataclass

from simengine.scenario.schema import RegionFile, ScenarioFile
from simengine.scenario.schema_plan import CampaignFile, EvaluationFile, InjectsFile


@dataclass(frozen=True, slots=True)
class PackParts:
    """The five files of a pack, each valid in itself."""

    scenario: ScenarioFile
    region: RegionFile
    campaign: CampaignFile
    injects: InjectsFile
    evaluation: EvaluationFile
