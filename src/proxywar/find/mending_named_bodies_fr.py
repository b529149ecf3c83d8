"""Hang French names on the body or the title right before them: "le groupe armé FPG a attaqué Gao"."""

from __future__ import annotations

from functools import cache

from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table, united

_LOOSE = ("nsubj", "nsubj:pass", "amod", "appos", "flat", "flat:name", "obj", "xcomp", "dep")
_BODIES = ("group", "body", "armed body", "party", "kin or sect", "of a people", "part of a body")


@cache
def _long_titles() -> frozenset[tuple[str, ...]]:
    """Return the titles of several words, in small letters, without what is cut off before a vowel."""
    return frozenset(tuple(words) for row in table("fr", "titles") if len(words := row["title"].lower().split()) > 1)


def name_bodies_fr(tree: Tree) -> None:
    """Hang a name on the noun of a body or the title that it stands right behind, in place."""
    bodies = united(*(classed("fr", "nouns", name) for name in _BODIES))
    for i in tokens_with(tree.lemmas, bodies | {"chef"}, 0, len(tree) - 1):
        if tree.pos[i] != "NOUN":
            continue
        k = i + 1 if tree.lemmas[i] in bodies else len(tree)
        while k < len(tree) and tree.pos[k] == "ADJ" and tree.heads[k] == i and tree.words[k].islower():
            k += 1
        behind = next((i + len(t) for t in _long_titles() if tuple(tree.lower[i : i + len(t)]) == t), k)
        if behind < len(tree):
            _hang(tree, i, behind)


def _hang(tree: Tree, i: int, k: int) -> None:
    """Hang the name at `k` on the noun at `i` where the parser gave it to the verb of the noun, or took it for more."""
    if tree.pos[k] != "PROPN" or tree.deps[k] not in _LOOSE or tree.children(k, "case", "det"):
        return
    above = tree.heads[k]
    if above == i:
        tree.deps[k] = "nmod"
    elif tree.deps[k].startswith("nsubj") and i != above and above in tree.ancestors(i):
        tree.reattach(k, i, "nmod")
        for m in tree.children(k, "nmod"):  # "l'aile Ali du FPG"
            tree.reattach(m, i, "nmod")
