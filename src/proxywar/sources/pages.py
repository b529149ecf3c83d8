"""Read pages: the text of the article without what stands around it, with title, date, author and outlet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from proxywar.records import Document, Problem
from proxywar.sources.aligning import align, trail_markup
from proxywar.sources.apart import run_apart
from proxywar.sources.decode import decode_bytes
from proxywar.sources.incoming import MAX_PAGE_BYTES, Incoming
from proxywar.sources.originals import Original

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]{1,40})|<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]{1,40})""",
    re.IGNORECASE,
)
_MARKS = re.compile(r"^(?:- |\| )|(?: \|)+\s*$")
_LAST_DAY = "2100-01-01"
"""htmldate takes no day after today for a date; a fixed one keeps the clock out of what is read."""
_FIRST_DAY = "1900-01-01"


def read_page(data: bytes, incoming: Incoming) -> Iterator[Document | Problem]:
    """Yield the document of a page.

    The text is what trafilatura takes for the article, comments left out. The date is one that the page declares, never
    one that is only likely; the declared language is kept as metadata, for it is often that of the template.
    """
    if len(data) > MAX_PAGE_BYTES:
        yield incoming.too_large("The page", MAX_PAGE_BYTES)
        return
    declared = _CHARSET.search(data[:4096])
    charset = incoming.charset or (
        next(filter(None, declared.groups())).decode("ascii", "replace") if declared else None
    )
    decoded = decode_bytes(data, declared=charset)
    result = run_apart("page", decoded.text.encode("utf-8", "replace"), url=incoming.fields.get("url"))
    if "failed" in result:
        yield incoming.problem(result["code"], result["failed"])
        return
    text = result.pop("text")
    if not text.strip():
        yield incoming.problem("PW316", "No text was found in the page.")
        return
    pieces = align(text, trail_markup(data[decoded.start :], decoded.encoding, ("markup",)))
    original = Original(data, "text/html", decoded.encoding, ("markup",), pieces)
    yield from incoming.make(text, result, original, note=decoded.note)


def extract_page(data: bytes, url: str | None = None) -> dict[str, Any]:
    """Return the text of a page in UTF-8, with what it says about itself; runs in a process of its own."""
    import trafilatura

    dates = {"original_date": True, "extensive_search": False, "max_date": _LAST_DAY, "min_date": _FIRST_DAY}
    found = trafilatura.bare_extraction(
        data.decode("utf-8"), url=url, include_comments=False, with_metadata=True, date_extraction_params=dates
    )
    if found is None:
        return {"text": ""}
    facts = found if isinstance(found, dict) else found.as_dict()
    lang = re.search(rb"""<html[^>]{0,500}\blang\s*=\s*["']?([A-Za-z-]{2,20})""", data[:10_000], re.IGNORECASE)
    return {
        "text": _plain_lines(facts.get("text") or ""), "title": facts.get("title"), "date": facts.get("date"),
        "outlet": facts.get("sitename") or facts.get("hostname"), "url": url or facts.get("url"),
        "author": facts.get("author"), "page_lang": lang[1].decode() if lang else None,
        "description": facts.get("description"),
    }  # fmt: skip


def _plain_lines(text: str) -> str:
    """Take the marks off that trafilatura sets before items of lists and around the cells of tables."""
    return "\n".join(_MARKS.sub("", line) for line in text.split("\n"))
