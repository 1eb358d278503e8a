"""Campaigns on the contagion kernel: each campaign's edges and stages as a model, and news of its assets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from simengine.domain.campaign import GONE, Campaign
from simengine.domain.draws import Draws
from simengine.domain.region import EdgeKind, Region
from simengine.domain.scenario import Scenario
from simengine.domain.time import MS_PER_HOUR, MS_PER_MINUTE
from simengine.kernel.contagion import FACTOR_ONE, LASTS, LOGNORMAL, Keys, Model, StageLaw, contagion
from simengine.rules import fleets, intrusion
from simengine.world import World
from simengine.world.agenda import Due
from simengine.world.campaigns import CLEAN, FULL_PERMILLE, CampaignState
from simengine.world.spread import Contagion
from simengine.world.state import FleetOrder

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

COUNT_FROM_PERMILLE = 5
"""A fleet is counted at the end of a minute when so much of it has changed; else at the end of the hour."""


class Step(NamedTuple):
    """What the kernel says of one asset: at ``t_ms`` it entered ``stage`` of campaign number ``place``, hit
    along ``edge``, which is -1 where a stage followed another."""

    place: int
    t_ms: int
    row: int
    stage: int
    edge: int


def model_of(scenario: Scenario, campaign: Campaign) -> tuple[Model, tuple[EdgeKind, ...]]:
    """The spread of a campaign, and the kind of edge that each of its kinds stands for."""
    begins = {law.edge: law.begins for stage in campaign.stages for law in stage.spreads}
    kinds = tuple(kind for kind in EdgeKind if kind in begins) or (EdgeKind.REACH,)
    numbers = {stage.id: place + 1 for place, stage in enumerate(campaign.stages)}
    stages = []
    for stage in campaign.stages:
        rates = {law.edge: law.attempts_per_hour_permille / 1000 for law in stage.spreads}
        stages.append(
            StageLaw(
                tuple(rates.get(kind, 0.0) for kind in kinds),
                LASTS if stage.next is None else LOGNORMAL,
                float(stage.dwell_median_ms),
                stage.dwell_sigma_permille / 1000,
                stage.not_before_ms,
                numbers.get(stage.next or GONE, CLEAN),
                numbers.get(stage.branch[0], CLEAN) if stage.branch else CLEAN,
                FACTOR_ONE * stage.branch[1] // 1000 if stage.branch else 0,
            )
        )
    region = scenario.region
    model = Model.build(
        len(region.assets) + sum(fleet.count for fleet in region.fleets),
        [_columns(region, kind) if kind in begins else ((), (), ()) for kind in kinds],
        stages,
        [numbers[begins[kind]] if kind in begins else 1 for kind in kinds],
        scenario.duration_ms,
    )
    return model, kinds


def _columns(region: Region, kind: EdgeKind) -> tuple[ArrayLike, ArrayLike, ArrayLike]:
    csr, more = region.edges[kind], region.fleet_edges.get(kind)
    own = [np.asarray(column) for column in (csr.source, csr.target, csr.weight_permille)]
    if more is not None:
        columns = (more.source, more.target, more.weight_permille)
        own = [np.concatenate([one, np.asarray(two)]) for one, two in zip(own, columns, strict=True)]
    return own[0], own[1], own[2] / 1000


_last: list[tuple[tuple[object, ...], list[tuple[Model, tuple[EdgeKind, ...]]]]] = []


def _models(scenario: Scenario) -> list[tuple[Model, tuple[EdgeKind, ...]]]:
    """The models of the last scenario are kept, since the runs of a batch share it."""
    key = (scenario.campaigns, scenario.region.edges, scenario.duration_ms)
    if (
        not _last
        or any(one is not other for one, other in zip(_last[0][0][:2], key[:2], strict=True))
        or (_last[0][0][2] != key[2])
    ):
        _last[:] = [(key, [model_of(scenario, campaign) for campaign in scenario.campaigns])]
    return _last[0][1]


class Spreading:
    """Runs the spreads of all campaigns of a world; their state stands in ``world.campaigns``.

    Assets that have rows are followed one by one; those of fleets are let happen in batches and counted.
    """

    def __init__(self, world: World, draws: Draws) -> None:
        self._world = world
        self._models = _models(world.scenario)
        self._assets = len(world.scenario.region.assets)
        self._step: Step | None = None
        self._due: tuple[int | None] | None = None
        """What :meth:`next_ms` found, until something changes a spread: it is asked at every turn."""
        self._first = np.array([fleet.first for fleet in world.scenario.region.fleets], np.int64)
        self._live = [np.array(state.counts, np.int64) for state in world.campaigns]
        self._told: dict[tuple[str, int], tuple[int, int]] = {}
        for place, (model, _) in enumerate(self._models):
            state = world.campaigns[place]
            names = [stage.id for stage in state.stages]
            state.spread = contagion(model, Keys.of(draws, state.campaign.id, names))
            self._tell(place, range(self._assets))
            self._tell_fleets(state, range(len(world.fleets)))

    def next_ms(self) -> int | None:
        """When something happens by itself next, to whatever asset."""
        if self._step is not None:
            return self._step.t_ms
        if self._due is None:
            dues = (_spread(state).next_ms() for state in self._world.campaigns)
            self._due = (min((due for due in dues if due is not None), default=None),)
        return self._due[0]

    def let_pass(self, limit_ms: int) -> bool:
        """Let what happens to assets of fleets next happen, up to ``limit_ms`` or the end of a minute or the
        next instant of another campaign; False when what comes next happens to a followed asset.

        So whatever comes of a step, or of the count of a minute, can still change what follows.
        """
        if not self._world.fleets or self._step is not None:
            return False
        dues = [_spread(state).next_ms() for state in self._world.campaigns]
        due, place = min((due, number) for number, due in enumerate(dues) if due is not None)
        bound = min(limit_ms, minute_end_ms(due))
        for number, other in enumerate(dues):
            if other is not None and number != place:
                bound = min(bound, other - (number < place))
        state = self._world.campaigns[place]
        self._due = None
        found = _spread(state).advance_until(bound, self._assets)
        count = len(found.t_ms)
        if count and found.node[count - 1] < self._assets:
            count -= 1
            self._step = Step(place, *(int(column[count]) for column in found))
        if count:
            self._count(place, found.node[:count], found.stage[:count], due)
        return True

    def _count(self, place: int, nodes: Sequence[int], stages: Sequence[int], t_ms: int) -> None:
        """Assets of fleets entered stages, within the minute of ``t_ms``: the last stage of each counts."""
        state, live = self._world.campaigns[place], self._live[place]
        last, at = np.unique(np.asarray(nodes)[::-1], return_index=True)
        after = np.asarray(stages)[::-1][at]
        held = np.frombuffer(state.fleet_stage, np.uint8)
        before = held[last - self._assets]
        held[last - self._assets] = after
        numbers = np.searchsorted(self._first, last, "right") - 1
        np.subtract.at(live, (numbers, before), 1)
        np.add.at(live, (numbers, after), 1)
        state.recount.update(np.unique(numbers).tolist())
        if state.count_at_ms != minute_end_ms(t_ms):
            state.count_at_ms = minute_end_ms(t_ms)
            self._world.agenda.add(state.count_at_ms, Due.COUNT, f"{place:02d}")

    def counted(self, place: int) -> dict[int, tuple[int, ...]]:
        """How many assets of each fleet are clean, and in each stage, now: of the fleets in which enough has
        changed since that was last recorded, and at the end of an hour of all in which anything has. What is
        left waits for the hour."""
        state, now = self._world.campaigns[place], self._world.now_ms
        state.count_at_ms = -1
        found: dict[int, tuple[int, ...]] = {}
        for number in sorted(state.recount):
            counts, known = self._live[place][number].tolist(), state.counts[number]
            moved = sum(abs(one - other) for one, other in zip(counts, known, strict=True)) // 2
            enough = moved * 1000 >= COUNT_FROM_PERMILLE * self._world.scenario.region.fleets[number].count
            if (moved and enough) or now % MS_PER_HOUR == 0:
                state.recount.discard(number)
                if moved:
                    found[number] = tuple(counts)
        if state.recount:
            self._world.agenda.add(-(-now // MS_PER_HOUR) * MS_PER_HOUR, Due.COUNT, f"{place:02d}")
        return found

    def obey(self, orders: Iterable[FleetOrder]) -> None:
        """Put assets of fleets into stages, as events have it: all orders at once, so that none moves what
        another has just moved."""
        self._due = None
        meant = []
        for order in orders:
            state, nodes = self._world.campaigns[order.place], list(order.nodes)
            if order.of_stage is not None:
                held = np.frombuffer(state.fleet_stage, np.uint8)
                nodes = (np.flatnonzero(held == order.of_stage) + self._assets).tolist()
            meant.append((order, nodes))
        for order, nodes in meant:
            if nodes:
                _spread(self._world.campaigns[order.place]).set_stage(nodes, order.stage, self._world.now_ms)
                self._count(order.place, nodes, [order.stage] * len(nodes), self._world.now_ms)

    def take(self) -> Step | None:
        """The next step of the first campaign that has one now; None when what was due came to nothing."""
        if self._step is not None:
            step, self._step = self._step, None
            return step
        self._due, now = None, self._world.now_ms
        for place, state in enumerate(self._world.campaigns):
            spread = _spread(state)
            due = spread.next_ms()
            if due is not None and due <= now:
                found = spread.advance_until(now, self._assets)
                if len(found.t_ms):
                    return Step(
                        place, int(found.t_ms[0]), int(found.node[0]), int(found.stage[0]), int(found.edge[0])
                    )
        return None

    def kind_of(self, step: Step) -> EdgeKind:
        """The kind of edge along which a hit came."""
        model, kinds = self._models[step.place]
        return kinds[model.kind(step.edge)]

    def source_of(self, step: Step) -> int:
        """The node that a hit came from: a row, or an asset of a fleet."""
        return self._models[step.place][0].source(step.edge)

    def refresh(self, rows: Iterable[int]) -> None:
        """Tell every spread what has changed about assets: stages, susceptibility, infectivity."""
        ordered = sorted(rows)
        for place in range(len(self._models)):
            self._tell(place, ordered)

    def refresh_fleets(self, numbers: Iterable[int]) -> None:
        """The same for fleets, each as a whole."""
        ordered = sorted(numbers)
        for state in self._world.campaigns:
            self._tell_fleets(state, ordered)

    def _tell_fleets(self, state: CampaignState, numbers: Iterable[int]) -> None:
        self._due = None
        spread, now = _spread(state), self._world.now_ms
        for number in numbers:
            fleet = self._world.scenario.region.fleets[number]
            factor = int(FACTOR_ONE * fleets.susceptibility(self._world, state, number))
            known = self._told.get((state.campaign.id, number), (FACTOR_ONE, FULL_PERMILLE))
            nodes = range(fleet.first, fleet.first + fleet.count)
            if factor != known[0]:
                spread.set_factor(nodes, [factor] * fleet.count, now)
            if state.tempo_permille != known[1]:
                spread.set_infectivity(nodes, [state.tempo_permille] * fleet.count, now)
            self._told[state.campaign.id, number] = factor, state.tempo_permille

    def _tell(self, place: int, rows: Iterable[int]) -> None:
        world, state, kinds = self._world, self._world.campaigns[place], self._models[place][1]
        spread, now = _spread(state), world.now_ms
        self._due = None
        nodes = list(rows)
        for row in nodes:
            if state.stage[row] == CLEAN:
                if spread.stage_of(row) != CLEAN:
                    spread.set_stage((row,), CLEAN, now)
            elif state.cause[row] != state.told[row]:
                state.told[row] = state.cause[row]
                spread.set_stage((row,), state.stage[row], now)
        factors = [int(FACTOR_ONE * intrusion.susceptibility(world, state, row)) for row in nodes]
        spread.set_factor(nodes, factors, now)
        pace = [intrusion.infectivity_permille(world, state, row) for row in nodes]
        spread.set_infectivity(nodes, pace, now)
        if EdgeKind.TRUSTS in kinds:
            shares = [intrusion.trust_permille(world, row) for row in nodes]
            spread.set_share(nodes, kinds.index(EdgeKind.TRUSTS), shares, now)


def minute_end_ms(t_ms: int) -> int:
    """The end of the minute of simulation that ``t_ms`` belongs to."""
    return -(-t_ms // MS_PER_MINUTE) * MS_PER_MINUTE


def _spread(state: CampaignState) -> Contagion:
    assert state.spread is not None
    return state.spread
