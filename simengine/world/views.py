"""``view_for(world, seat)``: the only door through which a team sees the world.

It reads the nation's picture and what is public (the map, the calendar, the move), never the truth.
``glance_for`` opens the same door by a crack, for automated seats that look often and mostly find nothing
new.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from simengine.domain.catalogue import ChannelSpec
from simengine.domain.frozen import Frozen
from simengine.domain.markings import Tlp
from simengine.domain.response_views import AdvisoryView, DraftView, EffortsView, TermView
from simengine.domain.seats import Level, Seat
from simengine.domain.views import MessageView, PoolView, SeatView
from simengine.world import drafts
from simengine.world.picture import Picture
from simengine.world.state import NationState, World
from simengine.world.visibility import ADVISED


def reachable(world: World, channel: ChannelSpec, nation: str) -> tuple[str, ...]:
    """Nations that ``nation`` can reach over ``channel``: both take part, the link exists and the legal basis
    is shared.

    Links and memberships are public, so that a refusal over them gives nothing away.
    """
    known = world.static.reachable
    found = known.get((channel.id, nation))
    if found is None:
        found = known[channel.id, nation] = _reachable(world, channel, nation)
    return found


def _reachable(world: World, channel: ChannelSpec, nation: str) -> tuple[str, ...]:
    basis, members = channel.legal_basis, channel.members
    own = world.nations[nation].nation
    if channel.reach == "world" or (members is not None and nation not in members):
        return ()
    if basis is not None and basis not in own.legal_bases:
        return ()
    return tuple(
        other
        for other in world.static.nation_ids
        if other != nation
        and (members is None or other in members)
        and (min(nation, other), max(nation, other)) not in channel.missing_pairs
        and (basis is None or basis in world.nations[other].nation.legal_bases)
        and (channel.directory is None or world.contacts.entry(other, channel.directory) is not None)
        and (Level.FORUM in channel.levels or not world.nations[other].nation.organisation)
    )


def _channels(world: World, seat: Seat) -> Mapping[str, tuple[str, ...]]:
    known = world.static.channels_of
    found = known.get(seat.id)
    if found is None:
        found = known[seat.id] = Frozen(
            {
                channel.id: reachable(world, channel, seat.nation)
                for channel in world.scenario.channels.values()
                if seat.level in channel.levels
            }
        )
    return found


_NOTHING: Frozen[str, Any] = Frozen({}, Frozen({}))


def _pools(door: _Door) -> Frozen[Any, PoolView]:
    now_ms, rules = door.world.now_ms, door.world.scenario.work
    technical = door.level is Level.TECHNICAL
    return Frozen(
        {
            pool: people.view(now_ms, rules) if technical else PoolView(people.on_duty, people.busy)
            for pool, people in door.state.pools.items()
        }
    )


def _command_servers(door: _Door) -> tuple[str, ...]:
    """Where the servers stand that steer the campaigns of which the nation holds an indicator."""
    held = door.picture.indicators.shown()

    def hosts() -> tuple[str, ...]:
        static, campaigns = door.world.static, door.world.scenario.campaigns
        found = {static.stage_of_indicator[indicator][0] for indicator in held}
        return tuple(sorted({campaigns[place].command_server_nation for place in found} - {""}))

    return held.kept("hosts", hosts)


def _efforts(door: _Door) -> EffortsView:
    indicators, held = door.world.static.indicators, door.picture.indicators.shown()

    def infrastructure() -> tuple[str, ...]:
        return tuple(i for i in sorted(held) if indicators[i].is_infrastructure)

    return door.picture.efforts.view(
        door.world.said.fixes.shown(), held.kept("infrastructure", infrastructure)
    )


def _drafts(door: _Door) -> Frozen[str, DraftView]:
    """The drafts in which the seat has a say."""
    seat = door.seat.id
    return Frozen(
        {
            draft.id: drafts.view_of(door.world, draft, seat)
            for draft in door.picture.efforts.drafts.values()
            if seat in draft.concerned
        }
    )


def _advisories(door: _Door) -> Frozen[str, AdvisoryView]:
    return Frozen(
        {
            advisory.id: advisory
            for advisory in door.world.said.advisories.values()
            if advisory.tlp == Tlp.CLEAR.value or door.level in ADVISED
        }
    )


def _terms(door: _Door) -> tuple[TermView, ...]:
    terms = door.world.said.terms.values()
    return tuple(term for term in terms if door.seat.nation in (term.nation, term.counterpart))


def _sheet_due(world: World, state: NationState) -> int | None:
    has_sheet = world.open_move is not None and not state.nation.organisation
    waits = has_sheet and state.picture.sheet_sent != world.open_move
    return world.open_move if waits else None


class _Door(NamedTuple):
    """Through which a seat looks at the world."""

    world: World
    seat: Seat
    state: NationState
    picture: Picture
    level: Level


def _door(world: World, seat: Seat) -> _Door:
    state = world.nations[seat.nation]
    return _Door(world, seat, state, state.picture, seat.level)


def _readable(door: _Door, messages: Frozen[str, MessageView]) -> Frozen[str, MessageView]:
    """The messages on channels of the seat's level; filtered once as long as no message comes or changes."""

    def of_level() -> Frozen[str, MessageView]:
        channels, level = door.world.scenario.channels, door.level
        found = {key: m for key, m in messages.items() if level in channels[m.channel].levels}
        return Frozen(found, Frozen({key: m for key, m in found.items() if m.is_open}))

    return messages.kept(door.level, of_level)


