"""Measures of the directory of contacts: who can be reached, and who keeps the own entries right.

Each is a pure function of the journal; see ``docs/reference/measures.md``.
"""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.contacts import EntryState
from simengine.domain.time import duration_label
from simengine.scoring.log import Entry
from simengine.scoring.measured import FULL, Case, Evidence, Measured, not_applicable, share


def reachability(case: Case) -> Measured:
    """CB-01: share of the checks that called the nation which it answered within their time.

    A check still open at the end counts only when it was answered. What automated seats of a nation held by
    people answered is left out.
    """
    answered = {
        event.check: (entry, event) for entry, event in case.log.of(ev.CommCheckAnswered, case.nation)
    }
    evidence, cases, met = [], 0, 0
    for entry, check in case.log.of(ev.CommCheckStarted):
        if case.nation not in check.called:
            continue
        found = answered.get(check.check)
        params = {"contact": check.contact}
        if found is not None:
            if case.log.counts(found[1].seat, found[0].seq):
                cases, met = cases + 1, met + 1
                span = duration_label(found[1].after_ms)
                evidence.append(Evidence(found[0].seq, "check-answered", params | {"span": span}))
        elif check.until_ms <= case.log.end_ms:
            cases += 1
            evidence.append(Evidence(entry.seq, "check-not-answered", params))
    return share(cases, met, evidence)


def directory_upkeep(case: Case) -> Measured:
    """CB-02: 1 - share of the exercise during which an own entry, or its deputy, was stale or wrong; the mean
    over those that ever were. Not applicable when all were right all the time."""
    since: dict[tuple[str, bool], tuple[Entry, int]] = {}
    spoilt: dict[tuple[str, bool], int] = {}
    first: dict[tuple[str, bool], Entry] = {}

    def note(entry: Entry, contact: str, deputy: bool, state: str) -> None:
        key = contact, deputy
        if key in since:
            begun = since.pop(key)[1]
            spoilt[key] = spoilt.get(key, 0) + entry.t_ms - begun
        if state != EntryState.RIGHT.value:
            since[key] = entry, entry.t_ms
            first.setdefault(key, entry)

    for entry, opened in case.log.of(ev.DirectoryOpened):
        for deputy, states in ((False, opened.states), (True, opened.deputies)):
            for place, state in sorted(states.items()):
                nation, _, contact = place.partition("/")
                if nation == case.nation:
                    note(entry, contact, deputy, state)
    for entry, change in case.log.of(ev.ContactChanged, case.nation):
        note(entry, change.contact, change.deputy, change.state)
    for key, (_, begun) in since.items():
        spoilt[key] = spoilt.get(key, 0) + case.log.end_ms - begun
    if not first or not case.log.end_ms:
        return not_applicable()
    evidence = [
        Evidence(first[key].seq, "entry-not-right", {"contact": key[0], "span": duration_label(spoilt[key])})
        for key in sorted(first)
    ]
    raw = FULL - sum(spoilt.values()) * FULL // (case.log.end_ms * len(first))
    return Measured("scored", raw, len(first), len(first) - len(since), tuple(evidence))
