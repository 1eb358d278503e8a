"""Wider actions of responders: their checks, what their work brings about, and what follows by law.

Every draw is keyed by the task, the product or the indicator that causes it; see ``docs/model.md``.
"""

from __future__ import annotations

from collections.abc import Callable

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import Action
from simengine.domain.campaign import Campaign
from simengine.domain.draws import Draws
from simengine.domain.errors import Refusal, refuse
from simengine.domain.numeric import ms_from_hours
from simengine.domain.seats import Seat
from simengine.domain.time import MS_PER_HOUR
from simengine.domain.views import AssetView, Belief, TaskView
from simengine.rules import detection, fleets
from simengine.rules.known import Check, about_product, in_sector, not_held, on_asset
from simengine.rules.relations import lead_found
from simengine.world.state import NationState, World

DONE = "done"
FOUND_NOTHING = "found_nothing"
NOT_NEEDED = "no_longer_needed"
TOO_LATE = "too_late"

Outcome = tuple[tuple[ev.Event, ...], str]


def follow_ms(world: World, draws: Draws, kind: str, *cause: str | int) -> int:
    """How long others take to do what follows an action of this kind, keyed by its cause."""
    spec = world.scenario.actions[kind]
    median, sigma = spec.follow_median_ms / MS_PER_HOUR, spec.follow_sigma_permille / 1000
    return ms_from_hours(draws.lognormal(median, sigma, "follow", kind, *cause))


# checks; the incident that an action names was looked at before


def _check_severity(world: World, nation: NationState, seat: Seat, action: act.SetSeverity) -> Refusal | None:
    incident = nation.picture.incidents[action.incident]
    if not 0 <= action.severity <= 5:
        return refuse("severity-out-of-range", severity=action.severity)
    if incident.severity == action.severity:
        return refuse("severity-already-set", severity=action.severity)
    return None


@on_asset
def _check_analyse(nation: NationState, shown: AssetView) -> Refusal | None:
    evidence = nation.picture.efforts.evidence.get(shown.id)
    if evidence is None:
        return refuse("evidence-none", asset=shown.id)
    if evidence.analysed:
        return refuse("evidence-already-analysed", asset=shown.id)
    return None


@about_product
def _check_patch(world: World, nation: NationState, action: act.PatchProduct) -> Refusal | None:
    if action.product in nation.picture.efforts.patched:
        return refuse("product-already-patched", product=action.product)
    if action.product not in world.said.fixes:
        return refuse("product-no-fix", product=action.product)
    return None


@in_sector
def _check_credentials(world: World, nation: NationState, action: act.ResetCredentials) -> Refusal | None:
    last = nation.picture.efforts.credentials_reset.get(action.sector)
    if last is not None and world.now_ms < last + world.scenario.actions["ResetCredentials"].lasts_ms:
        return refuse("credentials-just-reset", sector=action.sector)
    return None


def _check_unblock(
    world: World, nation: NationState, seat: Seat, action: act.UnblockIndicator
) -> Refusal | None:
    if action.indicator not in nation.picture.blocked:
        return refuse("indicator-not-blocked", indicator=action.indicator)
    return None


def _check_takedown(
    world: World, nation: NationState, seat: Seat, action: act.RequestTakedown
) -> Refusal | None:
    refused = not_held(nation, (action.indicator,))
    if refused is not None:
        return refused
    if not world.static.indicators[action.indicator].is_infrastructure:
        return refuse("indicator-not-infrastructure", indicator=action.indicator)
    if action.indicator in nation.picture.efforts.takedowns:
        return refuse("takedown-already-requested", indicator=action.indicator)
    return None


@in_sector
def _check_constituents(world: World, nation: NationState, action: act.NotifyConstituents) -> Refusal | None:
    if action.sector in nation.picture.efforts.notified:
        return refuse("sector-already-notified", sector=action.sector)
    return None


@about_product
def _check_vendor(world: World, nation: NationState, action: act.NotifyVendor) -> Refusal | None:
    if action.product in nation.picture.efforts.vendors_told:
        return refuse("vendor-already-notified", product=action.product)
    confirmed = any(
        asset.belief is Belief.CONFIRMED and action.product in asset.products
        for asset in nation.picture.assets.values()
    )
    if not confirmed and not nation.picture.indicators:
        return refuse("vendor-nothing-to-tell", product=action.product)
    return None


