"""Every change of stage, by hand, on both kernels. A lognormal time of sigma 0 is its median exactly."""

from __future__ import annotations

import importlib
from copy import deepcopy
from itertools import pairwise

import pytest

from simengine.domain.time import MS_PER_HOUR
from simengine.kernel.contagion import (
    EXPONENTIAL,
    FACTOR_ONE,
    LASTS,
    LOGNORMAL,
    Contagion,
    Model,
    PlainContagion,
    StageLaw,
)
from support.contagions import everything, keys_of, model_of

INSTANT = 3e9
"""Attempts per hour: about a thousand a ms, so that a hit comes in the next ms, or all but surely does."""
SHORT_MS = 1000


class Kernel:
    """Makes spreads of one kind of kernel; numba is loaded for the compiled one only."""

    def __init__(self, name: str) -> None:
        self.make = PlainContagion
        if name == "compiled":
            self.make = importlib.import_module("simengine.kernel.contagion.compiled").CompiledContagion

    def __call__(self, model: Model, seed: int = 1) -> Contagion:
        return self.make(model, keys_of(model, seed))


@pytest.fixture(params=["plain", "compiled"])
def kernel(request: pytest.FixtureRequest) -> Kernel:
    return Kernel(request.param)


def after(ms: float, following: int, rate: float = 0.0, not_before_ms: int = 0) -> StageLaw:
    """A stage that lasts exactly so long."""
    return StageLaw((rate,), LOGNORMAL, ms, 0.0, not_before_ms, following)


def test_stages_follow_one_another_and_the_last_one_cleans(kernel: Kernel) -> None:
    spread = kernel(model_of(1, [], [after(10, 2), after(20, 3), after(30, 0)]))
    spread.set_stage([0], 1, 5)
    assert spread.next_ms() == 15
    assert everything(spread) == [(15, 0, 2, -1), (35, 0, 3, -1), (65, 0, 0, -1)]
    assert (spread.stage_of(0), spread.ordinal_of(0), spread.next_ms()) == (0, 1, None)


def test_a_stage_that_lasts_never_ends(kernel: Kernel) -> None:
    spread = kernel(model_of(1, [], [after(10, 2), StageLaw((0.0,), LASTS, next=1)]))
    spread.set_stage([0], 1, 0)
    assert everything(spread) == [(10, 0, 2, -1)]


def test_a_share_of_compromises_takes_the_branch(kernel: Kernel) -> None:
    count, share = 4000, FACTOR_ONE // 4
    stages = [after(10, 2)._replace(branch=3, branch_share=share), StageLaw((0.0,)), StageLaw((0.0,))]
    spread = kernel(model_of(count, [], stages))
    spread.set_stage(list(range(count)), 1, 0)
    branched = {node for _, node, stage, _ in everything(spread) if stage == 3}
    assert abs(len(branched) - count / 4) < 4 * (count * 3 / 16) ** 0.5
    wider = kernel(model_of(count, [], [stages[0]._replace(branch_share=2 * share), *stages[1:]]))
    wider.set_stage(list(range(count)), 1, 0)
    assert branched <= {node for _, node, stage, _ in everything(wider) if stage == 3}


def test_nothing_happens_beyond_the_horizon(kernel: Kernel) -> None:
    model = model_of(2, [(0, 1)], [after(11, 2), after(1, 1)], horizon_ms=10)
    spread = kernel(model)
    spread.set_stage([0], 1, 0)
    assert spread.next_ms() is None
    assert everything(spread, 100) == []
    spread.set_infectivity([0], [0], 100)
    spread.set_infectivity([0], [1000], 200)
    spread.set_stage([1], 2, 300)
    assert everything(spread, 1000) == []


def test_a_stage_does_not_end_before_its_time(kernel: Kernel) -> None:
    spread = kernel(model_of(2, [], [after(10, 2, not_before_ms=50), StageLaw((0.0,))]))
    spread.set_stage([0], 1, 5)
    assert everything(spread, 50) == [(50, 0, 2, -1)]
    spread.set_stage([1], 1, 60)
    assert everything(spread) == [(70, 1, 2, -1)]


def test_each_visit_to_a_stage_has_a_time_of_its_own(kernel: Kernel) -> None:
    loop = [
        StageLaw((0.0,), EXPONENTIAL, 1e6, next=2),
        StageLaw((0.0,), LOGNORMAL, 1e6, 1.0, next=1),
    ]
    spread = kernel(model_of(1, [], loop, horizon_ms=100 * MS_PER_HOUR))
    spread.set_stage([0], 1, 0)
    rows = everything(spread)
    assert [stage for _, _, stage, _ in rows[:4]] == [2, 1, 2, 1]
    spans = [later[0] - earlier[0] for earlier, later in pairwise(rows)]
    assert len(spans) > 50
    assert len(set(spans)) == len(spans)


