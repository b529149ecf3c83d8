"""Clans, sects and bands named before or behind what they are: "Hawiye clan elders", "le clan Nasr", "Fulani herders".

Those that no state is behind: who is told by a nationality ("Egyptian herders") is looked for elsewhere.
"""

from __future__ import annotations

from proxywar.extract.candidates import actor_named, guess_kind
from proxywar.extract.locations import is_place_context
from proxywar.extract.scene import NameRef, Scene, collectives, unknown
from proxywar.find.names import titles
from proxywar.find.tree import Tree
from proxywar.lang import classed, united
from proxywar.records import Argument

_OF = {"en": frozenset({"of", "from"}), "fr": frozenset({"de"})}
_PEOPLES = frozenset({"armed_group", "party", "organisation", "person", "group"})
_BESIDE = frozenset({"amod", "compound", "nmod", "appos", "flat", "flat:name", "nsubj", "dep"})


def people_told(scene: Scene, i: int) -> list[Argument]:
    """Return the clan, sect or people that the noun at `i` tells of, whose name stands beside it."""
    tree, lang = scene.tree, scene.lang
    if lang == "en" and tree.lemmas[i] in classed("en", "nouns", "of its members"):
        return _union(scene, i)
    kin = tree.lemmas[i] in classed(lang, "nouns", "kin or sect")
    if not kin and tree.lemmas[i] not in classed(lang, "nouns", "of a people"):
        return []
    if lang == "en" and (ref := _before(scene, i)) is not None:
        other = scene.at.get(ref.first - 2) if kin and tree.lower[ref.first - 1 : ref.first] == ["and"] else None
        both = [other, ref] if other is not None and tree.feature(i, "Number") == "Plur" else [ref]
        return [a for r in both if not r.is_adjective for a in _bearer(scene, r, i, kin=kin and len(both) == 1)]
    if lang == "fr" and (ref := _right_behind(scene, i, kin)) is not None:
        return _bearer(scene, ref, i, kin=kin)
    for k in tree.children(i, "nmod"):
        if k > i and tree.case_of(k) in _OF[lang]:
            if found := people_told(scene, k):
                return found
            ref = scene.at.get(k)
            if ref is not None and not ref.is_adjective and (lang == "en" or tree.lower[k - 1] == "des"):
                return _bearer(scene, ref, i, kin=False) if kin or ref.of("actor") else []
    return []


def _union(scene: Scene, i: int) -> list[Argument]:
    """Return a union in small letters with whom and where it is of: "the bus drivers' union of Bunia"."""
    tree = scene.tree
    members = [k for k in tree.children(i, "nmod:poss", "compound") if k < i and tree.feature(k, "Number") == "Plur"]
    homes = [k for k in tree.children(i, "nmod") if k > i and tree.case_of(k) in ("of", "in") and k in scene.at]
    if not members or len(homes) != 1 or members[0] in scene.at:
        return []
    home = scene.at[homes[0]]
    if not (home.of("place") or (not home.candidates and home.first == home.last)):
        return []
    first = min([members[0], *(k for k in tree.children(members[0], "compound") if k < members[0])])
    start, end = tree.start[first], scene.at[homes[0]].end
    return [unknown(tree.text[start - tree.offset : end - tree.offset], start, end, "organisation")]


def _before(scene: Scene, i: int) -> NameRef | None:
    """Return the name that an English noun of a people stands behind, or stands behind with others of its kind."""
    tree, k = scene.tree, i - 1
    between = united(*(classed("en", "nouns", name) for name in ("kin or sect", "of a people")))
    between |= classed("en", "words", "armed")
    while k >= 0 and k not in scene.at and tree.lemmas[k] in between:
        k -= 1
    ref = scene.at.get(k) if k >= 0 else None
    return None if ref is None or ref.is_adjective else ref


def _right_behind(scene: Scene, i: int, kin: bool) -> NameRef | None:
    """Return the name right behind a French noun of a people: "le clan Nasr", "la tribu des Zouaya"."""
    tree = scene.tree
    for k in (i + 1, i + 2):
        ref = scene.at.get(k)
        if ref is None:
            if k < len(tree) and tree.lower[k] != "des":
                break
            continue
        if ref.is_adjective and tree.deps[k] in _BESIDE and tree.heads[k] == i:
            return ref
        if not ref.is_adjective and kin:
            return ref
    return None


def _bearer(scene: Scene, ref: NameRef, i: int, *, kin: bool) -> list[Argument]:
    """Return whom the name of a people stands for; nobody where it is a state's or a town's."""
    tree: Tree = scene.tree
    if ref.of("actor"):
        named = actor_named(scene, ref)
        return [named] if named.kind in _PEOPLES else []
    if ref.is_adjective or (ref.candidates and not kin):
        return []
    if ref.candidates or (kin and is_place_context(scene, ref)):  # "the Zintan tribe"
        start, end = min(ref.start, tree.start[i]), max(ref.end, tree.end[i])
        return [unknown(tree.text[start - tree.offset : end - tree.offset], start, end, "group")]
    return [unknown(ref.text, ref.start, ref.end, "armed_group" if guess_kind(ref) == "armed_group" else "group")]


def stands_right_before(tree: Tree, ref: NameRef, i: int) -> bool:
    """Tell a name before its men, with at most its initials between: "Gamba Front (GFX) rebels"."""
    between = tree.words[ref.last + 1 : i]
    return not between or (len(between) == 3 and between[0] == "(" and between[2] == ")" and between[1].isupper())


def is_master(scene: Scene, i: int, k: int) -> bool:
    """Tell a man with a rank, or whose men are told, by the possessive of his name: "Gen. X's raid", "Ali Y's men"."""
    tree, ref = scene.tree, scene.at.get(k)
    if {*tree.lemmas[max(k - 1, 0) : k + 1]} & titles(scene.lang):
        return True
    men = collectives(scene.lang).get(tree.lemmas[i]) == "force" or tree.lemmas[i] in classed(
        scene.lang, "nouns", "irregular"
    )
    return men and ref is not None and " " in ref.text and guess_kind(ref) == "person"
