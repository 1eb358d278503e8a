"""Cross-checks of scenario.yaml, region.yaml and campaign.yaml: everything that spans more than one value."""

from __future__ import annotations

import re

from simengine.domain.seats import Role
from simengine.scenario import frameworks
from simengine.scenario.calendars import is_reversed, start_of, zone
from simengine.scenario.finder import Finder
from simengine.scenario.generate import edges_of, rows_of, selected
from simengine.scenario.schema import AssetFields, RegionFile, ScenarioFile, Staffing
from simengine.scenario.schema_plan import CampaignFile, EvaluationFile
from simengine.scenario.yaml_source import Path_

SCENARIO, REGION, CAMPAIGN = "scenario.yaml", "region.yaml", "campaign.yaml"
TECHNIQUE = re.compile(r"T\d{4}(\.\d{3})?")
MAX_ATTEMPTS_PERMILLE = 100_000
"""A hundred attempts an hour along each edge: faster than that belongs to a worm model of its own."""


def check_scenario(head: ScenarioFile, evaluation: EvaluationFile, finder: Finder) -> None:
    """Objectives have measures that exist; dates are dates; moves open before the end."""
    measures = {measure.id for measure in evaluation.measures}
    if start_of(head.starts_at) is None:
        finder.add(SCENARIO, ("starts_at",), "pack-value-format", expected="2027-03-02T07:00:00+01:00")
    finder.unique(SCENARIO, ("objectives",), "objective", (o.id for o in head.objectives))
    for place, objective in enumerate(head.objectives):
        if not objective.measures:
            path: Path_ = ("objectives", place, "measures")
            finder.add(SCENARIO, path, "pack-objective-without-measure", objective=objective.id)
        for number, measure in enumerate(objective.measures):
            finder.known(SCENARIO, ("objectives", place, "measures", number), "measure", measure, measures)
    for place, move in enumerate(head.moves):
        if move >= head.duration:
            _after_end(head, finder, SCENARIO, ("moves", place))


def _after_end(head: ScenarioFile, finder: Finder, file: str, path: Path_) -> None:
    hours = f"{head.duration // 3_600_000} h"
    finder.add(file, path, "pack-time-after-end", duration=hours)


def check_region(region: RegionFile, finder: Finder) -> None:
    """Nations, products, templates, assets, links, channels."""
    nations = {nation.id for nation in region.nations}
    products = {product.id for product in region.products}
    templates = {template.id for template in region.templates}
    finder.unique(REGION, ("nations",), "nation", (nation.id for nation in region.nations))
    finder.unique(REGION, ("products",), "product", (product.id for product in region.products))
    finder.unique(REGION, ("templates",), "template", (template.id for template in region.templates))
    finder.unique(REGION, ("channels",), "channel", (channel.id for channel in region.channels))
    for place, nation in enumerate(region.nations):
        here: Path_ = ("nations", place)
        if zone(nation.time_zone) is None:
            finder.add(REGION, (*here, "time_zone"), "pack-time-zone", name=nation.time_zone[:80])
        if is_reversed(nation.office_hours):
            finder.add(REGION, (*here, "office_hours"), "pack-office-hours")
        finder.unique(REGION, (*here, "seats"), "seat", (role.value for role in nation.seats))
        if Role.CERT_LEAD not in nation.seats:
            finder.add(REGION, (*here, "seats"), "pack-lead-missing", nation=nation.id)
        for name in nation.assets:
            finder.known(REGION, (*here, "assets", name), "template", name, templates)
        for pool, staffing in nation.staff.items():
            _check_skills(finder, (*here, "staff", pool.value, "skills"), staffing)
    for place, tension in enumerate(region.tensions):
        _check_pair(finder, ("tensions", place, "between"), tension.between, nations)
    for group, items in (("templates", region.templates), ("assets", region.assets)):
        for place, item in enumerate(items):
            _check_fields(finder, (group, place), item, products)
    for place, asset in enumerate(region.assets):
        finder.known(REGION, ("assets", place, "nation"), "nation", asset.nation, nations)
    _check_channels(finder, region, nations)
    for place, action in enumerate(region.actions):
        finder.known(REGION, ("actions", place, "kind"), "action", action.kind, frameworks.actions().keys())
    if not finder.problems:
        rows = rows_of(region)
        finder.unique(REGION, ("assets",), "asset", (row.id for row in rows))
        _check_selectors(region, finder)


