"""Cross-checks of links: that each links something, and that no service needs itself by any way."""

from __future__ import annotations

from collections.abc import Sequence

from simengine.domain.needs import circles
from simengine.domain.region import EdgeKind
from simengine.scenario.finder import Finder
from simengine.scenario.generate import Row, selected
from simengine.scenario.layout import Layout

REGION = "region.yaml"
SHOWN = 8
"""How many assets of a circle a message names."""


def check_links(layout: Layout, finder: Finder) -> None:
    """Links of kind depends: buffers, shares, a service that needs itself, circles. All: links of nothing."""
    for place, link in enumerate(layout.region.links):
        if link.kind is not EdgeKind.DEPENDS:
            if link.buffer is not None:
                finder.add(REGION, ("links", place, "buffer"), "pack-buffer-not-depends")
            continue
        if link.buffer is not None and link.buffer[0] > link.buffer[1]:
            low, high = (f"{span // 60_000} min" for span in link.buffer)
            finder.add(REGION, ("links", place, "buffer"), "pack-range-reversed", low=low, high=high)
        if link.weight_permille > 1000:
            path = ("links", place, "weight_permille")
            finder.add(REGION, path, "pack-value-range", expected="<= 1000")
    _check_graph(layout, finder)


def _check_graph(layout: Layout, finder: Finder) -> None:
    region, rows, links = layout.region, layout.rows, layout.links
    for edge, circle in circles(links.edges[EdgeKind.DEPENDS], links.needed_by):
        path = ("links", links.needed_by[edge])
        finder.add(REGION, path, "pack-depends-circle", circle=_named(rows, circle))
    for place, link in enumerate(region.links):
        if place in links.fitting or link.from_.fleet is not None or link.to.fleet is not None:
            continue
        sources, targets = (selected(region, rows, end) for end in (link.from_, link.to))
        if not sources or not targets:
            continue  # said of the selector itself
        if link.kind is EdgeKind.DEPENDS and len(sources) == 1 and sources == targets:
            finder.add(REGION, ("links", place), "pack-depends-on-itself", asset=rows[sources[0]].id)
        else:
            finder.add(REGION, ("links", place), "pack-link-empty")


def _named(rows: Sequence[Row], circle: Sequence[int]) -> str:
    """The assets along a circle, back to where it began; the middle of a long one is left out."""
    names = [rows[row].id for row in (*circle, circle[0])]
    if len(names) > SHOWN:
        names = [*names[: SHOWN - 2], "...", names[-1]]
    return " > ".join(names)
