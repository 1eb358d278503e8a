"""Service: what is left of it when an asset is hit, cut off, or both."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.rules.intrusion import stage_of
from simengine.world.campaigns import CLEAN
from simengine.world.state import World


def lost_permille(world: World, row: int) -> int:
    """The share of an asset's service that adversaries take now: what is lost until it is restored, or what
    a stage takes while it lasts, whichever is more. Blocking filters a filterable loss."""
    lost = world.assets.lost_permille[row]
    if world.assets.compromised[row]:
        for state in world.campaigns:
            if state.stage[row] != CLEAN:
                stage = stage_of(state, row)
                share = stage.service_loss_permille
                if stage.loss_lasts:
                    continue
                if stage.filterable:
                    share = int(share * state.passes[world.static.nation_of[row]])
                lost = max(lost, share)
    return lost


def level_permille(world: World, row: int) -> int:
    """(1 - lost to adversaries) x (1 - lost by isolation), in permille."""
    left = 1000 - lost_permille(world, row)
    if world.assets.isolated[row]:
        left = left * (1000 - world.scenario.region.assets.isolation_loss_permille[row]) // 1000
    return left


def service_change(world: World, row: int) -> ev.ServiceLevelChanged | None:
    """The event when an asset's service is no longer what it was; None for assets that serve nobody."""
    level = level_permille(world, row)
    people = world.static.people[row]
    if level == world.assets.level_permille[row] or not people:
        return None
    asset = world.scenario.region.assets.ids[row]
    return ev.ServiceLevelChanged(asset, world.static.nation_of[row], level, people)
