"""People without a name whom "them", "leur" takes up sooner than a party: "villagers… accused them"."""

from __future__ import annotations

from proxywar.extract.scene import Scene
from proxywar.lang import classed, united
from proxywar.records import Argument

_THEM = frozenset({"them", "leur", "les"})


def unless_people_between(scene: Scene, i: int, found: list[Argument]) -> list[Argument]:
    """Return whom the pronoun at `i` was found to stand for; nobody where people were told of since.

    "Peruvian soldiers found the bodies of villagers killed by X, which had accused them": the villagers, and not Peru.
    """
    tree = scene.tree
    if tree.lower[i] not in _THEM or tree.pos[i] != "PRON" or len(found) != 1:
        return found
    if found[0].kind not in ("country", "government", "military"):
        return found
    people = united(classed(scene.lang, "nouns", "private person"), classed(scene.lang, "nouns", "dweller"))
    for k in range(i - 1, -1, -1):
        if tree.start[k] <= found[0].start:
            break
        if tree.lemmas[k] not in people or tree.pos[k] != "NOUN" or k in scene.at:
            continue
        if tree.lower[k] != tree.lemmas[k] or tree.feature(k, "Number") == "Plur" or tree.children(k, "nummod"):
            return []
    return found
