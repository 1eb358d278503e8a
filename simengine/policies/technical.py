"""What the technical seats of an automated team do in their own house."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from simengine.domain.actions import (
    Action,
    BlockIndicator,
    ClassifyIncident,
    CollectEvidence,
    DeclareIncident,
    EradicateAsset,
    HardenAssets,
    HuntAssets,
    IsolateAsset,
    ReconnectAsset,
    ReportStage,
    RestoreAsset,
    StaffedAction,
    SubmitIncidentReport,
    TriageAlert,
)
from simengine.domain.time import MS_PER_HOUR
from simengine.domain.views import AssetView, Belief, IncidentView, SeatView
from simengine.policies import expert, wider
from simengine.policies.briefing import Briefing
from simengine.policies.conduct import Conduct

USUAL_CLASS = 'rsit:malicious-code="infected-system"'
"""What a team takes malware on its assets for until it knows better."""

HUNT_AGAIN_MS = 6 * MS_PER_HOUR
NOTIFY_AFTER_MS = 8 * MS_PER_HOUR
FINAL_AFTER_MS = 30 * MS_PER_HOUR


def current_incident(view: SeatView) -> IncidentView | None:
    """The incident that the team works on: its first."""
    return min(view.incidents.values(), key=lambda incident: incident.number, default=None)


def lead(view: SeatView, conduct: Conduct, briefing: Briefing) -> list[Action]:
    """The CERT lead declares, classifies and reports."""
    incident = current_incident(view)
    if incident is None:
        confirmed = (asset for asset in view.assets.values() if asset.belief is Belief.CONFIRMED)
        first = min(confirmed, key=lambda asset: (asset.changed_ms, asset.id), default=None)
        return [DeclareIncident(first.id)] if first else []
    actions: list[Action] = list(wider.briefing_due(view, conduct, incident))
    if incident.rsit is None:
        actions.append(ClassifyIncident(incident.id, USUAL_CLASS, conduct.severity))
    if conduct.reports:
        actions.extend(SubmitIncidentReport(incident.id, stage) for stage in _reports_due(view, incident))
    return actions


def _reports_due(view: SeatView, incident: IncidentView) -> Iterator[ReportStage]:
    age_ms = view.t_ms - incident.declared_ms
    due = {
        ReportStage.EARLY_WARNING: True,
        ReportStage.NOTIFICATION: incident.rsit is not None and age_ms >= NOTIFY_AFTER_MS,
        ReportStage.FINAL: incident.rsit is not None and age_ms >= FINAL_AFTER_MS,
    }
    return (stage for stage, is_due in due.items() if is_due and stage.value not in incident.reports)


def analyst(view: SeatView, conduct: Conduct, briefing: Briefing) -> list[Action]:
    """The analyst asks for work, the most pressing first, no more at a time than the team keeps track of."""
    pending = {(task.kind, task.target) for task in view.tasks.values() if task.state != "finished"}
    wanted: list[Action] = []
    for action in wishes(view, conduct):
        if len(wanted) >= conduct.tasks_per_look:
            break
        if (type(action).__name__, action.target) not in pending:
            wanted.append(action)
            pending.add((type(action).__name__, action.target))
    return wanted


def wishes(view: SeatView, conduct: Conduct) -> Iterator[StaffedAction]:
    """All work that the team would have done now, the most pressing first, under way or not."""
    incident = current_incident(view)
    ident = incident.id if incident else None
    return _weighed(view, conduct, ident) if conduct.weighs else _wishes(view, conduct, ident)


def _weighed(view: SeatView, conduct: Conduct, incident: str | None) -> Iterator[StaffedAction]:
    """What an expert wants first, then what any able team does, but for isolation that costs more than it
    saves."""
    yield from expert.wishes(view, incident)
    for action in _wishes(view, conduct, incident):
        if not isinstance(action, IsolateAsset) or expert.must_isolate(view, view.assets[action.asset]):
            yield action


def _wishes(view: SeatView, conduct: Conduct, incident: str | None) -> Iterator[StaffedAction]:
    assets = sorted(view.assets.values(), key=lambda a: (-a.criticality_permille * a.people_served, a.id))
    bad = [asset for asset in assets if asset.belief is Belief.CONFIRMED]
    for asset in bad:
        if not asset.isolated:
            yield IsolateAsset(asset.id, incident, 1)
    if conduct.blocks:
        for indicator in sorted(view.indicators):
            if indicator not in view.blocked:
                yield BlockIndicator(indicator, incident, 1)
    if conduct.collects_evidence:
        for asset in bad:
            if not asset.evidence_collected:
                yield CollectEvidence(asset.id, incident, 1 if not view.indicators else 3)
    if conduct.hardens and (bad or view.indicators):
        for product in _products(assets):
            if product not in view.hardened:
                yield HardenAssets(product, incident, 2)
    yield from wider.protection(view, conduct, bad, incident)
    yield from _triage(view, incident)
    if conduct.hunts and (bad or view.indicators):
        yield from _hunts(view, assets, bad, incident)
    for asset in bad:
        if asset.isolated and (asset.evidence_collected or not conduct.collects_evidence):
            yield EradicateAsset(asset.id, incident, 2)
    for asset in assets:
        yield from _recovery(asset, incident)
    yield from wider.enquiries(view, conduct, bad, incident)


def _products(assets: list[AssetView]) -> list[str]:
    """Products by how many of the nation's assets run them."""
    count = Counter(product for asset in assets for product in asset.products)
    return sorted(count, key=lambda product: (-count[product], product))


def _triage(view: SeatView, incident: str | None) -> Iterator[StaffedAction]:
    """One alert per asset that is not judged yet, oldest first."""
    seen: set[str] = set()
    for alert in sorted(view.alerts.values(), key=lambda a: (a.raised_ms, a.id)):
        open_verdict = alert.verdict in ("", "inconclusive")
        if open_verdict and alert.asset not in seen and view.assets[alert.asset].belief is Belief.SUSPECTED:
            seen.add(alert.asset)
            yield TriageAlert(alert.id, incident, 2)


def _hunts(
    view: SeatView, assets: list[AssetView], bad: list[AssetView], incident: str | None
) -> Iterator[StaffedAction]:
    """Sectors with confirmed assets first; with indicators all sectors are worth a look, again and again."""
    hot = Counter(asset.sector for asset in bad)
    sectors = sorted({asset.sector for asset in assets}, key=lambda sector: (-hot[sector], sector))
    for sector in sectors:
        last = max(
            (
                t.queued_ms
                for t in view.tasks.values()
                if t.kind == "HuntAssets" and t.target == sector and t.outcome not in ("failed", "cancelled")
            ),
            default=-HUNT_AGAIN_MS,
        )
        if view.t_ms - last >= HUNT_AGAIN_MS and (view.indicators or hot[sector]):
            yield HuntAssets(sector, incident, 3)


def _recovery(asset: AssetView, incident: str | None) -> Iterator[StaffedAction]:
    """What was cleaned is restored when service was lost, and otherwise put back on the network."""
    if asset.belief is not Belief.CLEARED:
        return
    if asset.eradicated and asset.service_lost_permille:
        yield RestoreAsset(asset.id, incident, 2)
    elif asset.isolated:
        yield ReconnectAsset(asset.id, incident, 3)
