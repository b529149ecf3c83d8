"""English clauses that leave out a verb with a clause of its own: "told X to withdraw and Y to disarm Z"."""

from __future__ import annotations

from proxywar.find.tree import NOMINAL, Tree, tokens_with

_AND = frozenset({"and", "but"})
_MARKS = frozenset({"to", "of", "from"})


def mend_gapped_complements(tree: Tree) -> None:
    """Make the name behind "and" the subject of its own clause, which is one more of the verb before."""
    for cc in tokens_with(tree.lower, _AND, 5, len(tree) - 3):
        doer = tree.heads[cc]
        mark = doer + 1
        if tree.deps[doer] != "conj" or tree.pos[doer] not in NOMINAL or mark >= len(tree) - 1 or doer < cc:
            continue
        second = tree.heads[mark]
        if tree.lower[mark] not in _MARKS or tree.pos[second] != "VERB" or not mark < second < mark + 3:
            continue
        first = _clause_like(tree, tree.heads[doer], tree.lower[mark])
        whom = None if first is None else _whom(tree, first)
        if first is None or whom is None or first in tree.subtree(second):
            continue
        tree.heads[doer], tree.deps[doer] = second, "nsubj"
        tree.heads[second], tree.deps[second] = tree.heads[whom], tree.deps[first]
        tree.heads[cc] = second
        tree.link()


def _clause_like(tree: Tree, node: int, mark: str) -> int | None:
    """Return the clause at a noun or above it that the same word opens, as "to" does "to withdraw its troops"."""
    for k in (node, *tree.ancestors(node)):
        if tree.pos[k] == "VERB" and any(tree.lower[m] == mark and m < k for m in tree.children(k, "mark", "case")):
            return k
    return None


def _whom(tree: Tree, clause: int) -> int | None:
    """Return whom the verb above a clause is said to, right before it."""
    verb = tree.heads[clause]
    if tree.pos[verb] != "VERB" or verb > clause or tree.is_passive(verb):
        return None
    return next((k for k in tree.children(verb, "obj", "iobj") if verb < k < clause), None)
