"""Find known spellings in a text: one pass of an automaton, then a check of case and punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ahocorasick_rs import AhoCorasick, MatchKind

from proxywar.knowledge.entries import EVERY_LANGUAGE, Candidate, NameMatch, NameRow
from proxywar.knowledge.folding import APOSTROPHES, HYPHENS, FoldedText, fold_spelling, visible
from proxywar.knowledge.spellings import drop_doubles
from proxywar.knowledge.store import Database

_TITLED_ACRONYM = 4
"""From this many letters on an acronym is also written as a word (Nato, Otan, Minusma)."""
_ARTICLES = frozenset({"al", "el"})
"""Arabic articles, which papers write with a capital or without: "Al-Shabab", "al-Shabab"."""
_SHORT_ACRONYM = 3
"""Up to this many letters an acronym is read in its own language only, where the language is known."""
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.){3,6}(?!\w)")
"""An acronym written with full stops, as some American papers write all of them: "the C.I.A.", "the P.L.O."."""
TEXTS_KEPT = 2048
"""Texts whose names are kept: a sentence is asked for its names several times on its way."""


class _Form:
    """One way to write a pattern, with what it stands for and what the text must look like."""

    __slots__ = ("acronym", "candidate", "capitals", "exact", "hyphen", "lang", "lone", "marks", "spelling", "titled",
                 "words")  # fmt: skip

    def __init__(self, row: NameRow, rule: str, *, alone: bool) -> None:
        self.lang = row.lang
        self.candidate = Candidate(row.id, row.kind, row.role, row.since or None, row.until or None)
        self.spelling = row.spelling
        self.acronym = row.role == "acronym"
        self.exact = rule == "exact"
        self.lone = self.acronym and rule in ("word", "lone")
        self.titled = self.acronym and alone and rule != "word" and len(row.spelling) >= _TITLED_ACRONYM
        self.titled = self.titled and row.spelling.isalpha() and row.spelling.isupper()
        self.hyphen = row.spelling.endswith("-")
        words = _words(row.spelling)
        self.words = len(words)
        capitals = [n for n, word in enumerate(words) if word[0].isupper() and word.lower() not in _ARTICLES]
        if self.hyphen or (row.role == "adjective" and row.lang == "fr"):
            capitals = []
        self.capitals = tuple(capitals[:1] if row.lang == "fr" else capitals)
        self.marks = frozenset(c for c in row.spelling if not c.isalnum())

    @property
    def is_short_acronym(self) -> bool:
        """True of those that mean something else in most other languages (CPI, EI)."""
        return self.acronym and len(self.spelling) <= _SHORT_ACRONYM


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text).split()


def _is_soft(character: str) -> bool:
    return character.isspace() or character in HYPHENS or character in APOSTROPHES


class Matcher:
    """All spellings of the gazetteer in one automaton.

    Args:
        database: The generated tables, of which `patterns` is read at once and `names` as its rows are met.
        rules: Folded spelling to the rule of `collisions.csv` that narrows it.
        added: A user's spellings.
    """

    def __init__(self, database: Database, rules: Mapping[str, str], added: Iterable[NameRow] = ()) -> None:
        self._database = database
        self._rules = rules
        by_pattern: dict[str, list[NameRow]] = {}
        for row in added:
            by_pattern.setdefault(fold_spelling(row.spelling), []).append(row)
        self._added = by_pattern
        # The number of a pattern is its place in the table.
        self._patterns = [pattern for (pattern,) in database("SELECT pattern FROM patterns ORDER BY rowid")]
        self._built_in = len(self._patterns)
        if added:
            self._patterns += sorted(by_pattern.keys() - set(self._patterns))
        # A text meets few of the patterns: their forms are made when first met, which keeps loading fast.
        self._forms: dict[int, list[_Form]] = {}
        # What a way of writing stands for, where the words around it have no say; None where it is no name.
        self._known: dict[tuple[int, str, str | None], tuple[Candidate, ...] | None] = {}
        self._found: dict[tuple[str, str | None], tuple[NameMatch, ...]] = {}
        self._number = {pattern: n for n, pattern in enumerate(self._patterns)}
        self._longest = AhoCorasick(self._patterns, matchkind=MatchKind.LeftmostLongest)
        self._all: AhoCorasick | None = None

    def __len__(self) -> int:
        return len(self._patterns)

    def find(self, text: str, lang: str | None = None) -> tuple[NameMatch, ...]:
        """Return the leftmost, longest names of a text in order, none overlapping."""
        key = (text, lang)
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= TEXTS_KEPT:
                self._found.clear()
            plain = tuple(self._search(text, lang))
            found = self._found[key] = self._with_dotted(plain, text, lang) if "." in text else plain
        return found

    def _search(self, text: str, lang: str | None) -> Iterator[NameMatch]:
        folded = FoldedText(text, lang)
        for pattern, start, end in self._longest.find_matches_as_indexes(folded.padded):
            match = self._check(folded, pattern, start, end)
            if match is not None:
                yield match
            elif " " in self._patterns[pattern].strip():
                yield from self._find_inside(folded, start, end)

    def _with_dotted(self, found: tuple[NameMatch, ...], text: str, lang: str | None) -> tuple[NameMatch, ...]:
        """Add the acronyms that are known without their full stops only; no "U.K." stands in "the P.U.K."."""
        more = []
        for dotted in _DOTTED.finditer(text):
            start, end = dotted.span()
            beside = [m for m in found if m.start < end and start < m.end]
            shorter = all(start <= m.start and m.end <= end and m.end - m.start < end - start for m in beside)
            known = self.look_up(dotted[0].replace(".", ""), lang) if shorter else ()
            if known:
                more.append(NameMatch(start, end, dotted[0], known))
        if not more:
            return found
        kept = [m for m in found if not any(a.start < m.end and m.start < a.end for a in more)]
        return tuple(sorted((*kept, *more), key=lambda m: m.start))

    def look_up(self, name: str, lang: str | None = None) -> tuple[Candidate, ...]:
        """Return what a name by itself may stand for."""
        pattern = self._number.get(fold_spelling(name))
        if pattern is None:
            return ()
        key = (pattern, name, lang)
        if key not in self._known:
            candidates = _choose(self._forms_of(pattern), visible(name), "", lang)[0]
            if any(form.lone or form.hyphen for form in self._forms_of(pattern)):
                return candidates or ()
            self._known[key] = candidates
        return self._known[key] or ()

    def _find_inside(self, folded: FoldedText, start: int, end: int) -> Iterator[NameMatch]:
        """Yield the shorter names inside a stretch whose longest name was not written as one."""
        if self._all is None:
            self._all = AhoCorasick(self._patterns)
        inside = self._all.find_matches_as_indexes(folded.padded[start:end], overlapping=True)
        done = start
        for pattern, a, b in sorted(inside, key=lambda found: (found[1], -found[2])):
            if start + a >= done:
                match = self._check(folded, pattern, start + a, start + b)
                if match is not None:
                    done = start + b
                    yield match

    def _forms_of(self, pattern: int) -> list[_Form]:
        forms = self._forms.get(pattern)
        if forms is None:
            folded = self._patterns[pattern]
            rule = self._rules.get(folded, "")
            rows = [] if rule == "never" else self._rows_of(pattern)
            alone = all(row.role == "acronym" for row in rows)
            forms = [_Form(row, rule, alone=alone) for row in rows]
            # What still stands for the name today comes first.
            forms.sort(key=lambda form: form.candidate.until is not None)
            self._forms[pattern] = forms
        return forms

    def _rows_of(self, pattern: int) -> list[NameRow]:
        query = "SELECT spelling, lang, kind, id, role, since, until FROM names WHERE pattern = ? ORDER BY rowid"
        rows = self._database(query, (pattern,)) if pattern < self._built_in else []
        return drop_doubles([*map(NameRow._make, rows), *self._added.get(self._patterns[pattern], [])])

    def _check(self, folded: FoldedText, pattern: int, start: int, end: int) -> NameMatch | None:
        """Keep the candidates that the text's own case and punctuation allow."""
        a, b = folded.offset(start + 1), folded.offset(end - 1)
        text = folded.text[a:b]
        key = (pattern, text, folded.lang)
        if key in self._known:
            known = self._known[key]
            return NameMatch(a, b, text, known) if known else None
        forms = self._forms_of(pattern)
        after = folded.text[b : b + 2]
        crowded = any(form.lone for form in forms) and _in_capitals(folded.text, a, b)
        candidates, own = _choose(forms, visible(text), after, folded.lang, crowded=crowded)
        if not any(form.lone or form.hyphen or form.spelling.endswith(".") for form in forms):
            self._known[key] = candidates
        if candidates is None:
            return None
        # "U.S." keeps its last stop, which is part of the spelling and not of the sentence.
        if after[:1] == "." and any(form.spelling == text + "." for form in own):
            b += 1
        return NameMatch(a, b, folded.text[a:b], candidates)


