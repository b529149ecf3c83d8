"""Mend English infinitives behind a noun and who it is by: in "rejected a plan by Macron to send troops" he would send.

The parser hangs what is planned on the main verb, whose subject would then do it.
"""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed


def mend_deeds_planned(tree: Tree) -> None:
    """Hang such an infinitive on the noun, in place (English only)."""
    wanting = classed("en", "nouns", "wants a deed")
    for to in tokens_with(tree.lower, {"to"}, 4, len(tree) - 2):
        verb = tree.heads[to]
        above = tree.heads[verb]
        if verb != to + 1 or tree.pos[verb] != "VERB" or tree.deps[verb] != "advcl" or above > to:
            continue
        noun = next((k for k in tree.children(above, "obj", "obl") if tree.subtree(k)[-1] == to - 1), None)
        if noun is None or tree.lemmas[noun] not in wanting or tree.words[to - 1] == ",":
            continue
        if any(tree.case_of(k) == "by" and tree.pos[k] == "PROPN" for k in tree.children(noun, "nmod")):
            tree.reattach(verb, noun, "acl")
