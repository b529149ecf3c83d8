"""On which days a fact may have been, by its own words, by the day on which it was told, by its document's date."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

from proxywar.case.names import FIRST_DAY, LAST_DAY, period_days
from proxywar.find.times import find_times
from proxywar.records import TIE_TYPES, Fact, Status
from proxywar.weigh.library import Source, fact_days

LAG_DAYS: Final = 7
"""News of an event appears within a week; an undated report is of the week before its document's date."""
STANDING: Final = frozenset({"CONTROLS", "PRESENT"})
_STEMS: Final = ("jan", "feb", "féb", "fev", "fév", "mar", "apr", "avr", "mai", "may", "jui", "jun", "jul", "aug",
                 "auû", "auu", "aog", "aoû", "aou", "sep", "oct", "nov", "dec", "déc")  # fmt: skip
_MONTH: Final = re.compile(
    r"\d\W{0,2}(?:st|nd|rd|th|er)?\s?(?:of\s)?(?:jan|f[eé]b|f[eé]v|mar|a[pv]r|ma[iy]|ju[in]|a[uo][gûu]|sep|oct|nov|d[eé]c)"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d|\d{4}-\d\d-\d\d|\d/\d",
    re.IGNORECASE,
)
"""A day of a month, told quickly: what has none is not looked through for times."""


def window_of(fact: Fact, source: Source) -> tuple[str, str]:
    """Return the days on which a fact may have been: its own, else the week before it was told, until it was printed.

    What is told in a sentence that names one day ("its capture was announced on 8 November") was told on that day, or
    is of it: the week before it counts, however long afterwards it is printed.
    """
    days = fact_days(fact)
    if days:
        return days
    printed = period_days(source.date)
    if (fact.type in TIE_TYPES and fact.type not in STANDING) or printed[0] is None or printed[1] is None:
        return FIRST_DAY, LAST_DAY
    if fact.status in (Status.PLANNED, Status.POSSIBLE):
        return printed[0], LAST_DAY
    told = min(printed[0], _day_told(fact, printed[1]) or printed[0])
    return (date.fromisoformat(told) - timedelta(days=LAG_DAYS)).isoformat(), printed[1]


def _day_told(fact: Fact, printed: str) -> str | None:
    """Return the one day that the sentence of an undated fact names; None where it names none or several."""
    folded = fact.quote.casefold()
    if "-" not in folded and "/" not in folded and not any(stem in folded for stem in _STEMS):
        return None  # nothing that `_MONTH` finds, told more quickly still
    if _MONTH.search(fact.quote) is None:
        return None  # a weekday is of the last week anyway
    times = find_times(fact.quote, fact.lang, anchor=printed)
    days = {t.value for t in times if t.kind == "day" and t.value is not None and len(t.value) == len("2020-01-01")}
    return days.pop() if len(days) == 1 and max(days) <= printed else None
