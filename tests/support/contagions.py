"""Spreads for tests: small models, random scripts of commands, and what a kernel says to them."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Sequence
from random import Random
from typing import Any

from simengine.domain.draws import Draws
from simengine.domain.time import MS_PER_HOUR
from simengine.kernel.contagion import (
    EXPONENTIAL,
    FACTOR_ONE,
    LASTS,
    LOGNORMAL,
    Contagion,
    Events,
    Keys,
    Model,
    StageLaw,
    law,
)

Row = tuple[int, int, int, int]
"""(t_ms, node, stage, edge) of an event."""
Make = Callable[[Model, Keys], Contagion]
Answer = list[Any]
Edge = tuple[int, int, float]


def rows_of(events: Events) -> list[Row]:
    """Events as rows of Python's own numbers."""
    return [
        (int(t_ms), int(node), int(stage), int(edge)) for t_ms, node, stage, edge in zip(*events, strict=True)
    ]


def keys_of(model: Model, seed: int) -> Keys:
    """Keys for a model's stages."""
    return Keys.of(Draws(seed), "test", [f"s{number}" for number in range(1, len(model.stages))])


def model_of(
    nodes: int,
    edges: Iterable[Edge] | Iterable[tuple[int, int]],
    stages: Iterable[StageLaw] = (StageLaw((1.0,)),),
    horizon_ms: int = 1000 * MS_PER_HOUR,
) -> Model:
    """A model with one kind of edge, of weight 1 where none is given."""
    rows = [(*edge, 1.0)[:3] for edge in edges]
    columns = tuple(zip(*rows, strict=True)) if rows else ([], [], [])
    return Model.build(nodes, [columns], list(stages), [1], horizon_ms)  # type: ignore[list-item]


def everything(spread: Contagion, until_ms: int | None = None) -> list[Row]:
    """All events up to a time or, without one, up to the horizon."""
    model: Model = spread.model  # type: ignore[attr-defined]
    return rows_of(spread.advance_until(model.horizon_ms if until_ms is None else until_ms))


