"""Drafts of policy level: who concurs, who authorises, and when they take effect."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import Purpose, Reason, Tone
from simengine.domain.markings import Tlp
from simengine.domain.response_views import DraftView
from simengine.domain.scenario import Play, Scenario
from simengine.domain.seats import Role
from simengine.domain.time import MS_PER_HOUR, MS_PER_MINUTE
from support.bench import Bench, with_seats

LEAD, POLICY, MINISTRY, PRESS, POLICE = (
    f"ALD.{role}" for role in ("cert_lead", "policy_contact", "ministry", "press_office", "law_enforcement")
)
FULL_HOUSE = (
    Role.CERT_LEAD,
    Role.POLICY_CONTACT,
    Role.MINISTRY,
    Role.PRESS_OFFICE,
    Role.LAW_ENFORCEMENT,
)
STATEMENT = act.PublishStatement(Tone.FACTUAL, text="sha256:" + "cd" * 32)


def house(tiny: Scenario, *roles: Role, play: Play = Play.RUNNING, **holders: str) -> Bench:
    calm = replace(tiny, campaigns=(replace(tiny.campaigns[0], entries=()),), injects=())
    by_seat = {f"ALD.{role}": holder for role, holder in holders.items()}
    return Bench(with_seats(calm, "ALD", *(roles or FULL_HOUSE)), play=play, holders=by_seat)


def draft(bench: Bench, seat: str = PRESS) -> DraftView:
    return list(bench.exercise.view(seat).drafts.values())[-1]


def published(bench: Bench) -> bool:
    return bool(bench.exercise.view(LEAD).statements)


def test_a_draft_takes_effect_when_all_have_concurred_and_the_authority_has_said_yes(tiny: Scenario) -> None:
    bench = house(tiny)
    bench.do(PRESS, STATEMENT)
    waiting = draft(bench)
    assert (waiting.state, waiting.waits_for, waiting.authorisers) == ("open", (LEAD,), (MINISTRY, POLICY))
    assert draft(bench, LEAD).may == ("ConcurWithDraft", "DeclineDraft")
    assert draft(bench, MINISTRY).may == ("AuthoriseDraft", "DeclineDraft")
    assert draft(bench, PRESS).may == ("WithdrawDraft",)
    bench.do(LEAD, act.ConcurWithDraft(waiting.id))
    assert not published(bench)
    bench.do(MINISTRY, act.AuthoriseDraft(waiting.id))
    assert published(bench)
    done = draft(bench)
    assert (done.state, done.concurred, done.authorised_by, done.may) == ("cleared", (LEAD,), MINISTRY, ())


def test_the_order_of_steps_makes_no_difference(tiny: Scenario) -> None:
    bench = house(tiny)
    bench.do(PRESS, STATEMENT)
    bench.do(MINISTRY, act.AuthoriseDraft(draft(bench).id))
    assert not published(bench)
    bench.do(LEAD, act.ConcurWithDraft(draft(bench).id))
    assert published(bench)


def test_a_draft_and_its_content_are_seen_by_those_concerned_alone(tiny: Scenario) -> None:
    bench = house(tiny)
    bench.do(PRESS, STATEMENT)
    assert draft(bench, MINISTRY).action["text"] == STATEMENT.text
    assert not bench.exercise.view(POLICE).drafts
    assert not bench.exercise.view("BRV.policy_contact").drafts
    for seat in bench.exercise.seats:
        told = [o for o in bench.exercise.observations(seat) if o.kind == "DraftSubmitted"]
        assert bool(told) == (seat in (PRESS, LEAD, MINISTRY, POLICY))
        assert all("action" not in o.data for o in told)
    assert bench.refused(POLICE, act.ConcurWithDraft(draft(bench).id)) == "draft-unknown"
    assert bench.refused("BRV.cert_lead", act.ConcurWithDraft(draft(bench).id)) == "draft-unknown"


def test_a_deputy_authorises_when_the_first_has_not_done_so_in_time(tiny: Scenario) -> None:
    bench = house(tiny)
    bench.do(PRESS, STATEMENT)
    bench.do(LEAD, act.ConcurWithDraft(draft(bench).id))
    refused = bench.exercise.submit(POLICY, act.AuthoriseDraft(draft(bench).id))
    assert (refused.code, refused.params["seat"]) == ("draft-authority-elsewhere", MINISTRY)
    bench.wait(2)
    assert "AuthoriseDraft" in draft(bench, POLICY).may
    bench.do(POLICY, act.AuthoriseDraft(draft(bench).id))
    assert published(bench)
    assert draft(bench).authorised_by == POLICY


def test_a_seat_that_nobody_holds_counts_as_not_there(tiny: Scenario) -> None:
    bench = house(tiny, ministry="idle", cert_lead="idle")
    bench.do(PRESS, STATEMENT)
    assert (draft(bench).waits_for, draft(bench).authorisers) == ((), (POLICY,))
    bench.do(POLICY, act.AuthoriseDraft(draft(bench).id))
    assert published(bench)


def test_steps_for_which_only_the_drafter_is_there_are_skipped(tiny: Scenario) -> None:
    alone = house(tiny, Role.CERT_LEAD)
    alone.do(LEAD, STATEMENT)
    assert published(alone)
    assert not alone.exercise.view(LEAD).drafts
    pair = house(tiny, Role.CERT_LEAD, Role.POLICY_CONTACT)
    pair.do(POLICY, STATEMENT)
    assert draft(pair, POLICY).authorisers == (), "the policy contact has the authority itself"
    pair.do(LEAD, act.ConcurWithDraft(draft(pair, POLICY).id))
    assert published(pair)


def test_a_minister_needs_nobodys_authorisation(tiny: Scenario) -> None:
    bench = house(tiny)
    bench.do(MINISTRY, STATEMENT)
    assert draft(bench, MINISTRY).authorisers == ()
    assert bench.refused(POLICY, act.AuthoriseDraft(draft(bench, MINISTRY).id)) == "draft-authority-elsewhere"
    bench.do(LEAD, act.ConcurWithDraft(draft(bench, MINISTRY).id))
    assert published(bench)


def test_a_draft_that_waits_for_nobody_any_more_goes_out(tiny: Scenario) -> None:
    bench = house(tiny)
    bench.do(PRESS, STATEMENT)
    bench.do(MINISTRY, act.AuthoriseDraft(draft(bench).id))
    bench.exercise.assign(LEAD, "idle")
    assert published(bench)


def test_a_declined_draft_takes_no_effect(tiny: Scenario) -> None:
    bench = house(tiny)
    bench.do(PRESS, STATEMENT)
    bench.do(LEAD, act.DeclineDraft(draft(bench).id, Reason.INVESTIGATION))
    assert (draft(bench).state, draft(bench).reason) == ("declined", "investigation")
    for seat, step in (
        (MINISTRY, act.AuthoriseDraft),
        (LEAD, act.ConcurWithDraft),
        (PRESS, act.WithdrawDraft),
    ):
        assert bench.refused(seat, step(draft(bench).id)) == "draft-closed"
    assert not published(bench)


def test_a_draft_is_taken_back_by_who_wrote_it_alone(tiny: Scenario) -> None:
    bench = house(tiny)
    bench.do(PRESS, STATEMENT)
    assert bench.refused(LEAD, act.WithdrawDraft(draft(bench).id)) == "draft-not-own"
    bench.do(PRESS, act.WithdrawDraft(draft(bench).id))
    assert draft(bench).state == "withdrawn"
    assert bench.refused(MINISTRY, act.AuthoriseDraft(draft(bench).id)) == "draft-closed"


def test_nobody_speaks_twice_or_unasked(tiny: Scenario) -> None:
    bench = house(tiny)
    bench.do(PRESS, STATEMENT)
    ident = draft(bench).id
    bench.do(LEAD, act.ConcurWithDraft(ident))
    assert bench.refused(LEAD, act.ConcurWithDraft(ident)) == "draft-already-concurred"
    assert bench.refused(MINISTRY, act.ConcurWithDraft(ident)) == "draft-not-asked"
    assert bench.refused(LEAD, act.ConcurWithDraft("none")) == "draft-unknown"
    other = house(tiny)
    other.do(PRESS, STATEMENT)
    other.do(MINISTRY, act.AuthoriseDraft(draft(other).id))
    assert other.refused(MINISTRY, act.AuthoriseDraft(draft(other).id)) == "draft-already-authorised"
    lead_writes = house(tiny)
    lead_writes.do(LEAD, STATEMENT)
    assert (
        lead_writes.refused(LEAD, act.DeclineDraft(draft(lead_writes, LEAD).id, Reason.OTHER))
        == "draft-not-asked"
    )


def test_an_automated_authority_takes_simulated_time_and_a_person_none(tiny: Scenario) -> None:
    bench = house(tiny, ministry="competent")
    bench.do(PRESS, STATEMENT)
    bench.do(LEAD, act.ConcurWithDraft(draft(bench).id))
    bench.do(MINISTRY, act.AuthoriseDraft(draft(bench).id))
    assert draft(bench).in_clearance == MINISTRY
    assert not published(bench)
    assert bench.refused(MINISTRY, act.AuthoriseDraft(draft(bench).id)) == "draft-in-clearance"
    step = bench.events(ev.DraftInClearance)[0]
    assert isinstance(step, ev.DraftInClearance)
    assert step.due_ms > 5 * MS_PER_MINUTE
    bench.exercise.advance_to(step.due_ms - 1)
    assert not published(bench)
    bench.exercise.advance_to(step.due_ms)
    assert published(bench)
    told = next(o for o in bench.exercise.observations(PRESS) if o.kind == "DraftInClearance")
    assert "due_ms" not in told.data, "how long it will take nobody knows"


def test_a_minister_who_was_briefed_clears_faster(tiny: Scenario) -> None:
    due = []
    for briefed in (False, True):
        bench = house(tiny, ministry="competent")
        incident = bench.declared("ald-hospital-01", LEAD)
        if briefed:
            bench.do(LEAD, act.BriefMinister(incident))
        bench.do(PRESS, STATEMENT)
        bench.do(MINISTRY, act.AuthoriseDraft(draft(bench).id))
        step = bench.events(ev.DraftInClearance)[0]
        assert isinstance(step, ev.DraftInClearance)
        due.append(step.due_ms)
    assert due[1] == pytest.approx(due[0] * 0.4, abs=2), "the same draw, in less time"


def test_a_deputy_can_be_faster_than_an_automated_authority_and_nothing_happens_twice(tiny: Scenario) -> None:
    bench = house(tiny, ministry="competent")
    slow = replace(
        bench.exercise.scenario.assumptions, clearance_median_ms=9 * MS_PER_HOUR, clearance_sigma_permille=0
    )
    bench = Bench(replace(bench.exercise.scenario, assumptions=slow), holders={MINISTRY: "competent"})
    bench.do(PRESS, STATEMENT)
    bench.do(LEAD, act.ConcurWithDraft(draft(bench).id))
    bench.do(MINISTRY, act.AuthoriseDraft(draft(bench).id), hours=2)
    bench.do(POLICY, act.AuthoriseDraft(draft(bench).id))
    assert published(bench)
    bench.wait(9)
    assert len(bench.events(ev.StatementPublished)) == 1
    assert len(bench.events(ev.DraftAuthorised)) == 1


def test_what_can_no_longer_be_done_when_it_is_cleared_lapses(tiny: Scenario) -> None:
    bench = house(tiny)
    bench.gain("ALD", "ioc-update")
    advisory = act.PublishAdvisory(Tlp.CLEAR, ("ioc-update",))
    for _ in range(2):
        bench.do(LEAD, advisory)
    first, second = (d.id for d in bench.exercise.view(LEAD).drafts.values())
    for ident in (first, second):
        bench.do(POLICE, act.ConcurWithDraft(ident))
        bench.do(POLICY, act.AuthoriseDraft(ident))
    states = [d.state for d in bench.exercise.view(LEAD).drafts.values()]
    assert states == ["cleared", "lapsed"]
    lapsed = bench.events(ev.DraftLapsed)[0]
    assert isinstance(lapsed, ev.DraftLapsed)
    assert lapsed.code == "advisory-already-published"


def test_only_what_the_catalogue_narrows_it_down_to_needs_clearance(tiny: Scenario) -> None:
    """An advisory to the public, a consultation at political level; not one to teams, or at policy level."""
    bench = house(tiny)
    bench.gain("ALD", "ioc-update")
    bench.do(LEAD, act.PublishAdvisory(Tlp.GREEN, ("ioc-update",)))
    assert bench.exercise.view("BRV.cert_lead").advisories
    consult = act.SendMessage("consultation", "BRV", Purpose.CONSULT, Tlp.AMBER)
    bench.do(POLICY, consult)
    assert len(bench.exercise.view(POLICY).sent) == 1
    bench.do(PRESS, consult)
    assert len(bench.exercise.view(POLICY).sent) == 1
    bench.do(POLICY, act.ConcurWithDraft(draft(bench).id))
    bench.do(MINISTRY, act.AuthoriseDraft(draft(bench).id))
    assert len(bench.exercise.view(POLICY).sent) == 2


def test_in_an_open_move_drafts_are_cleared_at_the_table(tiny: Scenario) -> None:
    bench = house(tiny, play=Play.MOVES, ministry="competent")
    assert bench.refused(PRESS, STATEMENT) == "move-not-open"
    bench.exercise.open_move()
    bench.do(PRESS, STATEMENT)
    bench.do(LEAD, act.ConcurWithDraft(draft(bench).id))
    bench.do(MINISTRY, act.AuthoriseDraft(draft(bench).id))
    assert published(bench), "no time passes while the clock stands"
