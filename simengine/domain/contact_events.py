"""Facts about the directory of contacts, checks of it, and what people told each other by word of mouth;
registered in :mod:`simengine.domain.events`. ``text`` is always a commitment.

``contact`` is a kind of contact, but for oral contacts their id."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DirectoryOpened:
    """Truth: the directory at STARTEX. Keys are ``<nation>/<contact>``; ``states`` and ``deputies`` say how
    much truth there is in an entry and its deputy (who stands in it only where there is one), ``verified_ms``
    when it was last confirmed, ``valid_until_ms`` when it lapses."""

    states: dict[str, str]
    deputies: dict[str, str]
    verified_ms: dict[str, int]
    valid_until_ms: dict[str, int]


@dataclass(frozen=True, slots=True)
class ContactChanged:
    """Truth: what an entry says is true no longer, or true again. ``cause`` is ``inject``, ``lapsed`` or
    ``updated``; ``deputy`` tells the deputy's address from the contact's own."""

    nation: str
    contact: str
    deputy: bool
    state: str
    cause: str
    inject: str


@dataclass(frozen=True, slots=True)
class MessageFailed:
    """A message came back: what the directory has of ``to_nation`` (``contact``) leads nowhere. ``reason`` is
    ``entry_wrong`` or ``deputy_wrong``."""

    message: str
    nation: str
    to_nation: str
    contact: str
    reason: str


@dataclass(frozen=True, slots=True)
class CommCheckStarted:
    """The forum's secretariat, ``nation``, calls the members ``called`` at their contact and asks for an
    answer by ``until_ms``. ``inject`` is empty unless the plan started it. Truth, and shown to no team: when
    the calls arrive (``arrives_ms``), or come back (``fails_ms``), by nation."""

    check: str
    nation: str
    contact: str
    channel: str
    called: tuple[str, ...]
    until_ms: int
    inject: str
    arrives_ms: dict[str, int]
    fails_ms: dict[str, int]


@dataclass(frozen=True, slots=True)
class CommCheckReceived:
    """A check reached a nation's contact."""

    check: str
    nation: str
    contact: str
    until_ms: int


@dataclass(frozen=True, slots=True)
class CommCheckFailed:
    """A call of a check came back to the secretariat: the entry of ``to_nation`` leads nowhere."""

    check: str
    nation: str
    to_nation: str
    contact: str


@dataclass(frozen=True, slots=True)
class CommCheckAnswered:
    """A seat of a nation answered a check, ``after_ms`` after the secretariat began it."""

    check: str
    nation: str
    seat: str
    contact: str
    after_ms: int


@dataclass(frozen=True, slots=True)
class CommCheckEnded:
    """The time of a check is over: who answered, and who of those called did not."""

    check: str
    nation: str
    contact: str
    answered: tuple[str, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OralContactRecorded:
    """A seat put on record that it told or asked a seat of ``counterpart`` something by word of mouth, at
    ``held_ms``. It counts only once a seat of ``level`` of the other side confirms it."""

    contact: str
    nation: str
    seat: str
    counterpart: str
    level: str
    purpose: str
    held_ms: int
    incident: str | None
    indicators: tuple[str, ...]
    text: str | None


@dataclass(frozen=True, slots=True)
class OralContactConfirmed:
    """The other side, ``by_nation``, confirmed an oral contact of ``nation``: it counts as a message of its
    purpose. ``says_something``: it is about an incident of ``nation``, or named indicators."""

    contact: str
    nation: str
    by_nation: str
    by_seat: str
    purpose: str
    held_ms: int
    says_something: bool


@dataclass(frozen=True, slots=True)
class OralContactDenied:
    """The other side does not hold that there was such a contact; it counts for nothing."""

    contact: str
    nation: str
    by_nation: str
    by_seat: str


@dataclass(frozen=True, slots=True)
class PulseReported:
    """A person says how much its nation trusts another now: 1 (not at all) to 5 (fully). For the trainers;
    nothing is made of it."""

    nation: str
    seat: str
    counterpart: str
    trust: int
