"""Fleets: how open they are to a campaign, whom an entry hits, what is left of service, what is noticed."""

from __future__ import annotations

from collections.abc import Iterator

from simengine.domain import events as ev
from simengine.domain.campaign import Entry
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
    share *= _hardening(world, number) * _patching(world, number, product)
    return share * state.passes[world.static.nation_ids[fleet.nation]]


def _hardening(world: World, number: int) -> float:
    """The share of susceptibility that hardening leaves: less where the flaw was known."""
    state = world.fleets[number]
    return hardening_left(world, informed=state.informed) if state.hardened else 1.0


def _patching(world: World, number: int, product: int) -> float:
    """The share of susceptibility by way of a product that its fix leaves of a fleet as a whole: only so many
    of its owners follow."""
    if product < 0 or not world.fleets[number].patched >> product & 1:
        return 1.0
    uptake = world.scenario.assumptions.fleet_uptake_permille / 1000
    return 1.0 - uptake * (1.0 - world.scenario.actions["PatchProduct"].effect_permille / 1000)


def nation_of(world: World, fleet: str) -> str:
    """Whose a fleet is."""
    return world.static.nation_ids[world.scenario.region.fleets[world.static.fleets[fleet]].nation]


def running(world: World, nation: str, product: str) -> tuple[str, ...]:
    """A nation's fleets that run a product, by id."""
    bit = 1 << world.static.products[product]
    own = (world.scenario.region.fleets[number] for number in world.static.fleets_of[nation])
    return tuple(fleet.id for fleet in own if fleet.products & bit)


def in_sector(world: World, nation: str, sector: str) -> tuple[str, ...]:
    """A nation's fleets of a sector, by id."""
    own = (world.scenario.region.fleets[number] for number in world.static.fleets_of[nation])
    return tuple(fleet.id for fleet in own if fleet.sector == sector)


def samples(world: World, draws: Draws, nation: str, task: str, sector: str) -> Iterator[tuple[str, ...]]:
    """What a search of a sector finds on samples of its fleets: the indicators of each campaign found.

    Chance = the search's own (higher with an indicator of a stage that most of the affected have reached) x
    the chance that the sample holds an asset that the campaign has, at most all of share x size; keyed by
    task, fleet and campaign. Found are the indicators up to the stage that most of them are in (of equals,
    the first).
    """
    held, spec = world.nations[nation].picture.indicators, world.scenario.actions["HuntAssets"]
    for ident in in_sector(world, nation, sector):
        number = world.static.fleets[ident]
        for state in world.campaigns:
            clean, *counts = state.counts[number]
            affected = sum(counts)
            if not affected:
                continue
            there = state.indicators_up_to(counts.index(max(counts)) + 1)
            helped = any(i in held and i not in state.burnt for i in there)
            chance = (spec.helped_permille if helped else spec.effect_permille) / 1000
            sample = world.scenario.assumptions.fleet_sample_assets
            chance *= min(1.0, affected * sample / (affected + clean))
            if draws.chance(chance, "hunt-sample", task, ident, state.campaign.id):
                yield there


def enter(world: World, draws: Draws, entry: Entry, wave: int) -> tuple[ev.FleetHit, ...]:
    """Wave number ``wave`` of an entry tries ``per_nation`` assets of each of its fleets in a nation (one
    when that is 0).

    Which, and whether each is hit, is keyed by the entry, the fleet, the number of the try and the wave.
    """
    place, _ = world.static.entries[entry.id]
    state = world.campaigns[place]
    nation, cause = entry.waves[wave].nation, entry.wave_cause(wave)
    found = []
    for number in entry.fleets:
        fleet = world.scenario.region.fleets[number]
        if world.static.nation_ids[fleet.nation] != nation:
            continue
        chance = entry.probability_permille / 1000 * _hardening(world, number) * state.passes[nation]
        hit = {
            draws.choice_index(fleet.count, "entry-target", entry.id, fleet.id, nth, *cause)
            for nth in range(entry.per_nation or 1)
            if draws.chance(chance, "entry", entry.id, fleet.id, nth, *cause)
        }
        clean = tuple(sorted(asset for asset in hit if not state.fleet_stage[_place(world, fleet) + asset]))
        if clean:
            campaign = state.campaign.id
            found.append(ev.FleetHit(fleet.id, nation, campaign, entry.stage, entry.id, clean))
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

    Users notice all assets in a visible stage, sensors the monitored share of the others, and owners who were
    told to look a share of what is left; told in two significant figures, which is about what anybody knows
    of so many.
    """
    fleet = world.scenario.region.fleets[number]
    nation = world.static.nation_ids[fleet.nation]
    seen, monitored = 0, _monitored_permille(world, number)
    for state in world.campaigns:
        for stage, count in zip(state.stages, state.counts[number][1:], strict=True):
            seen += count if stage.visible else count * monitored // 1000
    last = world.nations[nation].picture.fleets[fleet.id].noticed
    if abs(seen - last) < max(NEWS_FROM, last // 4):
        return None
    return ev.FleetNoticed(fleet.id, nation, _two_figures(seen))


def _monitored_permille(world: World, number: int) -> int:
    """monitoring + (1 - monitoring) x uptake x the chance that who looks finds what is there."""
    monitoring = world.scenario.region.fleets[number].monitoring_permille
    if not world.fleets[number].looks:
        return monitoring
    uptake = world.scenario.assumptions.fleet_uptake_permille
    finds = world.scenario.actions["NotifyConstituents"].effect_permille
    return monitoring + (1000 - monitoring) * uptake * finds // 1_000_000


def _two_figures(count: int) -> int:
    unit = 1
    while count // unit >= 100:
        unit *= 10
    return count // unit * unit
