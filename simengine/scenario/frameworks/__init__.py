"""Framework facts and numbers as data inside the package, and their reading into domain types.

Each file says whether it was checked against a public text (``verified``) or is a proposal of ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from simengine.domain.actions import Purpose
from simengine.domain.catalogue import ActionSpec, Assumptions, Clearance
from simengine.domain.contacts import ContactRules
from simengine.domain.markings import Tlp
from simengine.domain.plan import MeasureSpec
from simengine.domain.region import Pool
from simengine.domain.relations import AnswerRules, RelationRules, ThirdPartyRules, Threshold
from simengine.domain.seats import Level, Role
from simengine.domain.staff import WorkRules
from simengine.domain.time import MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE
from simengine.scenario.frameworks.files import framework_file
from simengine.scenario.frameworks.messages import channel_kinds, message_rules
from simengine.scenario.frameworks.sets import (
    SETS,
    FrameworkSet,
    Reference,
    Standing,
    all_ids,
    framework_set,
    named,
    references,
    rsit_types,
    sets_of,
)

__all__ = [
    "SETS",
    "CampaignKind",
    "FrameworkSet",
    "Reference",
    "Standing",
    "Technique",
    "actions",
    "all_ids",
    "assumptions",
    "attack_notice",
    "campaign_kinds",
    "channel_kinds",
    "framework_set",
    "measures",
    "message_rules",
    "named",
    "references",
    "rsit_types",
    "sets_of",
    "techniques",
    "work",
]


@dataclass(frozen=True, slots=True)
class Technique:
    """An ATT&CK technique by id and name. (c) 2025 The MITRE Corporation; see attack.yaml."""

    id: str
    name: str
    tactics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CampaignKind:
    """A kind of adversary: what it is, what it practises, and a template of it; see campaign_kinds.yaml.

    ``template`` is shared: copy before changing.
    """

    id: str
    title: str
    practises: str
    template: dict[str, Any]


def _read(name: str) -> Any:
    return framework_file(name)[name]


@cache
def actions() -> dict[str, ActionSpec]:
    """What each kind of action costs by default."""
    return {
        item["kind"]: ActionSpec(
            kind=item["kind"],
            roles=frozenset(Role(role) for role in item["roles"]),
            pool=Pool(item["pool"]) if "pool" in item else None,
            median_ms=item.get("median_minutes", 0) * MS_PER_MINUTE,
            sigma_permille=item.get("sigma_permille", 0),
            effect_permille=item.get("effect_permille", 0),
            helped_permille=item.get("helped_permille", 0),
            side_permille=item.get("side_permille", 0),
            lasts_ms=item.get("lasts_minutes", 0) * MS_PER_MINUTE,
            follow_median_ms=item.get("follow_median_minutes", 0) * MS_PER_MINUTE,
            follow_sigma_permille=item.get("follow_sigma_permille", 0),
            clearance=_clearance(item["clearance"]) if "clearance" in item else None,
            skill=item.get("skill"),
        )
        for item in _read("actions")
    }


def _clearance(item: dict[str, list[str]]) -> Clearance:
    return Clearance(
        concur=tuple(Role(role) for role in item["concur"]),
        authorise=tuple(Role(role) for role in item["authorise"]),
        purposes=frozenset(Purpose(purpose) for purpose in item.get("purposes", ())),
        levels=frozenset(Level(level) for level in item.get("levels", ())),
        markings=frozenset(Tlp(marking) for marking in item.get("markings", ())),
    )


@cache
@cache
def measures() -> dict[str, MeasureSpec]:
    """The measures with the targets that hold unless a pack sets others; weight 1."""
    return {
        item["id"]: MeasureSpec(
            id=item["id"],
            score=item["score"],
            area=item["area"],
            weight=1,
            unit=item["unit"],
            target=item["target"],
            unacceptable=item["unacceptable"],
            maps_to=tuple(item["maps_to"]),
            limit_ms=item.get("limit_minutes", 0) * MS_PER_MINUTE,
        )
        for item in _read("measures")
    }


@cache
def assumptions() -> Assumptions:
    """The model's own numbers."""
    numbers = dict(_read("assumptions"))
    numbers["assistance_ms"] = numbers.pop("assistance_hours") * MS_PER_HOUR
    for name in ("clearance_median", "briefing_lasts", "deputy_after"):
        numbers[f"{name}_ms"] = numbers.pop(f"{name}_minutes") * MS_PER_MINUTE
    return Assumptions(**numbers)


@cache
def relations() -> RelationRules:
    """What nations make of each other, and how those react whom nobody plays."""
    numbers = dict(_read("relations"))
    third = dict(numbers.pop("third_parties"))
    third["press_delay_ms"] = third.pop("press_delay_minutes") * MS_PER_MINUTE
    third["press_loss_permille"] = tuple(third["press_loss_permille"])
    for name in ("half_life", "reply_window"):
        numbers[f"{name}_ms"] = numbers.pop(f"{name}_hours") * MS_PER_HOUR
    thresholds = {kind: Threshold(**item) for kind, item in numbers.pop("escalations").items()}
    answers = AnswerRules(**numbers.pop("answers"))
    return RelationRules(
        **numbers, escalations=thresholds, answers=answers, third_parties=ThirdPartyRules(**third)
    )


@cache
def contact_rules() -> ContactRules:
    """The numbers of the directory of contacts."""
    numbers = dict(_read("contacts"))
    numbers["failure_median_ms"] = numbers.pop("failure_median_minutes") * MS_PER_MINUTE
    for name in ("valid", "default_verified", "default_valid"):
        numbers[f"{name}_ms"] = numbers.pop(f"{name}_days") * MS_PER_DAY
    return ContactRules(**numbers)


@cache
def work() -> WorkRules:
    """How people work: skill areas, shifts, fatigue, interruption."""
    numbers = dict(_read("work"))
    for name in ("longest_night_shift", "overtime", "exhaustion"):
        numbers[f"{name}_ms"] = numbers.pop(f"{name}_hours") * MS_PER_HOUR
    numbers["skills"] = tuple(numbers["skills"])
    numbers["default_mix_permille"] = {
        Pool(pool): {skill: (low, high) for skill, (low, high) in mix.items()}
        for pool, mix in numbers["default_mix_permille"].items()
    }
    return WorkRules(**numbers)


@cache
def techniques() -> dict[str, Technique]:
    """ATT&CK techniques that a campaign's stages and entries may name."""
    return {
        item["id"]: Technique(item["id"], item["name"], tuple(item["tactics"])) for item in _read("attack")
    }


def attack_notice() -> str:
    """What the owner of ATT&CK asks to be shown wherever its techniques are."""
    notice: str = framework_file("attack")["notice"]
    return notice


@cache
def campaign_kinds() -> dict[str, CampaignKind]:
    """The kinds that a campaign can be."""
    return {
        item["id"]: CampaignKind(item["id"], item["title"], item["practises"], item)
        for item in _read("campaign_kinds")
    }
