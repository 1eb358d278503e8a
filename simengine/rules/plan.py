"""The planners' side: injects that fall due, expectations met or missed, opportunities that open."""

from __future__ import annotations

from collections.abc import Iterator

from simengine.domain import events as ev
from simengine.domain.conditions import And, Topic, time_thresholds_ms, topics
from simengine.domain.draws import Draws
from simengine.domain.plan import Inject, OpportunityRule, ReportsAsset
from simengine.rules import staffing
from simengine.rules.conditions import Pair, holds
from simengine.rules.detection import REPORT, alert
from simengine.world.staff import members
from simengine.world.state import World

PLAN = "plan"
"""Who releases an inject that falls due by the plan."""

Changed = frozenset[tuple[Topic, str]]


def instants_ms(world: World) -> tuple[int, ...]:
    """The instants at which a condition may change by time alone, and at which timed injects fall due."""
    found: set[int] = set()
    for inject in world.scenario.injects:
        if inject.at_ms is not None:
            found.add(inject.at_ms)
        if inject.when is not None:
            found.update(time_thresholds_ms(inject.when))
        for expectation in inject.expects:
            found.update(time_thresholds_ms(expectation.condition))
    for rule in world.scenario.opportunities:
        found.update(time_thresholds_ms(rule.when))
    for campaign in world.scenario.campaigns:
        for adaptation in campaign.adaptations:
            found.update(time_thresholds_ms(adaptation.when))
    return tuple(sorted(t for t in found if t <= world.scenario.duration_ms))


def due_injects(world: World, changed: frozenset[Topic]) -> Iterator[Inject]:
    """Injects not yet released that are due now, in the pack's order. With neither time nor condition an
    inject is never due: the white cell releases it."""
    for inject in world.scenario.injects:
        if inject.id in world.released or (inject.at_ms is None and inject.when is None):
            continue
        if inject.at_ms is not None and world.now_ms < inject.at_ms:
            continue
        if inject.when is None or (
            changed & world.static.inject_topics[inject.id] and holds(world, inject.when)
        ):
            yield inject


def release(world: World, draws: Draws, inject: Inject, by: str) -> tuple[ev.Event, ...]:
    """The inject reaches its seats and has its effects."""
    events: list[ev.Event] = [ev.InjectReleased(inject.id, by, inject.to)]
    gone: list[str] = []
    for number, effect in enumerate(inject.effects):
        if isinstance(effect, ReportsAsset):
            row = _reported(world, draws, inject, effect, number)
            if row is not None:
                events.append(alert(world, draws, row, REPORT, "inject", inject.id, number))
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


def opportunities(world: World, changed: Changed) -> Iterator[ev.OpportunityRaised]:
    """Opportunities that open now. Each rule opens at most once per pair of nations."""
    for rule in world.scenario.opportunities:
        for own, other in _pairs_to_look_at(world, rule, changed):
            if (rule.id, own, other) not in world.raised and holds(world, rule.when, Pair(own, other)):
                yield _raise(world, rule, own, other)


def _pairs_to_look_at(world: World, rule: OpportunityRule, changed: Changed) -> list[tuple[str, str]]:
    """The pairs for which a change can have made the rule's condition true, in the order of nations."""
    near = _near(world, rule)
    concerned = world.static.rule_concerns[rule.id]
    owns: set[str] = set()
    others: set[str] = set()
    for topic, nation in changed:
        names = concerned.get(topic)
        if names is None:
            continue
        if nation == "" or names - {"self", "other"}:
            return [(own, other) for own, others_of in near.items() for other in others_of]
        if "self" in names:
            owns.add(nation)
        if "other" in names:
            others.add(nation)
    if not owns and not others:
        return []
    place = world.static.nation_number.__getitem__
    return [
        (own, other)
        for own, others_of in near.items()
        for other in (others_of if own in owns else sorted(others & others_of.keys(), key=place))
    ]


def _near(world: World, rule: OpportunityRule) -> dict[str, dict[str, None]]:
    """By nation, those that the rule can ever concern beside it, in order: what it says of the region alone
    never changes."""
    found = world.static.near.get(rule.id)
    if found is None:
        parts = rule.when.operands if isinstance(rule.when, And) else (rule.when,)
        lasting = [part for part in parts if topics(part) == frozenset({Topic.REGION})]
        ids = world.static.nation_ids
        found = {
            own: {
                other: None
                for other in ids
                if other != own and all(holds(world, part, Pair(own, other)) for part in lasting)
            }
            for own in ids
        }
        world.static.near[rule.id] = found
    return found


def _raise(world: World, rule: OpportunityRule, own: str, other: str) -> ev.OpportunityRaised:
    purposes = tuple(purpose.value for purpose in rule.purposes)
    return ev.OpportunityRaised(rule.id, own, other, purposes, world.now_ms + rule.window_ms)
