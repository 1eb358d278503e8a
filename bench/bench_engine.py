"""How fast exercises run, replay and are scored, beside the goals of the design. Medians of one run.

Run it with: python3 run.py bench
"""

from __future__ import annotations

import platform
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from simengine.domain.scenario import Scenario
from simengine.exercise import replay
from simengine.journal.codec import encode_line, seal
from simengine.journal.record import Draft
from simengine.play import run
from simengine.scenario import compile_pack
from simengine.scoring import ExerciseLog, score_exercise

ROOT = Path(__file__).resolve().parents[1]
GOAL_RUNS_PER_SECOND = 40
"""For 12 nations and 600 assets over 72 hours; the packs here are smaller, so the ratio flatters."""
GOAL_REPLAY_MS_PER_COMMAND = 100 / 2000
REPEATS = 7


def cpu_seconds(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """Median CPU time of ``work``; the first call warms caches and is not counted."""
    work()
    times = []
    for _ in range(repeats):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return median(times)


def bench_pack(name: str, scenario: Scenario) -> None:
    print(
        f"\n{name}: {len(scenario.region.nations)} nations, {len(scenario.region.assets)} assets, "
        f"{scenario.duration_ms // 3_600_000} h"
    )
    for team in ("idle", "competent"):
        seconds = cpu_seconds(lambda team=team: run(scenario, seed=7, teams={"ALL": team}))  # type: ignore[misc]
        rate = 1 / seconds
        print(
            f"  run, all {team:10} {seconds * 1000:8.1f} ms   {rate:7.1f} runs/s per core"
            f"   {rate / GOAL_RUNS_PER_SECOND:6.2f} x the goal of {GOAL_RUNS_PER_SECOND}/s"
        )
    records = list(run(scenario, seed=7, teams={"ALL": "competent"}).journal.records())
    idle = list(run(scenario, seed=7, teams={"ALL": "idle"}).journal.records())
    commands = sum(record.kind == "command" for record in records)
    seconds = cpu_seconds(lambda: replay(scenario, records))
    per_command = seconds * 1000 / commands
    print(
        f"  replay of {commands} commands {seconds * 1000:8.1f} ms   {per_command:7.3f} ms a command"
        f"   {GOAL_REPLAY_MS_PER_COMMAND / per_command:6.2f} x the goal of 2,000 in 100 ms"
    )

    def score() -> object:
        logs = ExerciseLog.from_records(records), {"idle": ExerciseLog.from_records(idle)}
        return score_exercise(*logs, scenario.rubric)

    print(f"  scores of {len(records)} records {cpu_seconds(score) * 1000:8.1f} ms")
    drafts = [Draft(r.t_ms, r.kind, r.type, r.actor, r.cause_seq, r.data) for r in records]

    def write() -> None:
        head = "0" * 64
        for seq, draft in enumerate(drafts, 1):
            record = seal(draft, seq, head)
            encode_line(record)
            head = record.hash

    print(f"  sealing and encoding a record {cpu_seconds(write) * 1e6 / len(drafts):8.1f} us")


def main() -> None:
    print(f"Python {platform.python_version()} on {platform.machine()}; CPU time, medians of {REPEATS}")
    pack = ROOT / "scenarios" / "hospital-ransomware"
    print(f"compiling the pack {cpu_seconds(lambda: compile_pack(pack)) * 1000:18.1f} ms")
    bench_pack("hospital-ransomware", compile_pack(pack))


if __name__ == "__main__":
    main()
