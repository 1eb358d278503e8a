"""Every journal keeps the same promises: the contract runs on each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from simengine.domain.events import AssetIsolated, ExerciseStarted
from simengine.journal.codec import FIRST_PREV_HASH
from simengine.journal.deferred import DeferredJournal
from simengine.journal.jsonl import JsonLinesJournal
from simengine.journal.memory import MemoryJournal
from simengine.journal.port import Journal
from simengine.journal.record import Draft, Fact
from simengine_api.live.journal import StoreJournal


def start() -> Draft:
    return Draft(0, "event", "ExerciseStarted", "engine", 0, {"format_version": 1})


def fact(t_ms: int = 5, **data: int) -> Draft:
    return Draft(t_ms, "event", "AssetIsolated", "engine", 1, data)


@pytest.fixture(params=["memory", "deferred", "file", "store"])
def journal(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Journal]:
    make: dict[str, Callable[[], Journal]] = {
        "memory": MemoryJournal,
        "deferred": DeferredJournal,
        "file": lambda: JsonLinesJournal(tmp_path / "journal.jsonl"),
        "store": StoreJournal,
    }
    made = make[request.param]()
    yield made
    made.close()


def test_a_new_journal_is_empty(journal: Journal) -> None:
    assert len(journal) == 0
    assert journal.head_hash == FIRST_PREV_HASH
    assert list(journal.records()) == []


def test_records_are_numbered_from_one_and_chained(journal: Journal) -> None:
    first, second = journal.append([start(), fact()])
    assert (first.seq, second.seq) == (1, 2)
    assert first.prev_hash == FIRST_PREV_HASH
    assert second.prev_hash == first.hash
    assert journal.head_hash == second.hash


def test_records_come_back_in_order_from_any_place(journal: Journal) -> None:
    journal.append([start()])
    journal.append([fact(5), fact(6)])
    assert [record.t_ms for record in journal.records()] == [0, 5, 6]
    assert [record.seq for record in journal.records(after_seq=1)] == [2, 3]


def test_of_a_batch_with_one_bad_draft_nothing_is_added(journal: Journal) -> None:
    journal.append([start()])
    bad = Draft(6, "event", "AssetIsolated", "engine", 1, {"share": 0.5})  # type: ignore[dict-item]
    with pytest.raises(TypeError, match="share"):
        journal.append([fact(), bad])
    assert len(journal) == 1
    (added,) = journal.append([fact(7)])
    assert added.seq == 2


def test_the_same_drafts_give_the_same_hashes_whatever_the_wall_time(journal: Journal) -> None:
    journal.append([start(), fact()], wall_time_utc="2027-03-02T07:00:00Z")
    twin = MemoryJournal()
    twin.append([start(), fact()])
    assert journal.head_hash == twin.head_hash


def test_nothing_is_appended_to_a_closed_journal(journal: Journal) -> None:
    journal.append([start()])
    journal.close()
    with pytest.raises(ValueError):
        journal.append([fact()])


def test_facts_are_noted_as_the_drafts_that_they_are(journal: Journal) -> None:
    facts = [
        Fact(
            0, "event", "engine", 0, ExerciseStarted(1, 1, "0", "p", "1", "0" * 64, 7, "running", 9, {}, {})
        ),
        Fact(5, "event", "engine", 1, AssetIsolated("ü", "AAA")),
    ]
    journal.note(facts, wall_time_utc="2027-03-02T07:00:00Z")
    twin = MemoryJournal()
    twin.append([fact.draft() for fact in facts])
    assert list(journal.records()) == list(twin.records())
    assert [event for _, _, event in journal.events()] == [fact.content for fact in facts]
    assert journal.last_ms == 5
