"""Follow text back through what it was wrapped in, one layer after the other, to the bytes of the original."""

from __future__ import annotations

import codecs
import html
import re
from dataclasses import dataclass
from typing import Any

import numpy as np

from proxywar.sources.decode import MIXED, decode_as

Offsets = np.ndarray[Any, np.dtype[np.int64]]
_ESCAPE = re.compile(
    r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})|\\(.)", re.DOTALL
)
_LEAST_WIDTH = {"utf-16": 2, "utf-32": 4}
_SHORT = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<!\[CDATA\[(?P<cdata>.*?)(?:\]\]>|\Z)"
    r"|<(?P<mute>script|style|template)\b[^>]*>.*?(?:</(?P=mute)\s*>|\Z)"
    r"|<(?:/?[A-Za-z]|[!?])[^>]*(?:>|\Z)"
    r"|(?P<entity>&(?:#[xX]?[0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?)",
    re.DOTALL | re.IGNORECASE,
)
_UNSEEN = re.compile("[\\s|\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\x00-\x1f\x7f-\x9f\ufffd]+")


@dataclass(frozen=True, slots=True)
class Trail:
    """Text, and for each of its code points the stretch of the original that it was made from.

    Attributes:
        starts: First byte (or code point of a page's text) for each code point of `text`.
        ends: After the last one.
    """

    text: str
    starts: Offsets
    ends: Offsets

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the original behind a stretch of the text that is not empty."""
        return int(self.starts[start]), int(self.ends[end - 1])

    def within(self, source_start: int, source_end: int) -> str:
        """Return the text that was made from a stretch of the original."""
        first = int(np.searchsorted(self.starts, source_start, "left"))
        return self.text[first : max(first, int(np.searchsorted(self.ends, source_end, "right")))]


def identity(text: str) -> Trail:
    """Return text as its own original."""
    offsets = np.arange(len(text) + 1, dtype=np.int64)
    return Trail(text, offsets[:-1], offsets[1:])


def trail_bytes(data: bytes, encoding: str, *, start: int = 0) -> Trail:
    """Decode bytes and keep where each code point stands.

    Args:
        start: Added to every offset, for data cut out of something longer.
    """
    text = decode_as(data, encoding)
    if encoding == "utf-8" and len(text.encode("utf-8", "replace")) == len(data) and "�" not in text:
        raw = np.frombuffer(data, dtype=np.uint8)
        starts = np.flatnonzero((raw & 0xC0) != 0x80).astype(np.int64)
    elif len(text) == len(data):
        starts = np.arange(len(text), dtype=np.int64)
    elif len(text) * _LEAST_WIDTH.get(encoding[:6], 0) == len(data):  # none is wider
        starts = np.arange(0, len(data), len(data) // max(len(text), 1), dtype=np.int64)
    else:
        text, starts = _decode_slowly(data, encoding)
    ends = np.append(starts[1:], len(data)).astype(np.int64) if len(text) else starts
    return Trail(text, starts + start, ends + start)


def byte_at(data: bytes, encoding: str, text: str, index: int) -> int:
    """Return the byte at which a code point of the decoded data begins; the length of the data behind the last one."""
    if index == 0 or index >= len(text):
        return len(data) if index else 0
    return len(text[:index].encode()) if encoding == "utf-8" else int(trail_bytes(data, encoding).starts[index])


def _decode_slowly(data: bytes, encoding: str) -> tuple[str, Offsets]:
    """Decode byte by byte; for codecs whose code points have no length that can be computed, and for broken bytes."""
    handler = "proxywar_cp1252" if encoding == MIXED else "replace"
    decoder = codecs.getincrementaldecoder("utf-8" if encoding == MIXED else encoding)(handler)
    parts: list[str] = []
    starts: list[int] = []
    begun = 0
    for at in range(len(data) + 1):
        made = decoder.decode(data[at : at + 1], at == len(data))
        if made:
            # Code points that come out together began together or one byte apart; only broken bytes do that.
            width = max(1, at + 1 - begun)
            starts.extend(min(begun + n * width // len(made), len(data) - 1) for n in range(len(made)))
            parts.append(made)
            begun = at + 1
    return "".join(parts), np.array(starts, dtype=np.int64)


def unwrap(trail: Trail, layer: str) -> Trail:
    """Return what is wrapped in a layer: the content of a JSON string, of a cell, of markup.

    Raises:
        ValueError: There is no such layer.
    """
    if layer == "json":
        return _replace(trail, _ESCAPE, _json_escape)
    if layer == "csv":
        return _replace(trail, re.compile('""'), lambda _: '"')
    if layer == "markup":
        return _replace(trail, _MARKUP, _markup_content)
    if layer == "stored":
        return _replace(trail, re.compile("[\ud800-\udbff][\udc00-\udfff]|[\x00\ud800-\udfff]"), _stored)
    raise ValueError(f"no layer is called {layer!r}")


def _stored(match: re.Match[str]) -> str:
    return match[0].encode("utf-16", "surrogatepass").decode("utf-16") if len(match[0]) == 2 else "�"


def squeeze(trail: Trail) -> Trail:
    """Leave out what differs between a page and its text: white space, invisible characters, bars between cells."""
    return _replace(trail, _UNSEEN, lambda _: "")


def _replace(trail: Trail, pattern: re.Pattern[str], content: Any) -> Trail:
    """Replace every match; `content` gives the new text, or a slice of the old that stays."""
    text = trail.text
    parts: list[str] = []
    starts: list[Offsets] = []
    ends: list[Offsets] = []

    def keep(start: int, end: int) -> None:
        if start < end:
            parts.append(text[start:end])
            starts.append(trail.starts[start:end])
            ends.append(trail.ends[start:end])

    last = 0
    for match in pattern.finditer(text):
        keep(last, match.start())
        last = match.end()
        new = content(match)
        if isinstance(new, tuple):
            keep(*new)
        elif new:
            parts.append(new)
            starts.append(np.full(len(new), trail.starts[match.start()]))
            ends.append(np.full(len(new), trail.ends[match.end() - 1]))
    keep(last, len(text))
    if not parts:
        return Trail("", np.empty(0, np.int64), np.empty(0, np.int64))
    return Trail("".join(parts), np.concatenate(starts), np.concatenate(ends))


def _json_escape(match: re.Match[str]) -> str:
    high, low, code, sign = match.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    return chr(int(code, 16)) if code else _SHORT.get(sign, sign)


def _markup_content(match: re.Match[str]) -> str | tuple[int, int]:
    if match["cdata"] is not None:
        return match.span("cdata")
    return html.unescape(match["entity"]) if match["entity"] else ""
