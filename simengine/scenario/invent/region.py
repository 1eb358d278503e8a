"""The nations of an invented pack, what they own and how it is linked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isqrt
from typing import Any

from simengine.domain.draws import Draws
from simengine.domain.seats import Role
from simengine.scenario.invent.names import invented_nations
from simengine.scenario.invent.write import blueprint

FULL = 1000
LAW_PERMILLE = 800
"""The share of nations that are party to the convention under which police ask each other for evidence."""
PRESS_PERMILLE = 350
"""The share of nations whose press office has a seat."""
FORUM = "regional-forum"


@dataclass(frozen=True, slots=True)
class InventedNation:
    """A nation before it is written down: ``assets`` maps templates to how many it has of each."""

    id: str
    name: str
    assets: dict[str, int]
    seats: tuple[str, ...]
    is_party: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """What the files of a pack have to agree on."""

    nations: tuple[InventedNation, ...]
    assets: int
    hours: int
    seed: int
    draws: Draws


def outline_of(nations: int, assets: int, hours: int, seed: int) -> Outline:
    """Draw the nations and share the assets out among them."""
    draws = Draws(seed)
    named = invented_nations(draws, nations)
    weights = [500 + draws.choice_index(1001, "size", ident) for ident, _ in named]
    counts = _shared_out(assets - 1 - 2 * nations, weights)
    found = []
    for place, (ident, name) in enumerate(named):
        # the first two can always reach each other's police, so that evidence abroad can be asked for
        is_party = place < 2 or draws.choice_index(FULL, "party", ident) < LAW_PERMILLE
        seats = [Role.CERT_ANALYST, Role.CERT_LEAD, Role.POLICY_CONTACT]
        seats += [Role.LAW_ENFORCEMENT] if is_party else []
        seats += [Role.PRESS_OFFICE] if draws.choice_index(FULL, "press", ident) < PRESS_PERMILLE else []
        owned = _templates_of(counts[place] + 2)
        found.append(InventedNation(ident, name, owned, tuple(role.value for role in seats), is_party))
    return Outline(tuple(found), assets, hours, seed, draws)


def _shared_out(total: int, weights: Sequence[int]) -> list[int]:
    """Whole numbers in proportion to the weights, ``total`` in sum: the largest remainders get one more."""
    whole = sum(weights)
    counts = [total * weight // whole for weight in weights]
    by_rest = sorted(range(len(weights)), key=lambda place: (-(total * weights[place] % whole), place))
    for place in by_rest[: total - sum(counts)]:
        counts[place] += 1
    return counts


def _templates_of(count: int) -> dict[str, int]:
    """How many of a nation's assets each template makes; the first of the blueprint, by which the campaign
    enters, always makes one."""
    templates = blueprint()["region"]["templates"]
    counts = _shared_out(count - 1, [template["share"] for template in templates])
    counts[0] += 1
    return {t["id"]: number for t, number in zip(templates, counts, strict=True) if number}


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
    linked = [
        link
        for link in plan["links"]
        if {end["template"] for end in (link["from"], link["to"]) if "template" in end} <= made
    ]
    return {
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
        "links": linked,
        "channels": plan["channels"],
    }


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
        "population": assets * (20_000 + _drawn(outline, 100_000, "population", nation.id)),
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
    }