def test_a_stage_that_follows_itself_begins_anew(kernel: Kernel) -> None:
    spread = kernel(model_of(1, [], [StageLaw((0.0,), EXPONENTIAL, 1e6, next=1)]))
    spread.set_stage([0], 1, 0)
    times = [t_ms for t_ms, _, stage, _ in everything(spread) if stage == 1]
    assert len({later - earlier for earlier, later in pairwise(times)}) > 100


def test_no_stage_is_shorter_than_a_millisecond(kernel: Kernel) -> None:
    spread = kernel(model_of(1, [], [after(1e-9, 2), after(1e-9, 1)], horizon_ms=20))
    spread.set_stage([0], 1, 0)
    assert [t_ms for t_ms, *_ in everything(spread)] == list(range(1, 21))


def test_a_hit_begins_the_stage_of_its_kind_of_edge(kernel: Kernel) -> None:
    fast = StageLaw((INSTANT, INSTANT))
    quiet = StageLaw((0.0, 0.0))
    model = Model.build(3, [([0], [1], [1.0]), ([0], [2], [1.0])], [fast, quiet, quiet], [2, 3], SHORT_MS)
    spread = kernel(model)
    spread.set_stage([0], 1, 0)
    assert everything(spread) == [(1, 1, 2, 0), (1, 2, 3, 1)]
    assert [spread.stage_of(node) for node in range(3)] == [1, 2, 3]


def test_a_later_stage_can_begin_and_end_the_spread(kernel: Kernel) -> None:
    stages = [after(10, 2), after(1, 3, rate=INSTANT), StageLaw((0.0,), next=0)]
    spread = kernel(model_of(3, [(0, 1), (1, 2)], stages, horizon_ms=SHORT_MS))
    spread.set_stage([0], 1, 0)
    assert everything(spread) == [
        (10, 0, 2, -1),
        (11, 1, 1, 0),
        (11, 0, 3, -1),
        (21, 1, 2, -1),
        (22, 2, 1, 1),
        (22, 1, 3, -1),
        (32, 2, 2, -1),
        (33, 2, 3, -1),
    ]


def test_nobody_is_hit_once_the_source_has_stopped(kernel: Kernel) -> None:
    model = model_of(200, [(0, v) for v in range(1, 200)], [after(500, 2, rate=3600.0), StageLaw((0.0,))])
    spread = kernel(model)
    spread.set_stage([0], 1, 0)
    hits = [t_ms for t_ms, _, _, edge in everything(spread) if edge >= 0]
    assert max(hits) <= 500
    assert 50 < len(hits) < 107, "a share of 1 - exp(-1/2) of 199, give or take four standard errors"


def test_a_cleaned_node_can_be_hit_again_in_a_compromise_of_its_own(kernel: Kernel) -> None:
    stages = [StageLaw((3600.0,)), after(50, 0)]
    model = Model.build(2, [([0], [1], [1.0])], stages, [2], 100_000)
    spread = kernel(model)
    spread.set_stage([0], 1, 0)
    rows = everything(spread)
    assert [stage for _, _, stage, _ in rows[:4]] == [2, 0, 2, 0]
    assert spread.ordinal_of(1) == sum(stage == 2 for _, _, stage, _ in rows) > 50


def test_a_clean_node_put_into_a_stage_is_compromised_and_nothing_is_told_of_it(kernel: Kernel) -> None:
    spread = kernel(model_of(2, [(0, 1)]))
    spread.set_stage([0], 0, 0)
    assert (spread.stage_of(0), spread.ordinal_of(0)) == (0, 0)
    spread.set_stage([0, 1], 1, 5)
    assert everything(spread) == []
    assert [spread.ordinal_of(node) for node in range(2)] == [1, 1]
    spread.set_stage([0], 0, 6)
    assert (spread.stage_of(0), spread.ordinal_of(0)) == (0, 1)


def test_a_node_put_into_another_stage_stays_in_its_compromise(kernel: Kernel) -> None:
    spread = kernel(model_of(1, [], [after(10, 2), after(20, 3), StageLaw((0.0,))]))
    spread.set_stage([0], 2, 0)
    spread.set_stage([0], 1, 4)
    assert everything(spread, 20) == [(14, 0, 2, -1)]
    spread.set_stage([0], 2, 20)
    assert everything(spread) == [(40, 0, 3, -1)]
    assert spread.ordinal_of(0) == 1


def test_a_shorter_stage_of_the_same_rate_takes_back_hits_beyond_its_end(kernel: Kernel) -> None:
    stages = [StageLaw((1.0,)), after(10, 3, rate=1.0), StageLaw((0.0,))]
    model = model_of(2, [(0, 1)], stages)
    spread = kernel(model)
    spread.set_stage([0], 1, 0)
    assert (spread.next_ms() or 0) > 20
    spread.set_stage([0], 2, 5)
    assert everything(spread) == [(15, 0, 3, -1)]


