"""Hang "sans s'entendre", "without reaching the town" on the verb whose subject does not do it, and on no noun.

"Ont clos leur session de pourparlers sans s'entendre": the parser makes it the session's.
"""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with

_WITHOUT = frozenset({"sans", "without"})


def mend_without(tree: Tree) -> None:
    """Hang it there, in place."""
    for mark in tokens_with(tree.lower, _WITHOUT, 2, len(tree) - 1):
        clause = tree.heads[mark]
        noun = tree.heads[clause]
        if tree.pos[clause] != "VERB" or tree.deps[clause] not in ("acl", "acl:relcl") or clause < mark:
            continue
        if tree.pos[noun] not in ("NOUN", "PROPN") or noun > mark or tree.children(clause, "nsubj", "nsubj:pass"):
            continue
        verb = next((a for a in tree.ancestors(noun) if tree.pos[a] == "VERB"), None)
        if verb is None or verb > mark or tree.deps[noun].startswith("nsubj"):
            continue
        tree.heads[clause], tree.deps[clause] = verb, "advcl"
        tree.link()
