"""The other files of an invented pack: head, injects, evaluation."""

from __future__ import annotations

from typing import Any

from simengine.scenario.frameworks import campaign_kinds
from simengine.scenario.invent.campaigns import filled
from simengine.scenario.invent.outline import InventedNation, Outline
from simengine.scenario.invent.write import blueprint, minutes

MINUTES = 60
MOVE_HOURS = 6
MAX_NATIONS_WITH_INJECTS = 48
"""Enough for everybody to be busy; more would only make the file long."""


def scenario_file(outline: Outline, ident: str) -> dict[str, Any]:
    """scenario.yaml"""
    nations = len(outline.nations)
    titles = [campaign_kinds()[kind].title for kind in outline.kinds[:2]]
    more = ["and more"] if len(outline.kinds) > len(titles) else []
    return {
        "schema_version": 1,
        "id": ident,
        "version": "1.0",
        "language": "en",
        "title": f"{'; '.join(titles + more)}: {nations} invented nations",
        "summary": " ".join(
            (
                f"{nations} nations, {outline.hours} hours. Each team sees its own house only.",
                *(campaign_kinds()[kind].practises for kind in outline.kinds),
                "This pack was made by `simengine generate`; its nations, organisations and people do not "
                "exist.",
            )
        ),
        "authors": ["simengine generate"],
        "licence": "CC0-1.0",
        "marking": "TLP:CLEAR",
        "starts_at": "2027-03-02T06:00:00+00:00",
        "duration": minutes(outline.hours * MINUTES),
        "play": "running",
        "moves": [minutes(hour * MINUTES) for hour in range(0, outline.hours, MOVE_HOURS)],
        "objectives": blueprint()["objectives"],
    }


def injects_file(outline: Outline) -> dict[str, Any]:
    """injects.yaml: what reaches everybody, and what reaches each nation when it is hit."""
    common = blueprint()["injects"]
    plans = [common, *(campaign_kinds()[kind].template["injects"] for kind in outline.kinds)]
    injects = []
    for inject in (inject for plan in plans for inject in plan["fixed"]):
        given = {key: value for key, value in inject.items() if key != "late"}
        if inject.get("late"):
            given["at"] = minutes(outline.hours * MINUTES * 9 // 10)
        if "when" in inject:
            given["when"] = filled(outline, inject["when"])
        injects.append(given)
    for nation in outline.nations[:MAX_NATIONS_WITH_INJECTS]:
        for plan in plans:
            injects.extend(_for_nation(outline, inject, nation) for inject in plan["per_nation"])
    return {"personas": common["personas"], "injects": injects}


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
        found["when"] = filled(outline, inject["when"]).replace("{id}", nation.id)
        found["effects"] = [{"reports_asset": {"nation": nation.id, "pick": inject["reports"]}}]
        found["expects"] = [
            {
                "id": f"exp-{inject['id'].removeprefix('inj-')}-{short}",
                "nation": nation.id,
                "condition": inject["expects"].replace("{id}", nation.id),
                "within": inject["within"],
                "objective": inject["objective"],
            }
        ]
    else:
        whole = outline.hours * MINUTES
        found["at"] = minutes(outline.draws.choice_index(whole, "away", nation.id))
        absence = {"nation": nation.id, "pool": "analysts", "people": 1, "for": inject["absence"]}
        found["effects"] = [{"staff_absence": absence}]
    return found


def evaluation_file() -> dict[str, Any]:
    """evaluation.yaml"""
    plan: dict[str, Any] = blueprint()["evaluation"]
    return plan
