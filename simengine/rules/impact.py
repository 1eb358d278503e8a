"""Service: what is left of it when an asset is hit, cut off, or without what it needs."""

from __future__ import annotations

from collections.abc import Iterator

from simengine.domain import events as ev
from simengine.domain.region import EdgeKind
from simengine.rules.intrusion import stage_of
from simengine.world.campaigns import CLEAN
from simengine.world.needs import FULL
from simengine.world.state import World

NONE = -1
"""No edge."""


def lost_permille(world: World, row: int) -> int:
    """The share of an asset's service that adversaries take now: what is lost until it is restored, or what
    a stage takes while it lasts, whichever is more. Blocking filters a filterable loss."""
    lost = world.assets.lost_permille[row]
    if world.assets.compromised[row]:
        for state in world.campaigns:
            stage = stage_of(state, row) if state.stage[row] != CLEAN else None
            if stage is not None and not stage.loss_lasts:
                passes = state.passes[world.static.nation_of[row]] if stage.filterable else 1.0
                lost = max(lost, int(stage.service_loss_permille * passes))
    return lost


def own_level_permille(world: World, row: int) -> int:
    """(1 - lost to adversaries) x (1 - lost by isolation) x (1 - taken by each action of its own), in
    permille: the level with all needs met."""
    left = FULL - lost_permille(world, row)
    if world.assets.isolated[row]:
        left = left * (FULL - world.scenario.region.assets.isolation_loss_permille[row]) // FULL
    reductions = world.undercurrent.reductions.get(row)
    if reductions:
        for by in sorted(reductions):
            left = left * (FULL - reductions[by]) // FULL
    return left


def scarcest(world: World, row: int) -> tuple[int, int]:
    """What the services that an asset needs leave of it, in permille, and the edge that limits it most.

    The worst of them counts, not their product: a loss that reaches the asset on two ways is one loss. A
    need takes its share of the loss only when nothing is in store, and less of it where the nation was
    forewarned. (1000, -1) when nothing is missing.
    """
    csr, levels, needs = (
        world.scenario.region.edges[EdgeKind.DEPENDS],
        world.assets.level_permille,
        world.needs,
    )
    least, limit = FULL, NONE
    forewarned, nation_of = bool(world.traffic.forewarned), world.static.nation_of
    for edge in world.static.needs_of(row):
        missing = FULL - levels[csr.source[edge]]
        if not missing or needs.content_at(csr, edge, world.now_ms):
            continue
        share = csr.weight_permille[edge]
        if forewarned:
            share = share * world.traffic.left_permille(nation_of[csr.source[edge]], nation_of[row]) // FULL
        left = (FULL * FULL - share * missing) // FULL
        if left < least:
            least, limit = left, edge
    return least, limit


def service_change(world: World, row: int) -> ev.ServiceLevelChanged | None:
    """The event when an asset's service, or why it is reduced, is no longer what it was.

    None for assets that serve nobody, neither people nor another service.
    """
    people = world.static.people[row]
    if not people and not world.static.is_needed(row):
        return None
    own = own_level_permille(world, row)
    least, limit = scarcest(world, row)
    level = own * least // FULL
    if level == own:
        limit = NONE
    before = (world.assets.level_permille[row], world.needs.lost_permille[row], world.needs.short_of[row])
    if (level, own - level, limit) == before:
        return None
    ids, nation_of = world.scenario.region.assets.ids, world.static.nation_of
    event = ev.ServiceLevelChanged(ids[row], nation_of[row], level, people)
    if limit == NONE:
        return event
    source = world.scenario.region.edges[EdgeKind.DEPENDS].source[limit]
    return ev.ServiceLevelChanged(
        ids[row], nation_of[row], level, people, own - level, ids[source], nation_of[source]
    )


def needed_changes(world: World, row: int) -> Iterator[ev.NeededServiceChanged]:
    """The service of ``row`` has changed: what that means for each service that needs it."""
    csr, ids = world.scenario.region.edges[EdgeKind.DEPENDS], world.scenario.region.assets.ids
    level = world.assets.level_permille[row]
    for edge in range(csr.row[row], csr.row[row + 1]):
        target = csr.target[edge]
        content = world.needs.content_at(csr, edge, world.now_ms)
        drains = content and level < FULL
        yield ev.NeededServiceChanged(
            asset=ids[target],
            nation=world.static.nation_of[target],
            needs=ids[row],
            needs_nation=world.static.nation_of[row],
            level_permille=level,
            buffer_ms=content // FULL,
            until_ms=world.now_ms - (-content // (FULL - level)) if drains else None,
        )
