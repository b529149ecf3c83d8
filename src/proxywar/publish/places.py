"""The map and the control of places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from proxywar.knowledge import Gazetteer
from proxywar.knowledge.towns import outlined
from proxywar.publish.blocks import Block, Bullets, Cell, Figure, Paragraph, Section
from proxywar.publish.briefing import Briefing
from proxywar.publish.mapping import Spot, draw_map, find_frame, shape
from proxywar.publish.tables import row_doubt, table_blocks
from proxywar.publish.wording import Wording
from proxywar.records import Argument, Fact, Status
from proxywar.weigh import UNHELD

_THERE = frozenset({"PRESENT", "MOBILIZE"})
_UNARMED = frozenset({"company", "media", "agency", "organisation", "party"})
_HIT = frozenset({"ASSAULT"})
_THOUGHT = frozenset({Status.PLANNED, Status.POSSIBLE, Status.ENDED})
ON_THE_MAP = 0.2
"""Facts below this confidence are not drawn: they are misread four times in five."""


def place_section(briefing: Briefing, wording: Wording) -> Section:
    """Return the map, what is told of forces in the country at large, and the table of holders."""
    section = Section("control", wording("control"), [Paragraph(Cell(wording("control.intro")))])
    section.blocks += _map_blocks(briefing, wording)
    rows = [
        (
            Cell(wording.name(c.place)),
            Cell(wording.name(c.actor), c.facts, doubt=row_doubt(c.facts, briefing, wording)),
            Cell(wording.date(c.since) if c.since else ""),
            Cell(wording.date(c.until) if c.until else wording("control.left") if c.is_over else ""),
            Cell(wording("contested.yes" if c.is_contested else "contested.no")),
        )
        for c in briefing.control
    ]
    if not rows:
        section.blocks.append(Paragraph(Cell(wording("control.none"))))
        return section
    section.blocks += table_blocks("control", ("place", "holder", "from", "to", "contested"), rows, wording)
    return section


def _map_blocks(briefing: Briefing, wording: Wording) -> list[Block]:
    told = _told_of(briefing)
    spots = _spots(told, briefing, wording)
    state = Gazetteer.load().state_named(briefing.theatre) if briefing.theatre else None
    frame = find_frame(spots, state)
    if frame is None or not spots:
        return []
    title = wording("map.alt", places=", ".join(s.name for s in spots))
    names = {i: wording.name(Gazetteer.load().actor(i).name) for i in outlined() if Gazetteer.load().has_actor(i)}
    figure = Figure(draw_map(spots, frame, state, title=title, names=names), title, _keys(briefing, wording))
    lines = [_place_line(name, facts, briefing, wording) for name, (_, facts) in told.items()]
    outside = [s.name for s in spots if not frame.holds(s.lon, s.lat)]
    more: list[Block] = []
    if outside:
        more.append(Paragraph(Cell(wording("map.outside", names=", ".join(outside))), is_small=True))
    return [figure, *more, Paragraph(Cell(wording("map.lines")), is_small=True), Bullets(tuple(lines))]


def _told_of(briefing: Briefing) -> dict[str, tuple[Argument, list[Fact]]]:
    """Return what is told of each place that has a point: held, with forces in it, or attacked; most facts first."""
    found: dict[str, tuple[Argument, list[Fact]]] = {}
    over = {i for c in briefing.control if c.is_over for i in c.facts}
    for fact in sorted(briefing.facts.values(), key=lambda f: f.id):
        if fact.type not in _THERE | _HIT | {"CONTROLS"} or fact.status in UNHELD | _THOUGHT:
            continue
        if fact.id in over or fact.confidence < ON_THE_MAP:
            continue
        if fact.type in _THERE and not any(is_force(a) for a in fact.actor):
            continue
        if fact.type in _HIT and fact.recipient:  # somebody was hit near the place, not the place
            continue
        for place in fact.place:
            if place.lat is not None and place.lon is not None and not _is_country(place):
                found.setdefault(place.name, (place, []))[1].append(fact)
    return dict(sorted(found.items(), key=lambda item: (-len(item[1][1]), item[0])))


def is_force(actor: Argument) -> bool:
    """Tell whether somebody's presence is one of forces: a company with its seat in a town is none."""
    return actor.kind not in _UNARMED


def _is_country(place: Argument) -> bool:
    return place.kind == "country" or Gazetteer.load().state_named(place.name) is not None


def _spots(told: Mapping[str, tuple[Argument, list[Fact]]], briefing: Briefing, wording: Wording) -> list[Spot]:
    side = briefing.side_of
    now = {c.place: c for c in briefing.control if not c.is_over}
    contested = {c.place for c in briefing.control if c.is_contested and not c.is_over}
    spots = []
    for name, (place, facts) in told.items():
        there = [side.get(a.name, "none") for f in facts if f.type in _THERE for a in f.actor]
        held = now.get(name)
        hit = any(f.type in _HIT for f in facts)
        spots.append(Spot(wording.name(name), place.lat or 0.0, place.lon or 0.0,
                          side.get(held.actor, "none") if held else "", name in contested,
                          tuple(dict.fromkeys(there)), hit, len(facts)))  # fmt: skip
    return spots


def _keys(briefing: Briefing, wording: Wording) -> tuple[tuple[str, str], ...]:
    def small(inner: str) -> str:
        return f'<svg class="key" viewBox="0 0 18 18" aria-hidden="true">{inner}</svg>'

    keys = [(small(shape(c, 9, 9, is_filled=True)), wording("legend.held", camp=wording(f"camp.{c}"))) for c in "AB"]
    if not briefing.sides:
        keys = [(small(shape("none", 9, 9, is_filled=True)), wording("legend.held.any"))]
    half = '<path class="spot A" d="M9 3A6 6 0 0 0 9 15z"/><path class="spot B" d="M9 3A6 6 0 0 1 9 15z"/>'
    return (
        *keys,
        (small(shape("none", 9, 9, is_filled=False)), wording("legend.there")),
        (small(half), wording("legend.contested")),
        (small('<path class="hit" d="M5 5l8 8m0 -8l-8 8"/>'), wording("legend.hit")),
    )


def _place_line(name: str, facts: list[Fact], briefing: Briefing, wording: Wording) -> Cell:
    """Say what is told of one place: by whom it is held, whose forces are there, who attacked it."""
    parts = []
    for key, types in (("held", {"CONTROLS"}), ("there", _THERE), ("hit", _HIT)):
        by: dict[str, list[str]] = defaultdict(list)
        for fact in facts:
            if fact.type in types:
                mood = "alleged" if fact.status is Status.ALLEGED else "stated"
                by[mood] += [a.name for a in fact.actor] or [""]
        for mood, names in sorted(by.items(), reverse=True):
            known = list(dict.fromkeys(n for n in names if n))
            fields = {
                "who": wording.who(known) or wording("nobody"),
                "who_of": wording.of(known) or wording("nobody.of"),
            }
            parts.append(wording(f"place.{key}.{mood}", **fields))
    ids = tuple(f.id for f in facts)
    told = f"{wording.name(name)}{wording('colon')}{wording('semicolon').join(parts)}"
    return Cell(told, ids, doubt=row_doubt(ids, briefing, wording))
