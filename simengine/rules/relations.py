"""Tension between pairs of nations: harm that nobody explains raises it, consultation and warning ease it.

Tension lies in 0..1 (kept in millionths). A rise takes a share of the room left above, a fall a share
of what is there, so that it never leaves its bounds. The shares are assumptions of ours.
"""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.actions import Answer, Purpose
from simengine.world.picture import MessageState
from simengine.world.state import World

FULL_PPM = 1_000_000


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def harm(world: World, nation: str, from_nation: str) -> tuple[ev.Event, ...]:
    """``nation`` finds that an intrusion came by way of ``from_nation``, which has not told it so far."""
    if not from_nation or from_nation == nation or (from_nation, nation) in world.told:
        return ()
    pair = _pair(nation, from_nation)
    now = world.tension_ppm[pair]
    rise = (FULL_PPM - now) * world.scenario.assumptions.tension_rise_permille // 1000
    return (ev.TensionChanged(*pair, now + rise, "unexplained_harm"),) if rise else ()


def accused(world: World, nation: str, named: str, excess_percent: int) -> tuple[ev.Event, ...]:
    """``nation`` named another in public with more confidence than its evidence supports, by so many
    percent."""
    pair = _pair(nation, named)
    now = world.tension_ppm[pair]
    share = world.scenario.assumptions.attribution_rise_permille
    rise = (FULL_PPM - now) * share // 1000 * excess_percent // 100
    return (ev.TensionChanged(*pair, now + rise, "attribution"),) if rise else ()


def relief(
    world: World, message: MessageState, asked: MessageState | None, quality_permille: int
) -> tuple[ev.Event, ...]:
    """The first consultation answered between two nations eases tension, and so does the first warning.

    Volume earns nothing, and a no, reasoned as it may be, explains nothing.
    """
    assumptions = world.scenario.assumptions
    if asked is not None and asked.purpose == Purpose.CONSULT.value:
        if message.answer == Answer.NO.value or not _is_first_answer(world, message):
            return ()
        share, reason = assumptions.consult_relief_permille, "consultation"
        quality_permille = quality_permille * asked.completeness_permille // 1000
    elif asked is None and message.purpose == Purpose.WARN.value and _is_first_warning(world, message):
        share, reason = assumptions.warning_relief_permille, "warning"
    else:
        return ()
    pair = _pair(message.from_nation, message.to_nation)
    now = world.tension_ppm[pair]
    fall = now * share // 1000 * quality_permille // 1000
    return (ev.TensionChanged(*pair, now - fall, reason),) if fall else ()


def _is_first_warning(world: World, message: MessageState) -> bool:
    """Volume earns nothing: a warning repeated does not ease tension again."""
    return not any(
        other.delivered_ms is not None
        and other.from_nation == message.from_nation
        and other.to_nation == message.to_nation
        and other.purpose == Purpose.WARN.value
        for other in world.messages.values()
    )


def _is_first_answer(world: World, message: MessageState) -> bool:
    """Whether no other consultation of the same nation was answered by the same other before."""
    return not any(
        other.delivered_ms is not None
        and other.from_nation == message.from_nation
        and other.to_nation == message.to_nation
        and other.answer not in (None, Answer.NO.value)
        and other.in_reply_to is not None
        and world.messages[other.in_reply_to].purpose == Purpose.CONSULT.value
        for other in world.messages.values()
    )
