"""Measures of incident management, each a pure function of the journal; see ``docs/reference/measures.md``.

A nation that was hit and never declared an incident had its opportunities and did not take them: it gets
the unacceptable end, not "not applicable". Not applicable is only a nation that nothing happened to.
"""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.time import MS_PER_MINUTE, duration_label
from simengine.scoring.genuine import first_hit, genuine_incident, never_declared
from simengine.scoring.log import Entry
from simengine.scoring.loss import loss_person_hours
from simengine.scoring.measured import FULL, Case, Evidence, Measured, not_applicable, share


def time_to_detect(case: Case) -> Measured:
    """IM-01: minutes from the nation's first compromise to its first genuine incident."""
    hit, declared = first_hit(case), genuine_incident(case)
    if hit is None:
        return not_applicable()
    if declared is None:
        return never_declared(case, hit)
    span = declared.entry.t_ms - hit.t_ms
    evidence = (
        Evidence(hit.seq, "first-hit"),
        Evidence(declared.entry.seq, "declared-after", {"span": duration_label(span)}),
    )
    return Measured("scored", span // MS_PER_MINUTE, 1, 1, evidence)


def classification_accuracy(case: Case) -> Measured:
    """IM-05: half for the class and half for the type of the last classification of the genuine incident."""
    hit, declared = first_hit(case), genuine_incident(case)
    truth = case.log.of(ev.CampaignBegan)
    if hit is None or not truth:
        return not_applicable()
    if declared is None:
        return Measured("scored", 0, 1, 0, (Evidence(hit.seq, "hit-never-declared"),))
    set_ = [c for c in case.log.of(ev.IncidentClassified, case.nation) if c[1].incident == declared.incident]
    if not set_:
        return Measured("scored", 0, 1, 0, (Evidence(declared.entry.seq, "never-classified"),))
    entry, last = set_[-1]
    fitting = truth[0][1].rsit_types
    same_class = last.rsit.partition("=")[0] in {tag.partition("=")[0] for tag in fitting}
    same_type = last.rsit in fitting
    raw = 500 * same_class + 500 * same_type
    code = "class-and-type" if same_type else "class-only" if same_class else "class-differs"
    return Measured("scored", raw, 1, int(same_type), (Evidence(entry.seq, code, {"rsit": last.rsit}),))


def time_to_contain(case: Case) -> Measured:
    """IM-09: minutes from the nation's first compromise to its last, once it has a genuine incident.

    Counted from the first compromise, not from the declaration, so that declaring late cannot look like
    containing at once.
    """
    hit, declared = first_hit(case), genuine_incident(case)
    if hit is None:
        return not_applicable()
    if declared is None:
        return never_declared(case, hit)
    last = case.log.of(ev.AssetCompromised, case.nation)[-1][0]
    if last.t_ms == hit.t_ms:
        return Measured("scored", 0, 1, 1, (Evidence(hit.seq, "no-hit-after-the-first"),))
    span = last.t_ms - hit.t_ms
    evidence = (
        Evidence(hit.seq, "first-hit"),
        Evidence(last.seq, "last-hit-after", {"span": duration_label(span)}),
    )
    return Measured("scored", span // MS_PER_MINUTE, 1, 1, evidence)


def evidence_before_eradication(case: Case) -> Measured:
    """IM-10: share of the compromised assets eradicated whose evidence was collected before.

    Assets that nothing had happened to do not count: examining and cleaning them earns nothing.
    """
    hit = {event.asset: entry for entry, event in reversed(case.log.of(ev.AssetCompromised, case.nation))}
    collected: dict[str, Entry] = {}
    for entry, found in case.log.of(ev.EvidenceCollected, case.nation):
        if found.indicators:
            collected.setdefault(found.asset, entry)
    first: dict[str, Entry] = {}
    for entry, removed in case.log.of(ev.AssetEradicated, case.nation):
        if removed.asset in hit and hit[removed.asset].seq < entry.seq:
            first.setdefault(removed.asset, entry)
    evidence, met = [], 0
    for asset, entry in first.items():
        before = collected.get(asset)
        if before is not None and before.seq < entry.seq:
            met += 1
        else:
            evidence.append(Evidence(entry.seq, "eradicated-without-evidence", {"asset": asset}))
    if first and not evidence:
        evidence.append(Evidence(next(iter(first.values())).seq, "evidence-always-first", {"count": met}))
    return share(len(first), met, evidence)


def service_loss_avoided(case: Case) -> Measured:
    """IM-11: 1 - loss / loss of the same nation when all teams are idle on the same seed."""
    idle = case.references.get("idle")
    if idle is None:
        return not_applicable()
    without = loss_person_hours(idle, case.nation, case.log.end_ms)
    if without == 0:
        return not_applicable()
    lost = loss_person_hours(case.log, case.nation)
    raw = max(0, (without - lost) * FULL // without)
    evidence = (Evidence(0, "loss-against-idle", {"lost": lost, "idle": without}),)
    return Measured("scored", raw, 1, int(raw > 0), evidence)


def reporting_clock(case: Case) -> Measured:
    """IM-14: share of the reports due before the end that were handed in by their deadline.

    The clock starts when the nation knows: with its genuine incident, or with the first compromised asset
    that it confirmed, whichever is earlier. Where knowing so late leaves nothing due, it starts at the
    first compromise: looking away does not stop it.
    """
    hit, declared = first_hit(case), genuine_incident(case)
    if hit is None:
        return not_applicable()
    confirmed = next((entry for entry, _ in case.log.of(ev.AssetConfirmed, case.nation)), None)
    knows = [entry for entry in (declared.entry if declared else None, confirmed) if entry is not None]
    start = min(knows, key=lambda entry: entry.seq, default=hit)
    due = _due(case, start)
    if not due:
        start, due = hit, _due(case, hit)
    incident = declared.incident if declared is not None else None
    handed = {
        report.stage: entry
        for entry, report in reversed(case.log.of(ev.IncidentReportSubmitted, case.nation))
        if report.incident == incident
    }
    evidence, met = [], 0
    for stage, deadline in due.items():
        entry = handed.get(stage)
        if entry is None:
            evidence.append(Evidence(start.seq, "report-missing", {"stage": stage}))
        elif entry.t_ms > deadline:
            late = duration_label(entry.t_ms - deadline)
            evidence.append(Evidence(entry.seq, "report-late", {"stage": stage, "span": late}))
        else:
            met += 1
            early = duration_label(deadline - entry.t_ms)
            evidence.append(Evidence(entry.seq, "report-in-time", {"stage": stage, "span": early}))
    return share(len(due), met, evidence)


def _due(case: Case, start: Entry) -> dict[str, int]:
    """The reports that fall due before the end when the clock starts at ``start``, with their deadlines."""
    deadlines = {stage: start.t_ms + span for stage, span in case.rubric.report_deadlines_ms.items()}
    return {stage: deadline for stage, deadline in deadlines.items() if deadline < case.log.end_ms}
