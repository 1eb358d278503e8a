"""Facts about what nations say to each other, and what comes of it.

Registered in :mod:`simengine.domain.events`.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class MessageSent:
    """A message left for another nation. ``fields`` are the structured fields, ``text`` a commitment.

    ``completeness_permille`` is the share of required fields present and valid; ``deliver_ms`` when it
    arrives. ``in_reply_to`` is set on answers, with ``answer`` and ``reason``.
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
    deliver_ms: int
    text: str | None = None
    in_reply_to: str | None = None
    answer: str | None = None
    reason: str | None = None
    fields: dict[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MessageDelivered:
    """A message arrived. ``quality_permille`` is completeness x timeliness x level fit."""

    message: str
    nation: str
    from_nation: str
    channel: str
    purpose: str
    quality_permille: int


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
