"""Find where in a page or a feed each line of the extracted text stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from proxywar.sources.originals import Piece
from proxywar.sources.trail import Trail, identity, squeeze, trail_bytes, unwrap

_LINE = re.compile(r"[^\n]+")
_WORDS = re.compile(r"(?:\S+\s*){1,6}")
_BULLET = re.compile(r"\s*(?:[-*•–]|\d+\.)\s+")


def trail_markup(data: bytes, encoding: str, layers: Sequence[str]) -> Trail:
    """Return the text content of markup without white space, with where in the bytes each code point stands."""
    trail = trail_bytes(data, encoding)
    for layer in layers:
        trail = unwrap(trail, layer)
    return squeeze(trail)


def align(text: str, source: Trail) -> tuple[Piece, ...]:
    """Return the pieces of an extracted text that stand in the text content of its original.

    A line is looked for as a whole, without regard to white space, after the line before it and then anywhere; one
    that the extraction put together (words between which something was left out) by groups of six words. What is not
    found has no piece.

    Args:
        text: The extracted text.
        source: The original, by `trail_markup`.
    """
    whole = squeeze(identity(text))
    pieces: list[Piece] = []
    cursor = 0
    for start, end in _stretches(text):
        found, cursor = _find(whole, start, end, source, cursor)
        if found is not None:
            pieces.append(found)
            continue
        for group in _WORDS.finditer(text, start, end):
            found, cursor = _find(whole, group.start(), group.end(), source, cursor, anywhere=False)
            if found is not None:
                pieces.append(found)
    return tuple(pieces)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    for line in _LINE.finditer(text):
        bullet = _BULLET.match(text, line.start(), line.end())
        start = bullet.end() if bullet else line.start()
        if start < line.end():
            yield start, line.end()


def _find(
    whole: Trail, start: int, end: int, source: Trail, cursor: int, *, anywhere: bool = True
) -> tuple[Piece | None, int]:
    words = whole.within(start, end)
    if not words:
        return None, cursor
    at = source.text.find(words, cursor)
    if at < 0 and anywhere:
        at = source.text.find(words)
    if at < 0:
        return None, cursor
    first = int(whole.starts.searchsorted(start))
    piece = Piece(*whole.span(first, first + len(words)), *source.span(at, at + len(words)))
    return piece, at + len(words)
