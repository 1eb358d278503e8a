"""A watched mapping behaves like a dictionary, and what it has shown stays what it was."""

from __future__ import annotations

import copy
import pickle
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simengine.domain.frozen import Frozen, derived, lasting, open_of
from simengine.domain.replacing import replace
from simengine.domain.views import AlertView
from simengine.world.watched import Watched, WatchedOpen


@dataclass(frozen=True)
class Thing:
    number: int
    is_open: bool


Step = tuple[str, str, Thing]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["set", "del", "pop", "setdefault", "update", "or", "popitem", "clear"]),
        st.sampled_from("abcde"),
        st.builds(Thing, st.integers(0, 9), st.booleans()),
    ),
    max_size=25,
)


def do(mapping: dict[str, Thing], step: Step) -> None:
    what, key, thing = step
    if what == "set":
        mapping[key] = thing
    elif what == "del" and key in mapping:
        del mapping[key]
    elif what == "pop":
        mapping.pop(key, None)
    elif what == "setdefault":
        mapping.setdefault(key, thing)
    elif what == "update":
        mapping.update({key: thing, "z": thing})
    elif what == "or":
        mapping |= {key: thing}
    elif what == "popitem" and mapping:
        mapping.popitem()
    elif what == "clear" and thing.number == 0:
        mapping.clear()


@given(steps=STEPS)
def test_it_holds_what_a_dictionary_would_and_shows_each_state_for_good(steps: list[Step]) -> None:
    watched: WatchedOpen[str, Thing] = WatchedOpen()
    plain: dict[str, Thing] = {}
    shown: list[tuple[Frozen[str, Thing], dict[str, Thing]]] = []
    for step in steps:
        before, count = dict(watched), watched.changes[0]
        do(watched, step)
        do(plain, step)
        assert list(watched.items()) == list(plain.items())
        assert watched.changes[0] > count or before == plain
        shown.append((watched.shown(), dict(plain)))
        assert watched.shown() is watched.shown()
    for picture, then in shown:
        assert list(picture.items()) == list(then.items())
        still_open = [(key, thing) for key, thing in then.items() if thing.is_open]
        assert list(open_of(picture).items()) == still_open == list(open_of(then).items())


@given(steps=STEPS)
def test_what_is_derived_is_that_of_the_state_shown(steps: list[Step]) -> None:
    watched: Watched[str, Thing] = Watched()
    for step in steps:
        do(watched, step)
        shown = watched.shown()
        assert derived(shown, total) == derived(dict(shown), total) == total(shown)
        assert lasting(shown, keys) == lasting(dict(shown), keys) == keys(shown)


def total(things: object) -> int:
    assert isinstance(things, dict)
    return sum(thing.number for thing in things.values())


def keys(things: object) -> tuple[str, ...]:
    assert isinstance(things, dict)
    return tuple(sorted(things))


def test_copies_are_independent_and_pickles_are_plain() -> None:
    watched: WatchedOpen[str, Thing] = WatchedOpen({"a": Thing(1, True)})
    watched.shown()
    twin = copy.deepcopy(watched)
    twin["b"] = Thing(2, True)
    assert list(watched) == ["a"]
    assert watched.changes == [0]
    assert pickle.loads(pickle.dumps(watched.shown())) == {"a": Thing(1, True)}
    assert pickle.loads(pickle.dumps(watched)) == watched


def test_a_replaced_fact_differs_in_what_was_asked_for_alone() -> None:
    alert = AlertView("a", "asset", "sensor", 5, "")
    assert replace(alert, verdict="confirmed") == AlertView("a", "asset", "sensor", 5, "confirmed")
    assert alert.verdict == ""
    with pytest.raises(AttributeError):
        replace(alert, colour="red")
