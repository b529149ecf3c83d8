"""Mend present verbs of headlines that the parser took for nouns: "Gbagbo rejects truce, hires mercenaries"."""

from __future__ import annotations

from functools import cache

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_verbs import PRESENT, make_verb
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table

_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "VERB", "PART"})
_APART = frozenset({"parataxis", "conj", "appos", "dep", "obj", "list"})


def mend_headline_verbs(tree: Tree) -> None:
    """Mend such verbs in place (English only)."""
    if tree.lang != "en":
        return
    for v in tokens_with(tree.deps, {"compound"}, 3, len(tree) - 1):
        if tree.pos[v] == "NOUN" and tree.lower[v] in forms("en"):
            if tree.words[v - 1] == "," and tree.lower[v] not in lexicon_verbs("en"):
                _mend_second_present(tree, v)
            elif tree.lower[v] in lexicon_verbs("en"):
                _mend_plural_present(tree, v)
                _mend_present_behind_list(tree, v)
    for v in tokens_with(tree.lower, lexicon_verbs("en"), 1, len(tree) - 1):
        if tree.pos[v] == "NOUN" and tree.deps[v] in ("compound", "nsubj:pass", "nsubj", "root"):
            _mend_deed_of_men(tree, v)
    for v in tokens_with(tree.deps, {"root"}, 1, len(tree) - 1):
        if tree.pos[v] == "NOUN" and tree.lower[v] in lexicon_verbs("en") and tree.children(v, "obj"):
            _mend_noun_with_object(tree, v)


def _mend_deed_of_men(tree: Tree, v: int) -> None:
    """Read "Gamba Front fighters ambush convoy near Gao" with a verb: no plural stands before its noun."""
    men, thing = v - 1, v
    if tree.feature(men, "Number") != "Plur" or tree.pos[men] != "NOUN" or tree.lower[men] not in _men():
        return
    while thing + 1 < len(tree) and (thing == v or tree.heads[thing] != thing):
        thing += 1
        if tree.pos[thing] not in _PHRASE:
            return
    joined = tree.heads[men] in (v, thing) and tree.deps[men] == "compound"
    if not joined or tree.deps[thing] != "root" or tree.children(thing, "cop", "case") or tree.pos[thing] == "VERB":
        return
    make_verb(tree, v, PRESENT)
    tree.heads[v], tree.deps[v] = v, "root"
    for k in range(v + 1, thing):
        if tree.heads[k] in (v, thing) or tree.pos[tree.heads[k]] == "VERB":
            tree.heads[k] = thing
            tree.deps[k] = "compound" if tree.pos[k] in ("NOUN", "PROPN") else tree.deps[k]
    for k in [k for k in (*tree.kids[v], *tree.kids[thing], *tree.kids[men]) if k < men]:
        tree.heads[k] = men
    for k in tree.kids[thing]:
        if k > thing and tree.deps[k] in ("punct", "advcl", "parataxis", "conj"):
            tree.heads[k] = v
    tree.heads[men], tree.deps[men] = v, "nsubj"
    tree.heads[thing], tree.deps[thing] = v, "obj"
    tree.link()


@cache
def _men() -> frozenset[str]:
    """Return the regular plurals of men who fight, keep order or are of a people."""
    counted = {form for row in table("en", "materiel") if row["of"] in ("fighters", "personnel")
               for form in row["forms"].split(";")}  # fmt: skip
    lemmas = {row["lemma"] for row in table("en", "collectives") if row["kind"] == "force"}
    lemmas |= classed("en", "nouns", "of a people") | classed("en", "nouns", "party")
    plural = {w.removesuffix("man") + "men" if w.endswith("man") else w + "s" for w in lemmas}
    return frozenset(counted | plural)


def _mend_present_behind_list(tree: Tree, v: int) -> None:
    """Read "Angola, Cuba and South Africa announce ceasefire" with who announces it: a list is no part of a thing."""
    thing, name = tree.heads[v], v - 1
    first = tree.heads[name] if tree.deps[name] == "conj" else name
    listed = first < name and tree.pos[first] == tree.pos[name] == "PROPN" and bool(tree.children(name, "cc"))
    if not listed or thing != v + 1 or tree.heads[thing] != thing or tree.heads[first] != thing:
        return
    if tree.deps[first] != "compound" or tree.case_of(first) or tree.pos[thing] != "NOUN":
        return
    make_verb(tree, v, PRESENT)
    tree.heads[v], tree.deps[v] = v, "root"
    tree.heads[first], tree.deps[first] = v, "nsubj"
    for k in tree.kids[thing]:
        if k > thing and tree.deps[k] in ("punct", "obl", "advcl"):
            tree.heads[k] = v
    tree.heads[thing], tree.deps[thing] = v, "obj"
    tree.link()


def _mend_noun_with_object(tree: Tree, v: int) -> None:
    """Read "South African aircraft attack Cassinga" with a verb: no noun has an object."""
    doer = v - 1
    if tree.heads[doer] != v or tree.deps[doer] != "compound" or tree.children(v, "nsubj", "cop", "case"):
        return
    make_verb(tree, v, PRESENT)
    tree.deps[doer] = "nsubj"
    for k in [k for k in tree.kids[v] if k < doer and tree.deps[k] in ("amod", "det", "nummod", "compound")]:
        tree.heads[k] = doer
    tree.link()


def _mend_second_present(tree: Tree, v: int) -> None:
    """Read "X rejects truce, hires mercenaries" with two deeds: the first stands in the present as well."""
    thing, form = tree.heads[v], tree.lower[v]
    above = tree.heads[thing]
    verb = above if tree.pos[above] == "VERB" else tree.heads[above]
    present = tree.pos[verb] == "VERB" and tree.lower[verb].endswith("s") and tree.feature(verb, "Tense") == "Pres"
    if not form.endswith("s") or not present or verb > v or thing < v or tree.deps[thing] not in _APART:
        return
    if not tree.children(verb, "nsubj") or tree.children(thing, "cc", "case"):
        return
    make_verb(tree, v, PRESENT)
    tree.heads[v], tree.deps[v] = verb, "conj"
    tree.heads[thing], tree.deps[thing] = v, "obj"
    for k in tree.kids[thing]:
        if k == v - 1:
            tree.heads[k] = v
    tree.link()


def _mend_plural_present(tree: Tree, v: int) -> None:
    """Read "France and the Viet Minh sign ceasefire" with who signs it: two parties are no part of a third."""
    thing, name = tree.heads[v], v - 1
    first = tree.heads[thing]
    joined = tree.deps[thing] == "conj" and tree.heads[first] == first and tree.pos[first] == tree.pos[name] == "PROPN"
    if not joined or thing < v or tree.heads[name] != thing or tree.deps[name] != "compound":
        return
    if tree.pos[thing] != "NOUN" or not any(first < k < name for k in tree.children(thing, "cc")):
        return
    make_verb(tree, v, PRESENT)
    tree.heads[v], tree.deps[v] = v, "root"
    tree.heads[first], tree.deps[first] = v, "nsubj"
    tree.heads[name], tree.deps[name] = first, "conj"
    for k in tree.kids[thing]:
        if k < name:
            tree.heads[k] = name
    tree.heads[thing], tree.deps[thing] = v, "obj"
    for k in tree.kids[first]:
        if k > thing:
            tree.heads[k] = v
    tree.link()
