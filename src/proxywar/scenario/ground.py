"""The map of a scenario from facts: which places count, and who holds each at week 0."""

from __future__ import annotations

import csv
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib import resources

from proxywar.case.names import LAST_DAY, fold_name
from proxywar.knowledge import Gazetteer
from proxywar.records import Argument, Fact, Status
from proxywar.scenario.description import Place, Road
from proxywar.scenario.geography import find_roads, great_circle_km
from proxywar.scenario.parameters import Parameter, prior
from proxywar.scenario.parties import SIDE_KEYS, Parties
from proxywar.weigh.library import fact_days

MAX_PLACES = 12
_KINDS = frozenset({"city", "base", "airfield", "port", "infrastructure", "region"})
_NEAR_KM = 30.0
_APART_KM = 500.0
"""Between the rear bases of two sides that no source puts on the map; own prior."""
SIGNS = {"CONTROLS": 4.0, "PRESENT": 1.0, "ASSAULT": -0.75, "RETREAT": -1.5, "MOBILIZE": 0.5}
"""How far a fact speaks for its actor's holding the place, as log odds; own prior. Who attacks a place lacks it."""
_TAKEN = 1.5
_SEAT = 1.0
"""The same for taking a place, and for being named after it ("the government in Tripoli")."""
_LATEST = 2.0
"""Added to the last dated fact that says who took, left or holds a place."""
_RECENT_DAYS = 730
_UNTOLD = "own prior: no source says who holds it"
_STATUS = {Status.STATED: 1.0, Status.ALLEGED: 0.5, Status.ENDED: -0.5}


@dataclass(slots=True)
class _Spot:
    place: Argument
    said: list[tuple[Fact, str, float]] = field(default_factory=list)
    seats: dict[str, str] = field(default_factory=dict)
    named_by: set[str] = field(default_factory=set)


def find_places(
    facts: Sequence[Fact], parties: Parties, *, start: str | None = None
) -> tuple[tuple[Place, ...], tuple[Road, ...]]:
    """Return the places of the theatre that facts name, the most named ones, and the roads between them.

    A side that holds none for certain or by the weight of the evidence gets a rear base of its own. What is dated more
    than two years before `start` says nothing of who holds a place.
    """
    spots = _merge(_collect([f for f in facts if _is_recent(f, start)], parties))
    kept = sorted(spots, key=lambda s: (-len(s.said), -len(s.named_by), s.place.name))[:MAX_PLACES]
    count = Counter(spot.place.name for spot in kept)
    places = [_place(s, parties, is_alone=count[s.place.name] == 1) for s in sorted(kept, key=lambda s: s.place.name)]
    roads = list(find_roads(places))
    for key in SIDE_KEYS:
        if not any(_chance(p, key) > 0.5 for p in places):
            rear = _rear(key, parties)
            near = [p for p in places if _chance(p, "A" if key == "B" else "B") <= 0.5] or places
            roads += [Road(rear.name, p.name, _APART_KM / 2, "own prior: no source places this side") for p in near]
            places.append(rear)
    return tuple(places), tuple(roads)


def _collect(facts: Iterable[Fact], parties: Parties) -> list[_Spot]:
    spots: dict[str, _Spot] = {}
    for fact in facts:
        for place in fact.place:
            if place.lat is None or not _counts(place, parties.theatre):
                continue
            spot = spots.setdefault(place.id, _Spot(place))
            spot.named_by.add(fact.id)
            sides = {side for a in fact.actor if (side := parties.side_of(a))}
            value = _speaks(fact) * _STATUS.get(fact.status, 0.0)
            if len(sides) == 1 and value:
                spot.said.append((fact, next(iter(sides)), value))
    _seat(spots.values(), facts, parties)
    return list(spots.values())


def _speaks(fact: Fact) -> float:
    return _TAKEN if is_taking(fact) else SIGNS.get(fact.type, 0.0)


def is_taking(fact: Fact) -> bool:
    """Tell whether a fact is the taking of a place, after which its actor holds it."""
    return fact.type in ("ASSAULT", "COERCE") and fact.rule in _taking_rules()


@cache
def _taking_rules() -> frozenset[str]:
    text = resources.files(__package__).joinpath("taking_words.csv").read_text(encoding="utf-8")
    return frozenset(f"{row['lang']}:{row['rule']}" for row in csv.DictReader(text.splitlines()))


