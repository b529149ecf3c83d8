"""Mend subjects that the parser hung on a date, a dateline or the object of the clause before."""

from __future__ import annotations

from proxywar.find.tree import Tree

LIST_PARTS = frozenset({"PROPN", "DET", "CCONJ", "PUNCT"})
LEFT_OVER = frozenset({"appos", "conj", "nmod:unmarked", "nmod", "flat", "compound", "dep", "list", "obl:unmarked"})


def mend_subjects(tree: Tree) -> None:
    """Mend subjects in place."""
    _mend_datelines(tree)
    _mend_subjects_behind_dates(tree)
    _mend_clauses_in_a_row(tree)


def _is_finite(tree: Tree, verb: int) -> bool:
    carriers = [verb, *tree.children(verb, "aux", "aux:pass")]
    return tree.pos[verb] == "VERB" and any(tree.feature(k, "VerbForm") == "Fin" for k in carriers)


def _mend_datelines(tree: Tree) -> None:
    """Read "Naivasha, 8 mai 2003 : les rebelles s'engagent" with the rebels as subject: a colon parts the place off."""
    for verb in range(len(tree)):
        own = [k for k in tree.kids[verb] if tree.deps[k] in ("nsubj", "nsubj:pass")]
        if len(own) > 1 and own[-1] < verb and ":" in tree.words[own[0] : own[-1]]:
            tree.deps[own[0]] = "dislocated"


def _mend_subjects_behind_dates(tree: Tree) -> None:
    """Read "Under the pact announced on Monday, Chad and Libya are to leave" with both as who leaves."""
    for verb in range(2, len(tree)):
        if not _is_finite(tree, verb) or any(tree.deps[k].startswith(("nsubj", "csubj")) for k in tree.kids[verb]):
            continue
        first = min([verb, *(k for k in tree.children(verb, "aux", "aux:pass") if k < verb)])
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
    """Read "Khartoum accuse N'Djamena, Paris condamne, Le Caire arme X" as three clauses."""
    for verb in range(3, len(tree)):
        name = verb - 1
        if not _is_finite(tree, verb) or tree.deps[verb] not in ("xcomp", "conj", "acl", "ccomp", "parataxis", "advcl"):
            continue
        if tree.pos[name] != "PROPN" or tree.words[name - 1] != "," or tree.deps[name] not in ("conj", "appos", "obj"):
            continue
        if any(tree.deps[k].startswith("nsubj") for k in tree.kids[verb]) or tree.children(verb, "mark", "aux"):
            continue
        top = tree.heads[verb]
        if top > verb or tree.heads[name] == verb:
            continue
        tree.heads[name], tree.deps[name] = verb, "nsubj"
        tree.deps[verb] = "conj"
        tree.link()
