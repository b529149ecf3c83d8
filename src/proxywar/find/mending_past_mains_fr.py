"""Mend French main verbs that the parser hung on their subject: "Bassaïev, à la tête de cent hommes, pénétra à Bor".

A participle may stand so behind a noun; a simple past, an imperfect or a verb with its helper may not, unless a
relative pronoun or a conjunction opens its clause.
"""

from __future__ import annotations

from proxywar.find.inflection import PAST_OF_MANY, forms, shared_forms_fr
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.parse.lemmas import treebank_lemmas

_RELATIVES = frozenset({"que", "qu'", "qu’", "dont", "où", "qui"})
_HUNG = frozenset({"acl", "acl:relcl", "amod", "appos", "conj"})
_OPENERS = frozenset({"mark", "case", "cop"})
_CLAUSES = frozenset({"acl:relcl", "advcl", "ccomp"})
"""Labels that bury a verb in a clause of its own."""


def mend_past_mains_french(tree: Tree) -> None:
    """Make the first such verb of a sentence without a main verb its root, and what it was hung on its subject."""
    if tree.lang != "fr" or _HUNG.isdisjoint(tree.deps):
        return
    _mend_firsts(tree)
    root = next((i for i in range(len(tree)) if tree.deps[i] == "root"), None)
    if root is None or tree.pos[root] not in NOMINAL or tree.children(root, "case", "cop", "nsubj"):
        return
    mains = [v for v in tokens_with(tree.deps, _HUNG, root + 1) if _is_main(tree, v, root)]
    if not mains:
        return
    first = mains[0]
    tree.heads[first], tree.deps[first] = first, "root"
    tree.heads[root], tree.deps[root] = first, "nsubj"
    for k in [k for k in tree.kids[root] if k > first]:
        tree.heads[k] = first
    for v in mains[1:]:
        tree.heads[v], tree.deps[v] = first, "conj"
    for v in mains:
        for k in [k for k in tree.kids[v] if k > v and tree.deps[k] == "nmod" and not tree.case_of(k)]:
            tree.deps[k] = "obj"  # "fonda Ansar Dine"
    tree.link()


def _mend_firsts(tree: Tree) -> None:
    """Read "Templer, proconsul, regroupa les Chinois, affama les maquis" with two verbs of Templer's."""
    for v in tokens_with(tree.deps, {"appos", "acl"}, 2):
        noun = tree.heads[v]
        later = tree.heads[noun]
        if not tree.deps[noun].startswith("nsubj") or not noun < v < later or not is_finite_form(tree, later):
            continue
        if tree.words[v - 1] != "," or not _is_free(tree, v):
            continue
        tree.take_place(v, later)
        if tree.deps[v] != "root":
            tree.heads[v] = tree.heads[later]
        tree.heads[later], tree.deps[later] = v, "conj"
        tree.heads[noun] = v
        tree.link()


def _is_main(tree: Tree, v: int, root: int) -> bool:
    """Tell a finite verb that nothing opens as a subordinate clause and that hangs on nouns and participles only."""
    way = tree.ancestors(v)
    buried = any(tree.deps[k] in _CLAUSES or is_finite_form(tree, k) for k in way)
    return way[-1] == root and not buried and _is_free(tree, v)


def _is_free(tree: Tree, v: int) -> bool:
    """Tell a finite verb without a subject, a conjunction or a relative pronoun."""
    if tree.pos[v] != "VERB" or not is_finite_form(tree, v):
        return False
    if any(tree.deps[k].startswith(("nsubj", "csubj")) or tree.deps[k] in _OPENERS for k in tree.kids[v] if k < v):
        return False
    return not any(
        tree.feature(k, "PronType") == "Rel" or tree.lower[k] in _RELATIVES for k in tree.subtree(v) if k < v
    )


def is_finite_form(tree: Tree, v: int) -> bool:
    """Tell a form that is no participle: "pénétra", "franchirent", "ont pris"."""
    if tree.pos[v] not in ("VERB", "AUX"):
        return False
    word = tree.lower[v]
    verb = forms("fr").get(word) or shared_forms_fr().get(word, "")
    if PAST_OF_MANY.search(word) or (verb.endswith("er") and word in (f"{verb[:-2]}a", f"{verb[:-1]}a")):
        return True
    known = bool(verb) or (word, "VERB") in treebank_lemmas("fr")  # "médiateur" is none, whatever the tagger says
    return (known and tree.feature(v, "VerbForm") == "Fin") or any(
        tree.feature(k, "VerbForm") == "Fin" for k in tree.children(v, "aux")
    )
