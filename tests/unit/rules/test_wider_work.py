"""Wider actions of responders, one by one: what they bring, what they cost, and when they are refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.scenario import Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.rules import detection
from simengine.rules.intrusion import infectivity_permille, susceptibility, trust_permille
from support.bench import Bench, with_action

LEAD, POLICY, POLICE = "ALD.cert_lead", "ALD.policy_contact", "ALD.law_enforcement"
ONE, TWO = "ald-hospital-01", "ald-hospital-02"


@pytest.fixture
def bench(tiny: Scenario) -> Bench:
    return Bench(quiet(tiny))


def quiet(scenario: Scenario) -> Scenario:
    """Without the campaign's entries: only what a test does happens."""
    return replace(scenario, campaigns=(replace(scenario.campaigns[0], entries=()),), injects=())


def level(bench: Bench, asset: str) -> int:
    return bench.exercise.view(LEAD).assets[asset].service_level_permille


def share(bench: Bench, asset: str) -> float:
    return susceptibility(bench.world, bench.campaign, bench.world.static.index[asset])


# severity


def test_severity_is_set_without_touching_the_class(bench: Bench) -> None:
    incident = bench.declared(ONE, LEAD)
    bench.do(LEAD, act.SetSeverity(incident, 4))
    seen = bench.exercise.view(LEAD).incidents[incident]
    assert (seen.severity, seen.rsit) == (4, None)
    assert bench.refused(LEAD, act.SetSeverity(incident, 4)) == "severity-already-set"
    assert bench.refused(LEAD, act.SetSeverity(incident, 6)) == "severity-out-of-range"
    assert bench.refused(LEAD, act.SetSeverity("none", 4)) == "incident-unknown"


# evidence


def test_analysis_gives_what_collecting_alone_does_not_and_a_lead(tiny: Scenario) -> None:
    leads: set[str] = set()
    further: set[bool] = set()
    for seed in range(22):
        bench = Bench(quiet(tiny), seed)
        bench.hit(ONE, stage="lateral")
        bench.examined(ONE, "ALD", "ioc-update", "ioc-tool")
        bench.gain("ALD", "ioc-update", "ioc-tool")
        bench.done(LEAD, act.AnalyseEvidence(ONE))
        view = bench.exercise.view(LEAD)
        assert view.efforts.evidence[ONE].analysed
        leads |= set(view.efforts.leads)
        further.add("ioc-server" in view.indicators)
    assert leads == {"BRV", "ESK"}, "mostly where the server stands, sometimes elsewhere, never oneself"
    assert further == {True, False}


def test_evidence_is_analysed_as_it_was_kept_even_when_the_asset_is_clean_again(bench: Bench) -> None:
    bench.hit(ONE, stage="foothold")
    bench.examined(ONE, "ALD", "ioc-update")
    bench.engine.emit(ev.AssetEradicated(ONE, "ALD", True, (bench.campaign.campaign.id,)), 0)
    bench.settle()
    bench.done(LEAD, act.AnalyseEvidence(ONE))
    assert sum(bench.exercise.view(LEAD).efforts.leads.values()) == 1


def test_whether_a_lead_is_right_reaches_no_team(bench: Bench) -> None:
    bench.hit(ONE)
    bench.examined(ONE, "ALD", "ioc-update")
    bench.done(LEAD, act.AnalyseEvidence(ONE))
    seen = next(o for o in bench.exercise.observations(LEAD) if o.kind == "EvidenceAnalysed")
    assert "right" not in seen.data


def test_only_evidence_kept_is_analysed_and_once(bench: Bench) -> None:
    bench.hit(ONE)
    assert bench.refused(LEAD, act.AnalyseEvidence(ONE)) == "evidence-none"
    assert bench.refused(LEAD, act.AnalyseEvidence("brv-hospital-01")) == "asset-unknown"
    bench.examined(ONE, "ALD", "ioc-update")
    bench.done(LEAD, act.AnalyseEvidence(ONE))
    assert bench.refused(LEAD, act.AnalyseEvidence(ONE)) == "evidence-already-analysed"


# fixes


def test_the_vendor_prepares_a_fix_for_all_who_can_then_patch(tiny: Scenario) -> None:
    bench = Bench(with_action(quiet(tiny), "NotifyVendor", follow_median_ms=2 * MS_PER_HOUR))
    bench.gain("ALD", "ioc-update")
    assert bench.refused(LEAD, act.PatchProduct("remote-admin")) == "product-no-fix"
    bench.done(LEAD, act.NotifyVendor("remote-admin"))
    assert bench.refused(LEAD, act.NotifyVendor("remote-admin")) == "vendor-already-notified"
    due = next(e for e in bench.events(ev.VendorNotified) if isinstance(e, ev.VendorNotified)).fix_ms
    assert not bench.exercise.view(LEAD).efforts.fixes
    bench.exercise.advance_to(due)
    for seat in bench.exercise.seats:
        assert "remote-admin" in bench.exercise.view(seat).efforts.fixes, "everybody hears of it"


