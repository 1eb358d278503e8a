"""No observation, view or refusal depends on what a seat cannot know."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simengine.domain import actions as act
from simengine.domain.actions import Action, Answer, DirectoryStatus, Purpose, Reason, ReportStage
from simengine.domain.campaign import FalseFlag
from simengine.domain.catalogue import EVERY_MEMBER
from simengine.domain.contacts import ContactKind, EntryState
from simengine.domain.draws import Draws
from simengine.domain.errors import Refusal
from simengine.domain.markings import Tlp
from simengine.domain.region import EdgeKind
from simengine.domain.scenario import Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.exercise import Exercise
from simengine.play import play_on, policies_by_seat, policies_for, run
from simengine.rules.actions import decide
from simengine.world import World, view_for
from simengine.world.efforts import Efforts
from simengine.world.relations import pair_of
from support.wide import wide, widely_played, wider_actions
from support.worlds import copy_world, play_again, records_of

HIDDEN_FROM_OTHERS = frozenset(
    {"ClassifyIncident", "SubmitIncidentReport", "RecordDecision", "TriageAlert", "DeclareIncident"}
)
"""Actions within a nation that no other nation can notice by any path."""


@pytest.fixture(scope="module", params=["tiny", "crowded", "needy", "listed"])
def region(request: pytest.FixtureRequest) -> Scenario:
    """A region with one campaign, one with two and with fleets, one in which services need others, one with
    a directory and the secretariat that keeps it."""
    scenario: Scenario = request.getfixturevalue(request.param)
    return scenario


def played_until(scenario: Scenario, seed: int, t_ms: int) -> Exercise:
    names = policies_by_seat(scenario, {"ALL": "competent"})
    exercise = Exercise.start(scenario, seed=seed, holders=names)
    play_on(exercise, policies_for(scenario, names, seed), until_ms=t_ms)
    return exercise


def scramble_what_is_hidden_from(world: World, nation: str, chance: Random) -> None:
    """Change the truth, and what all other nations hold, in every way that leaves this nation's picture."""
    assets = world.assets
    for campaign in world.campaigns:
        for row in range(len(campaign.stage)):
            campaign.stage[row] = chance.randrange(len(campaign.stages) + 1)
            campaign.ordinal[row] += chance.randrange(3)
            campaign.from_nation[row] = chance.randrange(-1, len(world.static.nation_ids))
            campaign.detect_hazard[row] = chance.random()
            campaign.visits[row] += chance.randrange(4)
        campaign.spread = None
        campaign.tempo_permille = chance.randrange(2000)
        campaign.burnt = {i.id for i in campaign.campaign.indicators if chance.randrange(2)}
        campaign.hidden = {i.id for i in campaign.campaign.indicators if chance.randrange(2)}
        campaign.adapted = {a.id for a in campaign.campaign.adaptations if chance.randrange(2)}
        campaign.passes = {name: chance.random() for name in world.static.nation_ids}
        campaign.resumes_at_ms = chance.randrange(world.scenario.duration_ms)
        campaign.false_flag = FalseFlag(chance.choice(world.static.nation_ids), chance.randrange(1000))
        for place in range(len(campaign.fleet_stage)):
            campaign.fleet_stage[place] = chance.randrange(len(campaign.stages) + 1)
        for fleet, counts in zip(world.scenario.region.fleets, campaign.counts, strict=True):
            counts[:] = [0] * len(counts)
            counts[chance.randrange(len(counts))] = fleet.count
    for row in range(len(assets.compromised)):
        assets.compromised[row] = chance.randrange(2)
        assets.exposed[row] = chance.randrange(2)
        assets.lost_permille[row] = chance.randrange(1000)
    under = world.undercurrent
    for row in range(len(assets.compromised)):
        under.patched[row] = chance.randrange(4)
        under.kept[row] = ((0, chance.randrange(len(world.campaigns[0].stages)) + 1),)
    under.fresh = {row for row in range(len(assets.compromised)) if chance.random() < 0.5}
    under.noticed = {row for row in range(len(assets.compromised)) if chance.random() < 0.5}
    under.taken_down = {i for i in world.static.indicators if chance.random() < 0.5}
    under.vendors_know = {p for p in world.static.products if chance.random() < 0.5}
    for fleet, fleet_state in zip(world.scenario.region.fleets, world.fleets, strict=True):
        fleet_state.level_permille = chance.randrange(1001)
        if world.static.nation_ids[fleet.nation] != nation:
            fleet_state.hardened = not fleet_state.hardened
    for one, other in permutations(world.static.nation_ids, 2):
        world.relations.set_tension(pair_of(one, other), chance.randrange(1_000_000), world.now_ms)
        world.relations.set_trust(one, other, chance.randrange(1_000_000))
        world.relations.set_belief(one, other, chance.randrange(1_000_000))
        world.relations.credit_ppm[one] = chance.randrange(1_000_000)
    world.relations.escalations.clear()
    world.relations.settled.clear()
    traffic = world.traffic
    for one in world.static.nation_ids:
        for another in world.static.nation_ids:
            traffic.forewarned[one, another] = chance.randrange(1001)
    traffic.taken_up = {
        key: tuple(chance.randrange(9) for _ in taken) for key, taken in traffic.taken_up.items()
    }
    traffic.told.clear()
    traffic.overheard[nation] = traffic.overheard_in_all = chance.randrange(9)
    traffic.known_indicators = {i for i in world.static.indicators if chance.random() < 0.5}
    traffic.proposals.clear()
    csr = world.scenario.region.edges[EdgeKind.DEPENDS]
    for edge in range(len(csr)):
        world.needs.content[edge] = chance.randrange(1000 * csr.buffer_ms[edge] + 1)
        world.needs.drain[edge] = chance.randrange(-500, 1001)
    scramble_contacts(world, nation, chance)
    world.raised.clear()
    world.expectations.clear()
    for other, state in world.nations.items():
        state.attention_permille = chance.randrange(2000)
        for draft in state.picture.efforts.drafts.values():
            draft.clearance_ms = None
        if other != nation:
            for pool in state.pools.values():
                pool.queue.clear()
                pool.busy = pool.on_duty = 0
                for person in pool.people.values():
                    if not person.lent_to:
                        person.load, person.task = chance.randrange(10**9), ""
            state.picture.alerts.clear()
            state.picture.incidents.clear()
            state.picture.indicators.clear()
            state.picture.marks.clear()
            state.picture.flaws_told.clear()
            state.picture.inbox.clear()
            state.picture.decisions.clear()
            state.picture.efforts = Efforts()
            for ident, shown in state.picture.fleets.items():
                changed = replace(shown, noticed=chance.randrange(99), service_level_permille=7)
                state.picture.fleets[ident] = changed


