"""Markings: what a nation passes on beyond what it was allowed, and whose marking that was.

Own findings are free. What others gave is held under the broadest marking under which it came
(:mod:`simengine.world.held`). TLP:AMBER and above stay within the nation, TLP:GREEN within the teams of the
region, and nothing goes on under a broader label than it came. Giving something back to whoever gave it is
no breach.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from simengine.domain import events as ev
from simengine.domain.markings import Tlp
from simengine.domain.message_views import HeldIndicatorView
from simengine.world.state import World

Beyond = dict[str, tuple[str, ...]]
"""Indicators passed on beyond their marking, by the nation whose marking it was."""


def _beyond(
    world: World, nation: str, indicators: Iterable[str], is_beyond: Callable[[HeldIndicatorView], bool]
) -> Beyond:
    marks = world.nations[nation].picture.marks
    found: Beyond = {}
    for indicator in sorted(set(indicators)):
        held = marks.get(indicator)
        if held is not None and not held.own and is_beyond(held):
            for giver in held.givers:
                found[giver] = (*found.get(giver, ()), indicator)
    return found


def beyond_in_message(
    world: World, nation: str, indicators: Iterable[str], to_nation: str, tlp: str
) -> Beyond:
    """What a message to a nation, or to all members of a channel, passes on beyond its marking."""
    label = Tlp(tlp).rank
    return _beyond(
        world,
        nation,
        indicators,
        lambda held: to_nation not in held.givers and (not held.may_pass_on or label < Tlp(held.tlp).rank),
    )


def beyond_in_advisory(world: World, nation: str, indicators: Iterable[str], tlp: str) -> Beyond:
    """What an advisory passes on beyond its marking: TLP:GREEN does not go to the public."""
    return _beyond(world, nation, indicators, lambda held: Tlp(tlp).rank < Tlp(held.tlp).rank)


def beyond_in_blocking(world: World, nation: str, indicator: str) -> Beyond:
    """Whether blocking it does what its PAP does not permit: the adversary could notice."""
    return _beyond(world, nation, (indicator,), lambda held: not held.may_block)


def misuse_of_markings(
    world: World, nation: str, seat: str, ident: str, beyond: Beyond
) -> tuple[ev.MisuseNoted, ...]:
    """MU-2, once for each nation whose marking it was; that nation learns of it."""
    weight = world.scenario.messages.weights_permille["MU-2"]
    return tuple(
        ev.MisuseNoted("MU-2", nation, seat, giver, ident, weight, beyond[giver]) for giver in sorted(beyond)
    )
