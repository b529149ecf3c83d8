"""Verbs of holding and letting go that say it of men and of much else: "holds Gilad Shalit" from "holds Goma"."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import objects
from proxywar.extract.scene import Scene

_OF_MEN = frozenset({("retenir", "COERCE"), ("élargir", "RETREAT"), ("hold", "COERCE")})
"""Verbs of holding men and letting them go that have other objects too."""


def holds_no_man(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "retient son souffle", "s'est élargie à la Croatie", "holds Goma" from "retient Gilad Shalit"."""
    tree, frame = scene.tree, evoked.frame
    if (frame.lemma, frame.type) not in _OF_MEN or frame.fixed:
        return False
    own = objects(tree, evoked.head)
    named = any(k in scene.at or (tree.pos[k] == "PRON" and tree.deps[k] == "obj") for k in own)
    counted = [scene.at[k].text for k in own if k in scene.at and tree.children(k, "nummod")]
    if any(text.split()[-1].islower() for text in counted):
        return False  # "is holding 500 UN peacekeepers", "retient 200 Casques bleus"
    men = roles.recipients or not roles.places  # "holds Goma" rules it
    return not (named and men and roles.actors and all(a.kind == "person" for a in roles.recipients))
