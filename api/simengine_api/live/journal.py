"""The journal of a live exercise: sealed at once, written by the exercise's next commit."""

from __future__ import annotations

from collections.abc import Sequence

from simengine.domain.errors import error
from simengine.journal.memory import MemoryJournal
from simengine.journal.record import Draft, Record


class StoreJournal(MemoryJournal):
    """Holds an exercise's records and those among them that are not yet durable (``pending``).

    Given the records of the store it is recovered by playing the commands again: what the engine then
    appends must be those very records, and only what goes beyond them is pending. Raises
    ``journal-replay-differs`` when it is not so.
    """

    def __init__(self, stored: Sequence[Record] = ()) -> None:
        super().__init__()
        self._stored = stored
        self.pending: list[Record] = []

    def append(self, drafts: Sequence[Draft], wall_time_utc: str | None = None) -> list[Record]:
        added = super().append(drafts, wall_time_utc)
        for record in added:
            if record.seq > len(self._stored):
                self.pending.append(record)
            elif self._stored[record.seq - 1].hash != record.hash:
                raise error("journal-replay-differs", seq=record.seq)
        return added

    def settled(self) -> None:
        """What was pending is durable now."""
        self.pending = []
