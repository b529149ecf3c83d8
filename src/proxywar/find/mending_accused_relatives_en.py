"""Mend "Rwanda, which Kabila's allies accuse of arming them, …" and "Hezbollah, which Iran finances, …".

The tagger takes a bare form behind a noun for one more noun; "of" with a form in -ing, or a name alone between the
pronoun and a form that closes the clause, says that it is the verb of the relative clause.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_relatives import antecedent, part_from_clause
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed

_OF_THINGS = frozenset({"which", "whom"})
_PRONOUNS = frozenset({"which", "whom", "that"})
_INSIDE = frozenset({"nmod:poss", "amod", "det", "compound", "nmod:desc", "case", "nummod"})
_OWNS = frozenset({"'s", "’s", "'", "’"})
_REACH = 9


def mend_accused_relatives(tree: Tree) -> None:
    """Give such clauses their verb, their subject and the pronoun as their object, in place."""
    for q in tokens_with(tree.lower, _OF_THINGS, 2, len(tree) - 3):
        if tree.words[q - 1] == ",":
            _mend_named(tree, q)
    for verb in tokens_with(tree.lemmas, classed("en", "verbs", "accuses"), 3, len(tree) - 3):
        if tree.lower[verb + 1] != "of" or not tree.lower[verb + 2].endswith("ing"):
            continue
        q = next((k for k in range(verb - 2, max(0, verb - _REACH), -1) if tree.lower[k] in _PRONOUNS), 0)
        if q == 0 or "," in tree.words[q:verb]:
            continue
        doer = verb - 1
        while doer > q and tree.pos[doer] in ("AUX", "ADV"):
            doer -= 1
        beside = [k for k in range(q + 1, verb) if tree.pos[k] == "AUX"]
        if tree.pos[doer] not in ("NOUN", "PROPN") or any(tree.lemmas[k] == "be" for k in beside):
            continue
        noun = antecedent(tree, q)
        if noun is None or _is_whole(tree, q, doer, verb):
            continue
        _hang(tree, q, doer, verb, noun)
        tree.pos[verb + 2] = "VERB"
        tree.reattach(verb + 2, verb, "xcomp")
        tree.reattach(verb + 1, verb + 2, "mark")


def _is_whole(tree: Tree, q: int, doer: int, verb: int) -> bool:
    """Tell a clause that the parser has right."""
    right = tree.heads[q] == verb and tree.heads[doer] == verb and tree.deps[doer] == "nsubj"
    return right and tree.pos[verb] == "VERB" and tree.deps[verb] == "acl:relcl"


def _hang(tree: Tree, q: int, doer: int, verb: int, noun: int) -> None:
    if tree.heads[verb] == verb:
        later = [k for k in range(verb + 3, len(tree)) if tree.pos[k] == "VERB" and tree.is_finite(k)
                 and "," in tree.words[verb:k]]  # fmt: skip
        if not later:
            return
        tree.take_place(later[0], verb)
    if noun in tree.subtree(verb) and not part_from_clause(tree, verb, noun):
        return
    tree.pos[verb], tree.morph[verb] = "VERB", "Mood=Ind|VerbForm=Fin"
    tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
    tree.heads[q], tree.deps[q], tree.pos[q] = verb, "obj", "PRON"
    tree.heads[doer], tree.deps[doer] = verb, "nsubj"
    for k in range(q + 1, doer):
        if not q < tree.heads[k] <= doer:
            owns = tree.lower[k + 1] in _OWNS
            tree.heads[k] = doer
            tree.deps[k] = "nmod:poss" if owns else tree.deps[k] if tree.deps[k] in _INSIDE else "compound"
    tree.link()


def _mend_named(tree: Tree, q: int) -> None:
    """Read "which Iran finances", "which Iran finances and Syria protects"."""
    doer = q + 1 + (tree.lower[q + 1] == "the")
    verb = _verb_of(tree, doer)
    noun = antecedent(tree, q)
    if verb is None or noun is None:
        return
    if not _is_whole(tree, q, doer, verb):
        _hang(tree, q, doer, verb, noun)
    join = verb + 1
    if tree.lower[join] != "and" or tree.deps[verb] != "acl:relcl":
        return
    second = join + 1 + (tree.lower[join + 1] == "the")
    other = _verb_of(tree, second)
    if other is None or tree.heads[other] == other or verb in tree.subtree(other):
        return
    tree.pos[other], tree.morph[other] = "VERB", "Mood=Ind|VerbForm=Fin"
    tree.heads[other], tree.deps[other] = verb, "conj"
    tree.heads[second], tree.deps[second] = other, "nsubj"
    tree.heads[join], tree.deps[join] = other, "cc"
    tree.link()


def _verb_of(tree: Tree, doer: int) -> int | None:
    """Return the verb right behind a name that nothing but the end of its clause, an adverbial or "and" follows."""
    verb = doer + 1
    while verb < len(tree) - 2 and tree.pos[verb] in ("AUX", "ADV"):
        verb += 1
    if verb >= len(tree) - 1 or tree.pos[doer] != "PROPN" or tree.pos[verb] not in ("VERB", "NOUN", "ADJ", "PROPN"):
        return None
    lemma = tree.lemmas[verb] if tree.pos[verb] == "VERB" else forms("en").get(tree.lower[verb])
    closed = tree.words[verb + 1] in (",", ".", "and") or tree.pos[verb + 1] in ("ADP", "ADV")
    passive = any(tree.lemmas[k] == "be" for k in range(doer + 1, verb))
    if lemma is None or not closed or passive or tree.lower[verb].endswith("ing"):
        return None
    tree.lemmas[verb] = lemma
    return verb
