"""What a seat may see beyond containment: evidence kept, what nations said, drafts that wait for clearance.

Parts of :class:`simengine.domain.views.SeatView`. ``text`` is always a commitment.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """Evidence kept from an own asset, since ``collected_ms``."""

    asset: str
    collected_ms: int
    analysed: bool


@dataclass(frozen=True, slots=True)
class AdvisoryView:
    """An advisory that this seat has heard of."""

    id: str
    nation: str
    tlp: str
    indicators: tuple[str, ...]
    text: str | None
    t_ms: int


@dataclass(frozen=True, slots=True)
class StatementView:
    """A public statement of a nation."""

    id: str
    nation: str
    tone: str
    text: str | None
    t_ms: int


@dataclass(frozen=True, slots=True)
class AttributionView:
    """A public attribution by a nation, to nation ``named`` (empty: an unknown actor)."""

    id: str
    nation: str
    named: str
    confidence: int
    text: str | None
    t_ms: int


@dataclass(frozen=True, slots=True)
class TermView:
    """A term that a nation has defined towards another; ``agreed`` when both have."""

    nation: str
    counterpart: str
    term: str
    agreed: bool
    text: str | None
    t_ms: int


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """What a nation last said of an entry of its own in the directory: which ``contact`` it was about."""

    nation: str
    status: str
    text: str | None
    t_ms: int
    contact: str


@dataclass(frozen=True, slots=True)
class LessonView:
    """A lesson on record."""

    incident: str | None
    text: str | None
    t_ms: int


@dataclass(frozen=True, slots=True)
class DraftView:
    """A draft in which this seat has a say. ``action`` is what it would do, in the form of commands.

    ``state``: open, cleared, declined, withdrawn or lapsed. ``concurred`` are the seats that have, and
    ``waits_for`` those that have yet to; ``authorised_by`` who authorised it (empty: nobody yet),
    ``authorisers`` who may, the first before its deputies (empty when it needs none). ``in_clearance`` is
    the automated seat whose house is at it. ``may`` names what this seat can do with it now.
    """

    id: str
    seat: str
    kind: str
    target: str
    action: Mapping[str, object]
    submitted_ms: int
    state: str
    concurred: tuple[str, ...]
    waits_for: tuple[str, ...]
    authorised_by: str
    authorisers: tuple[str, ...]
    in_clearance: str
    reason: str
    text: str | None
    may: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EffortsView:
    """What the nation has set going, and what it knows of it; values are when it began, in ms.

    ``patched``: rollouts by product; ``fixes``: products with a fix released; ``credentials_reset`` and
    ``notified`` by sector; ``vendors_told`` by product; ``takedowns``: requested, done or too_late by
    indicator; ``infrastructure``: indicators held behind which something stands that can be taken down;
    ``leads``: analyses by the nation that they point to; ``briefed_ms``: the last briefing.
    """

    evidence: Mapping[str, EvidenceView]
    leads: Mapping[str, int]
    patched: Mapping[str, int]
    fixes: Mapping[str, int]
    credentials_reset: Mapping[str, int]
    notified: Mapping[str, int]
    vendors_told: Mapping[str, int]
    takedowns: Mapping[str, str]
    infrastructure: tuple[str, ...]
    briefed_ms: int | None
    lessons: tuple[LessonView, ...]
