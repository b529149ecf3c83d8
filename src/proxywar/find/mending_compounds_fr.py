"""French compound prepositions around a noun, as the simple ones that frames ask for.

"des sanctions à l'encontre du Qatar" are against it, "l'hostilité à l'égard de Taïwan" is towards it or against it, as
the word that governs them has it; "des armes en provenance d'Iran" are of Iran.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.retagging_fr import noun_triggers
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table

_AGAINST = ("contre", "envers")


def mend_compounds_fr(tree: Tree) -> None:
    """Mend them in place."""
    for noun in tokens_with(tree.lower, classed("fr", "nouns", "preposition of attitude"), 2, len(tree) - 2):
        if tree.lower[noun - 2] == "à" and tree.lower[noun - 1] in ("l'", "l’"):
            _mend(tree, noun - 2, noun)
    for noun in tokens_with(tree.lower, classed("fr", "nouns", "preposition of origin"), 1, len(tree) - 2):
        if tree.lower[noun - 1] == "en":
            _mend(tree, noun - 1, noun)


def _mend(tree: Tree, mark: int, noun: int) -> None:
    """Hang what stands behind the preposition on what governs it, the words of the preposition on the first."""
    above = tree.heads[noun]
    whom = next((k for k in tree.children(noun, "nmod", "obl") if k > noun and tree.case_of(k) == "de"), None)
    if whom is None or above in (noun, whom) or above > mark:
        return
    above = _governor(tree, mark, above)
    if above in tree.subtree(whom):
        return
    words = [k for k in tree.kids[noun] if k < noun and k != mark] + [
        k for k in tree.children(whom, "case") if noun < k < whom
    ]
    rest = [k for k in tree.kids[noun] if k > noun and k != whom]
    tree.heads[whom], tree.deps[whom] = above, "obl" if tree.pos[above] == "VERB" else "nmod"
    tree.heads[mark], tree.deps[mark], tree.pos[mark] = whom, "case", "ADP"
    tree.lower[mark] = "de" if mark == noun - 1 else _asked_for(tree.lemmas[above])
    for k in (noun, *words):
        tree.heads[k], tree.deps[k] = mark, "fixed"
    for k in rest:
        tree.heads[k] = whom
    tree.link()


def _governor(tree: Tree, mark: int, above: int) -> int:
    """Return the deed that the preposition goes with, where the parser hung it on the verb or on a name before it."""
    if tree.pos[above] == "VERB":
        told = [k for k in tree.children(above, "obj", "nsubj", "obl") if tree.subtree(k)[-1] == mark - 1]
        told = [k for k in told if tree.pos[k] == "NOUN" and tree.lemmas[k] in noun_triggers("fr")]
        return told[-1] if told else above
    while tree.lemmas[above] not in noun_triggers("fr") and tree.deps[above] in ("nmod", "amod", "obj"):
        above = tree.heads[above]
    return above


@cache
def _slots() -> dict[str, frozenset[str]]:
    """Return the slots that the frames of a word ask for."""
    found: dict[str, set[str]] = {}
    for row in table("fr", "triggers"):
        asked = f"{row['recipient']}|{row['place']}".replace("!", "").split("|")
        found.setdefault(row["lemma"].split()[0], set()).update(asked)
    return {lemma: frozenset(slots) for lemma, slots in found.items()}


def _asked_for(lemma: str) -> str:
    return next((p for p in _AGAINST if p in _slots().get(lemma, ())), _AGAINST[0])
