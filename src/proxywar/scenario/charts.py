"""Charts as SVG, without any script: lines with bands, a map, bars with intervals."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 430, 250
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 12, 10, 34
COLOURS = ("#1f5fa8", "#c2570c", "#2a7f62", "#8a4fa3", "#7a6a00", "#a8324a", "#4a5568")
"""Of the first and the second side, then of what-ifs; told apart also by those who see no red or green."""
_GREY = "#d8d8d4"
_FAR = 20
_LETTER = 5.8
"""Width of a letter of a label, about."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a chart; `low` and `high` draw a band around it."""

    name: str
    values: Sequence[float]
    colour: str
    low: Sequence[float] = ()
    high: Sequence[float] = ()
    dash: str = ""


def line_chart(
    weeks: Sequence[float], lines: Sequence[Line], *, label: str, top: float | None = None,
    show: Callable[[float], str] = str,
) -> str:  # fmt: skip
    """Return a chart of lines over weeks.

    Args:
        label: What is shown, read out to those who do not see it.
        top: Upper end of the axis; by default the highest value, rounded up.
        show: How a value is written at the axis.
    """
    highest = max((v for line in lines for v in (*line.values, *line.high)), default=1.0)
    top = _round_up(highest) if top is None else top
    last = max(weeks[-1], 1)

    def at(week: float, value: float) -> str:
        x = _LEFT + (WIDTH - _LEFT - _RIGHT) * week / last
        y = _TOP + (HEIGHT - _TOP - _BOTTOM) * (1 - value / top)
        return f"{x:.1f},{y:.1f}"

    parts = [_axes(top, last, show)]
    for line in lines:
        if line.low:
            around = [at(w, v) for w, v in zip(weeks, line.high, strict=True)]
            around += [at(w, v) for w, v in reversed(list(zip(weeks, line.low, strict=True)))]
            parts.append(f'<polygon points="{" ".join(around)}" fill="{line.colour}" opacity="0.16"/>')
    for line in lines:
        points = " ".join(at(w, v) for w, v in zip(weeks, line.values, strict=True))
        dash = f' stroke-dasharray="{line.dash}"' if line.dash else ""
        parts.append(f'<polyline points="{points}" fill="none" stroke="{line.colour}" stroke-width="2"{dash}/>')
    return _svg(parts, label) + _legend(lines)


