"""Golden runs: what one seed of a shipped pack gives, to the byte.

A changed golden is a changed result for everybody who replays: it needs a line in the changelog that says
why, and a new rules version unless only the pack changed. To record it anew::

    .venv/bin/python tests/support/golden.py
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from simengine.domain.scenario import Play, Scenario
from simengine.play import run
from simengine.scenario import compile_pack
from simengine.scoring import ExerciseLog, loss_person_hours, score_exercise

ROOT = Path(__file__).resolve().parents[2]
SEED = 7
RUNS: dict[str, tuple[str, Play]] = {
    "running-competent": ("competent", Play.RUNNING),
    "running-idle": ("idle", Play.RUNNING),
    "moves-competent": ("competent", Play.MOVES),
}


def golden_file(pack: str) -> Path:
    """Where the golden results of a pack stand."""
    return ROOT / "scenarios" / pack / "golden" / f"seed-{SEED}.json"


def result(scenario: Scenario, team: str, play: Play) -> dict[str, Any]:
    """What a golden holds: the chain's last hash, and figures that say at a glance what changed."""
    records = list(run(scenario, seed=SEED, teams={"ALL": team}, play=play).journal.records())
    idle = list(run(scenario, seed=SEED, teams={"ALL": "idle"}, play=play).journal.records())
    log = ExerciseLog.from_records(records)
    sheet = score_exercise(log, {"idle": ExerciseLog.from_records(idle)}, scenario.rubric).to_data()
    return {
        "records": len(records),
        "journal_head_hash": records[-1].hash,
        "loss_person_hours": loss_person_hours(log),
        "scores_permille": {
            nation["nation"]: [
                nation[name]["score_permille"] for name in ("incident_management", "channel_use")
            ]
            for nation in sheet["nations"]
        },
    }


def results(scenario: Scenario) -> dict[str, Any]:
    """All golden runs of a pack."""
    runs = {name: result(scenario, team, play) for name, (team, play) in RUNS.items()}
    return {"seed": SEED, "pack_hash": scenario.pack_hash, "runs": runs}


def main() -> None:
    """Record the golden results of every shipped pack anew."""
    for folder in sorted((ROOT / "scenarios").iterdir()):
        if (folder / "scenario.yaml").is_file():
            path = golden_file(folder.name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(json.dumps(results(compile_pack(folder)), indent=1, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