def scramble_contacts(world: World, nation: str, chance: Random) -> None:
    """How much truth there is in entries, and how others fare with them and in checks."""
    contacts = world.contacts
    for entry in contacts.entries.values():
        entry.state = chance.choice(list(EntryState))
        if entry.deputy is not None:
            entry.deputy = chance.choice(list(EntryState))
    for other in contacts.failures:
        if other != nation:
            contacts.failures[other].clear()
    for check in contacts.checks.values():
        for other in check.called:
            if other != nation and nation != check.nation:
                check.received[other] = chance.randrange(world.now_ms + 1)
                check.answered.pop(other, None)
                check.failed.pop(other, None)
    for one in contacts.oral.values():
        if nation != one.nation:
            one.incident = "ALD/DeclareIncident/none/9"
    contacts.pulses.clear()
    contacts.changed(entries=True)


def every_kind_of_action(world: World, seat: str) -> list[Action]:
    """Actions of every kind, on things this seat knows and on things it does not."""
    view = view_for(world, seat)
    foreign = next(
        a
        for a, n in zip(world.scenario.region.assets.ids, world.static.nation_of, strict=True)
        if n != view.nation
    )
    assets = [*list(view.assets)[:8], foreign, "no-such-asset"]
    incident = next(iter(view.incidents), "ALD/DeclareIncident/none/1")
    other = next(nation for nation in view.nations if nation != view.nation)
    actions: list[Action] = []
    for asset in assets:
        actions += [
            act.DeclareIncident(asset),
            act.CollectEvidence(asset),
            act.IsolateAsset(asset),
            act.ReconnectAsset(asset),
            act.EradicateAsset(asset),
            act.RestoreAsset(asset),
        ]
    actions += [act.TriageAlert(alert) for alert in [*list(view.alerts)[:5], "0123456789ab"]]
    actions += [act.BlockIndicator(i.id) for i in world.static.indicators.values()]
    actions += [act.HardenAssets(p.id) for p in world.scenario.region.products]
    actions += [act.HuntAssets("health"), act.HuntAssets("no-such-sector")]
    actions += [act.SubmitIncidentReport(incident, stage) for stage in ReportStage]
    actions += [act.ClassifyIncident(incident, next(iter(world.scenario.rsit_types)), 3)]
    actions += [act.RecordDecision(Purpose.CONSULT, other, Reason.OTHER)]
    shared = tuple(i.id for i in world.static.indicators.values())
    for channel in world.scenario.channels:
        for purpose in Purpose:
            for indicators in ((), shared):
                actions.append(act.SendMessage(channel, other, purpose, Tlp.AMBER, indicators=indicators))
    actions += wider_actions(view)
    drafts = [draft.id for n in world.nations.values() for draft in n.picture.efforts.drafts.values()]
    for draft in drafts[:6]:
        actions += [act.ConcurWithDraft(draft), act.AuthoriseDraft(draft), act.WithdrawDraft(draft)]
    mine = list(world.nations[view.nation].picture.tasks)
    theirs = list(world.nations[other].picture.tasks)
    for task in (*mine[:3], *mine[-3:], *theirs[:2], "no-such-task"):
        actions += [act.CancelTask(task), act.ReprioritiseTask(task, 1)]
    checks = [*world.contacts.checks, "no-such-check"]
    actions += [act.AnswerCommCheck(check) for check in checks]
    actions += [act.StartCommCheck(kind, 30) for kind in ContactKind]
    actions += [act.UpdateDirectory(status, None, kind) for status in DirectoryStatus for kind in ContactKind]
    actions += [act.RecordOralContact(other, Purpose.WARN, world.now_ms + step) for step in (0, 1)]
    for contact in (*world.contacts.oral, "no-such-contact"):
        actions += [act.ConfirmOralContact(contact), act.DenyOralContact(contact)]
    actions.append(act.ReportPulse(other, 3))
    actions += [
        act.SendMessage(channel, other, Purpose.INFORM, Tlp.AMBER, to_deputy=True)
        for channel in world.scenario.channels
    ]
    actions.append(act.HandOverShift())
    for message in [*list(view.inbox)[:5], *list(view.sent)[:3], "none"]:
        actions += [act.AnswerMessage(message, Answer.YES, Tlp.AMBER), act.AcknowledgeMessage(message)]
        for channel in world.scenario.channels:
            on = act.SendMessage(channel, other, Purpose.INFORM, Tlp.AMBER, in_reply_to=message)
            actions += [on, replace(on, to_nation=EVERY_MEMBER)]
    return actions


