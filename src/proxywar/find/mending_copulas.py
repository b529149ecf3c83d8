"""Read lasting and becoming as being: what is said of a subject then stands in one shape."""

from __future__ import annotations

from proxywar.find.tree import Tree
from proxywar.lang import classed

_PREDICATES = frozenset({"xcomp", "obj", "attr", "obl", "advmod"})


def mend_copulas(tree: Tree) -> None:
    """Read "remains an ally of" as "is an ally of"."""
    for i in range(len(tree)):
        if tree.lemmas[i] in classed(tree.lang, "verbs", "copula") and tree.pos[i] == "VERB":
            _mend_lasting_copula(tree, i)


def _mend_lasting_copula(tree: Tree, verb: int) -> None:
    """Make the noun behind "remain" or "become" the head of its clause, as the treebanks do with "be"."""
    nouns = [k for k in tree.kids[verb]
             if k > verb and tree.pos[k] == "NOUN" and tree.deps[k] in _PREDICATES and not tree.case_of(k)]  # fmt: skip
    if len(nouns) != 1 or not tree.children(verb, "nsubj"):
        return
    (noun,) = nouns
    if "," in tree.words[verb:noun] or any(tree.pos[k] == "ADJ" and tree.deps[k] == "xcomp" for k in tree.kids[verb]):
        return  # "est restée fidèle à X, adversaire de Y": that is said of X
    tree.take_place(noun, verb)
    for k in tree.kids[verb]:
        if k != noun:
            tree.heads[k] = noun
    tree.heads[verb], tree.deps[verb], tree.pos[verb] = noun, "cop", "AUX"
    tree.link()
