"""Sentences of the treebanks as the product parses them: a name is one token, often a well-known one of its class.

In use, a known name goes to the parser as one token, replaced by a word of its class (`stand_ins.csv`). A copy of a
treebank sentence in that shape teaches the parser what it will see: "Gen. Pervez Musharraf met …" is "Gen. Obama met …".
"""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

from proxywar.lang import table

if TYPE_CHECKING:
    from train.train import Sentence

SHARE = 0.7
"""Names that get a well-known one in their place; the others keep their last word."""
_PLACED = frozenset(["in", "at", "near", "from", "to", "à", "dans", "vers", "en"])


def _runs(sentence: Sentence) -> list[tuple[int, int]]:
    """Return start and end of the names: runs of proper nouns that hang together, with none of their words elsewhere."""
    runs = []
    i, count = 0, len(sentence.words)
    while i < count:
        if sentence.pos[i] != "PROPN" or sentence.deps[i] == "nmod:desc":
            i += 1
            continue
        j = i + 1
        while j < count and sentence.pos[j] == "PROPN" and sentence.deps[j] != "nmod:desc" and _joined(sentence, i, j):
            j += 1
        runs.append((i, j))
        i = j
    return runs


def _joined(sentence: Sentence, start: int, j: int) -> bool:
    """Tell whether the word at `j` belongs to the name that opens at `start`."""
    inside = range(start, j)
    return (sentence.deps[j] == "flat" and sentence.heads[j] in inside) or any(
        sentence.deps[k] in ("compound", "flat") and sentence.heads[k] == j for k in inside
    )


def _class_of(sentence: Sentence, start: int, end: int, head: int) -> str:
    """Guess what is named."""
    children = [k for k, its in enumerate(sentence.heads) if its == head and k != head]
    before = {sentence.words[k].lower() for k in children if k < start}
    if any(sentence.deps[k] == "nmod:desc" for k in children):
        return "person"
    if before & _PLACED:
        return "place"
    if before & {"the", "le", "la", "l'", "les"}:
        return "group"
    return "person" if end - start > 1 else "country"


def shorten_names(sentence: Sentence, lang: str, rng: random.Random) -> Sentence | None:
    """Return a copy with names of one word, None where there are no names.

    A name whose words have different heads outside of it stays as it is.
    """
    stand_ins = {(row["class"], row["article"]): row["word"] for row in table(lang, "stand_ins")}
    drop: set[int] = set()
    words, heads, deps = list(sentence.words), list(sentence.heads), list(sentence.deps)
    spaces, changed = list(sentence.spaces), False
    for start, end in _runs(sentence):
        tops = [k for k in range(start, end) if heads[k] not in range(start, end) or heads[k] == k]
        if len(tops) != 1:
            continue
        head = tops[0]
        kind = _class_of(sentence, start, end, head)
        article = sentence.words[start - 1].lower() if start else ""
        found = stand_ins.get((kind, article)) or stand_ins.get((kind, ""))
        word = found if found and rng.random() < SHARE else words[end - 1]
        changed = changed or end - start > 1 or word != words[head]
        words[head], spaces[head] = word, spaces[end - 1]
        drop.update(k for k in range(start, end) if k != head)
        heads = [head if its in range(start, end) and k not in range(start, end) else its for k, its in enumerate(heads)]
    if not changed:
        return None
    kept = [k for k in range(len(words)) if k not in drop]
    place = {k: new for new, k in enumerate(kept)}
    same = [words[k] == sentence.words[k] for k in kept]
    return replace(
        sentence, words=[words[k] for k in kept], spaces=[spaces[k] for k in kept], heads=[place[heads[k]] for k in kept],
        deps=[deps[k] for k in kept], tags=[sentence.tags[k] for k in kept], pos=[sentence.pos[k] for k in kept],
        morphs=[sentence.morphs[k] for k in kept],
        lemmas=[sentence.lemmas[k] if ok else words[k] for k, ok in zip(kept, same, strict=True)],
    )  # fmt: skip
