"""What follows in the world from wider actions of responders: patches, credentials, takedowns, notices."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.conditions import Topic
from simengine.domain.replacing import replace
from simengine.domain.response_views import EvidenceView
from simengine.world.agenda import Due
from simengine.world.campaigns import CLEAN
from simengine.world.held import found as found_itself
from simengine.world.passes import reckon_passes
from simengine.world.state import World


def reduce_service(world: World, row: int, by: str, permille: int) -> None:
    """An action takes a share of an asset's service."""
    if permille:
        world.undercurrent.reductions.setdefault(row, {})[by] = permille
        world.dirty.service.add(row)


def give_back_service(world: World, row: int, by: str) -> None:
    """It takes it no longer."""
    held = world.undercurrent.reductions.get(row, {})
    if held.pop(by, None) is not None:
        world.dirty.service.add(row)
    if not held:
        world.undercurrent.reductions.pop(row, None)


def set_block_pass(world: World, nation: str) -> None:
    """What the nation blocks, or what is public or was taken down, has changed."""
    for state in world.campaigns:
        reckon_passes(world, state, (nation,))


def over_block(world: World, nation: str, indicator: str, *, begins: bool) -> None:
    """Blocking an indicator also hits what is harmless, in one sector."""
    found = world.static.indicators[indicator]
    by = f"block:{indicator}"
    for row in world.static.assets_of[nation]:
        if world.scenario.region.assets.sectors[row] == found.over_blocks_sector:
            if begins:
                reduce_service(world, row, by, found.over_blocks_permille)
            else:
                give_back_service(world, row, by)


def severity_set(world: World, event: ev.SeveritySet, seq: int) -> None:
    """The incident bears another severity."""
    incidents = world.nations[event.nation].picture.incidents
    incidents[event.incident] = replace(incidents[event.incident], severity=event.severity)


def keep_evidence(world: World, nation: str, asset: str) -> None:
    """Evidence that gave something is kept as it is, whatever becomes of the asset."""
    row = world.static.index[asset]
    world.undercurrent.kept[row] = tuple(
        (place, state.stage[row]) for place, state in enumerate(world.campaigns) if state.stage[row] != CLEAN
    )
    efforts = world.nations[nation].picture.efforts
    efforts.evidence[asset] = EvidenceView(asset, world.now_ms, analysed=False)


def evidence_analysed(world: World, event: ev.EvidenceAnalysed, seq: int) -> None:
    """The nation has one more lead for each campaign that was there, right or wrong."""
    efforts = world.nations[event.nation].picture.efforts
    efforts.evidence[event.asset] = replace(efforts.evidence[event.asset], analysed=True)
    found_itself(world, event.nation, event.indicators)
    for nation in event.leads_to:
        efforts.leads[nation] = efforts.leads.get(nation, 0) + 1
    world.dirty.topics.add((Topic.BELIEF, event.nation))


def rollout_began(world: World, event: ev.PatchRolloutBegan, seq: int) -> None:
    """Each asset has its turn."""
    world.nations[event.nation].picture.efforts.patched[event.product] = world.now_ms
    for asset, due_ms in zip(event.assets, event.due_ms, strict=True):
        world.agenda.add(due_ms, Due.FOLLOW, f"patch|{event.product}|{asset}", cause_seq=seq)


def asset_patched(world: World, event: ev.AssetPatched, seq: int) -> None:
    """The asset is harder to hit by way of the product; its service stands still for a little."""
    row = world.static.index[event.asset]
    bit = 1 << world.static.products[event.product]
    world.undercurrent.patched[row] = world.undercurrent.patched.get(row, 0) | bit
    reduce_service(
        world, row, f"PatchProduct:{event.product}", world.scenario.actions["PatchProduct"].side_permille
    )
    key = f"back|PatchProduct|{event.product}|{event.nation}|{event.asset}"
    world.agenda.add(event.until_ms, Due.FOLLOW, key, cause_seq=seq)
    world.dirty.spread.add(row)


def credentials_reset(world: World, event: ev.CredentialsReset, seq: int) -> None:
    """Stolen credentials open less, here and from here; people log on anew for a while."""
    world.nations[event.nation].picture.efforts.credentials_reset[event.sector] = world.now_ms
    side = world.scenario.actions["ResetCredentials"].side_permille
    for asset in event.assets:
        row = world.static.index[asset]
        world.undercurrent.fresh.add(row)
        world.dirty.spread.add(row)
        reduce_service(world, row, f"ResetCredentials:{event.sector}", side)
    key = f"back|ResetCredentials|{event.sector}|{event.nation}|"
    world.agenda.add(event.until_ms, Due.FOLLOW, key, cause_seq=seq)


def interruption_ended(world: World, event: ev.InterruptionEnded, seq: int) -> None:
    """The assets serve as before."""
    for asset in event.assets:
        give_back_service(world, world.static.index[asset], f"{event.kind}:{event.subject}")


def indicator_unblocked(world: World, event: ev.IndicatorUnblocked, seq: int) -> None:
    """More attempts pass in this nation again, and so does what was harmless."""
    world.nations[event.nation].picture.blocked.discard(event.indicator)
    over_block(world, event.nation, event.indicator, begins=False)
    set_block_pass(world, event.nation)


def takedown_requested(world: World, event: ev.TakedownRequested, seq: int) -> None:
    """The answer is on its way."""
    world.nations[event.nation].picture.efforts.takedowns[event.indicator] = "requested"
    world.agenda.add(event.due_ms, Due.FOLLOW, f"takedown|{event.indicator}|{event.nation}", cause_seq=seq)


def takedown_ended(world: World, event: ev.TakedownEnded, seq: int) -> None:
    """When it came in time, the infrastructure works nowhere any more."""
    world.nations[event.nation].picture.efforts.takedowns[event.indicator] = event.outcome
    if event.outcome == "done":
        world.undercurrent.taken_down.add(event.indicator)
        for nation in world.static.nation_ids:
            set_block_pass(world, nation)


def constituents_notified(world: World, event: ev.ConstituentsNotified, seq: int) -> None:
    """The operators look closer from now on, and each looks through its own systems once."""
    world.nations[event.nation].picture.efforts.notified[event.sector] = world.now_ms
    for asset, due_ms in zip(event.assets, event.due_ms, strict=True):
        row = world.static.index.get(asset)
        if row is not None:
            world.undercurrent.noticed.add(row)
            world.dirty.detection.add(row)
        world.agenda.add(due_ms, Due.FOLLOW, f"look|{asset}", cause_seq=seq)


def vendor_notified(world: World, event: ev.VendorNotified, seq: int) -> None:
    """The first to tell the vendor sets it to work."""
    world.nations[event.nation].picture.efforts.vendors_told[event.product] = world.now_ms
    if event.fix_ms:
        world.undercurrent.vendors_know.add(event.product)
        world.agenda.add(event.fix_ms, Due.FOLLOW, f"fix|{event.product}", cause_seq=seq)


def fix_released(world: World, event: ev.FixReleased, seq: int) -> None:
    """Everybody can have it."""
    world.said.fixes[event.product] = world.now_ms
