"""Mend English pairs that act together: "Tanzanian troops and Ugandan exiles", "President X and Prime Minister Y".

A nationality opens a noun phrase of its own, and so does an office before a name: what stands before the "and" is no
part of what stands behind it.
"""

from __future__ import annotations

from proxywar.find.names import titles
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_PHRASE = frozenset({"ADJ", "NOUN", "PROPN"})
_BEFORE_VERB = frozenset({"AUX", "ADV"})


def mend_titled_pairs(tree: Tree) -> None:
    """Join these pairs in place (English only)."""
    for joint in tokens_with(tree.lower, {"and"}, 1, len(tree) - 3):
        first = joint - 1
        if tree.pos[first] == "PROPN":
            _mend_names(tree, first, joint)
        part = tree.deps[first] in ("compound", "amod") and tree.pos[first] in ("NOUN", "PROPN")
        if part and tree.heads[first] > joint + 1:
            _mend_nations(tree, first, joint)


def _mend_nations(tree: Tree, first: int, joint: int) -> None:
    """Read "The Iraqi army and Shi'ite militias retook X" with both as who retook it."""
    last = tree.heads[first]
    within = range(joint + 1, last)
    national = tree.pos[joint + 1] == "ADJ" and tree.words[joint + 1][:1].isupper()
    if tree.pos[last] != "NOUN" or not national or any(tree.pos[k] not in _PHRASE for k in within):
        return
    tree.take_place(first, last)
    for k in tree.kids[last]:
        if k < first:
            tree.heads[k] = first
    for k in within:
        if tree.heads[k] <= first or tree.heads[k] == joint:
            tree.heads[k], tree.deps[k] = last, "amod" if tree.pos[k] == "ADJ" else "compound"
    _join(tree, first, joint, last)


def _mend_names(tree: Tree, first: int, joint: int) -> None:
    """Read "Prime Minister X and Egyptian President Y signed" with two who sign: each has his own office before him."""
    last = joint + 1
    while last < len(tree) - 2 and tree.pos[last] in _PHRASE and tree.pos[last + 1] in _PHRASE:
        last += 1
    verb = last + 1
    while verb < len(tree) - 1 and tree.pos[verb] in _BEFORE_VERB:
        verb += 1
    own = range(joint + 1, last)
    if tree.pos[last] != "PROPN" or tree.pos[verb] != "VERB" or not any(_is_office(tree, k) for k in own):
        return
    if tree.case_of(first) or tree.children(verb, "obl:agent") or not _are_astray(tree, first, last, verb):
        return
    if tree.heads[verb] in (first, last):
        tree.heads[verb], tree.deps[verb] = verb, "root"
    office = [k for k in own if _is_office(tree, k)][-1]
    for k in own:
        tree.heads[k], tree.deps[k] = (last, "nmod:desc") if k == office else (office, "amod")
    tree.heads[first], tree.deps[first] = verb, "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj"
    for k in (*tree.kids[first], *tree.kids[last]):
        if k < first:
            tree.heads[k] = first
        elif k > last and k != verb and tree.pos[k] not in NOMINAL:
            tree.heads[k] = verb
    for k in range(first):
        if tree.heads[k] in own:
            tree.heads[k] = first  # the office of the first
    _join(tree, first, joint, last)


def _are_astray(tree: Tree, first: int, last: int, verb: int) -> bool:
    """Tell two names that the parser did not give to the verb behind them, though no other subject stands there."""
    subjects = [k for k in tree.kids[verb] if tree.deps[k].startswith("nsubj")]
    if any(k not in (first, last) for k in subjects):
        return False
    if tree.heads[last] == first and tree.deps[last] == "conj" and tree.deps[first].startswith("nsubj"):
        return False
    roots = [k for k in (verb, first, last) if tree.heads[k] == k]
    astray = first in roots or tree.heads[first] in range(first + 1, verb + 1)
    return astray and bool(subjects or roots) and bool(subjects or tree.heads[verb] in (verb, first, last))


def _is_office(tree: Tree, k: int) -> bool:
    return tree.lemmas[k] in titles("en") or tree.lower[k] in titles("en")


def _join(tree: Tree, first: int, joint: int, last: int) -> None:
    tree.heads[last], tree.deps[last] = first, "conj"
    tree.heads[joint], tree.deps[joint] = last, "cc"
    tree.link()
