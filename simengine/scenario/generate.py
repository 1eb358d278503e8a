"""Assets from templates and links from rules, drawn once with the region's generator seed.

The draws are keyed like all others, so that one asset more in a template leaves the others as they are.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from simengine.domain.draws import Draws
from simengine.domain.region import AssetTable, Csr, EdgeKind
from simengine.domain.time import MS_PER_MINUTE
from simengine.scenario.schema import AssetFields, LinkModel, RegionFile, Selector

_RANGES = (
    "exposure_permille",
    "hygiene_permille",
    "monitoring_permille",
    "criticality_permille",
    "backup_permille",
    "isolation_loss_permille",
    "people_served",
    "records",
)


@dataclass(frozen=True, slots=True)
class Row:
    """One asset before it is put into columns."""

    id: str
    name: str
    nation: int
    template: str | None
    fields: AssetFields


def rows_of(region: RegionFile) -> list[Row]:
    """All assets: single ones first, then nation by nation and template by template, as written."""
    place = {nation.id: number for number, nation in enumerate(region.nations)}
    rows = [Row(asset.id, asset.name, place[asset.nation], None, asset) for asset in region.assets]
    templates = {template.id: template for template in region.templates}
    for number, nation in enumerate(region.nations):
        for name, count in nation.assets.items():
            template = templates[name]
            for n in range(1, count + 1):
                ident = f"{nation.id.lower()}-{name}-{n:02d}"
                title = template.name.replace("{nation}", nation.name).replace("{n}", str(n))
                rows.append(Row(ident, title, number, name, template))
    return rows


def table_of(region: RegionFile, rows: Sequence[Row]) -> AssetTable:
    """The assets as columns; every range is drawn once per asset, evenly over whole numbers."""
    draws = Draws(region.generator_seed)
    bit = {product.id: 1 << place for place, product in enumerate(region.products)}

    def column(name: str) -> array[int]:
        values = array("q" if name in ("people_served", "records") else "i")
        for row in rows:
            low, high = getattr(row.fields, name)
            values.append(low + draws.choice_index(high - low + 1, "asset", row.id, name))
        return values

    ranges = {name: column(name) for name in _RANGES}
    return AssetTable(
        ids=tuple(row.id for row in rows),
        names=tuple(row.name for row in rows),
        sectors=tuple(row.fields.sector for row in rows),
        kinds=tuple(row.fields.kind for row in rows),
        nation=array("i", [row.nation for row in rows]),
        products=array("i", [sum(bit[p] for p in set(row.fields.products)) for row in rows]),
        **ranges,
    )


def selected(region: RegionFile, rows: Sequence[Row], selector: Selector) -> list[int]:
    """The rows that fit everything the selector gives."""
    nations = [nation.id for nation in region.nations]
    return [
        place
        for place, row in enumerate(rows)
        if selector.fleet is None
        and selector.template in (None, row.template)
        and selector.asset in (None, row.id)
        and selector.sector in (None, row.fields.sector)
        and selector.kind in (None, row.fields.kind)
        and (selector.product is None or selector.product in row.fields.products)
        and selector.nation in (None, nations[row.nation])
    ]


KEYED_UP_TO = 256
"""Up to so many candidates a choice among them is keyed by each, so that one asset more or less leaves the
other choices as they are; among more, places are drawn: the time it takes grows with the assets alone."""


class _End:
    """The assets at the far end of a rule of links, in all and by nation."""

    def __init__(self, rows: Sequence[Row], places: list[int]) -> None:
        self._rows = rows
        self._all = places
        self._by_nation: dict[int, list[int]] = {}
        for place in places:
            self._by_nation.setdefault(rows[place].nation, []).append(place)
        self._abroad: dict[int, list[int]] = {}

    def near(self, scope: str, own: int) -> list[int]:
        """Those that a rule of this scope may link with the asset at ``own``; perhaps itself among them."""
        nation = self._rows[own].nation
        if scope == "region":
            return self._all
        if scope == "national":
            return self._by_nation.get(nation, [])
        if nation not in self._abroad:
            self._abroad[nation] = [place for place in self._all if self._rows[place].nation != nation]
        return self._abroad[nation]

    def all_near(self, scope: str, own: int) -> list[int]:
        """Every asset that the rule links with the one at ``own``."""
        return [place for place in self.near(scope, own) if place != own]

    def some_near(self, scope: str, own: int, count: int, draws: Draws, *parts: str | int) -> list[int]:
        """``count`` of them, an even choice: those with the smallest keys, or of many those drawn."""
        home = self._by_nation.get(self._rows[own].nation, ())
        many = scope == "cross_border" and len(self._all) - len(home) > max(KEYED_UP_TO, len(self._all) // 2)
        near = self._all if many else self.near(scope, own)
        if len(near) <= max(KEYED_UP_TO, 2 * count):
            others = (place for place in near if place != own)
            return sorted(others, key=lambda place: (draws.key("link", *parts, place), place))[:count]
        found: list[int] = []
        nth = 0
        while len(found) < count:
            nth += 1
            place = near[draws.choice_index(len(near), "link-drawn", *parts, nth)]
            abroad = self._rows[place].nation != self._rows[own].nation
            if place != own and place not in found and (abroad or scope != "cross_border"):
                found.append(place)
        return found


class Link(NamedTuple):
    """What a rule says of two assets that it links: the rule's place in the file, weight, buffer."""

    rule: int
    weight_permille: int
    buffer_ms: int


