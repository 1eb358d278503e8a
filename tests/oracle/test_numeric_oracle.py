"""Logarithm, exponential and normal quantile against high-precision decimals and published values."""

from __future__ import annotations

import math
from decimal import Decimal, getcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simengine.domain import numeric

getcontext().prec = 60


def ulps(value: float, exact: Decimal) -> float:
    """How many units in the last place ``value`` is off."""
    return float(abs(Decimal(value) - exact) / Decimal(math.ulp(float(exact))))


@given(st.floats(min_value=0.0, exclude_min=True, allow_infinity=False))
def test_the_logarithm_is_right_to_two_units_in_the_last_place(x: float) -> None:
    exact = Decimal(x).ln()
    if exact:
        assert ulps(numeric.log(x), exact) <= 2.0


@given(st.floats(min_value=-745.0, max_value=709.0))
def test_the_exponential_is_right_to_two_units_in_the_last_place(x: float) -> None:
    assert ulps(numeric.exp(x), Decimal(x).exp()) <= 2.0


@given(st.floats(min_value=0.9, max_value=1.1))
def test_the_logarithm_near_one_loses_nothing(x: float) -> None:
    if x != 1.0:
        assert ulps(numeric.log(x), Decimal(x).ln()) <= 2.0


def test_the_values_at_the_edges_are_exact() -> None:
    assert numeric.log(1.0) == 0.0
    assert numeric.exp(0.0) == 1.0
    assert numeric.exp(-800.0) == 0.0
    assert numeric.normal_quantile(0.5) == 0.0


@pytest.mark.parametrize(
    ("p", "z"),
    [
        # Wichura (1988) gives these for checking PPND16
        (0.25, -0.6744897501960817),
        (0.001, -3.090232306167814),
        (1e-20, -9.262340089798408),
        (0.975, 1.959963984540054),
    ],
)
def test_the_normal_quantile_has_its_published_values(p: float, z: float) -> None:
    assert numeric.normal_quantile(p) == pytest.approx(z, rel=1e-14)


@given(st.floats(min_value=1e-12, max_value=1 - 1e-12))
def test_the_normal_quantile_is_odd_about_one_half(p: float) -> None:
    assert numeric.normal_quantile(1.0 - p) == pytest.approx(-numeric.normal_quantile(p), rel=1e-3, abs=1e-9)


@pytest.mark.parametrize("bad", [0.0, -1.0, float("inf"), float("nan")])
def test_a_logarithm_that_does_not_exist_is_refused(bad: float) -> None:
    with pytest.raises(ValueError):
        numeric.log(bad)


@pytest.mark.parametrize("bad", [-0.001, float("inf"), float("nan")])
def test_a_span_that_is_none_is_refused(bad: float) -> None:
    with pytest.raises(ValueError):
        numeric.ms_from_hours(bad)


def test_spans_round_up_to_whole_milliseconds() -> None:
    assert numeric.ms_from_hours(1.0) == 3_600_000
    assert numeric.ms_from_minutes(1.0 / 60_000.0 / 2.0) == 1
    assert numeric.ms_from_hours(0.0) == 0


def test_the_laws_have_their_median_and_mean() -> None:
    assert numeric.lognormal(0.5, 30.0, 0.8) == 30.0
    assert numeric.exponential(0.5, 2.0) == pytest.approx(math.log(2) / 2)
    count = 20_000
    mean = sum(numeric.exponential((k + 0.5) / count, 4.0) for k in range(count)) / count
    assert mean == pytest.approx(0.25, rel=1e-3)
