"""The law of spread against closed formulas. Bounds are four standard errors of the estimate.

Many pairs of nodes in one model are as good as many runs: draws are keyed by edge.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from simengine.domain.time import MS_PER_HOUR
from simengine.kernel.contagion import (
    EXPONENTIAL,
    FACTOR_ONE,
    LOGNORMAL,
    Contagion,
    Model,
    PlainContagion,
    StageLaw,
)
from simengine.kernel.contagion.compiled import CompiledContagion
from support.contagions import everything, keys_of, model_of

PAIRS = 6_000
KERNELS = pytest.mark.parametrize("kernel", [PlainContagion, CompiledContagion])
Kernel = type[PlainContagion] | type[CompiledContagion]


def pairs(kernel: Kernel, rate_per_hour: float, weight: float = 1.0) -> Contagion:
    """Sources 0 to PAIRS - 1, each with one edge to a node of its own, all compromised at the start."""
    edges = ([*range(PAIRS)], [*range(PAIRS, 2 * PAIRS)], [weight] * PAIRS)
    stages = [StageLaw((rate_per_hour,)), StageLaw((0.0,))]
    model = Model.build(2 * PAIRS, [edges], stages, [2], 1000 * MS_PER_HOUR)
    spread = kernel(model, keys_of(model, 1))
    spread.set_stage(range(PAIRS), 1, 0)
    return spread


def assert_distributed(hours: Sequence[float], chance_by: Callable[[float], float]) -> None:
    """Kolmogorov-Smirnov at one in a thousand."""
    ordered = sorted(hours)
    distance = max(
        abs((place + 0.5) / len(ordered) - chance_by(hour)) for place, hour in enumerate(ordered)
    ) + 0.5 / len(ordered)
    assert distance < 1.95 / math.sqrt(len(ordered))


@KERNELS
@pytest.mark.parametrize(("rate", "weight", "factor"), [(0.5, 1.0, 1.0), (2.0, 0.5, 0.25), (6.0, 3.0, 0.05)])
def test_a_node_with_one_source_is_hit_after_an_exponential_time(
    kernel: Kernel, rate: float, weight: float, factor: float
) -> None:
    spread = pairs(kernel, rate, weight)
    spread.set_factor(range(PAIRS, 2 * PAIRS), [int(factor * FACTOR_ONE)] * PAIRS, 0)
    hours = [t_ms / MS_PER_HOUR for t_ms, *_ in everything(spread)]
    assert len(hours) == PAIRS
    hazard = rate * weight * factor
    assert abs(sum(hours) / PAIRS - 1 / hazard) < 4 / hazard / math.sqrt(PAIRS)
    assert_distributed(hours, lambda hour: 1 - math.exp(-hazard * hour))


@KERNELS
def test_a_factor_changed_midway_thins_what_comes_after_it(kernel: Kernel) -> None:
    """Hazard 0.8 for an hour, then 0.2: as if both were told before."""
    spread = pairs(kernel, 1.0)
    spread.set_factor(range(PAIRS, 2 * PAIRS), [int(0.8 * FACTOR_ONE)] * PAIRS, 0)
    rows = everything(spread, MS_PER_HOUR)
    spread.set_factor(range(PAIRS, 2 * PAIRS), [int(0.2 * FACTOR_ONE)] * PAIRS, MS_PER_HOUR)
    hours = [t_ms / MS_PER_HOUR for t_ms, *_ in rows + everything(spread)]
    assert len(hours) == PAIRS
    assert_distributed(hours, lambda hour: 1 - math.exp(-0.8 * min(hour, 1) - 0.2 * max(hour - 1, 0)))


@KERNELS
def test_an_infectivity_changed_midway_slows_the_clock_from_then_on(kernel: Kernel) -> None:
    """Hazard 1 for half an hour, 0 for an hour, then 0.3."""
    spread = pairs(kernel, 1.0)
    rows = []
    for at_ms, permille in ((MS_PER_HOUR // 2, 0), (3 * MS_PER_HOUR // 2, 300)):
        rows += everything(spread, at_ms)
        spread.set_infectivity(range(PAIRS), [permille] * PAIRS, at_ms)
    hours = [t_ms / MS_PER_HOUR for t_ms, *_ in rows + everything(spread)]
    assert len(hours) == PAIRS
    assert_distributed(hours, lambda hour: 1 - math.exp(-min(hour, 0.5) - 0.3 * max(hour - 1.5, 0)))


@KERNELS
def test_a_node_escapes_a_source_whose_stage_ends_first_as_often_as_it_should(kernel: Kernel) -> None:
    """Competing exponentials: hit before the end with chance tau / (tau + gamma)."""
    tau, mean_hours = 0.7, 2.0
    edges = ([*range(PAIRS)], [*range(PAIRS, 2 * PAIRS)], [1.0] * PAIRS)
    stages = [StageLaw((tau,), EXPONENTIAL, mean_hours * MS_PER_HOUR, next=0), StageLaw((0.0,))]
    model = Model.build(2 * PAIRS, [edges], stages, [2], 1000 * MS_PER_HOUR)
    spread = kernel(model, keys_of(model, 2))
    spread.set_stage(range(PAIRS), 1, 0)
    hits = sum(edge >= 0 for *_, edge in everything(spread))
    chance = tau / (tau + 1 / mean_hours)
    assert abs(hits / PAIRS - chance) < 4 * math.sqrt(chance * (1 - chance) / PAIRS)


@KERNELS
def test_a_lognormal_stage_has_its_median_and_spread(kernel: Kernel) -> None:
    sigma = 0.8
    model = model_of(PAIRS, [], [StageLaw((0.0,), LOGNORMAL, MS_PER_HOUR, sigma)])
    spread = kernel(model, keys_of(model, 3))
    spread.set_stage(range(PAIRS), 1, 0)
    logs = np.log([t_ms / MS_PER_HOUR for t_ms, *_ in everything(spread)])
    assert abs(logs.mean()) < 4 * sigma / math.sqrt(PAIRS)
    assert abs(logs.std() - sigma) < 4 * sigma / math.sqrt(2 * PAIRS)


def test_on_a_complete_graph_each_further_node_takes_the_mean_time_of_a_pure_birth_process() -> None:
    """SI: from k infected of n the next comes after an exponential time of rate beta k (n - k)."""
    count, runs, beta = 60, 300, 0.02
    edges = [(one, other) for one in range(count) for other in range(count) if one != other]
    model = model_of(count, edges, [StageLaw((beta,))])
    times = np.empty((runs, count - 1))
    for seed in range(runs):
        spread = CompiledContagion(model, keys_of(model, seed))
        spread.set_stage([seed % count], 1, 0)
        times[seed] = [t_ms / MS_PER_HOUR for t_ms, *_ in everything(spread)]
    rates = np.array([beta * k * (count - k) for k in range(1, count)])
    expected, variance = np.cumsum(1 / rates), np.cumsum(1 / rates**2)
    assert np.all(abs(times.mean(axis=0) - expected) < 4 * np.sqrt(variance / runs))


def configuration_model(degrees: NDArray[np.int64], seed: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Both directions of a random pairing of stubs."""
    stubs = np.random.default_rng(seed).permutation(np.repeat(np.arange(len(degrees)), degrees))
    one, other = stubs[::2], stubs[1::2]
    return np.concatenate([one, other]), np.concatenate([other, one])


