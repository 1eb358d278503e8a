"""The form of campaign.yaml, injects.yaml and evaluation.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from simengine.domain.actions import Purpose, ReportStage
from simengine.domain.plan import Medium
from simengine.domain.region import EdgeKind, Pool
from simengine.scenario.schema import (
    Duration,
    NationId,
    Permille,
    Slug,
    Strict,
    Text,
    Title,
    member,
)

ConditionText = Annotated[str, Field(min_length=1, max_length=1000)]


class WaveModel(Strict):
    """When the tainted update reaches a nation's customers."""

    nation: NationId
    at: Duration


class EntryModel(Strict):
    """How the campaign gets in."""

    id: Slug
    technique: str
    vendor_asset: Slug
    product: Slug
    stage: Slug
    probability_permille: Permille
    waves: list[WaveModel] = Field(min_length=1)


class DwellModel(Strict):
    """How long an asset stays in a stage: a lognormal law."""

    median: Duration
    sigma_permille: Annotated[int, Field(ge=0, le=3000)]


class SpreadModel(Strict):
    """Attempts per hour, in thousandths, along each edge of a kind."""

    edge: Annotated[EdgeKind, member(EdgeKind)]
    attempts_per_hour_permille: Annotated[int, Field(ge=0)]


class StageModel(Strict):
    """A stage of an asset's compromise."""

    id: Slug
    title: Title
    technique: str
    dwell: DwellModel | None = None
    not_before: Duration = 0
    next: Slug | None = None
    trace_per_hour_permille: Annotated[int, Field(ge=0, le=1_000_000)]
    visible: bool = False
    service_loss_permille: Permille = 0
    exposes_records: bool = False
    spreads: list[SpreadModel] = []
    indicators: list[Slug] = []


class OverBlockModel(Strict):
    """What blocking an indicator costs people who have nothing to do with it."""

    sector: Slug
    permille: Annotated[int, Field(ge=1, le=1000)]


class IndicatorModel(Strict):
    """An indicator of compromise, as a STIX 2.1 pattern over reserved names and addresses."""

    id: Slug
    title: Title
    pattern: Text
    block_effect_permille: Permille
    over_blocks: OverBlockModel | None = None


class CampaignFile(Strict):
    """campaign.yaml"""

    id: Slug
    name: Title
    rsit_types: list[str] = Field(min_length=1)
    true_severity: Annotated[int, Field(ge=0, le=5)]
    required_product: Slug
    command_server_nation: NationId
    preserved_indicators: list[Slug] = []
    entries: list[EntryModel] = Field(min_length=1)
    stages: list[StageModel] = Field(min_length=1, max_length=100)
    indicators: list[IndicatorModel] = []


class PersonaModel(Strict):
    """Somebody played by the white cell."""

    id: Slug
    name: Title
    role: Title
    organisation: Title


class ReportsAssetModel(Strict):
    """The inject makes a nation suspect one of its assets."""

    nation: NationId
    pick: Literal["impacted", "compromised", "clean"]


class StaffAbsenceModel(Strict):
    """People of a pool are away for a time."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)
    nation: NationId
    pool: Annotated[Pool, member(Pool)]
    people: Annotated[int, Field(ge=1, le=10_000)]
    for_: Duration = Field(alias="for")


class EffectModel(Strict):
    """What an inject does in the world: exactly one of these."""

    reports_asset: ReportsAssetModel | None = None
    staff_absence: StaffAbsenceModel | None = None


class ExpectationModel(Strict):
    """What a trained team is expected to do after an inject."""

    id: Slug
    nation: NationId
    condition: ConditionText
    within: Duration
    objective: Slug


class InjectModel(Strict):
    """The planners' stimulus."""

    id: Slug
    title: Title
    body: Text
    persona: Slug
    medium: Annotated[Medium, member(Medium)]
    to: list[Annotated[str, Field(pattern=r"^([A-Z]{3}|all)\.([a-z_]+|all)$")]] = Field(min_length=1)
    at: Duration | None = None
    when: ConditionText | None = None
    effects: list[EffectModel] = []
    expects: list[ExpectationModel] = []


class InjectsFile(Strict):
    """injects.yaml"""

    personas: list[PersonaModel] = Field(min_length=1)
    injects: list[InjectModel] = Field(min_length=1, max_length=1000)


class OpportunityModel(Strict):
    """When contacting another nation would help: a condition over self and other."""

    id: Slug
    title: Title
    purposes: list[Annotated[Purpose, member(Purpose)]] = Field(min_length=1)
    when: ConditionText
    window: Duration
    maps_to: list[str] = []


class RatingsModel(Strict):
    """Thresholds of the ratings P, S and M; below M is U."""

    p_permille: Permille
    s_permille: Permille
    m_permille: Permille


class MeasureModel(Strict):
    """A measure that counts here, and what is different here."""

    id: str
    weight: Annotated[int, Field(ge=0, le=100)] = 1
    target: Annotated[int, Field(ge=0)] | None = None
    unacceptable: Annotated[int, Field(ge=0)] | None = None


class EvaluationFile(Strict):
    """evaluation.yaml"""

    report_deadlines: dict[Annotated[ReportStage, member(ReportStage)], Duration]
    answer_within: Duration
    notice_limit: Duration
    ratings: RatingsModel
    area_floor_permille: Permille
    opportunities: list[OpportunityModel] = []
    measures: list[MeasureModel] = Field(min_length=1)
