"""``simengine.run``: one exercise from a notebook."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import simengine
from simengine.domain.actions import Action, DeclareIncident
from simengine.domain.errors import SimengineError
from simengine.domain.scenario import Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.domain.views import Belief, SeatView
from simengine.play import run as play_run
from simengine.scoring import SCORES, loss_person_hours
from support.worlds import hashes_of

TINY = Path(__file__).resolve().parents[2] / "bad_packs" / "_base" / "tiny-region"
LEAD = "ALD.cert_lead"


class DeclaresAtOnce:
    """A policy of one's own: looks every hour and declares the first suspicion."""

    def next_look_ms(self, after_ms: int) -> int | None:
        return after_ms - after_ms % MS_PER_HOUR + MS_PER_HOUR

    def decide(self, view: SeatView) -> Sequence[Action]:
        suspected = [a.id for a in view.assets.values() if a.belief is not Belief.UNKNOWN]
        return [DeclareIncident(suspected[0])] if suspected and not view.incidents else []


def test_importing_the_package_loads_next_to_nothing() -> None:
    heavy = ("pandas", "joblib", "numba", "numpy", "simpy", "pydantic", "networkx", "simengine.exercise")
    code = f"import sys, simengine; sys.exit(bool(set(sys.modules) & set({heavy!r})))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_running_needs_neither_pandas_nor_joblib() -> None:
    code = (
        "import sys; sys.modules.update(dict.fromkeys(('pandas', 'joblib')))\n"
        f"import simengine; r = simengine.run({str(TINY)!r}, 3, 'novice'); r.scores, r.loss\n"
        "try: r.frames()\n"
        "except Exception as e: print(e.code, e.__notes__)\n"
        f"try: simengine.batch({str(TINY)!r})\n"
        "except Exception as e: print(e.code, e.__notes__)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.count("exercise-extra-missing") == 2
    assert done.stdout.count('pip install "simengine[research]"') == 2


def test_a_pack_is_a_path_or_a_name_or_a_scenario(tiny: Scenario) -> None:
    by_path = simengine.run(TINY, 3, "novice")
    assert hashes_of(by_path.exercise) == hashes_of(simengine.run(tiny, 3, {"ALL": "novice"}).exercise)
    assert simengine.run("hospital-ransomware", 3, "idle").exercise.scenario.id == "hospital-ransomware"


def test_named_policies_give_what_the_command_line_gives(tiny: Scenario) -> None:
    teams = {"ALL": "competent", "ESK": "novice"}
    result = simengine.run(tiny, 4, teams)
    assert hashes_of(result.exercise) == hashes_of(play_run(tiny, seed=4, teams=teams))


def test_scores_and_loss_stand_by_nation(tiny: Scenario) -> None:
    result = simengine.run(tiny, 4, "competent")
    nations = [nation.id for nation in tiny.region.nations]
    assert list(result.scores) == list(result.loss) == nations
    for nation in nations:
        assert set(result.scores[nation]) == {f"{name}_permille" for name in SCORES}
        assert result.loss[nation] == loss_person_hours(result.log, nation)
    assert sum(result.loss.values()) < loss_person_hours(result.reference)


def test_a_policy_of_ones_own_holds_a_seat_and_is_recorded_as_a_person(tiny: Scenario) -> None:
    result = simengine.run(tiny, 4, {"ALL": "idle", LEAD: DeclaresAtOnce()})
    declared = [r for r in result.journal.records() if r.type == "IncidentDeclared"]
    assert [r.data["nation"] for r in declared] == ["ALD"]
    assert result.exercise.started.holders[LEAD] == "person"
    assert result.exercise.started.holders["ALD.cert_analyst"] == "idle"


def test_a_policy_of_ones_own_plays_moves_too(tiny: Scenario) -> None:
    result = simengine.run(tiny, 4, {LEAD: DeclaresAtOnce()}, play="moves")
    assert result.exercise.ended
    assert any(r.type == "IncidentDeclared" for r in result.journal.records())


def test_a_seat_may_have_another_named_policy_than_its_nation(tiny: Scenario) -> None:
    holders = simengine.run(tiny, 4, {"ALD": "novice", LEAD: "competent"}).exercise.started.holders
    assert (holders[LEAD], holders["ALD.cert_analyst"]) == ("competent", "novice")
    assert {policy for seat, policy in holders.items() if not seat.startswith("ALD.")} == {"idle"}


class NeverAgain(DeclaresAtOnce):
    def next_look_ms(self, after_ms: int) -> int | None:
        return MS_PER_HOUR if after_ms < MS_PER_HOUR else None


class StandsStill(DeclaresAtOnce):
    def next_look_ms(self, after_ms: int) -> int | None:
        return after_ms


def test_a_policy_may_stop_looking(tiny: Scenario) -> None:
    assert simengine.run(tiny, 4, {LEAD: NeverAgain()}).exercise.ended


@pytest.mark.parametrize(
    ("policies", "code"),
    [
        ({"XXX": "idle"}, "exercise-nation-unknown"),
        ({"ALD.nobody": "idle"}, "exercise-seat-unknown"),
        ("genius", "exercise-policy-unknown"),
        ({LEAD: "genius"}, "exercise-policy-unknown"),
        ({"ALD": DeclaresAtOnce()}, "exercise-own-policy-seat"),
        ({LEAD: StandsStill()}, "exercise-look-not-later"),
    ],
)
def test_what_cannot_be_played_says_why_and_what_to_do(
    tiny: Scenario, policies: simengine.research.teams.Policies, code: str
) -> None:
    with pytest.raises(SimengineError) as problem:
        simengine.run(tiny, 4, policies)
    assert problem.value.code == code
    assert len(problem.value.__notes__[0]) > 40


def test_frames_hold_what_the_journal_holds(tiny: Scenario) -> None:
    result = simengine.run(tiny, 4, "competent")
    frames = result.frames()
    records = [r for r in result.journal.records() if r.kind == "event"]
    assert list(frames.events["seq"]) == [r.seq for r in records]
    assert list(frames.messages["message"]) == [r.data["message"] for r in records if r.type == "MessageSent"]
    answered = frames.messages.dropna(subset=["delivered_ms"])
    assert (answered["delivered_ms"] >= answered["sent_ms"]).all()
    assert len(frames.tasks) == sum(r.type == "TaskQueued" for r in records)
    assert dict(zip(frames.loss["nation"], frames.loss["loss_person_hours"], strict=True)) == result.loss
    lines = sum(len(nation.lines) for nation in result.sheet.nations)
    assert len(frames.scores) == lines


def test_columns_of_frames_name_their_units(tiny: Scenario) -> None:
    frames = simengine.run(tiny, 4, "idle").frames()
    assert {"t_ms", "t_hours"} <= set(frames.events)
    assert {"sent_ms", "delivered_ms", "quality_permille"} <= set(frames.messages)
    assert {"queued_ms", "started_ms", "finished_ms"} <= set(frames.tasks)
    assert {"score_permille", "raw", "unit"} <= set(frames.scores)
    assert list(frames.loss) == ["nation", "loss_person_hours", "records_exposed"]
    assert str(frames.messages["delivered_ms"].dtype) == "Int64"
