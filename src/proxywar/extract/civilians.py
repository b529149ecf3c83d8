"""Whom violence befalls as private persons: "deux coopérants espagnols", "eight Italians" are no party."""

from __future__ import annotations

from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument

_BEFALLS = frozenset({"ASSAULT", "COERCE"})
_STATES = frozenset({"country", "government", "group"})
_ONE = frozenset({"un", "une", "a", "an"})
_SAID_OF_PEOPLE = ("amod", "nmod", "acl", "acl:relcl", "appos", "flat", "compound", "nmod:poss")


def are_private(scene: Scene, fact_type: str, k: int, actors: list[Argument]) -> bool:
    """Tell whether whom the token `k` stands for are taken or hurt as private persons of some nationality."""
    family = scene.tree.lemmas[k] in classed(scene.lang, "nouns", "of one's family") and scene.tree.words[k].islower()
    if family and fact_type == "ASSAULT" and actors:
        return True  # "son père, assassiné": who mourns him is not struck
    if not actors or any(a.kind not in _STATES for a in actors):
        return False
    if is_one_of_trade(scene, k):
        return True
    if fact_type not in _BEFALLS:
        return False
    # Of nations at war some are killed, and no more than a family is kidnapped.
    return is_private_person(scene, k) and (fact_type == "COERCE" or k not in scene.at)


def is_private_person(scene: Scene, k: int) -> bool:
    """Tell "journalistes français", "une famille", "huit Français", "an Italian": people, and no body of men."""
    tree, ref = scene.tree, scene.at.get(k)
    if ref is None:
        return tree.lemmas[k] in classed(scene.lang, "nouns", "private person")
    if not ref.is_adjective or tree.pos[k] not in ("NOUN", "PROPN", "ADJ") or tree.children(k, *_SAID_OF_PEOPLE):
        return False
    numbered = any(m < k for m in tree.children(k, "nummod")) or any(
        tree.lower[m] in _ONE for m in tree.children(k, "det")
    )
    # "its garrison, 195 Yemenis": the garrison.
    who = tree.deps[k] == "appos" or (tree.deps[k] == "conj" and not tree.children(k, "cc"))
    return numbered and not who and tree.words[k][:1].isupper()


def is_one_of_trade(scene: Scene, i: int) -> bool:
    """Tell "un homme d'affaires libanais", "a Lebanese man": a man of some nationality is no force of that state."""
    tree = scene.tree
    if tree.lemmas[i] not in classed(scene.lang, "nouns", "one of a nation or trade"):
        return False
    trade = any(tree.lemmas[k] in classed(scene.lang, "nouns", "trade") for k in tree.children(i, "nmod"))
    one = any(tree.lower[k] in ("un", "a") for k in tree.children(i, "det", "nummod"))
    return trade or (one and any(k in scene.at and scene.at[k].is_adjective for k in tree.children(i, "amod")))


def is_only_of_nation(scene: Scene, k: int) -> bool:
    """Tell the nationality at `k` of somebody named: "arrested the Malian lawyer X"."""
    tree, man = scene.tree, scene.tree.heads[k]
    if tree.deps[k] != "amod" or man > k:
        return False
    return any(
        m > k and tree.pos[m] == "PROPN" and not tree.case_of(m) for m in tree.children(man, "flat", "nmod", "appos")
    )
