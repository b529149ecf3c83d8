"""Mend English subjects of whom it is put in what they are thought to be: "Men believed to be of X attacked Y"."""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed

_BEHIND = frozenset({"conj", "ccomp", "parataxis", "xcomp", "acl", "advcl"})
_BEING = frozenset({"be", "belong", "have"})


def mend_believed_en(tree: Tree) -> None:
    """Make the finite verb behind such a participle the main verb, in place."""
    for v in tokens_with(tree.lemmas, classed("en", "verbs", "thinks of somebody"), 1, len(tree) - 4):
        noun = v - 1
        of = tree.lower[v + 1] in ("of", "as") or (tree.lower[v + 1] == "to" and tree.lemmas[v + 2] in _BEING)
        if not of or tree.pos[v] != "VERB" or tree.pos[noun] not in ("NOUN", "PROPN") or tree.children(v, "aux"):
            continue
        if tree.deps[noun].startswith("nsubj") and tree.heads[noun] == v:
            _turn(tree, noun, v)
        elif tree.deps[v] == "acl" and tree.heads[v] == noun and tree.deps[noun].startswith("nsubj"):
            _free(tree, noun, v, tree.heads[noun])


def _turn(tree: Tree, noun: int, v: int) -> None:
    """Give the subject to the verb behind, and hang the participle on it."""
    for w in tree.kids[v]:
        if w < v + 3 or tree.deps[w] not in _BEHIND or tree.pos[w] != "VERB" or tree.children(w, "cc", "mark", "aux"):
            continue
        if not (tree.is_finite(w) or tree.feature(w, "Tense") == "Past"):
            continue
        tree.take_place(w, v)
        tree.heads[v], tree.deps[v] = noun, "acl"
        tree.heads[noun], tree.deps[noun] = w, "nsubj"
        for k in [k for k in tree.kids[v] if tree.deps[k] == "punct" and k > w]:
            tree.heads[k] = w
        tree.link()
        _free(tree, noun, v, w)
        return


def _free(tree: Tree, noun: int, v: int, verb: int) -> None:
    """Take from the verb what the parser gave it for a second subject out of what is thought of the first."""
    for k in tree.children(verb, "nsubj", "nsubj:pass"):
        if v < k < verb and k != noun:
            tree.reattach(k, v, "xcomp")
