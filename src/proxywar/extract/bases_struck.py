"""Whose a base is that is struck or taken by its name: "overran Jamba, UNITA's headquarters"."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.attackers import BY_FORCE
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import objects, passive_subjects
from proxywar.extract.home_state import quarters_of
from proxywar.extract.referents import owners_of
from proxywar.extract.scene import Scene
from proxywar.records import Argument


def owners_of_base(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return whose headquarters, camp or base a place is said to be, whose name is the object of a blow.

    A town that is somebody's stronghold is still a town; what is nobody's but theirs is they.
    """
    tree, head = scene.tree, evoked.head
    if evoked.frame.type not in BY_FORCE or evoked.frame.pos != "VERB" or roles.recipients:
        return []
    struck = [*roles.recipient_tokens, *(passive_subjects if tree.is_passive(head) else objects)(tree, head)]
    named = [k for k in struck if tree.pos[k] == "PROPN" and k not in roles.actor_tokens]
    sites = [site for k in named if (site := quarters_of(scene, k)) != k]
    owners = [a for k in sites[:1] for a in owners_of(scene, k, seated=False, fact_type=evoked.frame.type)]
    return [a for a in owners if a.id not in {b.id for b in roles.actors}]
