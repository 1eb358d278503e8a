"""Plots of the after-action report as SVG, drawn here so that they print, scale and need no script.

Colours are the Okabe-Ito set, told apart by people with any colour vision; every line also has its own dash
and its name at its end. Each plot has a title and a description for those who do not see it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from simengine.domain.time import MS_PER_HOUR

COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#8a6d00", "#56B4E9", "#333333", "#7a3b00")
DASHES = ("", "7 3", "2 3", "9 3 2 3", "4 4", "1 2", "12 4", "6 2 1 2 1 2")
WIDTH = 960
LEFT, RIGHT, TOP, BOTTOM = 76, 120, 14, 34

Steps = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Series:
    """A line of steps with its name; ``muted`` draws it in grey, as the reference it is."""

    name: str
    steps: Steps
    muted: bool = False


def _x(t_ms: int, end_ms: int) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * t_ms / max(1, end_ms)


def _marks_of(end_ms: int, unit_ms: int) -> list[int]:
    """Hours, or another unit, to mark on the axis: a dozen at most."""
    units = max(1, -(-end_ms // unit_ms))
    step = next(step for step in (1, 2, 3, 4, 6, 12, 24, 48, 60, 240, 10**6) if units / step <= 13)
    return list(range(0, units + 1, step))


def _time_axis(end_ms: int, height: int, label: str, unit_ms: int = MS_PER_HOUR) -> str:
    parts = []
    for hour in _marks_of(end_ms, unit_ms):
        t_ms = hour * unit_ms
        if t_ms > end_ms:
            continue
        x = _x(t_ms, end_ms)
        parts.append(f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{height - BOTTOM}" class="grid"/>')
        parts.append(f'<text x="{x:.1f}" y="{height - BOTTOM + 15}" class="tick">{hour}</text>')
    middle = LEFT + (WIDTH - LEFT - RIGHT) / 2
    parts.append(f'<text x="{middle:.0f}" y="{height - 4}" class="tick">{escape(label)}</text>')
    return "".join(parts)


def _nice_top(value: int) -> int:
    """A round number at or above ``value``."""
    size = 1
    while size * 10 <= value:
        size *= 10
    return next(size * m for m in (1, 2, 3, 4, 5, 6, 8, 10) if size * m >= value) if value else 1


def _short(value: int) -> str:
    for size, unit in ((1_000_000, "M"), (1_000, "k")):
        if value >= size:
            text = f"{value / size:.1f}".removesuffix(".0")
            return f"{text} {unit}"
    return str(value)


def _frame(height: int, title: str, description: str, body: str) -> Markup:
    return Markup(
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" direction="ltr">'
        f"<title>{escape(title)}</title><desc>{escape(description)}</desc>{body}</svg>"
    )


def lines(
    series: Sequence[Series],
    end_ms: int,
    title: str,
    description: str,
    time_label: str,
    unit_ms: int = MS_PER_HOUR,
) -> Markup:
    """Steps over time, one line per series, each named at its end; time is marked in units of ``unit_ms``."""
    height = 300
    top = _nice_top(max((value for s in series for _, value in s.steps), default=0))

    def y(value: int) -> float:
        return height - BOTTOM - (height - TOP - BOTTOM) * value / top

    parts = [_time_axis(end_ms, height, time_label, unit_ms)]
    for quarter in range(5):
        value = top * quarter // 4
        if quarter and top < 4 and top * quarter % 4:
            continue
        parts.append(
            f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(value):.1f}" y2="{y(value):.1f}" class="grid"/>'
            f'<text x="{LEFT - 8}" y="{y(value) + 4:.1f}" class="tick end">{_short(value)}</text>'
        )
    ends: list[tuple[float, str, str]] = []
    for place, one in enumerate(series):
        colour = "#767676" if one.muted else COLOURS[place % len(COLOURS)]
        dash = "3 3" if one.muted else DASHES[place % len(DASHES)]
        path, level = f"M{_x(0, end_ms):.1f},{y(0):.1f}", 0
        for t_ms, value in one.steps:
            path += f"H{_x(min(t_ms, end_ms), end_ms):.1f}V{y(value):.1f}"
            level = value
        path += f"H{_x(end_ms, end_ms):.1f}"
        parts.append(f'<path d="{path}" class="line" stroke="{colour}" stroke-dasharray="{dash}"/>')
        ends.append((y(level), one.name, colour))
    parts.append(_end_labels(ends))
    return _frame(height, title, description, "".join(parts))


def _end_labels(ends: list[tuple[float, str, str]]) -> str:
    """Names at the ends of lines, moved apart where they would cover each other."""
    placed: list[tuple[float, str, str]] = []
    for y, name, colour in sorted(ends):
        at = max(y, placed[-1][0] + 15) if placed else y
        placed.append((at, name, colour))
    over = placed[-1][0] - (300 - BOTTOM + 4) if placed else 0.0
    if over > 0:
        placed = [(y - over, name, colour) for y, name, colour in placed]
    return "".join(
        f'<text x="{WIDTH - RIGHT + 8}" y="{y + 4:.1f}" class="name" fill="{colour}">{escape(name)}</text>'
        for y, name, colour in placed
    )


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment on a lane: where, which letter stands for it, what it is."""

    t_ms: int
    letter: str
    label: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A nation's two rows: the truth above, what the team held and did below."""

    name: str
    truth: Sequence[Mark]
    belief: Sequence[Mark]


