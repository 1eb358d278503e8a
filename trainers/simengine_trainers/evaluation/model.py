"""What people say of an exercise: notes on records, overrides of ratings, answers, findings, reviews.

Nobody is named: ``by`` is a role of the white cell or a seat. Times are UTC in ISO 8601, since this is said
after the exercise and beside it; none of it is ever in the journal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Note:
    """An evaluator's note pinned to record ``seq``; ``nation`` is whose conduct it is about, if anybody's."""

    id: str
    seq: int
    nation: str | None
    by: str
    text: str
    said_utc: str


@dataclass(frozen=True, slots=True)
class Override:
    """A rating that a human evaluator gives instead of the computed one; both are shown, with the reason."""

    id: str
    nation: str
    measure: str
    rating: Literal["P", "S", "M", "U"]
    reason: str
    by: str
    said_utc: str


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to a question of the hot wash: a ``choice`` on the question's scale, a text, or both.

    ``seat`` is None when the answer was given without one."""

    question: str
    seat: str | None
    choice: int | None
    text: str
    said_utc: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A line of a nation's improvement plan.

    ``owner`` is a function, never a person; ``due`` and ``retest`` are dates. ``seqs`` are the records that
    it rests on; ``measure`` is None where none shows it.
    """

    id: str
    nation: str
    finding: str
    measure: str | None
    seqs: tuple[int, ...]
    owner: str
    due: str | None
    retest: str | None
    state: Literal["open", "done", "dropped"]


@dataclass(frozen=True, slots=True)
class Remark:
    """What a nation adds to its draft; ``released`` when the forum may quote it."""

    id: str
    passage: str | None
    text: str
    released: bool


@dataclass(frozen=True, slots=True)
class Review:
    """A nation's review of its draft: passages that it releases, its remarks, and whether it is done."""

    nation: str
    released: frozenset[str]
    remarks: tuple[Remark, ...]
    done: bool


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything that people said of one exercise."""

    notes: tuple[Note, ...] = ()
    overrides: tuple[Override, ...] = ()
    answers: tuple[Answer, ...] = ()
    findings: tuple[Finding, ...] = ()
    reviews: tuple[Review, ...] = ()
