"""Orders to one's own: "Putin ordered the army to enter Ukraine" tells what Russia is to do, and asks nobody for it."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.frames import Evoked, load_frames
from proxywar.extract.grammar import noun_owners, objects
from proxywar.extract.home_state import ORDERS
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene, collectives
from proxywar.extract.senses_fr import evokes
from proxywar.lang import classed
from proxywar.records import Argument

_SERVE = frozenset({"military", "agency", "government"})
"""Kinds of bodies that a state's leaders give orders to."""


def is_own_order(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "ordered the withdrawal of his troops", what he will do himself, from an order to another."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.type == "CONCEDE":
        return _lets_own(scene, roles)
    if not _orders(scene, evoked):
        return False
    served = {scene.gazetteer.country_of(a.id) for a in roles.actors if scene.gazetteer.has_actor(a.id)} - {None}
    own = {a.id for a in roles.actors} | served
    if any(a.id not in own and not _serves(scene, a, served) for a in roles.recipients):
        return False
    things = objects(tree, head)
    commands = all(a.kind not in ("organisation", "mission") for a in roles.actors)
    ends = [k for k in things if commands and _is_halt(scene, k)]
    things += [m for k in ends for m in tree.children(k, "nmod")]  # "l'arrêt des bombardements"
    deeds = [k for k in things if evokes(scene, k, frozenset({"ASSAULT", "RETREAT", "MOBILIZE"}))]
    told = [m for k in evoked.tokens for m in tree.children(k, "xcomp", "ccomp", "advcl", "acl")]
    to_do = bool(told) and any(_is_army(scene, k) for k in roles.recipient_tokens)
    return bool(deeds or roles.recipients or to_do)


def _lets_own(scene: Scene, roles: Roles) -> bool:
    """Tell "Bush authorised American jets to fly", who gives in to nobody: they are his own state's."""
    if any(a.kind not in ("person", "country", "government") for a in roles.actors):
        return False  # "the SDF handed control of Raqqa to Syria"
    own = {scene.gazetteer.country_of(a.id) for a in roles.actors if scene.gazetteer.has_actor(a.id)}
    return bool(roles.recipients) and all(a.id in own for a in roles.recipients)


def stops_others(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "to stop the Libyan advance", which holds others up, from an army that stops its own.

    Of verbs like "dismantle" there are frames for both: others' posts are taken from them, one's own are left.
    """
    frame, tree = evoked.frame, scene.tree
    if frame.pos != "VERB" or frame.type not in ("RETREAT", "COERCE"):
        return False
    taken_down = frame.lemma in classed(scene.lang, "verbs", "takes down")
    if not taken_down and (frame.type == "COERCE" or not any(slot == "obj" for slot, _ in frame.fixed)):
        return False
    deeds = [k for k in evoked.tokens[1:] if evokes(scene, k, frozenset({"ASSAULT", "MOBILIZE"}))]
    deeds += objects(tree, evoked.head) if taken_down else []
    owners = [k for d in deeds for k in noun_owners(tree, d) if tree.pos[k] not in ("PRON", "DET")]
    theirs = {a.id for k in owners for a in actors_of(scene, k, fact_type="ASSAULT")}
    beside = [k for d in deeds for k in tree.children(d, "amod", "compound")]
    beside += [m for k in beside for m in tree.children(k, "amod", "compound")]  # "a Hamas tunnel network"
    refs = [scene.at[k] for k in beside if k in scene.at]
    theirs |= {c.id for ref in refs for c in ref.of("actor")}
    told = bool(theirs) or any(tree.pos[k] == "NOUN" for k in owners)
    served = {scene.gazetteer.country_of(a.id) for a in roles.actors if scene.gazetteer.has_actor(a.id)}
    others = told and bool(roles.actors) and not theirs & ({a.id for a in roles.actors} | served)
    return others == (frame.type == "RETREAT")


def _orders(scene: Scene, evoked: Evoked) -> bool:
    """Tell a frame of orders: "ordered X to", "told X to leave", "a donné l'ordre à X de"."""
    frame = evoked.frame
    if frame.type not in ("REQUEST", "SANCTION"):
        return False
    verb = frame.lemma.split()[0] in classed(scene.lang, "verbs", "order")
    if frame.type == "SANCTION":
        return verb and any(slot == "xcomp" for slot, _ in frame.fixed)
    given = any(slot == "obj" and word in ORDERS for slot, word in frame.fixed)
    return given or (verb and not frame.fixed)


def _serves(scene: Scene, party: Argument, states: set[str | None]) -> bool:
    """Tell the army or a ministry of one of some states."""
    known = party.kind in _SERVE and scene.gazetteer.has_actor(party.id)
    return known and scene.gazetteer.country_of(party.id) in states


def _is_army(scene: Scene, k: int) -> bool:
    """Tell the army and troops, which a leader commands, from a party of its own."""
    lemma = scene.tree.lemmas[k]
    return collectives(scene.lang).get(lemma) == "force" or lemma in classed(scene.lang, "nouns", "arm of the state")


def _is_halt(scene: Scene, k: int) -> bool:
    """Tell "arrêt", an end of a deed that makes a fact of its own, from "fin", which makes none."""
    ends = classed(scene.lang, "nouns", "end of a deed")
    frames = load_frames(scene.lang).by_lemma.get(scene.tree.lemmas[k], ()) if scene.tree.lemmas[k] in ends else ()
    return any(frame.type == "RETREAT" and frame.pos == "NOUN" for frame in frames)
