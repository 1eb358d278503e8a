"""Measures of noticing and judging: coverage, precision, reports taken up, severity, order.

Each is a pure function of the journal; see ``docs/reference/measures.md``.
"""

from __future__ import annotations

from itertools import combinations

from simengine.domain import events as ev
from simengine.scoring.genuine import first_hit, genuine_incident
from simengine.scoring.log import Entry
from simengine.scoring.measured import FULL, Case, Evidence, Measured, not_applicable, share

FEWEST_JUDGED = 3
"""Fewer assets treated than these say nothing about how well they are judged."""
FEWEST_PAIRS = 3
"""Fewer pairs of assets known at a time say nothing about the order in which they were worked on."""
SEVERITIES = 5
"""Severity runs from 0 to this."""
RESPONSE = frozenset({"CollectEvidence", "EradicateAsset", "IsolateAsset", "RestoreAsset"})
"""Work on one asset that is done because it was hit."""
DRASTIC = frozenset({"EradicateAsset", "IsolateAsset"})
"""Work that takes an asset from the people it serves, for as long as it lasts."""
CALLS = frozenset({"operators", "report", "users"})
"""Sources of alerts behind which somebody waits for an answer."""


def first_by_asset(case: Case, kind: type[ev.Event]) -> dict[str, Entry]:
    """The first record of a kind for each of the nation's assets."""
    found: dict[str, Entry] = {}
    for entry, event in case.log.of(kind, case.nation):
        found.setdefault(event.asset, entry)  # type: ignore[union-attr]
    return found


def _first_harm(case: Case, hits: dict[str, Entry]) -> dict[str, Entry]:
    """When each asset first lost service of its own after it was hit and while nobody had cut it off."""
    found: dict[str, Entry] = {}
    isolated: set[str] = set()
    for entry in case.log.entries:
        event = entry.event
        if isinstance(event, ev.AssetIsolated) and event.nation == case.nation:
            isolated.add(event.asset)
        elif isinstance(event, ev.AssetReconnected | ev.AssetRestored) and event.nation == case.nation:
            isolated.discard(event.asset)
        elif isinstance(event, ev.ServiceLevelChanged) and event.nation == case.nation:
            own = FULL - event.level_permille - event.needs_lost_permille
            hit = hits.get(event.asset)
            if own > 0 and hit is not None and hit.seq < entry.seq and event.asset not in isolated:
                found.setdefault(event.asset, entry)
    return found


def detection_coverage(case: Case) -> Measured:
    """IM-02: share of the compromised assets that the nation found before they lost service.

    An asset that lost none counts as found when it was found at all. One that was hit within the measure's
    limit before the end and had neither happen is left out: there was hardly time. Without a genuine
    incident nothing was found: looking everywhere is not yet noticing.
    """
    hits = first_by_asset(case, ev.AssetCompromised)
    if hits and genuine_incident(case) is None:
        first = next(iter(hits.values()))
        return Measured("scored", 0, len(hits), 0, (Evidence(first.seq, "hit-never-declared"),))
    harm = _first_harm(case, hits)
    found: dict[str, Entry] = {}
    for entry, confirmed in case.log.of(ev.AssetConfirmed, case.nation):
        if confirmed.asset in hits and hits[confirmed.asset].seq < entry.seq:
            found.setdefault(confirmed.asset, entry)
    evidence, cases, met = [], 0, 0
    for asset, hit in hits.items():
        harmed, seen = harm.get(asset), found.get(asset)
        if seen is None and harmed is None and hit.t_ms + case.spec.limit_ms > case.log.end_ms:
            continue
        cases += 1
        if seen is not None and (harmed is None or seen.seq < harmed.seq):
            met += 1
        elif harmed is not None:
            evidence.append(Evidence(harmed.seq, "harmed-before-found", {"asset": asset}))
        else:
            evidence.append(Evidence(hit.seq, "never-found", {"asset": asset}))
    if cases and not evidence:
        evidence.append(Evidence(next(iter(hits.values())).seq, "all-found", {"count": met}))
    return share(cases, met, evidence)


def qualification_precision(case: Case) -> Measured:
    """IM-03: share of the assets that the nation cut off or cleaned which were compromised when it ordered
    that for the first time. Not applicable below three such assets."""
    hits = first_by_asset(case, ev.AssetCompromised)
    treated: dict[str, Entry] = {}
    for entry, accepted in case.log.of(ev.ActionAccepted, case.nation):
        if accepted.kind in DRASTIC:
            treated.setdefault(accepted.target, entry)
    if len(treated) < FEWEST_JUDGED:
        return not_applicable()
    wrong = {
        asset: entry for asset, entry in treated.items() if asset not in hits or hits[asset].seq > entry.seq
    }
    evidence = [
        Evidence(entry.seq, "treated-without-cause", {"asset": asset}) for asset, entry in wrong.items()
    ]
    if not evidence:
        first = next(iter(treated.values()))
        evidence.append(Evidence(first.seq, "treated-with-cause", {"count": len(treated)}))
    return share(len(treated), len(treated) - len(wrong), evidence)


