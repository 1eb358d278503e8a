"""Conduct on channels in the report: noted, judged, and free choices that are never scored."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simengine.domain import events as ev
from simengine.domain.scenario import Scenario
from simengine_trainers.debrief.conduct import conduct_section, of_nation
from support.journals import H, Story, delivered, sent


def cases(story: Story, scenario: Scenario) -> list[tuple[str, str, str]]:
    return [
        (case["nation"], case["misuse"], case["state"]) for case in conduct_section(story.log(), scenario)
    ]


def noted(misuse: str = "MU-2") -> ev.MisuseNoted:
    return ev.MisuseNoted(misuse, "ALD", "ALD.cert_lead", "BRV", "m-1", 1000)


def proposed(ident: str) -> ev.MisuseProposed:
    return ev.MisuseProposed(ident, "MU-8", "ALD", "ALD.cert_lead", "BRV", "m-1", 1000)


def judged(ident: str, *, confirmed: bool) -> ev.MisuseJudged:
    return ev.MisuseJudged(ident, "MU-8", "ALD", "ALD.cert_lead", "BRV", "m-1", 1000, confirmed)


def test_what_was_noted_and_what_was_judged_stand_in_order(tiny: Scenario) -> None:
    story = Story().at(1 * H, noted()).at(2 * H, proposed("a"), proposed("b"), proposed("c"))
    story.at(3 * H, judged("a", confirmed=True), judged("b", confirmed=False))
    assert cases(story, tiny) == [
        ("ALD", "MU-2", "noted"),
        ("ALD", "MU-8", "confirmed"),
        ("ALD", "MU-8", "not_confirmed"),
        ("ALD", "MU-8", "not_judged"),
    ]


@pytest.mark.parametrize("replied", [True, False])
def test_silence_on_the_first_message_of_a_purpose_is_a_free_choice(tiny: Scenario, replied: bool) -> None:
    story = Story().at(1 * H, delivered("consult"), delivered("consult", nth=2))
    if replied:
        story.at(2 * H, sent("answer", reply_to="BRV/consult/ALD/1"))
    assert cases(story, tiny) == ([] if replied else [("ALD", "MU-9", "choice")])


def test_a_request_whose_time_is_not_over_yet_is_no_silence(tiny: Scenario) -> None:
    assert cases(Story(hours=3).at(2 * H, delivered("consult")), tiny) == []


def test_a_flaw_told_to_the_vendor_alone_is_shown_where_others_could_be_told(tiny: Scenario) -> None:
    story = Story().at(1 * H, ev.VendorNotified("ALD", "caresuite", 9 * H))
    assert cases(story, tiny) == [], "this region has no channel for it"
    flaws = replace(tiny.channels["cert-exchange"], purposes=frozenset({"notify-vulnerability"}))  # type: ignore[arg-type]
    region = replace(tiny, channels={**tiny.channels, "flaws": flaws})
    assert cases(story, region) == [("ALD", "MU-12", "choice")]
    assert cases(story.at(2 * H, sent("notify-vulnerability")), region) == []


def test_a_nation_reads_of_its_own_conduct_alone(tiny: Scenario) -> None:
    section = conduct_section(Story().at(1 * H, noted()).log(), tiny)
    assert of_nation(section, "ALD") == section
    assert of_nation(section, "BRV") == []
