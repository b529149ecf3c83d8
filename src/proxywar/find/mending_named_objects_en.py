"""Mend English objects that the parser takes for what the subject is, or for a second name of who is given something.

A name right behind a verb of doing is whom it is done to, "jeered Macron"; "showed the ambassador the door" shows a
door, for no comma parts it from the ambassador.
"""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed


def mend_named_objects(tree: Tree) -> None:
    """Mend them in place."""
    for k in tokens_with(tree.deps, {"xcomp", "appos"}, 2):
        if tree.deps[k] == "xcomp":
            _mend_name(tree, k)
        else:
            _mend_thing_given(tree, k)


def _mend_name(tree: Tree, name: int) -> None:
    """Read "jeered Macron", "named Rwanda as the culprit" with the name as the object."""
    verb = tree.heads[name]
    if (
        tree.pos[name] != "PROPN"
        or tree.pos[verb] != "VERB"
        or tree.case_of(name)
        or tree.children(name, "mark", "cop")
    ):
        return
    if tree.subtree(name)[0] != verb + 1 or tree.lemmas[verb] in classed("en", "verbs", "copula"):
        return
    behind = [k for k in tree.children(verb, "obj") if k > name]
    if any(k < name for k in tree.children(verb, "obj", "iobj")) or any(not tree.case_of(k) for k in behind):
        return
    if tree.is_passive(verb) or tree.deps[verb] == "acl":
        return  # "was named Salah", "a man called Salah"
    tree.deps[name] = "obj"
    for k in behind:
        tree.deps[k] = "obl"  # "as the culprit"


def _mend_thing_given(tree: Tree, thing: int) -> None:
    """Read "showed the ambassador the door" with the door as what is shown: no comma makes it a name of his."""
    receiver = tree.heads[thing]
    verb = tree.heads[receiver]
    if tree.deps[receiver] != "iobj" or tree.children(verb, "obj") or tree.pos[thing] != "NOUN":
        return
    opening = tree.subtree(thing)[0]
    if opening == receiver + 1 and tree.children(thing, "det"):
        tree.reattach(thing, verb, "obj")
