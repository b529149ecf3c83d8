"""Borders that forces stand at: "along the Gambian border", "à la frontière avec Haïti", no stay in the land beyond.

Such a border is a place of its own, within the state that it is called by; both languages give it one name and one id.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from proxywar.extract.coalitions import adjectives_of
from proxywar.extract.drafts import Draft
from proxywar.extract.scene import Scene, slug
from proxywar.lang import classed
from proxywar.records import Argument

_WITH = frozenset({"with", "avec"})


def stand_at_borders(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Put forces that are at the border of a state there and not into it, in place."""
    borders = classed(scene.lang, "nouns", "border")
    if borders.isdisjoint(scene.tree.lemmas):
        return
    for draft in drafts:
        if draft.type == "PRESENT":
            draft.roles.places = [_border(scene, p, borders) or p for p in draft.places]


def _border(scene: Scene, place: Argument, borders: frozenset[str]) -> Argument | None:
    """Return the border that a state is named for; None where the place is none."""
    tree = scene.tree
    at = next((k for k in range(len(tree)) if tree.start[k] == place.start), None)
    if place.kind != "country" or at is None:
        return None
    if tree.lemmas[at] not in borders and not (tree.case_of(at) in _WITH and tree.lemmas[tree.heads[at]] in borders):
        return None
    words = adjectives_of(place.id)
    name = f"{words[0] if words else place.name} border"
    return replace(
        place, id=slug(name), name=name, kind="region", within=(place.name, *place.within), lat=None, lon=None
    )
