"""The nations of an invented pack, what they own and how it is linked."""

from __future__ import annotations

from itertools import pairwise
from math import isqrt
from typing import Any

from simengine.scenario.frameworks import campaign_kinds
from simengine.scenario.invent.outline import Outline
from simengine.scenario.invent.write import blueprint
from simengine.scenario.layout import Layout
from simengine.scenario.schema import RegionFile

FORUM = "regional-forum"


def region_file(outline: Outline) -> dict[str, Any]:
    """region.yaml"""
    plan = blueprint()["region"]
    made = {template for nation in outline.nations for template in nation.assets}
    templates = [
        {key: value for key, value in template.items() if key != "share"}
        for template in plan["templates"]
        if template["id"] in made
    ]
    vendor = plan["vendor"]
    asset = {"id": vendor["id"], "nation": outline.nations[0].id, **vendor}
    links = [link for kind in outline.kinds for link in campaign_kinds()[kind].template.get("links", [])]
    links += plan["fleet_links"] if outline.fleets else []
    linked = [
        link
        for link in plan["links"] + links
        if {end["template"] for end in (link["from"], link["to"]) if "template" in end} <= made
    ]
    region = {
        "name": "An invented region",
        "base_tension_permille": 120,
        "generator_seed": outline.seed,
        "nations": [_nation(outline, place) for place in range(len(outline.nations))],
        "tensions": [
            {"between": [one.id, other.id], "permille": 60 + _drawn(outline, 340, "tension", one.id)}
            for one, other in pairwise(outline.nations)
        ],
        "products": plan["products"],
        "templates": templates,
        "assets": [asset],
        "fleets": [
            {key: value for key, value in form.items() if key != "share"}
            for form in plan["fleets"]
            if any(form["id"] in nation.fleets for nation in outline.nations)
        ],
        "links": linked,
        "channels": plan["channels"],
    }
    region["links"] = _that_link(region)
    return region


def _that_link(region: dict[str, Any]) -> list[dict[str, Any]]:
    """The rules of links that link any two assets: in a small region some fit nobody."""
    form = RegionFile.model_validate(region)
    of_fleets = {
        place
        for place, link in enumerate(form.links)
        if link.from_.fleet is not None or link.to.fleet is not None
    }
    fitting = Layout(form).links.fitting | of_fleets
    return [link for place, link in enumerate(region["links"]) if place in fitting]


def _drawn(outline: Outline, count: int, *cause: str) -> int:
    return outline.draws.choice_index(count, *cause)


def _nation(outline: Outline, place: int) -> dict[str, Any]:
    nation = outline.nations[place]
    assets = sum(nation.assets.values())
    people = 2 + isqrt(assets)
    opens = 7 + _drawn(outline, 3, "opens", nation.id)
    across = isqrt(len(outline.nations) - 1) + 1
    step = 1000 // (across + 1)
    return {
        "id": nation.id,
        "name": nation.name,
        "population": nation.population,
        "time_zone": f"Etc/GMT-{_drawn(outline, 12, 'zone', nation.id)}",
        "office_hours": {
            "days": ["mon", "tue", "wed", "thu", "fri"],
            "from": f"{opens:02d}:00",
            "to": f"{opens + 9:02d}:00",
        },
        "staff": {
            "analysts": {"day": people, "night": max(1, people // 3)},
            "responders": {"day": 2 * people, "night": max(2, 2 * people // 3)},
        },
        "triage_accuracy_permille": 760 + _drawn(outline, 140, "accuracy", nation.id),
        "false_alerts_per_day": min(1000, 2 + assets // 8),
        "legal_bases": ["BUDAPEST"] if nation.is_party else [],
        "memberships": [FORUM],
        "seats": list(nation.seats),
        "map": {
            "x": step * (place % across + 1) + _drawn(outline, step // 2 + 1, "x", nation.id),
            "y": step * (place // across + 1) + _drawn(outline, step // 2 + 1, "y", nation.id),
        },
        "assets": nation.assets,
        "fleets": nation.fleets,
    }
