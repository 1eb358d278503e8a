"""What follows in the world from what teams do: beliefs, containment, recovery."""

from __future__ import annotations

from typing import Any

from simengine.domain import events as ev
from simengine.domain.actions import ACTIONS
from simengine.domain.conditions import Topic
from simengine.domain.replacing import replace
from simengine.domain.views import AlertView, Belief, DecisionView, IncidentView
from simengine.world import held
from simengine.world.apply_efforts import keep_evidence, over_block, set_block_pass
from simengine.world.apply_truth import clear_compromise
from simengine.world.picture import Picture
from simengine.world.state import World

_TAKES_ASSET = frozenset(name for name, cls in ACTIONS.items() if "asset" in cls.__dataclass_fields__)


def action_accepted(world: World, event: ev.ActionAccepted, seq: int) -> None:
    """Counted for ids and conditions; an asset worked on for an incident belongs to it from now on."""
    nation = world.nations[event.nation]
    key = (event.kind, event.target)
    nation.accepted[key] = nation.accepted.get(key, 0) + 1
    nation.done_by_kind[event.kind] = nation.done_by_kind.get(event.kind, 0) + 1
    world.dirty.topics.add((Topic.ACTIONS, event.nation))
    incident = nation.picture.incidents.get(event.incident) if event.incident else None
    if incident is not None and event.kind in _TAKES_ASSET and event.target not in incident.assets:
        linked = replace(incident, assets=(*incident.assets, event.target))
        nation.picture.incidents[incident.id] = linked


def action_refused(world: World, event: ev.ActionRefused, seq: int) -> None:
    """A refused action costs nothing and changes nothing."""


def _believe(world: World, picture: Picture, asset: str, belief: Belief, nation: str) -> None:
    shown = picture.assets[asset]
    if shown.belief is belief:
        return
    picture.suspected += (belief is Belief.SUSPECTED) - (shown.belief is Belief.SUSPECTED)
    picture.confirmed += (belief is Belief.CONFIRMED) - (shown.belief is Belief.CONFIRMED)
    picture.assets[asset] = replace(shown, belief=belief, changed_ms=world.now_ms)
    world.dirty.topics.add((Topic.BELIEF, nation))


def _show(world: World, nation: str, asset: str, **changes: Any) -> None:
    picture = world.nations[nation].picture
    picture.assets[asset] = replace(picture.assets[asset], changed_ms=world.now_ms, **changes)


def alert_raised(world: World, event: ev.AlertRaised, seq: int) -> None:
    """The team has an alert; an asset not yet judged becomes suspected."""
    picture = world.nations[event.nation].picture
    picture.alerts[event.alert] = AlertView(event.alert, event.asset, event.source, world.now_ms, "")
    if picture.assets[event.asset].belief is not Belief.CONFIRMED:
        _believe(world, picture, event.asset, Belief.SUSPECTED, event.nation)


def alert_triaged(world: World, event: ev.AlertTriaged, seq: int) -> None:
    """The alert bears its verdict."""
    alerts = world.nations[event.nation].picture.alerts
    alerts[event.alert] = replace(alerts[event.alert], verdict=event.verdict)


def asset_confirmed(world: World, event: ev.AssetConfirmed, seq: int) -> None:
    """The team holds the asset to be compromised; what was removed before is no longer taken as removed."""
    picture = world.nations[event.nation].picture
    _believe(world, picture, event.asset, Belief.CONFIRMED, event.nation)
    _show(world, event.nation, event.asset, eradicated=False)
    world.dirty.detection.add(world.static.index[event.asset])


def asset_cleared(world: World, event: ev.AssetCleared, seq: int) -> None:
    """The team holds the asset to be clean."""
    _believe(world, world.nations[event.nation].picture, event.asset, Belief.CLEARED, event.nation)
    world.dirty.detection.add(world.static.index[event.asset])


def incident_declared(world: World, event: ev.IncidentDeclared, seq: int) -> None:
    """The nation has one more incident; its number is a label within the nation."""
    incidents = world.nations[event.nation].picture.incidents
    incidents[event.incident] = IncidentView(
        event.incident, len(incidents) + 1, world.now_ms, (event.asset,), None, None, {}
    )
    world.dirty.topics.add((Topic.BELIEF, event.nation))


def incident_classified(world: World, event: ev.IncidentClassified, seq: int) -> None:
    """The incident bears a class and a severity."""
    incidents = world.nations[event.nation].picture.incidents
    incidents[event.incident] = replace(incidents[event.incident], rsit=event.rsit, severity=event.severity)


