"""Which share of a campaign's attempts each nation lets through."""

from __future__ import annotations

from collections.abc import Iterable

from simengine.world.campaigns import CLEAN, CampaignState
from simengine.world.state import World


def reckon_passes(world: World, state: CampaignState, nations: Iterable[str] | None = None) -> None:
    """The product, over the campaign's indicators in use, of what each leaves: (1 - effect) where the nation
    blocks it or its infrastructure was taken down, less of it where it only stands in a public advisory.

    In the order of ids, so that the order of blocking makes no difference.
    """
    under, automatic = world.undercurrent, world.scenario.assumptions.auto_block_permille
    unused = state.burnt | state.hidden
    live = sorted((i for i in state.campaign.indicators if i.id not in unused), key=lambda i: i.id)
    for nation in world.static.nation_ids if nations is None else nations:
        blocked = world.nations[nation].picture.blocked
        share = 1.0
        for indicator in live:
            if indicator.id in blocked or indicator.id in under.taken_down:
                share *= (1000 - indicator.block_effect_permille) / 1000
            elif indicator.id in under.public:
                share *= (1_000_000 - indicator.block_effect_permille * automatic) / 1_000_000
        if state.passes[nation] != share:
            state.passes[nation] = share
            rows = world.static.assets_of[nation]
            world.dirty.spread.update(rows)
            world.dirty.service.update(row for row in rows if state.stage[row] != CLEAN)
            world.dirty.fleets.update(world.static.fleets_of[nation])
            world.dirty.fleet_levels.update(world.static.fleets_of[nation])
