"""Mend what hangs on a verb whose form no noun has: "denies", "insists", "withdraws".

The parser takes "Kigali denies" for a compound noun, above all behind a relative clause or a comma. The class `no noun`
of the table of verbs says which forms can only be verbs; here they get their subject and what they govern.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_verbs import PAST, PRESENT, make_event_noun, make_verb
from proxywar.find.retagging_fr import noun_triggers
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table

RELATIVE = frozenset({"that", "which", "who", "whom"})
BELOW = frozenset({"compound", "nsubj", "aux", "case", "amod", "nmod:desc"})
"""What the parser makes of a verb between two names: something of the second one."""
UNBOUND = frozenset({"appos", "vocative", "flat", "xcomp", "nmod:unmarked", "nmod"})
"""What the parser makes of a name behind its verb, for want of an object."""

_SHARED = {("wound", "down"): "wind", ("wound", "up"): "wind", ("ground", "down"): "grind", ("found", "out"): "find"}
"""Forms of two verbs, with the particle that only one of them takes."""
_PARTICLED = frozenset(form for form, _ in _SHARED)


def mend_verb_forms(tree: Tree) -> None:
    """Mend English verbs in the third person of the present that were taken for nouns, in place."""
    if tree.lang != "en":
        return
    for i in range(len(tree)):
        if tree.pos[i] == "ADJ" and " " in tree.words[i] and tree.words[i].istitle():
            tree.pos[i] = "PROPN"  # "The United States imposes sanctions": a name of several words is one token
        elif tree.pos[i] == "VERB" and tree.lower[i] in _PARTICLED:
            tree.lemmas[i] = _SHARED.get((tree.lower[i], tree.lower[min(i + 1, len(tree) - 1)]), tree.lemmas[i])
    _mend_irregular_pasts(tree)
    _mend_infinitives(tree)
    for i in range(1, len(tree)):
        form = tree.lower[i]
        verb = forms("en").get(form) if form.endswith("s") and tree.words[i] == form else None
        if verb is None or verb == form or verb not in classed("en", "verbs", "no noun"):
            continue
        if tree.pos[i] != "VERB" and tree.pos[i - 1] not in ("DET", "ADJ", "ADP"):
            _read_as_verb(tree, i)
        if not any(tree.deps[k].startswith("nsubj") for k in tree.kids[i]):
            _find_subject(tree, i)
    _mend_verbs_between_names(tree)
    _mend_nouns_in_ing(tree)


def _mend_nouns_in_ing(tree: Tree) -> None:
    """Read "UN condemns killing of aid workers" with a noun: a verb that takes an object needs no "of" before it."""
    for deed in tokens_with(tree.deps, {"xcomp", "ccomp", "acl"}, 2, len(tree) - 2):
        verb, form = deed - 1, tree.lower[deed]
        if tree.heads[deed] != verb or tree.pos[verb] != "VERB" or form not in noun_triggers("en"):
            continue
        if form.endswith("ing") and tree.lower[deed + 1] == "of" and not tree.children(verb, "obj"):
            tree.deps[deed] = "obj"
            make_event_noun(tree, deed)


def _read_as_verb(tree: Tree, i: int) -> None:
    """Give the verb its place in the tree, and what stands behind it its label."""
    governor, dep = tree.heads[i], tree.deps[i]
    make_verb(tree, i, PRESENT)
    if dep.startswith("nsubj") and governor > i:
        # "Uganda, which keeps a brigade in Juba, denies backing…": what was the head is what is denied.
        _take_place_of(tree, i, governor, "xcomp" if tree.lower[governor].endswith("ing") else "ccomp")
    elif dep in ("compound", "amod", "nmod") and governor > i and not tree.case_of(i):
        _take_place_of(tree, i, governor, "obj")
    elif dep in ("conj", "appos", "nmod", "obj", "obl", "flat") and tree.pos[governor] in NOMINAL:
        above = next((a for a in tree.ancestors(i) if tree.pos[a] == "VERB"), None)
        if above is not None and not any(tree.lower[k] in RELATIVE for k in tree.kids[i]):
            tree.heads[i], tree.deps[i] = above, "conj" if above < i else "parataxis"
    tree.link()
    for k in tree.kids[i]:
        if k > i and tree.pos[k] in NOMINAL and not tree.case_of(k) and tree.deps[k] in ("nmod", "appos", "compound"):
            tree.deps[k] = "obj"
        elif k > i and tree.pos[k] == "VERB" and tree.deps[k] in ("acl", "amod"):
            tree.deps[k] = "xcomp"


def _take_place_of(tree: Tree, i: int, governor: int, dep: str) -> None:
    above, label = tree.heads[governor], tree.deps[governor]
    tree.heads[i], tree.deps[i] = (i, "root") if above == governor else (above, label)
    tree.heads[governor], tree.deps[governor] = i, dep
    for k in list(tree.kids[governor]):
        if k < i and tree.pos[k] in NOMINAL and not tree.case_of(k) and k != i:
            tree.heads[k] = i
    tree.link()


def _find_subject(tree: Tree, i: int) -> None:
    """Label the noun right before the verb its subject, or the one before the relative clause that ends there."""
    before = i - 1
    if tree.words[before] == ",":
        relatives = [k for k in range(before) if tree.deps[k] == "acl:relcl" and before - 1 in tree.subtree(k)]
        nouns = [tree.heads[k] for k in relatives if tree.heads[k] < k]
        noun = nouns[0] if nouns else None
    else:
        noun = before if tree.pos[before] in NOMINAL and tree.heads[before] in (i, tree.heads[i]) else None
    if noun is None or tree.case_of(noun) or tree.deps[noun].startswith("nsubj"):
        return
    if tree.deps[noun] == "root" and i in tree.subtree(noun):
        tree.heads[i], tree.deps[i] = i, "root"
        tree.heads[noun], tree.deps[noun] = i, "nsubj"
        tree.link()
    else:
        tree.reattach(noun, i, "nsubj")


@cache
def _nouns_of_war() -> frozenset[str]:
    """Return the event nouns and the things that are sent and given."""
    return noun_triggers("en") | {row["lemma"] for row in table("en", "materiel")}


@cache
def _irregular_pasts() -> frozenset[str]:
    """Return the irregular forms of verbs that are no other word: "tore", "overran", "besought"."""
    regular = classed("en", "verbs", "past is another word")
    return frozenset(row["form"] for row in table("en", "verb_forms") if row["form"] not in regular)


def _mend_irregular_pasts(tree: Tree) -> None:
    """Read "the Maoists tore up a truce", "Gurkhas retook Brunei" with verbs where the tree has them as verbs."""
    for i in range(1, len(tree)):
        form = tree.lower[i]
        if tree.pos[i] in ("VERB", "AUX") or tree.words[i] != form or form not in _irregular_pasts():
            continue
        if form not in forms("en") or form.endswith("ing"):
            continue
        if tree.children(i, "nsubj", "aux", "aux:pass"):
            make_verb(tree, i, PAST)
        elif tree.heads[i] == i and tree.deps[i - 1] == "compound" and tree.lower[i + 1 : i + 2] == ["to"]:
            # "Iran swore to retaliate": a noun that the parser saw, with its doer and its aim.
            make_verb(tree, i, PAST)
            tree.deps[i - 1] = "nsubj"
            for k in tree.children(i, "acl"):
                tree.deps[k] = "xcomp"


def _mend_infinitives(tree: Tree) -> None:
    """Read "Egypt managed to consult Algeria" with a verb: what "to" opens for a verb is its infinitive."""
    for i in tokens_with(tree.lower, lexicon_verbs("en"), 2):
        if tree.lower[i - 1] != "to" or tree.pos[i] not in ("ADJ", "NOUN"):
            continue
        if tree.deps[i] == "xcomp" and tree.heads[i] < i - 1 and tree.heads[i - 1] == i:
            tree.pos[i], tree.lemmas[i], tree.morph[i] = "VERB", tree.lower[i], "VerbForm=Inf"
            tree.pos[i - 1], tree.deps[i - 1] = "PART", "mark"


def _mend_verbs_between_names(tree: Tree) -> None:
    """Read "France condemns Turkey" with subject and object: the parser hangs the verb below one of the names."""
    for v in tokens_with(tree.pos, {"VERB"}, 1, len(tree) - 1):
        form, name = tree.lower[v], v - 1
        verb = forms("en").get(form) if form.endswith("s") and tree.words[v] == form else None
        if verb is None or verb == form or tree.pos[name] != "PROPN":
            continue
        _mend_plural_object(tree, v)
        thing = tree.heads[v]
        if tree.deps[v] in BELOW and thing > v and tree.pos[thing] in NOMINAL and not tree.case_of(thing):
            if any(tree.deps[k].startswith("nsubj") and k not in (v, name) for k in tree.kids[thing]):
                continue
            if any(tree.pos[k] in ("VERB", "AUX", "PUNCT") for k in range(v + 1, thing)):
                continue
            _take_place_of(tree, v, thing, "obj")
            tree.heads[name], tree.deps[name] = v, "nsubj"
            tree.link()
        elif tree.deps[v] == "case" and thing == v + 1 and tree.heads[thing] == name and tree.deps[name] == "root":
            tree.heads[v], tree.deps[v] = v, "root"
            tree.heads[name], tree.deps[name] = v, "nsubj"
            tree.heads[thing], tree.deps[thing] = v, "obj"
            tree.link()
        elif tree.heads[name] == v and tree.deps[name] == "nsubj" and not tree.children(v, "obj", "ccomp"):
            after = v + 1 + (tree.pos[v + 1] == "DET" and v + 2 < len(tree))
            if tree.pos[after] == "PROPN" and tree.heads[after] in (v, name) and tree.deps[after] in UNBOUND:
                tree.reattach(after, v, "obj")


def _mend_plural_object(tree: Tree, v: int) -> None:
    """Read "Egypt hosts talks", "the United States imposes sanctions" with a noun: no verb stands right behind one."""
    thing = v + 1
    noun = tree.lower[thing].removesuffix("s")
    if tree.pos[thing] != "VERB" or noun == tree.lower[thing] or noun not in _nouns_of_war():
        return
    tree.pos[thing], tree.lemmas[thing], tree.morph[thing] = "NOUN", noun, "Number=Plur"
    if tree.heads[thing] == v:
        tree.deps[thing] = "obj"
