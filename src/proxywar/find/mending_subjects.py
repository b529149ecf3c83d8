"""Mend subjects that the parser hung on a date, a dateline or the object of the clause before."""

from __future__ import annotations

from proxywar.find.tree import Tree

LIST_PARTS = frozenset({"PROPN", "DET", "CCONJ", "PUNCT"})
LEFT_OVER = frozenset({"appos", "conj", "nmod:unmarked", "nmod", "flat", "compound", "dep", "list", "obl:unmarked"})

TAKEN_FOR = frozenset({"xcomp", "conj", "acl", "ccomp", "parataxis", "advcl", "flat"})
"""Labels that the parser gives to the verb of a second clause without a joint."""


def mend_subjects(tree: Tree) -> None:
    """Mend subjects in place."""
    _mend_datelines(tree)
    _mend_subjects_behind_dates(tree)
    _mend_clauses_in_a_row(tree)
    if tree.lang == "fr":
        _mend_comments(tree)


def _mend_datelines(tree: Tree) -> None:
    """Read "Djeddah, 12 mai 2023 : les rebelles promettent" with the rebels as subject: a colon parts the place off."""
    for verb in range(len(tree)):
        own = [k for k in tree.kids[verb] if tree.deps[k] in ("nsubj", "nsubj:pass")]
        if len(own) > 1 and own[-1] < verb and ":" in tree.words[own[0] : own[-1]]:
            tree.deps[own[0]] = "dislocated"


def _mend_subjects_behind_dates(tree: Tree) -> None:
    """Read "Under the accord announced on Friday, A and B are to leave" with both as who leaves."""
    for verb in range(2, len(tree)):
        if tree.pos[verb] != "VERB" or not tree.is_finite(verb) or tree.children(verb, "nsubj", "csubj"):
            continue
        first = min([verb, *(k for k in tree.children(verb, "aux") if k < verb)])
        start = first
        while start > 0 and tree.pos[start - 1] in LIST_PARTS and tree.words[start - 1] not in (";", ":"):
            start -= 1
            if tree.words[start] == "," and start + 1 < first and not tree.heads[start + 1] > first:
                break
        names = [k for k in range(start + 1, first) if tree.pos[k] == "PROPN" and tree.deps[k] in LEFT_OVER]
        if not names or tree.words[start] != "," or start == 0 or names[-1] != first - 1:
            continue
        above = tree.heads[names[0]]
        if above >= start or verb not in tree.ancestors(above) or tree.deps[above] in ("nsubj", "obj", "conj"):
            continue
        passive = bool(tree.children(verb, "aux:pass"))
        tree.heads[names[0]], tree.deps[names[0]] = verb, "nsubj:pass" if passive else "nsubj"
        for k in names[1:]:
            tree.heads[k], tree.deps[k] = names[0], "conj"
        tree.link()


def _mend_clauses_in_a_row(tree: Tree) -> None:
    """Read "Alger accuse Rabat, Madrid menace, Moscou arme X" as three clauses."""
    for verb in range(3, len(tree)):
        name = verb - 1
        if tree.pos[verb] != "VERB" or tree.deps[verb] not in TAKEN_FOR or not tree.is_finite(verb):
            continue
        if tree.pos[name] != "PROPN" or tree.words[name - 1] != "," or tree.deps[name] not in ("conj", "appos", "obj"):
            continue
        if tree.children(verb, "nsubj", "mark", "aux") or tree.heads[name] == verb:
            continue
        top = tree.heads[verb]
        if top == name:
            top = next((k for k in tree.ancestors(name) if tree.pos[k] == "VERB"), name)
        if top > verb or top == name:
            continue
        tree.heads[name], tree.deps[name] = verb, "nsubj"
        tree.heads[verb], tree.deps[verb] = top, "conj"
        tree.link()


def _mend_comments(tree: Tree) -> None:
    """Read "…, ce que Kigali dément" as a clause of its own, whose subject stands behind "que"."""
    for ce in range(1, len(tree) - 3):
        if tree.lower[ce] != "ce" or tree.words[ce - 1] != "," or tree.lower[ce + 1] not in ("que", "qu'", "qu’"):
            continue
        verb = next((v for v in range(ce + 2, min(ce + 8, len(tree))) if tree.pos[v] in ("VERB", "AUX")), None)
        if verb is not None and tree.pos[verb] == "AUX":
            verb = tree.heads[verb] if tree.pos[tree.heads[verb]] == "VERB" else None
        nouns = [k for k in range(ce + 2, verb or 0) if tree.pos[k] in ("PROPN", "NOUN", "PRON")]
        if verb is None or not nouns or tree.heads[ce] == ce or tree.heads[ce] in tree.subtree(verb):
            continue
        above = next((a for a in tree.ancestors(ce) if a < ce and tree.pos[a] == "VERB"), None)
        if above is None or above in tree.subtree(verb):
            continue
        tree.heads[verb], tree.deps[verb] = above, "parataxis"
        tree.heads[ce], tree.deps[ce] = verb, "obj"
        tree.heads[ce + 1], tree.deps[ce + 1] = verb, "mark"
        tree.heads[nouns[0]], tree.deps[nouns[0]] = verb, "nsubj"
        tree.link()
