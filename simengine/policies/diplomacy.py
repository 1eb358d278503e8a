"""How an automated team uses channels: whom it tells, what it asks, how it answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from simengine.domain.actions import (
    AcknowledgeMessage,
    Action,
    Purpose,
    Reason,
    RecordDecision,
    SendMessage,
    Term,
)
from simengine.domain.catalogue import ChannelSpec, FieldSpec
from simengine.domain.frozen import derived, open_of
from simengine.domain.region import Pool
from simengine.domain.seats import Level
from simengine.domain.time import MS_PER_HOUR
from simengine.domain.views import MessageView, SeatView, TaskView
from simengine.policies import answering
from simengine.policies.briefing import Briefing
from simengine.policies.conduct import Conduct
from simengine.policies.technical import USUAL_CLASS, class_of, current_incident
from simengine.policies.ways import Way, not_come_back, way_to

REPLY_WITHIN_MS = 6 * MS_PER_HOUR
NONE_YET = "none-yet"
"""What a field says when there is nothing to state yet."""
URGENT = frozenset({None, 2, 3, 4, 5})
"""Severities with which an incident is urgent; None: nobody has judged it yet."""
CONTESTED = Term.ATTRIBUTION.value
"""The word that is misread most easily between nations that consult each other."""
MAX_ASKED = 2
"""How many nations are asked for help at a time."""


def _fill(
    view: SeatView, conduct: Conduct, channel: ChannelSpec, indicators: tuple[str, ...]
) -> dict[str, str | int]:
    """As many fields of the channel's form as the team cares to fill in."""
    asked = [spec for spec in channel.fields if spec.required]
    count = len(asked) * conduct.fields_permille // 1000
    return {spec.name: _value(view, conduct, channel, spec, indicators) for spec in asked[:count]}


def _value(
    view: SeatView, conduct: Conduct, channel: ChannelSpec, spec: FieldSpec, indicators: tuple[str, ...]
) -> str | int:
    incident = current_incident(view)
    if spec.kind == "rsit":
        return USUAL_CLASS if incident is None else class_of(view, conduct, incident)
    if spec.kind == "time":
        if spec.name == "first_seen":
            return incident.declared_ms if incident is not None else view.t_ms
        return view.t_ms + REPLY_WITHIN_MS
    if spec.kind == "code":
        return _option(channel, spec, urgent=incident is not None and incident.severity in URGENT)
    if spec.kind == "severity":
        return incident.severity if incident is not None and incident.severity is not None else NONE_YET
    if spec.kind == "term":
        return CONTESTED
    if spec.kind in ("asset", "product"):
        return NONE_YET
    if spec.kind == "indicators":
        return "listed" if indicators else NONE_YET
    if spec.kind == "actions":
        done = sorted({task.kind for task in view.tasks.values() if task.state == "finished"})
        return " ".join(done) if done else NONE_YET
    return "template"


def _option(channel: ChannelSpec, spec: FieldSpec, *, urgent: bool) -> str:
    """The first option, but for one that asks for confidence where others can listen, or claims an urgency
    that is not there."""
    unfit = set() if channel.protected else set(spec.confidential)
    if not urgent:
        unfit |= spec.urgent
    return next((option for option in spec.options if option not in unfit), spec.options[0])


def _message(
    view: SeatView,
    conduct: Conduct,
    way: Way,
    nation: str,
    purpose: Purpose,
    indicators: tuple[str, ...] = (),
) -> SendMessage:
    incident = current_incident(view)
    return SendMessage(
        channel=way.channel.id,
        to_nation=nation,
        purpose=purpose,
        tlp=answering.marking(purpose, indicators),
        fields=_fill(view, conduct, way.channel, indicators),
        indicators=indicators,
        incident=incident.id if incident is not None else None,
        to_deputy=way.to_deputy,
    )


def _sent(view: SeatView, nation: str, *purposes: Purpose) -> list[MessageView]:
    sent = not_come_back(view).values()
    return [m for m in sent if m.to_nation == nation and m.purpose in purposes]


