"""Objects behind a French set phrase: "a mis en fuite des soldats tchadiens", "a enrôlé de force des Congolais".

"Des" is an article there, for which the parser takes the preposition: it hangs what is done to on the phrase's noun.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.tree import Tree
from proxywar.lang import table

_OF_WHOM = frozenset({"obj", "obj!"})


def mend_set_phrases_fr(tree: Tree) -> None:
    """Mend them in place."""
    if tree.lang != "fr":
        return
    for article in range(3, len(tree) - 1):
        if tree.lower[article] != "des" or tree.deps[article] not in ("case", "det"):
            continue
        thing = tree.heads[article]
        phrase = _phrase_ending(tree, article - 1)
        verb = tree.heads[phrase]
        hangs = tree.deps[thing] in ("nmod", "obl") and verb < phrase <= tree.heads[thing] < article
        hangs = hangs or (tree.deps[thing] == "obl" and tree.heads[thing] == verb)
        if not hangs or tree.pos[verb] != "VERB" or tree.is_passive(verb) or tree.children(verb, "obj"):
            continue
        if (tree.lemmas[verb], tree.case_of(phrase), tree.lemmas[phrase]) in _phrases():
            tree.pos[article], tree.lemmas[article], tree.deps[article] = "DET", "un", "det"
            tree.reattach(thing, verb, "obj")


def _phrase_ending(tree: Tree, word: int) -> int:
    """Return the head of the phrase that ends in a word: the edge in "au fil de l'épée"."""
    while tree.deps[word] in ("nmod", "amod") and tree.heads[word] < word:
        word = tree.heads[word]
    return word


@cache
def _phrases() -> frozenset[tuple[str, str, str]]:
    """Return verb, preposition and noun of the set phrases of the trigger table behind which an object stands."""
    found = set()
    for row in table("fr", "triggers"):
        verb, *fixed = row["lemma"].split()
        taken = {*row["recipient"].split("|"), *row["place"].split("|")}
        if row["pos"] != "VERB" or len(fixed) != 1 or not taken & _OF_WHOM:
            continue
        preposition, _, nouns = fixed[0].partition(":")
        found |= {(verb, preposition, noun) for noun in nouns.split("/")}
    return frozenset(found)
