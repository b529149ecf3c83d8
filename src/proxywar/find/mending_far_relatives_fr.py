"""Mend French relatives of what is to be done: "les avions que Washington refusa d'envoyer à Rabat" are to be sent.

The parser hangs "que" on the verb right behind it, whose object is the infinitive.
"""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, united

_QUE = frozenset({"que", "qu'", "qu’"})
_OF = frozenset({"de", "d'", "d’", "à"})


def mend_far_relatives_fr(tree: Tree) -> None:
    """Give "que" to the infinitive that has no object of its own, unless the verb above is done to somebody too."""
    if tree.lang != "fr":
        return
    for q in tokens_with(tree.lower, _QUE, 1, len(tree) - 3):
        verb = tree.heads[q]
        if tree.deps[q] != "obj" or tree.pos[verb] != "VERB" or not tree.deps[verb].startswith("acl") or verb < q:
            continue
        done = [k for k in tree.children(verb, "xcomp") if k > verb and tree.feature(k, "VerbForm") == "Inf"]
        if len(done) != 1 or tree.children(done[0], "obj", "ccomp", "aux"):
            continue
        if any(tree.lower[k] not in _OF for k in tree.children(done[0], "mark", "case")):
            continue  # "que soutenaient sans faiblir Paris et Rabat"
        if tree.children(verb, "iobj") or tree.lemmas[verb] in _done_to_somebody():
            continue
        tree.reattach(q, done[0], "obj")


def _done_to_somebody() -> frozenset[str]:
    """Return the verbs whose own object does, or did, what the infinitive says."""
    names = ("object control", "takes its ground with de", "accuses", "imputes", "let", "enables")
    return united(*(classed("fr", "verbs", name) for name in names))
