"""Money and rounds that are told before what they are of: "$20 million in aid", "une session de pourparlers"."""

from __future__ import annotations

from proxywar.extract.scene import Scene
from proxywar.lang import classed

OF_MONEY = {"en": frozenset({"in", "of"}), "fr": frozenset({"de"})}


def money_for(scene: Scene, noun: int) -> int:
    """Return the sum or the round that stands where the noun behind it would: "approved $20 million in aid".

    Where there is none, the noun.
    """
    tree = scene.tree
    if tree.case_of(noun) not in OF_MONEY[scene.lang]:
        return noun
    above = tree.heads[noun]
    if tree.lemmas[above] in classed(scene.lang, "nouns", "round of talks"):
        return above
    beside = [above] if tree.pos[above] != "VERB" else [k for k in tree.children(above, "obj") if k < noun]
    units = classed(scene.lang, "nouns", "sum of money")
    sums = [k for k in beside if tree.pos[k] in ("SYM", "NUM") or tree.lemmas[k] in units]
    return sums[0] if sums else noun
