"""Pair quotation marks, so that a quotation stays whole or is marked as cut."""

from __future__ import annotations

import re

WHOLE_CHARS = 400
"""A quotation up to this length is kept in one sentence; two marks further apart are not taken for a pair."""
_SIGNS = '“”«»„"'
_MARK = re.compile(f"[{_SIGNS}]")
_LONG_CHARS, _MOST_MARKS = 100_000, 50_000
"""A stretch with so many marks is no writing; none of them is taken for a pair."""


def find_quotes(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], int]:
    """Pair the quotation marks between two offsets.

    Returns:
        The (start, end) of every quotation, marks included, in text order and without nesting; and the number of marks
        left without a partner.
    """
    if end - start > _LONG_CHARS and sum(text.count(sign, start, end) for sign in _SIGNS) > _MOST_MARKS:
        return [], _MOST_MARKS
    pairs: list[tuple[int, int]] = []
    opened: list[tuple[int, str]] = []
    strays = 0
    for mark in _MARK.finditer(text, start, end):
        at, sign = mark.start(), mark.group()
        if _opens(text, at, opened, start, end):
            if sign == "“" and opened and opened[-1][1] == "“":
                opened.pop()  # The earlier one was never closed: a quotation cut open.
                strays += 1
            opened.append((at, sign))
        elif opened:
            begin, _ = opened.pop()
            if not opened:
                pairs.append((begin, at + 1))
        else:
            strays += 1
    return pairs, strays + len(opened)


def _opens(text: str, at: int, opened: list[tuple[int, str]], start: int, end: int) -> bool:
    """Tell whether a mark opens a quotation; a straight one shows it by the space beside it."""
    sign = text[at]
    if sign in "«„":
        return True
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < end else " "
    if sign == "“":
        return not (opened and opened[-1][1] == "„")
    if sign in "”»":
        return False
    if after.isspace() and not before.isspace():
        return False
    if before.isspace() and not after.isspace():
        return True
    if before in "([{—–-'‘’«“":
        return True
    return not any(mark == '"' for _, mark in opened) and not before.isalnum() and before not in ".,!?…;:)"


def whole_quotes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the quotations that no cut may go through."""
    pairs, _ = find_quotes(text, start, end)
    return [(a, b) for a, b in pairs if b - a <= WHOLE_CHARS]
