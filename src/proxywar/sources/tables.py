"""Read CSV and TSV with named columns: one document a row."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import IO

from proxywar.records import Document, Problem
from proxywar.sources.defaults import COLUMNS, clean_field
from proxywar.sources.incoming import MAX_BLANK_ROWS, MAX_LINE_BYTES, Incoming
from proxywar.sources.lines import cut_decoded, decode_line, recode_lines
from proxywar.sources.originals import Original, Piece
from proxywar.sources.trail import byte_at

_DELIMITERS = ",;\t|"


@dataclass(slots=True)
class _Feeder:
    """Hands lines to the reader of the table, and keeps those that the row in hand is made of."""

    lines: Iterable[bytes | int]
    encoding: str | None
    at: int
    row: list[bytes] = field(default_factory=list)
    size: int = 0
    too_long: bool = False

    def __iter__(self) -> Iterator[str]:
        for line in self.lines:
            if isinstance(line, int) or self.size + len(line) > MAX_LINE_BYTES:
                self.too_long = True
                return
            self.row.append(line)
            self.size += len(line)
            yield decode_line(line, self.encoding).text

    def take(self) -> tuple[bytes, int]:
        """Return the bytes of the row that was just read, and where they begin."""
        data, start = b"".join(self.row), self.at
        self.row, self.size, self.at = [], 0, self.at + len(data)
        return data, start


def read_table(head: bytes, file: IO[bytes], incoming: Incoming) -> Iterator[Document | Problem]:
    """Yield the documents of a table, and a problem for each row that is none.

    The first line names the columns, in whatever order and case; "text" must be one of them. Commas, semicolons, tabs
    and bars are told apart by that line. A row without "id" takes the name of the file and its number.

    Args:
        head: What was read of the file already.
    """
    lines, encoding, mark = recode_lines(file, head)
    if encoding is not None and not mark:
        yield incoming.problem("PW303", f"No byte order mark; read as {encoding.upper()}.")
    if b"\r" in head and b"\n" not in head and encoding is None:  # lines as the first Macintoshes ended them
        lines = cut_decoded(file, head, "latin-1")  # any bytes, and they come out as they were
    feeder = _Feeder(lines, encoding, mark)
    source = iter(feeder)
    first = next(source, "")
    feeder.take()
    delimiter = max(_DELIMITERS, key=first.count) if incoming.suffix != ".tsv" else "\t"
    try:
        names = [_name(cell, incoming) for cell in next(csv.reader([first], delimiter=delimiter), [])]
    except csv.Error as error:
        yield incoming.problem("PW321", f"The first line of the table cannot be read: {error}.")
        return
    if "text" not in names or (twice := [n for n in COLUMNS if names.count(n) > 1]):
        fault = f"names the column {twice[0]!r} twice" if "text" in names else "names no column 'text'"
        hint = (
            f"The columns are {', '.join(repr(clean_field(n)) for n in names[:12])}; say which with --column text=NAME."
        )
        yield incoming.problem("PW321", f"The first line of the table {fault}. {hint}")
        return
    yield from _read_rows(source, feeder, names, delimiter, incoming)


def _name(cell: str, incoming: Incoming) -> str:
    name = cell.strip().lstrip("\ufeff").strip()
    for meant, column in incoming.defaults.columns.items():
        if name.lower() == column.lower():
            return meant
    if name.lower() in incoming.defaults.columns:
        return f"table:{name}"  # metadata: the user means another column by this name
    return name.lower() if name.lower() in COLUMNS else name


def _read_rows(
    source: Iterator[str], feeder: _Feeder, names: Sequence[str], delimiter: str, incoming: Incoming
) -> Iterator[Document | Problem]:
    csv.field_size_limit(MAX_LINE_BYTES)
    rows = csv.reader(source, delimiter=delimiter)
    number = 1
    is_silent = True
    blank = 0
    while True:
        number += 1
        try:
            cells = next(rows, None)
        except csv.Error as error:
            cells, is_silent = [], False
            yield incoming.problem("PW321", f"Row {number} cannot be read: {error}.")
        data, at = feeder.take()
        if cells is None:
            break
        blank += 1
        if any(cell.strip() for cell in cells):
            is_silent = False
            blank = 0
            yield from _read_row(cells, _Row(data, at, number, feeder.encoding), names, delimiter, incoming)
        if blank > MAX_BLANK_ROWS:
            yield incoming.too_empty()
            return
    if feeder.too_long:
        yield incoming.too_large(f"Row {number} (a quote that is never closed?)", MAX_LINE_BYTES)
    elif is_silent:
        yield incoming.problem("PW301", "The table holds no rows but its first line.")


@dataclass(frozen=True, slots=True)
class _Row:
    """The bytes of a row, where they begin, its number, and its encoding where the file has a mark that tells it."""

    data: bytes
    at: int
    number: int
    encoding: str | None


def _read_row(
    cells: list[str], raw: _Row, names: Sequence[str], delimiter: str, incoming: Incoming
) -> Iterator[Document | Problem]:
    if len(cells) != len(names):
        reason = f"has {len(cells)} cells where the first line names {len(names)} columns"
        hint = "Look for a quote or a separator too many."
        yield incoming.problem("PW321", f"Row {raw.number} {reason}; not read. {hint}")
        return
    row = dict(zip(names, cells, strict=True))
    ident, text = clean_field(row.pop("id", "")) or f"{incoming.ident}-{raw.number - 1}", row.pop("text")
    if not text.strip():
        yield incoming.problem("PW305", f"Row {raw.number} has no usable 'text'.", document=ident)
        return
    decoded = decode_line(raw.data, raw.encoding)
    place = _find_cell(decoded.text, names.index("text"), delimiter, text)
    pieces: tuple[Piece, ...] = ()
    if place is not None:
        mark, cells_of = decoded.start, raw.data[decoded.start :]
        places = (mark + byte_at(cells_of, decoded.encoding, decoded.text, at) for at in place)
        pieces = (Piece(0, len(text), *places),)
    original = Original(raw.data, "text/csv", decoded.encoding, ("csv",), pieces, raw.at)
    fields = {name: cell for name, cell in row.items() if name and cell}
    note = f"Row {raw.number}: {decoded.note}" if decoded.note else None
    yield from incoming.make(text, fields, original, ident=ident, note=note)


def _find_cell(row: str, column: int, delimiter: str, text: str) -> tuple[int, int] | None:
    """Return where a cell stands in its row, between its quotes where it has some; None where it reads otherwise."""
    start = 0
    for _ in range(column):
        start = _end_of_cell(row, start, delimiter) + 1
    end = _end_of_cell(row, start, delimiter)
    if row[start : start + 1] == '"' and row[end - 1 : end] == '"' and end - start > 1:
        start, end = start + 1, end - 1
    return (start, end) if row[start:end].replace('""', '"') == text else None


def _end_of_cell(row: str, start: int, delimiter: str) -> int:
    at = start
    if row[at : at + 1] == '"':
        at += 1
        while (at := row.find('"', at)) >= 0 and row[at + 1 : at + 2] == '"':
            at += 2
        if at < 0:
            return len(row)
    ends = [found for sign in (delimiter, "\r", "\n") if (found := row.find(sign, at)) >= 0]
    return min(ends, default=len(row))
