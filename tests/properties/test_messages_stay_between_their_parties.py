"""Nothing of a message reaches a seat of a nation that is no party to it, nor a level that cannot read it.

Indicators are the nation's: whatever level they came to, all of its seats hold them. Terms that two nations
define towards each other are known to both houses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random

import pytest

from simengine.domain import actions as act
from simengine.domain.actions import Answer, Purpose
from simengine.domain.catalogue import EVERY_MEMBER
from simengine.domain.markings import Tlp
from simengine.domain.scenario import Scenario
from simengine.domain.time import MS_PER_HOUR
from simengine.exercise import Exercise
from support.bench import Bench
from support.channels import channels_of_every_kind, clear, filled
from support.wording import strings_of


def _text(number: int) -> str:
    return f"sha256:{number:064x}"


def busy_traffic(scenario: Scenario, seed: int) -> Exercise:
    """Messages of all kinds, each with a text of its own; threads, answers, receipts as chance has it."""
    bench, chance = Bench(scenario, seed), Random(seed)
    for number, indicator in enumerate(sorted(bench.world.static.indicators)):
        bench.gain(bench.world.static.nation_ids[number % 3], indicator)
    for nation in ("ALD", "BRV"):
        asset = bench.world.scenario.region.assets.ids[bench.world.static.assets_of[nation][0]]
        bench.declared(asset, f"{nation}.cert_lead")
    number = 0
    for _ in range(12):
        for seat in sorted(bench.exercise.seats):
            number += 1
            _something(bench, seat, chance, _text(number))
        bench.wait(1)
    return bench.exercise


def _something(bench: Bench, seat: str, chance: Random, text: str) -> None:
    view = bench.exercise.view(seat)
    what = chance.random()
    if view.inbox and what < 0.4:
        message = chance.choice(sorted(view.inbox))
        if what < 0.1:
            bench.exercise.submit(seat, act.AcknowledgeMessage(message))
        else:
            bench.exercise.submit(
                seat, act.AnswerMessage(message, Answer.YES, chance.choice(list(Tlp)), text=text)
            )
        return
    usable = [name for name, nations in view.channels.items() if nations]
    if not usable:
        return
    channel = bench.world.scenario.channels[chance.choice(usable)]
    purpose = chance.choice(sorted(channel.purposes | channel.bent_to))
    to = EVERY_MEMBER if channel.reach == "all" else chance.choice(view.channels[channel.id])
    fields = filled(bench, channel) | {f.name: text for f in channel.fields if f.kind == "text"}
    there = {key: m for key, m in {**view.inbox, **view.sent}.items() if m.channel == channel.id}
    thread = chance.choice([None, *sorted(there)])
    for in_reply_to in (thread, None):
        action = act.SendMessage(
            channel.id,
            to,
            Purpose(purpose),
            chance.choice(list(Tlp)),
            fields,
            tuple(sorted(view.indicators))[:2] if chance.random() < 0.3 else (),
            chance.choice([None, *view.incidents]),
            text,
            in_reply_to,
        )
        if bench.exercise.submit(seat, action).accepted:
            break
    if chance.random() < 0.5:
        clear(bench, seat)


def _may_read(exercise: Exercise, sent: Mapping[str, object]) -> set[str]:
    levels = exercise.scenario.channels[str(sent["channel"])].levels
    parties = {sent["nation"], sent["to_nation"]}
    return {s.id for s in exercise.seats.values() if s.nation in parties and s.level in levels}


def _of(exercise: Exercise) -> Iterator[tuple[set[str], str]]:
    """Everything that identifies a message or says what it says, with the seats that may read it."""
    readers: dict[str, set[str]] = {}
    for record in exercise.journal.records():
        if record.type == "MessageSent":
            sent = dict(record.data)
            may = _may_read(exercise, sent)
            fields = sent["fields"]
            assert isinstance(fields, dict)
            texts = [v for v in (sent["text"], *fields.values()) if str(v).startswith("sha256:")]
            for one in (sent["message"], sent["thread"], *texts):
                readers.setdefault(str(one), set()).update(may)
    for one, may in readers.items():
        yield may, one


@pytest.fixture(scope="module")
def region(tiny: Scenario) -> Scenario:
    return channels_of_every_kind(tiny, ch_cert={"members": frozenset({"ALD", "BRV"})})


@pytest.mark.parametrize("seed", range(12))
def test_nobody_else_learns_of_a_message_by_view_or_observation(region: Scenario, seed: int) -> None:
    exercise = busy_traffic(region, seed)
    known = {
        seat: set(
            strings_of([_plain(exercise.view(seat)), [dict(o.data) for o in exercise.observations(seat)]])
        )
        for seat in exercise.seats
    }
    checked = 0
    for readers, what in _of(exercise):
        for seat in exercise.seats:
            if seat not in readers:
                checked += 1
                assert what not in known[seat], (seat, what)
    assert checked > 500


@pytest.mark.parametrize("seed", range(4))
def test_an_indicator_comes_to_a_nation_only_by_somebody_who_shared_it(region: Scenario, seed: int) -> None:
    exercise = busy_traffic(region, seed)
    records = list(exercise.journal.records())
    for nation in ("ALD", "BRV", "ESK"):
        given_to = {
            str(indicator)
            for record in records
            if (record.type == "MessageSent" and record.data["to_nation"] == nation)
            or (
                record.type == "IndicatorsGained"
                and record.data["nation"] == nation
                and record.data["source"] == "test"
            )
            or (record.type == "EvidencePreserved" and record.data["nation"] == nation)
            for indicator in record.data["indicators"]  # type: ignore[union-attr]
        }
        lead = exercise.view(f"{nation}.cert_lead")
        assert set(lead.indicators) <= given_to
        assert set(lead.marks) == set(lead.indicators)
        for held in lead.marks.values():
            assert held.own or (held.tlp and held.givers and nation not in held.givers)


def test_a_message_that_is_not_there_yet_is_not_known_to_its_receiver(region: Scenario) -> None:
    bench = Bench(region)
    bench.do("ALD.cert_lead", act.SendMessage("ch-cert", "BRV", Purpose.WARN, Tlp.GREEN, text=_text(1)))
    (message,) = bench.exercise.view("ALD.cert_lead").sent
    seen = set(strings_of(_plain(bench.exercise.view("BRV.cert_lead"))))
    assert message not in seen and _text(1) not in seen
    bench.exercise.advance_to(2 * MS_PER_HOUR)
    assert message in bench.exercise.view("BRV.cert_lead").inbox


def _plain(view: object) -> object:
    from dataclasses import asdict

    return asdict(view)  # type: ignore[call-overload]