def verdict(world: World, seat: str, action: Action) -> object:
    decision = decide(world, Draws(1), world.static.seats[seat], action)
    return decision if isinstance(decision, Refusal) else type(action)


@given(chance=st.integers(0, 2**32), hour=st.integers(0, 12), seed=st.integers(0, 1000))
@settings(max_examples=12)
def test_a_view_and_a_refusal_stay_the_same_whatever_is_hidden(
    region: Scenario, chance: int, hour: int, seed: int
) -> None:
    _assert_nothing_hidden_shows(played_until(region, seed, hour * MS_PER_HOUR), chance)


@given(chance=st.integers(0, 2**32), seed=st.integers(0, 1000))
@settings(max_examples=4)
def test_nor_when_every_kind_of_action_was_used(tiny: Scenario, chance: int, seed: int) -> None:
    _assert_nothing_hidden_shows(widely_played(wide(tiny), seed, hours=8), chance)


def _assert_nothing_hidden_shows(exercise: Exercise, chance: int) -> None:
    world = exercise._engine.world
    for seat in exercise.seats.values():
        changed = copy_world(world)
        scramble_what_is_hidden_from(changed, seat.nation, Random(chance))
        assert view_for(changed, seat.id) == view_for(world, seat.id)
        for action in every_kind_of_action(world, seat.id):
            assert verdict(changed, seat.id, action) == verdict(world, seat.id, action), action


