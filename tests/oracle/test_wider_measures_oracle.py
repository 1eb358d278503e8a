"""Measures of noticing and handling on small stories, worked out by hand."""

from __future__ import annotations

import pytest

from simengine.domain import events as ev
from simengine.scoring.measured import Measured
from support.journals import RSIT, H, M, Story, began, classified, declared, hit, level

FILE = "ALD/DeclareIncident/a-1/1"
NOT_APPLICABLE = ("not_applicable", None, 0, 0)


def value(found: Measured) -> tuple[str, int | None, int, int]:
    return found.status, found.raw, found.opportunities, found.met


def codes(found: Measured) -> list[str]:
    return [piece.code for piece in found.evidence]


def confirmed(asset: str) -> ev.AssetConfirmed:
    return ev.AssetConfirmed(asset, "ALD", "triage")


def ordered(kind: str, target: str, incident: str | None = FILE) -> ev.ActionAccepted:
    return ev.ActionAccepted(f"ALD/{kind}/{target}/1", "ALD", "ALD.cert_analyst", kind, target, incident)


def alerted(asset: str, source: str = "users", nth: int = 1) -> ev.AlertRaised:
    return ev.AlertRaised(f"alert-{asset}-{nth}", asset, "ALD", source, True)


def detected(*more: tuple[int, ev.Event]) -> Story:
    """ALD is hit at 1 h and has a genuine incident from 2 h on."""
    story = Story().at(0, began()).at(1 * H, hit()).at(2 * H, declared())
    for t_ms, event in more:
        story.at(t_ms, event)
    return story


class TestDetectionCoverage:
    def test_an_asset_found_before_it_lost_service_counts_and_one_found_after_does_not(self) -> None:
        story = detected(
            (90 * M, confirmed("a-1")),
            (3 * H, level("a-1", 400, 100)),
            (3 * H, hit("a-2")),
            (4 * H, level("a-2", 400, 100)),
            (5 * H, confirmed("a-2")),
        )
        assert value(story.measure("IM-02")) == ("scored", 500, 2, 1)
        assert codes(story.measure("IM-02")) == ["harmed-before-found"]

    def test_what_was_cut_off_on_purpose_or_is_short_of_another_service_was_not_harmed(self) -> None:
        short = ev.ServiceLevelChanged("a-1", "ALD", 700, 100, 300, "b-1", "BRV")
        story = detected(
            (2 * H, short), (3 * H, ev.AssetIsolated("a-1", "ALD")), (3 * H, level("a-1", 400, 100))
        )
        story.at(4 * H, confirmed("a-1"))
        assert value(story.measure("IM-02")) == ("scored", 1000, 1, 1)

    def test_an_asset_never_found_counts_unless_it_was_hit_just_before_the_end(self) -> None:
        story = detected((90 * M, confirmed("a-1")), (10 * H, hit("a-2")), (47 * H, hit("a-3")))
        assert value(story.measure("IM-02")) == ("scored", 500, 2, 1)
        assert codes(story.measure("IM-02")) == ["never-found"]

    def test_looking_everywhere_without_an_incident_finds_nothing(self) -> None:
        story = Story().at(1 * H, hit()).at(2 * H, confirmed("a-1"))
        assert value(story.measure("IM-02")) == ("scored", 0, 1, 0)


class TestQualificationPrecision:
    def test_it_is_the_share_of_treated_assets_that_were_compromised(self) -> None:
        story = detected((90 * M, hit("a-2")))
        story.at(3 * H, ordered("IsolateAsset", "a-1"), ordered("EradicateAsset", "a-2"))
        story.at(4 * H, ordered("IsolateAsset", "a-9"), ordered("IsolateAsset", "a-3"))
        story.at(5 * H, hit("a-3"))
        assert value(story.measure("IM-03")) == ("scored", 500, 4, 2)
        assert codes(story.measure("IM-03")) == ["treated-without-cause"] * 2

    def test_two_assets_say_nothing(self) -> None:
        story = detected((3 * H, ordered("IsolateAsset", "a-1")), (3 * H, ordered("IsolateAsset", "a-2")))
        assert value(story.measure("IM-03")) == NOT_APPLICABLE


