"""An exercise in which a test arranges the truth by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.encoding import event_from
from simengine.domain.scenario import Play, Scenario
from simengine.domain.seats import Role, Seat, seat_id
from simengine.domain.time import MS_PER_HOUR
from simengine.exercise import Exercise
from simengine.kernel import reactions
from simengine.world import World
from support.worlds import records_of

H = MS_PER_HOUR


class Bench:
    """An exercise with truth put where a test needs it: through events, as the engine itself does."""

    def __init__(
        self,
        scenario: Scenario,
        seed: int = 1,
        play: Play = Play.RUNNING,
        holders: Mapping[str, str] | None = None,
    ) -> None:
        self.exercise = Exercise.start(scenario, seed=seed, play=play, holders=holders)
        self.engine = self.exercise._engine
        self.world: World = self.engine.world
        self.campaign = self.world.campaigns[0]

    def hit(
        self, asset: str, stage: str = "foothold", via: str = "trusts", source: str = "vendor-build"
    ) -> None:
        row = self.world.static.index[asset]
        nation = self.world.static.nation_of[row]
        origin = self.world.static.nation_of[self.world.static.index[source]]
        ordinal = self.campaign.ordinal[row] + 1
        campaign = self.campaign.campaign.id
        self.engine.emit(ev.AssetCompromised(asset, nation, campaign, stage, via, source, origin, ordinal), 0)
        self.settle()

    def done(self, seat: str, action: act.Action) -> None:
        """Have work done, asked for again when it fails, and let time pass until it is."""
        while True:
            self.do(seat, action)
            (task,) = [t for t in self.exercise.view(seat).tasks.values() if t.state != "finished"]
            while self.exercise.view(seat).tasks[task.id].state != "finished":
                assert not self.exercise.ended, "done before ENDEX"
                self.wait(0.1)
            if self.exercise.view(seat).tasks[task.id].outcome != "failed":
                return

    def settle(self) -> None:
        reactions.settle(self.engine)
        self.engine._drain()
        self.engine.flush()

    def gain(self, nation: str, *indicators: str) -> None:
        self.engine.emit(ev.IndicatorsGained(nation, indicators, "test"), 0)
        self.settle()

    def suspect(self, asset: str) -> str:
        nation = self.world.static.nation_of[self.world.static.index[asset]]
        self.engine.emit(ev.AlertRaised(f"alert-{asset}", asset, nation, "sensor", True), 0)
        self.settle()
        return f"alert-{asset}"

    def do(self, seat: str, action: act.Action, hours: float = 0) -> None:
        receipt = self.exercise.submit(seat, action)
        assert receipt.accepted, receipt.code
        self.wait(hours)

    def wait(self, hours: float) -> None:
        self.exercise.advance_to(self.exercise.now_ms + int(hours * H))

    def events(self, kind: type[ev.Event]) -> list[ev.Event]:
        return [
            event_from(r.type, dict(r.data)) for r in records_of(self.exercise) if r.type == kind.__name__
        ]

    def refused(self, seat: str, action: act.Action) -> str | None:
        return self.exercise.submit(seat, action).code

    def declared(self, asset: str, seat: str) -> str:
        """An incident on an asset, declared by a seat; gives its id."""
        self.suspect(asset)
        self.do(seat, act.DeclareIncident(asset))
        return next(iter(self.exercise.view(seat).incidents))

    def examined(self, asset: str, nation: str, *indicators: str) -> None:
        """Evidence kept from an asset, as a collection leaves it."""
        self.engine.emit(ev.EvidenceCollected(asset, nation, indicators, ()), 0)
        self.settle()


def with_seats(scenario: Scenario, nation: str, *roles: Role) -> Scenario:
    """The scenario with these roles for the seats of a nation."""
    seats = tuple(Seat(seat_id(nation, role), nation, role) for role in roles)
    nations = tuple(replace(n, seats=seats) if n.id == nation else n for n in scenario.region.nations)
    return replace(scenario, region=replace(scenario.region, nations=nations))


def with_action(scenario: Scenario, kind: str, **numbers: int) -> Scenario:
    """The scenario with other numbers for a kind of action."""
    changed = replace(scenario.actions[kind], **numbers)  # type: ignore[arg-type]
    return replace(scenario, actions={**scenario.actions, kind: changed})
