"""An environment for learning agents, after the interface of PettingZoo's ``ParallelEnv``.

Needs ``pip install "simengine[agents]"``. What it is, and what it is not:

* An agent is a seat. It sees numbers made of that seat's view alone (:data:`OBSERVATIONS`), never the truth.
* In each step it chooses a kind of action (:data:`ACTIONS`). Which asset, message or nation that is done to,
  and in which words, a fixed rule decides from the view (:mod:`simengine.policies.options`): an agent learns
  what to do next, a small part of what people decide. Where there is nothing to do the step passes;
  ``infos[agent]["action_mask"]`` says beforehand what there is.
* All agents act at the same instant, in the order of the seats, and the clock then runs for one step. The
  exercise is always played running, never in moves. All other seats are automated.
* The reward is what the nation's people feel, not the scores.
* It is a start. Nothing was tuned, and nobody has shown yet that good teams can be learned from it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from simengine.domain.actions import ACTIONS as KINDS
from simengine.domain.actions import Action, Purpose, SendMessage
from simengine.domain.errors import error
from simengine.domain.region import Pool
from simengine.domain.scenario import Play, Scenario
from simengine.domain.time import MS_PER_MINUTE
from simengine.domain.views import Belief, SeatView
from simengine.exercise import PERSON, Exercise
from simengine.play import ALL, play_on, policies_by_seat, policies_for
from simengine.policies import Briefing
from simengine.policies.options import options
from simengine.scenario import compile_pack, find_pack
from simengine.texts import Catalogue, explain

try:
    import numpy as np
    from gymnasium.spaces import Box, Discrete
    from pettingzoo import ParallelEnv
except ImportError as missing:
    _problem = error("exercise-extra-missing", package=missing.name or "pettingzoo", extra="agents")
    _words = explain(Catalogue("en"), _problem)
    _problem.add_note(f"{_words.sentence} {_words.remedy}")
    raise _problem from missing

WAIT = "wait"
_NEVER = (Purpose.ANSWER, Purpose.ASK_CLARIFICATION)
"""Answers are an action of their own; no automated team asks for clarification yet."""
_MESSAGES = tuple(purpose.value for purpose in Purpose if purpose not in _NEVER)
ACTIONS: tuple[str, ...] = (WAIT, *(kind for kind in KINDS if kind != "SendMessage"), *_MESSAGES)
"""What an agent can choose: nothing, a kind of action, or to send a message for a purpose."""

OBSERVATIONS: tuple[str, ...] = (
    "time",  # share of the exercise that has passed
    "office_open",
    "suspected",  # shares of own assets
    "confirmed",
    "cleared",
    "isolated",
    "service_lost",  # share of own service not delivered, by people and criticality
    "service_to_restore",  # the part of it that only restoring brings back
    "analysts_at_work",  # shares of those on duty
    "responders_at_work",
    "analysts_waiting",  # tasks that wait, n / (n + 10)
    "responders_waiting",
    "alerts_open",  # n / (n + 10), as all counts below
    "indicators",
    "indicators_blocked",  # share of those held
    "products_hardened",  # share of those in use
    "declared",  # 0 or 1
    "classified",
    "reports",  # share of the three steps
    "unanswered",
    "told",  # shares of the other nations: told by this one,
    "told_by",  # that told this one,
    "hit_from",  # that intrusions came by way of
)
"""What an agent observes, in order; every number lies between 0 and 1. Technical seats alone see alerts and
tasks; for others these are 0."""

_HALF = 10
_TELLING = (Purpose.WARN.value, Purpose.INFORM.value)


def parallel_env(
    pack: str | Path | Scenario,
    seats: Sequence[str] | None = None,
    *,
    others: str | Mapping[str, str] = "competent",
    seed: int = 0,
    step_minutes: int = 30,
    actions_per_step: int = 4,
    shaping: float = 0.0,
) -> SeatsEnv:
    """An environment whose agents are ``seats`` (default: the CERT lead of every nation).

    ``others`` are the policies of all other seats, by nation or ``ALL``; or one name for all. A choice
    submits up to ``actions_per_step`` actions of its kind, then the clock runs for ``step_minutes``.

    The reward of a step is minus the share of the nation's service, by people and criticality, that is not
    delivered at its end: its loss rate over its greatest possible loss rate, from -1 to 0. With ``shaping``
    s > 0 it gains s x the change of -(share of own assets held to be compromised and not isolated); being the
    difference of a potential it leaves what is best as it was (Ng, Harada and Russell 1999, *Policy
    invariance under reward transformations*). It is off by default.

    ``reset(seed=n)`` plays seed n; ``reset()`` plays ``seed`` first, and after that the next whole number
    each time. The same seed and choices give the same journal. Raises ``exercise-seat-unknown``,
    ``exercise-policy-unknown``, ``exercise-nation-unknown``.
    """
    scenario = pack if isinstance(pack, Scenario) else compile_pack(find_pack(pack))
    return SeatsEnv(scenario, seats, others, seed, step_minutes, actions_per_step, shaping)


class SeatsEnv(ParallelEnv):  # type: ignore[misc]
    """See :func:`parallel_env`."""

    metadata = {"name": "simengine_v0", "render_modes": []}  # noqa: RUF012

    def __init__(
        self,
        scenario: Scenario,
        seats: Sequence[str] | None,
        others: str | Mapping[str, str],
        seed: int,
        step_minutes: int,
        actions_per_step: int,
        shaping: float,
    ) -> None:
        self.scenario = scenario
        names = policies_by_seat(scenario, {ALL: others} if isinstance(others, str) else others)
        chosen = [seat for seat in names if seat.endswith(".cert_lead")] if seats is None else list(seats)
        for seat in chosen:
            if seat not in names:
                raise error("exercise-seat-unknown", seat=seat[:200])
        self.possible_agents = chosen
        self.agents: list[str] = []
        self.render_mode = None
        self._others = {seat: name for seat, name in names.items() if seat not in chosen}
        self._briefing = Briefing.of(scenario)
        self._seed = seed
        self._step_ms = step_minutes * MS_PER_MINUTE
        self._per_step = actions_per_step
        self._shaping = shaping
        self._observation_spaces = {
            seat: Box(0.0, 1.0, (len(OBSERVATIONS),), np.float32) for seat in self.possible_agents
        }
        self._action_spaces = {seat: Discrete(len(ACTIONS)) for seat in self.possible_agents}
        self.exercise: Exercise | None = None

    def observation_space(self, agent: str) -> Box:
        """Numbers from 0 to 1, one for each of :data:`OBSERVATIONS`."""
        return self._observation_spaces[agent]

    def action_space(self, agent: str) -> Discrete[Any]:
        """A place in :data:`ACTIONS`."""
        return self._action_spaces[agent]

    def reset(
        self, seed: int | None = None, options: Mapping[str, Any] | None = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Begin another exercise; ``options`` are not used. Raises ``exercise-seed-range``."""
        now = self._seed if seed is None else seed
        self._seed = now + 1
        holders = {**self._others, **dict.fromkeys(self.possible_agents, PERSON)}
        self.exercise = Exercise.start(self.scenario, seed=now, play=Play.RUNNING, holders=holders)
        self._policies = policies_for(self.scenario, self._others, now)
        self.agents = list(self.possible_agents)
        views = self._views()
        self._potential = {seat: _potential(view) for seat, view in views.items()}
        return self._observed(views), self._infos(views)

    def step(
        self, actions: Mapping[str, int]
    ) -> tuple[dict[str, Any], dict[str, float], dict[str, bool], dict[str, bool], dict[str, Any]]:
        """Every agent acts, and the clock runs for one step; at ENDEX all are done at once."""
        assert self.exercise is not None, "reset first"
        exercise, playing = self.exercise, self.agents
        for seat in playing:
            for action in self._meant(seat, ACTIONS[int(actions[seat])]):
                exercise.submit(seat, action)
        until_ms = min(exercise.now_ms + self._step_ms, self.scenario.duration_ms)
        play_on(exercise, self._policies, until_ms=until_ms)
        views = self._views()
        rewards = {seat: self._reward(seat, views[seat]) for seat in playing}
        done = dict.fromkeys(playing, exercise.ended)
        if exercise.ended:
            self.agents = []
        return self._observed(views), rewards, done, dict.fromkeys(playing, False), self._infos(views)

    def render(self) -> None:
        """There is nothing to look at but the journal: ``env.exercise.journal``."""

    def close(self) -> None:
        """Nothing is held open."""

    def _views(self) -> dict[str, SeatView]:
        assert self.exercise is not None
        return {seat: self.exercise.view(seat) for seat in self.agents}

    def _options(self, seat: str, view: SeatView) -> list[Action]:
        assert self.exercise is not None
        return list(options(view, self.exercise.seats[seat], self._briefing))

    def _meant(self, seat: str, choice: str) -> list[Action]:
        assert self.exercise is not None
        if choice == WAIT:
            return []
        found = self._options(seat, self.exercise.view(seat))
        return [action for action in found if _name(action) == choice][: self._per_step]

    def _observed(self, views: Mapping[str, SeatView]) -> dict[str, Any]:
        duration = self.scenario.duration_ms
        return {seat: np.array(observe(view, duration), np.float32) for seat, view in views.items()}

    def _infos(self, views: Mapping[str, SeatView]) -> dict[str, Any]:
        infos = {}
        for seat, view in views.items():
            there = {WAIT, *map(_name, self._options(seat, view))}
            infos[seat] = {"action_mask": np.array([name in there for name in ACTIONS], np.int8)}
        return infos

    def _reward(self, seat: str, view: SeatView) -> float:
        before, now = self._potential[seat], _potential(view)
        self._potential[seat] = now
        return -_service_lost(view) + self._shaping * (now - before)


