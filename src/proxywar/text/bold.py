"""The second pass over a collage: where many hands share a line, weaker signs suffice for a cut."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise

from proxywar.records import FragmentKind
from proxywar.text.clauses import find_clauses
from proxywar.text.collage import READ_KINDS
from proxywar.text.furniture import part_furniture
from proxywar.text.glue import split_glued
from proxywar.text.language import detect_language
from proxywar.text.pieces import Piece, split_chunks, trim
from proxywar.text.runs import find_bylines, find_datelines, find_datings, find_runs
from proxywar.text.turns import find_turns

_HOW_MANY = re.compile(r"(?:How (?:many|much)|Combien)\b")
_COUNT = re.compile(
    r"(?:(?:About|Around|Between|Fewer than|Less than|More than|At least|Up to|Some|Over|Nearly|Almost|No more than"
    r"|Environ|Entre|Plus de|Moins de|Au moins|Près de|Quelque|Jusqu'à|Jusqu’à|Pas plus de)\s+)?\d"
)


def cut_boldly(text: str, pieces: list[Piece]) -> list[Piece]:
    """Cut the pieces of a collage once more.

    Page furniture and datelines in mid-line are set apart; then a line is cut where its language turns, where a
    headline runs into its sentence, and where a clause that is complete is followed by the next with no stop.

    Args:
        text: The whole text.
        pieces: As the first pass cut them, in text order.

    Returns:
        Pieces in text order that cover the same; bits of furniture that stand together are one.
    """
    found: list[Piece] = []
    at = 0
    while at < len(pieces):
        piece, upto = pieces[at], at + 1
        while upto < len(pieces) and pieces[upto - 1].glued and _go_together(piece, pieces[upto]):
            upto += 1
        known = [other.start for other in pieces[at:upto]]
        stretch = replace(piece, end=pieces[upto - 1].end, glued=pieces[upto - 1].glued)
        for part in _part(text, stretch, known) if piece.kind in READ_KINDS else [piece]:
            if found and _is_one_run(text, found[-1], part):
                found[-1] = replace(found[-1], end=part.end)
            else:
                found.append(part)
        at = upto
    return found


def _go_together(piece: Piece, other: Piece) -> bool:
    return piece.kind in READ_KINDS and other.kind in READ_KINDS and piece.paragraph == other.paragraph


def _part(text: str, piece: Piece, known: list[int]) -> list[Piece]:
    """Part a stretch without stops; `known` are the offsets at which the first pass found that something begins."""
    parts: list[Piece] = []
    cursor = piece.start
    for start, end in find_runs(text, piece.start, piece.end):
        parts.extend(_part_lines(text, *trim(text, cursor, start), known))
        parts.append(Piece(start, end, FragmentKind.FURNITURE))
        cursor = end
    parts.extend(_part_lines(text, *trim(text, cursor, piece.end), known))
    if parts[0].kind in READ_KINDS:
        parts[0] = replace(parts[0], date=parts[0].date or piece.date)
    parts[-1] = replace(parts[-1], glued=piece.glued)
    return [replace(part, paragraph=piece.paragraph) for part in parts]


def _part_lines(text: str, start: int, end: int, known: list[int]) -> Iterator[Piece]:
    """Part a stretch without furniture at its datelines and bylines, and each of these into sentences."""
    found = (find(text, start, end) for find in (find_datelines, find_datings, find_bylines))
    borders = sorted({start, end, *chain.from_iterable(found)})
    for span in pairwise(borders):
        a, b = trim(text, *span)
        if a >= b:
            continue
        for part in part_furniture(text, a, b):
            if part.kind in READ_KINDS:
                yield from _part_prose(text, part, known, glued=b < end)
            else:
                yield part


def _part_prose(text: str, piece: Piece, known: list[int], *, glued: bool) -> Iterator[Piece]:
    """Part reporting into sentences, where its language turns and within each language."""
    chunks = split_chunks(text, piece.start, piece.end)
    turns = [chunks[at].start for at in find_turns(text, chunks, known=frozenset(known))]
    cuts = {*turns, *known[bisect_right(known, piece.start) : bisect_left(known, piece.end)]}
    for a, b in pairwise([piece.start, *sorted(cuts), piece.end]):
        cuts.update(_split_stretch(text, *trim(text, a, b)))
    borders = [piece.start, *sorted(cuts), piece.end]
    for place, span in enumerate(pairwise(borders)):
        a, b = trim(text, *span)
        yield replace(piece, start=a, end=b, glued=b < piece.end or glued, date=piece.date if place == 0 else None)


def _split_stretch(text: str, start: int, end: int) -> list[int]:
    """Cut a stretch in one language at its headlines, then at its clauses."""
    cuts: list[int] = []
    borders = [start, *split_glued(text, start, end, bold=True), end]
    for a, b in pairwise(borders):
        cuts.append(a)
        cuts.extend(find_clauses(text, *trim(text, a, b)))
    return cuts[1:]


def _is_one_run(text: str, before: Piece, piece: Piece) -> bool:
    if not before.kind is FragmentKind.FURNITURE is piece.kind or before.paragraph != piece.paragraph:
        return False
    return text[before.end - 1] not in ".!?…" and text[before.end : piece.start].isspace()


def join_answers(text: str, pieces: list[Piece]) -> list[list[Piece]]:
    """Group the pieces of a collage: each is a fragment, but a question may go with its answer.

    "How many Russians? Between 600 and 800, officials said": without its question the answer counts nothing.
    """
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and _is_answered(text, groups, piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _is_answered(text: str, groups: list[list[Piece]], piece: Piece) -> bool:
    """Tell whether a piece answers the question before it.

    A question that asks a number is answered by one; and no text has a question under its dateline and nothing else.
    """
    question = groups[-1][-1]
    if text[question.end - 1] != "?" or len(groups[-1]) > 1 or piece.kind is not FragmentKind.PROSE:
        return False
    if _HOW_MANY.match(text, question.start, question.end) and _COUNT.match(text, piece.start, piece.end):
        return True
    lede = len(groups) > 1 and groups[-2][-1].kind is FragmentKind.DATELINE
    asked, said = text[question.start : question.end], text[piece.start : piece.end]
    return lede and detect_language(asked) == detect_language(said)
