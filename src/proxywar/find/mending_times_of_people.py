"""Mend times and arms that the parser hung on people: no rebels are "of Sunday" that offered a truce on Sunday.

Nor are those who are struck or supplied "with missiles" men who have some.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.mending_lists import collective_nouns
from proxywar.find.names import titles
from proxywar.find.times import TimeMention
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table, united

_WITH = frozenset({"with", "avec"})


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


def mend_arms_of_people(tree: Tree) -> None:
    """Hang the missiles of "supplied the rebels with missiles" on the verb, in place."""
    for i in tokens_with(tree.lower, _WITH, 2, len(tree) - 1):
        thing = tree.heads[i]
        noun = tree.heads[thing]
        if tree.deps[i] != "case" or tree.deps[thing] != "nmod" or noun >= i or tree.deps[noun] not in ("obj", "iobj"):
            continue
        verb = tree.heads[noun]
        if tree.pos[noun] != "NOUN" or tree.pos[verb] != "VERB" or tree.lemmas[noun] not in _people(tree.lang):
            continue
        if tree.lemmas[thing] in _arms(tree.lang) and tree.lemmas[verb] in _strikes_or_gives(tree.lang):
            tree.reattach(thing, verb, "obl")


@cache
def _arms(lang: str) -> frozenset[str]:
    return frozenset(form for row in table(lang, "materiel") for form in (row["lemma"], *row["forms"].split(";")))


@cache
def _strikes_or_gives(lang: str) -> frozenset[str]:
    rows = [r for r in table(lang, "triggers") if r["pos"] == "VERB" and r["type"] in ("AID", "ASSAULT")]
    return frozenset(r["lemma"].split()[0] for r in rows)


@cache
def _people(lang: str) -> frozenset[str]:
    """Return the nouns of people who act, which no day has."""
    return united(collective_nouns(lang), titles(lang), classed(lang, "nouns", "party"))
