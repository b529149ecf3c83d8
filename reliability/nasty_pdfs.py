"""Nasty PDFs."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator

from reliability.nasty_texts import FACT, File


def files() -> Iterator[File]:
    """Yield (name, bytes or what makes them, whether it is slow)."""
    for name, data in _pdfs():
        yield f"pdf-{name}.pdf", data, False
    for name, make in _slow():
        yield f"pdf-{name}.pdf", make, True


def build(objects: list[bytes], *, trailer: bytes = b"/Root 1 0 R", table: bool = True) -> bytes:
    """Join objects, numbered from 1, to a PDF."""
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    start = len(out)
    if table:
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer << /Size %d %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """Return a stream object."""
    return b"<< /Length %d %s >>\nstream\n" % (len(content), entries) + content + b"\nendstream"


_CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
_PAGES = b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>"
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
_LEAF = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>"
)
_SHOWN = f"BT /F1 12 Tf 50 700 Td ({FACT}) Tj ET".encode()


def _good(content: bytes = _SHOWN, **changed: bytes) -> bytes:
    parts = {"catalog": _CATALOG, "pages": _PAGES, "font": _FONT, "leaf": _LEAF, "content": stream(content)} | changed
    return build(list(parts.values()))


def _pdfs() -> Iterator[tuple[str, bytes]]:
    good = _good()
    yield "only-a-signature", b"%PDF-"
    yield "text-behind-a-signature", b"%PDF-1.7\n" + FACT.encode() * 100
    for share in (10, 50, 90, 99):
        yield f"cut-at-{share}-percent", good[: len(good) * share // 100]
    yield "signature-late", b"\n" * 800 + good
    yield "twice", good + good
    yield "rubbish-behind", good + bytes(range(256)) * 50
    yield "no-table", build([_CATALOG, _PAGES, _FONT, _LEAF, stream(_SHOWN)], table=False)
    yield "table-of-itself", good.replace(b"/Root", b"/Prev %d /Root" % good.index(b"xref\n"))
    yield "startxref-beyond", good.replace(b"startxref\n", b"startxref\n999999999")
    yield "pages-of-itself", _good(pages=b"<< /Type /Pages /Kids [2 0 R 2 0 R 4 0 R] /Count 3 >>")
    yield "pages-none", _good(pages=b"<< /Type /Pages /Kids [] /Count 0 >>")
    yield "pages-two-billion", _good(pages=b"<< /Type /Pages /Kids [4 0 R] /Count 2147483647 >>")
    yield "pages-700000", _good(pages=b"<< /Type /Pages /Kids [4 0 R] /Count 700000 >>")
    yield "pages-negative", _good(pages=b"<< /Type /Pages /Kids [4 0 R] /Count -5 >>")
    yield "page-missing", _good(pages=b"<< /Type /Pages /Kids [99 0 R] /Count 1 >>")
    yield "root-missing", good.replace(b"/Root 1 0 R", b"/Root 9 0 R")
    yield "no-text", _good(b"0 0 100 100 re f")
    yield "encrypted", good.replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 "
                                    b"/O (" + b"x" * 32 + b") /U (" + b"y" * 32 + b") >> /ID [(a) (b)]")  # fmt: skip
    yield "length-lies", _good(content=b"<< /Length 999999999 >>\nstream\n" + _SHOWN + b"\nendstream")
    yield "length-negative", _good(content=b"<< /Length -1 >>\nstream\n" + _SHOWN + b"\nendstream")
    yield "length-of-itself", _good(content=b"<< /Length 5 0 R >>\nstream\n" + _SHOWN + b"\nendstream")
    yield "flate-broken", _good(content=stream(b"not flate at all", b"/Filter /FlateDecode"))
    yield "flate-good", _good(content=stream(zlib.compress(_SHOWN), b"/Filter /FlateDecode"))
    yield "filters-many", _good(content=stream(_SHOWN, b"/Filter [" + b"/ASCIIHexDecode " * 500 + b"]"))
    yield "filter-unknown", _good(content=stream(_SHOWN, b"/Filter /Nonsense"))
    yield "arrays-deep", _good(leaf=_LEAF[:-2] + b"/X " + b"[" * 20_000 + b"]" * 20_000 + b" >>")
    yield "quotes-deep", _good(b"BT /F1 12 Tf " + b"(" * 20_000 + b") Tj ET" + _SHOWN)
    yield "states-deep", _good(b"q " * 100_000 + _SHOWN)
    yield "font-missing", _good(font=b"<< >>")
    yield "font-map-of-surrogates", build([
        _CATALOG, _PAGES, _FONT[:-2] + b"/ToUnicode 6 0 R >>", _LEAF, stream(_SHOWN),
        stream(b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
               b"1 beginbfrange <00> <ff> <d800> endbfrange endcmap"),
    ])  # fmt: skip
    yield "form-of-itself", build([
        _CATALOG, _PAGES, _FONT, _LEAF.replace(b"/Font", b"/XObject << /X 6 0 R >> /Font"), stream(b"/X Do " + _SHOWN),
        stream(b"/X Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"),
    ])  # fmt: skip
    yield "script", _good(catalog=_CATALOG[:-2] + b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>")
    yield "launch", _good(catalog=_CATALOG[:-2] + b"/OpenAction << /S /Launch /F (/bin/sh) >> >>")
    yield "title-steers", build([_CATALOG, _PAGES, _FONT, _LEAF, stream(_SHOWN), b"<< /Title (\x1b[31m\x07<script>) >>"],
                                trailer=b"/Root 1 0 R /Info 6 0 R")  # fmt: skip
    yield "words-far-apart", _good(b"BT /F1 12 Tf " + b"".join(b"1 0 0 1 %d 700 Tm (Haftar) Tj " % (n * 10**6) for n in range(500))
                                   + b"ET")  # fmt: skip
    yield "letters-of-size-0", _good(_SHOWN.replace(b"12 Tf", b"0 Tf"))
    yield "bytes-changed", bytes(b ^ 0x20 if n % 97 == 0 else b for n, b in enumerate(good))
    yield "program", b"\x7fELF" + bytes(300)


def _slow() -> Iterator[tuple[str, Callable[[], bytes]]]:
    def bomb() -> bytes:
        packed = zlib.compress(zlib.compress(b" " * 200 * 2**20, 9), 9)
        return _good(content=stream(packed, b"/Filter [/FlateDecode /FlateDecode]"))

    def pages() -> bytes:
        kids = b" ".join(b"%d 0 R" % (4 + n) for n in range(5000))
        leaf = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5004 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
        return build(
            [_CATALOG, b"<< /Type /Pages /Kids [" + kids + b"] /Count 5000 >>", _FONT, *[leaf] * 5000, stream(_SHOWN)]
        )

    def text() -> bytes:
        return _good(b"BT /F1 12 Tf 50 700 Td " + b"(Egypt backs Haftar. ) Tj " * 300_000 + b"ET")

    def branches() -> bytes:
        forms = [
            stream(
                b"/X Do " * 10,
                b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>" % n,
            )
            for n in range(7, 37)
        ]
        leaf = _LEAF.replace(b"/Font", b"/XObject << /X 6 0 R >> /Font")
        return build([_CATALOG, _PAGES, _FONT, leaf, stream(b"/X Do " + _SHOWN), *forms, stream(_SHOWN)])

    yield "flate-bomb", bomb
    yield "pages-5000", pages
    yield "text-of-6-million", text
    yield "forms-to-the-power-of-30", branches
