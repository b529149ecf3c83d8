"""Mend English verbs around "and" that the parser took for parts of a noun phrase.

"hijacked an airliner and kidnapped Senator X" has two deeds, no kidnapped senator; "asks Y to help, and thanks Z" no
thanks; "expelled X's ambassador and sent troops" no ambassador who sent them.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import PRESENT, is_past_form, make_verb
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_AND = frozenset({"and", "but"})
_TAKEN_UP = frozenset({"it", "them", "him"})
_OPENING = frozenset({"PROPN", "DET", "PRON", "NUM"})
"""What an object may open with."""
_WITHIN = ("nmod:desc", "compound", "nmod:poss", "amod", "det")
_BESIDE = frozenset({"parataxis", "amod", "dep", "advcl", "ccomp"})
"""Labels of a verb before the last one that the parser found no place for."""


def mend_verbs_behind_and(tree: Tree) -> None:
    """Mend the verbs in place."""
    for mark in tokens_with(tree.lower, {","}, 2, len(tree) - 3):
        if tree.pos[mark + 1] == "NOUN" and tree.lower[mark + 1] in forms("en") and tree.lower[mark + 2] in _TAKEN_UP:
            _mend_present_of_list(tree, mark, mark + 1)
    for mark in tokens_with(tree.lower, _AND, 2, len(tree) - 2):
        verb = mark + 1
        if tree.lower[verb] not in forms("en") or tree.lower[verb].endswith("ing"):
            continue
        if tree.pos[verb] == "NOUN":
            _mend_present(tree, verb)
            _mend_present_of_list(tree, mark, verb)
        elif tree.pos[verb] == "VERB":
            _mend_joined(tree, mark, verb)
            _mend_subject(tree, mark, verb)


def _mend_present(tree: Tree, verb: int) -> None:
    """Read "asks Iran to help, and thanks Cuba" with who asks as who thanks: no noun is joined to a verb."""
    first = tree.heads[verb]
    if tree.deps[verb] != "conj" or tree.pos[first] != "VERB" or not tree.children(first, "nsubj"):
        return
    third = all(tree.lower[v].endswith("s") for v in (first, verb))
    if not third or tree.pos[verb + 1] not in _OPENING or tree.children(verb, "det", "amod", "nmod:poss"):
        return
    make_verb(tree, verb, PRESENT)
    things = [k for k in tree.kids[verb] if k > verb and tree.pos[k] in NOMINAL and not tree.case_of(k)]
    for k in tree.kids[verb]:
        if k > verb and tree.case_of(k):
            tree.deps[k] = "obl"
    for k in things:
        tree.heads[k], tree.deps[k] = (verb, "obj") if k == things[0] else (things[0], "conj")
    tree.link()


def _mend_present_of_list(tree: Tree, mark: int, verb: int) -> None:
    """Read "backs Hezbollah and arms Hamas", "funds it and arms it" with two deeds: no noun has an object."""
    thing = verb + 1
    first = next((k for k in reversed(range(mark)) if tree.pos[k] == "VERB"), None)
    if first is None or not tree.lower[verb].endswith("s") or tree.children(verb, "det", "amod", "case"):
        return
    if not tree.lower[first].endswith("s") or not tree.children(first, "nsubj"):
        return
    beside = tree.heads[verb] == thing and tree.deps[verb] == "compound" and tree.pos[thing] == "PROPN"
    named = beside and tree.deps[thing] == "conj" and tree.pos[tree.heads[thing]] in NOMINAL
    taken = tree.lower[thing] in _TAKEN_UP and tree.heads[thing] in (first, verb)
    if not named and not (taken and tree.deps[verb] in ("conj", "parataxis", "appos", "dep")):
        return
    make_verb(tree, verb, PRESENT)
    tree.heads[verb], tree.deps[verb] = first, "conj"
    tree.heads[mark] = verb
    tree.heads[thing], tree.deps[thing] = verb, "obj"
    tree.link()


def _mend_joined(tree: Tree, mark: int, verb: int) -> None:
    """Read "hijacked an airliner and kidnapped Senator X" with two deeds: no participle stands right before a name."""
    noun = tree.heads[verb]
    if tree.deps[verb] not in ("conj", "amod") or tree.pos[noun] not in NOMINAL:
        return
    first = next((k for k in reversed(range(mark)) if tree.pos[k] == "VERB"), None)
    if first is None or not tree.children(first, "nsubj") or not _go_together(tree, first, verb):
        return
    thing = verb + 1
    while tree.deps[thing] in _WITHIN and tree.heads[thing] > thing:
        thing = tree.heads[thing]
    if tree.pos[verb + 1] not in ("PROPN", "DET") or tree.heads[thing] not in (first, verb, noun):
        return
    astray = [k for k in range(first + 1, mark) if tree.heads[k] > mark]
    taken = next((k for k in reversed(astray) if tree.pos[k] in NOMINAL), None)
    tree.heads[verb], tree.deps[verb] = first, "conj"
    tree.heads[mark], tree.deps[mark] = verb, "cc"
    tree.heads[thing], tree.deps[thing] = verb, "obj"
    if taken is not None:
        for k in astray:
            tree.heads[k] = taken
        tree.heads[taken], tree.deps[taken] = first, "obj"
    tree.link()


def _go_together(tree: Tree, first: int, verb: int) -> bool:
    """Tell two pasts, or two presents of one who does them."""
    if is_past_form(tree, verb):
        return is_past_form(tree, first)
    return tree.lower[verb].endswith("s") and tree.lower[first].endswith("s") and tree.pos[verb + 1] == "PROPN"


def _mend_subject(tree: Tree, mark: int, verb: int) -> None:
    """Read "expelled Chad's envoy and sent troops" with the envoy as who was expelled: "and" joins the two verbs."""
    subjects = [k for k in tree.children(verb, "nsubj") if k < mark]
    if tree.heads[mark] != verb or len(subjects) != 1 or tree.children(verb, "aux", "mark"):
        return
    thing = subjects[0]
    first = next((k for m in (verb, thing) for k in tree.kids[m] if k < thing and tree.deps[k] in _BESIDE), None)
    if first is None or tree.pos[first] != "VERB" or not is_past_form(tree, first):
        return
    if not tree.children(first, "nsubj") or any(tree.words[k] == "," for k in range(first, mark)):
        return
    tree.take_place(first, verb)
    for k in tree.children(first, "obj"):
        owned = any(tree.lower[m] in ("'s", "’s", "'", "’") for m in tree.kids[k])
        tree.heads[k], tree.deps[k] = thing, "nmod:poss" if owned else "compound"
    tree.heads[verb], tree.deps[verb] = first, "conj"
    tree.heads[thing], tree.deps[thing] = first, "obj"
    tree.link()
