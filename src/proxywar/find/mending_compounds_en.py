"""Mend English compounds: "issued an arrest warrant" has one object, in "Turkish arms deliveries" Turkey delivers."""

from __future__ import annotations

from functools import cache

from proxywar.find.retagging_fr import noun_triggers
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table, united

_TWO_OBJECTS = ("two objects", "names or tells", "gives a name", "leaves so", "holds captive", "takes as")


@cache
def _goods() -> frozenset[str]:
    """Return what is sent, given and fought with, without men who may be against the state they come from."""
    rows = (r for r in table("en", "materiel") if r["channel"] and r["channel"] != "mercenaries")
    return frozenset(form for r in rows for form in (r["lemma"], *r["forms"].split(";")))


def mend_compounds_en(tree: Tree) -> None:
    """Read an event noun right before another noun as what kind of thing that is, in place."""
    _mend_nationalities(tree)
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


def _mend_nationalities(tree: Tree) -> None:
    """Hang the adjective of "Turkish arms deliveries" on the deliveries, where those tell a deed."""
    for k in tokens_with(tree.deps, {"amod"}, 0, len(tree) - 2):
        goods, deed = k + 1, tree.heads[k + 1]
        if tree.heads[k] != goods or tree.deps[goods] != "compound" or deed < goods or not tree.words[k][:1].isupper():
            continue
        if tree.lower[goods] in _goods() and tree.pos[deed] == "NOUN" and tree.lemmas[deed] in noun_triggers("en"):
            tree.reattach(k, deed, "amod")


def _join(tree: Tree, first: int, second: int) -> None:
    tree.heads[first], tree.deps[first] = second, "compound"
    for k in tree.kids[first]:
        tree.heads[k] = second
    tree.link()
