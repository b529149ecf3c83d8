"""What every reader of a kind is given, and the sizes beyond which it refuses to read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from proxywar.records import Document, Problem
from proxywar.sources.defaults import STAGE, Defaults, make_document
from proxywar.sources.originals import Original

MAX_TEXT_CHARS = 2_000_000
"""Of one document: a book of 1,000 pages. More is not reporting, and would be held in memory as a whole."""
MAX_TEXT_BYTES = 16 * 2**20
MAX_BLANK_ROWS = 500_000
MAX_LINE_BYTES = 16 * 2**20
MAX_PAGE_BYTES = 10 * 2**20
MAX_FEED_BYTES = 20 * 2**20
MAX_PDF_BYTES = 100 * 2**20


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file, or a record of one, that is about to be read.

    Attributes:
        source: Path or URL for documents and problems.
        ident: Id of the document that it is as a whole.
        suffix: In small letters, with its dot.
        defaults: What the user says of documents that do not say it.
        fields: What is known beside the bytes: url, date and other metadata of a record.
        charset: Encoding that a server declared.
    """

    source: str
    ident: str
    suffix: str = ""
    defaults: Defaults = field(default_factory=Defaults)
    fields: Mapping[str, Any] = field(default_factory=dict)
    charset: str | None = None

    def problem(self, code: str, message: str, *, document: str | None = None) -> Problem:
        """Return a problem of this source."""
        return Problem(self.source, document, STAGE, code, message)

    def too_large(self, what: str, limit: int, unit: str = "bytes") -> Problem:
        """Return the problem of something that is larger than what is read."""
        return self.problem("PW315", f"{what} is larger than {limit:,} {unit}; not read. Split it into smaller files.")

    def too_empty(self) -> Problem:
        """Return the problem of a file that goes on without content."""
        told = f"More than {MAX_BLANK_ROWS:,} empty lines one after the other; what comes behind them was not read."
        return self.problem("PW315", told)

    def make(
        self, text: str, fields: Mapping[str, Any], original: Original, *, ident: str | None = None,
        note: str | None = None,
    ) -> Iterator[Document | Problem]:  # fmt: skip
        """Yield the problems of a document, then the document.

        Args:
            note: How its bytes were read where they were not plain UTF-8.
        """
        ident = ident or self.ident
        if len(text) > MAX_TEXT_CHARS:
            yield self.too_large("The text" if ident == self.ident else f"The text of {ident!r}", MAX_TEXT_CHARS,
                                 "characters")  # fmt: skip
            return
        merged = {**self.fields, **{key: value for key, value in fields.items() if value is not None}}
        document, problems = make_document(
            ident, text, merged, source=self.source, defaults=self.defaults, original=original
        )
        if note:
            yield self.problem("PW303", note, document=document.id)
        yield from problems
        yield document
