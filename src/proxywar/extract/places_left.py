"""Places left or taken that have no name that is known: "quit the town", "sailed out of Kayts", "a repris Ziguéna"."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.frames import Evoked
from proxywar.extract.goods import is_force
from proxywar.extract.grammar import fillers
from proxywar.extract.scene import Scene
from proxywar.extract.standing import is_place_noun
from proxywar.lang import classed

_UNDER_ARMS = frozenset({"armed_group", "military", "mission"})


def leaves_some_place(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "the peacekeepers quit the town", "a repris Ziguéna": men under arms need no name for it."""
    frame = evoked.frame
    if frame.type not in ("RETREAT", "ASSAULT") or frame.pos != "VERB" or not roles.actors:
        return False
    slots = [slot.name for slot in frame.place if slot.required]
    if not slots or not _are_under_arms(scene, evoked, roles):
        return False
    left = [k for name in slots for k in fillers(scene.tree, evoked.tokens, name, of_place=True)]
    if frame.type == "ASSAULT":  # "freed Peter Moore", "a pris Ali Hassan"
        frees = frame.lemma in classed(scene.lang, "verbs", "set free")
        return not frees and any(_is_unknown(scene, k) and " " not in scene.tree.words[k] for k in left)
    return any(is_place_word(scene, k) or _is_unknown(scene, k) for k in left if not _is_gaol(scene, k))


def _are_under_arms(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell men and bodies under arms from a guest who leaves a town."""
    asked = any(slot == "subj" for slot, _ in evoked.frame.fixed)
    return (
        asked or all(a.kind in _UNDER_ARMS for a in roles.actors) or any(is_force(scene, k) for k in roles.actor_tokens)
    )


def _is_unknown(scene: Scene, k: int) -> bool:
    """Tell a name that nobody knows, which may be a small town's."""
    ref = scene.at.get(k)
    return scene.tree.pos[k] == "PROPN" and (ref is None or all(c.role == "metonym" for c in ref.candidates))


def _is_gaol(scene: Scene, k: int) -> bool:
    """Tell a prison: who leaves it was let go, and has given up nothing."""
    return scene.tree.lemmas[k] in classed(scene.lang, "nouns", "gaol")


def is_place_word(scene: Scene, k: int) -> bool:
    """Tell "the town" and "the country", which have no name here."""
    return is_place_noun(scene, k) or scene.tree.lemmas[k] in classed(scene.lang, "nouns", "land of its own")
