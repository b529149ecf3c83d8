"""Lay out and draw the camps graph: two camps face each other, ties between their actors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from proxywar.model import Camp, Tie
from proxywar.publish.harmless import escape
from proxywar.publish.wording import Wording
from proxywar.records import SYMMETRIC_TYPES

MAX_NODES = 10
"""Actors drawn of each camp; the others are named beneath."""
MAX_EDGES = 28
_WIDTH, _BOX_W, _BOX_H, _ROW_H, _TOP = 980, 138, 46, 78, 44
_COLUMNS = {("A", "outer"): 74, ("A", "inner"): 324, ("B", "inner"): 656, ("B", "outer"): 906}
_LINE_CHARS = 17
_CHAR_W = 6.3

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Edge:
    """All ties of one sign between two actors, drawn as one line.

    Attributes:
        weight: Together.
        kind: "plus", "minus" or "part".
        is_planned: True where nothing more than a plan or possibility is known.
    """

    actor: str
    recipient: str
    kind: str
    weight: float
    channels: tuple[str, ...]
    is_planned: bool
    ties: tuple[Tie, ...]

    @property
    def is_mutual(self) -> bool:
        """Tell whether the line has no direction: opposition, and ties between equals."""
        return self.kind == "minus" or all(t.type in SYMMETRIC_TYPES for t in self.ties)


@dataclass(frozen=True, slots=True)
class Graph:
    """A laid-out graph.

    Attributes:
        at: Centre of each actor's box, by name.
        camp: "A" or "B" by name.
        left_out: Names of members that are not drawn.
    """

    at: Mapping[str, tuple[float, float]]
    camp: Mapping[str, str]
    edges: tuple[Edge, ...]
    left_out: tuple[str, ...]
    height: float


def lay_out(camps: Sequence[Camp], ties: Sequence[Tie]) -> Graph | None:
    """Place the actors: givers outside, receivers inside, the heaviest at the top; None where there is no split."""
    sides = {c.camp: c for c in camps if c.camp in ("A", "B")}
    if len(sides) < 2:
        return None
    members = {name: c.members[:MAX_NODES] for name, c in sides.items()}
    camp = {n: name for name, names in members.items() for n in names}
    edges = join_ties(ties, camp)[:MAX_EDGES]
    touched = {n for e in edges for n in (e.actor, e.recipient)}
    columns: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, names in members.items():
        for n in names:
            if n in touched:
                columns[name, _column(n, camp, edges)].append(n)
    rows = max(len(c) for c in columns.values())
    at: dict[str, tuple[float, float]] = {}
    for key, x in _COLUMNS.items():
        first = (rows - len(columns[key])) // 2
        for i, n in enumerate(_order(columns[key], key[1], at, edges)):
            # Inner boxes stand half a row lower, so that lines between outer ones pass beside them.
            at[n] = (x, _TOP + _BOX_H / 2 + (first + i + (0.5 if key[1] == "inner" else 0.0)) * _ROW_H)
    top = min(y for _, y in at.values()) - _TOP - _BOX_H / 2
    at = {n: (x, y - top) for n, (x, y) in at.items()}
    left = tuple(n for c in camps for n in c.members if n not in at and c.camp in sides)
    return Graph(at, {n: camp[n] for n in at}, edges, left, max(y for _, y in at.values()) + _BOX_H / 2 + 12)


def join_ties(ties: Sequence[Tie], among: Container[str]) -> tuple[Edge, ...]:
    """Return one line for all ties of one sign between two actors, the heaviest first.

    Args:
        ties: What is denied, negated or over makes no line.
        among: Names of the actors that are drawn.
    """
    groups: dict[tuple[str, str, str], list[Tie]] = defaultdict(list)
    for tie in ties:
        if tie.actor not in among or tie.recipient not in among or tie.actor == tie.recipient:
            continue
        if tie.sign and tie.weight:
            is_mutual = tie.sign < 0 or tie.type in SYMMETRIC_TYPES
            pair = tuple(sorted((tie.actor, tie.recipient))) if is_mutual else (tie.actor, tie.recipient)
            groups[pair[0], pair[1], "plus" if tie.sign > 0 else "minus"].append(tie)
        elif not tie.sign and tie.voices:
            groups[tie.actor, tie.recipient, "part"].append(tie)
    edges = []
    for (a, b, kind), held in groups.items():
        solid = [t for t in held if not t.is_dashed]
        channels = dict.fromkeys(c for t in held for c in t.channels)
        edges.append(Edge(a, b, kind, round(sum(t.weight for t in held), 3), tuple(channels), not solid, tuple(held)))
    edges.sort(key=lambda e: (-e.weight, e.kind, e.actor, e.recipient))
    return tuple(edges)


def _column(name: str, camp: Mapping[str, str], edges: Sequence[Edge]) -> str:
    inside = [e for e in edges if e.kind != "minus" and camp[e.actor] == camp[e.recipient]]
    given = sum(e.weight or 0.1 for e in inside if e.actor == name)
    taken = sum(e.weight or 0.1 for e in inside if e.recipient == name)
    return "outer" if given > taken else "inner"


def _order(names: list[str], column: str, at: Mapping[str, tuple[float, float]], edges: Sequence[Edge]) -> list[str]:
    """Order the second column of a camp by where its partners stand, so that fewer lines cross."""

    def middle(name: str) -> float:
        partners = [
            at[o] for e in edges for n, o in ((e.actor, e.recipient), (e.recipient, e.actor)) if n == name and o in at
        ]
        return sum(y for _, y in partners) / len(partners) if partners else 1e9

    return names if column == "outer" else sorted(names, key=lambda n: (middle(n), names.index(n)))


def draw(graph: Graph, doubtful: Sequence[bool], wording: Wording, alt: str) -> str:
    """Draw the graph; the number on a line is its place in the list beneath, which says why it is doubtful."""
    boxes = [(x - _BOX_W / 2, y - _BOX_H / 2, x + _BOX_W / 2, y + _BOX_H / 2) for x, y in graph.at.values()]
    lines, labels = [], []
    placed = list(boxes)
    for number, (edge, is_doubtful) in enumerate(zip(graph.edges, doubtful, strict=True), start=1):
        path, points = _curve(*_ends(edge, graph))
        classes = f"edge {edge.kind}" + (" planned" if edge.is_planned else "")
        width = 1.2 if edge.kind == "part" else round(min(6.0, 1.4 + 1.1 * edge.weight), 1)
        arrow = "" if edge.is_mutual else f' marker-end="url(#to-{edge.kind})"'
        lines.append(f'<path class="{classes}" d="{path}" stroke-width="{width}"{arrow}/>')
        short = f"{number}?" if is_doubtful else str(number)
        words = " · ".join(
            [short, *([", ".join(wording(f"channel.{c}") for c in edge.channels)] if edge.channels else [])]
        )
        labels.append(_label(words, short, points, placed, edge.kind))
    heads = "".join(
        f'<text class="camp" x="{x}" y="20" text-anchor="middle">{escape(wording(f"camp.{name}"))}</text>'
        for name, x in (("A", 199), ("B", 781))
    )
    markers = "".join(
        f'<marker id="to-{kind}" class="head {kind}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="11" '
        f'markerHeight="11" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z"/></marker>'
        for kind in ("plus", "part")
    )
    nodes = "".join(_node(wording.name(n), graph.camp[n], *graph.at[n]) for n in graph.at)
    return (
        f'<svg class="graph" viewBox="0 0 {_WIDTH} {graph.height}" role="img" aria-label="{escape(alt)}">'
        f"<defs>{markers}</defs>{heads}{''.join(lines)}{nodes}{''.join(labels)}</svg>"
    )


def _ends(edge: Edge, graph: Graph) -> tuple[Point, Point, float]:
    """Return where a line leaves one box and meets the other, and to which side it bows where they share a column.

    The lines at one side of a box are spread over it in the order of their other ends, so that arrows do not pile up.
    """
    a, b = graph.at[edge.actor], graph.at[edge.recipient]
    sides = _side(a, b), _side(b, a)
    ends = []
    for name, here, side in ((edge.actor, a, sides[0]), (edge.recipient, b, sides[1])):
        ends.append((here[0] + side * _BOX_W / 2, here[1] + _port(name, side, edge, graph)))
    return ends[0], ends[1], float(sides[0]) if a[0] == b[0] else 0.0


def _side(here: Point, there: Point) -> int:
    """Return the side of a box that a line leaves by: towards the other box, outwards within a column."""
    if here[0] != there[0]:
        return 1 if there[0] > here[0] else -1
    return 1 if here[0] < _WIDTH / 2 else -1


def _port(name: str, side: int, edge: Edge, graph: Graph) -> float:
    """Return how far from the middle of a box's side a line meets it."""
    here = graph.at[name]
    ways = []
    for number, other in enumerate(graph.edges):
        if name in (other.actor, other.recipient):
            far = graph.at[other.recipient if other.actor == name else other.actor]
            if _side(here, far) == side:
                ways.append((far[1], other.kind, number))
    rank = [number for _, _, number in sorted(ways)].index(graph.edges.index(edge))
    step = min(9.0, (_BOX_H - 10) / max(1, len(ways) - 1))
    return (rank - (len(ways) - 1) / 2) * step


