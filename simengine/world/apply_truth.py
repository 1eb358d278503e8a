"""What follows in the world from events of the exercise, the campaign and the services."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.domain.campaign import GONE
from simengine.domain.conditions import Topic
from simengine.domain.region import EdgeKind
from simengine.domain.replacing import replace
from simengine.domain.views import InjectView
from simengine.world.agenda import Due
from simengine.world.apply_fleets import fleet_level
from simengine.world.campaigns import CLEAN
from simengine.world.needs import FULL
from simengine.world.passes import reckon_passes
from simengine.world.state import FleetOrder, OpenExpectation, World


def exercise_started(world: World, event: ev.ExerciseStarted, seq: int) -> None:
    """The end is on the agenda from the beginning."""
    world.holders.update(event.holders)
    world.agenda.add(event.duration_ms, Due.END, "end", cause_seq=seq)


def exercise_ended(world: World, event: ev.ExerciseEnded, seq: int) -> None:
    """Nothing happens any more."""
    world.ended = True


def move_opened(world: World, event: ev.MoveOpened, seq: int) -> None:
    """The clock stands from here until the move is closed."""
    world.open_move = event.number
    world.moves_opened = event.number
    world.sheets.clear()


def move_closed(world: World, event: ev.MoveClosed, seq: int) -> None:
    """The clock may advance again."""
    world.open_move = None
    world.sheets.clear()


def sheet_received(world: World, event: ev.SheetReceived, seq: int) -> None:
    """The sheet's content is the command that the record names as its cause."""
    world.nations[event.nation].picture.sheet_sent = event.number


def inject_released(world: World, event: ev.InjectReleased, seq: int) -> None:
    """The seats it goes to have it; its expectations begin to run."""
    world.released.add(event.inject)
    world.dirty.topics.add((Topic.INJECTS, ""))
    for seat in event.to:
        picture = world.nations[world.static.seats[seat].nation].picture
        picture.injects[seat].append(InjectView(event.inject, world.now_ms))
    planned = world.static.injects.get(event.inject)  # None when it was improvised
    for expectation in planned.expects if planned else ():
        until = world.now_ms + expectation.within_ms
        world.expectations[expectation.id] = OpenExpectation(expectation, event.inject, until, seq)
        world.agenda.add(until, Due.EXPECTATION, expectation.id, cause_seq=seq)


def seat_assigned(world: World, event: ev.SeatAssigned, seq: int) -> None:
    """Somebody else holds the seat."""
    world.holders[event.seat] = event.holder


def campaign_began(world: World, event: ev.CampaignBegan, seq: int) -> None:
    """The first step of the campaign was taken."""
    state = world.campaigns[world.static.campaigns[event.campaign]]
    state.began, state.began_seq = True, seq
    # adaptations wait for this, so whatever they look at is looked at anew
    world.dirty.topics.update((topic, "") for topic in Topic)


def campaign_adapted(world: World, event: ev.CampaignAdapted, seq: int) -> None:
    """The adversary changes infrastructure, pace or cover; what happens to assets stands in other events."""
    state = world.campaigns[world.static.campaigns[event.campaign]]
    adaptation = next(a for a in state.campaign.adaptations if a.id == event.adaptation)
    state.adapted.add(adaptation.id)
    state.burnt.update(adaptation.retires)
    state.hidden.difference_update(adaptation.introduces)
    if adaptation.false_flag is not None:
        state.false_flag = adaptation.false_flag
    if adaptation.tempo_permille is not None:
        state.usual_tempo_permille = adaptation.tempo_permille
    if adaptation.pause_ms:
        state.resumes_at_ms = max(state.resumes_at_ms, world.now_ms + adaptation.pause_ms)
        world.agenda.add(world.now_ms + adaptation.pause_ms, Due.RESUME, event.campaign, seq, seq)
    lies_low = world.now_ms < state.resumes_at_ms
    state.tempo_permille = 0 if lies_low else state.usual_tempo_permille
    for ident in adaptation.opens:
        place, row = world.static.entries[ident]
        for number, wave in enumerate(state.campaign.entries[row].waves):
            world.agenda.add(
                world.now_ms + wave.at_ms, Due.ENTRY, f"{place:02d}.{row:03d}.{number:03d}", cause_seq=seq
            )
    reckon_passes(world, state)
    world.dirty.topics.add((Topic.TRUTH, ""))
    rows = [row for row, stage in enumerate(state.stage) if stage != CLEAN]
    world.dirty.spread.update(rows)
    world.dirty.detection.update(rows)
    world.dirty.fleets.update(range(len(world.fleets)))
    place = world.static.campaigns[event.campaign]
    for start, to in adaptation.moves if world.fleets else ():
        number = CLEAN if to == GONE else world.static.stages[to][1] + 1
        world.dirty.fleet_orders.append(FleetOrder(place, number, of_stage=world.static.stages[start][1] + 1))


def campaign_resumed(world: World, event: ev.CampaignResumed, seq: int) -> None:
    """The adversary goes on at its usual pace."""
    state = world.campaigns[world.static.campaigns[event.campaign]]
    state.tempo_permille = state.usual_tempo_permille
    world.dirty.fleets.update(range(len(world.fleets)))
    world.dirty.spread.update(row for row, stage in enumerate(state.stage) if stage != CLEAN)


