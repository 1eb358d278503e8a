from __future__ import annotations

from simengine.kernel.clock import Clock


class Diary:
    """Something with due times, and a note of when each was done."""

    def __init__(self, *due_ms: int) -> None:
        self.due_ms = sorted(due_ms)
        self.done_ms: list[int] = []
        self.clock = Clock(self.next_due, self.fire)

    def next_due(self, limit_ms: int) -> int | None:
        return self.due_ms[0] if self.due_ms else None

    def fire(self, now_ms: int) -> None:
        while self.due_ms and self.due_ms[0] == now_ms:
            self.done_ms.append(self.due_ms.pop(0))


def test_what_is_due_at_the_instant_advanced_to_happens() -> None:
    """SimPy's own run(until=t) would leave it undone."""
    diary = Diary(5, 10, 15)
    diary.clock.advance(10)
    assert diary.done_ms == [5, 10]
    assert diary.clock.now_ms == 10


def test_the_clock_stands_where_it_was_sent_even_when_nothing_is_due() -> None:
    diary = Diary()
    diary.clock.advance(7)
    diary.clock.advance(7)
    diary.clock.advance(9)
    assert diary.clock.now_ms == 9


def test_what_is_put_on_the_agenda_meanwhile_is_done_in_its_turn() -> None:
    diary = Diary(5, 20)
    diary.clock.advance(6)
    diary.due_ms.insert(0, 8)
    diary.clock.advance(30)
    assert diary.done_ms == [5, 8, 20]


def test_what_was_taken_off_the_agenda_does_not_happen() -> None:
    diary = Diary(5, 20)
    diary.due_ms.clear()
    diary.clock.advance(30)
    assert diary.done_ms == []
