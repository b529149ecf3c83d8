"""Make foreign text harmless on a terminal: no control sequences, no text that reorders the line."""

from __future__ import annotations

import re

_INVISIBLE = [*range(0x20), 0x7F, *range(0x80, 0xA0), 0x061C, *range(0x200B, 0x2010), *range(0x2028, 0x202F),
              *range(0x2060, 0x2070), 0xFEFF]  # fmt: skip
_HARMLESS = dict.fromkeys(_INVISIBLE, "�") | {9: " ", 10: " ", 13: " ", 0x2028: " ", 0x2029: " "}


_STEERING = [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F),
             *range(0x2066, 0x206A)]  # fmt: skip
_STILL = dict.fromkeys(_STEERING, "�")
_STEERING_BYTES = re.compile(rb"\x7f|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")


def still(text: str) -> str:
    r"""Return text with its lines, with U+FFFD for characters that would steer a terminal or reorder a line.

    Examples:
        >>> still("red \x1b[31m\nalert")
        'red �[31m\nalert'
    """
    return text.translate(_STILL)


def escape_json(data: bytes) -> bytes:
    r"""Return JSON with the characters escaped that would steer a terminal; it says the same.

    Examples:
        >>> escape_json('"\u202e"'.encode())
        b'"\\u202e"'
    """
    return _STEERING_BYTES.sub(lambda found: f"\\u{ord(found[0].decode()):04x}".encode(), data)


def printable(text: str) -> str:
    r"""Return text in one line, with U+FFFD for characters that would steer a terminal.

    Examples:
        >>> printable("red \x1b[31m alert\n")
        'red �[31m alert '
    """
    return text.translate(_HARMLESS)
