"""Spreads for tests: small models, random scripts of commands, and what a kernel says to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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


def random_model(chance: Random) -> tuple[Model, int]:
    """A model with anything in it, and its unit of time in ms. With a unit of 1 ms nearly all is a tie."""
    unit_ms = chance.choice((1, 1000, MS_PER_HOUR))
    nodes, kinds, count = chance.randint(1, 16), chance.randint(1, 3), chance.randint(1, 4)
    edges = []
    for _ in range(kinds):
        rows = [
            (chance.randrange(nodes), chance.randrange(nodes), chance.choice((0.0, 0.25, 1.0, 3.0)))
            for _ in range(chance.randint(0, 3 * nodes))
        ]
        edges.append(tuple([row[column] for row in rows] for column in range(3)))
    stages = [
        StageLaw(
            tuple(chance.choice((0.0, 0.1, 0.5, 2.0)) * MS_PER_HOUR / unit_ms for _ in range(kinds)),
            chance.choice((LASTS, LOGNORMAL, LOGNORMAL, EXPONENTIAL, EXPONENTIAL)),
            chance.choice((0.5, 1.0, 4.0)) * unit_ms,
            chance.choice((0.0, 0.8)),
            chance.choice((0, 0, 5 * unit_ms)),
            chance.randint(0, count),
        )
        for _ in range(count)
    ]
    hit_stage = [chance.randint(1, count) for _ in range(kinds)]
    return Model.build(nodes, edges, stages, hit_stage, chance.randint(1, 30) * unit_ms), unit_ms  # type: ignore[arg-type]


class Script:
    """Commands at random times, the same for every kernel that runs them; ``answers`` is all it says."""

    def __init__(self, chance: Random) -> None:
        self.model, self.unit_ms = random_model(chance)
        self.keys = keys_of(self.model, chance.randint(0, 1 << 40))
        self.steps = [self._step(chance) for _ in range(chance.randint(1, 14))]

    def _step(self, chance: Random) -> tuple[Any, ...]:
        nodes = chance.sample(range(self.model.nodes), chance.randint(1, self.model.nodes))
        wait_ms = chance.choice((0, 0, 1, self.unit_ms, chance.randint(0, 6 * self.unit_ms)))
        what = chance.choice(("advance", "stage", "stage", "factor", "infectivity", "infectivity", "fork"))
        if what == "stage":
            value: Any = chance.choice((0, chance.randint(1, len(self.model.stages) - 1)))
        elif what == "factor":
            value = [chance.choice((0, 1 << 28, 1 << 29, FACTOR_ONE)) for _ in nodes]
        elif what == "infectivity":
            value = [chance.choice((0, 0, 250, 1000)) for _ in nodes]
        else:
            value = chance.randint(0, 9)
        # how the clock gets there: to its end, to the next event only, or stopping at followed nodes
        return what, chance.choice(("all", "all", "next", "followed")), wait_ms, nodes, value

    def answers(self, make: Make) -> Answer:
        """Everything that a kernel says to the script."""
        spread, told, now_ms = make(self.model, self.keys), [], 0
        for what, how, wait_ms, nodes, value in self.steps:
            now_ms = self._advance(spread, how, now_ms, now_ms + wait_ms, told)
            if what == "fork":
                twin = spread.fork()
                twin.set_infectivity(nodes, [value * 100] * len(nodes), now_ms)
                told.append(everything(twin))
            else:
                self._command(spread, what, nodes, value, now_ms)
        told.append(everything(spread))
        told.append([(spread.stage_of(node), spread.ordinal_of(node)) for node in range(self.model.nodes)])
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
