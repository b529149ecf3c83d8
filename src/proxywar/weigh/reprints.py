"""Find texts that are one text printed again: with another dateline, page furniture, a name respelled, a part cut.

Exact copies share the hash of the folded text. Near copies are found with MinHash over pairs of words (Broder 1997) cut
into bands (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, ch. 3), and are then compared word by word:
most words of the shorter text stand in the longer one in the same order, and where words were exchanged, no name and
no number was exchanged for quite another. So two reports of one shape about two events are not one text.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date as day_of
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from proxywar.case.names import period_days
from proxywar.records import CutDocument, Document, FragmentKind
from proxywar.text.folding import fold
from proxywar.weigh.leaders import Rule, Span, lead

if TYPE_CHECKING:
    import rensa

PERMUTATIONS, ROWS = 96, 3
"""Thirty-two bands of three rows: half of the pairs at a Jaccard index of 0.28 are compared, all but all at 0.5."""
SHARED = 0.7
"""Share of the shorter text's words that a copy has in order."""
MIN_WORDS = 8
"""Shorter texts are alike by chance."""
MAX_DAYS = 31
"""Days after which a text is not printed again as news."""
MAX_LENGTH = 12
"""A text is no copy of one so many times its length: it is a quotation."""
MOST_MEETINGS = 1_000_000
"""Pairs of equal words in two texts; where there are more, a match begins at no word that is over a hundredth of one.

Two texts of one sentence over and over would be compared for minutes otherwise.
"""
_BAND = ":"
"""In the keys of bands alone."""
_ANY_TIME = (-inf, inf)
_RESPELLED = 0.6
_SEED = 7
_WORD = re.compile(r"\w+(?:['’.-]+\w+)*")
_LEFT_OUT = frozenset({FragmentKind.FURNITURE, FragmentKind.BYLINE, FragmentKind.DATELINE})


@dataclass(frozen=True, slots=True)
class Print:
    """A text as it is compared with others.

    Attributes:
        id: Of the document.
        day: ISO day on which it appeared, "" where unknown.
        words: As written, without page furniture.
        folded: The same without case and accents.
        bands: Keys of which copies share at least one.
    """

    id: str
    day: str
    words: tuple[str, ...]
    folded: tuple[str, ...] = field(repr=False)
    bands: tuple[str, ...] = field(repr=False)

    @property
    def order(self) -> tuple[bool, str, int, str]:
        """The first by day is the original; of one day the longest, then by id."""
        return (not self.day, self.day, -len(self.words), self.id)


class OneText(Rule[Print]):
    """Texts around the first that was printed."""

    def rank(self, item: Print) -> tuple[bool, str, int, str]:
        """Return where a text comes in the order: by day; of one day the longest first, then by id."""
        return item.order

    def kept(self, item: Print) -> Iterable[str]:
        """Return the keys under which a text is found."""
        return item.bands

    def sought(self, item: Print) -> Iterable[str]:
        """Return the keys under which texts that it may copy are kept."""
        return item.bands

    def span(self, item: Print) -> Span:
        """Return the time in which a text may be printed again, in half days."""
        return (2 * _ordinal(item.day) - MAX_DAYS, 2 * _ordinal(item.day) + MAX_DAYS) if item.day else _ANY_TIME

    def is_timeless(self, key: str) -> bool:
        """Tell the key of the whole text, which is the same whenever it is printed, from those of its bands."""
        return _BAND not in key

    def points(self, item: Print, leader: Print) -> float:
        """Return 1 for a copy."""
        return float(is_copy(item, leader))


ONE_TEXT = OneText()


def reprints(documents: Iterable[CutDocument] | Iterable[Document]) -> dict[str, str]:
    """Return the id of the original for each document that is a copy; the order of documents does not matter."""
    leaders = lead((take_print(document) for document in documents), ONE_TEXT)
    return {ident: leader for ident, leader in sorted(leaders.items()) if ident != leader}


