"""Read French "ne … que" as the plain clause that it is: "ne dut son salut qu'à Harare", "ne tient plus que Gao".

The parser takes "que" for a preposition or a conjunction and hangs what stands behind it on the noun before.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_relatives import QUE
from proxywar.find.mending_verbs import PASSIVE
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_NE = frozenset({"ne", "n'", "n’"})
_INSIDE = frozenset({"ADP", "DET", "NUM", "ADJ", "ADV"})
_STOPS = frozenset({",", ";", ":", "pas", "point", "est-ce"})
"""Words that none stands before: "ce n'est pas à Kiev que", "ne dit pas que"."""
_VERBAL = frozenset({"VERB", "AUX"})


def mend_exceptives_fr(tree: Tree) -> None:
    """Hang what is the only one on its verb."""
    for q in tokens_with(tree.lower, QUE, 2, len(tree) - 1):
        if tree.pos[q] == "PRON" or _NE.isdisjoint(tree.lower[:q]):
            continue
        ne = max(k for k in range(q) if tree.lower[k] in _NE)
        if any(tree.lower[k] in QUE or tree.lower[k] in _STOPS for k in range(ne, q)):
            continue
        head = next((k for k in range(q + 1, len(tree)) if tree.pos[k] not in _INSIDE), len(tree) - 1)
        verbs = [k for k in range(ne + 1, q) if tree.pos[k] == "VERB" or _make_passive(tree, k, q)]
        if tree.pos[head] not in NOMINAL or tree.pos[head] == "PRON" or not verbs or head in tree.ancestors(verbs[-1]):
            continue
        _hang(tree, q, head, verbs[-1])
        for k in range(ne + 1, q):
            if tree.lower[k] == "plus" and tree.pos[tree.heads[k]] in _VERBAL and tree.deps[k] == "advmod":
                tree.lower[k] = tree.lemmas[k] = "seulement"  # "ne contrôle plus que Tripoli" controls Tripoli


def _make_passive(tree: Tree, i: int, q: int) -> bool:
    """Make a passive of "n'est plus soutenu que par l'Iran", to the parser an adjective."""
    verb = forms("fr").get(tree.lower[i]) if tree.pos[i] == "ADJ" and tree.lower[q + 1] == "par" else None
    copulas = tree.children(i, "cop")
    if verb is None or not copulas:
        return False
    tree.pos[i], tree.lemmas[i], tree.morph[i] = "VERB", verb, PASSIVE
    tree.deps[copulas[0]] = "aux:pass"
    for k in tree.children(i, "nsubj"):
        tree.deps[k] = "nsubj:pass"
    return True


def _hang(tree: Tree, q: int, head: int, verb: int) -> None:
    tree.reattach(q, head, "advmod")
    tree.pos[q] = "ADV"
    cased = any(tree.pos[k] == "ADP" for k in range(q + 1, head))
    if cased and (tree.deps[head] in ("nmod", "advcl", "dep") or tree.heads[head] != verb):
        tree.reattach(head, verb, "obl")
    elif not cased and tree.deps[head] in ("obl", "nmod", "advcl", "dep", "ccomp") and not tree.children(verb, "obj"):
        tree.reattach(head, verb, "obj")
