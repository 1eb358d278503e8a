"""How a batch scales: the same runs in one process and in two, as a ratio (aim: at least 1.8).

``python3 bench/bench_batch.py [RUNS] [SECONDS]``: 1,000 runs, or as many as fit into that time (default
240 s), and it says how many. The ratio is of wall time, workers and all, and means something only where
nothing else runs; the processor time beside it says what two free processors would come to at most.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

from joblib.externals.loky import get_reusable_executor

import simengine
from simengine.scenario import compile_pack

ROOT = Path(__file__).resolve().parents[1]
RUNS, SECONDS = 1000, 240
TEAM = "competent"
PROBE = 4


def processor_s() -> float:
    """Processor time of this process and of its children that have ended, in seconds."""
    return sum(os.times()[:4])


def main(runs: int = RUNS, seconds: int = SECONDS) -> None:
    scenario = compile_pack(ROOT / "scenarios" / "hospital-ransomware")

    def timed(seeds: int, n_jobs: int) -> tuple[float, float, Any]:
        """Wall time and processor time in seconds, both with the start of the workers; and the table."""
        started, busy = perf_counter(), processor_s()
        table = simengine.batch(scenario, range(seeds), [TEAM], n_jobs=n_jobs)
        wall = perf_counter() - started
        get_reusable_executor().shutdown()  # the processor time of children counts once they have ended
        return wall, processor_s() - busy, table

    timed(1, 1)  # what is imported and compiled on first use
    each = timed(PROBE, 1)[0] / PROBE
    played = max(8, min(runs, int(seconds / 1.6 / each)))
    why = "" if played == runs else f" (of {runs}: as many as {seconds} s allow)"
    load = os.getloadavg()[0]
    print(f"{played} runs of {scenario.id}, all {TEAM}, each with its idle reference and scores{why}")
    one, one_busy, alone = timed(played, 1)
    two, two_busy, shared = timed(played, 2)
    assert alone.equals(shared)
    for name, wall, busy in (("one process", one, one_busy), ("two processes", two, two_busy)):
        print(f"  {name:14} {wall:7.1f} s {played / wall:6.1f} runs/s   processor time {busy:7.1f} s")
    print(f"  ratio          {one / two:7.2f}                   at most   {2 * one_busy / two_busy:11.2f}")
    print(f"  the same table; {os.cpu_count()} processors, load before {load:.1f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
