"""Whose a stronghold is: in "the Hezbollah stronghold of Baalbek", "le fief houthi de Saada" not its genitive's."""

from __future__ import annotations

from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import GENITIVE
from proxywar.extract.scene import Scene


def without_places(scene: Scene, evoked: Evoked, slot: str, found: list[int]) -> list[int]:
    """Leave out the towns behind a noun of holding, where an adjective or a name before it says whose it is."""
    frame = evoked.frame
    if frame.type not in ("CONTROLS", "PRESENT") or frame.pos != "NOUN" or slot != GENITIVE[scene.lang]:
        return found
    tree = scene.tree
    beside = [k for k in tree.children(evoked.head, "amod", "compound", "nmod", "appos") if not tree.case_of(k)]
    beside = [k for k in beside if tree.deps[k] != "appos" or k == evoked.head + 1]
    if not any(k in scene.at and scene.at[k].of("actor") for k in beside):
        return found
    refs = {k: scene.at[k] for k in found if k in scene.at}
    return [k for k in found if k not in refs or (refs[k].of("actor") and not refs[k].of("place"))]
