"""Keep the bytes that documents were read from, with the map from stored text to them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from proxywar.errors import CaseError
from proxywar.sources.originals import Original, hash_bytes, pack, pieces_from_json, pieces_json, unpack


@dataclass(frozen=True, slots=True)
class Originals:
    """The originals of documents that are about to be stored.

    Attributes:
        by_document: By the document's id.
        keep: Write their bytes into the case; else only what is known of them.
    """

    by_document: Mapping[str, Original] = field(default_factory=dict)
    keep: bool = True


NO_ORIGINALS = Originals()
"""Documents that came from no file, as in tests."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document came from, without its bytes.

    Attributes:
        sha256: Of the original's bytes, as it was when they were read.
        is_kept: True where the bytes are in the case.
    """

    sha256: str
    media: str
    size: int
    is_kept: bool

    def json(self) -> dict[str, str | int | bool]:
        """Return the object under the key "original" of `proxywar documents --format json`."""
        return {"sha256": self.sha256, "media": self.media, "size": self.size, "kept": self.is_kept}


def save_original(connection: sqlite3.Connection, doc: int, original: Original, *, keep: bool) -> None:
    """Write a document's original; inside the caller's transaction.

    Args:
        doc: Number of the document's row.
        keep: Write the bytes; else only what is known of them.
    """
    digest = original.sha256
    packed = pack(original.data) if keep else None
    connection.execute(
        """INSERT INTO originals (sha256, media, size, packed) VALUES (?, ?, ?, ?)
           ON CONFLICT (sha256) DO UPDATE SET packed = coalesce(packed, excluded.packed)""",
        (digest, original.media, len(original.data), packed),
    )
    connection.execute(
        "INSERT INTO origins (doc, original, start, encoding, layers, pieces) VALUES (?, ?, ?, ?, ?, ?)",
        (doc, digest, original.start, original.encoding, json.dumps(original.layers),
         json.dumps(pieces_json(original.pieces), separators=(",", ":"))),
    )  # fmt: skip


def load_origins(connection: sqlite3.Connection, first: int, last: int) -> dict[int, Origin]:
    """Return the origins of the documents whose rows have these numbers."""
    rows = connection.execute(
        """SELECT o.doc, b.sha256, b.media, b.size, b.packed IS NOT NULL
           FROM origins AS o JOIN originals AS b ON b.sha256 = o.original WHERE o.doc BETWEEN ? AND ?""",
        (first, last),
    )
    return {doc: Origin(sha256, media, size, bool(kept)) for doc, sha256, media, size, kept in rows}


def load_original(connection: sqlite3.Connection, doc: str) -> Original | None:
    """Return the original of a document; None where there is no such document, or the case holds none of it.

    Its data is empty where the read was told to leave originals out.

    Raises:
        CaseError: What is stored is damaged (PW505).
    """
    row = connection.execute(
        """SELECT b.packed, b.size, b.media, o.encoding, o.layers, o.pieces, o.start, b.sha256
           FROM documents AS d JOIN origins AS o ON o.doc = d.n JOIN originals AS b ON b.sha256 = o.original
           WHERE d.id = ?""",
        (doc,),
    ).fetchone()
    if row is None:
        return None
    packed, size, media, encoding, layers, pieces, start, digest = row
    try:
        data = b"" if packed is None else unpack(packed, size)
        if packed is not None and hash_bytes(data) != digest:
            raise ValueError("other bytes than were read")  # noqa: TRY301  # said in the same words
        return Original(data, media, encoding, tuple(json.loads(layers)), pieces_from_json(json.loads(pieces)), start)
    except (ValueError, TypeError) as error:
        raise CaseError("PW505", f"The original of {doc!r} is damaged: {error}.",
                        "Restore a copy of the case, or read the source into a new one.") from error  # fmt: skip


def iterate_originals(connection: sqlite3.Connection) -> Iterator[tuple[str, Original | None, str | None]]:
    """Yield each document's id, its original and, in words, what is wrong with it."""
    for (doc,) in connection.execute("SELECT id FROM documents ORDER BY n").fetchall():
        try:
            yield doc, load_original(connection, doc), None
        except CaseError as error:
            yield doc, None, error.message
