"""The after-action report as data: everything the pages show, in plain values with units in their names.

This is the trainers' form: it holds the truth and all nations' results, and is for the white cell. Who did
what is told by seat, never by person. Figures are whole numbers; times are ms since STARTEX.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from simengine.domain.actions import Purpose
from simengine.domain.markings import Tlp
from simengine.domain.scenario import Scenario
from simengine.journal.record import Record
from simengine.scenario import PackTexts, frameworks
from simengine.scoring import ExerciseLog, score_exercise
from simengine_trainers.debrief.conduct import conduct_section
from simengine_trainers.debrief.contacts import contacts_section
from simengine_trainers.debrief.facts import Facts, gather
from simengine_trainers.debrief.planned import injects_and_expectations, objectives, opportunities
from simengine_trainers.debrief.results import losses_by_nation, nation_results, region_results, tensions
from simengine_trainers.debrief.sources import sources_of

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
    losses = losses_by_nation(log, scenario)
    report = {
        "schema_version": SCHEMA_VERSION,
        "kind": "after-action-report",
        "form": "white-cell",
        "marking": max(Tlp(scenario.marking), FORM_MARKING, key=lambda tlp: tlp.rank).value,
        "nation": None,
        "names": {n.id: texts.get("nation", n.id, "name") for n in scenario.region.nations},
        "exercise": _exercise(facts, scenario, texts),
        "region": region_results(facts, idle, scenario),
        "nations": [
            {**nation_results(nation.id, facts, idle, scenario, texts), "losses": losses[nation.id]}
            for nation in scenario.region.nations
        ],
        "scores": sheet,
        "messages": _messages(facts),
        "contacts": contacts_section(log),
        "conduct": conduct_section(log, scenario),
        "opportunities": opportunities(log, scenario, texts),
        "injects": injects_and_expectations(facts, scenario, texts),
        "objectives": objectives(scenario, texts),
        "tension": tensions(facts, scenario),
        "improvements": _improvements(sheet),
        "techniques": _techniques(facts, scenario, texts),
        "channels": [
            {"id": channel.id, "kind": channel.kind, "maps_to": list(channel.maps_to)}
            for channel in scenario.channels.values()
        ],
    }
    return {**report, "sources": sources_of(report)}


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
