"""Mend English shares behind a verb: "controls about half of Libya" says how much of it, "control much of Yemen" too.

The parser takes "about" for what is spoken of, "much" for an adverb, and the verb between a plural name and them for a
noun.
"""

from __future__ import annotations

from proxywar.find.inflection import lexicon_verbs
from proxywar.find.mending_verbs import PRESENT, make_verb, verbs_of_report
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_ABOUT = frozenset({"about", "around"})
_MUCH = frozenset({"much", "most", "all"})


def mend_shares_en(tree: Tree) -> None:
    """Mend such shares in place (English only)."""
    if tree.lang != "en":
        return
    for about in tokens_with(tree.lower, _ABOUT, 1, len(tree) - 3):
        _mend_about(tree, about)
    for much in tokens_with(tree.lower, _MUCH, 1, len(tree) - 2):
        _mend_much(tree, much)


def _mend_about(tree: Tree, about: int) -> None:
    """Read "controls about half of Libya" with half of it as what is controlled."""
    share, verb = tree.heads[about], about - 1
    fractions = classed("en", "nouns", "fraction of a whole")
    if tree.deps[about] != "case" or tree.lower[share] not in fractions or tree.heads[share] != verb:
        return
    if tree.pos[verb] == "NOUN" and not _is_verb_of_name(tree, verb):
        return
    if tree.pos[verb] not in ("NOUN", "VERB") or tree.children(verb, "obj"):
        return
    if tree.lemmas[verb] in verbs_of_report("en") or tree.lemmas[verb] in classed("en", "verbs", "tells somebody"):
        return
    if tree.pos[verb] == "NOUN":
        name = tree.children(verb, "compound", "amod")[-1]
        make_verb(tree, verb, PRESENT)
        tree.deps[name] = "nsubj"
        for k in tree.children(verb, "det"):
            tree.heads[k] = name
    tree.deps[share], tree.deps[about] = "obj", "advmod"
    tree.link()


def _is_verb_of_name(tree: Tree, verb: int) -> bool:
    """Tell "The Houthis control about half", whose verb seems the noun that a plural name stands before."""
    names = tree.children(verb, "compound", "amod")
    beside = bool(names) and names[-1] == verb - 1 and tree.pos[verb - 1] == "PROPN"
    plural = beside and tree.lower[verb - 1].endswith("s")
    return plural and tree.lower[verb] in lexicon_verbs("en")


def _mend_much(tree: Tree, much: int) -> None:
    """Read "control much of Yemen" with much of it as what is controlled, and no adverb of how much."""
    verb = tree.heads[much]
    if tree.deps[much] not in ("advmod", "obl", "amod") or tree.pos[verb] != "VERB" or verb > much:
        return
    if tree.case_of(much):
        return
    of = [k for k in tree.children(much, "nmod", "obl") if k > much and tree.case_of(k) == "of"]
    if not of or tree.lower[much + 1] != "of" or tree.children(verb, "obj") or tree.pos[of[0]] not in NOMINAL:
        return
    tree.deps[much], tree.pos[much], tree.deps[of[0]] = "obj", "NOUN", "nmod"
    tree.link()
