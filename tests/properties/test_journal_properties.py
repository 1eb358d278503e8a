"""Any change to a journal file, however small, is found and named at or before the record it touches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simengine.domain.errors import SimengineError
from simengine.journal.codec import canonical_bytes, encode_line
from simengine.journal.jsonl import _scan
from simengine.journal.memory import MemoryJournal
from simengine.journal.record import Draft

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=12,
)


def lines() -> list[bytes]:
    journal = MemoryJournal()
    journal.append([Draft(0, "event", "ExerciseStarted", "engine", 0, {"format_version": 1, "pack": "ñ"})])
    for t_ms in range(1, 6):
        journal.append([Draft(t_ms, "event", "AssetIsolated", "engine", 1, {"asset": f"a-{t_ms}"})])
    return [encode_line(record) for record in journal.records()]


LINES = lines()
WHOLE = b"".join(LINES)


@given(place=st.integers(0, len(WHOLE) - 1), flip=st.integers(1, 255))
def test_one_changed_byte_is_found_and_named(place: int, flip: int) -> None:
    changed = bytearray(WHOLE)
    changed[place] ^= flip
    touched = WHOLE[:place].count(b"\n") + 1
    try:
        records, whole = _scan(bytes(changed))
    except SimengineError as problem:
        named = problem.params.get("seq", 1)
        assert isinstance(named, int)
        assert named <= touched + 1
        return
    assert whole < len(changed), "only the last newline may go unnoticed here: the file then ends torn"
    assert len(records) + 1 == touched == len(LINES)


@given(length=st.integers(1, len(WHOLE) - 1))
def test_a_file_cut_anywhere_is_torn_or_ends_between_records(length: int) -> None:
    records, whole = _scan(WHOLE[:length])
    assert len(records) == WHOLE[:length].count(b"\n")
    assert whole == sum(map(len, LINES[: len(records)]))


@given(JSON)
def test_equal_values_have_equal_canonical_bytes(value: object) -> None:
    import json

    data = canonical_bytes(value)
    assert canonical_bytes(json.loads(data)) == data


@pytest.mark.parametrize("bad", [0.5, float("nan"), 2**53 + 1, {"a": [1, 2.0]}, {1: 2}, b"x", "\ud800"])
def test_what_has_no_canonical_form_is_refused(bad: object) -> None:
    with pytest.raises((TypeError, UnicodeEncodeError)):
        canonical_bytes(bad)
