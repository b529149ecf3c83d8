"""Mend English compounds of two common nouns that the parser took for two phrases: "issued an arrest warrant"."""

from __future__ import annotations

from proxywar.find.retagging_fr import noun_triggers
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, united

_TWO_OBJECTS = ("two objects", "names or tells", "gives a name", "leaves so", "holds captive", "takes as")


def mend_compounds_en(tree: Tree) -> None:
    """Read an event noun right before another noun as what kind of thing that is, in place."""
    for first in tokens_with(tree.lemmas, noun_triggers("en"), 1, len(tree) - 1):
        second, above = first + 1, tree.heads[first]
        if tree.pos[first] != "NOUN" or tree.pos[second] != "NOUN" or tree.lower[first].endswith("s"):
            continue
        if tree.children(second, "cop", "case", "det"):
            continue
        if above == second and tree.deps[first] == "nsubj":
            _join(tree, first, second)
        elif tree.deps[first] == "obj" and tree.heads[second] == above and tree.deps[second] in ("xcomp", "dep", "obj"):
            if tree.lemmas[above] in united(*(classed("en", "verbs", name) for name in _TWO_OBJECTS)):
                continue
            if tree.lemmas[second] not in classed("en", "nouns", "taken so"):
                tree.deps[second] = "obj"
                _join(tree, first, second)


def _join(tree: Tree, first: int, second: int) -> None:
    tree.heads[first], tree.deps[first] = second, "compound"
    for k in tree.kids[first]:
        tree.heads[k] = second
    tree.link()
