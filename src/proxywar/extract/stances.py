"""On whose side a copula and a preposition put somebody: "Rwanda is behind the M23", "la Russie est contre l'Otan"."""

from __future__ import annotations

from collections.abc import Iterator

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.drafts import Draft
from proxywar.extract.joints import expand
from proxywar.extract.merging import ids_of
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import tokens_with
from proxywar.lang import classed, united
from proxywar.records import Argument

PARTIES = frozenset({"armed_group", "military", "country", "government", "organisation", "person", "group"})
"""Kinds of who may have somebody behind him; a place has what stands behind it."""


def find_stances(scene: Scene) -> Iterator[Draft]:
    """Yield who is behind whom and against whom, where the preposition alone says so.

    What somebody is behind or against that is no party ("behind the coup", "against the plan") is left to its noun.
    """
    tree = scene.tree
    behind, against = classed(scene.lang, "words", "is behind"), classed(scene.lang, "words", "is against")
    for mark in tokens_with(tree.lower, united(behind, against)):
        whom = tree.heads[mark]
        if tree.deps[mark] != "case" or mark > whom or whom not in scene.at:
            continue
        node = whom if tree.children(whom, "cop") else tree.heads[whom]
        if node != whom and (tree.lemmas[node] not in ("be", "être") or tree.deps[whom] != "obl"):
            continue
        backers = [a for k in expand(tree, tree.children(node, "nsubj")[:1]) for a in _parties(scene, k)]
        backed = [a for k in expand(tree, [whom]) for a in _parties(scene, k)]
        if backers and backed and not ids_of(backers) & ids_of(backed):  # "Who is behind Boko Haram?"
            type_ = "BACKS" if tree.lower[mark] in behind else "OPPOSES"
            rule = f"be {tree.lower[mark]} a party"
            yield Draft(type_, node, [node, mark], rule, Roles(unique(backers), unique(backed), spine=[node]))


def _parties(scene: Scene, k: int) -> list[Argument]:
    return [a for a in actors_of(scene, k) if a.kind in PARTIES]
