"""What a channel admits: why a message cannot be sent, answered or acknowledged.

A refusal depends on what the nation's seats can see and on what is public: links, memberships, legal bases.
"""

from __future__ import annotations

from simengine.domain import actions as act
from simengine.domain.actions import Answer, Purpose
from simengine.domain.catalogue import EVERY_MEMBER, ChannelSpec
from simengine.domain.errors import Refusal, refuse
from simengine.domain.seats import Seat
from simengine.domain.views import MessageView
from simengine.rules.contacts import refused_by_directory
from simengine.world.state import NationState, World
from simengine.world.views import reachable


def check_send(world: World, nation: NationState, seat: Seat, action: act.SendMessage) -> Refusal | None:
    """Why a message cannot be sent, if it cannot."""
    if action.to_nation not in world.nations and action.to_nation != EVERY_MEMBER:
        return refuse("nation-unknown", nation=action.to_nation)
    if action.to_nation == seat.nation:
        return refuse("nation-is-own", nation=action.to_nation)
    channel = world.scenario.channels.get(action.channel)
    if channel is None:
        return refuse("channel-unknown", channel=action.channel)
    if channel.reach == "world":
        return refuse("channel-is-public", channel=channel.id)
    if seat.level not in channel.levels:
        return refuse("channel-not-for-level", channel=channel.id, level=seat.level.value)
    if action.purpose is Purpose.ANSWER:
        return refuse("purpose-is-answer", purpose=action.purpose.value)
    if action.purpose not in channel.purposes and action.purpose not in channel.bent_to:
        return refuse("channel-not-for-purpose", channel=channel.id, purpose=action.purpose.value)
    return (
        _by_directory(world, channel, action)
        or _check_way(world, seat, channel, action.to_nation)
        or _check_thread(world, nation, seat, action)
        or _check_content(world, nation, channel, action.fields, action.indicators)
    )


def _by_directory(world: World, channel: ChannelSpec, action: act.SendMessage) -> Refusal | None:
    """Whether the directory, as everybody reads it, leads there; a message to all asks no directory."""
    if action.to_nation == EVERY_MEMBER:
        return None
    return refused_by_directory(world, channel, action.to_nation, action.to_deputy)


def _check_way(world: World, seat: Seat, channel: ChannelSpec, to_nation: str) -> Refusal | None:
    """Whether the channel leads there from here."""
    if channel.reach == "all" and to_nation != EVERY_MEMBER:
        return refuse("channel-is-broadcast", channel=channel.id)
    if channel.reach == "one" and to_nation == EVERY_MEMBER:
        return refuse("channel-not-broadcast", channel=channel.id)
    reached = reachable(world, channel, seat.nation)
    if to_nation in reached or (to_nation == EVERY_MEMBER and reached):
        return None
    for nation in (seat.nation, to_nation):
        if channel.members is not None and nation not in channel.members and nation != EVERY_MEMBER:
            return refuse("channel-not-member", channel=channel.id, nation=nation)
    if (min(seat.nation, to_nation), max(seat.nation, to_nation)) in channel.missing_pairs:
        return refuse("channel-no-link", channel=channel.id, nation=to_nation)
    if channel.legal_basis is None:
        return refuse("channel-no-link", channel=channel.id, nation=to_nation)
    basis = channel.legal_basis
    return refuse("channel-no-legal-basis", channel=channel.id, nation=to_nation, basis=basis)


def visible(world: World, nation: NationState, seat: Seat, ident: str) -> MessageView | None:
    """The message of this id, if the seat can see it: its nation sent or got it on a channel of its level."""
    message = nation.picture.inbox.get(ident) or nation.picture.sent.get(ident)
    if message is None or seat.level not in world.scenario.channels[message.channel].levels:
        return None
    return message


def _check_thread(world: World, nation: NationState, seat: Seat, action: act.SendMessage) -> Refusal | None:
    """A thread stays on its channel, between those who are in it."""
    if action.in_reply_to is None:
        return None
    message = visible(world, nation, seat, action.in_reply_to)
    if message is None:
        return refuse("message-unknown", message=action.in_reply_to)
    between = {message.from_nation, message.to_nation}
    if message.channel != action.channel or action.to_nation not in between | {EVERY_MEMBER}:
        return refuse("thread-elsewhere", message=action.in_reply_to, channel=message.channel)
    return None


def check_answer(world: World, nation: NationState, seat: Seat, action: act.AnswerMessage) -> Refusal | None:
    """Why a message cannot be answered, if it cannot."""
    message = nation.picture.inbox.get(action.message)
    if message is None or seat.level not in world.scenario.channels[message.channel].levels:
        return refuse("message-unknown", message=action.message)
    if message.answer is not None:
        return refuse("message-is-answer", message=action.message)
    if message.answered:
        return refuse("message-already-answered", message=action.message)
    if action.answer in (Answer.NO, Answer.PARTLY) and action.reason is None:
        return refuse("answer-needs-reason", answer=action.answer.value)
    channel = world.scenario.channels[message.channel]
    return _check_content(world, nation, channel, action.fields, action.indicators)


def check_acknowledge(
    world: World, nation: NationState, seat: Seat, action: act.AcknowledgeMessage
) -> Refusal | None:
    """Why a receipt cannot be given, if it cannot."""
    message = nation.picture.inbox.get(action.message)
    if message is None or seat.level not in world.scenario.channels[message.channel].levels:
        return refuse("message-unknown", message=action.message)
    if message.acknowledged_ms is not None:
        return refuse("message-already-acknowledged", message=action.message)
    return None


def _check_content(
    world: World,
    nation: NationState,
    channel: ChannelSpec,
    fields: dict[str, str | int],
    indicators: tuple[str, ...],
) -> Refusal | None:
    rules = world.scenario.messages
    if len(indicators) > rules.max_indicators:
        return refuse("message-too-many-indicators", count=len(indicators), limit=rules.max_indicators)
    if len(fields) > rules.max_fields:
        return refuse("message-too-many-fields", count=len(fields), limit=rules.max_fields)
    known = {spec.name for spec in channel.fields}
    for name in sorted(fields):
        if name not in known:
            return refuse("message-field-unknown", channel=channel.id, field=name)
    for indicator in indicators:
        if indicator not in nation.picture.indicators:
            return refuse("indicator-not-held", indicator=indicator)
    return None
