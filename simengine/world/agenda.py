"""What is due when. Part of the world, so that a fork copies it; SimPy only wakes the engine at its times."""

from __future__ import annotations

from enum import IntEnum
from heapq import heappop, heappush
from typing import NamedTuple


class Due(IntEnum):
    """Classes of what can fall due, in the order in which those of one instant are taken.

    The order is part of the rules: causes in the world come before what people would notice of them,
    and the end comes last. A buffer counts as used up only after all that may bring its supply back at the
    same instant, and before planners' conditions are looked at.
    """

    SHIFT = 0
    ENTRY = 1
    RESUME = 2
    SPREAD = 3
    COUNT = 4
    DETECTION = 5
    FALSE_ALERT = 6
    TASK = 7
    BUFFER = 8
    DELIVERY = 9
    STAFF_RETURN = 10
    FOLLOW = 11
    INSTANT = 12
    EXPECTATION = 13
    END = 14


class Item(NamedTuple):
    """Something due: ties sort by class, then by ``key`` (text, unique within a class and instant).

    ``token`` tells a stale item from a live one; ``cause_seq`` is the record that scheduled it.
    """

    t_ms: int
    due: Due
    key: str
    token: int
    cause_seq: int


class Agenda:
    """A heap of :class:`Item`."""

    __slots__ = ("_heap",)

    def __init__(self) -> None:
        self._heap: list[Item] = []

    def add(self, t_ms: int, due: Due, key: str, token: int = 0, cause_seq: int = 0) -> None:
        """Put something on the agenda."""
        heappush(self._heap, Item(t_ms, due, key, token, cause_seq))

    def next_ms(self) -> int | None:
        """When the next item falls due."""
        return self._heap[0].t_ms if self._heap else None

    def next_due(self) -> tuple[int, int] | None:
        """Time and class of the next item."""
        return self._heap[0][:2] if self._heap else None

    def pop(self) -> Item:
        """Take the next item."""
        return heappop(self._heap)
