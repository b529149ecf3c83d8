"""Mend English infinitives behind an adjective and raids behind "a" and a name, which the parser takes for others.

"Is due to see both of them" has who is due as who sees; "in reply to a Viet Cong raid on the base" has no verb.
"""

from __future__ import annotations

from proxywar.find.inflection import lexicon_verbs
from proxywar.find.mending_verbs import INFINITIVE, make_event_noun, make_verb
from proxywar.find.retagging_fr import event_nouns
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed

_BE = frozenset({"is", "are", "was", "were"})
_BASE = frozenset({"on", "against", "in", "at", "near"})


def mend_due(tree: Tree) -> None:
    """Mend them in place."""
    for verb in tokens_with(tree.deps, {"csubj"}, 2):
        adjective = tree.heads[verb]
        told = tree.pos[adjective] == "ADJ" and adjective < verb and tree.children(adjective, "nsubj")
        if told and any(tree.lower[k] == "to" for k in tree.children(verb, "mark")):
            tree.deps[verb] = "xcomp"
    _mend_second_due(tree)
    for mark in tokens_with(tree.lower, {"to"}, 3, len(tree) - 1):
        _mend_what_one_is_led_to(tree, mark)
    for raid in tokens_with(tree.lower, event_nouns("en", "ASSAULT", "COERCE"), 2, len(tree) - 2):
        if tree.pos[raid] == "VERB" and tree.deps[raid] in ("xcomp", "acl", "ccomp", "advcl"):
            _make_noun(tree, raid)


def _mend_second_due(tree: Tree) -> None:
    """Read "X is to withdraw, and Y to open its border" with Y as who is to open it."""
    for mark in tokens_with(tree.lower, {"to"}, 5, len(tree) - 1):
        name, verb = mark - 1, mark + 1
        opening = name - 1 - (tree.lower[name - 1] == "and")
        if tree.pos[name] != "PROPN" or tree.pos[verb] != "VERB" or tree.words[opening] != ",":
            continue
        first = next((k for k in tree.ancestors(verb) if _is_due(tree, k)), None)
        if first is None or tree.heads[mark] != verb or tree.heads[name] not in (first, verb):
            continue
        tree.heads[verb], tree.deps[verb] = first, "conj"
        tree.heads[name], tree.deps[name] = verb, "nsubj"
        for k in tree.children(first, "cc"):
            if k > first and k == name - 1:
                tree.heads[k] = verb
        tree.link()


def _mend_what_one_is_led_to(tree: Tree, mark: int) -> None:
    """Read "prompted France to suspend aid", "led Mali to sever relations" with France and Mali as who does so."""
    verb, name = mark + 1, mark - 1
    while tree.deps[name] == "conj" and tree.heads[name] < name:
        name = tree.heads[name]
    leads = tree.heads[name]
    if tree.deps[name] != "obj" or tree.lemmas[leads] not in classed("en", "verbs", "object control"):
        return
    if tree.pos[verb] == "VERB" and tree.deps[verb] == "advcl" and tree.heads[verb] == leads:
        tree.deps[verb] = "xcomp"
        return
    thing = tree.heads[verb]
    if tree.deps[verb] != "amod" or tree.lower[verb] not in lexicon_verbs("en") or tree.heads[mark] != thing:
        return
    if tree.pos[thing] == "NOUN" and tree.heads[thing] == leads and tree.feature(thing, "Number") == "Plur":
        make_verb(tree, verb, INFINITIVE)
        tree.heads[verb], tree.deps[verb] = leads, "xcomp"
        tree.heads[mark], tree.deps[mark], tree.pos[mark] = verb, "mark", "PART"
        tree.heads[thing], tree.deps[thing] = verb, "obj"
        tree.link()


def _is_due(tree: Tree, verb: int) -> bool:
    """Tell "is to withdraw"."""
    marks = [k for k in tree.children(verb, "mark") if tree.lower[k] == "to"]
    return any(tree.lower[k] in _BE and k == marks[0] - 1 for k in tree.children(verb, "cop", "aux") if marks)


def _make_noun(tree: Tree, raid: int) -> None:
    name = raid - 1
    article = [k for k in tree.children(name, "det") if tree.lower[k] in ("a", "an")]
    if tree.pos[name] != "PROPN" or not article or tree.lower[raid + 1] not in _BASE or name in tree.ancestors(raid):
        return
    if tree.children(raid, "aux", "mark", "obj", "nsubj"):
        return
    make_event_noun(tree, raid, name)
