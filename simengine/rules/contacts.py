"""The directory of contacts: how a message fares that goes by it, its upkeep, checks of it.

A stale entry takes longer, a wrong one leads nowhere: its sender learns so after a while, and goes another
way.
Formulas: ``docs/model.md``, section Contacts.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import Action, DirectoryStatus
from simengine.domain.catalogue import ChannelSpec
from simengine.domain.contacts import LEVELS_OF_CONTACT, ContactKind, EntryState
from simengine.domain.draws import Draws
from simengine.domain.errors import Refusal, refuse
from simengine.domain.numeric import ms_from_hours
from simengine.domain.plan import ContactChange, StartsCheck
from simengine.domain.seats import Level, Seat
from simengine.domain.time import MS_PER_HOUR, MS_PER_MINUTE
from simengine.world.state import NationState, World

CHECK_KIND = "CH-CHECK"
"""The kind of channel over which checks go."""

Effects = tuple[ev.Event, ...]


@dataclass(frozen=True, slots=True)
class Arrives:
    """A message arrives at ``t_ms``."""

    t_ms: int


@dataclass(frozen=True, slots=True)
class Fails:
    """A message comes back at ``t_ms``: ``reason`` says what of the directory leads nowhere."""

    t_ms: int
    reason: str


def transport(
    world: World,
    draws: Draws,
    channel: ChannelSpec,
    to_nation: str,
    to_deputy: bool,
    ident: str,
    directory: ContactKind | None = None,
) -> Arrives | Fails:
    """How a message to another nation fares on ``channel``; ``ident`` keys its draws.

    ``directory`` is the contact by which it goes, unless the channel says so itself; without either it knows
    its way. While a move is open the clock stands and people talk: whatever happens, happens at once.
    """
    kind = directory or channel.directory
    entry = None if kind is None else world.contacts.entry(to_nation, kind)
    state = None if entry is None else entry.deputy if to_deputy else entry.state
    rules = world.scenario.contacts
    if state is EntryState.WRONG:
        hours = draws.lognormal(
            rules.failure_median_ms / MS_PER_HOUR, rules.failure_sigma_permille / 1000, "failure", ident
        )
        after_ms = 0 if world.open_move is not None else ms_from_hours(hours)
        return Fails(world.now_ms + after_ms, "deputy_wrong" if to_deputy else "entry_wrong")
    if world.open_move is not None:
        return Arrives(world.now_ms)
    median_hours = channel.transport_median_ms / MS_PER_HOUR
    hours = draws.lognormal(median_hours, channel.transport_sigma_permille / 1000, "transport", ident)
    office = world.nations[to_nation].nation.office_hours
    if not channel.always_staffed and not office.contains(world.now_ms):
        hours = hours * (channel.hours_factor_permille / 1000)
    if state is EntryState.STALE:
        hours = hours * (rules.stale_factor_permille / 1000)
    return Arrives(world.now_ms + ms_from_hours(hours))


def refused_by_directory(
    world: World, channel: ChannelSpec, to_nation: str, to_deputy: bool
) -> Refusal | None:
    """Why the directory, as everybody reads it, keeps a message from being sent at all."""
    if world.nations[to_nation].nation.organisation and Level.FORUM not in channel.levels:
        return refuse("channel-not-to-organisation", channel=channel.id, nation=to_nation)
    if channel.directory is None:
        return refuse("channel-not-by-directory", channel=channel.id) if to_deputy else None
    entry = world.contacts.entry(to_nation, channel.directory)
    if entry is None:
        return refuse("contact-not-listed", nation=to_nation, contact=channel.directory.value)
    if to_deputy and entry.deputy is None:
        return refuse("contact-no-deputy", nation=to_nation, contact=channel.directory.value)
    return None


# upkeep


def at_startex(world: World) -> Effects:
    """The directory as the pack has it, for the record; nothing when no nation is listed."""
    entries = {f"{nation}/{kind.value}": entry for (nation, kind), entry in world.contacts.entries.items()}
    if not entries:
        return ()
    return (
        ev.DirectoryOpened(
            states={place: entry.state.value for place, entry in entries.items()},
            deputies={place: e.deputy.value for place, e in entries.items() if e.deputy is not None},
            verified_ms={place: entry.confirmed_ms for place, entry in entries.items()},
            valid_until_ms={place: entry.valid_until_ms for place, entry in entries.items()},
        ),
    )


def lapsed(world: World, draws: Draws, nation: str, contact: str) -> Effects:
    """An entry's validity ends, unless it was renewed meanwhile: what was right is stale from then on."""
    entry = world.contacts.entries[nation, ContactKind(contact)]
    if entry.lapsed or world.now_ms < entry.valid_until_ms:
        return ()
    state = EntryState.STALE if entry.state is EntryState.RIGHT else entry.state
    return (ev.ContactChanged(nation, contact, False, state.value, "lapsed", ""),)


