"""Draw a map of the places: who holds them, whose forces are there, what was attacked; outlines from the tables."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from proxywar.knowledge.towns import outline, outlined, ring_holds
from proxywar.publish.harmless import escape

_WIDTH, _LEAST_HEIGHT, _MOST_HEIGHT = 480.0, 260.0, 560.0
_MARGIN_DEGREES = 0.6
_WIDEST_DEGREES = 60.0
"""A state wider than this is shown as far as its places reach."""
_CHAR_W, _LINE_H, _TAG_W, _MARK = 8.0, 15.0, 7.4, 14.0
_MOST_PLACES = 26

Box = tuple[float, float, float, float]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map.

    Attributes:
        name: In the language of the page.
        hold: Camp of its holder ("A", "B", other), blank where nobody is said to hold it.
        is_contested: True where two are.
        camps: Camps of those whose forces are there.
        is_attacked: True where an attack on it is told.
        weight: Facts about it; the heaviest get their labels first.
    """

    name: str
    lat: float
    lon: float
    hold: str = ""
    is_contested: bool = False
    camps: tuple[str, ...] = ()
    is_attacked: bool = False
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the world that is drawn, in degrees, and how it falls on the page."""

    west: float
    south: float
    east: float
    north: float

    @property
    def height(self) -> float:
        """Return the height of the drawing in pixels."""
        return (self.north - self.south) / (self.east - self.west) / self._narrow * _WIDTH

    @property
    def _narrow(self) -> float:
        return max(0.2, math.cos(math.radians((self.south + self.north) / 2)))

    def at(self, lon: float, lat: float) -> Point:
        """Return where a point stands, in pixels: equirectangular, true to scale at the middle of the frame."""
        return (
            (lon - self.west) / (self.east - self.west) * _WIDTH,
            (self.north - lat) / (self.north - self.south) * self.height,
        )

    def holds(self, lon: float, lat: float) -> bool:
        """Tell whether a point lies in the frame."""
        return self.west <= lon <= self.east and self.south <= lat <= self.north


def find_frame(spots: Sequence[Spot], state: str | None) -> Frame | None:
    """Return the frame: the state's outline, else as far as the places reach; None where there is nothing to show."""
    rings = outline(state) if state else ()
    points = [p for ring in rings for p in ring]
    if not points or max(x for x, _ in points) - min(x for x, _ in points) > _WIDEST_DEGREES:
        points = [(s.lon, s.lat) for s in spots]
    if not points:
        return None
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    pad = max(_MARGIN_DEGREES, 0.06 * (east - west), (2.5 - (east - west)) / 2, (2.0 - (north - south)) / 2)
    frame = Frame(west - pad, max(-85.0, south - pad), east + pad, min(85.0, north + pad))
    return _shaped(frame)


def _shaped(frame: Frame) -> Frame:
    """Widen or heighten a frame until it fits a page."""
    if frame.height > _MOST_HEIGHT:
        more = (frame.east - frame.west) * (frame.height / _MOST_HEIGHT - 1) / 2
        return Frame(frame.west - more, frame.south, frame.east + more, frame.north)
    if frame.height < _LEAST_HEIGHT:
        more = (frame.north - frame.south) * (_LEAST_HEIGHT / frame.height - 1) / 2
        return Frame(frame.west, frame.south - more, frame.east, frame.north + more)
    return frame


def draw_map(spots: Sequence[Spot], frame: Frame, state: str | None, *, title: str, names: dict[str, str]) -> str:
    """Draw the map.

    Args:
        spots: Those outside the frame are left out: list them beneath.
        frame: From `find_frame`.
        state: Id of the state that is fought over; it is shaded.
        title: What the map shows, in words.
        names: Names of states by id, for those that lie in the frame.
    """
    height = round(frame.height, 1)
    land, tags = [], []
    for country in outlined():
        pieces = [c for ring in outline(country) if (c := _clip(ring, frame))]
        if not pieces:
            continue
        path = "".join(_path(piece, frame) for piece in pieces)
        land.append((country != state, f'<path class="land{" here" if country == state else ""}" d="{path}"/>'))
        if country in names and country != state:
            widest = max(pieces, key=_area)
            tags.append((names[country], [frame.at(lon, lat) for lon, lat in widest]))
    shown = sorted((s for s in spots if frame.holds(s.lon, s.lat)), key=lambda s: (-s.weight, s.name))[:_MOST_PLACES]
    points = _spread([frame.at(s.lon, s.lat) for s in shown])
    placed: list[Box] = [_box_around(point, 8) for point in points]
    labels = [_label(s.name, point, height, placed) for s, point in zip(shown, points, strict=True)]
    marks = [_mark(s, *point) for s, point in zip(shown, points, strict=True)]
    faint = [_tag(name, piece, height, placed) for name, piece in tags]
    ground = "".join(path for _, path in sorted(land, reverse=True))
    return (
        f'<svg class="map" viewBox="0 0 {_WIDTH:.0f} {height}" role="img" aria-label="{escape(title)}">'
        f'<rect class="sea" width="{_WIDTH:.0f}" height="{height}"/>{ground}{"".join(faint)}{"".join(labels)}'
        f"{''.join(marks)}</svg>"
    )


def _clip(ring: Iterable[Point], frame: Frame) -> list[Point]:
    """Cut a ring to the frame (Sutherland and Hodgman 1974)."""
    points = list(ring)
    for axis, edge, sign in ((0, frame.west, 1), (0, frame.east, -1), (1, frame.south, 1), (1, frame.north, -1)):
        kept: list[Point] = []
        for before, point in zip([points[-1], *points[:-1]] if points else [], points, strict=True):
            is_in, was_in = (sign * (p[axis] - edge) >= 0 for p in (point, before))
            if is_in != was_in:
                share = (edge - before[axis]) / (point[axis] - before[axis])
                kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
            if is_in:
                kept.append(point)
        points = kept
    return points


