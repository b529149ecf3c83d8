"""What stands behind a French set phrase: "a enrôlé de force des Congolais", "a soutenu sans tarder le Tchad".

"Des" is an article there, for which the parser takes the preposition: it hangs what is done to on the phrase's noun.
"Sans tarder", "de surcroît" and their like take nothing behind them.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table, united

_OF_WHOM = frozenset({"obj", "obj!"})


def mend_set_phrases_fr(tree: Tree) -> None:
    """Mend them in place."""
    if tree.lang != "fr":
        return
    if "sans" in tree.lower:
        _mend_behind_without(tree)
    _mend_behind_adverbs(tree)
    _mend_named_behind(tree)
    _mend_towards(tree)
    _mend_on_terms(tree)
    for article in tokens_with(tree.lower, {"des"}, 3, len(tree) - 1):
        if tree.deps[article] not in ("case", "det"):
            continue
        thing = tree.heads[article]
        phrase = _phrase_ending(tree, article - 1)
        verb = tree.heads[phrase]
        hangs = tree.deps[thing] in ("nmod", "obl") and verb < phrase <= tree.heads[thing] < article
        hangs = hangs or (tree.deps[thing] == "obl" and tree.heads[thing] == verb)
        if not hangs or tree.pos[verb] != "VERB" or tree.is_passive(verb) or tree.children(verb, "obj"):
            continue
        if (tree.lemmas[verb], tree.case_of(phrase), tree.lemmas[phrase]) in set_phrases(with_object=True):
            tree.pos[article], tree.lemmas[article], tree.deps[article] = "DET", "un", "det"
            tree.reattach(thing, verb, "obj")


def _mend_behind_without(tree: Tree) -> None:
    """Give the verb what the parser hung on "sans tarder", "sans coup férir", "sans relâche" before it."""
    alone = united(classed("fr", "verbs", "alone behind sans"), classed("fr", "nouns", "alone behind sans"))
    for i in tokens_with(tree.lower, {"sans"}, 2, len(tree) - 2):
        word = i + 1
        if tree.lower[word] not in alone:
            continue
        last = word + (tree.lower[word + 1] == "férir")
        verb = tree.heads[word]
        if tree.pos[verb] != "VERB" or verb >= i:
            continue
        for k in [k for part in {word, last} for k in tree.kids[part] if k > last and tree.deps[k] != "conj"]:
            tree.reattach(k, verb, "obj" if tree.deps[k] in ("obj", "appos", "flat") else tree.deps[k])


def _mend_behind_adverbs(tree: Tree) -> None:
    """Give the verb what hangs on an adverb of two words: "se trouve de surcroît en Libye"."""
    adverbs = classed("fr", "nouns", "adverb behind de")
    for i in range(2, len(tree) - 1):
        if tree.lower[i] not in adverbs or tree.lower[i - 1] not in ("de", "du", "d'", "d’"):
            continue
        if tree.pos[verb := tree.heads[i]] != "VERB" or tree.deps[i] not in ("obl", "advmod"):
            continue
        for k in [k for k in tree.children(i, "nmod", "obl") if k > i and tree.case_of(k) != "de"]:
            tree.reattach(k, verb, "obl")


def _mend_named_behind(tree: Tree) -> None:
    """Give the verb whom the parser hung on its phrase: "a inscrit sur sa liste noire le M23"."""
    phrases = set_phrases(with_object=True)
    for noun in tokens_with(tree.deps, {"obl", "obl:arg", "obl:mod"}, 1, len(tree) - 1):
        verb = tree.heads[noun]
        if (tree.lemmas[verb], tree.case_of(noun), tree.lemmas[noun]) not in phrases or verb > noun:
            continue
        if tree.pos[verb] != "VERB" or tree.is_passive(verb) or tree.children(verb, "obj"):
            continue
        behind = [k for k in tree.children(noun, "nmod", "appos", "flat", "dep") if k > noun and not tree.case_of(k)]
        named = [k for k in behind if tree.pos[k] == "PROPN" or (tree.pos[k] == "NOUN" and tree.children(k, "det"))]
        if len(named) == 1:
            tree.reattach(named[0], verb, "obj")


def _mend_towards(tree: Tree) -> None:
    """Read "en direction de Tbilissi", "à destination de Lattaquié" as "vers", which frames ask for."""
    for noun in tokens_with(tree.lower, {"direction", "destination"}, 1, len(tree) - 2):
        towards, above = noun - 1, tree.heads[noun]
        if tree.lower[towards] != ("en" if tree.lower[noun] == "direction" else "à") or tree.children(noun, "det"):
            continue
        place = next((k for k in tree.children(noun, "nmod") if tree.case_of(k) == "de"), None)
        if place is None or above == noun:
            continue
        of = next(k for k in tree.children(place, "case"))
        tree.heads[place], tree.deps[place] = above, "obl" if tree.pos[above] == "VERB" else "nmod"
        tree.heads[towards], tree.deps[towards], tree.lower[towards] = place, "case", "vers"
        for k in (noun, of):
            tree.heads[k], tree.deps[k] = towards, "fixed"
        for k in [k for k in tree.kids[noun] if k not in (towards, place)]:
            tree.heads[k] = place
        tree.link()


def _mend_on_terms(tree: Tree) -> None:
    """Read "partira à condition que X s'engage" with one conjunction, "pourvu", its clause below the verb before."""
    for noun in tokens_with(tree.lower, {"condition"}, 2, len(tree) - 4):
        que, above = noun + 1, tree.heads[noun]
        verb = tree.heads[que]
        if tree.lower[noun - 1] != "à" or tree.lower[que].rstrip("'’") not in ("que", "qu") or verb <= que:
            continue
        if tree.pos[verb] != "VERB" or above >= noun or verb in tree.ancestors(noun):
            continue
        tree.heads[verb], tree.deps[verb] = above, "advcl"
        tree.heads[noun], tree.deps[noun] = verb, "mark"
        tree.pos[noun], tree.lemmas[noun] = "SCONJ", "pourvu"
        tree.heads[noun - 1], tree.deps[noun - 1] = noun, "fixed"
        tree.link()


def _phrase_ending(tree: Tree, word: int) -> int:
    """Return the head of the phrase that ends in a word: the edge in "au fil de l'épée"."""
    while tree.deps[word] in ("nmod", "amod") and tree.heads[word] < word:
        word = tree.heads[word]
    return word


@cache
def set_phrases(*, with_object: bool = False) -> frozenset[tuple[str, str, str]]:
    """Return verb, preposition and noun of the set phrases of the trigger table.

    Args:
        with_object: Only those behind which an object stands.
    """
    found = set()
    for row in table("fr", "triggers"):
        verb, *fixed = row["lemma"].split()
        taken = {*row["recipient"].split("|"), *row["place"].split("|")}
        if row["pos"] != "VERB" or (with_object and (len(fixed) != 1 or not taken & _OF_WHOM)):
            continue
        for part in fixed:
            preposition, _, nouns = part.partition(":")
            found |= {(verb, preposition, noun) for noun in nouns.split("/")}
    return frozenset(found)
