"""Which states the words around a name speak for: what tells one Tripoli, one FAR, one Bush from another.

The weights are few and coarse on purpose: a state named right behind the name says most, then one where something
is said to happen, then a nationality or a party, then the rest of the document, then a neighbour of any of these.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from proxywar.extract.standing import stands_as_place

if TYPE_CHECKING:
    from proxywar.extract.scene import NameRef, Scene

BESIDE, PLACED, NAMED, TOLD, NEAR = 5.0, 3.0, 0.6, 0.3, 0.2
"""Weight of a state behind a comma or in brackets, of one with a preposition of place or with an area of it named
(Texas), of any other name in the sentence, of one named elsewhere in the document (counted twice at most), and of a
neighbour of one of these."""
CURATED = 3.2
"""What the knowledge base's own places start with, against towns that are only in GeoNames."""
TELLING = 15_000
"""Inhabitants from which on an unknown name speaks for the state of the only town of that size that bears it."""
MANY = 1.8
"""What several names of one state weigh at most."""
GAP = re.compile(r",? \(?(?:(?:in|near|outside|en|au|aux|près de|près d[’']|non loin de) ?)?")
"""What may stand between a place and the one that tells where it is; at least a comma, a bracket or a preposition."""


def states_near(scene: Scene, ref: NameRef) -> dict[str, float]:
    """Return the weight that the words around a name give to each state, by its id; weighed once a name."""
    key = ref.start, ref.end
    if key not in scene.near:
        scene.near[key] = _weigh(scene, ref)
    return scene.near[key]


def _weigh(scene: Scene, ref: NameRef) -> dict[str, float]:
    found: dict[str, float] = {}
    offset = scene.tree.offset
    for other in scene.names:
        states = scene.states.get((other.start, other.end))
        if states is None:
            states = scene.states[other.start, other.end] = _states_of(scene, other)
        if len(states) != 1 or (other.start < ref.end and ref.start < other.end):
            continue
        (state,) = states
        place = not other.candidates or bool(other.of("place"))
        beside = place and ref.end <= other.start and _is_gap(scene.tree.text[ref.end - offset : other.start - offset])
        if beside or _is_placed(scene, other):
            found[state] = max(found.get(state, 0.0), BESIDE if beside else PLACED)
        else:
            found[state] = max(found.get(state, 0.0), min(MANY, found.get(state, 0.0) + NAMED))
    return found | _told(scene, ref, found)


def nearness(scene: Scene, near: Mapping[str, float], state: str | None) -> float:
    """Return how near a state is to those that the words around a name speak for."""
    if state is None:
        return 0.0
    if (weight := near.get(state)) is not None:
        return weight
    return 0.0 if scene.gazetteer.towns.neighbours(state).isdisjoint(near) else NEAR


def _is_gap(text: str) -> bool:
    return bool(text.strip()) and GAP.fullmatch(text) is not None


def _states_of(scene: Scene, ref: NameRef) -> set[str]:
    if ref.candidates:
        return {state for c in ref.candidates if (state := scene.gazetteer.country_of(c.id))}
    towns = scene.gazetteer.towns
    return set(towns.states_with(ref.text)) or {t.country for t in towns.named(ref.text) if t.population >= TELLING}


def _is_placed(scene: Scene, ref: NameRef) -> bool:
    """Tell a name that says where: a town or region that is nothing else, an area, a state or capital as a place."""
    if not ref.candidates or not any(c.kind == "actor" for c in ref.candidates):
        return True
    return bool(ref.of("place")) and stands_as_place(scene, ref)


def _told(scene: Scene, ref: NameRef, found: Mapping[str, float]) -> dict[str, float]:
    """Weigh the theatres of the document that the sentence does not name, without what the name itself adds to them."""
    own = {theatre for c in ref.candidates if (theatre := scene.gazetteer.theatre_of(c.id))}
    told = {}
    for theatre, times in scene.theatres.items():
        state = scene.gazetteer.state_named(theatre)
        others = times - (theatre in own and len(own) == 1)
        if state is not None and others > 0 and state not in found:
            told[state] = min(2, others) * TOLD
    return told
