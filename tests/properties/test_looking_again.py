"""An automated seat that is not asked again would have said the same, and what it was shown stays."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simengine.domain import events as ev
from simengine.domain.conditions import Topic
from simengine.domain.frozen import Frozen
from simengine.domain.scenario import Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.domain.views import SeatView
from simengine.exercise import Exercise
from simengine.play import play_on, policies_by_seat, policies_for
from simengine.policies import CONDUCTS
from simengine.rules.conditions import holds
from simengine.rules.opportunities import opportunities
from simengine.world import World
from support.worlds import hashes_of


def asked_at_every_look(scenario: Scenario, seed: int, team: str) -> Exercise:
    """Every seat is shown its whole view at each of its looks and decides on it."""
    names = policies_by_seat(scenario, {"ALL": team})
    exercise = Exercise.start(scenario, seed=seed, holders=names)
    policies = policies_for(scenario, names, seed)
    looks = sorted(
        (t_ms, seat) for seat, policy in policies.items() if (t_ms := policy.next_look_ms(0)) is not None
    )
    while looks and looks[0][0] <= scenario.duration_ms:
        t_ms, seat = looks.pop(0)
        exercise.advance_to(t_ms)
        if exercise.ended:
            break
        for action in policies[seat].decide(exercise.view(seat)):
            exercise.submit(seat, action)
        following = policies[seat].next_look_ms(t_ms)
        assert following is not None
        looks = sorted([*looks, (following, seat)])
    exercise.advance_to(scenario.duration_ms)
    return exercise


def asked_when_there_is_reason(scenario: Scenario, seed: int, team: str) -> Exercise:
    names = policies_by_seat(scenario, {"ALL": team})
    exercise = Exercise.start(scenario, seed=seed, holders=names)
    play_on(exercise, policies_for(scenario, names, seed))
    return exercise


@pytest.mark.parametrize("team", sorted(CONDUCTS))
@given(seed=st.integers(0, 10_000))
@settings(max_examples=6)
def test_leaving_out_needless_looks_changes_no_byte(tiny: Scenario, team: str, seed: int) -> None:
    every = asked_at_every_look(tiny, seed, team)
    assert hashes_of(asked_when_there_is_reason(tiny, seed, team)) == hashes_of(every)


@pytest.mark.parametrize("team", sorted(CONDUCTS))
def test_nor_does_it_in_the_shipped_pack(hospital: Scenario, team: str) -> None:
    every = asked_at_every_look(hospital, 11, team)
    assert hashes_of(asked_when_there_is_reason(hospital, 11, team)) == hashes_of(every)


def plain(view: SeatView) -> dict[str, object]:
    """A copy of everything in a view that shares no mapping with it."""
    found = {}
    for name in SeatView.__dataclass_fields__:
        value = getattr(view, name)
        found[name] = dict(value) if isinstance(value, Mapping) else value
    return found


def test_a_view_handed_out_stays_as_it_was(tiny: Scenario) -> None:
    names = policies_by_seat(tiny, {"ALL": "competent"})
    exercise = Exercise.start(tiny, seed=2, holders=names)
    policies = policies_for(tiny, names, 2)
    shown: list[tuple[SeatView, dict[str, object]]] = []
    for hour in range(0, 13, 2):
        play_on(exercise, policies, until_ms=hour * MS_PER_HOUR)
        shown += [(view, plain(view)) for seat in exercise.seats for view in [exercise.view(seat)]]
    assert len({str(copy) for _, copy in shown}) > len(exercise.seats), "something has to happen"
    for view, copy in shown:
        assert plain(view) == copy


def test_nothing_in_a_view_can_be_changed(tiny: Scenario) -> None:
    exercise = Exercise.start(tiny, seed=2)
    view = exercise.view(next(iter(exercise.seats)))
    for name in (
        "alerts",
        "assets",
        "incidents",
        "tasks",
        "pools",
        "inbox",
        "sent",
        "indicators",
        "channels",
    ):
        part = getattr(view, name)
        assert isinstance(part, Frozen)
        with pytest.raises(TypeError):
            part.clear()
        with pytest.raises(TypeError):
            part["x"] = None


def test_a_glance_shows_what_the_view_shows_and_no_longer_than_it_is_true(tiny: Scenario) -> None:
    exercise = Exercise.start(tiny, seed=2)
    exercise.advance_to(MS_PER_HOUR)
    for seat in exercise.seats:
        assert plain(exercise.glance(seat)) == plain(exercise.view(seat))
    late = exercise.glance(next(iter(exercise.seats)))
    exercise.advance_to(2 * MS_PER_HOUR)
    with pytest.raises(RuntimeError, match="moved on"):
        _ = late.assets


def test_a_glance_knows_how_long_what_it_was_asked_holds(tiny: Scenario) -> None:
    exercise = Exercise.start(tiny, seed=2)
    seat = next(iter(exercise.seats))
    glance = exercise.glance(seat)
    assert glance.reached(0)
    assert not glance.reached(5000)
    assert not glance.reached(3000)
    assert glance.holds_at(2999)
    assert not glance.holds_at(3000)
    timed = exercise.glance(seat)
    assert timed.t_ms == 0
    assert not timed.holds_at(1)


def opened_as_written(world: World) -> list[ev.OpportunityRaised]:
    """Every rule over every pair, in full."""
    return [
        ev.OpportunityRaised(
            rule.id, own, other, tuple(p.value for p in rule.purposes), world.now_ms + rule.window_ms
        )
        for rule in world.scenario.opportunities
        for own, other in permutations(world.static.nation_ids, 2)
        if (rule.id, own, other) not in world.raised and holds(world, rule.when, own, other)
    ]


@given(seed=st.integers(0, 1000), hour=st.integers(1, 40))
@settings(max_examples=8)
def test_opportunities_are_those_of_the_rules_over_all_pairs(
    hospital: Scenario, seed: int, hour: int
) -> None:
    names = policies_by_seat(hospital, {"ALL": "competent"})
    exercise = Exercise.start(hospital, seed=seed, holders=names)
    play_on(exercise, policies_for(hospital, names, seed), until_ms=hour * MS_PER_HOUR)
    world = exercise._engine.world
    assert list(opportunities(world, frozenset((topic, "") for topic in Topic))) == opened_as_written(world)
    world.raised.clear()
    everything = frozenset((topic, "") for topic in Topic)
    assert list(opportunities(world, everything)) == opened_as_written(world)
    one_by_one = frozenset((topic, nation) for topic in Topic for nation in world.static.nation_ids)
    assert list(opportunities(world, one_by_one)) == opened_as_written(world)
