"""Whether each shipped pack teaches what it says: losses and scores of teams of known skill.

``python3 bench/bench_validity.py [SEEDS]`` (default 30). The same seeds on every side; intervals are 95 % of
the mean difference, seed by seed (Student's t). "Right in" counts the seeds in which the better team is
better, or in a score no worse than by rounding.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path
from statistics import NormalDist, mean, median, stdev

import simengine
from simengine.scenario import compile_pack

ROOT = Path(__file__).resolve().parents[1]
SEEDS = 30
TEAMS = ("idle", "spammer", "novice", "silent", "competent", "expert")
PAIRS = (
    ("novice", "idle"),
    ("silent", "novice"),
    ("competent", "silent"),
    ("competent", "novice"),
    ("expert", "competent"),
)
SCORES = ("incident_management", "channel_use")
ALIKE = 0.01
"""Scores that differ by no more are alike."""
SPAMMER_MAY_GAIN = 0.05

Column = dict[str, list[float]]


def t_975(freedom: int) -> float:
    """Student's t for a 95 % interval (Cornish-Fisher; to 0.005 from 10 degrees of freedom on)."""
    z = NormalDist().inv_cdf(0.975)
    return z + (z**3 + z) / (4 * freedom) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)


def interval(values: list[float]) -> str:
    half = t_975(len(values) - 1) * stdev(values) / len(values) ** 0.5
    return f"{mean(values):8.2f}  ({mean(values) - half:7.2f} to {mean(values) + half:7.2f})"


def played(pack: Path, seeds: int) -> tuple[Column, dict[str, Column]]:
    """By team and in the order of seeds: the region's loss in millions, and each score as a mean over nations
    from 0 to 1 (a score that does not apply counts as 0)."""
    table = simengine.batch(pack, range(seeds), TEAMS)
    by_run = table.groupby(["policies", "seed"])
    loss = by_run["loss_person_hours"].sum() / 1e6
    scores = {
        name: table.assign(score=table[f"{name}_permille"].fillna(0) / 1000)
        .groupby(["policies", "seed"])["score"]
        .mean()
        for name in SCORES
    }
    return (
        {team: [float(x) for x in loss[team]] for team in TEAMS},
        {name: {team: [float(x) for x in column[team]] for team in TEAMS} for name, column in scores.items()},
    )


def report(loss: Column, scores: dict[str, Column], seeds: int) -> None:
    print("  team        loss, million person-hours   incident management   channel use   (medians)")
    for team in TEAMS:
        management, channels = (median(scores[name][team]) for name in SCORES)
        print(f"  {team:10} {median(loss[team]):17.1f} {management:29.2f} {channels:17.2f}")
    print("  better than                what           difference  (95 % interval)      right in")
    for better, worse in PAIRS:
        saved = [bad - good for good, bad in zip(loss[better], loss[worse], strict=True)]
        line(better, worse, "loss saved, m", saved, 0.0)
        for name in SCORES:
            column = scores[name]
            gained = [good - bad for good, bad in zip(column[better], column[worse], strict=True)]
            line("", "", name.replace("_", " "), gained, -ALIKE)
    for name in SCORES:
        gained = [s - i for s, i in zip(scores[name]["spammer"], scores[name]["idle"], strict=True)]
        within = sum(value <= SPAMMER_MAY_GAIN for value in gained)
        what = name.replace("_", " ")
        print(
            f"  spammer over idle in {what}: at most {max(gained):.3f}; "
            f"within {SPAMMER_MAY_GAIN} in {within} of {seeds} seeds"
        )
    order = ("idle", "novice", "silent", "competent", "expert")
    by_loss = sum(
        all(loss[worse][seed] >= loss[better][seed] for worse, better in pairwise(order))
        for seed in range(seeds)
    )
    by_scores = sum(
        all(
            scores[name][better][seed] >= scores[name][worse][seed] - ALIKE
            for name in SCORES
            for worse, better in pairwise(order)
        )
        for seed in range(seeds)
    )
    print(f"  whole ranking {' < '.join(order)}: by loss right in {by_loss} of {seeds} seeds,")
    print(f"    by both scores (alike within {ALIKE}) right in {by_scores} of {seeds} seeds")


def line(better: str, worse: str, what: str, gained: list[float], above: float) -> None:
    who = f"{better} than {worse}" if better else ""
    right = sum(value > above for value in gained)
    print(f"  {who:25} {what:20} {interval(gained)}   {right} of {len(gained)}")


def main(seeds: int = SEEDS) -> None:
    for pack in sorted((ROOT / "scenarios").glob("*/scenario.yaml")):
        print(f"{compile_pack(pack.parent).id}, seeds 0 to {seeds - 1}")
        report(*played(pack.parent, seeds), seeds)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
