"""How fast exercises run, replay and are scored, beside the goals of the design. Medians of one run.

The goals are for 12 nations and 600 assets over 72 hours: an invented pack of that size is made for it. The
shipped pack is smaller. Run it with: python3 run.py bench
"""

from __future__ import annotations

import platform
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from simengine.domain.scenario import Scenario
from simengine.exercise import Exercise, replay
from simengine.journal.codec import encode_line, seal
from simengine.journal.record import Draft
from simengine.play import run
from simengine.policies import Policy
from simengine.scenario import compile_pack
from simengine.scenario.invent import Size, invent_pack
from simengine.scoring import ExerciseLog, score_exercise
from simengine.world import Glance

ROOT = Path(__file__).resolve().parents[1]
GOAL_SIZE = Size(nations=12, assets=600, hours=72)
LARGE_SIZE = Size(nations=193, assets=20_000, hours=72)
GOAL_RUNS_PER_SECOND, AIM_RUNS_PER_SECOND = 40, 200
GOAL_REPLAY_MS_PER_COMMAND = 100 / 2000
REPEATS = 7

PARTS: tuple[tuple[str, type, str], ...] = (
    ("looks left out: is all as it was?", Glance, "holds_at"),
    ("looks: views and decisions", Policy, "decide"),
    ("when the next look is", Policy, "next_look_ms"),
    ("commands: checks, rules, world, facts", Exercise, "submit"),
    ("time: rules, world, facts", Exercise, "advance_to"),
)
"""What a run is made of: parts that do not lie within each other."""


def cpu_seconds(work: Callable[[], object], repeats: int = REPEATS) -> float:
    """Median CPU time of ``work``; the first call warms caches and is not counted."""
    work()
    times = []
    for _ in range(repeats):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return median(times)


@contextmanager
def clocked(spent: dict[str, list[float]]) -> Iterator[None]:
    """Measure the parts of what is run within: seconds of each call, by part."""
    kept = [(owner, name, getattr(owner, name)) for _, owner, name in PARTS]

    def around(label: str, work: Callable[..., Any]) -> Callable[..., Any]:
        times = spent.setdefault(label, [])

        def measured(*given: Any) -> Any:
            started = time.process_time()
            try:
                return work(*given)
            finally:
                times.append(time.process_time() - started)

        return measured

    for label, owner, name in PARTS:
        setattr(owner, name, around(label, getattr(owner, name)))
    try:
        yield
    finally:
        for owner, name, work in kept:
            setattr(owner, name, work)


def bench_parts(scenario: Scenario) -> None:
    """Where the time of a run goes; the clocks themselves cost a little."""
    spent: dict[str, list[float]] = {}
    started = time.process_time()
    with clocked(spent):
        exercise = run(scenario, seed=7, teams={"ALL": "competent"})
    whole = time.process_time() - started
    rows = [(label, len(times), sum(times)) for label, times in spent.items()]
    rows.append(("the rest: setting up, choosing who looks", 1, whole - sum(row[2] for row in rows)))
    print(f"  where the {whole * 1000:.0f} ms of a run go:")
    for label, calls, seconds in rows:
        each = seconds * 1e6 / max(calls, 1)
        print(f"    {label:40} {seconds * 1000:8.1f} ms  {seconds / whole:4.0%}  {calls:6} x {each:7.1f} us")
    started = time.process_time()
    count = sum(1 for _ in exercise.journal.records())
    milliseconds = (time.process_time() - started) * 1000
    print(f"    journal, only when it is read: {milliseconds:.1f} ms for {count} records")


def bench_pack(name: str, scenario: Scenario) -> None:
    print(
        f"\n{name}: {len(scenario.region.nations)} nations, {len(scenario.region.assets)} assets, "
        f"{scenario.duration_ms // 3_600_000} h"
    )
    idle = ExerciseLog.of_journal(run(scenario, seed=7, teams={"ALL": "idle"}).journal)

    def scored(team: str) -> None:
        exercise = run(scenario, seed=7, teams={"ALL": team})
        score_exercise(ExerciseLog.of_journal(exercise.journal), {"idle": idle}, scenario.rubric)

    for team in ("idle", "competent"):
        rate = 1 / cpu_seconds(lambda team=team: scored(team))  # type: ignore[misc]
        print(
            f"  run and scores, all {team:10} {1000 / rate:8.1f} ms   {rate:7.1f} runs/s per core"
            f"   {rate / GOAL_RUNS_PER_SECOND:5.2f} x the goal of {GOAL_RUNS_PER_SECOND}/s"
            f"   {rate / AIM_RUNS_PER_SECOND:5.3f} x the aim of {AIM_RUNS_PER_SECOND}/s"
        )
    bench_parts(scenario)
    played = run(scenario, seed=7, teams={"ALL": "competent"})
    log = ExerciseLog.of_journal(played.journal)
    print(
        f"  scores {cpu_seconds(lambda: score_exercise(log, {'idle': idle}, scenario.rubric)) * 1000:8.1f} ms"
    )
    records = list(played.journal.records())
    commands = sum(record.kind == "command" for record in records)
    seconds = cpu_seconds(lambda: replay(scenario, records))
    per_command = seconds * 1000 / commands
    print(
        f"  replay of {commands} commands {seconds * 1000:8.1f} ms   {per_command:7.3f} ms a command"
        f"   {GOAL_REPLAY_MS_PER_COMMAND / per_command:6.2f} x the goal of 2,000 in 100 ms"
    )
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
    print(f"compiling the shipped pack {cpu_seconds(lambda: compile_pack(pack)) * 1000:18.1f} ms")
    with TemporaryDirectory() as folder:
        for size in (GOAL_SIZE, LARGE_SIZE):
            made = Path(folder) / f"invented-{size.nations}-{size.assets}"
            invent_pack(made, size)
            milliseconds = cpu_seconds(lambda made=made: compile_pack(made), 1) * 1000  # type: ignore[misc]
            print(f"compiling {size.nations} nations with {size.assets} assets {milliseconds:10.1f} ms")
        goal = Path(folder) / f"invented-{GOAL_SIZE.nations}-{GOAL_SIZE.assets}"
        bench_pack("the size of the goals", compile_pack(goal))
    bench_pack("hospital-ransomware", compile_pack(pack))


if __name__ == "__main__":
    main()
