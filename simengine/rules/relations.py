"""What nations make of each other: trust, tension, belief and credit, each with the reason why it moves.

Nothing is simulated of what a nation feels that people hold: its trust and its belief stand still. The
tension of its pairs moves, since that is what the region sees; where belief is needed for it a neutral one is
taken. Everything lies in 0..1, kept in millionths: formulas and numbers stand in ``docs/model.md``,
Relations."""

from __future__ import annotations

from collections.abc import Iterator

from simengine.domain import events as ev
from simengine.domain.actions import Answer, Purpose
from simengine.domain.relations import FULL_PPM
from simengine.world.picture import MessageState
from simengine.world.relations import pair_of
from simengine.world.state import World

FALSE_URGENCY = "MU-3"
"""The misuse that lowers what a nation's word *urgent* counts."""
TRUTH_PPM = 0
"""What is true of any nation's responsibility: the adversaries of packs are nobody's."""
GRANTED = frozenset({Answer.YES.value, Answer.PARTLY.value})
TELLING = frozenset({Purpose.WARN.value, Purpose.INFORM.value})


def share(amount: int, *permille: int) -> int:
    """A share of a share of an amount, rounded down once."""
    for part in permille:
        amount *= part
    return int(amount // 1000 ** len(permille))


# what is found


def harm(
    world: World, nation: str, from_nation: str, planted_weight_permille: int | None = None
) -> tuple[ev.Event, ...]:
    """``nation`` finds that an intrusion came by way of ``from_nation``: it believes it the more responsible,
    and what is not explained raises tension. ``planted_weight_permille`` is the weight of a trace that an
    adversary laid."""
    if not from_nation or from_nation == nation:
        return ()
    rules = world.scenario.relations
    reason, weight = "trace", rules.trace_belief_permille
    if planted_weight_permille is not None:
        reason, weight = "planted_trace", planted_weight_permille
    events = _believes(world, nation, from_nation, weight, reason)
    belief = events[0].belief_ppm if events else _belief_taken(world, nation, from_nation)
    state = world.nations[nation]
    lost = state.people_lost * 1000 // state.people_served if state.people_served else 0
    visible = max(rules.least_harm_permille, min(1000, lost))
    unexplained = 1000 - _explained_permille(world, nation, from_nation)
    rise = share(belief, rules.tension_rise_permille, visible, unexplained)
    return (*events, *_tension(world, nation, from_nation, rise, "unexplained_harm"))


def lead_found(world: World, nation: str, lead: str) -> tuple[ev.Event, ...]:
    """An analysis, right or wrong, points to where the adversary steers from."""
    if not lead or lead == nation:
        return ()
    return _believes(world, nation, lead, world.scenario.relations.lead_belief_permille, "analysis")


def _belief_taken(world: World, nation: str, other: str) -> int:
    """What a nation believes; a neutral belief for one that people hold."""
    if world.held_by_people(nation):
        return world.scenario.relations.neutral_belief_permille * 1000
    return world.relations.belief_ppm(nation, other)


def _explained_permille(world: World, nation: str, other: str) -> int:
    """How far ``other`` has explained itself to ``nation``: by an answer to a consultation, or by a
    notice."""
    rules, explained = world.scenario.relations, 0
    if (other, nation) in world.told:
        explained = rules.explained_by_notice_permille
    if explained < rules.explained_by_answer_permille and any(
        _answers_consultation(world, message) for message in _delivered(world, other, nation)
    ):
        explained = rules.explained_by_answer_permille
    return explained


def _believes(
    world: World, nation: str, other: str, weight_permille: int, reason: str
) -> tuple[ev.BeliefChanged, ...]:
    """Belief grows by a share of what is missing."""
    if world.held_by_people(nation):
        return ()
    before = world.relations.belief_ppm(nation, other)
    after = before + share(FULL_PPM - before, weight_permille)
    return (ev.BeliefChanged(nation, other, after, reason),) if after != before else ()


def _tension(world: World, one: str, other: str, change_ppm: int, reason: str) -> tuple[ev.Event, ...]:
    pair = pair_of(one, other)
    before = world.relations.tension_ppm(*pair, world.now_ms)
    after = min(FULL_PPM, max(0, before + change_ppm))
    return (ev.TensionChanged(*pair, after, reason),) if after != before else ()


# what is said


def accused(world: World, nation: str, named: str, excess_percent: int) -> tuple[ev.Event, ...]:
    """``nation`` named another in public, with so many percent more confidence than its evidence supports. It
    costs less after a consultation that was opened and not answered in time."""
    rules = world.scenario.relations
    rise = rules.attribution_rise_permille
    if _waited_in_vain(world, nation, named):
        rise = rules.attribution_after_silence_permille
    return _tension(world, nation, named, share(FULL_PPM, rise) * excess_percent // 100, "attribution")


def taken_back(world: World, nation: str, named: str) -> tuple[ev.Event, ...]:
    """``nation`` names somebody else than before (or nobody): what it said of others was wrong, and third
    States trust it the less. Each earlier attribution counts once."""
    earlier = [a for a in world.said.attributions if a.nation == nation]
    if not earlier or not earlier[-1].named or earlier[-1].named == named:
        return ()
    wrong = earlier[-1].named
    weight = world.scenario.relations.wrong_attribution_weight_permille
    events: list[ev.Event] = []
    for third in world.static.nation_ids:
        if third not in (nation, wrong):
            events.extend(_distrusts(world, third, nation, weight, "wrong_attribution"))
    return tuple(events)


def _waited_in_vain(world: World, nation: str, named: str) -> bool:
    """Whether a consultation was opened with the nation named whose time to answer ran out."""
    window_ms = world.scenario.relations.reply_window_ms
    asked = {
        message.id
        for message in _delivered(world, nation, named)
        if message.purpose == Purpose.CONSULT.value and world.now_ms - message.sent_ms > window_ms
    }
    return bool(asked - {message.in_reply_to for message in _delivered(world, named, nation)})


def _delivered(world: World, from_nation: str, to_nation: str) -> Iterator[MessageState]:
    """What has arrived from one nation at another."""
    for message in world.messages.values():
        if (
            message.delivered_ms is not None
            and message.from_nation == from_nation
            and message.to_nation == to_nation
        ):
            yield message


def _answers_consultation(world: World, message: MessageState) -> bool:
    return (
        message.in_reply_to is not None
        and message.answer in GRANTED
        and world.messages[message.in_reply_to].purpose == Purpose.CONSULT.value
    )


def relief(
    world: World, message: MessageState, asked: MessageState | None, quality_permille: int
) -> tuple[ev.Event, ...]:
    """What a message that arrives does: a useful one gains trust; the first consultation answered between two
    nations eases tension and moves belief towards the truth, and the first warning eases tension.

    Volume earns nothing, and a no, reasoned as it may be, explains nothing.
    """
    rules = world.scenario.relations
    events = list(_gains(world, message, asked, quality_permille))
    if asked is not None and asked.purpose == Purpose.CONSULT.value:
        if message.answer == Answer.NO.value or not _is_first_answer(world, message):
            return tuple(events)
        quality_permille = quality_permille * asked.completeness_permille // 1000
        if message.answer in GRANTED:
            events.extend(_enlightened(world, message.to_nation, message.from_nation, quality_permille))
        relief_permille, reason = rules.consult_relief_permille, "consultation"
    elif asked is None and message.purpose == Purpose.WARN.value and _is_first_warning(world, message):
        relief_permille, reason = rules.warning_relief_permille, "warning"
    else:
        return tuple(events)
    now = world.relations.tension_ppm(message.from_nation, message.to_nation, world.now_ms)
    fall = share(now, relief_permille, quality_permille)
    return (*events, *_tension(world, message.from_nation, message.to_nation, -fall, reason))


def _gains(
    world: World, message: MessageState, asked: MessageState | None, quality_permille: int
) -> tuple[ev.Event, ...]:
    """The receiver trusts the sender more, when it can use the message: something new in it, the first word
    of its purpose, or the first answer to such a question that is more than a receipt."""
    nation, other = message.to_nation, message.from_nation
    if world.held_by_people(nation) or not _is_useful(world, message, asked):
        return ()
    before = world.relations.trust_ppm(nation, other)
    gain = share(FULL_PPM - before, world.scenario.relations.trust_gain_permille, quality_permille)
    return (ev.TrustChanged(nation, other, before + gain, "useful_message"),) if gain else ()


def _is_useful(world: World, message: MessageState, asked: MessageState | None) -> bool:
    held = world.nations[message.to_nation].picture.indicators
    if any(indicator not in held for indicator in message.indicators):
        return True
    before = _delivered(world, message.from_nation, message.to_nation)
    if asked is None:
        return message.purpose in TELLING and not any(m.purpose == message.purpose for m in before)
    return message.answer in GRANTED and not any(
        m.answer in GRANTED
        and m.in_reply_to is not None
        and world.messages[m.in_reply_to].purpose == asked.purpose
        for m in before
    )


def _enlightened(world: World, nation: str, other: str, weight_permille: int) -> tuple[ev.Event, ...]:
    """Evidence shared in a consultation moves belief towards the truth."""
    if world.held_by_people(nation):
        return ()
    before = world.relations.belief_ppm(nation, other)
    after = TRUTH_PPM + share(before - TRUTH_PPM, 1000 - weight_permille)
    return (ev.BeliefChanged(nation, other, after, "consultation"),) if after != before else ()


def on_misuse(
    world: World, nation: str, counterpart: str, weight_permille: int, misuse: str
) -> tuple[ev.Event, ...]:
    """``nation`` misused a channel: ``counterpart``, whose trust it was (empty: all others), trusts it less,
    and its word *urgent* counts less after false urgency."""
    events: list[ev.Event] = []
    others = (counterpart,) if counterpart else world.static.nation_ids
    for other in others:
        if other != nation:
            events.extend(_distrusts(world, other, nation, weight_permille, "misuse"))
    if misuse == FALSE_URGENCY:
        before = world.relations.credit_of(nation)
        after = share(before, world.scenario.relations.credit_kept_permille)
        if after != before:
            events.append(ev.UrgencyCreditChanged(nation, after, "false_urgency"))
    return tuple(events)


def _distrusts(
    world: World, nation: str, other: str, weight_permille: int, reason: str
) -> tuple[ev.Event, ...]:
    """Trust falls by a share of what is there; that of a nation held by people is its own."""
    if world.held_by_people(nation):
        return ()
    before = world.relations.trust_ppm(nation, other)
    loss = share(before, world.scenario.relations.trust_loss_permille, weight_permille)
    return (ev.TrustChanged(nation, other, before - loss, reason),) if loss else ()


def _is_first_warning(world: World, message: MessageState) -> bool:
    """Volume earns nothing: a warning repeated does not ease tension again."""
    return not any(
        other.purpose == Purpose.WARN.value
        for other in _delivered(world, message.from_nation, message.to_nation)
    )


def _is_first_answer(world: World, message: MessageState) -> bool:
    """Whether no other consultation of the same nation was answered by the same other before."""
    return not any(
        other.answer not in (None, Answer.NO.value)
        and other.in_reply_to is not None
        and world.messages[other.in_reply_to].purpose == Purpose.CONSULT.value
        for other in _delivered(world, message.from_nation, message.to_nation)
    )
