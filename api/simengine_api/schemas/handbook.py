"""What does not change during an exercise: actions, channels, forms, briefs."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from simengine.domain.actions import Purpose
from simengine.domain.catalogue import FieldKind, Reach
from simengine.domain.contacts import ContactKind
from simengine.domain.markings import Tlp
from simengine.domain.region import Pool
from simengine.domain.seats import Level, Role
from simengine_api.schemas.frameworks import ReferenceInfo


class FieldForm(BaseModel):
    """A field that a channel's form asks for; see docs/howto on what each kind takes."""

    name: str
    kind: FieldKind
    options: list[str]
    required: bool


class ChannelInfo(BaseModel):
    """A channel with its form; ``maps_to`` are the measures and norms that it follows. ``bent_to`` are
    purposes that it can be used for though it is not meant for them; one that reaches ``all`` takes ``all``
    for a nation; over one that reaches the ``world`` no message goes."""

    id: str
    kind: str
    levels: list[Level]
    purposes: list[Purpose]
    bent_to: list[Purpose]
    fields: list[FieldForm]
    transport_median_ms: int
    always_staffed: bool
    legal_basis: str | None
    maps_to: list[ReferenceInfo]
    reach: Reach
    protected: bool
    directory: ContactKind | None
    min_severity: int


ActionFieldKind = Literal[
    "alert",
    "asset",
    "channel",
    "check",
    "choice",
    "draft",
    "fields",
    "flag",
    "incident",
    "indicator",
    "indicators",
    "message",
    "nation",
    "number",
    "oral",
    "product",
    "rsit",
    "sector",
    "task",
    "text",
    "time",
    "tlp",
    "yes_no",
]


class ActionField(BaseModel):
    """A field of an action, for its form. ``family`` is that of the labels of a choice's ``options``."""

    name: str
    kind: ActionFieldKind
    required: bool
    options: list[str] = []
    family: str = ""
    minimum: int | None = None
    maximum: int | None = None


class ClearanceInfo(BaseModel):
    """Who clears an action before it takes effect: all that ``concur``, and the first there is of those that
    ``authorise``. Narrowed down by purposes, levels of the drafter and markings, where there are any."""

    concur: list[Role]
    authorise: list[Role]
    purposes: list[Purpose]
    levels: list[Level]
    markings: list[Tlp]


class ActionInfo(BaseModel):
    """An action with its cost and its form; ``pool`` None means that it takes no staff. With ``clearance`` it
    becomes a draft that others clear first."""

    kind: str
    roles: list[Role]
    pool: Pool | None
    median_ms: int
    flows_in_move: bool
    fields: list[ActionField]
    clearance: ClearanceInfo | None


class Named(BaseModel):
    id: str
    name: str


class IndicatorInfo(BaseModel):
    id: str
    title: str


class Handbook(BaseModel):
    """What does not change during an exercise: the forms, costs and names a page needs."""

    actions: list[ActionInfo]
    channels: list[ChannelInfo]
    products: list[Named]
    sectors: list[str]
    rsit_types: list[str]
    policies: list[str]
    move_times_ms: list[int]


class Brief(BaseModel):
    """The role brief: Markdown of the pack, to be shown as text."""

    language: str
    markdown: str
