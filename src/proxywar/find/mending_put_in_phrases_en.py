"""Mend English phrases put in behind a subject: "The army, with Iran's help, took X", "X, once in jail, fled"."""

from __future__ import annotations

from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_CIRCUMSTANCES = frozenset({"with", "without", "despite", "through"})


def mend_put_in_phrases(tree: Tree) -> None:
    """Hang what is put in on the verb that it is a circumstance of, or on who it tells of, in place (English only)."""
    if tree.lang != "en":
        return
    for case in tokens_with(tree.deps, {"case"}, 2, len(tree) - 3):
        thing = tree.heads[case]
        above = tree.heads[thing]
        if thing < case or tree.pos[above] not in (*NOMINAL, "VERB"):
            continue
        span = tree.subtree(thing)
        first, last = next((k for k in span if tree.pos[k] != "PUNCT"), thing), span[-1]
        closed = last + 1 < len(tree) and "," in (tree.words[last], tree.words[last + 1])
        if not closed or tree.words[first - 1] != ",":
            continue
        helps = tree.lemmas[thing] in classed("en", "nouns", "help that goes on")
        if tree.deps[thing] == "nmod" and tree.lower[case] in _CIRCUMSTANCES and helps:
            _hang_on_verb(tree, thing, above)
        elif tree.deps[thing].startswith("nsubj") and tree.pos[above] == "VERB":
            _hang_on_subject(tree, thing, above)


def _hang_on_verb(tree: Tree, thing: int, subject: int) -> None:
    verb = tree.heads[subject]
    if tree.deps[subject].startswith("nsubj") and subject < thing < verb and tree.pos[verb] == "VERB":
        tree.reattach(thing, verb, "obl")


def _hang_on_subject(tree: Tree, thing: int, verb: int) -> None:
    """Make nothing with a preposition a second subject: "Noriega, once on the CIA's payroll, was overthrown"."""
    subjects = [k for k in tree.children(verb, "nsubj", "nsubj:pass") if k < thing]
    if subjects and thing < verb:
        tree.reattach(thing, subjects[-1], "nmod")