Drawn = dict[tuple[int, int], Link]
"""Links of one kind by source and target."""


def links_of(region: RegionFile, rows: Sequence[Row], kind: EdgeKind, fitting: set[int]) -> Drawn:
    """The links of one kind; no loops, and where two rules link the same two assets the first counts.

    Rules with a fleet at an end are not among them. ``fitting`` is given the places of the rules that fit
    any two assets.
    """
    draws = Draws(region.generator_seed)
    found: Drawn = {}

    def add(number: int, link: LinkModel, source: int, target: int) -> None:
        fitting.add(number)
        if (source, target) not in found:
            buffer_ms = _buffer_ms(draws, link, rows[source].id, rows[target].id)
            found[source, target] = Link(number, link.weight_permille, buffer_ms)

    for number, link in enumerate(region.links):
        if link.kind is not kind or link.from_.fleet is not None or link.to.fleet is not None:
            continue
        sources, targets = selected(region, rows, link.from_), selected(region, rows, link.to)
        if link.per_source is not None:
            end = _End(rows, targets)
            for source in sources:
                cause = (number, "from", rows[source].id)
                for target in end.some_near(link.scope, source, link.per_source, draws, *cause):
                    add(number, link, source, target)
            continue
        end = _End(rows, sources)
        for target in targets:
            if link.per_target is None:
                chosen = end.all_near(link.scope, target)
            else:
                cause = (number, "to", rows[target].id)
                chosen = end.some_near(link.scope, target, link.per_target, draws, *cause)
            for source in chosen:
                add(number, link, source, target)
    return found


def _buffer_ms(draws: Draws, link: LinkModel, source: str, target: str) -> int:
    """Drawn evenly over whole minutes from the lower end on, keyed by the two assets."""
    if link.buffer is None:
        return 0
    low, high = link.buffer
    minutes = max(0, high - low) // MS_PER_MINUTE
    return low + MS_PER_MINUTE * draws.choice_index(minutes + 1, "buffer", source, target)


def csr_of(count: int, kind: EdgeKind, links: Drawn) -> Csr:
    """Links between ``count`` assets in compressed sparse rows."""
    ordered = sorted(links)
    row = array("i", bytes(4 * (count + 1)))
    for source, _ in ordered:
        row[source + 1] += 1
    for place in range(count):
        row[place + 1] += row[place]
    buffered = ordered if kind is EdgeKind.DEPENDS else []
    return Csr(
        row=row,
        source=array("i", [source for source, _ in ordered]),
        target=array("i", [target for _, target in ordered]),
        weight_permille=array("i", [links[edge].weight_permille for edge in ordered]),
        buffer_ms=array("q", [links[edge].buffer_ms for edge in buffered]),
    )
