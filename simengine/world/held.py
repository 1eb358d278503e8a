"""Under which marking a nation holds an indicator: its own findings are free, what others gave is theirs.

An indicator that came under several markings is held under the broadest: whoever may pass something on by
one message need not ask which other message it also stood in.
"""

from __future__ import annotations

from collections.abc import Iterable

from simengine.domain.markings import PAP, Tlp
from simengine.domain.message_views import HeldIndicatorView
from simengine.world.state import World

_RANK = {"": 0} | {pap: rank for rank, pap in enumerate(PAP)}


def found(world: World, nation: str, indicators: Iterable[str]) -> None:
    """The nation found them itself."""
    marks = world.nations[nation].picture.marks
    for indicator in indicators:
        held = marks.get(indicator)
        if held is None or not held.own:
            marks[indicator] = HeldIndicatorView(indicator, _pattern(world, indicator), True, "", "", ())


def given(world: World, nation: str, indicators: Iterable[str], by: str, tlp: str, pap: str = "") -> None:
    """Another nation gave them under a marking."""
    marks = world.nations[nation].picture.marks
    for indicator in indicators:
        held = marks.get(indicator)
        if held is None:
            fresh = HeldIndicatorView(indicator, _pattern(world, indicator), False, tlp, pap, (by,))
            marks[indicator] = fresh
        elif not held.own:
            marks[indicator] = _broader(held, by, tlp, pap)


def _broader(held: HeldIndicatorView, by: str, tlp: str, pap: str) -> HeldIndicatorView:
    had, has = Tlp(held.tlp).rank, Tlp(tlp).rank
    givers = held.givers
    if has < had:
        givers = (by,)
    elif has == had:
        givers = tuple(sorted({*givers, by}))
    return HeldIndicatorView(
        held.id,
        held.pattern,
        False,
        tlp if has < had else held.tlp,
        pap if _RANK[pap] < _RANK[held.pap] else held.pap,
        givers,
    )


def _pattern(world: World, indicator: str) -> str:
    return world.static.indicators[indicator].pattern
