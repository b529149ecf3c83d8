"""Which sentences are worth a parse: those that are likely to hold a fact.

A fact needs a word that makes it and someone or somewhere that it is about. Both show before the parse: the first by
looking every word up in a table of all forms of the triggers, the second by the names that the knowledge base finds.
How likely a sentence that has both holds a fact depends on which they are, as most words that make facts are said of
other things as well ("the Paris show opened"): a logistic regression over the triggers, their types and the kinds of
the names tells, its weights in `gate.csv`, fitted by `python -m train.facts.gate`.

Names that nobody knows, pronouns and descriptions are parties too, so a document in which `DENSE` of the sentences
probably hold a fact is read whole, and so is a short one. Of any other (sport, markets, and a line on a war in between)
only the likely sentences are read.

What the gate costs is measured by `python -m evals.gate` and told in docs/speed.md.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from proxywar.extract.confidence import BASE, chance_of, load_weights
from proxywar.extract.frames import Frame, load_frames, noun_class
from proxywar.extract.nouns import party_nouns
from proxywar.find.inflection import inflect_en
from proxywar.find.prepare import participles
from proxywar.find.retagging import singulars_en
from proxywar.knowledge import Gazetteer
from proxywar.lang import LANGUAGES, table
from proxywar.parse import conjugate
from proxywar.parse.lemmas import known_lemmas

DENSE = 0.25
"""Share of the sentences of a document that probably hold a fact (0.5) from which on all of them are read."""
LIKELY = 0.35
"""How likely a sentence of another document must hold a fact to be read; a lower one makes the reading of general news
longer by as much as it finds."""
TELLING = frozenset({"kind:armed_group", "kind:military", "kind:mission", "country:2", "person:2"})
"""Beside a trigger any of these makes a sentence one that is read, however short: "Iran arms the Houthis"."""
FEW = 4
"""A document of no more sentences than that is read whole: a share of so few says little."""
CLASSES = ("force", "goods", "craft", "arms", "attack")
"""Classes of nouns that make a fact likelier; see `noun_class`."""
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
    found = [features(text, lang, gazetteer) if lang in LANGUAGES else None for text, lang in sentences]
    chances = [weigh(one) for one in found]
    if sum(chance >= 0.5 for chance in chances) >= DENSE * len(chances):
        return [True] * len(chances)
    told = zip(found, chances, strict=True)
    return [chance >= LIKELY or (one is not None and not one.isdisjoint(TELLING)) for one, chance in told]


def weigh(found: frozenset[str] | None) -> float:
    """Return how likely a sentence with these features holds a fact: 0 with none, 1 in a language without tables."""
    if found is None:
        return 1.0
    if not found:
        return 0.0
    known = _weights()
    return chance_of(known.get(name, 0.0) for name in (BASE, *found))


def features(text: str, lang: str, gazetteer: Gazetteer) -> frozenset[str]:
    """Return what the likelihood rests on; nothing where a trigger or a known name lacks.

    These are the triggers with the types of fact that they make, nouns of men, arms and attacks, how names are told
    ("name:metonym" is Moscow, "name:adjective" Russian), what kind of actors they are, and whether two states or two
    persons are named.
    """
    told = features_of_words(text, lang)
    names = gazetteer.find(text, lang=lang) if any(name.startswith("type:") for name in told) else []
    if not names:
        return frozenset()
    actors = [c for match in names for c in match.candidates[:1] if c.kind == "actor"]
    kinds = [gazetteer.actor(c.id).kind for c in actors]
    found = {f"name:{c.role}" for c in actors} | {f"kind:{kind}" for kind in kinds}
    found |= {f"names:{n}" for n in (2, 3) if len(names) >= n}
    of_kind = Counter(kind for _, kind in {(c.id, kind) for c, kind in zip(actors, kinds, strict=True)})
    return told | found | {f"{kind}:2" for kind in ("country", "person") if of_kind[kind] > 1}


def features_of_words(text: str, lang: str) -> frozenset[str]:
    """Return the triggers of a sentence with the types of fact that they make, and the classes of its nouns."""
    lower = text.lower()
    words = {*_WORD.findall(lower), *_HYPHENATED.findall(lower)}
    found: set[str] = set() if words.isdisjoint(participles(lang)) else {"type:BACKS", "participle"}
    lemmas: set[str] = set()
    for word in words:
        needs, told, classes = _told_by(word, lang)
        found |= classes
        if needs and () not in needs:
            lemmas = lemmas or {lemma for word in words for lemma in _lemmas(word, lang)}
            if not any(all(lemmas & part for part in parts) for parts in needs):
                continue
        found |= told
    several = sum(name.startswith("trigger:") for name in found) > 1
    return frozenset(found | {"triggers:2"}) if several else frozenset(found)


@cache
def _weights() -> dict[str, float]:
    return load_weights("gate.csv")


@lru_cache(maxsize=_WORDS_KEPT)
def _told_by(word: str, lang: str) -> tuple[tuple[tuple[frozenset[str], ...], ...], frozenset[str], frozenset[str]]:
    """Return what the frames of a word need, () for nothing, the features it then gives, and its classes of nouns."""
    frames, lemmas = load_frames(lang).by_lemma, _lemmas(word, lang)
    headed = {lemma: frames[lemma] for lemma in lemmas if lemma in frames}
    needs = {_fixed_lemmas(frame) for found in headed.values() for frame in found}
    told = {f"trigger:{lang}:{lemma}" for lemma in headed}
    told |= {f"type:{frame.type}" for found in headed.values() for frame in found}
    classes = {f"noun:{name}" for name in CLASSES if not lemmas.isdisjoint(noun_class(lang, name))}
    classes |= set() if lemmas.isdisjoint(party_nouns(lang)) else {"noun:party"}
    return tuple(needs), frozenset(told), frozenset(classes)


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
