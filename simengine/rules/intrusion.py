"""The adversary: waves of entry, hits along edges, and an asset's passage from stage to stage."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.campaign import Entry, Stage, Wave
from simengine.domain.draws import Draws
from simengine.domain.numeric import ms_from_hours
from simengine.domain.region import EdgeKind
from simengine.domain.time import MS_PER_HOUR
from simengine.world.state import CLEAN, World

FIRST_STAGE = 0
"""Where an asset hit by spread begins: the first stage of the campaign's list."""


def susceptibility(world: World, row: int) -> float:
    """The share of spread attempts on an asset that succeed now.

    exposure x (1 - hygiene) x hardening x patching x fresh credentials x what the nation's blocking lets
    pass; 0 for an asset that is compromised, isolated, or does not run the product that the spread needs.
    """
    assets, table = world.assets, world.scenario.region.assets
    if assets.stage[row] != CLEAN or assets.isolated[row]:
        return 0.0
    if not table.products[row] >> world.scenario.campaign.required_product & 1:
        return 0.0
    share = table.exposure_permille[row] / 1000 * ((1000 - table.hygiene_permille[row]) / 1000)
    share *= _hardening(world, row) * _patching(world, row, world.scenario.campaign.required_product)
    return share * _credentials(world, row) * world.nations[world.static.nation_of[row]].block_pass


def _hardening(world: World, row: int) -> float:
    """The share of susceptibility that hardening leaves."""
    return (
        world.scenario.actions["HardenAssets"].effect_permille / 1000 if world.assets.hardened[row] else 1.0
    )


def _patching(world: World, row: int, product: int) -> float:
    """The share of susceptibility by way of a product that its fix leaves."""
    patched = world.undercurrent.patched.get(row, 0) >> product & 1
    return world.scenario.actions["PatchProduct"].effect_permille / 1000 if patched else 1.0


def _credentials(world: World, row: int) -> float:
    """The share that is left where credentials were reset since the asset was last compromised."""
    fresh = row in world.undercurrent.fresh
    return world.scenario.actions["ResetCredentials"].effect_permille / 1000 if fresh else 1.0


def infectivity(world: World, row: int, kind: EdgeKind) -> float:
    """Attempts per hour along an edge of weight 1 that leaves this asset; 0 unless its stage spreads so."""
    stage = world.assets.stage[row]
    if stage == CLEAN or world.assets.isolated[row]:
        return 0.0
    for law in world.scenario.campaign.stages[stage - 1].spreads:
        if law.edge is kind:
            rate = law.attempts_per_hour_permille / 1000
            return rate * _credentials(world, row) if kind is EdgeKind.TRUSTS else rate
    return 0.0


def enter(world: World, draws: Draws, entry: Entry, wave: Wave) -> tuple[ev.Event, ...]:
    """The tainted update reaches a nation: each customer of the vendor there takes it, or not.

    Chance = the entry's probability x hardening x patching, keyed by the supplying edge. An isolated or
    already compromised asset takes nothing.
    """
    events: list[ev.Event] = []
    if not world.campaign_began:
        campaign = world.scenario.campaign
        events.append(ev.CampaignBegan(campaign.id, campaign.rsit_types, campaign.true_severity))
    csr = world.scenario.region.edges[EdgeKind.SUPPLIES]
    table = world.scenario.region.assets
    for edge in range(csr.row[entry.vendor_asset], csr.row[entry.vendor_asset + 1]):
        row = csr.target[edge]
        if world.static.nation_of[row] != wave.nation or not table.products[row] >> entry.product & 1:
            continue
        if world.assets.stage[row] != CLEAN or world.assets.isolated[row]:
            continue
        chance = entry.probability_permille / 1000 * _hardening(world, row)
        chance *= _patching(world, row, entry.product)
        if draws.chance(chance, "entry", entry.id, table.ids[row]):
            events.append(_hit(world, row, entry.stage, entry.id, entry.vendor_asset))
    return tuple(events)


def hit_along(world: World, kind: EdgeKind, source: int, target: int) -> tuple[ev.Event, ...]:
    """An attempt along an edge succeeded."""
    stage = world.scenario.campaign.stages[FIRST_STAGE].id
    return (_hit(world, target, stage, kind.value, source),)


def _hit(world: World, row: int, stage: str, via: str, source: int) -> ev.AssetCompromised:
    table = world.scenario.region.assets
    return ev.AssetCompromised(
        asset=table.ids[row],
        nation=world.static.nation_of[row],
        stage=stage,
        via=via,
        from_asset=table.ids[source],
        from_nation=world.static.nation_of[source],
        ordinal=world.assets.ordinal[row] + 1,
    )


def on_entering(world: World, row: int) -> tuple[ev.Event, ...]:
    """What a stage does at once: expose the records that the asset holds."""
    stage = _stage(world, row)
    records = world.scenario.region.assets.records[row]
    if not stage.exposes_records or world.assets.exposed[row] or not records:
        return ()
    asset = world.scenario.region.assets.ids[row]
    return (ev.DataExposed(asset, world.static.nation_of[row], records),)


def stage_end_ms(world: World, draws: Draws, row: int) -> int | None:
    """When the asset's present stage ends: after a lognormal dwell, not before the stage's own time.

    None when the stage lasts. Keyed by asset, compromise and stage.
    """
    stage = _stage(world, row)
    if stage.next is None:
        return None
    hours = draws.lognormal(
        stage.dwell_median_ms / MS_PER_HOUR,
        stage.dwell_sigma_permille / 1000,
        "dwell",
        world.scenario.region.assets.ids[row],
        world.assets.ordinal[row],
        world.assets.visits[row],
        stage.id,
    )
    return max(world.now_ms + ms_from_hours(hours), stage.not_before_ms)


def next_stage(world: World, row: int) -> tuple[ev.Event, ...]:
    """The stage ends and the next begins."""
    stage = _stage(world, row)
    if stage.next is None:
        return ()
    asset = world.scenario.region.assets.ids[row]
    return (ev.StageEntered(asset, world.static.nation_of[row], stage.next),)


def _stage(world: World, row: int) -> Stage:
    return world.scenario.campaign.stages[world.assets.stage[row] - 1]
