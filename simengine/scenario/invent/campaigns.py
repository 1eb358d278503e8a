"""The adversaries of an invented pack, made of the templates of campaign kinds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from simengine.scenario.frameworks import campaign_kinds
from simengine.scenario.invent.outline import InventedNation, Outline
from simengine.scenario.invent.write import blueprint, minutes

_BLANK = re.compile(r"\{(?:t(\d+)|(third|half))\}")
_PARTS = {"third": 3, "half": 2}


def campaign_files(outline: Outline) -> dict[str, Mapping[str, Any]]:
    """campaign.yaml, and the further campaigns by the names of their files."""
    files: dict[str, Mapping[str, Any]] = {}
    for place, kind in enumerate(outline.kinds):
        campaign = _campaign(outline, kind, place)
        files[f"campaigns/{campaign['id']}.yaml" if files else "campaign.yaml"] = campaign
    return files


def filled(outline: Outline, condition: str) -> str:
    """A template's condition with times of the exercise and thresholds of so many nations in its blanks."""

    def value(blank: re.Match[str]) -> str:
        if blank[1]:
            return f"{outline.hours * 60 * int(blank[1]) // 1000}m"
        return str(max(1, len(outline.nations) // _PARTS[blank[2]]))

    return _BLANK.sub(value, condition)


def _campaign(outline: Outline, kind: str, place: int) -> dict[str, Any]:
    """The control servers stand in the first two nations by turns, whose police can reach each other."""
    plan = campaign_kinds()[kind].template["campaign"]
    found = {"id": plan["id"], "kind": kind, **plan}
    found["command_server_nation"] = outline.nations[(place + 1) % 2].id
    found["entries"] = [made for entry in plan["entries"] if (made := _entry(outline, kind, entry))]
    found["stages"] = [_stage(outline, stage) for stage in plan["stages"]]
    found["adaptations"] = [_adaptation(outline, adaptation) for adaptation in plan["adaptations"]]
    return found


def _entry(outline: Outline, kind: str, plan: dict[str, Any]) -> dict[str, Any] | None:
    """The entry with its waves; None when it is for packs of another make, or nobody has a target."""
    if plan.get("on", "fleets" if outline.fleets else "assets") != ("fleets" if outline.fleets else "assets"):
        return None
    waves = plan["waves"]
    order = [nation for nation in outline.nations if _has_target(nation, plan)]
    order.sort(key=lambda nation: outline.draws.key("wave", kind, nation.id))
    order = order[: waves.get("first", len(order))]
    if not order:
        return None
    found = {key: value for key, value in plan.items() if key != "on"}
    if "from_nation" in found:
        found["from_nation"] = outline.nations[-1].id
    last = outline.hours * 60 - 1
    found["waves"] = [
        {
            "nation": nation.id,
            "at": minutes(min(last, (last + 1) * (waves["from"] + waves["over"] * n // len(order)) // 1000)),
        }
        for n, nation in enumerate(order)
    ]
    return found


def _has_target(nation: InventedNation, entry: dict[str, Any]) -> bool:
    """Whether a nation has anything that an entry can hit."""
    selector = entry.get("targets") or {"product": entry["product"]}
    if "fleet" in selector:
        return selector["fleet"] in nation.fleets
    forms = (form for form in blueprint()["region"]["templates"] if form["id"] in nation.assets)
    return any(
        all(
            value in form["products"] if key == "product" else form[key] == value
            for key, value in selector.items()
        )
        for form in forms
    )


def _stage(outline: Outline, plan: dict[str, Any]) -> dict[str, Any]:
    found = dict(plan)
    if "not_before" in plan:
        found["not_before"] = minutes(outline.hours * 60 * plan["not_before"]["permille"] // 1000)
    return found


def _adaptation(outline: Outline, plan: dict[str, Any]) -> dict[str, Any]:
    found = {**plan, "when": filled(outline, plan["when"])}
    if "false_flag" in plan:
        nation = outline.nations[2 % len(outline.nations)].id
        found["false_flag"] = {**plan["false_flag"], "nation": nation}
    return found
