"""Mend English pasts of light verbs taken for qualities: "called on X to stop, and imposed sanctions on Y"."""

from __future__ import annotations

from functools import cache

from proxywar.find.mending_agents import DEEDS
from proxywar.find.mending_verbs import PAST
from proxywar.find.retagging_fr import event_nouns
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import table


def mend_light_pasts(tree: Tree) -> None:
    """Read what stands behind "and" so as a second deed of the subject before, in place: a comma parts two clauses."""
    for cc in tokens_with(tree.lower, {"and", "but"}, 3, len(tree) - 3):
        done = cc + 1
        thing = tree.heads[done]
        if tree.deps[done] != "amod" or tree.pos[done] != "VERB" or tree.lemmas[done] not in _light():
            continue
        if thing < done or tree.deps[thing] != "conj" or tree.words[cc - 1] != "," or tree.lower[done].endswith("ing"):
            continue
        if tree.lemmas[thing] not in event_nouns("en", *DEEDS):
            continue
        main = next((v for v in tree.ancestors(thing) if v < cc and _has_subject(tree, v)), None)
        if main is None:
            continue
        tree.heads[done], tree.deps[done], tree.morph[done] = main, "conj", PAST
        tree.heads[thing], tree.deps[thing] = done, "obj"
        tree.heads[cc], tree.deps[cc] = done, "cc"
        tree.link()


def _has_subject(tree: Tree, v: int) -> bool:
    return tree.pos[v] == "VERB" and tree.is_finite(v) and bool(tree.children(v, "nsubj", "nsubj:pass"))


@cache
def _light() -> frozenset[str]:
    """Return the verbs that lend an event noun its doer."""
    return frozenset(r["lemma"] for r in table("en", "light_verbs") if r["subject"] == "doer")
