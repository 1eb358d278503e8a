"""What nations say: checks and effects of advisories, statements, attributions, terms, briefings, lessons."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import Action, Tone
from simengine.domain.draws import Draws
from simengine.domain.errors import Refusal, refuse
from simengine.domain.markings import Tlp
from simengine.domain.seats import Seat
from simengine.rules.known import Check, not_another, not_held
from simengine.rules.messages import misuse
from simengine.rules.messages.markings import beyond_in_advisory, misuse_of_markings
from simengine.rules.relations import accused, taken_back
from simengine.world.state import NationState, World

Effects = tuple[ev.Event, ...]

PUBLISHABLE = frozenset({Tlp.CLEAR, Tlp.GREEN})
"""Markings that an advisory may bear: narrower ones are for messages to named recipients."""


def _check_advisory(
    world: World, nation: NationState, seat: Seat, action: act.PublishAdvisory
) -> Refusal | None:
    elsewhere = _elsewhere(world, seat, action)
    if elsewhere is not None:
        return elsewhere
    if action.tlp not in PUBLISHABLE:
        return refuse("advisory-marking", tlp=action.tlp.value)
    if not action.indicators:
        return refuse("advisory-empty")
    refused = not_held(nation, action.indicators)
    if refused is not None:
        return refused
    published = {
        indicator
        for advisory in world.said.advisories.values()
        if advisory.nation == seat.nation and advisory.tlp == action.tlp.value
        for indicator in advisory.indicators
    }
    if published.issuperset(action.indicators):
        return refuse("advisory-already-published", tlp=action.tlp.value)
    return None


def _elsewhere(world: World, seat: Seat, action: Action) -> Refusal | None:
    """Where a pack has a public channel, what is said in public belongs to its levels alone."""
    for channel in world.scenario.channels.values():
        if type(action).__name__ in channel.acts and seat.level not in channel.levels:
            return refuse("channel-not-for-level", channel=channel.id, level=seat.level.value)
    return None


def _free(world: World, nation: NationState, seat: Seat, action: Action) -> Refusal | None:
    """Nothing that a team may see speaks against it."""
    return None


def _check_statement(
    world: World, nation: NationState, seat: Seat, action: act.PublishStatement
) -> Refusal | None:
    return _elsewhere(world, seat, action)


def _check_attribute(world: World, nation: NationState, seat: Seat, action: act.Attribute) -> Refusal | None:
    elsewhere = _elsewhere(world, seat, action)
    if elsewhere is not None:
        return elsewhere
    if not 0 <= action.confidence <= 100:
        return refuse("confidence-out-of-range", confidence=action.confidence)
    if action.named is None:
        return None
    return not_another(world, seat, action.named)


def _check_term(world: World, nation: NationState, seat: Seat, action: act.DefineTerm) -> Refusal | None:
    refused = not_another(world, seat, action.counterpart)
    if refused is not None:
        return refused
    if (seat.nation, action.counterpart, action.term.value) in world.said.terms:
        return refuse("term-already-defined", term=action.term.value, nation=action.counterpart)
    return None


CHECKS: dict[type[Action], Check] = {
    act.PublishAdvisory: _check_advisory,
    act.PublishStatement: _check_statement,
    act.Attribute: _check_attribute,
    act.DefineTerm: _check_term,
    act.BriefMinister: _free,
    act.RecordLesson: _free,
}


def _advisory(world: World, draws: Draws, seat: Seat, action: act.PublishAdvisory, ident: str) -> Effects:
    """Everybody who may read it holds its indicators from now on."""
    shared = tuple(sorted(action.indicators))
    events: list[ev.Event] = [ev.AdvisoryPublished(ident, seat.nation, action.tlp.value, shared, action.text)]
    for other, state in world.nations.items():
        new = tuple(i for i in shared if i not in state.picture.indicators)
        if new:
            events.append(ev.IndicatorsGained(other, new, ident))
    beyond = beyond_in_advisory(world, seat.nation, shared, action.tlp.value)
    events.extend(misuse_of_markings(world, seat.nation, seat.id, ident, beyond))
    return tuple(events)


def attention_permille(world: World, nation: str, tone: Tone) -> int:
    """How much people report after a statement. Reassured people look away, warned ones look twice; whoever
    is told that all is well while services are down believes nothing."""
    assumed, state = world.scenario.assumptions, world.nations[nation]
    if tone is Tone.WARNING:
        return assumed.attention_warning_permille
    if tone is Tone.FACTUAL:
        return assumed.attention_factual_permille
    lost = state.people_lost * 1000 // state.people_served if state.people_served else 0
    if lost > assumed.credible_loss_permille:
        return assumed.attention_disbelieved_permille
    return assumed.attention_reassuring_permille


def _statement(world: World, draws: Draws, seat: Seat, action: act.PublishStatement, ident: str) -> Effects:
    attention = attention_permille(world, seat.nation, action.tone)
    said = ev.StatementPublished(ident, seat.nation, action.tone.value, attention, action.text)
    return (said, *misuse.in_public(world, seat, None, ident, worded=action.text is not None))


def evidence_percent(world: World, nation: str, named: str) -> int:
    """How much confidence a nation's own evidence against another supports, in percent."""
    picture, assumed = world.nations[nation].picture, world.scenario.assumptions
    found = assumed.evidence_per_lead * picture.efforts.leads.get(named, 0)
    found += assumed.evidence_per_trace * picture.hit_from.get(named, 0)
    return min(found, assumed.evidence_ceiling)


def _attribute(world: World, draws: Draws, seat: Seat, action: act.Attribute, ident: str) -> Effects:
    """Nobody keeps a State from it; what it says beyond its evidence has its price in tension."""
    named = action.named or ""
    made = ev.AttributionMade(ident, seat.nation, named, action.confidence, action.text)
    corrected = taken_back(world, seat.nation, named)
    gives_away = tuple(misuse.in_public(world, seat, action.named, ident, worded=action.text is not None))
    if not named:
        return (made, *corrected, *gives_away)
    excess = max(0, action.confidence - evidence_percent(world, seat.nation, named))
    bold = (misuse.beyond_evidence(world, seat, named, ident),) if excess else ()
    return (made, *accused(world, seat.nation, named, excess), *corrected, *bold, *gives_away)


def _term(world: World, draws: Draws, seat: Seat, action: act.DefineTerm, ident: str) -> Effects:
    agreed = (action.counterpart, seat.nation, action.term.value) in world.said.terms
    return (ev.TermDefined(seat.nation, action.counterpart, action.term.value, agreed, action.text),)


def _brief(world: World, draws: Draws, seat: Seat, action: act.BriefMinister, ident: str) -> Effects:
    return (ev.MinisterBriefed(seat.nation, action.incident, action.text),)


def _lesson(world: World, draws: Draws, seat: Seat, action: act.RecordLesson, ident: str) -> Effects:
    return (ev.LessonRecorded(seat.nation, action.incident, action.text),)


EFFECTS: dict[type[Action], Callable[[World, Draws, Seat, Any, str], Effects]] = {
    act.PublishAdvisory: _advisory,
    act.PublishStatement: _statement,
    act.Attribute: _attribute,
    act.DefineTerm: _term,
    act.BriefMinister: _brief,
    act.RecordLesson: _lesson,
}
