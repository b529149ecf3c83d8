"""Hang "sans s'entendre", "without reaching the town" on the verb whose subject does not do it, and on no noun.

"Ont clos leur session de pourparlers sans s'entendre": the parser makes it the session's.
"""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with

_NONE = frozenset({"rien", "personne", "jamais"})
_WITHOUT = frozenset({"sans", "without"})


def mend_without(tree: Tree) -> None:
    """Hang it there, in place."""
    if tree.lang == "fr":
        _mend_nothing(tree)
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


def _mend_nothing(tree: Tree) -> None:
    """Read "sans rien demander" with "sans" before the verb: its subject does not do it, and no object does."""
    for mark in tokens_with(tree.lower, {"sans"}, 1, len(tree) - 2):
        nothing, verb = mark + 1, mark + 2
        if tree.lower[nothing] not in _NONE or tree.pos[verb] != "VERB" or tree.feature(verb, "VerbForm") != "Inf":
            continue
        above = tree.heads[verb]
        if above < mark and tree.deps[verb] in ("xcomp", "acl", "advcl") and tree.heads[nothing] == verb:
            tree.heads[mark], tree.deps[mark] = verb, "mark"
            tree.deps[nothing], tree.deps[verb] = "obj", "advcl"
            tree.link()
