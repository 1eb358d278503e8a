"""The form of scenario.yaml and region.yaml: strict, with no field that is not described here."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, model_validator

from simengine.domain.actions import Term
from simengine.domain.contacts import ContactKind, EntryState
from simengine.domain.markings import Tlp
from simengine.domain.region import EdgeKind, Pool
from simengine.domain.seats import Role
from simengine.scenario.schema_base import (
    Count,
    CountRange,
    Duration,
    DurationRange,
    NationId,
    NationPair,
    Permille,
    PermilleRange,
    Slug,
    Strict,
    Text,
    TimeOfDay,
    Title,
    Weekday,
    member,
)
from simengine.scenario.schema_channels import ChannelModel

__all__ = [
    "ActionModel",
    "AssetFields",
    "AssetModel",
    "ChannelModel",
    "Duration",
    "FleetModel",
    "LinkModel",
    "NationId",
    "NationModel",
    "ObjectiveModel",
    "OfficeHours",
    "Permille",
    "Place",
    "ProductModel",
    "RegionFile",
    "ScenarioFile",
    "Selector",
    "Slug",
    "Staffing",
    "Strict",
    "TemplateModel",
    "TensionModel",
    "Text",
    "Title",
    "member",
]

Moment = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")]
"""A date and time with its offset, ISO 8601."""


class ObjectiveModel(Strict):
    """What the exercise is to practise."""

    id: Slug
    title: Title
    measures: list[str] = Field(description="Ids of the measures that show it, such as IM-01")


class ScenarioFile(Strict):
    """scenario.yaml"""

    schema_version: int
    id: Slug
    version: Title
    language: Literal["en", "fr", "es", "ru", "ar"]
    title: Title
    summary: Text
    authors: list[Title] = Field(min_length=1)
    licence: Title
    marking: Annotated[Tlp, member(Tlp)] = Field(description="TLP label of the exercise's material")
    starts_at: Moment = Field(description="Fictitious date and time of STARTEX")
    duration: Duration
    play: Literal["moves", "running"]
    moves: list[Duration] = Field(default=[], description="When moves open, when played in moves")
    answer_scale_permille: Annotated[int, Field(ge=1, le=1000)] | None = Field(
        default=None,
        description="How much of their usual time automated partners take to answer in moves",
    )
    objectives: list[ObjectiveModel] = Field(min_length=1)
    without_campaign: bool = Field(
        default=False,
        description="A rehearsal of contacts alone: there is no adversary, and no campaign.yaml",
    )
    region_pack: Slug | None = Field(
        default=None,
        description="Whose channels, response norms and opportunities hold beside the pack's own",
    )


class OfficeHours(Strict):
    """When a nation's offices are staffed, in its own time zone."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)
    days: list[Weekday] = Field(min_length=1)
    from_: TimeOfDay = Field(alias="from")
    to: TimeOfDay


class Staffing(Strict):
    """People of one pool on duty: inside and outside office hours."""

    day: Annotated[int, Field(ge=0, le=10_000)]
    night: Annotated[int, Field(ge=0, le=10_000)]
    night_crews: Annotated[int, Field(ge=1, le=14)] | None = Field(
        default=None, description="How many crews of that size take turns outside office hours"
    )
    skills: dict[str, PermilleRange] = Field(
        default={}, description="Range that each member's skill in an area is drawn from, once"
    )


class Place(Strict):
    """Where a nation lies on the fictitious map."""

    x: Permille
    y: Permille


class ContactModel(Strict):
    """An entry of the directory of contacts: a function and a reserved address, never anybody's name."""

    function: Title | None = None
    address: Title | None = Field(default=None, description="Such as duty@cert.ald.example")
    deputy: bool | None = Field(
        default=None, description="Whether it names a deputy; unsaid: where a second seat can be one"
    )
    valid_until: Moment | None = Field(default=None, description="When the entry lapses")
    verified_at: Moment | None = Field(default=None, description="When it was last confirmed")
    state: Annotated[EntryState, member(EntryState)] = Field(
        default=EntryState.RIGHT, description="How much truth there is in it at STARTEX; shown to nobody"
    )
    deputy_state: Annotated[EntryState, member(EntryState)] = Field(
        default=EntryState.RIGHT, description="The same of the deputy's address"
    )


_OF_AN_ORGANISATION: dict[str, Any] = {
    "population": 1,
    "staff": {},
    "triage_accuracy_permille": 0,
    "false_alerts_per_day": 0,
}
"""What an organisation need not say of itself."""


