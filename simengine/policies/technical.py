"""What the technical seats of an automated team do in their own house."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

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
from simengine.domain.frozen import derived, lasting, open_of
from simengine.domain.time import MS_PER_HOUR
from simengine.domain.views import AlertView, AssetView, Belief, IncidentView, SeatView, TaskView
from simengine.policies import expert, floods, wider
from simengine.policies.briefing import Briefing
from simengine.policies.conduct import Conduct

USUAL_CLASS = 'rsit:malicious-code="infected-system"'
"""What a team takes malware on its assets for until it knows better."""

HUNT_AGAIN_MS = 6 * MS_PER_HOUR
NOTIFY_AFTER_MS = 8 * MS_PER_HOUR
FINAL_AFTER_MS = 30 * MS_PER_HOUR
_REPORT_AFTER_MS = {
    ReportStage.EARLY_WARNING: 0,
    ReportStage.NOTIFICATION: NOTIFY_AFTER_MS,
    ReportStage.FINAL: FINAL_AFTER_MS,
}


def current_incident(view: SeatView) -> IncidentView | None:
    """The incident that the team works on: its first."""
    return derived(view.incidents, _first)


def _first(incidents: Mapping[str, IncidentView]) -> IncidentView | None:
    return min(incidents.values(), key=lambda incident: incident.number, default=None)


def lead(view: SeatView, conduct: Conduct, briefing: Briefing) -> list[Action]:
    """The CERT lead declares, classifies and reports."""
    incident = current_incident(view)
    if incident is None:
        noted = open_of(view.assets).values()
        confirmed = (asset for asset in noted if asset.belief is Belief.CONFIRMED)
        first = min(confirmed, key=lambda asset: (asset.changed_ms, asset.id), default=None)
        return [DeclareIncident(first.id)] if first else []
    actions: list[Action] = list(wider.briefing_due(view, conduct, incident))
    if incident.rsit is None:
        actions.append(ClassifyIncident(incident.id, class_of(view, conduct, incident), conduct.severity))
    if conduct.reports:
        actions.extend(SubmitIncidentReport(incident.id, stage) for stage in _reports_due(view, incident))
    return actions


def class_of(view: SeatView, conduct: Conduct, incident: IncidentView) -> str:
    """What the team takes an incident for: what it has put on record, or what it looks like."""
    if incident.rsit is not None:
        return incident.rsit
    swamped = conduct.blocks and floods.is_swamped(view.assets[incident.assets[0]])
    return floods.FLOOD_CLASS if swamped else USUAL_CLASS


def _reports_due(view: SeatView, incident: IncidentView) -> Iterator[ReportStage]:
    for stage, after_ms in _REPORT_AFTER_MS.items():
        classified = incident.rsit is not None or stage is ReportStage.EARLY_WARNING
        open_still = classified and stage.value not in incident.reports
        if open_still and view.reached(incident.declared_ms + after_ms):
            yield stage


def analyst(view: SeatView, conduct: Conduct, briefing: Briefing) -> list[Action]:
    """The analyst asks for work, the most pressing first, no more at a time than the team keeps track of."""
    pending = set(derived(view.tasks, _pending))
    wanted: list[Action] = []
    for action in wishes(view, conduct):
        if len(wanted) >= conduct.tasks_per_look:
            break
        if (type(action).__name__, action.target) not in pending:
            wanted.append(action)
            pending.add((type(action).__name__, action.target))
    return wanted


def _pending(tasks: Mapping[str, TaskView]) -> frozenset[tuple[str, str]]:
    return frozenset((task.kind, task.target) for task in open_of(tasks).values())


def _noted(assets: Mapping[str, AssetView]) -> list[AssetView]:
    """The assets that the team has held for more than one of many, the weightiest first."""
    return sorted(open_of(assets).values(), key=lambda a: (-a.criticality_permille * a.people_served, a.id))


def _to_recover(assets: Mapping[str, AssetView]) -> list[AssetView]:
    """What was cleaned is restored when service was lost, and otherwise put back on the network."""
    return [
        asset
        for asset in derived(assets, _noted)
        if asset.belief is Belief.CLEARED
        and ((asset.eradicated and asset.service_lost_permille) or asset.isolated)
    ]


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
    noted = derived(view.assets, _noted)
    bad = [asset for asset in noted if asset.belief is Belief.CONFIRMED]
    swamped = {asset.id for asset in bad if conduct.blocks and floods.is_left_on(view, asset)}
    for asset in bad:
        if not asset.isolated and asset.id not in swamped:
            yield IsolateAsset(asset.id, incident, 1)
    if conduct.blocks:
        for indicator in sorted(view.indicators):
            if indicator not in view.blocked and view.marks[indicator].may_block:
                yield BlockIndicator(indicator, incident, 1)
    if conduct.collects_evidence:
        for asset in bad:
            if not asset.evidence_collected:
                first = not view.indicators or asset.id in swamped
                yield CollectEvidence(asset.id, incident, 1 if first else 3)
    if conduct.hardens and (bad or view.indicators):
        for product in lasting(view.assets, _products):
            if product not in view.hardened:
                yield HardenAssets(product, incident, 2)
    yield from wider.protection(view, conduct, bad, incident)
    yield from _triage(view, incident)
    if conduct.hunts and (bad or view.indicators or derived(view.fleets, wider.affected)):
        yield from _hunts(view, bad, incident)
    for asset in bad:
        ready = floods.is_over(asset) if asset.id in swamped else asset.isolated
        if ready and (asset.evidence_collected or not conduct.collects_evidence):
            yield EradicateAsset(asset.id, incident, 2)
    for asset in derived(view.assets, _to_recover):
        if asset.eradicated and asset.service_lost_permille:
            yield RestoreAsset(asset.id, incident, 2)
        else:
            yield ReconnectAsset(asset.id, incident, 3)
    yield from wider.enquiries(view, conduct, bad, incident)


def _products(assets: Mapping[str, AssetView]) -> list[str]:
    """Products by how many of the nation's assets run them."""
    count = Counter(product for asset in assets.values() for product in asset.products)
    return sorted(count, key=lambda product: (-count[product], product))


