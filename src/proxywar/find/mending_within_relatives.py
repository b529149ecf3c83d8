"""Hang a clause of time on the relative clause before it: "men who had landed at X after bombing Y"."""

from __future__ import annotations

from proxywar.find.mending_relatives import noun_before
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_PRONOUNS = frozenset({"who", "which", "whose", "whom", "qui", "que", "qu'", "qu’", "dont"})
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


def mend_crossed_relatives(tree: Tree) -> None:
    """Hang ", dont l'armée" of "a rencontré à Washington Paul Kagame, dont" on who stands before it, in place.

    What stands between a noun and its relative clause hangs on that noun, or the clause is not its own.
    """
    for verb in tokens_with(tree.deps, {"acl:relcl"}):
        noun = tree.heads[verb]
        clause = tree.subtree(verb)
        q = next((k for k in clause if tree.lower[k] in _PRONOUNS), None)
        opens = next((k for k in clause if tree.pos[k] != "PUNCT"), None)
        if q is None or q <= noun + 1 or q != opens:
            continue
        before = noun_before(tree, q)
        if before is None or before <= noun or tree.pos[before] not in NOMINAL or before in tree.ancestors(verb):
            continue
        if tree.pos[before] == "PROPN" and tree.deps[before] in ("obj", "nsubj") and noun not in tree.ancestors(before):
            tree.reattach(verb, before, "acl:relcl")
