"""Places that are left without a name that is known: "quit the town", "ont quitté Ziguéna", "sailed out of Kayts"."""

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
    """Tell "the peacekeepers quit the town": men under arms give up a place, whatever its name."""
    frame = evoked.frame
    if frame.type != "RETREAT" or frame.pos != "VERB" or not roles.actors:
        return False
    slots = [slot.name for slot in frame.place if slot.required]
    if not slots or not _are_under_arms(scene, evoked, roles):
        return False
    left = [k for name in slots for k in fillers(scene.tree, evoked.tokens, name, of_place=True)]
    return any(is_some_place(scene, k) for k in left)


def _are_under_arms(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell men and bodies under arms from a guest who leaves a town."""
    asked = any(slot == "subj" for slot, _ in evoked.frame.fixed)
    return (
        asked or all(a.kind in _UNDER_ARMS for a in roles.actors) or any(is_force(scene, k) for k in roles.actor_tokens)
    )


def is_some_place(scene: Scene, k: int) -> bool:
    """Tell a noun of place, and a name that nobody knows, which may be a small town's."""
    ref, tree = scene.at.get(k), scene.tree
    if is_place_word(scene, k):
        return True
    return tree.pos[k] == "PROPN" and (ref is None or all(c.role == "metonym" for c in ref.candidates))


def is_place_word(scene: Scene, k: int) -> bool:
    """Tell "the town" and "the country", which have no name here."""
    return is_place_noun(scene, k) or scene.tree.lemmas[k] in classed(scene.lang, "nouns", "land of its own")
