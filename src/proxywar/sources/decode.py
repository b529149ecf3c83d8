"""Turn the bytes of a file into text, and say how where it was not plain UTF-8."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x7fELF", b"\x1f\x8b", b"SQLite format 3",
          b"BZh", b"\xfd7zXZ", b"Rar!", b"7z\xbc\xaf", b"\xd0\xcf\x11\xe0", b"MZ\x90", b"RIFF")  # fmt: skip
_BOMS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF8, "utf-8-sig"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_SNIFFED_BYTES = 65536
_MOST_CONTROLS = 0.01
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\r\f\x1a\x1b")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and in words how it was read where it was not plain UTF-8 (else None)."""

    text: str
    note: str | None = None


def is_binary(data: bytes) -> bool:
    """Tell whether bytes are not text: a known signature, or more than one control character in a hundred bytes."""
    if any(data.startswith(bom) for bom, _ in _BOMS):
        return False
    if data.startswith(_MAGIC):
        return True
    head = data[:_SNIFFED_BYTES]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls > max(1, len(head) * _MOST_CONTROLS)


def decode_bytes(data: bytes) -> Decoded:
    """Decode text: by its byte order mark, else as UTF-8, else with what is not UTF-8 read as Windows-1252.

    Valid UTF-8 stays what it is even where other bytes are broken, so one bad byte never spoils every accent.
    Bytes that mean nothing in Windows-1252 either become U+FFFD.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return Decoded(data.decode(encoding))
            except UnicodeDecodeError:
                text = data.decode(encoding, "replace")
                return Decoded(text, f"Broken {encoding.upper()}; unreadable bytes were replaced.")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        text = data.decode("utf-8", "proxywar_cp1252")
        lost = text.count("�") - data.count("�".encode())
        note = "Not UTF-8; the other bytes were read as Windows-1252"
        return Decoded(text, note + (f", {lost} of them replaced." if lost > 0 else "."))


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("proxywar_cp1252", _as_cp1252)
