"""Exercises in which nothing happens by itself, for what nations make of each other."""

from __future__ import annotations

from dataclasses import replace

from simengine.domain import actions as act
from simengine.domain.actions import Purpose
from simengine.domain.markings import Tlp
from simengine.domain.scenario import Scenario
from support.bench import Bench

FULL: dict[str, dict[str, str | int]] = {
    "cert-exchange": {
        "rsit": 'rsit:malicious-code="infected-system"',
        "indicators": "none-yet",
        "pap": "PAP:AMBER",
        "actions_taken": "none-yet",
        "question": "template",
        "first_seen": 0,
    },
    "consultation": {
        "facts_offered": "template",
        "evidence_level": "indicative",
        "what_is_asked": "template",
        "reply_by": 10,
        "level": "policy",
        "public_or_confidential": "confidential",
        "terms_defined": "template",
    },
}
"""Everything that a channel's form asks for."""


def calm(scenario: Scenario) -> Scenario:
    """The scenario without an adversary, false alerts and injects."""
    campaign = replace(scenario.campaigns[0], entries=())
    nations = tuple(replace(nation, false_alerts_per_day=0) for nation in scenario.region.nations)
    region = replace(scenario.region, nations=nations)
    return replace(scenario, campaigns=(campaign,), injects=(), region=region)


def automated(scenario: Scenario, people: str = "", policy: str = "competent", seed: int = 1) -> Bench:
    """A bench whose nations nobody plays but ``people``; no policy is driven, the test acts for all."""
    holders = {
        seat.id: "person" if nation.id == people else policy
        for nation in scenario.region.nations
        for seat in nation.seats
    }
    return Bench(scenario, seed=seed, holders=holders)


def sent(
    bench: Bench, seat: str, channel: str, to: str, purpose: Purpose, *indicators: str, complete: bool = True
) -> str:
    """Send a message with all fields, or none; gives its id."""
    before = set(bench.exercise.view(seat).sent)
    fields = FULL[channel] if complete else {}
    bench.do(seat, act.SendMessage(channel, to, purpose, Tlp.AMBER, fields=fields, indicators=indicators))
    (message,) = set(bench.exercise.view(seat).sent) - before
    return message