def _choose(
    forms: list[_Form], text: str, after: str, lang: str | None, *, crowded: bool = False
) -> tuple[tuple[Candidate, ...] | None, list[_Form]]:
    """Return the candidates of the forms that a text is written in, None where there are none, and those forms.

    Args:
        after: The two characters behind it.
        crowded: The words around it are in capitals, so that some acronyms do not count.
    """
    written = [form for form in forms if _is_written(form, text, after) and not (crowded and form.lone)]
    # Where the language is known its own spellings go before another language's: "Mexico" is a city in French.
    if lang is not None:
        here = (lang, EVERY_LANGUAGE)
        written = [f for f in written if f.lang in here] or [f for f in written if not f.is_short_acronym]
    return tuple(dict.fromkeys(form.candidate for form in written)) or None, written


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Tell whether the words next to a stretch are in capitals too, as in a headline; "UK" and "UN" are always."""
    before = _words(text[max(0, start - 24) : start])[-1:]
    after = _words(text[end : end + 24])[:1]
    near = [word for word in before + after if len(word) > _SHORT_ACRONYM and word.isalpha()]
    return bool(near) and all(word.isupper() for word in near)


def _is_written(form: _Form, text: str, after: str) -> bool:
    if form.hyphen:
        return len(after) == 2 and after[0] in HYPHENS and after[1].isalnum()
    if form.acronym:
        return text == form.spelling.rstrip(".") or (form.titled and text == form.spelling.capitalize())
    if form.exact and text.casefold() != form.spelling.casefold():
        return False
    if form.words == 1:
        return not form.capitals or not text[0].islower()
    if any(not (c.isalnum() or _is_soft(c) or c in form.marks) for c in text):
        return False
    words = _words(text)
    return len(words) != form.words or all(not words[n][0].islower() for n in form.capitals)
