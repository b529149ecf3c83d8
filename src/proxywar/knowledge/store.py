"""The generated tables, read row by row as they are asked for, with a user's rows laid over them."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

from proxywar.errors import KnowledgeError
from proxywar.knowledge.sources import Row, Sources

KEYED = ("states", "actors", "places")
"""Tables whose rows have an id of their own; the rows of persons are in `actors`."""


class Database:
    """A generated SQLite file, opened read-only when first asked, once in every process."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._process = 0

    def __call__(self, query: str, values: tuple[object, ...] = ()) -> list[tuple[str, ...]]:
        """Return the rows of a query.

        Raises:
            KnowledgeError: The file is missing or damaged.
        """
        try:
            return self._open().execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise KnowledgeError(
                "PW411", f"{self._path.name}: {error}.", "Install proxywar anew, or run make knowledge in a clone."
            ) from error

    def _open(self) -> sqlite3.Connection:
        # A connection must not be carried into a forked process.
        if self._connection is None or self._process != os.getpid():
            self._process = os.getpid()
            self._connection = sqlite3.connect(
                f"{self._path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
            )
        return self._connection


def generated(name: str) -> Database:
    """Return a generated table of the package by file name."""
    return Database(Path(str(resources.files("proxywar.knowledge"))) / "tables" / name)


class Store:
    """The rows of the knowledge base by key.

    Args:
        database: The generated tables.
        extra: A user's rows; one with a known id takes the built-in one's place, others are added.
    """

    def __init__(self, database: Database, extra: Sources | None = None) -> None:
        self.database = database
        extra = self.added = extra or Sources()
        self._extra = {**extra.tables, "actors": [*extra["actors"], *extra["persons"]]}
        self._columns: dict[str, list[str]] = {}
        self._seen: dict[str, dict[str, Row | None]] = {
            name: {row["id"]: row for row in self._extra.get(name, [])} for name in KEYED
        }

    def row(self, table: str, id: str) -> Row | None:
        """Return a row of a keyed table by its id, None where it has none."""
        seen = self._seen[table]
        if id not in seen:
            seen[id] = next(self._read(table, "id", id), None)
        return seen[id]

    def rows(self, table: str, **cells: str) -> list[Row]:
        """Return the rows of a table whose cells are those given, the built-in ones first."""
        found = self._read(table, *(part for item in cells.items() for part in item))
        added = self._extra.get(table, [])
        replaced = {row["id"] for row in added} if table in KEYED or table == "equipment" else set()
        kept = [row for row in found if row.get("id") not in replaced]
        return kept + [row for row in added if all(row[column] == cell for column, cell in cells.items())]

    def ids(self, table: str) -> set[str]:
        """Return all ids of a keyed table."""
        return {id for (id,) in self.database(f"SELECT id FROM {table}")} | {
            row["id"] for row in self._extra.get(table, [])
        }

    def count(self, table: str) -> int:
        """Return the number of rows of a keyed table."""
        return len(self.ids(table))

    def _read(self, table: str, *pairs: str) -> Iterator[Row]:
        columns = self._columns.get(table)
        if columns is None:
            columns = [str(info[1]) for info in self.database(f"PRAGMA table_info({table})")]
            self._columns[table] = columns
        where = " AND ".join(f'"{column}" = ?' for column in pairs[::2])
        query = f"SELECT * FROM {table}" + (f" WHERE {where}" if where else "") + " ORDER BY rowid"
        for row in self.database(query, pairs[1::2]):
            yield dict(zip(columns, row, strict=True))
