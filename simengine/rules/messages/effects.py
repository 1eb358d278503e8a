"""What a message does when it arrives: to indicators, people, evidence, tension, services and terms."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.actions import Answer, Purpose, Term
from simengine.domain.region import Pool
from simengine.rules.messages.quality import FULL
from simengine.rules.relations import relief
from simengine.rules.staffing import lendable
from simengine.world.picture import MessageState
from simengine.world.state import World

_TELLING = frozenset({Purpose.WARN.value, Purpose.INFORM.value})
_GRANTED = frozenset({Answer.YES.value, Answer.PARTLY.value})
_TERMS = frozenset(term.value for term in Term)


def effects(world: World, message: MessageState, quality_permille: int) -> tuple[ev.Event, ...]:
    """All that follows from the arrival of a message of this quality."""
    nation = message.to_nation
    events: list[ev.Event] = []
    held = world.nations[nation].picture.indicators
    new = tuple(sorted({i for i in message.indicators if i not in held}))
    if new:
        events.append(ev.IndicatorsGained(nation, new, message.id))
    asked = world.messages[message.in_reply_to] if message.in_reply_to and message.answer else None
    if asked is not None and message.answer in _GRANTED:
        events.extend(_granted(world, asked, message, frozenset(new)))
    elif asked is None:
        events.extend(_told(world, message, quality_permille))
    events.extend(relief(world, message, asked, quality_permille))
    return tuple(events)


def _granted(
    world: World, asked: MessageState, answer: MessageState, new: frozenset[str]
) -> tuple[ev.Event, ...]:
    if asked.purpose == Purpose.ASK_ASSISTANCE.value:
        return _assist(world, answer)
    channel = world.scenario.channels[asked.channel]
    if asked.purpose == Purpose.PRESERVE_EVIDENCE.value and Purpose.PRESERVE_EVIDENCE in channel.purposes:
        return _preserve(world, answer, new)
    if asked.purpose == Purpose.DEFINE_TERM.value:
        return _define(world, answer.from_nation, answer.to_nation, _term_of(world, asked))
    return ()


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


def _told(world: World, message: MessageState, quality_permille: int) -> tuple[ev.Event, ...]:
    """What a channel of its kind brings about besides: services are forewarned, a flaw is known, a term is
    defined."""
    effect = world.scenario.channels[message.channel].effect
    if message.purpose == Purpose.DEFINE_TERM.value:
        return _define(world, message.from_nation, message.to_nation, _term_of(world, message))
    if effect == "forewarns" and message.purpose in _TELLING:
        return _forewarn(world, message, quality_permille)
    if effect == "tells_flaw" and message.purpose == Purpose.NOTIFY_VULNERABILITY.value:
        return _tell_flaw(world, message)
    return ()


def _forewarn(world: World, message: MessageState, quality_permille: int) -> tuple[ev.Event, ...]:
    """A better warning replaces a worse one, never the other way about."""
    share = world.scenario.messages.forewarned_permille
    left = FULL - share * quality_permille // FULL
    if left >= world.traffic.left_permille(message.from_nation, message.to_nation):
        return ()
    return (ev.ServicesForewarned(message.to_nation, message.from_nation, left, message.id),)


def _stated(world: World, message: MessageState, kind: str) -> str | None:
    """The value of the message's first field of a kind."""
    fields = world.nations[message.from_nation].picture.sent[message.id].fields
    specs = world.scenario.channels[message.channel].fields
    found = (fields[spec.name] for spec in specs if spec.kind == kind and spec.name in fields)
    return next((value for value in found if isinstance(value, str)), None)


def _tell_flaw(world: World, message: MessageState) -> tuple[ev.Event, ...]:
    product = _stated(world, message, "product")
    if product not in world.static.products or product in world.nations[message.to_nation].picture.flaws_told:
        return ()
    return (ev.FlawTold(message.to_nation, message.from_nation, product, message.id),)


def _term_of(world: World, message: MessageState) -> str | None:
    return _stated(world, message, "term")


def _define(world: World, nation: str, other: str, term: str | None) -> tuple[ev.Event, ...]:
    """A term defined by message stands as one defined on record; a yes to it defines it in return."""
    if term not in _TERMS or (nation, other, term) in world.said.terms:
        return ()
    return (ev.TermDefined(nation, other, term, (other, nation, term) in world.said.terms, None),)
