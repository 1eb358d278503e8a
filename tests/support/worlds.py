"""Small worlds and recorded exercises that several tests share."""

from __future__ import annotations

import copy
from array import array
from collections.abc import Sequence
from dataclasses import replace

from simengine.domain.campaign import Campaign, SpreadLaw, Stage
from simengine.domain.encoding import command_from
from simengine.domain.region import AssetTable, Csr, EdgeKind
from simengine.domain.scenario import Scenario
from simengine.exercise import Exercise
from simengine.journal.record import Record
from simengine.world import World


def records_of(exercise: Exercise) -> list[Record]:
    """All records of an exercise."""
    return list(exercise.journal.records())


def hashes_of(exercise: Exercise) -> list[str]:
    """The chained hashes of an exercise's records: equal lists mean equal bytes."""
    return [record.hash for record in exercise.journal.records()]


def content(record: Record) -> tuple[object, ...]:
    """A record without its place in the chain: what happened, not as which number."""
    return (record.t_ms, record.kind, record.type, record.actor, dict(record.data))


def play_again(
    scenario: Scenario, records: Sequence[Record], leave_out: frozenset[int] = frozenset()
) -> Exercise:
    """Feed recorded commands back up to ENDEX, leaving out those with the given record numbers."""
    from simengine.domain.encoding import event_from
    from simengine.domain.events import ExerciseStarted

    started = event_from(records[0].type, dict(records[0].data))
    assert isinstance(started, ExerciseStarted)
    exercise = Exercise.begin(scenario, started)
    for record in records:
        if record.kind == "command" and record.seq not in leave_out and not exercise.ended:
            exercise.advance_to(record.t_ms)
            exercise._again(command_from(record.type, dict(record.data)), record.actor)
    exercise.advance_to(scenario.duration_ms)
    return exercise


def copy_world(world: World) -> World:
    """An independent copy of the state; what never changes is shared."""
    shared = {id(world.scenario): world.scenario, id(world.static): world.static}
    return copy.deepcopy(world, shared)


def _column(value: int, count: int) -> array[int]:
    return array("i", [value]) * count


def csr(count: int, edges: Sequence[tuple[int, int]], weight_permille: int = 1000) -> Csr:
    """Edges between ``count`` assets in compressed sparse rows."""
    ordered = sorted(set(edges))
    row = array("i", [0]) * (count + 1)
    for source, _ in ordered:
        row[source + 1] += 1
    for place in range(count):
        row[place + 1] += row[place]
    return Csr(
        row,
        array("i", [source for source, _ in ordered]),
        array("i", [target for _, target in ordered]),
        array("i", [weight_permille]) * len(ordered),
    )


def spread_only(
    scenario: Scenario,
    edges: Sequence[tuple[int, int]],
    count: int,
    attempts_per_hour_permille: int = 1000,
    exposure_permille: int = 1000,
    duration_ms: int | None = None,
) -> Scenario:
    """The scenario with ``count`` equal assets of its first nation and one lasting stage that spreads along
    ``edges``: a world of nothing but contagion, for comparison with closed formulas."""
    table = AssetTable(
        ids=tuple(f"a-{place:03d}" for place in range(count)),
        names=tuple(f"Asset {place}" for place in range(count)),
        sectors=("health",) * count,
        kinds=("hospital",) * count,
        nation=_column(0, count),
        products=_column(1, count),
        exposure_permille=_column(exposure_permille, count),
        hygiene_permille=_column(0, count),
        monitoring_permille=_column(0, count),
        criticality_permille=_column(1000, count),
        backup_permille=_column(500, count),
        isolation_loss_permille=_column(0, count),
        people_served=_column(100, count),
        records=_column(0, count),
    )
    stage = Stage(
        id="spreading",
        technique="T1021",
        next=None,
        branch=None,
        dwell_median_ms=0,
        dwell_sigma_permille=0,
        not_before_ms=0,
        trace_per_hour_permille=0,
        visible=False,
        service_loss_permille=0,
        loss_lasts=True,
        filterable=False,
        persistence_permille=0,
        exposes_records=False,
        spreads=(SpreadLaw(EdgeKind.TRUSTS, attempts_per_hour_permille, "spreading"),),
        indicators=(),
    )
    campaign: Campaign = replace(
        scenario.campaigns[0],
        required_product=0,
        entries=(),
        stages=(stage,),
        indicators=(),
        adaptations=(),
        preserved_indicators=(),
    )
    empty = csr(count, ())
    region = replace(
        scenario.region,
        assets=table,
        edges={**dict.fromkeys(EdgeKind, empty), EdgeKind.TRUSTS: csr(count, edges)},
    )
    return replace(
        scenario,
        region=region,
        campaigns=(campaign,),
        injects=(),
        opportunities=(),
        duration_ms=duration_ms or scenario.duration_ms,
    )


Need = tuple[int, int, int, int]
"""Needed asset, needing asset, share lost in permille, buffer in ms."""


def needs_csr(count: int, needs: Sequence[Need]) -> Csr:
    """`depends` edges between ``count`` assets."""
    ordered = sorted(needs)
    plain = csr(count, [(source, target) for source, target, _, _ in ordered])
    return replace(
        plain,
        weight_permille=array("i", [share for _, _, share, _ in ordered]),
        buffer_ms=array("q", [buffer_ms for _, _, _, buffer_ms in ordered]),
    )


def services_only(
    scenario: Scenario,
    count: int,
    needs: Sequence[Need],
    nations: Sequence[int] | None = None,
    people: Sequence[int] | None = None,
) -> Scenario:
    """A world of nothing but services that need one another: no adversary comes, and no alert rings falsely.

    Each asset serves 100 people unless ``people`` says otherwise; isolating one costs half of its service.
    ``nations`` gives each asset's nation by number (default: the first of the scenario).
    """
    bare = spread_only(scenario, (), count)
    table = replace(
        bare.region.assets,
        nation=array("i", nations or [0] * count),
        people_served=array("q", people or [100] * count),
        isolation_loss_permille=_column(500, count),
    )
    stages = tuple(
        replace(bare.campaigns[0].stages[0], id=f"lost-{share}", service_loss_permille=share, spreads=())
        for share in (1000, 500, 200, 1)
    )
    quiet = tuple(replace(nation, false_alerts_per_day=0) for nation in bare.region.nations)
    region = replace(
        bare.region,
        nations=quiet,
        assets=table,
        edges={**bare.region.edges, EdgeKind.DEPENDS: needs_csr(count, needs)},
    )
    return replace(bare, region=region, campaigns=(replace(bare.campaigns[0], stages=stages),))
