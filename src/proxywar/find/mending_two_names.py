"""Tell the doer from the place in front of it: "In Angola Cuba armed the MPLA" has two names, not one long one."""

from __future__ import annotations

from proxywar.find.mending_believed_en import mend_believed_en
from proxywar.find.mending_named_bodies_fr import name_bodies_fr
from proxywar.find.mending_unseen_names_en import name_unseen_words_en
from proxywar.find.names import Name
from proxywar.find.tree import Tree

_WHERE = frozenset({"in", "at", "near", "outside", "from"})
"""Prepositions before the place that opens a clause."""
_BEFORE = frozenset({"SCONJ", "CCONJ", "PUNCT"})
_WITHIN = frozenset({"ADV", "AUX", "PART"})
"""What may stand between a subject and its verb."""


def mend_two_names(tree: Tree, names: tuple[Name, ...]) -> None:
    """Read the second of two known names behind a preposition as the subject of the verb behind it (English only)."""
    if tree.lang == "en":
        name_unseen_words_en(tree, names)
        mend_believed_en(tree)
    else:
        name_bodies_fr(tree, names)
    if tree.lang != "en" or len(names) < 2:
        return
    ends = {n.end + tree.offset: n for n in names}
    starts = {n.start + tree.offset: n for n in names}
    for i in range(1, len(tree) - 2):
        place, doer = ends.get(tree.end[i]), starts.get(tree.start[i + 1])
        if place is None or doer is None or tree.start[i] != place.start + tree.offset:
            continue
        if not (place.is_entity and doer.is_entity) or tree.end[i + 1] != doer.end + tree.offset:
            continue
        if tree.lower[i - 1] in _WHERE and (i == 1 or tree.pos[i - 2] in _BEFORE) and doer.ids("actor"):
            _part(tree, i)


def _part(tree: Tree, place: int) -> None:
    doer, verb = place + 1, place + 2
    while verb < len(tree) - 1 and tree.pos[verb] in _WITHIN:
        verb += 1
    if tree.pos[verb] != "VERB" or not (tree.is_finite(verb) or tree.feature(verb, "Tense") == "Past"):
        return
    own = [k for k in tree.kids[verb] if tree.deps[k].startswith("nsubj")]
    if tree.deps[doer].startswith("nsubj") and tree.deps[place].startswith("obl"):
        return
    if any(k not in (place, doer) for k in own) or verb in (*tree.subtree(place), *tree.subtree(doer)):
        return
    passive = bool(tree.children(verb, "aux:pass"))
    for k in [k for k in (*tree.kids[doer], *tree.kids[place]) if k not in (place, doer)]:
        tree.heads[k] = place if k < place else verb
    tree.heads[place], tree.deps[place] = verb, "obl"
    tree.heads[doer], tree.deps[doer] = verb, "nsubj:pass" if passive else "nsubj"
    tree.heads[place - 1], tree.deps[place - 1] = place, "case"
    tree.link()
