"""The compiled part of the spread: the same steps as :mod:`.plain`, on records in memory order.

What makes it fast: one 64-byte record per node and kind of edge, one 16-byte record per target with its
earliest predicted hit, a calendar of buckets that feeds a small heap, one draw and no logarithm for an
edge that cannot hit in time, and loads announced before they are needed. What keeps it right: no fastmath,
whole ms, the law's own text compiled, and every buffer either has room before a step or hands back.

Functions here return to Python when a buffer is full (``GROW_HEAP``, ``EVENTS_FULL``) and go on afterwards.
"""

from __future__ import annotations

from types import FunctionType
from typing import Any, NamedTuple

import numpy as np
from llvmlite import ir
from numba import njit, types
from numba.core import cgutils as _cgutils
from numba.core import config as _config
from numba.extending import intrinsic

from simengine.domain import draws, numeric
from simengine.kernel.contagion import law as law_text
from simengine.kernel.contagion.law import NEVER

NODE = np.dtype(
    [
        ("reading", "f8"),
        ("since_ms", "i8"),
        ("rate", "f8"),
        ("end_ms", "i8"),
        ("first_edge", "i8"),
        ("degree", "i4"),
        ("ordinal", "i4"),
        ("permille", "i4"),
        ("visits", "i4"),
        ("factor", "i4"),
        ("share", "i2"),
        ("stage", "u1"),
        ("held", "u1"),
    ]
)
"""Per node and kind of edge, which ``share`` belongs to; ``end_ms``, ``ordinal`` are the same in all of a
node's records, and what concerns the node alone stands in the first."""
PREDICTION = np.dtype([("hit_ms", "i8"), ("edge", "i4"), ("factor", "i4")])
"""Per target; ``factor`` is 0 while it is not clean."""
EVENT = np.dtype([("t_ms", "i8"), ("node", "i4"), ("edge", "i4"), ("stage", "i8")])
ENTRY = np.dtype([("t_ms", "i8"), ("key", "i8")])
EDGE = np.dtype([("target", "i4"), ("weight", "f4")])
CHUNK = 14
END_BIT = 1 << 40
"""An entry's key is the edge of a hit, or this plus the node whose stage ends: hits come first."""
BATCH = 64
"""Edges looked at together; twice a chunk fits in too."""

HEAP_SIZE, CURSOR, FREE, USED, WAITING, SHIFT, EVENT_COUNT, POOL_SHORT = range(8)
DONE, EVENTS_FULL, GROW_HEAP, GROW_POOL = range(4)


config: Any = _config
cgutils: Any = _cgutils


class Graph(NamedTuple):
    """The model's columns; an edge's target and weight lie side by side."""

    edge: Any
    origin: Any
    in_row: Any
    in_edge: Any


class Laws(NamedTuple):
    """The stages as columns: ``rate`` is (stage, kind), in attempts per hour."""

    rate: Any
    law: Any
    middle_ms: Any
    sigma: Any
    not_before_ms: Any
    next: Any
    branch: Any
    branch_share: Any
    hit_stage: Any
    dwell_key: Any
    gap_key: Any
    success_key: Any
    horizon_ms: Any


class Queue(NamedTuple):
    """What is due: a near heap, and buckets of chunks of entries; ``s`` holds the counters."""

    heap: Any
    head: Any
    chunk_count: Any
    chunk_next: Any
    entries: Any
    s: Any


class State(NamedTuple):
    """What changes, besides the queue."""

    nodes: Any
    predictions: Any


_options: dict[str, Any] = {"error_model": "numpy", "_nrt": False}
_step: Any = njit(**_options, forceinline=True)
_entry: Any = njit(**_options, nogil=True, cache=bool(config.CACHE_DIR))
"""Kept on disk where :mod:`.compiled` found a folder; without one numba would refuse to load."""