_Part = Callable[[_Door], Any]


def _technical(part: _Part) -> _Part:
    """A part that technical seats alone are shown."""
    return lambda d: part(d) if d.level is Level.TECHNICAL else _NOTHING


_PARTS: dict[str, _Part] = {
    "t_ms": lambda d: d.world.now_ms,
    "seat": lambda d: d.seat.id,
    "nation": lambda d: d.seat.nation,
    "role": lambda d: d.seat.role,
    "play": lambda d: d.world.play.value,
    "open_move": lambda d: d.world.open_move,
    "sheet_due": lambda d: _sheet_due(d.world, d.state),
    "alerts": _technical(lambda d: d.picture.alerts.shown()),
    "assets": lambda d: d.picture.assets.shown(),
    "fleets": lambda d: d.picture.fleets.shown(),
    "incidents": lambda d: d.picture.incidents.shown(),
    "tasks": _technical(lambda d: d.picture.tasks.shown()),
    "pools": _pools,
    "indicators": lambda d: d.picture.indicators.shown(),
    "blocked": lambda d: frozenset(d.picture.blocked),
    "hardened": lambda d: frozenset(d.picture.hardened),
    "inbox": lambda d: _readable(d, d.picture.inbox.shown()),
    "sent": lambda d: _readable(d, d.picture.sent.shown()),
    "injects": lambda d: tuple(d.picture.injects[d.seat.id]),
    "decisions": lambda d: tuple(d.picture.decisions),
    "hit_from": lambda d: d.picture.hit_from.shown(),
    "command_server_nations": _command_servers,
    "linked_nations": lambda d: d.world.static.linked[d.seat.nation],
    "nations": lambda d: d.world.static.nation_ids,
    "channels": lambda d: _channels(d.world, d.seat),
    "office_open": lambda d: d.state.nation.office_hours.contains(d.world.now_ms),
    "efforts": _efforts,
    "drafts": _drafts,
    "advisories": _advisories,
    "statements": lambda d: tuple(d.world.said.statements),
    "attributions": lambda d: tuple(d.world.said.attributions),
    "terms": _terms,
    "directory": lambda d: Frozen(d.world.said.directory),
    "stances": lambda d: d.picture.stances,
    "shift_ends_ms": lambda d: d.state.shift_ends_ms,
    "hand_over_ordered": lambda d: d.state.hand_over,
    "marks": lambda d: d.picture.marks.shown(),
    "flaws_told": lambda d: frozenset(d.picture.flaws_told),
    "contacts": lambda d: d.world.contacts.view(d.seat),
}
"""What makes up a seat's view, each part by itself: frozen, and equal as long as nothing in it changes."""


