"""Hang a clause of time on the relative clause before it: "men who had landed at X after bombing Y"."""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with

_MARKS = {"en": frozenset({"after", "before"}), "fr": frozenset({"après", "avant"})}


def mend_within_relatives(tree: Tree) -> None:
    """Hang it there, in place, where no comma parts it from that clause and the parser hung it further up."""
    for mark in tokens_with(tree.lower, _MARKS[tree.lang], 3, len(tree) - 1):
        clause = tree.heads[mark]
        above = tree.heads[clause]
        if clause < mark or above >= mark or tree.deps[clause] != "advcl" or tree.deps[mark] != "mark":
            continue
        if tree.pos[clause] != "VERB" or tree.is_finite(clause) or tree.children(clause, "nsubj", "nsubj:pass"):
            continue
        told = [v for v in range(above + 1, mark) if tree.deps[v] == "acl:relcl" and tree.is_finite(v)]
        if told and "," not in tree.words[told[-1] : mark] and tree.subtree(told[-1])[-1] == mark - 1:
            tree.reattach(clause, told[-1], "advcl")
