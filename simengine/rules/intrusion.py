"""The adversaries: ways in, hits along edges, an asset's passage from stage to stage, and how they adapt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from simengine.domain import events as ev
from simengine.domain.campaign import GONE, Entry, FalseFlag, Stage
from simengine.domain.conditions import Topic
from simengine.domain.draws import Draws
from simengine.domain.numeric import ceil_ms
from simengine.domain.region import EdgeKind
from simengine.rules.conditions import holds
from simengine.world import World
from simengine.world.campaigns import CLEAN, FULL_PERMILLE, CampaignState


def susceptibility(world: World, state: CampaignState, row: int) -> float:
    """The share of a campaign's spread attempts on an asset that succeed now, once it is clean.

    exposure x (1 - hygiene) x hardening x patching x fresh credentials x what the nation's blocking lets
    pass; 0 for an asset that is isolated or does not run the product that the spread needs.
    """
    table, product = world.scenario.region.assets, state.campaign.required_product
    if world.assets.isolated[row] or (product >= 0 and not table.products[row] >> product & 1):
        return 0.0
    share = table.exposure_permille[row] / 1000 * ((1000 - table.hygiene_permille[row]) / 1000)
    share *= _hardening(world, row) * _patching(world, row, product) * _credentials(world, row)
    return share * state.passes[world.static.nation_of[row]]


def _hardening(world: World, row: int) -> float:
    """The share of susceptibility that hardening leaves: less where the flaw was known."""
    hardened = world.assets.hardened[row]
    return hardening_left(world, informed=hardened > 1) if hardened else 1.0


def hardening_left(world: World, *, informed: bool) -> float:
    """The share that hardening leaves. Whoever knows the flaw hardens as well as the fix does."""
    actions = world.scenario.actions
    left = actions["HardenAssets"].effect_permille
    if informed:
        left = min(left, actions["PatchProduct"].effect_permille)
    return left / 1000


def _patching(world: World, row: int, product: int) -> float:
    """The share of susceptibility by way of a product that its fix leaves."""
    patched = product >= 0 and world.undercurrent.patched.get(row, 0) >> product & 1
    return world.scenario.actions["PatchProduct"].effect_permille / 1000 if patched else 1.0


def _credentials(world: World, row: int) -> float:
    """The share that is left where credentials were reset since the asset was last compromised."""
    fresh = row in world.undercurrent.fresh
    return world.scenario.actions["ResetCredentials"].effect_permille / 1000 if fresh else 1.0


def infectivity_permille(world: World, state: CampaignState, row: int) -> int:
    """How much of its stage's rates an asset has: the campaign's tempo; 0 while it is isolated."""
    return 0 if world.assets.isolated[row] else state.tempo_permille


def trust_permille(world: World, row: int) -> int:
    """How much of that it has along `trusts` edges: less where credentials were reset."""
    return int(FULL_PERMILLE * _credentials(world, row))


def entry_times_ms(world: World, draws: Draws, entry: Entry, wave: int) -> tuple[tuple[int, int], ...]:
    """When wave number ``wave`` of an entry tries which asset: (time, row), spread evenly over the entry's
    span.

    Of more targets in the nation than the entry tries, those with the smallest keys are taken. Keyed by
    the entry, the asset and the wave.
    """
    ids, cause = world.scenario.region.assets.ids, entry.wave_cause(wave)
    nation = entry.waves[wave].nation
    rows = [row for row in entry.targets if world.static.nation_of[row] == nation]
    if entry.per_nation and len(rows) > entry.per_nation:
        rows = sorted(rows, key=lambda row: (draws.key("entry-target", entry.id, ids[row], *cause), row))
        rows = sorted(rows[: entry.per_nation])
    return tuple(
        (world.now_ms + ceil_ms(entry.over_ms * draws.uniform("entry-time", entry.id, ids[row], *cause)), row)
        if entry.over_ms
        else (world.now_ms, row)
        for row in rows
    )


def enter(world: World, draws: Draws, entry: Entry, wave: int, row: int) -> tuple[ev.Event, ...]:
    """Wave number ``wave`` of an entry tries an asset.

    Chance = the entry's probability x hardening x patching for a vendor's update, and x what the nation's
    blocking lets pass for a direct attack; keyed by entry, asset and wave. An isolated asset, or one that the
    campaign already has, takes nothing.
    """
    place, _ = world.static.entries[entry.id]
    state = world.campaigns[place]
    if state.stage[row] != CLEAN or world.assets.isolated[row]:
        return ()
    asset, nation = world.scenario.region.assets.ids[row], world.static.nation_of[row]
    chance = entry.probability_permille / 1000 * _hardening(world, row)
    chance *= state.passes[nation] if entry.source < 0 else _patching(world, row, entry.product)
    if not draws.chance(chance, "entry", entry.id, asset, *entry.wave_cause(wave)):
        return ()
    source = "" if entry.source < 0 else world.scenario.region.assets.ids[entry.source]
    origin = entry.from_nation if entry.source < 0 else world.static.nation_of[entry.source]
    return (_hit(world, state, row, entry.stage, entry.id, source, origin),)


def begin(world: World, place: int) -> tuple[ev.Event, ...]:
    """The campaign takes its first step."""
    state = world.campaigns[place]
    campaign = state.campaign
    if state.began:
        return ()
    return (ev.CampaignBegan(campaign.id, campaign.rsit_types, campaign.true_severity),)


def hit_along(
    world: World, state: CampaignState, kind: EdgeKind, source: int, target: int, stage: int
) -> ev.AssetCompromised:
    """An attempt along an edge succeeded; the target is in ``stage`` (a stage number above 0) from now on.

    ``source`` is a row, or a node beyond the rows: an asset of a fleet, for which the fleet stands.
    """
    region = world.scenario.region
    if source < len(region.assets):
        asset, nation = region.assets.ids[source], world.static.nation_of[source]
    else:
        fleet = region.fleets[bisect_right(region.fleets, source, key=lambda f: f.first) - 1]
        asset, nation = fleet.id, world.static.nation_ids[fleet.nation]
    return _hit(world, state, target, state.stages[stage - 1].id, kind.value, asset, nation)


def _hit(
    world: World, state: CampaignState, row: int, stage: str, via: str, source: str, from_nation: str
) -> ev.AssetCompromised:
    return ev.AssetCompromised(
        asset=world.scenario.region.assets.ids[row],
        nation=world.static.nation_of[row],
        campaign=state.campaign.id,
        stage=stage,
        via=via,
        from_asset=source,
        from_nation=from_nation,
        ordinal=state.ordinal[row] + 1,
    )


def moved_on(world: World, state: CampaignState, row: int, stage: int) -> ev.Event:
    """A stage ended and stage number ``stage`` follows; CLEAN when the compromise is over."""
    asset, nation = world.scenario.region.assets.ids[row], world.static.nation_of[row]
    if stage == CLEAN:
        return ev.CompromiseEnded(asset, nation, state.campaign.id)
    return ev.StageEntered(asset, nation, state.campaign.id, state.stages[stage - 1].id)


def on_entering(world: World, state: CampaignState, row: int) -> tuple[ev.Event, ...]:
    """What a stage does at once: expose the records that the asset holds."""
    stage = stage_of(state, row)
    records = world.scenario.region.assets.records[row]
    if not stage.exposes_records or world.assets.exposed[row] or not records:
        return ()
    asset = world.scenario.region.assets.ids[row]
    return (ev.DataExposed(asset, world.static.nation_of[row], records),)


def stage_of(state: CampaignState, row: int) -> Stage:
    """The stage that an asset is in under this campaign; only for a compromised one."""
    return state.stages[state.stage[row] - 1]


def adaptations(world: World, changed: frozenset[Topic]) -> Iterator[tuple[ev.Event, ...]]:
    """Reactions of adversaries that are due now, in the packs' order; each happens once."""
    for state in world.campaigns:
        if not state.began:
            continue
        for adaptation in state.campaign.adaptations:
            if adaptation.id in state.adapted or not changed & world.static.adaptation_topics[adaptation.id]:
                continue
            if holds(world, adaptation.when):
                adapted: ev.Event = ev.CampaignAdapted(state.campaign.id, adaptation.id)
                yield (adapted, *_moves(world, state, dict(adaptation.moves)))