def _curve(a: Point, b: Point, side: float) -> tuple[str, list[Point]]:
    """Return the path of a line and points along it where its label may stand, the best first."""
    if side:
        bow = side * (34 + abs(b[1] - a[1]) * 0.12)
        controls = ((a[0] + bow, a[1]), (b[0] + bow, b[1]))
    else:
        reach = (b[0] - a[0]) * 0.4
        controls = ((a[0] + reach, a[1]), (b[0] - reach, b[1]))
    (x1, y1), (x2, y2) = controls
    points = []
    for t in (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82):
        u = 1 - t
        points.append(
            (
                u**3 * a[0] + 3 * u * u * t * x1 + 3 * u * t * t * x2 + t**3 * b[0],
                u**3 * a[1] + 3 * u * u * t * y1 + 3 * u * t * t * y2 + t**3 * b[1],
            )
        )
    path = f"M{a[0]:.1f} {a[1]:.1f}C{x1:.1f} {y1:.1f} {x2:.1f} {y2:.1f} {b[0]:.1f} {b[1]:.1f}"
    return path, points


def _label(
    words: str,
    short: str,
    points: Sequence[Point],
    placed: list[tuple[float, float, float, float]],
    kind: str,
) -> str:
    """Place a label where it covers no box and no other label; where none is free, the bare number."""
    for text in (words, short):
        half = (len(text) * _CHAR_W + 10) / 2
        for shift in (0, -13, 13, -26, 26, -39, 39):
            for x, y in points:
                box = (x - half, y + shift - 9, x + half, y + shift + 9)
                if box[0] > 2 and box[2] < _WIDTH - 2 and all(
                    box[2] <= o[0] or box[0] >= o[2] or box[3] <= o[1] or box[1] >= o[3] for o in placed):  # fmt: skip
                    placed.append(box)
                    return _pill(text, x, y + shift, half, kind)
    x, y = points[0]
    return _pill(short, x, y, (len(short) * _CHAR_W + 10) / 2, kind)


