from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from simengine.domain.errors import SimengineError
from simengine.journal.jsonl import JsonLinesJournal, read_journal, require_ended
from simengine.journal.memory import MemoryJournal
from simengine.journal.record import Draft
from simengine.journal.texts import MemoryTextVault, commit


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "journal.jsonl"
    journal = JsonLinesJournal(file)
    journal.append([Draft(0, "event", "ExerciseStarted", "engine", 0, {"format_version": 1})])
    for t_ms in (5, 6, 7):
        journal.append([Draft(t_ms, "event", "AssetIsolated", "engine", 1, {"asset": f"ü-{t_ms}"})])
    journal.append([Draft(9, "event", "ExerciseEnded", "engine", 1, {"reason": "time"})])
    journal.close()
    return file


def refusal(path: Path) -> tuple[str, object]:
    with pytest.raises(SimengineError) as caught:
        read_journal(path)
    return caught.value.code, caught.value.params.get("seq")


def edit(path: Path, line: int, change: dict[str, object]) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    found = json.loads(lines[line - 1]) | change
    text = json.dumps(found, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    lines[line - 1] = text.encode() + b"\n"
    path.write_bytes(b"".join(lines))


def test_a_closed_journal_is_read_back_as_it_was(path: Path) -> None:
    records = read_journal(path)
    assert [record.seq for record in records] == [1, 2, 3, 4, 5]
    require_ended(records)


def test_an_existing_journal_goes_on_where_it_stopped(path: Path) -> None:
    journal = JsonLinesJournal(path)
    head = journal.head_hash
    (added,) = journal.append([Draft(9, "event", "AssetIsolated", "engine", 1, {})])
    journal.close()
    assert (added.seq, added.prev_hash) == (6, head)


def test_a_record_left_out_is_named_by_the_gap(path: Path) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:2] + lines[3:]))
    assert refusal(path) == ("journal-seq-gap", 3)


def test_an_altered_record_is_named(path: Path) -> None:
    edit(path, 3, {"data": {"asset": "other"}})
    assert refusal(path) == ("journal-hash-mismatch", 3)


def test_a_torn_last_line_is_named_and_dropped_only_on_recovery(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-10])
    assert refusal(path) == ("journal-cut", 5)
    with pytest.raises(SimengineError):
        JsonLinesJournal(path)
    recovered = JsonLinesJournal(path, recover=True)
    assert len(recovered) == 4
    recovered.append([Draft(9, "event", "ExerciseEnded", "engine", 1, {"reason": "time"})])
    recovered.close()
    assert len(read_journal(path)) == 5


def test_a_journal_cut_between_records_is_readable_and_known_to_be_unfinished(path: Path) -> None:
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:4]))
    records = read_journal(path)
    with pytest.raises(SimengineError) as caught:
        require_ended(records)
    assert (caught.value.code, caught.value.params) == ("journal-not-ended", {"seq": 4})


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"extra": 1}, "journal-field-unknown"),
        ({"t_ms": "5"}, "journal-field-type"),
        ({"kind": "rumour"}, "journal-field-type"),
        ({"prev_hash": "f" * 64}, "journal-chain-broken"),
        ({"seq": 9}, "journal-seq-gap"),
    ],
)
def test_what_is_wrong_with_a_record_is_said(path: Path, change: dict[str, object], code: str) -> None:
    edit(path, 3, change)
    assert refusal(path) == (code, 3)


def test_bytes_that_are_not_json_are_named(path: Path) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    lines[1] = b"\xff not json\n"
    path.write_bytes(b"".join(lines))
    assert refusal(path) == ("journal-line-not-json", 2)


def test_the_same_record_in_other_bytes_is_not_canonical(path: Path) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    lines[2] = json.dumps(json.loads(lines[2])).encode() + b"\n"
    path.write_bytes(b"".join(lines))
    assert refusal(path) == ("journal-line-not-canonical", 3)


def test_time_that_runs_backwards_is_named(tmp_path: Path) -> None:
    memory = MemoryJournal()
    memory.append([Draft(0, "event", "ExerciseStarted", "engine", 0, {"format_version": 1})])
    memory.append([Draft(9, "event", "A", "engine", 1, {}), Draft(8, "event", "B", "engine", 1, {})])
    from simengine.journal.codec import encode_line

    file = tmp_path / "j.jsonl"
    file.write_bytes(b"".join(encode_line(record) for record in memory.records()))
    assert refusal(file) == ("journal-time-backwards", 3)


