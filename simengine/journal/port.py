"""The port to a journal. Synchronous, with one writer; adapters for databases stand in the service."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence

from simengine.domain.encoding import event_from
from simengine.domain.events import Event
from simengine.journal.record import Draft, Fact, Record


class Journal(ABC):
    """An append-only chain of records of one exercise."""

    @abstractmethod
    def append(self, drafts: Sequence[Draft], wall_time_utc: str | None = None) -> list[Record]:
        """Add ``drafts`` at the end, all or none, and give them as records.

        When this returns, they are as durable as this journal can make them. ``wall_time_utc`` is kept
        beside the records and never hashed.
        """

    def note(self, facts: Sequence[Fact], wall_time_utc: str | None = None) -> None:
        """Add what happened at the end, all or none; as durable as :meth:`append` makes it."""
        self.append([fact.draft() for fact in facts], wall_time_utc)

    def events(self) -> Iterator[tuple[int, int, Event]]:
        """Every event in order, with its record number and time; commands are left aside."""
        for record in self.records():
            if record.kind == "event":
                yield record.seq, record.t_ms, event_from(record.type, dict(record.data))

    @property
    def last_ms(self) -> int:
        """Simulation time of the last record; 0 when there is none."""
        last = 0
        for record in self.records(max(0, len(self) - 1)):
            last = record.t_ms
        return last

    @abstractmethod
    def __len__(self) -> int:
        """How many records there are."""

    @property
    @abstractmethod
    def head_hash(self) -> str:
        """The hash of the last record; 64 zeros when there is none."""

    @abstractmethod
    def records(self, after_seq: int = 0) -> Iterator[Record]:
        """The records numbered above ``after_seq``, in order."""

    @abstractmethod
    def close(self) -> None:
        """Release what the journal holds; nothing may be appended afterwards."""
