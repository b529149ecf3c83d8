"""Parquet: one fact a row with its roles as nested columns, zstd; written by DuckDB.

The columns are the keys of `proxywar facts --format jsonl`, roles as lists of structs, then the day, outlet and hash of
the document. Provenance is the key "proxywar" of the file's own metadata.

DuckDB asks for the rows as Arrow batches whenever one of its threads has nothing to do, so one reads the case while
another parses and writes, no copy of the facts passes over the disk, and few are held at a time. A batch is one group
of rows: of smaller ones DuckDB makes groups itself, and where they end then depends, now and then, on which thread is
first. So the same case gives the same bytes, on however many threads.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import orjson

from proxywar.case import HOLDS
from proxywar.case.entities import resolved_roles, with_entities
from proxywar.publish.exports.holding import Holding, Settings, Tally

if TYPE_CHECKING:
    from arro3.core import Array, RecordBatch

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
ROW_GROUP = 61_440
"""Facts that are handed over at a time and make a group of rows. Twice as many, the default of DuckDB, hold twice the
memory in each thread."""
THREADS = 2
"""Of DuckDB: one reads the case while the other parses and writes. Each holds a group of rows, and one the
next."""
DICTIONARY = 4_096
"""Words of a column up to which they are kept once a group and told by number. A column of more, as quotes and ids are,
is given up sooner than with DuckDB's own fifth of a group, at a sixth less time and 1 % more bytes."""
LEVEL = 1
"""Of zstd: higher ones take longer and leave these columns hardly smaller."""
_SENT = ("body", "cluster", *DOCUMENT_COLUMNS)


def write(holding: Holding, path: Path, settings: Settings) -> Tally:
    """Write every fact as a row."""
    import duckdb
    from arro3.core import RecordBatchReader

    del settings
    provenance = json.dumps(holding.provenance(NAME, {}))
    rows = _Rows(holding)
    with (
        tempfile.TemporaryDirectory(dir=path.parent, prefix=".parquet-") as folder,
        duckdb.connect(config={"threads": THREADS, "temp_directory": folder}) as database,
    ):
        database.register("handed", RecordBatchReader.from_batches(rows.schema, rows.batches()))
        try:
            database.execute(_statement(path, provenance))
        except duckdb.Error as error:
            if rows.failure is not None:
                raise rows.failure from error
            if isinstance(error, duckdb.IOException):
                raise OSError(str(error)) from error
            raise
    return Tally(rows.handed)


class _Rows:
    """The facts as they are stored, without reading what is in them, each with what its document adds.

    Attributes:
        handed: How many facts were handed over.
        failure: What stopped the reading of the case; DuckDB tells only that something did.
    """

    def __init__(self, holding: Holding) -> None:
        from arro3.core import DataType, Field, Schema

        self.schema = Schema([Field(name, DataType.string()) for name in _SENT])
        self.handed = 0
        self.failure: Exception | None = None
        self._connection = holding.connection
        self._clusters = holding.clusters

    def batches(self) -> Iterator[RecordBatch]:
        """Yield all facts in the order of their documents and text; DuckDB asks from one thread after another."""
        try:
            yield from self._batches()
        except Exception as error:
            self.failure = error
            raise

    def _batches(self) -> Iterator[RecordBatch]:
        from arro3.core import Array, DataType, RecordBatch

        ask = self._connection.execute
        cluster_of = self._read_clusters()
        # Once for all facts: asked for batch by batch it would take most of the time.
        (last,) = ask("SELECT coalesce(max(n), 0) FROM facts").fetchone()
        who = resolved_roles(self._connection, range(1, last + 1))
        # As bytes: made into text and back, the facts would take half as long again to read.
        rows = ask(f"SELECT n, doc, CAST(body AS BLOB) FROM facts AS f WHERE {HOLDS} ORDER BY doc, start, n")
        while batch := rows.fetchmany(ROW_GROUP):
            numbers, docs, bodies = zip(*batch, strict=True)
            if who:
                bodies = tuple(_body(body, who.get(n)) for n, body in zip(numbers, bodies, strict=True))
            told = Array(bodies, type=DataType.binary()).cast(DataType.string())
            self.handed += len(batch)
            yield RecordBatch.from_arrays([told, cluster_of(numbers), *self._told_of(docs)], schema=self.schema)

    def _read_clusters(self) -> Callable[[Sequence[int]], Array]:
        """Return what tells the clusters of facts by their numbers: all are read at once, as two long texts.

        A million rows of Python, or looking each fact up by its id, would take three times as long.
        """
        from arro3.core import Array, DataType

        if self._clusters is None:
            pair = "f.n, c.cluster AS of FROM facts AS f LEFT JOIN clusters AS c ON c.fact = f.id"
        else:
            pair = "f.n, f.id AS of FROM facts AS f"
        query = f"SELECT group_concat(n), group_concat(coalesce(of, ''), char(10)) FROM (SELECT {pair} ORDER BY f.id)"
        numbers, told = self._connection.execute(query).fetchone()
        sought = np.array(numbers.split(",") if numbers else [], dtype=np.int64)
        clusters: list[str | None] = [text or None for text in (told or "").split("\n")][: len(sought)]
        if self._clusters is not None:
            clusters = [self._clusters.get(id or "") for id in clusters]
        order = np.argsort(sought)
        sorted_numbers, column = sought[order], Array(clusters, type=DataType.string())

        def cluster_of(wanted: Sequence[int]) -> Array:
            return column.take(Array.from_numpy(order[np.searchsorted(sorted_numbers, wanted)]))

        return cluster_of

    def _told_of(self, docs: Sequence[int]) -> list[Array]:
        """Return the columns of the documents of a batch; each is read once and copied for its facts by Arrow."""
        from arro3.core import Array, DataType

        numbers, *columns = zip(
            *self._connection.execute(
                "SELECT n, date, outlet, sha256 FROM documents WHERE n BETWEEN ? AND ? ORDER BY n", (docs[0], docs[-1])
            ),
            strict=True,
        )
        at = Array.from_numpy(np.searchsorted(numbers, docs))
        return [Array(values, type=DataType.string()).take(at) for values in columns]


def _body(body: bytes, roles: Mapping[tuple[str, str], dict[str, Any]] | None) -> bytes:
    """Return a fact as it is stored, or with whom its names were resolved to."""
    return orjson.dumps(with_entities(orjson.loads(body), roles)) if roles else body


def _statement(path: Path, provenance: str) -> str:
    """Return what makes DuckDB read the rows by the declared columns and write them, in their order."""
    declared = json.dumps({name: kind for name, kind in COLUMNS.items() if name != "cluster"})
    chosen = [f'fact."{name}"' if name != "cluster" else "cluster" for name in COLUMNS]
    return (
        f"COPY (SELECT {', '.join((*chosen, *DOCUMENT_COLUMNS))} "
        f"FROM (SELECT from_json(body, {_quoted(declared)}) AS fact, * FROM handed)) TO "
        f"{_quoted(str(path))} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL {LEVEL}, "
        f"ROW_GROUP_SIZE {ROW_GROUP}, DICTIONARY_SIZE_LIMIT {DICTIONARY}, "
        f"KV_METADATA {{proxywar: {_quoted(provenance)}}})"
    )


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
