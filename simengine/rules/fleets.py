"""Fleets: how open they are to a campaign, whom an entry hits, what is left of service, what is noticed."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.campaign import Entry, Wave
from simengine.domain.draws import Draws
from simengine.domain.region import Fleet
from simengine.rules.intrusion import hardening_left
from simengine.world.campaigns import CampaignState
from simengine.world.state import World


def susceptibility(world: World, state: CampaignState, number: int) -> float:
    """The share of a campaign's attempts on a clean asset of a fleet that succeed; as for single assets."""
    fleet, product = world.scenario.region.fleets[number], state.campaign.required_product
    if product >= 0 and not fleet.products >> product & 1:
        return 0.0
    share = fleet.exposure_permille / 1000 * ((1000 - fleet.hygiene_permille) / 1000)
    return share * _hardening(world, number) * state.passes[world.static.nation_ids[fleet.nation]]


def _hardening(world: World, number: int) -> float:
    """The share of susceptibility that hardening leaves: less where the flaw was known."""
    state = world.fleets[number]
    return hardening_left(world, informed=state.informed) if state.hardened else 1.0


def enter(world: World, draws: Draws, entry: Entry, wave: Wave) -> tuple[ev.FleetHit, ...]:
    """An entry tries ``per_nation`` assets of each of its fleets in a nation (one when that is 0).

    Which, and whether each is hit, is keyed by the entry, the fleet and the number of the try.
    """
    place, _ = world.static.entries[entry.id]
    state = world.campaigns[place]
    found = []
    for number in entry.fleets:
        fleet = world.scenario.region.fleets[number]
        if world.static.nation_ids[fleet.nation] != wave.nation:
            continue
        chance = entry.probability_permille / 1000 * _hardening(world, number) * state.passes[wave.nation]
        hit = {
            draws.choice_index(fleet.count, "entry-target", entry.id, fleet.id, nth)
            for nth in range(entry.per_nation or 1)
            if draws.chance(chance, "entry", entry.id, fleet.id, nth)
        }
        clean = tuple(sorted(asset for asset in hit if not state.fleet_stage[_place(world, fleet) + asset]))
        if clean:
            campaign = state.campaign.id
            found.append(ev.FleetHit(fleet.id, wave.nation, campaign, entry.stage, entry.id, clean))
    return tuple(found)


def _place(world: World, fleet: Fleet) -> int:
    """Where a fleet begins among the assets of all fleets."""
    return fleet.first - len(world.scenario.region.assets)


def counted(world: World, place: int, counts: dict[int, tuple[int, ...]]) -> tuple[ev.FleetsCounted, ...]:
    """The counts of a minute, an event for each nation in order."""
    by_nation: dict[str, dict[str, tuple[int, ...]]] = {}
    for number in sorted(counts):
        fleet = world.scenario.region.fleets[number]
        by_nation.setdefault(world.static.nation_ids[fleet.nation], {})[fleet.id] = counts[number]
    campaign = world.campaigns[place].campaign.id
    return tuple(ev.FleetsCounted(nation, campaign, found) for nation, found in by_nation.items())


def service_change(world: World, number: int) -> ev.ServiceLevelChanged | None:
    """The event when a fleet's service is no longer what it was; None for fleets that serve nobody.

    lost = sum over campaigns and stages of share of assets x loss of the stage, at most all.
    """
    fleet = world.scenario.region.fleets[number]
    if not fleet.people:
        return None
    nation = world.static.nation_ids[fleet.nation]
    lost = 0.0
    for state in world.campaigns:
        for stage, count in zip(state.stages, state.counts[number][1:], strict=True):
            passes = state.passes[nation] if stage.filterable else 1.0
            lost += count * (stage.service_loss_permille * passes)
    level = 1000 - min(1000, int(lost) // fleet.count)
    if level == world.fleets[number].level_permille:
        return None
    return ev.ServiceLevelChanged(fleet.id, nation, level, fleet.people)


NEWS_FROM = 5
"""So many more or less than were last told of are worth telling, unless that is less than a quarter."""


def noticed(world: World, number: int) -> ev.FleetNoticed | None:
    """The event when clearly more or fewer of a fleet's assets seem affected than was last told.

    Users notice all assets in a visible stage, sensors the monitored share of the others; told in two
    significant figures, which is about what anybody knows of so many.
    """
    fleet = world.scenario.region.fleets[number]
    nation = world.static.nation_ids[fleet.nation]
    seen = 0
    for state in world.campaigns:
        for stage, count in zip(state.stages, state.counts[number][1:], strict=True):
            seen += count if stage.visible else count * fleet.monitoring_permille // 1000
    last = world.nations[nation].picture.fleets[fleet.id].noticed
    if abs(seen - last) < max(NEWS_FROM, last // 4):
        return None
    return ev.FleetNoticed(fleet.id, nation, _two_figures(seen))


def _two_figures(count: int) -> int:
    unit = 1
    while count // unit >= 100:
        unit *= 10
    return count // unit * unit
