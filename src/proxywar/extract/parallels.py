"""Which noun a pronoun points to by its own role: the object of the clause before, the subject of the clause above."""

from __future__ import annotations

from proxywar.extract.cues import cue_at
from proxywar.extract.scene import Scene


def object_before(scene: Scene, i: int) -> int | None:
    """Return the object of the clause before: "Iran arms Hezbollah and Syria gives it money" pays Hezbollah.

    A pronoun likes what has its own role in the clause that it is coordinated with (R. Smyth, Grammatical determinants
    of ambiguous pronoun resolution, 1994).
    """
    tree = scene.tree
    if "parallels" in tree.without:
        return None
    verb = tree.heads[i]
    first = tree.heads[verb]
    if tree.lower[i] not in ("it", "lui", "l'", "l’", "le", "la") or tree.deps[i] not in ("obj", "iobj", "obl"):
        return None
    if tree.deps[verb] not in ("conj", "parataxis") or tree.pos[first] != "VERB" or first > verb:
        return None
    objects = [k for k in tree.children(first, "obj", "iobj") if k in scene.at and k < verb]
    return objects[0] if len(objects) == 1 else None


def subject_above(scene: Scene, i: int) -> int | None:
    """Return the subject of "Rwanda denies that it has troops there": whom "it" means, a state or body that says so."""
    tree = scene.tree
    if "parallels" in tree.without:
        return None
    clause = tree.heads[i]
    verb = tree.heads[clause]
    neutral = tree.lower[i] in ("it", "il", "elle")
    if not neutral or tree.deps[i] != "nsubj" or tree.deps[clause] != "ccomp" or cue_at(tree, verb, "VERB") is None:
        return None
    subjects = [k for k in tree.kids[verb] if tree.deps[k] == "nsubj" and k < i and k in scene.at]
    return subjects[0] if subjects else None
