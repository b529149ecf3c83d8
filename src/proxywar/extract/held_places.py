"""Places that are somebody's by what a phrase says of them: "Sirte is Haftar's", "Jaffna, the Tigers' capital".

No verb of holding tells it: a possessive or "à" stands as predicate, a place belongs to somebody, or it is the capital
or the port of who has no state.
"""

from __future__ import annotations

from collections.abc import Iterator

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.drafts import Draft
from proxywar.extract.grammar import modified, subjects
from proxywar.extract.locations import places_of
from proxywar.extract.referents import actors_of, owners_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import tokens_with
from proxywar.lang import classed, united
from proxywar.records import Argument

HELD = "place that is somebody's"
"""Name of the rule."""
_STATELESS = frozenset({"armed_group"})
"""Kinds of bodies whose capital is not one of a state, and so says what they hold."""
_MAY_HOLD = _STATELESS | {"military", "group", "party", "person"}
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_TO = {"en": frozenset({"to"}), "fr": frozenset({"à"})}


def find_held_places(scene: Scene) -> Iterator[Draft]:
    """Yield who holds a place by a possessive predicate, by "belongs to" or as his capital."""
    tree = scene.tree
    for i in sorted(scene.at):
        if i > 0 and tree.children(i, "cop") and not tree.children(i, "appos"):
            yield from _said_to_be_of(scene, i)
    for verb in tokens_with(tree.lemmas, classed(scene.lang, "verbs", "belongs to")):
        if tree.pos[verb] == "VERB":
            yield from _belonging(scene, verb)
    seats = united(_capitals(scene.lang), classed(scene.lang, "nouns", "town that is held"))
    for i in tokens_with(tree.lemmas, seats):
        if tree.pos[i] == "NOUN":
            yield from _own_towns(scene, i)


def _capitals(lang: str) -> frozenset[str]:
    return classed(lang, "nouns", "capital")


def _said_to_be_of(scene: Scene, i: int) -> Iterator[Draft]:
    """Find "Sirte is Haftar's", "has been the M23's since Monday", "Goma est aux rebelles du M23"."""
    tree = scene.tree
    marks = tree.children(i, "case")
    if scene.lang == "en":
        if not any(k == i + 1 and tree.lower[k] in _POSSESSIVE for k in marks) or not _ends_there(scene, i + 1):
            return
    elif tree.case_of(i) != "à" or len(marks) != 1:
        return
    holders = [a for a in actors_of(scene, i) if a.kind in _MAY_HOLD or (scene.lang == "en" and a.kind == "country")]
    yield from _held(scene, i, holders, tree.children(i, "nsubj")[:1])


def _ends_there(scene: Scene, mark: int) -> bool:
    """Tell "is Haftar's since", "is Haftar's." from "is Haftar's fief"."""
    tree = scene.tree
    behind = mark + 1
    return behind >= len(tree) or tree.pos[behind] not in ("NOUN", "PROPN", "ADJ", "NUM") or tree.heads[behind] == mark


def _belonging(scene: Scene, verb: int) -> Iterator[Draft]:
    """Find "Goma belongs to the M23", "reste aux Houthis"."""
    tree = scene.tree
    to = [k for k in tree.children(verb, "obl", "obl:arg", "iobj") if tree.case_of(k) in _TO[scene.lang]]
    holders = [a for k in to for a in actors_of(scene, k) if a.kind in _MAY_HOLD]
    if holders:
        yield from _held(scene, verb, holders, subjects(tree, verb)[:1])


def _own_towns(scene: Scene, i: int) -> Iterator[Draft]:
    """Find "Jaffna, the Tigers' capital", "the Houthis' port of Hodeida", "dernier port du FPLO"."""
    tree = scene.tree
    if scene.lang == "en" and not tree.children(i, "nmod:poss") and tree.lemmas[i] not in _capitals("en"):
        return  # "the old Arab town of Aden"
    owners = [a for a in owners_of(scene, i, seated=False) if a.kind in _STATELESS]
    if not owners:
        return
    said_of = [i] if any(tree.deps[k] in ("nmod", "appos", "flat") and k > i for k in tree.kids[i]) else []
    said_of += [tree.heads[i]] if tree.deps[i] == "appos" else []
    said_of += modified(tree, i) if tree.children(i, "cop") else []
    yield from _held(scene, i, owners, said_of)


def _held(scene: Scene, head: int, holders: list[Argument], said_of: list[int]) -> Iterator[Draft]:
    found = [p for k in said_of for p in places_of(scene, k) if p.kind != "country"]
    names = {a.name for a in holders}
    places = unique([p for p in found if p.name not in names])
    if holders and places:
        yield Draft("CONTROLS", head, [head], HELD, Roles(unique(holders), [], places, spine=[head]))
