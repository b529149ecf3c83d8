"""Parties without a name of their own, within their state: "Chadian rebels"."""

from __future__ import annotations

from dataclasses import replace

from proxywar.extract.scene import Scene, known_actor, unknown
from proxywar.records import Argument


def composite_party(scene: Scene, i: int) -> list[Argument]:
    """Return a party without a name of its own, within its state: "Chadian rebels", "rebelles syriens"."""
    tree = scene.tree
    for k in tree.kids[i]:
        ref = scene.at.get(k)
        if ref is None or not ref.is_adjective or tree.deps[k].split(":")[0] not in ("amod", "compound", "nmod"):
            continue
        state = scene.gazetteer.actor(ref.candidates[0].id)
        if state.kind == "armed_group":  # "Kurdish fighters": of a people without a state they are the people
            return [known_actor(scene, ref.candidates[0].id, ref)]
        first, last = min(i, k), max(i, k)
        if any(tree.lower[m] in ("armed", "armé", "armés") for m in range(first, last + 1)):
            continue
        start, end = tree.start[first], tree.end[last]
        text = tree.text[start - tree.offset : end - tree.offset]
        # What stands between the two is no part of the name: "Syrian Islamist rebels" are Syrian rebels.
        name = f"{tree.words[first]} {tree.words[last]}" if tree.end[first] + 1 < tree.start[last] else text
        return [replace(unknown(name, start, end, "armed_group", (state.name,)), text=text)]
    return []
