"""Read "fort du soutien de Kigali" with who is strong by it: the parser takes "fort" for an adverb or a noun."""

from __future__ import annotations

from proxywar.find.retagging_fr import OF_FR
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_STRONG = frozenset({"fort", "forte", "forts", "fortes"})


def mend_strong_fr(tree: Tree) -> None:
    """Hang the adjective on whom it is said of, in place."""
    for k in tokens_with(tree.lower, _STRONG, 0, len(tree) - 4):
        if tree.lower[k + 1] not in OF_FR or (k and tree.words[k - 1] != ","):
            continue
        by = _noun_behind(tree, k)
        who = _said_of(tree, k)
        if by is None or who is None or who in tree.subtree(by):
            continue
        _hang(tree, k, by, who)


def _noun_behind(tree: Tree, k: int) -> int | None:
    """Return what makes somebody strong."""
    return next((m for m in range(k + 2, min(k + 6, len(tree))) if tree.pos[m] == "NOUN"), None)


def _said_of(tree: Tree, k: int) -> int | None:
    """Return the subject behind an opening "Fort de …,", or the noun before the comma."""
    if k:
        above = k - 2
        while above > 0 and tree.deps[above] in ("flat", "amod", "nmod", "case", "det") and tree.heads[above] < above:
            above = tree.heads[above]
        return above if tree.pos[above] in NOMINAL else None
    comma = next((m for m in range(k + 2, len(tree) - 2) if tree.words[m] == ","), None)
    if comma is None:
        return None
    doers = (m for m in range(comma + 1, min(comma + 6, len(tree))) if tree.deps[m].startswith("nsubj"))
    return next((m for m in doers if tree.heads[m] > comma), None)


def _hang(tree: Tree, k: int, by: int, who: int) -> None:
    verb = tree.heads[who]
    if tree.heads[k] == k:
        if tree.pos[verb] not in ("VERB", "AUX") or (k in tree.ancestors(who) and verb == k):
            return
        tree.heads[verb], tree.deps[verb] = verb, "root"
    tree.pos[k], tree.lemmas[k], tree.heads[k], tree.deps[k] = "ADJ", "fort", who, "amod"
    mark = k + 1
    tree.pos[mark], tree.lemmas[mark], tree.heads[mark], tree.deps[mark] = "ADP", "de", by, "case"
    tree.heads[by], tree.deps[by] = k, "obl"
    for m in range(len(tree)):
        if m != by and m > k and tree.heads[m] == k and tree.pos[m] == "PUNCT":
            tree.heads[m] = by
    tree.link()
    _give_subject(tree, k, who)


def _give_subject(tree: Tree, k: int, who: int) -> None:
    """Make who is strong the subject of the verb behind the insertion, where that has none."""
    last = tree.subtree(k)[-1]
    verb = last + (1 if tree.words[last] == "," else 2)
    if k == 0 or verb >= len(tree) or tree.words[verb - 1] != "," or tree.deps[who].startswith("nsubj"):
        return
    lone = tree.pos[verb] in ("VERB", "AUX") and tree.is_finite(verb) and not tree.children(verb, "nsubj")
    if lone and who not in tree.ancestors(verb):
        tree.reattach(who, verb, "nsubj")
