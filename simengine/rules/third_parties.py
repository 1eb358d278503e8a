"""Those whom no seat plays: the press, ministries that want to know, operators who miss what they need from
abroad.

They speak in observations with codes; what they react to stands in ``docs/model.md``, Relations.
"""

from __future__ import annotations

from collections.abc import Iterator

from simengine.domain import events as ev
from simengine.domain.draws import Draws
from simengine.domain.seats import PERSON, Role
from simengine.world.state import World

SERVICE_LOSS = "service_loss"
PRESS = "press"
FACTUAL = "factual"
ALARMING = "alarming"


def told(
    world: World, draws: Draws, story: str, nation: str, other: str, number: str
) -> tuple[ev.Event, ...]:
    """The press has its story of what one nation said of another, or does to it."""
    return (ev.PressReported(nation, other, story, _tone(world, nation, other)),)


def losses(world: World, nation: str) -> Iterator[ev.Event]:
    """What the press and the ministry make of a nation's loss of service, and of the stories about it."""
    rules, relations = world.scenario.relations.third_parties, world.relations
    state = world.nations[nation]
    lost = state.people_lost * 1000 // state.people_served if state.people_served else 0
    reported = relations.losses_reported.get(nation, 0)
    for threshold in rules.press_loss_permille[reported:]:
        if lost < threshold:
            break
        yield ev.PressReported(nation, "", SERVICE_LOSS, _tone(world, nation, ""))
    if lost >= rules.brief_loss_permille:
        yield from _wants_briefing(world, nation, SERVICE_LOSS)
    if relations.stories.get(nation, 0) >= rules.brief_stories:
        yield from _wants_briefing(world, nation, PRESS)


def _wants_briefing(world: World, nation: str, cause: str) -> Iterator[ev.Event]:
    """Each cause once, unless the minister was told lately, or a person sits there and asks as they like."""
    if (nation, cause) in world.relations.asked or _ministry_is_played(world, nation):
        return
    briefed = world.nations[nation].picture.efforts.briefed_ms
    if briefed is not None and world.now_ms - briefed <= world.scenario.assumptions.briefing_lasts_ms:
        return
    yield ev.BriefingRequested(nation, cause)


def _ministry_is_played(world: World, nation: str) -> bool:
    return any(
        seat.role is Role.MINISTRY and world.holders.get(seat.id, PERSON) == PERSON
        for seat in world.nations[nation].nation.seats
    )


def _tone(world: World, nation: str, other: str) -> str:
    """Alarming where tension is high: between the two, or of a nation with anybody."""
    others = (other,) if other else tuple(n for n in world.static.nation_ids if n != nation)
    highest = max((world.relations.tension_ppm(nation, n, world.now_ms) for n in others), default=0)
    limit = world.scenario.relations.third_parties.alarming_permille * 1000
    return ALARMING if highest >= limit else FACTUAL


def calls(world: World, change: ev.NeededServiceChanged) -> Iterator[ev.Event]:
    """The operator of a service calls about what is missing from abroad."""
    level = world.scenario.relations.third_parties.call_level_permille
    if change.level_permille <= level and (change.asset, change.needs) not in world.relations.called:
        yield ev.OperatorCalled(change.nation, change.asset, change.needs, change.needs_nation)
