from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simengine.domain.draws import Draws, edge_uniform, mix64

PARTS = st.lists(st.one_of(st.integers(-(2**60), 2**60), st.text(max_size=12)), max_size=4)


@given(one=PARTS, other=PARTS)
def test_different_causes_have_different_keys(one: list[int | str], other: list[int | str]) -> None:
    same = [(type(p), p) for p in one] == [(type(p), p) for p in other]
    assert (Draws(1).key("work", *one) == Draws(1).key("work", *other)) == same


def test_draws_are_the_ones_that_recorded_exercises_were_played_with() -> None:
    """Pinned: other values would need another rules version."""
    draws = Draws(7)
    assert draws.key("work", "ALD/IsolateAsset/x/1") == 11041745051673748318
    assert draws.uniform("dwell", "a", 1) == 0.5208018677200743
    assert edge_uniform(draws.key("spread-gap", "trusts"), 3, 1, 2) == 0.4449242160730911


def test_uniform_numbers_are_evenly_spread_and_not_serially_correlated() -> None:
    count, cells = 20_000, 50
    for numbers in (
        [Draws(5).uniform("even", k) for k in range(count)],
        [edge_uniform(99, k, 1, 1) for k in range(count)],
        [edge_uniform(99, 1, 1, k) for k in range(count)],
        [edge_uniform(99, 1, k, 1) for k in range(count)],
    ):
        seen = [0] * cells
        for number in numbers:
            assert 0.0 < number < 1.0
            seen[int(number * cells)] += 1
        expected = count / cells
        chi_square = sum((n - expected) ** 2 / expected for n in seen)
        assert chi_square < 85.4, "49 degrees of freedom, one in a thousand"
        pairs = sum((a - 0.5) * (b - 0.5) for a, b in itertools.pairwise(numbers))
        assert abs(pairs / count * 12) < 4 / count**0.5


def test_neighbouring_edges_compromises_and_attempts_do_not_collide() -> None:
    values = {edge_uniform(1, e, o, a) for e in range(40) for o in range(20) for a in range(40)}
    assert len(values) == 40 * 20 * 40


@given(st.integers(0, 2**64 - 1), st.integers(0, 2**64 - 1))
def test_mixing_is_one_to_one(one: int, other: int) -> None:
    assert (mix64(one) == mix64(other)) == (one == other)


def test_a_higher_probability_never_turns_yes_into_no() -> None:
    for k in range(500):
        if Draws(3).chance(0.3, "hunt", k):
            assert Draws(3).chance(0.6, "hunt", k)


def test_every_choice_is_alike_and_none_is_no_choice() -> None:
    seen = [0] * 3
    for k in range(3000):
        seen[Draws(1).choice_index(3, "pick", k)] += 1
    assert all(900 < n < 1100 for n in seen)
    with pytest.raises(ValueError):
        Draws(1).choice_index(0, "pick")


def test_all_laws_draw_what_recorded_exercises_were_played_with() -> None:
    """Pinned: other values would need another rules version."""
    draws = Draws(7)
    assert mix64(1) == 6238072747940578789
    assert draws.exponential(4.0, "wait", "a", -3) == 5.599001886793219
    assert draws.lognormal(30.0, 0.8, "work", "ü") == 19.907504423504864
    assert [draws.choice_index(1000, "pick", k) for k in range(5)] == [215, 551, 478, 986, 725]
    assert [k for k in range(8) if draws.chance(0.5, "hunt", k)] == [4]


def test_the_mean_and_the_median_of_a_draw_are_the_ones_asked_for() -> None:
    count = 20_000
    waits = [Draws(4).exponential(6.0, "wait", k) for k in range(count)]
    assert sum(waits) / count == pytest.approx(6.0, rel=0.03)
    work = [Draws(4).lognormal(30.0, 0.8, "work", k) for k in range(count)]
    assert sum(hours < 30.0 for hours in work) == pytest.approx(count / 2, rel=0.03)


@pytest.mark.parametrize("part", [0.5, None, b"x"])
def test_a_cause_that_is_neither_text_nor_a_whole_number_is_refused(part: object) -> None:
    with pytest.raises(TypeError):
        Draws(1).key("work", part)  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", [-1, 2**63])
def test_a_seed_beyond_its_range_is_refused(seed: int) -> None:
    with pytest.raises(ValueError, match="seed"):
        Draws(seed)


def test_large_edges_and_attempts_do_not_run_into_each_other() -> None:
    triples = [(1, 0, 0), (0, 1, 0), (0, 0, 1), (2**32, 0, 0), (0, 2**32, 0), (0, 0, 2**32), (2**63, 0, 0)]
    assert len({edge_uniform(7, *triple) for triple in triples}) == len(triples)
