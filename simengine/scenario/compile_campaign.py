"""A checked campaign to the one that the engine takes."""

from __future__ import annotations

from simengine.domain.campaign import (
    Adaptation,
    Campaign,
    Entry,
    FalseFlag,
    Indicator,
    SpreadLaw,
    Stage,
    Wave,
)
from simengine.domain.region import EdgeKind, Region
from simengine.scenario.condition_parser import Names, parse_condition
from simengine.scenario.fleets import fleets_selected
from simengine.scenario.generate import selected
from simengine.scenario.layout import Layout
from simengine.scenario.schema_campaign import AdaptationModel, CampaignFile, EntryModel, StageModel


def compile_campaign(campaign: CampaignFile, layout: Layout, compiled: Region, names: Names) -> Campaign:
    """The campaign over the ``compiled`` region."""
    region, rows = layout.region, layout.rows
    places = {row.id: place for place, row in enumerate(rows)}
    products = {product.id: place for place, product in enumerate(region.products)}
    supplies = compiled.edges[EdgeKind.SUPPLIES]

    def entry_of(entry: EntryModel) -> Entry:
        if entry.targets is not None:
            source, targets = -1, selected(region, rows, entry.targets)
        else:
            assert entry.vendor_asset is not None
            source = places[entry.vendor_asset]
            customers = supplies.target[supplies.row[source] : supplies.row[source + 1]]
            targets = [row for row in customers if entry.product in rows[row].fields.products]
        return Entry(
            id=entry.id,
            technique=entry.technique,
            source=source,
            product=-1 if entry.targets is not None or entry.product is None else products[entry.product],
            from_nation=entry.from_nation or "",
            targets=tuple(targets),
            fleets=tuple(fleets_selected(region, compiled.fleets, entry.targets)) if entry.targets else (),
            per_nation=entry.per_nation or 0,
            stage=entry.stage,
            probability_permille=entry.probability_permille,
            over_ms=entry.over,
            waits=entry.waits,
            waves=tuple(Wave(wave.nation, wave.at) for wave in entry.waves),
        )

    first = campaign.stages[0].id
    return Campaign(
        id=campaign.id,
        kind=campaign.kind,
        name=campaign.name,
        rsit_types=tuple(campaign.rsit_types),
        true_severity=campaign.true_severity,
        required_product=-1 if campaign.required_product is None else products[campaign.required_product],
        entries=tuple(entry_of(entry) for entry in campaign.entries),
        stages=tuple(_stage(stage, first) for stage in campaign.stages),
        indicators=tuple(
            Indicator(
                i.id,
                i.pattern,
                i.block_effect_permille,
                i.later,
                i.over_blocks.sector if i.over_blocks else "",
                i.over_blocks.permille if i.over_blocks else 0,
            )
            for i in campaign.indicators
        ),
        adaptations=tuple(_adaptation(adaptation, names) for adaptation in campaign.adaptations),
        command_server_nation=campaign.command_server_nation or "",
        preserved_indicators=tuple(campaign.preserved_indicators),
    )


def _stage(stage: StageModel, first: str) -> Stage:
    return Stage(
        id=stage.id,
        technique=stage.technique,
        next=stage.next,
        branch=(stage.branch.to, stage.branch.share_permille) if stage.branch else None,
        dwell_median_ms=stage.dwell.median if stage.dwell else 0,
        dwell_sigma_permille=stage.dwell.sigma_permille if stage.dwell else 0,
        not_before_ms=stage.not_before,
        trace_per_hour_permille=stage.trace_per_hour_permille,
        visible=stage.visible,
        service_loss_permille=stage.service_loss_permille,
        loss_lasts=stage.loss_lasts,
        filterable=stage.filterable,
        persistence_permille=stage.persistence_permille,
        exposes_records=stage.exposes_records,
        spreads=tuple(
            SpreadLaw(s.edge, s.attempts_per_hour_permille, s.begins or first) for s in stage.spreads
        ),
        indicators=tuple(stage.indicators),
    )


def _adaptation(adaptation: AdaptationModel, names: Names) -> Adaptation:
    flag = adaptation.false_flag
    return Adaptation(
        id=adaptation.id,
        when=parse_condition(adaptation.when, names),
        moves=tuple((move.from_, move.to) for move in adaptation.moves),
        retires=tuple(adaptation.retires),
        introduces=tuple(adaptation.introduces),
        tempo_permille=adaptation.tempo_permille,
        pause_ms=adaptation.pause,
        opens=tuple(adaptation.opens),
        false_flag=None
        if flag is None
        else FalseFlag(flag.nation, flag.share_permille, flag.weight_permille),
    )
