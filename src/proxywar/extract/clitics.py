"""Whom a pronoun stands for by the text before it, in the form that its verb tells: what "l'" is cut from."""

from __future__ import annotations

from proxywar.extract.scene import Scene
from proxywar.find.tree import Tree
from proxywar.records import Argument

_SELF = {"lui-même": "il", "elle-même": "elle", "eux-mêmes": "ils", "elles-mêmes": "elles"}
"""Strong subjects, "Lui-même armait les Phalanges", and the pronouns that they are."""
_LATE = 3
"""Sentences back that a man must have been told of for "lui" to be him before a state."""


def resolved(scene: Scene, i: int, barred: frozenset[str]) -> list[Argument]:
    """Return whom the pronoun at `i` stands for; "lui" is a man, or where none was named of late a state.

    Args:
        barred: Ids that it cannot mean.
    """
    tree, word = scene.tree, agreed(scene.tree, i)
    found = scene.discourse.resolve(word, scene.lang, before=tree.start[i], barred=barred)
    if word == "lui" and tree.deps[i] in ("iobj", "obl"):
        since = (scene.discourse.starts[-_LATE:] or [0])[0]
        late = [s for s in scene.discourse.seen if s.argument.id in {a.id for a in found} and s.order >= since]
        own = {scene.gazetteer.country_of(ident) for ident in barred if scene.gazetteer.has_actor(ident)} - {None}
        others = frozenset(barred | {ident for ident in own if ident})  # a president promises his own state nothing
        return found if late else scene.discourse.resolve("son", scene.lang, before=tree.start[i], barred=others)
    return found


def agreed(tree: Tree, i: int) -> str:
    """Return a pronoun in the form that agrees: the "l'" of "l'a sommée" is "la", of "l'a sommé" is "le".

    The "leur" of "leur fournir des armes" is "les", to several: no single state, as "leur voisin" may be that of one.
    """
    verb = tree.heads[i]
    if tree.lang == "fr" and tree.lower[i].startswith("-"):
        return tree.lower[i].rpartition("-")[2]  # "a-t-il annoncé"
    if tree.lang == "fr" and tree.deps[i].startswith("nsubj") and tree.lower[i] in _SELF:
        return _SELF[tree.lower[i]]
    if tree.lang == "fr" and tree.lower[i] == "leur" and tree.deps[i] == "iobj":
        return "les"
    if tree.lang != "fr" or tree.lower[i] not in ("l'", "l’") or tree.deps[i] != "obj":
        return tree.lower[i]
    shared = any(tree.lemmas[k] == "avoir" for k in tree.children(verb, "aux"))
    if i > verb or not shared:
        return tree.lower[i]
    return "la" if tree.lower[verb].endswith("e") else "le"
