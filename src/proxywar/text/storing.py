"""Make a text storable: what SQLite and JSON cannot hold is replaced, and said."""

from __future__ import annotations

import re

REPLACEMENT = "\ufffd"
_SURROGATE = re.compile("[\ud800-\udfff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def store_text(raw: str) -> tuple[str, list[str]]:
    r"""Return the text as it is stored and, in words, what was changed in it.

    Lone surrogates and NUL become U+FFFD; two surrogates that make a pair (left by a JSON reader of another language)
    become the character they stand for. Everything else stays as it is, CRLF and a byte-order mark included, so that
    offsets count what the source holds.

    Examples:
        >>> store_text("Syrte\x00 tombe")
        ('Syrte� tombe', ['1 NUL character replaced by U+FFFD'])
    """
    changes: list[str] = []
    text, joined = _PAIR.subn(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), raw)
    if joined:
        changes.append(f"{joined} surrogate {_plural('pair', joined)} joined")
    if nuls := text.count("\x00"):
        text = text.replace("\x00", REPLACEMENT)
        changes.append(f"{nuls} NUL {_plural('character', nuls)} replaced by U+FFFD")
    text, lone = _SURROGATE.subn(REPLACEMENT, text)
    if lone:
        changes.append(f"{lone} lone {_plural('surrogate', lone)} replaced by U+FFFD")
    return text, changes


def _plural(noun: str, number: int) -> str:
    return noun if number == 1 else noun + "s"
