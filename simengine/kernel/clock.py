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
        self._stands_ms = now_ms
        self._next_due = next_due
        self._fire = fire

    @property
    def now_ms(self) -> int:
        """Simulation time now."""
        return self._stands_ms

    def _wake(self, _event: simpy.Event) -> None:
        self._stands_ms = int(self._env.now)
        self._fire(self._stands_ms)

    def advance(self, t_ms: int) -> None:
        """Let everything due up to and including ``t_ms`` happen, then stand at ``t_ms``.

        SimPy's own ``run(until=t)`` stops before what is due at ``t``; here it happens, so that a
        command accepted at ``t`` comes after all events of ``t``. Between two instants at which something is
        due there is nothing for SimPy to do: its own time moves on at the next of them.
        """
        env = self._env
        while (due := self._next_due(t_ms)) is not None and due <= t_ms:
            at_ms = max(due, self._stands_ms)
            env.timeout(at_ms - env.now).callbacks.append(self._wake)
            env.step()
        self._stands_ms = max(self._stands_ms, t_ms)
