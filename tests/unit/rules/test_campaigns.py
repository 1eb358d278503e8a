"""Adversaries: ways in, changes of plan, and several of them on one asset."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import Answer, Purpose
from simengine.domain.campaign import FalseFlag, Wave
from simengine.domain.conditions import Call
from simengine.domain.draws import Draws
from simengine.domain.markings import Tlp
from simengine.domain.scenario import Scenario
from simengine.domain.views import Belief
from simengine.rules import detection, intrusion
from simengine.rules.conditions import holds
from simengine.world.campaigns import FULL_PERMILLE
from support.bench import with_action
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

LEAD = "ALD.cert_lead"
ONE, TWO, THREE = "ald-hospital-01", "ald-hospital-02", "ald-hospital-03"
WORM = 1
"""The number of the second campaign."""


@pytest.fixture
def quiet(tiny: Scenario) -> Scenario:
    return still(tiny)


@pytest.fixture
def two(crowded: Scenario) -> Scenario:
    """Two campaigns, and nothing that happens by itself."""
    return still(crowded)


def rows(scenario: Scenario, *assets: str) -> tuple[int, ...]:
    return tuple(scenario.region.assets.ids.index(asset) for asset in assets)


def hospitals(scenario: Scenario) -> tuple[int, ...]:
    return tuple(row for row, kind in enumerate(scenario.region.assets.kinds) if kind == "hospital")


# ways in


def test_a_direct_entry_hits_no_more_of_a_nation_than_it_tries(quiet: Scenario) -> None:
    waves = (Wave("ALD", H), Wave("BRV", 2 * H))
    entry = direct("gap", hospitals(quiet), "foothold", *waves, per_nation=2)
    field = Field(with_campaign(quiet, entries=(entry,)))
    field.wait(3)
    assert Counter(hit.nation for hit in field.events(ev.AssetCompromised)) == {"ALD": 2, "BRV": 2}
    assert field.times(ev.CampaignBegan) == [H]
    assert set(field.times(ev.AssetCompromised)) == {H, 2 * H}


def test_which_assets_a_direct_entry_tries_depends_on_the_seed(quiet: Scenario) -> None:
    entry = direct("gap", hospitals(quiet), "foothold", Wave("ALD", H), per_nation=1)
    found: set[str] = set()
    for seed in range(12):
        field = Field(with_campaign(quiet, entries=(entry,)), seed)
        field.wait(1)
        found.update(hit.asset for hit in field.events(ev.AssetCompromised))
    assert len(found) > 2


def test_the_hits_of_an_entry_are_spread_over_its_time(quiet: Scenario) -> None:
    entry = direct("gap", hospitals(quiet), "foothold", Wave("ALD", H), Wave("BRV", H), over_ms=4 * H)
    field = Field(with_campaign(quiet, entries=(entry,)))
    field.wait(6)
    times = field.times(ev.AssetCompromised)
    assert len(times) == 10
    assert len(set(times)) == 10
    assert H < min(times) < 2 * H
    assert 4 * H < max(times) <= 5 * H


def test_an_entry_says_whose_infrastructure_it_comes_from(quiet: Scenario) -> None:
    entry = direct("gap", hospitals(quiet), "foothold", Wave("ALD", H), from_nation="ESK")
    field = Field(with_campaign(quiet, entries=(entry,)))
    field.wait(1)
    assert {hit.from_nation for hit in field.events(ev.AssetCompromised)} == {"ESK"}


def test_a_second_wave_to_the_same_nation_draws_anew_and_the_first_stays_as_it_was(quiet: Scenario) -> None:
    gap = direct("gap", hospitals(quiet), "foothold", probability_permille=500, per_nation=3, over_ms=H)
    one = replace(gap, waves=(Wave("ALD", H),))
    more = replace(gap, waves=(Wave("BRV", 0), Wave("ALD", H), Wave("ALD", 9 * H)))
    world, again = Field(with_campaign(quiet, entries=(more,))).world, 0
    for seed in range(20):
        draws = Draws(seed)
        first = intrusion.entry_times_ms(world, draws, one, 0)
        assert intrusion.entry_times_ms(world, draws, more, 1) == first, "another nation's wave is no matter"
        assert intrusion.entry_times_ms(world, draws, more, 2) != first
        row = first[0][1]
        chances = [bool(intrusion.enter(world, draws, more, wave, row)) for wave in (1, 2)]
        assert chances[0] == bool(intrusion.enter(world, draws, one, 0, row))
        again += chances[0] != chances[1]
    assert 4 < again < 16, "what failed once may succeed the next time"


def test_blocking_stops_a_direct_attack_and_not_a_vendor_s_update(tiny: Scenario) -> None:
    quiet = still(tiny)
    (update,) = tiny.campaigns[0].entries
    gap = direct("gap", hospitals(quiet), "foothold", Wave("ALD", H), probability_permille=700)
    scenario = with_campaign(quiet, entries=(replace(update, probability_permille=700), gap))
    hits: Counter[tuple[str, bool]] = Counter()
    for seed in range(40):
        field = Field(scenario)
        for blocks in (False, True):
            field.world.campaigns[0].passes["ALD"] = 0.25 if blocks else 1.0
            for entry in scenario.campaigns[0].entries:
                hits[entry.id, blocks] += bool(
                    intrusion.enter(field.world, Draws(seed), entry, 0, field.row(ONE))
                )
    assert hits["tainted-update", True] == hits["tainted-update", False] > 20
    assert 0 < hits["gap", True] < hits["gap", False] / 2


def test_an_entry_that_waits_is_opened_by_an_adaptation_and_counts_from_then(quiet: Scenario) -> None:
    first = direct("gap", rows(quiet, ONE), "foothold", Wave("ALD", H))
    later = direct("second", rows(quiet, TWO), "foothold", Wave("ALD", H // 2), waits=True)
    opens = adaptation("widen", at(3), opens=("second",))
    field = Field(with_campaign(quiet, entries=(first, later), adaptations=(opens,)))
    field.wait(3.4)
    assert field.stage(ONE)
    assert not field.stage(TWO)
    field.wait(0.1)
    assert field.stage(TWO) == "foothold"
    (hit,) = (event for event in field.events(ev.AssetCompromised) if event.asset == TWO)
    assert hit.via == "second"


def test_an_isolated_asset_takes_no_direct_hit(quiet: Scenario) -> None:
    entry = direct("gap", rows(quiet, ONE, TWO), "foothold", Wave("ALD", H))
    field = Field(with_campaign(quiet, entries=(entry,)))
    field.emit(ev.AssetIsolated(ONE, "ALD"))
    field.wait(1)
    assert (field.stage(ONE), field.stage(TWO)) == ("", "foothold")


# changes of plan


def test_an_adversary_adapts_once_and_not_before_the_campaign_began(quiet: Scenario) -> None:
    entry = direct("gap", rows(quiet, ONE), "foothold", Wave("ALD", 2 * H))
    scenario = with_campaign(quiet, entries=(entry,), adaptations=(adaptation("turn", at(1)),))
    field = Field(scenario)
    field.wait(8)
    assert field.times(ev.CampaignAdapted) == [2 * H]


def test_an_adversary_who_never_began_does_not_adapt(quiet: Scenario) -> None:
    field = Field(with_campaign(quiet, adaptations=(adaptation("turn", at(1)),)))
    field.wait(5)
    assert not field.events(ev.CampaignAdapted)


def test_a_move_takes_every_asset_of_a_stage_that_is_on_the_network(quiet: Scenario) -> None:
    turn = adaptation("turn", at(2), moves=(("foothold", "encrypt"),))
    field = Field(with_campaign(quiet, adaptations=(turn,)))
    field.begin()
    for asset in (ONE, TWO, "brv-hospital-01"):
        field.hit(asset, "foothold")
    field.hit(THREE, "lateral")
    field.emit(ev.AssetIsolated(TWO, "ALD"))
    field.wait(2)
    stages = [field.stage(asset) for asset in (ONE, TWO, THREE, "brv-hospital-01")]
    assert stages == ["encrypt", "foothold", "lateral", "encrypt"]
    assert field.level(ONE) == 100


def test_moves_of_one_adaptation_happen_at_once(quiet: Scenario) -> None:
    swap = adaptation("swap", at(2), moves=(("foothold", "lateral"), ("lateral", "foothold")))
    field = Field(with_campaign(quiet, adaptations=(swap,)))
    field.begin()
    field.hit(ONE, "foothold")
    field.hit(TWO, "lateral")
    field.wait(2)
    assert (field.stage(ONE), field.stage(TWO)) == ("lateral", "foothold")


def test_a_move_to_clean_lets_go_of_the_assets(quiet: Scenario) -> None:
    leave = adaptation("leave", at(2), moves=(("foothold", "clean"),))
    field = Field(with_campaign(quiet, adaptations=(leave,)))
    field.begin()
    field.hit(ONE, "foothold")
    field.wait(2)
    assert not field.stage(ONE)
    assert field.world.nations["ALD"].compromised == 0
    assert [event.asset for event in field.events(ev.CompromiseEnded)] == [ONE]


def test_a_retired_indicator_neither_stops_nor_betrays(quiet: Scenario) -> None:
    retire = adaptation("burn", at(2), retires=("ioc-update",))
    field = Field(with_campaign(quiet, adaptations=(retire,)))
    field.begin()
    field.hit(ONE, "foothold")
    field.emit(ev.IndicatorsGained("ALD", ("ioc-update",), "test"))
    field.emit(ev.IndicatorBlocked("ALD", "ioc-update"))
    state = field.world.campaigns[0]
    clean = field.row(TWO)
    lifted, stopped = (
        detection.rate_per_hour(field.world, 0, field.row(ONE)),
        intrusion.susceptibility(field.world, state, clean),
    )
    field.wait(2)
    assert state.passes["ALD"] == 1.0
    assert intrusion.susceptibility(field.world, state, clean) == pytest.approx(stopped / 0.6)
    assert state.detect_rate[field.row(ONE)] == pytest.approx(lifted / 2.5)


def test_a_hunt_is_not_helped_by_a_retired_indicator(quiet: Scenario) -> None:
    found: Counter[bool] = Counter()
    for retired in (False, True):
        retire = adaptation("burn", at(0), retires=("ioc-update",) if retired else ())
        for seed in range(25):
            field = Field(with_campaign(quiet, adaptations=(retire,)), seed)
            field.begin()
            for number in range(1, 6):
                field.hit(f"ald-hospital-{number:02d}", "foothold")
            field.emit(ev.IndicatorsGained("ALD", ("ioc-update",), "test"))
            field.do(LEAD, act.HuntAssets("health"))
            task = next(t for t in field.exercise.view(LEAD).tasks.values() if t.kind == "HuntAssets")
            assert task.due_ms is not None
            field.exercise.advance_to(task.due_ms)
            found[retired] += sum(event.by == "hunt" for event in field.events(ev.AssetConfirmed))
    assert found[False] > 1.6 * found[True] > 0


def later(scenario: Scenario, *names: str) -> Scenario:
    indicators = scenario.campaigns[0].indicators
    return with_campaign(
        scenario, indicators=tuple(replace(i, later=i.id in names or i.later) for i in indicators)
    )


def test_an_introduced_indicator_appears_in_evidence_only_afterwards(quiet: Scenario) -> None:
    introduce = adaptation("renew", at(4), introduces=("ioc-tool",))
    field = Field(with_campaign(later(quiet, "ioc-tool"), adaptations=(introduce,)))
    field.begin()
    field.hit(ONE, "lateral")
    field.hit(TWO, "lateral")
    field.do(LEAD, act.CollectEvidence(ONE), hours=4)
    field.do(LEAD, act.CollectEvidence(TWO), hours=4)
    before, after = (set(event.indicators) for event in field.events(ev.EvidenceCollected))
    assert before == {"ioc-update"}
    assert after == {"ioc-update", "ioc-tool"}


def test_evidence_preserved_at_the_server_holds_nothing_that_is_not_in_use_yet(quiet: Scenario) -> None:
    field = Field(later(quiet, "ioc-server"))
    police = act.SendMessage("police-network", "BRV", Purpose.PRESERVE_EVIDENCE, Tlp.AMBER)
    field.do("ALD.law_enforcement", police, hours=2)
    asked = next(iter(field.exercise.view("BRV.law_enforcement").inbox))
    field.do("BRV.law_enforcement", act.AnswerMessage(asked, Answer.YES, Tlp.AMBER), hours=2)
    assert [event.indicators for event in field.events(ev.EvidencePreserved)] == [()]


def spreading(scenario: Scenario, seed: int, hours: float) -> int:
    """How many are hit along edges within so many hours of three hits at 0:00."""
    field = Field(scenario, seed)
    field.begin()
    for asset in (ONE, "ald-msp-01", "brv-msp-01"):
        field.hit(asset, "lateral")
    field.wait(hours)
    return len(field.events(ev.AssetCompromised)) - 3


def test_a_higher_tempo_spreads_faster_by_the_same_draws(tiny: Scenario) -> None:
    laws = {stage.id: stage.spreads for stage in tiny.campaigns[0].stages}
    scenario = with_stage(still(tiny), "lateral", spreads=laws["lateral"])
    counts = {
        tempo: [
            spreading(
                with_campaign(scenario, adaptations=(adaptation("hurry", at(0), tempo_permille=tempo),)), s, 3
            )
            for s in range(6)
        ]
        for tempo in (0, 500, FULL_PERMILLE, 3000)
    }
    assert sum(counts[0]) == 0
    assert sum(counts[500]) < sum(counts[FULL_PERMILLE]) < sum(counts[3000])
    for slow, fast in ((500, 1000), (1000, 3000)):
        assert all(a <= b for a, b in zip(counts[slow], counts[fast], strict=True))


def test_a_pause_stands_everything_and_then_it_goes_on(tiny: Scenario) -> None:
    stages = {stage.id: stage for stage in tiny.campaigns[0].stages}
    scenario = with_stage(still(tiny), "lateral", spreads=stages["lateral"].spreads)
    scenario = with_stage(scenario, "foothold", next="lateral", dwell_median_ms=2 * H, dwell_sigma_permille=0)
    pause = adaptation("low", at(1), pause_ms=3 * H)
    field = Field(with_campaign(scenario, adaptations=(pause,)))
    field.begin()
    field.hit(ONE, "foothold")
    field.hit("ald-msp-01", "lateral")
    field.wait(1)
    before = len(field.events(ev.AssetCompromised))
    field.wait(2.99)
    assert len(field.events(ev.AssetCompromised)) == before
    assert field.stage(ONE) == "foothold", "what fell due during the pause waits"
    field.wait(0.02)
    assert field.times(ev.CampaignResumed) == [4 * H]
    assert field.times(ev.StageEntered)[0] == 4 * H
    field.wait(6)
    assert len(field.events(ev.AssetCompromised)) > before


def test_a_new_tempo_does_not_end_a_pause_and_of_two_pauses_the_longer_counts(quiet: Scenario) -> None:
    plan = (
        adaptation("low", at(1), pause_ms=2 * H),
        adaptation("lower", at(2), pause_ms=3 * H),
        adaptation("hurry", at(2.5), tempo_permille=2000),
    )
    field = Field(with_campaign(quiet, adaptations=plan))
    field.begin()
    tempo = []
    for _ in range(6):
        field.wait(0.99)
        tempo.append(field.world.campaigns[0].tempo_permille)
        field.wait(0.01)
    assert tempo == [1000, 0, 0, 0, 0, 2000]
    assert field.times(ev.CampaignResumed) == [5 * H]


def test_under_a_false_flag_a_share_of_the_traces_leads_astray(quiet: Scenario) -> None:
    flag = adaptation("mask", at(0), false_flag=FalseFlag("ESK", 600))
    led: Counter[str] = Counter()
    for seed in range(60):
        field = Field(with_campaign(quiet, adaptations=(flag,)), seed)
        field.begin()
        field.hit(ONE, "foothold", origin="BRV")
        state = field.world.campaigns[0]
        led[intrusion.seeming_origin(field.world, Draws(seed), state, field.row(ONE))] += 1
    assert set(led) == {"BRV", "ESK"}
    assert 24 <= led["ESK"] <= 48


@pytest.mark.parametrize(("share", "blamed"), [(0, "BRV"), (1000, "ESK")])
def test_tension_follows_what_a_team_believes_and_not_what_is_true(
    quiet: Scenario, share: int, blamed: str
) -> None:
    flag = adaptation("mask", at(0), false_flag=FalseFlag("ESK", share))
    field = Field(with_campaign(quiet, adaptations=(flag,)))
    field.begin()
    field.hit(ONE, "foothold", origin="BRV")
    start = dict(field.exercise.truth().tension_ppm)
    field.do(LEAD, act.CollectEvidence(ONE), hours=3)
    assert field.exercise.view(LEAD).hit_from == {blamed: 1}
    risen = {pair for pair, value in field.exercise.truth().tension_ppm.items() if value > start[pair]}
    assert risen == {("ALD", blamed)}


# several adversaries on one asset


def test_service_lost_is_the_highest_loss_of_all_campaigns(two: Scenario) -> None:
    field = Field(two)
    field.hit(ONE, "flooding")
    assert field.level(ONE) == 400
    field.hit(ONE, "encrypt")
    assert field.level(ONE) == 100
    field.emit(ev.CompromiseEnded(ONE, "ALD", "sea-urchin"))
    assert field.level(ONE) == 100
    field.hit(TWO, "encrypt")
    field.hit(TWO, "flooding")
    field.emit(ev.CompromiseEnded(TWO, "ALD", "tiny-ransomware"))
    assert field.level(TWO) == 100, "what encryption took is lost until it is restored"


def test_an_asset_held_by_two_counts_once_and_is_clean_when_both_are_gone(two: Scenario) -> None:
    field = Field(two)
    field.hit(ONE, "foothold")
    field.hit(ONE, "scanning")
    assert field.world.nations["ALD"].compromised == 1
    field.emit(ev.CompromiseEnded(ONE, "ALD", "sea-urchin"))
    assert field.world.nations["ALD"].compromised == 1
    field.emit(ev.CompromiseEnded(ONE, "ALD", "tiny-ransomware"))
    assert field.world.nations["ALD"].compromised == 0


def test_a_clean_up_may_remove_one_adversary_and_leave_the_other(two: Scenario) -> None:
    two = with_stage(two, "idling", persistence_permille=1000)
    for seed in range(10):
        field = Field(two, seed)
        field.hit(ONE, "foothold")
        field.hit(ONE, "idling")
        field.emit(ev.AlertRaised("alert", ONE, "ALD", "sensor", True))
        field.do(LEAD, act.EradicateAsset(ONE), hours=5)
        (event,) = field.events(ev.AssetEradicated)
        assert field.stage(ONE, WORM) == "idling"
        assert not event.complete
        if event.removed:
            assert event.removed == ("tiny-ransomware",)
            assert not field.stage(ONE)
            assert field.world.assets.compromised[field.row(ONE)] == 1
            return
    raise AssertionError("the first adversary was never removed")


def test_persistence_makes_clean_ups_miss_something(quiet: Scenario) -> None:
    complete: Counter[int] = Counter()
    for persistence in (0, 500, 1000):
        scenario = with_stage(quiet, "foothold", persistence_permille=persistence)
        for seed in range(40):
            field = Field(scenario, seed)
            field.hit(ONE, "foothold")
            field.emit(ev.AlertRaised("alert", ONE, "ALD", "sensor", True))
            field.do(LEAD, act.EradicateAsset(ONE), hours=6)
            complete[persistence] += sum(event.complete for event in field.events(ev.AssetEradicated))
    assert complete[0] > complete[500] > complete[1000] == 0


def test_each_campaign_gives_itself_away_by_its_own_clock(two: Scenario) -> None:
    field = Field(two)
    field.hit(ONE, "foothold")
    field.hit(ONE, "scanning")
    row = field.row(ONE)
    rates = [detection.rate_per_hour(field.world, place, row) for place in (0, WORM)]
    assert all(rates)
    assert rates[0] != rates[1]
    field.emit(ev.IndicatorsGained("ALD", ("ioc-worm",), "test"))
    lifted = [detection.rate_per_hour(field.world, place, row) for place in (0, WORM)]
    assert lifted[0] == rates[0]
    assert lifted[1] == pytest.approx(2.5 * rates[1])
    thresholds = [state.detect_threshold[row] for state in field.world.campaigns]
    assert thresholds[0] != thresholds[1]
    field.wait(11)
    assert len([e for e in field.events(ev.AlertRaised) if e.asset == ONE]) >= 1


def test_evidence_holds_the_indicators_of_both_and_leads_where_either_came_from(two: Scenario) -> None:
    field = Field(two)
    field.hit(ONE, "foothold", origin="")
    field.hit(ONE, "scanning", origin="ESK")
    field.do(LEAD, act.CollectEvidence(ONE), hours=4)
    (event,) = field.events(ev.EvidenceCollected)
    assert set(event.indicators) == {"ioc-update", "ioc-worm"}
    assert event.from_nations == ("ESK",)
    assert field.exercise.view(LEAD).assets[ONE].belief is Belief.CONFIRMED


def test_evidence_speaks_of_every_way_by_which_campaigns_came(two: Scenario) -> None:
    field = Field(two)
    field.hit(ONE, "foothold", origin="ESK")
    field.hit(ONE, "scanning", origin="BRV")
    field.hit(TWO, "foothold", origin="ESK")
    field.hit(TWO, "scanning", origin="ESK")
    field.do(LEAD, act.CollectEvidence(ONE), hours=4)
    assert field.exercise.view(LEAD).hit_from == {"BRV": 1, "ESK": 1}
    tense = [event for event in field.events(ev.TensionChanged) if event.reason == "unexplained_harm"]
    assert {(event.nation, event.other) for event in tense} == {("ALD", "BRV"), ("ALD", "ESK")}
    field.do(LEAD, act.CollectEvidence(TWO), hours=4)
    assert field.exercise.view(LEAD).hit_from == {"BRV": 1, "ESK": 2}, "a nation once for each asset"


def test_the_analysis_of_evidence_gives_a_lead_for_each_campaign_that_was_there(two: Scenario) -> None:
    two = with_campaign(two, WORM, command_server_nation="ESK")
    two = with_action(two, "AnalyseEvidence", effect_permille=1000)
    field = Field(two)
    field.hit(ONE, "foothold")
    field.hit(ONE, "scanning")
    field.do(LEAD, act.CollectEvidence(ONE), hours=6)
    field.do(LEAD, act.AnalyseEvidence(ONE), hours=12)
    (event,) = field.events(ev.EvidenceAnalysed)
    assert event.leads_to == event.right == ("BRV", "ESK")
    assert field.exercise.view(LEAD).efforts.leads == {"BRV": 1, "ESK": 1}


# stages that end, losses that pass


def test_a_stage_that_ends_by_itself_gives_the_service_back(two: Scenario) -> None:
    two = with_stage(two, "flooding", next="clean", dwell_median_ms=2 * H, dwell_sigma_permille=0)
    field = Field(two)
    field.hit(ONE, "flooding")
    assert field.level(ONE) == 400
    field.wait(2)
    assert field.level(ONE) == 1000
    assert not field.stage(ONE, WORM)
    assert field.times(ev.CompromiseEnded) == [2 * H]
    assert field.world.nations["ALD"].impacted == 0
    field.hit(ONE, "flooding")
    assert field.level(ONE) == 400, "it can come again"


@pytest.mark.parametrize(("filterable", "level"), [(True, 700), (False, 400)])
def test_blocking_gives_back_part_of_a_filterable_service(
    two: Scenario, filterable: bool, level: int
) -> None:
    field = Field(with_stage(two, "flooding", filterable=filterable))
    field.hit(ONE, "flooding")
    field.hit("esk-hospital-01", "flooding")
    field.emit(ev.IndicatorBlocked("ALD", "ioc-worm"))
    assert field.level(ONE) == level
    assert field.level("esk-hospital-01") == 400, "elsewhere it is not blocked"


# what conditions can ask about adversaries


def test_conditions_can_ask_how_many_assets_are_in_a_stage(two: Scenario) -> None:
    field = Field(two)
    field.hit(ONE, "scanning")
    field.hit("brv-hospital-01", "scanning")
    field.hit(TWO, "idling")
    assert holds(field.world, count("truth.in_stage", "ALD", "scanning", least=1))
    assert not holds(field.world, count("truth.in_stage", "ALD", "scanning", least=2))
    assert holds(field.world, count("truth.in_stage", "all", "scanning", least=2))


def test_conditions_can_ask_whether_a_campaign_began(two: Scenario) -> None:
    field = Field(two)
    assert not holds(field.world, Call("truth.began", ("sea-urchin",)))
    field.begin(WORM)
    assert holds(field.world, Call("truth.began", ("sea-urchin",)))
    assert not holds(field.world, Call("truth.began", ("tiny-ransomware",)))


def test_conditions_can_ask_how_many_nations_hold_or_block_an_indicator(two: Scenario) -> None:
    field = Field(two)
    for nation in ("ALD", "BRV"):
        field.emit(ev.IndicatorsGained(nation, ("ioc-worm",), "test"))
    field.emit(ev.IndicatorBlocked("ALD", "ioc-worm"))
    assert holds(field.world, count("indicator.held_by", "ioc-worm", least=2))
    assert not holds(field.world, count("indicator.held_by", "ioc-worm", least=3))
    assert holds(field.world, count("indicator.blocked_by", "ioc-worm", least=1))
    assert not holds(field.world, count("indicator.blocked_by", "ioc-worm", least=2))


def test_an_adversary_answers_to_what_teams_block(two: Scenario) -> None:
    turn = adaptation("turn", count("indicator.blocked_by", "ioc-worm", least=2), tempo_permille=2000)
    field = Field(with_campaign(two, WORM, adaptations=(turn,)))
    field.begin(WORM)
    field.emit(ev.IndicatorBlocked("ALD", "ioc-worm"))
    assert not field.events(ev.CampaignAdapted)
    field.exercise.advance_to(20 * MINUTE)
    field.emit(ev.IndicatorBlocked("ESK", "ioc-worm"))
    assert field.times(ev.CampaignAdapted) == [20 * MINUTE]
