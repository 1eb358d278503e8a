"""Office hours in a time zone, compiled to intervals of simulation time."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from simengine.domain.time import Intervals
from simengine.scenario.schema import OfficeHours

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MARGIN_DAYS = 3


def zone(name: str) -> ZoneInfo | None:
    """The IANA zone of that name, or None when there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def is_reversed(hours: OfficeHours) -> bool:
    """Whether the offices close before they open; hours past midnight are not supported."""
    return hours.from_ >= hours.to


def start_of(text: str) -> datetime | None:
    """STARTEX as a moment; None when the text is no date."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def office_intervals(hours: OfficeHours, zone_name: str, starts_at: str, duration_ms: int) -> Intervals:
    """When the offices are open, in ms since STARTEX, from some days before it to some days after ENDEX.

    Local times that a change to summer time skips or repeats are taken as the zone's rules say.
    """
    start = start_of(starts_at)
    rules = zone(zone_name)
    assert start is not None
    assert rules is not None
    opens, closes = time.fromisoformat(hours.from_), time.fromisoformat(hours.to)
    bounds: list[int] = []
    first = (start.astimezone(rules) - timedelta(days=_MARGIN_DAYS)).date()
    days = duration_ms // 86_400_000 + 2 * _MARGIN_DAYS + 1
    for offset in range(days):
        day = first + timedelta(days=offset)
        if _DAYS[day.weekday()] not in hours.days:
            continue
        for moment in (opens, closes):
            local = datetime.combine(day, moment, tzinfo=rules)
            bounds.append((local - start) // timedelta(milliseconds=1))
    return Intervals(tuple(bounds))
