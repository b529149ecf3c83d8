"""Charts of a scenario's result as numbers for SVG: curves, bands, intervals, places; the templates draw them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

MARKS = 6
"""Marks that a reader can tell apart, one a what-if; the template and the style sheet know as many."""


@dataclass(frozen=True)
class Curve:
    """A line of a chart in a square of 100 by 100, with the band around it; blank where it has none."""

    mark: int
    line: str
    band: str = ""


@dataclass(frozen=True)
class Axis:
    """The upright axis of a chart, from `low` to `high`."""

    low: float
    high: float

    def at(self, value: float) -> float:
        """Return how far down a value stands, in percent."""
        return round(100 * (self.high - min(max(value, self.low), self.high)) / (self.high - self.low), 2)

    def ticks(self, count: int = 4) -> list[float]:
        """Return values at even distances, both ends among them."""
        return [self.low + (self.high - self.low) * i / count for i in range(count + 1)]


@dataclass(frozen=True)
class Stretch:
    """An interval on a scale from left to right, in percent."""

    low: float
    middle: float
    high: float


def draw_curve(
    mark: int, values: Sequence[float], axis: Axis, low: Sequence[float] = (), high: Sequence[float] = ()
) -> Curve:
    """Return a curve over all weeks."""
    last = max(len(values) - 1, 1)

    def points(heights: Iterable[tuple[int, float]]) -> str:
        return " ".join(f"{round(100 * i / last, 2):g},{axis.at(v):g}" for i, v in heights)

    band = f"{points(enumerate(high))} {points(reversed(list(enumerate(low))))}" if low and high else ""
    return Curve(mark, points(enumerate(values)), band)


def round_up(value: float) -> float:
    """Return the next of 1, 2, 5 times a power of ten.

    Examples:
        >>> round_up(0.13), round_up(0.5), round_up(0)
        (0.2, 0.5, 0.01)
    """
    if value <= 0.01:
        return 0.01
    power: float = 10.0 ** math.floor(math.log10(value))
    return next(round(step * power, 10) for step in (1, 2, 5, 10) if step * power >= value - 1e-9)


@dataclass(frozen=True)
class Course:
    """The course of a result: share of value by week, differences from the baseline, ticks of weeks."""

    share: list[Curve]
    share_axis: Axis
    difference: list[Curve]
    difference_axis: Axis
    truce: list[Curve]
    weeks: list[tuple[float, int]]
    start: float | None


def draw_course(digest: Mapping[str, Any]) -> Course:
    """Return the curves of a result; see `running.digest`."""
    baseline, answers = digest["json"]["baseline"], digest["answers"]
    asked = digest["json"]["what_ifs"]
    whole = Axis(0, 1)
    first = baseline["value_share"]
    share = [draw_curve(0, first["mean"], whole, first["low"], first["high"])]
    share += [draw_curve(i, a["value_share"]["mean"], whole) for i, a in enumerate(answers, 1)]
    paths = [what["difference"]["share_by_week"] for what in asked]
    most = round_up(max((abs(v) for p in paths for v in (*p["low"], *p["high"])), default=0.1))
    around = Axis(-most, most)
    truce = [draw_curve(i, a["ceasefire"]["first_by_week"], whole) for i, a in enumerate([baseline, *answers])]
    last = baseline["weeks"][-1]
    begins = [c.get("week", 0) for what in asked for c in what["changes"]]
    return Course(
        share, whole, [draw_curve(i, p["mean"], around, p["low"], p["high"]) for i, p in enumerate(paths, 1)], around,
        truce, [(50.0 * i, round(last * i / 2)) for i in range(3)], 100 * min(begins) / last if begins else None,
    )  # fmt: skip


@dataclass(frozen=True)
class PlaceRow:
    """A place: chance in percent that the first side holds it, at week 0, at the end, and with each what-if."""

    name: str
    start: float
    end: float
    others: list[float | None]


def list_places(digest: Mapping[str, Any]) -> list[PlaceRow]:
    """Return the places, those that the what-ifs move most first."""
    answers = [{p["place"]: p["p"][-1] for p in a["places"]} for a in digest["answers"]]
    rows = [PlaceRow(p["place"], p["p"][0], p["p"][-1], [a.get(p["place"]) for a in answers])
            for p in digest["json"]["baseline"]["places"]]  # fmt: skip

    def moved(row: PlaceRow) -> tuple[float, str]:
        return -max((abs(o - row.end) for o in row.others if o is not None), default=abs(row.end - row.start)), row.name

    return sorted(rows, key=moved)


@dataclass(frozen=True)
class Spread:
    """Differences of all what-ifs on one scale around 0."""

    most: float
    stretches: list[Stretch]


def spread(differences: Sequence[Mapping[str, float]]) -> Spread:
    """Return the bands of differences, from 5 to 95 % of the replicates with the mean, on one scale."""
    most = round_up(max((abs(d[k]) for d in differences for k in ("low", "mean", "high")), default=0.1))

    def at(value: float) -> float:
        return round(50 + 50 * value / most, 2)

    return Spread(most, [Stretch(at(d["low"]), at(d["mean"]), at(d["high"])) for d in differences])
