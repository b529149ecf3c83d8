"""English words of the lexicon that are written with hyphens: "cease-fire", "sit-in", "commander-in-chief".

The treebanks cut them in three ("sit", "-", "in"), and the parser makes a verb and an adverb of the pieces. They are
one word of the lexicon, so one well-known word of the same kind goes to the parser in their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from proxywar.find.inflection import forms
from proxywar.lang import table

PERSONAL = frozenset({"LEADS", "PART_OF", "BACKS", "OPPOSES"})
"""Types whose nouns are said of persons and bodies."""
STAND_INS = {True: ("leader", "leaders"), False: ("operation", "operations")}
"""Whether a noun is said of persons → what is parsed in place of its singular and its plural."""
VERBS = {"ing": "defending", "ed": "defended", "s": "defends", "": "defend"}
"""Ending → what is parsed in place of a verb."""


class Hyphenated(NamedTuple):
    """A word with hyphens: where it stands, what stands in for it, and what it is a form of."""

    start: int
    end: int
    stand_in: str
    verb: str
    noun: str


def find_hyphenated_words(text: str) -> Iterator[Hyphenated]:
    """Yield the words of the lexicon that the text writes with hyphens.

    Examples:
        >>> [(w.stand_in, w.noun) for w in find_hyphenated_words("Cease-fires and a sit-in")]
        [('operations', 'cease-fire'), ('operation', 'sit-in')]
    """
    for m in _pattern().finditer(text):
        stand_in, verb, noun = _words()[m.group().lower()]
        yield Hyphenated(m.start(), m.end(), stand_in, verb, noun)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, sorted(_words()))) + r")(?![\w-])", re.IGNORECASE)


@cache
def _words() -> dict[str, tuple[str, str, str]]:
    """Return form → stand-in, infinitive of a verb, singular of a noun."""
    found = {}
    for form, verb in forms("en").items():
        if "-" in form:
            ending = next(e for e in VERBS if form.endswith(e) and form != verb) if form != verb else ""
            found[form] = (VERBS[ending], verb, "")
    for row in table("en", "triggers"):
        noun = row["lemma"].split()[0]
        if row["pos"] == "NOUN" and "-" in noun:
            one, many = STAND_INS[row["type"] in PERSONAL]
            first, _, rest = noun.partition("-in-")
            found[noun] = (one, "", noun)
            found[f"{first}s-in-{rest}" if rest else noun + "s"] = (many, "", noun)
    return found