def _with(function: Any, **names: Any) -> Any:
    """The function's own text, compiled, with other compiled functions under the names that it uses."""
    code = function.__code__
    copy = FunctionType(code, {**function.__globals__, **names}, function.__name__, function.__defaults__)
    return _step(copy)


_M1, _M2 = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
_S30, _S27, _S31, _S11, _S34 = (np.uint64(k) for k in (30, 27, 31, 11, 34))
_EDGE, _ORDINAL, _ATTEMPT = (np.uint64(k) for k in (draws.EDGE, draws.ORDINAL, draws.ATTEMPT))


@njit(inline="always")
def _mix64(z):  # type: ignore[no-untyped-def]
    z = (z ^ (z >> _S30)) * _M1
    z = (z ^ (z >> _S27)) * _M2
    return z ^ (z >> _S31)


@njit(inline="always")
def _source_word(base, ordinal, attempt):  # type: ignore[no-untyped-def]
    return _mix64(_mix64(base + np.uint64(ordinal) * _ORDINAL) + np.uint64(attempt) * _ATTEMPT)


@njit(inline="always")
def _unit(word):  # type: ignore[no-untyped-def]
    return (np.float64(np.int64(word >> _S11)) + 0.5) * 1.1102230246251565e-16


@_step
def _edge_uniform(base, edge, ordinal, attempt):  # type: ignore[no-untyped-def]
    return _unit(_mix64(_source_word(base, ordinal, attempt) + np.uint64(edge) * _EDGE))


@_step
def _edge_bits(base, edge, ordinal, attempt):  # type: ignore[no-untyped-def]
    return np.int64(_mix64(_source_word(base, ordinal, attempt) + np.uint64(edge) * _EDGE) >> _S34)


_log = _with(numeric.log)
_exp = _with(numeric.exp)
_poly = _with(numeric._poly)
_quantile = _with(numeric.normal_quantile, log=_log, _poly=_poly)
_exponential = _with(numeric.exponential, log=_log)
_lognormal = _with(numeric.lognormal, exp=_exp, normal_quantile=_quantile)
_ceil_ms = _with(numeric.ceil_ms)
_first_success = _with(
    law_text.first_success,
    edge_uniform=_edge_uniform,
    edge_bits=_edge_bits,
    exponential=_exponential,
    ceil_ms=_ceil_ms,
)
_stage_after = _with(law_text.stage_after, edge_bits=_edge_bits)
_stage_end_ms = _with(
    law_text.stage_end_ms,
    edge_uniform=_edge_uniform,
    exponential=_exponential,
    lognormal=_lognormal,
    ceil_ms=_ceil_ms,
)


def _announce(typing_context, array, index):  # type: ignore[no-untyped-def]
    """Announce that an element will be read."""

    def generate(context, builder, signature, arguments):  # type: ignore[no-untyped-def]
        made = context.make_array(signature.args[0])(context, builder, arguments[0])
        place = cgutils.get_item_pointer(
            context, builder, signature.args[0], made, [arguments[1]], wraparound=False
        )
        byte, word = ir.IntType(8).as_pointer(), ir.IntType(32)
        function = cgutils.get_or_insert_function(
            builder.module, ir.FunctionType(ir.VoidType(), [byte, word, word, word]), "llvm.prefetch.p0"
        )
        builder.call(function, [builder.bitcast(place, byte), word(1), word(3), word(1)])
        return context.get_dummy_value()

    return types.none(array, types.intp), generate


_prefetch: Any = intrinsic(_announce)


# the queue


@_step
def _before(t, key, other_t, other_key):  # type: ignore[no-untyped-def]
    return t < other_t or (t == other_t and key < other_key)


@_step
def _heap_push(queue, t_ms, key):  # type: ignore[no-untyped-def]
    heap, place = queue.heap, queue.s[HEAP_SIZE]
    queue.s[HEAP_SIZE] += 1
    while place > 0:
        parent = (place - 1) >> 2
        if not _before(t_ms, key, heap[parent].t_ms, heap[parent].key):
            break
        heap[place].t_ms = heap[parent].t_ms
        heap[place].key = heap[parent].key
        place = parent
    heap[place].t_ms = t_ms
    heap[place].key = key


