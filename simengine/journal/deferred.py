"""A journal in memory that seals its records when somebody wants to see them: for batches and what-ifs.

Most runs of a batch are scored from their events and never read record by record; they need no bytes and no
hashes. What is read is the same, byte for byte, as if each record had been sealed when it happened. Nothing
here outlives the process, so nothing is acknowledged on the strength of it: live exercises seal at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from simengine.domain.events import Event
from simengine.journal.codec import seal_all
from simengine.journal.memory import MemoryJournal
from simengine.journal.record import Draft, Fact, Record


class DeferredJournal(MemoryJournal):
    """A :class:`MemoryJournal` that keeps facts as they are until records are asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: list[Fact] = []
        self._typed = True
        """Whether all that the journal holds came as facts. They are then all kept, else until sealed."""

    def note(self, facts: Sequence[Fact], wall_time_utc: str | None = None) -> None:
        if self._closed:
            raise ValueError("the journal is closed")
        self._facts.extend(facts)

    def append(self, drafts: Sequence[Draft], wall_time_utc: str | None = None) -> list[Record]:
        self._seal()
        added = super().append(drafts, wall_time_utc)
        self._typed = False
        self._facts = []
        return added

    def _seal(self) -> None:
        waiting = self._facts[len(self._records) :] if self._typed else self._facts
        if waiting:
            drafts = [fact.draft() for fact in waiting]
            self._records.extend(seal_all(drafts, len(self._records), super().head_hash))
            if not self._typed:
                self._facts = []

    def __len__(self) -> int:
        return len(self._facts) + (0 if self._typed else len(self._records))

    @property
    def head_hash(self) -> str:
        self._seal()
        return super().head_hash

    def records(self, after_seq: int = 0) -> Iterator[Record]:
        self._seal()
        return super().records(after_seq)

    @property
    def last_ms(self) -> int:
        return self._facts[-1].t_ms if self._typed and self._facts else super().last_ms

    def events(self) -> Iterator[tuple[int, int, Event]]:
        if not self._typed:
            yield from super().events()
            return
        for seq, fact in enumerate(self._facts, 1):
            if fact.kind == "event":
                yield seq, fact.t_ms, fact.content  # type: ignore[misc]