def _pill(text: str, x: float, y: float, half: float, kind: str) -> str:
    return (
        f'<g class="pill {kind}"><rect x="{x - half:.1f}" y="{y - 9:.1f}" width="{2 * half:.1f}" height="18" rx="9"/>'
        f'<text x="{x:.1f}" y="{y + 4:.1f}" text-anchor="middle">{escape(text)}</text></g>'
    )


def _node(name: str, camp: str, x: float, y: float) -> str:
    lines = wrap(name)
    first = y + 4.5 - (len(lines) - 1) * 8
    text = "".join(f'<tspan x="{x}" y="{first + i * 16:.1f}">{escape(line)}</tspan>' for i, line in enumerate(lines))
    return (
        f'<g class="node {camp}"><title>{escape(name)}</title><rect x="{x - _BOX_W / 2}" y="{y - _BOX_H / 2}" '
        f'width="{_BOX_W}" height="{_BOX_H}" rx="3"/><text text-anchor="middle">{text}</text></g>'
    )


def wrap(name: str) -> list[str]:
    """Break a name into at most two lines that fit a box; what is cut off ends in an ellipsis.

    Examples:
        >>> wrap("Government of National Accord")
        ['Government of', 'National Accord']
    """
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > _LINE_CHARS:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    if len(lines) > 2:
        lines = [lines[0], " ".join(lines[1:])]
    return [line if len(line) <= _LINE_CHARS + 1 else line[:_LINE_CHARS].rstrip() + "…" for line in lines]
