"""Patterns for times in English and French, built from each language's dates table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from proxywar.find.quantities_numerals import alternation, fold, values_of
from proxywar.knowledge.holidays import holiday
from proxywar.lang import table

_YEAR = r"(?:19\d\d|20[0-4]\d)(?!\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_NOT_GLUED = r"(?<!\w)(?<!\d[.,:])(?<![^\W\d_][-–./])"
_NO_HOUR = r"(?!\w|[.,:]\d|\s?%|\s?heures| \d{3})"
_SAMPLE_YEAR = 2000
_TO_NEXT = r"(?:[-–/]\d\d(?:\d\d)?)?"  # winter 2019-2020
_NUMERIC = {
    "iso": rf"(?P<y>{_YEAR})(?P<sep>[-/])(?P<mn>\d\d)(?P=sep)(?P<d>\d\d)(?:t\d\d:\d\d(?::\d\d)?z?)?(?![\w/])",
    "dotted": rf"(?P<d>\d{{1,2}})\.(?P<mn>\d{{1,2}})\.(?P<y>{_YEAR})(?!\w)",
    "slashed": rf"(?P<a>\d{{1,2}})(?P<sep>[/-])(?P<b>\d{{1,2}})(?P=sep)(?P<y>{_YEAR})(?![\w/])",
    "slashed_short": r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<y>[0-4]\d)(?![\w/])",
    "month_slash": rf"(?P<mn>0?[1-9]|1[0-2])/(?P<y>{_YEAR})(?![\w/])",
    "year_pair": rf"(?P<y>{_YEAR})[-–/](?P<y2>\d\d)(?![\w%]|[-/–.,]\d)",
}


@dataclass(frozen=True, slots=True)
class Grammar:
    """What one language's times are found and read with.

    Attributes:
        hint: Finds nothing in a sentence that holds no time; cheap.
        atoms: All single times; the group that closes last names the rule.
        before: Words right before a time that open or bound it.
        links: Text between two times that makes a range of them.
        values: Class of the dates table, then form, then value.
        parts: Rule, then the names of its own groups with their numbers in `atoms`.
    """

    hint: re.Pattern[str]
    atoms: re.Pattern[str]
    before: re.Pattern[str]
    links: re.Pattern[str]
    values: dict[str, dict[str, str]]
    parts: dict[str, tuple[tuple[str, int], ...]]
    _joined: dict[tuple[str, ...], dict[str, str]] = field(default_factory=dict)

    def forms(self, *kinds: str) -> Mapping[str, str]:
        """Return the forms of some classes with their values."""
        found = self._joined.get(kinds)
        if found is None:
            found = {form: value for kind in kinds for form, value in self.values.get(kind, {}).items()}
            self._joined[kinds] = found
        return found


@cache
def grammar(lang: str) -> Grammar:
    """Return the grammar of a language.

    Raises:
        KnowledgeError: No dates table for the language.
    """
    values: dict[str, dict[str, str]] = {}
    for row in table(lang, "dates"):
        values.setdefault(row["class"], {})[fold(row["form"])] = row["value"]
    # Holidays whose calendar the knowledge base does not compute are words, and no times.
    values["holiday"] = {fold(row["form"]): name for row in table(lang, "holidays")
                         if holiday(name := row["holiday"], _SAMPLE_YEAR)}  # fmt: skip
    alt = {kind: alternation(forms) for kind, forms in values.items()}
    alt["n"] = rf"\d{{1,3}}|{alternation([*values_of(lang, 'unit'), *values_of(lang, 'ten'), 'a', 'an', 'a few'])}"
    rules = _NUMERIC | (_english(alt) if lang == "en" else _french(alt))
    # Good Friday and May Day before Friday and May.
    rules = {"holiday": rules.pop("holiday"), **rules}
    hints = [f for kind in ("month", "month_abbr", "weekday", "season", "day_shift", "day_before", "day_after", "unit",
                            "vague", "holiday") for f in values[kind]]  # fmt: skip
    atoms = _union(rules)
    return Grammar(
        hint=re.compile(rf"\d{{4}}|\d/\d|\b(?:{alternation(hints)})\b"),
        atoms=atoms,
        before=re.compile(_before(values)),
        links=re.compile(
            rf"\s*(?P<dash>[-–])\s*"
            rf"|\s+(?:(?P<link>{alt['link']})|(?P<and>{alt['link_between']}))\s*(?:the\s+|le\s+|la\s+|l')?"
        ),
        values=values,
        parts={rule: tuple(_own_groups(atoms, rule)) for rule in rules},
    )


def _own_groups(pattern: re.Pattern[str], rule: str) -> Iterator[tuple[str, int]]:
    """Yield the names of a rule's own groups, without its name, and their numbers among all groups of a pattern."""
    for name, number in pattern.groupindex.items():
        if name.endswith(f"__{rule}"):
            yield name.removesuffix(f"__{rule}"), number


