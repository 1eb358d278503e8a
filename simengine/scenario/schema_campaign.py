"""The form of campaign.yaml and of further campaigns in campaigns/."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from simengine.domain.region import SPREAD_KINDS, EdgeKind
from simengine.scenario.schema import (
    Duration,
    NationId,
    Permille,
    Selector,
    Slug,
    Strict,
    Text,
    Title,
    member,
)

ConditionText = Annotated[str, Field(min_length=1, max_length=1000)]
CampaignKind = Literal["ransomware", "supply-chain", "worm", "ddos", "espionage"]


class WaveModel(Strict):
    """When an entry reaches a nation."""

    nation: NationId
    at: Duration


class EntryModel(Strict):
    """A way in: a vendor's tainted update (``vendor_asset`` and ``product``), or straight at ``targets``."""

    id: Slug
    technique: str
    vendor_asset: Slug | None = None
    product: Slug | None = None
    targets: Selector | None = None
    from_nation: NationId | None = Field(
        default=None, description="Whose infrastructure a direct attack seems to come from"
    )
    per_nation: Annotated[int, Field(ge=1, le=100_000)] | None = Field(
        default=None, description="At most so many assets of each nation are tried"
    )
    stage: Slug
    probability_permille: Permille
    over: Duration = Field(default=0, description="The hits of a wave spread evenly over this time")
    waits: bool = Field(default=False, description="Opened by an adaptation; its waves count from then")
    waves: list[WaveModel] = Field(min_length=1)


class DwellModel(Strict):
    """How long an asset stays in a stage: a lognormal law."""

    median: Duration
    sigma_permille: Annotated[int, Field(ge=0, le=3000)]


class SpreadModel(Strict):
    """Attempts per hour, in thousandths, along each edge of a kind; a hit begins with a stage."""

    edge: Annotated[EdgeKind, member(EdgeKind, only=SPREAD_KINDS)]
    attempts_per_hour_permille: Annotated[int, Field(ge=0)]
    begins: Slug | None = Field(default=None, description="Default: the campaign's first stage")


class BranchModel(Strict):
    """A share of the assets goes on to another stage than ``next``."""

    to: Slug
    share_permille: Permille


class StageModel(Strict):
    """A stage of an asset's compromise."""

    id: Slug
    title: Title
    technique: str
    dwell: DwellModel | None = None
    not_before: Duration = 0
    next: Slug | None = Field(default=None, description="The stage that follows, or clean")
    branch: BranchModel | None = None
    trace_per_hour_permille: Annotated[int, Field(ge=0, le=1_000_000)]
    visible: bool = False
    service_loss_permille: Permille = 0
    loss_lasts: bool = Field(default=True, description="Until restored; else while the stage lasts")
    filterable: bool = Field(default=False, description="Blocking indicators lowers the loss")
    persistence_permille: Permille = Field(default=0, description="Share of clean-ups that miss something")
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
    later: bool = Field(default=False, description="In use only once an adaptation introduces it")


class MoveModel(Strict):
    """All assets in one stage go to another at once."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, populate_by_name=True)
    from_: Slug = Field(alias="from")
    to: Slug


class FalseFlagModel(Strict):
    """From then on a share of the traces leads to a nation that has nothing to do with it."""

    nation: NationId
    share_permille: Permille
    weight_permille: Permille | None = Field(default=None, description="How convincing one such trace is")


class AdaptationModel(Strict):
    """What the adversary does, once, when a condition holds after the campaign began."""

    id: Slug
    title: Title
    when: ConditionText
    moves: list[MoveModel] = []
    retires: list[Slug] = []
    introduces: list[Slug] = []
    tempo_permille: Annotated[int, Field(ge=0, le=10_000)] | None = None
    pause: Duration = 0
    opens: list[Slug] = []
    false_flag: FalseFlagModel | None = None


class CampaignFile(Strict):
    """campaign.yaml, or a further campaign"""

    id: Slug
    kind: CampaignKind
    name: Title
    rsit_types: list[str] = Field(min_length=1)
    true_severity: Annotated[int, Field(ge=0, le=5)]
    required_product: Slug | None = Field(default=None, description="None: spread works on all assets")
    command_server_nation: NationId | None = None
    preserved_indicators: list[Slug] = []
    entries: list[EntryModel] = Field(min_length=1)
    stages: list[StageModel] = Field(min_length=1, max_length=100)
    indicators: list[IndicatorModel] = []
    adaptations: list[AdaptationModel] = []
