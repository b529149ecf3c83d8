"""The stretches that a text is cut into before it is known which of them make a fragment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from proxywar.records import FragmentKind

_SMALL = frozenset({"of", "the", "for", "and", "de", "du", "des", "la", "le", "les", "pour", "et"})
_ACRONYM = re.compile(r"\(([A-Z]{2,8})\)[.,;:]?")
CHUNK = re.compile(r"\S+")
_LEAD = "\"“”„«»‘’'([{¿¡"
_TRAIL = "\"“”„«»’')]}.,;:!?…"


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence, a headline or a bit of page furniture.

    Attributes:
        glued: True where the next piece runs on with nothing but a space between.
        paragraph: Number of the paragraph it stands in.
    """

    start: int
    end: int
    kind: FragmentKind = FragmentKind.PROSE
    date: str | None = None
    glued: bool = False
    paragraph: int = 0


class Chunk(NamedTuple):
    """What stands between two spaces, and the word in it without the punctuation around."""

    start: int
    end: int
    text: str
    word: str

    @property
    def has_capital(self) -> bool:
        """Tell whether the word begins with a capital."""
        return self.word[:1].isupper()

    @property
    def has_small(self) -> bool:
        """Tell whether the word begins with a small letter."""
        return self.word[:1].islower()

    @property
    def is_open(self) -> bool:
        """Tell whether no punctuation follows the word."""
        return not self.text.endswith(tuple(",;:!?.…—–-|"))


def split_chunks(text: str, start: int, end: int) -> list[Chunk]:
    """Return the chunks between two offsets."""
    return [
        Chunk(found.start(), found.end(), found.group(), found.group().lstrip(_LEAD).rstrip(_TRAIL))
        for found in CHUNK.finditer(text, start, end)
    ]


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Move two offsets together over the white space between them."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def find_spelled(chunks: list[Chunk], at: int) -> int | None:
    """Return where the name begins whose acronym is the chunk `at`: "National Oil Corporation (NOC)", or None."""
    acronym = _ACRONYM.fullmatch(chunks[at].text)
    if acronym is None:
        return None
    begin = at
    for letter in reversed(acronym[1]):
        begin -= 1
        while begin > 0 and chunks[begin].word in _SMALL:
            begin -= 1
        if begin < 0 or not chunks[begin].word.startswith(letter):
            return None
    return begin
