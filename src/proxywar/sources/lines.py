"""Read JSON lines: one document a line."""

from __future__ import annotations

import io
from collections.abc import Iterator
from json import JSONDecoder
from json.decoder import scanstring  # type: ignore[attr-defined]  # not in the stubs
from typing import IO

from proxywar.records import Document, Problem
from proxywar.sources.decode import Decoded, decode_as, decode_bytes, find_mark, guess_utf16
from proxywar.sources.defaults import clean_field
from proxywar.sources.incoming import MAX_BLANK_ROWS, MAX_LINE_BYTES, Incoming
from proxywar.sources.kinds import parse_object
from proxywar.sources.originals import Original, Piece
from proxywar.sources.streams import Replayed
from proxywar.sources.trail import byte_at

_CHUNK_BYTES = 2**20
_DECODER = JSONDecoder()


def cut_lines(file: IO[bytes], head: bytes) -> Iterator[bytes | int]:
    """Yield the lines of a file without holding it whole; of one longer than `MAX_LINE_BYTES` how many bytes it has.

    Args:
        head: What was read of the file already.
    """
    rest = head
    skipped = 0
    while True:
        chunk = file.read(_CHUNK_BYTES)
        *whole, rest = (rest + chunk).split(b"\n")
        for line in whole:
            yield skipped + len(line) + 1 if skipped else line + b"\n"
            skipped = 0
        if not chunk:
            break
        if len(rest) > MAX_LINE_BYTES:
            skipped, rest = skipped + len(rest), b""
    if rest or skipped:
        yield skipped + len(rest) if skipped else rest


def cut_decoded(file: IO[bytes], head: bytes, encoding: str) -> Iterator[bytes | int]:
    """Yield the lines of a file as `cut_lines` does, cut in its text, where a carriage return alone ends one too.

    Args:
        head: What was read of the file already, without a byte order mark.
    """
    text = io.TextIOWrapper(io.BufferedReader(Replayed(head, file)), encoding, "replace", newline="")
    skipped = 0
    while part := text.readline(MAX_LINE_BYTES):
        line = part.encode(encoding, "replace")
        if len(part) == MAX_LINE_BYTES and not part.endswith(("\n", "\r")):
            skipped += len(line)
            continue
        yield skipped + len(line) if skipped else line
        skipped = 0
    if skipped:
        yield skipped


def recode_lines(file: IO[bytes], head: bytes) -> tuple[Iterator[bytes | int], str | None, int]:
    """Return the lines of a file, with its encoding where its first bytes tell one, and the length of their mark.

    Lines of UTF-16 and UTF-32 are cut in the decoded text and are again bytes of the file.
    """
    encoding, mark = find_mark(head)
    encoding = encoding or guess_utf16(head)
    if encoding is None or encoding == "utf-8":
        return cut_lines(file, head[mark:]), encoding, mark
    return cut_decoded(file, head[mark:], encoding), encoding, mark


def decode_line(line: bytes, encoding: str | None) -> Decoded:
    """Decode a line or a row: as the first bytes of its file say; where they say nothing or UTF-8, for itself."""
    if encoding is None or encoding == "utf-8":
        return decode_bytes(line, is_line=True)
    return Decoded(decode_as(line, encoding), None, encoding)


def read_lines(head: bytes, file: IO[bytes], incoming: Incoming) -> Iterator[Document | Problem]:
    """Yield the documents of JSON lines, and a problem for each line that is none.

    Args:
        head: What was read of the file already.
    """
    lines, encoding, at = recode_lines(file, head)
    if encoding is not None and not at:
        yield incoming.problem("PW303", f"No byte order mark; read as {encoding.upper()}.")
    is_wide = encoding is not None and encoding != "utf-8"
    blank, has_content = 0, False
    for number, line in enumerate(lines, start=1):
        if isinstance(line, int):
            has_content = True
            yield incoming.too_large(f"Line {number}", MAX_LINE_BYTES)
            at += line
            continue
        is_blank = not (decode_line(line, encoding).text.strip() if is_wide else line.strip())
        blank = blank + 1 if is_blank else 0
        if blank > MAX_BLANK_ROWS:
            yield incoming.too_empty()
            return
        if not is_blank:
            for item in _read_line(line, number, at, encoding, incoming):
                has_content = True
                yield item
        at += len(line)
    if not has_content:  # separators, no-break spaces or marks alone are white space too
        yield incoming.problem("PW301", "The file is empty.")


def _read_line(
    line: bytes, number: int, at: int, encoding: str | None, incoming: Incoming
) -> Iterator[Document | Problem]:
    decoded = decode_line(line, encoding)
    if not decoded.text.strip():
        return
    row = parse_object(decoded.text)
    if not isinstance(row, dict):
        reason = row if isinstance(row, str) else "not an object"
        yield incoming.problem("PW304", f"Line {number} is not a JSON object: {clean_field(reason)}.")
        return
    ident, text = row.pop("id", None), row.pop("text", None)
    name = clean_field(str(ident)) if isinstance(ident, str | int) and not isinstance(ident, bool) else ""
    if not name or not isinstance(text, str) or not text.strip():
        lacks = "id" if not name else "text"
        yield incoming.problem("PW305", f"Line {number} has no usable {lacks!r}.", document=name or None)
        return
    piece = Piece(0, len(text), *_find_text(line, decoded))
    original = Original(line, "application/json", decoded.encoding, ("json",), (piece,), at)
    note = f"Line {number}: {decoded.note}" if decoded.note else None
    yield from incoming.make(text, row, original, ident=name, note=note)


def _find_text(data: bytes, decoded: Decoded) -> tuple[int, int]:
    """Return the bytes of the string of the key "text", in a line that is known to be an object with that key."""
    line = decoded.text
    at = line.index("{") + 1
    key = None
    while True:
        key, at = scanstring(line, _skip(line, at) + 1)
        at = _skip(line, at)
        _, end = _DECODER.raw_decode(line, at)
        if key == "text":
            break
        at = end
    encoding, mark = decoded.encoding, decoded.start
    return mark + byte_at(data[mark:], encoding, line, at + 1), mark + byte_at(data[mark:], encoding, line, end - 1)


def _skip(line: str, at: int) -> int:
    """Go to what comes after white space and the signs between keys and values."""
    while line[at] in " \t\r\n:,":
        at += 1
    return at
