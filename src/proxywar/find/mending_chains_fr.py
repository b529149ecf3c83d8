"""Phrases in a row behind a French noun of a deed: "l'envoi par Moscou à Damas de missiles", all of them its own.

The parser hangs the agent and the goal on the verb, what is sent on the agent or the verb, its "de" as an article.
"""

from __future__ import annotations

from proxywar.find.mending_event_nouns_fr import done_by
from proxywar.find.retagging_fr import OF_FR, noun_triggers
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_LINKS = frozenset({"par", "à", "au", "aux", "en", "vers", "contre", "dans", "sur"})
"""Prepositions of what stands between a deed and its genitive."""
_GOALS = frozenset({"à", "au", "aux", "en", "vers", "contre"})
"""Prepositions of where to, or to whom, behind the genitive."""
_INNER = frozenset({"en", "sous", "à", "de"})
"""Prepositions that join two nouns to one word."""
_MOST = 2


def mend_chains_fr(tree: Tree) -> None:
    """Hang them on the noun, in place."""
    if not OF_FR & set(tree.lower):
        return
    for mark in tokens_with(tree.lower, {"par"}, 4, len(tree) - 1):
        _lift_agent(tree, mark)
    for mark in tokens_with(tree.lower, _LINKS, 1, len(tree) - 3):
        noun = mark - 1 - (tree.pos[mark - 1] == "ADJ")
        if noun < 0 or tree.pos[noun] != "NOUN" or tree.pos[mark] != "ADP":
            continue
        if tree.lower[mark] == "par" and (outer := _outer(tree, noun)) is not None:
            _mend_chain(tree, outer, mark)
            continue
        if tree.lemmas[noun] in noun_triggers("fr") or tree.lower[mark] == "par":
            _mend_chain(tree, noun, mark)


def _outer(tree: Tree, noun: int) -> int | None:
    """Return the deed of "la mise en place par", "la prise en otage par", whose second noun has no article."""
    joined = noun > 1 and tree.lower[noun - 1] in _INNER and tree.heads[noun] == noun - 2
    return noun - 2 if joined and tree.pos[noun - 2] == "NOUN" else None


def _lift_agent(tree: Tree, mark: int) -> None:
    """Read "l'occupation de plusieurs villages par la Turquie" with Turkey as who occupies: villages do nothing."""
    doer = tree.heads[mark]
    thing = tree.heads[doer]
    noun = tree.heads[thing]
    if tree.deps[mark] != "case" or tree.deps[doer] != "nmod" or tree.deps[thing] != "nmod" or not thing < mark < doer:
        return
    named = tree.words[doer][:1].isupper() or tree.pos[doer] == "PROPN"
    own = tree.pos[thing] == "NOUN" and tree.lemmas[thing] in done_by()
    if named and not own and tree.lemmas[noun] in done_by() and tree.case_of(thing) == "de":
        tree.reattach(doer, noun, "nmod")


def _mend_chain(tree: Tree, noun: int, mark: int) -> None:
    links: list[int] = []
    at = mark
    while len(links) < _MOST and at < len(tree) - 2 and tree.lower[at] in _LINKS:
        head = _name_behind(tree, at)
        if head is None:
            return
        links.append(head[0])
        at = head[1]
    if not links or at >= len(tree) - 1 or tree.lower[at] not in OF_FR:
        return
    told = _noun_behind(tree, at)
    if told is None:
        return
    for k in links:
        tree.reattach(k, noun, "nmod")
    for m in [m for m in range(at, told) if tree.heads[m] != told and tree.pos[m] in ("DET", "ADP", "NUM", "ADJ")]:
        tree.heads[m] = told
    tree.pos[at], tree.deps[at], tree.lemmas[at] = "ADP", "case", "de"
    tree.link()
    tree.reattach(told, noun, "nmod")
    if tree.lemmas[noun] in noun_triggers("fr"):
        _mend_goal(tree, noun, told)


def _name_behind(tree: Tree, mark: int) -> tuple[int, int] | None:
    """Return the name behind a preposition, or a noun with its nation, and where the next phrase would begin."""
    k = mark + 1 + (tree.pos[mark + 1] == "DET")
    if k >= len(tree) - 1 or tree.pos[k] not in NOMINAL or tree.deps[k].startswith("nsubj"):
        return None
    if tree.words[k][:1].isupper() or tree.pos[k] == "PROPN" or any(c.isupper() for c in tree.words[k]):
        return k, k + 1
    nation = tree.lower[mark] == "par" and tree.pos[k + 1] == "ADJ" and tree.heads[k + 1] == k
    return (k, k + 2) if nation else None


def _noun_behind(tree: Tree, mark: int) -> int | None:
    """Return the noun of the genitive that begins at `mark`."""
    k = mark + 1
    while k < len(tree) - 1 and tree.pos[k] in ("DET", "NUM", "ADJ", "ADV") and k < mark + 4:
        k += 1
    if k >= len(tree) - 1 or tree.pos[k] not in NOMINAL or tree.words[k][:1] in ",.":
        return None
    return k


def _mend_goal(tree: Tree, noun: int, told: int) -> None:
    """Hang on the noun what it goes to: "la livraison par l'Iran de missiles aux houthistes"."""
    mark = tree.subtree(told)[-1] + 1
    if mark >= len(tree) - 1 or tree.lower[mark] not in _GOALS or tree.deps[mark] != "case":
        return
    goal = tree.heads[mark]
    if goal > mark and tree.pos[goal] in NOMINAL and tree.heads[goal] == tree.heads[noun] != goal:
        tree.reattach(goal, noun, "nmod")
