"""Mend English words that stand alone for two: "both sent officers", "praised them both", "neither armed the Kurds"."""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import PAST, make_verb
from proxywar.find.tree import Tree, tokens_with

PAIRS = frozenset({"both", "neither"})
_JOINTS = frozenset({"and", "nor"})
_ROLES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl"})
_OPENS = frozenset({";", ",", "and", "but", "—", "–", ":", "."})


def mend_pairs(tree: Tree) -> None:
    """Make them pronouns with a role of their own, in place (English only)."""
    for i in tokens_with(tree.lower, PAIRS, 3):
        if _JOINTS.isdisjoint(tree.lower[:i]):
            continue
        if tree.deps[i] in _ROLES:
            tree.pos[i] = "PRON"
            _drop_them(tree, i)
        elif tree.deps[i] in ("cc", "cc:preconj") and tree.lower[i - 1] in _OPENS:
            _mend_verb_behind(tree, i)


def _drop_them(tree: Tree, i: int) -> None:
    """Read "praised them both" with one object."""
    them = i - 1
    if tree.lower[them] in ("them", "they") and tree.heads[them] == tree.heads[i]:
        tree.heads[them], tree.deps[them], tree.deps[i] = i, "det", "obj"
        tree.link()


def _mend_verb_behind(tree: Tree, i: int) -> None:
    """Read "; neither armed the Kurds" with a verb: of two named before nothing else is said."""
    verb = min(i + 1, len(tree) - 1)
    form = tree.lower[verb]
    if tree.heads[i] != verb or tree.pos[verb] not in ("ADJ", "VERB") or form not in forms("en"):
        return
    if form.endswith("ing") or form == forms("en")[form] or tree.children(verb, "nsubj", "aux", "cop"):
        return
    if not tree.children(verb, "obj", "obl", "ccomp", "xcomp") or any(tree.case_of(k) == "by" for k in tree.kids[verb]):
        return  # "both armed by Iran"
    make_verb(tree, verb, PAST)
    tree.deps[i], tree.pos[i] = "nsubj", "PRON"
    tree.link()