def view_for(world: World, seat_id: str) -> SeatView:
    """The picture of one seat now. Raises KeyError when there is no such seat."""
    seat = world.static.seats[seat_id]
    door = _door(world, seat)
    return SeatView(**{name: part(door) for name, part in _PARTS.items()})


_FIXED = frozenset({"seat", "nation", "role", "play", "linked_nations", "nations", "channels"})
"""Parts that never change."""
_WATCHED = frozenset(
    {"alerts", "assets", "fleets", "incidents", "tasks", "indicators", "marks", "inbox", "sent", "hit_from"}
)
"""Parts made of the picture's mappings alone, which count their changes."""
_BY_TIME = frozenset({"t_ms", "office_open"})
"""Parts that change by time alone; so can drafts, once there are any (deputies), and the people of pools."""


class Glance(SeatView):
    """A seat's view of which only those parts are made that are read, and only until the world moves on.

    It remembers what was read, and up to when nothing that was asked about the time changes: so it can tell
    later whether whoever decided on it would decide the same again. RuntimeError when a part is first read at
    a later time than the glance was made.
    """

    __slots__ = ("_changes_ms", "_count", "_door", "_made_ms", "_read", "_read_watched", "_shows_people")

    def __init__(self, world: World, seat: Seat) -> None:
        put = object.__setattr__
        put(self, "_door", _door(world, seat))
        put(self, "_made_ms", world.now_ms)
        put(self, "_read", [])
        put(self, "_read_watched", [])
        put(self, "_count", -1)
        put(self, "_shows_people", False)
        put(self, "_changes_ms", world.scenario.duration_ms + 1)

    def __getattr__(self, name: str) -> Any:
        """Make a part when it is first read; afterwards it stands in its slot."""
        part = _PARTS.get(name)
        if part is None:
            raise AttributeError(name)
        if self._door.world.now_ms != self._made_ms:
            raise RuntimeError("the world has moved on since this glance")
        value = part(self._door)
        object.__setattr__(self, name, value)
        if name in _FIXED:
            pass
        elif name in _BY_TIME or (name == "drafts" and value):
            object.__setattr__(self, "_changes_ms", 0)
        elif name in _WATCHED:
            self._read_watched.append((part, value))
        else:
            if name == "pools" and self._door.level is Level.TECHNICAL:
                object.__setattr__(self, "_shows_people", True)
            self._read.append((part, value))
        return value

    def reached(self, t_ms: int) -> bool:
        now = self._made_ms
        if now < t_ms < self._changes_ms:
            object.__setattr__(self, "_changes_ms", t_ms)
        return bool(t_ms <= now)

    def holds_at(self, t_ms: int) -> bool:
        """Whether all that was read, and every answer about the time, would be the same at ``t_ms``, the
        world being as it is now."""
        if t_ms >= self._changes_ms:
            return False
        door = self._door
        count = door.picture.changes[0]
        if count != self._count:
            for part, value in self._read_watched:
                now = part(door)
                if now is not value and now != value:
                    return False
            object.__setattr__(self, "_count", count)
        for part, value in self._read:
            now = part(door)
            if now is not value and now != value:
                return False
        # how tired people look changes by time alone; it was looked at just now if it was read
        return not self._shows_people or all(t_ms < pool.shown_until_ms for pool in door.state.pools.values())


def glance_for(world: World, seat_id: str) -> Glance:
    """A glance of one seat now. Raises KeyError when there is no such seat."""
    return Glance(world, world.static.seats[seat_id])
