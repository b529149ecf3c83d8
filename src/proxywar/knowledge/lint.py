"""Check the rows of the knowledge base; run as `python -m proxywar.knowledge.lint`, exit 1 on a finding."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator

from proxywar.knowledge.entries import covers
from proxywar.knowledge.folding import fold_spelling
from proxywar.knowledge.sources import COLUMNS, Row, Sources, built_in
from proxywar.knowledge.spellings import split_spellings
from proxywar.lang import LANGUAGES
from proxywar.records import CHANNELS, COUNTED

_ACTOR_KINDS = frozenset(("government", "armed_group", "military", "person", "organisation", "mission", "party",
                          "company", "media", "agency", "unknown", "country"))  # fmt: skip
_RULES = frozenset({"never", "exact", "word", "lone"})


def find_faults(sources: Sources) -> Iterator[str]:
    """Yield one line for every fault: file, row and what is wrong."""
    yield from _shape_faults(sources)
    yield from _reference_faults(sources)
    yield from _value_faults(sources)
    yield from _demonym_faults(sources)
    yield from _double_faults(sources)


def _shape_faults(sources: Sources) -> Iterator[str]:
    """Sources, years, stray blanks and doubled ids."""
    for name, rows in _all_tables(sources):
        ids: dict[str, str] = {}
        for row in rows:
            if "source" in COLUMNS[name] and not row["source"]:
                yield f"{row['_where']}: no source"
            if row.get("from") and row.get("to") and row["from"] > row["to"]:
                yield f"{row['_where']}: from {row['from']} is after to {row['to']}"
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
    checks = [("states", "capital", places), ("actors", "country", states), ("persons", "country", states),
              ("actors", "within", actors), ("persons", "within", actors), ("places", "country", states),
              ("places", "within", places), ("metonyms", "id", actors), ("spellings", "id", actors | places),
              ("offices", "country", actors), ("offices", "person", actors), ("recognition", "country", states),
              ("recognition", "id", actors), ("equipment", "maker", states)]  # fmt: skip
    for name, column, known in checks:
        for row in sources[name]:
            for part in row[column].split(";"):
                if part and part not in known:
                    yield f"{row['_where']}: {column} {part!r} is no known id"
    for rows in sources.demonyms.values():
        yield from (f"{row['_where']}: id {row['id']!r} is no known id" for row in rows if row["id"] not in actors)
    both = {row["id"] for row in sources["actors"]} & {row["id"] for row in sources["persons"]}
    yield from (f"persons.csv: id {id!r} is also an actor's" for id in sorted(both))


def _value_faults(sources: Sources) -> Iterator[str]:
    """Cells outside their closed lists."""
    for row in sources["actors"] + sources["persons"]:
        if row["kind"] not in _ACTOR_KINDS:
            yield f"{row['_where']}: unknown kind {row['kind']!r}"
    for row in sources["equipment"]:
        if row["of"] not in COUNTED or row["channel"] not in CHANNELS:
            yield f"{row['_where']}: unknown of {row['of']!r} or channel {row['channel']!r}"
    for row in sources["collisions"]:
        if row["rule"] not in _RULES:
            yield f"{row['_where']}: unknown rule {row['rule']!r}"
    for row in sources["places"]:
        if not (-90 <= float(row["lat"] or 0) <= 90 and -180 <= float(row["lon"] or 0) <= 180):
            yield f"{row['_where']}: coordinates out of range"


def _demonym_faults(sources: Sources) -> Iterator[str]:
    """States without a demonym in a language."""
    for lang in LANGUAGES:
        have = {row["id"] for row in sources.demonyms.get(lang, []) if row["pos"] != "prefix"}
        for row in sources["states"]:
            if row["id"] not in have and row["id"] != "ATA":
                yield f"{lang}/demonyms.csv: no demonym of {row['name']}"


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


def _overlap(row: Row, other: Row) -> bool:
    if (other["from"] and other["from"] == row["to"]) or (row["from"] and row["from"] == other["to"]):
        return False  # One takes over from the other in that year.
    return covers(row["from"], row["to"], f"{other['from'] or '..'}/{other['to'] or '..'}")


def _all_tables(sources: Sources) -> Iterator[tuple[str, list[Row]]]:
    yield from sources.tables.items()
    yield from (("demonyms", rows) for rows in sources.demonyms.values())


def main() -> int:
    """Print the faults and their number."""
    faults = list(find_faults(built_in()))
    for fault in faults:
        print(fault)
    print(f"{len(faults)} faults", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
