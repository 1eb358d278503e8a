"""Evaluation of the condition language over the world; see :mod:`simengine.domain.conditions`."""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import lru_cache

from simengine.domain.conditions import And, Call, Comparison, Condition, Not, Now, Number, Or
from simengine.world.state import World

ALL = "all"


Test = Callable[[World, str, str], bool]
"""A condition ready to be asked: of a world, and the nations that ``self`` and ``other`` stand for."""
_Term = Callable[[World, str, str], int]


def holds(world: World, condition: Condition, own: str = "self", other: str = "other") -> bool:
    """Whether ``condition`` holds now."""
    return compiled(condition)(world, own, other)


@lru_cache(maxsize=4096)
def compiled(condition: Condition) -> Test:
    """A function that evaluates ``condition``: what can be looked up beforehand is."""
    if isinstance(condition, And):
        tests = tuple(compiled(operand) for operand in condition.operands)
        return lambda world, own, other: all(test(world, own, other) for test in tests)
    if isinstance(condition, Or):
        tests = tuple(compiled(operand) for operand in condition.operands)
        return lambda world, own, other: any(test(world, own, other) for test in tests)
    if isinstance(condition, Not):
        test = compiled(condition.operand)
        return lambda world, own, other: not test(world, own, other)
    if isinstance(condition, Comparison):
        left, right = _term(condition.left), _term(condition.right)
        compare = _COMPARE[condition.comparator]
        return lambda world, own, other: compare(left(world, own, other), right(world, own, other))
    call = _term(condition)
    return lambda world, own, other: bool(call(world, own, other))


_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    "==": operator.eq,
    "!=": operator.ne,
    ">=": operator.ge,
    ">": operator.gt,
}


def _term(term: Number | Now | Call) -> _Term:
    if isinstance(term, Number):
        number = term.value
        return lambda _world, _own, _other: number
    if isinstance(term, Now):
        return lambda world, _own, _other: world.now_ms
    function, arguments = _FUNCTIONS[term.name], term.arguments
    if arguments == ("self",):
        return lambda world, own, _other: function(world, own)
    if arguments[:2] == ("self", "other"):
        return lambda world, own, other: function(world, own, other, *arguments[2:])
    if not {"self", "other"} & set(arguments):
        return lambda world, _own, _other: function(world, *arguments)

    def call(world: World, own: str, other: str) -> int:
        meant = {"self": own, "other": other}
        return function(world, *(meant.get(argument, argument) for argument in arguments))

    return call


def _over(world: World, nations: str) -> tuple[str, ...]:
    return world.static.nation_ids if nations == ALL else (nations,)


def _compromised(world: World, nations: str) -> int:
    return sum(
        world.nations[nation].compromised
        + sum(
            sum(state.counts[fleet][1:])
            for state in world.campaigns
            for fleet in world.static.fleets_of[nation]
        )
        for nation in _over(world, nations)
    )


def _impacted(world: World, nations: str) -> int:
    return sum(world.nations[nation].impacted for nation in _over(world, nations))


def _loss_permille(world: World, nations: str) -> int:
    states = [world.nations[nation] for nation in _over(world, nations)]
    served = sum(state.people_served for state in states)
    return sum(state.people_lost for state in states) * 1000 // served if served else 0


def _suspected(world: World, nation: str) -> int:
    return world.nations[nation].picture.suspected


def _confirmed(world: World, nation: str) -> int:
    return world.nations[nation].picture.confirmed


def _incidents(world: World, nation: str) -> int:
    return len(world.nations[nation].picture.incidents)


def _indicators(world: World, nation: str) -> int:
    return len(world.nations[nation].picture.indicators)


def _backlog(world: World, nation: str) -> int:
    return sum(len(pool.queue) for pool in world.nations[nation].pools.values())


def _actions(world: World, nation: str, action: str) -> int:
    return world.nations[nation].done_by_kind.get(action, 0)


def _sent(world: World, nation: str, other: str, purpose: str) -> int:
    return world.sent_counts.get((nation, other, purpose), 0)


def _told(world: World, nation: str, other: str) -> int:
    return (nation, other) in world.told


def _released(world: World, inject: str) -> int:
    return inject in world.released


def _linked(world: World, nation: str, other: str) -> int:
    return other in world.static.linked[nation]


def _needs(world: World, nation: str, other: str) -> int:
    return (nation, other) in world.static.needs


def _hosts_server(world: World, nation: str) -> int:
    return any(campaign.command_server_nation == nation for campaign in world.scenario.campaigns)


def _in_stage(world: World, nations: str, stage: str) -> int:
    place, number = world.static.stages[stage]
    state = world.campaigns[place]
    return sum(
        sum(state.stage[row] == number + 1 for row in world.static.assets_of[nation])
        + sum(state.counts[fleet][number + 1] for fleet in world.static.fleets_of[nation])
        for nation in _over(world, nations)
    )


def _blocked_by(world: World, indicator: str) -> int:
    return sum(indicator in nation.picture.blocked for nation in world.nations.values())


def _held_by(world: World, indicator: str) -> int:
    return sum(indicator in nation.picture.indicators for nation in world.nations.values())


def _public(world: World, indicator: str) -> int:
    return indicator in world.undercurrent.public


def _overheard_indicator(world: World, indicator: str) -> int:
    return indicator in world.traffic.known_indicators


def _overheard(world: World, nations: str) -> int:
    traffic = world.traffic
    return traffic.overheard_in_all if nations == ALL else traffic.overheard.get(nations, 0)


def _began(world: World, campaign: str) -> int:
    return world.campaigns[world.static.campaigns[campaign]].began


def _hit_from(world: World, nation: str, other: str) -> int:
    return other in world.nations[nation].picture.hit_from


def _tension(world: World, nation: str, other: str) -> int:
    return world.relations.tension_ppm(nation, other, world.now_ms) // 1000


def _trust(world: World, nation: str, other: str) -> int:
    return world.relations.trust_ppm(nation, other) // 1000


def _escalated(world: World, nation: str, other: str) -> int:
    return any((who, whom) == (nation, other) for who, whom, _ in world.relations.escalations)


_FUNCTIONS: dict[str, Callable[..., int]] = {
    "truth.compromised": _compromised,
    "truth.impacted": _impacted,
    "truth.loss_permille": _loss_permille,
    "truth.in_stage": _in_stage,
    "truth.began": _began,
    "indicator.blocked_by": _blocked_by,
    "indicator.held_by": _held_by,
    "indicator.public": _public,
    "indicator.overheard": _overheard_indicator,
    "adversary.overheard": _overheard,
    "belief.suspected": _suspected,
    "belief.confirmed": _confirmed,
    "belief.incidents": _incidents,
    "belief.indicators": _indicators,
    "belief.backlog": _backlog,
    "belief.hit_from": _hit_from,
    "relations.tension": _tension,
    "relations.trust": _trust,
    "relations.escalated": _escalated,
    "actions.count": _actions,
    "messages.sent": _sent,
    "told": _told,
    "inject.released": _released,
    "region.linked": _linked,
    "region.needs": _needs,
    "region.hosts_command_server": _hosts_server,
}
