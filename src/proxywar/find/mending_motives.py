"""Mend what says why somebody does something: "closed its embassy in solidarity with X", "par fidélité à X"."""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed

_BEFORE = {"en": frozenset({"in"}), "fr": frozenset({"par", "en"})}
_TOWARDS = {"en": frozenset({"with", "to", "for", "against", "over"}), "fr": frozenset({"avec", "à", "pour", "envers"})}


def mend_motives(tree: Tree) -> None:
    """Hang a bare noun of motive on the verb, and on it whom it is felt for."""
    for motive in tokens_with(tree.lemmas, classed(tree.lang, "nouns", "motive"), 3):
        if tree.case_of(motive) not in _BEFORE[tree.lang] or tree.children(motive, "det", "nmod:poss"):
            continue
        thing = tree.heads[motive]
        verb = tree.heads[thing]
        if tree.deps[motive] == "nmod" and tree.deps[thing] in ("obj", "obl", "nsubj:pass") and thing < motive:
            if tree.pos[verb] != "VERB":
                continue
            tree.heads[motive], tree.deps[motive] = verb, "obl"
        elif tree.deps[motive] == "obl" and tree.pos[thing] == "VERB":
            verb = thing
        else:
            continue
        for k in [k for k in tree.kids[verb] if motive < k <= motive + 4 and tree.deps[k] in ("obl", "obl:arg")]:
            if tree.subtree(k)[0] == motive + 1 and tree.case_of(k) in _TOWARDS[tree.lang]:
                tree.heads[k], tree.deps[k] = motive, "nmod"
        tree.link()
