"""The plain and the compiled kernel give the same events in the same order, whatever is done to them."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simengine.kernel.contagion import PlainContagion, compiled
from simengine.kernel.contagion.compiled import CompiledContagion
from support.contagions import NaiveContagion, Script, everything

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
