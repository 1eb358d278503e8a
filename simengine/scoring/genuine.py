"""What several measures of incident management look at: the first hit, and the incident that is about it."""

from __future__ import annotations

from dataclasses import dataclass

from simengine.domain import events as ev
from simengine.scoring.log import Entry
from simengine.scoring.measured import Case, Evidence, Measured


def first_hit(case: Case) -> Entry | None:
    """The record of the nation's first compromise, if there was one."""
    return next((entry for entry, _ in case.log.of(ev.AssetCompromised, case.nation)), None)


@dataclass(frozen=True, slots=True)
class Genuine:
    """The nation's first incident with something behind it, and the record from which it was one."""

    entry: Entry
    incident: str


def genuine_incident(case: Case) -> Genuine | None:
    """The first declared incident that a compromised asset belongs to.

    It is genuine from its declaration when it was declared on such an asset, else from the first action on
    one that the team put under it: a file opened on a false alarm detects nothing until then.
    """
    hit: set[str] = set()
    for entry in case.log.entries:
        event = entry.event
        if getattr(event, "nation", None) != case.nation:
            continue
        if isinstance(event, ev.AssetCompromised):
            hit.add(event.asset)
        on_hit_asset = (isinstance(event, ev.IncidentDeclared) and event.asset in hit) or (
            isinstance(event, ev.ActionAccepted) and event.target in hit
        )
        if on_hit_asset and isinstance(event, ev.IncidentDeclared | ev.ActionAccepted) and event.incident:
            return Genuine(entry, event.incident)
    return None


def never_declared(case: Case, hit: Entry) -> Measured:
    """The result of a nation that was hit and has no genuine incident: the unacceptable end."""
    evidence = (Evidence(hit.seq, "hit-never-declared"),)
    return Measured("scored", case.spec.unacceptable, 1, 0, evidence)
