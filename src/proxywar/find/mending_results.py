"""Mend what came of a deed, told behind its aim: "crossed into X to help Y, routing Z" says who was routed."""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with

_RESULTS = ("ing", "ant")
_AIMS = frozenset({"to", "pour"})


def mend_results(tree: Tree) -> None:
    """Hang a participle behind a comma on the verb whose aim stands before it, in place: no aim has a result yet."""
    for result in tokens_with(tree.deps, {"advcl", "xcomp"}, 5):
        aim = tree.heads[result]
        if tree.words[result - 1] != "," or not tree.lower[result].endswith(_RESULTS) or aim > result:
            continue
        if tree.deps[aim] != "advcl" or tree.heads[aim] > aim or not tree.is_finite(tree.heads[aim]):
            continue
        if any(tree.lower[k] in _AIMS for k in tree.children(aim, "mark")) and not tree.children(result, "mark", "cc"):
            tree.reattach(result, tree.heads[aim], "advcl")
