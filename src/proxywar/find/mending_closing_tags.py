"""Mend the verb of saying that closes an English sentence ("…, UN experts estimate").

The parser takes a bare present for a noun ("experts estimate") and then who says it for one who does it.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import PRESENT, make_verb, verbs_of_report
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_LONGEST = 8
_INNER = ("ADJ", "NOUN", "PROPN", "DET", "NUM", "CCONJ", "ADP", "PART")


def mend_closing_tags(tree: Tree) -> None:
    """Read such a word as the verb of the speakers before it, in place."""
    if tree.lang != "en":
        return
    _part_tags(tree)
    v = next((i for i in range(len(tree) - 1, 1, -1) if tree.pos[i] != "PUNCT"), 0)
    if v < 3 or tree.pos[v] == "VERB" or forms("en").get(tree.lower[v]) not in verbs_of_report("en"):
        return
    comma = next((i for i in range(v - 1, max(0, v - _LONGEST), -1) if tree.words[i] == ","), 0)
    inner = range(comma + 1, v)
    if not comma or not inner or any(tree.pos[i] not in _INNER and tree.lower[i] != "aid" for i in inner):
        return
    speaker = v - 1
    plural = tree.lower[speaker].endswith("s") or tree.feature(speaker, "Number") == "Plur"
    many = plural or bool(tree.children(speaker, "cc"))
    if tree.pos[speaker] not in NOMINAL or tree.lower[v].endswith("s") == many or tree.case_of(comma + 1):
        return
    told = [i for i in range(comma) if tree.pos[i] == "VERB" and tree.is_finite(i)]
    if told:
        _make_tag(tree, v, comma, told)


def _part_tags(tree: Tree) -> None:
    """Let "…, the Kenyan police said on Monday." tell the whole sentence: it is no relative clause of the last noun."""
    for v in tokens_with(tree.deps, {"conj", "acl:relcl", "acl"}, 4):
        if tree.pos[v] != "VERB" or tree.lemmas[v] not in verbs_of_report("en") or not tree.is_finite(v):
            continue
        told, speakers = tree.heads[v], tree.children(v, "nsubj")
        if len(speakers) != 1 or speakers[0] > v or tree.pos[speakers[0]] not in NOMINAL or told > speakers[0]:
            continue
        within = [k for k in tree.subtree(speakers[0]) if tree.pos[k] != "PUNCT"]
        opens = within[0]
        parted = tree.words[opens - 1] == "," and within[-1] == v - 1 and v - opens <= _LONGEST
        last = max(i for i in range(len(tree)) if tree.pos[i] != "PUNCT")
        ends = all(k in (v, *tree.subtree(v)) or tree.pos[k] == "PUNCT" for k in range(v, last + 1))
        if not parted or not ends or tree.children(v, "obj", "ccomp", "cc", "mark"):
            continue
        root = next(i for i in range(len(tree)) if tree.heads[i] == i)
        if root >= opens or tree.pos[root] != "VERB":
            continue
        for k in [k for k in tree.kids[v] if k < opens - 1]:
            tree.heads[k] = told if tree.deps[v] == "conj" else root
        tree.heads[v], tree.deps[v] = root, "parataxis"
        tree.link()
        return


def _make_tag(tree: Tree, v: int, comma: int, told: list[int]) -> None:
    """Hang the tag on the statement, and all that stands between the comma and it on who says it."""
    root = next(i for i in range(len(tree)) if tree.heads[i] == i)
    if root > comma:
        root = told[0]
        tree.heads[root], tree.deps[root] = root, "root"
    make_verb(tree, v, PRESENT)
    first = next((i for i in range(comma + 1, v) if tree.pos[i] in NOMINAL and tree.deps[i + 1] == "cc"), v - 1)
    for i in range(len(tree)):
        outside = i <= comma and (tree.heads[i] > comma and i != comma)
        if outside and i != root:
            tree.heads[i] = root
        elif comma < i < v and (tree.heads[i] <= comma or tree.heads[i] == v):
            tree.heads[i] = first
    tree.heads[v], tree.deps[v] = root, "parataxis"
    tree.heads[first], tree.deps[first] = v, "nsubj"
    if first != v - 1:
        tree.heads[v - 1], tree.deps[v - 1] = first, "conj"
    tree.link()
