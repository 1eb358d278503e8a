"""Many runs: every set of policies on every seed, on all processors or on a cluster."""

from __future__ import annotations

import pickle
import warnings
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from copy import deepcopy
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from simengine.domain import events as ev
from simengine.domain.errors import SimengineError, error
from simengine.domain.scenario import Play, Scenario
from simengine.play import IDLE
from simengine.research.frames import exposed, frame
from simengine.research.result import Result, played
from simengine.research.teams import Pack, Policies, Teams, label_of, scenario_of
from simengine.research.words import explained, in_words, wanted
from simengine.scoring import ExerciseLog

if TYPE_CHECKING:
    import pandas as pd

CLUSTER_RUNS_PER_TASK = 25
"""Fewer runs than these are not worth the way to another machine."""
TASKS_PER_WORKER = 4
"""Into how many tasks each worker's share is cut, so that none waits long for the last."""

VALUES = (
    "loss_person_hours",
    "incident_management_permille",
    "channel_use_permille",
    "assets_hit",
    "records_exposed",
    "incidents_declared",
    "messages_sent",
    "tasks_finished",
)
COLUMNS = ("seed", "policies", "nation", *VALUES, "error")

Row = tuple[Any, ...]
Found = dict[tuple[int, str], list[Row] | str]
"""Rows of a run by seed and label, or the words for why there are none."""
LOST = (-1, "")
"""The key of why runs did not come back at all."""
BatchProgress = Callable[[int, int], None]
"""Called with the number of runs done and of runs in all."""


@dataclass(frozen=True, slots=True)
class _Arm:
    """One set of policies with its label."""

    label: str
    policies: Policies


