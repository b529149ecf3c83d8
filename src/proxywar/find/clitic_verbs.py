"""Words in place of French verbs that are nouns too, which the parser weighs wrongly.

"Riyad les charge", "Washington presse Tbilissi d'ouvrir", "que la CIA équipe": a name that opens a clause has no noun
with an article right behind it, but a verb with a pronoun. The parser, which weighs words, takes these for nouns.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from proxywar.find.inflection import forms, shared_forms_fr
from proxywar.find.stand_in_verbs import VOWELS, is_other_word, seen_words
from proxywar.parse.lemmas import treebank_lemmas

if TYPE_CHECKING:
    from proxywar.find.prepare import Token

CLITICS = frozenset({"le", "la", "les", "l'", "l’", "lui", "leur"})
DATIVES = frozenset({"lui", "leur"})
ARTICLES = frozenset({"le", "la", "les", "l'", "l’"})
OPENINGS = frozenset({",", ";", ":", ".", "«", "»", "“", "”", '"', "(", "—", "–", "-", "mais", "que", "qu'", "qu’",
                      "si", "s'", "car", "or", "où", "dont", "quand", "lorsque", "puis", "et", "ou"})  # fmt: skip
"""What a clause may open behind."""
QUE = frozenset({"que", "qu'", "qu’", "dont"})
OF = frozenset({"de", "d'", "d’"})
STAND_INS = {
    ("controls", True): "accuse",
    ("controls", False): "empêche",
    ("gives", True): "impose",
    ("gives", False): "donne",
    ("does", True): "utilise",
    ("does", False): "présente",
}
"""(What the verb is joined to, first letter is a vowel) → a verb that the parser reads right there."""


def verbs_behind_clitics(
    tokens: Sequence[Token], text: str, names: frozenset[tuple[int, int]]
) -> dict[int, tuple[str, str]]:
    """Return token → (verb form to parse in its place, its infinitive), for the forms that only a verb can be.

    Args:
        text: The sentence.
        names: Stretches of the sentence that name somebody or a place.
    """
    lower = [text[t.start : t.end].lower() for t in tokens]
    named = [(t.start, t.end) in names for t in tokens]
    out: dict[int, tuple[str, str]] = {}
    for i in range(1, len(tokens)):
        infinitive = _infinitive(lower[i])
        if infinitive is None or tokens[i].word.lower() != lower[i]:
            continue
        if lower[i - 1] in CLITICS:
            fits = i > 1 and (_opens_clause(lower, named, i - 2) or lower[i - 2] == "qui" or _joins(lower, out, i))
        else:
            fits = _opens_clause(lower, named, i - 1) and (_has_object(lower, named, i) or _is_told(lower, i - 1))
        if fits:
            kind = "controls" if _has_infinitive(lower, i) else "gives" if lower[i - 1] in DATIVES else "does"
            out[i] = STAND_INS[kind, lower[i][0] in VOWELS], infinitive
    return out


def _infinitive(form: str) -> str | None:
    """Return the infinitive of a form in -e that is a noun too, or that the parser has never seen; else None."""
    found = forms("fr").get(form) or shared_forms_fr().get(form)
    if found is None or found[:-1] != form or not found.endswith("er"):
        return None
    known = (form, "VERB") in treebank_lemmas("fr") and form in seen_words("fr")
    return found if is_other_word(form, "fr") or not known else None


def _has_infinitive(lower: list[str], i: int) -> bool:
    """Tell "somme d'ouvrir": what is asked or forbidden stands behind."""
    rest = lower[i + 1 : i + 5]
    marks = [n for n, word in enumerate(rest) if word in OF]
    return bool(marks) and any(w.endswith(("er", "ir", "re")) for w in rest[marks[0] + 1 : marks[0] + 3])


def _opens_clause(lower: list[str], named: list[bool], i: int) -> bool:
    """Tell a name that opens a clause, its article before it or none."""
    if not named[i]:
        return False
    before = i - 1 if i > 0 and lower[i - 1] in ARTICLES else i
    if before == 0:
        return True
    joint = lower[before - 1]
    return joint in OPENINGS and not (joint in ("et", "ou") and before > 1 and named[before - 2])


def _has_object(lower: list[str], named: list[bool], i: int) -> bool:
    """Tell "presse Tbilissi", "finance le Hamas": a name stands behind the word, its article before it or none."""
    behind = i + 1 + (i + 1 < len(lower) and lower[i + 1] in ARTICLES)
    return behind < len(lower) and named[behind]


def _is_told(lower: list[str], i: int) -> bool:
    """Tell a name behind "que", with its article or none."""
    return lower[i - 1] in QUE or (i > 1 and lower[i - 1] in ARTICLES and lower[i - 2] in QUE)


def _joins(lower: list[str], done: dict[int, tuple[str, str]], i: int) -> bool:
    """Tell "les forme et les arme": a second verb with its own pronoun."""
    return (
        i > 3
        and lower[i - 2] == "et"
        and (i - 3 in done or _infinitive(lower[i - 3]) is not None)
        and (lower[i - 4] in CLITICS)
    )
