"""Who is asked to let somebody go: whoever took him, never the captive: "L'ONU demande sa libération"."""

from __future__ import annotations

from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument

_TAKES = frozenset({"COERCE"})


def asked_to_free(scene: Scene, noun: int, asked: list[Argument]) -> list[Argument]:
    """Return who keeps the man whose release is asked for, where it is he that would be asked; else who is asked."""
    if scene.tree.lemmas[noun] not in classed(scene.lang, "nouns", "befalls its owner"):
        return asked
    if any(a.kind != "person" for a in asked):
        return asked
    captives = {a.id for a in asked}
    takers = scene.discourse.doers(before=scene.tree.start[noun], types=_TAKES)
    return [a for a in takers if a.id not in captives]
