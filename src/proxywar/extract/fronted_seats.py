"""Whose officials "In Washington, officials praised…" tells of: those of the power that is seated there."""

from __future__ import annotations

from proxywar.extract.scene import Scene
from proxywar.lang import classed

_AT = {"en": frozenset({"in"}), "fr": frozenset({"à", "a"})}


def seats_in_front(scene: Scene, i: int) -> list[int]:
    """Return the capital that opens the clause whose subject at `i` speaks for a state without saying for which."""
    tree, verb = scene.tree, scene.tree.heads[i]
    if not tree.deps[i].startswith("nsubj") or tree.lemmas[i] not in classed(
        scene.lang, "nouns", "speaks from its seat"
    ):
        return []
    if any(k in scene.at or tree.feature(k, "Poss") == "Yes" or tree.deps[k] == "nmod:poss" for k in tree.kids[i]):
        return []
    for k in tree.children(verb, "obl", "obl:mod", "nmod"):
        ref = scene.at.get(k)
        if k > i or ref is None or not ref.first or not ref.is_seat_only or tree.children(k, "conj"):
            continue
        opens = tree.lower[ref.first - 1] in _AT[scene.lang] and _opens(scene, ref.first - 1)
        if opens and tree.words[ref.last + 1] == ",":
            return [k]
    return []


def _opens(scene: Scene, preposition: int) -> bool:
    """Tell a phrase at the head of a sentence or right behind a comma, "and", "while"."""
    tree = scene.tree
    return preposition == 0 or tree.words[preposition - 1] in (",", ";") or tree.deps[preposition - 1] in ("cc", "mark")
