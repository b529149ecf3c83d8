"""Make foreign text harmless on a terminal: no control sequences, no text that reorders the line."""

from __future__ import annotations

_INVISIBLE = [*range(0x20), 0x7F, *range(0x80, 0xA0), 0x061C, *range(0x200B, 0x2010), *range(0x2028, 0x202F),
              *range(0x2060, 0x2070), 0xFEFF]  # fmt: skip
_HARMLESS = dict.fromkeys(_INVISIBLE, "�") | {9: " ", 10: " ", 13: " ", 0x2028: " ", 0x2029: " "}


def printable(text: str) -> str:
    r"""Return text in one line, with U+FFFD for characters that would steer a terminal.

    Examples:
        >>> printable("red \x1b[31m alert\n")
        'red �[31m alert '
    """
    return text.translate(_HARMLESS)
