"""The journal of a live exercise: sealed at once, written by the exercise's next commit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simengine.domain.errors import error
from simengine.journal.codec import FIRST_PREV_HASH, seal_all
from simengine.journal.port import Journal
from simengine.journal.record import Draft, Record


class StoreJournal(Journal):
    """Holds an exercise's records and those among them that are not yet durable (``pending``).

    Given the records of the store it is recovered by playing the commands again: what the engine then
    appends must be those very records, and only what goes beyond them is pending. Raises
    ``journal-replay-differs`` when it is not so.
    """

    def __init__(self, stored: Sequence[Record] = ()) -> None:
        self._stored = stored
        self._records: list[Record] = []
        self.pending: list[Record] = []

    def append(self, drafts: Sequence[Draft], wall_time_utc: str | None = None) -> list[Record]:
        added = seal_all(drafts, len(self), self.head_hash)
        for record in added:
            if record.seq > len(self._stored):
                self.pending.append(record)
            elif self._stored[record.seq - 1].hash != record.hash:
                raise error("journal-replay-differs", seq=record.seq)
        self._records.extend(added)
        return added

    def settled(self) -> None:
        """What was pending is durable now."""
        self.pending = []

    def __len__(self) -> int:
        return len(self._records)

    @property
    def head_hash(self) -> str:
        return self._records[-1].hash if self._records else FIRST_PREV_HASH

    def records(self, after_seq: int = 0) -> Iterator[Record]:
        return iter(self._records[after_seq:])

    def close(self) -> None:
        """Nothing to release: the store is closed by whoever opened it."""
