"""Whether a seat's action is accepted, and what it brings about at once.

A refusal depends on nothing but the nation's picture and public facts, draws no chance and costs
nothing: a telling refusal would let a team probe the truth.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import STAFFED, Action, ReportStage, action_id
from simengine.domain.commands import SubmitAction
from simengine.domain.draws import Draws
from simengine.domain.encoding import action_from
from simengine.domain.errors import Refusal, refuse
from simengine.domain.seats import Role, Seat
from simengine.domain.views import AssetView, Belief
from simengine.rules import clearance, contacts, oral, orders, public, response
from simengine.rules.known import Check, about_product, in_sector, not_another, not_held, on_asset
from simengine.rules.messages import admission, delivery
from simengine.world import drafts
from simengine.world.efforts import OPEN, Draft
from simengine.world.state import NationState, World

Effects = tuple[ev.Event, ...]
Decision = Effects | Refusal


def decide(world: World, draws: Draws, seat: Seat, action: Action) -> Decision:
    """What a submitted action brings about: ``ActionAccepted`` and what follows at once, or a refusal."""
    kind = type(action).__name__
    nation = world.nations[seat.nation]
    refusal = _refusal(world, nation, seat, action)
    if refusal is not None:
        return refusal
    nth = nation.accepted.get((kind, action.target), 0) + 1
    ident = action_id(seat.nation, kind, action.target, nth)
    incident = getattr(action, "incident", None)
    accepted = ev.ActionAccepted(ident, seat.nation, seat.id, kind, action.target, incident)
    if kind in STAFFED:
        pool = world.scenario.actions[kind].pool
        assert pool is not None
        priority: int = action.priority  # type: ignore[union-attr]
        queued = ev.TaskQueued(ident, seat.nation, kind, action.target, pool.value, priority)
        return (accepted, queued)
    draft = clearance.draft_of(world, seat, action, ident)
    if draft is not None:
        return (accepted, draft)
    effects = _PROMPT[type(action)](world, draws, seat, action, ident)
    return (accepted, *effects, *_then_cleared(world, draws, effects))


def _then_cleared(world: World, draws: Draws, effects: Effects) -> Effects:
    """What a concurrence or an authorisation that is about to happen brings about: the draft takes effect
    when nothing is missing any more."""
    step = effects[0] if effects else None
    if isinstance(step, ev.DraftConcurred):
        draft = world.nations[step.nation].picture.efforts.drafts[step.draft]
        return _release(world, draws, draft) if drafts.is_complete(world, draft, step.seat) else ()
    if isinstance(step, ev.DraftAuthorised):
        draft = world.nations[step.nation].picture.efforts.drafts[step.draft]
        complete = drafts.is_complete(world, draft, authorising=step.seat)
        return _release(world, draws, draft) if complete else ()
    return ()


def _release(world: World, draws: Draws, draft: Draft) -> Effects:
    """A cleared draft takes effect, unless by what the team knows now it can no longer be done."""
    seat = world.static.seats[draft.seat]
    action = action_from(dict(draft.action))  # type: ignore[arg-type]
    refusal = _CHECKS[type(action)](world, world.nations[seat.nation], seat, action)
    if refusal is not None:
        return (ev.DraftLapsed(draft.id, seat.nation, refusal.code, dict(refusal.params)),)
    effects = _PROMPT[type(action)](world, draws, seat, action, draft.id)
    return (ev.DraftCleared(draft.id, seat.nation), *effects)


def clearance_done(world: World, draws: Draws, ident: str, seat_id: str) -> Effects:
    """An automated seat's house is done with a draft; nothing comes of it when the draft was decided
    meanwhile."""
    seat = world.static.seats[seat_id]
    draft = world.nations[seat.nation].picture.efforts.drafts[ident]
    if draft.state != OPEN or draft.authorised_by or draft.in_clearance != seat_id:
        return ()
    step = (ev.DraftAuthorised(ident, seat.nation, seat_id),)
    return (*step, *_then_cleared(world, draws, step))


def drafts_freed(world: World, draws: Draws, nation: str) -> Effects:
    """The first draft of a nation that waits for nobody any more, because a seat is held by nobody now."""
    for draft in world.nations[nation].picture.efforts.drafts.values():
        if draft.state == OPEN and drafts.is_complete(world, draft):
            return _release(world, draws, draft)
    return ()


def sheet_refusal(world: World, seat: Seat, sheet: tuple[SubmitAction, ...]) -> Refusal | None:
    """Why a decision sheet cannot be taken: no move is open, another than the lead hands it in, or it speaks
    for seats of another nation."""
    if world.open_move is None:
        return refuse("sheet-no-open-move")
    if seat.role is not Role.CERT_LEAD:
        return refuse("sheet-not-from-lead", role=seat.role.value)
    for item in sheet:
        if world.static.seats[item.seat].nation != seat.nation:
            return refuse("sheet-foreign-seat", seat=item.seat)
    return None


def _refusal(world: World, nation: NationState, seat: Seat, action: Action) -> Refusal | None:
    kind = type(action).__name__
    if seat.role not in world.scenario.actions[kind].roles:
        return refuse("action-not-for-role", kind=kind, role=seat.role.value)
    incident = getattr(action, "incident", None)
    if incident is not None and incident not in nation.picture.incidents:
        return refuse("incident-unknown", incident=incident)
    if kind in STAFFED:
        priority: int = action.priority  # type: ignore[union-attr]
        refused = orders.priority_refusal(priority)
        if refused is not None:
            return refused
        if (kind, action.target) in nation.picture.open_tasks:
            return refuse("task-already-pending", kind=kind, target=action.target)
    return _CHECKS[type(action)](world, nation, seat, action)


# checks; the incident that an action names was looked at before


def _check_triage(world: World, nation: NationState, seat: Seat, action: act.TriageAlert) -> Refusal | None:
    alert = nation.picture.alerts.get(action.alert)
    if alert is None:
        return refuse("alert-unknown", alert=action.alert)
    if alert.verdict in ("confirmed", "dismissed"):
        return refuse("alert-already-triaged", alert=action.alert)
    return None


@on_asset
def _check_declare(nation: NationState, shown: AssetView) -> Refusal | None:
    if any(shown.id in incident.assets for incident in nation.picture.incidents.values()):
        return refuse("incident-already-declared", asset=shown.id)
    if shown.belief not in (Belief.SUSPECTED, Belief.CONFIRMED):
        return refuse("asset-not-suspected", asset=shown.id)
    return None


def _check_classify(
    world: World, nation: NationState, seat: Seat, action: act.ClassifyIncident
) -> Refusal | None:
    if action.rsit not in world.scenario.rsit_types:
        return refuse("rsit-unknown", rsit=action.rsit)
    if not 0 <= action.severity <= 5:
        return refuse("severity-out-of-range", severity=action.severity)
    return None


@in_sector
def _check_hunt(world: World, nation: NationState, action: act.HuntAssets) -> Refusal | None:
    return None


@on_asset
def _check_evidence(nation: NationState, shown: AssetView) -> Refusal | None:
    if shown.evidence_collected:
        return refuse("asset-already-examined", asset=shown.id)
    return None


@on_asset
def _check_isolate(nation: NationState, shown: AssetView) -> Refusal | None:
    if shown.isolated:
        return refuse("asset-already-isolated", asset=shown.id)
    return None


@on_asset
def _check_reconnect(nation: NationState, shown: AssetView) -> Refusal | None:
    if not shown.isolated:
        return refuse("asset-not-isolated", asset=shown.id)
    return None


def _check_block(world: World, nation: NationState, seat: Seat, action: act.BlockIndicator) -> Refusal | None:
    refused = not_held(nation, (action.indicator,))
    if refused is None and action.indicator in nation.picture.blocked:
        return refuse("indicator-already-blocked", indicator=action.indicator)
    return refused


@about_product
def _check_harden(world: World, nation: NationState, action: act.HardenAssets) -> Refusal | None:
    if action.product in nation.picture.hardened:
        return refuse("product-already-hardened", product=action.product)
    return None


@on_asset
def _check_eradicate(nation: NationState, shown: AssetView) -> Refusal | None:
    if shown.belief not in (Belief.SUSPECTED, Belief.CONFIRMED):
        return refuse("asset-not-suspected", asset=shown.id)
    return None


@on_asset
def _check_restore(nation: NationState, shown: AssetView) -> Refusal | None:
    if not shown.eradicated:
        return refuse("asset-not-eradicated", asset=shown.id)
    return None


def _check_report(
    world: World, nation: NationState, seat: Seat, action: act.SubmitIncidentReport
) -> Refusal | None:
    incident = nation.picture.incidents[action.incident]
    if action.stage.value in incident.reports:
        return refuse("report-already-submitted", stage=action.stage.value)
    if action.stage is not ReportStage.EARLY_WARNING and incident.rsit is None:
        return refuse("report-needs-classification", stage=action.stage.value)
    return None


def _check_decision(
    world: World, nation: NationState, seat: Seat, action: act.RecordDecision
) -> Refusal | None:
    refused = not_another(world, seat, action.counterpart)
    if refused is None and action.subject is act.Purpose.ANSWER:
        return refuse("purpose-is-answer", purpose=action.subject.value)
    return refused


_CHECKS: dict[type[Action], Check] = {
    act.TriageAlert: _check_triage,
    act.DeclareIncident: _check_declare,
    act.ClassifyIncident: _check_classify,
    act.HuntAssets: _check_hunt,
    act.CollectEvidence: _check_evidence,
    act.IsolateAsset: _check_isolate,
    act.ReconnectAsset: _check_reconnect,
    act.BlockIndicator: _check_block,
    act.HardenAssets: _check_harden,
    act.EradicateAsset: _check_eradicate,
    act.RestoreAsset: _check_restore,
    act.SubmitIncidentReport: _check_report,
    act.SendMessage: admission.check_send,
    act.AnswerMessage: admission.check_answer,
    act.AcknowledgeMessage: admission.check_acknowledge,
    act.RecordDecision: _check_decision,
    **response.CHECKS,
    **public.CHECKS,
    **clearance.CHECKS,
    **contacts.CHECKS,
    **oral.CHECKS,
    act.HandOverShift: orders.check_hand_over,
    act.ReprioritiseTask: orders.check_reprioritise,
    act.CancelTask: orders.check_cancel,
}


def _declare(world: World, draws: Draws, seat: Seat, action: act.DeclareIncident, ident: str) -> Effects:
    return (ev.IncidentDeclared(ident, seat.nation, action.asset),)


def _classify(world: World, draws: Draws, seat: Seat, action: act.ClassifyIncident, ident: str) -> Effects:
    return (ev.IncidentClassified(action.incident, seat.nation, action.rsit, action.severity),)


def _report(world: World, draws: Draws, seat: Seat, action: act.SubmitIncidentReport, ident: str) -> Effects:
    return (ev.IncidentReportSubmitted(action.incident, seat.nation, action.stage.value),)


def _decision(world: World, draws: Draws, seat: Seat, action: act.RecordDecision, ident: str) -> Effects:
    return (
        ev.DecisionRecorded(
            seat.nation,
            action.subject.value,
            action.counterpart,
            action.reason.value,
            action.incident,
            action.text,
        ),
    )


_PROMPT: dict[type[Action], Callable[[World, Draws, Seat, Any, str], Effects]] = {
    act.DeclareIncident: _declare,
    act.ClassifyIncident: _classify,
    act.SubmitIncidentReport: _report,
    act.SendMessage: delivery.send,
    act.AnswerMessage: delivery.answer,
    act.AcknowledgeMessage: delivery.acknowledge,
    act.RecordDecision: _decision,
    act.SetSeverity: response.set_severity,
    **public.EFFECTS,
    **clearance.EFFECTS,
    **contacts.EFFECTS,
    **oral.EFFECTS,
    act.HandOverShift: orders.hand_over,
    act.ReprioritiseTask: orders.reprioritise,
    act.CancelTask: orders.cancel,
}
