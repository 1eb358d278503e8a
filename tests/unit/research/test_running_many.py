"""``simengine.batch``: many exercises, however they are spread over processes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import joblib
import pytest
from joblib.parallel import ThreadingBackend

import simengine
from simengine.domain.actions import Action
from simengine.domain.errors import SimengineError, error
from simengine.domain.scenario import Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.domain.views import SeatView
from simengine.research import sweep
from simengine.research.teams import Policies

LEAD = "ALD.cert_lead"


class CountsItsLooks:
    """A policy that wrongly remembers: it fails when it is used for a second exercise."""

    def __init__(self) -> None:
        self.looks = 0

    def next_look_ms(self, after_ms: int) -> int | None:
        return after_ms + 2 * MS_PER_HOUR

    def decide(self, view: SeatView) -> Sequence[Action]:
        self.looks += 1
        assert view.t_ms == self.looks * 2 * MS_PER_HOUR
        return []


class FailsLate(CountsItsLooks):
    def decide(self, view: SeatView) -> Sequence[Action]:
        raise ZeroDivisionError("by design")


class RaisesACode(CountsItsLooks):
    def decide(self, view: SeatView) -> Sequence[Action]:
        raise error("exercise-broken")


def values(frame: Any, seed: int, policies: str) -> Any:
    return frame[(frame["seed"] == seed) & (frame["policies"] == policies)].reset_index(drop=True)


@pytest.fixture(scope="module")
def alone(tiny: Scenario) -> Any:
    return simengine.batch(tiny, range(5), ["idle", "competent"], n_jobs=1)


def test_there_is_one_row_per_run_and_nation_in_the_order_given(tiny: Scenario, alone: Any) -> None:
    nations = [nation.id for nation in tiny.region.nations]
    keys = list(alone[["policies", "seed", "nation"]].itertuples(index=False, name=None))
    assert keys == [(p, s, n) for p in ("idle", "competent") for s in range(5) for n in nations]
    assert (alone["error"] == "").all()


def test_a_row_holds_what_one_run_gives(tiny: Scenario, alone: Any) -> None:
    one = simengine.run(tiny, 3, "competent")
    rows = values(alone, 3, "competent").set_index("nation")
    for nation, loss in one.loss.items():
        assert rows.loc[nation, "loss_person_hours"] == loss
        for score, permille in one.scores[nation].items():
            found = rows.loc[nation, score]
            assert (permille is None and found is simengine.research.words.wanted("pandas").NA) or (
                found == permille
            )


@pytest.mark.parametrize(
    "spread",
    [{"n_jobs": 2}, {"n_jobs": 2, "runs_per_task": 1}, {"n_jobs": 3, "backend": "threading"}],
    ids=str,
)
def test_the_rows_are_the_same_however_the_runs_are_spread(
    tiny: Scenario, alone: Any, spread: dict[str, Any]
) -> None:
    assert simengine.batch(tiny, range(5), ["idle", "competent"], **spread).equals(alone)


def test_the_backend_around_the_call_is_used(tiny: Scenario, alone: Any) -> None:
    with joblib.parallel_config(backend="threading"):
        assert simengine.batch(tiny, range(5), ["idle", "competent"], n_jobs=2).equals(alone)


def test_progress_counts_runs_up_to_all(tiny: Scenario) -> None:
    told: list[tuple[int, int]] = []
    simengine.batch(tiny, range(4), ["idle"], n_jobs=1, progress=lambda done, of: told.append((done, of)))
    assert told[-1] == (4, 4)
    assert told == sorted(told)


def test_what_goes_wrong_in_the_callers_own_progress_is_the_callers(tiny: Scenario) -> None:
    def progress(done: int, of: int) -> None:
        raise KeyError(done)

    with pytest.raises(KeyError):
        simengine.batch(tiny, range(2), ["idle"], n_jobs=1, progress=progress)


def test_a_run_that_fails_loses_no_other_and_says_which_it_was(tiny: Scenario, alone: Any) -> None:
    sets: list[Policies] = [{"ALL": "idle", LEAD: FailsLate()}, "competent", {LEAD: RaisesACode()}]
    with pytest.warns(RuntimeWarning, match=r"10 of 15 runs failed.*seed 0, policies 'broken'"):
        frame = simengine.batch(tiny, range(5), sets, n_jobs=1, labels=["broken", "competent", "coded"])
    assert values(frame, 2, "competent").equals(values(alone, 2, "competent"))
    lost = values(frame, 2, "broken")
    assert set(lost["error"]) == {"seed 2, policies 'broken': ZeroDivisionError: by design"}
    assert lost[list(sweep.VALUES)].isna().all(axis=None)
    assert "Replay its journal" in values(frame, 2, "coded")["error"][0]


def test_a_seed_out_of_range_fails_alone(tiny: Scenario) -> None:
    with pytest.warns(RuntimeWarning, match="seed -1, policies 'idle'"):
        frame = simengine.batch(tiny, [-1, 2], ["idle"], n_jobs=1)
    assert list(frame["error"] == "") == [False] * 3 + [True] * 3


def test_a_policy_of_ones_own_starts_anew_in_every_run(tiny: Scenario) -> None:
    sets = [{LEAD: CountsItsLooks()}]
    frame = simengine.batch(tiny, range(4), sets, n_jobs=1)
    assert (frame["error"] == "").all()
    assert set(frame["policies"]) == {f"{LEAD}=CountsItsLooks"}


def dies(*given: object) -> None:
    """A task whose process ends under it."""
    import os

    os._exit(9)


def test_runs_whose_worker_died_are_reported(tiny: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweep, "_play_seeds", dies)
    with pytest.warns(RuntimeWarning, match="2 of 2 runs failed"):
        frame = simengine.batch(tiny, range(2), ["idle"], n_jobs=2, runs_per_task=1)
    assert frame["error"].str.contains("seed 0, policies 'idle': TerminatedWorkerError").any()


class Cluster(ThreadingBackend):  # type: ignore[misc]
    """Stands for a backend that joblib does not bring itself."""


def test_a_cluster_gets_tasks_of_twenty_five_runs(
    tiny: Scenario, alone: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    joblib.register_parallel_backend("a-cluster", Cluster)
    tasks: list[int] = []
    play = sweep._play_seeds

    def counted(packed: bytes, arms: Any, way: Any, seeds: tuple[int, ...]) -> Any:
        tasks.append(len(seeds) * len(arms))
        return play(packed, arms, way, seeds)

    monkeypatch.setattr(sweep, "_play_seeds", counted)
    table = simengine.batch(tiny, range(30), ["idle", "competent"], n_jobs=2, backend="a-cluster")
    assert sorted(tasks) == [8, 26, 26]
    assert table[table["seed"] < 5].reset_index(drop=True).equals(alone)


@pytest.mark.parametrize(("runs", "each"), [(1000, 25), (40, 5), (1, 1)])
def test_here_every_worker_gets_several_tasks(runs: int, each: int) -> None:
    assert sweep._runs_per_task(joblib, runs, 2) == each


@pytest.mark.parametrize(
    ("policies", "labels", "code"),
    [
        (["idle", "genius"], None, "exercise-policy-unknown"),
        (["idle", "idle"], None, "exercise-label-twice"),
        (["idle", "novice"], ["a", "a"], "exercise-label-twice"),
    ],
)
def test_what_is_wrong_for_every_run_is_said_before_any(
    tiny: Scenario, policies: list[str], labels: list[str] | None, code: str
) -> None:
    with pytest.raises(SimengineError) as problem:
        simengine.batch(tiny, range(2), policies, labels=labels)
    assert problem.value.code == code
    assert problem.value.__notes__
