"""Whom something is given to before anything else is said: "Au Hezbollah, Téhéran fournit des missiles".

A phrase with "à" and a comma that opens a French clause is mostly where it happens. A man, an army or an armed group
is nowhere: it is given to.
"""

from __future__ import annotations

from proxywar.extract.scene import Scene

_GIVEN_TO = frozenset({"person", "armed_group", "military", "party", "organisation", "company", "mission"})


def fronted_datives(scene: Scene, verb: int) -> list[int]:
    """Return the tokens of those whom such a phrase before the verb, or before the verb it hangs on, names."""
    tree = scene.tree
    if scene.lang != "fr" or tree.pos[verb] != "VERB":
        return []
    verbs = [verb, tree.heads[verb]] if tree.deps[verb] == "xcomp" else [verb]
    for k in (k for v in verbs for k in tree.children(v, "obl", "iobj") if k < v and tree.case_of(k) == "à"):
        ref = scene.at.get(k)
        behind = tree.subtree(k)[-1]
        if ref is None or ref.is_adjective or "," not in tree.words[behind : behind + 2]:
            continue
        kinds = {scene.gazetteer.actor(c.id).kind for c in ref.of("actor") if c.role != "metonym"}
        if kinds and kinds <= _GIVEN_TO and not ref.of("place"):
            return [k]
    return []
