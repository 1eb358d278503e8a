"""What is asked of the tables, as functions of a connection."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from simengine.journal.codec import FIRST_PREV_HASH, decode_line, encode_line
from simengine.journal.record import Record
from simengine_api.adapters import tables as t


@dataclass(frozen=True, slots=True)
class ExerciseRow:
    """An exercise as it is stored."""

    id: str
    pack_hash: str
    title: str
    state: str
    created_utc: str
    settings: Mapping[str, Any]
    speed: int
    watermark_ms: int


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A nation's draft sheet of one move as it is stored; ``items`` as people see them."""

    nation: str
    move: int
    version: int
    handed_in: int | None
    items: list[dict[str, Any]]


def _exercise(row: Row[Any]) -> ExerciseRow:
    values = dict(row._mapping)
    return ExerciseRow(**values | {"settings": json.loads(values["settings"])})


def exercises(connection: Connection) -> list[ExerciseRow]:
    """All exercises, the newest first."""
    return [
        _exercise(row)
        for row in connection.execute(select(t.exercises).order_by(t.exercises.c.created_utc.desc()))
    ]


def exercise(connection: Connection, ident: str) -> ExerciseRow | None:
    """One exercise; None when there is none."""
    row = connection.execute(select(t.exercises).where(t.exercises.c.id == ident)).one_or_none()
    return None if row is None else _exercise(row)


def add_exercise(connection: Connection, row: ExerciseRow) -> None:
    """A new exercise."""
    values = {name: getattr(row, name) for name in row.__slots__}
    connection.execute(insert(t.exercises).values(values | {"settings": json.dumps(dict(row.settings))}))


def change_exercise(connection: Connection, ident: str, **values: Any) -> None:
    """Change columns of an exercise."""
    if "settings" in values:
        values["settings"] = json.dumps(dict(values["settings"]))
    connection.execute(update(t.exercises).where(t.exercises.c.id == ident).values(**values))


def add_pack(connection: Connection, digest: str, ident: str, archive: bytes) -> None:
    """Keep a copy of a pack; the same pack is kept once."""
    if connection.execute(select(t.packs.c.hash).where(t.packs.c.hash == digest)).first() is None:
        connection.execute(insert(t.packs).values(hash=digest, id=ident, archive=archive))


def pack(connection: Connection, digest: str) -> tuple[str, bytes]:
    """Id and archive of a pack."""
    row = connection.execute(select(t.packs.c.id, t.packs.c.archive).where(t.packs.c.hash == digest)).one()
    return row.id, row.archive


def pack_id(connection: Connection, digest: str) -> str:
    """The id of a pack."""
    found: str = connection.execute(select(t.packs.c.id).where(t.packs.c.hash == digest)).scalar_one()
    return found


def add_records(connection: Connection, ident: str, records: Sequence[Record], wall_time_utc: str) -> None:
    """Append records; fails when any of these numbers is there already."""
    if records:
        connection.execute(
            insert(t.records),
            [
                {"exercise": ident, "seq": r.seq, "line": encode_line(r), "wall_time_utc": wall_time_utc}
                for r in records
            ],
        )


def lines(connection: Connection, ident: str, after: int = 0) -> list[bytes]:
    """The journal's lines after a record, newlines included."""
    query = select(t.records.c.line).where(t.records.c.exercise == ident, t.records.c.seq > after)
    return [bytes(row.line) for row in connection.execute(query.order_by(t.records.c.seq))]


def records(connection: Connection, ident: str) -> list[Record]:
    """The journal, every record verified. Raises ``journal-...`` errors that name the first bad one."""
    found: list[Record] = []
    head, t_ms = FIRST_PREV_HASH, 0
    for line in lines(connection, ident):
        record = decode_line(line[:-1], len(found) + 1, head, t_ms)
        found.append(record)
        head, t_ms = record.hash, record.t_ms
    return found


def texts(connection: Connection, ident: str) -> dict[str, str]:
    """All texts that were not erased, by commitment."""
    query = select(t.texts.c.commitment, t.texts.c.text).where(t.texts.c.exercise == ident)
    return {row.commitment: row.text for row in connection.execute(query)}


def add_texts(connection: Connection, ident: str, found: Iterable[tuple[str, str, bytes]]) -> None:
    """Keep texts with their salts."""
    rows = [{"exercise": ident, "commitment": c, "text": text, "salt": salt} for c, text, salt in found]
    if rows:
        connection.execute(insert(t.texts), rows)


def erase_text(connection: Connection, ident: str, commitment: str) -> None:
    """Forget a text and its salt."""
    connection.execute(delete(t.texts).where(t.texts.c.exercise == ident, t.texts.c.commitment == commitment))


def answer(connection: Connection, participant: str, key: str) -> tuple[str, Any] | None:
    """What a key was asked (its digest) and answered; None when it is new."""
    query = select(t.answers.c.asked_sha256, t.answers.c.answer).where(
        t.answers.c.participant == participant, t.answers.c.key == key
    )
    row = connection.execute(query).one_or_none()
    return None if row is None else (row.asked_sha256, json.loads(row.answer))


def add_answers(connection: Connection, ident: str, found: Iterable[tuple[str, str, str, Any]]) -> None:
    """Keep the answers to keys: (participant, key, digest of what was asked, answer)."""
    rows = [
        {"exercise": ident, "participant": who, "key": key, "asked_sha256": asked, "answer": json.dumps(said)}
        for who, key, asked, said in found
    ]
    if rows:
        connection.execute(insert(t.answers), rows)


def sheets(connection: Connection, ident: str) -> dict[str, SheetRow]:
    """Each nation's newest draft sheet."""
    query = select(t.sheets).where(t.sheets.c.exercise == ident).order_by(t.sheets.c.move)
    return {
        row.nation: SheetRow(row.nation, row.move, row.version, row.handed_in, json.loads(row.items))
        for row in connection.execute(query)
    }


def put_sheet(connection: Connection, ident: str, sheet: SheetRow) -> None:
    """Keep a draft sheet in place of its earlier versions."""
    where = (
        (t.sheets.c.exercise == ident) & (t.sheets.c.nation == sheet.nation) & (t.sheets.c.move == sheet.move)
    )
    connection.execute(delete(t.sheets).where(where))
    connection.execute(
        insert(t.sheets).values(
            exercise=ident,
            nation=sheet.nation,
            move=sheet.move,
            version=sheet.version,
            handed_in=sheet.handed_in,
            items=json.dumps(sheet.items),
        )
    )
