"""Messages on their way: sent, answered, acknowledged, waiting at a full end, arrived."""

from __future__ import annotations

from dataclasses import replace

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import Purpose
from simengine.domain.catalogue import EVERY_MEMBER
from simengine.domain.draws import Draws
from simengine.domain.seats import Seat
from simengine.domain.time import MS_PER_HOUR
from simengine.rules.contacts import Arrives, transport
from simengine.rules.messages import misuse
from simengine.rules.messages.effects import effects
from simengine.rules.messages.fields import missing_fields, valid_fields
from simengine.rules.messages.markings import beyond_in_message, misuse_of_markings
from simengine.rules.messages.quality import (
    FULL,
    Content,
    accuracy_permille,
    completeness_permille,
    delivered,
    fit_permille,
)
from simengine.world.picture import MessageState
from simengine.world.state import World
from simengine.world.views import reachable

Effects = tuple[ev.Event, ...]


def send(world: World, draws: Draws, seat: Seat, action: act.SendMessage, ident: str) -> Effects:
    """The message leaves: one copy for each nation that it goes to, and what of it is misuse is noted."""
    channel = world.scenario.channels[action.channel]
    state = world.nations[seat.nation]
    fields = valid_fields(world, channel, action.fields, action.indicators)
    missing = missing_fields(world, channel, fields, action.indicators)
    incident = state.picture.incidents.get(action.incident) if action.incident else None
    content = Content(channel, action.purpose, action.to_nation, fields, action.indicators, incident)
    beyond = beyond_in_message(world, seat.nation, action.indicators, action.to_nation, action.tlp.value)
    is_broadcast = action.to_nation == EVERY_MEMBER
    receivers = reachable(world, channel, seat.nation) if is_broadcast else (action.to_nation,)
    before = world.messages[action.in_reply_to] if action.in_reply_to else None
    events: list[ev.Event] = []
    for receiver in receivers:
        copy = f"{ident}/{receiver}" if is_broadcast else ident
        fares = transport(world, draws, channel, receiver, action.to_deputy, copy)
        arrives = isinstance(fares, Arrives)
        events.append(
            ev.MessageSent(
                message=copy,
                nation=seat.nation,
                seat=seat.id,
                to_nation=receiver,
                channel=channel.id,
                purpose=action.purpose.value,
                tlp=action.tlp.value,
                incident=action.incident,
                indicators=action.indicators,
                completeness_permille=completeness_permille(channel, missing),
                missing_fields=missing,
                deliver_ms=fares.t_ms if arrives else None,
                text=action.text,
                in_reply_to=action.in_reply_to,
                fields=fields,
                thread=ident if before is None else before.thread,
                broadcast=ident if is_broadcast else None,
                to_deputy=action.to_deputy,
                accuracy_permille=accuracy_permille(world, state, content),
                marking_permille=world.scenario.messages.marking_permille if beyond else FULL,
                fit_permille=fit_permille(world, content),
                fails_ms=None if arrives else fares.t_ms,
                failure="" if isinstance(fares, Arrives) else fares.reason,
            )
        )
    tlp = action.tlp.value
    events.extend(misuse_of_markings(world, seat.nation, seat.id, ident, beyond))
    events.extend(misuse.in_request(world, seat, content, ident))
    events.extend(
        misuse.in_the_open(
            world, draws, seat, channel, action.to_nation, tlp, fields, action.indicators, ident
        )
    )
    return tuple(events)


def answer(world: World, draws: Draws, seat: Seat, action: act.AnswerMessage, ident: str) -> Effects:
    """The answer leaves over the channel by which the message came; what it asks for is the answer itself.

    It goes back the way the message came, and needs no directory.
    """
    message = world.nations[seat.nation].picture.inbox[action.message]
    channel, state = world.scenario.channels[message.channel], world.nations[seat.nation]
    known_way = replace(channel, directory=None)
    fields = valid_fields(world, channel, action.fields, action.indicators)
    content = Content(channel, Purpose(message.purpose), message.from_nation, fields, action.indicators, None)
    tlp = action.tlp.value
    beyond = beyond_in_message(world, seat.nation, action.indicators, message.from_nation, tlp)
    sent = ev.MessageSent(
        message=ident,
        nation=seat.nation,
        seat=seat.id,
        to_nation=message.from_nation,
        channel=channel.id,
        purpose=Purpose.ANSWER.value,
        tlp=tlp,
        incident=None,
        indicators=action.indicators,
        completeness_permille=FULL,
        missing_fields=(),
        deliver_ms=transport(world, draws, known_way, message.from_nation, False, ident).t_ms,
        text=action.text,
        in_reply_to=message.id,
        answer=action.answer.value,
        reason=action.reason.value if action.reason else None,
        fields=fields,
        thread=message.thread,
        accuracy_permille=accuracy_permille(world, state, content),
        marking_permille=world.scenario.messages.marking_permille if beyond else FULL,
    )
    return (
        sent,
        *misuse_of_markings(world, seat.nation, seat.id, ident, beyond),
        *misuse.in_the_open(
            world, draws, seat, channel, message.from_nation, tlp, fields, action.indicators, ident
        ),
    )


def acknowledge(
    world: World, draws: Draws, seat: Seat, action: act.AcknowledgeMessage, ident: str
) -> Effects:
    """The sender learns that the message was read."""
    message = world.nations[seat.nation].picture.inbox[action.message]
    return (ev.MessageAcknowledged(message.id, seat.nation, seat.id, message.from_nation),)


def waits_until_ms(world: World, message: MessageState) -> int | None:
    """When a full end takes up the message: an hour after the one that came as many before it as the end
    takes up in an hour, those that wait counted. None when it does so now: there is room, its turn has come,
    or a move is open."""
    room = world.scenario.channels[message.channel].capacity_per_hour
    taken = world.traffic.taken_up.get((message.to_nation, message.channel), ())
    its_turn = message.id in world.traffic.waiting
    if not room or len(taken) < room or its_turn or world.open_move is not None:
        return None
    free = taken[0] + MS_PER_HOUR
    return free if free > world.now_ms else None


def deliver(world: World, message: MessageState) -> Effects:
    """The message arrives and has its effects, unless its end is full: then it waits."""
    until_ms = waits_until_ms(world, message)
    if until_ms is not None:
        return (ev.MessageWaits(message.id, message.to_nation, until_ms),)
    arrived = delivered(world, message)
    return (arrived, *effects(world, message, arrived.quality_permille))
