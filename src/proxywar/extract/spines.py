"""What hangs together with an event noun or a light verb: its subject, the verb that says it happens, its objects."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.cues import cue_at
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import objects, occurrence
from proxywar.extract.scene import Scene
from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed

_TOLL = frozenset({"mort", "blessé", "victime", "tué"})


def happening(tree: Tree, evoked: Evoked) -> list[int]:
    """Return the verb that says only that an event happens, with its noun: "riots broke out in", "a eu lieu à"."""
    verb = tree.heads[evoked.head]
    if evoked.frame.pos != "NOUN" or not tree.deps[evoked.head].startswith("nsubj"):
        return []
    cue = cue_at(tree, verb, "VERB")
    planned = cue is not None and cue.effect in ("planned", "negated", "ended") and tree.is_passive(verb)
    deadly = tree.lemmas[verb] == "faire" and any(tree.lemmas[k] in _TOLL for k in tree.children(verb, "obj"))
    if tree.lemmas[verb] not in classed(tree.lang, "verbs", "happen") and not planned and not deadly:
        return []
    return [verb, *occurrence(tree, verb)]


def objects_of(scene: Scene, evoked: Evoked, roles: Roles) -> list[int]:
    """Return the direct objects of the trigger or its light verb; what hangs on them belongs to the event."""
    tree = scene.tree
    out: list[int] = []
    for verb in (evoked.head, roles.verb):
        if verb is not None and (tree.pos[verb] in ("VERB", "AUX") or tree.is_past_participle(verb)):
            out.extend(k for k in objects(tree, verb) if tree.pos[k] in NOMINAL and k not in scene.at)
    if evoked.frame.type == "CONTROLS" and tree.lang == "en":  # "hold a strip of land near Tyre"
        out += [m for k in out for m in tree.children(k, "nmod") if tree.case_of(m) == "of" and m not in scene.at]
    return out
