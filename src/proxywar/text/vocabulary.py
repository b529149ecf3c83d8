"""The word tables that cutting goes by, read once from `lang/` and shaped for look-up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from proxywar.lang import LANGUAGES, table
from proxywar.text.folding import fold


@dataclass(frozen=True, slots=True)
class Grammar:
    """What the cutter knows about one language.

    Attributes:
        openers: Words that open a sentence and carry no capital inside one, with their class.
        seats: Capitals and leaders that open a sentence by acting.
        joined: Folded names whose article belongs to them ("the hague").
        article_nouns: Nouns with a capital that take an article ("la Turquie").
        finite: Finite verbs in lower case; `relative`: pronouns that open a relative clause.
        bound: Words that no sentence ends with.
        naming: Words that a title in capitals follows ("le livre", "dubbed").
        closers: Words that end a clause and that no name follows within it ("again", "aussi").
        passive: Auxiliaries whose participle takes no object; `modal`: those before a bare verb; `pronouns`: subjects.
        headline_words: Words whose capital is a sign of headline case; `small`: words that it writes small.
        titles: Words with a capital before a person's name; `first_parts`: of names of several words ("Saudi");
            `given`: names before a surname.
    """

    openers: dict[str, str]
    seats: frozenset[str]
    joined: frozenset[str]
    article_nouns: frozenset[str]
    finite: frozenset[str]
    relative: frozenset[str]
    bound: frozenset[str]
    naming: frozenset[str]
    closers: frozenset[str]
    passive: frozenset[str]
    modal: frozenset[str]
    pronouns: frozenset[str]
    headline_words: frozenset[str]
    small: frozenset[str]
    titles: frozenset[str]
    first_parts: frozenset[str]
    given: frozenset[str]


@cache
def grammar(lang: str) -> Grammar:
    """Return the grammar tables of a language, read once."""
    words = table(lang, "grammar_words")

    def of_kind(kind: str) -> frozenset[str]:
        return frozenset(row["word"] for row in words if row["kind"] == kind)

    headline: dict[str, set[str]] = {"sign": set(), "small": set(), "title": set(), "first": set(), "given": set()}
    for row in table(lang, "headline_words"):
        headline[row["kind"]].add(row["word"])
    inflected = frozenset(word.lower() for word in headline["sign"] if word.endswith(("s", "ed")))
    return Grammar(
        openers={row["word"].replace("’", "'"): row["kind"] for row in table(lang, "openers") if row["kind"] != "seat"},
        seats=frozenset(row["word"] for row in table(lang, "openers") if row["kind"] == "seat"),
        joined=frozenset(fold(row["name"]) for row in table(lang, "joined_names")),
        article_nouns=frozenset(row["noun"] for row in table(lang, "article_nouns")),
        finite=of_kind("finite") | (inflected - of_kind("bound")), relative=of_kind("relative"), bound=of_kind("bound"),
        naming=of_kind("naming"), closers=of_kind("closer"), passive=of_kind("passive"), modal=of_kind("modal"),
        pronouns=of_kind("pronoun"),
        headline_words=frozenset(headline["sign"]), small=frozenset(headline["small"]),
        titles=frozenset(headline["title"]), first_parts=frozenset(headline["first"]),
        given=frozenset(headline["given"]),
    )  # fmt: skip


@cache
def abbreviations() -> dict[str, str]:
    """Return every abbreviation, without its last stop, with what it does to a following stop.

    One table for all languages, as a collage changes language within a line: "title" never ends a sentence, "number"
    does not before a figure, "acronym" and "closing" may.
    """
    return {row["abbreviation"]: row["kind"] for lang in LANGUAGES for row in table(lang, "abbreviations")}


@cache
def furniture(kind: str) -> frozenset[str]:
    """Return the folded phrases of one kind of page furniture, in all languages."""
    rows = (row for lang in LANGUAGES for row in table(lang, "furniture"))
    return frozenset(fold(row["phrase"]) for row in rows if row["kind"] == kind)


@cache
def furniture_runs(kind: str) -> frozenset[str]:
    """Return the folded phrases that stay furniture in mid-line: "run" by themselves, "link" beside one of those."""
    rows = (row for lang in LANGUAGES for row in table(lang, "furniture"))
    return frozenset(fold(row["phrase"]) for row in rows if row["kind"] == "page" and row["value"] == kind)


@cache
def months() -> dict[str, int]:
    """Return the folded names and short names of months with their numbers."""
    rows = (row for lang in LANGUAGES for row in table(lang, "furniture"))
    return {fold(row["phrase"]): int(row["value"]) for row in rows if row["kind"] == "month"}


def has_finite_verb(words: list[str], lang: str | None) -> bool:
    """Tell whether one of the words, in lower case, is a finite verb that the tables know.

    With no language both are asked, save for the French "a", which is an English article.
    """
    if lang in LANGUAGES:
        return not grammar(lang).finite.isdisjoint(words)
    return any(word != "a" and word in grammar(known).finite for known in LANGUAGES for word in words)


def alternatives(phrases: frozenset[str] | dict[str, int]) -> str:
    """Return a regular expression that matches any of the phrases, longest first."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda p: (-len(p), p)))
