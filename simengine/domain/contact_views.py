"""What a seat may see of the directory, of checks of it and of oral contacts: parts of
:class:`simengine.domain.views.SeatView`. ``text`` is always a commitment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry of the directory as everybody reads it.

    ``function`` is empty where its name is left to the reader's language. ``confirmed_ms`` is when it was
    last confirmed or changed (before STARTEX: negative); ``status`` what its nation said then during the
    exercise, empty when nothing. ``lapsed``: its validity is over.
    """

    nation: str
    contact: str
    function: str
    address: str
    has_deputy: bool
    confirmed_ms: int
    valid_until_ms: int
    status: str
    lapsed: bool


@dataclass(frozen=True, slots=True)
class FailureView:
    """A message of this nation that came back."""

    message: str
    to_nation: str
    contact: str
    deputy: bool
    t_ms: int


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One member in a check, as the secretariat sees it: when it answered, after how long, when the call to
    it came back; None where that has not happened."""

    nation: str
    answered_ms: int | None
    after_ms: int | None
    failed_ms: int | None


@dataclass(frozen=True, slots=True)
class CheckView:
    """A check. The secretariat sees when it began and a line for each member called; a member its own part:
    when it was ``received_ms`` and ``answered_ms``; neither when it never came. ``nation`` is whose check it
    is, ``ended`` whether its time is over."""

    id: str
    nation: str
    contact: str
    began_ms: int | None
    until_ms: int
    ended: bool
    received_ms: int | None
    answered_ms: int | None
    lines: tuple[CheckLine, ...]

    @property
    def is_open(self) -> bool:
        """Whether this nation is still asked for an answer."""
        return self.received_ms is not None and self.answered_ms is None and not self.ended


@dataclass(frozen=True, slots=True)
class OralView:
    """An oral contact on record. ``state``: open, confirmed or denied. The other side sees which indicators
    were named once it has confirmed, before that how many; an incident is shown to its own nation alone."""

    id: str
    nation: str
    seat: str
    counterpart: str
    purpose: str
    held_ms: int
    recorded_ms: int
    incident: str | None
    indicators: tuple[str, ...]
    indicators_named: int
    text: str | None
    state: str

    @property
    def is_open(self) -> bool:
        """Whether the other side has yet to say something to it."""
        return self.state == "open"


@dataclass(frozen=True, slots=True)
class ContactsView:
    """The directory (``<nation>/<contact>``), the nation's messages that came back, checks and oral contacts
    that concern the seat."""

    entries: Mapping[str, EntryView]
    failures: tuple[FailureView, ...]
    checks: Mapping[str, CheckView]
    oral: Mapping[str, OralView]


@dataclass(frozen=True, slots=True)
class EntryTruth:
    """An entry of the directory as it is, for the white cell."""

    nation: str
    contact: str
    state: str
    deputy: str
    valid_until_ms: int


@dataclass(frozen=True, slots=True)
class PulseView:
    """What a person said of its nation's trust in another; for the trainers."""

    nation: str
    seat: str
    counterpart: str
    trust: int
    t_ms: int