@_step
def _heap_pop(queue):  # type: ignore[no-untyped-def]
    heap = queue.heap
    queue.s[HEAP_SIZE] -= 1
    size = queue.s[HEAP_SIZE]
    t_ms, key, place = heap[size].t_ms, heap[size].key, 0
    while True:
        child = 4 * place + 1
        if child >= size:
            break
        least, least_t, least_key = child, heap[child].t_ms, heap[child].key
        for other in range(child + 1, min(child + 4, size)):
            if _before(heap[other].t_ms, heap[other].key, least_t, least_key):
                least, least_t, least_key = other, heap[other].t_ms, heap[other].key
        if not _before(least_t, least_key, t_ms, key):
            break
        heap[place].t_ms = least_t
        heap[place].key = least_key
        place = least
    heap[place].t_ms = t_ms
    heap[place].key = key


@_step
def _push(queue, t_ms, key):  # type: ignore[no-untyped-def]
    """Into the heap when it is near or when the pool is short of chunks: the heap holds any time."""
    s = queue.s
    bucket = t_ms >> s[SHIFT]
    if bucket <= s[CURSOR]:
        _heap_push(queue, t_ms, key)
        return
    chunk = np.int64(queue.head[bucket])
    if chunk < 0 or queue.chunk_count[chunk] == CHUNK:
        fresh = s[FREE]
        if fresh >= 0:
            s[FREE] = queue.chunk_next[fresh]
        elif s[USED] < len(queue.chunk_count):
            fresh = s[USED]
            s[USED] += 1
        else:
            s[POOL_SHORT] = 1
            _heap_push(queue, t_ms, key)
            return
        queue.chunk_next[fresh] = chunk
        queue.chunk_count[fresh] = 0
        queue.head[bucket] = fresh
        chunk = fresh
    place = chunk * CHUNK + queue.chunk_count[chunk]
    queue.chunk_count[chunk] += 1
    queue.entries[place].t_ms = t_ms
    queue.entries[place].key = key
    s[WAITING] += 1


@_step
def _load(graph, state, queue, limit_ms, kinds):  # type: ignore[no-untyped-def]
    """Move buckets into the heap until its top is the first of all, or ``limit_ms`` is passed."""
    s = queue.s
    last = limit_ms >> s[SHIFT]
    while s[WAITING] > 0:
        if s[HEAP_SIZE] > 0 and (queue.heap[0].t_ms >> s[SHIFT]) <= s[CURSOR]:
            break
        if s[CURSOR] >= last:
            break
        bucket = s[CURSOR] + 1
        while queue.head[bucket] >= 0:
            chunk = np.int64(queue.head[bucket])
            count = np.int64(queue.chunk_count[chunk])
            if s[HEAP_SIZE] + count > len(queue.heap):
                return GROW_HEAP
            for place in range(chunk * CHUNK, chunk * CHUNK + count):
                key = queue.entries[place].key
                if key < END_BIT:
                    _announce_edges(graph, state, np.int64(graph.edge[key].target) * kinds)
                _heap_push(queue, queue.entries[place].t_ms, key)
            s[WAITING] -= count
            queue.head[bucket] = queue.chunk_next[chunk]
            queue.chunk_next[chunk] = s[FREE]
            s[FREE] = chunk
        s[CURSOR] = bucket
        _announce_records(graph, state, queue, bucket + 1, kinds)
        _announce_entries(graph, queue, bucket + 2, kinds)
    return DONE


# Each bucket is announced in three steps, a bucket's time apart, so that no step waits for the one before.


