"""Mend French relative clauses whose subject stands behind what is told of the verb: "qu'arment à Bor des officiers".

Between the verb and its subject stand whole phrases with a preposition; the parser gives the subject to the last of
them, or to the noun that the clause is about.
"""

from __future__ import annotations

from proxywar.find.mending_relatives import QUE
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_INSIDE = frozenset({"DET", "ADJ", "NUM", "ADV"})
_FREE = frozenset({"nmod", "obl", "appos", "dep", "conj", "obj", "flat", "amod", "dislocated"})
"""Labels that a subject has where the parser did not see it."""


def mend_subjects_behind_fr(tree: Tree) -> None:
    """Give such clauses their subject."""
    if tree.lang != "fr":
        return
    for q in tokens_with(tree.lower, QUE, 1, len(tree) - 4):
        verb = q + 1
        while verb < len(tree) - 2 and tree.pos[verb] in ("AUX", "ADV"):
            verb += 1
        if tree.pos[verb] != "VERB" or tree.heads[q] != verb or not tree.deps[verb].startswith("acl"):
            continue
        if not tree.is_finite(verb) or tree.children(verb, "nsubj", "csubj"):
            continue
        objects = [k for k in tree.children(verb, "obj") if k > verb and tree.pos[k] in ("NOUN", "PROPN")]
        subject = objects[0] if objects and tree.deps[q] == "obj" else _subject_behind(tree, verb)
        if subject is not None:
            _hang(tree, q, verb, subject)


def _subject_behind(tree: Tree, verb: int) -> int | None:
    """Return the first noun behind whole phrases with a preposition, before any comma."""
    k, phrases = verb + 1, 0
    while k < len(tree):
        opens = tree.pos[k] == "ADP" and not (tree.lower[k] == "des" and phrases)
        k += opens or tree.lower[k] == "des"
        head = next((i for i in range(k, len(tree)) if tree.pos[i] not in _INSIDE), len(tree))
        if head >= len(tree) or tree.pos[head] not in NOMINAL or tree.pos[head] == "PRON":
            return None
        if not opens:
            return head if phrases and tree.deps[head] in _FREE else None
        phrases += 1
        k = head + 1
        while k < len(tree) and tree.pos[k] in ("ADJ", "NUM"):
            k += 1
        k += k < len(tree) - 1 and tree.pos[k] == "CCONJ" and tree.pos[k + 1] == "ADP"
    return None


def _hang(tree: Tree, q: int, verb: int, subject: int) -> None:
    """Make a noun the subject of its clause, and "que" its object."""
    for k in [k for k in tree.kids[subject] if tree.lower[k] == "des" and k < subject]:
        tree.pos[k], tree.deps[k], tree.lemmas[k] = "DET", "det", "un"
    tree.reattach(subject, verb, "nsubj")
    tree.pos[q], tree.deps[q] = "PRON", "obj"