def changed_by(world: World, change: ContactChange, inject: str) -> Effects:
    """People or numbers change; who changes to what is so already is no news."""
    entry = world.contacts.entries[change.nation, change.contact]
    if (entry.deputy if change.deputy else entry.state) is change.to:
        return ()
    return (
        ev.ContactChanged(
            change.nation, change.contact.value, change.deputy, change.to.value, "inject", inject
        ),
    )


def check_update(
    world: World, nation: NationState, seat: Seat, action: act.UpdateDirectory
) -> Refusal | None:
    """Only an entry that stands in the directory can be kept."""
    if world.contacts.entry(seat.nation, action.contact) is None:
        return refuse("contact-not-listed", nation=seat.nation, contact=action.contact.value)
    return None


def update(world: World, draws: Draws, seat: Seat, action: act.UpdateDirectory, ident: str) -> Effects:
    """To change an entry puts it and its deputy right. To confirm it renews its validity, which helps one
    that has lapsed; wrong numbers stay wrong, however often they are confirmed."""
    kind = action.contact
    entry = world.contacts.entries[seat.nation, kind]
    valid_until_ms = world.now_ms + world.scenario.contacts.valid_ms
    events: list[ev.Event] = [
        ev.DirectoryUpdated(seat.nation, action.status.value, action.text, kind.value, valid_until_ms)
    ]
    right = EntryState.RIGHT
    mends = action.status is DirectoryStatus.CHANGED
    if entry.state is not right and (mends or (entry.lapsed and entry.state is EntryState.STALE)):
        events.append(ev.ContactChanged(seat.nation, kind.value, False, right.value, "updated", ""))
    if mends and entry.deputy not in (None, right):
        events.append(ev.ContactChanged(seat.nation, kind.value, True, right.value, "updated", ""))
    return tuple(events)


def message_back(world: World, draws: Draws, ident: str) -> Effects:
    """A message comes back to its sender."""
    message = world.messages[ident]
    kind = world.scenario.channels[message.channel].directory
    assert kind is not None
    failure = message.failure
    return (ev.MessageFailed(ident, message.from_nation, message.to_nation, kind.value, failure),)


# checks


def _channel(world: World) -> ChannelSpec | None:
    return next((c for c in world.scenario.channels.values() if c.kind == CHECK_KIND), None)


def check_start(world: World, nation: NationState, seat: Seat, action: act.StartCommCheck) -> Refusal | None:
    """One check of a contact at a time, within reason."""
    rules = world.scenario.contacts
    if _channel(world) is None:
        return refuse("check-no-channel")
    shortest, longest = rules.check_shortest_minutes, rules.check_longest_minutes
    if not shortest <= action.within_minutes <= longest:
        return refuse(
            "check-span-out-of-range", minutes=action.within_minutes, shortest=shortest, longest=longest
        )
    own = (check for check in world.contacts.checks.values() if check.nation == seat.nation)
    if any(check.contact is action.contact and not check.ended for check in own):
        return refuse("check-already-running", contact=action.contact.value)
    if not _called(world, seat.nation, action.contact):
        return refuse("check-nobody-listed", contact=action.contact.value)
    return None


