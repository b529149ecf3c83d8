"""Build a sentence around a verb that the parser did not see, the only one there is.

What stands before it is its subject, the next noun its object, and what the words hung on goes to it.
"""

from __future__ import annotations

from collections.abc import Callable

from proxywar.find.mending_gerunds_en import POSSESSIVE
from proxywar.find.mending_verbs import make_verb
from proxywar.find.tree import Tree

OBJECT = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "DET", "PRON"})
"""What the words of an object may be."""
AT_A_PLACE = frozenset({"in", "at", "to", "into", "from", "near", "à", "en", "dans", "vers", "depuis", "sur"})
"""Prepositions that go with the deed sooner than with its object."""
_MISPLACED = frozenset({"compound", "flat", "appos", "advmod", "punct", "nmod", "amod", "nmod:unmarked"})
"""Labels under which the parser hides a verb that it takes for no verb."""
_LOST = frozenset({"root", "nmod", "appos", "nmod:unmarked"})

Head = Callable[[Tree, int, int], int]
"""Tells of the words from a start up to a stop which one they are about."""


def is_seen(tree: Tree, k: int) -> bool:
    """Tell a finite verb that the parser saw as one."""
    if tree.pos[k] not in ("VERB", "AUX") or tree.deps[k] in _MISPLACED:
        return False
    return tree.is_finite(k) or tree.pos[k] == "AUX" or tree.deps[k] == "root"


def make_only_verb(
    tree: Tree, v: int, morph: str, head: Head, particle: int | None = None, *, light: bool = False
) -> None:
    """Read a token as the verb of its sentence.

    Args:
        morph: Features that its form has.
        head: Tells which of the words before it they are about.
        particle: A particle of the verb right behind it.
        light: Its object is a part of what it says, as in "set sail for Tartus": what is told of that is told of it.
    """
    root = next(k for k in range(len(tree)) if tree.heads[k] == k)
    make_verb(tree, v, morph)
    if tree.pos[v - 1] == "ADJ" and head(tree, 0, v) == v - 1:
        tree.pos[v - 1] = "NOUN"
    subject = _make_subject(tree, v, head)
    tree.heads[v], tree.deps[v] = v, "root"
    start = v + 1
    if particle is not None:
        tree.heads[particle], tree.deps[particle], tree.pos[particle] = v, "compound:prt", "ADP"
        start = particle + 1
    end = start
    while end < len(tree) and (tree.pos[end] in OBJECT or tree.lower[end] in POSSESSIVE):
        end += 1
    thing = _make_object(tree, v, range(start, end))
    for k in range(end, len(tree)):
        own = tree.heads[k] == k or tree.heads[k] <= v
        if k != v and (own or (tree.heads[k] == thing and _goes_with_deed(tree, k, light=light))):
            cased = any(tree.pos[m] == "ADP" and tree.heads[m] == k for m in range(start, k))
            tree.heads[k], tree.deps[k] = v, "obl" if cased or tree.deps[k] in _LOST else tree.deps[k]
    if root not in (v, subject) and tree.heads[root] == root:
        tree.heads[root], tree.deps[root] = v, "advcl" if tree.children(root, "mark") else "parataxis"
    tree.link()


def _make_object(tree: Tree, v: int, inside: range) -> int | None:
    """Hang the words behind the verb on their last noun, in French the first, and that on the verb; return it."""
    things = [k for k in inside if tree.pos[k] in ("NOUN", "PROPN", "PRON") and tree.lower[k] not in POSSESSIVE]
    if not things:
        return None
    thing = things[0 if tree.lang == "fr" else -1]
    for k in inside:
        if k != thing and (tree.heads[k] not in inside or tree.heads[k] == k):
            tree.heads[k] = thing
            if tree.pos[k] in ("NOUN", "PROPN") or tree.deps[k] == "root":
                tree.deps[k] = "compound" if k < thing else "appos"
    tree.heads[thing], tree.deps[thing] = v, "obj"
    return thing


def _goes_with_deed(tree: Tree, k: int, *, light: bool) -> bool:
    """Tell "hold talks in Cairo" and "fire rockets at Haifa" from "condemn attacks on Gaza"."""
    case = next((tree.lower[m] for m in range(k) if tree.heads[m] == k and tree.deps[m] == "case"), "")
    return case in AT_A_PLACE or tree.deps[k] == "punct" or (light and case not in ("", "of"))


def _make_subject(tree: Tree, v: int, head: Head) -> int:
    """Hang the words before the verb on the noun that they are about, the first of several, and return it."""
    parts: list[list[int]] = [[]]
    for k in range(v):
        if tree.pos[k] == "CCONJ" and parts[-1]:
            parts.append([])
        parts[-1].append(k)
    heads = [head(tree, part[0], part[-1] + 1) for part in parts]
    for part, noun in zip(parts, heads, strict=True):
        for k in part:
            if k != noun and (tree.heads[k] not in part or tree.heads[k] == k):
                tree.heads[k] = noun
            if k != noun and tree.heads[k] == noun:
                tree.deps[k] = _label(tree, k, noun, v)
    tree.heads[heads[0]], tree.deps[heads[0]] = v, "nsubj"
    for later in heads[1:]:
        tree.heads[later], tree.deps[later] = heads[0], "conj"
    return heads[0]


def _label(tree: Tree, k: int, noun: int, v: int) -> str:
    """Return as what a word stands with the noun of a subject."""
    if tree.pos[k] == "CCONJ":
        return "cc"
    if k > noun and tree.pos[k] in ("NOUN", "PROPN"):
        return "nmod" if tree.case_of(k) else "appos"
    if tree.pos[k] in ("NOUN", "PROPN"):
        return "nmod:poss" if k + 1 < v and tree.lower[k + 1] in POSSESSIVE else "compound"
    return "amod" if tree.deps[k] == "root" else tree.deps[k]
