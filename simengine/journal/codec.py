"""Canonical bytes, the hash chain, and strict reading back: a bad record is named by its number.

Canonical form: JSON in UTF-8, keys sorted, no white space, no floats, integers within +-2^53. Hashed bytes
hold no wall time, no random id and no clock watermark.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from simengine.domain.errors import error
from simengine.domain.versions import FORMAT_VERSION
from simengine.journal.record import Draft, Record

FIRST_PREV_HASH = "0" * 64
MAX_INTEGER = 2**53
STARTED = "ExerciseStarted"
ENDED = "ExerciseEnded"

_FIELDS: dict[str, type] = {
    "seq": int,
    "t_ms": int,
    "kind": str,
    "type": str,
    "actor": str,
    "cause_seq": int,
    "data": dict,
    "prev_hash": str,
    "hash": str,
}

_NO_FORM = (TypeError, UnicodeEncodeError, RecursionError)
"""What canonical_bytes raises for a value that JSON can say and a record cannot hold."""


_SCALARS = frozenset({str, bool, type(None)})


def _check(value: object, path: str) -> None:
    if value is None or isinstance(value, bool | str):
        return
    if isinstance(value, int):
        if not -MAX_INTEGER <= value <= MAX_INTEGER:
            raise TypeError(f"{path}: {value} does not fit in 53 bits")
    elif isinstance(value, dict):
        for key, item in value.items():
            if not isinstance(key, str):
                raise TypeError(f"{path}: key {key!r} is no text")
            if type(item) not in _SCALARS:
                _check(item, f"{path}.{key}")
    elif isinstance(value, list | tuple):
        for place, item in enumerate(value):
            if type(item) not in _SCALARS:
                _check(item, f"{path}[{place}]")
    else:
        raise TypeError(f"{path}: {type(value).__name__} has no canonical form")


_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def _dump(value: object) -> bytes:
    return _ENCODER.encode(value).encode("utf-8")


def canonical_bytes(value: object) -> bytes:
    """The canonical form of a JSON value.

    Raises TypeError, naming the path, for floats and other types without a canonical form, and
    UnicodeEncodeError for text with lone surrogates.
    """
    _check(value, "$")
    return _dump(value)


def _body(draft: Draft | Record, seq: int, prev_hash: str) -> dict[str, Any]:
    return {
        "seq": seq,
        "t_ms": draft.t_ms,
        "kind": draft.kind,
        "type": draft.type,
        "actor": draft.actor,
        "cause_seq": draft.cause_seq,
        "data": draft.data,
        "prev_hash": prev_hash,
    }


def seal(draft: Draft, seq: int, prev_hash: str) -> Record:
    """Give a draft its place in the chain."""
    digest = sha256(canonical_bytes(_body(draft, seq, prev_hash))).hexdigest()
    return Record(
        seq, draft.t_ms, draft.kind, draft.type, draft.actor, draft.cause_seq, draft.data, prev_hash, digest
    )


def seal_all(drafts: Sequence[Draft], count: int, head_hash: str) -> list[Record]:
    """Chain ``drafts`` to a journal that holds ``count`` records and ends with ``head_hash``."""
    added: list[Record] = []
    for seq, draft in enumerate(drafts, count + 1):
        record = seal(draft, seq, head_hash)
        head_hash = record.hash
        added.append(record)
    return added


def encode_line(record: Record) -> bytes:
    """The record as one line of a journal file, newline included."""
    return _dump(_body(record, record.seq, record.prev_hash) | {"hash": record.hash}) + b"\n"


def _no_constant(text: str) -> object:
    raise ValueError(f"{text} is not JSON")


def _field_without_form(found: dict[str, Any]) -> str:
    for name in _FIELDS:
        try:
            canonical_bytes(found[name])
        except _NO_FORM:
            return name
    return "data"  # nested so deep that only the whole record is too deep


def decode_line(line: bytes, expected_seq: int, prev_hash: str, prev_t_ms: int) -> Record:
    """Read one line (without its newline) as record number ``expected_seq`` of the chain.

    Raises a ``journal-...`` error naming the record: not JSON, a field missing, unknown or of a wrong
    type, a gap in the numbers, a broken chain, a wrong hash, time running backwards, bytes that are not
    canonical; for record 1 also a missing start or an unknown format version.
    """
    seq = expected_seq
    try:
        found = json.loads(line.decode("utf-8"), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise error("journal-line-not-json", seq=seq) from None
    if not isinstance(found, dict):
        raise error("journal-line-not-json", seq=seq)
    _check_fields(found, seq)
    if found["seq"] != seq:
        raise error("journal-seq-gap", seq=seq, found=found["seq"])
    if found["prev_hash"] != prev_hash:
        raise error("journal-chain-broken", seq=seq)
    record = Record(**found)
    try:
        body = canonical_bytes(_body(record, seq, prev_hash))
    except _NO_FORM:
        raise error("journal-field-type", seq=seq, field=_field_without_form(found)) from None
    if sha256(body).hexdigest() != record.hash:
        raise error("journal-hash-mismatch", seq=seq)
    if encode_line(record)[:-1] != line:
        raise error("journal-line-not-canonical", seq=seq)
    if record.t_ms < prev_t_ms:
        raise error("journal-time-backwards", seq=seq)
    if seq == 1:
        _check_start(record)
    return record


def _check_fields(found: dict[str, Any], seq: int) -> None:
    for name, kind in _FIELDS.items():
        if name not in found:
            raise error("journal-field-missing", seq=seq, field=name)
        if not isinstance(found[name], kind) or isinstance(found[name], bool):
            raise error("journal-field-type", seq=seq, field=name)
    for name in found:
        if name not in _FIELDS:
            raise error("journal-field-unknown", seq=seq, field=name[:80])
    if found["kind"] not in ("command", "event"):
        raise error("journal-field-type", seq=seq, field="kind")


def _check_start(record: Record) -> None:
    if record.type != STARTED:
        raise error("journal-start-missing")
    version = record.data.get("format_version")
    if isinstance(version, bool) or version != FORMAT_VERSION:  # True == 1
        raise error("journal-format-unknown", found=str(version)[:80], known=FORMAT_VERSION)