@_step
def _announce_entries(graph, queue, bucket, kinds):  # type: ignore[no-untyped-def]
    if bucket >= len(queue.head):
        return
    chunk = np.int64(queue.head[bucket])
    while chunk >= 0:
        for place in range(chunk * CHUNK, chunk * CHUNK + np.int64(queue.chunk_count[chunk])):
            key = queue.entries[place].key
            if key < END_BIT:
                _prefetch(graph.edge, key)
                if kinds > 1:
                    _prefetch(graph.origin, key)
        chunk = np.int64(queue.chunk_next[chunk])


@_step
def _announce_records(graph, state, queue, bucket, kinds):  # type: ignore[no-untyped-def]
    if bucket >= len(queue.head):
        return
    chunk = np.int64(queue.head[bucket])
    while chunk >= 0:
        for place in range(chunk * CHUNK, chunk * CHUNK + np.int64(queue.chunk_count[chunk])):
            key = queue.entries[place].key
            if key < END_BIT:
                target = np.int64(graph.edge[key].target)
                _prefetch(state.predictions, target)
                _prefetch(state.nodes, target * kinds)
            else:
                _prefetch(state.nodes, (key - END_BIT) * kinds)
        chunk = np.int64(queue.chunk_next[chunk])


@_step
def _announce_edges(graph, state, record):  # type: ignore[no-untyped-def]
    first = state.nodes[record].first_edge
    _prefetch(graph.edge, first)
    _prefetch(graph.edge, first + min(np.int64(state.nodes[record].degree), 8))


# predictions


@_step
def _along(graph, laws, state, edge, target, t_ms, limit_ms):  # type: ignore[no-untyped-def]
    source = state.nodes[graph.origin[edge]]
    return _first_success(
        laws.gap_key[0],
        laws.success_key[0],
        edge,
        np.float64(graph.edge[edge].weight),
        np.int64(source.ordinal),
        source.reading,
        source.since_ms,
        source.rate,
        min(source.end_ms, limit_ms),
        t_ms,
        np.int64(state.predictions[target].factor),
    )


@_step
def _predict_target(graph, laws, state, queue, target, t_ms):  # type: ignore[no-untyped-def]
    best_ms, best = NEVER, np.int64(-1)
    if state.predictions[target].factor > 0:
        limit_ms = laws.horizon_ms[0]
        for place in range(graph.in_row[target], graph.in_row[target + 1]):
            edge = np.int64(graph.in_edge[place])
            if state.nodes[graph.origin[edge]].rate > 0.0:
                hit_ms = _along(graph, laws, state, edge, target, t_ms, limit_ms)
                if hit_ms < best_ms:
                    best_ms, best = hit_ms, edge
                    limit_ms = hit_ms
    known = state.predictions[target]
    if known.hit_ms != best_ms or known.edge != best:
        known.hit_ms = best_ms
        known.edge = best
        if best >= 0:
            _push(queue, best_ms, best)


@_step
def _candidates(graph, laws, state, queue, record, t_ms, limit_ms, edges):  # type: ignore[no-untyped-def]
    """Predict along all edges of a record whose rate is above 0; keep what comes before what was known."""
    source = state.nodes[record]
    rate, since_ms, ordinal = source.rate, source.since_ms, np.int64(source.ordinal)
    fresh = since_ms == t_ms and source.reading == 0.0
    word = _source_word(laws.gap_key[0], ordinal, 0)
    span = np.float64(limit_ms - since_ms)
    first, last = source.first_edge, source.first_edge + source.degree
    while first < last:
        stop, count = min(first + BATCH, last), 0
        for edge in range(first, stop):
            edges[count] = edge
            if fresh:
                # exp(-x) >= 1 - x: below it the first gap is longer than the span; 1e-9 against rounding
                uniform = _unit(_mix64(word + np.uint64(edge) * _EDGE))
                count += uniform > 1.0 - np.float64(graph.edge[edge].weight) * rate * span - 1e-9
            else:
                count += 1
        for place in range(count):
            _prefetch(state.predictions, np.int64(graph.edge[edges[place]].target))
        for place in range(count):
            edge = edges[place]
            target = np.int64(graph.edge[edge].target)
            known = state.predictions[target]
            if known.factor <= 0:
                continue
            until_ms = min(limit_ms, known.hit_ms)
            weight = np.float64(graph.edge[edge].weight)
            if fresh:
                uniform = _unit(_mix64(word + np.uint64(edge) * _EDGE))
                if uniform <= 1.0 - weight * rate * np.float64(until_ms - since_ms) - 1e-9:
                    continue
            hit_ms = _first_success(
                laws.gap_key[0],
                laws.success_key[0],
                edge,
                weight,
                ordinal,
                source.reading,
                since_ms,
                rate,
                until_ms,
                t_ms,
                np.int64(known.factor),
            )
            if hit_ms < known.hit_ms or (hit_ms == known.hit_ms and hit_ms < NEVER and edge < known.edge):
                known.hit_ms = hit_ms
                known.edge = edge
                _push(queue, hit_ms, edge)
        first = stop


