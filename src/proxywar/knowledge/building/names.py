"""Make `tables/knowledge.sqlite`: the CSV rows with an index, every spelling, the days of holidays."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from proxywar.knowledge.building.airfields import airfield_places
from proxywar.knowledge.building.cldr import territory_names
from proxywar.knowledge.building.holidays import COLUMNS as HOLIDAY_COLUMNS
from proxywar.knowledge.building.holidays import holiday_rows
from proxywar.knowledge.entries import NameRow
from proxywar.knowledge.folding import fold_spelling
from proxywar.knowledge.sources import COLUMNS, Row, Sources
from proxywar.knowledge.spellings import compile_spellings, drop_doubles, split_spellings
from proxywar.lang import LANGUAGES

CANONICAL = "en"
"""Language of the canonical names."""
_INDEXES = {"offices": ("country", "person"), "recognition": ("country", "id"), "places": ("country",)}
_KEYED = ("states", "actors", "places", "equipment", "areas")


def names_table(sources: Sources, airfields: Iterable[Row]) -> list[NameRow]:
    """Return all spellings, sorted: those of the rows, of CLDR and of the airfields."""
    extended = Sources({**sources.tables, "places": [*sources["places"], *airfields]}, sources.demonyms)
    return sorted(drop_doubles([*compile_spellings(extended), *territory_names(sources["states"])]))


def local_names(sources: Sources) -> list[tuple[str, str, str]]:
    """Return (canonical name, language, its name there), sorted: of states from CLDR, of others the first full one."""
    states = {row["id"]: row["name"] for row in sources["states"]}
    found: dict[tuple[str, str], str] = {}
    for lang in LANGUAGES:
        for table in ("places", "persons", "actors"):
            for row in sources[table]:
                full = [spelling for spelling, role in split_spellings(row[lang]) if role == "name"]
                if full and (table != "persons" or " " in full[0]):
                    found[row["name"], lang] = full[0][0].upper() + full[0][1:]
    told: set[tuple[str, str]] = set()
    for name in territory_names(sources["states"]):
        if (name.id, name.lang) not in told:
            told.add((name.id, name.lang))
            found[states[name.id], name.lang] = name.spelling
    # The canonical name is the English one.
    return sorted((*key, name.replace("'", "’")) for key, name in found.items() if key[1] != CANONICAL)


def write_knowledge(path: Path, sources: Sources) -> None:
    """Write the rows, the spellings and the holidays as one SQLite file."""
    airfields = airfield_places(sources)
    tables = {
        "states": sources["states"],
        "actors": [*sources["actors"], *sources["persons"]],
        "places": [*sources["places"], *airfields],
        **{name: sources[name] for name in ("offices", "recognition", "equipment", "collisions", "areas")},
    }
    with new_database(path) as database:
        for name, rows in tables.items():
            columns = COLUMNS[name]
            key = " TEXT PRIMARY KEY" if name in _KEYED else ""
            write_rows(database, name, columns, ([row[c] for c in columns] for row in rows), first=key)
            for column in _INDEXES.get(name, ()):
                database.execute(f'CREATE INDEX {name}_{column} ON {name} ("{column}")')
        write_rows(database, "local_names", ("canonical", "lang", "name"), local_names(sources))
        database.execute("CREATE INDEX local_names_canonical ON local_names (canonical, lang)")
        write_rows(database, "holidays", HOLIDAY_COLUMNS, holiday_rows())
        _write_names(database, names_table(sources, airfields), sources["collisions"])


def _write_names(database: sqlite3.Connection, names: Sequence[NameRow], collisions: Iterable[Row]) -> None:
    never = {fold_spelling(row["spelling"]) for row in collisions if row["rule"] == "never"}
    numbers: dict[str, int] = {}
    rows = []
    for name in names:
        pattern = fold_spelling(name.spelling)
        if pattern not in never:
            rows.append((str(numbers.setdefault(pattern, len(numbers))), *name))
    write_rows(database, "patterns", ("pattern",), ((pattern,) for pattern in numbers))
    write_rows(database, "names", ("pattern", *NameRow._fields), rows, first=" INTEGER")
    database.execute("CREATE INDEX names_pattern ON names (pattern)")


@contextmanager
def new_database(path: Path) -> Iterator[sqlite3.Connection]:
    """Make an SQLite file anew; it takes its place only when all is written."""
    path.parent.mkdir(exist_ok=True)
    unfinished = path.with_suffix(".new")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished)) as database:
        yield database
        database.commit()
        database.execute("VACUUM")
    unfinished.replace(path)


def write_rows(
    database: sqlite3.Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]], first: str = ""
) -> None:
    """Make a table and fill it; `first` completes the definition of the first column."""
    defined = ", ".join(f'"{column}"{first if n == 0 else ""}' for n, column in enumerate(columns))
    database.execute(f"CREATE TABLE {table} ({defined})")
    marks = ", ".join("?" for _ in columns)
    database.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
