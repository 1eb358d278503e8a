from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simengine.domain.conditions import (
    FUNCTIONS,
    And,
    Call,
    Comparison,
    Not,
    Now,
    Number,
    Or,
    Topic,
    time_thresholds_ms,
    topics,
)
from simengine.domain.errors import SimengineError
from simengine.domain.time import MS_PER_HOUR, MS_PER_MINUTE
from simengine.scenario.condition_parser import Names, parse_condition

NAMES: Names = {
    "nation": {"ALD", "BRV"},
    "action": {"IsolateAsset"},
    "channel": {"cert"},
    "purpose": {"warn"},
    "inject": {"inj-01"},
    "product": set(),
    "sector": set(),
}


def refusal(text: str, *, pairs: bool = False) -> SimengineError:
    with pytest.raises(SimengineError) as caught:
        parse_condition(text, NAMES, pairs=pairs)
    return caught.value


def test_and_binds_closer_than_or_and_not_closest() -> None:
    one, other, third = (Call("told", pair) for pair in (("ALD", "BRV"), ("BRV", "ALD"), ("ALD", "ALD")))
    text = "told(ALD, BRV) or not told(BRV, ALD) and told(ALD, ALD)"
    assert parse_condition(text, NAMES) == Or((one, And((Not(other), third))))
    text = "(told(ALD, BRV) or not told(BRV, ALD)) and told(ALD, ALD)"
    assert parse_condition(text, NAMES) == And((Or((one, Not(other))), third))


def test_times_are_compared_with_durations() -> None:
    parsed = parse_condition("time >= 2h30m", NAMES)
    assert parsed == Comparison(Now(), ">=", Number(2 * MS_PER_HOUR + 30 * MS_PER_MINUTE, "duration"))
    assert topics(parsed) == {Topic.TIME}
    assert time_thresholds_ms(parsed) == (9_000_000, 9_000_001)


def test_counts_are_compared_with_whole_numbers() -> None:
    parsed = parse_condition("truth.impacted(all)<3", NAMES)
    assert parsed == Comparison(Call("truth.impacted", ("all",)), "<", Number(3))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "pack-condition-syntax"),
        ("time >=", "pack-condition-syntax"),
        ("time >= 2x", "pack-condition-syntax"),
        ("told(ALD, BRV", "pack-condition-syntax"),
        ("told(ALD BRV)", "pack-condition-syntax"),
        ("told(ALD, BRV) told(ALD, BRV)", "pack-condition-syntax"),
        ("belief.confirmed(ALD)", "pack-condition-syntax"),
        ("2h", "pack-condition-syntax"),
        ("__import__('os')", "pack-condition-syntax"),
        ("belief.confrimed(ALD) > 1", "pack-condition-function"),
        ("told(ALD)", "pack-condition-arguments"),
        ("time > 3", "pack-condition-type"),
        ("belief.confirmed(ALD) > 3h", "pack-condition-type"),
        ("told(ALD, BRV) > 1", "pack-condition-type"),
        ("belief.confirmed(XXX) > 1", "pack-reference-unknown"),
        ("belief.confirmed(all) > 1", "pack-reference-unknown"),
        ("belief.confirmed(self) > 1", "pack-reference-unknown"),
        ("not " * 30 + "told(ALD, BRV)", "pack-condition-syntax"),
    ],
)
def test_what_is_wrong_with_a_condition_is_said(text: str, code: str) -> None:
    assert refusal(text).code == code


def test_the_column_and_the_nearest_name_are_told() -> None:
    assert refusal("time >= 2h and !").params["column"] == 16
    assert refusal("belief.confrimed(ALD) > 1").params["nearest"] == "belief.confirmed"


def test_self_and_other_stand_only_where_there_are_pairs() -> None:
    assert parse_condition("told(self, other)", NAMES, pairs=True) == Call("told", ("self", "other"))
    assert refusal("told(self, other)").code == "pack-reference-unknown"


@given(st.text(max_size=60))
def test_any_text_is_a_condition_or_an_error_with_a_code(text: str) -> None:
    try:
        parse_condition(text, NAMES)
    except SimengineError as problem:
        assert problem.code.startswith("pack-")


WORDS = st.sampled_from(
    ["and", "or", "not", "(", ")", ",", "time", ">=", "==", "2h", "3", "ALD", "BRV", *FUNCTIONS]
)


@given(st.lists(WORDS, max_size=16))
def test_any_row_of_its_own_words_is_a_condition_or_an_error_with_a_code(words: list[str]) -> None:
    try:
        parse_condition(" ".join(words), NAMES)
    except SimengineError as problem:
        assert problem.code.startswith("pack-")
