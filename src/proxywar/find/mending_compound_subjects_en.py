"""Mend English subjects of two nouns that the parser split: "while government warplanes bombed Khan Sheikhoun"."""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed

_SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "expl")


def mend_compound_subjects(tree: Tree) -> None:
    """Read such a pair as the subject of the verb right behind, where that has none; in place."""
    sides = classed("en", "words", "of the government")
    for k in tokens_with(tree.lower, sides, 0, len(tree) - 2) if tree.lang == "en" else ():
        noun, verb = k + 1, k + 2
        while verb < len(tree) - 1 and tree.pos[verb] in ("AUX", "ADV"):
            verb += 1
        if tree.heads[k] != noun or tree.deps[k] not in _SUBJECTS or tree.pos[noun] != "NOUN":
            continue
        if tree.pos[verb] != "VERB" or tree.children(verb, *_SUBJECTS) or tree.children(noun, "cop"):
            continue
        if noun in tree.ancestors(verb):
            tree.take_place(verb, of=noun)
            tree.heads[noun] = verb
        tree.heads[noun], tree.deps[noun] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
        tree.deps[k] = "compound"
        tree.link()
        for m in [m for m in tree.kids[noun] if tree.deps[m] in ("mark", "cc")]:
            tree.reattach(m, verb, tree.deps[m])