@_step
def _renew_along(graph, laws, state, queue, node, kind, t_ms, edges, pending):  # type: ignore[no-untyped-def]
    kinds = laws.rate.shape[1]
    base, record = state.nodes[node * kinds], node * kinds + kind
    source = state.nodes[record]
    before = source.rate
    rate = laws.rate[base.stage, kind] * (np.float64(base.permille) / 1000.0)
    rate = rate * (np.float64(source.share) / 1000.0) / 3600000.0
    if rate != before:
        source.reading = source.reading + before * np.float64(t_ms - source.since_ms)
        source.since_ms = t_ms
        source.rate = rate
    if before > 0.0 and pending:
        for edge in range(source.first_edge, source.first_edge + source.degree):
            target = np.int64(graph.edge[edge].target)
            if state.predictions[target].edge == edge:
                _predict_target(graph, laws, state, queue, target, t_ms)
    if rate > 0.0:
        limit_ms = min(source.end_ms, laws.horizon_ms[0])
        _candidates(graph, laws, state, queue, record, t_ms, limit_ms, edges)


@_step
def _renew(graph, laws, state, queue, node, t_ms, edges, pending):  # type: ignore[no-untyped-def]
    for kind in range(laws.rate.shape[1]):
        _renew_along(graph, laws, state, queue, node, kind, t_ms, edges, pending)


@_step
def _enter(graph, laws, state, queue, node, stage, t_ms, edges, pending):  # type: ignore[no-untyped-def]
    kinds = laws.rate.shape[1]
    base = state.nodes[node * kinds]
    base.stage = stage
    base.held = 0
    end_ms = _stage_end_ms(
        laws.dwell_key[stage],
        node,
        np.int64(base.ordinal),
        np.int64(base.visits),
        np.int64(laws.law[stage]),
        laws.middle_ms[stage],
        laws.sigma[stage],
        laws.not_before_ms[stage],
        t_ms,
    )
    for record in range(node * kinds, (node + 1) * kinds):
        state.nodes[record].end_ms = end_ms
    if end_ms <= laws.horizon_ms[0]:
        _push(queue, end_ms, END_BIT + node)
    state.predictions[node].factor = base.factor if stage == 0 else 0
    _renew(graph, laws, state, queue, node, t_ms, edges, pending)
    if stage == 0:
        _predict_target(graph, laws, state, queue, node, t_ms)


@_step
def _begin(graph, laws, state, queue, node, stage, t_ms, edges):  # type: ignore[no-untyped-def]
    kinds = laws.rate.shape[1]
    base = state.nodes[node * kinds]
    base.visits = 0
    ordinal = base.ordinal + 1
    for record in range(node * kinds, (node + 1) * kinds):
        state.nodes[record].ordinal = ordinal
        state.nodes[record].reading = 0.0
        state.nodes[record].rate = 0.0
        state.nodes[record].since_ms = t_ms
    state.predictions[node].hit_ms = NEVER
    state.predictions[node].edge = -1
    _enter(graph, laws, state, queue, node, stage, t_ms, edges, False)


