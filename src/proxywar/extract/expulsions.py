"""Who expels whom: from a state nobody but that state expels, "trois diplomates belges expulsés du Rwanda"."""

from __future__ import annotations

from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import agents
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument

_FROM = frozenset({"from", "de"})


def is_expelled_from(scene: Scene, evoked: Evoked, k: int) -> bool:
    """Tell the Rwanda of "a été expulsé du Rwanda" from whose envoy somebody is."""
    tree, verb = scene.tree, evoked.head
    if evoked.frame.type != "SANCTION" or evoked.frame.pos != "VERB" or tree.heads[k] != verb:
        return False
    if evoked.frame.lemma.split()[0] not in classed(scene.lang, "verbs", "expels"):
        return False
    return tree.case_of(k) in _FROM and k in scene.at and bool(scene.at[k].of("place"))


def who_expels(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return the state that somebody is expelled from, where the passive names no agent."""
    tree, verb = scene.tree, evoked.head
    if evoked.frame.type != "SANCTION" or evoked.frame.pos != "VERB" or not tree.is_passive(verb):
        return []
    left = [k for k in tree.kids[verb] if is_expelled_from(scene, evoked, k)]
    states = [a for k in left for a in actors_of(scene, k) if a.kind in ("country", "government")]
    return states or _body_that_shuts_out(scene, verb)


def _body_that_shuts_out(scene: Scene, verb: int) -> list[Argument]:
    """Return the body of "exclue de la Ligue arabe", "suspended from the African Union", "dont le Mali fut exclu"."""
    tree = scene.tree
    if tree.lemmas[verb] not in classed(scene.lang, "verbs", "shuts out of a body") or agents(tree, verb):
        return []
    bodies = [k for k in tree.children(verb, "obl", "nmod") if tree.case_of(k) in _FROM]
    around = [*tree.kids[verb], *(m for k in tree.kids[verb] for m in tree.kids[k])]
    if tree.deps[verb] == "acl:relcl" and any(tree.lower[k] == "dont" for k in around):
        bodies.append(tree.heads[verb])
    return [a for k in bodies for a in actors_of(scene, k) if a.kind in ("organisation", "party", "mission")]
