"""Write the rows of a list as JSON, JSON lines or CSV: the same bytes on the command line and on the page."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import orjson

from proxywar.case.results import KEYS, cell_text
from proxywar.text.printable import escape_json, still

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def render_rows(rows: Sequence[Mapping[str, Any]], kind: str, format: str) -> Iterator[bytes]:
    """Yield a list as "json", "jsonl" or "csv".

    Args:
        rows: JSON objects, as `row_json` makes them.
        kind: Name of the list; it tells the columns of a CSV without rows.
        format: One of the three.
    """
    return {"json": _json, "jsonl": _jsonl, "csv": _csv}[format](rows, kind)


def _json(rows: Iterable[Mapping[str, Any]], kind: str) -> Iterator[bytes]:
    yield b"["
    for number, line in enumerate(_jsonl(rows, kind)):
        yield (b",\n " if number else b"\n ") + line.rstrip(b"\n")
    yield b"\n]\n"


def _jsonl(rows: Iterable[Mapping[str, Any]], _kind: str) -> Iterator[bytes]:
    for row in rows:
        yield escape_json(orjson.dumps(row, default=str)) + b"\n"


def _csv(rows: Sequence[Mapping[str, Any]], kind: str) -> Iterator[bytes]:
    columns = list(rows[0]) if rows else KEYS.get(kind, "").split()
    yield _csv_line(columns)
    for row in rows:
        yield _csv_line([_csv_cell(row.get(column)) for column in columns])


def _csv_line(cells: Sequence[str]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow(cells)  # only so are cells with a bare CR put into quotes
    return line.getvalue().removesuffix("\r\n").encode() + b"\n"


def _csv_cell(value: Any) -> str:
    """Return a cell that no spreadsheet takes for a formula; numbers stay numbers."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return repr(value)
    text = still(cell_text(value))
    return "'" + text if text.startswith(_FORMULA_STARTS) else text
