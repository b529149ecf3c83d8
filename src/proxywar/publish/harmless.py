"""Make foreign text harmless on a page: nothing in it steers a terminal or reorders the line around it."""

from __future__ import annotations

import html

# Joiners (U+200C, U+200D) and marks of direction (U+200E, U+200F) stay: Persian, Arabic and emoji are written with
# them, and they reorder nothing.
_STEERING = [*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_HARMLESS = dict.fromkeys(_STEERING, "�") | dict.fromkeys(b"\t\n\r\f", " ")


def harmless(text: str) -> str:
    r"""Return text on one line, with U+FFFD for control characters and for those that override direction.

    Examples:
        >>> harmless("a \x1b[31mred\n\u202eword")
        'a �[31mred �word'
    """
    return text.translate(_HARMLESS)


def escape(text: str) -> str:
    r"""Escape text for HTML, in content and in attributes.

    Examples:
        >>> escape("<b>\x1b")
        '&lt;b&gt;�'
    """
    return html.escape(harmless(text), quote=True)
