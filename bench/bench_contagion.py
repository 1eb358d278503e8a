"""How fast the contagion kernel is beside EoN, SimPy and C, and what it needs. Ratios of one run, medians.

SIR on graphs like those of Barabasi and Albert, mean degree 8, tau 0.3, gamma 1, one node in a thousand
infected at the start. CPU time of one core. EoN.fast_SIR knows the graph as networkx holds it; SimPy has one
event for each attempt in time and each recovery; the C program (bench/peers/sir.c) has the kernel's
algorithm for this one case and must reach the very same number of nodes.

Run it with: python3 bench/bench_contagion.py [--quick]    (--quick leaves a million nodes out)
Writes out/bench/contagion.svg.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import random
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

import networkx as nx
import numpy as np
import simpy
from numpy.typing import NDArray

from simengine.domain.draws import Draws
from simengine.domain.time import MS_PER_HOUR
from simengine.kernel.contagion import EXPONENTIAL, Keys, Model, PlainContagion, StageLaw
from simengine.kernel.contagion.compiled import CompiledContagion

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it has strings that newer Pythons warn of
    import EoN
    from matplotlib.figure import Figure

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "out" / "bench"
TAU, GAMMA, HORIZON_HOURS = 0.3, 1.0, 40
GOAL_EON, AIM_EON, GOAL_C, GOAL_NODE_BYTES, GOAL_EDGE_BYTES = 50, 100, 2, 300, 60
Ints = NDArray[np.int64]

START = """
import sys, time
began = time.perf_counter(), time.process_time()
from simengine.domain.draws import Draws
from simengine.kernel.contagion import Keys, Model, StageLaw
from simengine.kernel.contagion.compiled import CompiledContagion
model = Model.build(2, [([0], [1], [1.0])], [StageLaw((1.0,))], [1], 10**9)
spread = CompiledContagion(model, Keys.of(Draws(1), "x", ["a"]))
spread.set_stage([0], 1, 0)
spread.set_factor([1], [1 << 29], 0)
spread.set_infectivity([0], [500], 0)
spread.next_ms()
spread.advance_until(10**9)
print(time.perf_counter() - began[0], time.process_time() - began[1])
"""


def pairs_of(count: int, degree: int = 4, seed: int = 1) -> Ints:
    """Edges of a Barabasi-Albert graph, straight as an array.

    Each new node links ``degree`` times to an end drawn from all ends so far (Batagelj and Brandes 2005);
    numbers are shuffled, so that neighbours do not lie side by side in memory.
    """
    chance = np.random.default_rng(seed)
    edge = np.arange(count * degree)
    ends = np.floor(chance.random(len(edge)) * (2 * edge + 1)).astype(np.int64)
    while (odd := ends % 2 == 1).any():  # the end of an edge that was itself drawn
        ends[odd] = ends[ends[odd] // 2]
    number = chance.permutation(count)
    one, other = number[edge // degree], number[ends // 2 // degree]
    apart = one != other
    return np.unique(np.sort(np.stack([one[apart], other[apart]], axis=1), axis=1), axis=0)


def model_of(count: int, pairs: Ints) -> Model:
    stages = [StageLaw((TAU,), EXPONENTIAL, MS_PER_HOUR / GAMMA, next=2), StageLaw((0.0,))]
    both = np.concatenate([pairs, pairs[:, ::-1]])
    edges = (both[:, 0], both[:, 1], np.ones(len(both), np.float32))
    return Model.build(count, [edges], stages, [1], HORIZON_HOURS * MS_PER_HOUR)


def keys_of(seed: int) -> Keys:
    return Keys.of(Draws(seed), "bench", ["ill", "well"])


def cpu_seconds(work: Callable[[], Any]) -> tuple[float, Any]:
    gc.collect()
    began = time.process_time()
    found = work()
    return time.process_time() - began, found


def run_kernel(kernel: type[CompiledContagion | PlainContagion], model: Model, first: Ints, seed: int) -> int:
    spread = kernel(model, keys_of(seed))
    spread.set_stage(first.tolist(), 1, 0)
    events = spread.advance_until(model.horizon_ms)
    return len(first) + int(np.count_nonzero(np.asarray(events.edge) >= 0))


def run_simpy(neighbours: list[list[int]], first: Ints, seed: int) -> int:
    """As one writes it in SimPy: a recovery and every attempt before it are events of the environment."""
    env, chance = simpy.Environment(), random.Random(seed)
    infected = bytearray(len(neighbours))

    def infect(node: int) -> None:
        if infected[node]:
            return
        infected[node] = 1
        ill = chance.expovariate(GAMMA)
        env.timeout(ill)
        for other in neighbours[node]:
            delay = chance.expovariate(TAU)
            if delay < ill and not infected[other]:
                attempt = env.timeout(delay)
                attempt.callbacks.append(lambda _, other=other: infect(other))  # type: ignore[misc]

    for node in first.tolist():
        infect(node)
    env.run()
    return sum(infected)


def run_c(program: str, model: Model, first: Ints, seeds: range) -> list[tuple[float, int]]:
    keys = [key for seed in seeds for key in (keys_of(seed).gap, keys_of(seed).dwell[0])]
    size = [model.nodes, model.edges, len(first), len(seeds), model.horizon_ms]
    with tempfile.NamedTemporaryFile(suffix=".bin") as file:
        np.array(size, np.int64).tofile(file)
        np.array(keys, np.uint64).tofile(file)
        np.array([model.rate_per_ms(1, 0, 1000), GAMMA / MS_PER_HOUR]).tofile(file)
        model.first_edge.tofile(file)
        model.target.tofile(file)
        first.astype(np.int32).tofile(file)
        file.flush()
        out = subprocess.run([program, file.name], check=True, capture_output=True, text=True).stdout
    rows = [line.split() for line in out.splitlines()]
    return [(float(seconds), int(reached)) for seconds, reached in rows]


def compiled_peer(folder: str) -> str | None:
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        print("no C compiler here: the C program is left out")
        return None
    program = str(Path(folder) / "sir")
    source = str(ROOT / "bench" / "peers" / "sir.c")
    subprocess.run([compiler, "-O2", "-o", program, source, "-lm"], check=True)
    return program


def show(name: str, seconds: float, nodes: float, beside: float | None = None, note: str = "") -> None:
    ratio = f"{seconds / beside:8.2f} x the kernel" if beside else " " * 21
    print(f"  {name:22}{seconds * 1000:12.1f} ms {nodes:12,.0f} nodes reached {ratio}  {note}")


def bench_size(count: int, program: str | None, peers: bool, repeats: int) -> dict[str, float]:
    """CPU seconds by name, after printing them."""
    pairs = pairs_of(count)
    seconds, model = cpu_seconds(lambda: model_of(count, pairs))
    print(f"\n{count:,} nodes, {model.edges:,} directed edges; model built in {seconds:.2f} s")
    first: Ints = np.random.default_rng(7).choice(count, count // 1000, replace=False)
    run_kernel(CompiledContagion, model, first, 0)
    ours = [
        cpu_seconds(lambda seed=seed: run_kernel(CompiledContagion, model, first, seed))  # type: ignore[misc]
        for seed in range(repeats)
    ]
    kernel, reached = median(s for s, _ in ours), median(n for _, n in ours)
    found = {"compiled kernel": kernel}
    show("compiled kernel", kernel, reached, note=f"{kernel * 1e9 / reached:.0f} ns a node reached")
    if program:
        theirs = run_c(program, model, first, range(repeats))
        found["C"] = median(s for s, _ in theirs)
        assert [n for _, n in theirs] == [n for _, n in ours], "the C program reaches other nodes"
        show("C program", found["C"], reached, kernel, f"goal: kernel within {GOAL_C} x")
        print(f"{'':26}the kernel takes {kernel / found['C']:.2f} x the time of C")
    if count <= 100_000:
        seconds, n = cpu_seconds(lambda: run_kernel(PlainContagion, model, first, 0))
        found["plain kernel"] = seconds
        show("plain kernel", seconds, n, kernel, "once")
        neighbours: list[list[int]] = [[] for _ in range(count)]
        for one, other in pairs.tolist():
            neighbours[one].append(other)
            neighbours[other].append(one)
        seconds, n = cpu_seconds(lambda: run_simpy(neighbours, first, 1))
        found["SimPy"] = seconds
        show("SimPy", seconds, n, kernel, "once")
    if peers:
        found["EoN"], n = bench_eon(count, pairs, first, 3 if count <= 100_000 else 1)
        show("EoN.fast_SIR", found["EoN"], n, kernel, f"goal {GOAL_EON} x, aim {AIM_EON} x")
    bench_memory(model, first)
    return found


def bench_eon(count: int, pairs: Ints, first: Ints, repeats: int) -> tuple[float, float]:
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(pairs.tolist())
    timed = []
    for seed in range(repeats):
        random.seed(seed)
        np.random.seed(seed)
        timed.append(
            cpu_seconds(lambda: EoN.fast_SIR(graph, TAU, GAMMA, initial_infecteds=first.tolist())[3][-1])
        )
    return median(s for s, _ in timed), median(n for _, n in timed)


def bench_memory(model: Model, first: Ints) -> None:
    spread = CompiledContagion(model, keys_of(1))
    spread.set_stage(first.tolist(), 1, 0)
    spread.advance_until(3 * MS_PER_HOUR)
    shared, own = model.nbytes + spread.shared_nbytes, spread.nbytes
    per_edge = (model.nbytes + spread.shared_nbytes - shared_by_nodes(model, spread)) / model.edges
    per_node = (shared_by_nodes(model, spread) + own) / model.nodes
    print(
        f"  memory: {per_node:.0f} bytes a node (goal {GOAL_NODE_BYTES}), {per_edge:.0f} an edge (goal "
        f"{GOAL_EDGE_BYTES}); {shared / 1e6:.1f} MB shared by runs, {own / 1e6:.1f} MB for each run"
    )
    seconds, _ = cpu_seconds(spread.fork)
    print(f"  fork in mid-spread {seconds * 1000:.2f} ms")


def shared_by_nodes(model: Model, spread: CompiledContagion) -> int:
    """Of what runs share: bytes that do not grow with the edges."""
    return model.first_edge.nbytes + model.in_row.nbytes + spread.shared_nbytes - 8 * model.edges


def bench_start() -> None:
    """A first start with compiling, and the next ones from the cache; small exercises need neither."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "NUMBA_CACHE_DIR": folder}
        print("\nstart of the compiled kernel, wall and CPU seconds")
        for what in ("first start, compiling", "second, from the cache", "third, from the cache"):
            out = subprocess.run(
                [sys.executable, "-c", START], check=True, capture_output=True, text=True, env=environment
            ).stdout
            wall, cpu = map(float, out.split())
            print(f"  {what:26}{wall:8.2f} s{cpu:8.2f} s")