def _union(rules: dict[str, str]) -> re.Pattern[str]:
    """Join rules into one pattern; groups get the rule's name as a suffix, for Python wants each name once."""
    parts = []
    for name, rule in rules.items():
        body = re.sub(r"\(\?P<(\w+)>", rf"(?P<\1__{name}>", rule)
        body = re.sub(r"\(\?P=(\w+)\)", rf"(?P=\1__{name})", body)
        parts.append(f"(?P<{name}>{body})")
    return re.compile(_NOT_GLUED + "(?:" + "|".join(parts) + ")")


def _before(values: dict[str, dict[str, str]]) -> str:
    parts = [
        rf"(?P<{kind}>{alternation(values[kind])})" for kind in ("by", "since", "until", "before", "after", "open")
    ]
    return rf"(?<![\w'-])(?:{'|'.join(parts)})\s*(?:the\s+|le\s+|la\s+|l'|l’)?$"


def _english(alt: dict[str, str]) -> dict[str, str]:
    day, year = _DAY, _YEAR
    ordinal = r"(?:\s?(?:st|nd|rd|th))?"
    month = rf"(?P<m>(?:{alt['month']})(?!\w)|(?:{alt['month_abbr']})(?!\w)\.?)"
    full = rf"(?P<m>{alt['month']})(?!\w)"
    week = rf"(?:(?P<w>{alt['weekday']})(?:\s+(?:{alt['part']}))?,?\s+(?:the\s+)?)?"
    stage = rf"(?:(?P<stage>{alt['stage']})[\s-]*)?"
    days = rf"(?P<d>{day}){ordinal}\s*(?:[-–]|to|and)\s*(?P<d2>{day}){ordinal}"
    rel = rf"(?P<rel>{alt['last']}|{alt['next']}|{alt['this']})"
    night = rf"(?:\s+(?:{alt['part']})(?!\w))?"
    stem = r"(?:(?:early|earlier|late|later|mid|the end of|end of|the start of|the beginning of)[\s-]*)?"
    unit, n = rf"(?P<u>{alt['unit']})(?!\w)", rf"(?P<n>{alt['n']})"
    return {
        "day_span": rf"{week}{days}\s+(?:of\s+)?{month}(?:,?\s+(?P<y>{year}))?(?!\w)",
        "span_day": rf"{week}{month}\s+{days}(?!\w)(?:,?\s+(?P<y>{year})(?!\w))?",
        "month_day": rf"{week}{month}\s+(?P<d>{day}){ordinal}(?!\w|[.,]\d)(?:,?\s+(?P<y>{year})(?!\w))?",
        "day_month": rf"{week}(?:the\s+)?(?P<d>{day}){ordinal}\s+(?:of\s+)?{month}(?:,?\s+(?P<y>{year}))?(?!\w)",
        "month_year": rf"{stage}{month},?\s+(?:of\s+)?(?P<y>{year})(?!\w)",
        "decade": rf"{stage}(?:the\s+)?(?P<y>(?:19|20)\d0)'?s(?!\w)",
        "part_year": rf"(?:the\s+)?(?P<o>{alt['ordinal']})\s+(?P<p>{alt['part_year']})\s+of\s+(?P<y>{year})(?!\w)",
        # The Arab Spring is no season.
        "season_year": rf"{stage}(?:the\s+)?(?<!arab )(?P<s>{alt['season']})\s+(?:of\s+)?(?P<y>{year}){_TO_NEXT}(?!\w)",
        "season_rel": rf"(?P<rel>last|this past|this|next)\s+(?P<s>{alt['season']})(?!\w)",
        "weekend": rf"(?:the|{rel})\s+(?P<u>weekend)(?!\w)",
        "unit_after": r"(?:the\s+(?P<way>following|next)|that)\s+(?P<u>week|month|year)(?!\w)",
        "unit_rel": rf"{stem}{rel}\s+(?P<u>week|month|year)(?!\w)",
        "unit_end": r"(?:the\s+)?(?:end|start|beginning|close)\s+of\s+(?P<rel>the)\s+(?P<u>week|month|year)(?!\w)",
        "month_rel": rf"{rel}\s+{full}",
        "weekday_rel": rf"{rel}\s+(?P<w>{alt['weekday']})(?!\w){night}",
        "past_units": rf"(?:the\s+)?(?P<rel>last|past)\s+(?:{n}\s+){unit}",
        "ago": rf"{n}\s+{unit}\s+(?:ago)(?P<exact>\s+(?:today|to\s+the\s+day))?(?!\w)",
        "later": rf"{n}\s+{unit}\s+(?P<way>later|earlier)(?!\w)",
        "shift": rf"(?P<form>{alt['day_shift']}|{alt['day_before']}|{alt['day_after']}|{alt['vague']})(?!\w)",
        "weekday": rf"(?:(?P<habit>{alt['habit']})\s+)?(?P<w>{alt['weekday']})(?!\w){night}",
        "year": rf"{stage}(?P<y>{year})(?!\w|%|\s%|[-–](?!present|now)[^\W\d_]|[.,]\d)",
        "month": rf"{stage}{full}",
        "holiday": rf"(?:(?P<rel>last|next|this)\s+)?(?P<h>{alt['holiday']})(?!\w)" + _of_year(r"of|in"),
    }


