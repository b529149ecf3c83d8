"""Mend English pasts that look like a noun behind a name: "rockets from Hezbollah hit Israel" has a verb in "hit"."""

from __future__ import annotations

from proxywar.find.mending_arguments import UNCHANGED_PASTS
from proxywar.find.mending_verbs import PAST, make_verb
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_OPENS_THING = frozenset({"PROPN", "DET", "NUM", "ADJ"})


def mend_unchanged_pasts(tree: Tree) -> None:
    """Read such a form between two names as the verb of the noun that the first of them hangs on, in place."""
    for verb in tokens_with(tree.lower, UNCHANGED_PASTS, 3, len(tree) - 1):
        name, mark = verb - 1, verb - 2
        if tree.pos[verb] not in ("NOUN", "PROPN") or tree.pos[name] != "PROPN" or tree.heads[name] != verb:
            continue
        if tree.pos[mark] != "ADP" or tree.pos[verb + 1] not in _OPENS_THING or tree.pos[mark - 1] != "NOUN":
            continue
        own = [k for k in tree.children(verb, "nsubj") if k < mark]
        if tree.heads[verb] == verb and own:
            _hang_source(tree, mark, name)
            make_verb(tree, verb, PAST)
        elif not own and not {"VERB", "AUX"} & set(tree.pos):
            _make_clause(tree, verb, mark, name)


def _hang_source(tree: Tree, mark: int, name: int) -> None:
    tree.heads[name], tree.deps[name] = mark - 1, "nmod"
    tree.heads[mark], tree.deps[mark] = name, "case"
    tree.link()


def _make_clause(tree: Tree, verb: int, mark: int, name: int) -> None:
    """Give the only verb of a sentence its doer, the head of the phrase before it, and its object."""
    doer = next((k for k in range(mark) if tree.heads[k] == k), None)
    thing = tree.heads[verb]
    if doer is None or tree.pos[doer] != "NOUN" or thing <= verb or tree.pos[thing] not in NOMINAL:
        return
    if tree.deps[verb] != "compound" or tree.children(doer, "cop", "nsubj"):
        return
    _hang_source(tree, mark, name)
    make_verb(tree, verb, PAST)
    tree.heads[verb], tree.deps[verb] = verb, "root"
    tree.heads[doer], tree.deps[doer] = verb, "nsubj"
    tree.heads[thing], tree.deps[thing] = verb, "obj"
    for k in tree.kids[doer]:
        if k > verb:
            tree.heads[k] = verb
    tree.link()