def _name(action: Action) -> str:
    return action.purpose.value if isinstance(action, SendMessage) else type(action).__name__


def _share(part: float, whole: float) -> float:
    return min(1.0, part / whole) if whole else 0.0


def _count(number: int) -> float:
    return number / (number + _HALF)


def _service_lost(view: SeatView) -> float:
    """The nation's loss rate over the loss rate with none of its services left."""
    people = {a.id: a.people_served * a.criticality_permille for a in view.assets.values()}
    lost = sum(people[a.id] * (1000 - a.service_level_permille) for a in view.assets.values())
    return _share(lost, 1000 * sum(people.values()))


def _potential(view: SeatView) -> float:
    loose = sum(a.belief is Belief.CONFIRMED and not a.isolated for a in view.assets.values())
    return -_share(loose, len(view.assets))


def observe(view: SeatView, duration_ms: int) -> list[float]:
    """A view as the numbers of :data:`OBSERVATIONS`."""
    assets = list(view.assets.values())
    others = len(view.nations) - 1
    people = sum(a.people_served * a.criticality_permille for a in assets)
    gone = sum(a.people_served * a.criticality_permille * a.service_lost_permille for a in assets)
    incident = min(view.incidents.values(), key=lambda i: i.number, default=None)
    waiting = [task.pool for task in view.tasks.values() if task.state == "queued"]
    products = {product for asset in assets for product in asset.products}
    analysts, responders = view.pools[Pool.ANALYSTS], view.pools[Pool.RESPONDERS]
    open_alerts = sum(alert.verdict in ("", "inconclusive") for alert in view.alerts.values())
    unanswered = sum(m.is_open for m in view.inbox.values())
    numbers = {
        "time": _share(view.t_ms, duration_ms),
        "office_open": float(view.office_open),
        "suspected": _share(sum(a.belief is Belief.SUSPECTED for a in assets), len(assets)),
        "confirmed": _share(sum(a.belief is Belief.CONFIRMED for a in assets), len(assets)),
        "cleared": _share(sum(a.belief is Belief.CLEARED for a in assets), len(assets)),
        "isolated": _share(sum(a.isolated for a in assets), len(assets)),
        "service_lost": _service_lost(view),
        "service_to_restore": _share(gone, 1000 * people),
        "analysts_at_work": _share(analysts.at_work, analysts.on_duty),
        "responders_at_work": _share(responders.at_work, responders.on_duty),
        "analysts_waiting": _count(waiting.count(Pool.ANALYSTS)),
        "responders_waiting": _count(waiting.count(Pool.RESPONDERS)),
        "alerts_open": _count(open_alerts),
        "indicators": _count(len(view.indicators)),
        "indicators_blocked": _share(len(view.blocked), len(view.indicators)),
        "products_hardened": _share(len(products & view.hardened), len(products)),
        "declared": float(incident is not None),
        "classified": float(incident is not None and incident.rsit is not None),
        "reports": _share(len(incident.reports) if incident else 0, 3),
        "unanswered": _count(unanswered),
        "told": _share(len({m.to_nation for m in view.sent.values() if m.purpose in _TELLING}), others),
        "told_by": _share(len({m.from_nation for m in view.inbox.values() if m.purpose in _TELLING}), others),
        "hit_from": _share(len(view.hit_from), others),
    }
    return [numbers[name] for name in OBSERVATIONS]
