"""Playing an exercise with automated teams: for calibration, reference runs and notebooks.

Policies stand outside the engine and submit recorded commands like people, so that a replay needs none.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from heapq import heapify, heappop, heapreplace

from simengine.domain.actions import FLOWS_IN_MOVE, Action, AuthoriseDraft, ConcurWithDraft
from simengine.domain.errors import error
from simengine.domain.scenario import Play, Scenario
from simengine.domain.seats import Role, Seat
from simengine.exercise import Exercise, Progress
from simengine.journal.port import Journal
from simengine.policies import CONDUCTS, Briefing, Policy, TeamPolicy, policy_for
from simengine.world import Glance

POLICIES = tuple(CONDUCTS)
"""Names of the policies, from the least to the most able."""

ALL = "ALL"
"""Stands for every nation not named otherwise."""

IDLE = "idle"

RARELY = (50_000, 50, 50)
"""Thresholds of Python's garbage collector while an exercise is played from STARTEX to ENDEX in one go."""


def policies_by_seat(scenario: Scenario, teams: Mapping[str, str]) -> dict[str, str]:
    """Policy names by seat, for nation ids (or ``ALL``) with policy names; who is not named is idle.

    Raises ``exercise-nation-unknown`` and ``exercise-policy-unknown``.
    """
    nations = {nation.id for nation in scenario.region.nations}
    for nation, policy in teams.items():
        if nation != ALL and nation not in nations:
            raise error("exercise-nation-unknown", nation=nation)
        if policy not in CONDUCTS:
            raise error("exercise-policy-unknown", policy=policy)
    return {
        seat.id: teams.get(nation.id, teams.get(ALL, IDLE))
        for nation in scenario.region.nations
        for seat in nation.seats
    }


def policies_for(scenario: Scenario, names: Mapping[str, str], seed: int) -> dict[str, Policy]:
    """The policies of the seats named; ``seed`` fixes at which beat each seat looks."""
    seats: dict[str, Seat] = {seat.id: seat for nation in scenario.region.nations for seat in nation.seats}
    briefing = Briefing.of(scenario)
    return {seat: policy_for(name, seats[seat], briefing, seed) for seat, name in names.items()}


def run(
    scenario: Scenario,
    *,
    seed: int,
    teams: Mapping[str, str],
    play: Play | None = None,
    journal: Journal | None = None,
    progress: Progress | None = None,
) -> Exercise:
    """Play a whole exercise with automated teams.

    ``teams`` maps nation ids, or ``ALL``, to policy names (see :data:`POLICIES`). ``play`` defaults to the
    pack's way to play. ``progress`` is called with the simulation time reached and the whole duration.
    """
    names = policies_by_seat(scenario, teams)
    with _rarely_collecting():
        exercise = Exercise.start(scenario, seed=seed, play=play, holders=names, journal=journal)
        play_out(exercise, policies_for(scenario, names, seed), progress)
    return exercise


@contextmanager
def _rarely_collecting() -> Iterator[None]:
    """What an exercise makes is nearly all kept until it is over: looking through all of it again and again
    for what could be freed costs a tenth of the time."""
    before = gc.get_threshold()
    gc.set_threshold(*RARELY)
    try:
        yield
    finally:
        gc.set_threshold(*before)


def play_out(
    exercise: Exercise, policies: Mapping[str, TeamPolicy], progress: Progress | None = None
) -> None:
    """Play an exercise just started to its ENDEX, in its way to play, with these seats automated.

    Raises ``exercise-look-not-later`` as :func:`play_on`."""
    if Play(exercise.started.play) is Play.MOVES:
        _play_moves(exercise, policies, progress)
    else:
        play_on(exercise, policies, progress=progress)


@dataclass(order=True, frozen=True, slots=True)
class _Look:
    t_ms: int
    seat: str


def _next_look(seat: str, policy: TeamPolicy, now_ms: int) -> _Look | None:
    t_ms = policy.next_look_ms(now_ms)
    if t_ms is not None and t_ms <= now_ms:
        raise error("exercise-look-not-later", seat=seat, now_ms=now_ms)
    return None if t_ms is None else _Look(t_ms, seat)


