"""What a planner's `actions.count` counts: what a nation did or set going, not what it thought of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simengine.domain import actions as act
from simengine.domain.actions import Action, Reason, Tone
from simengine.domain.plan import Inject, Medium
from simengine.domain.scenario import Scenario
from simengine.domain.seats import Role
from support.bench import Bench, with_seats
from support.campaigns import count

LEAD, POLICY, PRESS = "ALD.cert_lead", "ALD.policy_contact", "ALD.press_office"
STATEMENT = act.PublishStatement(Tone.FACTUAL)


def watched(tiny: Scenario, kind: str) -> Bench:
    """A quiet exercise in which an inject is released once ALD has taken an action of a kind."""
    heard = Inject(
        "heard", "p", Medium.MAIL, (LEAD,), None, count("actions.count", "ALD", kind, least=1), (), ()
    )
    quiet = replace(tiny, campaigns=(replace(tiny.campaigns[0], entries=()),), injects=(heard,))
    return Bench(with_seats(quiet, "ALD", Role.CERT_LEAD, Role.POLICY_CONTACT, Role.PRESS_OFFICE))


def counts(bench: Bench) -> bool:
    return "heard" in bench.world.released


def drafted(bench: Bench) -> str:
    bench.do(PRESS, STATEMENT)
    return next(d.id for d in bench.exercise.view(PRESS).drafts.values() if d.state == "open")


def test_a_draft_counts_when_it_takes_effect_and_not_before(tiny: Scenario) -> None:
    bench = watched(tiny, "PublishStatement")
    ident = drafted(bench)
    bench.do(LEAD, act.ConcurWithDraft(ident), hours=1)
    assert not counts(bench)
    bench.do(POLICY, act.AuthoriseDraft(ident))
    assert bench.exercise.view(LEAD).statements
    assert counts(bench), "at that very moment"
    assert bench.world.nations["ALD"].done_by_kind["PublishStatement"] == 1, "and once"


@pytest.mark.parametrize("how", ["declined", "withdrawn"])
def test_a_draft_that_comes_to_nothing_does_not_count(tiny: Scenario, how: str) -> None:
    bench = watched(tiny, "PublishStatement")
    ident = drafted(bench)
    steps: dict[str, tuple[str, Action]] = {
        "declined": (LEAD, act.DeclineDraft(ident, Reason.OTHER)),
        "withdrawn": (PRESS, act.WithdrawDraft(ident)),
    }
    bench.do(*steps[how], hours=1)
    assert not counts(bench)


def test_a_draft_beside_one_in_effect_leaves_the_count(tiny: Scenario) -> None:
    bench = watched(tiny, "PublishStatement")
    first = drafted(bench)
    bench.do(LEAD, act.ConcurWithDraft(first))
    bench.do(POLICY, act.AuthoriseDraft(first))
    second = drafted(bench)
    assert bench.world.nations["ALD"].done_by_kind["PublishStatement"] == 1
    bench.do(LEAD, act.DeclineDraft(second, Reason.OTHER))
    assert bench.world.nations["ALD"].done_by_kind["PublishStatement"] == 1


def test_work_counts_when_it_is_ordered_and_still_when_it_is_given_up(tiny: Scenario) -> None:
    bench = watched(tiny, "HuntAssets")
    sector = next(iter(bench.exercise.view(LEAD).assets.values())).sector
    bench.do(LEAD, act.HuntAssets(sector))
    assert counts(bench)
    (task,) = bench.exercise.view(LEAD).tasks
    bench.do(LEAD, act.CancelTask(task))
    assert bench.world.nations["ALD"].done_by_kind["HuntAssets"] == 1


def test_a_refused_action_does_not_count(tiny: Scenario) -> None:
    bench = watched(tiny, "HuntAssets")
    assert bench.refused(LEAD, act.HuntAssets("no-such-sector")) == "sector-unknown"
    assert not counts(bench)
