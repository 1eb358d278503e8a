"""Messages between nations: what a channel admits, how good a message is, when it arrives, what it does.

Quality = completeness x timeliness, in permille. Completeness is the share of the channel's fields
present and valid; timeliness is exp(-age of the facts / tau). Sources: ``docs/model.md``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import ACTIONS, Answer, Purpose
from simengine.domain.catalogue import ChannelSpec, FieldSpec
from simengine.domain.draws import Draws
from simengine.domain.errors import Refusal, refuse
from simengine.domain.numeric import exp
from simengine.domain.region import Pool
from simengine.domain.seats import Seat
from simengine.rules.contacts import Arrives, refused_by_directory, transport
from simengine.rules.known import not_another, not_held
from simengine.rules.relations import relief
from simengine.rules.staffing import lendable
from simengine.world.picture import MessageState
from simengine.world.state import NationState, World
from simengine.world.views import reachable

COMMITMENT = re.compile(r"sha256:[0-9a-f]{64}")
TEMPLATE = "template"
"""Value of a text field that an automated seat fills with the channel's standard wording."""
NONE_YET = "none-yet"
"""Says plainly that there is nothing to state yet: an honest answer, and a valid field."""
LISTED = "listed"
"""Says that the indicators stand in the message itself."""
UNKNOWN_FIELD = "unknown"
"""Recorded in place of a field's name that no channel of the pack knows."""


def field_is_valid(
    world: World, spec: FieldSpec, value: str | int | None, indicators: tuple[str, ...]
) -> bool:
    """Whether a field is present and parses; only then does it count.

    Every value that parses is a number, a commitment, or made of words that the pack or the rules give:
    nothing that a person worded passes here. That indicators are attached may be left unsaid.
    """
    if spec.kind == "indicators":
        return value == NONE_YET or (bool(indicators) and value in (None, LISTED))
    if value is None:
        return False
    if spec.kind == "time":
        is_time = isinstance(value, int) and not isinstance(value, bool) and value >= 0
        return is_time and (spec.name != "first_seen" or int(value) <= world.now_ms)
    if not isinstance(value, str):
        return False
    if spec.kind == "rsit":
        return value in world.scenario.rsit_types
    if spec.kind == "code":
        return value in spec.options
    if spec.kind == "actions":
        names = value.split(" ")
        return value == NONE_YET or (ACTIONS.keys() >= set(names) and len(set(names)) == len(names))
    return value == TEMPLATE or COMMITMENT.fullmatch(value) is not None


def valid_fields(
    world: World, channel: ChannelSpec, fields: dict[str, str | int], indicators: tuple[str, ...]
) -> dict[str, str | int]:
    """The fields that count. What does not parse is left out, so that no free text gets into a record."""
    specs = {spec.name: spec for spec in channel.fields}
    return {
        name: value
        for name, value in fields.items()
        if name in specs and field_is_valid(world, specs[name], value, indicators)
    }


def parseable(world: World, action: act.SendMessage | act.AnswerMessage, seat: Seat) -> dict[str, str | int]:
    """The form fields of a message with every value that does not parse left out.

    A field of another channel stays, with 0 for its value, so that the refusal can name it. One that no
    channel has is called ``UNKNOWN_FIELD``: names can be worded too.
    """
    channel_id: str | None
    if isinstance(action, act.SendMessage):
        channel_id = action.channel
    else:
        message = world.nations[seat.nation].picture.inbox.get(action.message)
        channel_id = message.channel if message else None
    channel = world.scenario.channels.get(channel_id) if channel_id else None
    if channel is None:
        return {}
    known = {spec.name for spec in channel.fields}
    anywhere = {spec.name for each in world.scenario.channels.values() for spec in each.fields}
    unknown: dict[str, str | int] = {
        name if name in anywhere else UNKNOWN_FIELD: 0 for name in action.fields if name not in known
    }
    return unknown | valid_fields(world, channel, action.fields, action.indicators)


def check_send(world: World, nation: NationState, seat: Seat, action: act.SendMessage) -> Refusal | None:
    """Why a message cannot be sent, if it cannot."""
    refused = not_another(world, seat, action.to_nation)
    if refused is not None:
        return refused
    channel = world.scenario.channels.get(action.channel)
    if channel is None:
        return refuse("channel-unknown", channel=action.channel)
    if seat.level not in channel.levels:
        return refuse("channel-not-for-level", channel=channel.id, level=seat.level.value)
    if action.purpose is Purpose.ANSWER:
        return refuse("purpose-is-answer", purpose=action.purpose.value)
    if action.purpose not in channel.purposes:
        return refuse("channel-not-for-purpose", channel=channel.id, purpose=action.purpose.value)
    refused = refused_by_directory(world, channel, action.to_nation, action.to_deputy)
    if refused is not None:
        return refused
    if action.to_nation not in reachable(world, channel, seat.nation):
        if (min(seat.nation, action.to_nation), max(seat.nation, action.to_nation)) in channel.missing_pairs:
            return refuse("channel-no-link", channel=channel.id, nation=action.to_nation)
        basis = channel.legal_basis or ""
        return refuse("channel-no-legal-basis", channel=channel.id, nation=action.to_nation, basis=basis)
    return _check_content(nation, channel, action)


def check_answer(world: World, nation: NationState, seat: Seat, action: act.AnswerMessage) -> Refusal | None:
    """Why a message cannot be answered, if it cannot."""
    message = nation.picture.inbox.get(action.message)
    if message is None or seat.level not in world.scenario.channels[message.channel].levels:
        return refuse("message-unknown", message=action.message)
    if message.in_reply_to is not None:
        return refuse("message-is-answer", message=action.message)
    if message.answered:
        return refuse("message-already-answered", message=action.message)
    if action.answer in (Answer.NO, Answer.PARTLY) and action.reason is None:
        return refuse("answer-needs-reason", answer=action.answer.value)
    return _check_content(nation, world.scenario.channels[message.channel], action)


