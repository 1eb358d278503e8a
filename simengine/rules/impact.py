"""Service: what is left of it when an asset is hit, cut off, or both."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.world.state import World


def level_permille(world: World, row: int) -> int:
    """(1 - lost to the adversary) x (1 - lost by isolation) x (1 - taken by each action of its own), in
    permille."""
    left = 1000 - world.assets.lost_permille[row]
    if world.assets.isolated[row]:
        left = left * (1000 - world.scenario.region.assets.isolation_loss_permille[row]) // 1000
    reductions = world.undercurrent.reductions.get(row)
    if reductions:
        for by in sorted(reductions):
            left = left * (1000 - reductions[by]) // 1000
    return left


def service_change(world: World, row: int) -> ev.ServiceLevelChanged | None:
    """The event when an asset's service is no longer what it was; None for assets that serve nobody."""
    level = level_permille(world, row)
    people = world.static.people[row]
    if level == world.assets.level_permille[row] or not people:
        return None
    asset = world.scenario.region.assets.ids[row]
    return ev.ServiceLevelChanged(asset, world.static.nation_of[row], level, people)
