"""What the map shows: who holds which place, whose forces are there, what was attacked, each from when to when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from proxywar.case.names import FIRST_DAY, LAST_DAY, period_days
from proxywar.errors import UsageError
from proxywar.knowledge import Gazetteer
from proxywar.publish.places import is_force
from proxywar.records import Argument, Fact, Status
from proxywar.weigh import UNHELD
from proxywar.weigh.library import fact_days

THERE, HIT, LEFT = ("PRESENT", "MOBILIZE"), ("ASSAULT",), ("RETREAT",)
_THOUGHT = frozenset({Status.PLANNED, Status.POSSIBLE, Status.ENDED})
_WIDE = frozenset({"region", "district", "water", "area", "continent"})
_MOST_DAYS, _MOST_MONTHS = 62, 120


@dataclass(frozen=True)
class Mark:
    """One thing on the map.

    Attributes:
        kind: "held", "there" or "hit".
        actor: Canonical name; blank where nobody is named.
        camp: "A", "B" or "none".
        since: First day; blank where nothing tells it.
        until: Last day; blank where it goes on, or nothing tells.
        dated: "told" by its sentence, "reported" by the day of its document, or "" by neither.
        when: The date as it is told, or the day of the report; blank where there is none.
        is_over: It ended, though nothing may tell when.
        first, last: Steps of the slider between which it is shown; `last` is below `first` where it never is.
    """

    kind: str
    actor: str
    camp: str
    since: str
    until: str
    dated: str
    when: str
    status: str
    facts: tuple[str, ...]
    is_contested: bool = False
    is_over: bool = False
    first: int = 0
    last: int = 0


@dataclass
class Spot:
    """A place with its marks; `is_wide` is one that is no point: a state or a region."""

    id: str
    name: str
    lat: float
    lon: float
    is_wide: bool
    kind: str
    marks: list[Mark] = field(default_factory=list)
    contested: list[tuple[int, int]] = field(default_factory=list)

    @property
    def facts(self) -> tuple[str, ...]:
        """Return the ids of all facts of its marks."""
        return tuple(dict.fromkeys(i for mark in self.marks for i in mark.facts))

    def at(self, step: int | None) -> list[Mark]:
        """Return the marks of a step; all of them without one."""
        return [m for m in self.marks if step is None or m.first <= step <= m.last]

    def is_contested(self, step: int | None) -> bool:
        """Tell whether more than one is said to hold it at a step, or its only hold is denied."""
        return any(step is None or first <= step <= last for first, last in self.contested)


class Steps:
    """The positions of the slider: days, months or years, from the first to the last date of any mark."""

    def __init__(self, days: Iterable[str]) -> None:
        found = sorted(d for d in days if d and d not in (FIRST_DAY, LAST_DAY))
        self.values: list[str] = _between(found[0], found[-1]) if found else []

    def find(self, value: str) -> int:
        """Return the step that a day, month or year begins in; the nearest one outside.

        Raises:
            UsageError: It is no date (PW103).
        """
        first, last = period_days(value)
        if first is None or last is None or "/" in value:
            raise UsageError("PW103", f"{value!r} is not a day, month or year.", "For example 2020-06 or 2020-06-19.")
        # Of a month or year that is told whole, its last day counts: what happened in it is there.
        day = last if len(value) < len(self.values[0] if self.values else "") else first
        return max(0, min(sum(v <= day[: len(v)] for v in self.values) - 1, len(self.values) - 1))

    def span(self, since: str, until: str) -> tuple[int, int]:
        """Return the first and last step of a stretch of days; open ends reach the ends."""
        inside = [i for i, v in enumerate(self.values)
                  if (not since or v >= since[: len(v)]) and (not until or v <= until[: len(v)])]  # fmt: skip
        return (inside[0], inside[-1]) if inside else (0, -1) if self.values else (0, 0)


def _between(first: str, last: str) -> list[str]:
    a, b = date.fromisoformat(first), date.fromisoformat(last)
    if (b - a).days <= _MOST_DAYS:
        return [date.fromordinal(n).isoformat() for n in range(a.toordinal(), b.toordinal() + 1)]
    months = [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(a.year * 12 + a.month - 1, b.year * 12 + b.month)]
    return months if len(months) <= _MOST_MONTHS else [f"{y:04}" for y in range(a.year, b.year + 1)]


@dataclass(frozen=True)
class Ground:
    """The map: its places, those with most marks first, and the steps of its slider."""

    spots: list[Spot]
    steps: Steps

    def count(self, step: int) -> dict[str, int]:
        """Return how many marks of each kind begin in a step."""
        found: dict[str, int] = defaultdict(int)
        for spot in self.spots:
            for mark in spot.marks:
                if mark.since and mark.first == step <= mark.last:
                    found[mark.kind] += 1
        return dict(found)


def read_ground(
    facts: Sequence[Fact], control: Sequence[Mapping[str, Any]], camps: Sequence[Mapping[str, Any]],
    reported: Mapping[str, str | None],
) -> Ground:  # fmt: skip
    """Return the map of facts and holders of places.

    What a sentence does not date is told from the day of its document on, and is marked as reported; where neither is
    dated, it is always there. Presence ends when the same actor is said to have left the place.

    Args:
        facts: Of presence, sending, attack and retreat, and those behind `control`.
        control: Rows of `proxywar control`.
        camps: Rows of `proxywar camps`.
        reported: Day of each document by its id.
    """
    camp = {name: str(row["camp"]) for row in camps for name in row["members"] if row["camp"] in ("A", "B")}
    by_id = {fact.id: fact for fact in facts}
    spots: dict[str, Spot] = {}
    left = _retreats(facts)
    for row in control:
        if row["lat"] is not None:
            spot = spots.setdefault(row["place_id"], _spot(row["place_id"], row["place"], row["lat"], row["lon"]))
            spot.marks.append(_hold(row, camp, by_id, reported))
    for fact in sorted(facts, key=lambda f: f.id):
        kind = "there" if fact.type in THERE else "hit" if fact.type in HIT else ""
        if not kind or fact.status in UNHELD | _THOUGHT or (kind == "hit" and fact.recipient):
            continue  # who is hit near a place: not the place
        actors = [a for a in fact.actor if kind == "hit" or is_force(a)]
        for place in fact.place if actors or kind == "hit" else ():
            if place.lat is not None and place.lon is not None:
                spot = spots.setdefault(place.id, _spot(place.id, place.name, place.lat, place.lon, place.kind))
                who: Sequence[Argument | None] = actors or (None,)
                for a in who:
                    gone = left.get((place.id, a.id)) if a else None
                    spot.marks.append(_deed(kind, fact, a, camp, reported, gone))
    steps = Steps(day for spot in spots.values() for m in spot.marks for day in (m.since, m.until))
    for spot in spots.values():
        spot.marks = [_placed(mark, steps) for mark in _joined(spot.marks)]
        spot.contested = _contested(spot.marks)
    return Ground(sorted(spots.values(), key=lambda s: (-len(s.facts), s.name)), steps)


def _spot(ident: str, name: str, lat: float, lon: float, kind: str = "") -> Spot:
    gazetteer = Gazetteer.load()
    if not kind and gazetteer.has_place(ident):
        kind = gazetteer.place(ident).kind
    is_state = kind == "country" or gazetteer.state_named(name) is not None
    return Spot(ident, name, lat, lon, is_state or kind in _WIDE, "country" if is_state else kind)


def _camp_of(actor: Argument, camp: Mapping[str, str]) -> str:
    return next((camp[name] for name in (actor.name, *actor.within) if name in camp), "none")


def _hold(
    row: Mapping[str, Any], camp: Mapping[str, str], facts: Mapping[str, Fact], reported: Mapping[str, str | None]
) -> Mark:
    behind = [facts[i] for i in row["facts"] if i in facts]
    days = sorted(d for f in behind if (d := reported.get(f.doc)))
    since, until = (period_days(row[key])[end] or "" for key, end in (("from", 0), ("to", 1)))
    dated = "told" if since or until else "reported" if days else ""
    if not since and days and not until:
        since = "" if row["over"] else days[0]
    if row["over"] and not until and days:
        until = days[0]
    actor = next((a for f in behind for a in f.actor if a.name == row["actor"]), None)
    side = camp.get(row["actor"]) or (_camp_of(actor, camp) if actor else "none")
    status = "stated" if any(f.status is Status.STATED for f in behind) else "alleged"
    when = f"{row['from'] or '..'}/{row['to'] or '..'}" if dated == "told" else days[0] if days else ""
    return Mark("held", row["actor"], side, since, until, dated, when, status, tuple(row["facts"]),
                bool(row["contested"]), bool(row["over"]))  # fmt: skip


def _deed(
    kind: str, fact: Fact, actor: Argument | None, camp: Mapping[str, str], reported: Mapping[str, str | None],
    left: str | None,
) -> Mark:  # fmt: skip
    days = fact_days(fact)
    first, last = days or (FIRST_DAY, LAST_DAY)
    told = bool(days)
    since = "" if first == FIRST_DAY else first
    if not told:
        since = reported.get(fact.doc) or ""
    until = "" if last == LAST_DAY else last
    if kind == "there":  # who was sent stays until somebody says otherwise
        until = left if left and left >= since else ""
    elif not told:
        until = since
    name, side = (actor.name, _camp_of(actor, camp)) if actor else ("", "none")
    dated = "told" if told else "reported" if since else ""
    when = fact.period.value or "" if told else since
    if kind == "there" and told and "/" not in when:
        when = f"{when}/{until or '..'}"
    return Mark(kind, name, side, since, until, dated, when, str(fact.status), (fact.id,), is_over=bool(until and left))


def _joined(marks: Sequence[Mark]) -> list[Mark]:
    """Return marks with those that say the same of one actor as one: that told first, with the facts of all."""
    groups: dict[tuple[str, ...], list[Mark]] = defaultdict(list)
    for mark in marks:
        own = (mark.until,) if mark.kind == "there" else (mark.since, mark.until, mark.when)
        groups[mark.kind, mark.actor, *own].append(mark)
    joined = []
    for group in groups.values():
        best = min(group, key=lambda m: (m.dated != "told", m.dated != "reported", m.since))
        facts = tuple(dict.fromkeys(i for m in group for i in m.facts))
        status = "stated" if any(m.status == "stated" for m in group) else best.status
        joined.append(replace(best, facts=facts, status=status))
    return joined


def _retreats(facts: Iterable[Fact]) -> dict[tuple[str, str], str]:
    """Return the last day on which somebody is said to have left a place, by place and actor."""
    left: dict[tuple[str, str], str] = {}
    for fact in facts:
        days = fact_days(fact)
        if fact.type in LEFT and fact.status in (Status.STATED, Status.ALLEGED) and days and days[1] != LAST_DAY:
            for key in ((p.id, a.id) for p in fact.place for a in fact.actor):
                left[key] = max(left.get(key, ""), days[1])
    return left


def _placed(mark: Mark, steps: Steps) -> Mark:
    first, last = steps.span(mark.since, mark.until)
    if mark.is_over and mark.kind == "held" and not mark.until:
        first, last = 0, -1
    return replace(mark, first=first, last=last)


def _contested(marks: Sequence[Mark]) -> list[tuple[int, int]]:
    """Return the steps at which a place is contested: those that rival holds share; of a denied one alone, its own."""
    held = [m for m in marks if m.kind == "held" and m.is_contested and m.first <= m.last]
    if len(held) == 1:
        return [(held[0].first, held[0].last)]
    shared = [(max(a.first, b.first), min(a.last, b.last)) for i, a in enumerate(held) for b in held[i + 1 :]]
    return sorted({span for span in shared if span[0] <= span[1]})
