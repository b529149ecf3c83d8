"""Mend clauses behind "after" or "as" whose verb the parser took for a participle: "after men left their posts".

A past participle behind its noun is passive, and so has no object: a form that has one is the verb of a clause.
"""

from __future__ import annotations

from proxywar.find.mending_verbs import PAST, is_past_form
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_OPENERS = frozenset({"after", "before", "as", "when", "while", "since", "until", "once"})
_LOOSE = frozenset({"conj", "parataxis", "advcl", "dep", "ccomp"})


def mend_clauses_of_time(tree: Tree) -> None:
    """Mend these clauses in place (English only)."""
    for mark in tokens_with(tree.lower, _OPENERS, 1, len(tree) - 4):
        noun = tree.heads[mark]
        if noun < mark or tree.deps[mark] not in ("case", "mark"):
            continue
        if tree.pos[noun] in NOMINAL and tree.deps[mark] == "case":
            verb = _taken_for_participle(tree, noun)
            if verb is not None:
                _open_clause(tree, mark, noun, verb, tree.heads[noun])
        elif tree.deps[noun] in ("acl", "advcl") and tree.heads[noun] < mark:
            _mend_participle_taken_for_verb(tree, mark, noun)


def _taken_for_participle(tree: Tree, noun: int) -> int | None:
    """Return the verb of "after the army and its allies abandoned their posts", which seems to describe them."""
    if tree.pos[tree.heads[noun]] not in ("VERB", "AUX") or tree.deps[noun] not in ("obl", "advcl"):
        return None
    group = tree.conjuncts(noun)
    for verb in (k for m in group for k in tree.kids[m] if tree.deps[k] == "acl"):
        if tree.pos[verb] == "VERB" and verb > group[-1] and _has_object(tree, verb):
            return verb
    return None


def _has_object(tree: Tree, verb: int) -> bool:
    lemma = tree.lemmas[verb]
    if (
        not is_past_form(tree, verb)
        or tree.words[verb - 1] == ","
        or tree.children(verb, "aux", "aux:pass", "mark", "nsubj")
    ):
        return False
    if any(lemma in classed("en", "verbs", name) for name in ("two objects", "gives a name")):
        return False  # "rebels given arms", "a general nicknamed the Lion"
    return any(k > verb and not tree.case_of(k) for k in tree.children(verb, "obj"))


def _open_clause(tree: Tree, mark: int, noun: int, verb: int, main: int) -> None:
    tree.heads[verb], tree.deps[verb], tree.morph[verb] = main, "advcl", PAST
    tree.heads[noun], tree.deps[noun] = verb, "nsubj"
    tree.heads[mark], tree.deps[mark] = verb, "mark"
    tree.link()


def _mend_participle_taken_for_verb(tree: Tree, mark: int, part: int) -> None:
    """Read "hours after gunmen belonging to Fatah fired rockets" with the firing as what came before."""
    doers = [k for k in tree.children(part, "nsubj", "nsubj:pass") if mark < k < part]
    if len(doers) != 1 or doers[0] != part - 1 or tree.is_finite(part):
        return
    verb = tree.subtree(part)[-1] + 1
    if verb >= len(tree) - 1 or tree.pos[verb] != "VERB" or not tree.is_finite(verb):
        return
    main, above = tree.heads[verb], tree.heads[part]
    span = above if tree.pos[above] == "NOUN" else None  # "hours", or the main verb
    own = set(tree.children(verb, "nsubj", "nsubj:pass")) - {span}
    if tree.deps[verb] not in _LOOSE or main >= above + (span is None) or own or tree.children(verb, "cc", "mark"):
        return
    for k in [k for k in tree.kids[verb] if k < mark and k != span]:
        tree.heads[k] = main  # "…, killing four, hours after": the killing goes with the main verb
    tree.heads[part], tree.deps[part] = doers[0], "acl"
    if span is not None:
        tree.heads[span], tree.deps[span] = verb, "obl:unmarked"
    _open_clause(tree, mark, doers[0], verb, main)
