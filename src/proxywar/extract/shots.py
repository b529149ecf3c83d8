"""Whose the shells, rockets and missiles are that hit something: "by shells from Syrian guns", "fired from a drone"."""

from __future__ import annotations

from proxywar.extract.joints import expand
from proxywar.extract.makes import is_materiel
from proxywar.extract.scene import Scene, collectives
from proxywar.lang import classed

_FROM = {"en": frozenset({"from"}), "fr": frozenset({"de", "depuis"})}


def sources_of_shots(scene: Scene, noun: int) -> list[int]:
    """Return the men or machines that shots which do something come from: "hit by rockets from Iranian boats"."""
    tree = scene.tree
    if scene.lang != "en" or not tree.deps[noun].startswith(("nsubj", "obl")) or not is_materiel(scene, noun):
        return []
    if tree.deps[noun].startswith("obl") and tree.case_of(noun) != "by":
        return []
    found = [k for k in tree.children(noun, "nmod") if tree.case_of(k) in _FROM[scene.lang]]
    for part in _fired(scene, noun):
        found = found or [k for k in tree.children(part, "obl", "nmod") if tree.case_of(k) in _FROM[scene.lang]]
    return expand(tree, [k for k in found if k not in scene.at and _shoots(scene, k)][:1])


def _fired(scene: Scene, noun: int) -> list[int]:
    """Return the participle of "a missile fired from a drone", which the parser may hang on the verb above."""
    tree, works = scene.tree, classed(scene.lang, "verbs", "works a weapon")
    parts = tree.children(noun, "acl") + [k for k in tree.children(tree.heads[noun], "advcl") if k == noun + 1]
    return [k for k in parts if tree.lemmas[k] in works and tree.is_past_participle(k)]


def _shoots(scene: Scene, k: int) -> bool:
    return collectives(scene.lang).get(scene.tree.lemmas[k]) == "force" or is_materiel(scene, k)
