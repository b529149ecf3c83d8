"""Read web archives (WARC): the pages, texts, PDFs and feeds of their records."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import IO, Any

from proxywar.records import Document, Problem
from proxywar.sources.incoming import MAX_PAGE_BYTES, MAX_PDF_BYTES, Incoming
from proxywar.sources.suffixes import short_id

ReadBytes = Callable[[bytes, Incoming], Iterator[Document | Problem]]
_KINDS = {
    "text/html": ".html", "application/xhtml+xml": ".xhtml", "text/plain": ".txt", "text/markdown": ".md",
    "application/pdf": ".pdf", "application/rss+xml": ".rss", "application/atom+xml": ".atom", "text/xml": ".xml",
    "application/xml": ".xml",
}  # fmt: skip
_PARTS = re.compile(r"(?:image|font|video|audio)/|text/(?:css|javascript)|application/(?:(?:x-)?javascript|json|font)")
_TYPES = frozenset({"response", "resource", "conversion"})
_MOST_SKIPPED_BYTES = 2**30


def read_warc(file: IO[bytes], incoming: Incoming, read: ReadBytes) -> Iterator[Document | Problem]:
    """Yield the documents of an archive, each with its URL and the time of its capture.

    Read are responses with status 200 of a kind that is read from files, resources and conversions. Requests,
    revisits, other answers and the parts of pages (pictures, styles, scripts) are no documents. A record that is
    broken is a problem; where the next one cannot be found, the rest of the archive is. So is an archive of which
    nothing is a document.

    Args:
        read: Reads one payload, by the suffix of `Incoming`.
    """
    from warcio.archiveiterator import ArchiveIterator

    number = given = 0
    records = ArchiveIterator(file)
    while True:
        try:
            record = next(records, None)
        except Exception as error:  # noqa: BLE001  # beside its own, warcio lets through what zlib and int raise
            reason = " ".join(str(error).split())[:200]
            yield incoming.problem("PW314", f"The archive is damaged or cut short after record {number}: {reason}.")
            return
        if record is None:
            break
        number += 1
        if record.rec_type in _TYPES:
            for item in _read_record(record, number, incoming, read):
                given += 1
                yield item
        if _length(record) > _MOST_SKIPPED_BYTES:
            yield incoming.too_large(f"Record {number}", _MOST_SKIPPED_BYTES)
            return
    if number == 0:
        yield incoming.problem("PW301", "The archive holds no records.")
    elif given == 0:
        yield incoming.problem("PW301", f"None of the archive's {number} records is a page that was answered.")


def _length(record: Any) -> int:
    value = (record.rec_headers.get_header("Content-Length") or "").strip()
    return int(value[:30]) if value.isdecimal() else 0  # the first digits of more are enough to refuse it


def _read_record(record: Any, number: int, incoming: Incoming, read: ReadBytes) -> Iterator[Document | Problem]:
    http = record.http_headers
    if record.rec_type == "response" and (http is None or http.get_statuscode() != "200"):
        return
    header = http.get_header("Content-Type") if http else record.rec_headers.get_header("Content-Type")
    media, _, parameters = (header or "").lower().partition(";")
    media = media.strip()
    url = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>") or None
    name = short_id(url)
    if _PARTS.match(media):
        return
    if media and media not in _KINDS:
        yield incoming.problem("PW307", f"Record {number} is {media[:60]!r}, which is not read.", document=name)
        return
    suffix = _KINDS.get(media, "")
    limit = MAX_PDF_BYTES if suffix == ".pdf" else MAX_PAGE_BYTES
    try:
        data = record.content_stream().read(limit + 1)
    except Exception as error:  # noqa: BLE001  # warcio lets through what zlib, brotli and its own readers raise
        yield incoming.problem("PW314", f"Record {number} is damaged: {str(error)[:200]}.", document=name)
        return
    if len(data) > limit:
        yield incoming.too_large(f"Record {number}", limit)
        return
    charset = re.search(r"charset\s*=\s*[\"']?([\w:.-]{1,40})", parameters)
    captured = record.rec_headers.get_header("WARC-Date")
    fields = {"url": url, "captured": captured}
    yield from read(data, Incoming(
        incoming.source, name or f"{incoming.ident}-{number}", suffix, incoming.defaults,
        {key: value for key, value in fields.items() if value}, charset[1] if charset else None,
    ))  # fmt: skip
