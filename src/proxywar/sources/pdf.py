"""Read PDFs: the text of all pages as one document."""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterator
from typing import Any

from proxywar.records import Document, Problem
from proxywar.sources.apart import run_apart
from proxywar.sources.incoming import MAX_PDF_BYTES, MAX_TEXT_CHARS, Incoming
from proxywar.sources.originals import Original, Piece

_LINE = re.compile("[^\r\n\ufffe\x02]+[\ufffe\x02]?")
_HYPHENS = "-\u00ad\u2010\ufffe\x02"
"""What stands at the end of a line whose last word goes on; pdfium joins the lines with U+FFFE or U+0002 itself."""
MOST_LOST = 100
"""Damaged pages in a row after which a PDF is not read on."""
_FULL_LINE = 0.75
"""A line shorter than this share of the longest that ends in a stop ends a paragraph."""


def read_pdf(data: bytes, incoming: Incoming) -> Iterator[Document | Problem]:
    """Yield the document of a PDF: lines joined to paragraphs, words that were divided at a line's end put together.

    pdfium reads it, or pypdf where pdfium cannot open it or finds no text. What the file says about itself is metadata:
    the day on which a PDF was made is seldom that of publication.
    """
    if len(data) > MAX_PDF_BYTES:
        yield incoming.too_large("The PDF", MAX_PDF_BYTES)
        return
    result = run_apart("pdf", data)
    if result.get("code") == "PW314":  # not where it took too long: the other one is slower
        result = run_apart("pdf", data, reader="pypdf")
    if "failed" in result:
        yield incoming.problem(result["code"], result["failed"])
        return
    if result.get("locked"):
        yield incoming.problem("PW318", "The PDF is encrypted; save a copy without its password.")
        return
    text, pieces = join_pages(result["pages"])
    if not text.strip():
        yield incoming.problem(
            "PW316", "The PDF has no text, only pictures of pages; run it through a text recognition (OCR) first."
        )
        return
    if result["is_cut"]:
        yield incoming.too_large("The text of the PDF", MAX_TEXT_CHARS, "characters")
        return
    for first, last in result["faults"]:
        told = f"Page {first} is damaged; its" if first == last else f"Pages {first} to {last} are damaged; their"
        yield incoming.problem("PW314", f"{told} text is missing.", document=incoming.ident)
    original = Original(data, "application/pdf", None, (result["reader"],), pieces)
    yield from incoming.make(text, result["about"], original)


def extract_pdf(data: bytes, reader: str | None = None) -> dict[str, Any]:
    """Return the text of each page; runs in a process of its own.

    Args:
        reader: "pdfium" or "pypdf"; by default the first, and the second where it finds no text.
    """
    if reader != "pypdf":
        found = _read_with_pdfium(data)
        if reader == "pdfium" or found.get("locked") or any(page.strip() for page in found["pages"]):
            return found
        with contextlib.suppress(Exception):  # what pdfium says then stands
            other = _read_with_pypdf(data)
            if any(page.strip() for page in other["pages"]):
                return other
        return found
    return _read_with_pypdf(data)


def _read_with_pdfium(data: bytes) -> dict[str, Any]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            return {"locked": True, "pages": []}
        raise
    pages: list[str] = []
    faults: list[list[int]] = []
    total = 0
    for number in range(len(document)):
        try:
            text = document[number].get_textpage().get_text_range()
        except pypdfium2.PdfiumError:
            text = ""
            if _note_damage(faults, number + 1, len(document)):
                break
        pages.append(text)
        total += len(text)
        if total > MAX_TEXT_CHARS:
            break
    about = {key.lower(): value for key, value in document.get_metadata_dict(skip_empty=True).items()}
    return _result("pdfium", pages, faults, about, is_cut=total > MAX_TEXT_CHARS)


def _read_with_pypdf(data: bytes) -> dict[str, Any]:
    import pypdf

    document = pypdf.PdfReader(io.BytesIO(data))
    if document.is_encrypted and not document.decrypt(""):
        return {"locked": True, "pages": []}
    pages: list[str] = []
    faults: list[list[int]] = []
    total = 0
    for number, page in enumerate(document.pages, start=1):
        try:
            text = page.extract_text()
        except Exception:  # noqa: BLE001  # pypdf raises whatever a broken stream leads to
            text = ""
            if _note_damage(faults, number, len(document.pages)):
                break
        pages.append(text)
        total += len(text)
        if total > MAX_TEXT_CHARS:
            break
    about = {key.lstrip("/").lower(): str(value) for key, value in (document.metadata or {}).items()}
    return _result("pypdf", pages, faults, about, is_cut=total > MAX_TEXT_CHARS)


def _note_damage(faults: list[list[int]], page: int, pages: int) -> bool:
    """Add a damaged page to the stretches of them, first and last page; return True where reading is to end.

    A file may name millions of pages that it does not have: after `MOST_LOST` in a row the rest is taken for damaged.
    """
    if faults and faults[-1][1] == page - 1:
        faults[-1][1] = page
    else:
        faults.append([page, page])
    if page - faults[-1][0] < MOST_LOST:
        return False
    faults[-1][1] = pages
    return True


def _result(
    reader: str, pages: list[str], faults: list[list[int]], about: dict[str, str], *, is_cut: bool
) -> dict[str, Any]:
    kept = {"title": "title", "author": "author", "creationdate": "created"}
    # What one reader of JSON takes, the next may not: lone surrogates come out of broken character maps.
    clean = [page.encode("utf-8", "replace").decode() for page in pages]
    facts = {new: about[old].encode("utf-8", "replace").decode() for old, new in kept.items() if about.get(old)}
    return {"reader": reader, "pages": clean, "faults": faults, "about": facts, "is_cut": is_cut}


def join_pages(pages: list[str]) -> tuple[str, tuple[Piece, ...]]:
    r"""Join the lines of pages to paragraphs.

    Returns:
        The text, and a piece for every line of a page.

    Examples:
        >>> join_pages(["The rebels with-\r\ndrew from Syrte\r\non Monday."])[0]
        'The rebels withdrew from Syrte on Monday.'
    """
    parts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for number, page in enumerate(pages, start=1):
        lines = [(line.start(), line[0].rstrip()) for line in _LINE.finditer(page) if line[0].strip()]
        widest = max((len(line) for _, line in lines), default=0)
        for at, (start, line) in enumerate(lines):
            after = lines[at + 1] if at + 1 < len(lines) else None
            words, join = _join(line, widest, page, start, after)
            if words:
                pieces.append(Piece(length, length + len(words), start, start + len(words), number))
            parts += [words, join]
            length += len(words) + len(join)
    return "".join(parts).rstrip(), tuple(pieces)


def _join(line: str, widest: int, page: str, start: int, after: tuple[int, str] | None) -> tuple[str, str]:
    """Return a line as it is kept, and what comes between it and the next."""
    if after is None:
        return line, "\n\n"
    next_start, following = after
    begins_small = following.lstrip()[:1].islower()
    if len(line) > 1 and line[-1] in _HYPHENS and line[-2].isalpha():
        if begins_small:
            return line[:-1], ""
        if line[-1] in _HYPHENS[3:]:
            return line[:-1], "-"  # before a capital or a number the sign belongs to the word
    is_parted = page.count("\n", start, next_start) > 1
    ends_early = len(line) < widest * _FULL_LINE and not begins_small
    stops = line.endswith((".", "!", "?", ":", "”", "»", '"'))
    return line, "\n" if is_parted or (ends_early and (stops or len(line) < widest / 2)) else " "
