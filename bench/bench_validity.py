"""Whether the shipped pack teaches what it says: losses and scores of teams of known skill over 30 seeds.

The same seeds on every side; intervals are 95 % of the mean difference, seed by seed (Student's t).
"""

from __future__ import annotations

from pathlib import Path
from statistics import mean, median, stdev

from simengine.domain.scenario import Scenario
from simengine.play import run
from simengine.scenario import compile_pack
from simengine.scoring import ExerciseLog, loss_person_hours, score_exercise

ROOT = Path(__file__).resolve().parents[1]
SEEDS = range(30)
T_29 = 2.045
TEAMS = ("idle", "novice", "silent", "competent")


def log_of(scenario: Scenario, seed: int, team: str) -> ExerciseLog:
    exercise = run(scenario, seed=seed, teams={"ALL": team})
    return ExerciseLog.from_records(list(exercise.journal.records()))


def interval(values: list[float]) -> str:
    half = T_29 * stdev(values) / len(values) ** 0.5
    return f"{mean(values):10.2f} ({mean(values) - half:.2f} to {mean(values) + half:.2f})"


def main() -> None:
    for pack in sorted((ROOT / "scenarios").glob("*/scenario.yaml")):
        scenario = compile_pack(pack.parent)
        print(f"{scenario.id}, seeds 0 to {len(SEEDS) - 1}")
        loss: dict[str, list[float]] = {team: [] for team in TEAMS}
        scores: dict[str, list[tuple[float, float]]] = {team: [] for team in TEAMS}
        for seed in SEEDS:
            idle = log_of(scenario, seed, "idle")
            for team in TEAMS:
                log = idle if team == "idle" else log_of(scenario, seed, team)
                loss[team].append(loss_person_hours(log) / 1e6)
                sheet = score_exercise(log, {"idle": idle}, scenario.rubric).to_data()["nations"]
                means = [
                    mean(nation[name]["score_permille"] or 0 for nation in sheet) / 10
                    for name in ("incident_management", "channel_use")
                ]
                scores[team].append((means[0], means[1]))
        print(
            "  team        loss, million person-hours (median)   incident management   channel use (medians)"
        )
        for team in TEAMS:
            management = median(m for m, _ in scores[team])
            channels = median(c for _, c in scores[team])
            print(f"  {team:10} {median(loss[team]):20.1f} {management:31.0f} % {channels:11.0f} %")
        print("  saved, million person-hours (95 % interval), and in how many seeds")
        for better, worse in (
            ("novice", "idle"),
            ("silent", "novice"),
            ("competent", "silent"),
            ("competent", "idle"),
        ):
            saved = [bad - good for good, bad in zip(loss[better], loss[worse], strict=True)]
            wins = sum(value > 0 for value in saved)
            print(f"  {better:>10} against {worse:8} {interval(saved)}   {wins} of {len(SEEDS)}")


if __name__ == "__main__":
    main()
