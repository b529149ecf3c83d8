"""Who keeps captives: who is asked to let them go, "L'ONU demande sa libération", or from whom they are taken."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import agents, objects
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument

_FROM = frozenset({"from", "de", "à", "des mains de"})
_TAKES = frozenset({"COERCE"})


def asked_to_free(scene: Scene, noun: int, asked: list[Argument]) -> list[Argument]:
    """Return who keeps the man whose release is asked for, where it is he that would be asked; else who is asked."""
    if scene.tree.lemmas[noun] not in classed(scene.lang, "nouns", "befalls its owner"):
        return asked
    if any(a.kind != "person" for a in asked):
        return asked
    captives = {a.id for a in asked}
    takers = scene.discourse.doers(before=scene.tree.start[noun], types=_TAKES)
    return [a for a in takers if a.id not in captives]


def captors_of(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return from whom "rescued hostages held by Simba rebels" takes them: whose captives they are."""
    tree, frame = scene.tree, evoked.frame
    if frame.type != "COERCE" or frame.pos != "VERB" or not any(s.name in _FROM for s in frame.recipient):
        return []
    holds = classed(scene.lang, "verbs", "holds captive")
    held = [m for k in objects(tree, evoked.head) for m in tree.children(k, "acl") if tree.lemmas[m] in holds]
    barred = {a.id for a in roles.actors}
    found = [a for m in held for k in agents(tree, m) for a in actors_of(scene, k, fact_type=frame.type)]
    captors = [a for a in found if a.id not in barred]
    roles.used |= {f"recipient:{s.name}" for s in frame.recipient} if captors else set()
    return captors
