"""Mend English sentences that open with a time or an adverb: "Overnight Turkey accused Chad", "Rarely has X attacked".

The parser takes such an adverb for a name, a span of years for who does something, and the subject behind an auxiliary
for an object.
"""

from __future__ import annotations

from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed

_INVERTED = frozenset({"have", "do"})


def mend_openers_en(tree: Tree) -> None:
    """Mend these sentences in place."""
    if tree.lang != "en" or len(tree) < 4:
        return
    if tree.lower[0] in classed("en", "words", "opens as a time") and tree.pos[0] == "PROPN":
        _mend_time_for_name(tree)
    _mend_span_for_subject(tree)
    if tree.pos[1] == "AUX" and tree.pos[0] == "ADV":
        _mend_inverted(tree)


def _mend_time_for_name(tree: Tree) -> None:
    """Read "Overnight Turkey accused Chad" with an adverb and Turkey."""
    above = tree.heads[0]
    parts = [k for k in tree.kids[0] if tree.deps[k] in ("flat", "compound", "appos") and tree.pos[k] == "PROPN"]
    if tree.deps[0] in ("compound", "amod", "nmod:desc") and above > 0:
        name, verb = above, tree.heads[above]
    elif tree.deps[0].startswith("nsubj") and parts:
        name, verb = parts[0], above
        tree.heads[name], tree.deps[name] = verb, tree.deps[0]
        for k in tree.kids[0]:
            if k != name:
                tree.heads[k] = name
    else:
        return
    if verb == name or tree.pos[verb] != "VERB":
        return
    tree.pos[0], tree.lemmas[0], tree.morph[0] = "ADV", tree.lower[0], ""
    tree.heads[0], tree.deps[0] = verb, "advmod"
    tree.link()


def _mend_span_for_subject(tree: Tree) -> None:
    """Read "Between 2012 and 2015 Hezbollah backed X" with Hezbollah alone as who backed."""
    verb = tree.heads[0]
    if tree.pos[0] == "NUM" and tree.deps[0] == "nsubj" and any(k > 0 for k in tree.children(verb, "nsubj")):
        tree.deps[0] = "obl"


def _mend_inverted(tree: Tree) -> None:
    """Read "Rarely has Haftar attacked Putin" with Haftar as who attacked."""
    verb = tree.heads[1]
    if tree.lemmas[1] not in _INVERTED or tree.pos[verb] != "VERB" or tree.children(verb, "nsubj"):
        return
    before = [k for k in tree.children(verb, "obj") if 1 < k < verb and tree.pos[k] in NOMINAL]
    if len(before) == 1:
        tree.deps[before[0]] = "nsubj"
