"""Mend English infinitives behind an adjective and raids behind "a" and a name, which the parser takes for others.

"Is due to see both of them" has who is due as who sees; "in reply to a Viet Cong raid on the base" has no verb.
"""

from __future__ import annotations

from proxywar.find.mending_verbs import make_event_noun
from proxywar.find.retagging_fr import event_nouns
from proxywar.find.tree import Tree, tokens_with

_BASE = frozenset({"on", "against", "in", "at", "near"})


def mend_due(tree: Tree) -> None:
    """Mend them in place."""
    for verb in tokens_with(tree.deps, {"csubj"}, 2):
        adjective = tree.heads[verb]
        told = tree.pos[adjective] == "ADJ" and adjective < verb and tree.children(adjective, "nsubj")
        if told and any(tree.lower[k] == "to" for k in tree.children(verb, "mark")):
            tree.deps[verb] = "xcomp"
    for raid in tokens_with(tree.lower, event_nouns("en", "ASSAULT", "COERCE"), 2, len(tree) - 2):
        if tree.pos[raid] == "VERB" and tree.deps[raid] in ("xcomp", "acl", "ccomp", "advcl"):
            _make_noun(tree, raid)


def _make_noun(tree: Tree, raid: int) -> None:
    name = raid - 1
    article = [k for k in tree.children(name, "det") if tree.lower[k] in ("a", "an")]
    if tree.pos[name] != "PROPN" or not article or tree.lower[raid + 1] not in _BASE or name in tree.ancestors(raid):
        return
    if tree.children(raid, "aux", "mark", "obj", "nsubj"):
        return
    make_event_noun(tree, raid, name)
