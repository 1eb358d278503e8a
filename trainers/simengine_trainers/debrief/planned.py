"""What was planned, and what became of it: parts of the after-action report."""

from __future__ import annotations

from typing import Any

from simengine.domain.plan import Inject
from simengine.domain.scenario import Scenario
from simengine.scenario import PackTexts
from simengine.scoring import ExerciseLog, opportunities_of
from simengine_trainers.debrief.facts import Facts


def objectives(scenario: Scenario, texts: PackTexts) -> list[dict[str, Any]]:
    """What was to be practised, with the measures and injects that serve it."""
    return [
        {
            "id": objective.id,
            "title": texts.get("objective", objective.id),
            "measures": list(objective.measures),
            "injects": _injects_for(scenario, objective.id),
        }
        for objective in scenario.objectives
    ]


def injects_and_expectations(facts: Facts, scenario: Scenario, texts: PackTexts) -> list[dict[str, Any]]:
    """Every inject by the time of its release, improvised ones too, with what was expected after it."""
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


def opportunities(log: ExerciseLog, texts: PackTexts) -> list[dict[str, Any]]:
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
