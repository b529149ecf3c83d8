"""From a matched time to its value: reads the parts of a match, then resolves them against a day or a window."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from proxywar.find import times_calendar as cal
from proxywar.find.quantities_numerals import numerals
from proxywar.find.times_grammar import Grammar
from proxywar.knowledge.holidays import holiday

_RULE_KINDS = {
    "weekday": "weekday", "weekday_rel": "weekday", "weekday_this": "weekday", "weekday_day": "day",
    "month": "month", "month_year": "month", "month_rel": "month", "month_slash": "month", "year": "year",
    "year_pair": "range", "day_span": "range", "span_day": "range", "decade": "decade", "season_year": "season",
    "season_rel": "season", "part_year": "range", "season_this": "season", "past_units": "range",
    "since_units": "since",
}  # fmt: skip
_RELATIVE = ("weekend", "unit_after", "unit_rel", "unit_this", "unit_end", "ago", "later", "shift")
# The eve or the morrow of an event that the sentence names, not of a day that is known.
_OF_EVENT = {
    "en": re.compile(r"\s+(?:the|his|her|its|their|a|an)\b"),
    "fr": re.compile(r"\s+(?:de\b|du\b|des\b|d'|où\b)"),
}
_UNRESOLVED: tuple[str | None, tuple[str, ...]] = (None, ())


@dataclass(slots=True)
class Atom:
    """One time as the grammar matched it, its parts not yet a value.

    Attributes:
        way: How a part that recurs is placed: "past", "last", "future" or "next".
        count: Days or units to move; `unit` says which.
        base: What `count` moves from: "anchor" or "other" (a time named before in the sentence).
    """

    start: int
    end: int
    rule: str
    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    day2: int | None = None
    weekday: int | None = None
    other_day: date | None = None
    year2: int | None = None
    way: str = ""
    count: int | None = None
    unit: str = ""
    base: str = "anchor"
    holiday: str = ""


def read_atom(match: re.Match[str], grammar: Grammar, lang: str) -> Atom | None:
    """Return the parts of a match; None where it is no time after all (32.01.2022, every Tuesday)."""
    rule = match.lastgroup or ""
    parts = {name: found for name, number in grammar.parts[rule] if (found := match.group(number)) is not None}
    kind = _RULE_KINDS.get(rule, "relative" if rule in _RELATIVE else "day")
    atom = Atom(match.start(), match.end(), rule, kind)
    if "habit" in parts:
        return None
    if "h" in parts:
        atom.holiday = grammar.forms("holiday")[parts["h"]]
    if year := parts.get("y", parts.get("y2") if atom.holiday else None):
        atom.year = int(year)
    if "m" in parts:
        atom.month = int(grammar.forms("month", "month_abbr").get(parts["m"].rstrip("."), "0")) or None
    if "mn" in parts:
        atom.month = int(parts["mn"])
    for name in ("d", "d2"):
        if name in parts:
            setattr(atom, "day" if name == "d" else "day2", int(re.sub(r"\D", "", parts[name]) or 0))
    if "w" in parts:
        atom.weekday = int(grammar.forms("weekday").get(parts["w"], "0"))
    if "s" in parts:
        atom.month = int(grammar.forms("season").get(parts["s"], "3"))
    if "rel" in parts:
        forms = {"last": grammar.forms("last"), "next": grammar.forms("next")}
        atom.way = next((way for way, known in forms.items() if parts["rel"] in known), "past")
    if "exact" in parts:
        atom.way = "exact"
    return _finish(atom, parts, match, grammar, lang)


def _finish(atom: Atom, parts: dict[str, str], match: re.Match[str], grammar: Grammar, lang: str) -> Atom | None:
    """Fill what only some rules have, and turn down what no calendar holds."""
    if atom.rule in {"slashed", "slashed_short"}:
        return _slashed(atom, int(parts["a"]), int(parts["b"]), lang)
    if atom.rule == "year_pair":
        atom.year2 = (atom.year or 0) // 100 * 100 + int(parts["y2"])
        if 0 < atom.year2 - (atom.year or 0) <= 20:
            return atom
        atom.month, atom.year2, atom.kind = int(parts["y2"]), None, "month"  # 2020-06
    _fill_counts(atom, parts, grammar, lang)
    if atom.rule == "shift":
        _shifted(atom, " ".join(parts["form"].split()), grammar)
        if atom.base != "anchor" and _OF_EVENT[lang].match(match.string, match.end()):
            atom.count = None
    return atom if _is_on_calendar(atom) else None


def _fill_counts(atom: Atom, parts: dict[str, str], grammar: Grammar, lang: str) -> None:
    """Fill what a part of a year, a decade or a unit counts, and what it counts from."""
    if atom.rule == "part_year":
        atom.count = int(grammar.forms("ordinal").get(parts["o"], "1"))
        atom.month = int(grammar.forms("part_year").get(parts["p"], "3"))
    if atom.rule == "decade" and atom.year is not None and atom.year < 100:
        atom.year += 1900 if atom.year >= 30 else 2000
    if "u" in parts:
        atom.unit = grammar.forms("unit").get(parts["u"], "year")
        atom.count = {"last": -1, "next": 1}.get(atom.way, 0)
    if atom.rule == "unit_after":
        atom.unit = atom.unit or grammar.forms("unit").get(parts.get("u2", ""), "year")
        atom.count, atom.base = int("way" in parts), "other"
    if "n" in parts:
        atom.count = _count(parts["n"], lang)
        if parts.get("way") in grammar.forms("later"):
            atom.base = "other"
        elif atom.rule == "later":
            atom.base, atom.count = "other", -atom.count if atom.count is not None else None


def _is_on_calendar(atom: Atom) -> bool:
    """Tell an atom whose month and days exist; without a year, those of a leap year do."""
    if atom.month is not None and not 1 <= atom.month <= 12:
        return False
    days = [day for day in (atom.day, atom.day2) if day is not None]
    return all(cal.make_day(atom.year or 2020, atom.month or 1, day) is not None for day in days)


def _slashed(atom: Atom, first: int, second: int, lang: str) -> Atom | None:
    """Read 04/06/2020: day first in French; in English both ways stand where both can."""
    atom.year = (atom.year or 0) + (2000 if (atom.year or 0) < 100 else 0)
    day_first, month_first = cal.make_day(atom.year, second, first), cal.make_day(atom.year, first, second)
    if atom.rule == "slashed_short" and lang == "en":
        return None
    chosen = day_first if lang == "fr" or not month_first else month_first
    if chosen is None:
        return None
    atom.month, atom.day = chosen.month, chosen.day
    if lang == "en" and day_first and month_first and day_first != month_first:
        atom.other_day = day_first
    return atom


def _shifted(atom: Atom, form: str, grammar: Grammar) -> None:
    if form in grammar.forms("vague"):
        atom.kind = "vague"
    elif form in grammar.forms("day_shift"):
        atom.count, atom.unit = int(grammar.forms("day_shift")[form]), "day"
    elif form in grammar.forms("day_before"):
        atom.count, atom.unit, atom.base = int(grammar.forms("day_before")[form]), "day", "either"
    else:
        atom.count, atom.unit, atom.base = int(grammar.forms("day_after").get(form, "0")), "day", "other"


def _count(text: str, lang: str) -> int | None:
    if text in {"a", "an", "un", "une"}:
        return 1
    found = next(numerals(text, lang), None)
    return int(found.low) if found and found.low < 5000 else None


@dataclass(frozen=True, slots=True)
class Resolver:
    """Places the parts of a time against the day of publication or the window of an undated pile."""

    anchor: date | None
    window: cal.Window | None
    forward: bool = False

    def resolve(self, atom: Atom, reference: str | None = None) -> tuple[str | None, tuple[str, ...]]:
        """Return value and candidates of a time.

        Args:
            atom: The time.
            reference: Value of the time named last before it in the sentence; "two days later" counts from it.
        """
        if atom.kind == "vague":
            return _UNRESOLVED
        if atom.holiday:
            return self._holiday(atom)
        if atom.unit:
            return self._moved(atom, reference), ()
        if atom.rule.startswith("season"):
            return self._season(atom), ()
        if atom.year is not None:
            return self._dated(atom)
        if atom.month is not None:
            return self._undated(atom)
        if atom.weekday is not None:
            return self._weekday(atom), ()
        return _UNRESOLVED

    def _way(self, atom: Atom) -> str:
        if atom.way in {"last", "next", "future"}:
            return atom.way
        return "future" if self.forward else "past"

    def _moved(self, atom: Atom, reference: str | None) -> str | None:
        if atom.unit == "weekend":
            return cal.weekend_near(self.anchor, way=self._way(atom)) if self.anchor else None
        if atom.count is None:
            return None
        base = self.anchor
        if atom.base != "anchor":
            # Days counted from a month or a year lead nowhere.
            fine = reference and (len(reference) >= 10 or atom.unit in {"month", "year"})
            named = cal.first_day(cal.start_of(reference)) if reference and fine else None
            base = named if atom.base == "other" else named or self.anchor
        if base is None:
            return None
        if atom.rule == "past_units":
            days = atom.count * (7 if atom.unit == "week" else 1)
            coarse = atom.unit in {"month", "year"}
            start = cal.shift(base, -atom.count if coarse else -days, atom.unit if coarse else "day")
            end = cal.shift(base, 0, atom.unit if coarse else "day")
            return cal.join(start, end) if start and end else None
        count = -atom.count if atom.rule in {"ago", "since_units"} else atom.count
        value = cal.same_day(base, count, atom.unit) if atom.way == "exact" else cal.shift(base, count, atom.unit)
        return f"{cal.start_of(value)}/.." if value and atom.rule == "since_units" else value

    def _holiday(self, atom: Atom) -> tuple[str | None, tuple[str, ...]]:
        """Place a holiday in the year that the text gives, else the last one begun, or the ones of the window."""
        if atom.year is not None:
            years = [atom.year]
        elif self.anchor is not None:
            years = [self.anchor.year - 1, self.anchor.year, self.anchor.year + 1]
        else:
            years = list(self.window.years()) if self.window else []
        days = [found for year in years if (found := holiday(atom.holiday, year))]
        if self.anchor is not None and atom.year is None:
            way, today = self._way(atom), self.anchor.isoformat()
            if way in {"future", "next"}:
                days = [day for day in days if day[1] >= today][:1]
            else:
                days = [day for day in days if day[0] <= today and (way != "last" or day[1] < today)][-1:]
        return _only([first if first == last else f"{first}/{last}" for first, last in days])

    def _season(self, atom: Atom) -> str | None:
        month = atom.month or 3
        if atom.year is not None:
            return cal.season_value(atom.year, month)
        if self.anchor is None:
            return None
        year = self.anchor.year + (atom.way == "next" and self.anchor.month >= month)
        if atom.way != "next":
            year -= self.anchor.month < month if atom.way == "last" or month == 12 else 0
            if atom.way == "last" and month <= self.anchor.month < month + 3:
                year -= 1
        return cal.season_value(year, month)

    def _dated(self, atom: Atom) -> tuple[str | None, tuple[str, ...]]:
        year = atom.year or 0
        if atom.rule == "decade":
            return f"{year}/{year + 9}", ()
        if atom.year2 is not None:
            return f"{year}/{atom.year2}", ()
        if atom.rule == "part_year":
            return self._part_of_year(year, atom.count or 1, atom.month or 3), ()
        if atom.month is None:
            return str(year), ()
        if atom.day is None:
            return cal.month_value(year, atom.month), ()
        first = cal.make_day(year, atom.month, atom.day)
        if first is None:
            return _UNRESOLVED
        if atom.other_day is not None:
            return None, tuple(sorted((first.isoformat(), atom.other_day.isoformat())))
        if atom.day2 is not None:
            last = cal.make_day(year, atom.month, atom.day2)
            return (cal.join(first.isoformat(), last.isoformat()) if last else None), ()
        return first.isoformat(), ()

    @staticmethod
    def _part_of_year(year: int, number: int, months: int) -> str | None:
        parts = 12 // months
        number = parts if number < 0 else number
        if number > parts:
            return None
        return f"{cal.month_value(year, (number - 1) * months + 1)}/{cal.month_value(year, number * months)}"

    def _undated(self, atom: Atom) -> tuple[str | None, tuple[str, ...]]:
        """Place a month, or a day and month, without a year."""
        month = atom.month or 1
        if atom.day is None:
            if self.anchor is not None:
                return cal.month_near(self.anchor, month, way=self._way(atom)), ()
            return _only(list(cal.months_within(self.window, month)) if self.window else [])
        if self.anchor is not None:
            forward = self._way(atom) in {"future", "next"}
            found = cal.day_near(self.anchor, month, atom.day, weekday=atom.weekday, forward=forward)
            return (self._spanned(found.isoformat(), atom) if found else None), ()
        window = self.window
        if window is None and atom.weekday is not None:
            window = cal.Window(date(cal.CANDIDATE_YEARS[0], 1, 1), date(cal.CANDIDATE_YEARS[1], 12, 31))
        days = list(cal.days_within(window, month, atom.day, weekday=atom.weekday)) if window else []
        return _only([v for d in days if (v := self._spanned(d, atom))])

    @staticmethod
    def _spanned(value: str, atom: Atom) -> str | None:
        if atom.day2 is None:
            return value
        last = cal.make_day(int(value[:4]), atom.month or 1, atom.day2)
        return cal.join(value, last.isoformat()) if last else None

    def _weekday(self, atom: Atom) -> str | None:
        if self.anchor is None or atom.weekday is None:
            return None
        if atom.day is None:
            return cal.weekday_near(self.anchor, atom.weekday, way=self._way(atom)).isoformat()
        # "jeudi 18": the nearest month whose 18th is a Thursday, this one and the past ones first.
        for step in (0, -1, 1, -2, 2, -3, -4, -5, -6):
            year, month = divmod(self.anchor.year * 12 + self.anchor.month - 1 + step, 12)
            found = cal.make_day(year, month + 1, atom.day)
            if found and found.weekday() == atom.weekday:
                return found.isoformat()
        return None


def _only(values: list[str]) -> tuple[str | None, tuple[str, ...]]:
    """A single value is the value; several are candidates."""
    return (values[0], ()) if len(values) == 1 else (None, tuple(values))
