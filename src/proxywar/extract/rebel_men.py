"""Whose men "rebel fighters", "a guerrilla spokesman", "la délégation rebelle" are: of the armed group told of."""

from __future__ import annotations

from proxywar.extract.co_arguments import co_arguments
from proxywar.extract.nouns import is_definite
from proxywar.extract.scene import Scene, collectives
from proxywar.find.names import titles
from proxywar.lang import classed
from proxywar.records import Argument


def rebel_men(scene: Scene, i: int) -> list[Argument]:
    """Return the group whose men, leaders or envoys a noun with "rebel" beside it tells of.

    Only where nothing else is told of them; without an article only where one group alone has been named.
    """
    tree, lang = scene.tree, scene.lang
    if tree.lemmas[i] not in collectives(lang) and tree.lemmas[i] not in titles(lang):
        return []
    if any(k in scene.at or tree.feature(k, "Poss") == "Yes" for k in tree.kids[i]):
        return []
    rising = classed(lang, "nouns", "in a cause of their own") & classed(lang, "nouns", "irregular")
    beside = [k for k in tree.children(i, "amod", "compound", "nmod")
              if {tree.lemmas[k], tree.lower[k]} & rising and not tree.case_of(k)]  # fmt: skip
    if not beside or "descriptions" in tree.without or any(m in scene.at for k in beside for m in tree.kids[k]):
        return []
    before, barred = tree.start[i], co_arguments(scene, i)
    one = tree.feature(i, "Number") != "Plur" and tree.lemmas[i] in titles(lang)
    if one and any(s.argument.kind == "person" and s.order < before for s in scene.discourse.seen):
        return []  # "Dhlakama met Chissano. The rebel leader": a man, not his men
    groups = {s.argument.id for s in scene.discourse.seen if s.argument.kind == "armed_group" and s.order < before}
    if not is_definite(tree, i) and len(groups) != 1:
        return []
    noun = tree.lemmas[beside[0]] if tree.lemmas[beside[0]] in rising else tree.lower[beside[0]]
    told = scene.discourse.describe(noun, lang, before=before, fits=lambda a: a.kind == "armed_group")
    return [a for a in told if a.id not in barred]
