"""Framework facts and numbers as data inside the package, and their reading into domain types.

Each file says whether it was checked against a public text (``verified``) or is a proposal of ours.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from ruamel.yaml import YAML

from simengine.domain.actions import Purpose
from simengine.domain.catalogue import ActionSpec, Assumptions, ChannelSpec, Clearance, FieldSpec
from simengine.domain.contacts import ContactKind, ContactRules
from simengine.domain.markings import Tlp
from simengine.domain.plan import MeasureSpec
from simengine.domain.region import Pool
from simengine.domain.seats import Level, Role
from simengine.domain.staff import WorkRules
from simengine.domain.time import MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE


@dataclass(frozen=True, slots=True)
class Reference:
    """A measure, norm or service of another organisation that something here refers to."""

    id: str
    title: str
    issuer: str
    verified: bool


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


@cache
def _file(name: str) -> Any:
    text = resources.files(__package__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return YAML(typ="safe", pure=True).load(text)


def _read(name: str) -> Any:
    return _file(name)[name if name != "rsit" else "types"]


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
def channel_kinds() -> dict[str, ChannelSpec]:
    """The kinds of channel, each as a channel whose id is the kind's."""
    return {
        item["kind"]: ChannelSpec(
            id=item["kind"],
            kind=item["kind"],
            levels=frozenset(Level(level) for level in item["levels"]),
            purposes=frozenset(Purpose(purpose) for purpose in item["purposes"]),
            fields=tuple(
                FieldSpec(field["name"], field["kind"], tuple(field.get("options", ())))
                for field in item["fields"]
            ),
            transport_median_ms=item["transport_median_minutes"] * MS_PER_MINUTE,
            transport_sigma_permille=item["transport_sigma_permille"],
            always_staffed=item["always_staffed"],
            hours_factor_permille=item.get("hours_factor_permille", 1000),
            timeliness_tau_ms=item["timeliness_tau_minutes"] * MS_PER_MINUTE,
            legal_basis=item.get("legal_basis"),
            missing_pairs=frozenset(),
            maps_to=tuple(item["maps_to"]),
            directory=ContactKind(item["directory"]) if "directory" in item else None,
        )
        for item in _read("channels")
    }


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
    notice: str = _file("attack")["notice"]
    return notice


@cache
def campaign_kinds() -> dict[str, CampaignKind]:
    """The kinds that a campaign can be."""
    return {
        item["id"]: CampaignKind(item["id"], item["title"], item["practises"], item)
        for item in _read("campaign_kinds")
    }


@cache
def rsit_types() -> dict[str, str]:
    """Types of the Reference Security Incident Taxonomy: machine tag to name."""
    return {item["id"]: item["title"] for item in _read("rsit")}


@cache
def references() -> dict[str, Reference]:
    """Everything that ``maps_to`` may name."""
    return {item["id"]: Reference(**item) for item in _read("references")}
