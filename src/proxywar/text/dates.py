"""The dates that bylines, datelines and page furniture carry, in full."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from proxywar.text.folding import fold
from proxywar.text.vocabulary import alternatives, furniture, months

_TIME = (
    r"(?:\s*(?:,|\||-|–|at|a|@)?\s*\d{1,2}\s?(?:[:h.]\s?\d{2}|h\b)(?:\s?[AaPp]\.?[Mm]\b\.?)?"
    r"(?:\s?(?:GMT|UTC|EST|EDT|CET|CEST|BST|PST|PDT|ET)\b)?)?"
)


@cache
def date_pattern() -> re.Pattern[str]:
    """Return a pattern for a full date, with a weekday before and a time of day after where there is one.

    It is meant for folded text of the same length; groups are d1 m1 y1, m2 d2 y2, iso and slash.
    """
    day = r"\d{1,2}(?:er|st|nd|rd|th)?"
    names = alternatives(months())
    weekday = rf"(?:(?:{alternatives(furniture('weekday'))})\b\.?,?\s+(?:le\s+)?)?"
    return re.compile(
        rf"{weekday}(?:(?P<d1>{day})\s+(?P<m1>{names})\b\.?,?\s+(?P<y1>\d{{4}})\b"
        rf"|(?P<m2>{names})\b\.?\s+(?P<d2>{day}),?\s+(?P<y2>\d{{4}})\b"
        rf"|(?P<iso>\d{{4}}-\d{{2}}-\d{{2}})(?:t[\d:.]+z?)?|(?P<slash>\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}}))"
        + _TIME.lower(),
        re.IGNORECASE,
    )


def fold_in_place(text: str) -> str:
    """Fold `text` character by character, keeping its length."""
    return "".join(folded if len(folded := fold(c)) == 1 else c for c in text)


def iso_date(found: re.Match[str]) -> str | None:
    """Return the ISO day of a match of `date_pattern`; None where it is no day or may be two."""
    if found["iso"]:
        return _day(*map(int, found["iso"].split("-")))
    if found["slash"]:
        first, second, year = map(int, re.split("[/.]", found["slash"]))
        if first <= 12 and second <= 12 and first != second:
            return None
        return _day(year, min(first, second), max(first, second)) if first != second else _day(year, first, second)
    day, month, year_text = (
        (found["d1"], found["m1"], found["y1"]) if found["d1"] else (found["d2"], found["m2"], found["y2"])
    )
    digits = re.match(r"\d+", day)
    return _day(int(year_text), months()[fold(month)], int(digits.group())) if digits else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None
