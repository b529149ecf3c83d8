"""Fold spellings together for look-ups, with or without a way back to the offsets."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_UNIFIED = str.maketrans(
    dict.fromkeys("’‘ʼʹ′`´＇ʿʾ", "'") | dict.fromkeys("‐‑‒–—―−⁃﹣－", "-") | dict.fromkeys("“”„‟«»″＂", '"')
    | dict.fromkeys("\xa0\u2007\u2009\u202f\t\r\n", " ") | dict.fromkeys("\xad\u200b\u200c\u200d\u2060\ufeff")
    | {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d", "ı": "i"}
)  # fmt: skip


def fold(text: str) -> str:
    """Return `text` as look-ups compare it.

    Case, accents and the shape of apostrophes, hyphens, quotes and spaces no longer matter; invisible characters are
    dropped. The result may be shorter or longer than `text`; see `map_folded` for the way back.

    Examples:
        >>> fold("L’État–major d’Égypte")
        "l'etat-major d'egypte"
    """
    if text.isascii():
        return text.lower() if text.isprintable() and "`" not in text else text.translate(_UNIFIED).casefold()
    return text.translate(_FOLDED)


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    parts = unicodedata.normalize("NFKD", character.translate(_UNIFIED).casefold())
    return "".join(c for c in parts if not unicodedata.combining(c)).casefold().translate(_UNIFIED)


class _Folded(dict[int, str]):
    """A table for `str.translate` that learns characters as they come."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_FOLDED = _Folded()


def map_folded(text: str) -> tuple[str, list[int]]:
    """Fold `text` and say where each folded character comes from.

    Returns:
        The folded text, and one offset into `text` for each of its characters, followed by `len(text)`: the words
        `folded[a:b]` stand at `text[offsets[a]:offsets[b]]`.

    Examples:
        >>> folded, offsets = map_folded("Œuvre de Choïgou")
        >>> at = folded.index("choigou")
        >>> "Œuvre de Choïgou"[offsets[at]:offsets[at + 7]]
        'Choïgou'
    """
    pieces: list[str] = []
    offsets: list[int] = []
    for place, character in enumerate(text):
        piece = _fold_character(character)
        pieces.append(piece)
        offsets.extend([place] * len(piece))
    offsets.append(len(text))
    return "".join(pieces), offsets
