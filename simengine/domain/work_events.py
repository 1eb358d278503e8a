"""Facts about work and the people who do it; registered in :mod:`simengine.domain.events`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TaskQueued:
    """Work was asked for. ``task`` is the id of the action that asked."""

    task: str
    nation: str
    kind: str
    target: str
    pool: str
    priority: int


@dataclass(frozen=True, slots=True)
class TaskStarted:
    """``member`` began the work, or goes on with it, and will be done at ``due_ms``.

    ``work_ms`` is how long the whole of it takes at pace 1; ``left_ms`` of that is left, and takes this
    member ``pace_permille`` times as long.
    """

    task: str
    nation: str
    member: str
    due_ms: int
    work_ms: int
    left_ms: int
    pace_permille: int


@dataclass(frozen=True, slots=True)
class TaskInterrupted:
    """``member`` stopped working on a task, which waits again with ``left_ms`` of work left.

    ``interruption`` is ``preempted``, ``handed_over``, ``shift_over``, ``absent`` or ``loan_over``;
    ``lost_ms`` of the work done must be done again.
    """

    task: str
    nation: str
    member: str
    interruption: str
    left_ms: int
    lost_ms: int


@dataclass(frozen=True, slots=True)
class TaskReprioritised:
    """A task has another priority."""

    task: str
    nation: str
    priority: int


@dataclass(frozen=True, slots=True)
class TaskCancelled:
    """A task was given up."""

    task: str
    nation: str


@dataclass(frozen=True, slots=True)
class TaskFinished:
    """The work is done. ``outcome`` is ``done``, ``found_nothing``, ``no_longer_needed`` or ``failed``."""

    task: str
    nation: str
    outcome: str


@dataclass(frozen=True, slots=True)
class HandOverOrdered:
    """At the end of the present shift, a nation's running work passes to the next one without loss."""

    nation: str


@dataclass(frozen=True, slots=True)
class ShiftBegan:
    """A nation's office hours began (``day``) or ended, or another shift began outside them.

    ``turn`` is 0 by day, otherwise the number of the shift; ``handed_over``: running work passes to it.
    """

    nation: str
    day: bool
    turn: int
    handed_over: bool


@dataclass(frozen=True, slots=True)
class StaffAbsent:
    """People of a pool, ``members``, are away until ``until_ms``, as an inject has it."""

    nation: str
    pool: str
    people: int
    members: tuple[str, ...]
    until_ms: int
    inject: str


@dataclass(frozen=True, slots=True)
class StaffReturned:
    """People who were away are back."""

    nation: str
    pool: str
    people: int
    members: tuple[str, ...]
    inject: str


@dataclass(frozen=True, slots=True)
class StaffChanged:
    """How many people of a pool are on duty from now on; the record's cause says why."""

    nation: str
    pool: str
    on_duty: int
