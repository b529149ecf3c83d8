"""Mend English reciprocals and possessed nouns: "tore each other apart" tears each other, "Iran's pawn" is a noun."""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with

_EACH = {"each": "other", "one": "another"}
_NOMINAL_DEPS = frozenset({"appos", "root", "nsubj", "obj", "conj", "obl"})


def mend_each_other_en(tree: Tree) -> None:
    """Make "each other" right behind a verb its object, in place (English only)."""
    for i in tokens_with(tree.lower, _EACH.keys(), 1, len(tree) - 1):
        verb, other = i - 1, i + 1
        if tree.lower[other] != _EACH[tree.lower[i]] or tree.pos[verb] != "VERB" or tree.is_passive(verb):
            continue
        if tree.deps[i] == "obj" and tree.heads[i] == verb:
            continue
        if any(k not in (i, other) for k in tree.children(verb, "obj")):
            continue
        tree.reattach(i, verb, "obj")
        tree.reattach(other, i, "fixed")


def mend_possessed_nouns_en(tree: Tree) -> None:
    """See the noun in "Hezbollah, Iran's pawn, attacked": nobody owns an adjective."""
    for i in tokens_with(tree.pos, {"ADJ"}, 2):
        owned = tree.children(i, "nmod:poss")
        if not owned or tree.deps[i] not in _NOMINAL_DEPS or i + 1 >= len(tree):
            continue
        if tree.lower[i - 1] in ("'s", "’s", "'", "’") and tree.pos[i + 1] in ("PUNCT", "VERB", "AUX", "ADP", "CCONJ"):
            tree.pos[i], tree.morph[i] = "NOUN", "Number=Sing"