class TestReportsTakenUp:
    def test_a_report_is_taken_up_by_ordering_a_look_within_two_hours(self) -> None:
        story = Story().at(1 * H, alerted("a-1"), alerted("a-2", "operators"), alerted("a-3", "sensor"))
        story.at(3 * H, ordered("TriageAlert", "alert-a-1-1")).at(
            3 * H + 1, ordered("TriageAlert", "alert-a-2-1")
        )
        assert value(story.measure("IM-04")) == ("scored", 500, 2, 1)

    def test_a_report_about_what_is_known_or_soon_settled_is_taken_up(self) -> None:
        story = Story().at(1 * H, confirmed("a-1")).at(2 * H, alerted("a-1"), alerted("a-2", "report"))
        story.at(3 * H, ev.AssetCleared("a-2", "ALD", "hunt"))
        assert value(story.measure("IM-04")) == ("scored", 1000, 2, 2)

    def test_a_report_shortly_before_the_end_does_not_count(self) -> None:
        assert value(Story().at(47 * H, alerted("a-1")).measure("IM-04")) == NOT_APPLICABLE


class TestSeverityCalibration:
    def test_it_weighs_each_severity_by_how_long_it_stood(self) -> None:
        """True 4. Declared at 2 h; unset (0) for 23 h, then 4 for 23 h: mean distance 2 of 5."""
        story = detected((25 * H, classified(RSIT)))
        assert value(story.measure("IM-06")) == ("scored", 600, 1, 1)

    def test_a_severity_set_anew_counts_from_then_on(self) -> None:
        """4 at once, 2 from 25 h on: mean distance 1 of 5."""
        story = detected((2 * H, classified(RSIT)), (25 * H, ev.SeveritySet(FILE, "ALD", 2)))
        assert value(story.measure("IM-06")) == ("scored", 800, 1, 0)

    def test_an_incident_without_severity_is_taken_for_nothing(self) -> None:
        assert codes(detected().measure("IM-06")) == ["severity-never-set"]
        assert detected().measure("IM-06").raw == 200


class TestTriageOrder:
    WEIGHTS = (("a-1", 300), ("a-2", 200), ("a-3", 100))

    def story(self, *order: str) -> Story:
        story = Story()
        for asset, people in self.WEIGHTS:
            story.at(1 * H, hit(asset), confirmed(asset), level(asset, 900, people))
        for place, asset in enumerate(order):
            story.at((2 + place) * H, ordered("IsolateAsset", asset))
        return story

    def test_the_heaviest_first_is_full_order_and_the_reverse_none(self) -> None:
        assert value(self.story("a-1", "a-2", "a-3").measure("IM-07")) == ("scored", 1000, 3, 3)
        assert value(self.story("a-3", "a-2", "a-1").measure("IM-07")) == ("scored", 0, 3, 0)

    def test_one_swap_of_neighbours_is_tau_of_a_third(self) -> None:
        assert value(self.story("a-2", "a-1", "a-3").measure("IM-07")) == ("scored", 666, 3, 2)

    def test_what_was_not_known_yet_could_not_come_first(self) -> None:
        story = self.story("a-3", "a-2")
        story.at(10 * H, hit("a-4"), confirmed("a-4"), level("a-4", 900, 999))
        story.at(11 * H, ordered("IsolateAsset", "a-4"))
        assert value(story.measure("IM-07")) == NOT_APPLICABLE


class TestTraceability:
    def test_work_outside_any_incident_is_counted_by_asset(self) -> None:
        story = detected((90 * M, hit("a-2")))
        story.at(3 * H, ordered("IsolateAsset", "a-1"), ordered("IsolateAsset", "a-2"))
        story.at(4 * H, ordered("EradicateAsset", "a-2", None), ordered("IsolateAsset", "a-9", None))
        assert value(story.measure("IM-08")) == ("scored", 500, 2, 1)

    def test_before_there_is_an_incident_there_is_no_file(self) -> None:
        story = Story().at(1 * H, hit()).at(2 * H, ordered("IsolateAsset", "a-1", None))
        assert value(story.measure("IM-08")) == NOT_APPLICABLE