@dataclass(frozen=True, slots=True)
class _Told:
    """What a nation was told of an incident: the indicators named, and when a message last left."""

    indicators: frozenset[str]
    last_ms: int


def _told(sent: Mapping[str, MessageView]) -> dict[str, _Told]:
    messages: dict[str, list[MessageView]] = {}
    for message in sent.values():
        if message.purpose in (Purpose.WARN, Purpose.INFORM):
            messages.setdefault(message.to_nation, []).append(message)
    return {
        nation: _Told(frozenset(i for m in found for i in m.indicators), max(m.sent_ms or 0 for m in found))
        for nation, found in messages.items()
    }


def _heard(inbox: Mapping[str, MessageView]) -> dict[str, set[str]]:
    """The indicators that each nation has named."""
    found: dict[str, set[str]] = {}
    for message in inbox.values():
        if message.indicators:
            found.setdefault(message.from_nation, set()).update(message.indicators)
    return found


def _warnings(
    view: SeatView, conduct: Conduct, briefing: Briefing, nations: Iterable[str]
) -> Iterator[Action]:
    """Nations are warned once there is something to tell, and told once more of what came since."""
    incident = current_incident(view)
    if incident is None:
        return
    held = derived(view.marks, answering.shareable)
    all_told, heard = derived(not_come_back(view), _told), derived(view.inbox, _heard)
    for nation in nations:
        told = all_told.get(nation)
        purpose = Purpose.WARN if told is None else Purpose.INFORM
        way = way_to(view, briefing, purpose, nation)
        if way is None:
            continue
        if told is None:
            if held or view.reached(incident.declared_ms + conduct.patience_ms):
                yield _message(view, conduct, way, nation, purpose, held)
            continue
        known = told.indicators | heard.get(nation, set())
        news = tuple(i for i in held if i not in known)
        if news and view.reached(told.last_ms + conduct.news_after_ms):
            yield _message(view, conduct, way, nation, purpose, news)


def _waiting(tasks: Mapping[str, TaskView]) -> int:
    """How many tasks wait for an analyst."""
    return sum(t.pool is Pool.ANALYSTS and t.state == "queued" for t in open_of(tasks).values())


def _help_wanted(view: SeatView, conduct: Conduct, briefing: Briefing) -> Iterator[Action]:
    """With more work than two rounds of its analysts can do, a team asks others for help."""
    if current_incident(view) is None:
        return
    if derived(view.tasks, _waiting) <= 2 * view.pools[Pool.ANALYSTS].on_duty:
        return
    sent = not_come_back(view).values()
    asked = {m.to_nation for m in sent if m.purpose == Purpose.ASK_ASSISTANCE}
    for nation in view.nations:
        if len(asked) >= MAX_ASKED:
            return
        if nation == view.nation or nation in asked:
            continue
        way = way_to(view, briefing, Purpose.ASK_ASSISTANCE, nation)
        if way is not None:
            asked.add(nation)
            yield _message(view, conduct, way, nation, Purpose.ASK_ASSISTANCE)


def _answers(view: SeatView, conduct: Conduct, briefing: Briefing) -> Iterator[Action]:
    """What comes in is answered; where too much is missing its sender is asked first."""
    for item in answering.answers(view, conduct, briefing):
        if not isinstance(item, MessageView):
            yield item
            continue
        own = briefing.channels[item.channel]
        if Purpose.ASK_CLARIFICATION in own.purposes:
            question = _message(view, conduct, Way(own), item.from_nation, Purpose.ASK_CLARIFICATION)
            yield replace(question, in_reply_to=item.id)
            continue
        way = way_to(view, briefing, Purpose.ASK_CLARIFICATION, item.from_nation)
        if way is not None:
            yield _message(view, conduct, way, item.from_nation, Purpose.ASK_CLARIFICATION)


