"""The form of a pack's channels: a kind of the framework, and what is different here."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from simengine.domain.actions import Purpose
from simengine.domain.catalogue import FieldKind
from simengine.domain.contacts import ContactKind
from simengine.domain.seats import Level
from simengine.scenario.schema_base import Duration, NationId, NationPair, Slug, Strict, Title, member

FieldName = Annotated[str, Field(pattern=r"^[a-z][a-z_]{0,39}$")]
Option = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9:+-]{0,39}$")]
LevelName = Annotated[Level, member(Level)]
Meant = Annotated[Purpose, member(Purpose, only=(p for p in Purpose if p is not Purpose.ANSWER))]
"""A purpose that a message can be sent for; answers go back over the channel that they came by."""


class FieldModel(Strict):
    """A field of a channel's form."""

    name: FieldName
    kind: FieldKind
    options: list[Option] = Field(default=[], description="For kind code: what may be chosen")
    required: bool = Field(default=True, description="Whether it counts for completeness")
    urgent: list[Option] = Field(default=[], description="Options that claim urgency")
    confidential: list[Option] = Field(default=[], description="Options that ask to keep it confidential")
    asks: dict[Option, LevelName] = Field(default={}, description="Of which level an option asks something")


class ChannelModel(Strict):
    """A channel of the region: a kind of the framework, with what is different here."""

    id: Slug
    kind: str
    missing_pairs: list[NationPair] = []
    members: list[NationId] | None = Field(default=None, description="Nations that take part; default: all")
    membership: Title | None = Field(
        default=None, description="Instead of members: all nations of this membership take part"
    )
    levels: list[LevelName] | None = Field(default=None, min_length=1)
    purposes: list[Meant] | None = None
    bent_to: list[Meant] | None = Field(
        default=None, description="Purposes that it can be used for though it is not meant for them"
    )
    fields: list[FieldModel] | None = None
    legal_basis: Title | Literal["none"] | None = Field(
        default=None, description="What both nations must be party to; none: nothing"
    )
    protected: bool | None = None
    always_staffed: bool | None = None
    directory: Annotated[ContactKind, member(ContactKind)] | Literal["none"] | None = None
    transport_median: Duration | None = None
    timeliness: Duration | None = Field(default=None, description="How fast facts grow old on it")
    hours_factor_permille: Annotated[int, Field(ge=1, le=100_000)] | None = None
    capacity_per_hour: Annotated[int, Field(ge=0, le=10_000)] | None = Field(
        default=None, description="Messages that an end takes up; 0: any number"
    )
    min_severity: Annotated[int, Field(ge=0, le=5)] | None = None