def _called(world: World, nation: str, kind: ContactKind) -> tuple[str, ...]:
    return tuple(other for (other, which) in world.contacts.entries if which is kind and other != nation)


def start_check(world: World, draws: Draws, seat: Seat, action: act.StartCommCheck, ident: str) -> Effects:
    """Every entry of the directory is called at once."""
    return _begin(world, draws, seat.nation, action.contact, action.within_minutes * MS_PER_MINUTE, ident)


def check_by_plan(world: World, draws: Draws, effect: StartsCheck, inject: str, number: int) -> Effects:
    """The plan has the secretariat check the directory without notice."""
    ident = f"{inject}/{CHECK_KIND}/{number}"
    return _begin(world, draws, effect.nation, effect.contact, effect.within_ms, ident, inject)


def _begin(
    world: World,
    draws: Draws,
    nation: str,
    kind: ContactKind,
    within_ms: int,
    ident: str,
    inject: str = "",
) -> Effects:
    channel = _channel(world)
    assert channel is not None
    called = _called(world, nation, kind)
    arrives: dict[str, int] = {}
    fails: dict[str, int] = {}
    for other in called:
        fares = transport(world, draws, channel, other, False, f"{ident}/{other}", kind)
        (arrives if isinstance(fares, Arrives) else fails)[other] = fares.t_ms
    until_ms = world.now_ms + within_ms
    return (
        ev.CommCheckStarted(ident, nation, kind.value, channel.id, called, until_ms, inject, arrives, fails),
    )


def call_arrives(world: World, draws: Draws, ident: str, nation: str) -> Effects:
    """A call reaches a nation's contact, though perhaps too late."""
    check = world.contacts.checks[ident]
    return (ev.CommCheckReceived(ident, nation, check.contact.value, check.until_ms),)


def call_fails(world: World, draws: Draws, ident: str, nation: str) -> Effects:
    """A call comes back to the secretariat."""
    check = world.contacts.checks[ident]
    return (ev.CommCheckFailed(ident, check.nation, nation, check.contact.value),)


def check_over(world: World, draws: Draws, ident: str) -> Effects:
    """The time of a check is over."""
    check = world.contacts.checks[ident]
    answered = tuple(nation for nation in check.called if nation in check.answered)
    silent = tuple(nation for nation in check.called if nation not in check.answered)
    return (ev.CommCheckEnded(ident, check.nation, check.contact.value, answered, silent),)


def check_answer(
    world: World, nation: NationState, seat: Seat, action: act.AnswerCommCheck
) -> Refusal | None:
    """A check is answered by the contact that was called, once, and in its time."""
    check = world.contacts.checks.get(action.check)
    if (
        check is None
        or seat.nation not in check.received
        or seat.level not in LEVELS_OF_CONTACT[check.contact]
    ):
        return refuse("check-unknown", check=action.check)
    if seat.nation in check.answered:
        return refuse("check-already-answered", check=action.check)
    if check.ended:
        return refuse("check-is-over", check=action.check)
    return None


def answer_check(world: World, draws: Draws, seat: Seat, action: act.AnswerCommCheck, ident: str) -> Effects:
    """The answer is with the secretariat at once: it goes the way the call came."""
    check = world.contacts.checks[action.check]
    after_ms = world.now_ms - check.began_ms
    return (ev.CommCheckAnswered(check.id, seat.nation, seat.id, check.contact.value, after_ms),)


CHECKS: dict[type[Action], Callable[[World, NationState, Seat, Any], Refusal | None]] = {
    act.UpdateDirectory: check_update,
    act.StartCommCheck: check_start,
    act.AnswerCommCheck: check_answer,
}

EFFECTS: dict[type[Action], Callable[[World, Draws, Seat, Any, str], Effects]] = {
    act.UpdateDirectory: update,
    act.StartCommCheck: start_check,
    act.AnswerCommCheck: answer_check,
}
