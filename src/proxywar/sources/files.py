"""Read one file or URL into documents and problems, by its kind."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import IO

from proxywar.records import Document, Problem
from proxywar.sources.decode import decode_bytes
from proxywar.sources.defaults import Defaults, clean_field
from proxywar.sources.feeds import read_feed
from proxywar.sources.fetch import FetchError, fetch, is_url
from proxywar.sources.incoming import (
    MAX_FEED_BYTES,
    MAX_PAGE_BYTES,
    MAX_PDF_BYTES,
    MAX_TEXT_BYTES,
    Incoming,
)
from proxywar.sources.kinds import SNIFFED_BYTES, tell_kind
from proxywar.sources.lines import read_lines
from proxywar.sources.originals import hash_bytes
from proxywar.sources.pages import read_page
from proxywar.sources.paths import Found
from proxywar.sources.pdf import read_pdf
from proxywar.sources.streams import GZIP_MAGIC, BombError, Replayed, open_source, peek, unpack_stream
from proxywar.sources.suffixes import KINDS, OTHER_SUFFIXES, STDIN, stem_of, suffix_of
from proxywar.sources.tables import read_table
from proxywar.sources.texts import read_text
from proxywar.sources.warc import read_warc

_WHOLE = {"text": MAX_TEXT_BYTES, "markdown": MAX_TEXT_BYTES, "page": MAX_PAGE_BYTES, "feed": MAX_FEED_BYTES,
          "pdf": MAX_PDF_BYTES}  # fmt: skip
"""Kinds that are read as a whole, and how much of them at most; the others are read line by line."""
_BLANK = b"\xef\xbb\xbf\xff\xfe \t\r\n\f\v"


def read_file(found: Found, defaults: Defaults) -> Iterator[Document | Problem]:
    """Yield the documents of one file or URL, and a problem for whatever in it cannot be read.

    Never raises for what is in the file.
    """
    source = clean_field(found.path)
    incoming = Incoming(source, stem_of(found.path), suffix_of(found.path), defaults)
    if found.error is not None:
        yield incoming.problem("PW308", f"Cannot be opened: {found.error}.")
    elif is_url(found.path):
        yield from _read_url(found.path, incoming)
    elif found.path != STDIN and _is_other_kind(incoming.suffix, found):
        yield incoming.problem("PW307", f"This version does not read {incoming.suffix or 'such'} files.")
    else:
        try:
            with open_source(found.path) as file:
                yield from _read_opened(file, incoming)
        except OSError as error:
            yield incoming.problem("PW308", f"Cannot be read: {error.strerror or error}.")


def _is_other_kind(suffix: str, found: Found) -> bool:
    return suffix in OTHER_SUFFIXES or (suffix not in KINDS and not found.is_named)


def _read_url(url: str, incoming: Incoming) -> Iterator[Document | Problem]:
    try:
        fetched = fetch(url)
    except FetchError as error:
        yield incoming.problem("PW319", f"Could not be fetched: {error}.")
        return
    named = replace(incoming, fields={"url": fetched.url}, charset=fetched.charset)
    yield from _read_opened(io.BytesIO(fetched.data), named)


def _read_opened(file: IO[bytes], incoming: Incoming) -> Iterator[Document | Problem]:
    head = peek(file, SNIFFED_BYTES)
    if not head.startswith(GZIP_MAGIC):
        yield from _read_stream(head, file, incoming)
        return
    packed = io.BufferedReader(Replayed(head, file))
    try:
        content = unpack_stream(packed)
        yield from _read_stream(peek(content, SNIFFED_BYTES), content, incoming)
    except BombError as error:
        yield incoming.problem("PW315", f"The rest was not unpacked: {error}.")
    except (EOFError, OSError) as error:
        yield incoming.problem("PW314", f"The packed file is damaged or cut short: {str(error).rstrip('.')}.")


def _read_stream(head: bytes, file: IO[bytes], incoming: Incoming) -> Iterator[Document | Problem]:
    if not head.strip():
        head += peek(file, MAX_TEXT_BYTES)
    if not head.strip(_BLANK):
        yield incoming.problem("PW301", "The file is empty.")
        return
    kind = tell_kind(head, incoming.suffix)
    if kind == "binary":
        yield incoming.problem("PW302", "The file is binary, not text.")
    elif kind == "json":
        yield incoming.problem("PW307", "This version reads JSON lines, one object a line, not other JSON.")
    elif kind == "lines":
        yield from read_lines(head, file, incoming)
    elif kind == "table":
        yield from read_table(head, file, incoming)
    elif kind == "warc":
        yield from read_warc(io.BufferedReader(Replayed(head, file)), incoming, _read_bytes)
    else:
        limit = _WHOLE[kind]
        data = head + peek(file, limit + 1 - len(head))
        if len(data) > limit:
            yield incoming.too_large("The file", limit)
        else:
            yield from _read_whole(kind, data, incoming)


def _read_whole(kind: str, data: bytes, incoming: Incoming) -> Iterator[Document | Problem]:
    if kind == "page" and b"<" not in data and "<" not in decode_bytes(data).text:
        kind = "text"  # named .html, but there is no markup in it
    if kind == "pdf":
        yield from read_pdf(data, incoming)
    elif kind == "page":
        yield from read_page(data, incoming)
    elif kind == "feed":
        yield from read_feed(data, incoming)
    else:
        yield from read_text(data, incoming, is_markdown=kind == "markdown")


def contains_original(path: str, start: int, size: int, sha256: str) -> bool | None:
    """Tell whether a file still holds the bytes of an original; None where an archive keeps them in its own form."""
    try:
        with open_source(path) as file:
            head = peek(file, len(GZIP_MAGIC))
            if head == GZIP_MAGIC or suffix_of(path) in (".warc", ".wet"):
                return None
            file.seek(start)
            return hash_bytes(peek(file, size)) == sha256
    except OSError:
        return False


def _read_bytes(data: bytes, incoming: Incoming) -> Iterator[Document | Problem]:
    """Read the payload of a record."""
    yield from _read_stream(data[:SNIFFED_BYTES], io.BytesIO(data[SNIFFED_BYTES:]), incoming)
