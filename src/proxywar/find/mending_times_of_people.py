"""Mend times that the parser hung on people: in "a truce offered by the rebels on Sunday" no rebels are of Sunday."""

from __future__ import annotations

from functools import cache

from proxywar.find.names import titles
from proxywar.find.times import TimeMention
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table, united


def mend_times_of_people(tree: Tree, times: tuple[TimeMention, ...]) -> None:
    """Hang such a time on the verb that the people stand under, in place."""
    for i in tokens_with(tree.deps, {"nmod"} if times else set(), 2):
        noun = tree.heads[i]
        if noun >= i or tree.pos[noun] != "NOUN" or tree.lemmas[noun] not in _people(tree.lang):
            continue
        if tree.case_of(i) in ("of", "de") or tree.deps[noun].split(":")[0] not in ("nsubj", "obj", "obl", "iobj"):
            continue
        start = tree.start[i] - tree.offset
        if tree.pos[tree.heads[noun]] == "VERB" and any(t.start <= start < t.end for t in times):
            tree.heads[i], tree.deps[i] = tree.heads[noun], "obl"
            tree.link()


@cache
def _people(lang: str) -> frozenset[str]:
    """Return the nouns of people who act, which no day has."""
    acting = frozenset(row["lemma"] for row in table(lang, "collectives"))
    return united(acting, titles(lang), classed(lang, "nouns", "party"))