class NationModel(Strict):
    """A nation of the region, or an organisation that is a member of it, such as its forum's secretariat."""

    id: NationId
    name: Title
    population: Annotated[int, Field(ge=1, le=10_000_000_000)]
    time_zone: Title = Field(description="An IANA zone, for its rules only")
    office_hours: OfficeHours
    staff: dict[Annotated[Pool, member(Pool)], Staffing]
    triage_accuracy_permille: Permille
    false_alerts_per_day: Annotated[int, Field(ge=0, le=1000)]
    legal_bases: list[str] = []
    memberships: list[str] = []
    seats: list[Annotated[Role, member(Role)]] = Field(min_length=1)
    map: Place
    assets: dict[Slug, Annotated[int, Field(ge=0, le=100_000)]] = Field(
        default={}, description="How many assets of each template"
    )
    fleets: dict[Slug, Annotated[int, Field(ge=0, le=5_000_000)]] = Field(
        default={}, description="How many assets each of its fleets has"
    )
    organisation: bool = Field(
        default=False,
        description="No nation: it has the seat forum_secretariat and office hours, no people, no assets",
    )
    contacts: dict[Annotated[ContactKind, member(ContactKind)], ContactModel] = Field(
        default={}, description="Its entries in the directory of contacts; what is not said is right"
    )

    @model_validator(mode="before")
    @classmethod
    def _filled_in(cls, data: Any) -> Any:
        if isinstance(data, dict) and data.get("organisation") is True:
            return _OF_AN_ORGANISATION | data
        return data


class TensionModel(Strict):
    """Tension between two nations at STARTEX."""

    between: NationPair
    permille: Permille


class RelationModel(Strict):
    """What one nation makes of another at STARTEX: how far it trusts it, and how far it thinks it capable of
    what will happen."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)
    from_: NationId = Field(alias="from")
    to: NationId
    trust_permille: Permille | None = None
    belief_permille: Permille | None = None


class ProductModel(Strict):
    """A piece of software or a service that assets run."""

    id: Slug
    name: Title


class AssetFields(Strict):
    """What templates and single assets have in common. Ranges are drawn once per asset."""

    name: Title
    sector: Slug
    kind: Slug
    products: list[Slug]
    exposure_permille: PermilleRange
    hygiene_permille: PermilleRange
    monitoring_permille: PermilleRange
    criticality_permille: PermilleRange
    backup_permille: PermilleRange
    isolation_loss_permille: PermilleRange
    people_served: CountRange
    records: CountRange


class TemplateModel(AssetFields):
    """Makes assets: {nation} and {n} in its name are filled in."""

    id: Slug


class AssetModel(AssetFields):
    """A single asset."""

    id: Slug
    nation: NationId


class FleetModel(Strict):
    """Many like assets in each nation that has some: {nation} in its name is filled in."""

    id: Slug
    name: Title
    sector: Slug
    kind: Slug
    products: list[Slug]
    exposure_permille: Permille
    hygiene_permille: Permille
    monitoring_permille: Permille
    criticality_permille: Permille
    people_served: Count = Field(description="By each asset")


class Selector(Strict):
    """Picks assets that fit all that is given."""

    template: Slug | None = None
    asset: Slug | None = None
    sector: Slug | None = None
    kind: Slug | None = None
    product: Slug | None = None
    nation: NationId | None = None
    fleet: Slug | None = Field(default=None, description="A fleet; beside it only a nation can be given")


class LinkModel(Strict):
    """A rule that links assets; drawn once with the region's generator seed.

    ``depends`` runs from the service that is needed to the service that needs it; ``buffer`` is drawn once
    for each two assets that it links.
    """

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)
    kind: Annotated[EdgeKind, member(EdgeKind)]
    from_: Selector = Field(alias="from")
    to: Selector
    scope: Literal["national", "cross_border", "region"]
    per_target: Annotated[int, Field(ge=1, le=1000)] | None = None
    per_source: Annotated[int, Field(ge=1, le=1000)] | None = None
    weight_permille: Annotated[int, Field(ge=1, le=10_000)] = 1000
    buffer: DurationRange | None = Field(
        default=None,
        description="For depends: how long the service that needs another goes on without it",
    )


class ActionModel(Strict):
    """A number of the framework that is different here."""

    kind: str
    median: Duration | None = None
    effect_permille: Permille | None = None
    helped_permille: Permille | None = None


class RegionFile(Strict):
    """region.yaml"""

    name: Title
    base_tension_permille: Permille | None = None
    generator_seed: Annotated[int, Field(ge=0, le=2**53 - 1)]
    nations: list[NationModel] = Field(min_length=2, max_length=193)
    tensions: list[TensionModel] = []
    relations: list[RelationModel] = []
    products: list[ProductModel] = Field(default=[], max_length=31)
    templates: list[TemplateModel] = []
    assets: list[AssetModel] = []
    fleets: list[FleetModel] = []
    links: list[LinkModel] = []
    channels: list[ChannelModel] = []
    contested_terms: list[Annotated[Term, member(Term)]] = Field(
        default=[], description="Terms that nations understand differently until they have agreed on them"
    )
    actions: list[ActionModel] = []
