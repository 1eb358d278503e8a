"""What a spread runs on: edges in compressed sparse rows, stages of a compromise, keys of its draws."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import numpy as np

from simengine.domain.draws import Draws
from simengine.kernel.contagion.law import EXPONENTIAL, FACTOR_ONE, LASTS, LOGNORMAL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

CLEAN = 0
"""Stage of a node that is not compromised."""
FULL_PERMILLE = 1000
"""Infectivity of a node that nobody holds back, and its share along edges of a kind."""
MAX_STAGES = 250
MAX_RECORDS = (1 << 31) - 1
"""Of edges, and of nodes times kinds of edges: their numbers have 32 bits."""
MAX_HORIZON_MS = 1 << 52
"""Up to here every whole ms is a float of its own."""
MAX_ATTEMPTS = 1e9
"""Expected attempts along one edge up to the horizon: against rates that nobody means."""


class StageLaw(NamedTuple):
    """One stage of a compromise.

    ``rates_per_hour``: attempts per hour along an edge of weight 1, by kind of edge. The stage lasts as
    ``law`` says (LASTS, LOGNORMAL with median ``middle_ms`` and ``sigma``, EXPONENTIAL with mean
    ``middle_ms``), not before ``not_before_ms``, and is followed by stage number ``next``; by ``branch``
    instead for the share ``branch_share`` of compromises, in units of 2^-30.
    """

    rates_per_hour: tuple[float, ...]
    law: int = LASTS
    middle_ms: float = 0.0
    sigma: float = 0.0
    not_before_ms: int = 0
    next: int = CLEAN
    branch: int = CLEAN
    branch_share: int = 0


class Keys(NamedTuple):
    """64-bit keys of a spread's draws, one per stage for the time it lasts."""

    gap: int
    success: int
    dwell: tuple[int, ...]

    @classmethod
    def of(cls, draws: Draws, name: str, stages: Sequence[str]) -> Self:
        """The keys of the spread called ``name`` with stages so called, from an exercise's draws."""
        dwell = tuple(draws.key("spread-dwell", name, stage) for stage in stages)
        return cls(draws.key("spread-gap", name), draws.key("spread-success", name), dwell)


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Model:
    """The part of a spread that never changes; many runs share one.

    ``nodes`` x ``kinds`` records: record ``node * kinds + kind`` has the edges ``first_edge[record]`` to
    ``first_edge[record + 1]``; ``target``, ``weight`` and ``origin`` (a record) are by edge. The edges into
    a node are ``in_edge[in_row[node]:in_row[node + 1]]``. ``stages[0]`` belongs to clean nodes; a hit along
    an edge of kind k puts its target into ``hit_stage[k]``. Nothing is predicted after ``horizon_ms``.
    """

    nodes: int
    kinds: int
    stages: tuple[StageLaw, ...]
    hit_stage: tuple[int, ...]
    horizon_ms: int
    first_edge: NDArray[np.int64]
    target: NDArray[np.int32]
    weight: NDArray[np.float32]
    origin: NDArray[np.int32]
    in_row: NDArray[np.int64]
    in_edge: NDArray[np.int32]

    @classmethod
    def build(
        cls,
        nodes: int,
        edges: Sequence[tuple[ArrayLike, ArrayLike, ArrayLike]],
        stages: Sequence[StageLaw],
        hit_stage: Sequence[int],
        horizon_ms: int,
    ) -> Self:
        """From (source, target, weight) columns for each kind of edge; edges of weight 0 are left out.

        ``stages`` are those of a compromise: the first of them is number 1. Raises ValueError for a column
        of another length, a node or stage that does not exist, a weight or rate that is negative or no
        finite number, and what is too large: see MAX_RECORDS, MAX_HORIZON_MS, MAX_ATTEMPTS.
        """
        kinds = len(edges)
        _check_stages(stages, hit_stage, kinds)
        if not 0 <= horizon_ms <= MAX_HORIZON_MS:
            raise ValueError(f"the horizon must be from 0 to {MAX_HORIZON_MS} ms")
        if not 0 <= nodes * max(kinds, 1) <= MAX_RECORDS:
            raise ValueError(f"nodes times kinds of edges must be from 0 to {MAX_RECORDS}")
        columns = [_columns(nodes, kind, *of_kind) for kind, of_kind in enumerate(edges)]
        if sum(len(c[0]) for c in columns) > MAX_RECORDS:
            raise ValueError(f"more than {MAX_RECORDS} edges")
        _check_rates(stages, [c[2] for c in columns], horizon_ms)
        source = np.concatenate([c[0] for c in columns]) if columns else np.empty(0, np.int64)
        kind = np.repeat(np.arange(kinds), [len(c[0]) for c in columns])
        target = np.concatenate([c[1] for c in columns]) if columns else np.empty(0, np.int64)
        weight = np.concatenate([c[2] for c in columns]) if columns else np.empty(0, np.float32)
        record = source * kinds + kind
        order = _stable_order(record)
        sorted_target = target[order].astype(np.int32)
        clean = StageLaw((0.0,) * kinds)
        return cls(
            nodes,
            kinds,
            (clean, *stages),
            tuple(hit_stage),
            horizon_ms,
            _rows(record, nodes * kinds),
            sorted_target,
            weight[order],
            record[order].astype(np.int32),
            _rows(sorted_target, nodes),
            _stable_order(sorted_target).astype(np.int32),
        )

    def __deepcopy__(self, memo: object) -> Self:
        """Copies of a world share what never changes."""
        return self

    @property
    def nbytes(self) -> int:
        """Memory of the columns, in bytes."""
        columns = (self.first_edge, self.target, self.weight, self.origin, self.in_row, self.in_edge)
        return sum(column.nbytes for column in columns)

    @property
    def edges(self) -> int:
        """How many edges there are."""
        return len(self.target)

    def degree_max(self) -> int:
        """The largest number of edges that leave one node."""
        per_node = np.diff(self.first_edge[:: self.kinds]) if self.kinds else np.zeros(0, np.int64)
        return int(per_node.max(initial=0))

    def source(self, edge: int) -> int:
        """The node that an edge leaves."""
        return int(self.origin[edge]) // self.kinds

    def kind(self, edge: int) -> int:
        """The number of the edge's kind."""
        return int(self.origin[edge]) % self.kinds

    def rate_per_ms(
        self, stage: int, kind: int, infectivity_permille: int, share_permille: int = FULL_PERMILLE
    ) -> float:
        """Attempts per ms along an edge of weight 1; the share is that of edges of this kind."""
        rate = self.stages[stage].rates_per_hour[kind]
        return rate * (infectivity_permille / 1000) * (share_permille / 1000) / 3_600_000


