"""Take English words with a capital that the parser never saw for names: "Hawiye clan elders", "the Hashid tribes"."""

from __future__ import annotations

from proxywar.find.headlines import is_common_word, is_title_case
from proxywar.find.names import Name
from proxywar.find.stand_in_verbs import seen_words
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, united


def name_unseen_words_en(tree: Tree, names: tuple[Name, ...]) -> None:
    """Make a name of an unseen word with a capital before a clan, a sect or the men of one, in place."""
    kin = classed("en", "nouns", "kin or sect")
    kinds = united(kin, classed("en", "nouns", "of a people"), classed("en", "nouns", "irregular"))
    for i in tokens_with(tree.lemmas, kinds, 1):
        k = i - 1
        while k > 0 and tree.lemmas[k] in kinds:
            k -= 1
        word = tree.words[k]
        of_kin = any(tree.lemmas[m] in kin for m in range(k + 1, i + 1))
        guessed = ("NOUN", "X", "ADJ", "VERB", "PROPN") if of_kin else ("NOUN", "X")
        if not (word[:1].isupper() and word[1:].islower()) or tree.pos[k] not in guessed:
            continue
        if word.lower() in seen_words("en") or is_common_word(word.lower(), "en") or is_title_case(tree.text, "en"):
            continue
        at = tree.start[k] - tree.offset
        if any(n.start <= at < n.end for n in names):
            continue
        tree.pos[k], tree.lemmas[k] = "PROPN", tree.lower[k]
        if tree.heads[k] != k:
            tree.reattach(k, i, "compound")
