"""Whether a French verb behind a comma goes on with the deeds of its sentence, and reports nothing."""

from __future__ import annotations

from proxywar.find.tree import Tree


def goes_on(tree: Tree, verb: int, noun: int) -> bool:
    """Tell "condamne l'accord, assure Tunis de son appui et promet…": one of several deeds, with what Tunis is told."""
    told = [k for k in tree.children(verb, "obl") if k > noun and tree.case_of(k) == "de"]
    joined = [k for k in tree.children(verb, "conj") if k > noun and tree.children(k, "cc") and tree.is_finite(k)]
    return bool(told) and any(not tree.children(k, "nsubj") for k in joined)
