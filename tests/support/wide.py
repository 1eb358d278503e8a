"""Exercises in which every kind of action is used, beside what automated teams do."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from simengine.domain import actions as act
from simengine.domain.actions import Action, DirectoryStatus, Reason, Term, Tone
from simengine.domain.markings import Tlp
from simengine.domain.scenario import Scenario
from simengine.domain.seats import Role, Seat, seat_id
from simengine.domain.time import MS_PER_HOUR
from simengine.domain.views import SeatView
from simengine.exercise import Exercise
from simengine.play import play_on, policies_by_seat, policies_for
from support.bench import with_action

NOTE = "sha256:" + "ef" * 32


def wide(scenario: Scenario) -> Scenario:
    """The scenario with a ministry and a press office everywhere, and answers that come within hours."""
    for kind in ("NotifyVendor", "RequestTakedown", "PatchProduct", "NotifyConstituents"):
        scenario = with_action(scenario, kind, follow_median_ms=MS_PER_HOUR // 2)
    nations = tuple(
        replace(
            nation,
            seats=(
                *nation.seats,
                *(
                    Seat(seat_id(nation.id, role), nation.id, role)
                    for role in (Role.MINISTRY, Role.PRESS_OFFICE)
                ),
            ),
        )
        for nation in scenario.region.nations
    )
    return replace(scenario, region=replace(scenario.region, nations=nations))


def wider_actions(view: SeatView) -> list[Action]:
    """Actions of every wider kind, on what this seat sees and on what it does not."""
    if not view.assets:
        return [act.RecordLesson()]  # an organisation has nothing that the others could be about
    other = next(nation for nation in view.nations if nation != view.nation)
    incident = next(iter(view.incidents), "none")
    asset = next(iter(view.efforts.evidence), next(iter(view.assets)))
    product = next(iter(view.assets.values())).products[0]
    sector = next(iter(view.assets.values())).sector
    held = tuple(sorted(view.indicators)) or ("no-such-indicator",)
    draft = next((d.id for d in reversed(list(view.drafts.values())) if d.state == "open"), "none")
    own = next((d.id for d in view.drafts.values() if d.state == "open" and d.seat == view.seat), draft)
    actions: list[Action] = [
        act.SetSeverity(incident, 3),
        act.SetSeverity(incident, 5),
        act.AnalyseEvidence(asset),
        act.NotifyVendor(product),
        act.PatchProduct(product),
        act.ResetCredentials(sector),
        act.NotifyConstituents(sector),
        act.RecordLesson(),
        act.BriefMinister(incident),
        act.DefineTerm(Term.SEVERITY, other, NOTE),
        act.Attribute(70, other),
        act.Attribute(40),
        act.ConcurWithDraft(draft),
        act.AuthoriseDraft(draft),
        act.DeclineDraft(draft, Reason.OTHER),
        act.WithdrawDraft(own),
    ]
    for indicator in held:
        actions += [
            act.BlockIndicator(indicator),
            act.UnblockIndicator(indicator),
            act.RequestTakedown(indicator),
        ]
    actions += [act.PublishAdvisory(tlp, held) for tlp in (Tlp.CLEAR, Tlp.GREEN, Tlp.RED)]
    actions += [act.PublishStatement(tone, text=NOTE) for tone in Tone]
    actions += [act.UpdateDirectory(status) for status in DirectoryStatus]
    return actions


def work_orders(view: SeatView) -> list[Action]:
    """Orders about work that is under way."""
    actions: list[Action] = [act.HandOverShift()]
    for task in [task.id for task in view.tasks.values() if task.state != "finished"][:3]:
        actions += [act.ReprioritiseTask(task, 1), act.CancelTask(task)]
    return actions


def widely_played(scenario: Scenario, seed: int, hours: int = 12) -> Exercise:
    """Competent teams, and seats that try wider actions as chance has it; some are refused."""
    names = policies_by_seat(scenario, {"ALL": "competent"})
    holders = {seat: "person" if seat.endswith("ministry") else name for seat, name in names.items()}
    exercise = Exercise.start(scenario, seed=seed, holders=holders)
    policies = policies_for(scenario, names, seed)
    chance, orders = Random(seed), Random(-1 - seed)
    for hour in range(1, hours):
        play_on(exercise, policies, until_ms=hour * MS_PER_HOUR)
        for seat in exercise.seats:
            for action in chance.sample(wider_actions(exercise.view(seat)), 3):
                exercise.submit(seat, action)
                _think_better(exercise, seat, chance)
            exercise.submit(seat, orders.choice(work_orders(exercise.view(seat))))
    exercise.advance_to(scenario.duration_ms)
    return exercise


def _think_better(exercise: Exercise, seat: str, chance: Random) -> None:
    """Now and then a seat withdraws what it has drafted."""
    own = [d.id for d in exercise.view(seat).drafts.values() if d.seat == seat and d.state == "open"]
    if own and chance.random() < 0.2:
        exercise.submit(seat, act.WithdrawDraft(own[-1]))
