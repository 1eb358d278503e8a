"""What follows in the world from messages beside their way: receipts, misuse, what they tell."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.catalogue import EVERY_MEMBER
from simengine.domain.conditions import Topic
from simengine.domain.message_views import ProposalView
from simengine.domain.region import EdgeKind
from simengine.domain.replacing import replace
from simengine.world.agenda import Due
from simengine.world.state import World


def acknowledged(world: World, event: ev.MessageAcknowledged, seq: int) -> None:
    """Both sides see that it was read."""
    for part in (world.nations[event.nation].picture.inbox, world.nations[event.to_nation].picture.sent):
        part[event.message] = replace(part[event.message], acknowledged_ms=world.now_ms)


def take_up(world: World, nation: str, channel: str, t_ms: int) -> None:
    """An end has so much less room in the hour from ``t_ms`` on."""
    room = world.scenario.channels[channel].capacity_per_hour
    if room:
        end, taken_up = (nation, channel), world.traffic.taken_up
        taken_up[end] = (*taken_up.get(end, ()), t_ms)[-room:]


def waits(world: World, event: ev.MessageWaits, seq: int) -> None:
    """It is taken up later, and its turn is its own: those that come after wait behind it."""
    channel = world.messages[event.message].channel
    world.traffic.waiting.add(event.message)
    take_up(world, event.nation, channel, event.until_ms)
    world.agenda.add(event.until_ms, Due.DELIVERY, event.message, cause_seq=seq)


def overheard(world: World, event: ev.MessageOverheard, seq: int) -> None:
    """The adversary knows; campaigns may adapt to it."""
    traffic = world.traffic
    traffic.overheard_in_all += 1
    for nation in (event.nation, event.to_nation):
        if nation != EVERY_MEMBER:
            traffic.overheard[nation] = traffic.overheard.get(nation, 0) + 1
    traffic.known_indicators.update(event.indicators)
    world.dirty.topics.add((Topic.MESSAGES, event.nation))


def misuse_noted(world: World, event: ev.MisuseNoted, seq: int) -> None:
    """On record; what others make of it follows."""
    world.dirty.misuses.append((seq, event))


def misuse_proposed(world: World, event: ev.MisuseProposed, seq: int) -> None:
    """The white cell has it before it."""
    world.traffic.proposals[event.proposal] = ProposalView(
        event.proposal,
        event.misuse,
        event.nation,
        event.seat,
        event.counterpart,
        event.message,
        event.weight_permille,
        world.now_ms,
        None,
    )


def misuse_judged(world: World, event: ev.MisuseJudged, seq: int) -> None:
    """The white cell has decided."""
    proposals = world.traffic.proposals
    proposals[event.proposal] = replace(proposals[event.proposal], confirmed=event.confirmed)
    if event.confirmed:
        world.dirty.misuses.append((seq, event))


def forewarned(world: World, event: ev.ServicesForewarned, seq: int) -> None:
    """Services that need the other's are looked at anew: less of a loss reaches them from now on."""
    world.traffic.forewarned[event.from_nation, event.nation] = event.left_permille
    edges, nation_of = world.scenario.region.edges[EdgeKind.DEPENDS], world.static.nation_of
    for source, target in zip(edges.source, edges.target, strict=True):
        if nation_of[source] == event.from_nation and nation_of[target] == event.nation:
            world.dirty.needs[target] = seq


def flaw_told(world: World, event: ev.FlawTold, seq: int) -> None:
    """What was hardened without knowing the flaw can be hardened again."""
    picture = world.nations[event.nation].picture
    picture.flaws_told.add(event.product)
    picture.hardened.discard(event.product)
