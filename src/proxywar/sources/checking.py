"""Check that stored text is what its original says, piece by piece."""

from __future__ import annotations

from collections.abc import Iterator

from proxywar.sources.aligning import trail_markup
from proxywar.sources.apart import run_apart
from proxywar.sources.decode import find_mark
from proxywar.sources.originals import Original, Piece
from proxywar.sources.trail import Trail, identity, squeeze, trail_bytes, unwrap


def check_original(text: str, original: Original) -> Iterator[str]:
    """Yield, in words, each piece of a stored text that its original does not hold at the place that the map names.

    Plain text, JSON and tables are compared sign by sign; pages, feeds and PDFs without regard to white space.

    Args:
        text: The stored text.
        original: With its data.
    """
    wrong = _out_of_order(text, original)
    if wrong:
        yield wrong
    elif original.encoding is None:
        yield from _check_pages(text, original)
    elif "markup" in original.layers:
        whole = trail_markup(original.data[find_mark(original.data)[1] :], original.encoding, original.layers)
        yield from (
            _said(p) for p in original.pieces if _squeezed(text, p) != whole.within(p.source_start, p.source_end)
        )
    else:
        yield from (_said(p) for p in original.pieces if text[p.start : p.end] != follow(original, p).text)


def follow(original: Original, piece: Piece) -> Trail:
    """Return what a piece of an original says, with where in its bytes each code point stands."""
    data = original.data[piece.source_start : piece.source_end]
    trail = trail_bytes(data, original.encoding or "utf-8", start=piece.source_start)
    for layer in (*original.layers, "stored"):
        trail = unwrap(trail, layer)
    return trail


def _out_of_order(text: str, original: Original) -> str | None:
    last = 0
    for piece in original.pieces:
        if not last <= piece.start < piece.end <= len(text):
            return f"the map leaves the text at {piece.start}–{piece.end}"
        if original.encoding is not None and not 0 <= piece.source_start < piece.source_end <= len(original.data):
            return f"the map leaves the original at {piece.source_start}–{piece.source_end}"
        last = piece.end
    return None


def _check_pages(text: str, original: Original) -> Iterator[str]:
    result = run_apart("pdf", original.data, reader=original.layers[0] if original.layers else "pdfium")
    if "failed" in result:
        yield f"the PDF cannot be read again: {result['failed']}"
        return
    pages = result["pages"]
    for piece in original.pieces:
        page = pages[piece.page - 1] if 0 < piece.page <= len(pages) else ""
        if _squeezed(text, piece) != squeeze(identity(page[piece.source_start : piece.source_end])).text:
            yield _said(piece)


def _squeezed(text: str, piece: Piece) -> str:
    return squeeze(identity(text[piece.start : piece.end])).text


def _said(piece: Piece) -> str:
    where = f"page {piece.page}" if piece.page else f"bytes {piece.source_start}–{piece.source_end}"
    return f"characters {piece.start}–{piece.end} are not what {where} of the original says"
