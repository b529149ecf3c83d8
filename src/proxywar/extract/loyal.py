"""To whom men are loyal: "soldiers loyal to President Gbagbo", "des hommes fidèles au général Mladic"."""

from __future__ import annotations

from proxywar.extract.scene import Scene
from proxywar.lang import classed

_OF = frozenset({"of", "de"})
_TO = frozenset({"to", "à"})


def loyal_to(scene: Scene, i: int) -> list[int]:
    """Return the tokens of those to whom the noun at `i` is loyal; French hangs them on the men as well."""
    tree, bonds = scene.tree, classed(scene.lang, "words", "loyal")
    # "Les troupes de Dostom, alliées à Massoud", "ses forces, alliées à Massoud" are not Massoud's.
    owned = [k for k in tree.kids[i] if _is_owner(scene, k)]
    out: list[int] = []
    for k in tree.children(i, "amod", "acl"):
        if owned and "," in tree.words[min(owned) : k]:
            continue
        if tree.lemmas[k] in bonds or tree.lower[k] in bonds:
            beside = [m for m in tree.kids[i] if m > k and tree.deps[m] in ("nmod", "obl")] if not tree.kids[k] else []
            out += [m for m in (*tree.kids[k], *beside) if _is_to(scene, k, m) and _is_told(scene, m)]
    return out


def _is_owner(scene: Scene, k: int) -> bool:
    """Tell whose men are: "ses forces", "les troupes de Dostom"; of "les brigades de Tripoli" a town says where."""
    ref = scene.at.get(k)
    named = ref is not None and bool(ref.of("actor")) and not ref.of("place") and scene.tree.case_of(k) in _OF
    return named or scene.tree.feature(k, "Poss") == "Yes"


def _is_to(scene: Scene, bond: int, m: int) -> bool:
    """Tell what hangs on "loyal" by its preposition, which the parser may give to a title behind it."""
    tree = scene.tree
    return tree.case_of(m) in _TO or (m > bond and tree.deps[m] == "obl" and tree.lower[bond + 1] in _TO)


def _is_told(scene: Scene, m: int) -> bool:
    """Tell a name, or an office with one: "President Laurent Gbagbo", "au chef de guerre Hassan Turki"."""
    return m in scene.at or any(k in scene.at for k in scene.tree.kids[m])
