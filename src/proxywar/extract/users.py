"""Who has or uses the goods of which the text says by whom they were supplied: "its tanks, delivered by Moscow"."""

from __future__ import annotations

from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import modified, subjects
from proxywar.extract.referents import actors_of, owners_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import NOMINAL
from proxywar.lang import classed
from proxywar.records import Argument

_GIVEN_FOR_USE = {"en": frozenset({"with", "aboard"}), "fr": frozenset({"avec", "grâce", "à", "par"})}


def users_of(scene: Scene, goods: int) -> list[Argument]:
    """Return who has or uses what a noun names: "UNITA's missiles", "flew jets", "a frappé avec des drones"."""
    tree = scene.tree
    if owners := owners_of(scene, goods, seated=False, fact_type="AID"):
        return owners
    verb = tree.heads[goods]
    if tree.pos[verb] == "ADJ" and tree.lemmas[verb] in classed(scene.lang, "words", "strong by"):
        return [a for k in modified(tree, verb) for a in actors_of(scene, k, fact_type="AID")]
    if tree.pos[verb] != "VERB":
        return []
    used = tree.deps[goods] == "obj" and tree.lemmas[verb] in classed(scene.lang, "verbs", "use")
    used = used or (
        tree.deps[goods] in ("obl", "obl:arg")
        and (
            tree.case_of(goods) in _GIVEN_FOR_USE[scene.lang] - {"à", "par"}
            or tree.lemmas[verb] in classed(scene.lang, "verbs", "use")
        )
    )
    if tree.deps[goods] == "nsubj" and tree.lemmas[verb] in classed(scene.lang, "verbs", "enables"):
        served = [k for k in tree.kids[verb] if tree.deps[k] in ("obj", "iobj") or tree.case_of(k) == "à"]
        return [a for k in served if tree.pos[k] in NOMINAL for a in actors_of(scene, k, fact_type="AID")]
    return [a for k in subjects(tree, verb) for a in actors_of(scene, k, fact_type="AID")] if used else []


def supplied(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who has the goods that someone supplied: "its tanks, delivered by Moscow"."""
    tree, head = scene.tree, evoked.head
    if tree.deps[head] not in ("acl", "amod") or not tree.is_past_participle(head):
        return []
    return users_of(scene, tree.heads[head])
