"""Decide which documents are new to a case and under which id they are stored."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from proxywar.case.store import CaseStore
from proxywar.records import Document, Problem, Reading
from proxywar.sources.originals import Original, SourcedDocument


class Intake:
    """The door of a case: lets each content in once, each id once.

    Attributes:
        new: Documents let in.
        known: Documents whose content (text, date, outlet, url) was there already.
        copies: (sha256, id, source) of those that came under another id, until `flush_copies`.
    """

    def __init__(self, store: CaseStore) -> None:
        self.new = 0
        self.known = 0
        self.copies: list[tuple[str, str, str]] = []
        self._store = store
        self._ids: dict[str, str] = {}  # sha256 → id of what was let in here and may not be stored yet
        self._taken: set[str] = set()
        self._next: dict[str, int] = {}
        self._originals: dict[str, Original] = {}

    def admit(self, items: Iterable[Document | Problem]) -> Iterator[Document | Problem]:
        """Yield what is to be read, in order; problems pass, and a new one is added for each id that was taken."""
        for item in items:
            if isinstance(item, Problem):
                yield item
                continue
            there = self._find(item.sha256)
            if there is not None:
                self._note_copy(item, there)
                continue
            document = self._rename(item)
            self.new += 1
            self._ids[item.sha256] = document.id
            self._taken.add(document.id)
            yield self._take_original(document)
            if document.id != item.id:
                yield Problem(item.source, document.id, "case", "PW306",
                              f"Id {item.id!r} is that of another document; stored as {document.id!r}.")  # fmt: skip

    def originals_of(self, results: Iterable[Reading | Problem]) -> dict[str, Original]:
        """Return the originals of documents that were read, by their ids; each is given once."""
        found: dict[str, Original] = {}
        for result in results:
            if isinstance(result, Reading):
                ident = result.cut.document.id
                if ident in self._originals:
                    found[ident] = self._originals.pop(ident)
            elif result.code == "PW312" and result.document is not None:
                self._originals.pop(result.document, None)  # nothing of it is stored
        return found

    def flush_copies(self) -> None:
        """Store the copies whose original is stored by now."""
        self._store.save_copies(self.copies)
        stored = {c[0] for c in self.copies if self._stored_id(c[0]) is not None}
        self.copies = [c for c in self.copies if c[0] not in stored]

    def _take_original(self, document: Document) -> Document:
        """Keep a document's original here: what is read of it is its text, maybe in another process."""
        if isinstance(document, SourcedDocument) and document.original is not None:
            self._originals[document.id] = document.original
            return replace(document, original=None)
        return document

    def _find(self, sha256: str) -> str | None:
        return self._ids.get(sha256) or self._stored_id(sha256)

    def _stored_id(self, sha256: str) -> str | None:
        row = self._store.connection.execute("SELECT id FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
        return None if row is None else str(row[0])

    def _note_copy(self, document: Document, there: str) -> None:
        self.known += 1
        if there != document.id and not re.fullmatch(re.escape(document.id) + r"-\d+", there):
            self.copies.append((document.sha256, document.id, document.source))

    def _rename(self, document: Document) -> Document:
        if not self._is_taken(document.id):
            return document
        number = self._next.get(document.id, 2)
        while self._is_taken(f"{document.id}-{number}"):
            number += 1
        self._next[document.id] = number + 1
        return replace(document, id=f"{document.id}-{number}")

    def _is_taken(self, name: str) -> bool:
        if name in self._taken:
            return True
        return self._store.connection.execute("SELECT 1 FROM documents WHERE id = ?", (name,)).fetchone() is not None
