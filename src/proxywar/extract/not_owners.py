"""Names behind a noun that say where and not whose: "the court in The Hague", "l'accord de Taëf", "gangs d'Haïti"."""

from __future__ import annotations

from proxywar.extract.grammar import GENITIVE
from proxywar.extract.scene import NameRef, Scene, is_named
from proxywar.lang import classed


def says_where(scene: Scene, i: int, k: int, ref: NameRef) -> bool:
    """Tell a name at `k` that tells where what the noun at `i` names is, or was made."""
    tree, lemma = scene.tree, scene.tree.lemmas[i]
    if ref.text.lower() in classed(scene.lang, "words", "seat of courts") and (
        lemma in classed(scene.lang, "nouns", "court")
    ):
        return True  # "the tribunal in The Hague" is not a Dutch one
    unknown_of = not ref.candidates and tree.case_of(k) == GENITIVE[scene.lang] and k > i
    if unknown_of and lemma in classed(scene.lang, "nouns", "people of a place"):
        return True  # "the clans of Mudug": where they live
    if tree.case_of(k) == "de" and " " not in ref.text and ref.is_seat_only:
        return lemma in classed(scene.lang, "nouns", "named after its town")
    return _has_irregulars(scene, i, k, ref)


def _has_irregulars(scene: Scene, i: int, k: int, ref: NameRef) -> bool:
    """Tell "les gangs armés d'Haïti", "the rebels of Chad": who rises or robs in a country is not that state."""
    tree = scene.tree
    if ref.is_adjective or tree.case_of(k) != GENITIVE[scene.lang] or k < i:
        return False
    if not any(scene.gazetteer.actor(c.id).kind == "country" for c in ref.of("actor")):
        return False
    lemma = tree.lemmas[i]
    armed = any(tree.lower[m] in classed(scene.lang, "words", "armed") for m in tree.children(i, "amod"))
    return lemma in classed(scene.lang, "nouns", "irregular") or (
        armed and lemma in classed(scene.lang, "nouns", "group")
    )


def no_masters(scene: Scene, i: int) -> frozenset[str]:
    """Return the ids of states, where a body is told of whose men "ses miliciens", "its guerrillas" are sooner."""
    lemma, before = scene.tree.lemmas[i], scene.tree.start[i]
    if lemma not in classed(scene.lang, "nouns", "irregular"):
        return frozenset()
    seen = [s for s in scene.discourse.seen if s.order < before]
    bands = any(s.argument.kind == "armed_group" for s in seen)
    return frozenset(s.argument.id for s in seen if bands and s.argument.kind == "country")


def are_own_followers(scene: Scene, i: int, k: int, barred: frozenset[str]) -> bool:
    """Tell "a appelé ses partisans à manifester", "told his followers to": who does it to his own, to nobody else.

    Args:
        k: The possessive of the noun at `i`.
        barred: Ids of those who do what is done.
    """
    if not barred or scene.tree.lemmas[i] not in classed(scene.lang, "nouns", "follower"):
        return False
    meant = scene.discourse.resolve(scene.tree.lower[k], scene.lang, before=scene.tree.start[k])
    return bool(meant) and meant[0].id in barred and meant[0].kind != "country"  # a state has none


def states_behind_en(scene: Scene, slot: str, tokens: list[int]) -> list[int]:
    """Return what fills a slot of parties without the common nouns behind "en": "en poste", "en vain"."""
    return [k for k in tokens if is_named(scene, k)] if slot == "en" else tokens
