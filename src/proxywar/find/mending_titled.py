"""Mend lists of people who are named with their titles: whose name, and who of two, the parser hung where.

"Le président X et Y ont signé" has two who sign, "the leader of Renamo, Y, met X" a leader whose name is Y.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.mending_speakers_fr import mend_speakers_behind_fr
from proxywar.find.names import titles
from proxywar.find.tree import Tree
from proxywar.lang import table

_LOOSE = frozenset({"nmod:unmarked", "nmod", "appos", "flat", "list", "dep", "conj", "obl:unmarked"})


def mend_titled(tree: Tree) -> None:
    """Mend these slips in place."""
    mend_speakers_behind_fr(tree)
    _mend_partners(tree)
    _mend_named_leaders(tree)
    _mend_what_all_are(tree)


@cache
def _said_of_names(lang: str) -> frozenset[str]:
    """Return the nouns that say what someone is to another: "ally", "parrain", "chef"; enemies are each other's."""
    rows = [
        r for r in table(lang, "triggers") if r["pos"] == "NOUN" and r["type"] in ("BACKS", "AID", "LEADS", "PART_OF")
    ]
    return frozenset(r["lemma"].split()[0] for r in rows if "self" in r["actor"])


@cache
def _ranks(lang: str) -> frozenset[str]:
    """Return the nouns that say what someone is in a body: "leader", "chef"."""
    rows = table(lang, "triggers")
    return frozenset(r["lemma"] for r in rows if r["pos"] == "NOUN" and r["type"] == "LEADS" and "self" in r["actor"])


def _mend_partners(tree: Tree) -> None:
    """Read "le président tadjik X et Y ont signé" as X and Y: Y is beside the president, not beside his name."""
    for title in range(len(tree)):
        if tree.pos[title] != "NOUN" or tree.lower[title] not in titles(tree.lang) | _ranks(tree.lang):
            continue
        for name in tree.children(title, "nmod", "appos", "flat"):
            if name < title or tree.pos[name] != "PROPN" or tree.case_of(name):
                continue
            for other in tree.children(name, "conj"):
                tree.reattach(other, title, "conj")


def _mend_named_leaders(tree: Tree) -> None:
    """Read "the leader of Renamo, Y, met X" with Y as the leader: a body has no name of a person behind its own."""
    for name in range(3, len(tree)):
        body = tree.heads[name]
        if (
            tree.pos[name] != "PROPN"
            or tree.deps[name] not in _LOOSE
            or tree.words[name - 1] != ","
            or body != name - 2
        ):
            continue
        rank = tree.heads[body]
        listed = any(tree.deps[k] in ("conj", "cc") for k in (*tree.kids[body], *tree.kids[name]) if k != name)
        if rank >= body or tree.pos[rank] != "NOUN" or tree.lemmas[rank] not in _ranks(tree.lang) or listed:
            continue
        closed = name + 1 == len(tree) or tree.words[name + 1] in (",", ".")
        if tree.deps[body] == "nmod" and tree.case_of(body) and closed and not tree.case_of(name):
            tree.reattach(name, rank, "appos")


def _mend_what_all_are(tree: Tree) -> None:
    """Read "Tehran and Damascus, sponsors of Hezbollah, …" as what both are: no third party stands behind a list."""
    for noun in range(3, len(tree)):
        first = tree.heads[noun]
        if tree.deps[noun] != "conj" or first > noun or tree.lemmas[noun] not in _said_of_names(tree.lang):
            continue
        plural = tree.feature(noun, "Number") == "Plur" and tree.pos[noun] == "NOUN" and tree.pos[first] == "PROPN"
        opens = min(tree.subtree(noun))
        joined = any(tree.deps[k] == "cc" for k in tree.kids[noun])
        plural = plural and ":" not in tree.words[first:noun]
        if plural and not joined and tree.words[opens] == "," and len(tree.children(first, "conj")) > 1:
            tree.deps[noun] = "appos"
