"""Whose deed is praised or blamed where its name is not: "the plan proposed by Morocco", "welcomed the move"."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.grammar import agents
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument

TAKES_UP = frozenset({"the", "this", "that", "la", "le", "l'", "l’", "ce", "cet", "cette"})


def whose_deed(scene: Scene, roles: Roles) -> list[Argument]:
    """Return who put forward or did what the recipient's noun stands for; empty where the text does not tell."""
    nouns = [k for k in roles.recipient_tokens if scene.tree.pos[k] == "NOUN"]
    return [a for k in nouns for a in _proposers(scene, k) or _doer_before(scene, k)]


def _proposers(scene: Scene, noun: int) -> list[Argument]:
    tree = scene.tree
    put_forward = classed(scene.lang, "verbs", "puts forward")
    verbs = [k for k in tree.kids[noun] if tree.deps[k] == "acl" and tree.lemmas[k] in put_forward]
    return [a for v in verbs if tree.is_past_participle(v) for k in agents(tree, v) for a in actors_of(scene, k)]


def _doer_before(scene: Scene, noun: int) -> list[Argument]:
    """Return the subject of the sentence before, whose deed "the move" or "ce geste" takes up."""
    tree = scene.tree
    beside = [k for k in tree.kids[noun] if tree.pos[k] != "PUNCT"]
    bare = len(beside) == 1 and tree.lower[beside[0]] in TAKES_UP
    if not bare or tree.lemmas[noun] not in classed(scene.lang, "nouns", "deed taken up"):
        return []
    doer = scene.discourse.subject_before(scene.start)
    return [] if doer is None else [doer]