def random_model(chance: Random, unit_ms: int) -> Model:
    """A model with anything in it, in which things take some units. With 1 ms nearly all is a tie."""
    nodes, kinds, count = chance.randint(1, 16), chance.randint(1, 3), chance.randint(1, 4)
    edges = []
    for _ in range(kinds):
        rows = [
            (chance.randrange(nodes), chance.randrange(nodes), chance.choice((0.0, 0.25, 1.0, 3.0)))
            for _ in range(chance.randint(0, 5 * nodes))
        ]
        edges.append(tuple([row[column] for row in rows] for column in range(3)))
    stages = [
        StageLaw(
            tuple(chance.choice((0.0, 0.1, 0.3, 1.0)) * MS_PER_HOUR / unit_ms for _ in range(kinds)),
            chance.choice((LASTS, LOGNORMAL, LOGNORMAL, EXPONENTIAL, EXPONENTIAL)),
            chance.choice((0.5, 1.0, 4.0)) * unit_ms,
            chance.choice((0.0, 0.8)),
            chance.choice((0, 0, 5 * unit_ms)),
            chance.randint(0, count),
            chance.randint(0, count),
            chance.choice((0, FACTOR_ONE // 3, FACTOR_ONE)),
        )
        for _ in range(count)
    ]
    hit_stage = [chance.randint(1, count) for _ in range(kinds)]
    return Model.build(nodes, edges, stages, hit_stage, chance.randint(1, 30) * unit_ms)  # type: ignore[arg-type]


class Script:
    """Commands at random times, the same for every kernel that runs them; ``answers`` is all it says."""

    def __init__(self, chance: Random, *, without_ties: bool = False) -> None:
        self.unit_ms = MS_PER_HOUR if without_ties else chance.choice((1, 1000, MS_PER_HOUR))
        self.model = random_model(chance, self.unit_ms)
        # how the clock gets there: to its end, to the next event only, or stopping at followed nodes
        self.ways = ("all", "all", "followed") if without_ties else ("all", "all", "next", "followed")
        self.keys = keys_of(self.model, chance.randint(0, 1 << 40))
        self.steps: list[tuple[Any, ...]] = [("stage", "all", 0, list(range(0, self.model.nodes, 4)), 1)]
        self.steps += [self._step(chance) for _ in range(chance.randint(1, 14))]

    def _step(self, chance: Random) -> tuple[Any, ...]:
        nodes = chance.sample(range(self.model.nodes), chance.randint(1, self.model.nodes))
        wait_ms = chance.choice((0, 0, 1, self.unit_ms, chance.randint(0, 6 * self.unit_ms)))
        what = chance.choice(
            ("advance", "advance", "stage", "factor", "infectivity", "infectivity", "share", "share", "fork")
        )
        if what == "stage":
            value: Any = chance.choice((0, chance.randint(1, len(self.model.stages) - 1)))
        elif what == "factor":
            value = [chance.choice((0, 1 << 28, 1 << 29, FACTOR_ONE, FACTOR_ONE)) for _ in nodes]
        elif what == "infectivity":
            value = [chance.choice((0, 250, 1000, 1000)) for _ in nodes]
        elif what == "share":
            shares = [chance.choice((0, 400, 1000, 1000)) for _ in nodes]
            value = chance.randrange(self.model.kinds), shares
        else:
            value = chance.randint(0, 9)
        return what, chance.choice(self.ways), wait_ms, nodes, value

    def answers(self, make: Make) -> Answer:
        """Everything that a kernel says to the script."""
        spread, now_ms = make(self.model, self.keys), 0
        told: Answer = []
        for what, how, wait_ms, nodes, value in self.steps:
            now_ms = self._advance(spread, how, now_ms, now_ms + wait_ms, told)
            if what == "fork":
                twin = spread.fork()
                twin.set_infectivity(nodes, [value * 100] * len(nodes), now_ms)
                told.append(everything(twin))
            else:
                self._command(spread, what, nodes, value, now_ms)
        told.append(everything(spread))
        nodes = range(self.model.nodes)
        told.append([(spread.stage_of(node), spread.ordinal_of(node)) for node in nodes])
        return told

    def _advance(self, spread: Contagion, how: str, now_ms: int, until_ms: int, told: Answer) -> int:
        """Move the clock; gives where it stands. With "next", what is due there has not happened yet."""
        due_ms = spread.next_ms()
        told.append(due_ms)
        if how == "next" and due_ms is not None and due_ms <= until_ms:
            return due_ms
        if how == "followed":
            events = rows_of(spread.advance_until(until_ms, followed=self.model.nodes // 2))
            told.append(events)
            if events and events[-1][1] < self.model.nodes // 2:
                return events[-1][0]
            return until_ms
        told.append(everything(spread, until_ms))
        return until_ms

    @staticmethod
    def _command(spread: Contagion, what: str, nodes: list[int], value: Any, t_ms: int) -> None:
        if what == "stage":
            spread.set_stage(nodes, value, t_ms)
        elif what == "factor":
            spread.set_factor(nodes, value, t_ms)
        elif what == "infectivity":
            spread.set_infectivity(nodes, value, t_ms)
        elif what == "share":
            kind, shares = value
            spread.set_share(nodes, kind, shares, t_ms)


class NaiveContagion:
    """The law of spread without any memory of predictions: all is looked up anew for every event.

    Slow and obvious. It loses what else is due at an instant at which something happened, so that it
    can only be compared where no two events fall on one ms.
    """

    def __init__(self, model: Model, keys: Keys) -> None:
        self.model, self.keys, self.now_ms = model, keys, 0
        self.stage, self.ordinal = [0] * model.nodes, [0] * model.nodes
        self.visits, self.end_ms = [0] * model.nodes, [law.NEVER] * model.nodes
        self.factor, self.permille = [FACTOR_ONE] * model.nodes, [1000] * model.nodes
        self.clock = [(0.0, 0)] * (model.nodes * model.kinds)
        self.share = [1000] * (model.nodes * model.kinds)

    def next_ms(self) -> int | None:
        due = self._due()
        return due[0] if due else None

    def advance_until(self, t_ms: int, followed: int = 0) -> Events:
        rows: list[Row] = []
        while (due := self._due()) and due[0] <= t_ms:
            self.now_ms, node, edge = due
            if edge < 0:
                spec = self.model.stages[self.stage[node]]
                key, ordinal = self.keys.dwell[self.stage[node] - 1], self.ordinal[node]
                ways = (spec.next, spec.branch, spec.branch_share)
                stage = law.stage_after(key, node, ordinal, self.visits[node], *ways)
            else:
                stage = self.model.hit_stage[self.model.kind(edge)]
            self.set_stage([node], stage, self.now_ms)
            rows.append((self.now_ms, node, stage, edge))
            if node < followed:
                break
        else:
            self.now_ms = t_ms
        return Events(*([row[column] for row in rows] for column in range(4)))

    def set_stage(self, nodes: Sequence[int], stage: int, t_ms: int) -> None:
        self.now_ms = t_ms
        for node in nodes:
            before = self.stage[node]
            if before == stage == 0:
                continue
            self._read(node)
            if before == 0:
                self.ordinal[node] += 1
                self.visits[node] = 0
                for record in self._records(node):
                    self.clock[record] = (0.0, t_ms)
            elif 0 < stage <= before:
                self.visits[node] += 1
            self.stage[node] = stage
            spec = self.model.stages[stage]
            self.end_ms[node] = law.stage_end_ms(
                self.keys.dwell[stage - 1],
                node,
                self.ordinal[node],
                self.visits[node],
                *spec[1:5],
                t_ms,
            )

    def set_factor(self, nodes: Sequence[int], factors: Sequence[int], t_ms: int) -> None:
        self.now_ms = t_ms
        for node, factor in zip(nodes, factors, strict=True):
            self.factor[node] = factor

    def set_infectivity(self, nodes: Sequence[int], permille: Sequence[int], t_ms: int) -> None:
        self.now_ms = t_ms
        for node, value in zip(nodes, permille, strict=True):
            if self.permille[node] != value:
                self._read(node)
                self.permille[node] = value
                if value:
                    self.end_ms[node] = max(self.end_ms[node], t_ms)

    def set_share(self, nodes: Sequence[int], kind: int, permille: Sequence[int], t_ms: int) -> None:
        self.now_ms = t_ms
        for node, value in zip(nodes, permille, strict=True):
            self._read(node)
            self.share[node * self.model.kinds + kind] = value

    def stage_of(self, node: int) -> int:
        return self.stage[node]

    def ordinal_of(self, node: int) -> int:
        return self.ordinal[node]

    def fork(self) -> NaiveContagion:
        return copy.deepcopy(self)

    def _records(self, node: int) -> range:
        return range(node * self.model.kinds, (node + 1) * self.model.kinds)

    def _rate(self, record: int) -> float:
        node, kind = divmod(record, self.model.kinds)
        return self.model.rate_per_ms(self.stage[node], kind, self.permille[node], self.share[record])

    def _read(self, node: int) -> None:
        """The clock's rate may change now."""
        for record in self._records(node):
            reading, since_ms = self.clock[record]
            self.clock[record] = (reading + self._rate(record) * (self.now_ms - since_ms), self.now_ms)

    def _due(self) -> tuple[int, int, int] | None:
        """(time, node, edge) of what comes first."""
        found = [
            (self.end_ms[node], 1, node, node, -1)
            for node in range(self.model.nodes)
            if self.permille[node] and self.end_ms[node] <= self.model.horizon_ms
        ]
        for edge, target in enumerate(self.model.target.tolist()):
            record = int(self.model.origin[edge])
            source, rate = record // self.model.kinds, self._rate(record)
            if self.stage[target] or not rate:
                continue
            hit_ms = law.first_success(
                self.keys.gap,
                self.keys.success,
                edge,
                float(self.model.weight[edge]),
                self.ordinal[source],
                *self.clock[record],
                rate,
                min(self.end_ms[source], self.model.horizon_ms),
                self.now_ms,
                self.factor[target],
            )
            if hit_ms < law.NEVER:
                found.append((hit_ms, 0, edge, target, edge))
        if not found:
            return None
        t_ms, _, _, node, edge = min(found)
        return t_ms, node, edge
