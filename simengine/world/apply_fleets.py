"""What follows in the world from what happens to fleets: many like assets, shown and recorded as numbers."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.conditions import Topic
from simengine.domain.region import Fleet
from simengine.domain.replacing import replace
from simengine.world.state import FleetOrder, World


def fleet_hit(world: World, event: ev.FleetHit, seq: int) -> None:
    """The spread is told which assets when the engine settles."""
    place, number = world.static.stages[event.stage]
    first = world.scenario.region.fleets[world.static.fleets[event.fleet]].first
    nodes = tuple(first + asset for asset in event.assets)
    world.dirty.fleet_orders.append(FleetOrder(place, number + 1, nodes))


def fleets_counted(world: World, event: ev.FleetsCounted, seq: int) -> None:
    """The numbers are known; services of the fleets follow."""
    state = world.campaigns[world.static.campaigns[event.campaign]]
    for ident, counts in event.counts.items():
        number = world.static.fleets[ident]
        state.counts[number] = list(counts)
        world.dirty.fleet_levels.add(number)
    world.dirty.topics.add((Topic.TRUTH, event.nation))


def fleet_noticed(world: World, event: ev.FleetNoticed, seq: int) -> None:
    """The team has a number to work with."""
    picture = world.nations[event.nation].picture
    shown = picture.fleets[event.fleet]
    picture.fleets[event.fleet] = replace(shown, noticed=event.assets, changed_ms=world.now_ms)
    world.dirty.topics.add((Topic.BELIEF, event.nation))


def fleet_patched(world: World, event: ev.FleetPatched, seq: int) -> None:
    """The fleet is harder to hit by way of the product, as far as its owners follow."""
    number = world.static.fleets[event.fleet]
    world.fleets[number].patched |= 1 << world.static.products[event.product]
    world.dirty.fleets.add(number)


def fleet_looked(world: World, event: ev.FleetLooked, seq: int) -> None:
    """More of it is noticed from now on."""
    number = world.static.fleets[event.fleet]
    world.fleets[number].looks = True
    world.dirty.fleet_levels.add(number)


def fleet_level(world: World, number: int, level_permille: int) -> None:
    """The service of a fleet is at another level; its users feel it at once."""
    fleet: Fleet = world.scenario.region.fleets[number]
    nation = world.nations[world.static.nation_ids[fleet.nation]]
    state = world.fleets[number]
    nation.people_lost += _lost(fleet, level_permille) - _lost(fleet, state.level_permille)
    state.level_permille = level_permille
    world.dirty.losses.add(nation.nation.id)
    shown = nation.picture.fleets[fleet.id]
    nation.picture.fleets[fleet.id] = replace(
        shown, service_level_permille=level_permille, changed_ms=world.now_ms
    )
    world.dirty.topics.add((Topic.TRUTH, nation.nation.id))


def _lost(fleet: Fleet, level_permille: int) -> int:
    """How many people's worth of a fleet's service is lost at a level."""
    return fleet.people * (1000 - level_permille) // 1000
