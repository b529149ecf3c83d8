"""Open a lake to ask it: DuckDB over the parts that the manifest names, each document once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import orjson

from proxywar.run.lake.manifest import list_entries
from proxywar.run.lake.parts import TABLES

_DOUBLED = (
    "CREATE TABLE chosen AS SELECT sha256, min(shard) AS shard FROM all_documents GROUP BY sha256 HAVING count(*) > 1"
)


@contextmanager
def open_lake(lake: Path, *, threads: int | None = None) -> Iterator[Any]:
    """Yield a DuckDB connection with the views `documents`, `facts` and `mentions`.

    Where two shards hold the same document, because files were read in other company, the first of them counts.

    Args:
        threads: As many as there are cores by default.

    Raises:
        CaseError: There is no lake in that folder (PW503).
    """
    import duckdb

    parts: dict[str, list[str]] = {name: [] for name in TABLES}
    for entry in list_entries(lake):
        for part in entry.parts:
            parts[part.table].append(str(lake / part.path))
    with duckdb.connect(config={} if threads is None else {"threads": threads}) as database:
        for name, paths in parts.items():
            _make_view(database, name, paths)
        database.execute(_DOUBLED)
        doubled = database.execute("SELECT 1 FROM chosen LIMIT 1").fetchone() is not None
        for name in TABLES:
            key = "sha256" if name == "documents" else "doc_sha256"
            rest = (
                f" WHERE NOT EXISTS (SELECT 1 FROM chosen AS c WHERE c.sha256 = t.{key} AND c.shard <> t.shard)"
                if doubled else ""
            )  # fmt: skip
            database.execute(f"CREATE VIEW {name} AS SELECT * FROM all_{name} AS t{rest}")
        yield database


def _make_view(database: Any, name: str, paths: Sequence[str]) -> None:
    columns = {column: kind for column, kind in TABLES[name].items() if column != "date_part"}
    if not paths:
        empty = ", ".join(f'CAST(NULL AS {kind}) AS "{column}"' for column, kind in columns.items())
        database.execute(f"CREATE VIEW all_{name} AS SELECT {empty}, '' AS part, '' AS day, '' AS shard WHERE false")
        return
    listed = ", ".join("'" + path.replace("'", "''") + "'" for path in paths)
    database.execute(
        f"CREATE VIEW all_{name} AS SELECT * EXCLUDE (filename), split_part(parse_filename(filename), '-', 1) AS shard "
        f"FROM read_parquet([{listed}], hive_partitioning = true, hive_types_autocast = false, filename = true)"
    )


def fetch_rows(database: Any, query: str, values: Sequence[Any] = ()) -> Iterator[dict[str, Any]]:
    """Yield the rows of a query as JSON has them."""
    found = database.execute(f"SELECT CAST(to_json(_row) AS VARCHAR) FROM ({query}) AS _row", list(values))
    while batch := found.fetchmany(1000):
        for (text,) in batch:
            yield orjson.loads(text)