CHECKS: dict[type[Action], Check] = {
    act.SetSeverity: _check_severity,
    act.AnalyseEvidence: _check_analyse,
    act.PatchProduct: _check_patch,
    act.ResetCredentials: _check_credentials,
    act.UnblockIndicator: _check_unblock,
    act.RequestTakedown: _check_takedown,
    act.NotifyConstituents: _check_constituents,
    act.NotifyVendor: _check_vendor,
}


def set_severity(
    world: World, draws: Draws, seat: Seat, action: act.SetSeverity, ident: str
) -> tuple[ev.Event, ...]:
    """The incident bears another severity."""
    return (ev.SeveritySet(action.incident, seat.nation, action.severity),)


# outcomes of work


def _analyse(world: World, draws: Draws, nation: NationState, task: TaskView) -> Outcome:
    """Of each campaign that was there: the traces of the stage to come, by chance, and a lead to where its
    server stands, or elsewhere."""
    spec = world.scenario.actions["AnalyseEvidence"]
    ident, kept = nation.nation.id, world.undercurrent.kept[world.static.index[task.target]]
    found: set[str] = set()
    leads: set[str] = set()
    right: set[str] = set()
    for place, stage in kept:
        state = world.campaigns[place]
        if stage < len(state.stages) and draws.chance(
            spec.helped_permille / 1000, "analyse-further", task.id, state.campaign.id
        ):
            found.update(i for i in state.stages[stage].indicators if i not in state.hidden)
        lead, is_right = _lead(world, draws, state.campaign, ident, task.id)
        leads.add(lead)
        if is_right:
            right.add(lead)
    further = tuple(sorted(found))
    events: list[ev.Event] = [
        ev.EvidenceAnalysed(
            task.target, ident, further, tuple(sorted(leads - {""})), tuple(sorted(right - {""}))
        )
    ]
    new = tuple(i for i in further if i not in nation.picture.indicators)
    if new:
        events.append(ev.IndicatorsGained(ident, new, task.target))
    events.extend(lead_found(world, ident, lead))
    return tuple(events), DONE


def _lead(world: World, draws: Draws, campaign: Campaign, own: str, task: str) -> tuple[str, bool]:
    """The nation where a campaign's server stands (empty: none of the region), or by chance another, and
    whether that is right; keyed by the task and the campaign."""
    server = campaign.command_server_nation
    spec = world.scenario.actions["AnalyseEvidence"]
    if draws.chance(spec.effect_permille / 1000, "analyse-lead", task, campaign.id):
        return server, True
    others = [nation for nation in world.static.nation_ids if nation not in (server, own)]
    lead = min(
        others, key=lambda nation: draws.key("analyse-wrong", task, campaign.id, nation), default=server
    )
    return lead, lead == server


def _rows_with(world: World, nation: str, product: str) -> list[int]:
    bit = 1 << world.static.products[product]
    products = world.scenario.region.assets.products
    return [row for row in world.static.assets_of[nation] if products[row] & bit]


def _rows_in(world: World, nation: str, sector: str) -> list[int]:
    sectors = world.scenario.region.assets.sectors
    return [row for row in world.static.assets_of[nation] if sectors[row] == sector]


def _each_in_turn(
    world: World, draws: Draws, kind: str, task: TaskView, rows: list[int], of_fleets: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[int, ...]]:
    ids = (*(world.scenario.region.assets.ids[row] for row in rows), *of_fleets)
    return ids, tuple(world.now_ms + follow_ms(world, draws, kind, task.id, asset) for asset in ids)


def _patch(world: World, draws: Draws, nation: NationState, task: TaskView) -> Outcome:
    ident = nation.nation.id
    rows = _rows_with(world, ident, task.target)
    with_it = fleets.running(world, ident, task.target)
    assets, due_ms = _each_in_turn(world, draws, "PatchProduct", task, rows, with_it)
    began = ev.PatchRolloutBegan(ident, task.target, assets, due_ms)
    return (began,), DONE if assets else FOUND_NOTHING


def _credentials(world: World, draws: Draws, nation: NationState, task: TaskView) -> Outcome:
    ident, table = nation.nation.id, world.scenario.region.assets
    assets = tuple(table.ids[row] for row in _rows_in(world, ident, task.target))
    until = world.now_ms + world.scenario.actions["ResetCredentials"].lasts_ms
    return (ev.CredentialsReset(ident, task.target, assets, until),), DONE


