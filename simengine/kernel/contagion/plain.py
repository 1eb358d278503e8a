"""The spread in plain Python: the reference for the compiled kernel, and what small exercises run on."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from weakref import WeakKeyDictionary

from simengine.kernel.contagion import law
from simengine.kernel.contagion.law import FACTOR_ONE, NEVER
from simengine.kernel.contagion.model import CLEAN, FULL_PERMILLE, Keys, Model
from simengine.world.spread import Events

HIT = 0
END = 1

Row = tuple[int, int, int, int]
"""(t_ms, node, stage, edge) of an event, as in :class:`~simengine.world.spread.Events`."""


class _Shared:
    """The model's columns as lists, which Python reads faster than arrays; made once per model."""

    def __init__(self, model: Model) -> None:
        self.first_edge: list[int] = model.first_edge.tolist()
        self.target: list[int] = model.target.tolist()
        self.weight: list[float] = model.weight.tolist()
        self.origin: list[int] = model.origin.tolist()
        in_edge: list[int] = model.in_edge.tolist()
        in_row: list[int] = model.in_row.tolist()
        self.incoming = [in_edge[in_row[v] : in_row[v + 1]] for v in range(model.nodes)]


class PlainContagion:
    """See :class:`~simengine.world.spread.Contagion` for the methods.

    For each target only the earliest predicted hit is kept (``hit_ms``, ``hit_edge``). Hits are predicted
    as far as the source's present stage lasts, and again when it enters the next. A prediction made at an
    instant looks only beyond it.
    """

    def __init__(self, model: Model, keys: Keys) -> None:
        count = model.nodes
        self.model = model
        self.keys = keys
        self._edges = _shared(model)
        self.stage = [CLEAN] * count
        self.ordinal = [0] * count
        self._visits = [0] * count
        self._held = bytearray(count)
        self._factor = [FACTOR_ONE] * count
        self._permille = [FULL_PERMILLE] * count
        self._share = [FULL_PERMILLE] * (count * model.kinds)
        self._end_ms = [NEVER] * count
        self._hit_ms = [NEVER] * count
        self._hit_edge = [-1] * count
        self._reading = [0.0] * (count * model.kinds)
        self._since_ms = [0] * (count * model.kinds)
        self._rate = [0.0] * (count * model.kinds)
        self._heap: list[tuple[int, int, int]] = []

    def fork(self) -> PlainContagion:
        """An independent copy."""
        twin = PlainContagion.__new__(PlainContagion)
        for name, value in self.__dict__.items():
            setattr(twin, name, value[:] if isinstance(value, list | bytearray) else value)
        return twin

    def __deepcopy__(self, memo: object) -> PlainContagion:
        """Copies of a world share what never changes."""
        return self.fork()

    def stage_of(self, node: int) -> int:
        """The node's stage now."""
        return self.stage[node]

    def ordinal_of(self, node: int) -> int:
        """How often the node was compromised."""
        return self.ordinal[node]

    # what is due

    def next_ms(self) -> int | None:
        """When the next event is due."""
        heap, target = self._heap, self._edges.target
        while heap:
            t_ms, what, which = heap[0]
            if what == END:
                if self._end_ms[which] == t_ms:
                    return t_ms
            else:
                node = target[which]
                if self._hit_edge[node] == which and self._hit_ms[node] == t_ms:
                    return t_ms
            heappop(heap)
        return None

    def step(self) -> Row | None:
        """The event that :meth:`next_ms` told of; None when a stage ended on a node that is cut off."""
        t_ms, what, which = heappop(self._heap)
        if what == END:
            self._end_ms[which] = NEVER
            if not self._permille[which]:
                self._held[which] = 1
                return None
            before = self.stage[which]
            spec = self.model.stages[before]
            stage = law.stage_after(
                self.keys.dwell[before - 1],
                which,
                self.ordinal[which],
                self._visits[which],
                spec.next,
                spec.branch,
                spec.branch_share,
            )
            self._visits[which] += stage <= before
            self._enter(which, stage, t_ms, pending=False)
            return (t_ms, which, stage, -1)
        node = self._edges.target[which]
        stage = self.model.hit_stage[self._edges.origin[which] % self.model.kinds]
        self._begin(node, stage, t_ms)
        return (t_ms, node, stage, which)

    def advance_until(self, t_ms: int, followed: int = 0) -> Events:
        """Let what is due by ``t_ms`` happen, or up to the first event of a node below ``followed``."""
        rows: list[Row] = []
        while (due := self.next_ms()) is not None and due <= t_ms:
            row = self.step()
            if row is not None:
                rows.append(row)
                if row[1] < followed:
                    break
        return Events(*([row[column] for row in rows] for column in range(4)))

    # commands

    def set_stage(self, nodes: Sequence[int], stage: int, t_ms: int) -> None:
        """Put nodes into a stage; a clean one is compromised by it, and CLEAN ends a compromise."""
        for node in nodes:
            before = self.stage[node]
            if before != CLEAN:
                self._visits[node] += CLEAN < stage <= before
                self._enter(node, stage, t_ms, pending=True)
            elif stage != CLEAN:
                self._begin(node, stage, t_ms)

    def set_factor(self, nodes: Sequence[int], factors: Sequence[int], t_ms: int) -> None:
        """Set the share of attempts on each node that succeed."""
        for node, factor in zip(nodes, factors, strict=True):
            if self._factor[node] != factor:
                self._factor[node] = factor
                if self.stage[node] == CLEAN:
                    self._predict_target(node, t_ms)

    def set_infectivity(self, nodes: Sequence[int], permille: Sequence[int], t_ms: int) -> None:
        """Set how much of its stage's rates each node has."""
        for node, value in zip(nodes, permille, strict=True):
            if self._permille[node] == value:
                continue
            self._permille[node] = value
            if self._held[node] and value:
                self._held[node] = 0
                self._end_ms[node] = t_ms
                if t_ms <= self.model.horizon_ms:
                    heappush(self._heap, (t_ms, END, node))
            self._renew(node, t_ms, pending=True)

    def set_share(self, nodes: Sequence[int], kind: int, permille: Sequence[int], t_ms: int) -> None:
        """Set how much of its infectivity each node has along edges of one kind."""
        for node, value in zip(nodes, permille, strict=True):
            record = node * self.model.kinds + kind
            if self._share[record] != value:
                self._share[record] = value
                self._renew_along(node, kind, t_ms, pending=True)

    # predictions

    def _begin(self, node: int, stage: int, t_ms: int) -> None:
        self.ordinal[node] += 1
        self._visits[node] = 0
        self._hit_ms[node], self._hit_edge[node] = NEVER, -1
        for record in range(node * self.model.kinds, (node + 1) * self.model.kinds):
            self._reading[record], self._rate[record] = 0.0, 0.0
            self._since_ms[record] = t_ms
        self._enter(node, stage, t_ms, pending=False)

    def _enter(self, node: int, stage: int, t_ms: int, *, pending: bool) -> None:
        self.stage[node] = stage
        self._held[node] = 0
        spec = self.model.stages[stage]
        end_ms = law.stage_end_ms(
            self.keys.dwell[stage - 1] if stage else 0,
            node,
            self.ordinal[node],
            self._visits[node],
            spec.law,
            spec.middle_ms,
            spec.sigma,
            spec.not_before_ms,
            t_ms,
        )
        self._end_ms[node] = end_ms
        if end_ms <= self.model.horizon_ms:
            heappush(self._heap, (end_ms, END, node))
        self._renew(node, t_ms, pending=pending)
        if stage == CLEAN:
            self._predict_target(node, t_ms)

    def _renew(self, node: int, t_ms: int, *, pending: bool) -> None:
        """The node's rates or the end of its stage have changed: predict anew along its edges.

        ``pending``: hits along them may be due yet. None are when a stage has just ended or begun: they
        were predicted up to its end.
        """
        for kind in range(self.model.kinds):
            self._renew_along(node, kind, t_ms, pending=pending)

    def _renew_along(self, node: int, kind: int, t_ms: int, *, pending: bool) -> None:
        """The same along edges of one kind."""
        edges, record = self._edges, node * self.model.kinds + kind
        before = self._rate[record]
        rate = self.model.rate_per_ms(self.stage[node], kind, self._permille[node], self._share[record])
        span = range(edges.first_edge[record], edges.first_edge[record + 1])
        if rate != before:
            self._reading[record] += before * float(t_ms - self._since_ms[record])
            self._since_ms[record] = t_ms
            self._rate[record] = rate
        if before > 0.0 and pending:
            for edge in span:
                target = edges.target[edge]
                if self._hit_edge[target] == edge:
                    self._predict_target(target, t_ms)
        if rate > 0.0:
            for edge in span:
                target = edges.target[edge]
                if self.stage[target] == CLEAN:
                    self._improve(target, edge, self._along(edge, target, t_ms))

    def _predict_target(self, target: int, t_ms: int) -> None:
        """Look for the earliest hit on a target along all edges into it."""
        best_ms, best = NEVER, -1
        if self.stage[target] == CLEAN and self._factor[target]:
            for edge in self._edges.incoming[target]:
                if self._rate[self._edges.origin[edge]] > 0.0:
                    hit_ms = self._along(edge, target, t_ms)
                    if hit_ms < best_ms:
                        best_ms, best = hit_ms, edge
        if (best_ms, best) != (self._hit_ms[target], self._hit_edge[target]):
            self._hit_ms[target], self._hit_edge[target] = best_ms, best
            if best >= 0:
                heappush(self._heap, (best_ms, HIT, best))

    def _along(self, edge: int, target: int, t_ms: int) -> int:
        record = self._edges.origin[edge]
        source = record // self.model.kinds
        return law.first_success(
            self.keys.gap,
            self.keys.success,
            edge,
            self._edges.weight[edge],
            self.ordinal[source],
            self._reading[record],
            self._since_ms[record],
            self._rate[record],
            min(self._end_ms[source], self.model.horizon_ms),
            t_ms,
            self._factor[target],
        )

    def _improve(self, target: int, edge: int, hit_ms: int) -> None:
        best_ms, best = self._hit_ms[target], self._hit_edge[target]
        if hit_ms < best_ms or (hit_ms == best_ms < NEVER and edge < best):
            self._hit_ms[target], self._hit_edge[target] = hit_ms, edge
            heappush(self._heap, (hit_ms, HIT, edge))


_kept: WeakKeyDictionary[Model, _Shared] = WeakKeyDictionary()


def _shared(model: Model) -> _Shared:
    """The lists of a model, kept as long as the model is: all runs of a batch share it."""
    found = _kept.get(model)
    if found is None:
        found = _kept[model] = _Shared(model)
    return found
