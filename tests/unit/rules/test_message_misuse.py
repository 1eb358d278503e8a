"""Each misuse of a channel: what shows it, what is proposed to the white cell, and what never is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import Answer, Purpose, Tone
from simengine.domain.catalogue import EVERY_MEMBER
from simengine.domain.errors import SimengineError
from simengine.domain.markings import Tlp
from simengine.domain.scenario import Scenario
from simengine.rules.conditions import holds
from simengine.scenario.condition_parser import Names, parse_condition
from support.bench import Bench
from support.channels import channels_of_every_kind, clear, filled, send

LEAD, OTHER_LEAD, THIRD_LEAD = "ALD.cert_lead", "BRV.cert_lead", "ESK.cert_lead"
POLICY, OTHER_POLICY = "ALD.policy_contact", "BRV.policy_contact"
IOC = ("ioc-update",)
SAID = "sha256:" + "ab" * 32


@pytest.fixture
def bench(tiny: Scenario) -> Bench:
    return Bench(channels_of_every_kind(tiny))


def noted(bench: Bench) -> list[tuple[str, str, str]]:
    found = (e for e in bench.events(ev.MisuseNoted) if isinstance(e, ev.MisuseNoted))
    return [(e.misuse, e.nation, e.counterpart) for e in found]


def proposed(bench: Bench) -> list[tuple[str, str, str]]:
    return [(p.misuse, p.nation, p.counterpart) for p in bench.exercise.truth().proposals]


def classified(bench: Bench, severity: int) -> str:
    incident = bench.declared("ald-hospital-01", LEAD)
    rsit = min(bench.world.scenario.rsit_types)
    bench.do(LEAD, act.ClassifyIncident(incident, rsit, severity))
    return incident


# MU-2


@pytest.mark.parametrize("tlp", list(Tlp))
def test_what_came_under_a_narrow_marking_is_not_passed_on_unseen(bench: Bench, tlp: Tlp) -> None:
    bench.gain("ALD", *IOC)
    send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN, tlp, indicators=IOC)
    bench.wait(1)
    send(bench, OTHER_LEAD, "ch-cert", "ESK", Purpose.WARN, tlp, indicators=IOC)
    narrow = tlp.rank >= Tlp.AMBER.rank
    assert noted(bench) == ([("MU-2", "BRV", "ALD")] if narrow else [])
    seen = [o for o in bench.exercise.observations(LEAD) if o.kind == "MisuseNoted"]
    assert [dict(o.data) for o in seen] == (
        [{"misuse": "MU-2", "nation": "BRV", "counterpart": "ALD", "indicators": IOC}] if narrow else []
    )
    for seat in (OTHER_LEAD, THIRD_LEAD):
        assert not [o for o in bench.exercise.observations(seat) if o.kind == "MisuseNoted"]


def test_a_leak_makes_a_message_worth_less(bench: Bench) -> None:
    bench.gain("ALD", *IOC)
    send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN, Tlp.AMBER, indicators=IOC)
    bench.wait(1)
    leak = send(bench, OTHER_LEAD, "ch-cert", "ESK", Purpose.WARN, Tlp.AMBER, indicators=IOC)
    bench.wait(1)
    found = [e for e in bench.events(ev.MessageDelivered) if isinstance(e, ev.MessageDelivered)]
    assert [e.marking_permille for e in found] == [1000, 500]
    assert found[-1].message == leak


def test_own_findings_are_free_and_what_goes_back_to_its_giver_is_no_leak(bench: Bench) -> None:
    bench.gain("ALD", *IOC)
    send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN, Tlp.RED, indicators=IOC)
    bench.wait(1)
    send(bench, OTHER_LEAD, "ch-cert", "ALD", Purpose.INFORM, Tlp.AMBER, indicators=IOC)
    bench.examined("brv-hospital-01", "BRV", *IOC)
    assert bench.exercise.view(OTHER_LEAD).marks[IOC[0]].own
    send(bench, OTHER_LEAD, "ch-cert", "ESK", Purpose.WARN, Tlp.GREEN, indicators=IOC)
    assert noted(bench) == []


def test_the_broadest_permission_under_which_something_came_counts(bench: Bench) -> None:
    bench.gain("ALD", *IOC)
    bench.gain("ESK", *IOC)
    send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN, Tlp.AMBER, indicators=IOC)
    send(bench, THIRD_LEAD, "ch-cert", "BRV", Purpose.WARN, Tlp.GREEN, indicators=IOC)
    bench.wait(1)
    mark = bench.exercise.view(OTHER_LEAD).marks[IOC[0]]
    assert (mark.tlp, mark.givers, mark.may_pass_on) == ("TLP:GREEN", ("ESK",), True)
    bench.do(
        OTHER_LEAD,
        act.AnswerMessage(
            next(iter(bench.exercise.view(OTHER_LEAD).inbox)), Answer.YES, Tlp.GREEN, indicators=IOC
        ),
    )
    assert noted(bench) == []
    send(bench, OTHER_LEAD, "ch-cert", "ALD", Purpose.INFORM, Tlp.CLEAR, indicators=IOC)
    assert noted(bench) == [("MU-2", "BRV", "ESK")], "nothing goes on under a broader label"


def test_a_message_to_all_and_an_advisory_to_the_public_leak_too(bench: Bench) -> None:
    bench.gain("ALD", *IOC)
    send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN, Tlp.GREEN, indicators=IOC)
    bench.wait(1)
    send(bench, OTHER_POLICY, "ch-forum", EVERY_MEMBER, Purpose.WARN, Tlp.GREEN, indicators=IOC)
    bench.do(OTHER_LEAD, act.PublishAdvisory(Tlp.GREEN, IOC))
    assert noted(bench) == []
    bench.do(OTHER_POLICY, act.PublishAdvisory(Tlp.CLEAR, IOC))
    clear(bench, OTHER_POLICY)
    assert noted(bench) == [("MU-2", "BRV", "ALD")]


@pytest.mark.parametrize(("pap", "misused"), [("PAP:GREEN", False), ("PAP:AMBER", True), ("PAP:RED", True)])
def test_blocking_keeps_to_the_permissible_actions(bench: Bench, pap: str, misused: bool) -> None:
    bench.gain("ALD", *IOC)
    send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN, fields={"pap": pap}, indicators=IOC)
    bench.wait(1)
    assert bench.exercise.view(OTHER_LEAD).marks[IOC[0]].may_block is not misused
    bench.done(OTHER_LEAD, act.BlockIndicator(IOC[0]))
    assert noted(bench) == ([("MU-2", "BRV", "ALD")] if misused else [])


# MU-3, MU-4, MU-7, MU-11


@pytest.mark.parametrize(
    ("severity", "misused"), [(None, True), (0, True), (1, True), (2, False), (5, False)]
)
def test_urgency_needs_an_incident_that_is_urgent(bench: Bench, severity: int | None, misused: bool) -> None:
    incident = None if severity is None else classified(bench, severity)
    fields: dict[str, Any] = {"urgency": "immediate"}
    send(bench, LEAD, "ch-poc-t", "BRV", Purpose.WARN, fields=fields, incident=incident)
    send(bench, LEAD, "ch-poc-t", "BRV", Purpose.INFORM, fields={"urgency": "days"}, incident=incident)
    assert noted(bench) == ([("MU-3", "ALD", "BRV")] if misused else [])


def test_the_third_repeat_without_new_facts_is_a_flood(bench: Bench) -> None:
    bench.gain("ALD", *IOC)
    for number in range(3):
        send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN, text="sha256:" + f"{number}" * 64)
    assert noted(bench) == []
    send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN, indicators=IOC)
    for _ in range(2):
        send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN)
    assert noted(bench) == [], "new facts begin the count anew"
    send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN, fields={"question": SAID})
    assert noted(bench) == [("MU-4", "ALD", "BRV")], "other words are no new facts"
    for _ in range(5):
        send(bench, LEAD, "ch-cert", "BRV", Purpose.ASK_CLARIFICATION)
    assert len(noted(bench)) == 1, "questions may be asked again"


def test_evidence_is_asked_for_over_the_network_that_is_there_for_it(tiny: Scenario) -> None:
    bench = Bench(channels_of_every_kind(tiny))
    send(bench, LEAD, "ch-cert", "BRV", Purpose.PRESERVE_EVIDENCE)
    send(bench, LEAD, "ch-poc-t", "BRV", Purpose.INFORM, fields={"request_type": "evidence"})
    assert noted(bench) == [("MU-7", "ALD", "BRV")] * 2
    closed = Bench(channels_of_every_kind(tiny, ch_le247={"legal_basis": "NO-SUCH-TREATY"}))
    send(closed, LEAD, "ch-cert", "BRV", Purpose.PRESERVE_EVIDENCE)
    assert noted(closed) == [], "where that network is not open to both, there is no other way"


@pytest.mark.parametrize(
    ("seat", "channel", "asked", "misused"),
    [
        (LEAD, "ch-poc-t", "scan", False),
        (LEAD, "ch-poc-t", "political-answer", True),
        (POLICY, "ch-poc-d", "political-answer", False),
        ("ALD.ministry", "ch-poc-d", "scan", True),
        (POLICY, "ch-poc-d", "information", False),
    ],
)
def test_each_level_is_asked_for_what_is_its_own(
    bench: Bench, seat: str, channel: str, asked: str, misused: bool
) -> None:
    send(bench, seat, channel, "BRV", Purpose.INFORM, fields={"request_type": asked})
    assert noted(bench) == ([("MU-11", "ALD", "BRV")] if misused else [])


# MU-10


@pytest.mark.parametrize(
    ("seat", "channel", "tlp", "fields", "misused"),
    [
        (LEAD, "ch-ci", Tlp.RED, {}, True),
        (LEAD, "ch-ci", Tlp.AMBER_STRICT, {}, True),
        (LEAD, "ch-ci", Tlp.AMBER, {}, False),
        (LEAD, "ch-cert", Tlp.RED, {}, False),
        (POLICY, "ch-poc-d", Tlp.AMBER, {"public_or_confidential": "confidential"}, True),
        (POLICY, "ch-poc-d", Tlp.AMBER, {"public_or_confidential": "public"}, False),
        (POLICY, "ch-protected", Tlp.RED, {}, False),
    ],
)
def test_what_is_sensitive_needs_a_protected_channel(
    bench: Bench, seat: str, channel: str, tlp: Tlp, fields: dict[str, str | int], misused: bool
) -> None:
    send(bench, seat, channel, "BRV", Purpose.INFORM, tlp, fields=fields)
    assert noted(bench) == ([("MU-10", "ALD", "BRV")] if misused else [])


def test_now_and_then_the_adversary_hears_it_and_can_adapt(tiny: Scenario) -> None:
    names: Names = {"nation": {"ALD", "BRV", "ESK"}, "indicator": set(IOC)}
    known = parse_condition("indicator.overheard(ioc-update)", names)
    heard = parse_condition("adversary.overheard(ALD) >= 1 and adversary.overheard(all) == 1", names)
    count = 0
    for seed in range(40):
        bench = Bench(channels_of_every_kind(tiny), seed)
        bench.gain("ALD", *IOC)
        send(bench, LEAD, "ch-ci", "BRV", Purpose.WARN, Tlp.RED, indicators=())
        overheard = bool(bench.events(ev.MessageOverheard))
        assert holds(bench.world, heard) == overheard
        assert not holds(bench.world, known)
        assert not any(o.kind == "MessageOverheard" for o in bench.exercise.observations(LEAD))
        count += overheard
    assert 5 <= count <= 20, "about three in ten"


# proposed to the white cell


def test_a_political_message_to_technicians_is_for_the_white_cell_to_judge(bench: Bench) -> None:
    send(bench, LEAD, "ch-cert", "BRV", Purpose.CONSULT)
    assert noted(bench) == []
    assert proposed(bench) == [("MU-1", "ALD", "BRV")]
    for seat in bench.exercise.seats:
        assert not any("Misuse" in o.kind for o in bench.exercise.observations(seat))


def test_confidence_beyond_the_evidence_is_proposed_and_attribution_itself_never(bench: Bench) -> None:
    def attribute(confidence: int, named: str | None) -> None:
        bench.do("ALD.ministry", act.Attribute(confidence, named))
        clear(bench, "ALD.ministry")

    attribute(0, "BRV")
    attribute(90, None)
    assert proposed(bench) == []
    attribute(60, "ESK")
    assert proposed(bench) == [("MU-5", "ALD", "ESK")]


def test_speaking_in_public_after_a_confidential_message_is_proposed_once(bench: Bench) -> None:
    channel = bench.world.scenario.channels["ch-consult"]
    send(bench, POLICY, "ch-consult", "BRV", Purpose.CONSULT, Tlp.AMBER, fields=filled(bench, channel))
    bench.wait(1)

    def say(text: str | None) -> None:
        bench.do(OTHER_LEAD, act.PublishStatement(Tone.FACTUAL, text=text))
        clear(bench, OTHER_LEAD)

    say(None)
    assert proposed(bench) == [], "a statement in standard words gives nothing away"
    say(SAID)
    say("sha256:" + "cd" * 32)
    assert proposed(bench) == [("MU-6", "BRV", "ALD")]


def test_a_statement_against_what_the_sender_knew_is_proposed_and_an_honest_error_is_not(
    bench: Bench,
) -> None:
    incident = classified(bench, 5)
    known = min(bench.world.scenario.rsit_types)
    other = max(bench.world.scenario.rsit_types)
    send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN, fields={"rsit": known}, incident=incident)
    send(bench, LEAD, "ch-cert", "BRV", Purpose.INFORM, fields={"rsit": "none-yet"}, incident=incident)
    assert proposed(bench) == [], "whatever the truth is"
    send(bench, LEAD, "ch-cert", "BRV", Purpose.INFORM, fields={"rsit": other}, incident=incident)
    assert proposed(bench) == [("MU-8", "ALD", "BRV")]
    send(bench, LEAD, "ch-cert", "ESK", Purpose.WARN, fields={"actions_taken": "EradicateAsset"})
    assert proposed(bench)[1:] == [("MU-8", "ALD", "ESK")]


def test_the_white_cell_judges_a_proposal_once(bench: Bench) -> None:
    send(bench, LEAD, "ch-cert", "BRV", Purpose.CONSULT)
    (proposal,) = bench.exercise.truth().proposals
    bench.exercise.judge_misuse(proposal.id, confirmed=True)
    (judged,) = bench.events(ev.MisuseJudged)
    assert isinstance(judged, ev.MisuseJudged)
    assert (judged.misuse, judged.nation, judged.counterpart, judged.weight_permille, judged.confirmed) == (
        "MU-1",
        "ALD",
        "BRV",
        600,
        True,
    )
    assert bench.exercise.truth().proposals == (replace(proposal, confirmed=True),)
    for ident, code in ((proposal.id, "exercise-misuse-judged"), ("none", "exercise-misuse-unknown")):
        with pytest.raises(SimengineError) as caught:
            bench.exercise.judge_misuse(ident, confirmed=False)
        assert caught.value.code == code


def test_silence_and_keeping_a_vulnerability_are_never_noted(bench: Bench) -> None:
    send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN)
    bench.wait(20)
    assert (noted(bench), proposed(bench)) == ([], [])
    weights = bench.world.scenario.messages.weights_permille
    assert weights["MU-9"] == weights["MU-12"] == 0


def test_without_a_message_what_the_adversary_hears_of_others_stays(tiny: Scenario) -> None:
    def heard(*, with_first: bool) -> set[str]:
        found = set()
        for seed in range(6):
            bench = Bench(channels_of_every_kind(tiny), seed)
            if with_first:
                send(bench, POLICY, "ch-ci", "BRV", Purpose.INFORM, Tlp.RED)
            for to in ("BRV", "ESK"):
                send(bench, OTHER_LEAD if to == "ESK" else THIRD_LEAD, "ch-ci", to, Purpose.WARN, Tlp.RED)
            events = (e for e in bench.events(ev.MessageOverheard) if isinstance(e, ev.MessageOverheard))
            found |= {f"{seed}:{e.message}" for e in events if e.nation != "ALD"}
        return found

    assert heard(with_first=True) == heard(with_first=False) != set()
