"""Fold text so that one spelling matches all its forms, and find the way back to the stored offsets.

Case, diacritics, kinds of apostrophe, hyphen and space are folded away. Every character that is no letter or digit
becomes a boundary of two blanks and the whole is padded with one, so that `" name "` in an automaton matches whole
words only and neighbours do not share a boundary.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

_SPECIAL = {
    "ı": "i", "İ": "i", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ø": "o", "Ø": "o", "œ": "oe", "Œ": "oe", "æ": "ae",
    "Æ": "ae", "ß": "ss", "þ": "th", "ð": "d", "ʼ": " ", "ʻ": " ", "ʿ": "", "ʾ": "", "\u00ad": "",
}  # fmt: skip
_INVISIBLE = {"\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\ufeff"}
HYPHENS = frozenset("-\u2010\u2011\u2012\u2013\u2212")
APOSTROPHES = frozenset("'\u2018\u2019\u02bc\u02bb`\u00b4\u2032")


def _fold_character(character: str) -> str:
    if character in _SPECIAL:
        return _SPECIAL[character]
    if character in _INVISIBLE or unicodedata.combining(character):
        return ""
    if not character.isalnum():
        return " "
    plain = [c for c in unicodedata.normalize("NFKD", character) if c.isalnum()]
    if not plain or len([c for c in unicodedata.normalize("NFD", character) if c.isalnum()]) > 1:
        return character  # A Hangul syllable is one letter, not the letters it is made of.
    return "".join(_SPECIAL.get(c, c) for letter in plain for c in letter.lower() if c.isalnum())


class _FoldTable(dict[int, str]):
    """A table for `str.translate` that learns characters as they come."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_TABLE = _FoldTable()


def fold_spelling(spelling: str) -> str:
    """Return the pattern of a spelling: padded, boundaries doubled.

    Examples:
        >>> fold_spelling("Al-Watiya")
        ' al  watiya '
    """
    return " " + spelling.translate(_TABLE).strip().replace(" ", "  ") + " "


def visible(text: str) -> str:
    """Return a text in composed characters, without those that do not show."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFC", text) if _TABLE[ord(c)])


class FoldedText:
    """A text folded once, with the way back to its own offsets."""

    __slots__ = ("_folded_at", "_seen_spaces", "_seen_to", "_stored_at", "lang", "padded", "text")

    def __init__(self, text: str, lang: str | None = None) -> None:
        self.text = text
        self.lang = lang
        self._folded_at = [0]
        self._stored_at = [0]
        self._seen_to = 0
        self._seen_spaces = 0
        self.padded = " " + self._fold(text).replace(" ", "  ") + " "

    def _fold(self, text: str) -> str:
        changing = [c for c in set(text) if len(_TABLE[ord(c)]) != 1]
        if not changing and not re.search(r"\s\s", text):
            return text.translate(_TABLE)
        changes = r"[^\S\n]*\n[^\S\n]*|[^\S\n]{2,}" + (f"|[{re.escape(''.join(changing))}]" if changing else "")
        parts: list[str] = []
        done = length = 0
        for found in re.finditer(changes, text):
            kept = text[done : found.start()].translate(_TABLE)
            # A blank line parts two paragraphs: its newlines stay apart, so that no name reaches across it.
            new = " " if found[0].isspace() else found[0].translate(_TABLE)
            parts += kept, new
            length += len(kept) + len(new)
            done = found.end()
            self._folded_at.append(length)
            self._stored_at.append(done)
        parts.append(text[done:].translate(_TABLE))
        return "".join(parts)

    def offset(self, padded_offset: int) -> int:
        """Return the offset into the stored text of a letter (or of the end of a word) in `padded`."""
        if padded_offset < self._seen_to:
            self._seen_to = self._seen_spaces = 0
        self._seen_spaces += self.padded.count(" ", self._seen_to, padded_offset)
        self._seen_to = padded_offset
        folded = padded_offset - 1 - (self._seen_spaces - 1) // 2
        at = bisect_right(self._folded_at, folded) - 1
        return self._stored_at[at] + folded - self._folded_at[at]
