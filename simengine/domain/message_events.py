"""Facts about what nations say to each other, and what comes of it.

Registered in :mod:`simengine.domain.events`.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class MessageSent:
    """A message left for another nation. ``fields`` are the structured fields, ``text`` a commitment.

    ``completeness_permille`` is the share of required fields present and valid; ``deliver_ms`` when it
    arrives. ``in_reply_to`` is the message that it goes on from or answers; answers have ``answer`` too, and
    perhaps a ``reason``. ``thread`` is the first message of its thread (a broadcast counts as one).
    ``broadcast`` is common to the copies of a message to all members. ``to_deputy``: the directory's deputy
    was written to; where the directory leads nowhere, ``deliver_ms`` is None and the message comes back at
    ``fails_ms``, for the reason ``failure``. Truth: ``accuracy_permille`` compares
    what is stated with what the sender could know, ``marking_permille`` and ``fit_permille`` are what
    is left of its quality by markings and by what the channel is meant for.
    """

    message: str
    nation: str
    seat: str
    to_nation: str
    channel: str
    purpose: str
    tlp: str
    incident: str | None
    indicators: tuple[str, ...]
    completeness_permille: int
    missing_fields: tuple[str, ...]
    deliver_ms: int | None
    text: str | None = None
    in_reply_to: str | None = None
    answer: str | None = None
    reason: str | None = None
    fields: dict[str, str | int] = field(default_factory=dict)
    thread: str = ""
    broadcast: str | None = None
    to_deputy: bool = False
    accuracy_permille: int = 1000
    marking_permille: int = 1000
    fit_permille: int = 1000
    fails_ms: int | None = None
    failure: str = ""


@dataclass(frozen=True, slots=True)
class MessageDelivered:
    """A message arrived. ``quality_permille`` is the product of the other parts: completeness, timeliness,
    accuracy, marking, fit (purpose and severity), and wording (terms that are not agreed)."""

    message: str
    nation: str
    from_nation: str
    channel: str
    purpose: str
    quality_permille: int
    completeness_permille: int = 1000
    timeliness_permille: int = 1000
    accuracy_permille: int = 1000
    marking_permille: int = 1000
    fit_permille: int = 1000
    wording_permille: int = 1000


@dataclass(frozen=True, slots=True)
class AssistanceStarted:
    """A nation lends people to another after granting a request."""

    nation: str
    to_nation: str
    pool: str
    people: int
    members: tuple[str, ...]
    until_ms: int
    message: str


@dataclass(frozen=True, slots=True)
class AssistanceEnded:
    """Lent people are back."""

    nation: str
    to_nation: str
    pool: str
    people: int
    members: tuple[str, ...]
    message: str


@dataclass(frozen=True, slots=True)
class EvidencePreserved:
    """Evidence on a server in ``by_nation`` was preserved at the request of ``nation``."""

    nation: str
    by_nation: str
    indicators: tuple[str, ...]
    message: str


@dataclass(frozen=True, slots=True)
class TensionChanged:
    """Truth: tension between two nations (ids in alphabetical order), in millionths, and why it moved:
    ``unexplained_harm``, ``consultation``, ``warning`` or ``attribution``. Between records it fades."""

    nation: str
    other: str
    tension_ppm: int
    reason: str


@dataclass(frozen=True, slots=True)
class DecisionRecorded:
    """A nation put on record that it considered contacting another and declined, and why."""

    nation: str
    subject: str
    counterpart: str
    reason: str
    incident: str | None
    text: str | None


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