def batch(
    pack: Pack,
    seeds: Iterable[int] = range(100),
    policies: Sequence[Policies] = ("idle", "competent"),
    n_jobs: int = -1,
    backend: str | None = None,
    *,
    labels: Sequence[str] | None = None,
    play: Play | str | None = None,
    runs_per_task: int | None = None,
    progress: BatchProgress | None = None,
) -> pd.DataFrame:
    """Play every set of ``policies`` on every seed: one row per run and nation, in the order given.

    Each set is what :func:`simengine.run` takes; ``labels`` names them (default: what they are made of).
    ``n_jobs`` and ``backend`` are joblib's: -1 is every processor, and None the backend of the
    ``joblib.parallel_config`` around the call, or else local processes; ``"dask"`` is the cluster of the
    current Dask client. Seeds go out in tasks, on a cluster of at least 25 runs; ``runs_per_task`` says
    otherwise. ``progress`` is called here, with the number of runs done and of all.

    The same rows come back however the runs are spread. Policy objects of your own are copied for each run,
    so that none carries anything over to the next. A run that fails loses no other: its rows have no values,
    ``error`` names its seed and policies and says why, and a RuntimeWarning tells how many there are.

    Raises, before anything is played, what :func:`simengine.run` raises for the pack and the names,
    ``exercise-label-twice``, and ``exercise-extra-missing`` without the extra ``research``.
    """
    with explained():
        joblib, _ = wanted("joblib"), wanted("pandas")
        scenario = scenario_of(pack)
        arms = _arms(scenario, policies, labels)
        way = None if play is None else Play(play)
        chosen = tuple(dict.fromkeys(seeds))
        total = len(chosen) * len(arms)
        # joblib knows clusters by name in its configuration only, not where the work is started
        around = nullcontext() if backend is None else joblib.parallel_config(backend=backend)
        with around:
            each = runs_per_task or _runs_per_task(joblib, total, n_jobs)
            seeds_each = max(1, -(-each // max(1, len(arms))))
            starts = range(0, len(chosen), seeds_each)
            packed, task = pickle.dumps(scenario), joblib.delayed(_play_seeds)
            tasks = [task(packed, arms, way, chosen[start : start + seeds_each]) for start in starts]
            parallel = joblib.Parallel(n_jobs=n_jobs, return_as="generator_unordered")
            found = _gather(parallel, tasks, total, progress)
        return _tidy(scenario, chosen, arms, found)


def _arms(scenario: Scenario, policies: Sequence[Policies], labels: Sequence[str] | None) -> tuple[_Arm, ...]:
    names = [label_of(one) for one in policies] if labels is None else list(labels)
    arms = tuple(_Arm(name, one) for name, one in zip(names, policies, strict=True))
    for arm in arms:
        Teams.of(scenario, arm.policies)
        if names.count(arm.label) > 1:
            raise error("exercise-label-twice", label=arm.label[:200])
    return arms


def _runs_per_task(joblib: Any, total: int, n_jobs: int) -> int:
    """How many runs go out together: on joblib's own backends, those of this machine, as many as give every
    worker several tasks."""
    active, _ = joblib.parallel.get_active_backend()
    if not type(active).__module__.startswith("joblib._parallel_backends"):
        return CLUSTER_RUNS_PER_TASK
    workers: int = joblib.effective_n_jobs(n_jobs)
    return max(1, min(CLUSTER_RUNS_PER_TASK, total // (workers * TASKS_PER_WORKER)))


def _gather(parallel: Any, tasks: list[Any], total: int, progress: BatchProgress | None) -> Found:
    """What came back of all tasks. When a worker dies, what had not come back by then is lost."""
    found: Found = {}
    parts = iter(parallel(tasks))
    while True:
        try:
            part = next(parts, None)
        except Exception as lost:
            found[LOST] = f"{type(lost).__name__}: {lost}".partition("\n")[0]
            return found
        if part is None:
            return found
        found.update(part)
        if progress is not None:
            progress(len(found), total)


@lru_cache(maxsize=2)
def _unpacked(packed: bytes) -> Scenario:
    """The scenario, once per worker and batch, not once per task."""
    scenario = pickle.loads(packed)  # noqa: S301 - packed by batch() itself
    assert isinstance(scenario, Scenario)
    return scenario


def _play_seeds(packed: bytes, arms: tuple[_Arm, ...], play: Play | None, seeds: tuple[int, ...]) -> Found:
    """One task: all sets of policies on some seeds. The idle reference of a seed is played once."""
    scenario = _unpacked(packed)
    found: Found = {}
    for seed in seeds:
        reference: ExerciseLog | None = None
        for arm in arms:
            try:
                if reference is None:
                    reference = played(scenario, seed, Teams.of(scenario, IDLE), play).log
                found[seed, arm.label] = _rows(_one(scenario, seed, arm, play, reference))
            except Exception as problem:
                found[seed, arm.label] = _why(problem)
    return found


def _one(scenario: Scenario, seed: int, arm: _Arm, play: Play | None, reference: ExerciseLog) -> Result:
    teams = Teams.of(scenario, arm.policies)
    own = Teams(teams.holders, deepcopy(dict(teams.own)))
    return played(scenario, seed, own, play, reference=reference)


def _why(problem: Exception) -> str:
    if isinstance(problem, SimengineError):
        return in_words(problem)
    return f"{type(problem).__name__}: {problem}"


def _rows(result: Result) -> list[Row]:
    """What a run came to, by nation, in the order of ``VALUES``."""
    log, scores, loss = result.log, result.scores, result.loss
    return [
        (
            nation,
            loss[nation],
            scores[nation]["incident_management_permille"],
            scores[nation]["channel_use_permille"],
            len({hit.asset for _, hit in log.of(ev.AssetCompromised, nation)}),
            exposed(log, nation),
            len(log.of(ev.IncidentDeclared, nation)),
            len(log.of(ev.MessageSent, nation)),
            len(log.of(ev.TaskFinished, nation)),
        )
        for nation in log.nations
    ]


def _tidy(
    scenario: Scenario,
    seeds: tuple[int, ...],
    arms: tuple[_Arm, ...],
    found: Found,
) -> pd.DataFrame:
    nations = [nation.id for nation in scenario.region.nations]
    lost = found.get(LOST, "its worker ended")
    rows: list[Row] = []
    failures: list[str] = []
    for arm in arms:
        for seed in seeds:
            came = found.get((seed, arm.label), lost)
            if isinstance(came, str):
                failures.append(f"seed {seed}, policies {arm.label!r}: {came}")
                nothing = (None,) * len(VALUES)
                rows.extend((seed, arm.label, nation, *nothing, failures[-1]) for nation in nations)
            else:
                rows.extend((seed, arm.label, *row, "") for row in came)
    if failures:
        text = f"{len(failures)} of {len(seeds) * len(arms)} runs failed. The first: {failures[0]}"
        warnings.warn(text, RuntimeWarning, stacklevel=3)
    return frame(COLUMNS, rows)
