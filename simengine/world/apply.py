"""``apply(world, event, seq)``: the only way the state of an exercise changes.

A handler per kind of event; it records what followed in the truth and in the nation's picture and marks
what reactions must look at again (``world.dirty``). Deciding anything is the business of the rules.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from simengine.domain import events as ev
from simengine.world import (
    apply_channels,
    apply_contacts,
    apply_efforts,
    apply_fleets,
    apply_public,
    apply_response,
    apply_truth,
    apply_work,
    visibility,
)
from simengine.world.state import World

Handler = Callable[[World, Any, int], None]

HANDLERS: dict[type[ev.Event], Handler] = {
    ev.ExerciseStarted: apply_truth.exercise_started,
    ev.ExerciseEnded: apply_truth.exercise_ended,
    ev.MoveOpened: apply_truth.move_opened,
    ev.MoveClosed: apply_truth.move_closed,
    ev.SheetReceived: apply_truth.sheet_received,
    ev.InjectReleased: apply_truth.inject_released,
    ev.SeatAssigned: apply_truth.seat_assigned,
    ev.CampaignBegan: apply_truth.campaign_began,
    ev.AssetCompromised: apply_truth.asset_compromised,
    ev.StageEntered: apply_truth.stage_entered,
    ev.CompromiseEnded: apply_truth.compromise_ended,
    ev.CampaignAdapted: apply_truth.campaign_adapted,
    ev.CampaignResumed: apply_truth.campaign_resumed,
    ev.FleetHit: apply_fleets.fleet_hit,
    ev.FleetsCounted: apply_fleets.fleets_counted,
    ev.FleetNoticed: apply_fleets.fleet_noticed,
    ev.DataExposed: apply_truth.data_exposed,
    ev.ServiceLevelChanged: apply_truth.service_level_changed,
    ev.NeededServiceChanged: apply_truth.needed_service_changed,
    ev.OpportunityRaised: apply_truth.opportunity_raised,
    ev.ExpectationMet: apply_truth.expectation_closed,
    ev.ExpectationMissed: apply_truth.expectation_closed,
    ev.TensionChanged: apply_channels.tension_changed,
    ev.ActionAccepted: apply_response.action_accepted,
    ev.ActionRefused: apply_response.action_refused,
    ev.AlertRaised: apply_response.alert_raised,
    ev.AlertTriaged: apply_response.alert_triaged,
    ev.AssetConfirmed: apply_response.asset_confirmed,
    ev.AssetCleared: apply_response.asset_cleared,
    ev.IncidentDeclared: apply_response.incident_declared,
    ev.IncidentClassified: apply_response.incident_classified,
    ev.IncidentReportSubmitted: apply_response.report_submitted,
    ev.TaskQueued: apply_work.task_queued,
    ev.TaskStarted: apply_work.task_started,
    ev.TaskInterrupted: apply_work.task_interrupted,
    ev.TaskReprioritised: apply_work.task_reprioritised,
    ev.TaskCancelled: apply_work.task_cancelled,
    ev.TaskFinished: apply_work.task_finished,
    ev.HandOverOrdered: apply_work.hand_over_ordered,
    ev.ShiftBegan: apply_work.shift_began,
    ev.StaffAbsent: apply_work.staff_absent,
    ev.StaffReturned: apply_work.staff_returned,
    ev.StaffChanged: apply_work.staff_changed,
    ev.EvidenceCollected: apply_response.evidence_collected,
    ev.IndicatorsGained: apply_response.indicators_gained,
    ev.IndicatorBlocked: apply_response.indicator_blocked,
    ev.AssetsHardened: apply_response.assets_hardened,
    ev.AssetIsolated: apply_response.asset_isolated,
    ev.AssetReconnected: apply_response.asset_reconnected,
    ev.AssetEradicated: apply_response.asset_eradicated,
    ev.AssetRestored: apply_response.asset_restored,
    ev.DecisionRecorded: apply_response.decision_recorded,
    ev.MessageSent: apply_channels.message_sent,
    ev.MessageDelivered: apply_channels.message_delivered,
    ev.AssistanceStarted: apply_work.assistance_started,
    ev.AssistanceEnded: apply_work.assistance_ended,
    ev.EvidencePreserved: apply_channels.evidence_preserved,
    ev.SeveritySet: apply_efforts.severity_set,
    ev.EvidenceAnalysed: apply_efforts.evidence_analysed,
    ev.PatchRolloutBegan: apply_efforts.rollout_began,
    ev.AssetPatched: apply_efforts.asset_patched,
    ev.CredentialsReset: apply_efforts.credentials_reset,
    ev.InterruptionEnded: apply_efforts.interruption_ended,
    ev.IndicatorUnblocked: apply_efforts.indicator_unblocked,
    ev.TakedownRequested: apply_efforts.takedown_requested,
    ev.TakedownEnded: apply_efforts.takedown_ended,
    ev.ConstituentsNotified: apply_efforts.constituents_notified,
    ev.VendorNotified: apply_efforts.vendor_notified,
    ev.FixReleased: apply_efforts.fix_released,
    ev.AdvisoryPublished: apply_public.advisory_published,
    ev.StatementPublished: apply_public.statement_published,
    ev.AttributionMade: apply_public.attribution_made,
    ev.TermDefined: apply_public.term_defined,
    ev.MinisterBriefed: apply_public.minister_briefed,
    ev.DirectoryUpdated: apply_public.directory_updated,
    ev.LessonRecorded: apply_public.lesson_recorded,
    ev.DraftSubmitted: apply_public.draft_submitted,
    ev.DraftConcurred: apply_public.draft_concurred,
    ev.DraftInClearance: apply_public.draft_in_clearance,
    ev.DraftAuthorised: apply_public.draft_authorised,
    ev.DraftCleared: apply_public.draft_cleared,
    ev.DraftDeclined: apply_public.draft_declined,
    ev.DraftWithdrawn: apply_public.draft_withdrawn,
    ev.DraftLapsed: apply_public.draft_lapsed,
    ev.DirectoryOpened: apply_contacts.directory_opened,
    ev.ContactChanged: apply_contacts.contact_changed,
    ev.MessageFailed: apply_contacts.message_failed,
    ev.CommCheckStarted: apply_contacts.check_started,
    ev.CommCheckReceived: apply_contacts.check_received,
    ev.CommCheckFailed: apply_contacts.check_failed,
    ev.CommCheckAnswered: apply_contacts.check_answered,
    ev.CommCheckEnded: apply_contacts.check_ended,
    ev.OralContactRecorded: apply_contacts.oral_recorded,
    ev.OralContactConfirmed: apply_contacts.oral_confirmed,
    ev.OralContactDenied: apply_contacts.oral_denied,
    ev.PulseReported: apply_contacts.pulse_reported,
}
"""One handler for each kind of event; a test holds that none is missing."""


def apply(world: World, event: ev.Event, seq: int) -> None:
    """Let ``event``, record number ``seq``, happen at ``world.now_ms``."""
    HANDLERS[type(event)](world, event, seq)
    visibility.observe(world, event)
