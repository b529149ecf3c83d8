"""Deeds that "that" takes up with another doer: "Spain's sale of arms to Biafra was matched by that of Portugal"."""

from __future__ import annotations

from dataclasses import replace

from proxywar.extract.arguments import Roles
from proxywar.extract.frames import Evoked
from proxywar.extract.joints import expand
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene

_SHARED = frozenset({"AID", "BACKS", "SUPPORT", "OPPOSES", "MOBILIZE", "ACCUSE"})
"""Types of deeds that two do to the same third, where they are compared."""


def that_of(scene: Scene, chosen: list[tuple[Evoked, Roles]]) -> list[tuple[Evoked, Roles]]:
    """Return the deeds of "that of X", done to whom the noun before it was (English only)."""
    tree, out = scene.tree, list[tuple[Evoked, Roles]]()
    if scene.lang != "en":
        return out
    for i, word in enumerate(tree.lower):
        if word not in ("that", "those") or tree.pos[i] != "PRON":
            continue
        owners = [k for k in tree.kids[i] if tree.case_of(k) == "of"]
        before = [
            (e, r) for e, r in chosen if e.frame.pos == "NOUN" and e.head < i and tree.heads[i] == tree.heads[e.head]
        ]
        if not owners or not before or before[-1][0].frame.type not in _SHARED or not before[-1][1].recipients:
            continue
        evoked, roles = before[-1]
        actors = [a for k in expand(tree, owners) for a in actors_of(scene, k)]
        if actors and not {a.id for a in actors} & {a.id for a in (*roles.actors, *roles.recipients)}:
            same = replace(roles, actors=actors, actor_tokens=owners, used={"actor:of"}, spine=[i], places=[])
            out.append((Evoked(evoked.frame, i, (i,)), same))
    return out