@_step
def _has_room(state, queue, node, kinds):  # type: ignore[no-untyped-def]
    """Whether the heap has room for whatever a step on a node can push."""
    room = 4
    for record in range(node * kinds, (node + 1) * kinds):
        room += 2 * state.nodes[record].degree
    return queue.s[HEAP_SIZE] + room <= len(queue.heap)


@_step
def _is_live(graph, state, t_ms, key, kinds):  # type: ignore[no-untyped-def]
    if key >= END_BIT:
        return state.nodes[(key - END_BIT) * kinds].end_ms == t_ms
    known = state.predictions[graph.edge[key].target]
    return known.edge == key and known.hit_ms == t_ms


@_entry
def next_due(graph, laws, state, queue):  # type: ignore[no-untyped-def]
    """(status, time of the next event or NEVER)."""
    kinds = laws.rate.shape[1]
    while True:
        if _load(graph, state, queue, laws.horizon_ms[0], kinds) == GROW_HEAP:
            return GROW_HEAP, NEVER
        if queue.s[HEAP_SIZE] == 0:
            return DONE, NEVER
        if _is_live(graph, state, queue.heap[0].t_ms, queue.heap[0].key, kinds):
            return DONE, queue.heap[0].t_ms
        _heap_pop(queue)


@_entry
def advance(graph, laws, state, queue, events, edges, until_ms, followed):  # type: ignore[no-untyped-def]
    """Let what is due by ``until_ms`` happen; stops after an event of a node below ``followed``."""
    kinds = laws.rate.shape[1]
    s = queue.s
    while True:
        if _load(graph, state, queue, min(until_ms, laws.horizon_ms[0]), kinds) == GROW_HEAP:
            return GROW_HEAP
        if s[HEAP_SIZE] == 0 or queue.heap[0].t_ms > until_ms:
            return DONE
        if not _is_live(graph, state, queue.heap[0].t_ms, queue.heap[0].key, kinds):
            _heap_pop(queue)
            continue
        t_ms, key = queue.heap[0].t_ms, queue.heap[0].key
        node = key - END_BIT if key >= END_BIT else np.int64(graph.edge[key].target)
        if s[EVENT_COUNT] == len(events):
            return EVENTS_FULL
        if not _has_room(state, queue, node, kinds):
            return GROW_HEAP
        _heap_pop(queue)
        base = state.nodes[node * kinds]
        if key >= END_BIT:
            for record in range(node * kinds, (node + 1) * kinds):
                state.nodes[record].end_ms = NEVER
            if base.permille == 0:
                base.held = 1
                continue
            edge = np.int64(-1)
            stage = _stage_after(
                laws.dwell_key[base.stage],
                node,
                np.int64(base.ordinal),
                np.int64(base.visits),
                np.int64(laws.next[base.stage]),
                np.int64(laws.branch[base.stage]),
                np.int64(laws.branch_share[base.stage]),
            )
            if stage <= base.stage:
                base.visits += 1
            _enter(graph, laws, state, queue, node, stage, t_ms, edges, False)
        else:
            edge = key
            stage = np.int64(laws.hit_stage[graph.origin[edge] % kinds if kinds > 1 else 0])
            _begin(graph, laws, state, queue, node, stage, t_ms, edges)
        event = events[s[EVENT_COUNT]]
        event.t_ms = t_ms
        event.node = node
        event.edge = edge
        event.stage = stage
        s[EVENT_COUNT] += 1
        if node < followed:
            return DONE
        if s[POOL_SHORT]:
            return GROW_POOL


