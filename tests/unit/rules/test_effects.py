"""What each action costs and does, one by one, in a world arranged by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import Answer, Purpose, Reason
from simengine.domain.markings import Tlp
from simengine.domain.region import Pool
from simengine.domain.scenario import Play, Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.domain.views import Belief
from simengine.rules.intrusion import susceptibility
from support.bench import Bench

H = MS_PER_HOUR


LEAD, POLICY, POLICE = "ALD.cert_lead", "ALD.policy_contact", "ALD.law_enforcement"
ONE, TWO = "ald-hospital-01", "ald-hospital-02"


@pytest.fixture
def bench(tiny: Scenario) -> Bench:
    return Bench(tiny)


def belief(bench: Bench, asset: str) -> Belief:
    return bench.exercise.view(LEAD).assets[asset].belief


def test_triage_takes_an_analyst_and_confirms_what_is_there(bench: Bench) -> None:
    bench.hit(ONE)
    alert = bench.suspect(ONE)
    before = bench.exercise.view(LEAD).pools[Pool.ANALYSTS].at_work
    bench.do(LEAD, act.TriageAlert(alert))
    assert bench.exercise.view(LEAD).pools[Pool.ANALYSTS].at_work == before + 1
    bench.wait(2)
    verdict = bench.exercise.view(LEAD).alerts[alert].verdict
    assert verdict in ("confirmed", "inconclusive")
    assert (belief(bench, ONE) is Belief.CONFIRMED) == (verdict == "confirmed")


def test_triage_dismisses_what_is_not_there(tiny: Scenario) -> None:
    verdicts = set()
    for seed in range(12):
        bench = Bench(tiny, seed)
        alert = bench.suspect("esk-hospital-01")
        bench.do("ESK.cert_lead", act.TriageAlert(alert), hours=2)
        verdicts.add(bench.exercise.view("ESK.cert_lead").alerts[alert].verdict)
    assert verdicts == {"dismissed", "inconclusive"}, "never confirmed: nothing was there"


def test_a_hunt_finds_far_more_with_an_indicator(tiny: Scenario) -> None:
    found: dict[bool, int] = {}
    for helped in (False, True):
        total = 0
        for seed in range(25):
            bench = Bench(tiny, seed)
            for number in range(1, 6):
                bench.hit(f"ald-hospital-{number:02d}")
            if helped:
                bench.gain("ALD", "ioc-update")
            bench.do(LEAD, act.HuntAssets("health"), hours=0)
            task = next(t for t in bench.exercise.view(LEAD).tasks.values() if t.kind == "HuntAssets")
            assert task.due_ms is not None
            bench.exercise.advance_to(task.due_ms)
            total += sum(
                isinstance(e, ev.AssetConfirmed) and e.by == "hunt" for e in bench.events(ev.AssetConfirmed)
            )
        found[helped] = total
    assert found[True] > 1.6 * found[False] > 0


def test_evidence_gives_the_indicators_of_the_stages_passed_and_says_where_it_came_from(bench: Bench) -> None:
    bench.hit(ONE, stage="lateral")
    bench.do(LEAD, act.CollectEvidence(ONE), hours=3)
    view = bench.exercise.view(LEAD)
    assert {"ioc-update", "ioc-tool"} <= set(view.indicators)
    assert view.assets[ONE].evidence_collected
    assert view.hit_from == {"BRV": 1}
    assert view.command_server_nations == ("BRV",)


def test_an_asset_held_to_be_compromised_is_cleared_when_nothing_is_found_any_more(bench: Bench) -> None:
    bench.hit(ONE)
    bench.engine.emit(ev.AssetConfirmed(ONE, "ALD", "triage"), 0)
    bench.engine.emit(ev.CompromiseEnded(ONE, "ALD", bench.campaign.campaign.id), 0)
    bench.settle()
    bench.do(LEAD, act.CollectEvidence(ONE), hours=6)
    assert belief(bench, ONE) is Belief.CLEARED


def test_evidence_from_a_clean_asset_gives_nothing_and_clears_it(bench: Bench) -> None:
    bench.suspect("ald-msp-01")
    bench.do(LEAD, act.CollectEvidence("ald-msp-01"), hours=0)
    task = next(t for t in bench.exercise.view(LEAD).tasks.values() if t.kind == "CollectEvidence")
    assert task.due_ms is not None
    if task.due_ms < H // 2:
        bench.exercise.advance_to(task.due_ms)
        assert belief(bench, "ald-msp-01") is Belief.CLEARED
        assert not bench.exercise.view(LEAD).indicators


def test_isolation_stops_spread_both_ways_holds_the_stage_and_costs_service(bench: Bench) -> None:
    bench.hit(ONE)
    row = bench.world.static.index[ONE]
    bench.do(LEAD, act.IsolateAsset(ONE), hours=2)
    assert bench.exercise.view(LEAD).assets[ONE].service_level_permille == 700
    bench.wait(9.9)
    assert bench.campaign.stage[row] == 1, "what the adversary steers by hand waits for the network"
    assert susceptibility(bench.world, bench.campaign, row) == 0.0


def test_reconnecting_gives_the_service_back_and_lets_a_held_stage_go_on(bench: Bench) -> None:
    bench.hit(ONE)
    bench.do(LEAD, act.IsolateAsset(ONE), hours=9)
    row = bench.world.static.index[ONE]
    assert bench.campaign.stage[row] == 1
    bench.do(LEAD, act.ReconnectAsset(ONE), hours=1)
    assert bench.campaign.stage[row] == 2
    assert bench.exercise.view(LEAD).assets[ONE].service_level_permille == 1000


def test_blocking_lets_fewer_attempts_pass_in_this_nation_only(bench: Bench) -> None:
    bench.gain("ALD", "ioc-server")
    rows = {nation: bench.world.static.assets_of[nation][-1] for nation in ("ALD", "ESK")}
    before = {nation: susceptibility(bench.world, bench.campaign, row) for nation, row in rows.items()}
    bench.do(LEAD, act.BlockIndicator("ioc-server"))
    while "ioc-server" not in bench.exercise.view(LEAD).blocked:
        bench.wait(0.1)
    assert bench.campaign.stage[rows["ALD"]] == 0, "the test looks at a clean asset"
    assert susceptibility(bench.world, bench.campaign, rows["ALD"]) == pytest.approx(before["ALD"] * 0.5)
    assert susceptibility(bench.world, bench.campaign, rows["ESK"]) == before["ESK"]


def test_hardening_before_the_wave_keeps_most_of_it_out(tiny: Scenario) -> None:
    hits = {True: 0, False: 0}
    for hardens in hits:
        for seed in range(10):
            bench = Bench(tiny, seed)
            if hardens:
                bench.do("ESK.cert_lead", act.HardenAssets("caresuite"))
            bench.wait(5.01)
            entered = [
                e for e in bench.events(ev.AssetCompromised) if getattr(e, "via", "") == "tainted-update"
            ]
            hits[hardens] += sum(getattr(e, "nation", "") == "ESK" for e in entered)
    assert 0 <= hits[True] < hits[False] / 2


def test_eradication_can_be_incomplete_and_the_team_cannot_tell(tiny: Scenario) -> None:
    complete = set()
    for seed in range(30):
        bench = Bench(tiny, seed)
        bench.hit(ONE)
        bench.suspect(ONE)
        bench.do(LEAD, act.EradicateAsset(ONE), hours=4)
        shown = bench.exercise.view(LEAD).assets[ONE]
        assert shown.eradicated
        (event,) = bench.events(ev.AssetEradicated)
        assert isinstance(event, ev.AssetEradicated)
        complete.add(event.complete)
    assert complete == {True, False}


def test_restoring_brings_the_service_back_and_a_hidden_adversary_starts_over(tiny: Scenario) -> None:
    for seed in range(40):
        bench = Bench(tiny, seed)
        bench.hit(ONE, stage="encrypt")
        assert bench.exercise.view(LEAD).assets[ONE].service_level_permille == 100
        bench.suspect(ONE)
        bench.do(LEAD, act.EradicateAsset(ONE), hours=3)
        bench.do(LEAD, act.RestoreAsset(ONE))
        row = bench.world.static.index[ONE]
        while not bench.events(ev.AssetRestored) and not bench.exercise.ended:
            bench.wait(0.5)
        if bench.exercise.ended:
            continue
        assert bench.world.assets.lost_permille[row] == 0
        (event,) = bench.events(ev.AssetEradicated)
        assert isinstance(event, ev.AssetEradicated)
        if not event.complete:
            assert bench.campaign.stage[row] == 1
            return
    raise AssertionError("in forty seeds the adversary was never left behind")


def send(bench: Bench, seat: str, channel: str, to: str, purpose: Purpose, **more: object) -> str:
    before = set(bench.exercise.view(seat).sent)
    bench.do(seat, act.SendMessage(channel, to, purpose, Tlp.AMBER, **more))  # type: ignore[arg-type]
    return next(iter(set(bench.exercise.view(seat).sent) - before))


def test_shared_indicators_are_held_by_the_receiver_and_make_its_sensors_faster(bench: Bench) -> None:
    bench.gain("ALD", "ioc-update")
    bench.hit("brv-hospital-01")
    row = bench.world.static.index["brv-hospital-01"]
    slow = bench.campaign.detect_rate[row]
    send(bench, LEAD, "cert-exchange", "BRV", Purpose.WARN, indicators=("ioc-update",))
    bench.wait(0.4)
    assert "ioc-update" in bench.exercise.view("BRV.cert_lead").indicators
    assert bench.campaign.stage[row] == 1, "the stage is the same as before"
    assert bench.campaign.detect_rate[row] == pytest.approx(slow * 2.5)


def test_assistance_lends_analysts_and_gives_them_back(bench: Bench) -> None:
    def on_duty(nation: str) -> int:
        return bench.world.nations[nation].pools[Pool.ANALYSTS].on_duty

    before = on_duty("ALD"), on_duty("BRV")
    asked = send(bench, LEAD, "assistance", "BRV", Purpose.ASK_ASSISTANCE)
    bench.wait(1)
    bench.do("BRV.cert_lead", act.AnswerMessage(asked, Answer.YES, Tlp.AMBER), hours=1)
    assert (on_duty("ALD"), on_duty("BRV")) == (before[0] + 2, before[1] - 2)
    loan = bench.events(ev.AssistanceStarted)
    assert len(loan) == 1
    assert bench.exercise.view(LEAD).pools[Pool.ANALYSTS].on_duty == before[0] + 2


def test_a_reasoned_no_lends_nobody_and_is_an_answer(bench: Bench) -> None:
    asked = send(bench, LEAD, "assistance", "BRV", Purpose.ASK_ASSISTANCE)
    bench.wait(1)
    bench.do("BRV.cert_lead", act.AnswerMessage(asked, Answer.NO, Tlp.AMBER, Reason.NO_CAPACITY), hours=1)
    assert not bench.events(ev.AssistanceStarted)
    assert bench.exercise.view(LEAD).sent[asked].answered


@pytest.mark.parametrize(("host", "found"), [("BRV", {"ioc-server"}), ("ESK", set())])
def test_evidence_can_be_preserved_only_where_the_server_stands(
    tiny: Scenario, host: str, found: set[str]
) -> None:
    bench = Bench(tiny)
    receipt = bench.exercise.submit(
        POLICE, act.SendMessage("police-network", host, Purpose.PRESERVE_EVIDENCE, Tlp.AMBER)
    )
    if host == "ESK":
        assert receipt.code == "channel-no-legal-basis"
        return
    bench.wait(2)
    asked = next(iter(bench.exercise.view(f"{host}.law_enforcement").inbox))
    bench.do(f"{host}.law_enforcement", act.AnswerMessage(asked, Answer.YES, Tlp.AMBER), hours=2)
    assert set(bench.exercise.view(LEAD).indicators) >= found


def test_unexplained_harm_raises_tension_and_an_answered_consultation_eases_it(bench: Bench) -> None:
    pair = ("ALD", "BRV")
    start = bench.world.relations.tension_ppm(*pair, bench.world.now_ms)
    bench.hit(ONE)
    bench.do(LEAD, act.CollectEvidence(ONE), hours=2)
    raised = bench.world.relations.tension_ppm(*pair, bench.world.now_ms)
    # 0.30 x least harm 0.1 x the neutral belief of a nation held by people 0.5, faded a little since
    assert start + 14_000 < raised <= start + 15_000
    fields: dict[str, str | int] = {
        "facts_offered": "template",
        "evidence_level": "indicative",
        "what_is_asked": "template",
        "reply_by": 10 * H,
        "level": "policy",
        "public_or_confidential": "confidential",
        "terms_defined": "template",
    }
    asked = send(bench, POLICY, "consultation", "BRV", Purpose.CONSULT, fields=fields)
    bench.wait(3)
    bench.do("BRV.policy_contact", act.AnswerMessage(asked, Answer.YES, Tlp.AMBER), hours=3)
    eased = bench.world.relations.tension_ppm(*pair, bench.world.now_ms)
    assert 0.7 * raised < eased < 0.8 * raised


def test_a_consultation_asked_again_or_answered_with_no_eases_nothing_more(bench: Bench) -> None:
    answers = (Answer.NO, Answer.YES, Answer.YES)
    for answer in answers:
        fields: dict[str, str | int] = {"what_is_asked": "template", "level": "policy"}
        asked = send(bench, POLICY, "consultation", "BRV", Purpose.CONSULT, fields=fields)
        bench.wait(1.5)
        reason = Reason.OTHER if answer is Answer.NO else None
        bench.do("BRV.policy_contact", act.AnswerMessage(asked, answer, Tlp.AMBER, reason), hours=1.5)
    eased = [e for e in bench.events(ev.TensionChanged) if getattr(e, "reason", "") == "consultation"]
    assert len(eased) == 1


def test_people_at_work_or_borrowed_are_not_lent(bench: Bench) -> None:
    for number in range(1, 6):
        bench.exercise.submit("BRV.cert_lead", act.CollectEvidence(f"brv-hospital-{number:02d}"))
    asked = send(bench, LEAD, "assistance", "BRV", Purpose.ASK_ASSISTANCE)
    bench.wait(0.3)
    assert bench.exercise.view("BRV.cert_lead").pools[Pool.ANALYSTS].at_work == 4
    bench.do("BRV.cert_lead", act.AnswerMessage(asked, Answer.YES, Tlp.AMBER), hours=0.2)
    assert not bench.events(ev.AssistanceStarted)


def test_an_empty_message_tells_of_nothing(bench: Bench) -> None:
    send(bench, "BRV.cert_lead", "cert-exchange", "ALD", Purpose.INFORM)
    bench.hit(ONE)
    bench.do(LEAD, act.CollectEvidence(ONE), hours=2)
    assert [e for e in bench.events(ev.TensionChanged) if getattr(e, "reason", "") == "unexplained_harm"]


def test_harm_that_was_told_of_raises_nothing(bench: Bench) -> None:
    bench.gain("BRV", "ioc-update")
    send(bench, "BRV.cert_lead", "cert-exchange", "ALD", Purpose.INFORM, indicators=("ioc-update",))
    bench.hit(ONE)
    bench.do(LEAD, act.CollectEvidence(ONE), hours=2)
    assert not [e for e in bench.events(ev.TensionChanged) if getattr(e, "reason", "") == "unexplained_harm"]


def test_the_first_warning_eases_tension_and_its_repetition_does_not(bench: Bench) -> None:
    for _ in range(4):
        send(bench, LEAD, "cert-exchange", "BRV", Purpose.WARN, fields={"question": "template"})
        bench.wait(0.5)
    assert len([e for e in bench.events(ev.TensionChanged) if getattr(e, "reason", "") == "warning"]) == 1


def test_a_message_with_fewer_fields_is_less_complete_and_old_facts_are_worth_less(bench: Bench) -> None:
    bench.wait(6)
    full: dict[str, str | int] = {
        "rsit": 'rsit:malicious-code="infected-system"',
        "first_seen": bench.exercise.now_ms,
        "indicators": "none-yet",
        "pap": "PAP:AMBER",
        "actions_taken": "none-yet",
        "question": "template",
    }
    send(bench, LEAD, "cert-exchange", "BRV", Purpose.INFORM, fields=full)
    send(bench, LEAD, "cert-exchange", "BRV", Purpose.INFORM, fields=full | {"first_seen": 0})
    send(bench, LEAD, "cert-exchange", "BRV", Purpose.INFORM, fields={"rsit": full["rsit"]})
    bench.wait(2)
    messages = [e for e in bench.events(ev.MessageSent) if isinstance(e, ev.MessageSent)]
    assert [m.completeness_permille for m in messages] == [1000, 1000, 166]
    assert messages[2].missing_fields == ("first_seen", "indicators", "pap", "actions_taken", "question")
    quality = {
        e.message: e.quality_permille
        for e in bench.events(ev.MessageDelivered)
        if isinstance(e, ev.MessageDelivered)
    }
    fresh, old, thin = (quality[m.message] for m in messages)
    assert fresh > 900
    assert old < 400, "six hours old, with a tau of six hours"
    assert thin <= 166


def test_while_a_move_is_open_messages_arrive_at_once(tiny: Scenario) -> None:
    bench = Bench(tiny, play=Play.MOVES)
    bench.exercise.open_move()
    sent = send(bench, LEAD, "cert-exchange", "BRV", Purpose.INFORM)
    assert sent in bench.exercise.view("BRV.cert_lead").inbox
    bench.exercise.close_move()


def test_at_the_end_of_office_hours_the_night_shift_is_on(bench: Bench) -> None:
    """Aldmark's offices close at 17:00, nine hours after STARTEX; work begun is finished."""
    for number in range(1, 6):
        bench.exercise.submit(LEAD, act.CollectEvidence(f"ald-hospital-{number:02d}"))
    bench.wait(8.99)
    assert bench.exercise.view(LEAD).pools[Pool.ANALYSTS].on_duty == 5
    bench.wait(0.02)
    assert bench.exercise.view(LEAD).pools[Pool.ANALYSTS].on_duty == 2


def test_an_absence_takes_people_away_and_brings_them_back(bench: Bench) -> None:
    bench.exercise.release("inj-flu")
    pool: Callable[[], int] = lambda: bench.exercise.view("BRV.cert_lead").pools[Pool.ANALYSTS].on_duty  # noqa: E731
    assert pool() == 2
    bench.wait(3.01)
    assert pool() == 4


def test_a_seat_reads_only_messages_of_its_level(bench: Bench) -> None:
    sent = send(bench, LEAD, "cert-exchange", "BRV", Purpose.INFORM)
    bench.wait(1)
    assert sent in bench.exercise.view("BRV.cert_analyst").inbox
    assert sent not in bench.exercise.view("BRV.policy_contact").inbox
    assert sent not in bench.exercise.view(POLICY).sent
