"""Mend English demands: "demanded that Serbia hand over Mladic" has a clause whose verb the parser takes for a noun."""

from __future__ import annotations

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_arguments import particle_verbs
from proxywar.find.mending_verbs import INFINITIVE, make_verb
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_SUBJECT = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PART", "CCONJ"})
_INSISTS = "insist"


def mend_demands(tree: Tree) -> None:
    """Give what is demanded its verb and its subject, in place (English only)."""
    _mend_pressures(tree)
    asking = classed("en", "verbs", "demands that")
    for asker in tokens_with(tree.lemmas, asking, 0, len(tree) - 4):
        if tree.pos[asker] != "VERB":
            continue
        that = next((k for k in range(asker + 1, min(asker + 4, len(tree))) if tree.lower[k] == "that"), None)
        verb = None if that is None else _bare_verb(tree, that)
        if that is None or verb is None:
            continue
        if tree.deps[verb] != "ccomp" or tree.heads[verb] != asker or tree.pos[verb] != "VERB":
            _make_clause(tree, asker, that, verb)
        if tree.lemmas[asker] == _INSISTS and tree.feature(verb - 1, "Number") != "Plur":
            tree.lemmas[asker] = "demand"  # "insisted that Egypt drop its veto" says nothing that is so


def _mend_pressures(tree: Tree) -> None:
    """Read "is under pressure from Moscow to reject it" with what the pressure is for, be it hung on the verb."""
    for noun in range(1, len(tree) - 2):
        if tree.lower[noun] != "pressure" or tree.case_of(noun) != "under":
            continue
        above = tree.kids[tree.heads[noun]] if tree.deps[noun] == "obl" and tree.heads[noun] < noun else []
        for k in [*tree.kids[noun], *above]:
            if k > noun and tree.lower[k - 1] == "to" and tree.deps[k] in ("advcl", "xcomp") and tree.pos[k] == "VERB":
                tree.reattach(k, noun, "acl")


def _bare_verb(tree: Tree, that: int) -> int | None:
    """Return the bare form behind the subject of the clause: nobody's past, no infinitive with "to"."""
    for k in range(that + 2, min(that + 9, len(tree) - 1)):
        known = tree.lower[k] in lexicon_verbs("en") and tree.lower[k] in forms("en") and tree.words[k][:1].islower()
        if known and tree.pos[k - 1] == "PROPN" and tree.pos[k + 1] != "VERB" and tree.lower[k + 1] != "of":
            return k
        if tree.pos[k] not in _SUBJECT and tree.lower[k] != "of":
            return None
    return None


def _make_clause(tree: Tree, asker: int, that: int, verb: int) -> None:
    subject, above = verb - 1, tree.heads[verb]
    if asker in tree.subtree(verb):
        return
    while tree.deps[subject] == "conj" and that < tree.heads[subject] < verb:
        subject = tree.heads[subject]
    make_verb(tree, verb, INFINITIVE)
    tree.heads[verb], tree.deps[verb] = asker, "ccomp"
    if above > verb and tree.pos[above] in NOMINAL:
        tree.heads[above], tree.deps[above] = verb, "obj"
    for k in tree.kids[verb]:
        particle = [m for m in tree.children(k, "case") if m == verb + 1]
        if k > verb and particle and (tree.lemmas[verb], tree.lower[particle[0]]) in particle_verbs("en"):
            tree.heads[particle[0]], tree.deps[particle[0]], tree.deps[k] = verb, "compound:prt", "obj"
    tree.heads[subject], tree.deps[subject] = verb, "nsubj"
    tree.heads[that], tree.deps[that], tree.pos[that] = verb, "mark", "SCONJ"
    tree.link()
