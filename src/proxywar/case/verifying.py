"""Verify a case: texts, originals, the map between them and the quotes of facts are what they were."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proxywar.case.originals import iterate_originals
from proxywar.records import fact_from_json
from proxywar.sources.checking import check_original
from proxywar.sources.defaults import hash_document


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a case that is not what it was.

    Attributes:
        check: text, original, map, quote or source.
    """

    doc: str
    check: str
    message: str

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar verify --format json`."""
        return {"doc": self.doc, "check": self.check, "message": self.message}


def verify_case(connection: sqlite3.Connection, *, sources: bool = False) -> Iterator[Finding]:
    """Yield what does not hold, by document and check.

    - text: its hash (with date, outlet and URL) is that of the day of the reading;
    - original: its bytes unpack and have their SHA-256;
    - map: every piece of the text stands in the original where the map says;
    - quote: the quote of every fact is cut out of the text by its offsets;
    - source: with `sources`, the file that a document was read from is there and still holds the original's bytes.
    """
    texts: dict[str, str] = {}
    for doc, text, sha256, extracted, *now in connection.execute(
        "SELECT id, text, sha256, extracted, date, outlet, url FROM documents ORDER BY n"
    ):
        texts[doc] = text
        # Where analysts corrected a field, the hash is of what was read.
        read = None if extracted is None else json.loads(extracted)
        fields = now if read is None else [read.get(name) for name in ("date", "outlet", "url")]
        if hash_document(text, *fields) != sha256:
            yield Finding(doc, "text", "the text, date, outlet or URL is not what was read")
    for doc, original, fault in iterate_originals(connection):
        if fault is not None:
            yield Finding(doc, "original", fault)
        elif original is not None and original.data:
            yield from (Finding(doc, "map", wrong) for wrong in check_original(texts[doc], original))
    yield from _check_quotes(connection, texts)
    if sources:
        yield from _check_sources(connection)


def _check_quotes(connection: sqlite3.Connection, texts: dict[str, str]) -> Iterator[Finding]:
    import orjson

    for doc, body in connection.execute(
        "SELECT d.id, f.body FROM facts AS f JOIN documents AS d ON d.n = f.doc ORDER BY f.n"
    ):
        fact = fact_from_json(orjson.loads(body))
        if texts[doc][fact.start : fact.end] != fact.quote:
            yield Finding(doc, "quote", f"the quote of {fact.id} is not what stands at {fact.start}–{fact.end}")


def _check_sources(connection: sqlite3.Connection) -> Iterator[Finding]:
    from proxywar.sources.files import contains_original

    for doc, source, start, size, sha256 in connection.execute(
        """SELECT d.id, d.source, o.start, b.size, b.sha256 FROM documents AS d JOIN origins AS o ON o.doc = d.n
           JOIN originals AS b ON b.sha256 = o.original ORDER BY d.n"""
    ):
        if source == "-" or "://" in source:
            continue
        if not Path(source).is_file():
            yield Finding(doc, "source", f"{source} is not there any more")
        elif contains_original(source, start, size, sha256) is False:
            yield Finding(doc, "source", f"{source} holds other bytes now")


def count_checked(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many documents, originals, kept originals and facts there are to verify."""
    documents, facts, origins = (
        int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        for table in ("documents", "facts", "origins")
    )
    kept = connection.execute(
        "SELECT count(*) FROM origins AS o JOIN originals AS b ON b.sha256 = o.original WHERE b.packed IS NOT NULL"
    ).fetchone()
    return {"documents": documents, "originals": origins, "kept": int(kept[0]), "facts": facts}
