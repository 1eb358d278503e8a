"""A nation's staff arranged by hand: who there is, on which shift, how skilled; work of known length."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.encoding import event_from
from simengine.domain.region import Pool
from simengine.domain.scenario import Play, Scenario
from simengine.domain.staff import Member, PoolStaff, member_id
from simengine.domain.time import MS_PER_HOUR, MS_PER_MINUTE
from simengine.domain.views import MemberView, TaskView
from simengine.exercise import Exercise
from support.worlds import records_of

H, MIN = MS_PER_HOUR, MS_PER_MINUTE
NATION = "ALD"
LEAD = f"{NATION}.cert_lead"
HOSPITALS = [f"ald-hospital-{number:02d}" for number in range(1, 6)]

Spec = tuple[int, int]
"""Crew (0 by day) and skill in every area, in permille."""


def people(
    scenario: Scenario, nation: str, pool: Pool, specs: Sequence[Spec], night_crews: int = 2
) -> PoolStaff:
    """The members of one pool."""
    return PoolStaff(
        tuple(
            Member(member_id(nation, pool, number), number, crew, dict.fromkeys(scenario.work.skills, skill))
            for number, (crew, skill) in enumerate(specs, 1)
        ),
        night_crews,
    )


def quiet(
    scenario: Scenario,
    *,
    responders: Sequence[Spec] = ((0, 625),),
    analysts: Sequence[Spec] = ((0, 625),),
    night_crews: int = 2,
    hours: int = 72,
    rules: Mapping[str, int] | None = None,
) -> Scenario:
    """The scenario without a campaign, injects and false alerts, with these people in its first nation.

    Work takes exactly its median at pace 1 and never fails, and skill 625 is pace 1, unless ``rules`` say
    otherwise.
    """
    first, *others = scenario.region.nations
    staff = {
        Pool.ANALYSTS: people(scenario, first.id, Pool.ANALYSTS, analysts, night_crews),
        Pool.RESPONDERS: people(scenario, first.id, Pool.RESPONDERS, responders, night_crews),
    }
    nations = tuple(
        replace(nation, false_alerts_per_day=0) for nation in (replace(first, staff=staff), *others)
    )
    fixed: dict[str, Any] = {"failure_permille": 0, "exhausted_failure_permille": 0} | dict(rules or {})
    return replace(
        scenario,
        region=replace(scenario.region, nations=nations),
        campaigns=tuple(replace(campaign, entries=()) for campaign in scenario.campaigns),
        actions={kind: replace(spec, sigma_permille=0) for kind, spec in scenario.actions.items()},
        injects=(),
        opportunities=(),
        duration_ms=hours * H,
        work=replace(scenario.work, **fixed),
    )


class Floor:
    """An exercise on such a scenario, and short words for looking at its work."""

    def __init__(self, scenario: Scenario, seed: int = 1) -> None:
        self.exercise = Exercise.start(scenario, seed=seed, play=Play.RUNNING)

    def ask(self, action: act.Action) -> str:
        """Submit an accepted action; gives the id of the newest task."""
        receipt = self.exercise.submit(LEAD, action)
        assert receipt.accepted, receipt.code
        return self.newest()

    def newest(self) -> str:
        """The id of the task asked for last, empty when there is none."""
        return ["", *self.exercise.view(LEAD).tasks][-1]

    def isolate(self, number: int, priority: int = 3) -> str:
        """20 minutes of a responder at pace 1."""
        return self.ask(act.IsolateAsset(HOSPITALS[number - 1], priority=priority))

    def harden(self, product: str = "caresuite", priority: int = 3) -> str:
        """120 minutes of a responder at pace 1."""
        return self.ask(act.HardenAssets(product, priority=priority))

    def to(self, t_ms: int) -> None:
        self.exercise.advance_to(t_ms)

    def task(self, ident: str) -> TaskView:
        return self.exercise.view(LEAD).tasks[ident]

    def state(self, ident: str) -> str:
        task = self.task(ident)
        return task.outcome or task.state

    def member(self, ident: str, nation: str = NATION) -> MemberView:
        pools = self.exercise.view(f"{nation}.cert_lead").pools.values()
        return next(person for pool in pools for person in pool.people if person.id == ident)

    def fatigue(self, ident: str) -> int:
        """Permille of exhaustion, now."""
        world = self.exercise._engine.world
        pools = [pool for nation in world.nations.values() for pool in nation.pools.values()]
        person = next(pool.people[ident] for pool in pools if ident in pool.people)
        return person.fatigue_permille(world.now_ms, world.scenario.work)

    def events(self, kind: type[Any]) -> list[Any]:
        return [
            event_from(r.type, dict(r.data)) for r in records_of(self.exercise) if r.type == kind.__name__
        ]

    def interruptions(self) -> list[ev.TaskInterrupted]:
        return self.events(ev.TaskInterrupted)
