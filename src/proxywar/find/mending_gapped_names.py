"""Clauses that leave out their verb between two names: "Zambia armed ZAPU, Tanzania FRELIMO", "… et Moscou le MPLA"."""

from __future__ import annotations

from proxywar.find.names import Name
from proxywar.find.tree import Tree

_BREAKS = frozenset({",", ";"})
_JOINTS = frozenset({"and", "while", "but", "et", "mais"})
_ARTICLES = frozenset({"the", "le", "la", "les", "l'", "l’"})
_ENDS = frozenset({"PUNCT", "CCONJ"})


def mend_gapped_names(tree: Tree, names: tuple[Name, ...]) -> None:
    """Hang the first of two names on the verb that is left out between them, and the second on it as its orphan."""
    if len(names) < 4:
        return
    starts = {tree.start[i]: i for i in range(len(tree))}
    at: dict[int, Name] = {}
    for name in names:
        i = starts.get(name.start + tree.offset)
        if i is not None and name.is_entity and tree.end[i] == name.end + tree.offset:
            at[i] = name
    verbs: dict[int, tuple[int, int]] = {}
    for i, name in at.items():
        second = _second(tree, i)
        if second not in at or not name.ids("actor") or second == len(tree) or not _closes(tree, second):
            continue
        first = _before(tree, i)
        verb = verbs.get(first) or (_verb_of(tree, first) if first in at else None)
        if verb is None or not _fits(tree, verb, i, second):
            continue
        verbs[second] = verb
        _part(tree, verb, i, second)


def _closes(tree: Tree, i: int) -> bool:
    return i + 1 == len(tree) or tree.pos[i + 1] in _ENDS


def _second(tree: Tree, i: int) -> int:
    """Return the token behind a name, its article and one preposition or, behind a semicolon, a comma."""
    k = i + 1
    if k < len(tree) - 1 and (tree.pos[k] == "ADP" or (tree.words[k] == "," and ";" in tree.words[max(i - 3, 0) : i])):
        k += 1
    if k < len(tree) - 1 and tree.lower[k] in _ARTICLES:
        k += 1
    return k


def _before(tree: Tree, i: int) -> int:
    """Return the token before the comma or the "and" that opens the clause of a name, -1 where nothing does."""
    k = i - 1
    if k > 0 and tree.lower[k] in _ARTICLES:
        k -= 1
    opening = k
    if k > 0 and tree.lower[k] in _JOINTS:
        k -= 1
    if k > 0 and tree.words[k] in _BREAKS:
        k -= 1
    return k if k < opening else -1


def _verb_of(tree: Tree, first: int) -> tuple[int, int] | None:
    """Return the active verb right before a name, or above one with a preposition, and that name."""
    k = first - 1
    if k > 0 and tree.lower[k] in _ARTICLES:
        k -= 1
    if k > 0 and tree.pos[k] == "ADP":
        k = next((v for v in tree.ancestors(first) if tree.pos[v] == "VERB" and v < first), 0)
    if k < 1 or tree.pos[k] != "VERB" or tree.is_passive(k) or not tree.children(k, "nsubj"):
        return None
    return k, first


def _fits(tree: Tree, verb: tuple[int, int], i: int, second: int) -> bool:
    """Tell whether the two names stand as subject and object of the verb do, with the same preposition or none."""
    head, first = verb
    if tree.pos[i + 1] == "ADP":
        alike = tree.case_of(first) == tree.preposition(i + 1) and tree.words[_before(tree, i) + 1] in _BREAKS
        return alike and second > i + 1
    return not tree.case_of(first) and head not in tree.subtree(i)


def _part(tree: Tree, verb: tuple[int, int], i: int, second: int) -> None:
    head, first = verb
    if i + 1 == second or tree.pos[i + 1] != "ADP":
        tree.heads[first], tree.deps[first] = head, "obj"
    tree.heads[i], tree.deps[i] = head, "conj"
    tree.heads[second], tree.deps[second] = i, "orphan"
    for k in range(i + 1, second):
        tree.heads[k] = second
        tree.deps[k] = "case" if tree.pos[k] == "ADP" else "det" if tree.lower[k] in _ARTICLES else "punct"
    for k in (i - 1, first - 1):
        if tree.lower[k] in _ARTICLES:
            tree.heads[k], tree.deps[k] = k + 1, "det"
    tree.link()
