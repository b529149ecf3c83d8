"""Mend names in a row that the parser hung apart: "par Bamako, la CMA et la Plateforme", "X et son rival Y"."""

from __future__ import annotations

from proxywar.find.tree import NOMINAL, Tree

AND = frozenset({"and", "et", "ou", "or"})
BEFORE_NAME = frozenset({"DET", "ADP"})
TORN_OFF = frozenset(
    {"conj", "obl", "nmod", "appos", "dep", "flat", "parataxis", "nmod:unmarked", "obl:unmarked", "obj"}
)
"""Labels that the parser gives to a later name of a list."""


def mend_name_lists(tree: Tree) -> None:
    """Hang the names of a list on its first one, in place."""
    for cc in range(2, len(tree) - 1):
        if tree.lower[cc] in AND:
            _mend_long_list(tree, cc)
    for k in range(3, len(tree)):
        _mend_pair(tree, k)
        _mend_description(tree, k)


def _mend_long_list(tree: Tree, cc: int) -> None:
    """Join "A, B and C": two commas or more would be needed to make anything else of a row of names."""
    last = _name_from(tree, cc + 1)
    before = cc - 2 if tree.words[cc - 1] == "," else cc - 1
    if last is None or not _is_name(tree, before):
        return
    members = [before, last]
    while (left := _name_left_of(tree, members[0])) is not None:
        members.insert(0, left)
    first = members[0]
    if len(members) < 3 or any(tree.deps[k].startswith("nsubj") for k in members[1:]):
        return  # "À Paris, la France et l'Allemagne ont": what has its verb is no more of the row
    marked = tree.case_of(first)
    if any((tree.case_of(k) not in ("", marked)) or tree.deps[k] not in TORN_OFF for k in members[1:]):
        return
    for k in members[1:]:
        if first in tree.subtree(k):
            return
    for k in members[1:]:
        tree.reattach(k, first, "conj")
    if tree.deps[cc] == "cc":
        tree.reattach(cc, last, "cc")


def _is_name(tree: Tree, k: int) -> bool:
    return tree.pos[k] in ("PROPN", "NOUN") and tree.words[k][:1].isupper()


def _name_from(tree: Tree, i: int) -> int | None:
    """Return the name that begins at `i`, past its article or preposition."""
    while i < len(tree) - 1 and tree.pos[i] in BEFORE_NAME:
        i += 1
    return i if _is_name(tree, i) else None


def _name_left_of(tree: Tree, k: int) -> int | None:
    """Return the name before a comma before the phrase of the name at `k`."""
    i = k - 1
    while i > 0 and tree.pos[i] in BEFORE_NAME:
        i -= 1
    return i - 1 if i > 0 and tree.words[i] == "," and _is_name(tree, i - 1) else None


def _mend_pair(tree: Tree, k: int) -> None:
    """Join "X et son rival Y" where the parser coordinated the rival with the verb."""
    verb = tree.heads[k]
    if tree.deps[k] != "conj" or tree.pos[k] not in ("NOUN", "PROPN") or tree.pos[verb] not in ("VERB", "AUX"):
        return
    joints = [c for c in tree.children(k, "cc") if c < k]
    if not joints or verb > joints[0] or tree.children(k, "nsubj", "cop") or tree.case_of(k):
        return
    before = joints[0] - 1
    if tree.pos[before] not in ("NOUN", "PROPN") or verb not in tree.ancestors(before):
        return
    while tree.pos[tree.heads[before]] in NOMINAL and tree.deps[before] != "conj" and tree.heads[before] > verb:
        before = tree.heads[before]
    if tree.deps[before].split(":")[0] in ("obj", "obl", "nmod", "nsubj", "appos"):
        tree.reattach(k, before, "conj")


def _mend_description(tree: Tree, k: int) -> None:
    """Read "Kuwait and Saudi Arabia, the neighbours that paid" with the neighbours as who the two are."""
    first = tree.heads[k]
    if tree.deps[k] != "conj" or tree.pos[k] != "NOUN" or tree.pos[first] != "PROPN" or tree.children(k, "cc"):
        return
    start = tree.subtree(k)[0]
    closed = not any(tree.deps[m] == "conj" and m > k for m in tree.kids[first])
    if start > 0 and tree.words[start - 1] == "," and tree.lower[start] in ("the", "les", "le", "la") and closed:
        tree.deps[k] = "appos"
