"""Who expels whom: from a state nobody but that state expels, "trois diplomates belges expulsés du Rwanda"."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import agents
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene, collectives
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


def is_expelled_otherwise(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "Croatian troops expelled the Serbs from Knin", who are beaten there, from whom a state sends home."""
    frame, tree = evoked.frame, scene.tree
    if frame.type not in ("SANCTION", "ASSAULT") or frame.fixed or frame.pos != "VERB":
        return False
    if frame.lemma not in classed(scene.lang, "verbs", "expels by law or by force"):
        return False
    around = [k for head in (evoked.head, *roles.recipient_tokens) for k in tree.kids[head]]
    behind = [r for k in around if tree.case_of(k) in _FROM and (r := scene.at.get(k)) is not None]
    men = any(collectives(scene.lang).get(tree.lemmas[k]) == "force" for k in roles.actor_tokens)
    bands = bool(roles.actors) and all(a.kind in ("armed_group", "military") for a in roles.actors)
    return (bool(roles.recipients) and any(r.of("place") for r in behind) and (men or bands)) is (
        frame.type == "SANCTION"
    )
