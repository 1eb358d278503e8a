"""Spread along edges by next-event times, in plain Python: the reference for any compiled kernel.

Attempts along an edge are a Poisson process on the source's infectivity clock, of rate weight; the gaps
are keyed by (edge kind, edge, compromise of the source, number of the attempt). An attempt succeeds when
its own keyed uniform lies below the target's susceptibility at that instant (thinning). Lowering a
susceptibility or stopping a clock therefore only takes hits away or moves them later: two runs that
differ in one decision are coupled attempt by attempt.

Sources: next-reaction method of Gibson and Bruck (2000); thinning of Lewis and Shedler (1979).
"""

from __future__ import annotations

from heapq import heappop, heappush
from typing import NamedTuple

from simengine.domain.draws import Draws, edge_uniform
from simengine.domain.numeric import exponential, ms_from_hours
from simengine.domain.region import Csr, EdgeKind
from simengine.domain.time import MS_PER_HOUR
from simengine.rules.intrusion import infectivity, susceptibility
from simengine.world.state import CLEAN, InfectivityClock, World


class Hit(NamedTuple):
    """A successful attempt: the kind of edge, the source and the target (asset rows)."""

    kind: EdgeKind
    source: int
    target: int


class Contagion:
    """Predicts, for each edge out of a compromised asset, the next attempt that will succeed.

    All state stands in ``world.spread``; this object holds keys and the edges only.
    """

    def __init__(self, world: World, draws: Draws) -> None:
        self._kinds = tuple(EdgeKind)
        used = {law.edge for stage in world.scenario.campaign.stages for law in stage.spreads}
        self._used = tuple(number for number, kind in enumerate(self._kinds) if kind in used)
        self._edges: tuple[Csr, ...] = tuple(world.scenario.region.edges[kind] for kind in self._kinds)
        self._gap_keys = tuple(draws.key("spread-gap", kind.value) for kind in self._kinds)
        self._success_keys = tuple(draws.key("spread-success", kind.value) for kind in self._kinds)

    def next_ms(self, world: World) -> int | None:
        """When the next hit falls due."""
        heap, tokens = world.spread.heap, world.spread.tokens
        while heap:
            t_ms, number, edge, token = heap[0]
            if tokens.get((number, edge)) == token:
                return t_ms
            heappop(heap)
        return None

    def pop(self, world: World) -> Hit:
        """Take the next hit; call :meth:`next_ms` first."""
        _, number, edge, _ = heappop(world.spread.heap)
        world.spread.tokens[number, edge] += 1
        csr = self._edges[number]
        return Hit(self._kinds[number], csr.source[edge], csr.target[edge])

    def refresh(self, world: World, rows: set[int]) -> None:
        """Predict anew around assets whose infectivity or susceptibility may have changed."""
        repredict: set[tuple[int, int]] = set()
        for row in rows:
            repredict.update(self._as_source(world, row))
            repredict.update(self._as_target(world, row))
        for number, edge in sorted(repredict):
            self._predict(world, number, edge)

    def _as_source(self, world: World, row: int) -> list[tuple[int, int]]:
        clocks = world.spread.clocks
        ordinal = world.assets.ordinal[row]
        changed: list[tuple[int, int]] = []
        for number in self._used:
            clock = clocks.get((number, row))
            rate = infectivity(world, row, self._kinds[number])
            if clock is None and rate == 0.0:
                continue
            csr = self._edges[number]
            edges = range(csr.row[row], csr.row[row + 1])
            if clock is None or (clock.ordinal != ordinal and world.assets.stage[row] != CLEAN):
                clocks[number, row] = InfectivityClock(ordinal, 0.0, world.now_ms, rate)
                for edge in edges:
                    world.spread.attempts.pop((number, edge), None)
            elif clock.rate_per_hour != rate:
                clock.reading = _reading(clock, world.now_ms)
                clock.since_ms = world.now_ms
                clock.rate_per_hour = rate
            else:
                continue
            changed.extend((number, edge) for edge in edges)
        return changed

    def _as_target(self, world: World, row: int) -> list[tuple[int, int]]:
        share = susceptibility(world, row)
        if world.spread.susceptible.get(row) == share:
            return []
        world.spread.susceptible[row] = share
        clocks = world.spread.clocks
        return [
            (number, edge)
            for number, edge, source in world.static.incoming[row]
            if (number, source) in clocks
        ]

    def _gap(self, number: int, edge: int, ordinal: int, attempt: int) -> float:
        uniform = edge_uniform(self._gap_keys[number], edge, ordinal, attempt)
        return exponential(uniform, self._edges[number].weight_permille[edge] / 1000)

    def _predict(self, world: World, number: int, edge: int) -> None:
        spread, csr = world.spread, self._edges[number]
        token = spread.tokens.get((number, edge), 0) + 1
        spread.tokens[number, edge] = token
        clock = spread.clocks[number, csr.source[edge]]
        rate = clock.rate_per_hour
        share = susceptibility(world, csr.target[edge])
        if rate <= 0.0 or share <= 0.0:
            return
        now = _reading(clock, world.now_ms)
        ordinal = clock.ordinal
        attempt, place = spread.attempts.get((number, edge), (0, 0.0))
        if attempt == 0:
            attempt, place = 1, self._gap(number, edge, ordinal, 1)
        while place <= now:
            attempt += 1
            place += self._gap(number, edge, ordinal, attempt)
        spread.attempts[number, edge] = (attempt, place)
        limit = now + rate * ((world.scenario.duration_ms - world.now_ms) / MS_PER_HOUR)
        while place <= limit:
            if edge_uniform(self._success_keys[number], edge, ordinal, attempt) < share:
                t_ms = world.now_ms + ms_from_hours((place - now) / rate)
                heappush(spread.heap, (t_ms, number, edge, token))
                return
            attempt += 1
            place += self._gap(number, edge, ordinal, attempt)


def _reading(clock: InfectivityClock, now_ms: int) -> float:
    return clock.reading + clock.rate_per_hour * ((now_ms - clock.since_ms) / MS_PER_HOUR)
