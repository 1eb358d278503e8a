"""The sets of measures, norms, services, titles and labels of other organisations that things here refer to.

One file per set in ``sets/``. They are JSON where the other files here are YAML: nobody edits them while
making a pack, every compilation of a pack looks ids up in them, and JSON is read some hundred times faster.
Ids and short titles are carried over; every sentence is this project's own wording. Each title says whether
it was checked against a public text; a set says against which, and under what terms it may be quoted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

SETS = (
    "osce-cbm",
    "oas-cbm",
    "asean-arf-cbm",
    "un-norms",
    "un-cbm-and-poc",
    "law-enforcement-channels",
    "first-csirt-services",
    "sim3",
    "rsit",
    "sharing-markings",
    "nist-incident-response",
    "incident-severity",
    "eu-nis2-blueprint",
    "eu-capacity-building",
    "hseep-ratings",
)
"""The ids of the sets in the order in which they are listed; each is also the name of its file."""

RSIT = "rsit"


class Standing(StrEnum):
    """How well a title is known."""

    CHECKED = "checked"
    """Checked against a public text, often a summary and not the official document."""
    GENERAL_KNOWLEDGE = "general_knowledge"
    """Believed right and not checked."""
    OWN_PROPOSAL = "own_proposal"
    """No other organisation's: proposed by this project."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A measure, norm, service, title or label that something here may refer to by its ``id``.

    ``verified`` says that id, title and ``summary`` were checked against a public text. ``set_id`` is the
    set it stands in, whose ``issuer`` it has unless it names its own. ``kind`` sorts it within the set: the
    kind of channel, the level of a service, the category of a parameter. ``parent`` and ``maps_to`` are ids
    of other references, ``maps_to`` of those about the same thing. ``exercisable`` is ``during-incident``,
    ``preparation`` (before the start or between rounds) or ``both``. ``deadline_hours`` stands where the
    text sets one; the summary says what it counts from. ``guidance`` is later reading of a norm, with a
    mark of its own. ``unchecked`` is a detail of a checked title that is from general knowledge. What a set
    does not tell is empty or None.
    """

    id: str
    title: str
    verified: bool
    set_id: str
    issuer: str
    summary: str = ""
    proposed: bool = False
    kind: str = ""
    parent: str | None = None
    exercisable: str = ""
    who_may_use: tuple[str, ...] = ()
    maps_to: tuple[str, ...] = ()
    deadline_hours: int | None = None
    typical_use: str = ""
    information_needed: tuple[str, ...] = ()
    guidance: str = ""
    guidance_verified: bool = False
    unchecked: str = ""
    note: str = ""

    @property
    def standing(self) -> Standing:
        """How well the title is known."""
        if self.proposed:
            return Standing.OWN_PROPOSAL
        return Standing.CHECKED if self.verified else Standing.GENERAL_KNOWLEDGE


@dataclass(frozen=True, slots=True)
class FrameworkSet:
    """A set with its source, what it was checked against, and the terms under which it may be quoted.
    ``voluntary`` is what States are free to do or not to do: measures and norms."""

    id: str
    name: str
    issuer: str
    year: int
    source: str
    kind: str
    verified_against: tuple[str, ...]
    licence_note: str
    notes: tuple[str, ...]
    items: tuple[Reference, ...]
    voluntary: bool = False

    def count(self, standing: Standing) -> int:
        """How many of its titles are known so well."""
        return sum(item.standing is standing for item in self.items)


_LISTS = frozenset({"who_may_use", "maps_to", "information_needed", "verified_against", "notes"})


def _frozen(data: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if name in _LISTS else value for name, value in data.items()}


@cache
def framework_set(set_id: str) -> FrameworkSet:
    """The set of that id, one of :data:`SETS`. Raises TypeError when its file has a field unknown here."""
    text = resources.files(__package__).joinpath("sets", f"{set_id}.json").read_text(encoding="utf-8")
    head = _frozen(json.loads(text))
    common = {"set_id": head["id"], "issuer": head["issuer"]}
    items = tuple(Reference(**(common | _frozen(item))) for item in head.pop("items"))
    return FrameworkSet(**head, items=items)


@cache
def references() -> dict[str, Reference]:
    """Everything that ``maps_to`` may name, by id: the titles of all sets."""
    return {item.id: item for set_id in SETS for item in framework_set(set_id).items}


@cache
def rsit_types() -> dict[str, str]:
    """Types of the Reference Security Incident Taxonomy: machine tag to name."""
    return {item.id: item.title for item in framework_set(RSIT).items if item.kind == "type"}


def named(name: str) -> FrameworkSet | Reference | None:
    """The set or the reference of that id, whatever the case; None when there is none."""
    wanted = name.casefold()
    for set_id in SETS:
        if set_id == wanted:
            return framework_set(set_id)
    return next((item for ident, item in references().items() if ident.casefold() == wanted), None)


def all_ids() -> tuple[str, ...]:
    """The ids of all sets and of all references in them."""
    return (*SETS, *references())


def sets_of(ids: Iterable[str]) -> tuple[tuple[FrameworkSet, tuple[Reference, ...]], ...]:
    """The sets that references of these ids come from, in the order of :data:`SETS`, with those references
    in the order of their set. Ids that are no reference are left out."""
    wanted = set(ids)
    found = []
    for set_id in SETS:
        chosen = framework_set(set_id)
        quoted = tuple(item for item in chosen.items if item.id in wanted)
        if quoted:
            found.append((chosen, quoted))
    return tuple(found)