@pytest.mark.parametrize("recovery", ["exponential", "fixed"])
def test_an_outbreak_reaches_the_share_that_percolation_foretells(recovery: str) -> None:
    """SIR on a configuration model of degrees 2 and 8, one node in a hundred infected at the start.

    With transmissibility T the chance u that a neighbour never infects is u = 1 - T + T (1 - rho) G1(u),
    and the share reached is 1 - (1 - rho) G0(u). Newman (2002), Spread of epidemic disease on networks;
    Miller (2007) for recovery times that differ; Kiss, Miller, Simon (2017), section 6 for rho > 0.
    """
    count, runs, tau, mean_hours, rho = 20_000, 40, 0.4, 1.0, 0.01
    source, target = configuration_model(np.repeat([2, 8], count // 2), seed=5)
    law, transmitted = EXPONENTIAL, tau * mean_hours / (tau * mean_hours + 1)
    if recovery == "fixed":
        law, transmitted = LOGNORMAL, 1 - math.exp(-tau * mean_hours)
    stages = [StageLaw((tau,), law, mean_hours * MS_PER_HOUR, 0.0, next=2), StageLaw((0.0,))]
    model = Model.build(count, [(source, target, np.ones(len(source)))], stages, [1], 1000 * MS_PER_HOUR)
    reached = []
    for seed in range(runs):
        first = np.random.default_rng(seed).choice(count, int(rho * count), replace=False)
        spread = CompiledContagion(model, keys_of(model, seed))
        spread.set_stage(first.tolist(), 1, 0)
        spread.advance_until(model.horizon_ms)
        reached.append(float(np.count_nonzero(spread.stages)) / count)
    u = 0.5
    for _ in range(1000):
        u = 1 - transmitted + transmitted * (1 - rho) * (0.2 * u + 0.8 * u**7)
    expected = 1 - (1 - rho) * (0.5 * u**2 + 0.5 * u**8)
    assert abs(np.mean(reached) - expected) < 4 * np.std(reached) / math.sqrt(runs)
    assert np.std(reached) < 0.02 < 0.3 < expected


@KERNELS
def test_hardening_nodes_only_ever_takes_hits_away_or_delays_them(kernel: Kernel) -> None:
    """Common random numbers: whoever is hit although some are hardened is hit without that, no later."""
    count = 400
    chance = np.random.default_rng(1)
    source, target = chance.integers(0, count, (2, 6 * count))
    stages = [StageLaw((0.4,), EXPONENTIAL, MS_PER_HOUR, next=2), StageLaw((0.0,))]
    model = Model.build(count, [(source, target, np.ones(6 * count))], stages, [1], 100 * MS_PER_HOUR)
    fewer = 0
    for seed in range(60):
        spread = kernel(model, keys_of(model, seed))
        spread.set_stage(range(0, count, 50), 1, 0)
        hardened = spread.fork()
        before = everything(hardened, MS_PER_HOUR // 2)
        chosen = np.random.default_rng(seed).choice(count, count // 5, replace=False).tolist()
        hardened.set_factor(chosen, [FACTOR_ONE // 3] * len(chosen), MS_PER_HOUR // 2)
        hardened.set_infectivity(chosen[:20], [500] * 20, MS_PER_HOUR // 2)
        with_it = {node: t_ms for t_ms, node, _, edge in before + everything(hardened) if edge >= 0}
        without = {node: t_ms for t_ms, node, _, edge in everything(spread) if edge >= 0}
        assert with_it.keys() <= without.keys()
        assert all(with_it[node] >= without[node] for node in with_it)
        fewer += len(with_it) < len(without)
    assert fewer > 50
