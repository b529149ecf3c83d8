"""Read one file into documents and problems, by its kind."""

from __future__ import annotations

import io
import json
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from proxywar.records import Document, Problem
from proxywar.sources.decode import decode_bytes, is_binary
from proxywar.sources.defaults import STAGE, Defaults, clean_field, make_document
from proxywar.sources.markdown import strip_front_matter
from proxywar.sources.paths import STDIN, Found

TEXT_SUFFIXES = frozenset({"", ".txt", ".text", ".md", ".markdown"})
LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})
OTHER_SUFFIXES = frozenset(
    [
        ".html",
        ".htm",
        ".xhtml",
        ".pdf",
        ".csv",
        ".tsv",
        ".xml",
        ".rss",
        ".atom",
        ".warc",
        ".gz",
        ".bz2",
        ".xz",
        ".zip",
        ".7z",
        ".rar",
        ".tar",
        ".doc",
        ".docx",
        ".odt",
        ".rtf",
        ".epub",
        ".xls",
        ".xlsx",
        ".ods",
        ".ppt",
        ".pptx",
        ".parquet",
        ".db",
        ".sqlite",
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".svg",
        ".mp3",
        ".mp4",
    ]
)
"""Kinds that this version does not read, even when named."""
_SNIFFED_BYTES = 65536
_JSON_KINDS = {list: "an array", str: "a string", int: "a number", float: "a number", bool: "true or false",
               type(None): "null"}  # fmt: skip


def read_file(found: Found, defaults: Defaults) -> Iterator[Document | Problem]:
    """Yield the documents of one file, and a problem for whatever in it cannot be read.

    Never raises for what is in the file. JSON lines are told by suffix or by their first line.
    """
    source = clean_field(found.path)
    if found.error is not None:
        yield Problem(source, None, STAGE, "PW308", f"Cannot be opened: {found.error}.")
        return
    suffix = Path(found.path).suffix.lower()
    if found.path != STDIN and _is_other_kind(suffix, found):
        yield Problem(source, None, STAGE, "PW307", f"This version does not read {suffix or 'such'} files yet.")
        return
    try:
        with _open(found.path) as file:
            yield from _read_stream(file, suffix, source, found, defaults)
    except OSError as error:
        yield Problem(source, None, STAGE, "PW308", f"Cannot be read: {error.strerror or error}.")


def _is_other_kind(suffix: str, found: Found) -> bool:
    if suffix in OTHER_SUFFIXES:
        return True
    return suffix not in TEXT_SUFFIXES | LINE_SUFFIXES | {".json"} and not found.is_named


def _open(path: str) -> IO[bytes]:
    if path == STDIN:
        return os.fdopen(sys.stdin.fileno(), "rb", closefd=False)
    # Opened without waiting: a pipe in a folder that nobody writes to must not stop the whole read.
    fd = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if hasattr(os, "set_blocking") and not stat.S_ISDIR(os.fstat(fd).st_mode):
        os.set_blocking(fd, True)
    return os.fdopen(fd, "rb")


def _read_stream(
    file: IO[bytes], suffix: str, source: str, found: Found, defaults: Defaults
) -> Iterator[Document | Problem]:
    head = file.read(_SNIFFED_BYTES)
    if not head.strip():
        head += file.read()
    if not head.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\f\v"):
        yield Problem(source, None, STAGE, "PW301", "The file is empty.")
        return
    if is_binary(head):
        yield Problem(source, None, STAGE, "PW302", "The file is binary, not text.")
        return
    if suffix in LINE_SUFFIXES or _looks_like_lines(head):
        yield from _read_lines(head, file, source, defaults)
        return
    if suffix == ".json":
        yield Problem(source, None, STAGE, "PW307", "This version reads JSON lines, one object a line, not other JSON.")
        return
    yield from _read_text(head + file.read(), suffix, source, found, defaults)


def _read_text(data: bytes, suffix: str, source: str, found: Found, defaults: Defaults) -> Iterator[Document | Problem]:
    decoded = decode_bytes(data)
    text = decoded.text
    fields: dict[str, str] = {}
    if suffix in (".md", ".markdown"):
        text, fields = strip_front_matter(text)
    if not text.strip():
        yield Problem(source, None, STAGE, "PW301", "The file holds no text.")
        return
    ident = "stdin" if found.path == STDIN else Path(found.path).stem
    document, problems = make_document(ident, text, fields, source=source, defaults=defaults)
    if decoded.note:
        yield Problem(source, document.id, STAGE, "PW303", decoded.note)
    yield from problems
    yield document


def _looks_like_lines(head: bytes) -> bool:
    """Tell JSON lines by their first line: an object with "id" or "text"; of a very long line by its start."""
    text = decode_bytes(head).text.lstrip("\ufeff \t\r\n")
    if not text.startswith("{"):
        return False
    line, newline, _ = text.partition("\n")
    if not newline and len(head) >= _SNIFFED_BYTES:
        return line[1:].lstrip().startswith(('"id"', '"text"'))
    row = _parse_object(line)
    return isinstance(row, dict) and ("id" in row or "text" in row)


def _read_lines(head: bytes, file: IO[bytes], source: str, defaults: Defaults) -> Iterator[Document | Problem]:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        decoded = decode_bytes(head + file.read())
        lines: Iterator[bytes] = iter(decoded.text.encode("utf-8", "replace").splitlines(keepends=True))
    else:
        lines = _join_lines(head.removeprefix(b"\xef\xbb\xbf"), file)
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield from _read_line(line, number, source, defaults)


def _join_lines(head: bytes, file: IO[bytes]) -> Iterator[bytes]:
    """Yield the lines of what was looked at and of the rest, without holding the whole file."""
    start = io.BytesIO(head)
    last = b""
    for line in start:
        if line.endswith(b"\n"):
            yield line
        else:
            last = line
    rest = file.readline()
    if last or rest:
        yield last + rest if last else rest
    yield from file


def _read_line(line: bytes, number: int, source: str, defaults: Defaults) -> Iterator[Document | Problem]:
    decoded = decode_bytes(line)
    row = _parse_object(decoded.text)
    if not isinstance(row, dict):
        reason = row if isinstance(row, str) else "not an object"
        yield Problem(source, None, STAGE, "PW304", f"Line {number} is not a JSON object: {reason}.")
        return
    ident, text = row.pop("id", None), row.pop("text", None)
    name = str(ident) if isinstance(ident, str | int) and not isinstance(ident, bool) else ""
    name = clean_field(name)
    if not name or not isinstance(text, str) or not text.strip():
        lacks = "id" if not name else "text"
        yield Problem(source, name or None, STAGE, "PW305", f"Line {number} has no usable {lacks!r}.")
        return
    document, problems = make_document(name, text, row, source=source, defaults=defaults)
    if decoded.note:
        yield Problem(source, document.id, STAGE, "PW303", f"Line {number}: {decoded.note}")
    yield from problems
    yield document


def _parse_object(line: str) -> Any:
    """Return the parsed line, or a string that says why it cannot be parsed."""
    try:
        row = json.loads(line)
    except RecursionError:
        return "nested too deeply"
    except ValueError as error:
        return str(error)
    return row if isinstance(row, dict) else f"it is {_JSON_KINDS[type(row)]}"
