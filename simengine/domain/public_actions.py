"""Actions by which a nation speaks: to the public, to its minister, to partners; and the clearance of drafts.

Fields as in :mod:`simengine.domain.actions`, where every kind of action is registered.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from simengine.domain.action_codes import Reason
from simengine.domain.contacts import ContactKind
from simengine.domain.markings import Tlp

UNKNOWN_ACTOR = "unknown-actor"
"""Target of an attribution that names no nation."""


class Tone(StrEnum):
    """How a public statement addresses people."""

    REASSURING = "reassuring"
    FACTUAL = "factual"
    WARNING = "warning"


class Term(StrEnum):
    """Terms whose meaning States agree on."""

    INCIDENT = "incident"
    CRITICAL_INFRASTRUCTURE = "critical-infrastructure"
    SEVERITY = "severity"
    ATTRIBUTION = "attribution"
    POINT_OF_CONTACT = "point-of-contact"


class DirectoryStatus(StrEnum):
    """What a nation says of its own entry in the directory of contacts."""

    CONFIRMED = "confirmed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class PublishAdvisory:
    """Publish indicators held as an advisory: TLP:CLEAR to the public, TLP:GREEN to the region's teams."""

    tlp: Tlp
    indicators: tuple[str, ...]
    incident: str | None = None
    text: str | None = None

    @property
    def target(self) -> str:
        return self.tlp.value


@dataclass(frozen=True, slots=True)
class PublishStatement:
    """Make a statement to the press."""

    tone: Tone
    incident: str | None = None
    text: str | None = None

    @property
    def target(self) -> str:
        return self.tone.value


@dataclass(frozen=True, slots=True)
class Attribute:
    """Attribute the campaign in public to a nation (``named``) or to an unknown actor (None), with a stated
    confidence from 0 to 100. A sovereign choice."""

    confidence: int
    named: str | None = None
    incident: str | None = None
    text: str | None = None

    @property
    def target(self) -> str:
        return self.named or UNKNOWN_ACTOR


@dataclass(frozen=True, slots=True)
class DefineTerm:
    """Define a term towards a partner; agreed once the partner has defined it towards this nation too."""

    term: Term
    counterpart: str
    text: str | None = None

    @property
    def target(self) -> str:
        return f"{self.term.value}:{self.counterpart}"


@dataclass(frozen=True, slots=True)
class BriefMinister:
    """Inform the political level about an incident."""

    incident: str
    text: str | None = None

    @property
    def target(self) -> str:
        return self.incident


@dataclass(frozen=True, slots=True)
class UpdateDirectory:
    """Confirm or change one of the nation's own entries in the directory of contacts.

    To change it puts right whatever was wrong with it; to confirm it renews its validity and no more.
    """

    status: DirectoryStatus
    text: str | None = None
    contact: ContactKind = ContactKind.TECHNICAL

    @property
    def target(self) -> str:
        return f"{self.contact.value}:{self.status.value}"


@dataclass(frozen=True, slots=True)
class RecordLesson:
    """Put a lesson on record, about an incident or about the exercise."""

    incident: str | None = None
    text: str | None = None

    @property
    def target(self) -> str:
        return self.incident or "exercise"


@dataclass(frozen=True, slots=True)
class ConcurWithDraft:
    """Concur with a draft that waits for clearance."""

    draft: str

    @property
    def target(self) -> str:
        return self.draft


@dataclass(frozen=True, slots=True)
class AuthoriseDraft:
    """Authorise a draft, so that it takes effect once all concurrences are there."""

    draft: str

    @property
    def target(self) -> str:
        return self.draft


@dataclass(frozen=True, slots=True)
class DeclineDraft:
    """Decline a draft, with a reason; it takes no effect."""

    draft: str
    reason: Reason
    text: str | None = None

    @property
    def target(self) -> str:
        return self.draft


@dataclass(frozen=True, slots=True)
class WithdrawDraft:
    """Take back a draft of one's own."""

    draft: str

    @property
    def target(self) -> str:
        return self.draft
