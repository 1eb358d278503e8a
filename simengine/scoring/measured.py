"""The result of a measure, with everything that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from simengine.domain.errors import ParamValue
from simengine.domain.plan import MeasureSpec, Rubric
from simengine.scoring.log import ExerciseLog

FULL = 1000


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that a value rests on: a record (0 for the whole journal) and a sentence of the catalogue
    (``evidence-<code>``) with its parameters."""

    seq: int
    code: str
    params: Mapping[str, ParamValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Measured:
    """A nation's result in one measure.

    ``raw`` is the value in the measure's unit (minutes or permille); ``opportunities`` is how many cases
    there were by the truth, ``met`` in how many the nation did what the measure asks. Not applicable,
    with no value, when there was no case.
    """

    status: Literal["scored", "not_applicable"]
    raw: int | None
    opportunities: int
    met: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """What a measure is asked: one nation in one exercise, beside others of the same seed."""

    log: ExerciseLog
    references: Mapping[str, ExerciseLog]
    rubric: Rubric
    spec: MeasureSpec
    nation: str


Measure = Callable[[Case], Measured]


def not_applicable() -> Measured:
    """There was no case: left out of every mean, never 0 or full marks."""
    return Measured("not_applicable", None, 0, 0, ())


def share(opportunities: int, met: int, evidence: list[Evidence]) -> Measured:
    """A share of cases in permille; not applicable when there were none."""
    if not opportunities:
        return not_applicable()
    return Measured("scored", met * FULL // opportunities, opportunities, met, tuple(evidence))


def score_permille(spec: MeasureSpec, raw: int) -> int:
    """0 at ``unacceptable`` or worse, 1000 at ``target`` or better, straight in between.

    Times are better when low, shares when high; the order of the two ends says which it is.
    """
    span = spec.target - spec.unacceptable
    if span == 0:
        return FULL if raw == spec.target else 0
    value = (raw - spec.unacceptable) * FULL // span
    return max(0, min(FULL, value))
