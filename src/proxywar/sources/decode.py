"""Turn the bytes of a file into text, and say how where it was not plain UTF-8."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x7fELF", b"\x1f\x8b", b"SQLite format 3",
          b"BZh", b"\xfd7zXZ", b"Rar!", b"7z\xbc\xaf", b"\xd0\xcf\x11\xe0", b"MZ\x90", b"RIFF")  # fmt: skip
BOMS = ((codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip
MIXED = "utf-8+cp1252"
"""UTF-8 in which every byte that is not UTF-8 is one of Windows-1252; our own name, no codec has it."""
_SNIFFED_BYTES = 65536
_MOST_CONTROLS = 0.01
_CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\r\f\x1a\x1b")
_LEAST_HIGH = 0.25  # of the bytes that are no ASCII punctuation: French has some 5 %, Cyrillic and Arabic over 80 %
_LEAST_UTF16_LETTERS = 0.3
_DETECTABLE = ("cp1251", "cp1256", "koi8_r", "iso8859_6", "iso8859_5", "cp1253", "cp1255", "gb18030", "big5",
               "shift_jis", "euc_jp", "euc_kr")  # fmt: skip
_AS_BROWSERS_DO = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
"""What pages that declare these mean, by the Encoding Standard of the WHATWG."""
_NEVER = frozenset({"utf-7", "punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and how it was read.

    Attributes:
        note: In words, where it was not plain UTF-8 or what was declared; else None.
        encoding: Codec, or `MIXED`.
        start: Bytes of the byte order mark, which is not in `text`.
    """

    text: str
    note: str | None = None
    encoding: str = "utf-8"
    start: int = 0


def find_mark(data: bytes) -> tuple[str | None, int]:
    """Return the encoding that a byte order mark tells, and the length of the mark; None and 0 where there is none."""
    return next(((encoding, len(bom)) for bom, encoding in BOMS if data.startswith(bom)), (None, 0))


def is_binary(data: bytes) -> bool:
    """Tell whether bytes are not text: a known signature, or more than one control character in a hundred bytes."""
    if find_mark(data)[0]:
        return False
    if data.startswith(_MAGIC):
        return True
    head = data[:_SNIFFED_BYTES]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return controls > max(1, len(head) * _MOST_CONTROLS) and guess_utf16(head) is None


def decode_bytes(data: bytes, *, declared: str | None = None, is_line: bool = False) -> Decoded:
    """Decode text: by its byte order mark, else as UTF-8, as declared, as detected, else as mostly Windows-1252.

    Valid UTF-8 is UTF-8 whatever a page or a server declares: other texts are hardly ever valid UTF-8 by chance.
    Letters of another script are told by charset-normalizer, and only where most bytes are not ASCII. Of the rest,
    valid UTF-8 stays what it is even where other bytes are broken, so one bad byte never spoils every accent. Bytes
    that mean nothing become U+FFFD.

    Args:
        declared: The encoding that a page, a feed or a server names.
        is_line: It is a line of a file: too short for its NULs to tell UTF-16 without a mark.
    """
    encoding, start = find_mark(data)
    if encoding is not None:
        try:
            return Decoded(data[start:].decode(encoding), None, encoding, start)
        except UnicodeDecodeError:
            note = f"Broken {encoding.upper()}; unreadable bytes were replaced."
            return Decoded(data[start:].decode(encoding, "replace"), note, encoding, start)
    wide = None if is_line else guess_utf16(data[:_SNIFFED_BYTES])
    if wide is not None:
        return Decoded(data.decode(wide, "replace"), f"No byte order mark; read as {wide.upper()}.", wide)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    return _decode_declared(data, declared) or _decode_detected(data) or _decode_mixed(data)


def decode_as(data: bytes, encoding: str) -> str:
    """Decode bytes as `decode_bytes` did, once it found out the encoding.

    Raises:
        LookupError: There is no such codec.
    """
    if encoding == MIXED:
        return data.decode("utf-8", "proxywar_cp1252")
    return data.decode(encoding, "replace")


def _decode_declared(data: bytes, declared: str | None) -> Decoded | None:
    encoding = find_codec(declared)
    if encoding is None or encoding == "utf-8":
        return None
    text = data.decode(encoding, "replace")
    lost = text.count("�")
    if lost > max(2, len(text) // 1000):
        return None  # it says what it is not
    return Decoded(text, f"{lost} unreadable bytes were replaced." if lost else None, encoding)


def find_codec(name: str | None) -> str | None:
    """Return the codec of text that a declared encoding means, or None where there is none."""
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip().strip("\"'")[:40])
    except (LookupError, ValueError, UnicodeError):
        return None
    # Codecs such as "base64" or "zip" make no text of bytes, and those of `_NEVER` let ASCII mean something else.
    if not getattr(found, "_is_text_encoding", True) or found.name in _NEVER:
        return None
    return _AS_BROWSERS_DO.get(found.name, found.name)


def _decode_detected(data: bytes) -> Decoded | None:
    head = data[:_SNIFFED_BYTES]
    high = sum(1 for byte in head if byte >= 0x80)
    letters = high + sum(1 for byte in head if 65 <= byte <= 122)
    if high < letters * _LEAST_HIGH or high < 8:
        return None
    from charset_normalizer import from_bytes

    best = from_bytes(head, cp_isolation=list(_DETECTABLE), threshold=0.3).best()
    if best is None:
        return None
    text = data.decode(best.encoding, "replace")
    return Decoded(text, f"Not UTF-8; the encoding was detected as {best.encoding}.", best.encoding)


def _decode_mixed(data: bytes) -> Decoded:
    text = data.decode("utf-8", "proxywar_cp1252")
    lost = text.count("�") - data.count("�".encode())
    note = "Not UTF-8; the other bytes were read as Windows-1252"
    return Decoded(text, note + (f", {lost} of them replaced." if lost > 0 else "."), MIXED)


def guess_utf16(head: bytes) -> str | None:
    """Tell UTF-16 without a mark by its NULs: nearly every other byte of Latin text is one."""
    if len(head) < 8 or b"\x00" not in head:
        return None
    even, odd = head[0::2], head[1::2]
    for encoding, high, low in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if high.count(0) > len(high) * _LEAST_UTF16_LETTERS and low.count(0) < len(low) * 0.01 + 1:
            # Counted in the text: the low byte of ’ (U+2019) alone would be a control character.
            text = head[: len(head) // 2 * 2].decode(encoding, "replace")
            controls = sum(text.count(chr(byte)) for byte in _CONTROLS)
            if controls <= max(1, len(text) * _MOST_CONTROLS) and "�" not in text[:-1]:
                return encoding
    return None


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("proxywar_cp1252", _as_cp1252)
