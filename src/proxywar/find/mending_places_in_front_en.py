"""Mend English sentences that open with a town and go on without a comma: "In Sochi Russia and Turkey agreed".

The parser takes the town for the first part of the name behind it, and both for where the deed was done; who does it
is then nobody, or the rest of the list alone.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.mending_subjects import lacks_subject
from proxywar.find.stand_ins import stand_in
from proxywar.find.tree import Tree, tokens_with

_AT = frozenset({"in", "at", "near", "outside", "inside"})
_LOOSE = frozenset({"obl", "nmod", "nmod:unmarked", "appos", "dep"})


def mend_places_in_front(tree: Tree) -> None:
    """Part the town from who acts, in place."""
    for mark in tokens_with(tree.lower, _AT, 0, len(tree) - 3):
        place = mark + 1
        if not _is_somewhere(tree, place):
            continue
        name = tree.heads[place]
        while tree.deps[name] in ("nmod:desc", "compound") and tree.heads[name] > name:
            name = tree.heads[name]  # "In Cairo President Sisi and Haftar signed"
        town = tree.lemmas[name] == stand_in("en", "place", "").lower()
        if tree.deps[place] == "compound" and tree.heads[mark] == name > place and not town:
            _part(tree, mark, place, name)
        elif tree.heads[mark] == place and tree.deps[place] == "obl":
            _free(tree, place)


def _part(tree: Tree, mark: int, place: int, name: int) -> None:
    """Read "In Sochi Russia and Turkey agreed", "In Cairo X, Y and Z met Macron" with the list as who does it."""
    verb = tree.heads[name]
    if tree.deps[name] != "obl" or verb < name or tree.pos[verb] != "VERB":
        return
    doers = [k for k in tree.children(verb, "nsubj", "nsubj:pass") if k < verb]
    first = tree.subtree(doers[0])[0] if doers else 1
    if len(doers) > 1 or (doers and "," not in tree.words[first - 1 : first + 1]):
        return
    if any(tree.pos[k] in ("VERB", "AUX") for k in range(name, verb) if k not in tree.kids[verb]):
        return
    tree.heads[name], tree.deps[name] = verb, "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj"
    for k in doers:
        tree.heads[k], tree.deps[k] = name, "conj"
    tree.heads[place], tree.deps[place], tree.heads[mark] = verb, "obl", place
    tree.link()


def _free(tree: Tree, place: int) -> None:
    """Read "In Moscow on Tuesday Haftar and Sarraj refused" with both as who refused: they are not of the town."""
    verb = tree.heads[place]
    named = [k for k in tree.kids[place] if k > place + 1 and tree.pos[k] == "PROPN" and not tree.case_of(k)]
    if len(named) != 1 or tree.deps[named[0]] not in _LOOSE or not place < named[0] < verb:
        return
    name = named[0]
    if (
        tree.subtree(name)[-1] == verb - 1
        and tree.words[tree.subtree(name)[0] - 1] != ","
        and lacks_subject(tree, verb)
    ):
        tree.reattach(name, verb, "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj")


def _is_somewhere(tree: Tree, k: int) -> bool:
    """Tell the name of a town or a country."""
    return tree.pos[k] == "PROPN" and tree.lemmas[k] in _stand_ins()


@cache
def _stand_ins() -> frozenset[str]:
    return frozenset(stand_in("en", kind, "").lower() for kind in ("place", "country"))
