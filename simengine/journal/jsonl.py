"""A journal as a file of JSON lines: one canonical record a line, readable with any tool.

Wall time stands in a side file ``<name>.wall.jsonl``, never in the hashed bytes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from io import FileIO
from pathlib import Path

from simengine.domain.errors import error
from simengine.journal.codec import ENDED, FIRST_PREV_HASH, decode_line, encode_line, seal_all
from simengine.journal.port import Journal
from simengine.journal.record import Draft, Record


def _scan(data: bytes) -> tuple[list[Record], int]:
    """All whole records of a file's bytes, verified, and how many bytes they take."""
    records: list[Record] = []
    head, t_ms, place = FIRST_PREV_HASH, 0, 0
    while (end := data.find(b"\n", place)) >= 0:
        record = decode_line(data[place:end], len(records) + 1, head, t_ms)
        records.append(record)
        head, t_ms, place = record.hash, record.t_ms, end + 1
    return records, place


def read_journal(path: Path | str) -> list[Record]:
    """All records of a journal file, verified from the first to the last.

    Raises ``journal-not-found``, ``journal-empty``, ``journal-cut`` when the last line is torn, and
    what :func:`simengine.journal.codec.decode_line` raises, each naming the first bad record.
    """
    path = Path(path)
    if not path.is_file():
        raise error("journal-not-found", path=str(path))
    data = path.read_bytes()
    records, whole = _scan(data)
    if whole < len(data):
        raise error("journal-cut", seq=len(records) + 1)
    if not records:
        raise error("journal-empty", path=str(path))
    return records


def require_ended(records: Sequence[Record]) -> None:
    """Raise ``journal-not-ended`` unless the last record is ENDEX: a file cut between records shows here."""
    if not records or records[-1].type != ENDED:
        raise error("journal-not-ended", seq=len(records))


def _write_all(file: FileIO, data: bytes) -> None:
    """Write to an unbuffered file, which may take less than it is given at a time."""
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]


class JsonLinesJournal(Journal):
    """Appends to a file, one write and one fsync for each call.

    An existing file is verified and continued. ``recover`` drops a torn last line, which a crash in
    mid-write leaves behind and nobody was told of; without it that raises ``journal-cut``.
    ``durable=False`` skips the fsync, for batches that can be run again.
    """

    def __init__(self, path: Path | str, *, recover: bool = False, durable: bool = True) -> None:
        self._path = Path(path)
        self._durable = durable
        data = self._path.read_bytes() if self._path.exists() else b""
        self._records, whole = _scan(data)
        if whole < len(data) and not recover:
            raise error("journal-cut", seq=len(self._records) + 1)
        # Without a buffer of Python's, so that nothing of a refused write comes out later.
        self._file = self._path.open("ab", buffering=0)
        self._size = whole
        if whole < len(data):
            self._file.truncate(whole)

    def append(self, drafts: Sequence[Draft], wall_time_utc: str | None = None) -> list[Record]:
        if self._file.closed:
            raise ValueError("the journal is closed")
        added = seal_all(drafts, len(self._records), self.head_hash)
        lines = b"".join(map(encode_line, added))
        try:
            _write_all(self._file, lines)
            if self._durable:
                os.fsync(self._file.fileno())
            if wall_time_utc is not None:
                self._note_wall_time(added, wall_time_utc)
        except BaseException:
            self._take_back()
            raise
        self._size += len(lines)
        self._records.extend(added)
        return added

    def _take_back(self) -> None:
        """Leave the file as it was before the append, so that the next one does not follow half a record."""
        try:
            self._file.truncate(self._size)
        except OSError:
            self._file.close()
            raise

    def _note_wall_time(self, added: Sequence[Record], wall_time_utc: str) -> None:
        notes = [json.dumps({"seq": record.seq, "wall_time_utc": wall_time_utc}) + "\n" for record in added]
        with self._path.with_suffix(".wall.jsonl").open("ab", buffering=0) as side:
            size = side.tell()
            try:
                _write_all(side, "".join(notes).encode())
            except BaseException:
                side.truncate(size)
                raise

    def __len__(self) -> int:
        return len(self._records)

    @property
    def head_hash(self) -> str:
        return self._records[-1].hash if self._records else FIRST_PREV_HASH

    def records(self, after_seq: int = 0) -> Iterator[Record]:
        return iter(self._records[after_seq:])

    def close(self) -> None:
        self._file.close()
