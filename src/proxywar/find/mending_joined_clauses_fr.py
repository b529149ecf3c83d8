"""Mend two French clauses that "et" joins: "L'Arménie mobilise ses troupes et la Turquie s'est rangée derrière Bakou".

The parser takes the subject of the second for one more object of the first verb. And mend what a verb is said with:
"assure le gouvernement colombien de son soutien" is no government of its support.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.retagging_fr import noun_triggers
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import table

_AND = frozenset({"et", "mais"})
_LOOSE = frozenset({"advcl", "conj", "parataxis", "ccomp", "xcomp", "acl"})
_HELPERS = frozenset({"AUX", "PRON", "ADV"})


def mend_joined_clauses_fr(tree: Tree) -> None:
    """Mend these slips in place."""
    for cc in tokens_with(tree.lower, _AND, 3, len(tree) - 3):
        doer = tree.heads[cc]
        thing = tree.heads[doer]
        if tree.deps[doer] != "conj" or tree.pos[doer] not in NOMINAL or not thing < cc < doer:
            continue
        if tree.deps[thing] not in ("obj", "obl", "nmod") or tree.children(doer, "case"):
            continue
        verb = _verb_behind(tree, cc, doer)
        first = next((a for a in (thing, *tree.ancestors(thing)) if tree.pos[a] == "VERB"), None)
        if verb is None or first is None or verb == first or not any(k < cc for k in tree.children(first, "nsubj")):
            continue
        if first in tree.subtree(verb) or tree.children(verb, "nsubj", "nsubj:pass", "expl:subj", "mark"):
            continue
        tree.heads[doer], tree.deps[doer] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
        tree.heads[verb], tree.deps[verb] = first, "conj"
        tree.heads[cc] = verb
        tree.link()
    _mend_said_with(tree)


def _verb_behind(tree: Tree, cc: int, doer: int) -> int | None:
    """Return the finite verb, with its helpers, right behind the phrase of the noun behind "et"; None for another."""
    end = doer + 1
    while end < len(tree) - 1 and tree.heads[end] == doer and tree.pos[end] in ("ADJ", "PROPN", "NOUN"):
        end += 1
    if end >= len(tree) or any(tree.pos[k] == "PUNCT" for k in range(cc, end)):
        return None
    verb = end
    while verb < len(tree) - 1 and tree.pos[verb] in _HELPERS:
        verb += 1
    helped = verb > end and any(tree.pos[k] == "AUX" and tree.is_finite(k) for k in range(end, verb))
    loose = tree.pos[verb] == "VERB" and tree.deps[verb] in _LOOSE and tree.heads[verb] < cc
    return verb if loose and (helped or tree.is_finite(verb)) else None


@cache
def _said_with() -> dict[str, frozenset[str]]:
    """Return the verbs that say something of their object with "de", with the nouns of it: assurer → soutien, appui."""
    found: dict[str, set[str]] = {}
    for row in table("fr", "triggers"):
        head, *rest = row["lemma"].split()
        for part in rest:
            if part.startswith("de:") and row["pos"] == "VERB" and row["recipient"].startswith("obj"):
                found.setdefault(head, set()).update(part[3:].split("/"))
    return {head: frozenset(nouns) for head, nouns in found.items()}


def _mend_said_with(tree: Tree) -> None:
    said_with = _said_with()
    for verb in tokens_with(tree.lemmas, said_with.keys(), 0, len(tree) - 3):
        things = [k for k in tree.children(verb, "obj") if k > verb] if tree.pos[verb] == "VERB" else []
        things = [k for k in things if tree.lemmas[k] not in noun_triggers("fr")]  # "interdit le survol de son sol"
        for k in [m for thing in things for m in tree.children(thing, "nmod") if m > thing]:
            if tree.lemmas[k] in said_with[tree.lemmas[verb]] and tree.case_of(k) == "de":
                tree.reattach(k, verb, "obl")
