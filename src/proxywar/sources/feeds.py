"""Read RSS and Atom: one document an entry."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from proxywar.records import Document, Problem
from proxywar.sources.aligning import align, trail_markup
from proxywar.sources.apart import run_apart
from proxywar.sources.decode import Decoded, decode_bytes
from proxywar.sources.incoming import MAX_FEED_BYTES, Incoming
from proxywar.sources.originals import Original
from proxywar.sources.suffixes import short_id
from proxywar.sources.trail import Trail, identity, trail_bytes, unwrap

_ENTRY = re.compile(r"<((?:\w+:)?(?:item|entry))\b.*?(?:</\1\s*>|\Z)", re.DOTALL)
_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}encoding\s*=\s*["']([\w:.-]{1,40})""")
_BLOCK = re.compile(
    r"</?(?:p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote|section|article|figure|figcaption|hr|dt|dd|pre)\b[^>]*>",
    re.IGNORECASE,
)
_LAYERS = ("markup", "markup")
"""A feed wraps a page's markup into its own."""


def read_feed(data: bytes, incoming: Incoming) -> Iterator[Document | Problem]:
    """Yield the documents of a feed, one an entry: its title, then its content or else its summary.

    The outlet is the title of the feed; ids are those that the entries have in the feed, so that the same entry of a
    later copy of the feed is known. Links are kept and never followed.
    """
    if len(data) > MAX_FEED_BYTES:
        yield incoming.too_large("The feed", MAX_FEED_BYTES)
        return
    result = run_apart("feed", data, charset=incoming.charset)
    if "failed" in result:
        yield incoming.problem(result["code"], result["failed"])
        return
    if not result["entries"]:
        if result["is_feed"]:
            yield incoming.problem("PW301", "The feed holds no entries.")
        else:
            yield incoming.problem("PW307", "This version reads feeds (RSS, Atom), not other XML.")
        return
    if result["fault"]:
        yield incoming.problem("PW314", f"The feed is damaged ({result['fault']}); entries may be missing.")
    declared = _ENCODING.search(data[:1024])
    decoded = decode_bytes(data, declared=incoming.charset or (declared[1].decode() if declared else None))
    originals = _cut_out(data, decoded, len(result["entries"]))
    for number, (entry, (original, source)) in enumerate(zip(result["entries"], originals, strict=True), start=1):
        yield from _read_entry(entry, original, source, number, incoming)


def _cut_out(data: bytes, decoded: Decoded, count: int) -> Iterator[tuple[Original, Trail]]:
    """Yield the original of each entry, with its text content.

    Where comments or CDATA look like entries, no entry is cut out: the whole feed is the original of each.
    """
    raw = data[decoded.start :]
    stretches = [match.span() for match in _ENTRY.finditer(decoded.text)]
    if len(stretches) != count:
        original = Original(raw, "application/xml", decoded.encoding, _LAYERS, (), decoded.start)
        source = trail_markup(raw, decoded.encoding, _LAYERS)
        yield from ((original, source) for _ in range(count))
        return
    for start, end in _spans(raw, decoded, stretches):
        original = Original(raw[start:end], "application/xml", decoded.encoding, _LAYERS, (), decoded.start + start)
        yield original, trail_markup(raw[start:end], decoded.encoding, _LAYERS)


def _spans(raw: bytes, decoded: Decoded, stretches: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the bytes of stretches of the text, which are in order."""
    if decoded.encoding != "utf-8":
        trail = trail_bytes(raw, decoded.encoding)
        yield from (trail.span(*stretch) for stretch in stretches)
        return
    at = after = 0  # counted on from one to the next: from the beginning, many entries would take forever
    for start, end in stretches:
        first = after + len(decoded.text[at:start].encode())
        at, after = end, first + len(decoded.text[start:end].encode())
        yield first, after


def _read_entry(
    entry: dict[str, Any], original: Original, source: Trail, number: int, incoming: Incoming
) -> Iterator[Document | Problem]:
    text = entry.pop("text")
    ident = entry.pop("id") or f"{incoming.ident}-{number}"
    if not text.strip():
        yield incoming.problem("PW316", f"Entry {number} holds no text.", document=ident)
        return
    yield from incoming.make(text, entry, replace(original, pieces=align(text, source)), ident=ident)


def extract_feed(data: bytes, charset: str | None = None) -> dict[str, Any]:
    """Return the entries of a feed; runs in a process of its own."""
    import feedparser

    headers = {"content-type": f"application/xml; charset={charset}"} if charset else {}
    found = feedparser.parse(io.BytesIO(data), response_headers=headers)
    fault = found.get("bozo_exception") if found.get("bozo") else None
    is_harmless = type(fault).__name__ in ("CharacterEncodingOverride", "NonXMLContentType")
    outlet = _plain(found.feed.get("title"))
    return {
        "entries": [_entry(entry, outlet) for entry in found.entries],
        "is_feed": bool(found.get("version")),
        "fault": None if fault is None or is_harmless else " ".join(str(fault).split())[:200],
    }


def _entry(entry: Any, outlet: str | None) -> dict[str, Any]:
    contents = [content.get("value") or "" for content in entry.get("content") or ()]
    body = max([*contents, entry.get("summary") or ""], key=len)
    title = _plain(entry.get("title"))
    text = markup_text(body)
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}".strip()
    tags = [tag["term"] for tag in entry.get("tags") or () if tag.get("term")]
    source = _plain((entry.get("source") or {}).get("title"))
    return {
        "id": short_id(entry.get("id") or entry.get("link")), "text": text, "title": title,
        "date": _entry_day(entry), "outlet": source or outlet, "url": entry.get("link"),
        "author": entry.get("author") or None, "tags": tags or None,
    }  # fmt: skip


def _plain(value: str | None) -> str | None:
    return " ".join(markup_text(value).split()) or None if value else None


def markup_text(markup: str) -> str:
    r"""Return the text of a stretch of markup, with a line for each of its blocks.

    Examples:
        >>> markup_text("<p>Syrte &amp; Jufra<br>tombent.</p><script>x</script><p>Fin</p>")
        'Syrte & Jufra\ntombent.\nFin'
    """
    text = unwrap(identity(_BLOCK.sub("\n", " ".join(markup.split(" ")))), "markup").text
    return "\n".join(line for raw in text.split("\n") if (line := " ".join(raw.split())))


def _entry_day(entry: Mapping[str, Any]) -> str | None:
    """Return the day of publication where the publisher was, as the entry writes it; else in UTC."""
    for name in ("published", "updated", "created"):
        raw = entry.get(name)
        if not raw:
            continue
        for read in (datetime.fromisoformat, parsedate_to_datetime):
            try:
                return read(str(raw).strip()).date().isoformat()
            except (ValueError, TypeError, OverflowError):
                continue
        parsed = entry.get(f"{name}_parsed")
        if parsed:
            return date(*parsed[:3]).isoformat()
    return None
