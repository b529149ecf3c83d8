"""The man named before whom "the rebel leader", "the Norwegian envoy" or "l'émissaire algérien" takes up."""

from __future__ import annotations

from proxywar.extract.co_arguments import co_arguments
from proxywar.extract.nouns import is_definite
from proxywar.extract.prepositions import LOCATIVES
from proxywar.extract.scene import Scene, nations_beside
from proxywar.find.names import titles
from proxywar.lang import classed
from proxywar.records import Argument

_AT_THE_TOP = frozenset({"president", "monarch", "leader"})
"""Offices of those who send others."""


def man_before(scene: Scene, i: int) -> list[Argument]:
    """Return the one man of those named before whom the noun at `i` with its adjective means, if any."""
    tree = scene.tree
    envoy = tree.lemmas[i] in classed(scene.lang, "nouns", "sent abroad")
    if not envoy and tree.lemmas[i] not in titles(scene.lang):
        return []
    if tree.feature(i, "Number") == "Plur" or not is_definite(tree, i) or "descriptions" in tree.without:
        return []
    more = [k for k in tree.kids[i] if tree.deps[k] in ("appos", "flat", "nmod", "nmod:poss", "conj")]
    if any(tree.deps[k] != "nmod" or tree.case_of(k) not in LOCATIVES[scene.lang] for k in more):
        return []  # "met the rebel leader in Huambo" hangs the town on the man
    found = _chief_of_rebels(scene, i) or (_sent_by(scene, i) if envoy else None)
    return [found] if found is not None else []


def _men(scene: Scene, i: int) -> list[Argument]:
    """Return the men named before, the last first, without who stands beside the noun."""
    barred, before = co_arguments(scene, i), scene.tree.start[i]
    named = [s.argument for s in reversed(scene.discourse.seen) if s.order < before]
    return [a for a in named if a.kind in ("person", "unknown") and a.id not in barred]


def _chief_of_rebels(scene: Scene, i: int) -> Argument | None:
    """Return the last man named who leads or is of a band, for "the rebel leader", "le chef rebelle"."""
    tree, lang = scene.tree, scene.lang
    rising = classed(lang, "nouns", "in a cause of their own") & classed(lang, "nouns", "irregular")
    beside = [k for k in tree.children(i, "amod", "compound") if {tree.lemmas[k], tree.lower[k]} & rising]
    if not beside or any(k in scene.at and tree.deps[k] != "nmod" for k in tree.kids[i]):
        return None
    bands = {leader for leader, body in scene.discourse.led if body.kind in ("armed_group", "party")}
    return next((a for a in _men(scene, i) if a.id in bands or _is_of_band(scene, a)), None)


def _is_of_band(scene: Scene, man: Argument) -> bool:
    gazetteer = scene.gazetteer
    within = gazetteer.within_ids(man.id) if gazetteer.has_actor(man.id) else ()
    return any(gazetteer.has_actor(body) and gazetteer.actor(body).kind == "armed_group" for body in within)


def _sent_by(scene: Scene, i: int) -> Argument | None:
    """Return the man of that nationality who was named in this sentence or the last and holds no office at home.

    For want of one the only man of whom nothing says where he is from.
    """
    states, gazetteer = nations_beside(scene, i), scene.gazetteer
    if not states:
        return None
    near = [a for a in _men(scene, i) if a.start >= scene.since]
    own = [a for a in near if gazetteer.has_actor(a.id) and gazetteer.country_of(a.id) in states
           and not any(office in _AT_THE_TOP for office, *_ in gazetteer.offices_of(a.id))]  # fmt: skip
    if own:
        return own[0]
    unknown = {a.id: a for a in near if not gazetteer.has_actor(a.id)}
    return next(iter(unknown.values())) if len(unknown) == 1 else None