def _of_year(joint: str) -> str:
    """The year of a holiday, right behind it or behind one more word: "the Christmas truce of 1972"."""
    return rf"(?:(?:\s+(?:{joint}))?\s+(?P<y>{_YEAR})(?!\w)|(?=\s+\w+\s+(?:{joint})\s+(?P<y2>{_YEAR})(?!\w)))?"


def _french(alt: dict[str, str]) -> dict[str, str]:
    day, year = rf"(?:{_DAY}|1er)", _YEAR
    # "sept" is also seven, "mars" and "avr" too are words: an abbreviation wants its point or a year after it.
    month = rf"(?P<m>(?:{alt['month']})(?!\w)|(?:{alt['month_abbr']})(?:\.|(?=\s+{year})))"
    full = rf"(?P<m>{alt['month']})(?!\w)"
    week = rf"(?:(?P<w>{alt['weekday']})(?:\s+(?:{alt['part']}))?,?\s+(?:le\s+)?)?"
    stage = rf"(?:(?P<stage>{alt['stage']})\s*(?:l'année\s+|l'an\s+|l')?)?"
    unit, n = rf"(?P<u>{alt['unit']})(?!\w)", rf"(?:(?:environ|près de|plus de|quelque|à peine)\s+)?(?P<n>{alt['n']})"
    last, coming = alt["last"], alt["next"]
    link, span = r"(?:[-–]|au|et le|et|à)", r"(?P<u>semaine|mois|année)(?!\w)"
    night = rf"(?:\s+(?:{alt['part']})(?!\w))?"
    habit = rf"(?:(?P<habit>{alt['habit']})\s+)?"
    part, that = r"(?:(?:la\s+)?fin|(?:le\s+)?début|courant)", r"(?:cette|ce)\s+(?P<u2>semaine|mois|année)"
    return {
        "day_span": rf"{week}(?P<d>{day})\s*{link}\s*(?P<d2>{day})\s+{month}(?:\s+(?P<y>{year}))?(?!\w)",
        "day_month": rf"{week}(?P<d>{day})\s+{month}(?:\s+(?:de\s+)?(?P<y>{year})|\s+(?P<rel>{last}|{coming}))?(?!\w)",
        "month_year": rf"{stage}{month}\s+(?:de\s+)?(?P<y>{year})(?!\w)",
        "decade": rf"{stage}(?:les\s+)?années\s+(?P<y>(?:19|20)?\d0)(?!\w)",
        "part_year": rf"(?P<o>{alt['ordinal']})\s+(?P<p>{alt['part_year']})\s+(?:de\s+)?(?P<y>{year})(?!\w)",
        "season_year": rf"{stage}(?:l')?(?P<s>{alt['season']})\s+(?:de\s+)?(?P<y>{year}){_TO_NEXT}(?!\w)",
        "season_rel": rf"(?:l'|le\s+)?(?P<s>{alt['season']})\s+(?P<rel>{last}|{coming})(?!\w)",
        "season_this": rf"(?P<rel>cet|ce)\s+(?P<s>{alt['season']})(?!\w)",
        "weekend": rf"(?:le|ce)\s+(?P<u>week-end|weekend)(?!\w)(?:\s+(?P<rel>{last}|{coming})(?!\w))?",
        "unit_after": rf"(?:la\s+|le\s+|l'){span}\s+(?P<way>suivante?)(?!\w)|{that}-là(?!\w)",
        "unit_rel": rf"(?:{part}\s+)?(?:l[ae]\s+|l')?(?P<u>semaine|mois|année|an)\s+(?P<rel>{last}|{coming})(?!\w)",
        "unit_this": rf"(?:{part}\s+)?(?P<rel>cette|ce|de cette|de ce)\s+{span}(?:-ci)?(?!-là)",
        "unit_end": rf"{part}\s+(?:de\s+(?P<rel>la|l')\s*|du\s+){span}(?!\s+d[e'])",
        "month_rel": rf"{full}\s+(?P<rel>{last}|{coming})(?!\w)",
        "weekday_rel": rf"(?P<w>{alt['weekday']})\s+(?:(?:{alt['part']})\s+)?(?P<rel>{last}|{coming})(?!\w)",
        "weekday_this": rf"(?P<rel>ce)\s+(?P<w>{alt['weekday']})(?!\w)(?!\s+{day}\s+(?:{alt['month']})){night}",
        "past_units": rf"(?:ces|les|des)\s+(?P<n>{alt['n']})\s+(?P<rel>derniers|dernières)\s+{unit}",
        "since_units": rf"(?:depuis)\s+{n}\s+{unit}",
        "ago": rf"(?:il y a|voici|voilà)\s+{n}\s+{unit}(?P<exact>\s+jour\s+pour\s+jour)?",
        "later": rf"{n}\s+{unit}\s+(?P<way>plus tard|plus tôt|auparavant|après(?=\s*(?:[.,;:!?»]|$)))(?!\w)",
        "shift": rf"(?P<form>{alt['day_shift']}|{alt['day_before']}|{alt['day_after']}|{alt['vague']})(?!\w)",
        "weekday_day": rf"(?P<w>{alt['weekday']})\s+(?:(?:{alt['part']})\s+)?(?P<d>{day}){_NO_HOUR}",
        "weekday": rf"{habit}(?P<w>{alt['weekday']})(?!\w)(?!\s+(?:le\s+)?{day}(?!\w|[.,:]\d|\s?%)){night}",
        "year": rf"{stage}(?P<y>{year})(?!\w|%|\s%|[-–](?!present|now)[^\W\d_]|[.,]\d)",
        "month": rf"{stage}{full}",
        "holiday": rf"(?P<h>{alt['holiday']})(?!\w)(?:\s+(?P<rel>{last}|{coming})(?!\w))?" + _of_year(r"de|en"),
    }
