"""Where things stand in drawings, in percent of their width: the lines of the graph, ranges, dates."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from proxywar.case.names import FIRST_DAY, LAST_DAY, period_days
from proxywar.model import Tie
from proxywar.publish.graph import Edge, join_ties
from proxywar.publish.wording import Wording
from proxywar.records import Status

MOST_ACTORS, MOST_LINES = 300, 600
_MOST_TIES = 4_000
"""Lighter ties than the first so many make none of the heaviest lines."""


@dataclass(frozen=True)
class Drawn:
    """The camps graph, ready for the browser.

    Attributes:
        nodes: id (canonical name), label, camp, weight of all its lines.
        edges: id of the heaviest tie, source, target, kind, weight, channels, planned, doubt, mutual.
        left_out: How many actors and ties are not drawn, where there are too many.
    """

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    left_out: tuple[int, int]


def find_edges(ties: Iterable[Mapping[str, Any]]) -> tuple[Edge, ...]:
    """Return the lines of the graph, of the JSON objects of ties."""
    made = [_tie(row) for row in ties]
    return join_ties(made, {name for tie in made for name in (tie.actor, tie.recipient)})


def draw_graph(
    ties: Sequence[Mapping[str, Any]], camps: Sequence[Mapping[str, Any]], say: Wording, *, most: int = MOST_ACTORS
) -> Drawn:
    """Return the graph of ties; over `most` actors it is cut to those of the heaviest lines, and to `MOST_LINES`.

    Args:
        ties: JSON objects, the heaviest first.
        camps: The same of camps.
        say: For the names.
        most: Actors that are drawn.
    """
    drawable = [tie for tie in ties if (tie["weight"] if tie["sign"] else tie["voices"])]
    edges = find_edges(drawable[:_MOST_TIES])
    everybody = {name for tie in drawable for name in (tie["actor"], tie["recipient"])}
    kept: set[str] = set()
    for edge in edges:
        pair = {edge.actor, edge.recipient}
        if len(kept) + len(pair - kept) <= most:
            kept |= pair
    shown = [e for e in edges if e.actor in kept and e.recipient in kept][:MOST_LINES]
    kept &= {name for e in shown for name in (e.actor, e.recipient)}
    drawn = sum(len(e.ties) for e in shown)
    camp = {name: str(row["camp"]) for row in camps for name in row["members"]}
    ids = {tie["actor"]: tie["actor_id"] for tie in ties} | {tie["recipient"]: tie["recipient_id"] for tie in ties}
    weight = dict.fromkeys(sorted(kept), 0.0)
    for e in shown:
        weight[e.actor] += e.weight
        weight[e.recipient] += e.weight
    ranked = sorted(weight.items(), key=lambda item: (-item[1], item[0]))
    nodes = [{"id": name, "actor": ids.get(name) or name, "label": say.name(name), "camp": camp.get(name, "none"),
              "weight": round(w, 2)} for name, w in ranked]  # fmt: skip
    return Drawn(nodes, [_edge(e, say) for e in shown], (len(everybody - kept), len(drawable) - drawn))


def _tie(row: Mapping[str, Any]) -> Tie:
    fields: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items() if k != "speech"}
    return Tie(**fields, is_speech=bool(row.get("speech")))


def _edge(edge: Edge, say: Wording) -> dict[str, Any]:
    return {
        "id": edge.ties[0].id, "source": edge.actor, "target": edge.recipient, "kind": edge.kind,
        "weight": edge.weight, "channels": list(edge.channels),
        "label": ", ".join(say(f"channel.{c}") for c in edge.channels), "planned": edge.is_planned,
        "doubt": _doubt(edge, say), "mutual": edge.is_mutual, "types": sorted({t.type for t in edge.ties}),
    }  # fmt: skip


def _doubt(edge: Edge, say: Wording) -> str:
    """Return why a line is weak, in words: as far as its ties tell, without their facts."""
    signed = [t for t in edge.ties if t.sign and t.weight]
    if not signed:
        return ""
    if all(t.is_dashed for t in signed):
        return say("doubt.planned")
    if all(t.status != Status.STATED for t in signed):
        return say("doubt.alleged")
    return say("doubt.one") if len({f for t in signed for f in t.facts}) < 2 else ""


@dataclass(frozen=True)
class Bar:
    """A range between two ends, in percent of the width; an end that nobody gives is open."""

    left: float
    width: float
    opens_left: bool = False
    opens_right: bool = False

    @property
    def right(self) -> float:
        """Return where it ends."""
        return self.left + self.width

    @property
    def is_point(self) -> bool:
        """Tell whether both ends are one."""
        return self.width < 0.01 and not self.opens_left and not self.opens_right


class Scale:
    """A logarithmic scale of numbers, from the least to the most of those that are drawn."""

    def __init__(self, numbers: Iterable[float]) -> None:
        found = [n for n in numbers if n > 0]
        self._low = math.floor(math.log10(min(found))) if found else 0
        self._high = max(math.ceil(math.log10(max(found))) if found else 1, self._low + 1)

    def at(self, number: float) -> float:
        """Return where a number stands."""
        return round(100 * (math.log10(max(number, 10**self._low)) - self._low) / (self._high - self._low), 2)

    @property
    def ticks(self) -> list[tuple[float, float]]:
        """Return the powers of ten and where they stand."""
        return [(self.at(10.0**n), 10.0**n) for n in range(self._low, self._high + 1)]

    def bar(self, low: float | None, high: float | None) -> Bar:
        """Return a range; an open end runs to the edge."""
        left, right = 0.0 if low is None else self.at(low), 100.0 if high is None else self.at(high)
        return Bar(left, round(right - left, 2), low is None, high is None)


class Calendar:
    """A scale of days, from the first to the last that a date surely names."""

    def __init__(self, dates: Iterable[str]) -> None:
        days = [d for value in dates for d in period_days(value) if d is not None and d not in (FIRST_DAY, LAST_DAY)]
        found = sorted(date.fromisoformat(day).toordinal() for day in days)
        self._first, self._last = (found[0], max(found[-1], found[0] + 1)) if found else (0, 1)

    def bar(self, value: str) -> Bar:
        """Return what a date may be: a point for a day, a stretch for a month, a year or a range."""
        first, last = period_days(value)
        opens = first in (None, FIRST_DAY), last in (None, LAST_DAY)
        left = 0.0 if opens[0] or first is None else self._at(first)
        right = 100.0 if opens[1] or last is None else self._at(last)
        return Bar(left, round(right - left, 2), *opens)

    def _at(self, day: str) -> float:
        return round(100 * (date.fromisoformat(day).toordinal() - self._first) / (self._last - self._first), 2)

    @property
    def ticks(self) -> list[tuple[float, str]]:
        """Return at most eight first days of years, or of months where there are few, and where they stand."""
        first, last = date.fromordinal(max(1, self._first)), date.fromordinal(max(1, self._last))
        marks = [f"{year}-01-01" for year in range(first.year, last.year + 1)]
        if len(marks) <= 2:
            marks = [f"{y}-{m:02}-01" for y in range(first.year, last.year + 1) for m in range(1, 13)]
        inside = [m for m in marks if first.isoformat() <= m <= last.isoformat()]
        return [(self._at(m), m) for m in inside[:: max(1, math.ceil(len(inside) / 8))]]
