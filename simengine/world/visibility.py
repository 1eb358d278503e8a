"""Who learns of which event, and how much of it. Nothing else puts an observation into a seat's stream.

An event that is not in one of the tables below is truth and reaches no team.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import Any

from simengine.domain import events as ev
from simengine.domain.contacts import LEVELS_OF_CONTACT, ContactKind
from simengine.domain.markings import Tlp
from simengine.domain.seats import Level
from simengine.domain.views import Observation
from simengine.world.state import World

_TECHNICAL = frozenset({Level.TECHNICAL})
_FORUM = frozenset({Level.FORUM})
_TEAM = frozenset({Level.TECHNICAL, Level.POLICY, Level.POLITICAL, Level.LAW_ENFORCEMENT})

ADVISED = frozenset({Level.TECHNICAL, Level.POLICY})
"""Levels that read advisories to the teams of the region (TLP:GREEN)."""

_DraftEvent = (
    ev.DraftSubmitted
    | ev.DraftConcurred
    | ev.DraftInClearance
    | ev.DraftAuthorised
    | ev.DraftCleared
    | ev.DraftDeclined
    | ev.DraftWithdrawn
    | ev.DraftLapsed
)

NATION_LEVELS: dict[type[ev.Event], frozenset[Level]] = {
    ev.AlertRaised: _TECHNICAL,
    ev.AlertTriaged: _TECHNICAL,
    ev.AssetConfirmed: _TECHNICAL,
    ev.AssetCleared: _TECHNICAL,
    ev.IncidentDeclared: _TEAM,
    ev.IncidentClassified: _TEAM,
    ev.IncidentReportSubmitted: _TEAM,
    ev.TaskQueued: _TECHNICAL,
    ev.TaskStarted: _TECHNICAL,
    ev.TaskInterrupted: _TECHNICAL,
    ev.TaskReprioritised: _TECHNICAL,
    ev.TaskCancelled: _TECHNICAL,
    ev.TaskFinished: _TECHNICAL,
    ev.HandOverOrdered: _TECHNICAL,
    ev.ShiftBegan: _TECHNICAL,
    ev.StaffChanged: _TECHNICAL,
    ev.EvidenceCollected: _TECHNICAL,
    ev.IndicatorBlocked: _TECHNICAL,
    ev.AssetsHardened: _TECHNICAL,
    ev.AssetIsolated: _TECHNICAL,
    ev.AssetReconnected: _TECHNICAL,
    ev.AssetEradicated: _TECHNICAL,
    ev.AssetRestored: _TECHNICAL,
    ev.ServiceLevelChanged: _TEAM,
    ev.FleetNoticed: _TEAM,
    ev.NeededServiceChanged: _TEAM,
    ev.DecisionRecorded: _TEAM,
    ev.SheetReceived: _TEAM,
    ev.SeatAssigned: _TEAM,
    ev.EvidencePreserved: frozenset({Level.TECHNICAL, Level.LAW_ENFORCEMENT}),
    ev.SeveritySet: _TEAM,
    ev.EvidenceAnalysed: frozenset({Level.TECHNICAL, Level.LAW_ENFORCEMENT}),
    ev.PatchRolloutBegan: _TECHNICAL,
    ev.AssetPatched: _TECHNICAL,
    ev.FleetPatched: _TECHNICAL,
    ev.FleetLooked: _TECHNICAL,
    ev.CredentialsReset: _TECHNICAL,
    ev.InterruptionEnded: _TECHNICAL,
    ev.IndicatorUnblocked: _TECHNICAL,
    ev.TakedownRequested: frozenset({Level.TECHNICAL, Level.LAW_ENFORCEMENT}),
    ev.TakedownEnded: frozenset({Level.TECHNICAL, Level.LAW_ENFORCEMENT}),
    ev.ConstituentsNotified: _TECHNICAL,
    ev.VendorNotified: _TECHNICAL,
    ev.MinisterBriefed: _TEAM,
    ev.LessonRecorded: _TEAM,
    ev.BriefingRequested: _TEAM,
    ev.OperatorCalled: frozenset({Level.TECHNICAL, Level.POLICY}),
}
"""Events that reach seats of the nation they belong to, by level."""

EVERYONE: frozenset[type[ev.Event]] = frozenset(
    {
        ev.ExerciseEnded,
        ev.MoveOpened,
        ev.MoveClosed,
        ev.FixReleased,
        ev.StatementPublished,
        ev.AttributionMade,
        ev.DirectoryUpdated,
        ev.PressReported,
    }
)
"""Events that reach every seat."""

HIDDEN_FIELDS: dict[type[ev.Event], frozenset[str]] = {
    ev.AlertRaised: frozenset({"genuine"}),
    ev.AssetEradicated: frozenset({"complete", "removed"}),
    ev.EvidenceAnalysed: frozenset({"right"}),
    ev.PatchRolloutBegan: frozenset({"due_ms"}),
    ev.TakedownRequested: frozenset({"due_ms"}),
    ev.ConstituentsNotified: frozenset({"due_ms"}),
    ev.VendorNotified: frozenset({"fix_ms"}),
    ev.StatementPublished: frozenset({"attention_permille"}),
    ev.DraftInClearance: frozenset({"due_ms"}),
    ev.MessageSent: frozenset(
        {"deliver_ms", "accuracy_permille", "marking_permille", "fit_permille", "fails_ms", "failure"}
    ),
    # of which message it came is for those who can read that message
    ev.AssistanceStarted: frozenset({"message"}),
    ev.AssistanceEnded: frozenset({"message"}),
    ev.EvidencePreserved: frozenset({"message"}),
    ev.CommCheckStarted: frozenset({"arrives_ms", "fails_ms"}),
}
"""Fields that are truth within an event that is shown."""


_SHOWN_FIELDS: dict[type[ev.Event], tuple[str, ...]] = {
    kind: tuple(f.name for f in fields(kind) if f.name not in HIDDEN_FIELDS.get(kind, frozenset()))
    for kind in ev.EVENTS.values()
}


def _shown(event: ev.Event) -> dict[str, Any]:
    return {name: getattr(event, name) for name in _SHOWN_FIELDS[type(event)]}


def _seats(world: World, nation: str, levels: frozenset[Level]) -> tuple[str, ...]:
    """Ids of the nation's seats on these levels."""
    known = world.static.seats_of
    found = known.get((nation, levels))
    if found is None:
        seats = world.nations[nation].nation.seats
        found = known[nation, levels] = tuple(seat.id for seat in seats if seat.level in levels)
    return found


