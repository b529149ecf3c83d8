"""Mend French shares behind a verb: "contrôle plus de la moitié de Gaza", "tient près d'un tiers du pays" say how much.

The parser takes "plus" for what is held, or "près" for where; neither says of what the share is.
"""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed

_ABOUT = frozenset({"plus", "moins", "près"})
_OF = frozenset({"de", "d'", "d’", "du", "des"})
_ARTICLES = frozenset({"la", "le", "l'", "l’", "un", "une", "les", "deux", "trois"})


def mend_shares_fr(tree: Tree) -> None:
    """Mend such shares in place (French only)."""
    if tree.lang != "fr":
        return
    fractions = classed("fr", "nouns", "fraction of a whole")
    for about in tokens_with(tree.lower, _ABOUT, 1, len(tree) - 4):
        if tree.lower[about + 1] not in _OF:
            continue
        share = about + 2
        while share < len(tree) - 2 and tree.lower[share] in _ARTICLES:
            share += 1
        if tree.lower[share] in fractions and tree.lower[share + 1] in _OF:
            _mend_share(tree, about, share)


def _mend_share(tree: Tree, about: int, share: int) -> None:
    """Make the share the object of the verb before it, where that has none but "plus"."""
    verb = next((k for k in tree.ancestors(about) if tree.pos[k] == "VERB" and k < about), None)
    if verb is None or any(k not in (about, share) for k in tree.children(verb, "obj")) or verb < about - 3:
        return
    if tree.children(verb, "aux:pass"):
        return
    tree.heads[share], tree.deps[share], tree.pos[share] = verb, "obj", "NOUN"
    tree.heads[about], tree.deps[about] = share, "advmod"
    tree.heads[about + 1], tree.deps[about + 1] = about, "fixed"
    for k in range(about + 2, share):
        tree.heads[k] = share
    whole = next((k for k in range(share + 2, min(share + 5, len(tree))) if tree.heads[share + 1] == k), None)
    if whole is not None:
        tree.heads[whole], tree.deps[whole] = share, "nmod"
    tree.link()
