"""Places that are said to be of a nationality: "Gao, restée malienne", "Palmyra is Syrian again"."""

from __future__ import annotations

from collections.abc import Iterator

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.candidates import actor_named
from proxywar.extract.drafts import Draft
from proxywar.extract.grammar import modified, passive_subjects, subjects
from proxywar.extract.locations import places_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed

OF_A_NATION = "place of a nation"
"""Name of the rule."""
_AGAIN = {
    "en": frozenset({"again", "still", "back"}),
    "fr": frozenset({"nouveau", "encore", "toujours"}),
}
"""Adverbs that make of "is Syrian" a matter of who holds a place."""


def find_holdings(scene: Scene) -> Iterator[Draft]:
    """Yield who holds a place, where its nationality is what it keeps, gets back or becomes."""
    tree = scene.tree
    keeps = classed(scene.lang, "verbs", "copula")
    for i in range(1, len(tree)):
        ref = scene.at.get(i)
        if ref is None or not ref.is_adjective or tree.pos[i] not in ("ADJ", "NOUN") or not ref.of("actor"):
            continue
        verb = tree.heads[i]
        if verb != i and tree.lemmas[verb] in keeps and i > verb and not _is_of_noun(scene, i, verb):
            said_of = passive_subjects(tree, verb) if tree.is_past_participle(verb) else []
            said_of = said_of or subjects(tree, verb) or modified(tree, verb)
        elif tree.children(i, "cop") and _again(scene, i):
            said_of = tree.children(i, "nsubj")[:1]
        else:
            continue
        places = unique([p for k in said_of for p in places_of(scene, k) if p.kind != "country"])
        if places:
            roles = Roles([actor_named(scene, ref)], [], places, spine=[i])
            yield Draft("CONTROLS", i, [i], OF_A_NATION, roles)


def _is_of_noun(scene: Scene, i: int, verb: int) -> bool:
    """Tell "est restée une base turque", where the adjective is another noun's."""
    tree = scene.tree
    return any(tree.pos[k] == "NOUN" for k in range(verb + 1, i))


def _again(scene: Scene, i: int) -> bool:
    tree = scene.tree
    beside = [*tree.kids[i], *(m for k in tree.kids[i] for m in tree.kids[k])]
    return any(tree.lower[k] in _AGAIN[scene.lang] for k in beside)
