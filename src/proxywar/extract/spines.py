"""What hangs together with an event noun or a light verb: its subject, the verb that says it happens, its objects."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.cues import cue_at
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import objects, occurrence
from proxywar.extract.scene import Scene
from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed, united

_HAPPENS = frozenset({"ASSAULT", "COERCE", "PROTEST", "CONSULT", "PRESENT"})
"""Types whose nouns say where they are by any verb: "intensified in X"; an ally who flees to X is no event there."""
_TOLL = frozenset({"mort", "blessé", "victime", "tué"})


def happening(tree: Tree, evoked: Evoked) -> list[int]:
    """Return what says only that an event happens, with its noun: "riots broke out in", "clashes were reported in"."""
    event = _whole(tree, evoked.head)
    verb = tree.heads[event]
    if evoked.frame.pos == "NOUN" and evoked.frame.type in _HAPPENS and _tells_of(tree, verb, event):
        return [verb]
    if evoked.frame.pos != "NOUN" or not tree.deps[event].startswith("nsubj"):
        return []
    cue = cue_at(tree, verb, "VERB")
    planned = cue is not None and cue.effect in ("planned", "negated", "ended") and tree.is_passive(verb)
    deadly = tree.lemmas[verb] == "faire" and any(tree.lemmas[k] in _TOLL for k in tree.children(verb, "obj"))
    happens = tree.lemmas[verb] in classed(tree.lang, "verbs", "happen") or planned or deadly
    loose = evoked.frame.type in _HAPPENS and (_is_told_of(tree, verb) or _goes_on(tree, verb))
    if not happens and not loose:
        return []
    under_way = classed(tree.lang, "nouns", "under way")
    phrases = [k for k in tree.children(verb, "obl") if tree.lemmas[k] in under_way and not tree.children(k, "det")]
    return [verb, *occurrence(tree, verb), *phrases]


def _whole(tree: Tree, event: int) -> int:
    """Return the round of "a round of talks", the series of "une série d'attaques", else the event."""
    above = tree.heads[event]
    if tree.deps[event] != "nmod" or tree.case_of(event) not in ("of", "de"):
        return event
    parts = ("stretch", "sitting", "quantifier", "round of talks")
    return above if any(tree.lemmas[above] in classed(tree.lang, "nouns", name) for name in parts) else event


def _tells_of(tree: Tree, verb: int, event: int) -> bool:
    """Tell "documented killings in X", "a condamné des attaques à Y": who tells of a deed elsewhere is not there."""
    told = united(classed(tree.lang, "verbs", "told to happen"), classed(tree.lang, "verbs", "tells of deeds"))
    if tree.deps[event] != "obj" or tree.pos[verb] != "VERB" or tree.lemmas[verb] not in told:
        return False
    return not any(k < event for k in tree.children(verb, "obl"))  # "In Paris, X condemned the attack"


def _is_told_of(tree: Tree, verb: int) -> bool:
    """Tell "was reported in X", "a été signalé à Y", where nobody is said to report it."""
    told = tree.lemmas[verb] in classed(tree.lang, "verbs", "told to happen") and tree.is_passive(verb)
    return told and not tree.children(verb, "obl:agent", "ccomp", "xcomp")


def _goes_on(tree: Tree, verb: int) -> bool:
    """Tell "intensified in X", "there was … in X", "is under way in X"."""
    if tree.lemmas[verb] in classed(tree.lang, "nouns", "under way"):
        return bool(tree.children(verb, "cop"))
    if tree.pos[verb] == "AUX":
        return bool(tree.children(verb, "expl")) or tree.lang == "fr"
    if occurrence(tree, verb):
        return True
    goes_on = tree.pos[verb] == "VERB" and tree.lemmas[verb] in classed(tree.lang, "verbs", "goes on")
    return goes_on and not tree.is_passive(verb) and not tree.children(verb, "obj", "iobj", "ccomp", "xcomp")


def objects_of(scene: Scene, evoked: Evoked, roles: Roles) -> list[int]:
    """Return the direct objects of the trigger or its light verb; what hangs on them belongs to the event."""
    tree = scene.tree
    out: list[int] = []
    for verb in (evoked.head, roles.verb):
        if verb is not None and (tree.pos[verb] in ("VERB", "AUX") or tree.is_past_participle(verb)):
            out.extend(k for k in objects(tree, verb) if tree.pos[k] in NOMINAL and k not in scene.at)
    if evoked.frame.type == "CONTROLS" and tree.lang == "en":  # "hold a strip of land near Tyre"
        out += [m for k in out for m in tree.children(k, "nmod") if tree.case_of(m) == "of" and m not in scene.at]
    if evoked.frame.type == "PRESENT" and evoked.frame.lemma in ("have", "avoir"):  # "has men guarding the mines at X"
        out += [m for k in out for m in tree.children(k, "acl") if m > k]
    return out
