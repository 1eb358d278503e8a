"""How good a message is, part by part."""

from __future__ import annotations

from typing import Any

import pytest

from simengine.domain import actions as act
from simengine.domain import events as ev
from simengine.domain.actions import Purpose
from simengine.domain.scenario import Scenario
from support.bench import Bench, H
from support.channels import channels_of_every_kind, send

LEAD, POLICY = "ALD.cert_lead", "ALD.policy_contact"


@pytest.fixture
def bench(tiny: Scenario) -> Bench:
    return Bench(channels_of_every_kind(tiny))


def parts(bench: Bench, message: str) -> ev.MessageDelivered:
    bench.wait(2)
    found = (e for e in bench.events(ev.MessageDelivered) if isinstance(e, ev.MessageDelivered))
    return next(e for e in found if e.message == message)


def test_quality_is_the_product_of_its_parts_and_each_is_on_record(bench: Bench) -> None:
    found = parts(
        bench, send(bench, LEAD, "ch-cert", "BRV", Purpose.CONSULT, fields={"question": "template"})
    )
    expected = 1000
    for part in (
        found.completeness_permille,
        found.timeliness_permille,
        found.accuracy_permille,
        found.marking_permille,
        found.fit_permille,
        found.wording_permille,
    ):
        expected = expected * part // 1000
    assert found.quality_permille == expected
    assert (found.completeness_permille, found.fit_permille) == (166, 500)


def test_only_required_fields_count(bench: Bench) -> None:
    fields: dict[str, str | int] = {"term": "severity", "definition": "template"}
    note = send(bench, POLICY, "ch-terms", "BRV", Purpose.DEFINE_TERM, fields=fields)
    assert parts(bench, note).completeness_permille == 1000


@pytest.mark.parametrize(("severity", "fit"), [(1, 500), (2, 1000), (5, 1000)])
def test_an_incident_that_is_too_small_for_a_channel_fits_it_less(
    bench: Bench, severity: int, fit: int
) -> None:
    incident = bench.declared("ald-hospital-01", LEAD)
    bench.do(LEAD, act.ClassifyIncident(incident, min(bench.world.scenario.rsit_types), severity))
    message = send(bench, POLICY, "ch-consult", "BRV", Purpose.CONSULT, incident=incident)
    assert parts(bench, message).fit_permille == fit


@pytest.mark.parametrize(
    ("fields", "accuracy"),
    [
        ({"severity": 4}, 1000),
        ({"severity": 3}, 750),
        ({"severity": 0}, 0),
        ({"severity": "none-yet"}, 500),
        ({"severity": 4, "dependency": "none-yet"}, 750),
        ({}, 1000),
    ],
)
def test_accuracy_compares_with_what_the_sender_could_know(
    bench: Bench, fields: dict[str, Any], accuracy: int
) -> None:
    incident = bench.declared("ald-hospital-01", LEAD)
    bench.do(LEAD, act.ClassifyIncident(incident, min(bench.world.scenario.rsit_types), 4))
    message = send(bench, LEAD, "ch-ci", "BRV", Purpose.WARN, fields=fields, incident=incident)
    assert parts(bench, message).accuracy_permille == accuracy


@pytest.mark.parametrize(("hours_off", "accuracy"), [(0, 1000), (-1, 1000), (-1.5, 500), (-2, 0), (-5, 0)])
def test_a_time_is_right_within_an_hour_of_what_was_seen(
    bench: Bench, hours_off: float, accuracy: int
) -> None:
    bench.wait(6)
    incident = bench.declared("ald-hospital-01", LEAD)
    fields: dict[str, str | int] = {"first_seen": bench.exercise.now_ms + int(hours_off * H)}
    message = send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN, fields=fields, incident=incident)
    assert parts(bench, message).accuracy_permille == accuracy


def test_an_asset_that_others_depend_on_is_one_of_theirs_or_ours(needy: Scenario) -> None:
    bench = Bench(channels_of_every_kind(needy))
    static = bench.world.static
    ours, foreign = static.assets_of["ALD"][0], static.assets_of["ESK"][0]
    ids = bench.world.scenario.region.assets.ids
    found = [
        parts(
            bench, send(bench, LEAD, "ch-ci", "BRV", Purpose.WARN, fields={"dependency": ids[row]})
        ).accuracy_permille
        for row in (ours, foreign)
    ]
    assert found == [1000, 0]


def test_saying_none_while_holding_some_counts_as_not_knowing(bench: Bench) -> None:
    none: dict[str, str | int] = {"indicators": "none-yet"}
    first = parts(bench, send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN, fields=none))
    bench.gain("ALD", "ioc-update")
    second = parts(bench, send(bench, LEAD, "ch-cert", "BRV", Purpose.WARN, fields=none))
    assert (first.accuracy_permille, second.accuracy_permille) == (1000, 500)
