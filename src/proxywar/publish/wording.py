"""Words, numbers, dates and names in the language of the page."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources

from proxywar.knowledge import Gazetteer
from proxywar.publish.grammar import Noun, agree, capitalise, decline, list_nouns
from proxywar.records import SYMMETRIC_TYPES, Status

LOCALES = ("en", "fr")
_MOODS = {Status.STATED: "told", Status.ALLEGED: "said", Status.PLANNED: "planned", Status.POSSIBLE: "possible",
          Status.ENDED: "ended", Status.DENIED: "refused", Status.NEGATED: "refused"}  # fmt: skip
_THINGS = re.compile(r"\b(?:Base|Airport|Airfield|Port|Terminal|Camp|Barracks|Refinery|Dam|Field)\b")
"""Places that something is at rather than in, in English."""
NARROW = "\u202f"
"""Narrow no-break space, before ; ! ? % and between thousands in French."""
_NO_BREAK = "\u00a0"


class Wording:
    """One locale's strings and ways to write numbers and dates.

    Args:
        locale: One of `LOCALES`.
        more: Strings beside those of the brief, by key; see `typeset`.
    """

    def __init__(self, locale: str, more: Mapping[str, str] | None = None) -> None:
        self.locale = locale
        self._strings = load_strings(locale) | dict(more or {})

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

    def percent_span(self, low: float, high: float) -> str:
        """Write a range of shares as whole percents."""
        return f"{round(low * 100)}–{self.percent(high)}"

    def count(self, key: str, n: int, **fields: str) -> str:
        """Write a number of things, in words where it is one."""
        return self(f"{key}.one", **fields) if n == 1 else self(f"{key}.many", n=self.number(n), **fields)

    def span(self, low: float | None, high: float | None, form: str = "range") -> str:
        """Write a range; an open end says so.

        Args:
            low: Its least value; None where that is open.
            high: Its greatest.
            form: "range" for a table; "size" for the middle of a sentence: "at least 12", "800 to 1,200".
        """
        if low is None and high is None:
            return self(f"{form}.none")
        if low is None:
            return self(f"{form}.most", a=self.number(high or 0.0))
        if high is None:
            return self(f"{form}.least", a=self.number(low))
        return self.number(low) if low == high else self(f"{form}.both", a=self.number(low), b=self.number(high))

    def date(self, value: str | None) -> str:
        """Write an ISO day, month, year or range; open ends as "since" and "until"."""
        if not value:
            return self("undated")
        first, slash, last = value.partition("/")
        if not slash:
            return self._one_date(value)
        if first == ".." or last == "..":
            return self("until" if first == ".." else "since", a=self._one_date(last if first == ".." else first))
        return self._short_range(first, last) or self("from-to", a=self._one_date(first), b=self._one_date(last))

    def _short_range(self, first: str, last: str) -> str:
        """Write a range within a month or a year, "23–24 May 2020" or "February–June 2019"; blank where it is none."""
        if len(first) != len(last) or first[:4] != last[:4] or first == last:
            return ""
        if len(first) == 10 and first[:7] == last[:7]:
            return self._one_date(last).replace(str(int(last[8:])), f"{int(first[8:])}–{int(last[8:])}", 1)
        if len(first) == 7:
            months = [self._strings[f"month.{d[5:]}"] for d in (first, last)]
            return self._one_date(last).replace(months[1], "–".join(months), 1)
        return ""

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
        return _press_names(self.locale).get(canonical) or Gazetteer.load().local_name(canonical, self.locale)

    def noun(self, canonical: str) -> Noun:
        """Return the locale's name with its article and number."""
        return decline(self.name(canonical), self.locale)

    def who(self, canonical: Sequence[str], word: str = "") -> str:
        """Return names as they stand in a sentence, in French after "de", "à" or, for where, "en"."""
        return list_nouns([self.noun(n) for n in canonical], locale=self.locale, word=word)

    def of(self, canonical: Sequence[str]) -> str:
        """Return names after "of" or, in French, "de": "of Russia", "du Hezbollah"; blank of none."""
        if not canonical:
            return ""
        return self.who(canonical, "de") if self.locale == "fr" else f"of {self.who(canonical)}"

    def where(self, places: Sequence[str]) -> str:
        """Say where: "in Libya", "at al-Jufra Air Base", "en Libye", "à Syrte"."""
        if self.locale == "fr":
            return self.who(places, "en")
        at = [p for p in places if _THINGS.search(p)]
        parts = [f"{word} {self.who(names)}" for word, names in (("in", [p for p in places if p not in at]), ("at", at))
                 if names]  # fmt: skip
        return self("and").join(parts)

    def act(self, kind: str, actors: Sequence[str], recipients: Sequence[str], status: str = "stated") -> str:
        """Say what one party does to another, without a full stop; what is alleged is told as alleged.

        Args:
            kind: A type of fact.
            actors: Canonical names; blank where nobody is named.
            recipients: The same.
            status: A `Status`.

        Examples:
            >>> Wording("fr").act("BACKS", ["Russia"], ["Hezbollah"], "alleged")
            'La Russie soutiendrait le Hezbollah'
        """
        row = _verbs(self.locale)[kind]
        nouns = [self.noun(n) for n in actors]
        verb = agree(row[_MOODS[Status(status)]], is_plural=len(nouns) > 1 or any(n.is_plural for n in nouns))
        who = list_nouns(nouns, locale=self.locale) or self("nobody")
        whom = self.who(recipients, row["after"]) or self("nobody")
        return capitalise(f"{who} {verb} {whom}")

    def act_both(self, kind: str, parties: Sequence[str], status: str = "stated") -> str:
        """Say what two parties do alike, of a symmetrical type: "Russia and Turkey have held talks"."""
        return capitalise(f"{self.who(parties)} {_verbs(self.locale)[f'{kind} both'][_MOODS[Status(status)]]}")

    def deed(
        self,
        kind: str,
        actors: Sequence[str],
        recipients: Sequence[str],
        places: Sequence[str],
        status: str = "stated",
    ) -> str:
        """Say who does what to whom and where; where nobody is named towards whom, together or by the deed's noun.

        Examples:
            >>> Wording("en").deed("CONSULT", ["Russia", "Turkey"], [], ["Sochi"])
            'Russia and Turkey have held talks (Sochi)'
            >>> Wording("en").deed("MOBILIZE", ["Russia"], [], ["Libya"])
            'Russia: deployment (Libya)'
        """
        where = f" ({self.names(places)})" if places else ""
        if recipients:
            return self.act(kind, actors, recipients, status) + where
        if len(actors) > 1 and kind in SYMMETRIC_TYPES:
            return self.act_both(kind, actors, status) + where
        return f"{self.names(actors) or self('nobody')}{self('colon')}{self(f'noun.{kind}')}{where}"

    def say(self, key: str, actors: Sequence[str], **fields: str) -> str:
        """Fill a string whose verb agrees with `{a}`, the names of those who act."""
        nouns = [self.noun(n) for n in actors]
        text = agree(self._strings[key], is_plural=len(nouns) > 1 or any(n.is_plural for n in nouns))
        return capitalise(text.format(a=list_nouns(nouns, locale=self.locale) or self("nobody"), **fields))

    def names(self, canonical: Iterable[str]) -> str:
        """Return several names with commas between."""
        return ", ".join(self.name(n) for n in canonical)

    def kind(self, kind: str) -> str:
        """Return the locale's word for a kind of force; a type of equipment has one name everywhere."""
        return self._strings.get(f"kind.{kind}", kind)


