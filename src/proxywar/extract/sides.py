"""What parties are to each other by one noun or one adverb: "X and Y, rivals since…", "X and Y jointly run".

"Rivals" behind a comma is said of the whole list before it; what two powers run, patrol or build together is
co-operation, whatever the verb.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.drafts import Draft
from proxywar.extract.frames import Frame, load_frames
from proxywar.extract.grammar import fillers, objects, subjects
from proxywar.extract.locations import is_locative, places_of
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, united

TOGETHER = {
    "en": frozenset({"jointly", "together"}),
    "fr": frozenset({"ensemble", "conjointement"}),
}
AGAINST = {"en": "against", "fr": "contre"}
BELONGS = {"en": frozenset({"of", "to", "for"}), "fr": frozenset({"de"})}
"""Prepositions that say whose rival somebody is: of one that is told, the list is not each other's."""


def find_sides(scene: Scene, frames: Mapping[int, Frame]) -> Iterator[Draft]:
    """Yield the facts that a plural noun or "together" makes of a list of parties.

    Args:
        frames: The frame of every token that heads one; such a verb says itself what is done.
    """
    yield from _rivals(scene)
    yield from _together(scene, frames)
    yield from _fighting_beside(scene, frames)


def _fighting_beside(scene: Scene, frames: Mapping[int, Frame]) -> Iterator[Draft]:
    """Yield the fight of "combattent aux côtés de l'armée contre Boko Haram": the verb says whom they help."""
    tree = scene.tree
    for verb, frame in frames.items():
        if frame.type != "BACKS" or not frame.fixed or tree.pos[verb] != "VERB" or tree.is_passive(verb):
            continue
        if not load_frames(scene.lang).plain(tree.lemmas[verb], "VERB", frozenset({"ASSAULT"})):
            continue
        actors = unique([a for k in subjects(tree, verb) for a in actors_of(scene, k)])
        foes = fillers(tree, (verb,), AGAINST[scene.lang])
        struck = unique([a for k in foes for a in actors_of(scene, k, fact_type="ASSAULT")])
        if actors and struck:
            rule = f"{scene.lang}:{tree.lemmas[verb]} {AGAINST[scene.lang]}"
            yield Draft("ASSAULT", verb, [verb, *foes], rule, Roles(actors, struck, spine=[verb]))


def _rivals(scene: Scene) -> Iterator[Draft]:
    tree = scene.tree
    enemies, partners = classed(scene.lang, "nouns", "enemies"), classed(scene.lang, "nouns", "partners")
    for i in tokens_with(tree.lemmas, united(enemies, partners), 4):
        kind = "OPPOSES" if tree.lemmas[i] in enemies else "COOPERATE"
        if tree.lower[i][-1] not in "sx" or _has_owner(scene, i):
            continue
        first = min([i, *(k for k in tree.kids[i] if k < i and tree.deps[k] in ("det", "amod", "advmod", "nummod"))])
        if first < 4 or tree.words[first - 1] != "," or (ref := scene.at.get(first - 2)) is None or ref.is_adjective:
            continue
        sides = unique([a for k in _list_before(tree, first - 1) for a in actors_of(scene, k)])
        if len(sides) > 1:
            yield Draft(kind, i, [i], f"{scene.lang}:{tree.lemmas[i]}", Roles(sides, [], spine=[i]))


def _has_owner(scene: Scene, i: int) -> bool:
    """Tell "rivals of Iran" from "ennemis de toujours"."""
    tree = scene.tree
    owners = [k for k in tree.kids[i] if tree.deps[k] == "nmod:poss" or tree.case_of(k) in BELONGS[tree.lang]]
    return any(k in scene.at or tree.pos[k] in ("PROPN", "PRON") for k in owners)


def _list_before(tree: Tree, comma: int) -> list[int]:
    """Return the tokens of the coordinated names that end before a comma."""
    last = comma - 1
    while tree.deps[last] in ("conj", "flat") and tree.heads[last] < last:
        last = tree.heads[last]
    start = max((k for k in range(comma) if tree.words[k] in (":", ";")), default=-1)
    return [k for k in tree.conjuncts(last) if start < k < comma and tree.pos[k] in ("PROPN", "NOUN")]


def _together(scene: Scene, frames: Mapping[int, Frame]) -> Iterator[Draft]:
    tree = scene.tree
    for i in tokens_with(tree.lower, TOGETHER[scene.lang]):
        word, verb = tree.lower[i], tree.heads[i]
        if tree.pos[verb] != "VERB" or tree.deps[i] != "advmod":
            continue
        # What a verb says of a side that is no co-operation ("attacked together") it says itself.
        if (frame := frames.get(verb)) is not None and frame.type not in ("PRESENT", "LEADS", "CONTROLS"):
            continue
        sides = unique([a for k in subjects(tree, verb) for a in actors_of(scene, k, fact_type="COOPERATE")])
        if len(sides) > 1 and tree.lemmas[verb] not in classed(scene.lang, "verbs", "no joint work"):
            near = [k for t in (verb, *objects(tree, verb)) for k in tree.kids[t] if is_locative(scene, k)]
            places = unique([p for k in [*near, *objects(tree, verb)] for p in places_of(scene, k)])
            yield Draft("COOPERATE", verb, [verb, i], f"{scene.lang}:{word}", Roles(sides, [], places, spine=[verb]))
