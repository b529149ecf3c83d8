"""The one man that "the Saudi", "le Belge" takes up: the last person named who is of that nationality."""

from __future__ import annotations

from proxywar.extract.scene import NameRef, Scene
from proxywar.records import Argument

_THE = {"en": frozenset({"the"}), "fr": frozenset({"le", "la", "l'", "l’", "au", "du"})}
_ROLES = frozenset({"nsubj", "obj", "iobj", "obl", "nmod"})
_NATIONS = ("sh", "ch", "se", "ss")
"""Ends of English words that are one man's only with a noun behind them: "the French", "the Dutch", "the Swiss"."""


def countryman(scene: Scene, ref: NameRef, i: int) -> list[Argument] | None:
    """Return the man that a singular noun of nationality takes up; nobody where none was named, None where it is none.

    "Bin Laden was in Khartoum. Sudan expelled the Saudi": him, and not his state.
    """
    tree = scene.tree
    if "descriptions" in tree.without or ref.first != ref.last or tree.deps[i].split(":")[0] not in _ROLES:
        return None
    if tree.pos[i] not in ("NOUN", "PROPN", "ADJ") or not _is_one_man(scene, ref, i):
        return None
    state = ref.candidates[0].id
    if not scene.gazetteer.has_actor(state) or scene.gazetteer.actor(state).kind != "country":
        return None
    for seen in reversed(scene.discourse.seen):
        person = seen.argument
        known = person.kind == "person" and scene.gazetteer.has_actor(person.id)
        if known and seen.order < tree.start[i] and scene.gazetteer.country_of(person.id) == state:
            return [person]
    return []


def _is_one_man(scene: Scene, ref: NameRef, i: int) -> bool:
    """Tell "the Saudi" from "the Saudis", "the Saudi king", "the French" and "le Russe Kazimirov"."""
    tree, lang = scene.tree, scene.lang
    before = next((k for k in tree.children(i, "det", "case") if k == i - 1), None)
    if before is None or tree.lower[before] not in _THE[lang] or not ref.text[:1].isupper():
        return False
    if tree.feature(i, "Number") == "Plur" or tree.lower[i].endswith("s" if lang == "en" else "aux"):
        return False
    if lang == "en" and tree.lower[i].endswith(_NATIONS):
        return False
    behind = i + 1
    if behind < len(tree.words) and (tree.pos[behind] in ("NOUN", "PROPN", "ADJ") or behind in scene.at):
        return False
    return not any(tree.deps[k] in ("flat", "appos", "nmod", "acl", "acl:relcl") for k in tree.kids[i])
