"""Mend English forms of light verbs taken for qualities: "called on X to stop, and imposed sanctions on Y"."""

from __future__ import annotations

from functools import cache

from proxywar.find.inflection import forms
from proxywar.find.mending_agents import DEEDS
from proxywar.find.mending_verbs import PAST, is_past_form, make_verb
from proxywar.find.retagging_fr import event_nouns
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import table

_OPEN_A_CLAUSE = frozenset({"after", "before", "as", "since", "until", "when", "while", "because", "once"})


def mend_light_pasts(tree: Tree) -> None:
    """Read what stands behind "and" so as a second deed of the subject before, in place: a comma parts two clauses."""
    for cc in tokens_with(tree.lower, {"and", "but"}, 3, len(tree) - 3):
        done = cc + 1
        thing = tree.heads[done]
        if tree.deps[done] == "conj" and tree.pos[done] == "VERB":
            _part_objects(tree, cc)
            continue
        if tree.deps[done] != "amod" or tree.pos[done] != "VERB" or tree.lemmas[done] not in _light():
            continue
        if thing < done or tree.deps[thing] != "conj" or tree.words[cc - 1] != "," or tree.lower[done].endswith("ing"):
            continue
        if tree.lemmas[thing] not in event_nouns("en", *DEEDS):
            continue
        main = next((v for v in tree.ancestors(thing) if v < cc and _has_subject(tree, v)), None)
        if main is None:
            continue
        tree.heads[done], tree.deps[done], tree.morph[done] = main, "conj", PAST
        tree.heads[thing], tree.deps[thing] = done, "obj"
        tree.heads[cc], tree.deps[cc] = done, "cc"
        tree.link()
    _mend_gerunds(tree)
    _mend_pasts_between_names(tree)


def _part_objects(tree: Tree, cc: int) -> None:
    """Read "left the summit and imposed sanctions" with two deeds: the summit is no part of the sanctions."""
    done, first = cc + 1, tree.heads[cc + 1]
    thing = tree.heads[first]
    verb = tree.heads[thing]
    if first >= cc or tree.deps[first] != "compound" or thing <= done or tree.deps[thing] != "obj" or verb > first:
        return
    if not _has_subject(tree, verb) or tree.lower[done].endswith("ing") or not tree.children(first, "det"):
        return
    tree.heads[first], tree.deps[first] = verb, "obj"
    tree.heads[done], tree.deps[done], tree.morph[done] = verb, "conj", PAST
    tree.heads[thing], tree.deps[thing] = done, "obj"
    tree.link()


def _mend_gerunds(tree: Tree) -> None:
    """Read "by imposing sanctions on X" with a verb: no quality has an object and a preposition before it."""
    for k in tokens_with(tree.deps, {"advcl", "acl", "xcomp", "amod"}, 1, len(tree) - 1):
        if not tree.lower[k].endswith("ing"):
            continue
        if tree.pos[k] == "ADJ" and tree.deps[k] != "amod" and tree.children(k, "obj"):
            tree.pos[k], tree.morph[k] = "VERB", "VerbForm=Ger"
        elif tree.deps[k] == "amod" and tree.heads[k] == k + 1:
            _mend_gerund_before_deed(tree, k)


def _mend_gerund_before_deed(tree: Tree, verb: int) -> None:
    """Read "admitted imposing sanctions", "after imposing sanctions" with a verb: no article makes it a quality."""
    deed = verb + 1
    lemma = forms("en").get(tree.lower[verb])
    if lemma not in _light() or tree.lemmas[deed] not in event_nouns("en", *DEEDS) or tree.children(deed, "det"):
        return
    marks = tree.children(deed, "case", "mark")
    above = tree.heads[deed]
    governor = next((a for a in (above, *tree.ancestors(above)) if tree.pos[a] in ("VERB", "AUX")), None)
    if governor is None or governor > verb or (not marks and tree.deps[deed] != "obj") or marks[1:]:
        return
    make_verb(tree, verb, "VerbForm=Ger")
    tree.heads[verb], tree.deps[verb] = governor, "advcl" if marks else "xcomp"
    tree.heads[deed], tree.deps[deed] = verb, "obj"
    for k in marks:
        tree.heads[k], tree.deps[k] = verb, "mark"
    tree.link()


def _mend_pasts_between_names(tree: Tree) -> None:
    """Read "after Turkey accused Chad of lying" with a clause, in place: a name alone has no participle before it."""
    for verb in tokens_with(tree.deps, {"amod"}, 2, len(tree) - 1):
        whom, doer = verb + 1, verb - 1
        if tree.heads[verb] != whom or tree.pos[doer] != "PROPN" or not is_past_form(tree, verb):
            continue
        light = tree.lemmas[verb] in _light() and tree.lemmas[whom] in event_nouns("en", *DEEDS)
        marks = [k for k in tree.children(doer, "case") if tree.lower[k] in _OPEN_A_CLAUSE]
        above = tree.heads[doer]
        if not (tree.pos[whom] == "PROPN" or light) or len(marks) != 1 or tree.subtree(doer)[-1] != doer:
            continue
        governor = next((a for a in (above, *tree.ancestors(above)) if tree.pos[a] == "VERB" and a < verb), None)
        if governor is None:
            continue
        make_verb(tree, verb, PAST)
        tree.heads[verb], tree.deps[verb] = governor, "advcl"
        tree.heads[doer], tree.deps[doer] = verb, "nsubj"
        tree.heads[whom], tree.deps[whom] = verb, "obj"
        tree.heads[marks[0]], tree.deps[marks[0]] = verb, "mark"
        tree.link()


def _has_subject(tree: Tree, v: int) -> bool:
    return tree.pos[v] == "VERB" and tree.is_finite(v) and bool(tree.children(v, "nsubj", "nsubj:pass"))


@cache
def _light() -> frozenset[str]:
    """Return the verbs that lend an event noun its doer."""
    return frozenset(r["lemma"] for r in table("en", "light_verbs") if r["subject"] == "doer")
