"""Whom "ce dernier", "the latter" and "le premier… le second" take up among those named before."""

from __future__ import annotations

from proxywar.extract.discourse import PLURAL, THESE_FR, is_many
from proxywar.extract.scene import Scene
from proxywar.extract.seen import Seen
from proxywar.find.tree import Tree
from proxywar.records import Argument

_LAST = {"en": frozenset({"latter"}), "fr": frozenset({"dernier", "dernière", "derniers", "dernières"})}
_FIRST = {"en": frozenset({"former"}), "fr": frozenset({"premier", "première"})}
_SECOND = frozenset({"second", "seconde"})
_THESE = {"en": frozenset({"the"}), "fr": frozenset({"ce", "cet", "cette", "ces"})}
_THE = frozenset({"the", "le", "la"})


def last_named(scene: Scene, i: int) -> list[Argument]:
    """Return the one or the several last named that the token `i` takes up; empty where it takes up nobody."""
    tree, lang = scene.tree, scene.lang
    these, _, word = tree.lower[i].rpartition(" ")
    role = tree.deps[i].split(":")[0]
    if "descriptions" in tree.without or role not in ("nsubj", "obj", "iobj", "obl", "nmod", "conj"):
        return []
    marks = {these, *(tree.lower[k] for k in tree.kids[i] if tree.deps[k] == "det")}
    beside = subjects_around(scene, i)
    seen = [s for s in scene.discourse.seen if s.order < tree.start[i] and s.order not in beside and not s.pronoun]
    if word in _LAST[lang] and marks & _THESE[lang]:
        if word.endswith("s"):  # "aux djihadistes. Ces derniers": they, whom nothing names
            since = max((at for at in scene.discourse.unnamed if at < tree.start[i]), default=-1)
            seen = [s for s in seen if s.order > since or not s.subject]
        return _several(seen) if lang == "fr" and word.endswith("s") else _one(seen, plural=lang == "en")
    if word in THESE_FR:  # not who did it, but who was named last, a list before one of it
        told = [s for s in seen if s.order >= scene.since and (s.embedded or not s.subject)]
        return next((c for s in reversed(told) if len(c := _chain(told, s)) > 1), [])
    if word in _FIRST[lang] | _SECOND and marks & _THE:
        pair = next((found for s in reversed(seen) if len(found := _chain(seen, s)) > 1), [])
        return [pair[word in _SECOND]] if len(pair) == 2 else []
    return []


def is_latter(tree: Tree, i: int) -> bool:
    """Tell "ce dernier", "ces derniers", one token of two words, and "ceux-ci"."""
    if tree.lower[i] in THESE_FR:
        return True
    these, _, word = tree.lower[i].rpartition(" ")
    return word in _LAST["fr"] and these in _THESE["fr"]


def subjects_around(scene: Scene, i: int) -> set[int]:
    """Return where the subjects of the clause of a token stand: "X arma les ennemis de ce dernier" is not X."""
    tree = scene.tree
    verb = tree.heads[i]
    if tree.deps[i] == "nmod":
        verb = next((k for k in tree.ancestors(i) if tree.pos[k] == "VERB"), verb)
    return {tree.start[k] for k in tree.kids[verb] if k != i and tree.deps[k].startswith("nsubj")}


def takes_up_many(scene: Scene, i: int) -> bool:
    """Tell "ces derniers", "les", "leur" for men whom nothing names: "les rebelles… Le Soudan arme ces derniers"."""
    tree = scene.tree
    if scene.lang != "fr":
        return False
    these = is_latter(tree, i) and tree.lower[i].endswith("s")
    return these or (tree.pos[i] == "PRON" and tree.lower[i] in PLURAL["fr"])


def _chain(seen: list[Seen], member: Seen) -> list[Argument]:
    """Return who was listed together with somebody: "the Houthis and the Saudis"."""
    same = [s.argument for s in seen if s.chain >= 0 and s.chain == member.chain]
    return list({a.id: a for a in same}.values())


def _one(seen: list[Seen], *, plural: bool) -> list[Argument]:
    named = [s for s in seen if plural or not s.plural]
    return [named[-1].argument] if named else []


def _several(seen: list[Seen]) -> list[Argument]:
    for s in reversed(seen):
        if len(chain := _chain(seen, s)) > 1:
            return chain
        if s.plural or is_many(s.argument):
            return [s.argument]
    return []
