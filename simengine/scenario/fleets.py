"""Fleets of many like assets, and the edges from and to them: made as arrays, a million as easily as ten."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from simengine.domain.draws import ATTEMPT, EDGE, Draws
from simengine.domain.region import EdgeKind, Fleet, FleetEdges
from simengine.scenario.generate import Row, selected
from simengine.scenario.schema import RegionFile, Selector

if TYPE_CHECKING:
    from numpy.typing import NDArray


def fleets_of(region: RegionFile, rows: int) -> tuple[Fleet, ...]:
    """The fleets of all nations, in order; their nodes follow the ``rows`` of single assets."""
    forms = {form.id: form for form in region.fleets}
    bit = {product.id: 1 << place for place, product in enumerate(region.products)}
    found: list[Fleet] = []
    first = rows
    for number, nation in enumerate(region.nations):
        for name, count in nation.fleets.items():
            form = forms[name]
            if count:
                found.append(
                    Fleet(
                        id=f"{nation.id.lower()}-{name}",
                        name=form.name.replace("{nation}", nation.name),
                        nation=number,
                        sector=form.sector,
                        kind=form.kind,
                        products=sum(bit[product] for product in set(form.products)),
                        exposure_permille=form.exposure_permille,
                        hygiene_permille=form.hygiene_permille,
                        monitoring_permille=form.monitoring_permille,
                        criticality_permille=form.criticality_permille,
                        people_served=form.people_served,
                        first=first,
                        count=count,
                    )
                )
                first += count
    return tuple(found)


def fleets_selected(region: RegionFile, fleets: Sequence[Fleet], selector: Selector) -> list[int]:
    """The numbers of the fleets that a selector picks; none unless it names a fleet."""
    return [
        number
        for number, fleet in enumerate(fleets)
        if selector.fleet is not None
        and fleet.id.partition("-")[2] == selector.fleet
        and selector.nation in (None, region.nations[fleet.nation].id)
    ]


class _End:
    """The nodes at one end of a rule, by nation; ``start`` says where each nation's begin."""

    def __init__(
        self, region: RegionFile, rows: Sequence[Row], fleets: Sequence[Fleet], at: Selector
    ) -> None:
        if at.fleet is None:
            places = selected(region, rows, at)
            nodes = np.array(places, np.int64)
            nations = np.array([rows[place].nation for place in places], np.int64)
        else:
            chosen = [fleets[number] for number in fleets_selected(region, fleets, at)]
            spans = [np.arange(fleet.first, fleet.first + fleet.count) for fleet in chosen]
            nodes = np.concatenate([np.empty(0, np.int64), *spans])
            nations = np.repeat([fleet.nation for fleet in chosen], [fleet.count for fleet in chosen])
        order = np.argsort(nations, kind="stable")
        self.nodes: NDArray[np.int64] = nodes[order]
        self.nations: NDArray[np.int64] = nations[order].astype(np.int64)
        self.start = np.searchsorted(self.nations, np.arange(len(region.nations) + 1))


def fleet_edges_of(
    region: RegionFile, rows: Sequence[Row], fleets: Sequence[Fleet]
) -> dict[EdgeKind, FleetEdges]:
    """The edges of each kind that a rule with a fleet at an end makes; no loops, no doubles.

    Each asset at the rule's counting end is linked with ``per_source`` or ``per_target`` assets at the other,
    drawn evenly and keyed by rule, asset and number of the draw. One that is drawn twice counts once.
    """
    draws = Draws(region.generator_seed)
    drawn: dict[EdgeKind, list[tuple[NDArray[np.int64], NDArray[np.int64], int]]] = {}
    for number, link in enumerate(region.links):
        if link.from_.fleet is None and link.to.fleet is None:
            continue
        ends = [_End(region, rows, fleets, at) for at in (link.from_, link.to)]
        if link.per_source is not None:
            own, others, count = ends[0], ends[1], link.per_source
        else:
            assert link.per_target is not None
            own, others, count = ends[1], ends[0], link.per_target
        key = draws.key("fleet-link", number)
        one, two = _drawn(own, others, count, link.scope, key)
        pair = (one, two) if link.per_source is not None else (two, one)
        drawn.setdefault(link.kind, []).append((*pair, link.weight_permille))
    counts = [fleet.count for fleet in fleets]
    of_fleets = np.repeat(np.array([fleet.nation for fleet in fleets], np.int64), counts)
    owner = np.concatenate([np.array([row.nation for row in rows], np.int64), of_fleets])
    return {kind: _edges(found, owner) for kind, found in drawn.items()}


def _drawn(
    own: _End, others: _End, count: int, scope: str, key: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each of ``own``, ``count`` of ``others`` within the scope; no loops, and none where nobody is."""
    home = others.start[own.nations]
    at_home = others.start[own.nations + 1] - home
    size = {
        "national": at_home,
        "region": np.full(len(own.nodes), len(others.nodes)),
        "cross_border": len(others.nodes) - at_home,
    }[scope]
    ones, twos = [], []
    for nth in range(count):
        place = _choice(key, own.nodes, nth, size)
        if scope == "national":
            place = place + home
        elif scope == "cross_border":
            place = np.where(place < home, place, place + at_home)
        kept = size > 0
        found = others.nodes[np.minimum(place, max(0, len(others.nodes) - 1))]
        kept &= found != own.nodes
        ones.append(own.nodes[kept])
        twos.append(found[kept])
    return np.concatenate(ones), np.concatenate(twos)


def _choice(key: int, nodes: NDArray[np.int64], nth: int, size: NDArray[np.int64]) -> NDArray[np.int64]:
    """A whole number from 0 to ``size`` - 1 for each node, mixed as in :mod:`simengine.domain.draws`."""
    with np.errstate(over="ignore"):
        word = _mix64(np.uint64(key) + nodes.astype(np.uint64) * np.uint64(EDGE))
        word = _mix64(word + np.uint64(nth + 1) * np.uint64(ATTEMPT))
        return ((word >> np.uint64(32)) * size.astype(np.uint64) >> np.uint64(32)).astype(np.int64)


def _mix64(z: NDArray[np.uint64]) -> NDArray[np.uint64]:
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


def _edges(
    found: list[tuple[NDArray[np.int64], NDArray[np.int64], int]], owner: NDArray[np.int64]
) -> FleetEdges:
    source = np.concatenate([one for one, _, _ in found])
    target = np.concatenate([two for _, two, _ in found])
    weight = np.concatenate([np.full(len(one), weight, np.int32) for one, _, weight in found])
    pairs, first = np.unique((source << 32) | target, return_index=True)
    ends = pairs >> 32, pairs & 0xFFFFFFFF
    nations = np.unique((owner[ends[0]] << 32) | owner[ends[1]]).tolist()
    crossings = ((pair >> 32, pair & 0xFFFFFFFF) for pair in nations)
    return FleetEdges(
        _column(ends[0]),
        _column(ends[1]),
        _column(weight[first]),
        tuple((one, other) for one, other in crossings if one != other),
    )


def _column(values: NDArray[np.int64] | NDArray[np.int32]) -> array[int]:
    column = array("i")
    column.frombytes(values.astype(np.int32).tobytes())
    return column
