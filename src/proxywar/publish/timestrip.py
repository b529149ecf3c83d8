"""Draw when things happened: one strip, a lane for each camp, broken where nothing is dated for long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from proxywar.case.names import FIRST_DAY, LAST_DAY, period_days
from proxywar.publish.harmless import escape

_WIDTH, _LEFT, _RIGHT, _LANE = 760.0, 120.0, 16.0, 34.0
_GAP_SHARE = 0.18
"""A stretch without events longer than this share of the whole is cut out."""
_BREAK = 26.0


@dataclass(frozen=True, slots=True)
class Dated:
    """A row of the timeline: its number, its ISO date or range and the lane it stands in."""

    number: int
    value: str
    lane: int


def draw_strip(rows: Sequence[Dated], lanes: Sequence[str], *, title: str, months: Sequence[str]) -> str:
    """Draw the strip; blank where fewer than three rows have a first day.

    Args:
        rows: In the order of time.
        lanes: Names of the lanes.
        title: What the drawing shows, in words.
        months: Short names of the twelve months.
    """
    days = {row.number: _days(row.value) for row in rows}
    known = [(n, d) for n, d in days.items() if d is not None]
    if len(known) < 3:
        return ""
    scale = _Scale(sorted({day for _, d in known for day in d}))
    height = _LANE * len(lanes) + 34
    parts = [f'<svg class="strip" viewBox="0 0 {_WIDTH:.0f} {height:.0f}" role="img" aria-label="{escape(title)}">']
    for i, lane in enumerate(lanes):
        y = 8 + _LANE * (i + 0.5)
        parts.append(f'<text class="lane" x="0" y="{y + 4:.1f}">{escape(lane)}</text>')
        parts += [f'<line class="grid" x1="{a:.1f}" y1="{y:.1f}" x2="{b:.1f}" y2="{y:.1f}"/>' for a, b in scale.spans]
    parts += [f'<path class="break" d="M{x - 5:.1f} {height - 20:.1f}l5 -10m2 10l5 -10"/>' for x in scale.breaks]
    for x, words in _ticks(scale, months):
        parts.append(f'<line class="grid" x1="{x:.1f}" y1="8" x2="{x:.1f}" y2="{height - 26:.1f}"/>')
        parts.append(f'<text class="tick" x="{x:.1f}" y="{height - 8:.1f}" text-anchor="middle">{escape(words)}</text>')
    ends: dict[tuple[int, int], float] = {}
    for row in rows:
        span = days[row.number]
        if span is not None:
            parts.append(_event(row, span, scale, ends))
    return "".join(parts) + "</svg>"


def _days(value: str) -> tuple[int, int] | None:
    first, last = period_days(value)
    if first is None or last is None or first == FIRST_DAY:
        return None
    start = date.fromisoformat(first).toordinal()
    return start, start if last == LAST_DAY else date.fromisoformat(last).toordinal()


class _Scale:
    """Days on the strip, without the long stretches between them."""

    def __init__(self, days: list[int]) -> None:
        whole = max(1, days[-1] - days[0])
        groups = [[days[0]]]
        for before, day in pairwise(days):
            if day - before > max(60, _GAP_SHARE * whole):
                groups.append([])
            groups[-1].append(day)
        room = _WIDTH - _LEFT - _RIGHT - _BREAK * (len(groups) - 1)
        shares = [max(0.04, (g[-1] - g[0]) / max(1, sum(x[-1] - x[0] for x in groups))) for g in groups]
        self._parts: list[tuple[int, int, float, float]] = []
        at = _LEFT
        for group, share in zip(groups, shares, strict=True):
            wide = room * share / sum(shares)
            self._parts.append((group[0], group[-1], at, at + wide))
            at += wide + _BREAK
        self.spans = [(a, b) for _, _, a, b in self._parts]
        self.breaks = [(one[3] + other[2]) / 2 for one, other in pairwise(self._parts)]

    def x(self, day: int) -> float | None:
        """Return where a day stands; None in a stretch that is cut out."""
        for first, last, a, b in self._parts:
            if first <= day <= last:
                return (a + b) / 2 if first == last else a + (day - first) / (last - first) * (b - a)
        return None

    @property
    def parts(self) -> list[tuple[int, int, float, float]]:
        """Return first day, last day, left and right of each part."""
        return self._parts


def _ticks(scale: _Scale, months: Sequence[str]) -> list[tuple[float, str]]:
    """Return marks with their words: years, or months where a part spans less than two of them."""
    made: list[tuple[float, str]] = []
    for first, last, a, b in scale.parts:
        start, end = date.fromordinal(first), date.fromordinal(last)
        if last - first < 31:
            made.append(((a + b) / 2, f"{months[start.month - 1]} {start.year}" if last - first else str(start.year)))
            continue
        step = 12 if last - first > 1100 else 6 if last - first > 550 else 3 if last - first > 240 else 1
        for year in range(start.year, end.year + 1):
            for month in range(1, 13, step):
                x = scale.x(date(year, month, 1).toordinal())
                if x is not None and (not made or x - made[-1][0] > 54):
                    made.append((x, f"{months[month - 1]} {year}" if step < 12 else str(year)))
    return made


def _event(row: Dated, days: tuple[int, int], scale: _Scale, ends: dict[tuple[int, int], float]) -> str:
    """Draw an event: a dot for a day, a bar for a longer period; its number above or below, where there is room."""
    x1, x2 = scale.x(days[0]), scale.x(days[1])
    if x1 is None or x2 is None:
        return ""
    y = 8 + _LANE * (row.lane + 0.5)
    mark = (
        f'<circle class="moment" cx="{x1:.1f}" cy="{y:.1f}" r="4"/>'
        if x2 - x1 < 6
        else f'<rect class="moment" x="{x1:.1f}" y="{y - 3:.1f}" width="{x2 - x1:.1f}" height="6" rx="3"/>'
    )
    middle = (x1 + x2) / 2
    for level in (0, 1):
        if middle - ends.get((row.lane, level), -99.0) >= 15:
            ends[row.lane, level] = middle
            at = f'x="{middle:.1f}" y="{y + (-8 if level == 0 else 16):.1f}"'
            return f'{mark}<text class="count" {at} text-anchor="middle">{row.number}</text>'
    return mark
