"""Automated partners: whether and when the house of a seat that nobody plays is ready to answer a message.

Drawn when the message arrives, keyed by it, and only when no person holds any seat of the receiving nation
that can read the channel: what people answer, and when, is theirs. The seat itself then answers by its
policy. When a seat changes hands, what its house was preparing lapses for a person; for an automated seat the
open messages are drawn then, by the same keys, and their time runs from then."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.action_codes import TAKEN_NOTE_OF
from simengine.domain.actions import Purpose
from simengine.domain.catalogue import ChannelSpec
from simengine.domain.draws import Draws
from simengine.domain.numeric import ceil_ms
from simengine.domain.region import Pool
from simengine.domain.relations import FULL_PPM, AnswerRules
from simengine.domain.scenario import Play
from simengine.domain.seats import NOBODY, PERSON, Level
from simengine.world.picture import MessageState
from simengine.world.state import NationState, World

ASLEEP = frozenset({NOBODY})
"""Holders for whom nothing is prepared, since they never answer."""


def prepared(world: World, draws: Draws, message: MessageState) -> tuple[ev.Event, ...]:
    """A message has arrived: what becomes of it in the house of an automated seat."""
    if message.purpose == Purpose.ANSWER.value:
        return ()
    channel, nation = world.scenario.channels[message.channel], world.nations[message.to_nation]
    if not _is_automated(world, nation, channel):
        return ()
    ready: int | None = None
    if draws.chance(answer_chance(world, message), "answer", message.id):
        ready = world.now_ms + answer_ms(world, draws, message)
    return (ev.AnswerPrepared(message.to_nation, message.id, ready),)


def handed_over(world: World, draws: Draws, nation_id: str) -> tuple[ev.Event, ...]:
    """A seat of the nation has changed hands: preparations lapse where people now sit, and begin where they
    left."""
    nation = world.nations[nation_id]
    lapsed: list[str] = []
    begun: list[ev.Event] = []
    for view in nation.picture.inbox.values():
        if view.purpose == Purpose.ANSWER.value or view.answered:
            continue
        automated = _is_automated(world, nation, world.scenario.channels[view.channel])
        if view.ready_ms is not None and not automated:
            lapsed.append(view.id)
        elif view.ready_ms is None and automated:
            begun.extend(prepared(world, draws, world.messages[view.id]))
    return (*((ev.AnswersLapsed(nation_id, tuple(lapsed)),) if lapsed else ()), *begun)


def _is_automated(world: World, nation: NationState, channel: ChannelSpec) -> bool:
    """Whether the nation's seats that can read a channel are held by policies, one of them by one that
    acts."""
    holders = {
        world.holders.get(seat.id, PERSON) for seat in nation.nation.seats if seat.level in channel.levels
    }
    return PERSON not in holders and bool(holders - ASLEEP)


def answer_chance(world: World, message: MessageState) -> float:
    """How likely the house is to answer at all."""
    rules = world.scenario.relations.answers
    trust, tension = _mood(world, message)
    channel = world.scenario.channels[message.channel]
    floor = rules.trust_floor_permille / 1000
    complete = rules.completeness_floor_permille / 1000
    chance = channel.answer.base_permille / 1000
    chance *= floor + (1.0 - floor) * trust
    chance *= complete + (1.0 - complete) * (message.completeness_permille / 1000)
    chance *= 1.0 - rules.tension_weight_permille / 1000 * tension
    chance *= world.relations.credit_of(message.from_nation) / FULL_PPM
    return min(rules.most_permille / 1000, max(rules.least_permille / 1000, chance))


def answer_ms(world: World, draws: Draws, message: MessageState) -> int:
    """How long the house takes, from now: to say that it has taken note, or to answer."""
    rules = world.scenario.relations.answers
    trust, _ = _mood(world, message)
    channel, nation = world.scenario.channels[message.channel], world.nations[message.to_nation]
    sigma = channel.answer.sigma_permille / 1000
    told = message.purpose in TAKEN_NOTE_OF
    median_ms = channel.answer.ack_median_ms if told else channel.answer.median_ms
    span = draws.lognormal(float(median_ms), sigma, "answer-time", message.id)
    span *= rules.slowest_permille / 1000 - trust
    if not channel.always_staffed and not nation.nation.office_hours.contains(world.now_ms):
        span *= rules.closed_permille / 1000
    span *= _tiredness(world, nation, channel, rules)
    if world.play is Play.MOVES:
        span *= world.scenario.answer_scale_permille / 1000
    return ceil_ms(span)


def _mood(world: World, message: MessageState) -> tuple[float, float]:
    """The receiver's trust in the sender, and the tension between the two; both in 0..1."""
    here, there = message.to_nation, message.from_nation
    trust = world.relations.trust_ppm(here, there) / FULL_PPM
    return trust, world.relations.tension_ppm(here, there, world.now_ms) / FULL_PPM


def _tiredness(world: World, nation: NationState, channel: ChannelSpec, rules: AnswerRules) -> float:
    """How much longer it takes for the messages that wait, and on technical channels for tired analysts."""
    channels = world.scenario.channels
    waiting = sum(
        view.is_open and not channels[view.channel].levels.isdisjoint(channel.levels)
        for view in nation.picture.inbox.values()
    )
    load = min(rules.load_ceiling_permille, rules.per_open_permille * max(0, waiting - 1))
    factor = 1.0 + load / 1000
    if Level.TECHNICAL in channel.levels:
        here = [person for person in nation.pools[Pool.ANALYSTS].here() if person.on_shift]
        tired = sum(person.fatigue_permille(world.now_ms, world.scenario.work) for person in here)
        mean = tired / (1000 * len(here)) if here else 0.0
        factor *= 1.0 + rules.fatigue_permille / 1000 * mean
    return factor
