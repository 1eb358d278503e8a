"""A journal that seals late holds what one that seals at once holds, byte for byte, whenever it is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simengine.domain import commands as cmd
from simengine.domain import events as ev
from simengine.domain.actions import TriageAlert
from simengine.journal.codec import FIRST_PREV_HASH, encode_line
from simengine.journal.deferred import DeferredJournal
from simengine.journal.memory import MemoryJournal
from simengine.journal.port import Journal
from simengine.journal.record import Fact
from simengine.scoring import ExerciseLog
from simengine_api.live.journal import StoreJournal

STARTED = ev.ExerciseStarted(1, 1, "0", "p", "1", "0" * 64, 7, "running", 9, {"AAA": (0, 9), "BBB": ()}, {})
START = Fact(0, "event", "engine", 0, STARTED)
FACTS = [
    START,
    Fact(5, "command", "AAA.cert_analyst", 0, cmd.SubmitAction("AAA.cert_analyst", TriageAlert("a1"))),
    Fact(5, "event", "engine", 2, ev.AssetIsolated("asset-ü", "AAA")),
    Fact(9, "event", "engine", 1, ev.IndicatorsGained("AAA", ("ioc-a", "ioc-b"), "asset-ü")),
    Fact(9, "event", "engine", 1, ev.ExerciseEnded("time")),
]


def noted(journal: Journal, sizes: list[int]) -> Journal:
    """The journal with all facts noted in batches of these sizes."""
    place = 0
    for size in [*sizes, len(FACTS)]:
        if FACTS[place : place + size]:
            journal.note(FACTS[place : place + size])
        place += size
    return journal


def lines(journal: Journal) -> list[bytes]:
    return [encode_line(record) for record in journal.records()]


@given(sizes=st.lists(st.integers(0, 3), max_size=5), reads=st.booleans())
def test_however_facts_come_in_the_bytes_are_those_of_a_journal_that_seals_at_once(
    sizes: list[int], reads: bool
) -> None:
    late = DeferredJournal()
    place = 0
    for size in [*sizes, len(FACTS)]:
        late.note(FACTS[place : place + size])
        place += size
        if reads:
            assert len(list(late.records())) == len(late)
    at_once = noted(MemoryJournal(), sizes)
    assert len(late) == len(at_once)
    assert late.head_hash == at_once.head_hash
    assert lines(late) == lines(at_once)
    assert late.last_ms == at_once.last_ms == 9


def test_drafts_and_facts_can_take_turns() -> None:
    drafts = [fact.draft() for fact in FACTS]
    mixed = DeferredJournal()
    mixed.note(FACTS[:2])
    mixed.append(drafts[2:3])
    mixed.note(FACTS[3:4])
    assert len(mixed) == 4
    mixed.append(drafts[4:])
    assert lines(mixed) == lines(noted(MemoryJournal(), []))
    assert list(mixed.events()) == list(noted(MemoryJournal(), []).events())


def test_events_and_scores_are_the_same_unsealed_and_read_back() -> None:
    late = noted(DeferredJournal(), [2])
    read_back = list(noted(MemoryJournal(), [2]).events())
    assert list(late.events()) == read_back
    log, again = ExerciseLog.of_journal(late), ExerciseLog.from_records(list(late.records()))
    assert (log.entries, log.end_ms, log.ended) == (again.entries, again.end_ms, again.ended)


def test_a_closed_journal_takes_nothing_more_and_can_still_be_read() -> None:
    journal = DeferredJournal()
    journal.note(FACTS[:3])
    journal.close()
    with pytest.raises(ValueError, match="closed"):
        journal.note(FACTS[3:])
    assert len(list(journal.records())) == 3


def test_the_journal_of_a_live_exercise_seals_before_the_call_that_recorded_is_over() -> None:
    """What is answered is on disk: nothing that a commit has to take may wait to be sealed."""
    journal = StoreJournal()
    journal.note(FACTS[:3])
    assert [record.seq for record in journal.pending] == [1, 2, 3]
    assert journal.head_hash == journal.pending[-1].hash != FIRST_PREV_HASH
