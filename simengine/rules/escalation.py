"""What tension and belief lead to, at thresholds with hysteresis: frozen co-operation, accusations.

An automated nation's seats act on it. For a nation that people hold it is a proposal to the white cell, never
an act of that State; and since its belief is not simulated, only what goes by tension is ever proposed."""

from __future__ import annotations

from collections.abc import Iterator

from simengine.domain import events as ev
from simengine.domain.draws import Draws
from simengine.domain.relations import COUNTER_ACCUSATION, FALSE_FLAG, FROZEN, SUSPICION
from simengine.world.state import World

EASED = "eased"
HANDED_OVER = "handed_over"


def changes(world: World, one: str, other: str) -> Iterator[ev.Event]:
    """What begins and ends between two nations, as tension and belief are now."""
    for nation, counterpart in ((one, other), (other, one)):
        for kind in (FROZEN, COUNTER_ACCUSATION, FALSE_FLAG, SUSPICION):
            yield from _change(world, nation, counterpart, kind)


def _change(world: World, nation: str, other: str, kind: str) -> Iterator[ev.Event]:
    threshold = world.scenario.relations.escalations[kind]
    level = _level_ppm(world, nation, other, kind)
    key = (nation, other, kind)
    if level < threshold.ends_permille * 1000:
        if key in world.relations.escalations:
            yield ev.EscalationEnded(nation, other, kind, EASED)
    elif (
        level >= threshold.begins_permille * 1000
        and key not in world.relations.escalations
        and key not in world.relations.settled
    ):
        yield ev.EscalationBegan(nation, other, kind, proposed=world.held_by_people(nation))


def _level_ppm(world: World, nation: str, other: str, kind: str) -> int:
    """What a kind of escalation goes by; 0 where there is no ground for it."""
    if kind == FROZEN:
        return world.relations.tension_ppm(nation, other, world.now_ms)
    if kind == COUNTER_ACCUSATION:
        accused = any(a.nation == other and a.named == nation for a in world.said.attributions)
        return world.relations.tension_ppm(nation, other, world.now_ms) if accused else 0
    misled = any(
        state.false_flag is not None and state.false_flag.nation == other for state in world.campaigns
    )
    if world.held_by_people(nation) or misled != (kind == FALSE_FLAG):
        return 0
    return world.relations.belief_ppm(nation, other)


def faded_away(world: World, draws: Draws, one: str, other: str, number: str) -> tuple[ev.Event, ...]:
    """Tension has faded: escalations that go by it may be over."""
    return tuple(changes(world, one, other))


def handed_over(world: World, nation: str) -> tuple[ev.Event, ...]:
    """Others hold the nation now. What its seats stood for ends; what still has ground begins anew, as a
    proposal when people hold it and as a stance when nobody does."""
    proposed = world.held_by_people(nation)
    ended = [
        (other, kind)
        for (who, other, kind), escalation in sorted(world.relations.escalations.items())
        if who == nation and escalation.proposed != proposed
    ]
    events: list[ev.Event] = [ev.EscalationEnded(nation, other, kind, HANDED_OVER) for other, kind in ended]
    for other, kind in ended:
        ends_ppm = world.scenario.relations.escalations[kind].ends_permille * 1000
        if _level_ppm(world, nation, other, kind) >= ends_ppm:
            events.append(ev.EscalationBegan(nation, other, kind, proposed))
    return tuple(events)
