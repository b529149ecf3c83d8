"""Find known spellings in a text: one pass of an automaton, then a check of case and punctuation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ahocorasick_rs import AhoCorasick, MatchKind

from proxywar.knowledge.entries import EVERY_LANGUAGE, Candidate, NameMatch, NameRow
from proxywar.knowledge.folding import APOSTROPHES, HYPHENS, FoldedText, fold_spelling, visible

_TITLED_ACRONYM = 4
"""From this many letters on an acronym is also written as a word (Nato, Otan, Minusma)."""
_SHORT_ACRONYM = 3
"""Up to this many letters an acronym is read in its own language only, where the language is known."""


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
        capitals = [n for n, word in enumerate(words) if word[0].isupper()]
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
        rows: Spellings and what they stand for.
        rules: Folded spelling to the rule of `collisions.csv` that narrows it.
    """

    def __init__(self, rows: Iterable[NameRow], rules: Mapping[str, str]) -> None:
        by_pattern: dict[str, list[NameRow]] = {}
        for row in rows:
            by_pattern.setdefault(fold_spelling(row.spelling), []).append(row)
        for pattern, rule in rules.items():
            if rule == "never":
                by_pattern.pop(pattern, None)
        self._patterns = list(by_pattern)
        self._rows = list(by_pattern.values())
        self._rules = rules
        # A text meets few of the patterns: their forms are made when first met, which keeps loading fast.
        self._forms: dict[int, list[_Form]] = {}
        # What a way of writing stands for, where the words around it have no say; None where it is no name.
        self._known: dict[tuple[int, str, str | None], tuple[Candidate, ...] | None] = {}
        self._longest = AhoCorasick(self._patterns, matchkind=MatchKind.LeftmostLongest)
        self._all: AhoCorasick | None = None

    def __len__(self) -> int:
        return len(self._patterns)

    def find(self, text: str, lang: str | None = None) -> Iterator[NameMatch]:
        """Yield the leftmost, longest names of a text in order, none overlapping."""
        folded = FoldedText(text, lang)
        for pattern, start, end in self._longest.find_matches_as_indexes(folded.padded):
            match = self._check(folded, pattern, start, end)
            if match is not None:
                yield match
            elif " " in self._patterns[pattern].strip():
                yield from self._find_inside(folded, start, end)

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
            rule = self._rules.get(self._patterns[pattern], "")
            rows = self._rows[pattern]
            alone = all(row.role == "acronym" for row in rows)
            forms = [_Form(row, rule, alone=alone) for row in rows]
            # What still stands for the name today comes first.
            forms.sort(key=lambda form: form.candidate.until is not None)
            self._forms[pattern] = forms
        return forms

    def _check(self, folded: FoldedText, pattern: int, start: int, end: int) -> NameMatch | None:
        """Keep the candidates that the text's own case and punctuation allow."""
        a, b = folded.offset(start + 1), folded.offset(end - 1)
        text = folded.text[a:b]
        key = (pattern, text, folded.lang)
        if key in self._known:
            known = self._known[key]
            return NameMatch(a, b, text, known) if known else None
        forms = self._forms_of(pattern)
        seen, after = visible(text), folded.text[b : b + 2]
        written = [form for form in forms if _is_written(form, seen, after)]
        if any(form.lone for form in written) and _in_capitals(folded.text, a, b):
            written = [form for form in written if not form.lone]
        # Where the language is known its own spellings go before another language's: "Mexico" is a city in French.
        own = written
        if folded.lang is not None:
            here = (folded.lang, EVERY_LANGUAGE)
            own = [form for form in written if form.lang in here] or [f for f in written if not f.is_short_acronym]
        candidates = tuple(dict.fromkeys(form.candidate for form in own)) or None
        if not any(form.lone or form.hyphen or form.spelling.endswith(".") for form in forms):
            self._known[key] = candidates
        if candidates is None:
            return None
        # "U.S." keeps its last stop, which is part of the spelling and not of the sentence.
        if after[:1] == "." and any(form.spelling == text + "." for form in own):
            b += 1
        return NameMatch(a, b, folded.text[a:b], candidates)


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Tell whether the words next to a stretch are in capitals too, as in a headline."""
    before = _words(text[max(0, start - 24) : start])[-1:]
    after = _words(text[end : end + 24])[:1]
    near = [word for word in before + after if len(word) > 1 and word.isalpha()]
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
