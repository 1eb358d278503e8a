"""Clearance: how drafts are concurred with, authorised, declined and taken back.

Whether a draft is then done is decided in :mod:`simengine.rules.actions`, by the same checks as when it was
drafted.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import Action
from simengine.domain.draws import Draws
from simengine.domain.encoding import action_data
from simengine.domain.errors import Refusal, refuse
from simengine.domain.numeric import ms_from_hours
from simengine.domain.seats import PERSON, Seat
from simengine.domain.time import MS_PER_HOUR
from simengine.rules.known import Check
from simengine.world import drafts
from simengine.world.efforts import OPEN, Draft
from simengine.world.state import NationState, World

Effects = tuple[ev.Event, ...]


def draft_of(world: World, seat: Seat, action: Action, ident: str) -> ev.DraftSubmitted | None:
    """The draft that an accepted action becomes; None when nobody has to clear it."""
    rule = drafts.clearance_of(world, seat, action)
    if rule is None or not (
        drafts.asked_to_concur(world, rule, seat) or drafts.asked_to_authorise(world, rule, seat)
    ):
        return None
    kind = type(action).__name__
    concerned = drafts.concerned_by(world, rule, seat)
    data: dict[str, object] = dict(action_data(action))
    return ev.DraftSubmitted(ident, seat.nation, seat.id, kind, action.target, data, concerned)


def _on_open_draft(check: Callable[[World, Seat, Draft], Refusal | None]) -> Check:
    """A check of a step on a draft that is open and before the seat."""

    def guarded(world: World, nation: NationState, seat: Seat, action: Any) -> Refusal | None:
        draft = nation.picture.efforts.drafts.get(action.draft)
        if draft is None or seat.id not in draft.concerned:
            return refuse("draft-unknown", draft=action.draft)
        if draft.state != OPEN:
            return refuse("draft-closed", draft=action.draft)
        return check(world, seat, draft)

    return guarded


@_on_open_draft
def _check_concur(world: World, seat: Seat, draft: Draft) -> Refusal | None:
    if seat.id in draft.concurred:
        return refuse("draft-already-concurred", draft=draft.id)
    if seat.id not in drafts.waits_for(world, draft):
        return refuse("draft-not-asked", draft=draft.id)
    return None


@_on_open_draft
def _check_authorise(world: World, seat: Seat, draft: Draft) -> Refusal | None:
    if draft.authorised_by:
        return refuse("draft-already-authorised", draft=draft.id)
    if draft.in_clearance == seat.id:
        return refuse("draft-in-clearance", draft=draft.id)
    if not drafts.may_authorise(world, draft, seat.id):
        order = drafts.authorisers(world, draft)
        first = order[0] if order else draft.seat
        return refuse("draft-authority-elsewhere", draft=draft.id, seat=first)
    return None


@_on_open_draft
def _check_decline(world: World, seat: Seat, draft: Draft) -> Refusal | None:
    if not drafts.has_a_say(world, draft, seat.id):
        return refuse("draft-not-asked", draft=draft.id)
    return None


@_on_open_draft
def _check_withdraw(world: World, seat: Seat, draft: Draft) -> Refusal | None:
    if draft.seat != seat.id:
        return refuse("draft-not-own", draft=draft.id)
    return None


CHECKS: dict[type[Action], Check] = {
    act.ConcurWithDraft: _check_concur,
    act.AuthoriseDraft: _check_authorise,
    act.DeclineDraft: _check_decline,
    act.WithdrawDraft: _check_withdraw,
}


def _concur(world: World, draws: Draws, seat: Seat, action: act.ConcurWithDraft, ident: str) -> Effects:
    return (ev.DraftConcurred(action.draft, seat.nation, seat.id),)


def _authorise(world: World, draws: Draws, seat: Seat, action: act.AuthoriseDraft, ident: str) -> Effects:
    """People authorise when they say so. An automated seat's house takes its time, but in an open move all
    sit at one table."""
    draft = world.nations[seat.nation].picture.efforts.drafts[action.draft]
    if world.holders.get(seat.id, PERSON) == PERSON or world.open_move is not None:
        return (ev.DraftAuthorised(draft.id, seat.nation, seat.id),)
    due = max(world.now_ms, draft.submitted_ms + clearance_ms(world, draws, seat, draft))
    return (ev.DraftInClearance(draft.id, seat.nation, seat.id, due),)


def clearance_ms(world: World, draws: Draws, seat: Seat, draft: Draft) -> int:
    """How long an automated seat's house takes with a draft; shorter while the political level is
    informed."""
    assumed = world.scenario.assumptions
    hours = draws.lognormal(
        assumed.clearance_median_ms / MS_PER_HOUR,
        assumed.clearance_sigma_permille / 1000,
        "clearance",
        draft.id,
    )
    briefed = world.nations[seat.nation].picture.efforts.briefed_ms
    if briefed is not None and world.now_ms <= briefed + assumed.briefing_lasts_ms:
        hours = hours * (assumed.clearance_briefed_permille / 1000)
    return ms_from_hours(hours)


def _decline(world: World, draws: Draws, seat: Seat, action: act.DeclineDraft, ident: str) -> Effects:
    return (ev.DraftDeclined(action.draft, seat.nation, seat.id, action.reason.value, action.text),)


def _withdraw(world: World, draws: Draws, seat: Seat, action: act.WithdrawDraft, ident: str) -> Effects:
    return (ev.DraftWithdrawn(action.draft, seat.nation, seat.id),)


EFFECTS: dict[type[Action], Callable[[World, Draws, Seat, Any, str], Effects]] = {
    act.ConcurWithDraft: _concur,
    act.AuthoriseDraft: _authorise,
    act.DeclineDraft: _decline,
    act.WithdrawDraft: _withdraw,
}
