"""The after-action report as data: everything the pages show, in plain values with units in their names.

This is the trainers' form: it holds the truth and all nations' results, and is for the white cell. Who did
what is told by seat, never by person. Figures are whole numbers; times are ms since STARTEX.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from simengine.domain.actions import Purpose
from simengine.domain.markings import Tlp
from simengine.domain.plan import Inject
from simengine.domain.scenario import Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.journal.record import Record
from simengine.scenario import PackTexts, frameworks
from simengine.scoring import ExerciseLog, loss_by_service, opportunities_of, score_exercise
from simengine_trainers.debrief.contacts import contacts_section
from simengine_trainers.debrief.facts import Facts, NationFacts, gather

SCHEMA_VERSION = 1
FORM_MARKING = Tlp.AMBER_STRICT
"""This form holds what was hidden from teams and every nation's results: it stays with the trainers."""
Report = dict[str, Any]


def build_report(
    records: Sequence[Record],
    references: Mapping[str, Sequence[Record]],
    scenario: Scenario,
    texts: PackTexts,
) -> Report:
    """The report of a journal.

    ``references`` holds journals of the same pack and seed played otherwise: ``idle`` gives the scale
    for the service lost. A journal without ENDEX is reported up to its last record and says so.
    """
    facts = gather(records)
    idle = gather(references["idle"], facts.end_ms) if "idle" in references else None
    log = ExerciseLog.from_records(records)
    logs = {name: ExerciseLog.from_records(others) for name, others in references.items()}
    sheet = score_exercise(log, logs, scenario.rubric).to_data()
    losses = _losses(log, scenario)
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "after-action-report",
        "form": "white-cell",
        "marking": max(Tlp(scenario.marking), FORM_MARKING, key=lambda tlp: tlp.rank).value,
        "nation": None,
        "names": {n.id: texts.get("nation", n.id, "name") for n in scenario.region.nations},
        "exercise": _exercise(facts, scenario, texts),
        "region": _region(facts, idle, scenario),
        "nations": [
            {**_nation(nation.id, facts, idle, scenario, texts), "losses": losses[nation.id]}
            for nation in scenario.region.nations
        ],
        "scores": sheet,
        "messages": _messages(facts),
        "contacts": contacts_section(log),
        "opportunities": _opportunities(log, texts),
        "injects": _injects(facts, scenario, texts),
        "objectives": [
            {
                "id": objective.id,
                "title": texts.get("objective", objective.id),
                "measures": list(objective.measures),
                "injects": _injects_for(scenario, objective.id),
            }
            for objective in scenario.objectives
        ],
        "tension": _tension(facts, scenario),
        "improvements": _improvements(sheet),
        "techniques": _techniques(facts, scenario, texts),
    }


def _exercise(facts: Facts, scenario: Scenario, texts: PackTexts) -> dict[str, Any]:
    started = facts.started
    return {
        "title": texts.get("scenario", scenario.id),
        "summary": texts.get("scenario", scenario.id, "summary"),
        "region": texts.get("region", scenario.id, "name"),
        "pack": started.pack,
        "pack_version": started.pack_version,
        "pack_hash": started.pack_hash,
        "marking": scenario.marking,
        "language": scenario.language,
        "starts_at": scenario.starts_at,
        "seed": started.seed,
        "play": started.play,
        "duration_ms": started.duration_ms,
        "end_ms": facts.end_ms,
        "ended": facts.ended,
        "engine_version": started.engine_version,
        "rules_version": started.rules_version,
        "format_version": started.format_version,
        "records": facts.count,
        "journal_head_hash": facts.head_hash,
        "moves": len(facts.moves),
        "campaigns": len(scenario.campaigns),
    }


def _skill_permille(loss: int, idle_loss: int | None) -> int | None:
    """The share of the loss without any response that did not come about; None without a scale."""
    return None if not idle_loss else (idle_loss - loss) * 1000 // idle_loss


def _region(facts: Facts, idle: Facts | None, scenario: Scenario) -> dict[str, Any]:
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


def _nation(
    nation: str, facts: Facts, idle: Facts | None, scenario: Scenario, texts: PackTexts
) -> dict[str, Any]:
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


def _losses(log: ExerciseLog, scenario: Scenario) -> dict[str, list[dict[str, Any]]]:
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


def _messages(facts: Facts) -> list[dict[str, Any]]:
    """Who told whom what kind of thing when. Texts are not part of the report."""
    found = []
    for record, sent in facts.sent:
        arrived = facts.delivered.get(sent.message)
        found.append(
            {
                "seq": record.seq,
                "sent_ms": record.t_ms,
                "arrived_ms": arrived[0].t_ms if arrived else None,
                "came_back_ms": sent.fails_ms,
                "from_nation": sent.nation,
                "from_seat": sent.seat,
                "to_nation": sent.to_nation,
                "channel": sent.channel,
                "purpose": sent.purpose,
                "tlp": sent.tlp,
                "answer": sent.answer,
                "reason": sent.reason,
                "in_reply_to": sent.in_reply_to,
                "indicators": list(sent.indicators),
                "completeness_permille": sent.completeness_permille,
                "missing_fields": list(sent.missing_fields),
                "quality_permille": arrived[1].quality_permille if arrived else None,
            }
        )
    return found


