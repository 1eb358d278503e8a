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
from simengine.world.watched import Watched

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
    """Part of a nation's picture: see :class:`simengine.domain.response_views.EffortsView`.

    ``shown`` is the view last made and what it was made of: views are asked for far more often than efforts
    change.
    """

    evidence: Watched[str, EvidenceView] = field(default_factory=Watched)
    leads: Watched[str, int] = field(default_factory=Watched)
    patched: Watched[str, int] = field(default_factory=Watched)
    credentials_reset: Watched[str, int] = field(default_factory=Watched)
    notified: Watched[str, int] = field(default_factory=Watched)
    vendors_told: Watched[str, int] = field(default_factory=Watched)
    takedowns: Watched[str, str] = field(default_factory=Watched)
    briefed_ms: int | None = None
    lessons: list[LessonView] = field(default_factory=list)
    drafts: dict[str, Draft] = field(default_factory=dict)
    changes: list[int] = field(default_factory=lambda: [0])
    shown: tuple[tuple[object, ...], EffortsView] | None = None

    def __post_init__(self) -> None:
        """All mappings count their changes in one place."""
        for part in (
            self.evidence,
            self.leads,
            self.patched,
            self.credentials_reset,
            self.notified,
            self.vendors_told,
            self.takedowns,
        ):
            part.changes = self.changes

    def view(self, fixes: Mapping[str, int], infrastructure: tuple[str, ...]) -> EffortsView:
        """As a seat sees it; ``fixes`` are public, ``infrastructure`` are hosts and addresses that it
        holds."""
        made_of = (self.changes[0], fixes, infrastructure, self.briefed_ms, len(self.lessons))
        if self.shown is None or self.shown[0] != made_of:
            self.shown = (
                made_of,
                EffortsView(
                    evidence=self.evidence.shown(),
                    leads=self.leads.shown(),
                    patched=self.patched.shown(),
                    fixes=fixes,
                    credentials_reset=self.credentials_reset.shown(),
                    notified=self.notified.shown(),
                    vendors_told=self.vendors_told.shown(),
                    takedowns=self.takedowns.shown(),
                    infrastructure=infrastructure,
                    briefed_ms=self.briefed_ms,
                    lessons=tuple(self.lessons),
                ),
            )
        return self.shown[1]


@dataclass(slots=True)
class Said:
    """What nations and vendors have said to all, or to each other in plain sight of both."""

    fixes: Watched[str, int] = field(default_factory=Watched)
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