def _sectors(assets: Mapping[str, AssetView]) -> frozenset[str]:
    return frozenset(asset.sector for asset in assets.values())


def _last_hunts(tasks: Mapping[str, TaskView]) -> dict[str, int]:
    """When a hunt was last asked for, by sector, but for those that came to nothing."""
    last: dict[str, int] = {}
    for task in tasks.values():
        if task.kind != "HuntAssets" or task.outcome in ("failed", "cancelled"):
            continue
        if task.target not in last or task.queued_ms > last[task.target]:
            last[task.target] = task.queued_ms
    return last


def _by_age(alerts: Mapping[str, AlertView]) -> list[AlertView]:
    return sorted(open_of(alerts).values(), key=lambda alert: (alert.raised_ms, alert.id))


def _triage(view: SeatView, incident: str | None) -> Iterator[StaffedAction]:
    """One alert per asset that is not judged yet, oldest first."""
    seen: set[str] = set()
    for alert in derived(view.alerts, _by_age):
        if alert.asset not in seen and view.assets[alert.asset].belief is Belief.SUSPECTED:
            seen.add(alert.asset)
            yield TriageAlert(alert.id, incident, 2)


def _hunts(view: SeatView, bad: list[AssetView], incident: str | None) -> Iterator[StaffedAction]:
    """Sectors with confirmed assets or affected fleets first; with indicators all sectors are worth a look,
    again and again."""
    hot = wider.hot_sectors(view, bad)
    last = derived(view.tasks, _last_hunts)
    sectors = lasting(view.assets, _sectors) | hot.keys()
    for sector in sorted(sectors, key=lambda sector: (-hot[sector], sector)):
        worth_it = view.indicators or hot[sector]
        if worth_it and view.reached(last.get(sector, -HUNT_AGAIN_MS) + HUNT_AGAIN_MS):
            yield HuntAssets(sector, incident, 3)