def asset_compromised(world: World, event: ev.AssetCompromised, seq: int) -> None:
    """The asset is hit and enters its first stage."""
    row = world.static.index[event.asset]
    state = world.campaigns[world.static.campaigns[event.campaign]]
    state.ordinal[row] = event.ordinal
    state.visits[row] = 0
    state.from_nation[row] = world.static.nation_number.get(event.from_nation, -1)
    world.undercurrent.fresh.discard(row)
    if not world.assets.compromised[row]:
        world.nations[event.nation].compromised += 1
    world.assets.compromised[row] += 1
    _enter(world, row, event.nation, event.stage, seq)


def stage_entered(world: World, event: ev.StageEntered, seq: int) -> None:
    """The compromise of the asset goes on to another stage."""
    row = world.static.index[event.asset]
    place, number = world.static.stages[event.stage]
    state = world.campaigns[place]
    if number + 1 <= state.stage[row]:
        state.visits[row] += 1
    _enter(world, row, event.nation, event.stage, seq)


def _enter(world: World, row: int, nation: str, stage_id: str, seq: int) -> None:
    place, number = world.static.stages[stage_id]
    state = world.campaigns[place]
    stage = state.stages[number]
    state.stage[row] = number + 1
    state.cause[row] = seq
    if stage.loss_lasts and stage.service_loss_permille > world.assets.lost_permille[row]:
        if not world.assets.lost_permille[row]:
            world.nations[nation].impacted += 1
        world.assets.lost_permille[row] = stage.service_loss_permille
    world.dirty.service.add(row)
    world.dirty.spread.add(row)
    world.dirty.detection.add(row)
    world.dirty.topics.add((Topic.TRUTH, nation))


def compromise_ended(world: World, event: ev.CompromiseEnded, seq: int) -> None:
    """The adversary let go of the asset."""
    row = world.static.index[event.asset]
    clear_compromise(world, row, event.nation, event.campaign)


def clear_compromise(world: World, row: int, nation: str, campaign: str) -> None:
    """One adversary is gone from the asset; service lost for good stays lost."""
    state = world.campaigns[world.static.campaigns[campaign]]
    if state.stage[row] == CLEAN:
        return
    state.stage[row] = CLEAN
    world.assets.compromised[row] -= 1
    if not world.assets.compromised[row]:
        world.nations[nation].compromised -= 1
    world.dirty.service.add(row)
    world.dirty.spread.add(row)
    world.dirty.detection.add(row)
    world.dirty.topics.add((Topic.TRUTH, nation))


def data_exposed(world: World, event: ev.DataExposed, seq: int) -> None:
    """Records are exposed once; more cannot be taken from the same asset."""
    world.assets.exposed[world.static.index[event.asset]] = 1


def service_level_changed(world: World, event: ev.ServiceLevelChanged, seq: int) -> None:
    """Those served feel it at once, so the nation's picture shows it too."""
    if event.asset in world.static.fleets:
        fleet_level(world, world.static.fleets[event.asset], event.level_permille)
        return
    row = world.static.index[event.asset]
    nation = world.nations[event.nation]
    before = world.assets.level_permille[row]
    world.assets.level_permille[row] = event.level_permille
    nation.people_lost += _lost(event.people, event.level_permille) - _lost(event.people, before)
    world.dirty.losses.add(event.nation)
    world.needs.lost_permille[row] = event.needs_lost_permille
    world.needs.short_of[row] = (
        world.static.edge_between(world.static.index[event.short_of], row) if event.short_of else -1
    )
    shown = nation.picture.assets[event.asset]
    nation.picture.assets[event.asset] = replace(
        shown,
        service_level_permille=event.level_permille,
        service_lost_permille=world.assets.lost_permille[row],
        needs_lost_permille=event.needs_lost_permille,
        short_of=event.short_of,
        changed_ms=world.now_ms,
    )
    world.dirty.topics.add((Topic.TRUTH, event.nation))


def needed_service_changed(world: World, event: ev.NeededServiceChanged, seq: int) -> None:
    """The buffer drains at the rate of the share that is missing, or fills while nothing is."""
    csr = world.scenario.region.edges[EdgeKind.DEPENDS]
    row = world.static.index[event.asset]
    edge = world.static.edge_between(world.static.index[event.needs], row)
    missing = FULL - event.level_permille
    refill = world.scenario.assumptions.buffer_refill_permille
    world.needs.set_drain(csr, edge, missing or -refill, world.now_ms)
    if event.until_ms is not None and event.until_ms <= world.scenario.duration_ms:
        world.agenda.add(event.until_ms, Due.BUFFER, f"{edge:08d}", world.needs.token[edge], seq)
    world.dirty.needs[row] = seq
    if event.needs_nation != event.nation:
        world.dirty.calls.append(event)
    assets = world.nations[event.nation].picture.assets
    shown = assets[event.asset]
    assets[event.asset] = replace(
        shown,
        needs=tuple(
            replace(
                need,
                level_permille=event.level_permille,
                buffer_ms=event.buffer_ms,
                until_ms=event.until_ms,
                changed_ms=world.now_ms,
            )
            if need.asset == event.needs
            else need
            for need in shown.needs
        ),
    )


def _lost(people: int, level_permille: int) -> int:
    """How many people's worth of a service is lost at a level."""
    return people * (1000 - level_permille) // 1000


def opportunity_raised(world: World, event: ev.OpportunityRaised, seq: int) -> None:
    """Raised once per rule and pair."""
    world.raised.add((event.rule, event.nation, event.counterpart))


def expectation_closed(world: World, event: ev.ExpectationMet | ev.ExpectationMissed, seq: int) -> None:
    """The expectation runs no longer."""
    del world.expectations[event.expectation]
