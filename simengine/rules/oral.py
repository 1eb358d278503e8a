"""What people tell each other by word of mouth, and how much they say they trust: it counts once both sides
hold it, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import Action, Purpose
from simengine.domain.contact_actions import TRUST_RANGE
from simengine.domain.draws import Draws
from simengine.domain.errors import Refusal, refuse
from simengine.domain.seats import Seat
from simengine.rules.known import not_another, not_held
from simengine.world.contacts import OPEN, Oral
from simengine.world.state import NationState, World

Effects = tuple[ev.Event, ...]


def _check_record(
    world: World, nation: NationState, seat: Seat, action: act.RecordOralContact
) -> Refusal | None:
    wrong = not_another(world, seat, action.counterpart)
    if wrong is not None:
        return wrong
    if action.purpose is Purpose.ANSWER:
        return refuse("purpose-is-answer", purpose=action.purpose.value)
    if not 0 <= action.at_ms <= world.now_ms:
        return refuse("oral-not-yet", at_ms=action.at_ms)
    seats = world.nations[action.counterpart].nation.seats
    if not any(other.level is seat.level for other in seats):
        return refuse("oral-nobody-there", nation=action.counterpart, level=seat.level.value)
    return not_held(nation, action.indicators)


def _check_said(
    world: World,
    nation: NationState,
    seat: Seat,
    action: act.ConfirmOralContact | act.DenyOralContact,
) -> Refusal | None:
    """The other side has its say, once, at the level at which people met."""
    one = world.contacts.oral.get(action.contact)
    if one is None or one.counterpart != seat.nation or one.level is not seat.level:
        return refuse("oral-unknown", contact=action.contact)
    if one.state != OPEN:
        return refuse("oral-already-settled", contact=action.contact)
    return None


def _check_pulse(world: World, nation: NationState, seat: Seat, action: act.ReportPulse) -> Refusal | None:
    low, high = TRUST_RANGE
    if not low <= action.trust <= high:
        return refuse("pulse-out-of-range", trust=action.trust)
    return not_another(world, seat, action.counterpart)


CHECKS: dict[type[Action], Callable[[World, NationState, Seat, Any], Refusal | None]] = {
    act.RecordOralContact: _check_record,
    act.ConfirmOralContact: _check_said,
    act.DenyOralContact: _check_said,
    act.ReportPulse: _check_pulse,
}


def _record(world: World, draws: Draws, seat: Seat, action: act.RecordOralContact, ident: str) -> Effects:
    return (
        ev.OralContactRecorded(
            contact=ident,
            nation=seat.nation,
            seat=seat.id,
            counterpart=action.counterpart,
            level=seat.level.value,
            purpose=action.purpose.value,
            held_ms=action.at_ms,
            incident=action.incident,
            indicators=tuple(sorted(set(action.indicators))),
            text=action.text,
        ),
    )


def _confirm(world: World, draws: Draws, seat: Seat, action: act.ConfirmOralContact, ident: str) -> Effects:
    """Both sides hold it: it counts, and what was named is held by both."""
    one: Oral = world.contacts.oral[action.contact]
    says_something = one.incident is not None or bool(one.indicators)
    confirmed = ev.OralContactConfirmed(
        one.id, one.nation, seat.nation, seat.id, one.purpose, one.held_ms, says_something
    )
    held = world.nations[seat.nation].picture.indicators
    new = tuple(i for i in one.indicators if i not in held)
    return (confirmed, ev.IndicatorsGained(seat.nation, new, one.id)) if new else (confirmed,)


def _deny(world: World, draws: Draws, seat: Seat, action: act.DenyOralContact, ident: str) -> Effects:
    one: Oral = world.contacts.oral[action.contact]
    return (ev.OralContactDenied(one.id, one.nation, seat.nation, seat.id),)


def _pulse(world: World, draws: Draws, seat: Seat, action: act.ReportPulse, ident: str) -> Effects:
    return (ev.PulseReported(seat.nation, seat.id, action.counterpart, action.trust),)


EFFECTS: dict[type[Action], Callable[[World, Draws, Seat, Any, str], Effects]] = {
    act.RecordOralContact: _record,
    act.ConfirmOralContact: _confirm,
    act.DenyOralContact: _deny,
    act.ReportPulse: _pulse,
}
