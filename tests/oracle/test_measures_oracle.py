"""Every measure on small stories, worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simengine.domain import events as ev
from simengine.scoring import MEASURES, Loss, loss_by_service, loss_person_hours
from simengine.scoring.measured import Measured, score_permille
from support.journals import (
    OTHER_CLASS,
    OTHER_TYPE,
    RSIT,
    H,
    M,
    Story,
    began,
    classified,
    declared,
    delivered,
    hit,
    level,
    opened,
    reported,
    sent,
    spec,
)


def value(found: Measured) -> tuple[str, int | None, int, int]:
    return found.status, found.raw, found.opportunities, found.met


def codes(found: Measured) -> list[str]:
    return [piece.code for piece in found.evidence]


NOT_APPLICABLE = ("not_applicable", None, 0, 0)


@pytest.mark.parametrize("ident", list(MEASURES))
def test_where_nothing_happened_no_measure_applies(ident: str) -> None:
    assert value(Story().measure(ident)) == NOT_APPLICABLE


class TestTimeToDetect:
    def test_it_counts_from_the_first_hit_to_the_declaration(self) -> None:
        story = Story().at(2 * H, hit()).at(3 * H, hit("a-2")).at(3 * H + 30 * M, declared())
        assert value(story.measure("IM-01")) == ("scored", 90, 1, 1)

    def test_a_declaration_before_the_first_hit_detects_nothing(self) -> None:
        story = Story().at(1 * H, declared()).at(2 * H, hit())
        assert value(story.measure("IM-01")) == ("scored", 2880, 1, 0)

    def test_a_file_opened_on_a_false_alarm_detects_nothing_until_a_hit_asset_belongs_to_it(self) -> None:
        story = Story().at(2 * H, hit()).at(3 * H, declared("a-9"))
        assert value(story.measure("IM-01")) == ("scored", 2880, 1, 0)
        ident = "ALD/DeclareIncident/a-9/1"
        story.at(5 * H, ev.ActionAccepted("x", "ALD", "ALD.cert_lead", "IsolateAsset", "a-1", ident))
        assert value(story.measure("IM-01")) == ("scored", 180, 1, 1)

    def test_who_never_declares_gets_the_unacceptable_end(self) -> None:
        found = Story().at(2 * H, hit()).measure("IM-01")
        assert value(found) == ("scored", 2880, 1, 0)
        assert codes(found) == ["hit-never-declared"]

    def test_evidence_names_the_records_of_hit_and_declaration(self) -> None:
        found = Story().at(2 * H, hit()).at(3 * H, declared()).measure("IM-01")
        assert [piece.seq for piece in found.evidence] == [2, 3]


class TestClassification:
    @pytest.mark.parametrize(("rsit", "raw"), [(RSIT, 1000), (OTHER_TYPE, 500), (OTHER_CLASS, 0)])
    def test_class_and_type_count_half_each(self, rsit: str, raw: int) -> None:
        story = Story().at(1, began()).at(2, hit()).at(3, declared()).at(4, classified(rsit))
        assert story.measure("IM-05").raw == raw

    def test_the_last_word_counts(self) -> None:
        story = Story().at(1, began()).at(2, hit()).at(3, declared())
        story.at(4, classified(OTHER_CLASS)).at(5, classified(RSIT))
        assert story.measure("IM-05").raw == 1000

    def test_an_incident_never_classified_counts_as_nothing_right(self) -> None:
        story = Story().at(1, began()).at(2, hit()).at(3, declared())
        assert value(story.measure("IM-05")) == ("scored", 0, 1, 0)


class TestContainment:
    def test_it_counts_from_the_first_hit_to_the_last(self) -> None:
        story = Story().at(1 * H, hit()).at(2 * H, declared()).at(3 * H, hit("a-2")).at(6 * H, hit("a-3"))
        assert value(story.measure("IM-09")) == ("scored", 300, 1, 1)

    def test_declaring_at_the_last_minute_contains_nothing(self) -> None:
        story = Story().at(1 * H, hit()).at(40 * H, hit("a-2")).at(48 * H - M, declared())
        assert story.measure("IM-09").raw == 39 * 60
        assert Story().at(1 * H, hit()).at(40 * H, hit("a-2")).measure("IM-09").raw == 4320

    def test_hits_of_other_nations_are_theirs(self) -> None:
        story = Story().at(1 * H, hit()).at(2 * H, declared()).at(9 * H, hit("b-1", "BRV"))
        assert story.measure("IM-09").raw == 0


class TestEvidence:
    def test_it_is_the_share_of_eradicated_assets_examined_before(self) -> None:
        story = Story().at(0, hit(), hit("a-2"), hit("a-3")).at(1, _examined("a-1", "ioc"))
        story.at(1, _examined("a-3")).at(2, *_eradicated("a-1", "a-2")).at(3, _examined("a-2", "ioc"))
        found = story.measure("IM-10")
        assert value(found) == ("scored", 500, 2, 1)
        assert codes(found) == ["eradicated-without-evidence"]

    def test_examining_and_cleaning_assets_that_nothing_happened_to_earns_nothing(self) -> None:
        story = Story().at(1, *(ev.EvidenceCollected(f"a-{n}", "ALD", (), ()) for n in range(9)))
        story.at(2, *_eradicated(*(f"a-{n}" for n in range(9))))
        assert value(story.measure("IM-10")) == NOT_APPLICABLE


def _examined(asset: str, *indicators: str) -> ev.Event:
    return ev.EvidenceCollected(asset, "ALD", indicators, ())


def _eradicated(*assets: str) -> list[ev.Event]:
    return [ev.AssetEradicated(asset, "ALD", True, ("c",)) for asset in assets]


class TestLoss:
    def test_it_is_people_times_share_times_time(self) -> None:
        story = Story(hours=10).at(2 * H, level("a-1", 100, 1000)).at(4 * H, level("a-1", 1000, 1000))
        story.at(5 * H, level("a-2", 500, 200))
        assert loss_person_hours(story.log()) == 900 * 2 + 100 * 5

    def test_it_is_told_apart_by_service_and_by_what_it_was_lost_to(self) -> None:
        """a-1: own 200 for 2 h, then own 200 and, for want of b-1 abroad, 300 for 3 h. a-2: short of a-1."""
        story = Story(hours=10).at(H, level("a-1", 800, 1000))
        story.at(3 * H, ev.ServiceLevelChanged("a-1", "ALD", 500, 1000, 300, "b-1", "BRV"))
        story.at(3 * H, ev.ServiceLevelChanged("a-2", "ALD", 600, 100, 400, "a-1", "ALD"))
        story.at(6 * H, level("a-1", 1000, 1000), level("a-2", 1000, 100), level("b-1", 1000, 1, "BRV"))
        story.at(7 * H, ev.DataExposed("a-2", "ALD", 55))
        story.at(8 * H, ev.TaskQueued("t", "ALD", "RestoreAsset", "a-2", "responders", 1))
        story.at(8 * H, ev.TaskStarted("t", "ALD", "ALD-R01", 30 * H, 22 * H, 22 * H, 1000))
        services = {"a-1": ("health", "hospital"), "a-2": ("health", "clinic"), "b-1": ("power", "grid")}
        assert loss_by_service(story.log(), services) == {
            ("ALD", ("health", "clinic")): Loss(0, 40 * 3, 0, 55, 2 * H),
            ("ALD", ("health", "hospital")): Loss(200 * 5, 300 * 3, 300 * 3, 0, 0),
            ("BRV", ("power", "grid")): Loss(0, 0, 0, 0, 0),
        }
        assert loss_person_hours(story.log()) == 120 + 1000 + 900
        cut = loss_by_service(story.log(), services, 4 * H)
        assert cut["ALD", ("health", "hospital")] == Loss(200 * 3, 300, 300, 0, 0)

    def test_recovery_is_counted_as_long_as_somebody_is_at_it(self) -> None:
        """Two hours until it is interrupted, half an hour until it is cancelled, one until it is finished."""
        story = Story(hours=10).at(0, ev.TaskQueued("t", "ALD", "RestoreAsset", "a-1", "responders", 1))
        story.at(0, ev.TaskQueued("u", "ALD", "EradicateAsset", "a-1", "responders", 1))
        story.at(1 * H, ev.TaskStarted("t", "ALD", "ALD-R01", 8 * H, 7 * H, 7 * H, 1000))
        story.at(3 * H, ev.TaskInterrupted("t", "ALD", "ALD-R01", "preempted", 5 * H, 0))
        story.at(4 * H, ev.TaskStarted("t", "ALD", "ALD-R02", 9 * H, 7 * H, 5 * H, 1000))
        story.at(4 * H + H // 2, ev.TaskCancelled("t", "ALD"))
        story.at(5 * H, ev.TaskStarted("u", "ALD", "ALD-R02", 6 * H, H, H, 1000))
        story.at(6 * H, ev.TaskFinished("u", "ALD", "done"))
        found = loss_by_service(story.log(), {"a-1": ("health", "hospital")})
        assert found["ALD", ("health", "hospital")].recovery_ms == 3 * H + H // 2

    def test_small_services_are_not_rounded_away(self) -> None:
        story = Story(hours=48).at(0, *(level(f"a-{n}", 500, 1) for n in range(1000)))
        assert loss_person_hours(story.log()) == 24_000

    def test_the_share_avoided_is_against_the_same_nation_without_any_response(self) -> None:
        idle = Story(hours=10).at(0, level("a-1", 0, 1000)).at(0, level("b-1", 0, 9000, "BRV"))
        story = Story(hours=10).at(0, level("a-1", 0, 1000)).at(2 * H, level("a-1", 1000, 1000))
        assert value(story.measure("IM-11", idle=idle)) == ("scored", 800, 1, 1)

    def test_an_exercise_ended_early_is_compared_up_to_that_time(self) -> None:
        idle = Story(hours=48).at(0, level("a-1", 0, 1000))
        assert Story(hours=24).at(0, level("a-1", 0, 1000)).measure("IM-11", idle=idle).raw == 0

    def test_more_loss_than_without_response_is_not_less_than_nothing(self) -> None:
        idle = Story(hours=10).at(9 * H, level("a-1", 0, 1000))
        story = Story(hours=10).at(0, level("a-1", 0, 1000))
        assert story.measure("IM-11", idle=idle).raw == 0


class TestReporting:
    def test_reports_in_time_late_and_missing_are_told_apart(self) -> None:
        story = Story().at(1 * H, hit()).at(2 * H, declared()).at(9 * H, reported("early_warning"))
        found = story.measure("IM-14")
        assert value(found) == ("scored", 0, 2, 0)
        assert codes(found) == ["report-late", "report-missing"]
        story.at(20 * H, reported("notification"))
        assert value(story.measure("IM-14")) == ("scored", 500, 2, 1)

    def test_what_falls_due_after_the_end_does_not_count(self) -> None:
        story = Story(hours=12).at(1 * H, hit()).at(2 * H, declared()).at(3 * H, reported("early_warning"))
        assert value(story.measure("IM-14")) == ("scored", 1000, 1, 1)

    def test_declaring_too_late_for_anything_to_fall_due_does_not_stop_the_clock(self) -> None:
        story = Story().at(1 * H, hit()).at(47 * H, declared())
        assert value(story.measure("IM-14")) == ("scored", 0, 2, 0)

    def test_the_clock_starts_when_a_compromised_asset_is_confirmed(self) -> None:
        story = Story().at(1 * H, hit()).at(2 * H, ev.AssetConfirmed("a-1", "ALD", "triage"))
        story.at(9 * H, declared()).at(9 * H, reported("early_warning")).at(20 * H, reported("notification"))
        assert codes(story.measure("IM-14")) == ["report-late", "report-in-time"]

    def test_not_declaring_does_not_stop_the_clock(self) -> None:
        assert value(Story().at(1 * H, hit()).measure("IM-14")) == ("scored", 0, 2, 0)


class TestOpportunities:
    def test_using_and_declining_on_record_both_count(self) -> None:
        story = Story().at(1 * H, opened(), opened(to="CEL"), opened(("consult",), rule="consult"))
        story.at(2 * H, sent()).at(
            3 * H, ev.DecisionRecorded("ALD", "warn", "CEL", "not-affected", None, None)
        )
        found = story.measure("CB-03")
        assert value(found) == ("scored", 666, 3, 2)
        assert codes(found) == ["opportunity-used", "opportunity-considered", "opportunity-missed"]

    def test_too_late_is_missed_and_another_purpose_is_no_use(self) -> None:
        story = Story().at(1 * H, opened(until_ms=2 * H)).at(1 * H, sent("consult")).at(3 * H, sent())
        assert value(story.measure("CB-03")) == ("scored", 0, 1, 0)

    def test_a_window_open_at_the_end_counts_only_when_it_was_used(self) -> None:
        story = Story(hours=3).at(1 * H, opened())
        assert value(story.measure("CB-03")) == NOT_APPLICABLE
        assert value(story.at(2 * H, sent()).measure("CB-03")) == ("scored", 1000, 1, 1)


class TestNotice:
    def test_told_before_its_own_first_hit_is_in_time(self) -> None:
        story = Story().at(1 * H, opened()).at(8 * H, sent()).at(9 * H, hit("b-1", "BRV"))
        assert value(story.measure("CB-04")) == ("scored", 1000, 1, 1)

    def test_told_within_the_limit_is_in_time_even_when_already_hit(self) -> None:
        story = Story().at(0, hit("b-1", "BRV")).at(1 * H, opened()).at(2 * H, sent())
        assert story.measure("CB-04").met == 1

    def test_an_empty_message_tells_nobody_anything(self) -> None:
        empty = replace(sent(), incident=None)
        story = Story().at(1 * H, opened()).at(2 * H, empty)
        assert value(story.measure("CB-04")) == ("scored", 0, 1, 0)
        full = replace(sent(nth=2), incident=None, indicators=("ioc",))
        assert value(story.at(3 * H, full).measure("CB-04")) == ("scored", 1000, 1, 1)

    def test_told_after_limit_and_hit_is_late_and_never_is_never(self) -> None:
        story = Story().at(1 * H, opened(), opened(to="CEL")).at(4 * H, hit("b-1", "BRV")).at(5 * H, sent())
        found = story.measure("CB-04")
        assert value(found) == ("scored", 0, 2, 0)
        assert codes(found) == ["told-late", "not-told"]


class TestCompleteness:
    def test_the_first_message_that_takes_up_an_opportunity_counts(self) -> None:
        story = Story().at(1 * H, opened(), opened(to="CEL"))
        story.at(2 * H, sent(completeness=500, missing=("rsit",)), sent(to="CEL"))
        story.at(3 * H, sent(nth=2, completeness=1000))
        assert value(story.measure("CB-06")) == ("scored", 750, 2, 1)

    def test_messages_that_no_opportunity_called_for_do_not_count(self) -> None:
        story = Story().at(1 * H, opened()).at(2 * H, sent("consult"), sent(to="CEL"))
        assert value(story.measure("CB-06")) == NOT_APPLICABLE

    def test_one_message_that_takes_up_two_opportunities_counts_once(self) -> None:
        story = Story().at(1 * H, opened(), opened(rule="other")).at(2 * H, sent(completeness=600))
        assert value(story.measure("CB-06")) == ("scored", 600, 1, 1)


class TestAnswers:
    def test_in_time_late_and_never(self) -> None:
        story = Story().at(1 * H, delivered(), delivered("consult"), delivered("inform", "CEL"))
        story.at(2 * H, sent("answer", reply_to="BRV/warn/ALD/1"))
        story.at(9 * H, sent("answer", nth=2, reply_to="BRV/consult/ALD/1"))
        found = story.measure("CB-08")
        assert value(found) == ("scored", 333, 3, 1)
        assert codes(found) == ["answered-in-time", "answered-late", "not-answered"]

    def test_a_flood_from_one_nation_is_one_request(self) -> None:
        story = Story().at(1 * H, *(delivered(nth=n) for n in range(1, 30)))
        story.at(2 * H, sent("answer", reply_to="BRV/warn/ALD/1"))
        assert value(story.measure("CB-08")) == ("scored", 1000, 1, 1)

    def test_a_request_that_came_just_before_the_end_does_not_count(self) -> None:
        assert value(Story(hours=3).at(2 * H, delivered()).measure("CB-08")) == NOT_APPLICABLE


@pytest.mark.parametrize(("raw", "score"), [(0, 1000), (120, 1000), (1500, 500), (2880, 0), (9999, 0)])
def test_a_time_is_full_marks_at_its_target_and_none_at_its_unacceptable_end(raw: int, score: int) -> None:
    assert score_permille(spec("IM-01"), raw) == score


@pytest.mark.parametrize(("raw", "score"), [(0, 0), (100, 0), (400, 500), (700, 1000), (1000, 1000)])
def test_a_share_is_full_marks_at_its_target_and_none_at_its_unacceptable_end(raw: int, score: int) -> None:
    assert score_permille(spec("CB-03"), raw) == score
