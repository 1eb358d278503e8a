"""The plain and the compiled kernel give the same events in the same order, whatever is done to them."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from simengine.domain.time import MS_PER_HOUR
from simengine.kernel.contagion import (
    EXPONENTIAL,
    LOGNORMAL,
    Contagion,
    Model,
    PlainContagion,
    StageLaw,
    compiled,
)
from simengine.kernel.contagion.compiled import CompiledContagion
from support.contagions import NaiveContagion, Row, Script, everything, keys_of

FIXED = 600


@pytest.fixture
def tiny_rooms(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Buffers so small that all of them grow in the smallest spread."""
    monkeypatch.setattr(compiled, "EVENT_ROOM", 1)
    monkeypatch.setattr(compiled, "HEAP_ROOM", 1)
    monkeypatch.setattr(compiled, "CHUNKS", 1)
    yield


@pytest.mark.parametrize("part", range(3))
def test_both_kernels_say_the_same_to_random_scripts(part: int) -> None:
    events = 0
    for seed in range(part, FIXED, 3):
        script = Script(Random(seed))
        plain = script.answers(PlainContagion)
        assert script.answers(CompiledContagion) == plain, f"seed {seed}"
        events += len(plain[-2])
    assert events > FIXED, "scripts in which hardly anything happens prove nothing"


@pytest.mark.usefixtures("tiny_rooms")
def test_both_kernels_say_the_same_while_every_buffer_grows() -> None:
    for seed in range(FIXED, FIXED + 200):
        script = Script(Random(seed))
        assert script.answers(CompiledContagion) == script.answers(PlainContagion), f"seed {seed}"


@given(chance=st.randoms(use_true_random=False))
def test_both_kernels_say_the_same(chance: Random) -> None:
    script = Script(chance)
    assert script.answers(CompiledContagion) == script.answers(PlainContagion)


@pytest.mark.parametrize("kernel", [PlainContagion, CompiledContagion])
def test_advancing_in_slices_gives_what_one_jump_gives(kernel: type[PlainContagion]) -> None:
    for seed in range(80):
        chance = Random(seed)
        script = Script(chance)
        whole = kernel(script.model, script.keys)
        whole.set_stage([0], 1, 0)
        sliced = whole.fork()
        rows, now_ms = [], 0
        while now_ms < script.model.horizon_ms:
            if chance.random() < 0.3:
                assert (due := sliced.next_ms()) is None or due > now_ms
            now_ms = min(script.model.horizon_ms, now_ms + chance.randint(1, 3 * script.unit_ms))
            rows += everything(sliced, now_ms)
        assert rows == everything(whole)


def test_remembered_predictions_never_differ_from_looking_everything_up_anew() -> None:
    lively = 0
    for seed in range(600):
        script = Script(Random(seed), without_ties=True)
        plain, naive = script.answers(PlainContagion), script.answers(NaiveContagion)
        assert [said for said in naive if isinstance(said, list)] == [
            said for said in plain if isinstance(said, list)
        ], f"seed {seed}"
        lively += sum(len(said) for said in plain[:-1] if isinstance(said, list)) > 10
    assert lively > 150


def town(count: int) -> Model:
    """Two kinds of edges and a loop through clean, large enough for many buckets and chunks."""
    chance = np.random.default_rng(5)
    kinds = [
        (*chance.integers(0, count, (2, 4 * count)), chance.choice([0.5, 1.0], 4 * count)) for _ in range(2)
    ]
    stages = [
        StageLaw((0.6, 0.0), LOGNORMAL, MS_PER_HOUR, 0.5, next=2),
        StageLaw((0.3, 0.5), EXPONENTIAL, 2 * MS_PER_HOUR, next=0),
    ]
    return Model.build(count, kinds, stages, [1, 2], 48 * MS_PER_HOUR)


def test_both_kernels_say_the_same_of_a_town_in_which_much_is_decided() -> None:
    model = town(3000)
    answers: list[list[Row]] = []
    for kernel in (PlainContagion, CompiledContagion):
        chance, rows = np.random.default_rng(1), list[Row]()
        spread: Contagion = kernel(model, keys_of(model, 1))
        spread.set_stage(range(50), 1, 0)
        for minute in range(0, 48 * 60, 30):
            at_ms = minute * 60_000
            rows += everything(spread, at_ms)
            some = chance.choice(3000, 200, replace=False).tolist()
            spread.set_factor(some, chance.choice([0, 1 << 29, 1 << 30], 200).tolist(), at_ms)
            spread.set_infectivity(some[:50], chance.choice([0, 500, 1000], 50).tolist(), at_ms)
            spread.set_share(some[50:90], 1, chance.choice([0, 400, 1000], 40).tolist(), at_ms)
            spread.set_stage(some[:20], 0, at_ms)
        answers.append(rows + everything(spread))
    assert answers[0] == answers[1]
    assert len(answers[0]) > 10_000


def test_predictions_that_no_longer_hold_do_not_pile_up() -> None:
    model = town(3000)
    spread = CompiledContagion(model, keys_of(model, 1))
    spread.set_stage(range(1000), 1, 0)
    spread.advance_until(MS_PER_HOUR // 10)
    before = spread.nbytes
    for turn in range(400):
        spread.set_factor(range(3000), [1 << 28 if turn % 2 else 1 << 27] * 3000, MS_PER_HOUR // 10)
    assert spread.nbytes < 2 * before
