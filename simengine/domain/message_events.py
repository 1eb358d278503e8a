"""Facts about messages beyond their way: receipts, what they tell, what of them was misuse; registered in
:mod:`simengine.domain.events`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MessageAcknowledged:
    """A seat of ``nation`` has read a message; ``to_nation`` sent it and learns that it was read."""

    message: str
    nation: str
    seat: str
    to_nation: str


@dataclass(frozen=True, slots=True)
class MessageWaits:
    """Truth: a message is there, but its end takes up no more of them before ``until_ms``."""

    message: str
    nation: str
    until_ms: int


@dataclass(frozen=True, slots=True)
class MisuseNoted:
    """Structured facts show a misuse of a channel by a seat of ``nation``.

    ``misuse`` is an id of the catalogue of misuse (MU-2 and so on), ``counterpart`` the nation that it
    concerns (``all``: every member of a channel), ``message`` the message, or the action, by which it
    was done. ``indicators`` are those passed on beyond their marking.
    """

    misuse: str
    nation: str
    seat: str
    counterpart: str
    message: str
    weight_permille: int
    indicators: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MisuseProposed:
    """What may be a misuse, for the white cell to judge: rules cannot read what was written."""

    proposal: str
    misuse: str
    nation: str
    seat: str
    counterpart: str
    message: str
    weight_permille: int


@dataclass(frozen=True, slots=True)
class MisuseJudged:
    """The white cell confirmed a proposal, or did not. Only a confirmed one counts."""

    proposal: str
    misuse: str
    nation: str
    seat: str
    counterpart: str
    message: str
    weight_permille: int
    confirmed: bool


@dataclass(frozen=True, slots=True)
class MessageOverheard:
    """Truth: the adversary has read a sensitive message on an unprotected channel."""

    message: str
    nation: str
    to_nation: str
    indicators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ServicesForewarned:
    """Truth: services of ``nation`` that need those of ``from_nation`` are ready for their loss, of which
    ``left_permille`` still reaches them."""

    nation: str
    from_nation: str
    left_permille: int
    message: str


@dataclass(frozen=True, slots=True)
class FlawTold:
    """A nation was told of the flaw in a product: it knows what to harden against."""

    nation: str
    from_nation: str
    product: str
    message: str
