"""Actions around the directory of contacts, and what people tell each other by word of mouth.

Fields as in :mod:`simengine.domain.actions`, where every kind of action is registered.
"""

from __future__ import annotations

from dataclasses import dataclass

from simengine.domain.action_codes import Purpose
from simengine.domain.contacts import ContactKind

MINUTES_RANGE = (1, 1440)
"""What a form offers for the time of a check; the numbers of the pack are narrower."""
TRUST_RANGE = (1, 5)
"""A pulse: from not at all to fully."""


@dataclass(frozen=True, slots=True)
class StartCommCheck:
    """Call every member of the forum at one contact, and see who answers within a time."""

    contact: ContactKind
    within_minutes: int

    @property
    def target(self) -> str:
        return self.contact.value


@dataclass(frozen=True, slots=True)
class AnswerCommCheck:
    """Answer a check that has reached the nation."""

    check: str

    @property
    def target(self) -> str:
        return self.check


@dataclass(frozen=True, slots=True)
class RecordOralContact:
    """Put on record what was told to, or asked of, a partner by word of mouth at ``at_ms``."""

    counterpart: str
    purpose: Purpose
    at_ms: int
    incident: str | None = None
    indicators: tuple[str, ...] = ()
    text: str | None = None

    @property
    def target(self) -> str:
        return f"{self.purpose.value}:{self.counterpart}"


@dataclass(frozen=True, slots=True)
class ConfirmOralContact:
    """Confirm that there was the contact that another nation has put on record."""

    contact: str

    @property
    def target(self) -> str:
        return self.contact


@dataclass(frozen=True, slots=True)
class DenyOralContact:
    """Say that there was no such contact."""

    contact: str

    @property
    def target(self) -> str:
        return self.contact


@dataclass(frozen=True, slots=True)
class ReportPulse:
    """Say how much your nation trusts another now, from 1 (not at all) to 5 (fully), for the trainers."""

    counterpart: str
    trust: int

    @property
    def target(self) -> str:
        return self.counterpart
