"""Hang what somebody calls a thing on the French verb: "a qualifié ces accusations de mensongères", "d'infondées".

The parser takes it for a genitive of the thing, and the adjective for a noun; which words are meant, the fixed parts of
the verb's frames say.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table

_OF = frozenset({"de", "d'", "d’"})
_ENDINGS = (("eux", "euse"), ("er", "ère"), ("if", "ive"), ("el", "elle"), ("en", "enne"), ("teur", "trice"),
            ("eur", "euse"), ("e", "e"), ("", "e"))  # fmt: skip
"""Endings of French adjectives: masculine and feminine; the first that fits."""


@cache
def called() -> dict[str, str]:
    """Return the forms of what these verbs call a thing, each with the word as their frames have it."""
    made: dict[str, str] = {}
    for row in table("fr", "triggers"):
        verb, *parts = row["lemma"].split()
        if row["pos"] == "VERB" and verb in classed("fr", "verbs", "calls so"):
            listed = (part.partition(":")[2] for part in parts if part.startswith("de:"))
            for word in (w for cell in listed for w in cell.split("/")):
                for base in classed("fr", "nouns", word[1:]) if word.startswith("@") else (word,):
                    made.update(dict.fromkeys(_forms(base), base))
    return made


def _forms(word: str) -> list[str]:
    ending, feminine = next(pair for pair in _ENDINGS if word.endswith(pair[0]))
    other = word[: len(word) - len(ending)] + feminine
    many = word if word.endswith(("s", "x")) else word[:-2] + "aux" if word.endswith("al") else word + "s"
    return [word, many, other, other + "s"]


def mend_called_fr(tree: Tree) -> None:
    """Hang it there, in place."""
    if tree.lang != "fr":
        return
    for verb in tokens_with(tree.lemmas, classed("fr", "verbs", "calls so"), 0, len(tree) - 2):
        if tree.pos[verb] != "VERB":
            continue
        for of in (k for k in range(verb + 1, len(tree) - 1) if tree.lower[k] in _OF):
            word, base = of + 1, called().get(tree.lower[of + 1])
            if base is None or tree.heads[of] != word or tree.deps[word] not in ("nmod", "obl", "conj", "amod", "acl"):
                continue
            above = tree.heads[word]
            if above != verb and not (tree.pos[above] in (*NOMINAL, "ADJ") and verb in tree.ancestors(above)):
                continue
            between = [k for k in tree.ancestors(word) if verb < k and tree.pos[k] == "VERB"]
            if between or any(tree.words[k] in (";", ":") for k in range(verb, of)):
                continue
            tree.lemmas[word] = base
            if tree.deps[word] != "conj":
                tree.reattach(word, verb, "obl")