def _moves(world: World, state: CampaignState, moves: dict[str, str]) -> Iterator[ev.Event]:
    """Assets that the adversary can reach go from one stage to another at once."""
    for row, stage in enumerate(state.stage):
        if stage != CLEAN and not world.assets.isolated[row]:
            to = moves.get(state.stages[stage - 1].id)
            if to is not None:
                number = CLEAN if to == GONE else world.static.stages[to][1] + 1
                yield moved_on(world, state, row, number)


def planted(world: World, draws: Draws, state: CampaignState, row: int) -> FalseFlag | None:
    """The false flag under which the traces on an asset were laid, if they were: a share of them is."""
    flag = state.false_flag
    asset, ordinal = world.scenario.region.assets.ids[row], state.ordinal[row]
    cause = (state.campaign.id, asset, ordinal)
    if flag is not None and draws.chance(flag.share_permille / 1000, "false-flag", *cause):
        return flag
    return None


def seeming_origin(world: World, draws: Draws, state: CampaignState, row: int) -> str:
    """The nation to which the traces on an asset lead: under a false flag, a share of them leads astray."""
    flag = planted(world, draws, state, row)
    if flag is not None:
        return flag.nation
    number = state.from_nation[row]
    return "" if number < 0 else world.static.nation_ids[number]
