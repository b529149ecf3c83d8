"""Parquet: one fact a row with its roles as nested columns, zstd; written by DuckDB.

The columns are the keys of `proxywar facts --format jsonl`, roles as lists of structs, then the day, outlet and hash of
the document. Provenance is the key "proxywar" of the file's own metadata.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson

from proxywar.case import HOLDS
from proxywar.case.entities import resolved_roles, with_entities
from proxywar.publish.exports.holding import Holding, Settings, Source, Tally

NAME = "parquet"
_PARTY = (
    'STRUCT(id VARCHAR, name VARCHAR, kind VARCHAR, within VARCHAR[], text VARCHAR, start INTEGER, "end" INTEGER)[]'
)
_PLACE = ("STRUCT(id VARCHAR, name VARCHAR, kind VARCHAR, within VARCHAR[], lat DOUBLE, lon DOUBLE, text VARCHAR, "
          'start INTEGER, "end" INTEGER)[]')  # fmt: skip
COLUMNS = {
    "id": "VARCHAR", "doc": "VARCHAR", "fragment": "INTEGER", "theatre": "VARCHAR", "type": "VARCHAR",
    "mode": "VARCHAR", "channel": "VARCHAR", "actor": _PARTY, "recipient": _PARTY, "place": _PLACE,
    "status": "VARCHAR", "holder": _PARTY, "date": "VARCHAR", "date_text": "VARCHAR", "date_candidates": "VARCHAR[]",
    "quantity": 'STRUCT("of" VARCHAR, low DOUBLE, high DOUBLE, unit VARCHAR, text VARCHAR, start INTEGER, '
                '"end" INTEGER)[]',
    "object": 'STRUCT(kind VARCHAR, name VARCHAR, text VARCHAR, start INTEGER, "end" INTEGER)[]',
    "lang": "VARCHAR", "quote": "VARCHAR", "start": "INTEGER", "end": "INTEGER", "rule": "VARCHAR",
    "confidence": "DOUBLE", "cluster": "VARCHAR", "trigger": 'STRUCT(start INTEGER, "end" INTEGER)',
    "steps": "VARCHAR[]", "verdict": "VARCHAR", "features": "MAP(VARCHAR, DOUBLE)",
}  # fmt: skip
"""Columns made of the facts, with their types; after them come those of the document."""
DOCUMENT_COLUMNS = {"published": "VARCHAR", "outlet": "VARCHAR", "doc_sha256": "VARCHAR"}
CHUNK = 10_000
"""Facts that are held at a time."""
_LINE = 1 << 20
"""Bytes of a line that are always expected."""
ROW_GROUP = 122_880
"""Rows of a group; the default of DuckDB, written down so that another version keeps it."""


def write(holding: Holding, path: Path, settings: Settings) -> Tally:
    """Write every fact as a row."""
    import duckdb

    del settings
    tally = Tally()
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".parquet-") as folder:
        lines = Path(folder) / "facts.jsonl"
        tally.rows, longest = _write_lines(holding, lines)
        with duckdb.connect(config={"threads": 2, "temp_directory": folder}) as database:
            _copy(database, lines, path, json.dumps(holding.provenance(NAME, {})), max(longest + 1, _LINE))
    return tally


def _write_lines(holding: Holding, path: Path) -> tuple[int, int]:
    """Write the facts as they are stored, each with what its document adds; without reading what is in them.

    Returns:
        How many there are, and the bytes of the longest line.
    """
    clusters = holding.clusters
    if clusters is None:
        clusters = dict(holding.connection.execute("SELECT fact, cluster FROM clusters"))
    tails = {source.n: _tail(source) for source in holding.sources.values()}
    rows = holding.connection.execute(
        f"SELECT n, id, doc, CAST(body AS BLOB) FROM facts AS f WHERE {HOLDS} ORDER BY doc, start, n"
    )
    # Once for all facts: asked for chunk by chunk it would take most of the time.
    (last,) = holding.connection.execute("SELECT coalesce(max(n), 0) FROM facts").fetchone()
    who = resolved_roles(holding.connection, range(1, last + 1))
    written = longest = 0
    with path.open("wb", buffering=1 << 20) as file:
        while batch := rows.fetchmany(CHUNK):
            made = [_body(body, who.get(n))[:-1] + b',"_cluster":"' + clusters.get(ident, "").encode() + tails[doc]
                    for n, ident, doc, body in batch]  # fmt: skip
            written += len(made)
            longest = max(longest, *map(len, made))
            file.writelines(made)
    return written, longest


def _body(body: bytes, roles: Mapping[tuple[str, str], dict[str, Any]] | None) -> bytes:
    """Return a fact as it is stored, or with whom its names were resolved to."""
    return orjson.dumps(with_entities(orjson.loads(body), roles)) if roles else body


def _tail(source: Source) -> bytes:
    added = {"_published": source.date, "_outlet": source.outlet, "_doc_sha256": source.sha256}
    return b'",' + orjson.dumps(added)[1:] + b"\n"


def _copy(database: Any, lines: Path, path: Path, provenance: str, longest: int) -> None:
    """Let DuckDB read the lines by the declared columns and write them, in their order.

    It sets aside room for some lines of the length that it is told to expect, so it is told the real one.
    """
    added = {"_cluster": "VARCHAR", **{f"_{name}": kind for name, kind in DOCUMENT_COLUMNS.items()}}
    declared = ", ".join(f"'{name}': '{kind}'" for name, kind in ({**COLUMNS, **added}).items() if name != "cluster")
    chosen = [f'"{name}"' if name != "cluster" else "nullif(_cluster, '') AS \"cluster\"" for name in COLUMNS]
    chosen += [f'"_{name}" AS "{name}"' for name in DOCUMENT_COLUMNS]
    database.execute("SET preserve_insertion_order = true")
    database.execute(
        f"COPY (SELECT {', '.join(chosen)} FROM read_json(?, format = 'newline_delimited', columns = {{{declared}}}, "
        f"maximum_object_size = {longest})) TO "
        f"{_quoted(str(path))} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {ROW_GROUP}, "
        f"KV_METADATA {{proxywar: {_quoted(provenance)}}})",
        [str(lines)],
    )


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