def _accepted(world: World, event: ev.ActionAccepted) -> None:
    """The team learns of it; of what is done to a message or a draft, those who can read that."""
    picture = world.nations[event.nation].picture
    levels: frozenset[Level] = _TEAM
    if event.kind == "SendMessage":
        levels = world.scenario.channels[event.target.partition(":")[0]].levels
    elif event.kind in ("AnswerMessage", "AcknowledgeMessage"):
        levels = world.scenario.channels[picture.inbox[event.target].channel].levels
    elif event.kind in _ON_DRAFTS:
        _tell(world, picture.efforts.drafts[event.target].concerned, "ActionAccepted", _shown(event))
        return
    for seat in _seats(world, event.nation, levels):
        world.observations[seat].append((world.now_ms, event))


_ON_DRAFTS = frozenset({"AuthoriseDraft", "ConcurWithDraft", "DeclineDraft", "WithdrawDraft"})


def _refused(world: World, event: ev.ActionRefused) -> None:
    _tell(world, (event.seat,), "ActionRefused", _shown(event))


def _inject(world: World, event: ev.InjectReleased) -> None:
    for seat in event.to:
        _tell(world, (seat,), "InjectReleased", {"inject": event.inject})


def _message_sent(world: World, event: ev.MessageSent) -> None:
    levels = world.scenario.channels[event.channel].levels
    _tell(world, _seats(world, event.nation, levels), "MessageSent", _shown(event))


