"""A nation's own form of the after-action report: confidential, and about nobody else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simengine_trainers.debrief.after_action import Report
from simengine_trainers.debrief.conduct import of_nation as own_conduct
from simengine_trainers.debrief.contacts import of_nation
from simengine_trainers.debrief.sources import sources_of

_REGION_FROM_NATION = (
    "assets",
    "loss_person_hours",
    "idle_loss_person_hours",
    "loss_avoided_permille",
    "compromised_assets",
    "idle_compromised_assets",
    "impacted_assets",
    "short_assets",
    "records_exposed",
    "recovery_hours",
    "messages",
    "loss_rate",
    "idle_loss_rate",
    "compromised",
)


def nation_form(report: Mapping[str, Any], nation: str) -> Report:
    """What of the white cell's form concerns ``nation``: its own results, and the messages it was part of.

    Other nations appear by name only where this one dealt with them. Figures of the region are left out,
    because with few nations they would tell what the others' results were.
    """
    own = next(entry for entry in report["nations"] if entry["id"] == nation)
    injects = [_inject(inject, nation) for inject in report["injects"] if _concerns(inject, nation)]
    shown = {inject["id"] for inject in injects}
    form = {
        **report,
        "form": "nation",
        "nation": nation,
        "region": {name: own[name] for name in _REGION_FROM_NATION},
        "nations": [own],
        "scores": {
            **report["scores"],
            "nations": [entry for entry in report["scores"]["nations"] if entry["nation"] == nation],
        },
        "messages": [m for m in report["messages"] if nation in (m["from_nation"], m["to_nation"])],
        "contacts": of_nation(report["contacts"], nation),
        "conduct": own_conduct(report["conduct"], nation),
        "opportunities": [item for item in report["opportunities"] if item["nation"] == nation],
        "injects": injects,
        "objectives": [
            {**objective, "injects": [ident for ident in objective["injects"] if ident in shown]}
            for objective in report["objectives"]
        ],
        "tension": [pair for pair in report["tension"] if nation in pair["nations"]],
        "techniques": None,
        "improvements": [item for item in report["improvements"] if item["nation"] == nation],
    }
    return {**form, "sources": sources_of(form)}


def _mine(inject: Mapping[str, Any], nation: str) -> list[str]:
    return [seat for seat in inject["to"] if seat.startswith(f"{nation}.")]


def _concerns(inject: Mapping[str, Any], nation: str) -> bool:
    """Whether the inject reached the nation. What was never released stays the planners' own."""
    return inject["released_ms"] is not None and bool(_mine(inject, nation))


def _inject(inject: Mapping[str, Any], nation: str) -> Report:
    expectations = [item for item in inject["expectations"] if item["nation"] == nation]
    return {**inject, "to": _mine(inject, nation), "expectations": expectations}
