"""How an automated seat answers what it is asked or told, once its house is ready, and how it stands up to
nations that its own holds responsible. It reads its view alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from simengine.domain.action_codes import TAKEN_NOTE_OF
from simengine.domain.actions import Action, Answer, AnswerMessage, Attribute, Purpose, Reason
from simengine.domain.catalogue import ChannelSpec
from simengine.domain.frozen import derived, open_of
from simengine.domain.markings import Tlp
from simengine.domain.message_views import HeldIndicatorView
from simengine.domain.region import Pool
from simengine.domain.relations import ACCUSING, FROZEN
from simengine.domain.views import MessageView, SeatView
from simengine.policies.briefing import Briefing
from simengine.policies.conduct import Conduct

TELLING = frozenset({Purpose.WARN.value, Purpose.INFORM.value})
SHARED_FOR = TELLING | {Purpose.CONSULT.value}
"""Purposes to which indicators are shared in return."""
COMPLETE_ENOUGH_PERMILLE = 500
"""A request with fewer of its channel's fields is asked about first."""
PER_LEAD, PER_TRACE, AT_MOST, AT_LEAST = 30, 5, 90, 10
"""Percent of confidence that the team takes from its leads and traces."""


def answers(view: SeatView, conduct: Conduct, briefing: Briefing) -> Iterator[Action | MessageView]:
    """Everything that asks or tells is answered once the house is ready; a request that cannot be met gets a
    reasoned no. A message itself is given where its sender should be asked for what is missing in it.

    With nothing prepared (a policy in a person's place) a seat answers as it looks.
    """
    for message in sorted(open_of(view.inbox).values(), key=lambda m: (m.delivered_ms or 0, m.id)):
        if message.ready_ms is not None and not view.reached(message.ready_ms):
            continue
        if _is_unclear(view, briefing, message):
            yield message
        elif not _waits_for_clarity(view, briefing, message):
            yield _answer(view, conduct, message)


def _answer(view: SeatView, conduct: Conduct, message: MessageView) -> AnswerMessage:
    answer, reason = Answer.YES, None
    frozen = (message.from_nation, FROZEN) in view.stances
    if message.purpose in TAKEN_NOTE_OF:
        answer = Answer.RECEIVED
    elif frozen:
        answer, reason = Answer.NO, Reason.COOPERATION_FROZEN
    elif message.fields.get("sovereignty_consent") == "refused":
        answer, reason = Answer.NO, Reason.NO_LEGAL_BASIS
    elif message.purpose == Purpose.ASK_ASSISTANCE and _is_busy(view):
        answer, reason = Answer.NO, Reason.NO_CAPACITY
    shares: tuple[str, ...] = ()
    if message.purpose in SHARED_FOR and conduct.warns and not frozen:
        shares = tuple(i for i in derived(view.marks, shareable) if i not in message.indicators)
    tlp = marking(Purpose.ANSWER, shares)
    return AnswerMessage(message.id, answer, tlp, reason, indicators=shares)


def shareable(marks: Mapping[str, HeldIndicatorView]) -> tuple[str, ...]:
    """What may go to other nations, in order."""
    return tuple(sorted(held.id for held in marks.values() if held.may_pass_on))


def marking(purpose: Purpose, indicators: tuple[str, ...]) -> Tlp:
    """What the teams of the region need goes to all of them; the rest is for the receiver."""
    return Tlp.GREEN if indicators or purpose in TELLING else Tlp.AMBER


def _is_busy(view: SeatView) -> bool:
    analysts = view.pools[Pool.ANALYSTS]
    return analysts.at_work * 2 > analysts.on_duty


def _completeness_permille(channel: ChannelSpec, message: MessageView) -> int:
    """The share of the channel's required fields that the message fills in."""
    asked = [spec for spec in channel.fields if spec.required]
    return 1000 * sum(spec.name in message.fields for spec in asked) // len(asked) if asked else 1000


def _is_thin(briefing: Briefing, message: MessageView) -> bool:
    """Whether a request leaves too much open to be answered."""
    if message.purpose in TAKEN_NOTE_OF or message.purpose == Purpose.ASK_CLARIFICATION:
        return False
    return _completeness_permille(briefing.channels[message.channel], message) < COMPLETE_ENOUGH_PERMILLE


def _questions(view: SeatView, message: MessageView) -> list[MessageView]:
    """What this side has asked the sender to clarify since."""
    return [
        sent
        for sent in view.sent.values()
        if sent.to_nation == message.from_nation
        and sent.purpose == Purpose.ASK_CLARIFICATION
        and (sent.sent_ms or 0) >= (message.delivered_ms or 0)
    ]


def _is_unclear(view: SeatView, briefing: Briefing, message: MessageView) -> bool:
    """Whether the sender should be asked: once, and only where a channel leads to it for that."""
    if not _is_thin(briefing, message) or _questions(view, message):
        return False
    return (Purpose.ASK_CLARIFICATION, message.from_nation) in briefing.routes(view.channels)


def _waits_for_clarity(view: SeatView, briefing: Briefing, message: MessageView) -> bool:
    """Whether a question about the message is still open."""
    return _is_thin(briefing, message) and any(
        not question.answered for question in _questions(view, message)
    )


def accusations(view: SeatView, conduct: Conduct) -> Iterator[Action]:
    """A nation that holds another responsible says so in public, once, with the confidence of what it has
    found."""
    if Attribute.__name__ not in conduct.wider:
        return
    for other, stance in view.stances:
        if stance != ACCUSING:
            continue
        said = any(a.nation == view.nation and a.named == other for a in view.attributions)
        drafted = any(draft.kind == Attribute.__name__ for draft in view.drafts.values())
        if not said and not drafted:
            found = PER_LEAD * view.efforts.leads.get(other, 0) + PER_TRACE * view.hit_from.get(other, 0)
            yield Attribute(max(AT_LEAST, min(AT_MOST, found)), other)
            return
