"""Money that is told before what it is for: "$20 million in aid", "50 millions d'euros d'aide"."""

from __future__ import annotations

from proxywar.extract.scene import Scene
from proxywar.lang import classed

OF_MONEY = {"en": frozenset({"in", "of"}), "fr": frozenset({"de"})}


def money_for(scene: Scene, noun: int) -> int:
    """Return the sum that stands where the noun behind it would: "approved $20 million in aid"; else the noun."""
    tree = scene.tree
    if tree.case_of(noun) not in OF_MONEY[scene.lang]:
        return noun
    above = tree.heads[noun]
    beside = [above] if tree.pos[above] != "VERB" else [k for k in tree.children(above, "obj") if k < noun]
    units = classed(scene.lang, "nouns", "sum of money")
    sums = [k for k in beside if tree.pos[k] in ("SYM", "NUM") or tree.lemmas[k] in units]
    return sums[0] if sums else noun
