"""People as a pack and the frameworks have them: members of a pool, their skills, the shifts they belong to.

Nobody has a name: a member is a number. What becomes of people in an exercise stands in
:mod:`simengine.world.staff`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from simengine.domain.time import Intervals

DAY_CREW = 0
"""The crew on duty inside office hours; crews 1 and up take turns outside them."""


@dataclass(frozen=True, slots=True)
class Member:
    """One person of a pool. ``skill_permille`` by skill area; who lacks an area has none of it.

    ``id`` is the nation, the pool's first letter and a number that counts within the pool.
    """

    id: str
    number: int
    crew: int
    skill_permille: Mapping[str, int]


def member_id(nation: str, pool: str, number: int) -> str:
    """A pseudonym: ``ALD-A03`` is the third analyst of ALD."""
    return f"{nation}-{pool[0].upper()}{number:02d}"


@dataclass(frozen=True, slots=True)
class PoolStaff:
    """The people of one pool. ``night_crews`` crews take turns outside office hours."""

    members: tuple[Member, ...]
    night_crews: int


@dataclass(frozen=True, slots=True)
class WorkRules:
    """Numbers of the model of work, all assumptions of ours: ``docs/model.md`` says where each stands.

    ``default_mix_permille`` gives, per pool and skill area, the range that a member's skill is drawn from
    when the pack gives none. Paces are multiples of the time that work takes.
    """

    skills: tuple[str, ...]
    default_mix_permille: Mapping[str, Mapping[str, tuple[int, int]]]
    night_crews: int
    longest_night_shift_ms: int
    overtime_ms: int
    passing_loss_permille: int
    unskilled_pace_permille: int
    expert_pace_permille: int
    skill_grade_permille: int
    exhaustion_ms: int
    standby_permille: int
    rest_permille: int
    tired_from_permille: int
    exhausted_from_permille: int
    exhausted_pace_permille: int
    failure_permille: int
    exhausted_failure_permille: int
    preempting_priority: int
    preemptible_priority: int


@dataclass(frozen=True, slots=True)
class Roster:
    """Which shift is on when: ``turns[i]`` from ``starts_ms[i]`` on.

    Turn 0 is the day, inside office hours; turns 1, 2, 3, ... are the shifts outside them, in order.
    """

    starts_ms: tuple[int, ...]
    turns: tuple[int, ...]

    def turn_at(self, t_ms: int) -> int:
        """The turn that is on at ``t_ms``, from 0 ms on (a shift's first instant belongs to it)."""
        return self.turns[bisect_right(self.starts_ms, t_ms) - 1]

    def next_change_ms(self, t_ms: int) -> int | None:
        """When the next shift begins, strictly after ``t_ms``; None when none does."""
        place = bisect_right(self.starts_ms, t_ms)
        return self.starts_ms[place] if place < len(self.starts_ms) else None

    def crew_at(self, t_ms: int, night_crews: int) -> int:
        """The crew on duty at ``t_ms`` in a pool with so many crews outside office hours."""
        return crew_of(self.turn_at(t_ms), night_crews)

    def off_ms(self, t_ms: int, night_crews: int) -> int | None:
        """When the crew that is on duty at ``t_ms`` goes off; None when it stays to the end."""
        place = bisect_right(self.starts_ms, t_ms)
        crew = crew_of(self.turns[place - 1], night_crews)
        for later in range(place, len(self.turns)):
            if crew_of(self.turns[later], night_crews) != crew:
                return self.starts_ms[later]
        return None


def crew_of(turn: int, night_crews: int) -> int:
    """Crews take turns outside office hours."""
    return DAY_CREW if turn == 0 else 1 + (turn - 1) % night_crews


def roster_of(office_hours: Intervals, duration_ms: int, longest_night_shift_ms: int) -> Roster:
    """The shifts from STARTEX to the end: office hours are one shift each; a span outside them is cut into
    equal shifts, as few as keep each within the longest."""
    bounds = office_hours.bounds
    edges = (min((0, *bounds[:1])), *bounds, max((duration_ms + 1, *bounds[-1:])))
    starts: list[int] = []
    turns: list[int] = []
    turn = 0
    for place, (begin, end) in enumerate(pairwise(edges)):
        day = place % 2 == 1  # bounds begin with an opening
        shifts = 1 if day else -(-(end - begin) // longest_night_shift_ms)
        for n in range(shifts):
            start, stop = begin + (end - begin) * n // shifts, begin + (end - begin) * (n + 1) // shifts
            if stop > 0 and start <= duration_ms:
                turn += not day
                starts.append(start)
                turns.append(0 if day else turn)
    return Roster(tuple(starts), tuple(turns))
