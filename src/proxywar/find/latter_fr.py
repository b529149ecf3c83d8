"""French "ce dernier", "ces derniers", which go to the parser as one pronoun: it takes "dernier" for an adjective.

"Ces derniers l'accusent" is parsed as "Ceux-ci l'accusent"; "ces derniers jours" and "ce dernier texte" stay so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from proxywar.find.inflection import PAST_OF_MANY, forms
from proxywar.find.stand_in_verbs import is_other_word
from proxywar.lang import classed, table
from proxywar.parse.lemmas import treebank_lemmas

STANDS_IN = {
    "ce dernier": "celui-ci", "cette dernière": "celle-ci", "ces derniers": "ceux-ci", "ces dernières": "celles-ci",
}  # fmt: skip
"""What is written → the pronoun that is parsed for it."""
_LATTER = re.compile(r"\b(ce dernier|cette dernière|ces derniers|ces dernières)\b(\W*)(\w*)", re.IGNORECASE)
_FINITE = ("a", "it", "ut", "int", "ait", "ent", "era", "ont", "ira")


def latter_pieces(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where such words stand for somebody, with the pronoun in the case of their first letter."""
    for m in _LATTER.finditer(text):
        gap, follows = m.group(2), m.group(3)
        if (gap.strip() and not gap.startswith(" ")) or not follows or _goes_on(follows):
            word = STANDS_IN[m.group(1).lower()]
            yield m.start(1), m.end(1), word.capitalize() if m.group(1)[0].isupper() else word


@cache
def _small_words() -> frozenset[str]:
    """Return prepositions, pronouns, auxiliaries and conjunctions, and what is left of them before an apostrophe."""
    words = {row["word"] for row in table("fr", "grammar_words")} | classed("fr", "words", "right before a verb")
    words |= {form for form, pos in treebank_lemmas("fr") if pos == "AUX"}
    return frozenset(words | {word.partition("'")[0] for word in words})


def _goes_on(word: str) -> bool:
    """Tell what follows "ce dernier" where it is somebody: no noun that it describes."""
    if word in _small_words():
        return True
    if not word[0].islower():
        return False
    if PAST_OF_MANY.search(word):
        return True
    return not is_other_word(word, "fr") and (word in forms("fr") or word.endswith(_FINITE))
