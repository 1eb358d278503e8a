"""What comes of a task whose work is done. Who works on it, and how long, stands in :mod:`staffing`."""

from __future__ import annotations

from collections.abc import Callable

from simengine.domain import events as ev
from simengine.domain.campaign import FalseFlag
from simengine.domain.draws import Draws
from simengine.domain.seats import Role, seat_id
from simengine.domain.views import Belief, TaskView
from simengine.rules import fleets, response
from simengine.rules.intrusion import planted, seeming_origin, stage_of
from simengine.rules.messages.markings import beyond_in_blocking, misuse_of_markings
from simengine.rules.relations import harm
from simengine.rules.staffing import failure_chance
from simengine.world.campaigns import CLEAN
from simengine.world.state import NationState, World

DONE = "done"
FOUND_NOTHING = "found_nothing"
NOT_NEEDED = "no_longer_needed"
FAILED = "failed"

Outcome = tuple[tuple[ev.Event, ...], str]
"""Events of a finished task, and its outcome as the team learns it."""


def finish(world: World, draws: Draws, nation_id: str, task_id: str) -> tuple[ev.Event, ...]:
    """What comes of a task whose work is done. It may have failed, the likelier the more tired the person."""
    nation = world.nations[nation_id]
    task = nation.picture.tasks[task_id]
    person = nation.work[task_id].person
    assert person is not None
    if draws.chance(failure_chance(person, world.now_ms, world.scenario.work), "failure", task_id):
        return (ev.TaskFinished(task_id, nation_id, FAILED),)
    events, outcome = _OUTCOMES[task.kind](world, draws, nation, task)
    return (*events, ev.TaskFinished(task_id, nation_id, outcome))


def _triage(world: World, draws: Draws, nation: NationState, task: TaskView) -> Outcome:
    alert = nation.picture.alerts[task.target]
    row = world.static.index[alert.asset]
    right = draws.chance(nation.nation.triage_accuracy_permille / 1000, "triage", task.id)
    ident = nation.nation.id
    if not right:
        return (ev.AlertTriaged(alert.id, alert.asset, ident, "inconclusive"),), FOUND_NOTHING
    if not world.assets.compromised[row]:
        events: list[ev.Event] = [ev.AlertTriaged(alert.id, alert.asset, ident, "dismissed")]
        if nation.picture.assets[alert.asset].belief is Belief.SUSPECTED:
            events.append(ev.AssetCleared(alert.asset, ident, "triage"))
        return tuple(events), DONE
    return (
        ev.AlertTriaged(alert.id, alert.asset, ident, "confirmed"),
        *_confirm(nation, alert.asset, "triage"),
    ), DONE


def _confirm(nation: NationState, asset: str, by: str) -> tuple[ev.Event, ...]:
    if nation.picture.assets[asset].belief is Belief.CONFIRMED:
        return ()
    return (ev.AssetConfirmed(asset, nation.nation.id, by),)


def _hunt(world: World, draws: Draws, nation: NationState, task: TaskView) -> Outcome:
    spec = world.scenario.actions["HuntAssets"]
    table = world.scenario.region.assets
    burnt = {i for state in world.campaigns for i in state.burnt}
    held = [world.static.stage_of_indicator[i] for i in nation.picture.indicators if i not in burnt]
    found: list[ev.Event] = []
    for row in world.static.assets_of[nation.nation.id]:
        asset = table.ids[row]
        if not world.assets.compromised[row] or table.sectors[row] != task.target:
            continue
        helped = any(known < world.campaigns[place].stage[row] for place, known in held)
        chance = (spec.helped_permille if helped else spec.effect_permille) / 1000
        if draws.chance(chance, "hunt", task.id, asset):
            found.extend(_confirm(nation, asset, "hunt"))
    ident, known = nation.nation.id, nation.picture.indicators.keys()
    sampled = {i for there in fleets.samples(world, draws, ident, task.id, task.target) for i in there}
    if sampled - known:
        found.append(ev.IndicatorsGained(ident, tuple(sorted(sampled - known)), task.target))
    return tuple(found), DONE if found or sampled else FOUND_NOTHING


