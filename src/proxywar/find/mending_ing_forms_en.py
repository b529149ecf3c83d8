"""Mend English forms in -ing taken for nouns or adjectives: "by mining ports and arming X", "has been flying guns"."""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import make_verb
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_MEANS = frozenset({"by", "after", "before", "without", "for", "of", "while"})
_BE = frozenset({"been", "be", "is", "are", "was", "were"})
_GERUND = "VerbForm=Ger"


def mend_ing_forms_en(tree: Tree) -> None:
    """Mend these slips in place."""
    for i in tokens_with(tree.pos, {"NOUN", "VERB", "ADJ"}, 1, len(tree) - 2):
        if not tree.lower[i].endswith("ing") or tree.lower[i] not in forms("en"):
            continue
        if tree.pos[i] == "NOUN" or (tree.pos[i] == "VERB" and tree.deps[i] in ("obl", "nmod")):
            _mend_means(tree, i)
        elif tree.deps[i] == "amod" and tree.pos[i - 1] == "AUX" and tree.lower[i - 1] in _BE:
            _mend_progressive(tree, i)


def _mend_means(tree: Tree, i: int) -> None:
    """Read "By mining the ports and arming the rebels Washington broke the law" with two deeds of Washington."""
    marks = [k for k in tree.kids[i] if k == i - 1 and tree.lower[k] in _MEANS and tree.deps[k] in ("mark", "case")]
    done = [k for k in tree.children(i, "obj") if k > i and not tree.case_of(k)]
    # "accused France of planning to bomb Gao"
    done += [k for k in tree.children(i, "xcomp", "acl") if k > i + 1 and tree.lower[i + 1] == "to"]
    if marks and done and not tree.children(i, "det", "amod", "nmod:poss"):
        make_verb(tree, i, _GERUND)
        tree.deps[marks[0]] = "mark"
        for k in tree.children(i, "acl"):
            tree.deps[k] = "xcomp"
        tree.deps[i] = "advcl" if tree.deps[i] in ("obl", "nmod") else tree.deps[i]
        for verb in tree.conjuncts(i):
            lone = [] if tree.children(verb, "obj", "ccomp", "xcomp") else tree.children(verb, "iobj")
            for k in lone:
                tree.deps[k] = "obj"  # "arming the rebels Washington broke…": nothing is given to them


def _mend_progressive(tree: Tree, i: int) -> None:
    """Read "while France has been flying rifles to Biafra" with what France does, and rifles as what it flies."""
    thing = tree.heads[i]
    does = [k for k in tree.kids[i] if tree.deps[k].startswith("nsubj") and k < i]
    helpers = [k for k in tree.kids[i] if k < i and tree.pos[k] == "AUX"]
    if not does or not helpers or tree.pos[thing] not in NOMINAL or thing < i:
        return
    marks = [k for k in (*tree.kids[i], *tree.kids[thing]) if k < does[0] and tree.deps[k] == "mark"]
    first = tree.heads[thing] if tree.heads[thing] != thing else i
    make_verb(tree, i, "VerbForm=Part")
    clause = tree.clause_head(first) if first != i else i
    while marks and tree.deps[clause] in ("advcl", "xcomp", "acl") and clause < i and tree.heads[clause] != clause:
        clause = tree.heads[clause]
    tree.heads[i], tree.deps[i] = (i, "root") if first == i else (clause, "advcl" if marks else "conj")
    tree.heads[thing], tree.deps[thing] = i, "obj"
    for k in [k for k in tree.kids[thing] if k > thing and tree.deps[k] == "nmod" and tree.case_of(k) in ("by", "to")]:
        tree.heads[k], tree.deps[k] = i, "obl"
    tree.link()
