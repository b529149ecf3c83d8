"""Which sentences are worth a parse: those that could hold a fact.

A fact needs a word that makes it and someone or somewhere that it is about. Both show before the parse: the first by
looking every word up in a table of all forms of the triggers, the second by the names that the knowledge base finds.
Names that nobody knows, pronouns and descriptions are parties too, so a document of which at least `WHOLE` of the
sentences have both is read whole, and so is a short one. Of any other (sport, markets, and a line on a war in between)
only the sentences that have both are read.

What the gate costs is measured by `python -m evals.gate` and told in docs/speed.md.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from proxywar.extract.frames import Frame, load_frames
from proxywar.find.inflection import inflect_en
from proxywar.find.prepare import participles
from proxywar.find.retagging import singulars_en
from proxywar.knowledge import Gazetteer
from proxywar.lang import LANGUAGES, table
from proxywar.parse import conjugate
from proxywar.parse.lemmas import known_lemmas

WHOLE = 0.5
"""Share of the sentences of a document from which on all of them are read."""
FEW = 4
"""A document of no more sentences than that is read whole: a share of so few says little."""
_WORD = re.compile(r"[^\W\d_]+")
_HYPHENATED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_FRENCH_ENDINGS = ("es", "s", "x", "e")
_WORDS_KEPT = 50_000


def choose_sentences(sentences: Sequence[tuple[str, str]], gazetteer: Gazetteer) -> list[bool]:
    """Tell for each sentence of a document whether it is to be parsed.

    Args:
        sentences: Text and language.
    """
    if len(sentences) <= FEW:
        return [True] * len(sentences)
    likely = [may_hold_fact(text, lang, gazetteer) for text, lang in sentences]
    return [True] * len(likely) if sum(likely) >= WHOLE * len(likely) else likely


def may_hold_fact(text: str, lang: str, gazetteer: Gazetteer) -> bool:
    """Tell whether a sentence has a known name and a trigger with its fixed parts, in whatever form.

    Of a language without tables every sentence may.
    """
    return lang not in LANGUAGES or (bool(gazetteer.find(text, lang=lang)) and has_trigger(text, lang))


def has_trigger(text: str, lang: str) -> bool:
    """Tell whether a sentence has the words of a trigger, each in a form that may be its own."""
    lower = text.lower()
    words = {*_WORD.findall(lower), *_HYPHENATED.findall(lower)}
    if not words.isdisjoint(participles(lang)):
        return True
    wanted: list[tuple[frozenset[str], ...]] = []
    for word in words:
        needs = _needs(word, lang)
        if () in needs:
            return True
        wanted += needs
    if not wanted:
        return False
    lemmas = {lemma for word in words for lemma in _lemmas(word, lang)}
    return any(all(lemmas & part for part in parts) for parts in wanted)


@lru_cache(maxsize=_WORDS_KEPT)
def _needs(word: str, lang: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """Return what else must be there for each frame that a word may head; () where a frame needs nothing else."""
    frames = load_frames(lang).by_lemma
    found = {_fixed_lemmas(frame) for lemma in _lemmas(word, lang) for frame in frames.get(lemma, ())}
    return ((),) if () in found else tuple(found)


def _fixed_lemmas(frame: Frame) -> tuple[frozenset[str], ...]:
    """Return the lemmas of the fixed parts, any of each; classes of nouns and reflexives are taken for granted."""
    parts = [(slot, lemma) for slot, lemma in frame.fixed if slot != "expl" and not lemma.startswith("@")]
    return tuple(frozenset(lemma.split("/")) for _, lemma in parts)


@lru_cache(maxsize=_WORDS_KEPT)
def _lemmas(word: str, lang: str) -> frozenset[str]:
    """Return every lemma that a word may be a form of, by tables and by its ending."""
    found = {word, *_table(lang).get(word, ())}
    if lang == "en":
        found.update(singulars_en(word))
    else:
        found.update(word.removesuffix(ending) for ending in _FRENCH_ENDINGS)
        if word.endswith("aux"):
            found.add(word[:-3] + "al")
    return frozenset(found)


@cache
def _table(lang: str) -> dict[str, set[str]]:
    """Return form → lemmas: of the treebanks, and of all verbs that head a frame."""
    made: dict[str, set[str]] = defaultdict(set)
    for (form, _), lemma in known_lemmas(lang).items():
        made[form].add(lemma)
    for lemma, frames in load_frames(lang).by_lemma.items():
        if any(frame.pos == "VERB" for frame in frames):
            for form in _forms(lemma, lang):
                made[form].add(lemma)
    for row in table(lang, "verb_forms") if lang == "en" else ():
        made[row["form"]].add(row["lemma"])
    return dict(made)


def _forms(verb: str, lang: str) -> Iterable[str]:
    if lang == "en":
        return inflect_en(verb)
    try:
        return conjugate(verb)
    except ValueError:  # no verb by its ending
        return (verb,)
