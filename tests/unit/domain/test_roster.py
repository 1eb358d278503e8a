"""Shifts follow the office hours; what lies outside them is cut into equal shifts that crews take in turn."""

from __future__ import annotations

from simengine.domain.region import Pool
from simengine.domain.staff import Roster, member_id, roster_of
from simengine.domain.time import MS_PER_HOUR, Intervals

H = MS_PER_HOUR
WEEK = Intervals((-16 * H, -7 * H, 8 * H, 17 * H, 32 * H, 41 * H))
"""Offices open from 8 to 17 every day; STARTEX is midnight."""


def shifts(roster: Roster) -> list[tuple[float, int]]:
    return [(start / H, turn) for start, turn in zip(roster.starts_ms, roster.turns, strict=True)]


def test_a_night_longer_than_the_longest_shift_is_cut_into_equal_parts() -> None:
    """From 17 to 8 are 15 hours: two shifts of seven and a half. The one on at STARTEX began before it."""
    found = shifts(roster_of(WEEK, 36 * H, 12 * H))
    assert found == [(-7, 1), (0.5, 2), (8, 0), (17, 3), (24.5, 4), (32, 0)]


def test_a_night_within_the_longest_shift_is_one_shift() -> None:
    assert shifts(roster_of(WEEK, 20 * H, 15 * H)) == [(-7, 1), (8, 0), (17, 2)]


def test_before_the_first_and_after_the_last_office_hours_it_is_outside_them() -> None:
    assert shifts(roster_of(Intervals((5 * H, 6 * H)), 12 * H, 12 * H)) == [(0, 1), (5, 0), (6, 2)]
    assert shifts(roster_of(Intervals(()), 12 * H, 24 * H)) == [(0, 1)]


def test_a_shift_begins_with_its_first_instant() -> None:
    roster = roster_of(WEEK, 36 * H, 12 * H)
    assert (roster.turn_at(8 * H - 1), roster.turn_at(8 * H)) == (2, 0)
    assert roster.next_change_ms(8 * H) == 17 * H
    assert roster.next_change_ms(35 * H) is None


def test_crews_take_turns_outside_office_hours() -> None:
    roster = roster_of(WEEK, 60 * H, 12 * H)
    assert [roster.crew_at(t * H, 2) for t in (0, 4, 9, 20, 28, 33)] == [1, 2, 0, 1, 2, 0]
    assert [roster.crew_at(t * H, 3) for t in (0, 4, 9, 20, 28, 33)] == [1, 2, 0, 3, 1, 0]


def test_a_single_crew_is_on_all_night() -> None:
    roster = roster_of(WEEK, 36 * H, 12 * H)
    assert roster.off_ms(17 * H, 1) == 32 * H
    assert roster.off_ms(17 * H, 2) == 24 * H + H // 2
    assert roster.off_ms(33 * H, 1) is None


def test_members_of_different_pools_have_different_pseudonyms() -> None:
    found = {member_id("ALD", pool, 3) for pool in Pool}
    assert len(found) == len(Pool)
    assert "ALD-A03" in found
