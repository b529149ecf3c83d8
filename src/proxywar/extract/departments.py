"""Whose man somebody is who has charge of a thing of theirs: "responsable des relations internationales du LTTE"."""

from __future__ import annotations

from proxywar.extract.grammar import GENITIVE
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.records import Argument

IN_CHARGE = frozenset({"fr:responsable", "fr:délégué", "fr:représentant", "fr:porte-parole", "en:official",
                       "en:representative", "en:spokesman", "en:officer"})  # fmt: skip
"""Rows of what somebody is in a body, who may have charge of a part of its business."""
_BODIES = frozenset({"armed_group", "party", "organisation", "mission"})
"""Kinds of body that a person can be of; who has an office of a state is no part of it."""


def body_in_charge_of(scene: Scene, k: int) -> list[Argument]:
    """Return the body that the thing at `k` belongs to, where it is named beside it."""
    tree = scene.tree
    named = [m for m in tree.kids[k] if m in scene.at and not scene.at[m].is_adjective]
    named = [m for m in named if tree.case_of(m) == GENITIVE[scene.lang] or tree.deps[m] == "nmod:poss"]
    return [a for m in named[:1] for a in actors_of(scene, m, fact_type="PART_OF") if a.kind in _BODIES]
