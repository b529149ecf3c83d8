"""SQLite: the case as plain tables, for Datasette, R, pandas and SQL; unlike the case file, its tables are documented.

`facts` has the columns of the CSV; `roles`, `quantities` and `objects` hold one row for each filler of a fact. `ties`,
`tie_facts`, `camps`, `forces`, `control` and `disputes` are what is computed over all facts. `provenance` is one row.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from proxywar.publish.exports.columns import FACT_COLUMNS, flat_row
from proxywar.publish.exports.holding import Holding, Settings, Tally
from proxywar.records import Fact

NAME = "sqlite"
TABLES: dict[str, str] = {
    "provenance": "about",
    "documents": "id sha256 published outlet url title lang source",
    "facts": " ".join(column.name for column in FACT_COLUMNS),
    "roles": 'fact role id name kind within lat lon text start "end"',
    "quantities": 'fact "of" low high unit text start "end"',
    "objects": 'fact kind name text start "end"',
    "actors": "id name kind within country known facts",
    "places": "id name kind within theatre lat lon known facts",
    "ties": "id theatre type actor actor_id recipient recipient_id channels sign weight voices since until status "
    "speech",
    "tie_facts": "tie fact",
    "camps": "theatre camp actor",
    "forces": 'actor "of" kind place low high as_of recipient planned sources',
    "control": 'place place_id lat lon actor "from" "to" contested facts',
    "disputes": "id kind severity note facts quotes docs",
}
"""Tables with their columns; lists stand as JSON in a cell."""
INDEXES = ("facts (type)", "facts (doc)", "roles (fact)", "roles (id)", "tie_facts (tie)", "tie_facts (fact)")
_NUMERIC = frozenset({"lat", "lon", "low", "high", "weight", "severity", "confidence"})
_WHOLE = frozenset({"start", '"end"', "fragment", "sign", "voices", "facts", "known", "planned", "contested", "speech"})


def write(holding: Holding, path: Path, settings: Settings) -> Tally:
    """Write the tables; the same case gives the same file."""
    del settings
    tally = Tally()
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = OFF")  # the file is a passing one: it is there whole or not at all
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN")
        for table, columns in TABLES.items():
            connection.execute(f"CREATE TABLE {table} ({', '.join(map(_declared, columns.split()))})")
        _put(connection, "provenance", [(json.dumps(holding.provenance(NAME, {})),)])
        _put(connection, "documents", ((s.id, s.sha256, s.date, s.outlet, s.url, s.title, s.lang, s.source)
                                       for s in holding.sources.values()))  # fmt: skip
        tally.rows = _write_facts(connection, holding)
        _write_lists(connection, holding)
        for index in INDEXES:
            name = index.replace(" (", "_").removesuffix(")")
            connection.execute(f"CREATE INDEX {name} ON {index}")
        connection.execute("COMMIT")
    finally:
        connection.close()
    return tally


def _declared(column: str) -> str:
    kind = "REAL" if column in _NUMERIC else "INTEGER" if column in _WHOLE else "TEXT"
    return f'"{column.strip(chr(34))}" {kind}'


def _put(connection: sqlite3.Connection, table: str, rows: Iterable[Sequence[Any]]) -> None:
    marks = ", ".join("?" * len(TABLES[table].split()))
    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)


def _write_facts(connection: sqlite3.Connection, holding: Holding, size: int = 5_000) -> int:
    facts, written = holding.facts(), 0
    while batch := list(islice(facts, size)):
        written += len(batch)
        _put(connection, "facts", (flat_row(fact, holding.sources.get(fact.doc)) for fact in batch))
        _put(connection, "roles", (row for fact in batch for row in _roles(fact)))
        _put(connection, "quantities", ((f.id, q.of, q.low, q.high, q.unit, q.text, q.start, q.end)
                                        for f in batch for q in f.quantity))  # fmt: skip
        _put(connection, "objects", ((f.id, o.kind, o.name, o.text, o.start, o.end) for f in batch for o in f.object))
    return written


def _roles(fact: Fact) -> Iterator[tuple[Any, ...]]:
    for role, fillers in (("actor", fact.actor), ("recipient", fact.recipient), ("place", fact.place),
                          ("holder", fact.holder)):  # fmt: skip
        for a in fillers:
            yield fact.id, role, a.id, a.name, a.kind, json.dumps(a.within), a.lat, a.lon, a.text, a.start, a.end


def _write_lists(connection: sqlite3.Connection, holding: Holding) -> None:
    bundle = holding.bundle
    _put(connection, "actors", ((a.id, a.name, a.kind, json.dumps(a.within), a.country, a.known, a.facts)
                                for a in bundle.actors()))  # fmt: skip
    _put(connection, "places", ((p.id, p.name, p.kind, json.dumps(p.within), p.theatre, p.lat, p.lon, p.known, p.facts)
                                for p in bundle.places()))  # fmt: skip
    ties = [tie.json() for tie in bundle.ties()]
    _put(connection, "ties", (_cells("ties", tie) for tie in ties))
    _put(connection, "tie_facts", ((tie["id"], fact) for tie in ties for fact in tie["facts"]))
    _put(connection, "camps", ((camp.theatre, camp.camp, name) for camp in bundle.camps() for name in camp.members))
    for table, rows in (("forces", bundle.forces()), ("control", bundle.control()), ("disputes", bundle.disputes())):
        _put(connection, table, (_cells(table, row.json()) for row in rows))


def _cells(table: str, row: dict[str, Any]) -> list[Any]:
    cells = [row.get(column.strip('"')) for column in TABLES[table].split()]
    return [json.dumps(c, ensure_ascii=False) if isinstance(c, list | tuple | dict) else c for c in cells]
