"""The clock of the simulation, and the one place that knows how SimPy treats the instant it runs until.

SimPy only wakes the engine: state machines stand as tables in the world, so that a fork can copy them.
One SimPy event is spent per instant at which anything is due, however much is due then.
"""

from __future__ import annotations

from collections.abc import Callable

import simpy

NextDue = Callable[[int], int | None]
"""Gives the time in ms of what is due next, or None; takes how far it may look ahead."""


class Clock:
    """Simulation time in integer ms, advanced by a SimPy environment.

    ``next_due`` tells what is due next and ``fire`` does all that is due at the instant it is called.
    """

    def __init__(self, next_due: NextDue, fire: Callable[[int], None], now_ms: int = 0) -> None:
        self._env = simpy.Environment(initial_time=now_ms)
        self._next_due = next_due
        self._fire = fire
        self._armed: set[int] = set()

    @property
    def now_ms(self) -> int:
        """Simulation time now."""
        return int(self._env.now)

    def _arm(self, t_ms: int) -> None:
        if t_ms not in self._armed:
            self._armed.add(t_ms)
            self._env.timeout(t_ms - self.now_ms).callbacks.append(self._wake)

    def _wake(self, _event: simpy.Event) -> None:
        now = self.now_ms
        self._armed.discard(now)
        if self._next_due(now) == now:
            self._fire(now)

    def advance(self, t_ms: int) -> None:
        """Let everything due up to and including ``t_ms`` happen, then stand at ``t_ms``.

        SimPy's own ``run(until=t)`` stops before what is due at ``t``; here it happens, so that a
        command accepted at ``t`` comes after all events of ``t``.
        """
        while (due := self._next_due(t_ms)) is not None and due <= t_ms:
            self._arm(max(due, self.now_ms))
            self._env.step()
        if self.now_ms < t_ms:
            self._arm(t_ms)
            while self.now_ms < t_ms:
                self._env.step()
