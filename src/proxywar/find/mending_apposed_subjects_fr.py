"""Mend French subjects that a description stands behind: "Wagner, une société que finance Moscou, a attaqué Gao".

The parser takes the description for the subject and the name before it for something loose.
"""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with

_LOOSE = frozenset({"obl", "dislocated", "vocative", "advmod", "dep", "nmod", "parataxis"})


def mend_apposed_subjects_fr(tree: Tree) -> None:
    """Give such a verb the name as its subject, in place."""
    if tree.lang != "fr":
        return
    for comma in tokens_with(tree.words, {","}, 1, len(tree) - 4):
        name = comma - 1
        verb = tree.heads[name]
        loose = tree.pos[name] == "PROPN" and tree.deps[name] in _LOOSE and verb > comma and tree.pos[verb] == "VERB"
        if not loose or tree.case_of(name) or tree.subtree(name)[0] > 1:
            continue
        own = [k for k in tree.children(verb, "nsubj") if comma < k < verb]
        if len(own) != 1 or tree.pos[own[0]] != "NOUN" or tree.subtree(own[0])[0] not in (comma, comma + 1):
            continue
        opens = min([verb, *(k for k in tree.kids[verb] if k > own[0] and tree.deps[k].startswith("aux"))])
        if tree.words[opens - 1] != "," or opens - 1 <= own[0]:
            continue
        tree.deps[name] = tree.deps[own[0]]
        tree.heads[own[0]], tree.deps[own[0]] = name, "appos"
        tree.link()
