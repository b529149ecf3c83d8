"""Whose man somebody is of whom an organ or a business of theirs is told: "responsable des relations du LTTE"."""

from __future__ import annotations

from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import GENITIVE
from proxywar.extract.referents import actors_of, owners_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument

_BODIES = frozenset({"armed_group", "party", "organisation", "mission"})
"""Kinds of body that a person can be of; who has an office of a state is no part of it."""


def body_served(scene: Scene, evoked: Evoked, k: int, actors: list[Argument], barred: frozenset[str]) -> list[Argument]:
    """Return the body that the organ or the business at `k` belongs to; empty where it is no such thing.

    Args:
        actors: Whom the token names.
        barred: Ids of whose man it is asked.
    """
    frame, lemmas = evoked.frame, scene.tree.lemmas
    if frame.type in ("PART_OF", "LEADS") and lemmas[k] in classed(scene.lang, "nouns", "organ of a body"):
        return owners_of(scene, k, seated=False, fact_type=frame.type, barred=barred)
    charge = frame.type == "PART_OF" and frame.lemma in classed(scene.lang, "nouns", "has charge of a part")
    return _named_beside(scene, k) if charge and all(a.id in barred for a in actors) else []


def _named_beside(scene: Scene, k: int) -> list[Argument]:
    tree = scene.tree
    named = [m for m in tree.kids[k] if m in scene.at and not scene.at[m].is_adjective]
    named = [m for m in named if tree.case_of(m) == GENITIVE[scene.lang] or tree.deps[m] == "nmod:poss"]
    return [a for m in named[:1] for a in actors_of(scene, m, fact_type="PART_OF") if a.kind in _BODIES]