def test_a_stream_does_not_betray_severities_and_lessons_of_others(tiny: Scenario) -> None:
    recorded = widely_played(wide(tiny), seed=4)
    records = records_of(recorded)
    for nation in tiny.region.nations:
        hidden = {
            record.seq
            for record in records
            if record.type == "SubmitAction"
            and str(record.data["seat"]).startswith(f"{nation.id}.")
            and str(record.data["action"]["kind"]) in {"SetSeverity", "RecordLesson"}  # type: ignore[index,call-overload]
        }
        assert hidden
        without = play_again(wide(tiny), records, frozenset(hidden))
        for seat in recorded.seats.values():
            if seat.nation != nation.id:
                assert without.observations(seat.id) == recorded.observations(seat.id)


@pytest.mark.parametrize("seed", [2, 13])
def test_a_stream_does_not_betray_what_another_nation_does_in_its_own_house(
    region: Scenario, seed: int
) -> None:
    """Not by an entry, not by a gap in the counter, not by a time."""
    recorded = run(region, seed=seed, teams={"ALL": "silent"})
    records = records_of(recorded)
    for nation in region.region.nations:
        hidden = {
            record.seq
            for record in records
            if record.type == "SubmitAction"
            and str(record.data["seat"]).startswith(f"{nation.id}.")
            and str(record.data["action"]["kind"]) in HIDDEN_FROM_OTHERS - {"TriageAlert", "DeclareIncident"}  # type: ignore[index,call-overload]
        }
        without = play_again(region, records, frozenset(hidden))
        for seat in recorded.seats.values():
            if seat.nation != nation.id:
                assert without.observations(seat.id) == recorded.observations(seat.id)


def test_counters_of_every_seat_run_without_a_gap(region: Scenario) -> None:
    recorded = run(region, seed=8, teams={"ALL": "competent"})
    for seat in recorded.seats:
        numbers = [observation.number for observation in recorded.observations(seat)]
        assert numbers == list(range(1, len(numbers) + 1))


TRUTH = frozenset(
    {
        "genuine",
        "complete",
        "removed",
        "deliver_ms",
        "right",
        "fix_ms",
        "attention_permille",
        "accuracy_permille",
        "marking_permille",
        "fit_permille",
        "quality_permille",
        "fails_ms",
        "failure",
        "arrives_ms",
    }
)
TO_ALL = frozenset(
    {"StatementPublished", "AttributionMade", "AdvisoryPublished", "DirectoryUpdated", "PressReported"}
)
"""What a nation says in public, or the press says of it, reaches seats of others too."""


def test_no_observation_carries_a_field_of_the_truth(tiny: Scenario) -> None:
    recorded = widely_played(wide(tiny), seed=8)
    for seat in recorded.seats.values():
        for observation in recorded.observations(seat.id):
            assert not TRUTH & observation.data.keys()
            if observation.kind in TO_ALL:
                continue
            owner = observation.data.get("nation", seat.nation)
            related = {
                owner,
                observation.data.get("to_nation", owner),
                observation.data.get("from_nation", owner),
                observation.data.get("counterpart", owner),
            }
            assert seat.nation in related, observation
