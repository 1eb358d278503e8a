"""What nations say: what it brings, what it costs, who hears of it, and when it is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import DirectoryStatus, Term, Tone
from simengine.domain.markings import Tlp
from simengine.domain.scenario import Scenario
from simengine.domain.seats import Role
from simengine.rules import detection
from simengine.rules.intrusion import susceptibility
from support.bench import Bench, with_seats
from support.worlds import records_of

LEAD, POLICY = "ALD.cert_lead", "ALD.policy_contact"
ONE = "ald-hospital-01"
NOTE = "sha256:" + "ab" * 32


@pytest.fixture
def bench(tiny: Scenario) -> Bench:
    """A nation of two seats, the second held by nobody: what the lead drafts takes effect at once."""
    calm = replace(tiny, campaigns=(replace(tiny.campaigns[0], entries=()),), injects=())
    scenario = with_seats(calm, "ALD", Role.CERT_LEAD, Role.POLICY_CONTACT)
    return Bench(scenario, holders={POLICY: "idle"})


def share(bench: Bench, asset: str) -> float:
    return susceptibility(bench.world, bench.campaign, bench.world.static.index[asset])


# advisories


def test_a_public_advisory_reaches_all_and_blocks_a_little_everywhere(bench: Bench) -> None:
    bench.gain("ALD", "ioc-update")
    before = share(bench, "esk-hospital-01")
    bench.do(LEAD, act.PublishAdvisory(Tlp.CLEAR, ("ioc-update",), text=NOTE))
    assert share(bench, "esk-hospital-01") == pytest.approx(before * (1 - 0.4 * 0.2))
    for seat in bench.exercise.seats:
        view = bench.exercise.view(seat)
        assert "ioc-update" in view.indicators
        assert [a.indicators for a in view.advisories.values()] == [("ioc-update",)]
    bench.do("ESK.cert_lead", act.BlockIndicator("ioc-update"), hours=3)
    assert share(bench, "esk-hospital-01") == pytest.approx(before * 0.6), (
        "blocking comes instead, not on top"
    )
    published = bench.events(ev.AdvisoryPublished)
    assert [(e.tlp, e.indicators) for e in published] == [("TLP:CLEAR", ("ioc-update",))]  # type: ignore[union-attr]


def test_an_advisory_to_the_teams_of_the_region_stays_among_them(bench: Bench) -> None:
    bench.gain("ALD", "ioc-update")
    before = share(bench, "esk-hospital-01")
    bench.do(LEAD, act.PublishAdvisory(Tlp.GREEN, ("ioc-update",)))
    assert bench.exercise.view("ESK.cert_lead").advisories
    assert not bench.exercise.view("ESK.law_enforcement").advisories
    assert "ioc-update" in bench.exercise.view("ESK.cert_lead").indicators
    assert share(bench, "esk-hospital-01") == before, "networks take only what is public by themselves"


def test_an_advisory_says_something_new_that_is_held_under_a_marking_it_can_bear(bench: Bench) -> None:
    advisory = act.PublishAdvisory(Tlp.GREEN, ("ioc-update",))
    assert bench.refused(LEAD, advisory) == "indicator-not-held"
    assert bench.refused(LEAD, replace(advisory, indicators=())) == "advisory-empty"
    assert bench.refused(LEAD, replace(advisory, tlp=Tlp.AMBER)) == "advisory-marking"
    bench.gain("ALD", "ioc-update")
    bench.do(LEAD, advisory)
    assert bench.refused(LEAD, advisory) == "advisory-already-published"
    assert bench.refused(LEAD, replace(advisory, tlp=Tlp.CLEAR)) is None, "to a wider circle it is new"


# statements


@pytest.mark.parametrize(
    ("tone", "attention"), [(Tone.REASSURING, 700), (Tone.FACTUAL, 900), (Tone.WARNING, 1400)]
)
def test_a_statement_changes_how_much_people_report(bench: Bench, tone: Tone, attention: int) -> None:
    usual = detection.next_false_alert_ms(bench.world, bench.engine.draws, "ALD")
    bench.do(LEAD, act.PublishStatement(tone, text=NOTE))
    state = bench.world.nations["ALD"]
    assert state.attention_permille == attention
    now = detection.next_false_alert_ms(bench.world, bench.engine.draws, "ALD")
    assert usual is not None
    assert now is not None
    assert (now > usual) == (attention < 1000)
    for seat in bench.exercise.seats:
        seen = bench.exercise.view(seat).statements
        assert [(s.nation, s.tone) for s in seen] == [("ALD", tone.value)], "the press writes for everybody"
        told = next(o for o in bench.exercise.observations(seat) if o.kind == "StatementPublished")
        assert "attention_permille" not in told.data


def test_people_whose_hospital_is_down_do_not_believe_that_all_is_well(bench: Bench) -> None:
    for number in range(1, 6):
        bench.hit(f"ald-hospital-{number:02d}", stage="encrypt")
    bench.do(LEAD, act.PublishStatement(Tone.REASSURING))
    assert bench.world.nations["ALD"].attention_permille == 1300


def test_warned_users_report_what_they_see_earlier(bench: Bench) -> None:
    bench.hit(ONE, stage="encrypt")
    row = bench.world.static.index[ONE]
    before = detection.rate_per_hour(bench.world, 0, row)
    bench.do(LEAD, act.PublishStatement(Tone.WARNING))
    assert detection.rate_per_hour(bench.world, 0, row) == pytest.approx(before * 1.4)


# attribution


def attributing(tiny: Scenario) -> Bench:
    calm = replace(tiny, campaigns=(replace(tiny.campaigns[0], entries=()),), injects=())
    return Bench(with_seats(calm, "ALD", Role.CERT_LEAD, Role.MINISTRY), holders={LEAD: "idle"})


def tension(bench: Bench) -> int:
    return bench.world.relations.tension_ppm("ALD", "BRV", bench.world.now_ms)


def test_confidence_beyond_ones_evidence_raises_tension_and_within_it_does_not(tiny: Scenario) -> None:
    rises = []
    for leads in (0, 3):
        bench = attributing(tiny)
        for number in range(1, leads + 1):
            asset = f"ald-hospital-{number:02d}"
            bench.hit(asset)
            bench.examined(asset, "ALD", "ioc-update")
            bench.engine.emit(ev.EvidenceAnalysed(asset, "ALD", (), ("BRV",), ("BRV",)), 0)
        before = tension(bench)
        bench.do("ALD.ministry", act.Attribute(80, "BRV"))
        rises.append(tension(bench) - before)
    assert rises[0] > rises[1] == 0


def test_a_higher_confidence_without_evidence_costs_more_and_an_unknown_actor_nothing(tiny: Scenario) -> None:
    rises = []
    for confidence, named in ((20, "BRV"), (90, "BRV"), (90, None)):
        bench = attributing(tiny)
        before = tension(bench)
        bench.do("ALD.ministry", act.Attribute(confidence, named))
        rises.append(tension(bench) - before)
        seen = bench.exercise.view("ESK.policy_contact").attributions
        assert [(a.named, a.confidence) for a in seen] == [(named or "", confidence)]
    assert 0 < rises[0] < rises[1]
    assert rises[2] == 0


def test_an_attribution_names_another_nation_with_a_confidence_that_exists(tiny: Scenario) -> None:
    bench = attributing(tiny)
    ministry = "ALD.ministry"
    assert bench.refused(ministry, act.Attribute(101, "BRV")) == "confidence-out-of-range"
    assert bench.refused(ministry, act.Attribute(50, "ALD")) == "nation-is-own"
    assert bench.refused(ministry, act.Attribute(50, "XXX")) == "nation-unknown"


# what is put on record


def test_a_term_is_agreed_once_both_have_defined_it(bench: Bench) -> None:
    bench.do(LEAD, act.DefineTerm(Term.INCIDENT, "BRV", NOTE))
    assert [t.agreed for t in bench.exercise.view("BRV.policy_contact").terms] == [False]
    bench.do("BRV.policy_contact", act.DefineTerm(Term.INCIDENT, "ALD"))
    assert [t.agreed for t in bench.exercise.view(LEAD).terms] == [False, True]
    assert bench.exercise.view("ESK.cert_lead").terms == ()
    assert bench.refused(LEAD, act.DefineTerm(Term.INCIDENT, "BRV")) == "term-already-defined"
    assert bench.refused(LEAD, act.DefineTerm(Term.INCIDENT, "ALD")) == "nation-is-own"
    assert bench.refused(LEAD, act.DefineTerm(Term.INCIDENT, "XXX")) == "nation-unknown"


def test_a_directory_entry_is_confirmed_or_changed_for_all_to_see(bench: Bench) -> None:
    bench.do(LEAD, act.UpdateDirectory(DirectoryStatus.CONFIRMED))
    bench.wait(1)
    bench.do(LEAD, act.UpdateDirectory(DirectoryStatus.CHANGED))
    entry = bench.exercise.view("ESK.law_enforcement").directory["ALD"]
    assert (entry.status, entry.t_ms) == ("changed", bench.exercise.now_ms)


def test_a_briefing_and_a_lesson_stay_within_the_nation(bench: Bench) -> None:
    assert bench.refused(LEAD, act.BriefMinister("none")) == "incident-unknown"
    incident = bench.declared(ONE, LEAD)
    bench.do(LEAD, act.BriefMinister(incident))
    bench.do(LEAD, act.RecordLesson(incident, NOTE))
    bench.do(LEAD, act.RecordLesson())
    own, other = bench.exercise.view(LEAD), bench.exercise.view("BRV.cert_lead")
    assert own.efforts.briefed_ms == bench.exercise.now_ms
    assert [lesson.incident for lesson in own.efforts.lessons] == [incident, None]
    assert other.efforts.briefed_ms is None
    assert other.efforts.lessons == ()


def test_what_people_write_is_a_commitment_in_every_record(bench: Bench) -> None:
    from simengine.domain.errors import SimengineError

    for action in (
        act.PublishStatement(Tone.FACTUAL, text="All is well, says Dr Smith"),
        act.RecordLesson(text="Smith was right"),
        act.DefineTerm(Term.INCIDENT, "BRV", "as Smith says"),
        act.UpdateDirectory(DirectoryStatus.CHANGED, "Smith, room 3"),
    ):
        with pytest.raises(SimengineError) as caught:
            bench.exercise.submit(LEAD, action)
        assert caught.value.code == "exercise-malformed"
    assert "Smith" not in repr(records_of(bench.exercise))
