"""Write lists as a table, JSON, JSON lines or CSV, to standard output or into a file."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from proxywar.case.rendering import render_rows
from proxywar.case.whole_file import check_output, write_whole
from proxywar.text.printable import printable

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

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
        write_bytes(render_rows(rows, kind, picked), output=output, force=force)


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
