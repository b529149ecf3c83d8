"""Whose "its" and "son" are inside a phrase with an owner: "Cairo's withdrawal of its ambassador" is of Cairo's own."""

from __future__ import annotations

from proxywar.extract.grammar import AGENT_PREPOSITION
from proxywar.extract.scene import Scene

_OWN = {"en": frozenset({"its", "his", "her", "their"}), "fr": frozenset({"son", "sa", "ses", "leur", "leurs"})}


def owner_above(scene: Scene, i: int) -> int | None:
    """Return the named owner of the noun that the phrase of a possessive hangs on, None without one."""
    tree = scene.tree
    if tree.lower[i] not in _OWN[scene.lang] or tree.deps[i] not in ("nmod:poss", "det"):
        return None
    thing = tree.heads[i]
    while tree.deps[thing] == "nmod" and tree.pos[tree.heads[thing]] == "NOUN":
        thing = tree.heads[thing]
        for k in tree.kids[thing]:
            by = tree.case_of(k) == AGENT_PREPOSITION[scene.lang] and tree.deps[k] in ("nmod", "obl:agent")
            if k in scene.at and not scene.at[k].is_adjective and k < i and (by or tree.deps[k] == "nmod:poss"):
                return k
    return None
