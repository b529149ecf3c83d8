"""States that are called by their half of a land: "the South" beside North Korea is South Korea, "le Nord" Sudan's."""

from __future__ import annotations

from proxywar.extract.areas import SIDES
from proxywar.extract.scene import NameRef, Scene, told_as
from proxywar.lang import classed
from proxywar.records import Argument

_OPPOSITE = {"north": "south", "south": "north", "east": "west", "west": "east"}
_THE = frozenset({"the", "le", "la", "l'", "l’", "au", "du"})


def half_of_a_land(scene: Scene, ref: NameRef) -> Argument | None:
    """Return the state that "the South" means where the text names it, or its other half; None where it does not."""
    word = ref.text.lower()
    if ref.first == 0 or word not in classed(scene.lang, "words", "half of a land"):
        return None
    if scene.tree.lower[ref.first - 1] not in _THE or not ref.text[:1].isupper():
        return None
    side = SIDES.get(word, word)
    named = [s.argument for s in scene.discourse.seen if s.order < ref.start]
    named += [a for at, group in scene.discourse.nations for a in group if at < ref.start]
    for party in reversed(named):
        first, _, rest = party.name.partition(" ")
        if party.kind != "country" or first.lower() not in (side, _OPPOSITE[side]):
            continue
        state = scene.gazetteer.state_named(f"{side.capitalize()} {rest}")
        if state is not None and scene.gazetteer.has_actor(state):
            return told_as(scene, state, ref.first, ref.last)
    return None