def report_submitted(world: World, event: ev.IncidentReportSubmitted, seq: int) -> None:
    """The regulator has one more step of the report."""
    incidents = world.nations[event.nation].picture.incidents
    incident = incidents[event.incident]
    reports = {**incident.reports, event.stage: world.now_ms}
    incidents[event.incident] = replace(incident, reports=reports)


def evidence_collected(world: World, event: ev.EvidenceCollected, seq: int) -> None:
    """The evidence is kept; where it leads is known. An asset that gave nothing can be examined again."""
    _show(world, event.nation, event.asset, evidence_collected=bool(event.indicators))
    if event.indicators:
        held.found(world, event.nation, event.indicators)
        keep_evidence(world, event.nation, event.asset)
    picture = world.nations[event.nation].picture
    for origin in event.from_nations:
        picture.hit_from[origin] = picture.hit_from.get(origin, 0) + 1
        world.dirty.topics.add((Topic.BELIEF, event.nation))


def indicators_gained(world: World, event: ev.IndicatorsGained, seq: int) -> None:
    """Sensors look for what the nation now knows to look for."""
    picture = world.nations[event.nation].picture
    for indicator in event.indicators:
        picture.indicators.setdefault(indicator, world.now_ms)
        if indicator not in picture.marks:
            held.found(world, event.nation, (indicator,))
    world.dirty.topics.add((Topic.BELIEF, event.nation))
    for row in world.static.assets_of[event.nation]:
        if world.assets.compromised[row]:
            world.dirty.detection.add(row)


def indicator_blocked(world: World, event: ev.IndicatorBlocked, seq: int) -> None:
    """Fewer attempts pass in this nation, and less of what is harmless."""
    world.nations[event.nation].picture.blocked.add(event.indicator)
    over_block(world, event.nation, event.indicator, begins=True)
    set_block_pass(world, event.nation)
    world.dirty.topics.add((Topic.BELIEF, event.nation))


def assets_hardened(world: World, event: ev.AssetsHardened, seq: int) -> None:
    """The assets are harder to hit from now on."""
    picture = world.nations[event.nation].picture
    picture.hardened.add(event.product)
    informed = event.product in picture.flaws_told
    for asset in event.assets:
        row = world.static.index.get(asset)
        if row is None:
            number = world.static.fleets[asset]
            world.fleets[number].hardened = True
            world.fleets[number].informed |= informed
            world.dirty.fleets.add(number)
        else:
            world.assets.hardened[row] = max(world.assets.hardened[row], 1 + informed)
            world.dirty.spread.add(row)


def asset_isolated(world: World, event: ev.AssetIsolated, seq: int) -> None:
    """The asset is off the network, and part of its service with it."""
    row = world.static.index[event.asset]
    world.assets.isolated[row] = 1
    _show(world, event.nation, event.asset, isolated=True)
    world.dirty.spread.add(row)
    world.dirty.service.add(row)


def asset_reconnected(world: World, event: ev.AssetReconnected, seq: int) -> None:
    """The asset is on the network again."""
    row = world.static.index[event.asset]
    world.assets.isolated[row] = 0
    _show(world, event.nation, event.asset, isolated=False)
    world.dirty.spread.add(row)
    world.dirty.service.add(row)


def asset_eradicated(world: World, event: ev.AssetEradicated, seq: int) -> None:
    """The adversary is gone from the asset; an asset that lost nothing counts as clean again."""
    row = world.static.index[event.asset]
    for campaign in event.removed:
        clear_compromise(world, row, event.nation, campaign)
    _show(world, event.nation, event.asset, eradicated=True, evidence_collected=False)
    if world.nations[event.nation].picture.assets[event.asset].belief is not Belief.UNKNOWN:
        _believe(world, world.nations[event.nation].picture, event.asset, Belief.CLEARED, event.nation)
    world.dirty.detection.add(row)


def asset_restored(world: World, event: ev.AssetRestored, seq: int) -> None:
    """The service is back, and the asset on the network."""
    row = world.static.index[event.asset]
    if world.assets.lost_permille[row]:
        world.nations[event.nation].impacted -= 1
        world.assets.lost_permille[row] = 0
    world.assets.isolated[row] = 0
    _show(world, event.nation, event.asset, isolated=False, eradicated=False)
    world.dirty.spread.add(row)
    world.dirty.service.add(row)
    world.dirty.topics.add((Topic.TRUTH, event.nation))


def decision_recorded(world: World, event: ev.DecisionRecorded, seq: int) -> None:
    """The decision stands in the nation's log."""
    world.nations[event.nation].picture.decisions.append(
        DecisionView(event.subject, event.counterpart, event.reason, world.now_ms)
    )
