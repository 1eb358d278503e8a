"""What came of the exercise, for the region, each nation and each pair: parts of the after-action report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from simengine.domain.relations import faded
from simengine.domain.scenario import Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.scenario import PackTexts
from simengine.scoring import ExerciseLog, loss_by_service
from simengine_trainers.debrief.facts import Facts, NationFacts


def _skill_permille(loss: int, idle_loss: int | None) -> int | None:
    """The share of the loss without any response that did not come about; None without a scale."""
    return None if not idle_loss else (idle_loss - loss) * 1000 // idle_loss


def region_results(facts: Facts, idle: Facts | None, scenario: Scenario) -> dict[str, Any]:
    """All nations together, beside how it goes when nobody does anything (None without such a run)."""
    loss = facts.loss_person_hours()
    idle_loss = idle.loss_person_hours() if idle else None
    return {
        "assets": len(scenario.region.assets),
        "loss_person_hours": loss,
        "idle_loss_person_hours": idle_loss,
        "loss_avoided_permille": _skill_permille(loss, idle_loss),
        "compromised_assets": sum(len(n.ever_compromised) for n in facts.nations.values()),
        "idle_compromised_assets": (
            sum(len(n.ever_compromised) for n in idle.nations.values()) if idle else None
        ),
        "impacted_assets": sum(len(n.ever_impacted) for n in facts.nations.values()),
        "short_assets": sum(len(n.ever_short - n.ever_impacted) for n in facts.nations.values()),
        "records_exposed": sum(n.records_exposed for n in facts.nations.values()),
        "recovery_hours": sum(n.recovery_ms for n in facts.nations.values()) // MS_PER_HOUR,
        "messages": len(facts.sent),
        "loss_rate": facts.loss_rate,
        "idle_loss_rate": idle.loss_rate if idle else [],
        "compromised": facts.compromised,
        "idle_compromised": idle.compromised if idle else [],
    }


def _moments(moments: Mapping[str, tuple[int, int]]) -> dict[str, dict[str, int]]:
    return {what: {"t_ms": t_ms, "seq": seq} for what, (t_ms, seq) in moments.items()}


def nation_results(
    nation: str, facts: Facts, idle: Facts | None, scenario: Scenario, texts: PackTexts
) -> dict[str, Any]:
    """One nation, beside how it goes there when nobody does anything, and how its picture followed."""
    own: NationFacts = facts.nations[nation]
    loss = own.loss_person_hours(facts.end_ms)
    idle_loss = idle.nations[nation].loss_person_hours(idle.end_ms) if idle else None
    holders = {seat: who for seat, who in facts.started.holders.items() if seat.startswith(f"{nation}.")}
    return {
        "id": nation,
        "organisation": nation in facts.started.organisations,
        "name": texts.get("nation", nation, "name"),
        "assets": sum(1 for n in scenario.region.assets.nation if scenario.region.nations[n].id == nation),
        "holders": holders,
        "truth": _moments(own.truth_ms),
        "belief": _moments(own.belief_ms),
        "compromised_assets": len(own.ever_compromised),
        "impacted_assets": len(own.ever_impacted),
        "short_assets": len(own.ever_short - own.ever_impacted),
        "records_exposed": own.records_exposed,
        "recovery_hours": own.recovery_ms // MS_PER_HOUR,
        "loss_person_hours": loss,
        "idle_loss_person_hours": idle_loss,
        "loss_avoided_permille": _skill_permille(loss, idle_loss),
        "messages": sum(nation in (sent.nation, sent.to_nation) for _, sent in facts.sent),
        "compromised": own.compromised,
        "idle_compromised_assets": len(idle.nations[nation].ever_compromised) if idle else None,
        "loss_rate": own.loss_rate,
        "idle_loss_rate": idle.nations[nation].loss_rate if idle else [],
        "tasks_done": own.tasks_done,
        "actions_refused": own.refused,
    }


def losses_by_nation(log: ExerciseLog, scenario: Scenario) -> dict[str, list[dict[str, Any]]]:
    """By nation: what was lost, service by service, those that lost nothing left out."""
    table = scenario.region.assets
    services = dict(zip(table.ids, zip(table.sectors, table.kinds, strict=True), strict=True))
    services |= {fleet.id: (fleet.sector, fleet.kind) for fleet in scenario.region.fleets}
    found: dict[str, list[dict[str, Any]]] = {nation.id: [] for nation in scenario.region.nations}
    for (nation, (sector, kind)), loss in loss_by_service(log, services).items():
        if not loss.is_nothing:
            found[nation].append(
                {
                    "sector": sector,
                    "kind": kind,
                    "own_person_hours": loss.own_person_hours,
                    "needs_person_hours": loss.needs_person_hours,
                    "abroad_person_hours": loss.abroad_person_hours,
                    "records_exposed": loss.records_exposed,
                    "recovery_hours": loss.recovery_ms // MS_PER_HOUR,
                }
            )
    return found


def tensions(facts: Facts, scenario: Scenario) -> list[dict[str, Any]]:
    """Pairs whose tension moved, the most tense at the end first; in permille."""
    found = []
    for (one, other), steps in facts.tension.items():
        start = scenario.region.tension_ppm.get((one, other), scenario.region.base_tension_ppm)
        last_ms, last, _ = steps[-1]
        end = faded(last, start, facts.end_ms - last_ms, scenario.relations.half_life_ms)
        found.append(
            {
                "nations": [one, other],
                "start_permille": start // 1000,
                "end_permille": end // 1000,
                "highest_permille": max(start, *(ppm for _, ppm, _ in steps)) // 1000,
                "steps": [
                    {"t_ms": t_ms, "permille": ppm // 1000, "reason": reason} for t_ms, ppm, reason in steps
                ],
            }
        )
    return sorted(found, key=lambda item: (-item["end_permille"], item["nations"]))
