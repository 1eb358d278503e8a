"""Cross-checks of scenario.yaml and region.yaml: everything that spans more than one value."""

from __future__ import annotations

from simengine.scenario import frameworks
from simengine.scenario.calendars import is_reversed, start_of, zone
from simengine.scenario.channels import check_channels
from simengine.scenario.checks_contacts import check_member
from simengine.scenario.checks_links import check_links
from simengine.scenario.finder import Finder
from simengine.scenario.fleets import fleets_selected
from simengine.scenario.generate import selected
from simengine.scenario.layout import Layout
from simengine.scenario.region_packs import region_packs
from simengine.scenario.schema import AssetFields, RegionFile, ScenarioFile, Selector, Staffing
from simengine.scenario.schema_plan import EvaluationFile
from simengine.scenario.yaml_source import Path_

SCENARIO, REGION = "scenario.yaml", "region.yaml"


def check_scenario(head: ScenarioFile, evaluation: EvaluationFile, finder: Finder) -> None:
    """Objectives have measures that exist; dates are dates; moves open before the end."""
    measures = {measure.id for measure in evaluation.measures}
    if start_of(head.starts_at) is None:
        finder.add(SCENARIO, ("starts_at",), "pack-value-format", expected="2027-03-02T07:00:00+01:00")
    if head.region_pack is not None:
        known = region_packs().keys()
        finder.known(SCENARIO, ("region_pack",), "region pack", head.region_pack, known)
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


def check_region(layout: Layout, finder: Finder) -> None:
    """Nations, products, templates, assets, links, channels."""
    region = layout.region
    nations = {nation.id for nation in region.nations}
    products = {product.id for product in region.products}
    templates = {template.id for template in region.templates}
    finder.unique(REGION, ("nations",), "nation", (nation.id for nation in region.nations))
    finder.unique(REGION, ("products",), "product", (product.id for product in region.products))
    finder.unique(REGION, ("templates",), "template", (template.id for template in region.templates))
    for place, nation in enumerate(region.nations):
        here: Path_ = ("nations", place)
        if zone(nation.time_zone) is None:
            finder.add(REGION, (*here, "time_zone"), "pack-time-zone", name=nation.time_zone[:80])
        if is_reversed(nation.office_hours):
            finder.add(REGION, (*here, "office_hours"), "pack-office-hours")
        finder.unique(REGION, (*here, "seats"), "seat", (role.value for role in nation.seats))
        check_member(finder, here, nation)
        for name in nation.assets:
            finder.known(REGION, (*here, "assets", name), "template", name, templates)
        for pool, staffing in nation.staff.items():
            _check_skills(finder, (*here, "staff", pool.value, "skills"), staffing)
    for place, tension in enumerate(region.tensions):
        _check_pair(finder, ("tensions", place, "between"), tension.between, nations)
    for place, relation in enumerate(region.relations):
        finder.known(REGION, ("relations", place, "from"), "nation", relation.from_, nations)
        finder.known(REGION, ("relations", place, "to"), "nation", relation.to, nations)
        if relation.from_ == relation.to:
            finder.add(REGION, ("relations", place), "pack-pair-with-itself", nation=relation.to)
    for group, items in (("templates", region.templates), ("assets", region.assets)):
        for place, item in enumerate(items):
            _check_fields(finder, (group, place), item, products)
    _check_fleets(finder, region, products)
    for place, asset in enumerate(region.assets):
        finder.known(REGION, ("assets", place, "nation"), "nation", asset.nation, nations)
    check_channels(finder, region, nations)
    for place, action in enumerate(region.actions):
        finder.known(REGION, ("actions", place, "kind"), "action", action.kind, frameworks.actions().keys())
    if not finder.problems:
        ids = [*(row.id for row in layout.rows), *(fleet.id for fleet in layout.fleets)]
        finder.unique(REGION, ("assets",), "asset", ids)
        _check_selectors(layout, finder)
        check_links(layout, finder)


def _check_fleets(finder: Finder, region: RegionFile, products: set[str]) -> None:
    forms = {form.id for form in region.fleets}
    finder.unique(REGION, ("fleets",), "fleet", (form.id for form in region.fleets))
    for place, form in enumerate(region.fleets):
        for number, product in enumerate(form.products):
            finder.known(REGION, ("fleets", place, "products", number), "product", product, products)
    for place, nation in enumerate(region.nations):
        for name in nation.fleets:
            finder.known(REGION, ("nations", place, "fleets", name), "fleet", name, forms)
    for place, link in enumerate(region.links):
        for name, selector in (("from", link.from_), ("to", link.to)):
            check_fleet_selector(finder, REGION, ("links", place, name), selector, forms)
        of_fleets = link.from_.fleet is not None or link.to.fleet is not None
        if of_fleets and link.per_source is None and link.per_target is None:
            finder.add(REGION, ("links", place), "pack-field-missing", name="per_source")


def _check_skills(finder: Finder, path: Path_, staffing: Staffing) -> None:
    for name, (low, high) in staffing.skills.items():
        finder.known(REGION, (*path, name), "skill area", name, set(frameworks.work().skills))
        if low > high:
            finder.add(REGION, (*path, name), "pack-range-reversed", low=low, high=high)


def check_fleet_selector(finder: Finder, file: str, path: Path_, selector: Selector, forms: set[str]) -> bool:
    """A selector of a fleet names one that there is, and beside it at most a nation; says whether so."""
    if selector.fleet is None:
        return True
    if selector.model_fields_set - {"fleet", "nation"}:
        finder.add(file, path, "pack-value-choice", expected="fleet, nation")
        return False
    return finder.known(file, (*path, "fleet"), "fleet", selector.fleet, forms)


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


def _check_selectors(layout: Layout, finder: Finder) -> None:
    region, rows, fleets = layout.region, layout.rows, layout.fleets
    for place, link in enumerate(region.links):
        for name, selector in (("from", link.from_), ("to", link.to)):
            if not selected(region, rows, selector) and not fleets_selected(region, fleets, selector):
                finder.add(REGION, ("links", place, name), "pack-selector-empty")
