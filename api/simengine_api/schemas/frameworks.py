"""Measures, norms, services and labels of other organisations, as things here refer to them."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from simengine.scenario.frameworks import Standing


class ReferenceInfo(BaseModel):
    """A measure, norm or service of another organisation by id and title, and how well the title is known."""

    model_config = ConfigDict(from_attributes=True)

    id: str
    title: str
    summary: str
    issuer: str
    set_id: str
    standing: Standing


class TitleInfo(ReferenceInfo):
    """A title of a set in full; what the set does not tell is empty or null.

    ``parent`` and ``maps_to`` are ids of other titles. ``deadline_hours`` counts from what the summary says.
    ``unchecked`` is a detail from general knowledge.
    """

    kind: str
    parent: str | None
    exercisable: str
    who_may_use: list[str]
    maps_to: list[str]
    deadline_hours: int | None
    typical_use: str
    information_needed: list[str]
    guidance: str
    guidance_verified: bool
    unchecked: str
    note: str


class FrameworkInfo(BaseModel):
    """A set of measures, norms, services or labels.

    ``checked`` of its ``titles`` were checked against a public text, ``own_proposals`` are this project's;
    the others are from general knowledge. ``voluntary``: what States are free to do or not to do.
    """

    id: str
    name: str
    issuer: str
    year: int
    kind: str
    voluntary: bool
    titles: int
    checked: int
    own_proposals: int


class Framework(FrameworkInfo):
    """A set with its source, the terms under which it may be quoted, and its titles."""

    source: str
    licence_note: str
    notes: list[str]
    verified_against: list[str]
    items: list[TitleInfo]
