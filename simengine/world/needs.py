"""What services hold in store against the loss of what they need: one buffer per `depends` edge.

A buffer counts in thousandths of a millisecond of full outage, so that whole levels in permille drain it by
whole numbers and its content at any instant is exact: how time is advanced makes no difference.
"""

from __future__ import annotations

from array import array

from simengine.domain.region import Csr

FULL = 1000
"""Level of a service of which nothing is missing, in permille."""


class NeedsState:
    """Buffers as columns by edge, and what follows for each asset as columns by asset.

    ``content`` at ``since_ms``, falling by ``drain`` per ms (negative: filling, up to the edge's buffer);
    ``token`` tells a live item of the agenda from a stale one. ``lost_permille`` is the share of an asset's
    service that is lost for want of a needed service, ``short_of`` the edge that limits it most (-1: none).
    """

    __slots__ = ("content", "drain", "lost_permille", "short_of", "since_ms", "token")

    def __init__(self, csr: Csr, assets: int) -> None:
        self.content = array("q", [1000 * buffer_ms for buffer_ms in csr.buffer_ms])
        self.since_ms = array("q", bytes(8 * len(csr)))
        self.drain = array("i", bytes(4 * len(csr)))
        self.token = array("i", bytes(4 * len(csr)))
        self.lost_permille = array("i", bytes(4 * assets))
        self.short_of = array("i", [-1]) * assets

    def content_at(self, csr: Csr, edge: int, now_ms: int) -> int:
        """What the buffer of ``edge`` holds now, in thousandths of a ms of full outage."""
        now = self.content[edge] - self.drain[edge] * (now_ms - self.since_ms[edge])
        return max(0, min(now, 1000 * csr.buffer_ms[edge]))

    def set_drain(self, csr: Csr, edge: int, drain: int, now_ms: int) -> None:
        """From now on the buffer of ``edge`` falls by ``drain`` per ms; what was predicted of it is stale."""
        self.content[edge] = self.content_at(csr, edge, now_ms)
        self.since_ms[edge] = now_ms
        self.drain[edge] = drain
        self.token[edge] += 1
