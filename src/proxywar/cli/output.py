"""Write lists as a table, JSON, JSON lines or CSV, to standard output or into a file."""

from __future__ import annotations

import csv
import io
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from proxywar.case.whole_file import check_output, write_whole
from proxywar.cli.printable import escape_json, printable, still

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_PIPED_WIDTH = 160
_SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".txt": "table"}


def pick_format(wanted: str | None, output: Path | None) -> str:
    """Return the format: as asked, else by the suffix of the file, else a table on a terminal and JSON lines off it."""
    if wanted is not None:
        return wanted
    if output is not None:
        return _SUFFIXES.get(output.suffix.lower(), "jsonl")
    return "table" if sys.stdout.isatty() else "jsonl"


def check_rows_output(output: Path | None, *, force: bool) -> None:
    """Refuse, before any work, a file that `write_rows` would not write over.

    Raises:
        UsageError: It is a folder (PW102), or the file is there already and `force` is not set (PW108).
    """
    if output is not None and str(output) != "-":
        check_output(output, force=force)


def write_rows(
    rows: Sequence[Mapping[str, Any]], kind: str, *, format: str | None, output: Path | None, force: bool
) -> None:
    """Write rows in one of the formats of `options.FORMATS`.

    Raises:
        UsageError: The file is there already and `force` is not set (PW108).
        InputError: The file cannot be written (PW308).
    """
    if output is not None and str(output) == "-":
        output = None
    picked = pick_format(format, output)
    if picked == "table":
        if not rows:
            print(f"{kind}: none", file=sys.stderr)
        write_text(_table_text(rows, kind, output), output=output, force=force)
    else:
        render = {"json": _json, "jsonl": _jsonl, "csv": _csv}[picked]
        write_bytes(render(rows, kind), output=output, force=force)


def write_text(text: str, *, output: Path | None, force: bool) -> None:
    """Write text as UTF-8 into a file, or as the terminal takes it."""
    if output is None:
        sys.stdout.write(text)
        sys.stdout.flush()
    else:
        write_bytes([text.encode()], output=output, force=force)


def write_bytes(chunks: Iterable[bytes], *, output: Path | None, force: bool) -> None:
    """Write bytes to standard output, or whole into a file: it is there with all of its content or not at all.

    Raises:
        UsageError: The file is there already and `force` is not set (PW108).
        InputError: The file cannot be written (PW308).
    """
    if output is None:
        sys.stdout.flush()
        for chunk in chunks:
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
        return
    check_output(output, force=force)
    with write_whole(output) as (passing,), passing.open("wb") as file:
        file.writelines(chunks)


def make_console(*, stderr: bool = False) -> Console:
    """Return a console that shows foreign text as it is; wide where its output is piped."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() or "COLUMNS" in os.environ else _PIPED_WIDTH
    return Console(stderr=stderr, width=width, markup=False, highlight=False, emoji=False)


def make_table(rows: Sequence[Mapping[str, Any]], kind: str, *, title: str | None = None) -> Table:
    """Return rows as a table of rich, with the columns that are shown of this kind."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    from proxywar.case.results import COLUMNS, table_cells

    columns = COLUMNS.get(kind) or tuple(rows[0] if rows else ())
    table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column in ("id", "code", "date"))
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in table_cells(row, kind, columns)))
    return table


def _table_text(rows: Sequence[Mapping[str, Any]], kind: str, output: Path | None) -> str:
    from rich.console import Console

    console = make_console() if output is None else Console(file=io.StringIO(), width=_PIPED_WIDTH, no_color=True)
    with console.capture() as captured:
        if rows:
            console.print(make_table(rows, kind))
    return captured.get()


def _json(rows: Iterable[Mapping[str, Any]], kind: str) -> Iterator[bytes]:
    yield b"["
    for number, line in enumerate(_jsonl(rows, kind)):
        yield (b",\n " if number else b"\n ") + line.rstrip(b"\n")
    yield b"\n]\n"


def _jsonl(rows: Iterable[Mapping[str, Any]], _kind: str) -> Iterator[bytes]:
    import orjson

    for row in rows:
        yield escape_json(orjson.dumps(row, default=str)) + b"\n"


def _csv(rows: Sequence[Mapping[str, Any]], kind: str) -> Iterator[bytes]:
    from proxywar.case.results import KEYS

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
    from proxywar.case.results import cell_text

    if isinstance(value, int | float) and not isinstance(value, bool):
        return repr(value)
    text = still(cell_text(value))
    return "'" + text if text.startswith(_FORMULA_STARTS) else text
