"""Misuse of channels, from structured facts alone; what was written no rule can read.

Noted: MU-2 (beyond a marking), MU-3 (false urgency), MU-4 (flooding), MU-7 (evidence asked of a wrong desk),
MU-10 (sensitive content on an unprotected channel), MU-11 (wrong level). Proposed to the white cell:
MU-1, MU-5, MU-6, MU-8. Silence (MU-9) and keeping a vulnerability (MU-12) are a State's own choice: no rule.
"""

from __future__ import annotations

from collections.abc import Iterator

from simengine.domain import events as ev
from simengine.domain.actions import Purpose
from simengine.domain.catalogue import EVERY_MEMBER, ChannelSpec
from simengine.domain.draws import Draws
from simengine.domain.markings import Tlp
from simengine.domain.seats import Level, Seat
from simengine.rules.messages.quality import Content, accuracies
from simengine.world.state import World
from simengine.world.traffic import facts_of
from simengine.world.views import reachable

SENSITIVE = frozenset({Tlp.AMBER_STRICT.value, Tlp.RED.value})
_DESKS = {Level.POLITICAL: Level.POLICY}
"""Desks that count as one: a policy contact passes a political question on."""


def _noted(
    world: World, misuse: str, seat: Seat, counterpart: str, ident: str, indicators: tuple[str, ...] = ()
) -> ev.MisuseNoted:
    weight = world.scenario.messages.weights_permille[misuse]
    return ev.MisuseNoted(misuse, seat.nation, seat.id, counterpart, ident, weight, indicators)


def _proposed(world: World, misuse: str, seat: Seat, counterpart: str, message: str) -> ev.MisuseProposed:
    weight = world.scenario.messages.weights_permille[misuse]
    ident = f"{misuse}/{message}"
    return ev.MisuseProposed(ident, misuse, seat.nation, seat.id, counterpart, message, weight)


def in_request(world: World, seat: Seat, content: Content, ident: str) -> Iterator[ev.Event]:
    """Misuse by what a message asks, of whom, and how urgently."""
    channel, rules = content.channel, world.scenario.messages
    if _claims_urgency(content) and (
        content.incident is None
        or (content.severity is not None and content.severity <= rules.urgent_above_severity)
    ):
        yield _noted(world, "MU-3", seat, content.to_nation, ident)
    if content.purpose in rules.facts_matter and _repeats(world, seat.nation, content) >= rules.repeats:
        yield _noted(world, "MU-4", seat, content.to_nation, ident)
    asked = {
        spec.asks[str(v)] for spec in channel.fields if (v := content.fields.get(spec.name)) in spec.asks
    }
    bent_to_evidence = content.purpose is Purpose.PRESERVE_EVIDENCE and content.purpose in channel.bent_to
    desk = _DESKS.get(channel.desk, channel.desk)
    police = Level.LAW_ENFORCEMENT
    if desk is not police and (police in asked or bent_to_evidence):
        if _has_proper_way(world, seat.nation, content.to_nation, Purpose.PRESERVE_EVIDENCE):
            yield _noted(world, "MU-7", seat, content.to_nation, ident)
    elif any(_DESKS.get(level, level) is not desk for level in asked):
        yield _noted(world, "MU-11", seat, content.to_nation, ident)
    if content.purpose is Purpose.CONSULT and desk is Level.TECHNICAL:
        yield _proposed(world, "MU-1", seat, content.to_nation, ident)
    found = accuracies(world, world.nations[seat.nation], content)
    if any(agreement < rules.false_below_permille for agreement in found.values()):
        yield _proposed(world, "MU-8", seat, content.to_nation, ident)


def _claims_urgency(content: Content) -> bool:
    return any(content.fields.get(spec.name) in spec.urgent for spec in content.channel.fields)


def _repeats(world: World, nation: str, content: Content) -> int:
    """Which repeat without new facts this is. A message to all members counts by any one of them."""
    receiver = content.to_nation
    if receiver == EVERY_MEMBER:
        receiver = reachable(world, content.channel, nation)[0]
    incident = None if content.incident is None else content.incident.id
    facts = facts_of(content.channel, incident, content.indicators, content.fields)
    line = (nation, receiver, content.channel.id, content.purpose.value)
    return world.traffic.repeats(line, facts)


def _has_proper_way(world: World, nation: str, other: str, purpose: Purpose) -> bool:
    """Whether a channel that is meant for the purpose was open between the two."""
    return any(
        purpose in channel.purposes and other in reachable(world, channel, nation)
        for channel in world.scenario.channels.values()
    )


def is_confidential(channel: ChannelSpec, tlp: str, fields: dict[str, str | int]) -> bool:
    """Whether a message asks to be kept to very few, by its marking or by a field."""
    return tlp in SENSITIVE or any(fields.get(spec.name) in spec.confidential for spec in channel.fields)


def in_the_open(
    world: World,
    draws: Draws,
    seat: Seat,
    channel: ChannelSpec,
    to_nation: str,
    tlp: str,
    fields: dict[str, str | int],
    indicators: tuple[str, ...],
    ident: str,
) -> Iterator[ev.Event]:
    """MU-10: what is sensitive goes over a channel that can be overheard, and by chance it is."""
    if channel.protected or not is_confidential(channel, tlp, fields):
        return
    yield _noted(world, "MU-10", seat, to_nation, ident)
    if draws.chance(world.scenario.messages.overheard_permille / 1000, "overheard", ident):
        yield ev.MessageOverheard(ident, seat.nation, to_nation, indicators)


def in_public(world: World, seat: Seat, named: str | None, ident: str, *, worded: bool) -> Iterator[ev.Event]:
    """MU-6: shortly after a confidential message its receiver speaks in public, in words of its own or naming
    the nation that sent it. Each such message is proposed once."""
    rules = world.scenario.messages
    for message in world.nations[seat.nation].picture.inbox.values():
        arrived = message.delivered_ms
        if arrived is None or arrived + rules.confidence_ms < world.now_ms:
            continue
        channel = world.scenario.channels[message.channel]
        if not is_confidential(channel, message.tlp, dict(message.fields)):
            continue
        if (worded or named == message.from_nation) and f"MU-6/{message.id}" not in world.traffic.proposals:
            yield _proposed(world, "MU-6", seat, message.from_nation, message.id)


def beyond_evidence(world: World, seat: Seat, named: str, ident: str) -> ev.MisuseProposed:
    """MU-5: more confidence stated than own evidence supports."""
    return _proposed(world, "MU-5", seat, named, ident)


def judged(world: World, proposal: str, *, confirmed: bool) -> ev.MisuseJudged:
    """What the white cell made of a proposal; KeyError when there is none of that id."""
    found = world.traffic.proposals[proposal]
    return ev.MisuseJudged(
        proposal,
        found.misuse,
        found.nation,
        found.seat,
        found.counterpart,
        found.message,
        found.weight_permille,
        confirmed,
    )
