"""The spread against an independent implementation: EoN (Miller and Ting 2019), same graph and rates.

Two-sample Kolmogorov-Smirnov; a false alarm has a chance of one in a thousand for each comparison, and the
seeds are fixed, so that the tests pass or fail once and for all.
"""

from __future__ import annotations

import random
import warnings

import networkx as nx
import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.stats import ks_2samp  # type: ignore[import-untyped]  # it has no stubs

from simengine.domain.time import MS_PER_HOUR
from simengine.kernel.contagion import EXPONENTIAL, Events, Model, StageLaw
from simengine.kernel.contagion.compiled import CompiledContagion
from support.contagions import keys_of

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it has strings that newer Pythons warn of
    import EoN

RUNS = 250
TAU, GAMMA = 0.3, 1.0
"""Per hour, along an edge and for the end of an infection."""
ALARM = 0.001
Figures = NDArray[np.float64]


def graph_of(count: int) -> nx.Graph[int]:
    return nx.barabasi_albert_graph(count, 4, seed=3)


def model_of_graph(graph: nx.Graph[int], next_stage: int) -> Model:
    pairs = np.array(graph.edges)
    source = np.concatenate([pairs[:, 0], pairs[:, 1]])
    target = np.concatenate([pairs[:, 1], pairs[:, 0]])
    stages = [StageLaw((TAU,), EXPONENTIAL, MS_PER_HOUR / GAMMA, next=next_stage), StageLaw((0.0,))]
    columns = (source, target, np.ones(len(source)))
    return Model.build(len(graph), [columns], stages, [1], 200 * MS_PER_HOUR)


def course(events: Events, first: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Times in ms and the number of infected nodes after each event."""
    change = np.where(np.asarray(events.edge) >= 0, 1, -1)
    return np.asarray(events.t_ms), first + np.cumsum(change)


def seed_peer(seed: int) -> None:
    """EoN draws from both global generators."""
    random.seed(seed)
    np.random.seed(seed)


def compare(ours: Figures, theirs: Figures, columns: tuple[str, ...]) -> None:
    for column, what in enumerate(columns):
        assert ks_2samp(ours[:, column], theirs[:, column]).pvalue > ALARM, what


@pytest.mark.parametrize("first", [1, 10])
def test_outbreaks_of_sir_have_the_size_and_the_peak_of_the_peers(first: int) -> None:
    """With one node infected at the start many outbreaks die early, with ten hardly any."""
    graph = graph_of(600)
    model = model_of_graph(graph, next_stage=2)
    ours, theirs = np.empty((RUNS, 3)), np.empty((RUNS, 3))
    for seed in range(RUNS):
        infected = np.random.default_rng(seed).choice(600, first, replace=False).tolist()
        spread = CompiledContagion(model, keys_of(model, seed))
        spread.set_stage(infected, 1, 0)
        t_ms, sick = course(spread.advance_until(model.horizon_ms), first)
        peak = int(np.argmax(sick)) if len(sick) and sick.max() > first else -1
        reached = sum(spread.ordinal_of(node) for node in range(600))
        ours[seed] = (reached, t_ms[peak] / MS_PER_HOUR if peak >= 0 else 0.0, max(first, *sick))
        seed_peer(seed)
        t, _, i, r = EoN.fast_SIR(graph, TAU, GAMMA, initial_infecteds=infected)
        theirs[seed] = (r[-1], t[int(np.argmax(i))], max(i))
    compare(ours, theirs, ("nodes reached", "time of the peak", "height of the peak"))


def test_infections_that_come_back_are_as_many_at_each_time_as_the_peers() -> None:
    """SIS: the stage is followed by clean, and a node is hit again and again."""
    count, hours, runs = 200, (1.0, 3.0, 8.0), 200
    graph = graph_of(count)
    model = model_of_graph(graph, next_stage=0)
    ours, theirs = np.empty((runs, 3)), np.empty((runs, 3))
    for seed in range(runs):
        infected = np.random.default_rng(seed).choice(count, 10, replace=False).tolist()
        spread = CompiledContagion(model, keys_of(model, seed))
        spread.set_stage(infected, 1, 0)
        for place, hour in enumerate(hours):
            spread.advance_until(int(hour * MS_PER_HOUR))
            ours[seed, place] = np.count_nonzero(spread.stages)
        seed_peer(seed)
        t, _, i = EoN.fast_SIS(graph, TAU, GAMMA, initial_infecteds=infected, tmax=hours[-1])
        theirs[seed] = [i[np.searchsorted(t, hour, side="right") - 1] for hour in hours]
    compare(ours, theirs, tuple(f"infected after {hour} h" for hour in hours))


def test_hosts_hardened_midway_leave_as_many_infected_as_when_the_peer_is_told_half_the_rate() -> None:
    """A factor of a half on all nodes from the start is the peer's outbreak with half of tau."""
    graph = graph_of(600)
    model = model_of_graph(graph, next_stage=2)
    ours, theirs = np.empty(RUNS), np.empty(RUNS)
    for seed in range(RUNS):
        infected = np.random.default_rng(seed).choice(600, 10, replace=False).tolist()
        spread = CompiledContagion(model, keys_of(model, seed))
        spread.set_factor(range(600), [1 << 29] * 600, 0)
        spread.set_stage(infected, 1, 0)
        spread.advance_until(model.horizon_ms)
        ours[seed] = np.count_nonzero(spread.stages)
        seed_peer(seed)
        _, _, _, r = EoN.fast_SIR(graph, TAU / 2, GAMMA, initial_infecteds=infected)
        theirs[seed] = r[-1]
    assert ks_2samp(ours, theirs).pvalue > ALARM