def take_print(item: CutDocument | Document) -> Print:
    """Return a document as it is compared; of a collage, which is no text of one hand, only the whole counts."""
    if isinstance(item, Document):
        return print_of(item.id, item.date, item.text)
    document = item.document
    fragments = [(str(f.kind), f.start, f.end) for f in item.fragments]
    return print_of(document.id, document.date, document.text, fragments, is_collage=item.collage)


def print_of(
    ident: str, date: str | None, text: str, fragments: Iterable[tuple[str, int, int]] = (), *, is_collage: bool = False
) -> Print:
    """Return a text as it is compared.

    Args:
        ident: Id of the document.
        date: Its date, ISO, or None.
        text: As stored.
        fragments: (kind, start, end) of its fragments; page furniture is left out.
        is_collage: Many hands wrote it.
    """
    if not is_collage:
        text = " ".join(text[start:end] for kind, start, end in fragments if kind not in _LEFT_OUT) or text
    words = tuple(_WORD.findall(text))
    folded = tuple(map(fold, words))
    whole = hashlib.sha256(" ".join(folded).encode()).hexdigest()[:16]
    near = () if is_collage or len(words) < MIN_WORDS else _bands(folded)
    return Print(ident, period_days(date)[0] or "", words, folded, (whole, *near))


def _bands(words: Sequence[str]) -> Iterator[str]:
    digest = _minhash(words).digest()
    for at in range(0, PERMUTATIONS, ROWS):
        yield f"{at}{_BAND}{'-'.join(f'{value:x}' for value in digest[at : at + ROWS])}"


def _minhash(words: Sequence[str]) -> rensa.RMinHash:
    import rensa

    sketch = rensa.RMinHash(num_perm=PERMUTATIONS, seed=_SEED)
    sketch.update([" ".join(pair) for pair in pairwise(words)])
    return sketch


def is_copy(one: Print, other: Print) -> bool:
    """Tell whether two texts are one text, lightly edited."""
    a, b = one.folded, other.folded
    if not _are_near(one.day, other.day):
        return a == b
    if a == b:
        return True
    short, long = sorted((len(a), len(b)))
    if short < MIN_WORDS or long > MAX_LENGTH * short:
        return False
    counts, others = Counter(a), Counter(b)
    if (counts & others).total() < SHARED * short:
        return False  # as many words as that cannot stand in the same order
    meetings = sum(n * others[word] for word, n in counts.items())
    codes = SequenceMatcher(None, a, b, autojunk=meetings > MOST_MEETINGS).get_opcodes()
    if sum(i2 - i1 for code, i1, i2, _, _ in codes if code == "equal") < SHARED * short:
        return False
    exchanged = [(one.words[i1:i2], other.words[j1:j2]) for code, i1, i2, j1, j2 in codes if code == "replace"]
    # A name that stands elsewhere in the other text has other things to do there.
    moved = _names((i1, one.words[i1:i2]) for code, i1, i2, _, _ in codes if code == "delete") & _names(
        (i1, other.words[j1:j2]) for code, i1, _, j1, j2 in codes if code == "insert"
    )
    swapped = any(fold(w) in b for words, _ in exchanged for w in words if _is_decisive(w))
    return not moved and not swapped and not any(_is_other_matter(x, y) for x, y in exchanged)


def _names(parts: Iterable[tuple[int, Sequence[str]]]) -> set[str]:
    """Return the names and numbers in parts of a text, each with where it begins; a dateline before it is none."""
    return {
        fold(word)
        for at, words in parts
        if at or not all(map(_is_decisive, words))
        for word in words
        if _is_decisive(word)
    }


def _are_near(day: str, other: str) -> bool:
    return not day or not other or abs(_ordinal(day) - _ordinal(other)) <= MAX_DAYS


@cache
def _ordinal(day: str) -> int:
    return day_of.fromisoformat(day).toordinal()


def _is_other_matter(words: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether words exchanged for others change what is told: one name or number for another."""
    mine, theirs = ([w for w in side if _is_decisive(w)] for side in (words, others))
    if not mine or not theirs:
        return False
    return not any(SequenceMatcher(None, fold(x), fold(y)).ratio() >= _RESPELLED for x in mine for y in theirs)


def _is_decisive(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()