def lanes(
    rows: Sequence[Lane], end_ms: int, title: str, description: str, labels: Mapping[str, str]
) -> Markup:
    """Truth beside belief: two rows per nation along one time axis. Letters stand for moments."""
    step = 58
    height = TOP + step * len(rows) + BOTTOM
    parts = [_time_axis(end_ms, height, labels["time"])]
    for place, lane in enumerate(rows):
        y = TOP + step * place + 16
        parts.append(f'<text x="4" y="{y + 16}" class="lane">{escape(lane.name)}</text>')
        for row, (marks, kind) in enumerate(((lane.truth, "truth"), (lane.belief, "belief"))):
            level = y + row * 24
            parts.append(
                f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{level}" y2="{level}" class="rail"/>'
                f'<text x="{WIDTH - RIGHT + 8}" y="{level + 4}" class="name">{escape(labels[kind])}</text>'
            )
            parts.append(_marks(marks, level, end_ms, kind))
    return _frame(height, title, description, "".join(parts))


def _marks(marks: Sequence[Mark], level: int, end_ms: int, kind: str) -> str:
    parts = []
    before = -100.0
    for mark in sorted(marks, key=lambda m: m.t_ms):
        x = max(_x(mark.t_ms, end_ms), before + 17)
        before = x
        shape = (
            f'<rect x="{x - 8:.1f}" y="{level - 8}" width="16" height="16" class="{kind}"/>'
            if kind == "truth"
            else f'<circle cx="{x:.1f}" cy="{level}" r="8.5" class="{kind}"/>'
        )
        parts.append(
            f"<g><title>{escape(mark.label)}</title>{shape}"
            f'<text x="{x:.1f}" y="{level + 4}" class="letter">{escape(mark.letter)}</text></g>'
        )
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class Arrow:
    """A message from one nation to another: when it left and arrived, and its kind (``tell``, ``ask`` or
    ``answer``)."""

    sent_ms: int
    arrived_ms: int
    source: str
    target: str
    kind: str
    label: str


def arrows(
    nations: Sequence[str],
    messages: Sequence[Arrow],
    end_ms: int,
    title: str,
    description: str,
    time_label: str,
) -> Markup:
    """Who told whom when: a line of time per nation, an arrow per message."""
    step = 46
    height = TOP + step * len(nations) + BOTTOM
    level = {nation: TOP + step * place + step // 2 for place, nation in enumerate(nations)}
    parts = [_time_axis(end_ms, height, time_label)]
    for nation, y in level.items():
        parts.append(
            f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y}" y2="{y}" class="rail"/>'
            f'<text x="4" y="{y + 4}" class="lane">{escape(nation)}</text>'
        )
    for message in messages:
        x1, y1 = _x(message.sent_ms, end_ms), level[message.source]
        x2, y2 = _x(message.arrived_ms, end_ms), level[message.target]
        down = 1 if y2 > y1 else -1
        tip = y2 - 3 * down
        parts.append(
            f'<g class="message {message.kind}"><title>{escape(message.label)}</title>'
            f'<path d="M{x1:.1f},{y1}L{x2:.1f},{tip}"/>'
            f'<path d="M{x2:.1f},{tip}l-3,{-6 * down}h6z" class="tip"/></g>'
        )
    return _frame(height, title, description, "".join(parts))


def bar(score_permille: int | None, label: str) -> Markup:
    """A small bar for a score; hatched when there is none."""
    if score_permille is None:
        return Markup(f'<span class="bar none" role="img" aria-label="{escape(label)}"></span>')
    return Markup(
        f'<svg class="bar" role="img" aria-label="{escape(label)}" viewBox="0 0 1000 10"'
        f' preserveAspectRatio="none"><rect width="{score_permille}" height="10"/></svg>'
    )


def thin(steps: Steps, most: int = 400) -> Steps:
    """Steps without those that no eye could tell apart, for long exercises."""
    if len(steps) <= most:
        return steps
    stride = len(steps) / most
    kept = [steps[int(place * stride)] for place in range(most)]
    return [*(one for one, other in pairwise(kept) if one != other), steps[-1]]
