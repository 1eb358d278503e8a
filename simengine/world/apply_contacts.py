"""What follows in the world from the directory of contacts, checks of it and oral contacts."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.conditions import Topic
from simengine.domain.contact_views import FailureView, PulseView
from simengine.domain.contacts import ContactKind, EntryState
from simengine.domain.public_actions import DirectoryStatus
from simengine.domain.seats import Level
from simengine.world.agenda import Due
from simengine.world.apply_channels import TELLING
from simengine.world.contacts import CONFIRMED, DENIED, Check, Oral
from simengine.world.state import World

LAPSE, CALL, NO_CALL, OVER = "lapse", "call", "no-call", "check-over"
"""First words of agenda keys; the rules in :mod:`simengine.rules.contacts` say what happens then."""


def directory_opened(world: World, event: ev.DirectoryOpened, seq: int) -> None:
    """The entries stand there as the pack has them; each lapses in its time."""
    for place, valid_until_ms in event.valid_until_ms.items():
        _lapses(world, place, valid_until_ms, seq)


def _lapses(world: World, place: str, at_ms: int, seq: int) -> None:
    if at_ms <= world.scenario.duration_ms:
        nation, kind = place.split("/")
        world.agenda.add(max(at_ms, world.now_ms), Due.FOLLOW, f"{LAPSE}|{nation}|{kind}", cause_seq=seq)


def contact_changed(world: World, event: ev.ContactChanged, seq: int) -> None:
    """Only life knows; that an entry lapsed everybody can read."""
    entry = world.contacts.entries[event.nation, ContactKind(event.contact)]
    if event.deputy:
        entry.deputy = EntryState(event.state)
    else:
        entry.state = EntryState(event.state)
    if event.cause == "lapsed":
        entry.lapsed = True
        world.contacts.changed(entries=True)


def entry_updated(world: World, event: ev.DirectoryUpdated, seq: int) -> None:
    """The entry is valid anew; what the update put right stands in the records that follow."""
    entry = world.contacts.entry(event.nation, ContactKind(event.contact))
    if entry is None:
        return
    entry.status, entry.confirmed_ms = DirectoryStatus(event.status).value, world.now_ms
    entry.valid_until_ms, entry.lapsed = event.valid_until_ms, False
    _lapses(world, f"{event.nation}/{event.contact}", event.valid_until_ms, seq)
    world.contacts.changed(entries=True)


def message_failed(world: World, event: ev.MessageFailed, seq: int) -> None:
    """The sender knows that it must go another way."""
    deputy = event.reason == "deputy_wrong"
    world.contacts.failures[event.nation].append(
        FailureView(event.message, event.to_nation, event.contact, deputy, world.now_ms)
    )
    world.contacts.changed()
    world.dirty.topics.add((Topic.MESSAGES, event.nation))


def check_started(world: World, event: ev.CommCheckStarted, seq: int) -> None:
    """The calls are under way."""
    world.contacts.checks[event.check] = Check(
        event.check,
        event.nation,
        ContactKind(event.contact),
        world.now_ms,
        event.until_ms,
        event.called,
    )
    for word, times in ((CALL, event.arrives_ms), (NO_CALL, event.fails_ms)):
        for nation, t_ms in times.items():
            world.agenda.add(t_ms, Due.FOLLOW, f"{word}|{event.check}|{nation}", cause_seq=seq)
    world.agenda.add(event.until_ms, Due.FOLLOW, f"{OVER}|{event.check}", cause_seq=seq)
    world.contacts.changed()


def check_received(world: World, event: ev.CommCheckReceived, seq: int) -> None:
    """The nation has it before it."""
    world.contacts.checks[event.check].received[event.nation] = world.now_ms
    world.contacts.changed()


def check_failed(world: World, event: ev.CommCheckFailed, seq: int) -> None:
    """The secretariat knows that the entry leads nowhere."""
    world.contacts.checks[event.check].failed[event.to_nation] = world.now_ms
    world.contacts.changed()


def check_answered(world: World, event: ev.CommCheckAnswered, seq: int) -> None:
    """The curve of answers rises by one."""
    world.contacts.checks[event.check].answered[event.nation] = world.now_ms
    world.contacts.changed()


def check_ended(world: World, event: ev.CommCheckEnded, seq: int) -> None:
    """No answer counts any more."""
    world.contacts.checks[event.check].ended = True
    world.contacts.changed()


def oral_recorded(world: World, event: ev.OralContactRecorded, seq: int) -> None:
    """It waits for the other side, and counts for nothing until then."""
    world.contacts.oral[event.contact] = Oral(
        event.contact,
        event.nation,
        event.seat,
        event.counterpart,
        Level(event.level),
        event.purpose,
        event.held_ms,
        world.now_ms,
        event.incident,
        event.indicators,
        event.text,
    )
    world.contacts.changed()


def oral_confirmed(world: World, event: ev.OralContactConfirmed, seq: int) -> None:
    """From now on it counts as a message of its purpose; indicators named follow."""
    world.contacts.oral[event.contact].state = CONFIRMED
    world.contacts.changed()
    key = (event.nation, event.by_nation, event.purpose)
    world.sent_counts[key] = world.sent_counts.get(key, 0) + 1
    if event.purpose in TELLING and event.says_something:
        world.told.add((event.nation, event.by_nation))
    world.dirty.topics.update({(Topic.MESSAGES, event.nation), (Topic.MESSAGES, event.by_nation)})


def oral_denied(world: World, event: ev.OralContactDenied, seq: int) -> None:
    """It stays on record, and counts for nothing."""
    world.contacts.oral[event.contact].state = DENIED
    world.contacts.changed()


def pulse_reported(world: World, event: ev.PulseReported, seq: int) -> None:
    """The trainers see it; nothing follows."""
    world.contacts.pulses.append(
        PulseView(event.nation, event.seat, event.counterpart, event.trust, world.now_ms)
    )
