"""Mend French clauses of where somebody is: "Bizerte, où elle dispose d'une base", "reste pour l'heure cantonnée à X".

The parser joins the clause of "où" to the verb of the sentence, and hangs a participle on the noun of time before it.
"""

from __future__ import annotations

from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_JOINED = frozenset({"conj", "parataxis", "advcl", "dep"})
_OF_TIME = frozenset({"obl", "obl:mod", "advmod", "nmod"})


def mend_where_fr(tree: Tree) -> None:
    """Mend these clauses in place (French only)."""
    for where in tokens_with(tree.lower, {"où"}, 2, len(tree) - 2):
        if tree.words[where - 1] == ",":
            _mend_clause(tree, where)
    for verb in tokens_with(tree.lemmas, classed("fr", "verbs", "copula"), 1, len(tree) - 2):
        if tree.pos[verb] == "VERB" and tree.children(verb, "nsubj") and not tree.children(verb, "xcomp"):
            _mend_state(tree, verb)


def _mend_clause(tree: Tree, where: int) -> None:
    """Hang the clause of ", où" on the name right before the comma."""
    verb, noun = tree.heads[where], where - 2
    if verb < where or tree.pos[verb] not in ("VERB", "AUX") or tree.deps[verb] not in _JOINED:
        return
    if tree.pos[noun] not in NOMINAL or tree.heads[verb] >= noun or noun in tree.subtree(verb):
        return
    if any(tree.deps[k] == "cc" for k in tree.kids[verb] if k < where):
        return
    tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
    tree.link()


def _mend_state(tree: Tree, verb: int) -> None:
    """Read "reste pour l'heure cantonnée" with who is quartered, and no quartered hour."""
    for when in tree.children(verb, *_OF_TIME):
        state = when + 1
        if when < verb or state >= len(tree) or tree.heads[state] != when or tree.deps[state] not in ("acl", "amod"):
            continue
        if tree.pos[state] == "VERB" and tree.lemmas[state] in classed("fr", "verbs", "deployed"):
            tree.heads[state], tree.deps[state] = verb, "xcomp"
            tree.link()
            return
