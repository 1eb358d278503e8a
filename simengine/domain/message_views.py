"""What a seat may see about messages beside the messages themselves. Parts of
:class:`simengine.domain.views.SeatView` and :class:`simengine.domain.views.TruthView`."""

from __future__ import annotations

from dataclasses import dataclass

from simengine.domain.markings import BLOCKING_NOT_ALLOWED, Tlp


@dataclass(frozen=True, slots=True)
class HeldIndicatorView:
    """An indicator that the nation holds, with the marking it is held under.

    ``pattern`` is STIX 2.1. ``own`` findings are free. Otherwise ``tlp`` is the broadest marking under which
    it came, ``givers`` are the nations that gave it under that, and ``pap`` the broadest permission that
    came with it (empty: none was stated, which permits all).
    """

    id: str
    pattern: str
    own: bool
    tlp: str
    pap: str
    givers: tuple[str, ...]

    @property
    def may_pass_on(self) -> bool:
        """Whether it may go to other nations."""
        return self.own or self.tlp in (Tlp.CLEAR.value, Tlp.GREEN.value)

    @property
    def may_block(self) -> bool:
        """Whether networks may visibly act on it."""
        return self.own or self.pap not in BLOCKING_NOT_ALLOWED


@dataclass(frozen=True, slots=True)
class ProposalView:
    """A misuse proposed to the white cell. ``confirmed`` is None until it was judged."""

    id: str
    misuse: str
    nation: str
    seat: str
    counterpart: str
    message: str
    weight_permille: int
    t_ms: int
    confirmed: bool | None
