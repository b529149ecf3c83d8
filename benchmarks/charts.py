"""The chart of `benchmarks.scaling`: rates as bars, time over size as a line in logarithms. SVG by hand, no library."""

from __future__ import annotations

import math
from html import escape
from typing import Any

WIDTH, BAR, LEFT, TOP = 860, 22, 300, 40
COLOURS = {"conflict news": "#1b6ca8", "general news": "#c8641b"}


def draw_results(results: dict[str, Any]) -> str:
    """Return the chart as SVG."""
    bars, height = _bars(results["speed"], TOP)
    line, bottom = _growth(results["growth"]["points"], results["growth"]["slope without start"], height + 50)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{bottom}" '
        f'font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>{bars}{line}</svg>\n'
    )


def _text(x: float, y: float, words: str, *, anchor: str = "start", weight: str = "normal") -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}" font-weight="{weight}">{escape(words)}</text>'


def _bars(speed: dict[str, Any], top: int) -> tuple[str, int]:
    rows = [(text, name, row["rate"], row["to bare parse"]) for text, found in speed.items()
            for name, row in found.items() if name != "tokens only"]  # fmt: skip
    most = max(rate for _, _, rate, _ in rows)
    parts = [_text(20, 24, "Words a second of processor time (time against the bare parse)", weight="bold")]
    for n, (text, name, rate, ratio) in enumerate(rows):
        y, width = top + n * BAR, (WIDTH - LEFT - 160) * rate / most
        parts.append(_text(LEFT - 10, y + 15, f"{text}: {name}", anchor="end"))
        parts.append(f'<rect x="{LEFT}" y="{y + 2}" width="{width:.0f}" height="{BAR - 6}" '
                     f'fill="{COLOURS.get(text, "#666")}"/>')  # fmt: skip
        parts.append(_text(LEFT + width + 6, y + 15, f"{rate:,.0f} ({ratio:.2f})"))
    return "".join(parts), top + len(rows) * BAR


def _growth(points: list[dict[str, Any]], slope: float, top: int) -> tuple[str, int]:
    size = 260
    xs = [math.log10(p["sentences"]) for p in points]
    ys = [math.log10(p["seconds"]) for p in points]
    low, high = math.floor(min(xs)), math.ceil(max(xs))
    least, most = math.floor(min(ys)), math.ceil(max(ys))

    def place(x: float, y: float) -> tuple[float, float]:
        return LEFT + (x - low) / (high - low) * 400, top + size - (y - least) / (most - least) * size

    parts = [_text(20, top - 14, f"Seconds over sentences, both in logarithms: slope {slope:.2f}", weight="bold")]
    for x in range(low, high + 1):
        at, _ = place(x, least)
        parts.append(f'<line x1="{at:.0f}" y1="{top}" x2="{at:.0f}" y2="{top + size}" stroke="#ddd"/>')
        parts.append(_text(at, top + size + 18, f"{10**x:,}", anchor="middle"))
    for y in range(least, most + 1):
        _, at = place(low, y)
        parts.append(f'<line x1="{LEFT}" y1="{at:.0f}" x2="{LEFT + 400}" y2="{at:.0f}" stroke="#ddd"/>')
        parts.append(_text(LEFT - 8, at + 4, f"{10.0**y:g} s", anchor="end"))
    path = " ".join(f"{a:.1f},{b:.1f}" for a, b in (place(x, y) for x, y in zip(xs, ys, strict=True)))
    parts.append(f'<polyline points="{path}" fill="none" stroke="{COLOURS["conflict news"]}" stroke-width="2"/>')
    return "".join(parts), top + size + 40