def _opportunities(log: ExerciseLog, texts: PackTexts) -> list[dict[str, Any]]:
    """Moments at which contacting another nation would have helped, and what became of each."""
    found = [
        {
            "rule": one.raised.rule,
            "title": texts.get("opportunity", one.raised.rule),
            "nation": nation,
            "counterpart": one.raised.counterpart,
            "raised_ms": one.opened.t_ms,
            "until_ms": one.raised.until_ms,
            "seq": one.opened.seq,
            "state": one.state(log.end_ms),
            "answered_by_seq": one.taken.seq if one.taken else None,
        }
        for nation in log.nations
        for one in opportunities_of(log, nation)
    ]
    return sorted(found, key=lambda item: int(str(item["seq"])))


def _injects(facts: Facts, scenario: Scenario, texts: PackTexts) -> list[dict[str, Any]]:
    released = {event.inject: (record, event) for record, event in facts.released}
    found = []
    for inject in scenario.injects:
        at = released.get(inject.id)
        found.append(
            {
                "id": inject.id,
                "title": texts.get("inject", inject.id),
                "persona": texts.get("persona", inject.persona, "name"),
                "organisation": texts.get("persona", inject.persona, "organisation"),
                "medium": inject.medium.value,
                "released_ms": at[0].t_ms if at else None,
                "seq": at[0].seq if at else None,
                "by": at[1].by if at else None,
                "to": list(inject.to),
                "expectations": _expectations(facts, inject),
            }
        )
    planned = {inject.id for inject in scenario.injects}
    for ident, (record, event) in released.items():
        if ident not in planned:  # improvised: what it said is not in the journal
            found.append(
                {
                    "id": ident,
                    "title": None,
                    "persona": None,
                    "organisation": None,
                    "medium": None,
                    "released_ms": record.t_ms,
                    "seq": record.seq,
                    "by": event.by,
                    "to": list(event.to),
                    "expectations": [],
                }
            )
    return sorted(found, key=lambda item: (item["released_ms"] is None, item["released_ms"] or 0))


def _expectations(facts: Facts, inject: Inject) -> list[dict[str, Any]]:
    found = []
    for expectation in inject.expects:
        outcome = facts.expectations.get(expectation.id)
        state = "not_observed" if outcome is None else "met" if outcome[1] else "missed"
        found.append(
            {
                "id": expectation.id,
                "nation": expectation.nation,
                "objective": expectation.objective,
                "within_ms": expectation.within_ms,
                "state": state,
                "t_ms": outcome[0] if outcome else None,
            }
        )
    return found


def _injects_for(scenario: Scenario, objective: str) -> list[str]:
    return [
        inject.id
        for inject in scenario.injects
        if any(expectation.objective == objective for expectation in inject.expects)
    ]


def _tension(facts: Facts, scenario: Scenario) -> list[dict[str, Any]]:
    """Pairs whose tension moved, the most tense at the end first; in permille."""
    found = []
    for (one, other), steps in facts.tension.items():
        start = scenario.region.tension_ppm.get((one, other), scenario.region.base_tension_ppm)
        found.append(
            {
                "nations": [one, other],
                "start_permille": start // 1000,
                "end_permille": steps[-1][1] // 1000,
                "highest_permille": max(start, *(ppm for _, ppm, _ in steps)) // 1000,
                "steps": [
                    {"t_ms": t_ms, "permille": ppm // 1000, "reason": reason} for t_ms, ppm, reason in steps
                ],
            }
        )
    return sorted(found, key=lambda item: (-item["end_permille"], item["nations"]))


def _techniques(facts: Facts, scenario: Scenario, texts: PackTexts) -> dict[str, Any]:
    """The adversaries' stages as ATT&CK techniques, with the notice of its owner, and how far each came:
    single assets that were in it, and assets of fleets at most at a time, fleet by fleet."""
    known = frameworks.techniques()
    stages = []
    for campaign in scenario.campaigns:
        most = [counts for (ident, _), counts in facts.fleet_most.items() if ident == campaign.id]
        for place, stage in enumerate(campaign.stages):
            stages.append(
                {
                    "campaign": campaign.id,
                    "campaign_name": texts.get("campaign", campaign.id, "name"),
                    "stage": stage.id,
                    "title": texts.get("stage", stage.id),
                    "technique": stage.technique,
                    "technique_name": known[stage.technique].name if stage.technique in known else None,
                    "assets": len(facts.stage_assets.get(stage.id, ())),
                    "fleet_assets": sum(counts[place + 1] for counts in most),
                }
            )
    return {"notice": frameworks.attack_notice(), "stages": stages}


def _improvements(sheet: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A plan to fill in: one line per nation and measure rated M or U. Owner and dates are the nation's."""
    return [
        {
            "nation": nation["nation"],
            "measure": measure["measure"],
            "rating": measure["rating"],
            "owner": None,
            "due": None,
            "retest": None,
        }
        for nation in sheet["nations"]
        for measure in nation["measures"]
        if measure["rating"] in ("M", "U")
    ]


TELLING = (Purpose.WARN.value, Purpose.INFORM.value)
"""Purposes shown as telling in the who-told-whom plot."""