def _check_content(
    nation: NationState, channel: ChannelSpec, action: act.SendMessage | act.AnswerMessage
) -> Refusal | None:
    known = {spec.name for spec in channel.fields}
    for name in sorted(action.fields):
        if name not in known:
            return refuse("message-field-unknown", channel=channel.id, field=name)
    return not_held(nation, action.indicators)


def send(world: World, draws: Draws, seat: Seat, action: act.SendMessage, ident: str) -> tuple[ev.Event, ...]:
    """The message leaves."""
    channel = world.scenario.channels[action.channel]
    fields = valid_fields(world, channel, action.fields, action.indicators)
    missing = tuple(
        spec.name
        for spec in channel.fields
        if not field_is_valid(world, spec, fields.get(spec.name), action.indicators)
    )
    required = len(channel.fields)
    fares = transport(world, draws, channel, action.to_nation, action.to_deputy, ident)
    arrives = isinstance(fares, Arrives)
    return (
        ev.MessageSent(
            message=ident,
            nation=seat.nation,
            seat=seat.id,
            to_nation=action.to_nation,
            channel=channel.id,
            purpose=action.purpose.value,
            tlp=action.tlp.value,
            incident=action.incident,
            indicators=action.indicators,
            completeness_permille=1000 if not required else (required - len(missing)) * 1000 // required,
            missing_fields=missing,
            deliver_ms=fares.t_ms if arrives else None,
            text=action.text,
            fields=fields,
            to_deputy=action.to_deputy,
            fails_ms=None if arrives else fares.t_ms,
            failure="" if isinstance(fares, Arrives) else fares.reason,
        ),
    )


def answer(
    world: World, draws: Draws, seat: Seat, action: act.AnswerMessage, ident: str
) -> tuple[ev.Event, ...]:
    """The answer leaves over the channel by which the message came; what it asks for is the answer itself.

    It goes back the way the message came, and needs no directory.
    """
    message = world.nations[seat.nation].picture.inbox[action.message]
    channel = world.scenario.channels[message.channel]
    known_way = replace(channel, directory=None)
    fares = transport(world, draws, known_way, message.from_nation, False, ident)
    return (
        ev.MessageSent(
            message=ident,
            nation=seat.nation,
            seat=seat.id,
            to_nation=message.from_nation,
            channel=channel.id,
            purpose=Purpose.ANSWER.value,
            tlp=action.tlp.value,
            incident=None,
            indicators=action.indicators,
            completeness_permille=1000,
            missing_fields=(),
            deliver_ms=fares.t_ms,
            text=action.text,
            in_reply_to=message.id,
            answer=action.answer.value,
            reason=action.reason.value if action.reason else None,
            fields=valid_fields(world, channel, action.fields, action.indicators),
        ),
    )


def deliver(world: World, message: MessageState) -> tuple[ev.Event, ...]:
    """The message arrives and has its effects: on indicators, people, evidence and tension."""
    channel = world.scenario.channels[message.channel]
    age_ms = world.now_ms - message.facts_ms
    timeliness = exp(-age_ms / channel.timeliness_tau_ms)
    quality = int(message.completeness_permille * timeliness)
    nation = message.to_nation
    events: list[ev.Event] = [
        ev.MessageDelivered(message.id, nation, message.from_nation, channel.id, message.purpose, quality)
    ]
    held = world.nations[nation].picture.indicators
    new = tuple(sorted(i for i in message.indicators if i not in held))
    if new:
        events.append(ev.IndicatorsGained(nation, new, message.id))
    asked = world.messages[message.in_reply_to] if message.in_reply_to else None
    granted = asked is not None and message.answer in (Answer.YES.value, Answer.PARTLY.value)
    if asked is not None and granted and asked.purpose == Purpose.ASK_ASSISTANCE.value:
        events.extend(_assist(world, message))
    if asked is not None and granted and asked.purpose == Purpose.PRESERVE_EVIDENCE.value:
        events.extend(_preserve(world, message, frozenset(new)))
    events.extend(relief(world, message, asked, quality))
    return tuple(events)


def _assist(world: World, message: MessageState) -> tuple[ev.Event, ...]:
    pool = Pool.ANALYSTS
    offered = world.scenario.assumptions.assistance_people
    if message.answer == Answer.PARTLY.value:
        offered = max(1, offered // 2)
    people = lendable(world, message.from_nation, pool, offered)
    if not people:
        return ()
    until = world.now_ms + world.scenario.assumptions.assistance_ms
    return (
        ev.AssistanceStarted(
            message.from_nation, message.to_nation, pool.value, len(people), people, until, message.id
        ),
    )


def _preserve(world: World, message: MessageState, new: frozenset[str]) -> tuple[ev.Event, ...]:
    """A server can be preserved only where it stands; elsewhere the goodwill finds nothing."""
    here = [c for c in world.scenario.campaigns if c.command_server_nation == message.from_nation]
    if not here:
        return ()
    held = world.nations[message.to_nation].picture.indicators
    unused = {i for state in world.campaigns for i in state.hidden}
    known = unused.union(held, new)
    found = tuple(sorted(i for c in here for i in c.preserved_indicators if i not in known))
    events: list[ev.Event] = [ev.EvidencePreserved(message.to_nation, message.from_nation, found, message.id)]
    if found:
        events.append(ev.IndicatorsGained(message.to_nation, found, message.id))
    return tuple(events)
