"""Mend the English "provided that": it opens a clause that says on what terms, and provides nobody with anything."""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import PAST, PRESENT, is_past_form, make_verb
from proxywar.find.tree import Tree, tokens_with

_PROVIDED = frozenset({"provided", "providing"})
_BEFORE = frozenset({"AUX", "PRON", "DET"})


def mend_provided(tree: Tree) -> None:
    """Make a mark of such a "provided", and of its clause what hangs on the verb before; in place (English only)."""
    for i in tokens_with(tree.lower, _PROVIDED, 3, len(tree) - 4):
        if tree.lower[i + 1] != "that" or tree.pos[i - 1] in _BEFORE or tree.children(i, "aux", "aux:pass"):
            continue
        main = next((k for k in tree.ancestors(i) if tree.pos[k] == "VERB" and k < i), None)
        verb = _verb_of_clause(tree, i)
        if main is None or verb is None:
            continue
        tree.heads[verb], tree.deps[verb] = main, "advcl"
        for k in [k for k in tree.kids[i] if k not in (verb, i + 1)]:
            tree.heads[k] = verb if k > i else main
        tree.heads[i], tree.deps[i], tree.pos[i], tree.lemmas[i] = verb, "mark", "SCONJ", tree.lower[i]
        tree.heads[i + 1], tree.deps[i + 1], tree.pos[i + 1] = verb, "mark", "SCONJ"
        tree.link()


def _verb_of_clause(tree: Tree, i: int) -> int | None:
    """Return the first finite verb behind "provided that", which may be taken for a quality of its object."""
    for k in range(i + 2, len(tree) - 1):
        if tree.heads[k] == i and tree.deps[k] == "ccomp" and tree.pos[k] == "NOUN" and tree.lower[k] in forms("en"):
            make_verb(tree, k, PRESENT)  # "provided that Syria withdraws"
            if tree.heads[k - 1] == k and tree.deps[k - 1] == "compound":
                tree.deps[k - 1] = "nsubj"
            return k
        if tree.pos[k] != "VERB" or tree.words[k - 1] == ",":
            continue
        if tree.deps[k] == "amod" and is_past_form(tree, k) and tree.pos[k - 1] == "PROPN":
            thing = tree.heads[k]
            make_verb(tree, k, PAST)
            tree.heads[thing], tree.deps[thing] = k, "obj"
            for m in [m for m in tree.kids[thing] if m < k]:
                tree.heads[m] = k
            tree.deps[k - 1] = "nsubj"
            return k
        if tree.deps[k] in ("ccomp", "advcl", "conj", "root", "parataxis", "acl:relcl"):
            return k
    return None