def _check_skills(finder: Finder, path: Path_, staffing: Staffing) -> None:
    for name, (low, high) in staffing.skills.items():
        finder.known(REGION, (*path, name), "skill area", name, set(frameworks.work().skills))
        if low > high:
            finder.add(REGION, (*path, name), "pack-range-reversed", low=low, high=high)


def _check_pair(finder: Finder, path: Path_, pair: tuple[str, str], nations: set[str]) -> None:
    for place, nation in enumerate(pair):
        finder.known(REGION, (*path, place), "nation", nation, nations)
    if pair[0] == pair[1]:
        finder.add(REGION, path, "pack-pair-with-itself", nation=pair[0])


def _check_fields(finder: Finder, path: Path_, item: AssetFields, products: set[str]) -> None:
    for place, product in enumerate(item.products):
        finder.known(REGION, (*path, "products", place), "product", product, products)
    for name in AssetFields.model_fields:
        value = getattr(item, name)
        if isinstance(value, tuple) and value[0] > value[1]:
            finder.add(REGION, (*path, name), "pack-range-reversed", low=value[0], high=value[1])


def _check_channels(finder: Finder, region: RegionFile, nations: set[str]) -> None:
    for place, channel in enumerate(region.channels):
        kinds = frameworks.channel_kinds().keys()
        finder.known(REGION, ("channels", place, "kind"), "channel kind", channel.kind, kinds)
        for number, pair in enumerate(channel.missing_pairs):
            _check_pair(finder, ("channels", place, "missing_pairs", number), pair, nations)


def _check_selectors(region: RegionFile, finder: Finder) -> None:
    rows = rows_of(region)
    for place, link in enumerate(region.links):
        for name, selector in (("from", link.from_), ("to", link.to)):
            if not selected(region, rows, selector):
                finder.add(REGION, ("links", place, name), "pack-selector-empty")


def check_campaign(head: ScenarioFile, region: RegionFile, campaign: CampaignFile, finder: Finder) -> None:
    """Stages, entries, indicators, and that the campaign can reach whom it names."""
    nations = {nation.id for nation in region.nations}
    stages = {stage.id for stage in campaign.stages}
    indicators = {indicator.id for indicator in campaign.indicators}
    products = {product.id for product in region.products}
    finder.unique(CAMPAIGN, ("stages",), "stage", (stage.id for stage in campaign.stages))
    finder.unique(CAMPAIGN, ("indicators",), "indicator", (i.id for i in campaign.indicators))
    finder.unique(CAMPAIGN, ("entries",), "entry", (entry.id for entry in campaign.entries))
    finder.known(CAMPAIGN, ("required_product",), "product", campaign.required_product, products)
    finder.known(CAMPAIGN, ("command_server_nation",), "nation", campaign.command_server_nation, nations)
    for place, tag in enumerate(campaign.rsit_types):
        known = frameworks.rsit_types().keys()
        finder.known(CAMPAIGN, ("rsit_types", place), "RSIT type", tag, known)
    for place, name in enumerate(campaign.preserved_indicators):
        finder.known(CAMPAIGN, ("preserved_indicators", place), "indicator", name, indicators)
    given: list[str] = []
    for place, stage in enumerate(campaign.stages):
        here: Path_ = ("stages", place)
        _check_technique(finder, (*here, "technique"), stage.technique)
        if stage.next is not None:
            finder.known(CAMPAIGN, (*here, "next"), "stage", stage.next, stages)
            if stage.dwell is None:
                finder.add(CAMPAIGN, here, "pack-field-missing", name="dwell")
        for number, law in enumerate(stage.spreads):
            if law.attempts_per_hour_permille > MAX_ATTEMPTS_PERMILLE:
                path = (*here, "spreads", number, "attempts_per_hour_permille")
                finder.add(CAMPAIGN, path, "pack-spread-explodes", limit=MAX_ATTEMPTS_PERMILLE)
        for number, name in enumerate(stage.indicators):
            finder.known(CAMPAIGN, (*here, "indicators", number), "indicator", name, indicators)
            if name in given:
                path = (*here, "indicators", number)
                finder.add(CAMPAIGN, path, "pack-id-duplicate", kind="indicator", name=name)
            given.append(name)
    for place, indicator in enumerate(campaign.indicators):
        if indicator.id not in given:
            finder.add(CAMPAIGN, ("indicators", place), "pack-stage-unreachable", stage=indicator.id)
    _check_stage_graph(campaign, finder)
    _check_entries(head, region, campaign, finder)


