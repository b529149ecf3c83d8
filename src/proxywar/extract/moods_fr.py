"""What a French conditional makes of a deed: hearsay, a possibility, or what would have been."""

from __future__ import annotations

from proxywar.find.tree import Tree

_UNREAL = frozenset({"eût", "eussent", "fût", "fussent"})


def is_unreal_fr(tree: Tree, node: int, k: int) -> bool:
    """Tell "Kabila eût été renversé": such a helper outside a clause of "que" or "bien que" is a conditional."""
    return tree.lower[k] in _UNREAL and k != node and not tree.children(node, "mark")


def conditional_fr(tree: Tree, node: int, k: int, under_report: bool) -> str:
    """Return the status of what the conditional at `k` tells of the deed at `node`."""
    if tree.lemmas[k] == "pouvoir":
        return "possible"
    if tree.lemmas[k] == "devoir" or (under_report and k == node):
        return "planned"
    if any(tree.lemmas[i] == "croire" and tree.lower[i - 1] == "en" for i in range(1, len(tree))):
        return "alleged"  # "si l'on en croit X" is no condition
    on_condition = any(tree.lower[i] in ("si", "s'", "s’") and tree.pos[i] == "SCONJ" for i in range(len(tree)))
    return "possible" if on_condition or _lacks(tree, node) else "alleged"


def _lacks(tree: Tree, node: int) -> bool:
    """Tell "Sans l'aide de Cuba, Neto aurait perdu": what would have been, had something not been."""
    return any(tree.case_of(k) == "sans" and k < node for k in tree.children(node, "obl"))
