"""French participles that are nouns as well, "armée", "entrée": behind a comma or first in a sentence, with no article.

The parser takes "L'Unita, armée d'abord par Pretoria" for an army, and "Entrée au Liban, l'armée" for an entry.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.inflection import lexicon_verbs
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed
from proxywar.parse.conjugation_fr import past_participle

_HUNG = frozenset({"acl", "advcl", "appos", "amod", "nmod", "obl", "nsubj", "conj", "parataxis"})
_PARTICIPLE = "Tense=Past|VerbForm=Part"
_WITHIN = 5
"""Tokens between such a participle and its "par", at most."""


def mend_noun_participles(tree: Tree) -> None:
    """Make verbs of such participles, with "par" or, of verbs of going, with a place behind them."""
    for i in tokens_with(tree.deps, _HUNG, 0, len(tree) - 4):
        verb = participles_that_are_nouns().get(tree.lower[i])
        if verb is None or tree.pos[i] not in ("NOUN", "PROPN") or tree.children(i, "det", "case", "amod", "cop"):
            continue
        if i > 0 and tree.words[i - 1] != ",":
            continue
        agent = _agent_behind(tree, i)
        gone = i == 0 and verb in classed("fr", "verbs", "être") and tree.pos[1] == "ADP" and "," in tree.words[2:12]
        if agent is None and not gone:
            continue
        tree.pos[i], tree.lemmas[i], tree.morph[i] = "VERB", verb, _PARTICIPLE
        tree.deps[i] = "advcl" if i == 0 else "acl"
        if i > 1 and tree.pos[tree.heads[i]] == "VERB" and tree.pos[i - 2] in ("NOUN", "PROPN"):
            tree.reattach(i, i - 2, "acl")
        if agent is not None:
            tree.reattach(agent, i, "obl:agent")
        for k in tree.children(i, "nmod"):
            tree.deps[k] = "obl"


def _agent_behind(tree: Tree, i: int) -> int | None:
    """Return who stands behind the first "par" behind the participle, with no comma and no verb between."""
    for k in range(i + 1, min(i + _WITHIN, len(tree) - 1)):
        if tree.lower[k] == "par" and tree.heads[k] > k:
            return tree.heads[k]
        if tree.words[k] == "," or tree.pos[k] in ("VERB", "AUX", "DET"):
            return None
    return None


@cache
def participles_that_are_nouns() -> dict[str, str]:
    """Return the feminine and plural participles of the verbs in the tables → infinitive: "armée" → "armer"."""
    verbs = [(verb, past_participle(verb)) for verb in lexicon_verbs("fr") if verb.endswith(("er", "ir"))]
    return {base + end: verb for verb, base in verbs if base for end in ("e", "es", "s")}
