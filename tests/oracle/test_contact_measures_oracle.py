"""Reachability and directory upkeep on small stories, worked out by hand."""

from __future__ import annotations

from simengine.domain import events as ev
from simengine.scoring.measured import Measured
from support.journals import H, M, Story


def value(found: Measured) -> tuple[str, int | None, int, int]:
    return found.status, found.raw, found.opportunities, found.met


def check(ident: str, until_ms: int, called: tuple[str, ...] = ("ALD", "BRV")) -> ev.CommCheckStarted:
    return ev.CommCheckStarted(ident, "SEC", "technical", "comm-check", called, until_ms, "", {}, {})


def answered(ident: str, after_ms: int) -> ev.CommCheckAnswered:
    return ev.CommCheckAnswered(ident, "ALD", "ALD.cert_lead", "technical", after_ms)


def opened(**states: str) -> ev.DirectoryOpened:
    entries = {f"ALD/{contact}": state for contact, state in states.items()} | {"BRV/technical": "wrong"}
    return ev.DirectoryOpened(entries, {"ALD/technical": "right"}, {}, {})


def changed(contact: str, state: str, *, deputy: bool = False) -> ev.ContactChanged:
    return ev.ContactChanged("ALD", contact, deputy, state, "inject", "")


class TestReachability:
    def test_it_is_the_share_of_the_checks_that_were_answered(self) -> None:
        story = (
            Story()
            .at(1 * H, check("c-1", 2 * H), check("c-2", 2 * H))
            .at(1 * H + 9 * M, answered("c-1", 9 * M))
        )
        assert value(story.measure("CB-01")) == ("scored", 500, 2, 1)

    def test_a_check_that_did_not_call_the_nation_is_none_of_its_own(self) -> None:
        story = Story().at(1 * H, check("c-1", 2 * H, called=("BRV",)))
        assert value(story.measure("CB-01")) == ("not_applicable", None, 0, 0)

    def test_a_check_still_open_at_the_end_counts_only_when_it_was_answered(self) -> None:
        story = (
            Story().at(47 * H, check("c-1", 49 * H), check("c-2", 49 * H)).at(47 * H + M, answered("c-1", M))
        )
        assert value(story.measure("CB-01")) == ("scored", 1000, 1, 1)


class TestDirectoryUpkeep:
    def test_a_quarter_of_the_time_with_a_wrong_entry_leaves_three_quarters(self) -> None:
        story = Story().at(0, opened(technical="right")).at(12 * H, changed("technical", "wrong"))
        story.at(24 * H, changed("technical", "right"))
        assert value(story.measure("CB-02")) == ("scored", 750, 1, 1)

    def test_it_is_the_mean_over_entries_and_deputies_that_ever_were_not_right(self) -> None:
        """Technical wrong from the start to 12 of 48 h, the policy deputy from 24 h to the end."""
        story = (
            Story().at(0, opened(technical="stale", policy="right")).at(12 * H, changed("technical", "right"))
        )
        story.at(24 * H, changed("policy", "wrong", deputy=True))
        assert value(story.measure("CB-02")) == ("scored", 625, 2, 1)

    def test_an_entry_that_goes_from_stale_to_wrong_is_not_right_all_the_while(self) -> None:
        story = Story().at(0, opened(technical="right")).at(12 * H, changed("technical", "stale"))
        story.at(24 * H, changed("technical", "wrong")).at(36 * H, changed("technical", "right"))
        assert value(story.measure("CB-02")) == ("scored", 500, 1, 1)

    def test_where_everything_was_right_it_does_not_apply(self) -> None:
        assert value(Story().at(0, opened(technical="right")).measure("CB-02"))[0] == "not_applicable"
