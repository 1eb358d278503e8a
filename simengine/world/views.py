"""``view_for(world, seat)``: the only door through which a team sees the world.

It reads the nation's picture and what is public (the map, the calendar, the move), never the truth.
"""

from __future__ import annotations

from collections.abc import Iterable

from simengine.domain.catalogue import ChannelSpec
from simengine.domain.markings import Tlp
from simengine.domain.seats import Level, Seat
from simengine.domain.views import MessageView, PoolView, SeatView
from simengine.world import drafts
from simengine.world.state import World
from simengine.world.visibility import ADVISED


def reachable(world: World, channel: ChannelSpec, nation: str) -> tuple[str, ...]:
    """Nations that ``nation`` can reach over ``channel``: the link exists and the legal basis is shared.

    Links and memberships are public, so that a refusal over them gives nothing away.
    """
    basis = channel.legal_basis
    own = world.nations[nation].nation
    if basis is not None and basis not in own.legal_bases:
        return ()
    return tuple(
        other
        for other in world.static.nation_ids
        if other != nation
        and (min(nation, other), max(nation, other)) not in channel.missing_pairs
        and (basis is None or basis in world.nations[other].nation.legal_bases)
    )


def _readable(world: World, seat: Seat, messages: dict[str, MessageView]) -> dict[str, MessageView]:
    channels = world.scenario.channels
    return {key: m for key, m in messages.items() if seat.level in channels[m.channel].levels}


def _command_servers(world: World, indicators: Iterable[str]) -> tuple[str, ...]:
    """Where the servers stand that steer the campaigns of which the nation holds an indicator."""
    found = {world.static.stage_of_indicator[indicator][0] for indicator in indicators}
    hosts = {world.scenario.campaigns[place].command_server_nation for place in found}
    return tuple(sorted(hosts - {""}))


def view_for(world: World, seat_id: str) -> SeatView:
    """The picture of one seat now. Raises KeyError when there is no such seat."""
    seat = world.static.seats[seat_id]
    state = world.nations[seat.nation]
    picture = state.picture
    technical = seat.level is Level.TECHNICAL
    waits_for_sheet = world.open_move is not None and picture.sheet_sent != world.open_move
    return SeatView(
        t_ms=world.now_ms,
        seat=seat_id,
        nation=seat.nation,
        role=seat.role,
        play=world.play.value,
        open_move=world.open_move,
        sheet_due=world.open_move if waits_for_sheet else None,
        alerts=dict(picture.alerts) if technical else {},
        assets=dict(picture.assets),
        fleets=dict(picture.fleets),
        incidents=dict(picture.incidents),
        tasks=dict(picture.tasks) if technical else {},
        pools={
            pool: people.view(world.now_ms, world.scenario.work)
            if technical
            else PoolView(people.on_duty, people.busy)
            for pool, people in state.pools.items()
        },
        indicators=dict(picture.indicators),
        blocked=frozenset(picture.blocked),
        hardened=frozenset(picture.hardened),
        inbox=_readable(world, seat, picture.inbox),
        sent=_readable(world, seat, picture.sent),
        injects=tuple(picture.injects[seat_id]),
        decisions=tuple(picture.decisions),
        hit_from=dict(picture.hit_from),
        command_server_nations=_command_servers(world, picture.indicators),
        linked_nations=world.static.linked[seat.nation],
        nations=world.static.nation_ids,
        channels={
            channel.id: reachable(world, channel, seat.nation)
            for channel in world.scenario.channels.values()
            if seat.level in channel.levels
        },
        office_open=state.nation.office_hours.contains(world.now_ms),
        efforts=picture.efforts.view(
            world.said.fixes,
            tuple(i for i in sorted(picture.indicators) if world.static.indicators[i].is_infrastructure),
        ),
        drafts={
            draft.id: drafts.view_of(world, draft, seat_id)
            for draft in picture.efforts.drafts.values()
            if seat_id in draft.concerned
        },
        advisories={
            advisory.id: advisory
            for advisory in world.said.advisories.values()
            if advisory.tlp == Tlp.CLEAR.value or seat.level in ADVISED
        },
        statements=tuple(world.said.statements),
        attributions=tuple(world.said.attributions),
        terms=tuple(t for t in world.said.terms.values() if seat.nation in (t.nation, t.counterpart)),
        directory=dict(world.said.directory),
        shift_ends_ms=state.shift_ends_ms,
        hand_over_ordered=state.hand_over,
    )
