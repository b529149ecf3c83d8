"""Tell a call on the telephone from a call for something: "a appelé Poutine", "appelle Poutine à partir"."""

from __future__ import annotations

from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import objects
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import Tree

TO_DO = {"en": frozenset({"to", "for"}), "fr": frozenset({"à", "pour", "contre", "de", "d"})}


def asks_to_do(tree: Tree, verb: int) -> bool:
    """Tell whether something says what is to be done: "calls on X to leave", "appelle X à partir"."""
    beside = [*tree.kids[verb], *(m for k in tree.kids[verb] for m in tree.kids[k] if k > verb)]
    return any(
        tree.preposition(m) in TO_DO[tree.lang] and m > verb and not _is_purpose(tree, m)
        for k in beside
        for m in (k, *tree.children(k, "mark", "case"))
    )


def _is_purpose(tree: Tree, mark: int) -> bool:
    """Tell why one telephones, "a appelé Poutine pour évoquer la crise", from what one calls for."""
    return tree.lower[mark] == "pour" and tree.pos[tree.heads[mark]] == "VERB"


def telephones_nobody(scene: Scene, evoked: Evoked) -> bool:
    """Tell "a appelé Poutine", on the telephone, from "appelle Poutine à partir" and "l'appelle un criminel"."""
    tree, verb = scene.tree, evoked.head
    people = {a.kind for k in objects(tree, verb) for a in actors_of(scene, k)} == {"person"}
    named = bool(tree.children(verb, "xcomp", "ccomp")) or len(tree.children(verb, "obj", "iobj")) > 1
    of_rest = [k for k in objects(tree, verb) if tree.children(k, "det") and k in scene.at]  # "appelle ce Poutine"
    return not people or named or bool(of_rest) or tree.is_passive(verb) or asks_to_do(tree, verb)
