"""Scenarios with campaigns made to order, and a bench that puts assets under them through events."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.campaign import Adaptation, Campaign, Entry, Stage, Wave
from simengine.domain.conditions import Call, Comparison, Condition, Now, Number
from simengine.domain.encoding import event_from
from simengine.domain.scenario import Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.exercise import Exercise
from simengine.kernel import reactions
from simengine.world import World
from support.worlds import records_of

H = MS_PER_HOUR
MINUTE = H // 60
E = TypeVar("E")


def at(hours: float) -> Condition:
    """Holds from so many hours after STARTEX on."""
    return Comparison(Now(), ">=", Number(int(hours * H), "duration"))


def count(name: str, *arguments: str, least: int) -> Condition:
    """A function of the condition language gives at least so many."""
    return Comparison(Call(name, arguments), ">=", Number(least))


def direct(ident: str, targets: tuple[int, ...], stage: str, *waves: Wave, **more: object) -> Entry:
    """An entry straight at assets that never fails, at once, unless told otherwise."""
    entry = Entry(
        id=ident,
        technique="T1190",
        source=-1,
        product=-1,
        from_nation="",
        targets=targets,
        fleets=(),
        per_nation=0,
        stage=stage,
        probability_permille=1000,
        over_ms=0,
        waits=False,
        waves=waves,
    )
    return replace(entry, **more)  # type: ignore[arg-type]


def adaptation(ident: str, when: Condition, **more: object) -> Adaptation:
    """An adaptation that does nothing but what is told."""
    nothing = Adaptation(ident, when, (), (), (), None, 0, (), None)
    return replace(nothing, **more)  # type: ignore[arg-type]


def with_campaign(scenario: Scenario, place: int = 0, **changes: object) -> Scenario:
    """The scenario with one of its campaigns changed."""
    campaigns = list(scenario.campaigns)
    campaigns[place] = replace(campaigns[place], **changes)  # type: ignore[arg-type]
    return replace(scenario, campaigns=tuple(campaigns))


def with_stage(scenario: Scenario, ident: str, **changes: object) -> Scenario:
    """The scenario with one stage of whatever campaign changed."""

    def changed(stage: Stage) -> Stage:
        return replace(stage, **changes) if stage.id == ident else stage  # type: ignore[arg-type]

    def of(campaign: Campaign) -> Campaign:
        return replace(campaign, stages=tuple(changed(stage) for stage in campaign.stages))

    return replace(scenario, campaigns=tuple(of(campaign) for campaign in scenario.campaigns))


def still(scenario: Scenario) -> Scenario:
    """The scenario with nothing that happens by itself: no waves, no spread, no ends of stages, no changes of
    plan, no false alerts, no injects."""
    nations = tuple(replace(nation, false_alerts_per_day=0) for nation in scenario.region.nations)
    scenario = replace(scenario, region=replace(scenario.region, nations=nations), injects=())
    for place, campaign in enumerate(scenario.campaigns):
        scenario = with_campaign(
            scenario,
            place,
            entries=(),
            adaptations=(),
            stages=tuple(replace(s, next=None, branch=None, spreads=()) for s in campaign.stages),
        )
    return scenario


class Field:
    """An exercise in which a test hits assets, looks at campaigns by number, and lets time pass."""

    def __init__(self, scenario: Scenario, seed: int = 1) -> None:
        self.exercise = Exercise.start(scenario, seed=seed)
        self.engine = self.exercise._engine
        self.world: World = self.engine.world

    def begin(self, place: int = 0) -> None:
        """The campaign takes its first step."""
        campaign = self.world.campaigns[place].campaign
        event = ev.CampaignBegan(campaign.id, campaign.rsit_types, campaign.true_severity)
        self.engine.emit(event, 0)
        self.settle()

    def hit(self, asset: str, stage: str, origin: str = "BRV") -> None:
        """An asset is hit by the campaign that the stage belongs to."""
        place, _ = self.world.static.stages[stage]
        row = self.row(asset)
        state, nation = self.world.campaigns[place], self.world.static.nation_of[row]
        ordinal = state.ordinal[row] + 1
        hit = ev.AssetCompromised(asset, nation, state.campaign.id, stage, "test", "", origin, ordinal)
        self.engine.emit(hit, 0)
        self.settle()

    def emit(self, event: ev.Event) -> None:
        """Something happens."""
        self.engine.emit(event, 0)
        self.settle()

    def settle(self) -> None:
        """What follows at once, follows."""
        reactions.settle(self.engine)
        self.engine._drain()
        self.engine.flush()

    def row(self, asset: str) -> int:
        """The asset's row."""
        return self.world.static.index[asset]

    def stage(self, asset: str, place: int = 0) -> str:
        """The stage that an asset is in, empty when it is clean."""
        state = self.world.campaigns[place]
        number = state.stage[self.row(asset)]
        return state.stages[number - 1].id if number else ""

    def level(self, asset: str) -> int:
        """What is left of the asset's service, in permille."""
        return self.world.assets.level_permille[self.row(asset)]

    def do(self, seat: str, action: act.Action, hours: float = 0) -> None:
        """A seat acts and time passes."""
        receipt = self.exercise.submit(seat, action)
        assert receipt.accepted, receipt.code
        self.wait(hours)

    def wait(self, hours: float) -> None:
        """Time passes."""
        self.exercise.advance_to(self.exercise.now_ms + int(hours * H))

    def times(self, kind: type[ev.Event]) -> list[int]:
        """When events of a kind happened."""
        return [record.t_ms for record in records_of(self.exercise) if record.type == kind.__name__]

    def events(self, kind: type[E]) -> list[E]:
        """All events of a kind."""
        found = [
            event_from(record.type, dict(record.data))
            for record in records_of(self.exercise)
            if record.type == kind.__name__
        ]
        return [event for event in found if isinstance(event, kind)]
