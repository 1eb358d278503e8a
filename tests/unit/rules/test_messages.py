"""Every kind of channel in use, threads, receipts, messages to all, full ends, and what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import Answer, Purpose, Tone
from simengine.domain.catalogue import EVERY_MEMBER
from simengine.domain.markings import Tlp
from simengine.domain.scenario import Play, Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.domain.views import MessageView
from simengine.exercise import Exercise
from simengine.scenario.frameworks import channel_kinds
from support.bench import Bench
from support.channels import ROLE_OF_LEVEL, channels_of_every_kind, filled, send
from support.worlds import records_of

LEAD, OTHER_LEAD = "ALD.cert_lead", "BRV.cert_lead"
POLICY, OTHER_POLICY = "ALD.policy_contact", "BRV.policy_contact"
MESSAGING = sorted(kind for kind, spec in channel_kinds().items() if spec.reach != "world")


@pytest.fixture
def bench(tiny: Scenario) -> Bench:
    return Bench(channels_of_every_kind(tiny))


def arrived(bench: Bench, seat: str, hours: float = 1.5) -> MessageView:
    """The last message in an inbox, after a while."""
    bench.wait(hours)
    return list(bench.exercise.view(seat).inbox.values())[-1]


def quality_of(bench: Bench, message: str) -> ev.MessageDelivered:
    found = [e for e in bench.events(ev.MessageDelivered) if isinstance(e, ev.MessageDelivered)]
    return next(e for e in found if e.message == message)


@pytest.mark.parametrize("kind", MESSAGING)
def test_every_kind_of_channel_carries_a_message_a_receipt_and_an_answer(bench: Bench, kind: str) -> None:
    channel = bench.world.scenario.channels[kind.lower()]
    for level in sorted(channel.levels):
        seat, other = (f"{nation}.{ROLE_OF_LEVEL[level].value}" for nation in ("ALD", "BRV"))
        for purpose in sorted(channel.purposes):
            to = EVERY_MEMBER if channel.reach == "all" else "BRV"
            send(bench, seat, channel.id, to, purpose, fields=filled(bench, channel))
            message = arrived(bench, other, 0.7)
            assert (message.from_nation, message.purpose) == ("ALD", purpose.value)
            assert message.missing_fields == () == bench.exercise.view(seat).sent[message.id].missing_fields
            bench.do(other, act.AcknowledgeMessage(message.id))
            bench.do(other, act.AnswerMessage(message.id, Answer.RECEIVED, Tlp.GREEN), hours=0)
            shown = bench.exercise.view(seat).sent[message.id]
            assert shown.acknowledged_ms is not None
            bench.wait(0.7)
            assert bench.exercise.view(seat).sent[message.id].answered


def test_a_public_channel_takes_no_message_but_public_acts_belong_to_its_levels(tiny: Scenario) -> None:
    bench = Bench(channels_of_every_kind(tiny, ch_public={"levels": frozenset({ROLE_LEVEL_POLICY})}))
    statement = act.PublishStatement(Tone.FACTUAL)
    assert bench.refused(POLICY, act.SendMessage("ch-public", "BRV", Purpose.INFORM, Tlp.CLEAR)) == (
        "channel-is-public"
    )
    assert bench.refused(LEAD, statement) == "channel-not-for-level"
    assert bench.refused(LEAD, act.PublishAdvisory(Tlp.CLEAR, ("x",))) == "channel-not-for-level"
    assert bench.refused(POLICY, statement) is None
    assert bench.refused("ALD.ministry", act.Attribute(50)) == "channel-not-for-level"


ROLE_LEVEL_POLICY = next(level for level, role in ROLE_OF_LEVEL.items() if role.value == "policy_contact")


# threads and receipts


def test_a_thread_goes_on_from_any_of_its_messages_and_answers_belong_to_it(bench: Bench) -> None:
    first = send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN)
    bench.wait(1)
    asked = send(bench, OTHER_LEAD, "ch-cert", "ALD", Purpose.ASK_CLARIFICATION, in_reply_to=first)
    bench.wait(1)
    further = send(bench, LEAD, "ch-cert", "BRV", Purpose.INFORM, in_reply_to=first)
    bench.do(LEAD, act.AnswerMessage(asked, Answer.YES, Tlp.GREEN), hours=1)
    bench.do(OTHER_LEAD, act.AnswerMessage(first, Answer.RECEIVED, Tlp.GREEN), hours=1)
    inbox = bench.exercise.view(OTHER_LEAD).inbox
    assert {message.thread for message in inbox.values()} == {first}
    assert inbox[further].in_reply_to == first
    question = bench.exercise.view(LEAD).inbox[asked]
    assert question.answered
    assert inbox[first].answered, "a question back is no answer, an answer is"


def test_a_question_back_leaves_the_message_open(bench: Bench) -> None:
    first = send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN)
    bench.wait(1)
    send(bench, OTHER_LEAD, "ch-cert", "ALD", Purpose.ASK_CLARIFICATION, in_reply_to=first)
    bench.wait(1)
    assert bench.exercise.view(OTHER_LEAD).inbox[first].is_open
    assert not bench.exercise.view(LEAD).sent[first].answered


def test_a_thread_that_a_seat_cannot_see_or_that_is_elsewhere_is_refused(bench: Bench) -> None:
    first = send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN)
    bench.wait(1)
    on = act.SendMessage("ch-cert", "BRV", Purpose.INFORM, Tlp.GREEN, in_reply_to="no-such-message")
    assert bench.refused(LEAD, on) == "message-unknown"
    assert bench.refused("ESK.cert_lead", replace(on, in_reply_to=first)) == "message-unknown"
    of_policy = act.SendMessage("ch-consult", "ALD", Purpose.INFORM, Tlp.GREEN, in_reply_to=first)
    assert bench.refused(OTHER_POLICY, of_policy) == "message-unknown", "not for its level"
    assert bench.refused(LEAD, replace(on, to_nation="ESK", in_reply_to=first)) == "thread-elsewhere"
    assert bench.refused(LEAD, replace(on, channel="ch-ci", in_reply_to=first)) == "thread-elsewhere"


def test_a_receipt_is_given_once_and_only_for_what_came(bench: Bench) -> None:
    first = send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN)
    assert bench.refused(OTHER_LEAD, act.AcknowledgeMessage(first)) == "message-unknown", "still under way"
    bench.wait(1)
    assert bench.refused(OTHER_POLICY, act.AcknowledgeMessage(first)) == "message-unknown"
    assert bench.refused(LEAD, act.AcknowledgeMessage(first)) == "message-unknown", "it sent it"
    assert bench.exercise.view(LEAD).sent[first].acknowledged_ms is None
    bench.do(OTHER_LEAD, act.AcknowledgeMessage(first))
    assert bench.refused(OTHER_LEAD, act.AcknowledgeMessage(first)) == "message-already-acknowledged"
    for seat in (LEAD, OTHER_LEAD):
        assert bench.exercise.observations(seat)[-1].kind in ("MessageAcknowledged", "ActionRefused")


# to all members


def test_a_message_to_all_reaches_every_member_and_a_reply_goes_on_from_each_ones_copy(bench: Bench) -> None:
    send(bench, POLICY, "ch-forum", EVERY_MEMBER, Purpose.INFORM)
    bench.wait(1.5)
    (mine,) = bench.exercise.view(OTHER_POLICY).inbox.values()
    (theirs,) = bench.exercise.view("ESK.policy_contact").inbox.values()
    assert mine.id != theirs.id
    assert mine.thread == theirs.thread == mine.broadcast
    send(bench, OTHER_POLICY, "ch-forum", EVERY_MEMBER, Purpose.ASK_CLARIFICATION, in_reply_to=mine.id)
    bench.wait(1.5)
    for seat in (POLICY, "ESK.policy_contact"):
        view = bench.exercise.view(seat)
        reply = list(view.inbox.values())[-1]
        assert reply.thread == mine.thread
        assert reply.in_reply_to in {**view.inbox, **view.sent}, "each knows what it goes on from"


def test_all_and_one_are_not_mixed_up(bench: Bench) -> None:
    one = act.SendMessage("ch-forum", "BRV", Purpose.INFORM, Tlp.GREEN)
    assert bench.refused(POLICY, one) == "channel-is-broadcast"
    every = act.SendMessage("ch-cert", EVERY_MEMBER, Purpose.INFORM, Tlp.GREEN)
    assert bench.refused(LEAD, every) == "channel-not-broadcast"


def test_whoever_takes_no_part_in_a_channel_is_told_so(tiny: Scenario) -> None:
    two = {"members": frozenset({"ALD", "BRV"})}
    bench = Bench(channels_of_every_kind(tiny, ch_cert=two, ch_forum=two))
    to_third = act.SendMessage("ch-cert", "ESK", Purpose.INFORM, Tlp.GREEN)
    receipt = bench.exercise.submit(LEAD, to_third)
    assert (receipt.code, receipt.params["nation"]) == ("channel-not-member", "ESK")
    receipt = bench.exercise.submit("ESK.cert_lead", replace(to_third, to_nation="BRV"))
    assert (receipt.code, receipt.params["nation"]) == ("channel-not-member", "ESK")
    to_all = act.SendMessage("ch-forum", EVERY_MEMBER, Purpose.INFORM, Tlp.GREEN)
    assert bench.refused("ESK.policy_contact", to_all) == "channel-not-member"
    assert bench.exercise.view(LEAD).channels["ch-cert"] == ("BRV",)


# ends that are full


def test_what_an_end_cannot_take_up_within_the_hour_waits(tiny: Scenario) -> None:
    bench = Bench(channels_of_every_kind(tiny, ch_cert={"capacity_per_hour": 2}))
    for _ in range(6):
        send(bench, LEAD, "ch-cert", "BRV", Purpose.ASK_CLARIFICATION)
    warned = send(bench, "ESK.cert_lead", "ch-cert", "BRV", Purpose.WARN)
    bench.wait(1)
    assert len(bench.exercise.view(OTHER_LEAD).inbox) == 2
    bench.wait(10)
    inbox = bench.exercise.view(OTHER_LEAD).inbox
    assert len(inbox) == 7
    times = [m.delivered_ms for m in inbox.values() if m.delivered_ms is not None]
    assert all(later - first >= MS_PER_HOUR for first, later in zip(times, times[2:], strict=False))
    assert inbox[warned].delivered_ms > MS_PER_HOUR, "the flood delays a warning from elsewhere"  # type: ignore[operator]
    assert bench.events(ev.MessageWaits)


def test_each_message_waits_once_and_in_turn_however_many_there_are(tiny: Scenario) -> None:
    """Two an hour: of eleven at once, nine wait, each for the hour of its own turn."""
    bench = Bench(channels_of_every_kind(tiny, ch_cert={"capacity_per_hour": 2}))
    for _ in range(11):
        send(bench, LEAD, "ch-cert", "BRV", Purpose.ASK_CLARIFICATION)
    bench.wait(7)
    arrived = [m.delivered_ms or 0 for m in bench.exercise.view(OTHER_LEAD).inbox.values()]
    first = min(arrived)
    assert len(arrived) == 11
    assert max(arrived) - first < 6 * MS_PER_HOUR, "and no end is left idle while something waits"
    assert len(bench.events(ev.MessageWaits)) == 9


def test_in_an_open_move_nobody_waits(tiny: Scenario) -> None:
    scenario = channels_of_every_kind(tiny, ch_cert={"capacity_per_hour": 1})
    bench = Bench(scenario, play=Play.MOVES)
    bench.exercise.open_move()
    for _ in range(3):
        send(bench, LEAD, "ch-cert", "BRV", Purpose.ASK_CLARIFICATION)
    assert len(bench.exercise.view(OTHER_LEAD).inbox) == 3


# bounds


def test_too_much_in_a_message_is_refused_with_a_code(bench: Bench) -> None:
    bench.gain("ALD", "ioc-update")
    many = act.SendMessage("ch-cert", "BRV", Purpose.WARN, Tlp.GREEN, indicators=("ioc-update",) * 51)
    receipt = bench.exercise.submit(LEAD, many)
    assert (receipt.code, receipt.params) == (
        "message-too-many-indicators",
        {"count": 51, "limit": 50},
    )
    names: dict[str, str | int] = {f.name: 0 for c in channel_kinds().values() for f in c.fields}
    wide = act.SendMessage("ch-cert", "BRV", Purpose.WARN, Tlp.GREEN, fields=names)
    assert bench.refused(LEAD, wide) == "message-too-many-fields"


def test_indicators_are_shown_as_stix_patterns_with_the_marking_they_are_held_under(bench: Bench) -> None:
    bench.gain("ALD", "ioc-update")
    sent = send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN, Tlp.AMBER, indicators=("ioc-update",))
    bench.wait(1)
    view = bench.exercise.view(OTHER_LEAD)
    assert view.inbox[sent].patterns == (bench.world.static.indicators["ioc-update"].pattern,)
    held = view.marks["ioc-update"]
    assert (held.tlp, held.givers, held.own, held.may_pass_on) == ("TLP:AMBER", ("ALD",), False, False)
    assert bench.exercise.view(LEAD).marks["ioc-update"].own


# what messages bring about


def test_a_call_about_infrastructure_readies_those_who_depend_on_it(needy: Scenario) -> None:
    bench = Bench(channels_of_every_kind(needy))
    before = bench.world.traffic.left_permille("ALD", "BRV")
    channel = bench.world.scenario.channels["ch-ci"]
    message = send(bench, LEAD, "ch-ci", "BRV", Purpose.WARN, fields=filled(bench, channel))
    bench.wait(1)
    quality = quality_of(bench, message).quality_permille
    assert before == 1000
    assert bench.world.traffic.left_permille("ALD", "BRV") == 1000 - 500 * quality // 1000
    assert bench.world.traffic.left_permille("BRV", "ALD") == 1000, "the other way nobody was warned"
    send(bench, LEAD, "ch-ci", "BRV", Purpose.WARN)
    bench.wait(1)
    assert len(bench.events(ev.ServicesForewarned)) == 1, "a worse warning changes nothing"


def test_less_of_a_loss_reaches_whoever_was_warned(needy: Scenario) -> None:
    def level_left(warned: bool) -> int:
        bench = Bench(channels_of_every_kind(needy), seed=4)
        static, levels = bench.world.static, bench.world.assets.level_permille
        if warned:
            channel = bench.world.scenario.channels["ch-ci"]
            send(bench, LEAD, "ch-ci", "BRV", Purpose.WARN, fields=filled(bench, channel))
        bench.wait(1)
        for asset, nation in zip(bench.world.scenario.region.assets.ids, static.nation_of, strict=True):
            if nation == "ALD" and not bench.world.assets.isolated[static.index[asset]]:
                bench.engine.emit(ev.AssetIsolated(asset, "ALD"), 0)
        bench.settle()
        bench.wait(1.5)
        return sum(levels[row] for row in static.assets_of["BRV"])

    assert level_left(warned=True) > level_left(warned=False)


def test_whoever_is_told_of_a_flaw_hardens_as_well_as_the_fix_does(bench: Bench) -> None:
    product = bench.world.scenario.region.products[0].id
    channel = bench.world.scenario.channels["ch-vuln"]
    bench.done(OTHER_LEAD, act.HardenAssets(product))
    row = next(r for r in bench.world.static.assets_of["BRV"] if bench.world.assets.hardened[r])
    plain = susceptibility_of(bench, row)
    send(bench, LEAD, "ch-vuln", "BRV", Purpose.NOTIFY_VULNERABILITY, fields=filled(bench, channel))
    bench.wait(1.5)
    assert product in bench.exercise.view(OTHER_LEAD).flaws_told
    bench.done(OTHER_LEAD, act.HardenAssets(product))
    actions = bench.world.scenario.actions
    ratio = actions["PatchProduct"].effect_permille / actions["HardenAssets"].effect_permille
    assert susceptibility_of(bench, row) == pytest.approx(plain * ratio)
    assert bench.refused(OTHER_LEAD, act.HardenAssets(product)) == "product-already-hardened"


def susceptibility_of(bench: Bench, row: int) -> float:
    from simengine.rules.intrusion import hardening_left

    return hardening_left(bench.world, informed=bench.world.assets.hardened[row] > 1)


def test_a_term_defined_and_granted_is_agreed_and_no_longer_misread(tiny: Scenario) -> None:
    scenario = replace(channels_of_every_kind(tiny), contested_terms=frozenset({"incident"}))
    bench = Bench(scenario)

    def wording() -> int:
        channel = scenario.channels["ch-consult"]
        message = send(bench, POLICY, "ch-consult", "BRV", Purpose.CONSULT, fields=filled(bench, channel))
        bench.wait(1.5)
        return quality_of(bench, message).wording_permille

    assert wording() == 900
    fields: dict[str, str | int] = {"term": "incident", "definition": "template"}
    note = send(bench, POLICY, "ch-terms", "BRV", Purpose.DEFINE_TERM, fields=fields)
    bench.wait(1.5)
    assert wording() == 900, "defined by one side only"
    bench.do(OTHER_POLICY, act.AnswerMessage(note, Answer.YES, Tlp.GREEN), hours=1.5)
    terms = bench.exercise.view(POLICY).terms
    assert [(t.nation, t.agreed) for t in terms] == [("ALD", False), ("BRV", True)]
    assert wording() == 1000


def test_a_request_to_preserve_evidence_over_another_channel_brings_no_evidence(bench: Bench) -> None:
    host = bench.world.scenario.campaigns[0].command_server_nation
    asker = next(n for n in ("ALD", "BRV", "ESK") if n != host)
    ask = f"{asker}.cert_lead"
    asked = send(bench, ask, "ch-poc-t", host, Purpose.PRESERVE_EVIDENCE)
    bench.wait(1)
    bench.do(f"{host}.cert_lead", act.AnswerMessage(asked, Answer.YES, Tlp.GREEN), hours=1)
    assert not bench.events(ev.EvidencePreserved)


# chance


def test_without_a_message_all_other_messages_take_as_long(tiny: Scenario) -> None:
    def arrivals(*, with_first: bool) -> dict[str, int | None]:
        bench = Bench(channels_of_every_kind(tiny))
        if with_first:
            send(bench, POLICY, "ch-forum", EVERY_MEMBER, Purpose.INFORM, Tlp.RED)
        send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN)
        send(bench, OTHER_POLICY, "ch-forum", EVERY_MEMBER, Purpose.INFORM)
        bench.wait(3)
        sent = (e for e in bench.events(ev.MessageSent) if isinstance(e, ev.MessageSent))
        return {e.message: e.deliver_ms for e in sent if e.nation != "ALD" or e.channel == "ch-cert"}

    assert arrivals(with_first=True) == arrivals(with_first=False)


def test_a_channel_of_every_kind_is_recorded_the_same_when_played_again(bench: Bench) -> None:
    from support.worlds import play_again

    send(bench, POLICY, "ch-forum", EVERY_MEMBER, Purpose.INFORM, Tlp.RED)
    bench.wait(1.5)
    records = records_of(bench.exercise)
    again: Exercise = play_again(bench.world.scenario, records)
    assert records_of(again)[: len(records)] == records
