"""Which organisation its member leaves or enters: "withdrew from the African Union", "est entrée dans l'OTAN".

A place is moved out of, an organisation is left: a state that withdraws from one was part of it and is no more.
"""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.drafts import Draft
from proxywar.extract.frames import Evoked
from proxywar.extract.goods import is_force
from proxywar.extract.grammar import GENITIVE, fillers, objects
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument, Status


def body_left(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return the organisation that stands where a withdrawal has the place that is left."""
    tree = scene.tree
    slots = ("from", "of") if scene.lang == "en" else (GENITIVE["fr"],)
    tokens = [k for slot in slots for k in fillers(tree, (evoked.head,), slot)]
    if scene.lang == "fr" and evoked.frame.pos == "NOUN":  # "le retrait du Mali de la Cédéao": it may hang on Mali
        tokens += [m for k in tokens for m in fillers(tree, (k,), GENITIVE["fr"]) if k in scene.at]
    tokens += objects(tree, evoked.head) if evoked.frame.pos == "VERB" else []
    named = [k for k in tokens if (ref := scene.at.get(k)) is not None and ref.of("actor") and not ref.is_adjective]
    return [a for k in named for a in actors_of(scene, k) if a.kind == "organisation"]


def leaves_body(evoked: Evoked, roles: Roles) -> bool:
    """Tell a withdrawal from a body, which is from no place, from "Wagner quit Sirte"."""
    left = evoked.frame.type == "RETREAT" and bool(roles.recipients) and bool(roles.actors)
    return left and all(a.kind == "organisation" for a in roles.recipients)


def enters_no_body(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "sont entrés dans Goma" and "est entré au ministère", which make nobody a member, from joining a body."""
    frame = evoked.frame
    if frame.type != "PART_OF" or frame.fixed or frame.lemma not in classed(scene.lang, "verbs", "enters a body"):
        return False
    bodies = bool(roles.recipients) and all(a.kind == "organisation" for a in roles.recipients)
    return not bodies or any(is_force(scene, k) for k in roles.actor_tokens)


def end_memberships(scene: Scene, drafts: list[Draft]) -> None:
    """End the membership of a state that leaves an organisation, in place; men who are withdrawn were no members."""
    for draft in drafts:
        if draft.type != "RETREAT" or draft.status is not Status.STATED or not draft.recipients:
            continue
        states = bool(draft.actors) and all(a.kind == "country" for a in draft.actors)
        if not states or any(a.kind != "organisation" for a in draft.recipients):
            continue
        things = objects(scene.tree, draft.head) if scene.tree.pos[draft.head] == "VERB" else []
        moved = [k for k in (*draft.roles.actor_tokens, *things) if is_force(scene, k)]
        if moved or any(k not in scene.at for k in things):
            continue  # "withdrew its forces from NATO"
        draft.type, draft.status, draft.mode, draft.roles.places = "PART_OF", Status.ENDED, None, []
        draft.steps.append(f"{scene.tree.words[draft.head]}: leaves a body")
