"""Compare names without case, accents and the shapes of apostrophes and dashes; bound a period by days."""

from __future__ import annotations

import calendar
import hashlib
import re
from functools import lru_cache

from proxywar.text.folding import fold

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
FIRST_DAY, LAST_DAY = "0000-01-01", "9999-12-31"
"""Bounds of a period that is open to that side."""


def fold_name(text: str) -> str:
    """Return the form of a name that look-ups compare.

    Examples:
        >>> fold_name("  Élysée ")
        'elysee'
    """
    # Arguments of a command that are not UTF-8 come in as lone surrogates, which no database takes.
    return " ".join(fold(text.encode("utf-8", "replace").decode()).split())


def hash_text(text: str) -> str:
    """Return a key that texts share which differ only in case, accents, quotes and spaces."""
    return hashlib.sha256(fold_name(text).encode()).hexdigest()


@lru_cache(maxsize=65536)
def period_days(value: str | None) -> tuple[str | None, str | None]:
    """Return the first and the last day of a period, as ISO days; two None for an unknown one.

    Args:
        value: Day, month, year, "a/b" range, open ends as "..".

    Examples:
        >>> period_days("2020-02")
        ('2020-02-01', '2020-02-29')
        >>> period_days("2018/..")
        ('2018-01-01', '9999-12-31')
    """
    if not value:
        return None, None
    first, _, last = value.partition("/")
    start = FIRST_DAY if first == ".." else _days(first)[0]
    end = LAST_DAY if last == ".." else _days(last or first)[1]
    return (start, end) if start is not None and end is not None else (None, None)


def _days(text: str) -> tuple[str | None, str | None]:
    match = _DATE.fullmatch(text)
    if match is None:
        return None, None
    year, month, day = match.groups()
    if month:
        if not 1 <= int(month) <= 12:
            return None, None
        last = calendar.monthrange(max(int(year), 1), int(month))[1]
        if day:
            return (text, text) if 1 <= int(day) <= last else (None, None)
        return f"{text}-01", f"{text}-{last:02}"
    return f"{year}-01-01", f"{year}-12-31"
