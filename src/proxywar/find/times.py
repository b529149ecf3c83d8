"""Times in a sentence: days, months, years, ranges and open ranges, in English and French.

    TimeMention(start, end, text, value, candidates, kind)
    find_times(text, lang, anchor=, as_of=, forward=)

What is found is every time that the sentence names; whether a fact happened then is for extraction to decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from proxywar.find import times_calendar as cal
from proxywar.find.objects import is_countable
from proxywar.find.quantities_numerals import alternation, fold, words_of
from proxywar.find.times_grammar import Grammar, grammar
from proxywar.find.times_reading import Atom, Resolver, read_atom

_LOOK_BACK = 24
_END = re.compile(r"(?:the\s+)?(?:end|close)\s+of|(?:la\s+)?fin\b")
_IN_YEAR = re.compile(r"\b(?:in|since|during|en|depuis)\s+$")
_OPEN_NOW = re.compile(r"\s*(?:[-–]|to\s+(?:the\s+)?|à\s+)\s*(?:present|now|date)(?!\w)")


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time that a sentence names.

    Attributes:
        value: ISO day, month or year, "a/b" range, open ends as ".."; None where it cannot be told.
        candidates: What `value` may be where it stays None and something narrows it.
        kind: day, month, year, season, decade, weekday, relative, range, since, until or vague.
    """

    start: int
    end: int
    text: str
    value: str | None
    candidates: tuple[str, ...]
    kind: str


def find_times(
    text: str, lang: str, *, anchor: str | None = None, as_of: str | None = None, forward: bool = False
) -> list[TimeMention]:
    """Find the times that a sentence names and place them on the calendar.

    A time without a year is the last one on or before the anchor; a day and month up to a month ahead of it is the
    coming one; after "by", "next" and their like it is the next one. "before", "after", "since" and "until" give open
    ranges; "by" and "early"/"late" give the period itself (rulings 14 and 17 of the annotation guide).

    Args:
        text: One sentence; offsets count its code points.
        lang: "en" or "fr".
        anchor: ISO day of publication.
        as_of: Period to read an undated text for, "2020" or "2019-01/2020-12"; unused with an anchor.
        forward: Place what recurs after the anchor rather than before: for a clause that extraction reads as planned.

    Returns:
        Mentions in text order, without overlap.

    Raises:
        KnowledgeError: No dates table for the language.

    Examples:
        >>> [m.value for m in find_times("Engagés depuis 2018, ils sont partis mardi", "fr", anchor="2020-06-19")]
        ['2018/..', '2020-06-16']
    """
    folded = fold(text)
    known = grammar(lang)
    if not known.hint.search(folded):
        return []
    day = cal.read_day(anchor)
    resolver = Resolver(day, None if day else cal.read_window(as_of), forward)
    atoms = _atoms(text, folded, lang, known)
    return _mentions(text, folded, atoms, known, resolver)


def _atoms(text: str, folded: str, lang: str, known: Grammar) -> list[Atom]:
    atoms: list[Atom] = []
    for match in known.atoms.finditer(folded):
        atom = read_atom(match, known, lang)
        if atom and _is_time(atom, text, folded, lang=lang, known=known, before=atoms):
            atoms.append(atom)
    return atoms


def _is_time(atom: Atom, text: str, folded: str, *, lang: str, known: Grammar, before: list[Atom]) -> bool:
    """Tell a time from the words and numbers that look like one."""
    if atom.rule in {"year", "weekday_day"}:
        return _is_number_of_time(atom, folded, lang, known)
    if atom.holiday:  # Noël Copin, Christmas Island, Easter eggs of a colour in small letters
        goes_on = text[atom.end : atom.end + 2].strip()[:1].isupper()
        return not goes_on and (lang == "fr" or any(c.isupper() for c in text[atom.start : atom.end]))
    if lang == "fr" and atom.rule == "season_rel" and not folded.startswith(("l'", "le "), atom.start):
        # "a été passé par les armes": the summer that has passed has its article, or opens what is said
        return re.search(r"(?:^|[^\w\s]|\bd')\s*$", folded[: atom.start]) is not None
    if lang == "fr":  # Avril Benoît, Mars the planet
        return atom.rule != "month" or not text[atom.start].isupper() or atom.start == 0 or text.isupper()
    if atom.weekday is not None or atom.month is not None:
        words = known.forms("month", "month_abbr", "weekday", "season")
        named = [m for m in re.finditer(r"[^\W\d_]+", text[atom.start : atom.end]) if fold(m.group()) in words]
        season = atom.rule.startswith("season")
        if not season and not all(m.group()[0].isupper() for m in named):
            return False
    if atom.rule == "month":
        return _is_month(atom, folded, known, before)
    if atom.rule == "weekday":
        return not re.match(
            r"\s+(?:times|telegraph|express|mail|mirror|herald|prayers?|agreement)\b", folded[atom.end :]
        )
    return True


def _is_number_of_time(atom: Atom, folded: str, lang: str, known: Grammar) -> bool:
    """Tell a year from the four digits of an amount or a resolution, and "mardi 12" from twelve of something."""
    before = folded[max(0, atom.start - _LOOK_BACK) : atom.start]
    if not _IN_YEAR.search(before) and is_countable(folded, atom.end, lang):
        return False
    if atom.rule != "year":
        return True
    bound = known.before.search(before)
    if bound and bound.lastgroup == "since":  # since at least 2018
        return True
    return not _label(lang).search(before)


