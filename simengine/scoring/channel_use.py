"""Measures of channel use. Opportunities and threads are counted, never messages: volume earns nothing, and a
reasoned no is good conduct."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from simengine.domain import events as ev
from simengine.domain.actions import Purpose
from simengine.domain.time import duration_label
from simengine.scoring.log import Entry, ExerciseLog
from simengine.scoring.measured import Case, Evidence, Measured, not_applicable, share

TELLING = frozenset({Purpose.WARN.value, Purpose.INFORM.value})


def says_something(message: ev.MessageSent) -> bool:
    """Whether a message is about an incident of the sender's or carries indicators: an empty one tells
    nobody anything."""
    return message.incident is not None or bool(message.indicators)


@dataclass(frozen=True, slots=True)
class Contact:
    """A message, or an oral contact that the other side confirmed: when it was made, and what it was.

    ``entry`` is the record that shows it; of an oral contact, its confirmation.
    """

    t_ms: int
    entry: Entry
    to_nation: str
    purpose: str
    says_something: bool


def contacts_of(log: ExerciseLog, nation: str) -> list[Contact]:
    """A nation's contacts to others, in order of time. A message that the directory leads nowhere reaches
    nobody, and is none; what one side alone says was told by word of mouth is none either."""
    found = [
        Contact(entry.t_ms, entry, sent.to_nation, sent.purpose, says_something(sent))
        for entry, sent in log.of(ev.MessageSent, nation)
        if sent.deliver_ms is not None
    ]
    found += [
        Contact(oral.held_ms, entry, oral.by_nation, oral.purpose, oral.says_something)
        for entry, oral in log.of(ev.OralContactConfirmed, nation)
    ]
    return sorted(found, key=lambda contact: (contact.t_ms, contact.entry.seq))


@dataclass(frozen=True, slots=True)
class Opportunity:
    """An opportunity of a nation, and the first message, confirmed oral contact or recorded decision that
    took it up in time."""

    opened: Entry
    raised: ev.OpportunityRaised
    taken: Entry | None

    def state(self, end_ms: int) -> Literal["used", "considered", "missed", "open"]:
        """What became of it: ``considered`` is declined with a recorded reason; ``open`` when the exercise
        ended before the window did."""
        if self.taken is not None:
            return "considered" if isinstance(self.taken.event, ev.DecisionRecorded) else "used"
        return "missed" if self.raised.until_ms <= end_ms else "open"


def opportunities_of(log: ExerciseLog, nation: str) -> list[Opportunity]:
    """A nation's opportunities in order. A contact counts before a decision, whichever came first.

    A contact takes one up only when it is about something: an incident of the sender's, or indicators. One
    that only automated seats of a nation held by people took up is nobody's, and left out.
    """
    made = contacts_of(log, nation)
    decided = log.of(ev.DecisionRecorded, nation)
    found = []
    for opened, raised in log.of(ev.OpportunityRaised, nation):
        contacts = (
            contact.entry
            for contact in made
            if contact.to_nation == raised.counterpart
            and contact.purpose in raised.purposes
            and contact.says_something
            and opened.t_ms <= contact.t_ms <= raised.until_ms
        )
        decisions = (
            entry
            for entry, decision in decided
            if decision.counterpart == raised.counterpart
            and decision.subject in raised.purposes
            and opened.t_ms <= entry.t_ms <= raised.until_ms
        )
        taken = [*contacts, *decisions]
        own = [entry for entry in taken if _is_own(log, entry)]
        if own or not taken:
            found.append(Opportunity(opened, raised, own[0] if own else None))
    return found


def _is_own(log: ExerciseLog, entry: Entry) -> bool:
    """Whether a contact or a decision is the nation's own conduct, by the seat that it came from. Only people
    talk in the corridor."""
    event = entry.event
    if isinstance(event, ev.OralContactConfirmed):
        return True
    seat = event.seat if isinstance(event, ev.MessageSent) else log.seat_of(entry.seq)
    return seat is None or log.counts(seat, entry.seq)


def uptake_of_opportunities(case: Case) -> Measured:
    """CB-03: share of the opportunities open to the nation that it used, or declined on record.

    An opportunity whose window is still open at the end counts only when it was used or considered.
    """
    evidence, cases, met = [], 0, 0
    for opportunity in opportunities_of(case.log, case.nation):
        state = opportunity.state(case.log.end_ms)
        if state == "open":
            continue
        cases += 1
        met += state != "missed"
        params = {"nation": opportunity.raised.counterpart, "rule": opportunity.raised.rule}
        record = opportunity.taken or opportunity.opened
        evidence.append(Evidence(record.seq, f"opportunity-{state}", params))
    return share(cases, met, evidence)


def timely_notice(case: Case) -> Measured:
    """CB-04: share of the nations next at risk that were told in time.

    In time is by their own first compromise, or within the pack's limit of the moment at which telling
    them became an opportunity. A message tells something only as one that takes up an opportunity does."""
    first_hit: dict[str, Entry] = {}
    for entry, hit in case.log.of(ev.AssetCompromised):
        first_hit.setdefault(hit.nation, entry)
    at_risk: dict[str, Entry] = {}
    for entry, raised in case.log.of(ev.OpportunityRaised, case.nation):
        if not TELLING.isdisjoint(raised.purposes):
            at_risk.setdefault(raised.counterpart, entry)
    made = contacts_of(case.log, case.nation)
    evidence, cases, met = [], 0, 0
    for nation, since in at_risk.items():
        limit = since.t_ms + case.rubric.notice_limit_ms
        deadline = max(limit, first_hit[nation].t_ms if nation in first_hit else case.log.end_ms)
        tellings = [
            contact
            for contact in made
            if contact.to_nation == nation and contact.purpose in TELLING and contact.says_something
        ]
        told = next((contact for contact in tellings if _is_own(case.log, contact.entry)), None)
        if tellings and (told is None or told.t_ms > deadline >= tellings[0].t_ms):
            continue  # an automated seat told them before people had to
        if told is None and deadline >= case.log.end_ms and limit > case.log.end_ms:
            continue  # the exercise ended before it could be late
        cases += 1
        if told is not None and told.t_ms <= deadline:
            met += 1
            evidence.append(Evidence(told.entry.seq, "told-in-time", {"nation": nation}))
        elif told is not None:
            late = duration_label(told.t_ms - deadline)
            evidence.append(Evidence(told.entry.seq, "told-late", {"nation": nation, "span": late}))
        else:
            evidence.append(Evidence(since.seq, "not-told", {"nation": nation}))
    return share(cases, met, evidence)


def message_completeness(case: Case) -> Measured:
    """CB-06: mean completeness of the messages that took up opportunities, each message once.

    Only what an opportunity called for counts, and of each the first message: it is what the other side
    has to act on. More messages, however complete, neither raise nor lower it.
    """
    first: dict[str, tuple[Entry, ev.MessageSent]] = {}
    for opportunity in opportunities_of(case.log, case.nation):
        taken = opportunity.taken
        if taken is not None and isinstance(taken.event, ev.MessageSent):
            first.setdefault(taken.event.message, (taken, taken.event))
    if not first:
        return not_applicable()
    evidence = [
        Evidence(
            entry.seq,
            "message-incomplete",
            {"nation": message.to_nation, "fields": ", ".join(message.missing_fields)},
        )
        for entry, message in first.values()
        if message.missing_fields
    ]
    if not evidence:
        entry = next(iter(first.values()))[0]
        evidence.append(Evidence(entry.seq, "messages-complete", {"count": len(first)}))
    total = sum(message.completeness_permille for _, message in first.values())
    complete = sum(not message.missing_fields for _, message in first.values())
    return Measured("scored", total // len(first), len(first), complete, tuple(evidence))


def answers_to_requests(case: Case) -> Measured:
    """CB-08: share of requests and notices received that were answered in time: yes, partly, received, or a
    reasoned no.

    Of several messages of one purpose from one nation the first counts, so that a flood of them cannot
    lower the score of the one who receives it. A window still open at the end does not count, nor does what
    automated seats of a nation held by people had to answer or answered.
    """
    received: dict[tuple[str, str], tuple[Entry, ev.MessageDelivered]] = {}
    for entry, message in case.log.of(ev.MessageDelivered, case.nation):
        if message.purpose != Purpose.ANSWER.value:
            received.setdefault((message.from_nation, message.purpose), (entry, message))
    answers: dict[str, Entry] = {}
    for entry, sent in case.log.of(ev.MessageSent, case.nation):
        if sent.answer is not None and sent.in_reply_to is not None:
            answers.setdefault(sent.in_reply_to, entry)
    automated = {
        prepared.message
        for entry, prepared in case.log.of(ev.AnswerPrepared, case.nation)
        if case.log.is_peoples(case.nation, entry.seq)
    }
    for _, lapsed in case.log.of(ev.AnswersLapsed, case.nation):
        automated.difference_update(lapsed.messages)
    evidence, cases, met = [], 0, 0
    for entry, message in received.values():
        deadline = entry.t_ms + case.rubric.answer_limit_ms(message.purpose)
        answered = answers.get(message.message)
        if (answered is not None and not _is_own(case.log, answered)) or message.message in automated:
            continue
        params = {"nation": message.from_nation, "purpose": message.purpose}
        if answered is not None and answered.t_ms <= deadline:
            cases, met = cases + 1, met + 1
            evidence.append(Evidence(answered.seq, "answered-in-time", params))
        elif deadline <= case.log.end_ms:
            cases += 1
            code = "answered-late" if answered is not None else "not-answered"
            evidence.append(Evidence(answered.seq if answered else entry.seq, code, params))
    return share(cases, met, evidence)
