"""Campaigns on the contagion kernel: each campaign's edges and stages as a model, and news of its assets."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from simengine.domain.campaign import GONE, Campaign
from simengine.domain.draws import Draws
from simengine.domain.region import EdgeKind, Region
from simengine.domain.scenario import Scenario
from simengine.kernel.contagion import FACTOR_ONE, LASTS, LOGNORMAL, Keys, Model, StageLaw, contagion
from simengine.rules import intrusion
from simengine.world import World
from simengine.world.campaigns import CLEAN, CampaignState
from simengine.world.spread import Contagion

if TYPE_CHECKING:
    from numpy.typing import ArrayLike


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
                CLEAN if stage.next in (None, GONE) else numbers[stage.next],
            )
        )
    model = Model.build(
        len(scenario.region.assets),
        [_columns(scenario.region, kind) if kind in begins else ((), (), ()) for kind in kinds],
        stages,
        [numbers[begins[kind]] if kind in begins else 1 for kind in kinds],
        scenario.duration_ms,
    )
    return model, kinds


def _columns(region: Region, kind: EdgeKind) -> tuple[ArrayLike, ArrayLike, ArrayLike]:
    csr = region.edges[kind]
    return csr.source, csr.target, [weight / 1000 for weight in csr.weight_permille]


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
    """Runs the spreads of all campaigns of a world; their state stands in ``world.campaigns``."""

    def __init__(self, world: World, draws: Draws) -> None:
        self._world = world
        self._models = _models(world.scenario)
        self._assets = len(world.scenario.region.assets)
        for state, (model, _) in zip(world.campaigns, self._models, strict=True):
            names = [stage.id for stage in state.stages]
            state.spread = contagion(model, Keys.of(draws, state.campaign.id, names))
            self._tell(state, range(self._assets))

    def next_ms(self) -> int | None:
        """When something happens by itself next."""
        found = [due for state in self._world.campaigns if (due := _spread(state).next_ms()) is not None]
        return min(found, default=None)

    def take(self) -> Step | None:
        """The next step of the first campaign that has one now; None when what was due came to nothing."""
        now = self._world.now_ms
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
        """The asset that a hit came from."""
        return self._models[step.place][0].source(step.edge)

    def refresh(self, rows: Iterable[int]) -> None:
        """Tell every spread what has changed about assets: stages, susceptibility, infectivity."""
        ordered = sorted(rows)
        for state in self._world.campaigns:
            self._tell(state, ordered)

    def _tell(self, state: CampaignState, rows: Iterable[int]) -> None:
        world, spread, now = self._world, _spread(state), self._world.now_ms
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


def _spread(state: CampaignState) -> Contagion:
    assert state.spread is not None
    return state.spread
