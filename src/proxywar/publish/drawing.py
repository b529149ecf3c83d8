"""Draw bars for ranges of numbers, as SVG without fonts, scripts or links to elsewhere."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from proxywar.model import Force, ForceSource
from proxywar.publish.harmless import escape

_WIDTH, _PAD, _ROW = 260, 22, 16


@dataclass(frozen=True, slots=True)
class Scale:
    """A logarithmic scale over whole decades."""

    low: int
    high: int

    def x(self, value: float) -> float:
        """Return where a number stands, in pixels."""
        share = (math.log10(max(value, 1.0)) - self.low) / (self.high - self.low)
        return round(_PAD + min(1.0, max(0.0, share)) * (_WIDTH - 2 * _PAD), 1)


def scale_of(forces: Sequence[Force]) -> Scale:
    """Return one scale for all rows, so that bars can be compared."""
    ends = [v for f in forces for s in f.sources for v in (s.low, s.high) if v is not None and v > 0]
    low = math.floor(math.log10(max(1.0, min(ends, default=1.0))))
    return Scale(low, max(low + 1, math.ceil(math.log10(max(ends, default=10.0)))))


def draw_bars(force: Force, scale: Scale, *, title: str, labels: Sequence[str]) -> str:
    """Draw one bar for each source of a force, over the scale's decades.

    Args:
        force: A row of the ledger.
        scale: Of all rows, from `scale_of`.
        title: What the drawing shows, in words.
        labels: The decades in the page's language, one for each power of ten of the scale.
    """
    height = _ROW * len(force.sources) + 16
    parts = [f'<svg class="bars" viewBox="0 0 {_WIDTH} {height}" role="img" aria-label="{escape(title)}">']
    for power in range(scale.low, scale.high + 1):
        x = scale.x(10.0**power)
        parts.append(f'<line class="grid" x1="{x}" y1="0" x2="{x}" y2="{height - 13}"/>')
        parts.append(
            f'<text class="tick" x="{x}" y="{height - 2}" text-anchor="middle">{labels[power - scale.low]}</text>'
        )
    for row, source in enumerate(force.sources):
        parts.append(_bar(source, scale, row * _ROW + _ROW / 2))
    return "".join(parts) + "</svg>"


def _bar(source: ForceSource, scale: Scale, y: float) -> str:
    kind = "bar hollow" if source.status in ("denied", "negated", "planned", "possible") else (
        "bar alleged" if source.status == "alleged" else "bar")  # fmt: skip
    left = scale.x(source.low) if source.low is not None else float(_PAD)
    right = scale.x(source.high) if source.high is not None else float(_WIDTH - _PAD)
    if source.low == source.high and source.low is not None:
        return (
            f'<rect class="{kind}" x="{left - 4}" y="{y - 4}" width="8" height="8" transform="rotate(45 {left} {y})"/>'
        )
    if source.low is not None and source.high is not None:
        return f'<rect class="{kind}" x="{left}" y="{y - 4}" width="{max(3.0, round(right - left, 1))}" height="8"/>'
    # An open end: a thin line with an arrow, so that nobody reads it as a known bound.
    is_right = source.high is None
    start, end = (left, min(right, left + 60)) if is_right else (max(left, right - 60), right)
    tip, back = (end, end - 7) if is_right else (start, start + 7)
    stop = start if is_right else end
    return (
        f'<line class="open" x1="{start}" y1="{y}" x2="{end}" y2="{y}"/>'
        f'<path class="openend" d="M{back} {y - 4}L{tip} {y}L{back} {y + 4}"/>'
        f'<rect class="{kind}" x="{stop - 1.5}" y="{y - 5}" width="3" height="10"/>'
    )
