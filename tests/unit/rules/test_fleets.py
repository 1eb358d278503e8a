"""Fleets: many like assets, simulated one by one, counted per nation and minute, shown as numbers."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise, permutations

import pytest

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.campaign import SpreadLaw, Wave
from simengine.domain.conditions import Call
from simengine.domain.draws import Draws
from simengine.domain.region import EdgeKind
from simengine.domain.scenario import Scenario
from simengine.play import run
from simengine.policies import CONDUCTS, technical
from simengine.rules import fleets
from simengine.rules.conditions import holds
from support.campaigns import (
    MINUTE,
    Field,
    H,
    adaptation,
    at,
    count,
    direct,
    still,
    with_campaign,
    with_stage,
)
from support.worlds import csr, records_of

WORM = 1
ROUTERS = "ald-home-routers"
REACH = (SpreadLaw(EdgeKind.REACH, 3000, "scanning"),)


@pytest.fixture
def quiet(crowded: Scenario) -> Scenario:
    return still(crowded)


@pytest.fixture
def worm(quiet: Scenario) -> Scenario:
    """A worm that only spreads, from three routers of Aldmark at 0:00 on."""
    scenario = with_stage(quiet, "scanning", spreads=REACH)
    entry = direct("first", (), "scanning", Wave("ALD", 0), fleets=(0, 1, 2), per_nation=3)
    return with_campaign(scenario, WORM, entries=(entry,))


def infected(field: Field, nation: int = 0) -> int:
    return sum(field.world.campaigns[WORM].counts[nation][1:])


def put(field: Field, stage: str, assets: int, fleet: str = ROUTERS) -> None:
    """So many assets of a fleet are in a stage from the end of the present minute on."""
    fleet_nation = fleet[:3].upper()
    field.emit(ev.FleetHit(fleet, fleet_nation, "sea-urchin", stage, "test", tuple(range(assets))))
    field.wait(1 / 60)


def test_nations_that_only_fleets_link_count_as_linked(worm: Scenario) -> None:
    region = worm.region
    edges = region.fleet_edges[EdgeKind.REACH]
    owner = [*region.assets.nation, *(fleet.nation for fleet in region.fleets for _ in range(fleet.count))]
    ends = zip(edges.source, edges.target, strict=True)
    across = {(owner[one], owner[other]) for one, other in ends if owner[one] != owner[other]}
    assert edges.crossings == tuple(sorted(across))
    alone = {kind: csr(len(region.assets), []) for kind in region.edges}
    field = Field(replace(worm, region=replace(region, edges=alone)))
    names = [nation.id for nation in region.nations]
    linked = {frozenset((names[one], names[other])) for one, other in across}
    assert linked
    for one, other in permutations(names, 2):
        asked = Call("region.linked", (one, other))
        assert holds(field.world, asked) == (frozenset((one, other)) in linked)
        assert (other in field.exercise.view(f"{one}.cert_lead").linked_nations) == holds(field.world, asked)
    bare = replace(region, edges=alone, fleet_edges={})
    assert not any(Field(replace(worm, region=bare)).world.static.linked.values())


def test_counts_add_up_to_the_fleet_at_any_time(crowded: Scenario) -> None:
    field = Field(crowded, seed=4)
    for _ in range(24):
        field.wait(0.5)
        for state in field.world.campaigns:
            for number, fleet in enumerate(crowded.region.fleets):
                assert sum(state.counts[number]) == fleet.count
                first = fleet.first - len(crowded.region.assets)
                stages = Counter(state.fleet_stage[first : first + fleet.count])
                assert state.counts[number] == [stages[n] for n in range(len(state.stages) + 1)]
    assert infected(field) > 30


def test_fleets_are_counted_at_the_end_of_a_minute_once_for_each_nation(crowded: Scenario) -> None:
    field = Field(crowded, seed=4)
    field.exercise.advance_to(12 * H)
    times = field.times(ev.FleetsCounted)
    assert all(t_ms % MINUTE == 0 for t_ms in times)
    told = [
        (t_ms, event.nation, event.campaign)
        for t_ms, event in zip(times, field.events(ev.FleetsCounted), strict=True)
        if t_ms not in field.times(ev.CampaignAdapted)  # which moves assets after they were counted
    ]
    assert len(set(told)) == len(told)
    last: dict[str, tuple[int, ...]] = {}
    for event in field.events(ev.FleetsCounted):
        for fleet, counts in event.counts.items():
            assert last.get(fleet) != counts, "only what changed is counted"
            last[fleet] = counts


def test_an_entry_hits_at_most_as_many_of_a_fleet_as_it_tries(worm: Scenario) -> None:
    (entry,) = worm.campaigns[WORM].entries
    at_ald = replace(entry, waves=(Wave("ALD", H),))
    worm = with_campaign(worm, WORM, entries=(at_ald,))
    found = set()
    for seed in range(10):
        field = Field(worm, seed)
        (hit,) = fleets.enter(field.world, Draws(seed), at_ald, 0)
        assert (hit.fleet, hit.nation) == (ROUTERS, "ALD")
        assert len(hit.assets) <= 3
        found.add(hit.assets)
    assert len(found) > 5
    waves = (Wave("BRV", 0), Wave("ALD", 0), Wave("BRV", H))
    half = replace(entry, probability_permille=500, per_nation=100, waves=waves)
    (hit,) = fleets.enter(Field(worm).world, Draws(1), half, 0)
    assert 30 <= len(hit.assets) <= 60
    (second,) = fleets.enter(Field(worm).world, Draws(1), half, 2)
    assert second.nation == "BRV"
    assert second.assets != hit.assets, "a second wave draws anew"


def test_an_entry_begins_what_then_spreads_over_a_fleet(worm: Scenario) -> None:
    field = Field(worm)
    field.exercise.advance_to(MINUTE)
    (hit,) = field.events(ev.FleetHit)
    assert infected(field) >= len(hit.assets) == 3
    field.exercise.advance_to(6 * H)
    assert infected(field) > 100


def test_hardening_and_blocking_keep_an_entry_out_of_a_fleet(worm: Scenario) -> None:
    (entry,) = worm.campaigns[WORM].entries
    waves = (Wave("ALD", 0),)
    many = replace(entry, per_nation=100, probability_permille=800, waves=waves)

    def hits(field: Field) -> int:
        return sum(len(hit.assets) for hit in fleets.enter(field.world, Draws(3), many, 0))

    plain, hardened, blocked = Field(worm), Field(worm), Field(worm)
    hardened.emit(ev.AssetsHardened("ALD", "remote-admin", (ROUTERS,)))
    blocked.emit(ev.IndicatorBlocked("ALD", "ioc-worm"))
    assert 0 < hits(hardened) < hits(plain)
    assert 0 < hits(blocked) < hits(plain)


def test_hardening_slows_a_fleet_and_so_does_blocking(worm: Scenario) -> None:
    plain, hardened, blocked = Field(worm), Field(worm), Field(worm)
    for field in (plain, hardened, blocked):
        field.wait(0.2)
    hardened.emit(ev.AssetsHardened("ALD", "remote-admin", (ROUTERS,)))
    blocked.emit(ev.IndicatorBlocked("ALD", "ioc-worm"))
    for field in (plain, hardened, blocked):
        field.wait(1.8)
    assert infected(hardened) < infected(plain)
    assert infected(blocked) < infected(plain)


def test_hardening_reaches_fleets_by_the_action(worm: Scenario) -> None:
    field = Field(worm)
    field.do("ALD.cert_lead", act.HardenAssets("remote-admin"), hours=12)
    (event,) = field.events(ev.AssetsHardened)
    assert ROUTERS in event.assets
    assert field.world.fleets[0].hardened
    assert not field.world.fleets[1].hardened


def test_service_of_a_fleet_follows_its_counts(quiet: Scenario) -> None:
    field = Field(quiet)
    put(field, "flooding", 75)
    assert field.world.fleets[0].level_permille == 1000 - 600 * 75 // 150
    view = field.exercise.view("ALD.cert_lead").fleets[ROUTERS]
    assert view.service_level_permille == 700
    people = quiet.region.fleets[0].people
    assert field.world.nations["ALD"].people_lost == people * 300 // 1000
    field.emit(ev.IndicatorBlocked("ALD", "ioc-worm"))
    assert field.world.fleets[0].level_permille == 1000 - 300 * 75 // 150, "the flood can be filtered"


def test_a_fleet_that_recovers_leaves_no_loss_behind(quiet: Scenario) -> None:
    scenario = with_stage(quiet, "flooding", next="clean", dwell_median_ms=H, dwell_sigma_permille=900)
    field = Field(scenario)
    put(field, "flooding", 150)
    assert field.world.nations["ALD"].people_lost > 0
    field.exercise.advance_to(12 * H - 1)
    assert infected(field) == 0
    assert len(field.events(ev.ServiceLevelChanged)) > 10
    assert field.world.nations["ALD"].people_lost == 0


def test_service_lost_is_never_more_than_all(quiet: Scenario) -> None:
    field = Field(quiet)
    put(field, "flooding", 150)
    field.emit(ev.FleetHit(ROUTERS, "ALD", "tiny-ransomware", "encrypt", "test", tuple(range(150))))
    field.wait(1 / 60)
    assert field.world.fleets[0].level_permille == 0


def test_a_team_is_told_a_number_when_much_has_changed_and_not_at_every_turn(crowded: Scenario) -> None:
    for seed in range(4):
        field = Field(crowded, seed)
        field.exercise.advance_to(12 * H)
        counted = Counter(fleet for e in field.events(ev.FleetsCounted) for fleet in e.counts)
        told: dict[str, list[int]] = {}
        for event in field.events(ev.FleetNoticed):
            told.setdefault(event.fleet, [0]).append(event.assets)
        assert told
        for fleet, numbers in told.items():
            assert len(numbers) < counted[fleet] / 3
            for before, after in pairwise(numbers):
                assert abs(after - before) >= max(5, before // 4)


def test_what_is_noticed_is_what_users_see_and_the_monitored_share_of_the_rest(quiet: Scenario) -> None:
    field = Field(quiet)
    put(field, "idling", 100)
    assert [event.assets for event in field.events(ev.FleetNoticed)] == [10]
    put(field, "flooding", 113, "brv-home-routers")
    assert field.exercise.view("BRV.cert_lead").fleets["brv-home-routers"].noticed == 110


def test_a_fleet_spreads_to_single_assets(worm: Scenario) -> None:
    field = Field(worm)
    field.exercise.advance_to(12 * H - 1)
    hits = [hit for hit in field.events(ev.AssetCompromised) if hit.from_asset.endswith("home-routers")]
    assert hits
    assert {hit.via for hit in hits} == {"reach"}
    assert all(hit.from_asset.startswith(hit.from_nation.lower()) for hit in hits)


def test_a_single_asset_spreads_to_a_fleet(worm: Scenario) -> None:
    field = Field(with_campaign(worm, WORM, entries=()))
    field.begin(WORM)
    for number in range(1, 5):
        field.hit(f"esk-hospital-{number:02d}", "scanning")
    field.wait(3)
    assert infected(field, nation=2) > 0


def test_moves_of_an_adaptation_happen_at_once_to_fleets_too(quiet: Scenario) -> None:
    swap = adaptation("swap", at(1), moves=(("scanning", "idling"), ("idling", "scanning")))
    field = Field(with_campaign(quiet, WORM, adaptations=(swap,)))
    field.begin(WORM)
    put(field, "scanning", 20)
    put(field, "idling", 30, "brv-home-routers")
    field.wait(1.1)
    counts = field.world.campaigns[WORM].counts
    assert counts[0] == [130, 0, 20, 0]
    assert counts[1] == [120, 30, 0, 0]


def test_a_pause_stands_fleets_too(worm: Scenario) -> None:
    pause = adaptation("low", at(1), pause_ms=4 * H)
    field = Field(with_campaign(worm, WORM, adaptations=(pause,)))
    field.wait(1.05)
    before = [list(counts) for counts in field.world.campaigns[WORM].counts]
    field.wait(3.9)
    assert field.world.campaigns[WORM].counts == before
    field.wait(3)
    assert field.world.campaigns[WORM].counts != before


def test_conditions_count_assets_of_fleets(quiet: Scenario) -> None:
    field = Field(quiet)
    put(field, "idling", 12)
    field.hit("ald-hospital-01", "idling")
    assert holds(field.world, count("truth.in_stage", "ALD", "idling", least=13))
    assert not holds(field.world, count("truth.in_stage", "ALD", "idling", least=14))
    assert holds(field.world, count("truth.compromised", "ALD", least=13))


def test_a_fleet_that_does_not_run_the_product_is_left_alone(worm: Scenario) -> None:
    field = Field(with_campaign(worm, WORM, required_product=0))
    state = field.world.campaigns[WORM]
    assert fleets.susceptibility(field.world, state, 0) == 0.0
    field.exercise.advance_to(3 * H)
    assert infected(field) == 3, "what an entry hit is all there is"


def test_teams_learn_nothing_of_fleets_but_numbers(crowded: Scenario) -> None:
    exercise = run(crowded, seed=3, teams={"ALL": "competent"})
    kinds = {record.type for record in records_of(exercise)}
    assert {"FleetHit", "FleetsCounted", "FleetNoticed"} <= kinds
    for seat in exercise.seats:
        seen = {observation.kind for observation in exercise.observations(seat)}
        assert not seen & {"FleetHit", "FleetsCounted"}


# what is done to a fleet as a whole


def with_fix(field: Field) -> None:
    field.emit(ev.FixReleased("remote-admin"))


def test_a_rollout_reaches_fleets_in_their_turn_and_as_many_of_their_owners_as_follow(worm: Scenario) -> None:
    field = Field(worm)
    state = field.world.campaigns[WORM]
    open_share = fleets.susceptibility(field.world, state, 0)
    with_fix(field)
    field.do("ALD.cert_lead", act.PatchProduct("remote-admin"), hours=11.9)
    (began,) = field.events(ev.PatchRolloutBegan)
    assert ROUTERS in began.assets
    (patched,) = field.events(ev.FleetPatched)
    assert (patched.fleet, patched.nation) == (ROUTERS, "ALD")
    left = 1 - 0.4 * (1 - 0.1)
    assert fleets.susceptibility(field.world, state, 0) == pytest.approx(open_share * left)
    assert not field.world.fleets[1].patched, "nobody else's"
    assert field.world.fleets[0].level_permille == 1000, "each of them restarts when it likes"


def test_a_patched_fleet_is_infected_more_slowly(worm: Scenario) -> None:
    plain, patched = Field(worm), Field(worm)
    for field in (plain, patched):
        field.wait(0.2)
    patched.emit(ev.FleetPatched(ROUTERS, "ALD", "remote-admin"))
    for field in (plain, patched):
        field.wait(1.8)
    assert infected(patched) < infected(plain)


def test_a_fix_of_another_product_does_nothing_for_a_fleet(worm: Scenario) -> None:
    field = Field(worm)
    state = field.world.campaigns[WORM]
    before = fleets.susceptibility(field.world, state, 0)
    other = next(product.id for product in worm.region.products if product.id != "remote-admin")
    field.emit(ev.FleetPatched(ROUTERS, "ALD", other))
    assert fleets.susceptibility(field.world, state, 0) == before


def test_owners_who_were_told_notice_more_of_what_is_there(quiet: Scenario) -> None:
    field = Field(quiet)
    put(field, "idling", 100)
    assert field.exercise.view("ALD.cert_lead").fleets[ROUTERS].noticed == 10
    field.do("ALD.cert_lead", act.NotifyConstituents("households"), hours=11.9)
    (told,) = field.events(ev.ConstituentsNotified)
    assert told.assets == (ROUTERS,)
    (looked,) = field.events(ev.FleetLooked)
    assert looked.fleet == ROUTERS
    share = 100 + 900 * 400 * 450 // 1_000_000
    assert field.exercise.view("ALD.cert_lead").fleets[ROUTERS].noticed == 100 * share // 1000
    seen = {observation.kind for observation in field.exercise.observations("ALD.cert_lead")}
    assert {"FleetLooked", "FleetNoticed"} <= seen
    assert "FleetsCounted" not in seen


def test_a_search_looks_at_a_sample_of_a_fleet_and_learns_how_to_tell_it(quiet: Scenario) -> None:
    found: Counter[int] = Counter()
    for seed in range(20):
        for assets in (0, 1, 100):
            field = Field(quiet, seed)
            if assets:
                put(field, "scanning", assets)
            field.do("ALD.cert_lead", act.HuntAssets("households"), hours=11)
            held = set(field.exercise.view("ALD.cert_lead").indicators)
            assert held <= {"ioc-worm"}
            found[assets] += bool(held)
    assert found[0] == 0
    assert 0 < found[1] < found[100] < 20, "few are found less often than many"


def test_what_is_drawn_on_a_sample_is_keyed_by_the_task_the_fleet_and_the_campaign(quiet: Scenario) -> None:
    field = Field(quiet)
    put(field, "scanning", 140)
    answers = {
        task: tuple(fleets.samples(field.world, Draws(1), "ALD", task, "households"))
        for task in map(str, range(20))
    }
    assert set(answers.values()) == {(), (("ioc-worm",),)}
    for task, answer in answers.items():
        assert tuple(fleets.samples(field.world, Draws(1), "ALD", task, "households")) == answer


def test_an_able_team_searches_notifies_and_patches_where_a_fleet_seems_affected(quiet: Scenario) -> None:
    field = Field(quiet)
    put(field, "idling", 100)
    with_fix(field)
    view = field.exercise.view("ALD.cert_analyst")
    wanted = {(type(a).__name__, a.target) for a in technical.wishes(view, CONDUCTS["competent"])}
    assert ("HuntAssets", "households") in wanted
    assert ("NotifyConstituents", "households") in wanted
    assert ("PatchProduct", "remote-admin") in wanted
    assert not list(technical.wishes(Field(quiet).exercise.view("ALD.cert_analyst"), CONDUCTS["competent"]))
