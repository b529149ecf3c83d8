"""Bring what stands between a subject and what is said of it to one shape: lasting "be", and part of a whole."""

from __future__ import annotations

from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed

_PREDICATES = frozenset({"xcomp", "obj", "attr", "obl", "advmod"})
_OF = {"en": ("of",), "fr": ("de",)}


def mend_copulas(tree: Tree) -> None:
    """Read "remains an ally of" as "is an ally of", and "most of Aleppo" as Aleppo."""
    for i in range(len(tree)):
        if tree.lemmas[i] in classed(tree.lang, "verbs", "copula") and tree.pos[i] == "VERB":
            _mend_lasting_copula(tree, i)
    for i in range(len(tree)):
        if tree.lemmas[i] in classed(tree.lang, "nouns", "partitive") and tree.pos[i] in NOMINAL:
            _mend_partitive(tree, i)


def _mend_lasting_copula(tree: Tree, verb: int) -> None:
    """Make the noun behind "remain" or "become" the head of its clause, as the treebanks do with "be"."""
    nouns = [k for k in tree.kids[verb]
             if k > verb and tree.pos[k] == "NOUN" and tree.deps[k] in _PREDICATES and not tree.case_of(k)]  # fmt: skip
    if len(nouns) != 1 or not tree.children(verb, "nsubj"):
        return
    (noun,) = nouns
    if "," in tree.words[verb:noun] or any(tree.pos[k] == "ADJ" and tree.deps[k] == "xcomp" for k in tree.kids[verb]):
        return  # "est restée fidèle à X, adversaire de Y": that is said of X
    head, dep = tree.heads[verb], tree.deps[verb]
    for k in tree.kids[verb]:
        if k != noun:
            tree.heads[k] = noun
    tree.heads[noun], tree.deps[noun] = noun if head == verb else head, dep
    tree.heads[verb], tree.deps[verb], tree.pos[verb] = noun, "cop", "AUX"
    tree.link()


def _mend_partitive(tree: Tree, part: int) -> None:
    """Give the place of a part to the name of the whole: who holds most of a town is told to hold the town."""
    wholes = [k for k in tree.kids[part]
              if k > part and tree.pos[k] == "PROPN" and tree.case_of(k) in _OF[tree.lang]]  # fmt: skip
    if len(wholes) != 1 or tree.deps[part] in ("nsubj", "root"):
        return
    (whole,) = wholes
    cases = [k for k in tree.kids[whole] if tree.deps[k] == "case" and k < whole]
    own = [k for k in tree.kids[part] if tree.deps[k] == "case" and k < part]
    rest = [k for k in tree.kids[part] if k != whole and k not in own and k > whole]
    tree.heads[whole], tree.deps[whole] = tree.heads[part], tree.deps[part]
    tree.heads[part], tree.deps[part] = whole, "det"
    for k in cases:
        tree.heads[k], tree.deps[k] = part, "dep"
    for k in (*own, *rest):
        tree.heads[k] = whole
    tree.link()