def _stable_order(key: NDArray[Any]) -> NDArray[np.int64]:
    """A stable argsort of numbers below 2^31: sorting pairs is several times faster than ``argsort``."""
    pairs = (key.astype(np.int64) << 32) | np.arange(len(key), dtype=np.int64)
    pairs.sort()
    pairs &= 0xFFFFFFFF
    return pairs


def _rows(of: NDArray[Any], count: int) -> NDArray[np.int64]:
    first = np.zeros(count + 1, np.int64)
    np.cumsum(np.bincount(of, minlength=count), out=first[1:])
    return first


def _columns(
    nodes: int, kind: int, source: ArrayLike, target: ArrayLike, weight: ArrayLike
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
    sources, targets = np.asarray(source, np.int64), np.asarray(target, np.int64)
    given = np.asarray(weight)
    if not len(sources) == len(targets) == len(given):
        raise ValueError(f"columns of edge kind {kind} differ in length")
    for column in (sources, targets):
        if len(column) and not (column.min() >= 0 and column.max() < nodes):
            raise ValueError(f"edge kind {kind} names a node outside 0 to {nodes - 1}")
    if not np.all((given >= 0) & (given <= np.finfo(np.float32).max)):
        raise ValueError(f"edge kind {kind} has a weight that is negative or no finite number")
    weights = given.astype(np.float32)
    kept = weights > 0
    return (sources, targets, weights) if kept.all() else (sources[kept], targets[kept], weights[kept])


def _check_rates(stages: Sequence[StageLaw], weights: list[NDArray[np.float32]], horizon_ms: int) -> None:
    for kind, column in enumerate(weights):
        most = float(column.max(initial=0.0)) * horizon_ms / 3_600_000
        for number, stage in enumerate(stages, start=1):
            if stage.rates_per_hour[kind] * most > MAX_ATTEMPTS:
                raise ValueError(f"stage {number} makes over {MAX_ATTEMPTS:.0e} attempts along an edge")


def _check_stages(stages: Sequence[StageLaw], hit_stage: Sequence[int], kinds: int) -> None:
    if len(stages) > MAX_STAGES:
        raise ValueError(f"{len(stages)} stages, at most {MAX_STAGES}")
    if len(hit_stage) != kinds or not all(1 <= stage <= len(stages) for stage in hit_stage):
        raise ValueError("each kind of edge needs the stage that a hit along it begins")
    for number, stage in enumerate(stages, start=1):
        if len(stage.rates_per_hour) != kinds or not all(0.0 <= r < 1e12 for r in stage.rates_per_hour):
            raise ValueError(f"stage {number} needs one rate per kind of edge, from 0 to 1e12 an hour")
        if not 0 <= stage.branch_share <= FACTOR_ONE:
            raise ValueError(f"stage {number} needs a share of its branch from 0 to {FACTOR_ONE}")
        if not (0 <= stage.next <= len(stages) and 0 <= stage.branch <= len(stages)):
            raise ValueError(f"stage {number} is followed by one that does not exist")
        if stage.law not in (LASTS, LOGNORMAL, EXPONENTIAL) or stage.not_before_ms < 0:
            raise ValueError(f"stage {number} has a law that does not exist, or a time before the start")
        if stage.law != LASTS and not (0.0 < stage.middle_ms < 1e15 and 0.0 <= stage.sigma < 20.0):
            raise ValueError(f"stage {number} needs a positive time and a sigma from 0 to 20")