def _path(points: Sequence[Point], frame: Frame) -> str:
    """Return a closed path; points nearer than a pixel to the one before are left out."""
    told: list[Point] = []
    for lon, lat in points:
        x, y = frame.at(lon, lat)
        if not told or abs(x - told[-1][0]) + abs(y - told[-1][1]) >= 1:
            told.append((x, y))
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in told) + "z" if len(told) > 2 else ""


def _area(points: Sequence[Point]) -> float:
    closed = [*points[1:], points[0]]
    return abs(math.fsum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, closed, strict=True))) / 2


def _box_around(point: Point, half: float) -> Box:
    return point[0] - half, point[1] - half, point[0] + half, point[1] + half


def _is_free(box: Box, placed: Iterable[Box], height: float) -> bool:
    inside = box[0] >= 2 and box[1] >= 2 and box[2] <= _WIDTH - 2 and box[3] <= height - 2
    return inside and all(box[2] <= o[0] or box[0] >= o[2] or box[3] <= o[1] or box[1] >= o[3] for o in placed)


def _spread(points: Sequence[Point]) -> list[Point]:
    """Move marks that would cover each other aside: a town and the air base beside it."""
    done: list[Point] = []
    for x, y in points:
        aside = x
        while any(math.hypot(aside - a, y - b) < _MARK for a, b in done):
            aside += _MARK
        done.append((aside, y))
    return done


def _label(name: str, point: Point, height: float, placed: list[Box]) -> str:
    """Write a place's name where it covers nothing; farther off with a line to its mark, if need be."""
    x, y = point
    wide = len(name) * _CHAR_W + 6
    for reach in (11.0, 26.0, 44.0, 64.0, 90.0, 120.0):
        for turn in (0, 180, 315, 45, 225, 135, 270, 90, 340, 20, 200, 160):
            dx, dy = math.cos(math.radians(turn)) * reach, math.sin(math.radians(turn)) * reach
            left = x + dx if dx > 1 else x + dx - wide if dx < -1 else x - wide / 2
            box = (left, y + dy - _LINE_H / 2, left + wide, y + dy + _LINE_H / 2)
            if _is_free(box, placed, height):
                placed.append(box)
                line = ""
                if reach > 20:
                    end = min(max(x, box[0]), box[2])
                    line = f'<line class="lead" x1="{x:.1f}" y1="{y:.1f}" x2="{end:.1f}" y2="{y + dy:.1f}"/>'
                return f'{line}<text class="town" x="{left + 3:.1f}" y="{y + dy + 4:.1f}">{escape(name)}</text>'
    return ""


def _tag(name: str, piece: Sequence[Point], height: float, placed: list[Box]) -> str:
    """Write a state's name where all of it lies within the state and covers nothing; nowhere where it does not fit."""
    wide = len(name) * _TAG_W
    middle = [(min(p[i] for p in piece) + max(p[i] for p in piece)) / 2 for i in (0, 1)]
    spots = [(x, y) for x in range(20, int(_WIDTH), 12) for y in range(12, int(height), 12)]
    for x, y in sorted(spots, key=lambda s: (math.hypot(s[0] - middle[0], s[1] - middle[1]), s)):
        box = (x - wide / 2, y - 8, x + wide / 2, y + 8)
        corners = [(cx, cy) for cx in (box[0], x, box[2]) for cy in (box[1], box[3])]
        if _is_free(box, placed, height) and all(ring_holds(piece, cy, cx) for cx, cy in corners):
            placed.append(box)
            return f'<text class="state" x="{x}" y="{y + 4}" text-anchor="middle">{escape(name)}</text>'
    return ""


def _mark(spot: Spot, x: float, y: float) -> str:
    """Draw a place's mark: filled where it is held, halved where contested, hollow where forces are, crossed if hit."""
    camp = spot.hold or (spot.camps[0] if len(set(spot.camps)) == 1 else "")
    parts = []
    if spot.is_contested:
        parts.append(f'<path class="spot A" d="M{x:.1f} {y - 6:.1f}A6 6 0 0 0 {x:.1f} {y + 6:.1f}z"/>'
                     f'<path class="spot B" d="M{x:.1f} {y - 6:.1f}A6 6 0 0 1 {x:.1f} {y + 6:.1f}z"/>')  # fmt: skip
    elif spot.hold or spot.camps:
        parts.append(shape(camp, x, y, is_filled=bool(spot.hold)))
    if spot.is_attacked:
        parts.append(f'<path class="hit" d="M{x - 4:.1f} {y - 4:.1f}l8 8m0 -8l-8 8"/>')
    return "".join(parts)


def shape(camp: str, x: float, y: float, *, is_filled: bool) -> str:
    """Draw the shape of a camp: a square for A, a circle for B, a diamond for others; filled where it holds."""
    classes = f"spot {camp or 'none'}{'' if is_filled else ' hollow'}"
    if camp == "A":
        return f'<rect class="{classes}" x="{x - 5.5:.1f}" y="{y - 5.5:.1f}" width="11" height="11"/>'
    if camp == "B":
        return f'<circle class="{classes}" cx="{x:.1f}" cy="{y:.1f}" r="6"/>'
    return f'<path class="{classes}" d="M{x:.1f} {y - 7:.1f}l7 7l-7 7l-7 -7z"/>'