def _unread(inbox: Mapping[str, MessageView]) -> tuple[str, ...]:
    return tuple(sorted(message.id for message in inbox.values() if message.acknowledged_ms is None))


def _receipts(view: SeatView) -> Iterator[Action]:
    """Whatever came is acknowledged at the next look."""
    for message in derived(view.inbox, _unread):
        yield AcknowledgeMessage(message)


def technical_messages(view: SeatView, conduct: Conduct, briefing: Briefing) -> list[Action]:
    """What the CERT lead sends and answers."""
    actions: list[Action] = []
    if conduct.answers:
        actions.extend(_receipts(view))
        actions.extend(_answers(view, conduct, briefing))
    if conduct.warns:
        others = (nation for nation in view.nations if nation != view.nation)
        nations = tuple(others) if conduct.warns_everybody else view.linked_nations
        actions.extend(_warnings(view, conduct, briefing, nations))
    if conduct.asks_for_help:
        actions.extend(_help_wanted(view, conduct, briefing))
    return actions


def policy_contact(view: SeatView, conduct: Conduct, briefing: Briefing) -> list[Action]:
    """What the policy contact sends and answers: it consults nations that intrusions came by way of."""
    actions: list[Action] = list(answering.accusations(view, conduct))
    if conduct.answers:
        actions.extend(_receipts(view))
        actions.extend(_answers(view, conduct, briefing))
    if conduct.warns_everybody:
        actions.extend(_warnings(view, conduct, briefing, _beyond_the_certs(view, briefing)))
    if conduct.consults:
        for nation in sorted(view.hit_from):
            way = way_to(view, briefing, Purpose.CONSULT, nation)
            if nation != view.nation and way is not None and not _sent(view, nation, Purpose.CONSULT):
                actions.append(_message(view, conduct, way, nation, Purpose.CONSULT))
            actions.extend(_terms(view, conduct, briefing, nation))
    return actions


def _terms(view: SeatView, conduct: Conduct, briefing: Briefing, nation: str) -> Iterator[Action]:
    """Whoever is consulted is told once what this side means by its words, if a channel is there for it."""
    way = way_to(view, briefing, Purpose.DEFINE_TERM, nation)
    if nation != view.nation and way is not None and not _sent(view, nation, Purpose.DEFINE_TERM):
        yield _message(view, conduct, way, nation, Purpose.DEFINE_TERM)


def _beyond_the_certs(view: SeatView, briefing: Briefing) -> list[str]:
    """Nations with which the CERTs have no link of their own."""
    missing = {
        pair
        for channel in briefing.channels.values()
        if Level.TECHNICAL in channel.levels
        for pair in channel.missing_pairs
    }
    return [
        nation for nation in view.nations if (min(nation, view.nation), max(nation, view.nation)) in missing
    ]


def law_enforcement(view: SeatView, conduct: Conduct, briefing: Briefing) -> list[Action]:
    """What law enforcement does: have evidence abroad preserved, or put on record why it cannot."""
    actions: list[Action] = []
    if conduct.answers:
        actions.extend(_receipts(view))
        actions.extend(_answers(view, conduct, briefing))
    if not conduct.consults or current_incident(view) is None:
        return actions
    for host in view.command_server_nations:
        if host != view.nation:
            actions.extend(_preservation(view, conduct, briefing, host))
    return actions


def _preservation(view: SeatView, conduct: Conduct, briefing: Briefing, host: str) -> Iterator[Action]:
    way = way_to(view, briefing, Purpose.PRESERVE_EVIDENCE, host)
    if way is not None:
        if not _sent(view, host, Purpose.PRESERVE_EVIDENCE):
            yield _message(view, conduct, way, host, Purpose.PRESERVE_EVIDENCE)
    elif not any(d.subject == Purpose.PRESERVE_EVIDENCE and d.counterpart == host for d in view.decisions):
        yield RecordDecision(Purpose.PRESERVE_EVIDENCE, host, Reason.NO_LEGAL_BASIS)
