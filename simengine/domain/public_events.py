"""Facts about what nations say, and about drafts that wait for clearance; registered in
:mod:`simengine.domain.events`. ``text`` is always a commitment."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AdvisoryPublished:
    """A nation published indicators: to the public (TLP:CLEAR), where the adversary reads them too, or to
    the teams of the region (TLP:GREEN)."""

    advisory: str
    nation: str
    tlp: str
    indicators: tuple[str, ...]
    text: str | None


@dataclass(frozen=True, slots=True)
class StatementPublished:
    """A nation made a public statement. ``attention_permille`` is truth: how much people there report
    from now on, beside what is usual."""

    statement: str
    nation: str
    tone: str
    attention_permille: int
    text: str | None


@dataclass(frozen=True, slots=True)
class AttributionMade:
    """A nation attributed the campaign in public, to nation ``named`` (empty: an unknown actor)."""

    attribution: str
    nation: str
    named: str
    confidence: int
    text: str | None


@dataclass(frozen=True, slots=True)
class TermDefined:
    """A nation defined a term towards another; ``agreed`` when the other had done so before."""

    nation: str
    counterpart: str
    term: str
    agreed: bool
    text: str | None


@dataclass(frozen=True, slots=True)
class MinisterBriefed:
    """A nation's political level was informed about an incident."""

    nation: str
    incident: str
    text: str | None


@dataclass(frozen=True, slots=True)
class DirectoryUpdated:
    """A nation ``confirmed`` or ``changed`` one of its own entries in the directory of contacts, which is
    valid until ``valid_until_ms`` from now on."""

    nation: str
    status: str
    text: str | None
    contact: str = "technical"
    valid_until_ms: int = 0


@dataclass(frozen=True, slots=True)
class LessonRecorded:
    """A nation put a lesson on record."""

    nation: str
    incident: str | None
    text: str | None


@dataclass(frozen=True, slots=True)
class DraftSubmitted:
    """An action of policy level waits for clearance. ``action`` is the action in the form of commands,
    ``concerned`` the seats that have a say or drafted it."""

    draft: str
    nation: str
    seat: str
    kind: str
    target: str
    action: dict[str, object]
    concerned: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftConcurred:
    """A seat concurred with a draft."""

    draft: str
    nation: str
    seat: str


@dataclass(frozen=True, slots=True)
class DraftInClearance:
    """An automated seat let its house clear a draft, which is done at ``due_ms``."""

    draft: str
    nation: str
    seat: str
    due_ms: int


@dataclass(frozen=True, slots=True)
class DraftAuthorised:
    """A seat authorised a draft."""

    draft: str
    nation: str
    seat: str


@dataclass(frozen=True, slots=True)
class DraftCleared:
    """A draft has all that it needed and takes effect."""

    draft: str
    nation: str


@dataclass(frozen=True, slots=True)
class DraftDeclined:
    """A seat declined a draft, and why."""

    draft: str
    nation: str
    seat: str
    reason: str
    text: str | None


@dataclass(frozen=True, slots=True)
class DraftWithdrawn:
    """The seat that had drafted it took a draft back."""

    draft: str
    nation: str
    seat: str


@dataclass(frozen=True, slots=True)
class DraftLapsed:
    """A draft was cleared when it could no longer be done; ``code`` and ``params`` say why."""

    draft: str
    nation: str
    code: str
    params: dict[str, str | int]
