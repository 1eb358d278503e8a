from __future__ import annotations

import ast
import inspect
import math

import pytest

from simengine.domain import numeric


def test_nothing_is_used_whose_last_bit_depends_on_the_platform() -> None:
    tree = ast.parse(inspect.getsource(numeric))
    taken = {name.name for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for name in node.names}
    assert taken == {"annotations", "frexp", "inf", "ldexp", "sqrt"}
    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.Pow)]
    called = {
        node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and hasattr(node.func, "id")
    }
    assert not called & {"pow", "sum"}


def test_the_bits_are_the_ones_that_recorded_exercises_were_played_with() -> None:
    """Pinned: other bits would need another rules version."""
    assert numeric.log(3.7).hex() == PINNED["log"]
    assert numeric.exp(-2.3).hex() == PINNED["exp"]
    assert numeric.exp(-720.0).hex() == PINNED["exp, subnormal"]
    assert numeric.normal_quantile(0.03).hex() == PINNED["normal quantile"]
    assert numeric.exponential(0.123, 0.7).hex() == PINNED["exponential"]
    assert numeric.lognormal(0.9, 30.0, 0.8).hex() == PINNED["lognormal"]


PINNED = {
    "log": "0x1.4eeee650ae550p+0",
    "exp": "0x1.9aa9046ec997cp-4",
    "exp, subnormal": "0x0.0000993b4dc95p-1022",
    "normal quantile": "-0x1.e17bb09d89140p+0",
    "exponential": "0x1.7f30ab29d2b30p+1",
    "lognormal": "0x1.4e883b20e7d46p+6",
}


@pytest.mark.parametrize("ms_from", [numeric.ms_from_hours, numeric.ms_from_minutes])
@pytest.mark.parametrize("bad", [-1e-9, -math.inf, math.inf, math.nan, 1e300])
def test_a_span_that_no_exercise_can_have_is_refused_in_every_unit(ms_from: object, bad: float) -> None:
    assert callable(ms_from)
    with pytest.raises(ValueError, match="span of time"):
        ms_from(bad)


def test_a_span_is_rounded_up_and_a_whole_one_is_kept() -> None:
    assert numeric.ms_from_minutes(1.0) == 60_000
    assert numeric.ms_from_minutes(1.0 + 1e-9) == 60_001
    assert numeric.ms_from_hours(0.5) == 1_800_000
    assert numeric.ms_from_hours(1e-12) == 1
    assert type(numeric.ms_from_hours(0.0)) is int


@pytest.mark.parametrize("bad", [math.nan, math.inf, 709.5])
def test_an_exponential_too_large_for_a_float_is_refused(bad: float) -> None:
    with pytest.raises(ValueError, match="up to 709"):
        numeric.exp(bad)


@pytest.mark.parametrize("bad", [0.0, 1.0, -0.1, math.nan])
def test_chance_beyond_the_open_unit_interval_has_no_quantile(bad: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        numeric.normal_quantile(bad)
    with pytest.raises(ValueError, match="between 0 and 1"):
        numeric.lognormal(bad, 30.0, 0.8)


def test_the_quantile_rises_where_its_parts_meet() -> None:
    for seam in (0.075, 0.925, math.exp(-25.0)):
        below, above = seam * (1 - 1e-9), seam * (1 + 1e-9)
        assert numeric.normal_quantile(below) < numeric.normal_quantile(seam) < numeric.normal_quantile(above)


def test_a_higher_rate_never_waits_longer() -> None:
    waits = [numeric.exponential(0.4, rate) for rate in (0.1, 0.5, 1.0, 7.0)]
    assert waits == sorted(waits, reverse=True)
