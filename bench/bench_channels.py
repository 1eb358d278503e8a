"""What channels are worth: competent teams against silent ones, in loss and in tension.

``python3 bench/bench_channels.py [SEEDS [PACK]]`` (default 100, every shipped pack). Silent teams are as able
in their own house and never contact another nation. The same seeds on both sides; intervals are 95 % of the
mean difference, seed by seed (Student's t)."""

from __future__ import annotations

import sys
from itertools import combinations
from pathlib import Path
from statistics import mean

from bench_validity import interval

from simengine.domain.scenario import Scenario
from simengine.play import run
from simengine.scenario import compile_pack
from simengine.scoring import ExerciseLog, loss_person_hours

ROOT = Path(__file__).resolve().parents[1]
SEEDS = 100
WITH, WITHOUT = "competent", "silent"


def played(scenario: Scenario, team: str, seed: int) -> tuple[float, float, float]:
    """The region's loss in million person-hours; mean and highest tension of its pairs at the end, in
    percent."""
    exercise = run(scenario, seed=seed, teams={"ALL": team})
    tension = exercise.truth().tension_ppm
    pairs = [
        tension[pair] / 10_000 for pair in combinations(sorted(n.id for n in scenario.region.nations), 2)
    ]
    return loss_person_hours(ExerciseLog.of_journal(exercise.journal)) / 1e6, mean(pairs), max(pairs)


def report(scenario: Scenario, seeds: int) -> None:
    """One pack: what each side ends with, and what channels saved."""
    sides = {team: [played(scenario, team, seed) for seed in range(seeds)] for team in (WITH, WITHOUT)}
    print(f"{scenario.id}, seeds 0 to {seeds - 1}: {WITH} against {WITHOUT}")
    print(
        "  what                            competent    silent   less with channels (95 % interval)  less in"
    )
    for place, what in enumerate(("loss, million person-hours", "mean tension, %", "highest tension, %")):
        good, bad = ([values[place] for values in sides[team]] for team in (WITH, WITHOUT))
        saved = [b - g for g, b in zip(good, bad, strict=True)]
        less = sum(value > 0 for value in saved)
        print(f"  {what:28} {mean(good):12.2f} {mean(bad):9.2f}  {interval(saved)}  {less} of {seeds}")


def main(seeds: int = SEEDS, pack: str = "") -> None:
    folders = sorted(path.parent for path in (ROOT / "scenarios").glob("*/scenario.yaml"))
    for folder in folders:
        if pack in ("", folder.name):
            report(compile_pack(folder), seeds)


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else SEEDS, *sys.argv[2:3])