def _message_delivered(world: World, event: ev.MessageDelivered) -> None:
    levels = world.scenario.channels[event.channel].levels
    message = world.nations[event.nation].picture.inbox[event.message]
    data = {
        "message": message.id,
        "from_nation": message.from_nation,
        "channel": message.channel,
        "purpose": message.purpose,
        "tlp": message.tlp,
        "indicators": message.indicators,
        "fields": message.fields,
        "text": message.text,
        "in_reply_to": message.in_reply_to,
        "thread": message.thread,
        "answer": message.answer,
        "reason": message.reason,
    }
    _tell(world, _seats(world, event.nation, levels), "MessageReceived", data)


def _gained(world: World, event: ev.IndicatorsGained) -> None:
    """Those who cannot read the message that they came by learn whose it was."""
    data = _shown(event)
    if event.source in world.messages:
        data["source"] = world.messages[event.source].from_nation
    _tell(world, _seats(world, event.nation, _TECHNICAL), "IndicatorsGained", data)


def _acknowledged(world: World, event: ev.MessageAcknowledged) -> None:
    levels = world.scenario.channels[world.messages[event.message].channel].levels
    for nation in (event.nation, event.to_nation):
        _tell(world, _seats(world, nation, levels), "MessageAcknowledged", _shown(event))


def _misuse(world: World, event: ev.MisuseNoted) -> None:
    """A nation learns when its own marking was not kept, and of which indicators; not by which message."""
    if event.misuse == "MU-2":
        data = {"misuse": event.misuse, "nation": event.nation, "counterpart": event.counterpart}
        seats = _seats(world, event.counterpart, ADVISED)
        _tell(world, seats, "MisuseNoted", data | {"indicators": event.indicators})


def _flaw(world: World, event: ev.FlawTold) -> None:
    levels = world.scenario.channels[world.messages[event.message].channel].levels
    _tell(world, _seats(world, event.nation, levels), "FlawTold", _shown(event))


def _assistance(world: World, event: ev.AssistanceStarted | ev.AssistanceEnded) -> None:
    for nation in (event.nation, event.to_nation):
        seats = _seats(world, nation, _TECHNICAL | {Level.POLICY})
        _tell(world, seats, type(event).__name__, _shown(event))


def _advisory(world: World, event: ev.AdvisoryPublished) -> None:
    """To the public all see it; to the teams of the region only they do."""
    everyone = event.tlp == Tlp.CLEAR.value
    seats = (s.id for s in world.static.seats.values() if everyone or s.level in ADVISED)
    _tell(world, seats, "AdvisoryPublished", _shown(event))


def _term(world: World, event: ev.TermDefined) -> None:
    for nation in (event.nation, event.counterpart):
        _tell(world, _seats(world, nation, _TEAM), "TermDefined", _shown(event))


def _failed(world: World, event: ev.MessageFailed) -> None:
    levels = world.scenario.channels[world.messages[event.message].channel].levels
    _tell(world, _seats(world, event.nation, levels), "MessageFailed", _shown(event))


def _secretariat(world: World, event: ev.CommCheckStarted | ev.CommCheckFailed) -> None:
    _tell(world, _seats(world, event.nation, _FORUM), type(event).__name__, _shown(event))


def _check(world: World, event: ev.CommCheckReceived | ev.CommCheckAnswered) -> None:
    """The contact called has it; an answer reaches the secretariat too."""
    seats = _seats(world, event.nation, LEVELS_OF_CONTACT[ContactKind(event.contact)])
    if isinstance(event, ev.CommCheckAnswered):
        check = world.contacts.checks[event.check]
        _tell(world, _seats(world, check.nation, _FORUM), "CommCheckAnswered", _shown(event))
        own = {name: value for name, value in _shown(event).items() if name != "after_ms"}
        _tell(world, seats, "OwnCheckAnswered", own)
        return
    _tell(world, seats, "CommCheckReceived", _shown(event))


def _check_ended(world: World, event: ev.CommCheckEnded) -> None:
    """The secretariat learns of everybody, each member how it fared itself."""
    _tell(world, _seats(world, event.nation, _FORUM), "CommCheckEnded", _shown(event))
    levels = LEVELS_OF_CONTACT[ContactKind(event.contact)]
    for nations, kind in ((event.answered, "OwnCheckHeld"), (event.silent, "OwnCheckMissed")):
        for nation in nations:
            data = {"check": event.check, "nation": nation, "contact": event.contact}
            _tell(world, _seats(world, nation, levels), kind, data)


