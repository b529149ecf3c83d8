"""Mend English sentences whose subject an insertion parts from its verb: "Turkey, once an ally of Iran, accused Chad".

The parser leaves the name alone, takes the insertion for the rest of the sentence, and the past tense behind it for a
quality of whom it is done to. A name alone says nothing, so the first past form behind the insertion is its verb.
"""

from __future__ import annotations

from proxywar.find.mending_verbs import PAST, is_past_form, make_verb
from proxywar.find.tree import Tree

_BREAKS = frozenset({",", "–", "—", "-"})
_HIDDEN = frozenset({"amod", "acl", "parataxis", "appos", "conj", "dep", "advcl"})
_SPAN = 12
"""How many words an insertion may have."""


def mend_insertions_en(tree: Tree) -> None:
    """Give the name its verb back, in place."""
    if tree.lang != "en" or len(tree) < 6:
        return
    name = next((k for k in range(min(4, len(tree))) if tree.pos[k] == "PROPN" and tree.heads[k] == k), None)
    if tree.lower[2:3] == ["it"] and tree.words[1] == ",":
        _mend_it_seems(tree)
    elif name is not None and tree.words[name + 1] in _BREAKS:
        _mend_root_name(tree, name)


def _mend_root_name(tree: Tree, name: int) -> None:
    """Read "Haftar, once an ally of Iran, backed Putin" with Haftar as who backed: no verb was seen as finite."""
    opening = tree.words[name + 1]
    marks = (k for k in range(name + 3, min(name + _SPAN, len(tree) - 2)) if tree.words[k] == opening)
    close = next(marks, None)
    if close is None:
        return
    verb = close + 1
    if not is_past_form(tree, verb) or tree.deps[verb] not in _HIDDEN or tree.pos[verb] not in ("VERB", "ADJ"):
        return
    finite = (k for k in range(len(tree)) if k != verb and tree.pos[k] in ("VERB", "AUX") and tree.is_finite(k))
    if any(not name < k < close for k in finite) or tree.children(verb, "nsubj", "aux", "mark", "cc"):
        return
    thing = tree.heads[verb]
    make_verb(tree, verb, PAST)
    tree.heads[verb], tree.deps[verb] = verb, "root"
    tree.heads[name], tree.deps[name] = verb, "nsubj"
    if thing > verb:
        tree.heads[thing], tree.deps[thing] = verb, "obj"
    for k in range(verb + 1, len(tree)):
        if tree.heads[k] <= close or (tree.pos[k] == "VERB" and tree.heads[k] == thing):
            tree.heads[k] = verb
    for k in tree.kids[name]:
        if k > close:
            tree.heads[k] = verb
    tree.link()


def _mend_it_seems(tree: Tree) -> None:
    """Read "Turkey, it emerged, sent arms" with Turkey as who sent them: what emerged stands between the commas."""
    verb = 3
    if tree.pos[0] != "PROPN" or tree.pos[verb] != "VERB" or tree.heads[0] not in (0, verb):
        return
    said = [c for c in tree.children(verb, "ccomp") if tree.words[c - 1] == "," and c > verb]
    if not said or tree.children(said[0], "nsubj", "mark") or tree.heads[verb] not in (0, verb):
        return
    clause = said[0]
    tree.heads[clause], tree.deps[clause] = clause, "root"
    tree.heads[verb], tree.deps[verb] = clause, "parataxis"
    tree.heads[0], tree.deps[0] = clause, "nsubj:pass" if tree.children(clause, "aux:pass") else "nsubj"
    for k in tree.kids[verb]:
        if k > clause:
            tree.heads[k] = clause
    tree.link()
