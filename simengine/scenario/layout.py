"""A region laid out: its assets, fleets and links as its file has them drawn, for checks and compiler."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from functools import cached_property

from simengine.domain.region import Csr, EdgeKind, Fleet
from simengine.scenario.fleets import fleets_of
from simengine.scenario.generate import Row, csr_of, links_of, rows_of
from simengine.scenario.schema import RegionFile


@dataclass(frozen=True, slots=True)
class Links:
    """Links between single assets: ``edges`` of each kind by source and then target, no loops, no doubles.

    ``fitting`` are the places of the rules that fit any two assets, ``needed_by`` gives the place of the rule
    behind each edge of kind depends.
    """

    edges: dict[EdgeKind, Csr]
    fitting: frozenset[int]
    needed_by: array[int]


class Layout:
    """What a region's file lays out. Each part is made when it is first asked for, and then handed on.

    Ask for parts only of a region in which all names are known: what is laid out refers to them.
    """

    def __init__(self, region: RegionFile) -> None:
        self.region = region

    @cached_property
    def rows(self) -> list[Row]:
        """All single assets."""
        return rows_of(self.region)

    @cached_property
    def fleets(self) -> tuple[Fleet, ...]:
        """The fleets of all nations; their nodes follow the single assets."""
        return fleets_of(self.region, len(self.rows))

    @cached_property
    def links(self) -> Links:
        """All links between single assets."""
        fitting: set[int] = set()
        edges: dict[EdgeKind, Csr] = {}
        needed_by = array("i")
        for kind in EdgeKind:
            drawn = links_of(self.region, self.rows, kind, fitting)
            edges[kind] = csr = csr_of(len(self.rows), kind, drawn)
            if kind is EdgeKind.DEPENDS:
                needed_by.extend(drawn[pair].rule for pair in zip(csr.source, csr.target, strict=True))
        return Links(edges, frozenset(fitting), needed_by)