def _oral_recorded(world: World, event: ev.OralContactRecorded) -> None:
    """Its own side has all of it; the other side what it needs to say whether it was so."""
    levels = frozenset({Level(event.level)})
    data = _shown(event)
    _tell(world, _seats(world, event.nation, levels), "OralContactRecorded", data)
    theirs = {name: value for name, value in data.items() if name not in ("incident", "indicators")}
    _tell(world, _seats(world, event.counterpart, levels), "OralContactRecorded", theirs)


def _oral_settled(world: World, event: ev.OralContactConfirmed | ev.OralContactDenied) -> None:
    levels = frozenset({world.contacts.oral[event.contact].level})
    for nation in (event.nation, event.by_nation):
        _tell(world, _seats(world, nation, levels), type(event).__name__, _shown(event))


def _pulse(world: World, event: ev.PulseReported) -> None:
    _tell(world, (event.seat,), "PulseReported", _shown(event))


def _draft(world: World, event: _DraftEvent) -> None:
    """Those concerned learn of it; what it says they find in their view."""
    concerned = world.nations[event.nation].picture.efforts.drafts[event.draft].concerned
    data = {name: value for name, value in _shown(event).items() if name not in ("action", "concerned")}
    _tell(world, concerned, type(event).__name__, data)


_SPECIAL: dict[type[ev.Event], Callable[[World, Any], None]] = {
    ev.ActionAccepted: _accepted,
    ev.ActionRefused: _refused,
    ev.IndicatorsGained: _gained,
    ev.MessageAcknowledged: _acknowledged,
    ev.MisuseNoted: _misuse,
    ev.FlawTold: _flaw,
    ev.InjectReleased: _inject,
    ev.MessageSent: _message_sent,
    ev.MessageDelivered: _message_delivered,
    ev.AssistanceStarted: _assistance,
    ev.AssistanceEnded: _assistance,
    ev.AdvisoryPublished: _advisory,
    ev.TermDefined: _term,
    ev.DraftSubmitted: _draft,
    ev.DraftConcurred: _draft,
    ev.DraftInClearance: _draft,
    ev.DraftAuthorised: _draft,
    ev.DraftCleared: _draft,
    ev.DraftDeclined: _draft,
    ev.DraftWithdrawn: _draft,
    ev.DraftLapsed: _draft,
    ev.MessageFailed: _failed,
    ev.CommCheckStarted: _secretariat,
    ev.CommCheckFailed: _secretariat,
    ev.CommCheckReceived: _check,
    ev.CommCheckAnswered: _check,
    ev.CommCheckEnded: _check_ended,
    ev.OralContactRecorded: _oral_recorded,
    ev.OralContactConfirmed: _oral_settled,
    ev.OralContactDenied: _oral_settled,
    ev.PulseReported: _pulse,
}


def _tell(world: World, seats: Iterable[str], kind: str, data: dict[str, Any]) -> None:
    for seat in seats:
        stream = world.observations[seat]
        stream.append(Observation(len(stream) + 1, world.now_ms, kind, data))


def observations_of(world: World, seat: str, after: int = 0) -> tuple[Observation, ...]:
    """What the seat learned since its observation number ``after``. Most of it is put into words only here:
    automated seats read views alone."""
    return tuple(
        what if isinstance(what, Observation) else Observation(number, what[0], *_told(what[1]))
        for number, what in enumerate(world.observations[seat][after:], after + 1)
    )


def _told(event: ev.Event) -> tuple[str, dict[str, Any]]:
    return type(event).__name__, _shown(event)


def observe(world: World, event: ev.Event) -> None:
    """Put what each seat may know of ``event`` into its stream, under the seat's own counter."""
    special = _SPECIAL.get(type(event))
    if special is not None:
        special(world, event)
        return
    levels = NATION_LEVELS.get(type(event))
    if levels is not None:
        nation: str = event.nation  # type: ignore[union-attr]
        for seat in _seats(world, nation, levels):
            world.observations[seat].append((world.now_ms, event))
    elif type(event) in EVERYONE:
        _tell(world, world.observations, type(event).__name__, _shown(event))
