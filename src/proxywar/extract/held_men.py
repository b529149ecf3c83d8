"""Tell the men that somebody holds or lets go from what else "retenir" and "élargir" are said of."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import objects
from proxywar.extract.scene import Scene

_USES = frozenset({("retenir", "COERCE"), ("élargir", "RETREAT")})


def holds_no_man(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "retient son souffle", "s'est élargie à la Croatie" from "retient Gilad Shalit"."""
    tree, frame = scene.tree, evoked.frame
    if (frame.lemma, frame.type) not in _USES or frame.fixed:
        return False
    own = objects(tree, evoked.head)
    named = any(k in scene.at or (tree.pos[k] == "PRON" and tree.deps[k] == "obj") for k in own)
    return not (named and roles.actors and all(a.kind == "person" for a in roles.recipients))
