"""Whom "the attackers", "40 of the assailants" or "les ravisseurs" are: who did the deeds by force told before."""

from __future__ import annotations

from proxywar.extract.co_arguments import co_arguments
from proxywar.extract.frames import load_frames
from proxywar.extract.nouns import is_definite
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument

BY_FORCE = frozenset({"ASSAULT", "COERCE"})
"""Types of deeds by force."""
_COUNTED = {
    "en": frozenset({"several", "many", "some", "dozens", "scores", "hundreds"}),
    "fr": frozenset({"plusieurs", "quelques", "dizaines", "centaines"}),
}
"""Words that count them."""
_TELLS = frozenset({"amod", "compound", "acl", "nmod", "nmod:poss", "appos", "acl:relcl"})


def attackers(scene: Scene, i: int) -> list[Argument] | None:
    """Return who attacked or seized where a bare noun takes them up, None where it does not stand for such men.

    They are met as "the attackers"; where they are hit themselves, also as "two attackers".
    """
    tree = scene.tree
    if tree.lemmas[i] not in classed(scene.lang, "nouns", "did a deed"):
        return None
    told = [k for k in tree.kids[i] if tree.deps[k] in _TELLS and not _is_number(scene, k)]
    told = [k for k in told if tree.deps[k] != "acl:relcl" or tree.words[i + 1 : i + 2] != [","]]
    if told or not (is_definite(tree, i) or _is_hit(scene, i)):
        return None
    barred = co_arguments(scene, i)
    return [a for a in scene.discourse.doers(before=tree.start[i], types=BY_FORCE, back=5) if a.id not in barred]


def _is_number(scene: Scene, k: int) -> bool:
    return scene.tree.pos[k] == "NUM" or scene.tree.lower[k] in _COUNTED[scene.lang]


def _is_hit(scene: Scene, i: int) -> bool:
    """Tell "killed two attackers", "a tué plus de cent assaillants" from attackers that are new."""
    tree, top = scene.tree, i
    counted = any(_is_number(scene, k) for k in tree.kids[i])
    if tree.deps[i] == "nmod" and tree.case_of(i) in ("of", "de") and _is_number(scene, tree.heads[i]):
        top, counted = tree.heads[i], True
    verb = tree.heads[top]
    if not counted or tree.deps[top] not in ("obj", "nsubj:pass"):
        return False
    return any(f.type in BY_FORCE for f in load_frames(scene.lang).by_lemma.get(tree.lemmas[verb], ()))
