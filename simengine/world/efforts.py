"""State of what goes beyond containment: what a nation has set going, what nations have said, and the truth
behind both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from simengine.domain.response_views import (
    AdvisoryView,
    AttributionView,
    DirectoryView,
    EffortsView,
    EvidenceView,
    LessonView,
    StatementView,
    TermView,
)

OPEN = "open"
CLEARED = "cleared"
DECLINED = "declined"
WITHDRAWN = "withdrawn"
LAPSED = "lapsed"


@dataclass(slots=True)
class Draft:
    """An action of policy level on its way through clearance. Part of the nation's picture, but for
    ``clearance_ms``: when an automated seat's house is done with it (None when none is at it)."""

    id: str
    seat: str
    kind: str
    target: str
    action: Mapping[str, object]
    concerned: tuple[str, ...]
    submitted_ms: int
    state: str = OPEN
    concurred: tuple[str, ...] = ()
    authorised_by: str = ""
    in_clearance: str = ""
    clearance_ms: int | None = None
    reason: str = ""
    text: str | None = None


@dataclass(slots=True)
class Efforts:
    """Part of a nation's picture: see :class:`simengine.domain.response_views.EffortsView`."""

    evidence: dict[str, EvidenceView] = field(default_factory=dict)
    leads: dict[str, int] = field(default_factory=dict)
    patched: dict[str, int] = field(default_factory=dict)
    credentials_reset: dict[str, int] = field(default_factory=dict)
    notified: dict[str, int] = field(default_factory=dict)
    vendors_told: dict[str, int] = field(default_factory=dict)
    takedowns: dict[str, str] = field(default_factory=dict)
    briefed_ms: int | None = None
    lessons: list[LessonView] = field(default_factory=list)
    drafts: dict[str, Draft] = field(default_factory=dict)

    def view(self, fixes: Mapping[str, int], infrastructure: tuple[str, ...]) -> EffortsView:
        """As a seat sees it; ``fixes`` are public, ``infrastructure`` are hosts and addresses that it
        holds."""
        return EffortsView(
            evidence=dict(self.evidence),
            leads=dict(self.leads),
            patched=dict(self.patched),
            fixes=dict(fixes),
            credentials_reset=dict(self.credentials_reset),
            notified=dict(self.notified),
            vendors_told=dict(self.vendors_told),
            takedowns=dict(self.takedowns),
            infrastructure=infrastructure,
            briefed_ms=self.briefed_ms,
            lessons=tuple(self.lessons),
        )


@dataclass(slots=True)
class Said:
    """What nations and vendors have said to all, or to each other in plain sight of both."""

    fixes: dict[str, int] = field(default_factory=dict)
    advisories: dict[str, AdvisoryView] = field(default_factory=dict)
    statements: list[StatementView] = field(default_factory=list)
    attributions: list[AttributionView] = field(default_factory=list)
    terms: dict[tuple[str, str, str], TermView] = field(default_factory=dict)
    directory: dict[str, DirectoryView] = field(default_factory=dict)


@dataclass(slots=True)
class Undercurrent:
    """Truth behind what goes beyond containment.

    ``reductions`` hold, by asset row, the shares of service (permille) that efforts take, by what takes
    them. ``patched`` is a bit set of products per asset, ``fresh`` marks assets whose credentials were
    reset since they were last compromised, ``noticed`` those whose operators were told. ``kept`` is what
    was there when evidence was collected, by asset: (campaign, stage reached) by their numbers. ``public``
    indicators stand in an advisory to the public; ``taken_down`` ones work nowhere any more.
    ``vendors_know`` are products whose vendor works on a fix.
    """

    reductions: dict[int, dict[str, int]] = field(default_factory=dict)
    patched: dict[int, int] = field(default_factory=dict)
    fresh: set[int] = field(default_factory=set)
    noticed: set[int] = field(default_factory=set)
    kept: dict[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    public: set[str] = field(default_factory=set)
    taken_down: set[str] = field(default_factory=set)
    vendors_know: set[str] = field(default_factory=set)
