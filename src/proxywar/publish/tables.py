"""Tables of a brief: how many rows, and what stands where there are none."""

from __future__ import annotations

from collections.abc import Sequence

from proxywar.publish.blocks import Block, Cell, Paragraph, Table
from proxywar.publish.briefing import CONFIDENT, Briefing
from proxywar.publish.wording import Wording

MAX_ROWS = 60
"""Rows of a table on the page; the rest is in the case and its number is told."""


def cut_rows(rows: Sequence[tuple[Cell, ...]], table: Table, wording: Wording) -> list[Block]:
    """Return a table, and how many of its rows are not shown; a word in its place where there are none."""
    if not rows:
        return [Paragraph(Cell(wording("nothing")))]
    more = len(rows) - len(table.rows)
    return [table, *([Paragraph(Cell(wording("more", n=wording.number(more))), is_small=True)] if more > 0 else [])]


def row_doubt(facts: Sequence[str], briefing: Briefing, wording: Wording) -> str:
    """Return why a row is weak, in words: read unsurely, or from one document or fragment; blank where neither."""
    found = [briefing.by_id[i] for i in facts if i in briefing.by_id]
    if not found:
        return ""
    if max(f.confidence for f in found) < CONFIDENT:
        return wording("doubt.unsure")
    return wording("doubt.one") if len({(f.doc, f.fragment) for f in found}) < 2 else ""
