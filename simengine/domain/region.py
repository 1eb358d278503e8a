"""The region as compiled from a pack: nations, assets as columns, and what links them."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from enum import StrEnum

from simengine.domain.contacts import Contact
from simengine.domain.seats import Seat
from simengine.domain.staff import PoolStaff
from simengine.domain.time import Intervals


class EdgeKind(StrEnum):
    """What an edge between two assets carries."""

    __hash__ = str.__hash__  # of Enum's own, each look-up would call Python code

    REACH = "reach"
    """Network reachability: a worm-like attempt can travel along it."""
    TRUSTS = "trusts"
    """Credentials or remote administration: the source can log on to the target."""
    SUPPLIES = "supplies"
    """The source sends software updates to the target."""
    DEPENDS = "depends"
    """The target depends on the source: from the service that is needed to the service that needs it, the way
    an outage travels. It never carries infection."""


SPREAD_KINDS = (EdgeKind.REACH, EdgeKind.TRUSTS, EdgeKind.SUPPLIES)
"""The kinds of edge along which a campaign can spread."""


class Pool(StrEnum):
    """Who does the work of a task."""

    __hash__ = str.__hash__  # of Enum's own, each look-up would call Python code

    ANALYSTS = "analysts"
    """Analysts of the national CERT."""
    RESPONDERS = "responders"
    """Field staff of the operators whose assets are hit."""


@dataclass(frozen=True, slots=True)
class Nation:
    """A nation of the region; quantities are the pack's assumptions.

    ``staff`` holds the people of each pool.
    ``triage_accuracy_permille`` is the chance that a look at an alert gives the right verdict.
    ``false_alerts_per_day`` is the rate of alerts with nothing behind them.
    ``legal_bases`` names instruments the nation is party to, such as ``BUDAPEST``.
    ``map_x``, ``map_y`` place it on the fictitious map, 0 to 1000 each, y growing downwards.
    ``organisation``: a member of the region that is no nation, such as the secretariat of its forum: it has
    seats and office hours and nothing else. ``contacts`` are its entries in the directory.
    """

    id: str
    name: str
    population: int
    time_zone: str
    office_hours: Intervals
    staff: dict[Pool, PoolStaff]
    triage_accuracy_permille: int
    false_alerts_per_day: int
    legal_bases: frozenset[str]
    memberships: frozenset[str]
    seats: tuple[Seat, ...]
    map_x: int
    map_y: int
    organisation: bool = False
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True)
class Product:
    """A piece of software or a service that assets run."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class AssetTable:
    """All assets of the region as columns; an asset's row number is its index everywhere.

    Columns are :class:`array.array`, so that a numba kernel can later read them without a copy.
    ``products`` is a bit set over :attr:`Region.products`. Permille columns run 0 to 1000.
    ``backup_permille`` is how good the backups are; ``isolation_loss_permille`` is the share of the
    service lost while the asset is cut off; ``records`` counts personal records held.
    """

    ids: tuple[str, ...]
    names: tuple[str, ...]
    sectors: tuple[str, ...]
    kinds: tuple[str, ...]
    nation: array[int]
    products: array[int]
    exposure_permille: array[int]
    hygiene_permille: array[int]
    monitoring_permille: array[int]
    criticality_permille: array[int]
    backup_permille: array[int]
    isolation_loss_permille: array[int]
    people_served: array[int]
    records: array[int]

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True, eq=False)
class Csr:
    """Directed edges of one kind in compressed sparse row form.

    The edges of source ``s`` are numbers ``row[s]`` to ``row[s + 1]`` exclusive of ``target`` and
    ``weight_permille``; ``source`` gives the way back. Edge numbers count within the kind.

    Edges of kind ``depends`` have a column more: ``buffer_ms`` is how long the target goes on as if nothing
    had happened when nothing at all comes from the source; their ``weight_permille`` is the share of the
    target's service that is then lost, 1 to 1000. For the other kinds the column is empty.
    """

    row: array[int]
    source: array[int]
    target: array[int]
    weight_permille: array[int]
    buffer_ms: array[int] = field(default_factory=lambda: array("q"))

    def __len__(self) -> int:
        return len(self.target)


@dataclass(frozen=True, slots=True)
class Fleet:
    """Many like assets of one nation: simulated one by one, shown and recorded as numbers.

    They are the nodes ``first`` to ``first + count`` - 1 of every campaign's spread, after the assets that
    have rows of their own. ``nation`` and ``products`` are as in :class:`AssetTable`; ``people_served`` is
    what each of them serves.
    """

    id: str
    name: str
    nation: int
    sector: str
    kind: str
    products: int
    exposure_permille: int
    hygiene_permille: int
    monitoring_permille: int
    criticality_permille: int
    people_served: int
    first: int
    count: int

    @property
    def people(self) -> int:
        """People served by all of it, weighted by how critical that is."""
        return self.people_served * self.count * self.criticality_permille // 1000


@dataclass(frozen=True, slots=True, eq=False)
class FleetEdges:
    """Edges of one kind from or to assets of fleets, as columns by edge, over the nodes of a spread.

    ``crossings`` are the (nation of the source, nation of the target), by number, between which any of them
    runs, in order: nobody should have to go through millions of edges to learn who is linked.
    """

    source: array[int]
    target: array[int]
    weight_permille: array[int]
    crossings: tuple[tuple[int, int], ...] = ()

    def __len__(self) -> int:
        return len(self.target)


@dataclass(frozen=True, slots=True, eq=False)
class Region:
    """Nations and assets and what links them; never changes during an exercise.

    ``tension_ppm`` holds the starting tension of pairs of nations (ids in alphabetical order), in millionths;
    pairs not named start at ``base_tension_ppm``. ``fleets`` and their edges, by kind, stand beside the
    assets that have rows. ``trust_ppm`` and ``belief_ppm`` hold where the pack says how far one nation (the
    first of a pair) trusts another, and how far it thinks it capable of what will happen."""

    name: str
    nations: tuple[Nation, ...]
    products: tuple[Product, ...]
    assets: AssetTable
    edges: dict[EdgeKind, Csr]
    base_tension_ppm: int
    tension_ppm: dict[tuple[str, str], int]
    fleets: tuple[Fleet, ...] = ()
    fleet_edges: dict[EdgeKind, FleetEdges] = field(default_factory=dict)
    trust_ppm: dict[tuple[str, str], int] = field(default_factory=dict)
    belief_ppm: dict[tuple[str, str], int] = field(default_factory=dict)
