"""Tables of a brief: how many rows, and what stands where there are none."""

from __future__ import annotations

from collections.abc import Sequence

from proxywar.publish.blocks import Block, Cell, Paragraph, Table
from proxywar.publish.briefing import CONFIDENT, Briefing
from proxywar.publish.wording import Wording

MAX_ROWS = 60
"""Rows of a table on the page; the rest is in the case and its number is told."""


def table_blocks(
    name: str,
    columns: Sequence[str],
    rows: Sequence[tuple[Cell, ...]],
    wording: Wording,
    *,
    numeric: frozenset[int] = frozenset(),
) -> list[Block]:
    """Return a table, and how many of its rows are not shown; a word in its place where there are none.

    Args:
        name: Key of the words that the table is called by.
        columns: Keys of the words over its columns, without "col.".
        rows: All of them.
        wording: The page's.
        numeric: Indices of the columns that are set to the right.
    """
    if not rows:
        return [Paragraph(Cell(wording("nothing")))]
    head = tuple(wording(f"col.{c}") for c in columns)
    return [Table(head, tuple(rows[:MAX_ROWS]), wording(name), numeric), *not_shown(len(rows), wording)]


def not_shown(count: int, wording: Wording) -> list[Block]:
    """Return a line that tells how many of so many rows are not shown; none where all are."""
    more = count - MAX_ROWS
    return [Paragraph(Cell(wording("more", n=wording.number(more))), is_small=True)] if more > 0 else []


def row_doubt(facts: Sequence[str], briefing: Briefing, wording: Wording) -> str:
    """Return why a row is weak, in words: read unsurely, or from one document or fragment; blank where neither."""
    found = [briefing.by_id[i] for i in facts if i in briefing.by_id]
    if not found:
        return ""
    if max(f.confidence for f in found) < CONFIDENT:
        return wording("doubt.unsure")
    return wording("doubt.one") if len({(f.doc, f.fragment) for f in found}) < 2 else ""
