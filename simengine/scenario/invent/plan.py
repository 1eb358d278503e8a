"""The other files of an invented pack: head, campaign, injects, evaluation."""

from __future__ import annotations

from typing import Any

from simengine.scenario.invent.region import InventedNation, Outline
from simengine.scenario.invent.write import blueprint

MINUTES = 60
MOVE_HOURS = 6
MAX_NATIONS_WITH_INJECTS = 48
"""Enough for everybody to be busy; more would only make the file long."""


def _span(minutes: int) -> str:
    return f"PT{minutes}M"


def scenario_file(outline: Outline, ident: str) -> dict[str, Any]:
    """scenario.yaml"""
    nations = len(outline.nations)
    return {
        "schema_version": 1,
        "id": ident,
        "version": "1.0",
        "language": "en",
        "title": f"A tainted update in {nations} invented nations",
        "summary": (
            f"Over {outline.hours} hours, utilities and hospitals of {nations} nations are hit by way of a "
            "tool that they share. Each team sees its own house only. This pack was made by `simengine "
            "generate`; its nations, organisations and people do not exist."
        ),
        "authors": ["simengine generate"],
        "licence": "CC0-1.0",
        "marking": "TLP:CLEAR",
        "starts_at": "2027-03-02T06:00:00+00:00",
        "duration": _span(outline.hours * MINUTES),
        "play": "running",
        "moves": [_span(hour * MINUTES) for hour in range(0, outline.hours, MOVE_HOURS)],
        "objectives": blueprint()["objectives"],
    }


def _waves(outline: Outline) -> list[dict[str, Any]]:
    """Nations are reached one after another over the first third, in an order that is drawn."""
    order = sorted(outline.nations, key=lambda nation: outline.draws.key("wave", nation.id))
    first, span = outline.hours, outline.hours * MINUTES // 3
    return [
        {"nation": nation.id, "at": _span(first + span * place // len(order))}
        for place, nation in enumerate(order)
    ]


def campaign_file(outline: Outline) -> dict[str, Any]:
    """campaign.yaml: the control server stands in the second nation, and disruption begins after a sixth."""
    plan = blueprint()["campaign"]
    stages = [dict(stage) for stage in plan["stages"]]
    before_last = len(stages) - 2
    stages[before_last]["not_before"] = _span(outline.hours * MINUTES // 6)
    return {
        "id": plan["id"],
        "name": plan["name"],
        "kind": "supply-chain",
        "rsit_types": plan["rsit_types"],
        "true_severity": plan["true_severity"],
        "required_product": plan["required_product"],
        "command_server_nation": outline.nations[1].id,
        "preserved_indicators": plan["preserved_indicators"],
        "entries": [{**plan["entry"], "waves": _waves(outline)}],
        "stages": stages,
        "indicators": plan["indicators"],
    }


def injects_file(outline: Outline) -> dict[str, Any]:
    """injects.yaml: what reaches everybody, and what reaches each nation when it is hit."""
    plan = blueprint()["injects"]
    injects = []
    for inject in plan["fixed"]:
        given = {key: value for key, value in inject.items() if key != "late"}
        if inject.get("late"):
            given["at"] = _span(outline.hours * MINUTES * 9 // 10)
        injects.append(given)
    for nation in outline.nations[:MAX_NATIONS_WITH_INJECTS]:
        injects.extend(_for_nation(outline, inject, nation) for inject in plan["per_nation"])
    return {"personas": plan["personas"], "injects": injects}


def _for_nation(outline: Outline, inject: dict[str, Any], nation: InventedNation) -> dict[str, Any]:
    short = nation.id.lower()
    found: dict[str, Any] = {
        "id": f"{inject['id']}-{short}",
        "title": inject["title"].replace("{nation}", nation.name),
        "body": inject["body"],
        "persona": inject["persona"],
        "medium": inject["medium"],
        "to": [f"{nation.id}.{role}" for role in inject["to"]],
    }
    if "when" in inject:
        found["when"] = inject["when"].replace("{id}", nation.id)
        found["effects"] = [{"reports_asset": {"nation": nation.id, "pick": inject["reports"]}}]
        found["expects"] = [
            {
                "id": f"exp-{short}",
                "nation": nation.id,
                "condition": inject["expects"].replace("{id}", nation.id),
                "within": inject["within"],
                "objective": inject["objective"],
            }
        ]
    else:
        minutes = outline.hours * MINUTES
        found["at"] = _span(outline.draws.choice_index(minutes, "away", nation.id))
        absence = {"nation": nation.id, "pool": "analysts", "people": 1, "for": inject["absence"]}
        found["effects"] = [{"staff_absence": absence}]
    return found


def evaluation_file() -> dict[str, Any]:
    """evaluation.yaml"""
    plan: dict[str, Any] = blueprint()["evaluation"]
    return plan