def _unblock(world: World, draws: Draws, nation: NationState, task: TaskView) -> Outcome:
    if task.target not in nation.picture.blocked:
        return (), NOT_NEEDED
    return (ev.IndicatorUnblocked(nation.nation.id, task.target),), DONE


def _takedown(world: World, draws: Draws, nation: NationState, task: TaskView) -> Outcome:
    due = world.now_ms + follow_ms(world, draws, "RequestTakedown", task.id)
    return (ev.TakedownRequested(nation.nation.id, task.target, due),), DONE


def _constituents(world: World, draws: Draws, nation: NationState, task: TaskView) -> Outcome:
    ident = nation.nation.id
    rows, there = _rows_in(world, ident, task.target), fleets.in_sector(world, ident, task.target)
    assets, due_ms = _each_in_turn(world, draws, "NotifyConstituents", task, rows, there)
    return (ev.ConstituentsNotified(ident, task.target, assets, due_ms),), DONE


def _vendor(world: World, draws: Draws, nation: NationState, task: TaskView) -> Outcome:
    """Keyed by the product: whoever tells the vendor, the fix takes as long."""
    fix = 0
    if task.target not in world.undercurrent.vendors_know:
        fix = world.now_ms + follow_ms(world, draws, "NotifyVendor", task.target)
    return (ev.VendorNotified(nation.nation.id, task.target, fix),), DONE


OUTCOMES: dict[str, Callable[[World, Draws, NationState, TaskView], Outcome]] = {
    "AnalyseEvidence": _analyse,
    "PatchProduct": _patch,
    "ResetCredentials": _credentials,
    "UnblockIndicator": _unblock,
    "RequestTakedown": _takedown,
    "NotifyConstituents": _constituents,
    "NotifyVendor": _vendor,
}


# what follows


def patched(world: World, draws: Draws, product: str, asset: str) -> tuple[ev.Event, ...]:
    """An asset's, or a fleet's, turn in a rollout has come."""
    if asset in world.static.fleets:
        return (ev.FleetPatched(asset, fleets.nation_of(world, asset), product),)
    until = world.now_ms + world.scenario.actions["PatchProduct"].lasts_ms
    nation = world.static.nation_of[world.static.index[asset]]
    return (ev.AssetPatched(asset, nation, product, until),)


def given_back(
    world: World, draws: Draws, kind: str, subject: str, nation: str, asset: str
) -> tuple[ev.Event, ...]:
    """The interruption of one asset, or (``asset`` empty) of all that the action holds, is over."""
    by, ids = f"{kind}:{subject}", world.scenario.region.assets.ids
    held = tuple(
        ids[row]
        for row in world.static.assets_of[nation]
        if by in world.undercurrent.reductions.get(row, {}) and asset in ("", ids[row])
    )
    return (ev.InterruptionEnded(nation, kind, subject, held),)


def takedown_answered(world: World, draws: Draws, indicator: str, nation: str) -> tuple[ev.Event, ...]:
    """In time or too late; what was public before, the adversary has mostly left. Keyed by the indicator,
    so that a second request is answered as the first."""
    spec = world.scenario.actions["RequestTakedown"]
    known = indicator in world.undercurrent.public or indicator in world.traffic.known_indicators
    chance = (spec.helped_permille if known else spec.effect_permille) / 1000
    in_time = indicator in world.undercurrent.taken_down or draws.chance(chance, "takedown", indicator)
    return (ev.TakedownEnded(nation, indicator, DONE if in_time else TOO_LATE),)


def operator_looked(world: World, draws: Draws, asset: str) -> tuple[ev.Event, ...]:
    """An operator that was told has looked: it reports what is there, by chance, and sometimes what is
    not. Owners of a fleet's assets notice more of what is there from now on."""
    if asset in world.static.fleets:
        return (ev.FleetLooked(asset, fleets.nation_of(world, asset)),)
    spec = world.scenario.actions["NotifyConstituents"]
    row = world.static.index[asset]
    there = world.assets.compromised[row] > 0
    chance = (spec.effect_permille if there else spec.side_permille) / 1000
    nation = world.static.nation_of[row]
    if not draws.chance(chance, "operator-looked", nation, asset):
        return ()
    return (detection.alert(world, draws, row, detection.REPORT, "looked", nation, asset),)


def fix_out(world: World, draws: Draws, product: str) -> tuple[ev.Event, ...]:
    """The vendor's fix is out."""
    return (ev.FixReleased(product),)
