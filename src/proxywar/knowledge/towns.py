"""The towns of the world, from GeoNames: looked up one by one, for they are too many to know by heart."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from math import cos, hypot, radians

from proxywar.knowledge.folding import fold_spelling
from proxywar.knowledge.store import Database, generated

PREFIX = "geo-"
"""What the ids of these places begin with; the number of GeoNames follows."""
_REMEMBERED = 50_000
_AREA_WORDS = frozenset({"oblast", "province", "region", "governorate", "state", "department", "departamento", "etat",
                         "gouvernorat", "departement", "district", "de", "d", "of", "du", "l", "la"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Town:
    """A populated place of GeoNames.

    Attributes:
        id: "geo-" and the number of GeoNames.
        country: Id of its state.
        admin1: Name of the first-order area it lies in; empty where GeoNames has none.
        region: Id of the curated region of that name; empty where there is none.
        lat, lon: Degrees.
        population: Inhabitants; 0 is unknown.
    """

    id: str
    name: str
    country: str
    admin1: str
    region: str
    lat: float
    lon: float
    population: int


@lru_cache(_REMEMBERED)
def fold_town(name: str) -> str:
    """Return the key of a town's name: letters only, one blank between words.

    Examples:
        >>> fold_town("Saint-Rémy")
        'saint remy'
    """
    return fold_spelling(name).strip().replace("  ", " ")


class Towns:
    """Look-ups in the table of towns; one object a process is enough."""

    def __init__(self, database: Database | None = None) -> None:
        self._database = database or generated("towns.sqlite")
        self._named = lru_cache(_REMEMBERED)(self._read_named)
        self._by_id = lru_cache(_REMEMBERED)(self._read)

    def named(self, name: str) -> tuple[Town, ...]:
        """Return the towns of a name in any Latin spelling that GeoNames knows, the largest first."""
        return self._named(fold_town(name))

    def get(self, id: str) -> Town | None:
        """Return a town by its id, None where there is none."""
        return self._by_id(id)

    def states_with(self, area: str) -> frozenset[str]:
        """Return the states that have a first-order area of that name ("Idaho", "Anzoátegui", "oblast de Donetsk")."""
        words = [word for word in fold_town(area).split() if word not in _AREA_WORDS]
        return self._areas.get(" ".join(words), frozenset())

    @cached_property
    def _areas(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for id, name in self._database("SELECT id, name FROM admin1"):
            words = [word for word in fold_town(name).split() if word not in _AREA_WORDS]
            found.setdefault(" ".join(words), set()).add(id.partition(".")[0])
        return {name: frozenset(states) for name, states in found.items()}

    @cache  # noqa: B019 (as many entries as there are states)
    def neighbours(self, country: str) -> frozenset[str]:
        """Return the states that have a border in common with one."""
        rows = self._database("SELECT neighbour FROM neighbours WHERE country = ?", (country,))
        return frozenset(row[0] for row in rows)

    def _read_named(self, folded: str) -> tuple[Town, ...]:
        query = f"{_SELECT} JOIN town_names ON town = towns.id WHERE folded = ? ORDER BY population DESC, towns.id"
        return tuple(map(_town, self._database(query, (folded,))))

    def _read(self, id: str) -> Town | None:
        number = id.removeprefix(PREFIX)
        if number == id or not number.isdecimal():
            return None
        return next(map(_town, self._database(f"{_SELECT} WHERE towns.id = ?", (int(number),))), None)


_SELECT = """
SELECT towns.id, towns.name, towns.country, coalesce(admin1.name, ''), coalesce(admin1.region, ''), lat, lon, population
FROM towns LEFT JOIN admin1 ON admin1.id = towns.country || '.' || towns.admin1
"""


def _town(row: tuple[str, ...]) -> Town:
    id, name, country, admin1, region, lat, lon, population = row
    return Town(f"{PREFIX}{id}", name, country, admin1, region, float(lat), float(lon), int(population))


Ring = tuple[tuple[float, float], ...]


@cache
def outline(country: str) -> tuple[Ring, ...]:
    """Return the outline of a state as rings of (longitude, latitude) in degrees; empty where none is known.

    Source: Natural Earth, 1:50 m. Disputed ground lies with whoever holds it, Crimea with Ukraine.
    """
    rows = generated("towns.sqlite")("SELECT rings FROM outlines WHERE country = ?", (country,))
    return tuple(tuple((x, y) for x, y in ring) for (text,) in rows for ring in json.loads(text))


@cache
def outlined() -> tuple[str, ...]:
    """Return the ids of the states and territories with an outline."""
    return tuple(row[0] for row in generated("towns.sqlite")("SELECT country FROM outlines ORDER BY country"))


def lies_in(country: str, lat: float, lon: float) -> bool:
    """Tell whether a point lies inside the outline of a state."""
    return sum(ring_holds(ring, lat, lon) for ring in outline(country)) % 2 == 1


def distance_to(country: str, lat: float, lon: float) -> float | None:
    """Return how far a point lies from the outline of a state, in degrees of latitude; 0.0 inside, None without one."""
    if not outline(country):
        return None
    if lies_in(country, lat, lon):
        return 0.0
    narrow = cos(radians(lat))
    points = (((x - lon) * narrow, y - lat) for ring in outline(country) for x, y in ring)
    return min(hypot(x, y) for x, y in points)


def ring_holds(ring: Sequence[tuple[float, float]], lat: float, lon: float) -> bool:
    """Tell whether a point lies inside a ring of (longitude, latitude), by the even-odd rule."""
    inside = False
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
        if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
            inside = not inside
    return inside
