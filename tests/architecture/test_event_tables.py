"""Tables that have to name every kind of event, action and agenda class: nothing is forgotten."""

from __future__ import annotations

from simengine.domain.actions import ACTIONS, FLOWS_IN_MOVE, STAFFED
from simengine.domain.conditions import FUNCTIONS
from simengine.domain.events import EVENTS
from simengine.kernel import stimuli
from simengine.rules import actions, conditions, work
from simengine.world.agenda import Due
from simengine.world.apply import HANDLERS
from simengine.world.visibility import _SPECIAL, EVERYONE, NATION_LEVELS

TRUTH_ONLY = frozenset(
    {
        "ExerciseStarted",
        "CampaignBegan",
        "CampaignAdapted",
        "CampaignResumed",
        "AssetCompromised",
        "StageEntered",
        "CompromiseEnded",
        "FleetHit",
        "FleetsCounted",
        "DataExposed",
        "TensionChanged",
        "TrustChanged",
        "BeliefChanged",
        "UrgencyCreditChanged",
        "AnswerPrepared",
        "AnswersLapsed",
        "EscalationBegan",
        "EscalationEnded",
        "OpportunityRaised",
        "ExpectationMet",
        "ExpectationMissed",
        "StaffAbsent",
        "StaffReturned",
        "MessageWaits",
        "MessageOverheard",
        "MisuseProposed",
        "MisuseJudged",
        "ServicesForewarned",
        "ContactChanged",
        "DirectoryOpened",
    }
)
"""Events that no team is ever shown (of absences a nation learns by StaffChanged)."""


def test_every_event_has_a_handler() -> None:
    assert set(HANDLERS) == set(EVENTS.values())


def test_of_every_event_it_is_decided_who_sees_it() -> None:
    shown = {cls.__name__ for cls in (*_SPECIAL, *EVERYONE, *NATION_LEVELS)}
    assert shown | TRUTH_ONLY == set(EVENTS)
    assert not shown & TRUTH_ONLY


def test_every_action_has_its_check_and_its_effect() -> None:
    assert set(actions._CHECKS) == set(ACTIONS.values())
    assert {cls.__name__ for cls in actions._PROMPT} == set(ACTIONS) - STAFFED
    assert set(work._OUTCOMES) == STAFFED
    assert set(ACTIONS) >= FLOWS_IN_MOVE


def test_every_class_of_the_agenda_has_a_handler() -> None:
    assert set(stimuli.HANDLERS) == set(Due) - {Due.SPREAD}


def test_every_function_of_the_condition_language_is_evaluated() -> None:
    assert set(conditions._FUNCTIONS) == set(FUNCTIONS)