def plot(sizes: dict[int, dict[str, float]]) -> None:
    figure = Figure(figsize=(7, 5))
    axes = figure.add_subplot()
    for name in ("EoN", "SimPy", "plain kernel", "compiled kernel", "C"):
        points = [(count, found[name]) for count, found in sizes.items() if name in found]
        if points:
            axes.plot(*zip(*points, strict=True), marker="o", label=name)
    axes.set(xscale="log", yscale="log", xlabel="nodes", ylabel="CPU seconds for one spread")
    axes.set_title("SIR, mean degree 8, tau 0.3, gamma 1")
    axes.grid(visible=True, which="both", alpha=0.3)
    axes.legend()
    OUT.mkdir(parents=True, exist_ok=True)
    figure.savefig(OUT / "contagion.svg")
    print(f"\nplot: {(OUT / 'contagion.svg').relative_to(ROOT)}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Benchmarks of the contagion kernel.")
    parser.add_argument("--quick", action="store_true", help="leave a million nodes out")
    quick = parser.parse_args().quick
    print(f"Python {platform.python_version()} on {platform.machine()}; CPU time of one core, medians")
    with tempfile.TemporaryDirectory() as folder:
        program = compiled_peer(folder)
        sizes = {10_000: bench_size(10_000, program, peers=True, repeats=9)}
        sizes[100_000] = bench_size(100_000, program, peers=True, repeats=7)
        if not quick:
            sizes[1_000_000] = bench_size(1_000_000, program, peers=True, repeats=5)
    print("\nratios to the compiled kernel")
    for count, found in sizes.items():
        ratios = [f"{name} {s / found['compiled kernel']:.2f}" for name, s in found.items()]
        print(f"  {count:9,} nodes: {', '.join(ratios[1:])}")
    counts = sorted(sizes)
    growth = [sizes[b]["compiled kernel"] / sizes[a]["compiled kernel"] for a, b in pairwise(counts)]
    print(f"  ten times the nodes cost {', '.join(f'{g:.1f}' for g in growth)} times as much")
    bench_start()
    plot(sizes)


if __name__ == "__main__":
    main()
