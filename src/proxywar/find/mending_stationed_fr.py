"""French men who are somewhere: "soldats stationnés au Liban", "où sont stationnés des soldats turcs"."""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed

_WHERE = frozenset({"à", "en", "dans", "sur", "près", "autour"})
_BEFORE = frozenset({"DET", "ADJ", "NUM", "ADP"})


def mend_stationed(tree: Tree) -> None:
    """Give participles of being somewhere their place and their men, in place."""
    posted = classed("fr", "verbs", "is posted")
    for part in tokens_with(tree.lemmas, posted, 2, len(tree) - 2):
        if tree.deps[part] in ("amod", "acl") and tree.pos[part] in ("ADJ", "VERB"):
            _mend_place(tree, part)
        elif tree.lemmas[part - 1] == "être" and tree.lower[part - 2] in ("où", "laquelle", "lequel"):
            _mend_men_behind(tree, part)


def _mend_place(tree: Tree, part: int) -> None:
    """Read "le départ des soldats stationnés au Liban" with Lebanon as where they are, not where they leave."""
    place = next((k for k in range(part + 2, min(part + 5, len(tree))) if tree.case_of(k) in _WHERE), None)
    if place is None or tree.deps[place] != "obl" or tree.heads[place] >= tree.heads[part]:
        return
    marks = [k for k in tree.kids[place] if tree.deps[k] == "case"]
    owned = any(k != part for k in tree.children(tree.heads[part], "amod", "nmod"))  # else they are whoever acts
    if owned and marks and marks[0] == part + 1 and part not in tree.ancestors(place):
        tree.heads[place] = part
        tree.link()


def _mend_men_behind(tree: Tree, part: int) -> None:
    """Read "à Goma, où sont stationnés des soldats turcs" with the soldiers as who is there."""
    if tree.children(part, "nsubj", "nsubj:pass") or tree.lower[part + 1] not in ("des", "les", "quelque", "plusieurs"):
        return
    men = next((k for k in range(part + 2, len(tree)) if tree.pos[k] not in _BEFORE), None)
    if men is not None and tree.pos[men] == "NOUN" and tree.heads[men] == part:
        tree.deps[men] = "nsubj:pass" if tree.pos[part] == "VERB" else "nsubj"
        for k in [k for k in tree.kids[men] if tree.lower[k] == "des"]:
            tree.deps[k], tree.pos[k] = "det", "DET"
        tree.link()