def _axes(top: float, last: float, show: Callable[[float], str]) -> str:
    parts = []
    for step in range(5):
        value = top * step / 4
        y = _TOP + (HEIGHT - _TOP - _BOTTOM) * (1 - step / 4)
        parts.append(f'<line x1="{_LEFT}" x2="{WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="{_GREY}"/>')
        parts.append(f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{escape(show(value))}</text>')
    for step in range(5):
        week = last * step / 4
        x = _LEFT + (WIDTH - _LEFT - _RIGHT) * step / 4
        anchor = "end" if step == 4 else "middle"
        word = "week " if step == 0 else ""
        parts.append(f'<text x="{x:.1f}" y="{HEIGHT - 14}" text-anchor="{anchor}">{word}{week:g}</text>')
    return "".join(parts)


def _legend(lines: Sequence[Line]) -> str:
    if len(lines) < 2:
        return ""
    items = "".join(f'<li><i style="background:{line.colour}"></i>{escape(line.name)}</li>' for line in lines)
    return f'<ul class="legend">{items}</ul>'


def _round_up(value: float) -> float:
    if value <= 0:
        return 1.0
    unit: float = 10.0 ** math.floor(math.log10(value))
    return next(unit * step for step in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if unit * step >= value)


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map; `p` is the chance that the first side holds it."""

    name: str
    lat: float
    lon: float
    p: float


def map_chart(dots: Sequence[Dot], roads: Sequence[tuple[str, str]], *, label: str) -> str:
    """Return places at their coordinates, coloured between the sides by chance, with the roads between them."""
    if not dots:
        return ""
    middle = math.cos(math.radians(sum(d.lat for d in dots) / len(dots)))
    xs, ys = [d.lon * middle for d in dots], [-d.lat for d in dots]
    wide, high = max(max(xs) - min(xs), 0.5), max(max(ys) - min(ys), 0.5)
    scale = min((WIDTH - 120) / wide, (HEIGHT - 70) / high)
    at = {
        d.name: (WIDTH / 2 + scale * (x - (max(xs) + min(xs)) / 2), HEIGHT / 2 + scale * (y - (max(ys) + min(ys)) / 2))
        for d, x, y in zip(dots, xs, ys, strict=True)
    }
    parts = [
        f'<line x1="{at[a][0]:.1f}" y1="{at[a][1]:.1f}" x2="{at[b][0]:.1f}" y2="{at[b][1]:.1f}" stroke="#b9b9b2"/>'
        for a, b in roads if a in at and b in at
    ]  # fmt: skip
    words = [f"{d.name} {100 * d.p:.0f}" for d in dots]
    labels = _spread([at[d.name] for d in dots], [_LETTER * len(text) for text in words])
    for dot, text, (dx, dy, anchor) in zip(dots, words, labels, strict=True):
        x, y = at[dot.name]
        if abs(dy) > _FAR:  # a line leads from a dot to a label that is not beside it
            parts.append(f'<line x1="{x:.1f}" y1="{y:.1f}" x2="{x + dx:.1f}" y2="{y + dy - 3:.1f}" stroke="#8a8a84"/>')
        parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7" fill="{blend(dot.p)}" stroke="#fff" stroke-width="1.5">'
                     f"<title>{escape(dot.name)}: {100 * dot.p:.0f} %</title></circle>")  # fmt: skip
        parts.append(f'<text x="{x + dx:.1f}" y="{y + dy:.1f}" text-anchor="{anchor}" class="place">'
                     f"{escape(text)}</text>")  # fmt: skip
    return _svg(parts, label)


def _spread(points: Sequence[tuple[float, float]], widths: Sequence[float]) -> list[tuple[float, float, str]]:
    """Return where each label stands beside its dot: the spot, of several, that meets the fewest dots and labels."""
    spots: list[tuple[float, float, str]] = [(10, 4, "start"), (-10, 4, "end"), (0, -11, "middle")]
    spots += [(0, 20, "middle"), (8, -10, "start"), (8, 18, "start"), (-8, -10, "end"), (-8, 18, "end")]
    spots += [(side * 12, dy, anchor) for dy in (-26, 34, -42, 50) for side, anchor in ((1, "start"), (-1, "end"))]
    taken = [(x - 8, y - 8, x + 8, y + 8) for x, y in points]
    out: list[tuple[float, float, str]] = []
    for (x, y), width in zip(points, widths, strict=True):
        boxes = []
        for dx, dy, anchor in spots:
            left = x + dx - {"start": 0.0, "end": width, "middle": width / 2}[anchor]
            boxes.append(((dx, dy, anchor), (left, y + dy - 10, left + width, y + dy + 3)))
        inside = [b for b in boxes if b[1][0] > 0 and b[1][2] < WIDTH] or boxes
        own = (x - 8, y - 8, x + 8, y + 8)
        best = min(inside, key=lambda b: sum(_overlap(b[1], t) for t in taken if t != own))
        taken.append(best[1])
        out.append(best[0])
    return out


def _overlap(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    """Return the area that two boxes share."""
    return max(0.0, min(a[2], b[2]) - max(a[0], b[0])) * max(0.0, min(a[3], b[3]) - max(a[1], b[1]))


def blend(p: float) -> str:
    """Return the colour of a chance: the first side's at 1, grey at a half, the second side's at 0."""
    ends = [tuple(int(c[i : i + 2], 16) for i in (1, 3, 5)) for c in (COLOURS[1], "#c9c9c4", COLOURS[0])]
    low, high, share = (ends[0], ends[1], 2 * p) if p < 0.5 else (ends[1], ends[2], 2 * p - 1)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in zip(low, high, strict=True))


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a bar chart; `low` and `high` draw an interval."""

    name: str
    value: float
    low: float | None = None
    high: float | None = None
    colour: str = COLOURS[0]


def bar_chart(bars: Sequence[Bar], *, label: str, show: Callable[[float], str]) -> str:
    """Return horizontal bars from 0, with intervals where they have them."""
    ends = [v for bar in bars for v in (bar.value, bar.low or 0.0, bar.high or 0.0)]
    low, high = min(0.0, *ends), max(0.0, *ends)
    span = (high - low) or 1.0
    left, right, row = 210, WIDTH + 90, 22
    height = row * len(bars) + 8

    def x(value: float) -> float:
        return left + (right - left) * (value - low) / span

    parts = [f'<line x1="{x(0):.1f}" x2="{x(0):.1f}" y1="0" y2="{height}" stroke="#8a8a84"/>']
    for i, bar in enumerate(bars):
        y = 4 + row * i
        start, end = sorted((x(0), x(bar.value)))
        parts.append(f'<text x="{left - 8}" y="{y + 13}" text-anchor="end">{escape(_short(bar.name))}</text>')
        parts.append(f'<rect x="{start:.1f}" y="{y + 3}" width="{max(end - start, 1):.1f}" height="12" '
                     f'fill="{bar.colour}" opacity="0.8"><title>{escape(bar.name)}</title></rect>')  # fmt: skip
        if bar.low is not None and bar.high is not None:
            parts.append(f'<line x1="{x(bar.low):.1f}" x2="{x(bar.high):.1f}" y1="{y + 9}" y2="{y + 9}" '
                         'stroke="#222" stroke-width="1.2"/>')  # fmt: skip
        parts.append(f'<text x="{right + 8}" y="{y + 13}">{escape(show(bar.value))}</text>')
    return _svg(parts, label, width=right + 62, height=height)


def _short(name: str, most: int = 32) -> str:
    return name if len(name) <= most else name[: most - 1] + "…"


def _svg(parts: Sequence[str], label: str, *, width: float = WIDTH, height: float = HEIGHT) -> str:
    return (f'<svg viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{escape(label, quote=True)}">'
            f"{''.join(parts)}</svg>")  # fmt: skip
