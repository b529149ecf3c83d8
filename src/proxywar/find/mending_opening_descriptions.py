"""English subjects behind what opens their sentence: "A close ally of Moscow, Cuba sent", "To punish X, Y armed"."""

from __future__ import annotations

from proxywar.find.tree import Tree

_WITHIN = frozenset({"AUX", "ADV"})
_AIMS = frozenset({"to", "by"})


def mend_opening_descriptions(tree: Tree) -> None:
    """Leave the verb the name right before it as its subject; what opens the sentence describes it, or says why."""
    if "," not in tree.words:
        return
    comma = tree.words.index(",")
    name = comma + 1
    if name < len(tree) - 2 and tree.lower[name] == "the":
        name += 1
    verb = name + 1
    while verb < len(tree) - 1 and tree.pos[verb] in _WITHIN:
        verb += 1
    if verb >= len(tree) - 1 or tree.pos[name] != "PROPN" or tree.pos[verb] != "VERB" or not tree.is_finite(verb):
        return
    others = [k for k in tree.children(verb, "nsubj") if k < comma]
    if tree.heads[name] == verb and tree.deps[name] == "nsubj" and len(others) == 1:
        described = others[0]
        if tree.pos[described] == "NOUN" and not tree.case_of(described) and tree.subtree(described)[-1] <= comma:
            tree.heads[described], tree.deps[described] = name, "appos"
            tree.link()
        return
    loose = tree.deps[name] in ("appos", "conj", "flat") and tree.heads[name] < comma
    if loose and tree.lower[0] in _AIMS and not tree.children(verb, "nsubj"):
        tree.reattach(name, verb, "nsubj")