class TestCleanRecovery:
    def cleaned(self, asset: str, *, complete: bool = True) -> ev.AssetEradicated:
        return ev.AssetEradicated(asset, "ALD", complete, ("c",))

    def test_what_came_back_unclean_or_was_hit_again_does_not_count(self) -> None:
        story = detected((90 * M, hit("a-2")), (90 * M, hit("a-3")), (90 * M, hit("a-4")))
        story.at(3 * H, self.cleaned("a-1"), self.cleaned("a-2"), self.cleaned("a-3", complete=False))
        story.at(4 * H, ev.AssetRestored("a-1", "ALD"), ev.AssetReconnected("a-2", "ALD"))
        story.at(4 * H, ev.AssetRestored("a-3", "ALD"), ev.AssetReconnected("a-4", "ALD"))
        story.at(9 * H, hit("a-2"))
        assert value(story.measure("IM-12")) == ("scored", 250, 4, 1)
        assert sorted(codes(story.measure("IM-12"))) == [
            "back-before-clean",
            "back-before-clean",
            "hit-again",
        ]

    def test_what_was_never_hit_recovers_nothing(self) -> None:
        story = detected((3 * H, ev.AssetReconnected("a-9", "ALD")))
        assert value(story.measure("IM-12")) == NOT_APPLICABLE


class TestEscalation:
    BRIEFED = ev.MinisterBriefed("ALD", FILE, None)

    def test_the_minister_hears_within_four_hours_of_the_first_service_lost(self) -> None:
        story = detected((3 * H, level("a-1", 400, 100)), (7 * H, self.BRIEFED))
        assert value(story.measure("IM-13")) == ("scored", 1000, 1, 1)
        late = detected((3 * H, level("a-1", 400, 100)), (7 * H + 1, self.BRIEFED))
        assert value(late.measure("IM-13")) == ("scored", 0, 1, 0)

    def test_one_briefing_covers_what_follows_soon_and_not_what_follows_late(self) -> None:
        soon = detected((2 * H, classified(RSIT)), (3 * H, self.BRIEFED), (6 * H, level("a-1", 400, 100)))
        assert value(soon.measure("IM-13")) == ("scored", 1000, 2, 2)
        late = detected((2 * H, classified(RSIT)), (3 * H, self.BRIEFED), (20 * H, level("a-1", 400, 100)))
        assert value(late.measure("IM-13")) == ("scored", 500, 2, 1)

    def test_a_briefing_before_anything_was_hit_takes_off_a_quarter(self) -> None:
        story = detected((30 * M, self.BRIEFED), (2 * H, classified(RSIT)), (3 * H, self.BRIEFED))
        assert value(story.measure("IM-13")) == ("scored", 750, 1, 1)

    def test_without_an_occasion_it_does_not_apply(self) -> None:
        assert value(detected().measure("IM-13")) == NOT_APPLICABLE


class TestContinuity:
    def stopped(self, task: str) -> ev.TaskInterrupted:
        return ev.TaskInterrupted(task, "ALD", "ALD-A01", "absent", 1, 0)

    def started(self, task: str) -> ev.TaskStarted:
        return ev.TaskStarted(task, "ALD", "ALD-A02", 9 * H, 10, 1, 1000)

    @pytest.mark.parametrize(("resumed_ms", "met"), [(3 * H, 1), (3 * H + 1, 0)])
    def test_work_goes_on_within_two_hours(self, resumed_ms: int, met: int) -> None:
        story = Story().at(1 * H, self.stopped("t-1")).at(resumed_ms, self.started("t-1"))
        assert value(story.measure("IM-19")) == ("scored", 1000 * met, 1, met)

    def test_an_absence_is_bridged_only_when_all_its_work_went_on_or_was_given_up(self) -> None:
        story = Story().at(1 * H, self.stopped("t-1"), self.stopped("t-2"))
        story.at(2 * H, self.started("t-1"), ev.TaskCancelled("t-2", "ALD"))
        assert value(story.measure("IM-19")) == ("scored", 1000, 1, 1)
        assert value(
            Story()
            .at(1 * H, self.stopped("t-1"), self.stopped("t-2"))
            .at(2 * H, self.started("t-1"))
            .measure("IM-19")
        ) == ("scored", 0, 1, 0)

    def test_work_put_aside_for_something_more_urgent_is_no_absence(self) -> None:
        story = Story().at(1 * H, ev.TaskInterrupted("t-1", "ALD", "ALD-A01", "preempted", 1, 0))
        assert value(story.measure("IM-19")) == NOT_APPLICABLE