def _evidence(world: World, draws: Draws, nation: NationState, task: TaskView) -> Outcome:
    row = world.static.index[task.target]
    ident = nation.nation.id
    if not world.assets.compromised[row]:
        events: list[ev.Event] = [ev.EvidenceCollected(task.target, ident, (), ())]
        if nation.picture.assets[task.target].belief in (Belief.SUSPECTED, Belief.CONFIRMED):
            events.append(ev.AssetCleared(task.target, ident, "evidence"))
        return tuple(events), FOUND_NOTHING
    there = [state for state in world.campaigns if state.stage[row] != CLEAN]
    indicators = tuple(sorted(i for state in there for i in state.indicators_up_to(state.stage[row])))
    leads: dict[str, FalseFlag | None] = {}
    for state in there:
        origin, flag = seeming_origin(world, draws, state, row), planted(world, draws, state, row)
        if origin and (origin not in leads or flag is None):  # one trace that nobody planted is enough
            leads[origin] = flag
    origins = tuple(sorted(leads))
    events = [
        ev.EvidenceCollected(task.target, ident, indicators, origins),
        *_confirm(nation, task.target, "evidence"),
    ]
    new = tuple(i for i in indicators if i not in nation.picture.indicators)
    if new:
        events.append(ev.IndicatorsGained(ident, new, task.target))
    for origin in origins:
        flag = leads[origin]
        events.extend(harm(world, ident, origin, None if flag is None else _weight(world, flag)))
    return tuple(events), DONE


def _weight(world: World, flag: FalseFlag) -> int:
    """How convincing a planted trace is."""
    usual = world.scenario.relations.flag_weight_permille
    return usual if flag.weight_permille is None else flag.weight_permille


def _isolate(world: World, draws: Draws, nation: NationState, task: TaskView) -> Outcome:
    if nation.picture.assets[task.target].isolated:
        return (), NOT_NEEDED
    return (ev.AssetIsolated(task.target, nation.nation.id),), DONE


def _reconnect(world: World, draws: Draws, nation: NationState, task: TaskView) -> Outcome:
    if not nation.picture.assets[task.target].isolated:
        return (), NOT_NEEDED
    return (ev.AssetReconnected(task.target, nation.nation.id),), DONE


def _block(world: World, draws: Draws, nation: NationState, task: TaskView) -> Outcome:
    """Blocking is noticed by the adversary: what is held under a PAP that forbids that is
    misused, and the lead answers for the work."""
    ident = nation.nation.id
    beyond = beyond_in_blocking(world, ident, task.target)
    lead = seat_id(ident, Role.CERT_LEAD)
    noted = misuse_of_markings(world, ident, lead, task.id, beyond)
    return (ev.IndicatorBlocked(ident, task.target), *noted), DONE


def _harden(world: World, draws: Draws, nation: NationState, task: TaskView) -> Outcome:
    bit = 1 << world.static.products[task.target]
    table = world.scenario.region.assets
    rows = world.static.assets_of[nation.nation.id]
    hardened = (
        *(table.ids[row] for row in rows if table.products[row] & bit),
        *fleets.running(world, nation.nation.id, task.target),
    )
    outcome = DONE if hardened else FOUND_NOTHING
    return (ev.AssetsHardened(nation.nation.id, task.target, hardened),), outcome


def _eradicate(world: World, draws: Draws, nation: NationState, task: TaskView) -> Outcome:
    """Knowing the indicators, or having examined the asset, makes it likelier that nothing is left behind."""
    spec = world.scenario.actions["EradicateAsset"]
    helped = nation.picture.assets[task.target].evidence_collected or bool(nation.picture.indicators)
    chance = (spec.helped_permille if helped else spec.effect_permille) / 1000
    row = world.static.index[task.target]
    there = [state for state in world.campaigns if state.stage[row] != CLEAN]
    removed = tuple(
        state.campaign.id
        for state in there
        if draws.chance(
            chance * (1000 - stage_of(state, row).persistence_permille) / 1000,
            "eradicate",
            task.id,
            state.campaign.id,
        )
    )
    complete = len(removed) == len(there)
    return (ev.AssetEradicated(task.target, nation.nation.id, complete, removed),), DONE


def _restore(world: World, draws: Draws, nation: NationState, task: TaskView) -> Outcome:
    """An asset restored while an adversary is still on it is where that campaign starts over."""
    ident = nation.nation.id
    if not nation.picture.assets[task.target].eradicated:
        return (), NOT_NEEDED
    events: list[ev.Event] = [ev.AssetRestored(task.target, ident)]
    row = world.static.index[task.target]
    events.extend(
        ev.StageEntered(task.target, ident, state.campaign.id, state.stages[0].id)
        for state in world.campaigns
        if state.stage[row] > 1
    )
    return tuple(events), DONE


_OUTCOMES: dict[str, Callable[[World, Draws, NationState, TaskView], Outcome]] = {
    "TriageAlert": _triage,
    "HuntAssets": _hunt,
    "CollectEvidence": _evidence,
    "IsolateAsset": _isolate,
    "ReconnectAsset": _reconnect,
    "BlockIndicator": _block,
    "HardenAssets": _harden,
    "EradicateAsset": _eradicate,
    "RestoreAsset": _restore,
    **response.OUTCOMES,
}
