"""A text cut for reading: every mention and every word that plays a role in a fact, sentence by sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from proxywar.case import MentionRow
from proxywar.records import CutDocument, Fact, Fragment

MOST_SENTENCES = 400
"""So many sentences stand on one page of a long text."""
_ROLES = ("actor", "recipient", "holder", "place", "quantity", "object")


@dataclass(frozen=True)
class Piece:
    """Words that are marked alike.

    Attributes:
        text: The words.
        mention: What they name, if anything: the narrowest mention over them.
        roles: What they are in facts: (role, fact), those of the picked fact first.
    """

    text: str
    mention: MentionRow | None = None
    roles: tuple[tuple[str, Fact], ...] = ()


@dataclass(frozen=True)
class Stretch:
    """A sentence, a fact's own stretch of text, or what stands between sentences.

    Attributes:
        start: Where it begins in the document, in code points.
        pieces: Its words.
        facts: Those whose sentence it is; None of what is no sentence.
        is_here: It is what the reader asked for.
    """

    start: int
    end: int
    pieces: tuple[Piece, ...]
    facts: tuple[Fact, ...] | None
    is_here: bool = False


@dataclass(frozen=True)
class Page:
    """Part of a text, or all of it.

    Attributes:
        fragments: Each with its stretches.
        number: Which part, from 0.
        parts: How many there are.
    """

    fragments: tuple[tuple[Fragment, tuple[Stretch, ...]], ...]
    number: int
    parts: int


def lay_out(
    cut: CutDocument, mentions: Sequence[MentionRow], facts: Sequence[Fact], *, picked: Fact | None = None,
    at: int | None = None, part: int | None = None,
) -> Page:  # fmt: skip
    """Cut a text into sentences, and these where a mention or a role begins or ends.

    Args:
        cut: The text.
        mentions: All of it, in any order.
        facts: The same.
        picked: The fact that the reader came for; its stretch is one, whatever the sentences.
        at: Start of the sentence that the reader came for.
        part: Which part of a long text; by default the one where that stands.
    """
    cuts = _stretches(cut, picked)
    starts = [start for start, _, is_sentence in cuts if is_sentence]
    parts = max(1, -(-len(starts) // MOST_SENTENCES))
    wanted = at if picked is None else picked.start
    before = sum(start < wanted for start in starts) if wanted is not None else 0
    number = min(parts - 1, before // MOST_SENTENCES if part is None else part)
    bounds = [0, *starts[MOST_SENTENCES::MOST_SENTENCES], len(cut.document.text) + 1]
    shown = [c for c in cuts if bounds[number] <= c[0] < bounds[number + 1]]
    marker = _Marker(cut.document.text, mentions, facts, picked)
    made = []
    for fragment in cut.fragments:
        inside = [c for c in shown if fragment.start <= c[0] < fragment.end]
        stretches = tuple(_stretch(c, marker, facts, picked, at) for c in inside)
        if stretches:
            made.append((fragment, stretches))
    return Page(tuple(made), number, parts)


Cut = tuple[int, int, bool]


def _stretches(cut: CutDocument, picked: Fact | None) -> list[Cut]:
    """Return (start, end, is a sentence) from the first to the last character of each fragment."""
    spans = sorted((s.start, s.end) for s in cut.sentences)
    if picked is not None:
        outside = [(a, b) for a, b in spans if b <= picked.start or a >= picked.end]
        edges = [(a, picked.start) for a, b in spans if a < picked.start < b]
        edges += [(picked.end, b) for a, b in spans if a < picked.end < b]
        spans = sorted([*outside, *edges, (picked.start, picked.end)])
    found: list[Cut] = []
    for fragment in cut.fragments:
        last = fragment.start
        for a, b in spans:
            start, end = max(a, last), min(b, fragment.end)
            if start >= end:
                continue
            if start > last:
                found.append((last, start, False))
            found.append((start, end, True))
            last = end
        if last < fragment.end:
            found.append((last, fragment.end, False))
    return found


def _stretch(cut: Cut, marker: _Marker, facts: Sequence[Fact], picked: Fact | None, at: int | None) -> Stretch:
    start, end, is_sentence = cut
    inside = tuple(f for f in facts if f.start < end and f.end > start) if is_sentence else None
    is_here = start == (picked.start if picked is not None else at) and is_sentence
    return Stretch(start, end, tuple(marker.pieces(start, end)), inside, is_here)


class _Marker:
    """Cuts stretches of a text where its marks begin and end."""

    def __init__(self, text: str, mentions: Sequence[MentionRow], facts: Sequence[Fact], picked: Fact | None) -> None:
        self._text = text
        self._mentions = sorted(mentions, key=lambda m: (m.start, m.end))
        self._roles: dict[tuple[int, int], list[tuple[str, Fact]]] = defaultdict(list)
        for fact in sorted(facts, key=lambda f: f is not picked):
            for start, end, role in _spans(fact):
                self._roles[start, end].append((role, fact))

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """Yield the pieces of a stretch."""
        mentions = [m for m in self._mentions if m.start < end and m.end > start]
        roles = [(s, e, told) for (s, e), told in self._roles.items() if s < end and e > start]
        edges = {start, end}
        for a, b in [*((m.start, m.end) for m in mentions), *((s, e) for s, e, _ in roles)]:
            edges |= {p for p in (a, b) if start < p < end}
        order = sorted(edges)
        for a, b in pairwise(order):
            over = [m for m in mentions if m.start <= a and m.end >= b]
            narrowest = min(over, key=lambda m: m.end - m.start, default=None)
            told = tuple(role for s, e, rs in roles if s <= a and e >= b for role in rs)
            yield Piece(self._text[a:b], narrowest, told)


def _spans(fact: Fact) -> Iterator[tuple[int, int, str]]:
    yield from ((a.start, a.end, role) for role in _ROLES for a in getattr(fact, role))
    yield fact.trigger.start, fact.trigger.end, "trigger"
