"""What follows in the world from events of the exercise, the campaign and the services."""

from __future__ import annotations

from dataclasses import replace

from simengine.domain import events as ev
from simengine.domain.conditions import Topic
from simengine.domain.views import InjectView
from simengine.world.agenda import Due
from simengine.world.state import CLEAN, OpenExpectation, World


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
    world.campaign_began = True


def asset_compromised(world: World, event: ev.AssetCompromised, seq: int) -> None:
    """The asset is hit and enters its first stage."""
    row = world.static.index[event.asset]
    assets = world.assets
    assets.ordinal[row] = event.ordinal
    assets.visits[row] = 0
    assets.from_nation[row] = world.static.nation_ids.index(event.from_nation)
    world.undercurrent.fresh.discard(row)
    world.nations[event.nation].compromised += 1
    _enter(world, row, event.nation, event.stage, seq)


def stage_entered(world: World, event: ev.StageEntered, seq: int) -> None:
    """The compromise of the asset goes on to its next stage."""
    row = world.static.index[event.asset]
    if world.static.stages[event.stage] + 1 < world.assets.stage[row]:
        world.assets.visits[row] += 1
    _enter(world, row, event.nation, event.stage, seq)


def _enter(world: World, row: int, nation: str, stage_id: str, seq: int) -> None:
    assets = world.assets
    number = world.static.stages[stage_id]
    assets.stage[row] = number + 1
    assets.cause[row] = seq
    assets.held[row] = 0
    loss = world.scenario.campaign.stages[number].service_loss_permille
    if loss > assets.lost_permille[row]:
        if not assets.lost_permille[row]:
            world.nations[nation].impacted += 1
        assets.lost_permille[row] = loss
        world.dirty.service.add(row)
    world.dirty.spread.add(row)
    world.dirty.detection.add(row)
    world.dirty.topics.add((Topic.TRUTH, nation))


def clear_compromise(world: World, row: int, nation: str) -> None:
    """The adversary is gone from the asset; service already lost stays lost."""
    assets = world.assets
    if assets.stage[row] == CLEAN:
        return
    assets.stage[row] = CLEAN
    assets.held[row] = 0
    world.nations[nation].compromised -= 1
    world.dirty.spread.add(row)
    world.dirty.detection.add(row)
    world.dirty.topics.add((Topic.TRUTH, nation))


def data_exposed(world: World, event: ev.DataExposed, seq: int) -> None:
    """Records are exposed once; more cannot be taken from the same asset."""
    world.assets.exposed[world.static.index[event.asset]] = 1


def service_level_changed(world: World, event: ev.ServiceLevelChanged, seq: int) -> None:
    """Those served feel it at once, so the nation's picture shows it too."""
    row = world.static.index[event.asset]
    nation = world.nations[event.nation]
    before = world.assets.level_permille[row]
    world.assets.level_permille[row] = event.level_permille
    nation.people_lost += _lost(event.people, event.level_permille) - _lost(event.people, before)
    shown = nation.picture.assets[event.asset]
    nation.picture.assets[event.asset] = replace(
        shown,
        service_level_permille=event.level_permille,
        service_lost_permille=world.assets.lost_permille[row],
        changed_ms=world.now_ms,
    )
    world.dirty.topics.add((Topic.TRUTH, event.nation))


def _lost(people: int, level_permille: int) -> int:
    """How many people's worth of a service is lost at a level."""
    return people * (1000 - level_permille) // 1000


def opportunity_raised(world: World, event: ev.OpportunityRaised, seq: int) -> None:
    """Raised once per rule and pair."""
    world.raised.add((event.rule, event.nation, event.counterpart))


def expectation_closed(world: World, event: ev.ExpectationMet | ev.ExpectationMissed, seq: int) -> None:
    """The expectation runs no longer."""
    del world.expectations[event.expectation]
