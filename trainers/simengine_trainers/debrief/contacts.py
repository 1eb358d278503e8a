"""The directory of contacts in the report: checks with their curves, entries and what became of them,
messages that came back, oral contacts, pulses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simengine.domain import events as ev
from simengine.scoring import ExerciseLog

Section = dict[str, Any]


def contacts_section(log: ExerciseLog) -> Section:
    """Everything about contacts, in plain values."""
    return {
        "checks": _checks(log),
        "entries": _entries(log),
        "failures": [
            {
                "seq": entry.seq,
                "t_ms": entry.t_ms,
                "nation": failed.nation,
                "to_nation": failed.to_nation,
                "contact": failed.contact,
                "deputy": failed.reason == "deputy_wrong",
            }
            for entry, failed in log.of(ev.MessageFailed)
        ],
        "oral": _oral(log),
        "pulses": [
            {
                "t_ms": entry.t_ms,
                "nation": pulse.nation,
                "counterpart": pulse.counterpart,
                "trust": pulse.trust,
            }
            for entry, pulse in log.of(ev.PulseReported)
        ],
    }


def _checks(log: ExerciseLog) -> list[Section]:
    received = {(e.check, e.nation): entry.t_ms for entry, e in log.of(ev.CommCheckReceived)}
    answered = {(e.check, e.nation): (entry, e) for entry, e in log.of(ev.CommCheckAnswered)}
    failed = {(e.check, e.to_nation): entry.t_ms for entry, e in log.of(ev.CommCheckFailed)}
    found = []
    for entry, check in log.of(ev.CommCheckStarted):
        lines = []
        for nation in check.called:
            key = (check.check, nation)
            answer = answered.get(key)
            lines.append(
                {
                    "nation": nation,
                    "received_ms": received.get(key),
                    "answered_ms": answer[0].t_ms if answer else None,
                    "after_ms": answer[1].after_ms if answer else None,
                    "failed_ms": failed.get(key),
                }
            )
        found.append(
            {
                "seq": entry.seq,
                "check": check.check,
                "nation": check.nation,
                "contact": check.contact,
                "by_plan": bool(check.inject),
                "began_ms": entry.t_ms,
                "until_ms": check.until_ms,
                "answered": sum(line["answered_ms"] is not None for line in lines),
                "lines": lines,
            }
        )
    return found


def _entries(log: ExerciseLog) -> list[Section]:
    """Entries that were not right all the time, or that their nation kept."""
    opened = log.of(ev.DirectoryOpened)
    if not opened:
        return []
    start = opened[0][1]
    steps: dict[str, list[Section]] = {
        place: [{"t_ms": 0, "state": state, "cause": "startex"}]
        for place, state in start.states.items()
        if state != "right"
    }
    for entry, change in log.of(ev.ContactChanged):
        if not change.deputy:
            place = f"{change.nation}/{change.contact}"
            known = steps.setdefault(place, [{"t_ms": 0, "state": start.states[place], "cause": "startex"}])
            known.append({"t_ms": entry.t_ms, "state": change.state, "cause": change.cause})
    updates: dict[str, list[Section]] = {}
    for entry, update in log.of(ev.DirectoryUpdated):
        kept = updates.setdefault(f"{update.nation}/{update.contact}", [])
        kept.append({"t_ms": entry.t_ms, "status": update.status})
    found = []
    for place in start.states:
        if place in steps or place in updates:
            nation, contact = place.split("/")
            found.append(
                {
                    "nation": nation,
                    "contact": contact,
                    "steps": steps.get(place, [{"t_ms": 0, "state": "right", "cause": "startex"}]),
                    "updates": updates.get(place, []),
                }
            )
    return found


def _oral(log: ExerciseLog) -> list[Section]:
    said = {e.contact: "confirmed" for _, e in log.of(ev.OralContactConfirmed)}
    said |= {e.contact: "denied" for _, e in log.of(ev.OralContactDenied)}
    return [
        {
            "seq": entry.seq,
            "held_ms": oral.held_ms,
            "nation": oral.nation,
            "counterpart": oral.counterpart,
            "purpose": oral.purpose,
            "state": said.get(oral.contact, "open"),
        }
        for entry, oral in log.of(ev.OralContactRecorded)
    ]


def of_nation(section: Mapping[str, Any], nation: str) -> Section:
    """What of it concerns one nation: how it fared in checks, its own entries, what it sent and said."""
    checks = []
    for check in section["checks"]:
        lines = [line for line in check["lines"] if nation in (line["nation"], check["nation"])]
        answered = sum(line["answered_ms"] is not None for line in lines)
        if lines:
            checks.append({**check, "answered": answered, "lines": lines})
    return {
        "checks": checks,
        "entries": [entry for entry in section["entries"] if entry["nation"] == nation],
        "failures": [one for one in section["failures"] if one["nation"] == nation],
        "oral": [one for one in section["oral"] if nation in (one["nation"], one["counterpart"])],
        "pulses": [one for one in section["pulses"] if one["nation"] == nation],
    }
