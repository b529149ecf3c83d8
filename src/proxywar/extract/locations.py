"""Which places a token stands for, and which prepositions make a place of what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from proxywar.extract.joints import expand
from proxywar.extract.scene import NameRef, Scene, descend, known_place, unknown
from proxywar.lang import classed
from proxywar.records import Argument

if TYPE_CHECKING:
    from proxywar.knowledge import Candidate

LOCATIVES = {
    "en": frozenset({"in", "at", "near", "inside", "around", "across", "throughout", "outside", "within", "along",
                     "off", "over", "on", "between", "beyond"}),
    "fr": frozenset({"en", "à", "dans", "près", "sur", "autour", "au-dessus", "vers", "depuis", "entre", "chez",
                     "devant"}),
}  # fmt: skip
MOTION = {
    "en": frozenset({"to", "into", "toward", "towards", "from", "through", "onto", "out"}),
    "fr": frozenset({"vers", "à", "en", "dans", "depuis", "pour", "jusque", "jusqu'", "hors"}),
}
"""Prepositions that make a place of what follows; MOTION only beside verbs of movement."""


def places_of(scene: Scene, i: int, *, loose: bool = False) -> list[Argument]:
    """Return the places that the token `i` stands for ("Sirte", "the town of Sirte", "la base d'al-Watiya").

    Args:
        loose: Take the place of any noun, not only of nouns of place: what is bombed stands where "a market in X" does.
    """
    ref = scene.at.get(i)
    tree = scene.tree
    if ref is not None and not ref.is_adjective:
        places = ref.of("place")
        if places:
            return [known_place(scene, best_place(scene, [c.id for c in places], ref.candidates), ref)]
        if ref.candidates:
            return []
        nested = [
            p
            for k in tree.kids[i]
            if tree.deps[k].split(":")[0] in ("nmod", "obl") and is_locative(scene, k)
            for p in places_of(scene, k)
        ]
        if nested and ref.text.split()[-1].lower() in classed(scene.lang, "nouns", "place"):
            return nested
        return [unknown(ref.text, ref.start, ref.end, "place")] if is_place_context(scene, ref) else []
    for k in descend(tree, i, classed(scene.lang, "nouns", "quantifier")):
        found = places_of(scene, k)
        if found:
            return found
    if tree.pos[i] in ("NOUN", "PROPN", "ADJ") and (_is_place_noun(scene, i) or loose):
        for k in tree.kids[i]:
            dep = tree.deps[k].split(":")[0]
            if dep in ("nmod", "compound", "flat", "appos", "amod", "obl") and (
                tree.case_of(k) in ("", "of", "de", "in", "à", "en") or tree.deps[k] == "nmod:poss"
            ):
                found = [p for m in expand(tree, [k]) for p in places_of(scene, m)]
                if found:
                    return found
    return []


def best_place(scene: Scene, ids: list[str], beside: tuple[Candidate, ...] = ()) -> str:
    """Return the candidate place that lies in a theatre the sentence or the document names.

    Args:
        beside: All the candidates of the name: a town that a government is seated in is the one in its country.
    """
    ids = list(dict.fromkeys(ids))
    if len(ids) == 1:
        return ids[0]
    here = {t for ref in scene.names if len({c.id for c in ref.of("place")}) < 2 for c in ref.candidates
            if (t := scene.gazetteer.theatre_of(c.id))}  # fmt: skip
    seated = {t for c in beside if c.kind == "actor" and (t := scene.gazetteer.theatre_of(c.id))}

    def fit(place: str) -> tuple[bool, float, bool, int]:
        theatre = scene.gazetteer.theatre_of(place)
        return theatre in here, scene.theatres.get(theatre or "", 0), theatre in seated, -ids.index(place)

    return max(ids, key=fit)


def is_locative(scene: Scene, i: int, *, motion: bool = False) -> bool:
    """Tell whether the token `i` stands behind a preposition of place."""
    mark = scene.tree.case_of(i)
    return mark in LOCATIVES[scene.lang] or (motion and mark in MOTION[scene.lang])


def is_place_context(scene: Scene, ref: NameRef) -> bool:
    """Tell an unknown name that stands where places stand ("in Ltamenah", "the town of X")."""
    tree = scene.tree
    head = scene.token_at(ref.start, ref.end)
    if head is None:
        return False
    if tree.case_of(head) in LOCATIVES[scene.lang]:
        return True
    governor = tree.heads[head]
    return (
        governor != head
        and tree.lemmas[governor] in classed(scene.lang, "nouns", "place")
        and tree.pos[governor] == "NOUN"
    )


def _is_place_noun(scene: Scene, i: int) -> bool:
    nouns = classed(scene.lang, "nouns", "place")
    return scene.tree.lemmas[i] in nouns or scene.tree.lower[i].removesuffix("s") in nouns
