"""What follows in the world from changed relations, escalations and the reactions of third parties."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.conditions import Topic
from simengine.domain.relations import COUNTER_ACCUSATION, FROZEN, STANCES
from simengine.domain.replacing import replace
from simengine.domain.views import NEVER_MS
from simengine.world.agenda import Due
from simengine.world.relations import Escalation, pair_of
from simengine.world.state import World

OF_TENSION = frozenset({FROZEN, COUNTER_ACCUSATION})
"""Kinds of escalation that go by tension, and so can end by time alone."""


def _moved(world: World, one: str, other: str) -> None:
    """Thresholds and the planners' conditions are looked at again."""
    world.dirty.relations.add((one, other))
    world.dirty.topics.add((Topic.TRUTH, one))
    world.dirty.topics.add((Topic.TRUTH, other))


def tension_changed(world: World, event: ev.TensionChanged, seq: int) -> None:
    """Truth only: a team senses tension by what others do."""
    relations = world.relations
    relations.set_tension((event.nation, event.other), event.tension_ppm, world.now_ms)
    for escalation in tuple(relations.escalations.values()):
        if pair_of(escalation.nation, escalation.other) == (event.nation, event.other):
            _look_again(world, escalation, seq)
    _moved(world, event.nation, event.other)


def trust_changed(world: World, event: ev.TrustChanged, seq: int) -> None:
    """Truth only."""
    world.relations.set_trust(event.nation, event.other, event.trust_ppm)
    _moved(world, event.nation, event.other)


def belief_changed(world: World, event: ev.BeliefChanged, seq: int) -> None:
    """Truth only."""
    world.relations.set_belief(event.nation, event.other, event.belief_ppm)
    _moved(world, event.nation, event.other)


def credit_changed(world: World, event: ev.UrgencyCreditChanged, seq: int) -> None:
    """Truth only."""
    world.relations.credit_ppm[event.nation] = event.credit_ppm


def answer_prepared(world: World, event: ev.AnswerPrepared, seq: int) -> None:
    """The automated seat finds it with the message."""
    inbox = world.nations[event.nation].picture.inbox
    ready_ms = NEVER_MS if event.ready_ms is None else event.ready_ms
    inbox[event.message] = replace(inbox[event.message], ready_ms=ready_ms)


def answers_lapsed(world: World, event: ev.AnswersLapsed, seq: int) -> None:
    """Whoever sits there now answers as they like."""
    inbox = world.nations[event.nation].picture.inbox
    for message in event.messages:
        inbox[message] = replace(inbox[message], ready_ms=None)


def escalation_began(world: World, event: ev.EscalationBegan, seq: int) -> None:
    """The seats of an automated nation know how it stands; of a proposal the white cell alone knows."""
    began = Escalation(event.nation, event.other, event.kind, event.proposed, world.now_ms)
    world.relations.escalations[event.nation, event.other, event.kind] = began
    _look_again(world, began, seq)
    if not event.proposed:
        _show_stances(world, event.nation)
        report_later(world, event.kind, event.nation, event.other, seq)
    _moved(world, event.nation, event.other)


def escalation_ended(world: World, event: ev.EscalationEnded, seq: int) -> None:
    """What the white cell has decided on does not come back."""
    key = (event.nation, event.other, event.kind)
    del world.relations.escalations[key]
    if event.reason in ("accepted", "dismissed"):
        world.relations.settled.add(key)
    _show_stances(world, event.nation)
    _moved(world, event.nation, event.other)


def press_reported(world: World, event: ev.PressReported, seq: int) -> None:
    """Everybody reads it, ministries too."""
    stories = world.relations.stories
    for nation in {event.nation, event.other} - {""}:
        stories[nation] = stories.get(nation, 0) + 1
        world.dirty.losses.add(nation)
    if event.story == "service_loss":
        reported = world.relations.losses_reported
        reported[event.nation] = reported.get(event.nation, 0) + 1


def briefing_requested(world: World, event: ev.BriefingRequested, seq: int) -> None:
    """Each cause is asked about once."""
    world.relations.asked.add((event.nation, event.cause))


def operator_called(world: World, event: ev.OperatorCalled, seq: int) -> None:
    """Each need is called about once."""
    world.relations.called.add((event.asset, event.needs))


def report_later(world: World, story: str, nation: str, other: str, seq: int) -> None:
    """The press takes a little while over what nations say and do."""
    delay_ms = world.scenario.relations.third_parties.press_delay_ms
    # the record's number keeps two stories of one instant apart and in order
    key = f"press|{story}|{nation}|{other}|{seq:09d}"
    world.agenda.add(world.now_ms + delay_ms, Due.FOLLOW, key, cause_seq=seq)


def _look_again(world: World, escalation: Escalation, seq: int) -> None:
    """Put on the agenda when tension will have faded below the end of an escalation."""
    if escalation.kind not in OF_TENSION:
        return
    pair = pair_of(escalation.nation, escalation.other)
    ends_ppm = world.scenario.relations.escalations[escalation.kind].ends_permille * 1000
    t_ms = world.relations.below_ms(pair, ends_ppm)
    if t_ms is not None and world.now_ms < t_ms <= world.scenario.duration_ms:
        world.agenda.add(t_ms, Due.FOLLOW, f"calm|{pair[0]}|{pair[1]}|{seq:09d}", cause_seq=seq)


def _show_stances(world: World, nation: str) -> None:
    found = {
        (other, STANCES[kind])
        for (who, other, kind), escalation in world.relations.escalations.items()
        if who == nation and not escalation.proposed
    }
    world.nations[nation].picture.stances = tuple(sorted(found))
