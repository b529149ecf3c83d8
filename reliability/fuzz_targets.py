"""What the fuzz runs: all that takes foreign bytes and texts apart.

A target fails on any exception that a reader lets through, and where a map, an offset or an order does not hold. What a
library raises inside the process apart is a problem of that file, so targets call what runs there as that process does.
Each run starts from small good files.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from proxywar.case.search import build_query
from proxywar.find.quantities import find_quantities
from proxywar.find.quantities_numerals import spelt_value
from proxywar.find.times import find_times
from proxywar.lang import LANGUAGES
from proxywar.records import Document
from proxywar.sources import Defaults
from proxywar.sources.aligning import align, trail_markup
from proxywar.sources.apart import _do
from proxywar.sources.checking import check_original
from proxywar.sources.decode import decode_as, decode_bytes, is_binary
from proxywar.sources.feeds import markup_text
from proxywar.sources.incoming import Incoming
from proxywar.sources.kinds import tell_kind
from proxywar.sources.lines import read_lines
from proxywar.sources.originals import SourcedDocument
from proxywar.sources.pdf import join_pages
from proxywar.sources.tables import read_table
from proxywar.sources.texts import read_text
from proxywar.sources.trail import trail_bytes
from proxywar.sources.warc import read_warc
from proxywar.text import cut_document, fold, store_text
from reliability.nasty_archives import record
from reliability.nasty_pages import _ITEM, _feed, _page
from reliability.nasty_pdfs import _good
from reliability.nasty_texts import FACT, FRENCH

Target = Callable[[bytes], None]


def _check(items: Any) -> None:
    """Run a reader to its end; the map of every document must hold."""
    for item in items:
        if isinstance(item, SourcedDocument) and item.original is not None:
            wrong = list(check_original(item.text, item.original))
            if wrong:
                raise AssertionError(wrong[0])
            item.text.encode()


def fuzz_text(data: bytes) -> None:
    """Cut, fold and store any text."""
    text, _ = store_text(data.decode("utf-8", "surrogatepass") if _is_utf8(data) else data.decode("latin-1"))
    cut = cut_document(Document("d", text, "x"))
    last = 0
    for sentence in cut.sentences:
        if not last <= sentence.start < sentence.end <= len(text):
            raise AssertionError(f"{sentence} after {last}")
        last = sentence.end
    fold(text)
    markup_text(text)
    build_query(text)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _cuts(text: str, found: list[Any]) -> None:
    last = 0
    for one in found:
        if not last <= one.start < one.end <= len(text) or one.text != text[one.start : one.end]:
            raise AssertionError(one)
        last = one.end


def fuzz_numerals(data: bytes) -> None:
    """Read numbers and quantities."""
    text = data.decode("utf-8", "replace")
    for lang in LANGUAGES:
        _cuts(text, find_quantities(text, lang))
        spelt_value(text, lang)


def fuzz_dates(data: bytes) -> None:
    """Read times; the first byte chooses what is known of the document."""
    text = data[1:].decode("utf-8", "replace")
    anchor = (None, "2020-06-19", "2020-02-30", "")[data[0] % 4 if data else 0]
    for lang in LANGUAGES:
        _cuts(text, find_times(text, lang, anchor=anchor, as_of=None))


def fuzz_decode(data: bytes) -> None:
    """Decode any bytes, and find each code point in them again."""
    is_binary(data)
    decoded = decode_bytes(data)
    rest = data[decoded.start :]
    if decode_as(rest, decoded.encoding) != decoded.text:
        raise AssertionError(f"{decoded.encoding} reads otherwise the second time")
    trail = trail_bytes(rest, decoded.encoding)
    if trail.text != decoded.text or not len(trail.starts) == len(trail.ends) == len(trail.text):
        raise AssertionError("the trail is of another text")
    tell_kind(data, "")


def fuzz_texts(data: bytes) -> None:
    """Read Markdown."""
    _check(read_text(data, Incoming("x", "x"), is_markdown=True))


def fuzz_lines(data: bytes) -> None:
    """Read JSON lines."""
    _check(read_lines(data[:50], io.BytesIO(data[50:]), Incoming("x", "x")))


def fuzz_tables(data: bytes) -> None:
    """Read a table."""
    columns = {"text": "body"} if data[:1] == b"b" else {}
    _check(read_table(data, io.BytesIO(b""), Incoming("x", "x", ".csv", Defaults(columns=columns))))


def fuzz_pages(data: bytes) -> None:
    """Take a page apart, and look its text up in its bytes."""
    decoded = decode_bytes(data)
    result = _do("page", decoded.text.encode("utf-8", "replace"), {"url": None})
    trail = trail_markup(data[decoded.start :], decoded.encoding, ("markup",))
    align(result.get("text") or decoded.text, trail)


def fuzz_feeds(data: bytes) -> None:
    """Take a feed apart, and look its texts up in its bytes."""
    result = _do("feed", data, {"charset": None})
    trail = trail_markup(data, decode_bytes(data).encoding, ("markup", "markup"))
    for entry in result.get("entries", ())[:3]:
        align(entry["text"], trail)


def fuzz_pdfs(data: bytes) -> None:
    """Take a PDF apart with both readers."""
    for reader in ("pdfium", "pypdf"):
        result = _do("pdf", data, {"reader": reader})
        text, pieces = join_pages(result.get("pages", []))
        last = 0
        for piece in pieces:
            if not last <= piece.start < piece.end <= len(text):
                raise AssertionError(piece)
            last = piece.end


def fuzz_warc(data: bytes) -> None:
    """Read a web archive."""
    _check(read_warc(io.BufferedReader(io.BytesIO(data)), Incoming("x", "x"), read_text))


_LINE = '{"id": "a", "text": "' + FACT + '\\u00e9 \\ud83d\\ude00", "date": "2020-06-19"}\n'
TARGETS: dict[str, tuple[Target, list[bytes]]] = {
    "text": (fuzz_text, [FACT.encode(), FRENCH.encode(), (FACT + "\n\n« Oui », a-t-il dit. " + FRENCH).encode()]),
    "numerals": (fuzz_numerals, [b"about 2,500 to 3 thousand men, $1.1 billion", b"quatre-vingt-dix mille hommes"]),
    "dates": (fuzz_dates, [b"xon 4 June 2020, last Sunday, three days ago", b"xle 1er mai, il y a trois jours"]),
    "decode": (fuzz_decode, [FRENCH.encode(e) for e in ("utf-8", "utf-16", "cp1252", "utf-32")]),
    "texts": (fuzz_texts, [b"---\ndate: 2020-06-19\n---\n" + FACT.encode()]),
    "lines": (fuzz_lines, [_LINE.encode(), _LINE.encode("utf-16")]),
    "tables": (fuzz_tables, [b'id,text\n1,"a ""b"", c"\n', b"id;text\r\n1;x\r\n", b"body\tid\n"]),
    "pages": (fuzz_pages, [_page(f"<p>{FACT * 3}</p>").encode()]),
    "feeds": (fuzz_feeds, [_feed(_ITEM).encode()]),
    "pdfs": (fuzz_pdfs, [_good()]),
    "warc": (fuzz_warc, [record(), record() * 2]),
}
"""What each target runs, and the good files that it starts from."""
