"""Which organisation its member leaves: "withdrew from the African Union", "Turkey has quit NATO"."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import fillers, objects
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.records import Argument


def body_left(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return the organisation that stands where a withdrawal has the place that is left."""
    tree = scene.tree
    if scene.lang != "en":
        return []
    tokens = [k for slot in ("from", "of") for k in fillers(tree, (evoked.head,), slot)]
    tokens += objects(tree, evoked.head) if evoked.frame.pos == "VERB" else []
    named = [k for k in tokens if (ref := scene.at.get(k)) is not None and ref.of("actor") and not ref.is_adjective]
    return [a for k in named for a in actors_of(scene, k) if a.kind == "organisation"]


def leaves_body(evoked: Evoked, roles: Roles) -> bool:
    """Tell a withdrawal from a body, which is from no place, from "Wagner quit Sirte"."""
    left = evoked.frame.type == "RETREAT" and bool(roles.recipients) and bool(roles.actors)
    return left and all(a.kind == "organisation" for a in roles.recipients)
