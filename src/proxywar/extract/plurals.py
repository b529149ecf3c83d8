"""The plural before it that "them" or "les" takes up, whoever that is."""

from __future__ import annotations

from proxywar.extract.scene import Scene

MANY = frozenset({"them", "les"})
"""Pronouns that take up the plural before them."""


def many_before(scene: Scene, i: int) -> int | None:
    """Return the plural that "them" takes up: "expelled 40,000 people to Iran, accusing them" accuses those people."""
    tree = scene.tree
    verb = tree.heads[i]
    first = tree.heads[verb]
    if tree.deps[i] not in ("obj", "iobj", "obl") or tree.deps[verb] not in ("advcl", "conj", "xcomp"):
        return None
    if tree.pos[first] != "VERB" or first >= verb:
        return None
    undergo = [k for k in tree.children(first, "obj", "nsubj:pass") if k < verb and tree.pos[k] in ("NOUN", "PROPN")]
    if len(undergo) != 1 or undergo[0] in scene.at:
        return None
    plural = tree.feature(undergo[0], "Number") == "Plur" or bool(tree.children(undergo[0], "nummod"))
    return undergo[0] if plural else None
