"""Who has a say in a draft: concurrence by every seat asked, authorisation by the first there is.

It follows from the catalogue of actions, from the seats that the nation has and from who holds them: known
to the nation, so that views and refusals may depend on it. A seat held by nobody counts as not there; a
step for which nobody but the drafter is there is skipped; whoever is first to authorise needs nobody's
authorisation.
"""

from __future__ import annotations

from simengine.domain.actions import Action
from simengine.domain.catalogue import Clearance
from simengine.domain.response_views import DraftView
from simengine.domain.seats import NOBODY, PERSON, Role, Seat, seat_id
from simengine.world.efforts import OPEN, Draft
from simengine.world.state import World


def clearance_of(world: World, seat: Seat, action: Action) -> Clearance | None:
    """The clearance that an action of this seat needs; None for what takes effect when it is accepted."""
    rule = world.scenario.actions[type(action).__name__].clearance
    return rule if rule is not None and rule.is_for(action, seat.level) else None


def _rule(world: World, draft: Draft) -> Clearance:
    rule = world.scenario.actions[draft.kind].clearance
    assert rule is not None
    return rule


def _there(world: World, nation: str, roles: tuple[Role, ...]) -> list[str]:
    """The nation's seats of these roles, in this order, that somebody holds."""
    seats = (seat_id(nation, role) for role in roles)
    return [s for s in seats if s in world.static.seats and world.holders.get(s, PERSON) != NOBODY]


def asked_to_concur(world: World, rule: Clearance, drafter: Seat) -> tuple[str, ...]:
    """The seats that have to concur."""
    return tuple(seat for seat in _there(world, drafter.nation, rule.concur) if seat != drafter.id)


def asked_to_authorise(world: World, rule: Clearance, drafter: Seat) -> tuple[str, ...]:
    """Who authorises, and behind it the deputies; empty when the drafter has that authority or nobody else is
    there."""
    own = drafter.id
    order = [
        seat
        for role in rule.authorise
        for seat in (
            [own] if seat_id(drafter.nation, role) == own else _there(world, drafter.nation, (role,))
        )
    ]
    return () if not order or order[0] == own else tuple(seat for seat in order if seat != own)


def concerned_by(world: World, rule: Clearance, drafter: Seat) -> tuple[str, ...]:
    """Every seat that sees the draft: the drafter and all that could ever have a say."""
    seats = [drafter.id, *(seat_id(drafter.nation, role) for role in (*rule.concur, *rule.authorise))]
    return tuple(dict.fromkeys(seat for seat in seats if seat in world.static.seats))


def waits_for(world: World, draft: Draft) -> tuple[str, ...]:
    """The seats whose concurrence is missing."""
    asked = asked_to_concur(world, _rule(world, draft), world.static.seats[draft.seat])
    return tuple(seat for seat in asked if seat not in draft.concurred)


def authorisers(world: World, draft: Draft) -> tuple[str, ...]:
    """Who may authorise the draft, deputies last; empty when it needs no authorisation."""
    return asked_to_authorise(world, _rule(world, draft), world.static.seats[draft.seat])


def may_authorise(world: World, draft: Draft, seat: str) -> bool:
    """Whether a seat may authorise now: the first at any time, a deputy once the first has not done it in
    time."""
    order = authorisers(world, draft)
    if seat not in order:
        return False
    waited_ms = world.now_ms - draft.submitted_ms
    return seat == order[0] or waited_ms >= world.scenario.assumptions.deputy_after_ms


def is_complete(world: World, draft: Draft, concurring: str = "", authorising: str = "") -> bool:
    """Whether nothing is missing any more, once ``concurring`` has concurred or ``authorising``
    authorised."""
    if any(seat != concurring for seat in waits_for(world, draft)):
        return False
    return bool(draft.authorised_by or authorising) or not authorisers(world, draft)


def has_a_say(world: World, draft: Draft, seat: str) -> bool:
    """Whether a seat may decline the draft: it is asked to concur or may authorise, as first or as deputy."""
    asked = asked_to_concur(world, _rule(world, draft), world.static.seats[draft.seat])
    return seat in asked or seat in authorisers(world, draft)


def view_of(world: World, draft: Draft, seat: str) -> DraftView:
    """The draft as a seat that is concerned sees it."""
    missing, order = waits_for(world, draft), authorisers(world, draft)
    may: list[str] = []
    if draft.state == OPEN:
        if seat in missing:
            may.append("ConcurWithDraft")
        if not draft.authorised_by and draft.in_clearance != seat and may_authorise(world, draft, seat):
            may.append("AuthoriseDraft")
        if has_a_say(world, draft, seat):
            may.append("DeclineDraft")
        if seat == draft.seat:
            may.append("WithdrawDraft")
    return DraftView(
        id=draft.id,
        seat=draft.seat,
        kind=draft.kind,
        target=draft.target,
        action=dict(draft.action),
        submitted_ms=draft.submitted_ms,
        state=draft.state,
        concurred=draft.concurred,
        waits_for=missing if draft.state == OPEN else (),
        authorised_by=draft.authorised_by,
        authorisers=order if draft.state == OPEN else (),
        in_clearance=draft.in_clearance,
        reason=draft.reason,
        text=draft.text,
        may=tuple(may),
    )
