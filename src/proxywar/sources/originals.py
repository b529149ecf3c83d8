"""The bytes that a document was read from, and where in them each stretch of its stored text stands."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from proxywar.records import Document

MAX_ORIGINAL_BYTES = 256 * 2**20
"""No original is larger: every reader refuses larger files before it keeps one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of stored text and the stretch of the original that it was made from.

    Attributes:
        start: First code point in the stored text.
        end: After the last one.
        source_start: First byte in the original; in a PDF the first code point of its page's text.
        source_end: After the last one.
        page: Page of a PDF, from 1; 0 elsewhere.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class Original:
    """Bytes as they came, and the map from a document's stored text to them.

    Attributes:
        data: A whole file, or the line, row, entry or record of it that the document is.
        media: Media type, as RFC 6838 names it.
        encoding: Codec that the bytes were decoded with; None for a PDF.
        layers: How stored text was wrapped in the decoded text, the outermost first: "json", "csv", "markup"; "pdfium"
            or "pypdf" for the reader that found a page's text.
        pieces: In the order of the stored text, without overlap; text in none of them is not a copy of the original's
            (a title that only an attribute holds, white space between blocks).
        start: Where in the file `data` begins, in bytes.
    """

    data: bytes
    media: str
    encoding: str | None
    layers: tuple[str, ...] = ()
    pieces: tuple[Piece, ...] = ()
    start: int = 0

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        return hash_bytes(self.data)


@dataclass(frozen=True, slots=True)
class SourcedDocument(Document):
    """A document with the bytes that it was read from; these leave it at the door of the case."""

    original: Original | None = field(default=None, repr=False)


def hash_bytes(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def pack(data: bytes) -> bytes:
    """Compress bytes for the case (zlib, RFC 1950)."""
    return zlib.compress(data, 6)


def unpack(packed: bytes, size: int) -> bytes:
    """Return the bytes that `pack` compressed.

    Args:
        size: How many there were; more are never unpacked, so that a forged case cannot fill the memory.

    Raises:
        ValueError: They are damaged, or more or fewer than `size`.
    """
    if not 0 <= size <= MAX_ORIGINAL_BYTES:
        raise ValueError(f"{size} bytes are more than an original may have")
    unpacker = zlib.decompressobj()
    try:
        data = unpacker.decompress(packed, size + 1)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if len(data) != size or not unpacker.eof:
        raise ValueError(f"not the {size} bytes that were stored")
    return data


def pieces_json(pieces: Iterable[Piece]) -> list[list[int]]:
    """Return pieces as the lists of numbers that the case stores."""
    return [[p.start, p.end, p.source_start, p.source_end, p.page] for p in pieces]


def pieces_from_json(rows: Sequence[Sequence[int]]) -> tuple[Piece, ...]:
    """Return the pieces that `pieces_json` made lists of.

    Raises:
        TypeError: A row has another number of columns.
    """
    return tuple(Piece(*row) for row in rows)
