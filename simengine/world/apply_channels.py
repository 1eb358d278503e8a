"""What follows in the world from messages between nations."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.actions import Purpose
from simengine.domain.catalogue import FIRST_SEEN
from simengine.domain.conditions import Topic
from simengine.domain.replacing import replace
from simengine.domain.views import MessageView
from simengine.world import held
from simengine.world.agenda import Due
from simengine.world.apply_messages import take_up
from simengine.world.picture import MessageState, Picture
from simengine.world.state import World
from simengine.world.traffic import Told, facts_of

TELLING = frozenset({Purpose.WARN.value, Purpose.INFORM.value})
"""Purposes by which one nation tells another of an incident unasked."""


def facts_time_ms(event: ev.MessageSent, now_ms: int) -> int:
    """How old the facts of a message are: the earliest time it states, or the time it was sent."""
    stated = [
        value
        for name, value in event.fields.items()
        if name == FIRST_SEEN and isinstance(value, int) and 0 <= value <= now_ms
    ]
    return min(stated, default=now_ms)


def message_sent(world: World, event: ev.MessageSent, seq: int) -> None:
    """The message is under way; the sender's side has it among those sent."""
    world.messages[event.message] = MessageState(
        id=event.message,
        from_nation=event.nation,
        from_seat=event.seat,
        to_nation=event.to_nation,
        channel=event.channel,
        purpose=event.purpose,
        indicators=event.indicators,
        completeness_permille=event.completeness_permille,
        facts_ms=facts_time_ms(event, world.now_ms),
        sent_ms=world.now_ms,
        delivered_ms=None,
        in_reply_to=event.in_reply_to,
        answer=event.answer,
        sent_seq=seq,
        thread=event.thread,
        broadcast=event.broadcast,
        accuracy_permille=event.accuracy_permille,
        marking_permille=event.marking_permille,
        fit_permille=event.fit_permille,
        failure=event.failure,
    )
    _remember_facts(world, event)
    key = (event.nation, event.to_nation, event.purpose)
    world.sent_counts[key] = world.sent_counts.get(key, 0) + 1
    arrives = event.deliver_ms is not None
    if arrives and event.purpose in TELLING and (event.incident is not None or event.indicators):
        world.told.add((event.nation, event.to_nation))
    sender = world.nations[event.nation].picture
    sender.sent[event.message] = MessageView(
        id=event.message,
        from_nation=event.nation,
        to_nation=event.to_nation,
        channel=event.channel,
        purpose=event.purpose,
        tlp=event.tlp,
        incident=event.incident,
        indicators=event.indicators,
        fields=dict(event.fields),
        missing_fields=event.missing_fields,
        text=event.text,
        sent_ms=world.now_ms,
        delivered_ms=None,
        in_reply_to=event.in_reply_to,
        answer=event.answer,
        reason=event.reason,
        answered=False,
        thread=event.thread,
        broadcast=event.broadcast,
        to_deputy=event.to_deputy,
        acknowledged_ms=None,
        patterns=tuple(world.static.indicators[i].pattern for i in event.indicators),
    )
    if event.answer and event.in_reply_to is not None and event.in_reply_to in sender.inbox:
        sender.inbox[event.in_reply_to] = replace(sender.inbox[event.in_reply_to], answered=True)
    if event.deliver_ms is not None:
        world.agenda.add(event.deliver_ms, Due.DELIVERY, event.message, cause_seq=seq)
    elif event.fails_ms is not None:
        world.agenda.add(event.fails_ms, Due.FOLLOW, f"message-back|{event.message}", cause_seq=seq)
    world.dirty.topics.add((Topic.MESSAGES, event.nation))


def _remember_facts(world: World, event: ev.MessageSent) -> None:
    """What the receiver has been told by messages of this line so far."""
    channel = world.scenario.channels[event.channel]
    facts = facts_of(channel, event.incident, event.indicators, event.fields)
    line = (event.nation, event.to_nation, event.channel, event.purpose)
    repeats = world.traffic.repeats(line, facts)
    before = world.traffic.told.get(line)
    known = facts if before is None else before.facts | facts
    world.traffic.told[line] = Told(known, repeats)


def message_delivered(world: World, event: ev.MessageDelivered, seq: int) -> None:
    """The receiving side has the message. It does not see when it left, only what it says.

    The sender's incident reference stays with the sender: it names their own file.
    """
    state = world.messages[event.message]
    world.messages[event.message] = replace(state, delivered_ms=world.now_ms)
    sent = world.nations[state.from_nation].picture.sent[event.message]
    receiver = world.nations[event.nation].picture
    receiver.inbox[event.message] = replace(
        sent,
        sent_ms=None,
        delivered_ms=world.now_ms,
        incident=None,
        in_reply_to=_known_as(world, receiver, sent.in_reply_to, event.nation),
        missing_fields=(),
        fields=dict(sent.fields),
    )
    pap = sent.fields.get("pap")
    held.given(
        world, event.nation, sent.indicators, event.from_nation, sent.tlp, pap if isinstance(pap, str) else ""
    )
    if event.message in world.traffic.waiting:
        world.traffic.waiting.discard(event.message)  # its turn was kept for it
    else:
        take_up(world, event.nation, event.channel, world.now_ms)
    if sent.answer and sent.in_reply_to is not None and sent.in_reply_to in receiver.sent:
        receiver.sent[sent.in_reply_to] = replace(receiver.sent[sent.in_reply_to], answered=True)
    world.dirty.topics.add((Topic.MESSAGES, event.nation))


def _known_as(world: World, receiver: Picture, ident: str | None, nation: str) -> str | None:
    """The message that another goes on from, as its receiver knows it: of a message to all members each has
    a copy of its own, and what others said to each other it does not know at all."""
    if ident is None or ident in receiver.inbox or ident in receiver.sent:
        return ident
    own = f"{world.messages[ident].broadcast}/{nation}"
    return own if own in receiver.inbox else None


def evidence_preserved(world: World, event: ev.EvidencePreserved, seq: int) -> None:
    """What was found becomes known by the IndicatorsGained that follows, under the marking of the answer."""
    answer = world.nations[event.nation].picture.inbox[event.message]
    held.given(world, event.nation, event.indicators, event.by_nation, answer.tlp)
