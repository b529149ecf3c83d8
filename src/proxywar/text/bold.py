"""The second pass over a collage: where many hands share a line, weaker signs suffice for a cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from proxywar.records import FragmentKind
from proxywar.text.clauses import find_clauses
from proxywar.text.furniture import part_furniture
from proxywar.text.glue import split_glued
from proxywar.text.pieces import READ_KINDS, Piece, split_chunks, trim
from proxywar.text.runs import find_datelines, find_runs
from proxywar.text.turns import find_turns


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
    for piece in pieces:
        parts = _part(text, piece) if piece.kind in READ_KINDS else [piece]
        for part in parts:
            if found and _is_one_run(text, found[-1], part):
                found[-1] = replace(found[-1], end=part.end)
            else:
                found.append(part)
    return found


def _part(text: str, piece: Piece) -> list[Piece]:
    parts: list[Piece] = []
    cursor = piece.start
    for start, end in find_runs(text, piece.start, piece.end):
        parts.extend(_part_lines(text, *trim(text, cursor, start)))
        parts.append(Piece(start, end, FragmentKind.FURNITURE))
        cursor = end
    parts.extend(_part_lines(text, *trim(text, cursor, piece.end)))
    if len(parts) == 1 and parts[0].kind in READ_KINDS:
        return [piece]
    first = parts[0]
    if first.kind in READ_KINDS:
        parts[0] = replace(first, date=first.date or piece.date)
    # The last part is followed by what the piece was followed by.
    parts[-1] = replace(parts[-1], glued=piece.glued)
    return [replace(part, paragraph=piece.paragraph) for part in parts]


def _part_lines(text: str, start: int, end: int) -> Iterator[Piece]:
    """Part a stretch without furniture at its datelines, and each of these into sentences."""
    borders = [start, *find_datelines(text, start, end), end]
    for a, b in pairwise(borders):
        a, b = trim(text, a, b)
        if a >= b:
            continue
        for part in part_furniture(text, a, b):
            if part.kind in READ_KINDS:
                yield from _part_prose(text, part, glued=b < end)
            else:
                yield part


def _part_prose(text: str, piece: Piece, *, glued: bool) -> Iterator[Piece]:
    chunks = split_chunks(text, piece.start, piece.end)
    turns = [chunks[at].start for at in find_turns(text, chunks)]
    borders: list[int] = [piece.start]
    for a, b in pairwise([piece.start, *turns, piece.end]):
        a, b = trim(text, a, b)
        borders.extend(cut for cut in _split_stretch(text, a, b) if cut > borders[-1])
        borders.append(b)
        borders[-1] = b
    yield from _between(text, piece, sorted({*borders, *turns} - {piece.start, piece.end}), glued=glued)


def _split_stretch(text: str, start: int, end: int) -> list[int]:
    """Cut a stretch in one language at its headlines, then at its clauses."""
    cuts: list[int] = []
    borders = [start, *split_glued(text, start, end, bold=True), end]
    for a, b in pairwise(borders):
        cuts.append(a)
        cuts.extend(find_clauses(text, *trim(text, a, b)))
    return cuts[1:]


def _between(text: str, piece: Piece, cuts: list[int], *, glued: bool) -> Iterator[Piece]:
    borders = [piece.start, *cuts, piece.end]
    for place, (a, b) in enumerate(pairwise(borders)):
        a, b = trim(text, a, b)
        yield replace(piece, start=a, end=b, glued=b < piece.end or glued, date=piece.date if place == 0 else None)


def _is_one_run(text: str, before: Piece, piece: Piece) -> bool:
    if not before.kind is FragmentKind.FURNITURE is piece.kind or before.paragraph != piece.paragraph:
        return False
    return text[before.end - 1] not in ".!?…" and text[before.end : piece.start].isspace()
