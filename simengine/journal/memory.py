"""A journal in memory, for batches, reference runs and tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simengine.journal.codec import FIRST_PREV_HASH, seal_all
from simengine.journal.port import Journal
from simengine.journal.record import Draft, Record


class MemoryJournal(Journal):
    """Keeps records in a list; gone when the process is, and wall times are not kept at all."""

    def __init__(self) -> None:
        self._records: list[Record] = []
        self._closed = False

    def append(self, drafts: Sequence[Draft], wall_time_utc: str | None = None) -> list[Record]:
        if self._closed:
            raise ValueError("the journal is closed")
        added = seal_all(drafts, len(self._records), self.head_hash)
        self._records.extend(added)
        return added

    def __len__(self) -> int:
        return len(self._records)

    @property
    def head_hash(self) -> str:
        return self._records[-1].hash if self._records else FIRST_PREV_HASH

    def records(self, after_seq: int = 0) -> Iterator[Record]:
        return iter(self._records[after_seq:])

    def close(self) -> None:
        self._closed = True
