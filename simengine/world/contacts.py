"""The directory of contacts, checks of it and oral contacts: the truth, and what each seat is shown of it.

How much truth there is in an entry is shown to nobody. A nation learns that one leads nowhere by the message
that comes back, the secretariat of the forum by its check.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from simengine.domain.contact_views import (
    CheckLine,
    CheckView,
    ContactsView,
    EntryTruth,
    EntryView,
    FailureView,
    OralView,
    PulseView,
)
from simengine.domain.contacts import LEVELS_OF_CONTACT, Contact, ContactKind, EntryState
from simengine.domain.frozen import Frozen
from simengine.domain.region import Nation
from simengine.domain.seats import Level, Seat

CONFIRMED, DENIED, OPEN = "confirmed", "denied", "open"


@dataclass(slots=True)
class Entry:
    """An entry of the directory: what it says, and how much truth there is in it (``state``, ``deputy``)."""

    nation: str
    contact: Contact
    state: EntryState
    deputy: EntryState | None
    confirmed_ms: int
    valid_until_ms: int
    status: str = ""
    lapsed: bool = False

    def shown(self) -> EntryView:
        """As everybody reads it."""
        return EntryView(
            nation=self.nation,
            contact=self.contact.kind.value,
            function=self.contact.function,
            address=self.contact.address,
            has_deputy=self.deputy is not None,
            confirmed_ms=self.confirmed_ms,
            valid_until_ms=self.valid_until_ms,
            status=self.status,
            lapsed=self.lapsed,
        )


@dataclass(slots=True)
class Check:
    """A check: times by nation; ``received``, ``answered`` and ``failed`` hold those of whom it is true."""

    id: str
    nation: str
    contact: ContactKind
    began_ms: int
    until_ms: int
    called: tuple[str, ...]
    received: dict[str, int] = field(default_factory=dict)
    answered: dict[str, int] = field(default_factory=dict)
    failed: dict[str, int] = field(default_factory=dict)
    ended: bool = False


@dataclass(slots=True)
class Oral:
    """An oral contact on record."""

    id: str
    nation: str
    seat: str
    counterpart: str
    level: Level
    purpose: str
    held_ms: int
    recorded_ms: int
    incident: str | None
    indicators: tuple[str, ...]
    text: str | None
    state: str = OPEN


class Contacts:
    """All of it, for one exercise. ``changes`` counts what could change what somebody is shown."""

    def __init__(self, nations: tuple[Nation, ...]) -> None:
        self.entries: dict[tuple[str, ContactKind], Entry] = {
            (nation.id, contact.kind): Entry(
                nation.id,
                contact,
                contact.state,
                contact.deputy,
                contact.verified_ms,
                contact.valid_until_ms,
            )
            for nation in nations
            for contact in nation.contacts
        }
        self.failures: dict[str, list[FailureView]] = {nation.id: [] for nation in nations}
        self.checks: dict[str, Check] = {}
        self.oral: dict[str, Oral] = {}
        self.pulses: list[PulseView] = []
        self.changes = 0
        self._entries_shown: Frozen[str, EntryView] | None = None
        self._shown: dict[str, tuple[int, ContactsView]] = {}

    def changed(self, *, entries: bool = False) -> None:
        """Something was changed: what was shown before is out of date."""
        self.changes += 1
        if entries:
            self._entries_shown = None

    def entry(self, nation: str, kind: ContactKind) -> Entry | None:
        """A nation's entry; None when it has none."""
        return self.entries.get((nation, kind))

    def knows(self, nation: str, ident: str) -> bool:
        """Whether a nation could have the id of a check or an oral contact from somewhere."""
        check, oral = self.checks.get(ident), self.oral.get(ident)
        return (check is not None and nation in (check.nation, *check.received)) or (
            oral is not None and nation in (oral.nation, oral.counterpart)
        )

    def view(self, seat: Seat) -> ContactsView:
        """What a seat is shown; the same object as long as nothing changes."""
        known = self._shown.get(seat.id)
        if known is None or known[0] != self.changes:
            known = self._shown[seat.id] = (self.changes, self._made(seat))
        return known[1]

    def _made(self, seat: Seat) -> ContactsView:
        if self._entries_shown is None:
            self._entries_shown = Frozen(
                {f"{nation}/{kind.value}": entry.shown() for (nation, kind), entry in self.entries.items()}
            )
        checks = {
            check.id: shown
            for check in self.checks.values()
            if (shown := _check_view(check, seat)) is not None
        }
        oral = {
            one.id: _oral_view(one, seat.nation)
            for one in self.oral.values()
            if seat.nation in (one.nation, one.counterpart) and seat.level is one.level
        }
        return ContactsView(
            entries=self._entries_shown,
            failures=tuple(self.failures[seat.nation]),
            checks=Frozen(checks),
            oral=Frozen(oral),
        )

    def truth(self) -> tuple[EntryTruth, ...]:
        """Every entry as it is."""
        return tuple(
            EntryTruth(
                nation,
                kind.value,
                entry.state.value,
                entry.deputy.value if entry.deputy is not None else "",
                entry.valid_until_ms,
            )
            for (nation, kind), entry in self.entries.items()
        )


def _check_view(check: Check, seat: Seat) -> CheckView | None:
    """The secretariat sees the whole check. A member sees its own part once a call has come to it, at the
    level of the contact called; once the time is over it also learns that none was answered."""
    if seat.nation == check.nation and seat.level is Level.FORUM:
        return CheckView(
            id=check.id,
            nation=check.nation,
            contact=check.contact.value,
            began_ms=check.began_ms,
            until_ms=check.until_ms,
            ended=check.ended,
            received_ms=None,
            answered_ms=None,
            lines=tuple(_line(check, nation) for nation in check.called),
        )
    if seat.nation not in check.called or seat.level not in LEVELS_OF_CONTACT[check.contact]:
        return None
    if seat.nation not in check.received and not check.ended:
        return None
    return CheckView(
        id=check.id,
        nation=check.nation,
        contact=check.contact.value,
        began_ms=check.began_ms if check.ended else None,
        until_ms=check.until_ms,
        ended=check.ended,
        received_ms=check.received.get(seat.nation),
        answered_ms=check.answered.get(seat.nation),
        lines=(),
    )


def _line(check: Check, nation: str) -> CheckLine:
    answered = check.answered.get(nation)
    after = None if answered is None else answered - check.began_ms
    return CheckLine(nation, answered, after, check.failed.get(nation))


def _oral_view(one: Oral, nation: str) -> OralView:
    own = nation == one.nation
    return OralView(
        id=one.id,
        nation=one.nation,
        seat=one.seat,
        counterpart=one.counterpart,
        purpose=one.purpose,
        held_ms=one.held_ms,
        recorded_ms=one.recorded_ms,
        incident=one.incident if own else None,
        indicators=one.indicators if own or one.state == CONFIRMED else (),
        indicators_named=len(one.indicators),
        text=one.text,
        state=one.state,
    )