def reports_taken_up(case: Case) -> Measured:
    """IM-04: share of the reports by people (users, operators, planners' callers) that the nation took up
    within the measure's limit: it ordered the alert to be looked at, or knew by then what the asset was."""
    asked: dict[str, Entry] = {}
    for entry, accepted in case.log.of(ev.ActionAccepted, case.nation):
        if accepted.kind == "TriageAlert":
            asked.setdefault(accepted.target, entry)
    judged: dict[str, list[int]] = {}
    verdicts: list[tuple[Entry, ev.AssetConfirmed | ev.AssetCleared]] = [
        *case.log.of(ev.AssetConfirmed, case.nation),
        *case.log.of(ev.AssetCleared, case.nation),
    ]
    for entry, verdict in verdicts:
        judged.setdefault(verdict.asset, []).append(entry.t_ms)
    known_at = {event.asset: entry for entry, event in reversed(case.log.of(ev.AssetConfirmed, case.nation))}
    evidence, cases, met = [], 0, 0
    for entry, alert in case.log.of(ev.AlertRaised, case.nation):
        deadline = entry.t_ms + case.spec.limit_ms
        if alert.source not in CALLS:
            continue
        was_known = alert.asset in known_at and known_at[alert.asset].seq < entry.seq
        taken = alert.alert in asked and asked[alert.alert].t_ms <= deadline
        settled = any(entry.t_ms <= t_ms <= deadline for t_ms in judged.get(alert.asset, ()))
        if was_known or taken or settled:
            cases, met = cases + 1, met + 1
        elif deadline <= case.log.end_ms:
            cases += 1
            evidence.append(Evidence(entry.seq, "report-not-taken-up", {"asset": alert.asset}))
    if cases and not evidence:
        evidence.append(Evidence(0, "reports-all-taken-up", {"count": met}))
    return share(cases, met, evidence)


def severities(case: Case) -> list[tuple[Entry, ev.IncidentClassified | ev.SeveritySet]]:
    """Every time that the nation set a severity, in order."""
    found: list[tuple[Entry, ev.IncidentClassified | ev.SeveritySet]] = [
        *case.log.of(ev.IncidentClassified, case.nation),
        *case.log.of(ev.SeveritySet, case.nation),
    ]
    return sorted(found, key=lambda item: item[0].seq)


def severity_calibration(case: Case) -> Measured:
    """IM-06: 1 - mean distance between the severity set and the campaign's, over the life of the genuine
    incident, as a share of the scale. While none is set it counts as 0."""
    hit, declared = first_hit(case), genuine_incident(case)
    severity = {began.campaign: began.severity for _, began in case.log.of(ev.CampaignBegan)}
    struck = {event.campaign for _, event in case.log.of(ev.AssetCompromised, case.nation)}
    true = max((severity[campaign] for campaign in struck if campaign in severity), default=None)
    if hit is None or true is None:
        return not_applicable()
    if declared is None:
        return Measured("scored", 0, 1, 0, (Evidence(hit.seq, "hit-never-declared"),))
    set_ = [
        (entry, event.severity) for entry, event in severities(case) if event.incident == declared.incident
    ]
    since, level, error, evidence = declared.entry.t_ms, 0, 0, []
    for entry, chosen in set_:
        error += abs(level - true) * max(0, entry.t_ms - since)
        since, level = max(since, entry.t_ms), chosen
        evidence.append(Evidence(entry.seq, "severity-set", {"severity": chosen, "true": true}))
    error += abs(level - true) * max(0, case.log.end_ms - since)
    if not evidence:
        evidence.append(Evidence(declared.entry.seq, "severity-never-set", {"true": true}))
    life = max(1, case.log.end_ms - declared.entry.t_ms)
    return Measured(
        "scored", FULL - error * FULL // (life * SEVERITIES), 1, int(level == true), tuple(evidence)
    )


def triage_order(case: Case) -> Measured:
    """IM-07: (Kendall's tau + 1) / 2 between what was worked on first and what matters to most people.

    Over pairs of compromised assets that the nation knew of before it began with either; their weight is
    people served by criticality. Not applicable below three such pairs.
    """
    people = {event.asset: event.people for _, event in case.log.of(ev.ServiceLevelChanged, case.nation)}
    hits, known = first_by_asset(case, ev.AssetCompromised), first_by_asset(case, ev.AssetConfirmed)
    begun: dict[str, Entry] = {}
    for entry, accepted in case.log.of(ev.ActionAccepted, case.nation):
        if accepted.kind in RESPONSE:
            begun.setdefault(accepted.target, entry)
    assets = [asset for asset in hits if asset in people and asset in known and asset in begun]
    right, wrong, evidence = 0, 0, []
    for one, other in combinations(assets, 2):
        first, second = (one, other) if begun[one].seq < begun[other].seq else (other, one)
        if people[one] == people[other] or begun[first].seq < max(known[one].seq, known[other].seq):
            continue
        if people[first] > people[second]:
            right += 1
        else:
            wrong += 1
            evidence.append(Evidence(begun[first].seq, "lighter-first", {"asset": first, "other": second}))
    pairs = right + wrong
    if pairs < FEWEST_PAIRS:
        return not_applicable()
    if not evidence:
        evidence.append(Evidence(begun[assets[0]].seq, "heaviest-first", {"count": pairs}))
    return share(pairs, right, evidence)
