"""Names of equipment: its make, and what a single ship or aircraft is called."""

from __future__ import annotations

import re

from proxywar.extract.nouns import counted
from proxywar.extract.scene import NameRef, Scene
from proxywar.find.tree import Tree
from proxywar.lang import classed

DESIGNATION = re.compile(r"[A-Z][A-Za-z]*[-‐‑]?\d+[A-Za-z]*")
"""A type of equipment by its designation ("Tupolev-22", "T-72")."""
ARMS = frozenset({"aircraft", "drones", "vehicles", "ships", "weapons"})
_SEVERAL = frozenset({"les", "ces", "ses"})
_FIRST = re.compile(r"[_\s]")
"""What parts the words of a name that is one token."""
INDEFINITE = frozenset({"a", "an", "un", "une", "des"})


def carrier_of(scene: Scene, ref: NameRef) -> int | None:
    """Return the noun of a ship or aircraft whose name this is: "the American destroyer Maddox" is American."""
    noun = ref.first - 1
    if noun > 1 and ref.first < len(scene.tree) and scene.tree.deps[ref.first] == "appos":
        noun = scene.tree.heads[ref.first]  # "un croiseur américain, le Vincennes"
    if noun < 0 or scene.tree.pos[noun] != "NOUN" or noun in scene.at:
        return None
    return noun if counted(scene.lang).get(scene.tree.lemmas[noun]) in ("ships", "aircraft", "drones") else None


def is_ship_struck(scene: Scene, i: int) -> bool:
    """Tell "sank the Eternity C", "arraisonne le Claudia": what is sunk or boarded under an article is a ship."""
    tree = scene.tree
    if tree.deps[i] not in ("obj", "nsubj:pass") or not tree.children(i, "det"):
        return False
    return tree.lemmas[tree.heads[i]] in classed(scene.lang, "verbs", "done to ships")


def names_a_make(scene: Scene, ref: NameRef) -> bool:
    """Tell the name in "a Mirage fighter", which is no party."""
    return ref.text in counted(scene.lang)


def is_make(tree: Tree, i: int) -> bool:
    """Tell a make of equipment: "un Tupolev-22 libyen", "des Mig cubains". What it does, its owner does."""
    if DESIGNATION.fullmatch(tree.words[i]):
        return True
    if tree.words[i].count(" ") > 1:
        return False  # "Three Zomi Revolutionary Volunteers"
    marks = [k for k in tree.kids[i] if k < i and tree.deps[k] != "case"]  # "une embuscade des Tigres de X" is theirs
    indefinite = any(tree.deps[k] == "nummod" or tree.lower[k] in INDEFINITE for k in marks)
    return (indefinite or _is_flown(tree, i)) and i > 0 and tree.words[i][:1].isupper()


def _is_flown(tree: Tree, i: int) -> bool:
    """Tell "Iraqi Mirages bombed X", "British Canberras hit Y": what a nation's machines do, not its peoples."""
    if tree.deps[i] not in ("nsubj", "obl:agent"):
        return False
    if tree.lang == "fr":
        # "Les Jaguar de l'armée française attaquent": a people in the plural has an s, a make has none.
        several = any(tree.lower[k] in _SEVERAL for k in tree.children(i, "det")) and tree.words[i][-1] not in "sx"
        arms = classed("fr", "nouns", "has machines")
        owners = [k for k in tree.children(i, "nmod") if tree.case_of(k) == "de"]
        return several and any({tree.lemmas[k], _FIRST.split(tree.lower[k])[0]} & arms for k in owners)
    does = tree.lemmas[tree.heads[i]] in classed(tree.lang, "verbs", "done by machines")
    if not does or not tree.lower[i].endswith("s"):  # "Canberras", which the parser may take for one
        return False
    return any(tree.pos[k] == "ADJ" and tree.words[k][:1].isupper() for k in tree.children(i, "amod"))


def tells_make(tree: Tree, k: int) -> bool:
    """Tell "des missiles de fabrication soviétique", who made them, from whose missiles they are."""
    makes = classed(tree.lang, "nouns", "where it was made")
    return tree.lemmas[k] in makes or (k > 0 and tree.lemmas[k - 1] in makes and tree.pos[k] == "ADJ")


def is_materiel(scene: Scene, i: int) -> bool:
    """Tell an aircraft, ship, vehicle or weapon by its kind or type: "ses Rafale", "Moscow's Sukhois"."""
    tree = scene.tree
    if tree.pos[i] not in ("NOUN", "PROPN"):
        return False
    if counted(scene.lang).get(tree.lemmas[i], counted(scene.lang).get(tree.lower[i])) in ARMS:
        return True
    at = tree.start[i] - tree.offset
    return any(o.kind == "equipment" and o.start <= at < o.end for o in scene.objects)
