"""Towns that armed men enter: it takes them, where to enter a country only moves troops into it."""

from __future__ import annotations

from proxywar.extract.drafts import Draft
from proxywar.extract.scene import Scene
from proxywar.lang import classed

ARMED = frozenset({"armed_group", "group", "party"})
_TOWNS = frozenset({"city", "town", "district"})


def take_towns(scene: Scene, drafts: list[Draft]) -> None:
    """Make an attack of "les rebelles sont entrés dans Goma"; a state's troops and peacekeepers may only come."""
    entering = classed(scene.lang, "verbs", "enters a town")
    for draft in drafts:
        if draft.type != "MOBILIZE" or scene.tree.lemmas[draft.head] not in entering or draft.recipients:
            continue
        if not draft.actors or any(a.kind not in ARMED for a in draft.actors):
            continue
        if draft.places and all(p.kind in _TOWNS for p in draft.places):
            draft.type = "ASSAULT"
            draft.steps.append(f"{scene.tree.words[draft.head]}: enters a town")
