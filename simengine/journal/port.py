"""The port to a journal. Synchronous, with one writer; adapters for databases stand in the service."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence

from simengine.journal.record import Draft, Record


class Journal(ABC):
    """An append-only chain of records of one exercise."""

    @abstractmethod
    def append(self, drafts: Sequence[Draft], wall_time_utc: str | None = None) -> list[Record]:
        """Add ``drafts`` at the end, all or none, and give them as records.

        When this returns, they are as durable as this journal can make them. ``wall_time_utc`` is kept
        beside the records and never hashed.
        """

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
