"""Tell what a file is: by its first bytes, else by its suffix."""

from __future__ import annotations

import json
import re
from typing import Any

from proxywar.sources.decode import decode_bytes, is_binary
from proxywar.sources.suffixes import KINDS

SNIFFED_BYTES = 65536
_FEED_ROOT = re.compile(r"<(?:rss|feed|(?:\w+:)?RDF|channel)\b", re.IGNORECASE)
_PAGE_ROOT = re.compile(r"\s*(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html\b)", re.IGNORECASE | re.DOTALL)
_JSON_KINDS = {list: "an array", str: "a string", int: "a number", float: "a number", bool: "true or false",
               type(None): "null"}  # fmt: skip
_COLUMN = re.compile(r"[,;\t|]")


def tell_kind(head: bytes, suffix: str) -> str:
    """Return the kind of a file by its first bytes and its suffix; "binary" where it is not read.

    A signature counts more than a suffix: a page that was saved as .txt is a page.
    """
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"WARC/"):
        return "warc"
    if is_binary(head):
        return "binary"
    text = decode_bytes(head).text.lstrip("\ufeff \t\r\n")
    if _PAGE_ROOT.match(text):
        return "page"
    if text.startswith("<?xml") or _FEED_ROOT.match(text):
        return "feed" if _FEED_ROOT.search(text) or "<html" not in text.lower() else "page"
    kind = KINDS.get(suffix, "text")
    if kind in ("text", "markdown", "json") and _looks_like_lines(text, len(head)):
        return "lines"
    if suffix == "" and _looks_like_table(text):
        return "table"
    return kind


def _looks_like_lines(text: str, size: int) -> bool:
    """Tell JSON lines by their first line: an object with "id" or "text"; of a very long line by its start."""
    if not text.startswith("{"):
        return False
    line, newline, _ = text.partition("\n")
    if not newline and size >= SNIFFED_BYTES:
        return line[1:].lstrip().startswith(('"id"', '"text"'))
    row = parse_object(line)
    return isinstance(row, dict) and ("id" in row or "text" in row)


def _looks_like_table(text: str) -> bool:
    """Tell a table without suffix (standard input) by a first line that names "text" and another of our columns."""
    names = {name.strip().strip('"').lower() for name in _COLUMN.split(text.partition("\n")[0])}
    return "text" in names and len(names & {"id", "date", "outlet", "lang", "url", "title"}) > 0


class _TwiceError(ValueError):
    """A key stands twice in an object."""


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    row = dict(pairs)
    if len(row) < len(pairs):
        seen: set[str] = set()
        twice = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
        raise _TwiceError(f"the key {twice[:40]!r} stands in it twice")
    return row


def parse_object(line: str) -> Any:
    """Return the parsed line, or a string that says why it cannot be parsed."""
    try:
        row = json.loads(line, object_pairs_hook=_unique)
    except RecursionError:
        return "nested too deeply"
    except ValueError as error:
        return str(error)
    return row if isinstance(row, dict) else f"it is {_JSON_KINDS[type(row)]}"
