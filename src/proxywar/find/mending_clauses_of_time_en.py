"""Mend clauses behind "after" or "as" whose verb the parser took for a participle: "after men left their posts".

A past participle behind its noun is passive, and so has no object: a form that has one is the verb of a clause.
"""

from __future__ import annotations

from proxywar.find.mending_verbs import PAST, is_past_form, verbs_of_saying
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
        if tree.deps[mark] == "case":
            _mend_objects_taken_for_subjects(tree, mark, noun)
        if tree.pos[noun] in NOMINAL and tree.deps[mark] == "case":
            verb = _taken_for_participle(tree, noun)
            if verb is not None:
                _join_behind(tree, verb, tree.clause_head(tree.heads[noun]))
                _open_clause(tree, mark, noun, verb, tree.clause_head(tree.heads[noun]))
        elif tree.deps[noun] in ("acl", "advcl") and tree.heads[noun] < mark:
            _mend_participle_taken_for_verb(tree, mark, noun)


def _taken_for_participle(tree: Tree, noun: int) -> int | None:
    """Return the verb of "after the army and its allies abandoned their posts", which seems to describe them."""
    astray = tree.deps[noun] == "nmod" and tree.case_of(noun) == "after"
    if not astray and (tree.pos[tree.heads[noun]] not in ("VERB", "AUX") or tree.deps[noun] not in ("obl", "advcl")):
        return None
    group = tree.conjuncts(noun)
    for verb in (k for m in group for k in tree.kids[m] if tree.deps[k] == "acl"):
        if tree.pos[verb] == "VERB" and verb > group[-1] and (_has_object(tree, verb) or _moves(tree, verb)):
            return verb
    return None


def _moves(tree: Tree, verb: int) -> bool:
    """Tell "after its forces crossed into X": nobody is crossed into, or withdrawn from."""
    into = [k for k in tree.children(verb, "obl") if k > verb and tree.case_of(k) in ("into", "from", "across")]
    if not is_past_form(tree, verb) or not into or tree.words[verb - 1] == ",":
        return False
    if tree.children(verb, "aux", "aux:pass", "mark", "nsubj", "obl:agent"):
        return False
    return tree.lemmas[verb] in classed("en", "verbs", "crosses over")


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


def _mend_objects_taken_for_subjects(tree: Tree, mark: int, who: int) -> None:
    """Read "closed the strait after Israel attacked it" with Israel as who attacked, and a strait that is closed."""
    verb = who + 1
    if verb >= len(tree):
        return
    while verb < len(tree) - 1 and tree.pos[verb] in ("AUX", "ADV"):
        verb += 1
    things = [k for k in tree.kids[verb] if tree.deps[k].startswith("nsubj")]
    main = tree.heads[verb]
    if tree.pos[verb] != "VERB" or tree.pos[who] not in ("PROPN", "NOUN") or len(things) != 1 or things[0] > mark:
        return
    thing = things[0]
    if tree.deps[verb] != "ccomp" or not main < thing or tree.pos[main] != "VERB" or tree.children(main, "obj"):
        return
    if who not in tree.subtree(thing) or tree.children(verb, "mark") or tree.lemmas[main] in verbs_of_saying("en"):
        return
    passive = tree.deps[thing]
    tree.heads[thing], tree.deps[thing] = main, "obj"
    tree.heads[who], tree.deps[who] = verb, passive
    tree.heads[mark], tree.deps[mark] = verb, "mark"
    tree.deps[verb] = "advcl"
    tree.link()


def _join_behind(tree: Tree, verb: int, main: int) -> None:
    """Hang "and killed ten" on the "crossed into X" right before it, not on the main verb before both."""
    for k in [k for k in tree.children(main, "conj") if k > verb]:
        marks = tree.children(k, "cc")
        if marks and marks[0] == k - 1 and tree.words[k - 2] != "," and is_past_form(tree, k):
            tree.heads[k] = verb
            return


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