def lowered(sentence: str) -> str:
    """Return a sentence for the middle of another: with a small article where it begins with one.

    Examples:
        >>> lowered("The United Nations backs it"), lowered("Russia backs it"), lowered("L’Iran le soutient")
        ('the United Nations backs it', 'Russia backs it', 'l’Iran le soutient')
    """
    is_article = re.match(r"(?:The|La|Le|Les) |L’", sentence)
    return sentence[:1].lower() + sentence[1:] if is_article else sentence


@cache
def load_strings(locale: str) -> dict[str, str]:
    """Load the strings of a locale."""
    return {row["key"]: typeset(row["text"], locale) for row in _rows(f"{locale}.csv")}


def typeset(text: str, locale: str) -> str:
    """Return a string with the spaces that the typography of its language wants."""
    if locale != "fr":
        return text
    return re.sub(r" ([;!?%])", NARROW + r"\1", text).replace(" :", f"{_NO_BREAK}:")


@cache
def _verbs(locale: str) -> dict[str, dict[str, str]]:
    return {row["type"]: row for row in _rows(f"verbs_{locale}.csv")}


@cache
def _press_names(locale: str) -> dict[str, str]:
    """Return names that the press writes otherwise than the knowledge base lists them first."""
    return {row["canonical"]: row["name"] for row in _rows("names_fr.csv")} if locale == "fr" else {}


def _rows(name: str) -> list[dict[str, str]]:
    path = resources.files(__package__) / "locales" / name
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
