"""The planners' side: injects that fall due, and expectations met or missed."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from simengine.domain import events as ev
from simengine.domain.conditions import Topic, time_thresholds_ms
from simengine.domain.draws import Draws
from simengine.domain.plan import ContactChange, Inject, ReportsAsset, StartsCheck
from simengine.domain.time import MS_PER_HOUR
from simengine.rules import contacts, staffing
from simengine.rules.conditions import Test, compiled, holds
from simengine.rules.detection import REPORT, alert
from simengine.world.staff import members
from simengine.world.state import Static, World

PLAN = "plan"
"""Who releases an inject that falls due by the plan."""

_Waiting = tuple[Inject, Test | None]
_BY_CHANGE: WeakKeyDictionary[Static, dict[frozenset[Topic], tuple[_Waiting, ...]]] = WeakKeyDictionary()
"""The injects that a change of topics can make due, worked out once for each plan."""


def instants_ms(world: World) -> tuple[int, ...]:
    """The instants at which a condition may change by time alone, and at which timed injects fall due.
    Tension fades all the time: conditions on it are looked at every full hour."""
    found: set[int] = set()
    for inject in world.scenario.injects:
        if inject.at_ms is not None:
            found.add(inject.at_ms)
        if inject.when is not None:
            found.update(time_thresholds_ms(inject.when))
        for expectation in inject.expects:
            found.update(time_thresholds_ms(expectation.condition))
    if Topic.TRUTH in world.static.topics_of_time:
        found.update(range(MS_PER_HOUR, world.scenario.duration_ms, MS_PER_HOUR))
    for rule in world.scenario.opportunities:
        found.update(time_thresholds_ms(rule.when))
    for campaign in world.scenario.campaigns:
        for adaptation in campaign.adaptations:
            found.update(time_thresholds_ms(adaptation.when))
    return tuple(sorted(t for t in found if t <= world.scenario.duration_ms))


def due_injects(world: World, changed: frozenset[Topic]) -> Iterator[Inject]:
    """Injects not yet released that are due now, in the pack's order. With neither time nor condition an
    inject is never due: the white cell releases it."""
    for inject, test in _injects_to_look_at(world, changed):
        if inject.id in world.released or (inject.at_ms is not None and world.now_ms < inject.at_ms):
            continue
        if test is None or test(world, "", ""):
            yield inject


def _injects_to_look_at(world: World, changed: frozenset[Topic]) -> tuple[_Waiting, ...]:
    known = _BY_CHANGE.setdefault(world.static, {})
    found = known.get(changed)
    if found is None:
        found = known[changed] = tuple(
            (inject, None if inject.when is None else compiled(inject.when))
            for inject in world.scenario.injects
            if (inject.at_ms is not None and inject.when is None)
            or (inject.when is not None and changed & world.static.inject_topics[inject.id])
        )
    return found


def release(world: World, draws: Draws, inject: Inject, by: str) -> tuple[ev.Event, ...]:
    """The inject reaches its seats and has its effects."""
    events: list[ev.Event] = [ev.InjectReleased(inject.id, by, inject.to)]
    gone: list[str] = []
    for number, effect in enumerate(inject.effects):
        if isinstance(effect, ReportsAsset):
            row = _reported(world, draws, inject, effect, number)
            if row is not None:
                events.append(alert(world, draws, row, REPORT, "inject", inject.id, number))
        elif isinstance(effect, ContactChange):
            events.extend(contacts.changed_by(world, effect, inject.id))
        elif isinstance(effect, StartsCheck):
            events.extend(contacts.check_by_plan(world, draws, effect, inject.id, number))
        else:
            until = world.now_ms + effect.span_ms
            away = staffing.absence(world, effect.nation, effect.pool, effect.people, gone)
            gone.extend(members(away))
            events.extend(staffing.absent(world, effect.nation, effect.pool, away, until, inject.id))
    return tuple(events)


def _reported(world: World, draws: Draws, inject: Inject, effect: ReportsAsset, number: int) -> int | None:
    """The asset that the report is about, drawn among those that fit it in truth; None when none does."""
    assets = world.assets
    fits = [
        row
        for row in world.static.assets_of[effect.nation]
        if (effect.pick == "impacted" and assets.lost_permille[row])
        or (effect.pick == "compromised" and assets.compromised[row])
        or (effect.pick == "clean" and not assets.compromised[row] and not assets.lost_permille[row])
    ]
    ids = world.scenario.region.assets.ids
    # by each asset's own key, so that another asset more or less among them leaves the pick as it is
    return min(fits, key=lambda row: draws.key("reported", inject.id, number, ids[row]), default=None)


def expectations_met(world: World) -> Iterator[ev.ExpectationMet]:
    """Expectations that have come about."""
    for ident in sorted(world.expectations):
        running = world.expectations[ident]
        if holds(world, running.expectation.condition):
            yield ev.ExpectationMet(ident, running.inject, running.expectation.nation)
