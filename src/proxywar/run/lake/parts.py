"""Write readings as Parquet parts, one a table and day, named by their shard; DuckDB writes them from JSON lines."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import orjson

from proxywar.case.names import period_days
from proxywar.publish.exports.as_jsonl import actor_row, document_row, place_row
from proxywar.publish.exports.as_parquet import COLUMNS
from proxywar.records import Reading, fact_json
from proxywar.run.lake.manifest import Part
from proxywar.weigh.reprints import take_print

UNKNOWN = "unknown"
"""Partition of documents without a date."""
MANY_DAYS = 45
"""A shard of more days than that is parted by months: a file a day of an archive would hold one article."""
LEAST_OBJECT = 2**20
_OF_DOCUMENT = {"doc_sha256": "VARCHAR", "published": "VARCHAR", "outlet": "VARCHAR", "date_part": "VARCHAR"}
TABLES: dict[str, dict[str, str]] = {
    "documents": {
        "sha256": "VARCHAR", "doc": "VARCHAR", "lang": "VARCHAR", "published": "VARCHAR", "outlet": "VARCHAR",
        "source": "VARCHAR", "url": "VARCHAR", "title": "VARCHAR", "collage": "BOOLEAN", "words": "INTEGER",
        "facts": "INTEGER", "bands": "VARCHAR[]", "reading": "VARCHAR", "date_part": "VARCHAR",
    },
    "facts": {**{name: kind for name, kind in COLUMNS.items() if name not in ("cluster", "verdict")},
              "since": "VARCHAR", "until": "VARCHAR", **_OF_DOCUMENT},
    "mentions": {
        "kind": "VARCHAR", "text": "VARCHAR", "start": "INTEGER", "end": "INTEGER", "lang": "VARCHAR",
        "entity": "VARCHAR", "name": "VARCHAR", "entity_kind": "VARCHAR", "known": "BOOLEAN", **_OF_DOCUMENT,
    },
}  # fmt: skip
"""Columns of each table with their types. `reading` is all that a case needs, as JSON."""


def write_parts(readings: Sequence[Reading], lake: Path, shard: str) -> tuple[Part, ...]:
    """Write the parts of a shard and return them; a part that is there already is written over."""
    if not readings:
        return ()
    lake.mkdir(parents=True, exist_ok=True)
    days = {reading.cut.document.date for reading in readings}
    width = 7 if len(days) > MANY_DAYS else 10
    with tempfile.TemporaryDirectory(dir=lake, prefix=".part-") as folder:
        rows = {name: Path(folder) / f"{name}.jsonl" for name in TABLES}
        files = {name: path.open("wb") for name, path in rows.items()}
        try:
            for reading in readings:
                part = (reading.cut.document.date or UNKNOWN)[:width]
                for table, row in _rows(reading, part):
                    files[table].write(orjson.dumps(row, default=str) + b"\n")
        finally:
            for file in files.values():
                file.close()
        return tuple(part for name in TABLES for part in _write_table(name, rows[name], Path(folder), lake, shard))


def _rows(reading: Reading, part: str) -> Iterable[tuple[str, dict[str, Any]]]:
    document = reading.cut.document
    shared = {
        "doc_sha256": document.sha256, "published": document.date, "outlet": document.outlet, "date_part": part,
    }  # fmt: skip
    whole = {
        "document": document_row(reading), "actors": [actor_row(a) for a in reading.actors],
        "places": [place_row(p) for p in reading.places], "facts": [fact_json(f) for f in reversed(reading.facts)],
    }  # fmt: skip
    yield "documents", {
        "sha256": document.sha256, "doc": document.id, "lang": document.lang, "published": document.date,
        "outlet": document.outlet, "source": document.source, "url": document.url, "title": document.title,
        "collage": reading.cut.collage, "words": len(document.text.split()), "facts": len(reading.facts),
        "bands": take_print(reading.cut).bands, "reading": orjson.dumps(whole, default=str).decode(), "date_part": part,
    }  # fmt: skip
    for fact in reading.facts:
        since, until = period_days(fact.period.value)
        yield "facts", fact_json(fact) | {"since": since, "until": until} | shared
    actors = {a.id: (a.name, a.kind, a.known) for a in reading.actors}
    places = {p.id: (p.name, p.kind, p.known) for p in reading.places}
    for m in reading.mentions:
        name, kind, known = (places if m.kind == "place" else actors).get(m.entity or "", (None, None, None))
        yield "mentions", {
            "kind": m.kind, "text": m.text, "start": m.start, "end": m.end, "lang": m.lang, "entity": m.entity,
            "name": name, "entity_kind": kind, "known": known,
        } | shared  # fmt: skip


def _write_table(table: str, lines: Path, folder: Path, lake: Path, shard: str) -> Iterable[Part]:
    import duckdb

    if not lines.stat().st_size:
        return
    declared = ", ".join(f"'{name}': '{kind}'" for name, kind in TABLES[table].items())
    with lines.open("rb") as file:  # DuckDB sets a buffer of twice the largest object aside
        longest = max(LEAST_OBJECT, *(len(line) + 1 for line in file))
    target = folder / table
    quoted = str(target).replace("'", "''")
    with duckdb.connect(config={"threads": 1, "memory_limit": "1GB", "temp_directory": str(folder)}) as database:
        database.execute(
            f'COPY (SELECT * EXCLUDE (date_part), date_part AS "part" FROM read_json(?, '
            f"format = 'newline_delimited', columns = {{{declared}}}, maximum_object_size = {longest})) "
            f"TO '{quoted}' "
            "(FORMAT parquet, COMPRESSION zstd, PARTITION_BY (\"part\"), FILENAME_PATTERN 'data_{i}')",
            [str(lines)],
        )
    for made in sorted(target.rglob("*.parquet")):
        day = made.parent.name.partition("=")[2]
        path = Path(table) / f"day={day}" / f"{shard}-{made.stem.rpartition('_')[2]}.parquet"
        (lake / path).parent.mkdir(parents=True, exist_ok=True)
        made.replace(lake / path)
        yield Part(table, str(path), (lake / path).stat().st_size)
    shutil.rmtree(target)
