"""Facts about the exercise itself: its course, what seats ask for, what the planners send and wait for.

Registered in :mod:`simengine.domain.events`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExerciseStarted:
    """Record 1: everything that, with the pack and the commands, determines the rest.

    ``calendars`` are the office hours compiled for this exercise (see ``Intervals.bounds``): zone data
    changes between machines, so they are kept. ``holders`` says who holds each seat, ``organisations`` which
    members of the region are no nations.
    """

    format_version: int
    rules_version: int
    engine_version: str
    pack: str
    pack_version: str
    pack_hash: str
    seed: int
    play: str
    duration_ms: int
    calendars: dict[str, tuple[int, ...]]
    holders: dict[str, str]
    organisations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExerciseEnded:
    """ENDEX: by the clock (``time``) or by the white cell (``white_cell``)."""

    reason: str


@dataclass(frozen=True, slots=True)
class MoveOpened:
    """The clock stands; people confer."""

    number: int


@dataclass(frozen=True, slots=True)
class MoveClosed:
    """The decision sheets took effect; the clock may advance."""

    number: int


@dataclass(frozen=True, slots=True)
class SheetReceived:
    """A nation's lead handed in the decision sheet of a move; a later one replaces it."""

    nation: str
    number: int
    seat: str
    actions: int


@dataclass(frozen=True, slots=True)
class ActionAccepted:
    """An action was accepted. ``action`` is its id; ``kind``, ``target`` and ``incident`` say what it is."""

    action: str
    nation: str
    seat: str
    kind: str
    target: str
    incident: str | None


@dataclass(frozen=True, slots=True)
class ActionRefused:
    """An action was refused and cost nothing."""

    nation: str
    seat: str
    kind: str
    target: str
    code: str
    params: dict[str, str | int]


@dataclass(frozen=True, slots=True)
class InjectReleased:
    """An inject reached its seats. ``by`` is ``plan`` or the white cell."""

    inject: str
    by: str
    to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeatAssigned:
    """From now on ``seat`` is held by ``holder``: ``person``, or the name of a policy."""

    nation: str
    seat: str
    holder: str


@dataclass(frozen=True, slots=True)
class ExpectationMet:
    """Truth: what the planners expected of a nation after an inject came about in time."""

    expectation: str
    inject: str
    nation: str


@dataclass(frozen=True, slots=True)
class ExpectationMissed:
    """Truth: what the planners expected of a nation after an inject did not come about in time."""

    expectation: str
    inject: str
    nation: str


@dataclass(frozen=True, slots=True)
class OpportunityRaised:
    """Truth: contacting ``counterpart`` would help ``nation`` now, and until ``until_ms``."""

    rule: str
    nation: str
    counterpart: str
    purposes: tuple[str, ...]
    until_ms: int
