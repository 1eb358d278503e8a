"""What a spread runs on: edges in rows, and errors for what makes no sense."""

from __future__ import annotations

import gc
import pickle
import weakref
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

import pytest

from simengine.domain.draws import Draws
from simengine.kernel.contagion import LOGNORMAL, Keys, Model, PlainContagion, StageLaw, plain
from support.contagions import keys_of, model_of

ONE = [StageLaw((1.0,))]


def build(
    nodes: int = 3,
    edges: Sequence[Any] = (([0, 1], [1, 2], [1.0, 0.5]),),
    stages: Sequence[StageLaw] = ONE,
    hit_stage: Sequence[int] = (1,),
    horizon_ms: int = 1000,
) -> Model:
    return Model.build(nodes, edges, stages, hit_stage, horizon_ms)


def test_edges_stand_by_source_and_kind_and_are_found_by_target() -> None:
    first = ([2, 0, 0], [0, 2, 1], [1.0, 2.0, 3.0])
    second = ([0], [2], [4.0])
    model = build(3, [first, second], [StageLaw((1.0, 2.0))], (1, 1))
    assert [
        (model.source(e), model.kind(e), int(model.target[e]), model.weight[e]) for e in range(model.edges)
    ] == [
        (0, 0, 2, 2.0),
        (0, 0, 1, 3.0),
        (0, 1, 2, 4.0),
        (2, 0, 0, 1.0),
    ]
    assert model.first_edge.tolist() == [0, 2, 3, 3, 3, 4, 4]
    into = [model.in_edge[model.in_row[v] : model.in_row[v + 1]].tolist() for v in range(3)]
    assert into == [[3], [1], [0, 2]]
    assert model.degree_max() == 3


def test_edges_of_weight_zero_are_left_out() -> None:
    assert build(edges=[([0, 1], [1, 2], [0.0, 1.0])]).target.tolist() == [2]


def test_a_model_without_edges_or_nodes_has_no_events() -> None:
    for model in (build(0, [([], [], [])]), build(3, [([], [], [])]), build(3, [], [StageLaw(())], ())):
        spread = PlainContagion(model, keys_of(model, 1))
        spread.set_stage(range(model.nodes), 1, 0)
        assert spread.next_ms() is None
        assert model.degree_max() == 0


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"edges": [([0], [1, 2], [1.0])]}, "columns of edge kind 0 differ in length"),
        ({"edges": [([0, 1], [1, 2], [1.0])]}, "columns of edge kind 0 differ in length"),
        ({"edges": [([0], [3], [1.0])]}, "edge kind 0 names a node outside 0 to 2"),
        ({"edges": [([-1], [0], [1.0])]}, "edge kind 0 names a node outside 0 to 2"),
        ({"edges": [([0], [1], [-0.5])]}, "edge kind 0 has a weight that is negative or no finite number"),
        ({"edges": [([0], [1], [float("nan")])]}, "edge kind 0 has a weight that is"),
        ({"edges": [([0], [1], [1e300])]}, "edge kind 0 has a weight that is"),
        ({"nodes": -1, "edges": [([], [], [])]}, "nodes times kinds of edges must be from 0"),
        ({"nodes": 1 << 31, "edges": [([], [], [])]}, "nodes times kinds of edges must be from 0"),
        ({"horizon_ms": -1}, "the horizon must be from 0"),
        ({"horizon_ms": 1 << 53}, "the horizon must be from 0"),
        ({"hit_stage": (2,)}, "each kind of edge needs the stage that a hit along it begins"),
        ({"hit_stage": (0,)}, "each kind of edge needs the stage that a hit along it begins"),
        ({"hit_stage": ()}, "each kind of edge needs the stage that a hit along it begins"),
        ({"stages": ONE * 251}, "251 stages, at most 250"),
        ({"stages": [StageLaw((1.0, 2.0))]}, "stage 1 needs one rate per kind of edge"),
        ({"stages": [StageLaw((-1.0,))]}, "stage 1 needs one rate per kind of edge"),
        ({"stages": [StageLaw((float("nan"),))]}, "stage 1 needs one rate per kind of edge"),
        ({"stages": [StageLaw((1e11,))], "horizon_ms": 1 << 40}, "stage 1 makes over 1e+09 attempts"),
        ({"stages": [StageLaw((1.0,), next=2)]}, "stage 1 is followed by one that does not exist"),
        ({"stages": [StageLaw((1.0,), 3, 1.0)]}, "stage 1 has a law that does not exist"),
        (
            {"stages": [StageLaw((1.0,), not_before_ms=-1)]},
            "stage 1 has a law that does not exist, or a time",
        ),
        ({"stages": [StageLaw((1.0,), LOGNORMAL)]}, "stage 1 needs a positive time"),
        ({"stages": [StageLaw((1.0,), LOGNORMAL, 1.0, -1.0)]}, "stage 1 needs a positive time"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(wrong: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message.replace("+", r"\+")):
        build(**wrong)


def test_copies_share_a_model_and_it_goes_to_another_process() -> None:
    model = build()
    assert deepcopy({"spread": model})["spread"] is model
    sent = pickle.loads(pickle.dumps(model))
    assert sent.target.tolist() == model.target.tolist()
    assert sent.stages == model.stages


def test_what_is_prepared_for_a_model_goes_when_the_model_goes() -> None:
    model = model_of(2, [(0, 1)])
    PlainContagion(model, keys_of(model, 1))
    gone, kept = weakref.ref(model), len(plain._kept)
    del model
    gc.collect()
    assert gone() is None
    assert len(plain._kept) < kept


def test_keys_depend_on_seed_spread_and_stage() -> None:
    keys = Keys.of(Draws(1), "one", ["a", "b"])
    assert keys == Keys.of(Draws(1), "one", ["a", "b"])
    others = [Keys.of(Draws(2), "one", ["a", "b"]), Keys.of(Draws(1), "other", ["a", "b"])]
    numbers = [number for k in (keys, *others) for number in (k.gap, k.success, *k.dwell)]
    assert len(set(numbers)) == 12