def _is_month(atom: Atom, folded: str, known: Grammar, before: list[Atom]) -> bool:
    """May and March want a word of time before them or another month beside them."""
    word = folded[atom.start : atom.end]
    if word not in known.forms("month_doubtful"):
        return True
    if before and before[-1].month is not None and known.links.fullmatch(folded, before[-1].end, atom.start):
        return True
    previous = re.search(r"([^\W\d_]+)\s+$", folded[max(0, atom.start - _LOOK_BACK) : atom.start])
    if previous and previous.group(1) in known.forms("cue"):
        return True
    follow = known.links.match(folded, atom.end)
    return follow is not None and folded.startswith(tuple(known.forms("month")), follow.end())


@cache
def _label(lang: str) -> re.Pattern[str]:
    """Words after which four digits are a number: resolution 2009, more than 2000."""
    forms = words_of(lang, "label") | words_of(lang, "least") | words_of(lang, "most")
    # As words of time these say nothing against a year: up to 2018, jusqu'à 2018.
    forms -= {"up to", "jusqu'à", "over", "above", "below", "under", "france", "dated"}
    return re.compile(rf"(?:(?<!\w)(?:{alternation(forms)})\s*|[$€£]\s?)$")


def _mentions(text: str, folded: str, atoms: list[Atom], known: Grammar, resolver: Resolver) -> list[TimeMention]:
    found: list[TimeMention] = []
    reference: str | None = None
    index = 0
    _join_year_before(folded, atoms)
    while index < len(atoms):
        atom = atoms[index]
        following = atoms[index + 1] if index + 1 < len(atoms) else None
        bound = found[-1].end if found else 0
        prefix, start = _prefix(folded, atom, known, bound)
        mention = None
        if following:
            mention = _range(text, folded, (atom, following), before=(prefix, start), known=known, resolver=resolver)
        if mention:
            index += 2
        else:
            mention = _single(text, folded, atom, before=(prefix, start), resolver=resolver, reference=reference)
            index += 1
        found.append(mention)
        reference = mention.value if mention.value and ".." not in mention.value else reference
    return found


def _join_year_before(folded: str, atoms: list[Atom]) -> None:
    """Lend the year that an entry opens with to the day behind it: "1975, 30 April.", "1983 Oct 25"."""
    if (
        len(atoms) < 2
        or atoms[0].rule != "year"
        or atoms[0].start
        or atoms[1].month is None
        or atoms[1].year is not None
    ):
        return
    if folded[atoms[0].end : atoms[1].start] in (" ", ", "):
        atoms[1].year, atoms[1].start = atoms[0].year, 0
        del atoms[0]


def _prefix(folded: str, atom: Atom, known: Grammar, bound: int) -> tuple[str, int]:
    """Return what the words right before a time make of it, and where they begin."""
    offset = max(bound, atom.start - _LOOK_BACK)
    match = known.before.search(folded[offset : atom.start])
    if not match or atom.rule == "since_units":
        return "", atom.start
    if match.lastgroup == "before" and _END.match(folded, atom.start):  # before the end of May is in May
        return "by", offset + match.start()
    if match.lastgroup == "by" and folded.startswith("'s", atom.end):  # hit by Sunday's attack
        return "", atom.start
    return match.lastgroup or "", offset + match.start()


def _single(
    text: str, folded: str, atom: Atom, *, before: tuple[str, int], resolver: Resolver, reference: str | None
) -> TimeMention:
    prefix, start = before
    if prefix == "by" and not atom.way:
        atom.way = "future"
    value, candidates = resolver.resolve(atom, reference)
    now = _OPEN_NOW.match(folded, atom.end)
    if now:
        opened = f"{cal.start_of(value)}/.." if value else None
        return TimeMention(atom.start, now.end(), text[atom.start : now.end()], opened, (), "since")
    if prefix in {"", "open"} or atom.kind in {"since", "vague"} or atom.rule == "unit_end":
        return TimeMention(atom.start, atom.end, text[atom.start : atom.end], value, candidates, atom.kind)
    shown = text[start : atom.end]
    if prefix == "by":
        return TimeMention(start, atom.end, shown, value, candidates, atom.kind)
    if prefix in {"since", "after"}:
        opened = f"{cal.start_of(value)}/.." if value else None
        return TimeMention(start, atom.end, shown, opened, tuple(f"{c}/.." for c in candidates), "since")
    opened = f"../{cal.end_of(value)}" if value else None
    return TimeMention(start, atom.end, shown, opened, tuple(f"../{c}" for c in candidates), "until")


def _range(
    text: str, folded: str, pair: tuple[Atom, Atom], *, before: tuple[str, int], known: Grammar, resolver: Resolver
) -> TimeMention | None:
    """Join two times into a range where the words between them do; lend the first the year of the second."""
    prefix, start = before
    first, last = pair
    link = known.links.fullmatch(folded, first.end, last.start)
    if not link or "vague" in {first.kind, last.kind}:
        return None
    if first.year is None and first.month is not None and last.year is not None:
        first.year = last.year
    if link["and"] and not re.match(r"between|entre", folded[start : first.start]):
        return None
    value_b, _ = resolver.resolve(last)
    lender = replace(resolver, anchor=cal.last_day(cal.end_of(value_b))) if value_b and resolver.anchor else resolver
    value_a, _ = (lender if first.month is not None or first.weekday is not None else resolver).resolve(first)
    value = cal.join(value_a, value_b) if value_a and value_b else None
    if value is None and value_a and value_b and first.month is not None and first.year is not None:
        value_a, _ = resolver.resolve(replace(first, year=first.year - 1))
        value = cal.join(value_a, value_b) if value_a else None
    begin = start if prefix in {"open", "since"} else first.start
    return TimeMention(begin, last.end, text[begin : last.end], value, (), "range")
