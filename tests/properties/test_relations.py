"""Relations stay in bounds and fade alike however often anybody looks; of people nothing is rolled."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simengine.domain import events as ev
from simengine.domain.relations import FULL_PPM, faded
from simengine.domain.scenario import Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.exercise import Exercise
from simengine.play import play_on, policies_for
from simengine.rules import relations
from simengine.scoring import ExerciseLog
from simengine.world import World
from support.relations import automated, calm

NATIONS = ("ALD", "BRV", "ESK")
PPM = st.integers(0, FULL_PPM)
HALF_LIFE_MS = 72 * MS_PER_HOUR
PAIRS = st.sampled_from(list(permutations(NATIONS, 2)))
WEIGHT = st.integers(0, 1000)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("harm"), PAIRS, WEIGHT),
        st.tuples(st.just("planted"), PAIRS, WEIGHT),
        st.tuples(st.just("lead"), PAIRS, WEIGHT),
        st.tuples(st.just("misuse"), PAIRS, WEIGHT),
        st.tuples(st.just("accused"), PAIRS, WEIGHT),
        st.tuples(st.just("wait"), PAIRS, WEIGHT),
    ),
    max_size=40,
)


def step(world: World, what: str, one: str, other: str, weight: int) -> tuple[ev.Event, ...]:
    if what == "harm":
        state = world.nations[one]
        state.people_lost = state.people_served * weight // 1000
        return relations.harm(world, one, other)
    if what == "planted":
        return relations.harm(world, one, other, weight)
    if what == "lead":
        return relations.lead_found(world, one, other)
    if what == "misuse":
        return relations.on_misuse(world, one, other, weight, "MU-3")
    return relations.accused(world, one, other, weight // 10)


@given(steps=STEPS, people=st.sampled_from(["", *NATIONS]))
@settings(max_examples=40)
def test_whatever_happens_everything_stays_between_nothing_and_all(
    tiny: Scenario, steps: list[tuple[str, tuple[str, str], int]], people: str
) -> None:
    bench = automated(calm(tiny), people=people)
    world = bench.world
    for what, (one, other), weight in steps:
        if what == "wait":
            bench.wait(weight / 4000)
            continue
        for event in step(world, what, one, other, weight):
            bench.engine.emit(event, 0)
    for one, other in permutations(NATIONS, 2):
        assert 0 <= world.relations.tension_ppm(one, other, bench.exercise.now_ms) <= FULL_PPM
        assert 0 <= world.relations.trust_ppm(one, other) <= FULL_PPM
        assert 0 <= world.relations.belief_ppm(one, other) <= FULL_PPM
    for nation in NATIONS:
        assert 0 <= world.relations.credit_of(nation) <= FULL_PPM
    if people:
        moved = [*bench.events(ev.TrustChanged), *bench.events(ev.BeliefChanged)]
        assert not [event for event in moved if getattr(event, "nation", "") == people]


@given(value=PPM, floor=PPM, spans=st.lists(st.integers(0, 400 * MS_PER_HOUR), min_size=1, max_size=6))
def test_tension_fades_towards_its_start_and_never_past_it(value: int, floor: int, spans: list[int]) -> None:
    before, t_ms = value, 0
    for span in spans:
        t_ms += span
        now = faded(value, floor, t_ms, HALF_LIFE_MS)
        assert min(value, floor) <= now <= before
        before = now


@given(value=PPM, floor=PPM, first=st.integers(0, 10**9), second=st.integers(0, 10**9))
def test_fading_in_two_parts_is_fading_in_one_but_for_rounding(
    value: int, floor: int, first: int, second: int
) -> None:
    whole = faded(value, floor, first + second, HALF_LIFE_MS)
    parts = faded(faded(value, floor, first, HALF_LIFE_MS), floor, second, HALF_LIFE_MS)
    assert whole - 2 <= parts <= whole


@given(
    high=st.integers(450_000, FULL_PPM),
    cuts=st.lists(st.integers(0, 12 * MS_PER_HOUR), max_size=8),
)
@settings(max_examples=25)
def test_when_co_operation_thaws_does_not_depend_on_how_time_is_advanced(
    tiny: Scenario, high: int, cuts: list[int]
) -> None:
    ends = []
    for instants in ([], sorted(cuts)):
        bench = automated(calm(tiny))
        bench.engine.emit(ev.TensionChanged("ALD", "BRV", high, "attribution"), 0)
        bench.settle()
        for t_ms in instants:
            bench.exercise.advance_to(t_ms)
            bench.exercise.truth()
        bench.exercise.advance_to(tiny.duration_ms)
        log = ExerciseLog.of_journal(bench.exercise.journal)
        ends.append([(entry.seq, entry.t_ms) for entry, _ in log.of(ev.EscalationEnded)])
    assert ends[0] == ends[1]


@pytest.mark.parametrize("people", NATIONS)
def test_of_a_nation_that_people_hold_nothing_is_rolled(tiny: Scenario, people: str) -> None:
    """Its seats are driven by policies here, in the place of people: to the engine they are people's."""
    holders = {
        seat.id: "person" if nation.id == people else "competent"
        for nation in tiny.region.nations
        for seat in nation.seats
    }
    exercise = Exercise.start(tiny, seed=5, holders=holders)
    play_on(exercise, policies_for(tiny, dict.fromkeys(holders, "competent"), 5))
    log = ExerciseLog.of_journal(exercise.journal)
    for kind in (ev.TrustChanged, ev.BeliefChanged, ev.AnswerPrepared):
        assert log.of(kind)
        assert not log.of(kind, people)
    for _, began in log.of(ev.EscalationBegan, people):
        assert began.proposed
