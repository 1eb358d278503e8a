"""Tells those who wait in the event loop that something new is durable."""

from __future__ import annotations

import asyncio


class Bell:
    """Rung from any thread. Take :meth:`next_ring` before looking at what there is, then wait for it."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._ring = asyncio.Event()
        self.closed = False

    def next_ring(self) -> asyncio.Event:
        """The event that the next ring sets."""
        return self._ring

    def ring(self) -> None:
        """Wake all who wait."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._wake)

    def close(self) -> None:
        """Wake all who wait, for the last time; on the loop."""
        self.closed = True
        self._wake()

    def _wake(self) -> None:
        ring, self._ring = self._ring, asyncio.Event()
        ring.set()