def _check_technique(finder: Finder, path: Path_, technique: str) -> None:
    if not TECHNIQUE.fullmatch(technique):
        finder.add(CAMPAIGN, path, "pack-technique-format", name=technique[:40])


def _check_stage_graph(campaign: CampaignFile, finder: Finder) -> None:
    following = {stage.id: stage.next for stage in campaign.stages}
    reached: set[str] = set()
    for start in {campaign.stages[0].id, *(entry.stage for entry in campaign.entries)}:
        path: list[str] = []
        here: str | None = start
        while here is not None and here in following and here not in path:
            path.append(here)
            here = following[here]
        if here is not None and here in path:
            place = [stage.id for stage in campaign.stages].index(here)
            finder.add(CAMPAIGN, ("stages", place, "next"), "pack-stage-cycle", stage=here)
        reached.update(path)
    for place, stage in enumerate(campaign.stages):
        if stage.id not in reached:
            finder.add(CAMPAIGN, ("stages", place), "pack-stage-unreachable", stage=stage.id)


def _check_entries(head: ScenarioFile, region: RegionFile, campaign: CampaignFile, finder: Finder) -> None:
    nations = {nation.id for nation in region.nations}
    stages = {stage.id for stage in campaign.stages}
    products = {product.id for product in region.products}
    fine = not any(problem.file == REGION for problem in finder.problems)
    rows = rows_of(region) if fine else []
    place_of = {row.id: place for place, row in enumerate(rows)}
    supplied = edges_of(region, rows) if fine else {}
    for place, entry in enumerate(campaign.entries):
        here: Path_ = ("entries", place)
        _check_technique(finder, (*here, "technique"), entry.technique)
        finder.known(CAMPAIGN, (*here, "stage"), "stage", entry.stage, stages)
        finder.known(CAMPAIGN, (*here, "product"), "product", entry.product, products)
        targets: set[str] | None = None
        if fine and finder.known(
            CAMPAIGN, (*here, "vendor_asset"), "asset", entry.vendor_asset, place_of.keys()
        ):
            vendor = place_of[entry.vendor_asset]
            csr = next(csr for kind, csr in supplied.items() if kind.value == "supplies")
            hit = csr.target[csr.row[vendor] : csr.row[vendor + 1]]
            targets = {
                region.nations[rows[t].nation].id for t in hit if entry.product in rows[t].fields.products
            }
        for number, wave in enumerate(entry.waves):
            path: Path_ = (*here, "waves", number)
            if not finder.known(CAMPAIGN, (*path, "nation"), "nation", wave.nation, nations):
                continue
            if wave.at >= head.duration:
                _after_end(head, finder, CAMPAIGN, (*path, "at"))
            if targets is not None and wave.nation not in targets:
                finder.add(CAMPAIGN, path, "pack-wave-without-target", nation=wave.nation)
