"""Mend English objects that stand before what they are made or called: "set the port of Beirut ablaze"."""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import PRESENT, make_verb
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_GRATA = ("persona", "non", "grata")


def mend_made_so(tree: Tree) -> None:
    """Give verbs both their object and what it is made, in place; the parser makes one noun phrase of the two."""
    for state in tokens_with(tree.lower, classed("en", "nouns", "made so"), 3):
        thing = tree.heads[state]
        if tree.heads[state - 1] != state or tree.deps[state] != "nmod" or not tree.case_of(state):
            continue
        if tree.deps[thing] == "obj" and tree.pos[tree.heads[thing]] == "VERB":
            _part_from_phrase(tree, thing, state)
    for state in tokens_with(tree.lower, {"persona"}, 3, len(tree) - 2):
        _mend_unwelcome(tree, state)
    _mend_claims(tree)


def _part_from_phrase(tree: Tree, thing: int, state: int) -> None:
    """Hang "of Beirut" of "set the port of Beirut ablaze" on the port, and the state on the verb."""
    name = state - 1
    for k in [k for k in tree.kids[state] if k < name]:
        tree.heads[k] = name
    tree.heads[name], tree.deps[name] = thing, "nmod"
    tree.heads[state], tree.deps[state], tree.pos[state] = tree.heads[thing], "xcomp", "ADJ"
    tree.link()


def _mend_unwelcome(tree: Tree, state: int) -> None:
    """Read "declared the French ambassador persona non grata" with the ambassador as who is declared that."""
    verb = next((v for v in range(state - 1, 0, -1) if tree.pos[v] == "VERB"), None)
    if verb is None or tuple(tree.lower[state : state + 3]) != _GRATA or tree.pos[state - 1] not in NOMINAL:
        return
    if verb not in (tree.heads[state], tree.heads[state + 2]) or tree.is_passive(verb):
        return
    for k in range(verb + 1, state):
        tree.heads[k] = state - 1 if tree.heads[k] >= state or tree.heads[k] == verb else tree.heads[k]
    tree.heads[state - 1], tree.deps[state - 1] = verb, "obj"
    tree.pos[state], tree.lemmas[state], tree.heads[state], tree.deps[state] = "NOUN", "persona", verb, "xcomp"
    for k in (state + 1, state + 2):
        tree.heads[k], tree.deps[k] = state, "fixed"
    for k in range(state + 3, len(tree)):
        if tree.heads[k] in (state + 1, state + 2):
            tree.heads[k] = verb
    tree.link()


def _mend_claims(tree: Tree) -> None:
    """Read "Turkey lays claim to Cyprus" with the laying as the verb: no two verbs in the present follow each other."""
    for thing in tokens_with(tree.pos, {"VERB"}, 2):
        verb, name = thing - 1, thing - 2
        if tree.pos[verb] != "NOUN" or tree.heads[verb] != thing or tree.deps[verb] != "nsubj":
            continue
        if tree.pos[name] != "PROPN" or tree.heads[name] != verb or not tree.lower[verb].endswith("s"):
            continue
        if tree.lower[verb] not in forms("en") or tree.lower[thing] != tree.lemmas[thing]:
            continue
        if tree.children(thing, "obj", "aux", "ccomp", "xcomp"):
            continue
        make_verb(tree, verb, PRESENT)
        tree.take_place(verb, thing)
        tree.heads[thing], tree.deps[thing], tree.pos[thing] = verb, "obj", "NOUN"
        tree.heads[name], tree.deps[name] = verb, "nsubj"
        for k in tree.kids[thing]:
            if k != verb:
                tree.heads[k] = verb
        tree.link()
