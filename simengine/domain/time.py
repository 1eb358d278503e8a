"""Simulation time: integer milliseconds since STARTEX, and the calendars compiled to it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

MS_PER_SECOND = 1_000
MS_PER_MINUTE = 60_000
MS_PER_HOUR = 3_600_000
MS_PER_DAY = 86_400_000

_ISO_DURATION = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_SHORT_DURATION = re.compile(r"(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?")
_UNITS_MS = (MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND)


def _from_match(match: re.Match[str] | None) -> int | None:
    if match is None or not any(match.groups()):
        return None
    return sum(int(part) * unit for part, unit in zip(match.groups(), _UNITS_MS, strict=True) if part)


def parse_iso_duration(text: str) -> int | None:
    """Milliseconds of an ISO 8601 duration of days and less (``P1DT6H``, ``PT90M``); else None."""
    return _from_match(_ISO_DURATION.fullmatch(text))


def parse_short_duration(text: str) -> int | None:
    """Milliseconds of a duration as the condition language writes it (``2h30m``); None if it is not one."""
    return _from_match(_SHORT_DURATION.fullmatch(text))


def clock_label(t_ms: int) -> str:
    """Exercise time for people: ``D+1 06:30`` is six and a half hours into the second day."""
    days, rest = divmod(t_ms, MS_PER_DAY)
    hours, rest = divmod(rest, MS_PER_HOUR)
    return f"D+{days} {hours:02d}:{rest // MS_PER_MINUTE:02d}"


def duration_label(span_ms: int) -> str:
    """A span for people, rounded to the minute: ``2 h 30 min``."""
    sign = "-" if span_ms < 0 else ""
    minutes = (abs(span_ms) + MS_PER_MINUTE // 2) // MS_PER_MINUTE
    hours, minutes = divmod(minutes, 60)
    if not hours:
        return f"{sign}{minutes} min"
    return f"{sign}{hours} h" + (f" {minutes:02d} min" if minutes else "")


@dataclass(frozen=True, slots=True)
class Intervals:
    """Half-open spans of simulation time, sorted and disjoint: office hours compiled from a time zone.

    ``bounds`` alternates opening and closing times in ms. A time zone's rules change from year to year,
    so they are compiled once and kept with the exercise.
    """

    bounds: tuple[int, ...]

    def contains(self, t_ms: int) -> bool:
        """Whether ``t_ms`` lies in a span (the opening instant does, the closing one does not)."""
        return bisect_right(self.bounds, t_ms) % 2 == 1

    def next_change_ms(self, t_ms: int) -> int | None:
        """The first opening or closing strictly after ``t_ms``; None when there is none."""
        place = bisect_right(self.bounds, t_ms)
        return self.bounds[place] if place < len(self.bounds) else None

    def next_open_ms(self, t_ms: int) -> int | None:
        """``t_ms`` itself when open, else the next opening; None when it never opens again."""
        return t_ms if self.contains(t_ms) else self.next_change_ms(t_ms)
