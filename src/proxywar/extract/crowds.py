"""What a crowd does, whose members nobody names: "a mob ransacked the parliament", "thousands packed central Beirut".

It is a protest whatever the verb, for which no frame need ask.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.civilians import is_private_person
from proxywar.extract.drafts import Draft
from proxywar.extract.frames import Evoked, noun_class
from proxywar.extract.grammar import subjects
from proxywar.extract.grievances import against_whom
from proxywar.extract.locations import places_of, town_of
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import tokens_with
from proxywar.lang import classed, united
from proxywar.records import Argument

_MANY = 200
_HOME = frozenset({"of", "from", "in", "de", "à"})
CROWD = "actor:crowd"
"""What such a fact is marked with: it says something though it names nobody and no place."""


def find_crowds(scene: Scene, taken: Collection[int]) -> Iterator[Draft]:
    """Yield a protest for each verb that says what a crowd does, where no frame has made a fact of it."""
    tree, lang = scene.tree, scene.lang
    for verb in tokens_with(tree.lemmas, _deeds(lang)):
        if tree.pos[verb] != "VERB" or verb in taken or not does_as_crowd(scene, verb):
            continue
        doers = subjects(tree, verb)
        actors = unique([a for k in doers if k in scene.at for a in actors_of(scene, k)])
        roles = Roles(actors, unique(against_whom(scene, verb)), spine=[verb], actor_tokens=doers)
        roles.used.add(CROWD)
        yield Draft("PROTEST", verb, [verb], f"{lang}:{tree.lemmas[verb]} crowd", roles)


def _deeds(lang: str) -> frozenset[str]:
    return united(classed(lang, "verbs", "done by a crowd"), classed(lang, "verbs", "fills the streets"))


def does_as_crowd(scene: Scene, verb: int) -> bool:
    """Tell what a crowd does from the same verb of others: "crowds burned buses", "thousands invaded the avenues"."""
    tree, lang = scene.tree, scene.lang
    if tree.is_passive(verb):
        return False
    doers = subjects(tree, verb)
    fills = tree.lemmas[verb] in classed(lang, "verbs", "fills the streets")
    if any(tree.lemmas[k] in classed(lang, "nouns", "crowd") and k not in scene.at for k in doers):
        things = tree.children(verb, "obj")
        # "Une foule les a brûlés vifs": men are lynched.
        return fills or any(tree.pos[k] == "NOUN" and not is_private_person(scene, k) for k in things)
    streets = classed(lang, "nouns", "street")
    below = tree.children(verb, "obj", "obl")
    return fills and any(_are_many(scene, k) for k in doers) and any(tree.lemmas[k] in streets for k in below)


def is_crowd_deed(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell a verb of a crowd from the blow or the move that its frame would make of it."""
    tree, lang = scene.tree, scene.lang
    moved = evoked.frame.type in ("ASSAULT", "COERCE", "MOBILIZE", "PRESENT") and evoked.frame.pos == "VERB"
    if not moved or roles.recipients or any(a.kind != "group" for a in roles.actors):
        return False
    return tree.lemmas[evoked.head] in _deeds(lang) and does_as_crowd(scene, evoked.head)


def are_under_arms(scene: Scene, evoked: Evoked) -> bool:
    """Tell "the rebels swarmed the streets of Goma", which is no protest, from what a crowd does there."""
    if evoked.frame.type != "PROTEST" or evoked.frame.pos != "VERB":
        return False
    words = {w for slot, w in evoked.frame.fixed for w in w.split("/") if slot != "subj"}
    if not words & classed(scene.lang, "nouns", "street"):
        return False
    armed = united(noun_class(scene.lang, "force"), classed(scene.lang, "nouns", "in a cause of their own"))
    return any(scene.tree.lemmas[k] in armed for k in subjects(scene.tree, evoked.head))


def homes_of_crowd(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return the town whose people demonstrate: "Residents of Bria marched", "Des habitants de Kati ont manifesté"."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.type != "PROTEST" or evoked.frame.pos != "VERB":
        return []
    for who in subjects(tree, head):
        if who in scene.at or tree.feature(who, "Number") != "Plur":
            continue
        for k in tree.children(who, "nmod"):
            ref = scene.at.get(k)
            if k > head or ref is None or ref.is_adjective or tree.case_of(k) not in _HOME:
                continue
            if ref.of("place") or (not ref.candidates and town_of(scene, ref)):
                return places_of(scene, k)
    return []


def _are_many(scene: Scene, k: int) -> bool:
    """Tell "thousands of Lebanese", "des milliers de partisans" from thousands of soldiers."""
    tree, lang = scene.tree, scene.lang
    numbers = [tree.lemmas[m] for m in tree.children(k, "nummod")]
    counted = any(n.isdecimal() and int(n) >= _MANY for n in numbers)
    counted = counted or tree.lemmas[k] in classed(lang, "nouns", "people by number")
    people = {tree.lemmas[m] for m in (k, *tree.children(k, "nmod"))}
    return counted and not people & noun_class(lang, "force")