def test_ridding_a_source_takes_its_hits_back_and_leaves_those_of_others(kernel: Kernel) -> None:
    model = model_of(3, [(0, 2), (1, 2)], [StageLaw((1.0,))])
    spread = kernel(model)
    spread.set_stage([0, 1], 1, 0)
    due_ms, other = spread.next_ms(), spread.fork()
    assert due_ms
    ((_, _, _, edge),) = everything(other)
    spread.set_stage([edge], 0, 1)
    ((later_ms, node, _, later_edge),) = everything(spread)
    assert (node, later_edge) == (2, 1 - edge)
    assert later_ms > due_ms


# ties


def test_at_one_instant_hits_come_by_edge_and_then_ends_of_stages_by_node(kernel: Kernel) -> None:
    stages = [after(1, 2, rate=INSTANT), StageLaw((0.0,))]
    edges = [(3, 0), (0, 4), (3, 5), (1, 2)]
    spread = kernel(model_of(6, edges, stages, horizon_ms=SHORT_MS))
    spread.set_stage([3, 1, 0], 1, 7)
    assert everything(spread, 8) == [
        (8, 4, 1, 0),
        (8, 2, 1, 1),
        (8, 5, 1, 3),
        (8, 0, 2, -1),
        (8, 1, 2, -1),
        (8, 3, 2, -1),
    ]


def test_of_two_hits_on_one_node_at_one_instant_that_of_the_lower_edge_counts(kernel: Kernel) -> None:
    model = model_of(3, [(0, 2), (1, 2)], [StageLaw((INSTANT,))], horizon_ms=SHORT_MS)
    for order in ([0, 1], [1, 0]):
        spread = kernel(model)
        spread.set_stage(order, 1, 0)
        assert everything(spread) == [(1, 2, 1, 0)]


def test_a_command_comes_after_what_is_due_at_its_instant(kernel: Kernel) -> None:
    spread = kernel(
        model_of(2, [(0, 1)], [after(10, 2, rate=INSTANT), StageLaw((0.0,))], horizon_ms=SHORT_MS)
    )
    spread.set_factor([1], [0], 0)
    spread.set_stage([0], 1, 0)
    assert everything(spread, 10) == [(10, 0, 2, -1)]
    spread.set_stage([0], 1, 10)
    spread.set_factor([1], [FACTOR_ONE], 10)
    assert everything(spread, 11) == [(11, 1, 1, 0)]


def test_it_stops_after_the_first_event_of_a_followed_node_and_goes_on_from_there(kernel: Kernel) -> None:
    model = model_of(8, [(7, v) for v in range(7)], [StageLaw((INSTANT,))], horizon_ms=SHORT_MS)
    spread = kernel(model)
    spread.set_factor(range(3), [0] * 3, 0)
    spread.set_stage([7], 1, 0)
    rows = [everything(spread.fork())]
    found = []
    while part := list(spread.advance_until(SHORT_MS, followed=5).node):
        found.append([int(node) for node in part])
    assert found == [[3], [4], [5, 6]]
    assert [node for _, node, _, _ in rows[0]] == [3, 4, 5, 6]


# nodes cut off, and factors


def test_a_stage_that_ends_on_a_node_cut_off_changes_when_the_node_is_back(kernel: Kernel) -> None:
    spread = kernel(model_of(1, [], [after(10, 2), after(20, 3), StageLaw((0.0,))]))
    spread.set_stage([0], 1, 0)
    spread.set_infectivity([0], [0], 4)
    assert spread.next_ms() == 10, "an instant at which nothing is told"
    assert everything(spread, 100) == []
    assert spread.next_ms() is None
    spread.set_infectivity([0], [500], 100)
    assert spread.next_ms() == 100
    assert everything(spread) == [(100, 0, 2, -1), (120, 0, 3, -1)]


def test_a_node_back_in_time_changes_its_stage_when_it_would_have(kernel: Kernel) -> None:
    spread = kernel(model_of(1, [], [after(10, 2), StageLaw((0.0,))]))
    spread.set_stage([0], 1, 0)
    spread.set_infectivity([0], [0], 4)
    spread.set_infectivity([0], [1000], 9)
    assert everything(spread) == [(10, 0, 2, -1)]


def test_a_held_node_that_is_put_into_a_stage_waits_for_the_end_of_that(kernel: Kernel) -> None:
    spread = kernel(model_of(1, [], [after(10, 2), after(20, 3), StageLaw((0.0,))]))
    spread.set_stage([0], 1, 0)
    spread.set_infectivity([0], [0], 0)
    assert everything(spread, 50) == []
    spread.set_stage([0], 2, 50)
    spread.set_infectivity([0], [1000], 60)
    assert everything(spread) == [(70, 0, 3, -1)]