def _seat(spots: Iterable[_Spot], facts: Iterable[Fact], parties: Parties) -> None:
    """Note which local party is called after a place."""
    by_name = {fold_name(spot.place.name): spot for spot in spots}
    for fact in facts:
        for actor in (*fact.actor, *fact.recipient, *fact.holder):
            side = parties.side_of(actor)
            for word in (w for w in fold_name(actor.text).split() if w in by_name):
                if side and parties.sponsor_of(actor) is None:
                    by_name[word].seats[fact.id] = side


def _is_recent(fact: Fact, start: str | None) -> bool:
    days = fact_days(fact)
    if days is None or start is None or days[1] == LAST_DAY:
        return True
    return (date.fromisoformat(start) - date.fromisoformat(days[1])).days <= _RECENT_DAYS


def _counts(place: Argument, theatre: str) -> bool:
    if place.kind not in _KINDS:
        return False
    gazetteer = Gazetteer.load()
    return theatre in place.within or (gazetteer.has_place(place.id) and gazetteer.place(place.id).theatre == theatre)


def _merge(spots: list[_Spot]) -> list[_Spot]:
    """Bring a region to the one place in it, and places next to each other together; drop wider regions."""
    towns = [s for s in spots if s.place.kind != "region"]
    merged: list[_Spot] = []
    for spot in sorted(towns, key=lambda s: (-len(s.said), s.place.name)):
        twin = next((m for m in merged if _km(m, spot) < _NEAR_KM), None)
        _add(twin, spot, merged)
    for spot in (s for s in spots if s.place.kind == "region"):
        inside = [m for m in merged if spot.place.name in m.place.within]
        if len(inside) == 1 or not inside:
            _add(inside[0] if inside else None, spot, merged)
    return merged


def _add(twin: _Spot | None, spot: _Spot, merged: list[_Spot]) -> None:
    if twin is None:
        merged.append(spot)
    else:
        twin.said += spot.said
        twin.seats |= spot.seats
        twin.named_by |= spot.named_by


def _km(a: _Spot, b: _Spot) -> float:
    return great_circle_km(*(((s.place.lat or 0.0), (s.place.lon or 0.0)) for s in (a, b)))


def _place(spot: _Spot, parties: Parties, *, is_alone: bool) -> Place:
    """Return a place of the map; of two with one name each is told by where it lies."""
    name = spot.place.name if is_alone else f"{spot.place.name} ({spot.place.lat:.1f}, {spot.place.lon:.1f})"
    return Place(name, _holder(name, spot, parties), prior("v", f"v:{name}"), spot.place.lat, spot.place.lon,
                 facts=tuple(sorted(spot.named_by)))  # fmt: skip


def _holder(name: str, spot: _Spot, parties: Parties) -> Parameter:
    """Return who holds a place: known by undisputed control, else drawn by the weight of what is said."""
    key, what = f"own:{name}", f"held by {parties.names['A']} at week 0"
    held = {side for fact, side, value in spot.said if fact.type == "CONTROLS" and value > 0}
    ids = tuple(sorted({fact.id for fact, _, _ in spot.said} | set(spot.seats)))
    if len(held) == 1 and all((value > 0) == (side in held) for _, side, value in spot.said):
        a = float(next(iter(held)) == "A")
        return Parameter(key, "fixed", a, a, "0 or 1", what, "fact", ids, "undisputed control")
    telling = [fact for fact, _, _ in spot.said if fact.type in ("CONTROLS", "RETREAT") or is_taking(fact)]
    decisive = sorted((days[1], fact.id) for fact in telling if (days := fact_days(fact)))
    odds = {k: sum(_SEAT for side in set(spot.seats.values()) if side == k) for k in SIDE_KEYS}
    for fact, side, value in spot.said:
        is_last = bool(decisive) and fact.id == decisive[-1][1]
        odds[side] += value + (math.copysign(_LATEST, value) if is_last else 0)
    chance = round(1 / (1 + math.exp(odds["B"] - odds["A"])), 3)
    source = "own reading of who is present, attacked, took, left or sits there" if ids else _UNTOLD
    return Parameter(key, "fixed", 1.0, 1.0, "0 or 1", what, "prior", ids, source, weight=chance)


def _chance(place: Place, key: str) -> float:
    """Return the chance that a side holds a place at week 0."""
    a = place.holder.low * place.holder.weight
    return a if key == "A" else 1 - a


def _rear(key: str, parties: Parties) -> Place:
    name = f"Rear of {parties.names[key]}"
    a = float(key == "A")
    holder = Parameter(f"own:{name}", "fixed", a, a, "0 or 1", "", "prior", (), "own prior: no source places this side")
    return Place(name, holder, prior("v", f"v:{name}"))
