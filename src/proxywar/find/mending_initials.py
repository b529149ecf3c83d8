"""Tell initials that are a name ("le FPLZ", an unknown front) from those of a common noun ("le QG", "an NGO")."""

from __future__ import annotations

from proxywar.find.tree import Tree
from proxywar.lang import classed

_LEAST = 3
"""Letters of a name; two are a title, a unit or a currency as often."""


def mend_initials(tree: Tree) -> None:
    """Mend the part of speech of words in capitals, in place; headlines were put in lower case before the parse."""
    for i, word in enumerate(tree.words):
        if len(word) < 2 or not word.isalpha() or not word.isupper():
            continue
        if tree.lower[i] in classed(tree.lang, "nouns", "initials"):
            if tree.pos[i] == "PROPN":
                tree.pos[i], tree.lemmas[i] = "NOUN", tree.lower[i]
        elif tree.lang == "fr" and tree.pos[i] == "NOUN" and len(word) >= _LEAST:
            # The French tagger takes what stands behind an article for a noun.
            tree.pos[i] = "PROPN"
