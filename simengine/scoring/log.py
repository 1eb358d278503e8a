"""The journal as scoring reads it: typed entries, in order, by class."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from simengine.domain import events as ev
from simengine.domain.encoding import event_from
from simengine.domain.seats import PERSON
from simengine.journal.port import Journal
from simengine.journal.record import Record

_E = TypeVar("_E")


@dataclass(frozen=True, slots=True)
class Entry:
    """An event with its record number and time."""

    seq: int
    t_ms: int
    event: ev.Event


class ExerciseLog:
    """The events of one exercise.

    ``end_ms`` is ENDEX, or the time of the last record when the journal stops before it (``ended`` False).
    ``nations`` are all members of the region; those that are ``organisations`` are never scored.
    """

    def __init__(self, start: ev.ExerciseStarted, entries: Sequence[Entry], end_ms: int, ended: bool) -> None:
        self.start = start
        self.entries = entries
        self.end_ms = end_ms
        self.ended = ended
        self.nations = tuple(start.calendars)
        self.organisations = frozenset(start.organisations)
        self._by_class: dict[type, list[Entry]] = {}
        for entry in entries:
            self._by_class.setdefault(type(entry.event), []).append(entry)
        self._changes: dict[str, list[tuple[int, str]]] = {}
        for entry, change in self.of(ev.SeatAssigned):
            self._changes.setdefault(change.seat, []).append((entry.seq, change.holder))

    @staticmethod
    def from_records(records: Sequence[Record]) -> ExerciseLog:
        """Read the events of a journal; commands are left aside, since scores follow from what happened."""
        entries = [
            Entry(record.seq, record.t_ms, event_from(record.type, dict(record.data)))
            for record in records
            if record.kind == "event"
        ]
        return ExerciseLog._of_entries(entries, records[-1].t_ms)

    @staticmethod
    def of_journal(journal: Journal) -> ExerciseLog:
        """The same from a journal in memory, without its records being sealed and read back."""
        entries = [Entry(seq, t_ms, event) for seq, t_ms, event in journal.events()]
        return ExerciseLog._of_entries(entries, journal.last_ms)

    @staticmethod
    def _of_entries(entries: list[Entry], last_ms: int) -> ExerciseLog:
        start = entries[0].event
        assert isinstance(start, ev.ExerciseStarted)
        ended = isinstance(entries[-1].event, ev.ExerciseEnded)
        return ExerciseLog(start, entries, last_ms, ended)

    def of(self, kind: type[_E], nation: str | None = None) -> list[tuple[Entry, _E]]:
        """Entries of one class of event, of one nation if given, in order."""
        return [
            (entry, entry.event)
            for entry in self._by_class.get(kind, ())
            if isinstance(entry.event, kind)
            and (nation is None or getattr(entry.event, "nation", None) == nation)
        ]

    def holder_at(self, seat: str, seq: int) -> str:
        """Who held a seat when record ``seq`` was made: ``person``, or the name of a policy."""
        changes = self._changes.get(seat, ())
        place = bisect_left(changes, seq, key=lambda change: change[0])
        return changes[place - 1][1] if place else self.start.holders.get(seat, PERSON)

    def is_peoples(self, nation: str, seq: int) -> bool:
        """Whether people held the nation when record ``seq`` was made: any of its seats."""
        seats = (seat for seat in self.start.holders if seat.partition(".")[0] == nation)
        return any(self.holder_at(seat, seq) == PERSON for seat in seats)

    def counts(self, seat: str, seq: int) -> bool:
        """Whether what a seat did in record ``seq`` is its nation's own conduct: what an automated seat does
        beside people is not theirs."""
        return self.holder_at(seat, seq) == PERSON or not self.is_peoples(seat.partition(".")[0], seq)

    def seat_of(self, seq: int) -> str | None:
        """The seat whose accepted action led to record ``seq`` at once; None when there is none."""
        place = bisect_left(self.entries, seq, key=lambda entry: entry.seq)
        while place:
            place -= 1
            event = self.entries[place].event
            if isinstance(event, ev.ActionAccepted):
                return event.seat
        return None
