"""Hang names told with whom they act for on one another: "X for Manila and Y for the MNLF signed", "X pour le FLN, Y…".

The parser lists the second with whom the first acts for.
"""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with

_FOR = frozenset({"for", "pour"})
_AND = frozenset({"and", "et"})


def mend_delegates(tree: Tree) -> None:
    """Hang them there, in place."""
    pairs = [p for f in tokens_with(tree.lower, _FOR, 1, len(tree) - 1) if (p := _pair(tree, f)) is not None]
    chain: list[tuple[int, int]] = []
    for pair in pairs:
        if chain and _follows(tree, chain[-1][1], pair[0]):
            chain.append(pair)
            continue
        if len(chain) > 1:
            _hang(tree, chain)
        chain = [pair]
    if len(chain) > 1:
        _hang(tree, chain)


def _pair(tree: Tree, f: int) -> tuple[int, int] | None:
    """Return the names around "for": who acts, and for whom."""
    who = f - 2 if tree.words[f - 1] == "," and f > 1 else f - 1
    whom = f + 2 if f + 2 < len(tree) and tree.pos[f + 1] == "DET" else f + 1
    if tree.pos[who] != "PROPN" or whom >= len(tree) or tree.pos[whom] not in ("PROPN", "NOUN"):
        return None
    return who, whom


def _follows(tree: Tree, whom: int, who: int) -> bool:
    """Tell whether nothing but a comma and "and" stands between."""
    between = range(whom + 1, who)
    return 1 <= len(between) <= 2 and all(tree.words[k] == "," or tree.lower[k] in _AND for k in between)


def _hang(tree: Tree, chain: list[tuple[int, int]]) -> None:
    first = chain[0][0]
    if any(first in tree.subtree(k) for pair in chain[1:] for k in pair):
        return
    doers = [who for who, _ in chain if tree.deps[who].startswith("nsubj") and tree.heads[who] > chain[-1][1]]
    if doers and first not in doers and tree.heads[doers[0]] not in tree.subtree(first):
        tree.heads[first], tree.deps[first] = tree.heads[doers[0]], tree.deps[doers[0]]
    for who, whom in chain:
        if who != first:
            tree.heads[who], tree.deps[who] = first, "conj"
            for k in range(chain[0][1] + 1, who):
                if tree.lower[k] in _AND and k > who - 3:
                    tree.heads[k], tree.deps[k] = who, "cc"
        tree.heads[whom], tree.deps[whom] = who, "nmod"
    tree.link()
