"""The state of one campaign's spread, as the world holds it; the kernel has two that behave alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol, Self


class Events(NamedTuple):
    """Events in order: at ``t_ms`` a ``node`` entered ``stage``, hit along ``edge``, which is -1 where a
    stage followed another. Columns of one length, lists or arrays; no object for each event. Numbers may be
    numpy's: take ``int()`` of what is kept.
    """

    t_ms: Sequence[int]
    node: Sequence[int]
    stage: Sequence[int]
    edge: Sequence[int]


class Contagion(Protocol):
    """One spread over the nodes of a graph. Stage 0 is clean.

    Times are whole ms, never before an earlier call's. What happens at one instant is in order of class
    (hits, then ends of stages), then of edge or node.

    A command at ``t_ms`` comes after what is due at t, so advance to t before it. After a stop at a followed
    node some may be due still and happens, but hits that a command takes back are looked for beyond t only.
    Nothing happens beyond the model's horizon.
    """

    def next_ms(self) -> int | None:
        """When something is due next; None when nothing is.

        It may come to nothing: a stage that ends on a node that is cut off waits, and no event is told.
        """

    def advance_until(self, t_ms: int, followed: int = 0) -> Events:
        """Let everything due up to ``t_ms`` happen; stop after the first of a node below ``followed``."""

    def set_stage(self, nodes: Sequence[int], stage: int, t_ms: int) -> None:
        """Put nodes into a stage: a clean node is compromised by it; 0 rids a node of the compromise.

        No event is told of it. The stage that a node is in already begins anew.
        """

    def set_factor(self, nodes: Sequence[int], factors: Sequence[int], t_ms: int) -> None:
        """Set the share of attempts on each node that succeed, in units of 2^-30, from 0 to FACTOR_ONE."""

    def set_infectivity(self, nodes: Sequence[int], permille: Sequence[int], t_ms: int) -> None:
        """Set how much of its stage's rates each node has, 0 or more; 1000 is all.

        At 0 a node is cut off: its clock stands and its stage does not change. A change that fell due
        meanwhile is due when the node is back.
        """

    def set_share(self, nodes: Sequence[int], kind: int, permille: Sequence[int], t_ms: int) -> None:
        """Set how much of its infectivity each node has along edges of one kind, from 0 to 1000, all of it.

        It cuts no node off: at 0 its clock along these edges stands, and its stage goes on.
        """

    def stage_of(self, node: int) -> int:
        """The node's stage now."""

    def ordinal_of(self, node: int) -> int:
        """How often the node was compromised so far."""

    def fork(self) -> Self:
        """An independent copy that goes on from here; the model is shared."""