def released(bench: Bench, product: str = "remote-admin") -> None:
    bench.engine.emit(ev.FixReleased(product), 0)
    bench.settle()


def test_a_second_nation_that_tells_the_vendor_does_not_make_the_fix_later_or_earlier(bench: Bench) -> None:
    bench.gain("ALD", "ioc-update")
    bench.gain("BRV", "ioc-update")
    bench.done(LEAD, act.NotifyVendor("remote-admin"))
    bench.done("BRV.cert_lead", act.NotifyVendor("remote-admin"))
    first, second = bench.events(ev.VendorNotified)
    assert isinstance(first, ev.VendorNotified)
    assert isinstance(second, ev.VendorNotified)
    assert first.fix_ms > 0
    assert second.fix_ms == 0
    told = next(o for o in bench.exercise.observations("BRV.cert_lead") if o.kind == "VendorNotified")
    assert "fix_ms" not in told.data, "nobody learns from it whether another was first"


def test_patching_makes_assets_harder_to_hit_one_after_the_other_and_interrupts_each(bench: Bench) -> None:
    released(bench)
    before = {asset: share(bench, asset) for asset in (ONE, TWO)}
    bench.do(LEAD, act.PatchProduct("remote-admin"), hours=0)
    lows = {level(bench, ONE)}
    patched: dict[str, int] = {}
    while bench.exercise.now_ms < 11 * MS_PER_HOUR:
        bench.wait(0.1)
        lows.add(level(bench, ONE))
        for asset in (ONE, TWO):
            if share(bench, asset) < before[asset]:
                patched.setdefault(asset, bench.exercise.now_ms)
    assert lows == {1000, 950}, "a short interruption, then all is back"
    assert len(set(patched.values())) == 2, "each has its own turn"
    assert share(bench, ONE) == pytest.approx(before[ONE] * 0.1)
    assert bench.refused(LEAD, act.PatchProduct("remote-admin")) == "product-already-patched"
    assert bench.refused(LEAD, act.PatchProduct("no-such-product")) == "product-unknown"


def test_a_fix_closes_the_tainted_update_too(tiny: Scenario) -> None:
    hits = []
    for fixed in (False, True):
        bench = Bench(with_action(tiny, "PatchProduct", effect_permille=0))
        if fixed:
            for asset in list(bench.exercise.view(LEAD).assets):
                if asset.startswith("ald-hospital"):
                    bench.engine.emit(ev.AssetPatched(asset, "ALD", "caresuite", 60_000), 0)
            bench.settle()
        bench.wait(1)
        hits.append(sum(e.nation == "ALD" for e in bench.events(ev.AssetCompromised)))  # type: ignore[union-attr]
    assert hits[0] > hits[1] == 0


def test_a_vendor_is_told_only_what_a_team_knows(bench: Bench) -> None:
    assert bench.refused(LEAD, act.NotifyVendor("remote-admin")) == "vendor-nothing-to-tell"
    assert bench.refused(LEAD, act.NotifyVendor("no-such-product")) == "product-unknown"


# credentials


def test_fresh_credentials_slow_the_spread_out_and_in_until_the_next_compromise(bench: Bench) -> None:
    bench.hit(ONE, stage="lateral")
    row = bench.world.static.index[ONE]
    pace, into = infectivity_permille(bench.world, bench.campaign, row), share(bench, TWO)
    assert trust_permille(bench.world, row) == 1000
    bench.do(LEAD, act.ResetCredentials("health"), hours=0)
    task = next(t for t in bench.exercise.view(LEAD).tasks.values() if t.kind == "ResetCredentials")
    assert task.due_ms is not None
    bench.exercise.advance_to(task.due_ms)
    if bench.campaign.stage[row] == 2:
        assert trust_permille(bench.world, row) == 400
        assert infectivity_permille(bench.world, bench.campaign, row) == pace, (
            "other ways are as fast as ever"
        )
    if not bench.campaign.stage[bench.world.static.index[TWO]]:
        assert share(bench, TWO) == pytest.approx(into * 0.4)
    assert level(bench, TWO) == 980, "people log on anew"
    assert bench.refused(LEAD, act.ResetCredentials("health")) == "credentials-just-reset"
    bench.hit(ONE, stage="lateral")
    assert trust_permille(bench.world, row) == 1000, "stolen anew"
    bench.wait(2.1)
    assert bench.refused(LEAD, act.ResetCredentials("health")) is None, "and may be reset anew"
    ended = [e for e in bench.events(ev.InterruptionEnded) if isinstance(e, ev.InterruptionEnded)]
    assert TWO in ended[0].assets
    assert bench.refused(LEAD, act.ResetCredentials("no-such-sector")) == "sector-unknown"


