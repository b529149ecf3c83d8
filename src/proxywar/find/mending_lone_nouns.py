"""Mend plain English sentences that the parser takes for a noun: "Two gunboats shot at a tanker."."""

from __future__ import annotations

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_verbs import PAST, make_verb
from proxywar.find.tree import Tree


def mend_lone_nouns(tree: Tree) -> None:
    """Read "Two gunboats shot at a tanker." with a verb: no participle stands alone behind the noun of a sentence."""
    root = next((i for i in range(len(tree)) if tree.heads[i] == i), None)
    if root is None or tree.pos[root] != "NOUN" or root + 2 >= len(tree) or tree.words[-1] != ".":
        return
    verb = root + 1
    if tree.heads[verb] != root or tree.deps[verb] not in ("acl", "amod"):
        return
    verb, form = (inner, tree.lower[inner]) if (inner := _behind_agent(tree, verb)) else (verb, tree.lower[verb])
    if form not in forms("en"):
        return
    if form in lexicon_verbs("en") or form.endswith("ing") or tree.lower[verb + 1] == "by":
        return
    if any(tree.is_finite(k) for k in range(len(tree)) if tree.pos[k] in ("VERB", "AUX")):
        return
    make_verb(tree, verb, PAST)
    tree.heads[verb], tree.deps[verb] = verb, "root"
    tree.heads[root], tree.deps[root] = verb, "nsubj"
    for k in [k for k in tree.kids[root] if k > verb]:
        tree.heads[k] = verb
    tree.link()


def _behind_agent(tree: Tree, part: int) -> int | None:
    """Return the second participle of "Troops backed by tanks fired on the crowd.": tanks do not fire here."""
    agents = [k for k in tree.children(part, "obl", "obl:agent") if tree.case_of(k) == "by"]
    behind = [m for k in agents for m in tree.children(k, "acl")]
    return behind[0] if behind and behind[0] > part and tree.is_past_participle(behind[0]) else None
