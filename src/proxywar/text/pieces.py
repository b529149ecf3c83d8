"""The stretches that a text is cut into before it is known which of them make a fragment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from proxywar.records import FragmentKind

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
