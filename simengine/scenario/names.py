"""What the names in a pack's conditions may refer to."""

from __future__ import annotations

from collections.abc import Sequence

from simengine.domain.actions import ACTIONS, Purpose
from simengine.scenario.condition_parser import Names
from simengine.scenario.schema import RegionFile
from simengine.scenario.schema_campaign import CampaignFile
from simengine.scenario.schema_plan import InjectsFile


def names_of(region: RegionFile, injects: InjectsFile | None, campaigns: Sequence[CampaignFile]) -> Names:
    """Known names by kind of argument."""
    sectors = {template.sector for template in region.templates} | {a.sector for a in region.assets}
    return {
        "nation": {nation.id for nation in region.nations},
        "action": set(ACTIONS),
        "channel": {channel.id for channel in region.channels},
        "purpose": {purpose.value for purpose in Purpose},
        "inject": {inject.id for inject in injects.injects} if injects else set(),
        "product": {product.id for product in region.products},
        "sector": sectors,
        "campaign": {campaign.id for campaign in campaigns},
        "stage": {stage.id for campaign in campaigns for stage in campaign.stages},
        "indicator": {indicator.id for campaign in campaigns for indicator in campaign.indicators},
    }
