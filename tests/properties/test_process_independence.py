"""The result does not depend on the process that computes it: sets and dictionaries of texts are ordered by a
seed that every Python process draws anew."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
from simengine.domain.scenario import Play
from simengine.play import run
from simengine.scenario import compile_pack
scenario = compile_pack("tests/bad_packs/_base/tiny-region")
for play in Play:
    print(run(scenario, seed=9, teams={"ALL": "competent", "ESK": "novice"}, play=play).journal.head_hash)
"""


def test_another_process_gives_the_same_bytes() -> None:
    answers = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(answers) == 1
    assert len(answers.pop().split()) == 2
