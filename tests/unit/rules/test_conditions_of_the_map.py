"""Conditions that rest on the map alone."""

from __future__ import annotations

from itertools import permutations

from simengine.domain.conditions import Call
from simengine.domain.region import EdgeKind
from simengine.domain.scenario import Play, Scenario
from simengine.rules.conditions import holds
from simengine.world import World


def test_a_nation_needs_another_when_one_of_its_services_depends_on_one_there(hospital: Scenario) -> None:
    world = World(hospital, Play.RUNNING)
    needs, nation_of = hospital.region.edges[EdgeKind.DEPENDS], world.static.nation_of
    pairs = {(nation_of[to], nation_of[by]) for by, to in zip(needs.source, needs.target, strict=True)}
    nations = world.static.nation_ids
    found = {
        (one, other)
        for one, other in permutations(nations, 2)
        if holds(world, Call("region.needs", ("self", "other")), one, other)
    }
    assert found == {pair for pair in pairs if pair[0] != pair[1]}
    assert {one for one, _ in found} == {"ESK"}  # its laboratories need one abroad each; nobody needs Eskar
