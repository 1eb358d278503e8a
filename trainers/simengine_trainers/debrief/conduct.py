"""Conduct on channels that is worth talking about: what was noted, what the white cell judged, and free
choices of a State, which are shown and never scored."""

from __future__ import annotations

from typing import Any, Literal

from simengine.domain import events as ev
from simengine.domain.actions import Purpose
from simengine.domain.scenario import Scenario
from simengine.scoring import ExerciseLog

Section = list[dict[str, Any]]
State = Literal["noted", "confirmed", "not_confirmed", "not_judged", "choice"]
SILENCE, KEPT_BACK = "MU-9", "MU-12"
"""Sovereign choices: no answer to a valid request; a flaw kept back that hits others."""


def conduct_section(log: ExerciseLog, scenario: Scenario) -> Section:
    """Every such case in order of time: when, whose conduct, towards whom, what, and how it stands."""
    judged = {event.proposal: event.confirmed for _, event in log.of(ev.MisuseJudged)}
    found = [
        _case(entry.seq, entry.t_ms, noted.nation, noted.counterpart, noted.misuse, "noted")
        for entry, noted in log.of(ev.MisuseNoted)
    ]
    states: dict[bool | None, State] = {True: "confirmed", False: "not_confirmed", None: "not_judged"}
    found += [
        _case(
            entry.seq, entry.t_ms, one.nation, one.counterpart, one.misuse, states[judged.get(one.proposal)]
        )
        for entry, one in log.of(ev.MisuseProposed)
    ]
    found += _silences(log, scenario)
    found += _kept_back(log, scenario)
    return sorted(found, key=lambda case: (case["t_ms"], case["seq"]))


def _case(seq: int, t_ms: int, nation: str, other: str, misuse: str, state: State) -> dict[str, Any]:
    return {
        "seq": seq,
        "t_ms": t_ms,
        "nation": nation,
        "counterpart": other,
        "misuse": misuse,
        "state": state,
    }


def _silences(log: ExerciseLog, scenario: Scenario) -> Section:
    """First messages of a purpose from a nation to another that had no answer in the time of the pack."""
    answered = {sent.in_reply_to for _, sent in log.of(ev.MessageSent) if sent.answer is not None}
    seen: set[tuple[str, str, str]] = set()
    found: Section = []
    for entry, message in log.of(ev.MessageDelivered):
        key = (message.nation, message.from_nation, message.purpose)
        deadline = entry.t_ms + scenario.rubric.answer_limit_ms(message.purpose)
        if message.purpose == Purpose.ANSWER.value or key in seen:
            continue
        seen.add(key)
        if message.message not in answered and deadline <= log.end_ms:
            found.append(_case(entry.seq, deadline, message.nation, message.from_nation, SILENCE, "choice"))
    return found


def _kept_back(log: ExerciseLog, scenario: Scenario) -> Section:
    """Flaws of which a nation told the vendor and nobody else, where there was a channel for that."""
    purpose = Purpose.NOTIFY_VULNERABILITY
    if not any(purpose in channel.purposes for channel in scenario.channels.values()):
        return []
    told = {sent.nation for _, sent in log.of(ev.MessageSent) if sent.purpose == purpose.value}
    first: dict[tuple[str, str], dict[str, Any]] = {}
    for entry, notified in log.of(ev.VendorNotified):
        if notified.nation not in told:
            key = (notified.nation, notified.product)
            first.setdefault(key, _case(entry.seq, entry.t_ms, notified.nation, "", KEPT_BACK, "choice"))
    return list(first.values())


def of_nation(section: Section, nation: str) -> Section:
    """What of it is the nation's own conduct: that of others is theirs to hear of."""
    return [case for case in section if case["nation"] == nation]