@_entry
def set_stage(graph, laws, state, queue, edges, nodes, first, stage, t_ms):  # type: ignore[no-untyped-def]
    """Put nodes into a stage; gives how far it came."""
    kinds = laws.rate.shape[1]
    for place in range(first, len(nodes)):
        node = nodes[place]
        if queue.s[POOL_SHORT] or not _has_room(state, queue, node, kinds):
            return place
        base = state.nodes[node * kinds]
        if base.stage != 0:
            if 0 < stage <= base.stage:
                base.visits += 1
            _enter(graph, laws, state, queue, node, stage, t_ms, edges, True)
        elif stage != 0:
            _begin(graph, laws, state, queue, node, stage, t_ms, edges)
    return len(nodes)


@_entry
def set_factor(graph, laws, state, queue, nodes, factors, first, t_ms):  # type: ignore[no-untyped-def]
    """Set the share of attempts that succeed; gives how far it came."""
    kinds = laws.rate.shape[1]
    for place in range(first, len(nodes)):
        node = nodes[place]
        if queue.s[HEAP_SIZE] + 1 > len(queue.heap):
            return place
        base = state.nodes[node * kinds]
        if base.factor != factors[place]:
            base.factor = factors[place]
            if base.stage == 0:
                state.predictions[node].factor = base.factor
                _predict_target(graph, laws, state, queue, node, t_ms)
    return len(nodes)


@_entry
def set_infectivity(graph, laws, state, queue, edges, nodes, permille, first, t_ms):  # type: ignore[no-untyped-def]
    """Set how much of its stage's rates a node has; gives how far it came."""
    kinds = laws.rate.shape[1]
    for place in range(first, len(nodes)):
        node = nodes[place]
        if not _has_room(state, queue, node, kinds):
            return place
        base = state.nodes[node * kinds]
        if base.permille == permille[place]:
            continue
        base.permille = permille[place]
        if base.held and base.permille:
            base.held = 0
            for record in range(node * kinds, (node + 1) * kinds):
                state.nodes[record].end_ms = t_ms
            if t_ms <= laws.horizon_ms[0]:
                _push(queue, t_ms, END_BIT + node)
        _renew(graph, laws, state, queue, node, t_ms, edges, True)
    return len(nodes)


@_entry
def set_share(graph, laws, state, queue, edges, nodes, kind, permille, first, t_ms):  # type: ignore[no-untyped-def]
    """Set how much of its infectivity a node has along edges of one kind; gives how far it came."""
    kinds = laws.rate.shape[1]
    for place in range(first, len(nodes)):
        node = nodes[place]
        if not _has_room(state, queue, node, kinds):
            return place
        record = state.nodes[node * kinds + kind]
        if record.share != permille[place]:
            record.share = permille[place]
            _renew_along(graph, laws, state, queue, node, kind, t_ms, edges, True)
    return len(nodes)


@_entry
def sweep(graph, laws, state, queue, scratch):  # type: ignore[no-untyped-def]
    """Throw out of the buckets what no longer holds; gives how many chunks are still in use."""
    kinds, s = laws.rate.shape[1], queue.s
    in_use = 0
    for bucket in range(s[CURSOR] + 1, len(queue.head)):
        chunk = np.int64(queue.head[bucket])
        queue.head[bucket] = -1
        while chunk >= 0:
            count, following = np.int64(queue.chunk_count[chunk]), np.int64(queue.chunk_next[chunk])
            for place in range(count):
                scratch[2 * place] = queue.entries[chunk * CHUNK + place].t_ms
                scratch[2 * place + 1] = queue.entries[chunk * CHUNK + place].key
            s[WAITING] -= count
            queue.chunk_next[chunk] = s[FREE]  # so that there is one for what is put back
            s[FREE] = chunk
            for place in range(count):
                if _is_live(graph, state, scratch[2 * place], scratch[2 * place + 1], kinds):
                    _push(queue, scratch[2 * place], scratch[2 * place + 1])
            chunk = following
        chunk = np.int64(queue.head[bucket])
        while chunk >= 0:
            in_use += 1
            chunk = np.int64(queue.chunk_next[chunk])
    return in_use
