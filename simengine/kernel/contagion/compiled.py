"""The compiled kernel behind the interface of the plain one; importing it loads numba."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast
from weakref import WeakKeyDictionary

import numba
import numpy as np
from numpy.typing import NDArray

from simengine.kernel.contagion import cache
from simengine.kernel.contagion.law import FACTOR_ONE, NEVER
from simengine.kernel.contagion.model import FULL_PERMILLE, Keys, Model
from simengine.world.spread import Events

EVENT_ROOM = 1 << 15
HEAP_ROOM = 1 << 10
CHUNKS = 1 << 14
"""Rooms to begin with: of events, entries of the heap, and chunks for the most buckets; fewer for fewer."""
BUCKETS_MAX = 1 << 16


def _import_machine() -> Any:
    """numba decides where it keeps compiled code when a function is decorated."""
    config: Any = numba.config
    before = config.CACHE_DIR
    config.CACHE_DIR = before or cache.folder()
    try:
        from simengine.kernel.contagion import machine  # noqa: PLC0415 (not before the folder is set)
    finally:
        config.CACHE_DIR = before
    return machine


machine = _import_machine()


class _Prepared:
    """The model's columns and laws as the machine takes them; runs share them."""

    def __init__(self, model: Model) -> None:
        edges = np.empty(model.edges, machine.EDGE)
        edges["target"], edges["weight"] = model.target, model.weight
        self.graph = machine.Graph(edges, model.origin, model.in_row, model.in_edge)
        self.nodes = _on_cache_lines(model.nodes * model.kinds)
        self.nodes[:] = np.zeros((), machine.NODE)
        self.nodes["end_ms"] = NEVER
        self.nodes["first_edge"] = model.first_edge[:-1]
        self.nodes["degree"] = np.diff(model.first_edge)
        self.nodes["permille"] = FULL_PERMILLE
        self.nodes["share"] = FULL_PERMILLE
        self.nodes["factor"] = FACTOR_ONE
        self.predictions = np.zeros(model.nodes, machine.PREDICTION)
        self.predictions["hit_ms"] = NEVER
        self.predictions["edge"] = -1
        self.predictions["factor"] = FACTOR_ONE
        self.buckets = _buckets(model.nodes)
        self.shift = max(0, (model.horizon_ms // (self.buckets - 1)).bit_length())


class CompiledContagion:
    """See :class:`~simengine.world.spread.Contagion` for the methods."""

    def __init__(self, model: Model, keys: Keys) -> None:
        if not model.kinds:
            raise ValueError("a spread needs at least one kind of edge")
        prepared = _prepared(model)
        self.model = model
        self.keys = keys
        self._graph = prepared.graph
        self._laws = _laws(model, keys)
        self._state = _copy_of(prepared.nodes, prepared.predictions)
        counters = np.zeros(8, np.int64)
        counters[machine.CURSOR], counters[machine.FREE] = -1, -1
        counters[machine.SHIFT] = prepared.shift
        chunks = max(1, CHUNKS * prepared.buckets // BUCKETS_MAX)
        self._queue = machine.Queue(
            np.zeros(HEAP_ROOM, machine.ENTRY),
            np.full(prepared.buckets, -1, np.int32),
            np.zeros(chunks, np.int32),
            np.full(chunks, -1, np.int32),
            np.zeros(chunks * machine.CHUNK, machine.ENTRY),
            counters,
        )
        self._events = np.empty(EVENT_ROOM, machine.EVENT)
        self._edges = np.zeros(machine.BATCH, np.int64)
        self._next: int | None = None
        self._known = False

    def fork(self) -> CompiledContagion:
        """An independent copy; the model is shared."""
        twin = CompiledContagion.__new__(CompiledContagion)
        twin.__dict__.update(self.__dict__)
        twin._state = _copy_of(*self._state)
        twin._queue = machine.Queue(*(column.copy() for column in self._queue))
        twin._events = np.empty(EVENT_ROOM, machine.EVENT)
        twin._edges = np.zeros(machine.BATCH, np.int64)
        return twin

    def __deepcopy__(self, memo: object) -> CompiledContagion:
        """Copies of a world share what never changes."""
        return self.fork()

    @property
    def nbytes(self) -> int:
        """Memory of the state of this run, in bytes; the model's own and what runs share is beside it."""
        columns = (*self._state, *self._queue, self._events, self._edges)
        return sum(column.nbytes for column in columns)

    @property
    def shared_nbytes(self) -> int:
        """Memory that runs on one model share besides the model itself, in bytes."""
        prepared = _prepared(self.model)
        return int(prepared.graph.edge.nbytes + prepared.nodes.nbytes + prepared.predictions.nbytes)

    def stage_of(self, node: int) -> int:
        """The node's stage now."""
        return int(self._state.nodes[node * self.model.kinds]["stage"])

    def ordinal_of(self, node: int) -> int:
        """How often the node was compromised."""
        return int(self._state.nodes[node * self.model.kinds]["ordinal"])

    @property
    def stages(self) -> NDArray[np.uint8]:
        """The stage of every node now."""
        column: NDArray[np.uint8] = self._state.nodes["stage"][:: self.model.kinds]
        return column

    # what is due

    def next_ms(self) -> int | None:
        """When the next event is due."""
        while not self._known:
            status, t_ms = machine.next_due(self._graph, self._laws, self._state, self._queue)
            if status == machine.GROW_HEAP:
                self._grow_heap()
                continue
            self._next, self._known = (None if t_ms == NEVER else int(t_ms)), True
        return self._next

    def advance_until(self, t_ms: int, followed: int = 0) -> Events:
        """Let what is due by ``t_ms`` happen, or up to the first event of a node below ``followed``."""
        if self._known and (self._next is None or self._next > t_ms):
            return Events([], [], [], [])
        self._known = False
        counters, full = self._queue.s, []
        counters[machine.EVENT_COUNT] = 0
        while True:
            status = machine.advance(*self._machinery(), self._events, self._edges, t_ms, followed)
            if status == machine.GROW_HEAP:
                self._grow_heap()
            elif status == machine.EVENTS_FULL:
                full.append(self._events)
                self._events = np.empty(EVENT_ROOM, machine.EVENT)
                counters[machine.EVENT_COUNT] = 0
            self._grow_pool_when_short()
            if status == machine.DONE:
                rows = np.concatenate([*full, self._events[: counters[machine.EVENT_COUNT]]])
                return Events(*(cast("Sequence[int]", rows[column]) for column in Events._fields))

    # commands

    def set_stage(self, nodes: Sequence[int], stage: int, t_ms: int) -> None:
        """Put nodes into a stage."""
        rows = np.asarray(nodes, np.int64)
        self._through(
            len(rows),
            lambda first: machine.set_stage(*self._machinery(), self._edges, rows, first, stage, t_ms),
        )

    def set_factor(self, nodes: Sequence[int], factors: Sequence[int], t_ms: int) -> None:
        """Set the share of attempts on each node that succeed."""
        rows, values = np.asarray(nodes, np.int64), np.asarray(factors, np.int32)
        self._through(
            len(rows), lambda first: machine.set_factor(*self._machinery(), rows, values, first, t_ms)
        )

    def set_infectivity(self, nodes: Sequence[int], permille: Sequence[int], t_ms: int) -> None:
        """Set how much of its stage's rates each node has."""
        rows, values = np.asarray(nodes, np.int64), np.asarray(permille, np.int32)
        self._through(
            len(rows),
            lambda first: machine.set_infectivity(*self._machinery(), self._edges, rows, values, first, t_ms),
        )

    def set_share(self, nodes: Sequence[int], kind: int, permille: Sequence[int], t_ms: int) -> None:
        """Set how much of its infectivity each node has along edges of one kind."""
        rows, values = np.asarray(nodes, np.int64), np.asarray(permille, np.int32)
        self._through(
            len(rows),
            lambda first: machine.set_share(*self._machinery(), self._edges, rows, kind, values, first, t_ms),
        )

    def _machinery(self) -> tuple[Any, Any, Any, Any]:
        return self._graph, self._laws, self._state, self._queue

    def _through(self, count: int, go_on: Any) -> None:
        """Go on until all is done, with a larger heap whenever there was no room for a step."""
        self._known, done = False, 0
        while done < count:
            done = int(go_on(done))
            if not self._grow_pool_when_short() and done < count:
                self._grow_heap()

    # buffers

    def _grow_heap(self) -> None:
        heap = self._queue.heap
        self._queue = self._queue._replace(heap=np.concatenate([heap, np.zeros(len(heap), machine.ENTRY)]))

    def _grow_pool_when_short(self) -> bool:
        queue = self._queue
        if not queue.s[machine.POOL_SHORT]:
            return False
        queue.s[machine.POOL_SHORT] = 0
        more = len(queue.chunk_count)
        if machine.sweep(*self._machinery(), self._edges) <= more // 2:
            return True
        self._queue = queue._replace(
            chunk_count=np.concatenate([queue.chunk_count, np.zeros(more, np.int32)]),
            chunk_next=np.concatenate([queue.chunk_next, np.full(more, -1, np.int32)]),
            entries=np.concatenate([queue.entries, np.zeros(more * machine.CHUNK, machine.ENTRY)]),
        )
        return True


def _on_cache_lines(count: int) -> NDArray[Any]:
    """Room for records of nodes, each on one line of the processor's cache: that is how far a look goes."""
    size = machine.NODE.itemsize
    room = np.empty(count * size + size, np.uint8)
    begin = -room.ctypes.data % size
    return room[begin : begin + count * size].view(machine.NODE)


def _copy_of(nodes: NDArray[Any], predictions: NDArray[Any]) -> Any:
    own = _on_cache_lines(len(nodes))
    own[:] = nodes
    return machine.State(own, predictions.copy())


def _buckets(nodes: int) -> int:
    """So many that a few entries share a bucket: a power of two."""
    return max(256, min(BUCKETS_MAX, 1 << (nodes // 4).bit_length()))


def _laws(model: Model, keys: Keys) -> Any:
    stages = model.stages
    return machine.Laws(
        np.array([stage.rates_per_hour for stage in stages], np.float64).reshape(len(stages), model.kinds),
        np.array([stage.law for stage in stages], np.int64),
        np.array([stage.middle_ms for stage in stages], np.float64),
        np.array([stage.sigma for stage in stages], np.float64),
        np.array([stage.not_before_ms for stage in stages], np.int64),
        np.array([stage.next for stage in stages], np.int64),
        np.array([stage.branch for stage in stages], np.int64),
        np.array([stage.branch_share for stage in stages], np.int64),
        np.array(model.hit_stage, np.int64),
        np.array([0, *keys.dwell], np.uint64),
        np.array([keys.gap], np.uint64),
        np.array([keys.success], np.uint64),
        np.array([model.horizon_ms], np.int64),
    )


_kept: WeakKeyDictionary[Model, _Prepared] = WeakKeyDictionary()


def _prepared(model: Model) -> _Prepared:
    """What was prepared for a model, kept as long as the model is: all runs of a batch share it."""
    found = _kept.get(model)
    if found is None:
        found = _kept[model] = _Prepared(model)
    return found
