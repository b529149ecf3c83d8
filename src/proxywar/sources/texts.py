"""Read plain text and Markdown: one document a file."""

from __future__ import annotations

from collections.abc import Iterator

from proxywar.records import Document, Problem
from proxywar.sources.decode import decode_bytes
from proxywar.sources.incoming import Incoming
from proxywar.sources.markdown import strip_front_matter
from proxywar.sources.originals import Original, Piece
from proxywar.sources.trail import byte_at


def read_text(data: bytes, incoming: Incoming, *, is_markdown: bool = False) -> Iterator[Document | Problem]:
    """Yield the document of a text file; of Markdown the front matter gives the fields."""
    decoded = decode_bytes(data, declared=incoming.charset)
    text, fields = strip_front_matter(decoded.text) if is_markdown else (decoded.text, {})
    if not text.strip():
        yield incoming.problem("PW301", "The file holds no text.")
        return
    taken = len(decoded.text) - len(text)
    start = decoded.start + byte_at(data[decoded.start :], decoded.encoding, decoded.text, taken)
    piece = Piece(0, len(text), start, len(data))
    media = "text/markdown" if is_markdown else "text/plain"
    original = Original(data, media, decoded.encoding, (), (piece,))
    yield from incoming.make(text, fields, original, note=decoded.note)
