from __future__ import annotations

import json
from hashlib import sha256

import pytest

from simengine.domain.errors import SimengineError
from simengine.journal.codec import FIRST_PREV_HASH, canonical_bytes, decode_line, encode_line, seal
from simengine.journal.record import Draft

START = Draft(0, "event", "ExerciseStarted", "engine", 0, {"format_version": 1})


def line(*left_out: str, **changes: object) -> bytes:
    """A first record with ``changes``, hashed honestly, in whatever JSON they give."""
    body: dict[str, object] = {
        "seq": 1,
        "t_ms": 0,
        "kind": "event",
        "type": "ExerciseStarted",
        "actor": "engine",
        "cause_seq": 0,
        "data": {"format_version": 1},
        "prev_hash": FIRST_PREV_HASH,
    }
    body |= changes

    def dump(value: object) -> bytes:
        return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()

    body["hash"] = sha256(dump(body)).hexdigest()
    return dump({name: value for name, value in body.items() if name not in left_out})


def refusal(data: bytes) -> tuple[str, object]:
    with pytest.raises(SimengineError) as caught:
        decode_line(data, 1, FIRST_PREV_HASH, 0)
    return caught.value.code, caught.value.params.get("field")


def test_keys_are_sorted_and_text_stays_text() -> None:
    assert canonical_bytes({"b": [1, None, True], "a": "é"}) == '{"a":"é","b":[1,null,true]}'.encode()


def test_a_hash_can_be_checked_with_any_json_tool() -> None:
    found = json.loads(encode_line(seal(START, 1, FIRST_PREV_HASH)))
    stated = found.pop("hash")
    plain = json.dumps(found, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert sha256(plain.encode()).hexdigest() == stated


def test_the_hash_of_a_start_is_what_it_always_was() -> None:
    """Pinned: another hash would need another format version."""
    assert (
        seal(START, 1, FIRST_PREV_HASH).hash
        == "9f49127bb7be44d51f859df63c1652a63e42e8b77ca22e88e855aceb64b06061"
    )


def test_a_number_with_a_fraction_is_refused_where_it_stands() -> None:
    bad = Draft(0, "event", "A", "engine", 0, {"losses": [{"share": 0.5}]})  # type: ignore[dict-item]
    with pytest.raises(TypeError, match=r"\$\.data\.losses\[0\]\.share"):
        seal(bad, 1, FIRST_PREV_HASH)


@pytest.mark.parametrize(
    "name", ["seq", "t_ms", "kind", "type", "actor", "cause_seq", "data", "prev_hash", "hash"]
)
def test_a_record_that_lacks_a_field_is_told_which(name: str) -> None:
    assert refusal(line(name)) == ("journal-field-missing", name)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("t_ms", 0.0),
        ("t_ms", True),
        ("t_ms", 2**53 + 1),
        ("cause_seq", -(2**60)),
        ("actor", "\ud800"),
        ("data", []),
        ("data", {"format_version": 1, "share": 0.5}),
        ("data", {"format_version": 1, "share": [1e300]}),
    ],
)
def test_json_that_a_record_cannot_hold_is_told_by_its_field(field: str, value: object) -> None:
    assert refusal(line(**{field: value})) == ("journal-field-type", field)


@pytest.mark.parametrize("version", [True, 2, 0, "1", None])
def test_only_the_known_format_version_is_read(version: object) -> None:
    assert refusal(line(data={"format_version": version}))[0] == "journal-format-unknown"


@pytest.mark.parametrize(
    "data", [b"", b"null", b"[]", b"NaN", b'{"seq":NaN}', b"\xef\xbb\xbf{}", b"\xed\xa0\x80"]
)
def test_bytes_that_are_no_json_object_are_no_record(data: bytes) -> None:
    assert refusal(data)[0] == "journal-line-not-json"


def test_a_record_nested_too_deep_is_an_error_with_a_code_at_every_depth() -> None:
    for depth in range(100, 3000, 7):
        nested = b"[" * depth + b"]" * depth
        data = line(data={"format_version": 1, "x": "HERE"}).replace(b'"HERE"', nested)
        assert refusal(data)[0] in (
            "journal-line-not-json",  # too deep for the reader of JSON
            "journal-field-type",  # too deep for a record
            "journal-hash-mismatch",  # fine, but for the hash
        )


def test_a_key_given_twice_is_not_canonical() -> None:
    data = encode_line(seal(START, 1, FIRST_PREV_HASH))[:-1]
    assert refusal(data.replace(b'"seq":1', b'"seq":9,"seq":1'))[0] == "journal-line-not-canonical"
