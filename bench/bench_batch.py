"""How a batch scales: the same runs on one processor and on two, as a ratio (aim: at least 1.8).

``python3 bench/bench_batch.py [RUNS] [SECONDS]``: 1,000 runs, or as many as one processor is expected to play in
half of that time (default 240 s), and it says how many. What is measured is wall time, workers and all.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import perf_counter

import simengine
from simengine.scenario import compile_pack

ROOT = Path(__file__).resolve().parents[1]
RUNS, SECONDS = 1000, 240.0
TEAM = "competent"
PROBE = 4


def main(runs: int = RUNS, seconds: float = SECONDS) -> None:
    scenario = compile_pack(ROOT / "scenarios" / "hospital-ransomware")

    def timed(seeds: int, n_jobs: int) -> tuple[float, object]:
        started = perf_counter()
        table = simengine.batch(scenario, range(seeds), [TEAM], n_jobs=n_jobs)
        return perf_counter() - started, table

    timed(2, 2)  # the workers start, and import what they need
    each = timed(PROBE, 1)[0] / PROBE
    played = max(8, min(runs, int(seconds / 1.5 / each)))
    why = "" if played == runs else f" (of {runs}: as many as {seconds:.0f} s allow)"
    print(f"{played} runs of {scenario.id}, all {TEAM}, each with its idle reference and scores{why}")
    one, alone = timed(played, 1)
    two, shared = timed(played, 2)
    assert alone.equals(shared)  # type: ignore[attr-defined]
    print(f"  one process    {one:7.1f} s   {played / one:6.1f} runs per second")
    print(f"  two processes  {two:7.1f} s   {played / two:6.1f} runs per second   the same table")
    print(
        f"  ratio          {one / two:7.2f}     ({os.cpu_count()} processors, load {os.getloadavg()[0]:.1f})"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
