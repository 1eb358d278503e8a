"""What is written is what is read; a changed byte or a cut of a journal file is named where it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simengine.domain.errors import SimengineError
from simengine.journal.codec import FIRST_PREV_HASH, decode_line, encode_line, seal, seal_all
from simengine.journal.jsonl import read_journal, require_ended
from simengine.journal.record import Draft, JsonValue, Kind, Record

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
INTEGER = st.integers(-(2**53), 2**53)
JSON: st.SearchStrategy[JsonValue] = st.recursive(
    st.none() | st.booleans() | INTEGER | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=10,
)
DRAFTS = st.builds(
    Draft,
    t_ms=st.integers(0, 2**53),
    kind=st.sampled_from(get_args(Kind)),
    type=TEXT,
    actor=TEXT,
    cause_seq=st.integers(0, 2**53),
    data=st.dictionaries(TEXT, JSON, max_size=4),
)
START = Draft(0, "event", "ExerciseStarted", "engine", 0, {"format_version": 1, "pack": "ñ"})


def whole_journal() -> bytes:
    steps = [
        Draft(k, "command", "IsolateAsset", "seat/ü", 1, {"asset": f"a-{k}", "n": k}) for k in range(1, 4)
    ]
    drafts = [START, *steps, Draft(9, "event", "ExerciseEnded", "engine", 1, {"reason": "time"})]
    return b"".join(map(encode_line, seal_all(drafts, 0, FIRST_PREV_HASH)))


WHOLE = whole_journal()
ReadBytes = Callable[[bytes], list[Record]]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> ReadBytes:
    file: Path = tmp_path_factory.mktemp("codec") / "journal.jsonl"

    def read_back(data: bytes) -> list[Record]:
        file.write_bytes(data)
        return read_journal(file)

    return read_back


@given(draft=DRAFTS, seq=st.integers(2, 2**53))
def test_a_record_is_read_back_as_it_was_written(draft: Draft, seq: int) -> None:
    record = seal(draft, seq, "ab" * 32)
    written = encode_line(record)
    assert written.endswith(b"\n")
    assert written.count(b"\n") == 1
    assert decode_line(written[:-1], seq, "ab" * 32, draft.t_ms) == record


@given(place=st.integers(0, len(WHOLE) - 1), flip=st.integers(1, 255))
def test_one_changed_byte_of_a_file_is_named_at_its_record_or_before(
    read: ReadBytes, place: int, flip: int
) -> None:
    changed = bytearray(WHOLE)
    changed[place] ^= flip
    with pytest.raises(SimengineError) as caught:
        read(bytes(changed))
    # The codes of record 1 (no start, unknown format) carry no number.
    named = caught.value.params.get("seq", 1)
    assert isinstance(named, int)
    assert named <= WHOLE[:place].count(b"\n") + 1


@given(length=st.integers(0, len(WHOLE) - 1))
def test_a_file_cut_anywhere_is_named(read: ReadBytes, length: int) -> None:
    cut = WHOLE[:length]
    with pytest.raises(SimengineError) as caught:
        require_ended(read(cut))
    whole = cut.count(b"\n")
    if not cut:
        assert caught.value.code == "journal-empty"
    elif cut.endswith(b"\n"):
        assert (caught.value.code, caught.value.params) == ("journal-not-ended", {"seq": whole})
    else:
        assert (caught.value.code, caught.value.params) == ("journal-cut", {"seq": whole + 1})
