"""What may be wrong with rows of the knowledge base, the built-in ones and a user's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from proxywar.knowledge.entries import EVERY_LANGUAGE, ROLES, covers
from proxywar.knowledge.folding import fold_spelling
from proxywar.knowledge.sources import COLUMNS, Row, Sources
from proxywar.knowledge.spellings import split_spellings
from proxywar.knowledge.towns import distance_to, lies_in, outlined
from proxywar.lang import LANGUAGES
from proxywar.records import CHANNELS, COUNTED

_ACTOR_KINDS = frozenset(("government", "armed_group", "military", "person", "organisation", "mission", "party",
                          "company", "media", "agency", "unknown", "country"))  # fmt: skip
_PLACE_KINDS = frozenset({"region", "city", "district", "base", "airfield", "port", "infrastructure", "water"})
_EQUIPMENT = frozenset({
    "fighter", "bomber", "attack aircraft", "reconnaissance aircraft", "transport aircraft", "trainer aircraft",
    "helicopter", "drone", "air defence", "missile", "artillery", "tank", "armoured vehicle", "vehicle", "ship",
    "submarine", "small arm", "mine", "electronic warfare", "radar", "munition",
})  # fmt: skip
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-([0-2]\d|3[01]))?)?")
_FAR = 2.0
"""Degrees outside the outline of its state from which on a place is wrong: islands and disputed coasts lie nearer."""
_RULES = frozenset({"never", "exact", "word", "lone"})
_CLOSED = (
    ("actors", "kind", _ACTOR_KINDS), ("persons", "kind", _ACTOR_KINDS), ("places", "kind", _PLACE_KINDS),
    ("equipment", "class", _EQUIPMENT), ("equipment", "of", frozenset(COUNTED)),
    ("equipment", "channel", frozenset(CHANNELS)), ("collisions", "rule", _RULES),
    ("spellings", "role", frozenset(ROLES)), ("spellings", "lang", frozenset((*LANGUAGES, EVERY_LANGUAGE))),
    ("metonyms", "lang", frozenset(LANGUAGES)),
)  # fmt: skip

_POINTERS = (
    ("states", "capital", "place"), ("actors", "country", "state"), ("persons", "country", "state"),
    ("actors", "within", "actor"), ("persons", "within", "actor"), ("places", "country", "state"),
    ("places", "within", "place"), ("metonyms", "id", "actor"), ("spellings", "id", "any"),
    ("offices", "country", "actor"), ("offices", "person", "actor"), ("recognition", "country", "state"),
    ("recognition", "id", "actor"), ("recognition", "by", "actor"), ("equipment", "maker", "state"),
    ("areas", "id", "place"),
)  # fmt: skip


def find_faults(sources: Sources) -> Iterator[str]:
    """Yield one line for every fault: file, row and what is wrong."""
    yield from _shape_faults(sources)
    yield from _reference_faults(sources)
    yield from value_faults(sources)
    yield from _area_faults(sources)
    yield from _demonym_faults(sources)
    yield from _double_faults(sources)
    yield from _place_double_faults(sources)


def _shape_faults(sources: Sources) -> Iterator[str]:
    """Sources, years, stray blanks and doubled ids."""
    for name, rows in _all_tables(sources):
        ids: dict[str, str] = {}
        for row in rows:
            if "source" in COLUMNS[name] and not row["source"]:
                yield f"{row['_where']}: no source"
            for cell in (row.get("en", ""), row.get("fr", ""), row.get("spelling", ""), row.get("form", "")):
                if cell and any(part != part.strip() or "  " in part or not part for part in cell.split(";")):
                    yield f"{row['_where']}: stray blank or empty spelling in {cell!r}"
            if "id" in COLUMNS[name] and COLUMNS[name][0] == "id":
                if row["id"] in ids:
                    yield f"{row['_where']}: id {row['id']!r} is also at {ids[row['id']]}"
                ids[row["id"]] = row["_where"]


def _reference_faults(sources: Sources) -> Iterator[str]:
    """Ids that nobody has."""
    states = {row["id"] for row in sources["states"]}
    actors = states | {row["id"] for row in sources["actors"] + sources["persons"]}
    places = {row["id"] for row in sources["places"]} | states
    known = {"state": states, "actor": actors, "place": places, "any": actors | places}
    for row, column, id, kind in pointers(sources):
        if id not in known[kind]:
            yield f"{row['_where']}: {column} {id!r} is no known id"
    named = {row["id"]: row["_where"] for row in sources["actors"]}
    yield from (f"{row['_where']}: id {row['id']!r} is also at {named[row['id']]}"
                for row in sources["persons"] if row["id"] in named)  # fmt: skip


def pointers(sources: Sources) -> Iterator[tuple[Row, str, str, str]]:
    """Yield every id that a row points to, as (row, column, id, kind); states are actors and places too."""
    for name, column, kind in _POINTERS:
        for row in sources[name]:
            ids = (part.strip() for part in row[column].split(";"))
            yield from ((row, column, id, kind) for id in ids if id and not (column == "by" and id == "UN"))
    for rows in sources.demonyms.values():
        yield from ((row, "id", row["id"], "actor") for row in rows)


def value_faults(sources: Sources) -> Iterator[str]:
    """Yield one line for every cell outside its closed list, and for years that are out of order."""
    for name, column, closed in _CLOSED:
        for row in sources[name]:
            if row[column] not in closed:
                yield f"{row['_where']}: unknown {column} {row[column]!r}; one of {', '.join(sorted(closed))}"
    for _, rows in _all_tables(sources):
        for row in rows:
            yield from _year_faults(row)
    for row in sources["places"] + sources["states"]:
        if not _is_point(row["lat"], row["lon"]):
            yield f"{row['_where']}: {row['lat']!r}, {row['lon']!r} are no decimal degrees: write 32.9, not 32N"


def _year_faults(row: Row) -> Iterator[str]:
    for side in ("from", "to"):
        if row.get(side) and not _DATE.fullmatch(row[side]):
            yield f"{row['_where']}: {side} {row[side]!r} is no year, month (2011-02) or day (2011-02-17)"
    if row.get("from") and row.get("to") and row["from"] > row["to"] + "-99":
        yield f"{row['_where']}: from {row['from']} is after to {row['to']}"


def _is_point(lat: str, lon: str) -> bool:
    try:
        return abs(float(lat or 0)) <= 90 and abs(float(lon or 0)) <= 180
    except ValueError:
        return False


def _area_faults(sources: Sources) -> Iterator[str]:
    """Points far outside their state, boxes turned over."""
    yield from point_faults(sources, {row["id"] for row in sources["states"]})
    for row in sources["areas"]:
        south, west, north, east = (float(row[side]) for side in ("south", "west", "north", "east"))
        if not (-90 <= south < north <= 90 and -180 <= west <= 180 and west < east <= 190):
            yield f"{row['_where']} ({row['id']}): south, west, north, east are no box"


def point_faults(sources: Sources, states: set[str]) -> Iterator[str]:
    """Yield one line for every place that lies far outside its state; `states` are the ids of all states."""
    for row in sources["places"]:
        if row["country"] and row["lat"] and row["kind"] != "water" and _is_point(row["lat"], row["lon"]):
            point = float(row["lat"]), float(row["lon"])
            distance = distance_to(row["country"], *point)
            if distance is not None and distance > _FAR and not _is_overseas(states, *point):
                swapped = distance_to(row["country"], *reversed(point))
                hint = "; latitude and longitude may be swapped" if swapped is not None and swapped < 1 else ""
                yield f"{row['_where']} ({row['id']}): lies {distance:.1f} degrees outside {row['country']}{hint}"


def _is_overseas(states: set[str], lat: float, lon: float) -> bool:
    """Tell a point on land that has an outline but no row of its own, as Guam."""
    return any(lies_in(land, lat, lon) for land in outlined() if land not in states)


def _demonym_faults(sources: Sources) -> Iterator[str]:
    """States whose adjective or noun lacks a number or, in French, a gender."""
    for lang in LANGUAGES:
        have: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for row in sources.demonyms.get(lang, []):
            if row["pos"] != "prefix":
                have[row["id"]] |= {(number, gender) for number in _either(row["number"], "sg", "pl")
                                    for gender in _either(row["gender"], "m", "f")}  # fmt: skip
        for row in sources["states"]:
            wanted = {(number, gender) for number in ("sg", "pl") for gender in ("m", "f")}
            if row["id"] not in have and row["id"] != "ATA":
                yield f"{lang}/demonyms.csv: no demonym of {row['name']}"
            elif row["id"] in have and (missing := wanted - have[row["id"]]):
                forms = ", ".join(f"{number} {gender}" for number, gender in sorted(missing))
                yield f"{lang}/demonyms.csv: no demonym of {row['name']} ({forms})"


def _either(value: str, one: str, other: str) -> tuple[str, ...]:
    return (value,) if value in (one, other) else (one, other)


def _double_faults(sources: Sources) -> Iterator[str]:
    """Full names that two actors of one kind share in the same years, with nothing to tell them apart."""
    spelled: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in sources["actors"] + sources["persons"]:
        names = {(row["name"], "name"), *split_spellings(row["en"]), *split_spellings(row["fr"])}
        for key in {(fold_spelling(spelling), row["kind"]) for spelling, role in names if role == "name"}:
            spelled[key].append(row)
    for (folded, kind), rows in sorted(spelled.items()):
        for n, row in enumerate(rows):
            for other in rows[n + 1 :]:
                theatres = {row["theatre"] or row["country"], other["theatre"] or other["country"]}
                if row["id"] != other["id"] and len(theatres) == 1 and _overlap(row, other):
                    yield f"{row['_where']}: {folded.strip()!r} is also {kind} {other['id']!r} in the same years"


def _place_double_faults(sources: Sources) -> Iterator[str]:
    """Full names that two places of one state share: a town and the region of its name need words that differ."""
    spelled: dict[tuple[str, str], dict[str, Row]] = defaultdict(dict)
    for row in sources["places"]:
        names = {(row["name"], "name"), *split_spellings(row["en"]), *split_spellings(row["fr"])}
        for spelling in {fold_spelling(spelling) for spelling, role in names if role == "name"}:
            spelled[spelling, row["country"]][row["id"]] = row
    for (folded, country), rows in sorted(spelled.items()):
        if len(rows) > 1 and country:
            yield f"{next(iter(rows.values()))['_where']}: {folded.strip()!r} is the name of {' and '.join(rows)}"


def _overlap(row: Row, other: Row) -> bool:
    if (other["from"] and other["from"] == row["to"]) or (row["from"] and row["from"] == other["to"]):
        return False  # One takes over from the other in that year.
    return covers(row["from"], row["to"], f"{other['from'] or '..'}/{other['to'] or '..'}")


def _all_tables(sources: Sources) -> Iterator[tuple[str, list[Row]]]:
    yield from sources.tables.items()
    yield from (("demonyms", rows) for rows in sources.demonyms.values())
