"""Which body "his movement", "sa milice", "whose gang" is: the one that the person leads or is of."""

from __future__ import annotations

from proxywar.extract.candidates import actor_named
from proxywar.extract.drafts import Draft
from proxywar.extract.scene import Scene, told_as
from proxywar.lang import classed
from proxywar.records import Argument, Status

_BODIES = ("armed_group", "party", "organisation")
"""Kinds of bodies that are somebody's movement."""
_RELATIVE = frozenset({"whose", "dont"})
_TELLS = ("nmod", "appos", "acl", "compound", "amod", "flat")


def own_body(scene: Scene, i: int) -> list[Argument]:
    """Return the body that a noun with a possessive means; empty where nothing says that the person is of one.

    A body that the text says he leads comes before one that it names and the knowledge base puts him in, and this
    before one that is not named.
    """
    tree = scene.tree
    if tree.lemmas[i] not in classed(scene.lang, "nouns", "body of one's own") or tree.feature(i, "Number") == "Plur":
        return []
    if any(k in scene.at and not scene.at[k].is_adjective for k in tree.children(i, *_TELLS)):
        return []
    for person in _owners(scene, i):
        if person.kind != "person":
            continue
        led = [body for leader, body in scene.discourse.led if leader == person.id]
        if led:
            return led[-1:]
        bodies = _bodies_of(scene, person.id)
        named = [s.argument for s in scene.discourse.seen if s.argument.id in bodies and s.order < tree.start[i]]
        if named:
            return named[-1:]
        return [told_as(scene, bodies[0], i, i)] if bodies else []
    return []


def note_led(scene: Scene, drafts: list[Draft]) -> None:
    """Remember who leads what by the facts of a sentence."""
    for draft in drafts:
        if draft.type == "LEADS" and draft.status in (Status.STATED, Status.ALLEGED):
            scene.discourse.led += [(a.id, body) for a in draft.actors for body in draft.recipients]


def _owners(scene: Scene, i: int) -> list[Argument]:
    """Return whom the possessive of a noun stands for."""
    tree = scene.tree
    for k in tree.kids[i]:
        if k > i:
            break
        if tree.lower[k] in _RELATIVE:
            clause = next((v for v in tree.ancestors(i) if tree.deps[v] == "acl:relcl"), None)
            above = None if clause is None else scene.at.get(tree.heads[clause])
            return [actor_named(scene, above)] if above is not None and above.of("actor") else []
        if tree.feature(k, "Poss") == "Yes" and tree.deps[k] in ("det", "nmod:poss"):
            return scene.discourse.resolve(tree.lower[k], scene.lang, before=tree.start[k], barred=frozenset())
    return []


def _bodies_of(scene: Scene, ident: str) -> list[str]:
    gazetteer = scene.gazetteer
    if not gazetteer.has_actor(ident):
        return []
    within = [body for body in gazetteer.within_ids(ident) if gazetteer.has_actor(body)]
    return [body for body in within if gazetteer.actor(body).kind in _BODIES]
