"""Contagion against closed formulas. Bounds are four standard errors of the estimate."""

from __future__ import annotations

import math

from simengine.domain.draws import Draws
from simengine.domain.events import AssetCompromised, AssetIsolated, AssetReconnected
from simengine.domain.scenario import Play, Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.kernel.spreading import Spreading
from simengine.world import World, apply
from support.worlds import spread_only

SEEDS = 1500


class Spread:
    """The spreads of a world, driven by hand: no engine, no journal."""

    def __init__(self, scenario: Scenario, seed: int) -> None:
        self.world = World(scenario, Play.RUNNING)
        self.spreading = Spreading(self.world, Draws(seed))
        self.times_ms: dict[str, int] = {}

    def happen(self, event: AssetCompromised | AssetIsolated | AssetReconnected) -> None:
        apply(self.world, event, 1)
        rows, self.world.dirty.spread = self.world.dirty.spread, set()
        self.spreading.refresh(rows)

    def hit(self, asset: str) -> None:
        nation = self.world.static.nation_ids[0]
        campaign = self.world.campaigns[0].campaign.id
        self.times_ms[asset] = self.world.now_ms
        self.happen(AssetCompromised(asset, nation, campaign, "spreading", "trusts", "a-000", nation, 1))

    def until(self, t_ms: int) -> None:
        while (due := self.spreading.next_ms()) is not None and due <= t_ms:
            self.world.now_ms = due
            step = self.spreading.take()
            assert step is not None
            self.world.campaigns[0].told[step.row] = 1
            self.hit(self.world.scenario.region.assets.ids[step.row])
        self.world.now_ms = t_ms


def test_an_asset_linked_to_one_source_is_hit_after_an_exponential_time(tiny: Scenario) -> None:
    scenario = spread_only(
        tiny, [(0, 1)], 2, attempts_per_hour_permille=2000, exposure_permille=250, duration_ms=10**9
    )
    rate_per_hour = 2.0 * 0.25
    hours = []
    for seed in range(SEEDS):
        spread = Spread(scenario, seed)
        spread.hit("a-000")
        spread.until(scenario.duration_ms)
        hours.append(spread.times_ms["a-001"] / MS_PER_HOUR)
    mean = sum(hours) / SEEDS
    assert abs(mean - 1 / rate_per_hour) < 4 * (1 / rate_per_hour) / math.sqrt(SEEDS)
    ordered = sorted(hours)
    distance = max(
        abs((place + 0.5) / SEEDS - (1 - math.exp(-rate_per_hour * time)))
        for place, time in enumerate(ordered)
    )
    assert distance < 1.63 / math.sqrt(SEEDS), "Kolmogorov-Smirnov at one percent"


def test_while_a_source_is_cut_off_its_clock_stands(tiny: Scenario) -> None:
    scenario = spread_only(tiny, [(0, 1)], 2, duration_ms=24 * MS_PER_HOUR)
    survived = 0
    for seed in range(SEEDS):
        spread = Spread(scenario, seed)
        nation = spread.world.static.nation_ids[0]
        spread.hit("a-000")
        spread.until(MS_PER_HOUR // 2)
        spread.happen(AssetIsolated("a-000", nation))
        spread.until(10 * MS_PER_HOUR)
        spread.happen(AssetReconnected("a-000", nation))
        spread.until(10 * MS_PER_HOUR + MS_PER_HOUR // 2)
        survived += "a-001" not in spread.times_ms
    expected = math.exp(-1.0)
    error = math.sqrt(expected * (1 - expected) / SEEDS)
    assert abs(survived / SEEDS - expected) < 4 * error


def test_on_a_complete_graph_the_infection_takes_the_mean_time_of_a_pure_birth_process(
    tiny: Scenario,
) -> None:
    count, runs = 12, 400
    edges = [(one, other) for one in range(count) for other in range(count) if one != other]
    scenario = spread_only(tiny, edges, count, attempts_per_hour_permille=100, duration_ms=10**9)
    expected = sum(1 / (0.1 * k * (count - k)) for k in range(1, count))
    variance = sum(1 / (0.1 * k * (count - k)) ** 2 for k in range(1, count))
    total = 0.0
    for seed in range(runs):
        spread = Spread(scenario, seed)
        spread.hit("a-000")
        spread.until(scenario.duration_ms)
        assert len(spread.times_ms) == count
        total += max(spread.times_ms.values()) / MS_PER_HOUR
    assert abs(total / runs - expected) < 4 * math.sqrt(variance / runs)


def test_protecting_assets_only_ever_takes_hits_away_or_delays_them(tiny: Scenario) -> None:
    """Common random numbers: the very attempts that succeed against a protected asset succeed without."""
    count = 30
    edges = [(one, other) for one in range(count) for other in range(count) if (one * 7 + other) % 5 == 0]
    edges = [edge for edge in edges if edge[0] != edge[1]]
    open_world = spread_only(tiny, edges, count, attempts_per_hour_permille=300, exposure_permille=600)
    for seed in range(40):
        plain, guarded = Spread(open_world, seed), Spread(open_world, seed)
        for row in range(0, count, 3):
            guarded.world.assets.hardened[row] = 1
        guarded.spreading.refresh(range(count))
        for spread in (plain, guarded):
            spread.hit("a-001")
            spread.until(8 * MS_PER_HOUR)
        assert set(guarded.times_ms) <= set(plain.times_ms)
        assert all(guarded.times_ms[asset] >= plain.times_ms[asset] for asset in guarded.times_ms)
