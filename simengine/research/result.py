"""One exercise played to its end, and what came of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from simengine.domain.scenario import Play, Scenario
from simengine.exercise import Exercise, Progress
from simengine.journal.port import Journal
from simengine.play import IDLE, play_out
from simengine.research.teams import Pack, Policies, Teams, scenario_of
from simengine.research.words import explained
from simengine.scoring import SCORES, ExerciseLog, ScoreSheet, loss_person_hours, score_exercise

if TYPE_CHECKING:
    from simengine.research.frames import Frames


def run(
    pack: Pack,
    seed: int,
    policies: Policies,
    *,
    play: Play | str | None = None,
    journal: Journal | None = None,
    progress: Progress | None = None,
) -> Result:
    """Play a whole exercise.

    ``pack`` is the name of a shipped pack, the path of a folder, or a compiled scenario. ``policies`` is the
    name of a policy for everybody, or maps nations or ``ALL`` to names, and seats to names or to policy
    objects of your own (see :class:`simengine.TeamPolicy`); who is not named is idle. ``play`` defaults to
    the pack's way to play. ``progress`` is called with simulation time reached and the whole duration, ms.

    Raises SimengineError with a code, and with what to do about it as a note: ``pack-not-found``,
    ``exercise-nation-unknown``, ``exercise-seat-unknown``, ``exercise-policy-unknown``,
    ``exercise-own-policy-seat``, ``exercise-seed-range``, ``exercise-look-not-later``. What a policy of
    your own raises goes through as it is.
    """
    with explained():
        scenario = scenario_of(pack)
        return played(scenario, seed, Teams.of(scenario, policies), play, journal, progress)


def played(
    scenario: Scenario,
    seed: int,
    teams: Teams,
    play: Play | str | None = None,
    journal: Journal | None = None,
    progress: Progress | None = None,
    reference: ExerciseLog | None = None,
) -> Result:
    """Play a compiled scenario with teams sorted out; ``reference`` is the log of the same seed with
    nobody doing anything, where there is one already."""
    way = None if play is None else Play(play)
    exercise = Exercise.start(scenario, seed=seed, play=way, holders=teams.holders, journal=journal)
    play_out(exercise, teams.policies(scenario, seed), progress)
    return Result(exercise, teams, reference)


class Result:
    """An exercise that was played to its end. What is derived is computed when it is first asked for."""

    def __init__(self, exercise: Exercise, teams: Teams, reference: ExerciseLog | None = None) -> None:
        self.exercise = exercise
        self._teams = teams
        self._reference = reference

    def __repr__(self) -> str:
        return f"<Result {self.exercise.scenario.id}, seed {self.exercise.seed}, {len(self.journal)} records>"

    @property
    def journal(self) -> Journal:
        """The record of everything that happened."""
        return self.exercise.journal

    @cached_property
    def log(self) -> ExerciseLog:
        """The journal's events, typed, as the measures read them."""
        return ExerciseLog.from_records(list(self.journal.records()))

    @cached_property
    def reference(self) -> ExerciseLog:
        """The log of the same pack, seed and way to play with nobody doing anything: loss is measured
        against it. Played when it is first needed."""
        if self._reference is not None:
            return self._reference
        if self._teams.idle():
            return self.log
        exercise = self.exercise
        teams = Teams.of(exercise.scenario, IDLE)
        return played(exercise.scenario, exercise.seed, teams, exercise.started.play).log

    @cached_property
    def sheet(self) -> ScoreSheet:
        """Every measure of every nation with its evidence."""
        return score_exercise(self.log, {IDLE: self.reference}, self.exercise.scenario.rubric)

    @property
    def scores(self) -> dict[str, dict[str, int | None]]:
        """By nation: ``incident_management_permille`` and ``channel_use_permille``, 0 to 1000, or None where
        no measure applies. They stand side by side and are never added."""
        return {
            nation.nation: {f"{name}_permille": nation.composites[name].score_permille for name in SCORES}
            for nation in self.sheet.nations
        }

    @cached_property
    def loss(self) -> dict[str, int]:
        """Person-hours of service lost, by nation."""
        return {nation: loss_person_hours(self.log, nation) for nation in self.log.nations}

    def frames(self) -> Frames:
        """Events, messages, tasks, scores and loss as pandas data frames.

        Raises ``exercise-extra-missing`` without the extra ``research``."""
        from simengine.research.frames import frames_of  # noqa: PLC0415

        with explained():
            return frames_of(self)