def test_while_a_source_is_cut_off_its_clock_stands(kernel: Kernel) -> None:
    model = model_of(2, [(0, 1)])
    delayed = 0
    for seed in range(30):
        spread = kernel(model, seed)
        spread.set_stage([0], 1, 0)
        due_ms = spread.next_ms() or 0
        away_ms, back_ms = 1000, 501_000
        everything(spread, away_ms)
        spread.set_infectivity([0], [0], away_ms)
        assert spread.next_ms() is None
        spread.set_infectivity([0], [1000], back_ms)
        if due_ms > away_ms:
            delayed += 1
            assert abs((spread.next_ms() or 0) - (due_ms + 500_000)) <= 1
    assert delayed > 20


def test_at_half_the_infectivity_what_is_left_takes_twice_as_long(kernel: Kernel) -> None:
    model = model_of(2, [(0, 1)])
    spread = kernel(model)
    spread.set_stage([0], 1, 0)
    due_ms = spread.next_ms() or 0
    half_ms = due_ms // 2
    spread.set_infectivity([0], [500], half_ms)
    assert abs((spread.next_ms() or 0) - (half_ms + 2 * (due_ms - half_ms))) <= 1


def test_a_share_slows_edges_of_one_kind_and_leaves_the_others_and_the_stage_alone(kernel: Kernel) -> None:
    stage = StageLaw((1.0, 1.0), LOGNORMAL, 40 * MS_PER_HOUR, 0.0)
    both = Model.build(3, [([0], [1], [1.0]), ([0], [2], [1.0])], [stage], [1, 1], 400 * MS_PER_HOUR)
    slowed = 0
    for seed in range(40):
        free = kernel(both, seed)
        free.set_stage([0], 1, 0)
        half, none = free.fork(), free.fork()
        half.set_share([0], 1, [500], 0)
        none.set_share([0], 1, [0], 0)
        rows, later, never = (
            {node: t_ms for t_ms, node, _, _ in reversed(everything(spread))} for spread in (free, half, none)
        )
        assert later.get(1) == never.get(1) == rows.get(1)
        assert later[0] == never[0] == rows[0] == 40 * MS_PER_HOUR, "nobody is cut off"
        assert 2 not in never
        if 2 in rows and 2 in later:
            assert abs(later[2] - 2 * rows[2]) <= 1
            slowed += 1
    assert slowed > 20


def test_a_node_of_factor_zero_is_never_hit_until_it_has_another(kernel: Kernel) -> None:
    model = model_of(2, [(0, 1)], [StageLaw((INSTANT,))], horizon_ms=SHORT_MS)
    spread = kernel(model)
    spread.set_stage([0], 1, 0)
    spread.set_factor([1], [0], 0)
    assert spread.next_ms() is None
    spread.set_factor([1], [FACTOR_ONE], 50)
    assert everything(spread) == [(51, 1, 1, 0)]


def test_the_factor_of_a_compromised_node_counts_once_it_is_clean(kernel: Kernel) -> None:
    model = model_of(2, [(0, 1)], [StageLaw((INSTANT,)), after(10, 0)], horizon_ms=SHORT_MS)
    spread = kernel(model)
    spread.set_stage([1], 2, 0)
    spread.set_stage([0], 1, 0)
    spread.set_factor([1], [0], 5)
    assert everything(spread) == [(10, 1, 0, -1)]


def test_the_same_factor_or_infectivity_again_changes_nothing(kernel: Kernel) -> None:
    model = model_of(30, [(a, b) for a in range(30) for b in range(30) if (a + b) % 3 == 1])
    one = kernel(model)
    one.set_stage([0], 1, 0)
    two = one.fork()
    two.set_factor(range(30), [FACTOR_ONE] * 30, 0)
    two.set_infectivity(range(30), [1000] * 30, 0)
    assert everything(one) == everything(two)


# copies


@pytest.mark.parametrize("how", ["fork", "deepcopy"])
def test_a_copy_goes_on_by_itself(kernel: Kernel, how: str) -> None:
    spread = kernel(model_of(30, [(a, b) for a in range(30) for b in range(30) if (a + b) % 3 == 1]))
    spread.set_stage([0], 1, 0)
    everything(spread, MS_PER_HOUR // 4)
    spread.next_ms()
    copy, control = (spread.fork() if how == "fork" else deepcopy(spread)), spread.fork()
    copy.set_stage(range(30), 0, MS_PER_HOUR // 4)
    assert everything(copy) == []
    rest = everything(spread)
    assert len(rest) > 5
    assert rest == everything(control)