def _look(exercise: Exercise, seat: str, policy: TeamPolicy, idle: dict[str, Glance]) -> bool:
    """Let a seat look and act now; gives whether it did anything. A policy of the house looks by a glance,
    which is put among the ``idle`` when nothing came of it."""
    if not isinstance(policy, Policy):
        actions = policy.decide(exercise.view(seat))
    else:
        glance = exercise.glance(seat)
        actions = policy.decide(glance)
        if actions:
            idle.pop(seat, None)
        else:
            idle[seat] = glance
    for action in actions:
        exercise.submit(seat, action)
    return bool(actions)


def play_on(
    exercise: Exercise,
    policies: Mapping[str, TeamPolicy],
    *,
    until_ms: int | None = None,
    progress: Progress | None = None,
) -> None:
    """Let time pass to ``until_ms`` (default: ENDEX) with these seats automated; the others do nothing.

    A policy of the house that saw no reason to act is not asked again while all that it looked at is as it
    was, since it would say the same: it keeps no memory. Others are asked each time. Raises
    ``exercise-look-not-later`` when a policy would look again at a time that has passed.
    """
    duration = exercise.scenario.duration_ms
    end_ms = duration if until_ms is None else min(until_ms, duration)
    following = (_next_look(seat, policies[seat], exercise.now_ms) for seat in policies)
    looks = [look for look in following if look is not None]
    heapify(looks)
    idle: dict[str, Glance] = {}
    due = exercise.next_due_ms()
    while looks and looks[0].t_ms <= end_ms and not exercise.ended:
        look = looks[0]
        policy = policies[look.seat]
        if due is not None and due <= look.t_ms:
            exercise.advance_to(look.t_ms)
            due = exercise.next_due_ms()
            if exercise.ended:
                break
        seen = idle.get(look.seat)
        if seen is None or not seen.holds_at(look.t_ms):
            exercise.advance_to(look.t_ms)
            if _look(exercise, look.seat, policy, idle):
                due = exercise.next_due_ms()
        again = _next_look(look.seat, policy, look.t_ms)
        if again is None:
            heappop(looks)
        else:
            heapreplace(looks, again)
        if progress is not None:
            progress(look.t_ms, duration)
    exercise.advance_to(end_ms)
    if progress is not None:
        progress(end_ms, duration)


def clear_drafts(exercise: Exercise, policies: Mapping[str, TeamPolicy]) -> None:
    """In an open move, after everybody has spoken: seats look once more at drafts that wait for them."""
    for seat, policy in sorted(policies.items()):
        if exercise.view(seat).drafts:
            for action in policy.decide(exercise.view(seat)):
                if isinstance(action, ConcurWithDraft | AuthoriseDraft):
                    exercise.submit(seat, action)


def _play_moves(exercise: Exercise, policies: Mapping[str, TeamPolicy], progress: Progress | None) -> None:
    """In each move every team talks once and hands in one sheet; then the clock goes on to the next move."""
    duration = exercise.scenario.duration_ms
    times = [t for t in exercise.scenario.move_times_ms if t < duration]
    for place, t_ms in enumerate(times):
        exercise.advance_to(t_ms)
        if exercise.ended:
            return
        exercise.open_move()
        sheets: dict[str, list[tuple[str, Action]]] = {}
        for seat, policy in sorted(policies.items()):
            for action in policy.decide(exercise.view(seat)):
                if type(action).__name__ in FLOWS_IN_MOVE:
                    exercise.submit(seat, action)
                else:
                    sheets.setdefault(exercise.seats[seat].nation, []).append((seat, action))
        clear_drafts(exercise, policies)
        for seat in sorted(policies):
            if exercise.seats[seat].role is Role.CERT_LEAD:
                exercise.submit_sheet(seat, sheets.get(exercise.seats[seat].nation, []))
        exercise.close_move()
        following = times[place + 1] if place + 1 < len(times) else duration
        exercise.advance_to(following)
        if progress is not None:
            progress(following, duration)
