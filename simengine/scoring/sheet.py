"""The score sheet: every measure of every nation, and two scores side by side that are never added.

Nothing here is stored: a sheet can be computed again from the journal at any time, with the same result.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from simengine.domain.numeric import exp, log
from simengine.domain.plan import MeasureSpec, Rubric, ScoreName
from simengine.scoring import channel_use, contacts, handling, incident_management, noticing
from simengine.scoring.log import ExerciseLog
from simengine.scoring.measured import FULL, Case, Measure, Measured, not_applicable, score_permille

MEASURES: dict[str, Measure] = {
    "IM-01": incident_management.time_to_detect,
    "IM-02": noticing.detection_coverage,
    "IM-03": noticing.qualification_precision,
    "IM-04": noticing.reports_taken_up,
    "IM-05": incident_management.classification_accuracy,
    "IM-06": noticing.severity_calibration,
    "IM-07": noticing.triage_order,
    "IM-08": handling.traceability,
    "IM-09": incident_management.time_to_contain,
    "IM-10": incident_management.evidence_before_eradication,
    "IM-11": incident_management.service_loss_avoided,
    "IM-12": handling.clean_recovery,
    "IM-13": handling.escalation,
    "IM-14": incident_management.reporting_clock,
    "IM-19": handling.continuity,
    "CB-01": contacts.reachability,
    "CB-02": contacts.directory_upkeep,
    "CB-03": channel_use.uptake_of_opportunities,
    "CB-04": channel_use.timely_notice,
    "CB-06": channel_use.message_completeness,
    "CB-08": channel_use.answers_to_requests,
}
"""Every measure by its id."""

SCORES: tuple[ScoreName, ...] = ("incident_management", "channel_use")


@dataclass(frozen=True, slots=True)
class Line:
    """One measure of one nation: what was found, and what it is worth. None where it does not apply."""

    spec: MeasureSpec
    measured: Measured
    score_permille: int | None
    rating: str | None


@dataclass(frozen=True, slots=True)
class Composite:
    """One of the two scores: None when no measure of it applies. ``scored`` of ``measures`` did."""

    score_permille: int | None
    rating: str | None
    scored: int
    measures: int


@dataclass(frozen=True, slots=True)
class NationSheet:
    """A nation's lines and its two scores."""

    nation: str
    lines: tuple[Line, ...]
    composites: Mapping[ScoreName, Composite]


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """All nations, in the order of the pack: there is no ranking."""

    nations: tuple[NationSheet, ...]

    def to_data(self) -> dict[str, Any]:
        """The sheet in plain values."""
        return {"nations": [_nation_data(nation) for nation in self.nations]}


def rating(score: int, rubric: Rubric) -> str:
    """P, S, M or U, by the rubric's thresholds."""
    if score >= rubric.rating_p_permille:
        return "P"
    if score >= rubric.rating_s_permille:
        return "S"
    return "M" if score >= rubric.rating_m_permille else "U"


def score_exercise(log: ExerciseLog, references: Mapping[str, ExerciseLog], rubric: Rubric) -> ScoreSheet:
    """Score every nation; to an organisation nothing applies. ``references`` are journals of the same pack
    and seed played otherwise."""
    sheets = []
    for nation in log.nations:
        lines = []
        for spec in rubric.measures:
            if nation in log.organisations:
                measured = not_applicable()
            else:
                measured = MEASURES[spec.id](Case(log, references, rubric, spec, nation))
            score = None if measured.raw is None else score_permille(spec, measured.raw)
            lines.append(Line(spec, measured, score, None if score is None else rating(score, rubric)))
        composites = {name: _composite(name, lines, rubric) for name in SCORES}
        sheets.append(NationSheet(nation, tuple(lines), composites))
    return ScoreSheet(tuple(sheets))


def _weighted_mean(lines: list[tuple[int, int]]) -> int | None:
    weight = sum(w for w, _ in lines)
    return sum(w * score for w, score in lines) // weight if weight else None


def _composite(name: ScoreName, lines: list[Line], rubric: Rubric) -> Composite:
    """Weighted mean within an area; geometric mean over areas, each floored, so that the collapse of one area
    cannot be bought back by another."""
    own = [line for line in lines if line.spec.score == name]
    areas: dict[str, list[tuple[int, int]]] = {}
    for line in own:
        if line.score_permille is not None:
            areas.setdefault(line.spec.area, []).append((line.spec.weight, line.score_permille))
    means = [mean for mean in map(_weighted_mean, areas.values()) if mean is not None]
    scored = sum(line.score_permille is not None for line in own)
    if not means:
        return Composite(None, None, scored, len(own))
    score = means[0]
    if len(means) > 1:
        floor = max(1, rubric.area_floor_permille)
        total = 0.0
        for mean in means:
            total += log(max(mean, floor) / FULL)
        score = int(exp(total / len(means)) * FULL + 0.5)
    return Composite(score, rating(score, rubric), scored, len(own))


def _nation_data(sheet: NationSheet) -> dict[str, Any]:
    data: dict[str, Any] = {"nation": sheet.nation}
    for name, composite in sheet.composites.items():
        data[name] = {
            "score_permille": composite.score_permille,
            "rating": composite.rating,
            "scored": composite.scored,
            "measures": composite.measures,
        }
    data["measures"] = [
        {
            "measure": line.spec.id,
            "score": line.spec.score,
            "area": line.spec.area,
            "weight": line.spec.weight,
            "unit": line.spec.unit,
            "target": line.spec.target,
            "unacceptable": line.spec.unacceptable,
            "maps_to": list(line.spec.maps_to),
            "status": line.measured.status,
            "raw": line.measured.raw,
            "score_permille": line.score_permille,
            "rating": line.rating,
            "opportunities": line.measured.opportunities,
            "met": line.measured.met,
            "evidence": [
                {"seq": piece.seq, "code": piece.code, "params": dict(piece.params)}
                for piece in line.measured.evidence
            ],
        }
        for line in sheet.lines
    ]
    return data
