"""The form of scenario.yaml and region.yaml: strict, with no field that is not described here."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from simengine.domain.contacts import ContactKind, EntryState
from simengine.domain.markings import Tlp
from simengine.domain.region import EdgeKind, Pool
from simengine.domain.seats import Role
from simengine.domain.time import parse_iso_duration


def _duration(value: Any) -> int:
    span = parse_iso_duration(value) if isinstance(value, str) else None
    if span is None:
        raise ValueError("duration")
    return span


def _span(value: Any) -> Any:
    """One number stands for a range of one."""
    return (value, value) if isinstance(value, int | str) and not isinstance(value, bool) else value


def _tuple(value: Any) -> Any:
    """YAML knows lists only."""
    return tuple(value) if isinstance(value, list) else value


Duration = Annotated[int, BeforeValidator(_duration)]
"""An ISO 8601 duration, in ms."""
Permille = Annotated[int, Field(ge=0, le=1000)]
Count = Annotated[int, Field(ge=0, le=1_000_000_000)]
Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
NationId = Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
Text = Annotated[str, Field(min_length=1, max_length=4000)]
Title = Annotated[str, Field(min_length=1, max_length=200)]
Moment = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")]
TimeOfDay = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
PermilleRange = Annotated[tuple[Permille, Permille], BeforeValidator(_span), BeforeValidator(_tuple)]
DurationRange = Annotated[tuple[Duration, Duration], BeforeValidator(_span), BeforeValidator(_tuple)]
CountRange = Annotated[tuple[Count, Count], BeforeValidator(_span), BeforeValidator(_tuple)]
NationPair = Annotated[tuple[NationId, NationId], BeforeValidator(_tuple)]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


def member(enum: type[Enum], only: Iterable[Enum] | None = None) -> BeforeValidator:
    """Take the text of an enumeration's member (of ``only`` those given): YAML has no enumerations."""
    allowed = tuple(enum if only is None else only)

    def take(value: Any) -> Any:
        found = next((item for item in allowed if value in (item, item.value)), None)
        if found is None:
            raise ValueError("choice:" + ", ".join(str(item.value) for item in allowed))
        return found

    return BeforeValidator(take)


class Strict(BaseModel):
    """No unknown fields, no silent conversions."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


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


class ChannelModel(Strict):
    """A channel of the region: a kind of the framework, with what is different here."""

    id: Slug
    kind: str
    missing_pairs: list[NationPair] = []
    transport_median: Duration | None = None


class ActionModel(Strict):
    """A number of the framework that is different here."""

    kind: str
    median: Duration | None = None
    effect_permille: Permille | None = None
    helped_permille: Permille | None = None


class RegionFile(Strict):
    """region.yaml"""

    name: Title
    base_tension_permille: Permille
    generator_seed: Annotated[int, Field(ge=0, le=2**53 - 1)]
    nations: list[NationModel] = Field(min_length=2, max_length=193)
    tensions: list[TensionModel] = []
    products: list[ProductModel] = Field(default=[], max_length=31)
    templates: list[TemplateModel] = []
    assets: list[AssetModel] = []
    fleets: list[FleetModel] = []
    links: list[LinkModel] = []
    channels: list[ChannelModel] = []
    actions: list[ActionModel] = []
