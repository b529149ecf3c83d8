"""What is European by its policy: "European sanctions on Russia", "l'aide européenne à la Tunisie" are the Union's.

Of towns, allies or tourists the adjective tells where they are from, so only nouns of what a union of states does or
has are read so.
"""

from __future__ import annotations

from proxywar.extract.scene import NameRef, Scene
from proxywar.find.tree import tokens_with
from proxywar.knowledge import Candidate
from proxywar.lang import classed

_UNIONS = ("eu", "eec")
"""The European Union and the Community before it: the day of the text tells which."""
_MODIFIES = frozenset({"amod", "acl"})


def lend_union(scene: Scene) -> None:
    """Take such an adjective for the name of the Union, as "Turkish" is one of Turkey."""
    tree = scene.tree
    for i in tokens_with(tree.lower, classed(scene.lang, "words", "european")):
        noun = tree.heads[i]
        if i in scene.at or tree.deps[i] not in _MODIFIES or tree.pos[noun] != "NOUN":
            continue
        beside = any(k in scene.at and scene.at[k].is_adjective for k in tree.kids[noun])  # "a European and US mission"
        if beside or tree.lemmas[noun] not in classed(scene.lang, "nouns", "of a union"):
            continue
        known = [u for u in _UNIONS if scene.gazetteer.has_actor(u)]
        text = tree.words[i]
        candidates = tuple(Candidate(u, "actor", "demonym") for u in known)
        ref = NameRef(i, i, tree.start[i], tree.end[i], text, candidates)
        scene.at[i] = ref
        scene.names = sorted([*scene.names, ref], key=lambda r: r.start)
