"""Measures of handling: files, recovery, escalation, continuity.

Each is a pure function of the journal; see ``docs/reference/measures.md``.
"""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.time import duration_label
from simengine.scoring.genuine import first_hit, genuine_incident
from simengine.scoring.log import Entry
from simengine.scoring.measured import FULL, Case, Evidence, Measured, not_applicable, share
from simengine.scoring.noticing import first_by_asset, severities

ON_FILE = frozenset({"CollectEvidence", "EradicateAsset", "IsolateAsset", "ReconnectAsset", "RestoreAsset"})
"""Work on one asset that belongs into the file of an incident."""
GRAVE = 4
"""From this severity on an incident belongs before the political level."""
PREMATURE_PERMILLE = 250
"""What a briefing before anything was hit takes off, for each occasion to brief."""


def traceability(case: Case) -> Measured:
    """IM-08: share of the compromised assets all work on which was ordered under an incident.

    Work counts from the genuine incident on; assets that nothing had happened to do not count, so that
    more work makes nobody look better.
    """
    declared = genuine_incident(case)
    if declared is None:
        return not_applicable()
    hits = first_by_asset(case, ev.AssetCompromised)
    worked: dict[str, Entry] = {}
    loose: dict[str, Entry] = {}
    for entry, accepted in case.log.of(ev.ActionAccepted, case.nation):
        if accepted.kind in ON_FILE and accepted.target in hits and entry.seq > declared.entry.seq:
            worked.setdefault(accepted.target, entry)
            if accepted.incident is None:
                loose.setdefault(accepted.target, entry)
    evidence = [Evidence(entry.seq, "work-without-file", {"asset": asset}) for asset, entry in loose.items()]
    if worked and not evidence:
        evidence.append(Evidence(next(iter(worked.values())).seq, "work-all-on-file", {"count": len(worked)}))
    return share(len(worked), len(worked) - len(loose), evidence)


def clean_recovery(case: Case) -> Measured:
    """IM-12: share of the assets put back into service from which the adversary was gone for good: the last
    cleaning before was complete, and the same campaign did not come back."""
    hits: dict[str, list[tuple[Entry, str]]] = {}
    for entry, hit in case.log.of(ev.AssetCompromised, case.nation):
        hits.setdefault(hit.asset, []).append((entry, hit.campaign))
    cleaned: dict[str, list[tuple[Entry, bool]]] = {}
    for entry, removed in case.log.of(ev.AssetEradicated, case.nation):
        cleaned.setdefault(removed.asset, []).append((entry, removed.complete))
    back: dict[str, Entry] = {}
    returned: list[tuple[Entry, ev.AssetReconnected | ev.AssetRestored]] = [
        *case.log.of(ev.AssetReconnected, case.nation),
        *case.log.of(ev.AssetRestored, case.nation),
    ]
    for entry, event in sorted(returned, key=lambda item: item[0].seq):
        if any(seen.seq < entry.seq for seen, _ in hits.get(event.asset, ())):
            back.setdefault(event.asset, entry)
    evidence, met = [], 0
    for asset, entry in sorted(back.items(), key=lambda item: item[1].seq):
        earlier = {campaign for seen, campaign in hits[asset] if seen.seq < entry.seq}
        again = next((s for s, campaign in hits[asset] if s.seq > entry.seq and campaign in earlier), None)
        complete = [whole for done, whole in cleaned.get(asset, ()) if done.seq < entry.seq]
        if again is not None:
            evidence.append(Evidence(again.seq, "hit-again", {"asset": asset}))
        elif not complete or not complete[-1]:
            evidence.append(Evidence(entry.seq, "back-before-clean", {"asset": asset}))
        else:
            met += 1
    if back and not evidence:
        evidence.append(Evidence(min(e.seq for e in back.values()), "recovery-clean", {"count": met}))
    return share(len(back), met, evidence)


def escalation(case: Case) -> Measured:
    """IM-13: share of the occasions to brief the minister that were taken within the measure's limit, less
    a quarter of an occasion for each briefing before anything was hit.

    Occasions: the first service lost to the adversary, and the first severity of 4 or more that the team
    itself set. A briefing given since the first compromise covers later occasions within the limit.
    """
    hit = first_hit(case)
    if hit is None:
        return not_applicable()
    occasions: list[tuple[Entry, str]] = []
    hits = first_by_asset(case, ev.AssetCompromised)
    for entry, level in case.log.of(ev.ServiceLevelChanged, case.nation):
        own = FULL - level.level_permille - level.needs_lost_permille
        if own > 0 and level.asset in hits and hits[level.asset].seq < entry.seq:
            occasions.append((entry, "service"))
            break
    graves = (entry for entry, event in severities(case) if event.severity >= GRAVE and entry.seq > hit.seq)
    grave = next(graves, None)
    if grave is not None:
        occasions.append((grave, "severity"))
    briefed = [entry for entry, _ in case.log.of(ev.MinisterBriefed, case.nation)]
    premature = [entry for entry in briefed if entry.seq < hit.seq]
    evidence, cases, met = [], 0, 0
    for since, occasion in occasions:
        deadline = since.t_ms + case.spec.limit_ms
        told = next(
            (b for b in briefed if b.seq > hit.seq and since.t_ms - case.spec.limit_ms <= b.t_ms <= deadline),
            None,
        )
        params = {"occasion": occasion}
        if told is not None:
            cases, met = cases + 1, met + 1
            evidence.append(Evidence(told.seq, "minister-briefed", params))
        elif deadline <= case.log.end_ms:
            cases += 1
            evidence.append(Evidence(since.seq, "minister-not-briefed", params))
    if not cases:
        return not_applicable()
    evidence += [Evidence(entry.seq, "briefed-too-early") for entry in premature]
    raw = max(0, (met * FULL - PREMATURE_PERMILLE * len(premature)) // cases)
    return Measured("scored", raw, cases, met, tuple(evidence))


def continuity(case: Case) -> Measured:
    """IM-19: share of the absences of people at work after which all that they were at went on within the
    measure's limit: somebody took it up, or the team gave it up."""
    stopped: dict[int, list[tuple[str, Entry]]] = {}
    for entry, event in case.log.of(ev.TaskInterrupted, case.nation):
        if event.interruption == "absent":
            stopped.setdefault(entry.t_ms, []).append((event.task, entry))
    went_on: dict[str, list[Entry]] = {}
    further: list[tuple[Entry, ev.TaskStarted | ev.TaskCancelled]] = [
        *case.log.of(ev.TaskStarted, case.nation),
        *case.log.of(ev.TaskCancelled, case.nation),
    ]
    for entry, moved in further:
        went_on.setdefault(moved.task, []).append(entry)
    evidence, cases, met = [], 0, 0
    for t_ms, tasks in sorted(stopped.items()):
        deadline = t_ms + case.spec.limit_ms
        late = [
            (task, entry)
            for task, entry in tasks
            if not any(entry.seq < on.seq and on.t_ms <= deadline for on in went_on.get(task, ()))
        ]
        if not late:
            cases, met = cases + 1, met + 1
            evidence.append(Evidence(tasks[0][1].seq, "absence-bridged", {"count": len(tasks)}))
        elif deadline <= case.log.end_ms:
            cases += 1
            span = duration_label(case.spec.limit_ms)
            evidence.append(
                Evidence(late[0][1].seq, "absence-not-bridged", {"count": len(late), "span": span})
            )
    return share(cases, met, evidence)
