"""Take the capitals off a headline before it is parsed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from proxywar.find.inflection import forms
from proxywar.lang import classed, table
from proxywar.parse.lemmas import treebank_lemmas

if TYPE_CHECKING:
    from proxywar.knowledge import Gazetteer

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def is_small(word: str, lang: str) -> bool:
    """Tell a lower-case word that a headline writes without a capital ("of", "et")."""
    return word in classed(lang, "words", "small")


@lru_cache(maxsize=16)  # asked of a sentence as a headline and again for its runs of capitals
def is_title_case(text: str, lang: str) -> bool:
    """Tell a sentence whose words of substance (all but one in six) are capitalised, four words or more.

    A verb in lower case tells against it: a headline writes "Met" as it writes "Putin".
    """
    found: list[str] = WORD.findall(text)
    words = [w for w in found if not is_small(w.lower(), lang)]
    if len(words) < 4 or not classed(lang, "words", "no headline has it small").isdisjoint(found):
        return False
    if any(w[0].islower() and w in forms(lang) for w in words):
        return False
    capital = sum(w[0].isupper() for w in words)
    return capital >= len(words) * 0.82


def lower_headline(text: str, lang: str, gazetteer: Gazetteer) -> str | None:
    """Return a title-case sentence with only its names capitalised, same length; None where it is no headline.

    A word keeps its capital where the gazetteer finds a name, or where the trigger and cue tables do not know it and
    it is not an ordinary inflected form.
    """
    if not is_title_case(text, lang):
        return None
    keep = [False] * len(text)
    for match in gazetteer.find(text, lang=lang):
        for i in range(match.start, match.end):
            keep[i] = True
    out = list(text)
    for m in WORD.finditer(text):
        word = m.group()
        if keep[m.start()] or (word.isupper() and len(word) > 1 and not text.isupper()):
            continue
        if is_common_word(word.lower(), lang):
            lowered = word.lower()
            if len(lowered) == len(word):
                out[m.start() : m.end()] = lowered
    return "".join(out)


def is_common_word(word: str, lang: str) -> bool:
    """Tell a word that the language's tables or the training treebanks have in lower case."""
    return is_small(word, lang) or word in _vocabulary(lang) or word.rstrip("s") in _vocabulary(lang)


_VOCABULARY: dict[str, frozenset[str]] = {}


def _vocabulary(lang: str) -> frozenset[str]:
    if lang not in _VOCABULARY:
        rows = [r for name in ("triggers", "cues", "collectives", "light_verbs") for r in table(lang, name)]
        words = {part.split(":")[-1] for row in rows for part in row["lemma"].split()}
        words |= {form for row in table(lang, "materiel") for form in row["forms"].lower().split(";")}
        words |= {row["lemma"] for name in ("nouns", "verbs") for row in table(lang, name)}
        words |= {row["title"].lower() for row in table(lang, "titles")}
        words |= {row["word"].lower() for row in table(lang, "headline_words") if row["kind"] == "sign"}
        words |= {row["word"] for row in table(lang, "common_words")}
        _VOCABULARY[lang] = frozenset(words | {form for form, _ in treebank_lemmas(lang)})
    return _VOCABULARY[lang]
