"""Words that name a day, of the dates tables."""

from __future__ import annotations

from functools import cache

from proxywar.lang import table


@cache
def weekdays(lang: str) -> frozenset[str]:
    """Return the names of the days of the week."""
    return frozenset(row["form"] for row in table(lang, "dates") if row["class"] == "weekday")


@cache
def day_words(lang: str) -> frozenset[str]:
    """Return the words that name a day: "lundi", "hier", "yesterday"."""
    return weekdays(lang) | {row["form"] for row in table(lang, "dates") if row["class"] == "day_shift"}
