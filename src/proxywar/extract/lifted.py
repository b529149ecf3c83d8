"""Who lifts what he imposed where it is only said to be lifted: "sanctions imposed by the UN on Iraq were lifted".

Where a relative clause tells who had imposed it ("les sanctions que l'ONU a imposées"), that is the fact told.
"""

from __future__ import annotations

from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import agents, fillers
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument

_ON = {"en": ("on", "against", "upon"), "fr": ("contre", "à", "sur")}


def who_lifts(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who had imposed what is lifted, suspended or eased."""
    tree = scene.tree
    for verb in _imposing(scene, evoked):
        if found := [a for k in agents(tree, verb) for a in actors_of(scene, k)]:
            return found
    return []


def from_whom_lifted(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return on whom what is lifted had been imposed."""
    for verb in _imposing(scene, evoked):
        for slot in _ON[scene.lang]:
            tokens = fillers(scene.tree, (verb,), slot)
            if found := [a for k in tokens for a in actors_of(scene, k, fact_type="CONCEDE")]:
                return found
    return []


def _imposing(scene: Scene, evoked: Evoked) -> list[int]:
    """Return the verbs that say who imposed the thing that a passive verb of lifting has for its subject."""
    tree, frame = scene.tree, evoked.frame
    if frame.pos != "VERB" or frame.type != "CONCEDE" or not tree.is_passive(evoked.head) or agents(tree, evoked.head):
        return []
    things = [k for k in tree.children(evoked.head, "nsubj:pass", "nsubj") if k in evoked.tokens]
    below = [v for k in things for v in tree.children(k, "acl") if tree.is_passive(v)]
    return [v for v in below if tree.lemmas[v] in classed(scene.lang, "verbs", "lays a ban")]
