"""The graph of `depends` edges: its order, and the circles that it must not have. Linear in assets and edges,
and without recursion, since a region may hold a million assets."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from simengine.domain.region import Csr


def depths(csr: Csr) -> array[int]:
    """For each asset, how many services stand one upon the other below it: 0 when it needs nothing.

    An asset's depth is greater than that of everything it needs, so that in the order of depth each is looked
    at once. The edges must be without circles.
    """
    count = len(csr.row) - 1
    found = array("i", bytes(4 * count))
    open_needs = array("i", bytes(4 * count))
    for target in csr.target:
        open_needs[target] += 1
    ready = [row for row in range(count) if not open_needs[row] and csr.row[row] < csr.row[row + 1]]
    while ready:
        source = ready.pop()
        below = found[source] + 1
        for edge in range(csr.row[source], csr.row[source + 1]):
            target = csr.target[edge]
            found[target] = max(found[target], below)
            open_needs[target] -= 1
            if not open_needs[target]:
                ready.append(target)
    return found


def needs_of(csr: Csr) -> tuple[array[int], array[int]]:
    """The edges the other way: those into asset ``a`` are ``edges[row[a]:row[a + 1]]``, by source."""
    count = len(csr.row) - 1
    row = array("i", bytes(4 * (count + 1)))
    for target in csr.target:
        row[target + 1] += 1
    for place in range(count):
        row[place + 1] += row[place]
    free = row[:-1]
    edges = array("i", bytes(4 * len(csr)))
    for edge, target in enumerate(csr.target):
        edges[free[target]] = edge
        free[target] += 1
    return row, edges


_NEW, _OPEN, _DONE = 0, 1, 2


def circles(csr: Csr, group: Sequence[int]) -> list[tuple[int, list[int]]]:
    """Circles in the graph, at most one for each group of edges: (closing edge, assets along the circle).

    ``group`` gives the group of each edge. Without a circle the list is empty, and it is never empty when
    there is one. Depth-first search with a stack of its own.
    """
    count = len(csr.row) - 1
    state = bytearray(count)
    following = array("i", csr.row[:-1])
    named: set[int] = set()
    found: list[tuple[int, list[int]]] = []
    for start in range(count):
        if state[start] != _NEW or csr.row[start] == csr.row[start + 1]:
            continue
        path = [start]
        state[start] = _OPEN
        while path:
            here = path[-1]
            edge = following[here]
            if edge == csr.row[here + 1]:
                state[here] = _DONE
                path.pop()
                continue
            following[here] += 1
            target = csr.target[edge]
            if state[target] == _NEW:
                state[target] = _OPEN
                path.append(target)
            elif state[target] == _OPEN and group[edge] not in named:
                named.add(group[edge])
                found.append((edge, path[path.index(target) :]))
    return found
