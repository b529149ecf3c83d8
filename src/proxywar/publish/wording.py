"""Words, numbers, dates and names in the language of the page."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from functools import cache
from importlib import resources

from proxywar.knowledge import Gazetteer

LOCALES = ("en", "fr")
NARROW = "\u202f"
"""Narrow no-break space, before ; ! ? % and between thousands in French."""
_NO_BREAK = "\u00a0"


class Wording:
    """One locale's strings and ways to write numbers and dates."""

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self._strings = load_strings(locale)

    def __call__(self, key: str, **fields: str) -> str:
        """Return a string with its fields filled in."""
        return self._strings[key].format(**fields)

    def has(self, key: str) -> bool:
        """Tell whether there is such a string."""
        return key in self._strings

    def number(self, value: float) -> str:
        """Write a number with the locale's separators, at most two decimals.

        Examples:
            >>> Wording("en").number(2500), Wording("en").number(1.585)
            ('2,500', '1.58')
        """
        whole, _, rest = f"{value:,.2f}".partition(".")
        rest = rest.rstrip("0")
        if self.locale == "fr":
            return whole.replace(",", NARROW) + (f",{rest}" if rest else "")
        return whole + (f".{rest}" if rest else "")

    def percent(self, share: float) -> str:
        """Write a share as whole percents."""
        return f"{round(share * 100)}{NARROW if self.locale == 'fr' else ''}%"

    def count(self, key: str, n: int) -> str:
        """Write a number of things, in words where it is one."""
        return self(f"{key}.one") if n == 1 else self(f"{key}.many", n=self.number(n))

    def span(self, low: float | None, high: float | None) -> str:
        """Write a range; an open end says so."""
        if low is None and high is None:
            return self("range.none")
        if low is None:
            return self("range.most", a=self.number(high or 0.0))
        if high is None:
            return self("range.least", a=self.number(low))
        return self.number(low) if low == high else self("range.both", a=self.number(low), b=self.number(high))

    def date(self, value: str | None) -> str:
        """Write an ISO day, month, year or range; open ends as "since" and "until"."""
        if not value:
            return self("undated")
        first, slash, last = value.partition("/")
        if not slash:
            return self._one_date(value)
        if first == ".." or last == "..":
            return self("until" if first == ".." else "since", a=self._one_date(last if first == ".." else first))
        return self("from-to", a=self._one_date(first), b=self._one_date(last))

    def _one_date(self, value: str) -> str:
        match = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", value)
        if not match:
            return value
        year, month, day = match.groups()
        name = self._strings.get(f"month.{month}", month)
        if not day:
            return self("date.month", month=name, y=year)
        first = "1er" if self.locale == "fr" and day == "01" else str(int(day))
        return self("date.day", d=first, month=name, y=year).replace(" ", _NO_BREAK, 1)

    def name(self, canonical: str) -> str:
        """Return the locale's name of an actor, a place or a theatre; the canonical one where it has none."""
        return Gazetteer.load().local_name(canonical, self.locale)

    def names(self, canonical: Iterable[str]) -> str:
        """Return several names with commas between."""
        return ", ".join(self.name(n) for n in canonical)

    def kind(self, kind: str) -> str:
        """Return the locale's word for a kind of force; a type of equipment has one name everywhere."""
        return self._strings.get(f"kind.{kind}", kind)


@cache
def load_strings(locale: str) -> dict[str, str]:
    """Load the strings of a locale; in French with no-break spaces where typography wants them."""
    path = resources.files(__package__) / "locales" / f"{locale}.csv"
    rows = csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    strings = {row["key"]: row["text"] for row in rows}
    if locale == "fr":
        strings = {
            key: re.sub(r" ([;!?%])", NARROW + r"\1", text).replace(" :", f"{_NO_BREAK}:")
            for key, text in strings.items()
        }
    return strings
