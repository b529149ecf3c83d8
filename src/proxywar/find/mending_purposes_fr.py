"""Hang the clause behind French "afin" on the verb whose aim it tells: "a envoyé mille hommes afin de combattre X".

The parser makes an adverb of "afin" and the clause that adverb's own: nobody would do what it says.
"""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with

_SO = frozenset({"afin"})
_OF = frozenset({"de", "d'", "d’"})
_CLAUSES = ("ccomp", "xcomp", "advcl", "acl", "obl")


def mend_purposes_fr(tree: Tree) -> None:
    """Hang it there, in place (French only)."""
    for so in tokens_with(tree.lower, _SO, 0, len(tree) - 2):
        clauses = [k for k in tree.children(so, *_CLAUSES) if k > so and tree.pos[k] == "VERB"]
        above = next((a for a in tree.ancestors(so) if tree.pos[a] in ("VERB", "AUX")), None)
        if not clauses or above is None or above in clauses:
            continue
        tree.heads[clauses[0]], tree.deps[clauses[0]] = above, "advcl"
        tree.heads[so], tree.deps[so] = clauses[0], "mark"
        if tree.lower[so + 1] in _OF:  # no complement of the verb as that of "accuser de"
            tree.heads[so + 1], tree.deps[so + 1] = so, "fixed"
        for k in tree.kids[so]:
            if k not in clauses and k < clauses[0]:
                tree.heads[k] = clauses[0]
        tree.link()