@pytest.mark.parametrize(
    ("first", "code"),
    [
        (Draft(0, "event", "ExerciseStarted", "engine", 0, {"format_version": 99}), "journal-format-unknown"),
        (Draft(0, "event", "AssetIsolated", "engine", 0, {}), "journal-start-missing"),
    ],
)
def test_the_first_record_says_what_the_journal_is(tmp_path: Path, first: Draft, code: str) -> None:
    from simengine.journal.codec import encode_line, seal

    file = tmp_path / "j.jsonl"
    file.write_bytes(encode_line(seal(first, 1, "0" * 64)))
    assert refusal(file)[0] == code


def test_missing_and_empty_files_are_told_apart(tmp_path: Path) -> None:
    assert refusal(tmp_path / "none.jsonl")[0] == "journal-not-found"
    (tmp_path / "empty.jsonl").touch()
    assert refusal(tmp_path / "empty.jsonl")[0] == "journal-empty"


def test_wall_time_stands_beside_the_journal_and_not_in_it(tmp_path: Path) -> None:
    journal = JsonLinesJournal(tmp_path / "journal.jsonl")
    journal.append([Draft(0, "event", "ExerciseStarted", "engine", 0, {"format_version": 1})], "2027-03-02")
    journal.close()
    assert b"2027" not in (tmp_path / "journal.jsonl").read_bytes()
    assert "2027-03-02" in (tmp_path / "journal.wall.jsonl").read_text(encoding="utf-8")


def test_an_erased_text_is_gone_and_its_commitment_stays_what_it_was() -> None:
    vault, salt = MemoryTextVault(), b"0123456789abcdef"
    commitment = commit("call the duty officer", salt)
    vault.put(commitment, "call the duty officer", salt)
    assert vault.get(commitment) == "call the duty officer"
    vault.erase(commitment)
    vault.erase(commitment)
    assert vault.get(commitment) is None
    assert commit("call the duty officer", b"another salt") != commitment
    with pytest.raises(ValueError):
        vault.put(commitment, "something else", salt)


@contextmanager
def disk_full_after(path: Path, more_bytes: int) -> Iterator[None]:
    """No file of this process may grow beyond ``more_bytes`` more than ``path`` has now."""
    resource = pytest.importorskip("resource", reason="needs limits of POSIX")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + more_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("durable", [True, False])
def test_a_full_disk_leaves_the_journal_as_it_was_and_able_to_go_on(path: Path, durable: bool) -> None:
    before = path.read_bytes()
    journal = JsonLinesJournal(path, durable=durable)
    with disk_full_after(path, 50), pytest.raises(OSError):
        journal.append([Draft(9, "event", "AssetIsolated", "engine", 1, {})])
    assert path.read_bytes() == before
    assert len(journal) == 5
    (added,) = journal.append([Draft(9, "event", "AssetCleaned", "engine", 1, {})])
    journal.close()
    assert added.seq == 6
    assert [record.type for record in read_journal(path)][-2:] == ["ExerciseEnded", "AssetCleaned"]


def test_a_full_disk_after_a_recovery_takes_back_to_the_recovered_length(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-10])
    journal = JsonLinesJournal(path, recover=True)
    whole = path.read_bytes()
    with disk_full_after(path, 50), pytest.raises(OSError):
        journal.append([Draft(9, "event", "AssetIsolated", "engine", 1, {})])
    journal.close()
    assert path.read_bytes() == whole


def test_a_wall_time_that_cannot_be_noted_takes_its_records_back(path: Path) -> None:
    before = path.read_bytes()
    journal = JsonLinesJournal(path)
    path.with_suffix(".wall.jsonl").mkdir()
    with pytest.raises(OSError):
        journal.append([Draft(9, "event", "AssetIsolated", "engine", 1, {})], "2027-03-02T07:00:00Z")
    assert path.read_bytes() == before
    journal.append([Draft(9, "event", "AssetCleaned", "engine", 1, {})])
    journal.close()
    assert len(read_journal(path)) == 6


def test_wall_times_name_each_record_of_a_batch(path: Path) -> None:
    journal = JsonLinesJournal(path)
    journal.append([Draft(9, "event", "AssetIsolated", "engine", 1, {})] * 2, "2027-03-02T07:00:00Z")
    journal.close()
    notes = path.with_suffix(".wall.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(note) for note in notes] == [
        {"seq": seq, "wall_time_utc": "2027-03-02T07:00:00Z"} for seq in (6, 7)
    ]


def test_recovery_drops_a_torn_tail_only_and_never_a_whole_bad_record(path: Path) -> None:
    edit(path, 3, {"data": {"asset": "other"}})
    before = path.read_bytes()
    with pytest.raises(SimengineError) as caught:
        JsonLinesJournal(path, recover=True)
    assert (caught.value.code, caught.value.params) == ("journal-hash-mismatch", {"seq": 3})
    assert path.read_bytes() == before
