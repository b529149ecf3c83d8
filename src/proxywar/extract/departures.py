"""Who leaves and what is left, where one noun has both beside it: "le départ de Somalie de 3 000 soldats de l'Atmis".

A country behind a bare "de" is where one comes from ("de Somalie", "d'Angola"); as who leaves it has its article ("de
la Russie") (M. Grevisse, Le bon usage, on articles before names of countries).
"""

from __future__ import annotations

from proxywar.extract.frames import Evoked, load_frames
from proxywar.extract.goods import is_force
from proxywar.extract.grammar import fillers, objects
from proxywar.extract.scene import Scene
from proxywar.lang import classed

_BARE = frozenset({"de", "d'", "d’"})
_REACH = 14
_RETREATS = frozenset({"RETREAT"})


def who_leaves(scene: Scene, evoked: Evoked, found: list[int]) -> list[int]:
    """Return the fillers of a genitive without the country that is left, else the force named behind it."""
    tree = scene.tree
    if scene.lang != "fr" or evoked.frame.type != "RETREAT" or evoked.frame.pos != "NOUN":
        return found
    if evoked.frame.lemma in classed("fr", "nouns", "truce") and fillers(tree, evoked.tokens, "avec"):
        return found  # "l'armistice d'Israël avec l'Égypte": nobody leaves
    if (first := _who_leaves_first(scene, evoked, found)) is not None:
        return first
    left = [k for k in found if _is_left(scene, k)]
    rest = [k for k in found if k not in left]
    if not left or rest:
        return rest
    for m in range(left[0] + 1, min(left[0] + _REACH, len(tree))):
        if tree.pos[m] in ("VERB", "AUX") and tree.is_finite(m) and not tree.is_past_participle(m):
            break
        if is_force(scene, m) and tree.case_of(m) == "de":
            return [m]
    return []


def _who_leaves_first(scene: Scene, evoked: Evoked, found: list[int]) -> list[int] | None:
    """Return the France of "le départ de la France du Mali", the Israel of "d'Israël de Gaza": the second "de" is left.

    A state with its article is who leaves; so is one that never has any ("Israël") before a place of its own.
    """
    tree = scene.tree
    hung = [k for k in tree.children(evoked.head, "nmod") if tree.case_of(k) == "de"]
    if len(hung) != 2 or hung[0] not in found:
        return None
    one, other = scene.at.get(hung[0]), scene.at.get(hung[1])
    if one is None or other is None or not one.of("actor") or one.is_adjective or is_force(scene, hung[1]):
        return None
    body = bool(other.of("actor")) and not other.of("place")
    if body and _is_left(scene, hung[0]):
        return None  # "le retrait d'Irak de l'Otan"
    return [k for k in found if k < hung[1]] if body or other.of("place") or _is_left(scene, hung[1]) else None


def is_left_by(scene: Scene, force: int, k: int) -> bool:
    """Tell "le départ des mercenaires étrangers de Libye", where the country is left, from men of that country."""
    tree = scene.tree
    if scene.lang != "fr" or not is_force(scene, force):
        return False
    leaving = load_frames(scene.lang).plain(tree.lemmas[tree.heads[force]], "NOUN", _RETREATS)
    return bool(leaving) and tree.case_of(force) == "de" and k > force and _is_left(scene, k)


def asks_to_leave(scene: Scene, evoked: Evoked) -> bool:
    """Tell a demand for a withdrawal, whose "from" says where from: of "an apology from X" X is asked."""
    tree, frames = scene.tree, load_frames(scene.lang)
    asked = [f for k in objects(tree, evoked.head) for f in frames.plain(tree.lemmas[k], "NOUN", _RETREATS)]
    return bool(asked) and all(f.mode != "release" for f in asked)


def _is_left(scene: Scene, k: int) -> bool:
    ref = scene.at.get(k)
    return ref is not None and bool(ref.of("place") or ref.of("actor", "metonym")) and not ref.is_adjective and (
        k > 0 and scene.tree.lower[k - 1] in _BARE and any(c.id.isupper() for c in ref.candidates)
    )  # fmt: skip


def who_departs(scene: Scene, tokens: list[int]) -> list[int]:
    """Return who leaves of the genitives behind "retrait": "le retrait de l'Afrique du Sud", not "de Namibie".

    Of two that may be places the first leaves the other: "le retrait du Maroc du Sahara occidental".
    """
    own = ("la", "l'", "l’") if scene.lang == "fr" else ()
    places = [k for k in tokens if (ref := scene.at.get(k)) is not None and ref.of("place")]
    places = [k for k in places if scene.tree.lower[k - 1] not in own]
    below = [m for k in places[:1] for m in scene.tree.children(k, "nmod") if scene.tree.case_of(m) == "de"]
    two = len(places) > 1 or any(m in scene.at and scene.at[m].of("place") for m in below)
    first = places[0] if two and len(places) == len(tokens) else None
    return [k for k in tokens if k not in places or (k == first and scene.at[k].of("actor"))]
