"""Whose a body of a common name is by the land told beside it: "la garde présidentielle rwandaise" is Rwanda's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from proxywar.extract.scene import NameRef, Scene
from proxywar.knowledge.entries import Candidate

_BEHIND = re.compile(r" (?:(?:of|du|de|des|de la)(?: the)? |(?:de l|d)[’'])?")
_BEFORE = re.compile(r"(?:[’']s?)? ")


def of_another_land(scene: Scene, ref: NameRef, ids: Iterable[str]) -> tuple[Candidate, ...] | None:
    """Return what a name is whose land, an adjective or a genitive beside it, is that of none of its known bearers.

    What serves a state is that state then, and any other body stays the name that the text gives; None for all else.

    Args:
        ids: Who bears the name.
    """
    gazetteer = scene.gazetteer
    told = {state for other in scene.names if _is_beside(scene, ref, other) for state in _lands(scene, other)}
    countries = {gazetteer.country_of(id) for id in ids}
    theatres = {gazetteer.state_named(gazetteer.theatre_of(id) or "") for id in ids}
    if not told or None in countries or not told.isdisjoint(countries | theatres):
        return None
    serves = len(told) == 1 and all(gazetteer.actor(id).kind == "military" for id in ids)
    return (Candidate(next(iter(told)), "actor", "name"),) if serves else ()


def _lands(scene: Scene, ref: NameRef) -> set[str]:
    """Return the states that a nationality or a state's own name stands for: "du FLN de Rabat à Tunis" names none."""
    found = {c.id for c in ref.candidates if c.role != "metonym" and scene.gazetteer.has_actor(c.id)}
    return {id for id in found if scene.gazetteer.actor(id).kind == "country"}


def _is_beside(scene: Scene, ref: NameRef, other: NameRef) -> bool:
    text, offset = scene.tree.text, scene.tree.offset
    if other.start > ref.end:
        gap = text[ref.end - offset : other.start - offset]
        return _BEHIND.fullmatch(gap) is not None and (gap != " " or (scene.lang == "fr" and other.is_adjective))
    gap = text[other.end - offset : ref.start - offset]
    return scene.lang == "en" and other.end < ref.start and _BEFORE.fullmatch(gap) is not None
