"""The form of injects.yaml and evaluation.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from simengine.domain.actions import Purpose, ReportStage
from simengine.domain.contacts import ContactKind, EntryState
from simengine.domain.plan import Medium
from simengine.domain.region import Pool
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
from simengine.scenario.schema_campaign import ConditionText


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


class ContactChangesModel(Strict):
    """People or numbers change: an entry of the directory leads nowhere any more, or takes longer. The nation
    learns of it by the inject's text."""

    nation: NationId
    contact: Annotated[ContactKind, member(ContactKind)]
    to: Annotated[EntryState, member(EntryState, (EntryState.STALE, EntryState.WRONG))]
    deputy: bool = Field(default=False, description="The deputy's address, not the contact's own")


class CommCheckModel(Strict):
    """The forum's secretariat checks the directory without notice."""

    contact: Annotated[ContactKind, member(ContactKind)]
    within: Duration


class EffectModel(Strict):
    """What an inject does in the world: exactly one of these."""

    reports_asset: ReportsAssetModel | None = None
    staff_absence: StaffAbsenceModel | None = None
    contact_changes: ContactChangesModel | None = None
    comm_check: CommCheckModel | None = None


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
    response_norms: dict[Annotated[Purpose, member(Purpose)], Duration] = Field(
        default={}, description="How long an answer to messages of a purpose may take, where it is different"
    )
    notice_limit: Duration
    ratings: RatingsModel
    area_floor_permille: Permille
    opportunities: list[OpportunityModel] = []
    measures: list[MeasureModel] = Field(min_length=1)