# blocking and takedowns


def test_blocking_costs_a_sector_a_little_service_and_unblocking_gives_it_back(bench: Bench) -> None:
    bench.gain("ALD", "ioc-update")
    before = share(bench, ONE)
    assert bench.refused(LEAD, act.UnblockIndicator("ioc-update")) == "indicator-not-blocked"
    bench.do(LEAD, act.BlockIndicator("ioc-update"), hours=2)
    assert share(bench, ONE) == pytest.approx(before * 0.6)
    assert level(bench, ONE) == 990
    bench.do(LEAD, act.UnblockIndicator("ioc-update"), hours=1)
    assert share(bench, ONE) == before
    assert level(bench, ONE) == 1000
    assert bench.exercise.view(LEAD).blocked == frozenset()


def test_a_takedown_in_time_helps_all_and_one_too_late_nobody(tiny: Scenario) -> None:
    outcomes = {}
    for seed in range(12):
        scenario = with_action(quiet(tiny), "RequestTakedown", follow_median_ms=MS_PER_HOUR)
        bench = Bench(scenario, seed)
        bench.gain("ALD", "ioc-server")
        before = share(bench, "esk-hospital-01")
        bench.do(LEAD, act.RequestTakedown("ioc-server"), hours=1.5)
        assert bench.refused(LEAD, act.RequestTakedown("ioc-server")) == "takedown-already-requested"
        bench.wait(10)
        state = bench.exercise.view(LEAD).efforts.takedowns["ioc-server"]
        outcomes[state] = share(bench, "esk-hospital-01") / before
    assert outcomes == {"done": pytest.approx(0.5), "too_late": 1.0}


def test_infrastructure_that_the_adversary_reads_about_is_mostly_left_before_it_is_taken_down(
    tiny: Scenario,
) -> None:
    done: dict[bool, int] = {False: 0, True: 0}
    for public in (False, True):
        for seed in range(40):
            bench = Bench(with_action(quiet(tiny), "RequestTakedown", follow_median_ms=MS_PER_HOUR), seed)
            bench.gain("ALD", "ioc-server")
            if public:
                bench.engine.emit(ev.AdvisoryPublished("a", "ALD", "TLP:CLEAR", ("ioc-server",), None), 0)
                bench.settle()
            bench.done(LEAD, act.RequestTakedown("ioc-server"))
            bench.wait(6)
            done[public] += bench.exercise.view(LEAD).efforts.takedowns["ioc-server"] == "done"
    assert done[False] > 1.5 * done[True] > 0


def test_only_what_stands_somewhere_and_is_held_can_be_taken_down(bench: Bench) -> None:
    assert bench.refused(LEAD, act.RequestTakedown("ioc-server")) == "indicator-not-held"
    bench.gain("ALD", "ioc-tool", "ioc-server")
    assert bench.refused(LEAD, act.RequestTakedown("ioc-tool")) == "indicator-not-infrastructure"
    assert bench.exercise.view(LEAD).efforts.infrastructure == ("ioc-server",)
    assert bench.refused(POLICE, act.RequestTakedown("ioc-server")) is None, "the police may ask as well"


# operators


def test_operators_who_are_told_look_closer_and_some_report_what_is_not_there(tiny: Scenario) -> None:
    reports: dict[bool, int] = {True: 0, False: 0}
    calm = with_action(quiet(tiny), "NotifyConstituents", follow_median_ms=MS_PER_HOUR, side_permille=300)
    for seed in range(20):
        bench = Bench(calm, seed)
        bench.hit(ONE)
        before = detection.rate_per_hour(bench.world, 0, bench.world.static.index[ONE])
        bench.do(LEAD, act.NotifyConstituents("health"), hours=0)
        while not bench.exercise.view(LEAD).efforts.notified:
            bench.wait(0.1)
        row = bench.world.static.index[ONE]
        if bench.campaign.stage[row] == 1:
            assert detection.rate_per_hour(bench.world, 0, row) == pytest.approx(before * 1.5)
        bench.wait(6)
        for alert in bench.events(ev.AlertRaised):
            assert isinstance(alert, ev.AlertRaised)
            if alert.source == "report":
                reports[alert.genuine] += 1
    assert reports[True] > 0
    assert reports[False] > 0
    assert bench.refused(LEAD, act.NotifyConstituents("health")) == "sector-already-notified"
    assert bench.refused(LEAD, act.NotifyConstituents("no-such-sector")) == "sector-unknown"
