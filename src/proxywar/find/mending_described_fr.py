"""Mend French nouns with a bare participle behind a name: "a arrêté X, un médecin établi en Floride" says who X is.

A participle without an auxiliary has no subject of its own, and what a comma parts off behind a name says who that is.
"""

from __future__ import annotations

from proxywar.find.mending_verbs import PASSIVE
from proxywar.find.tree import Tree, tokens_with

_NEVER_FINITE = ("é", "ée", "és", "ées", "i", "ie", "ies", "u", "ue", "ues")
"""Endings of participles that no finite form of the third person has."""


def mend_described_fr(tree: Tree) -> None:
    """Mend these nouns in place."""
    for part in tokens_with(tree.deps, {"conj", "ccomp", "parataxis", "advcl", "xcomp"}, 4, len(tree) - 1):
        noun = part - 1
        if tree.pos[part] != "VERB" or tree.heads[noun] != part or not tree.deps[noun].startswith("nsubj"):
            continue
        if tree.pos[noun] != "NOUN" or tree.lower[noun - 1] not in ("un", "une") or tree.words[noun - 2] != ",":
            continue
        form = tree.is_past_participle(part) or tree.lower[part].endswith(_NEVER_FINITE)
        if not form or tree.children(part, "aux", "mark", "cc"):
            continue
        name = noun - 3
        while tree.deps[name] in ("flat", "flat:name") and 0 <= tree.heads[name] < name:
            name = tree.heads[name]
        if tree.pos[name] == "PROPN" and tree.heads[name] != name and name not in tree.subtree(part):
            tree.reattach(noun, name, "appos")
            tree.reattach(part, noun, "acl")
            tree.morph[part] = PASSIVE
