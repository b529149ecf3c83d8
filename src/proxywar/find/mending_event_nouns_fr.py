"""Slips of the parser around French nouns of deeds and titles: what belongs to them, not to what stands between.

"le départ, mardi, des soldats", "la livraison par X de missiles à Y", "les pourparlers entre A et le B",
"les présidents kényan X et ougandais Y".
"""

from __future__ import annotations

from functools import cache

from proxywar.find.mending_lists import collective_nouns
from proxywar.find.retagging_fr import OF_FR, noun_triggers
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table
from proxywar.records import SYMMETRIC_TYPES

_LONGEST = 7
"""How many words may stand between two commas behind a noun of a deed."""


def mend_event_nouns_fr(tree: Tree) -> None:
    """Mend these slips in place."""
    deeds = noun_triggers("fr")
    for par in tokens_with(tree.lower, {"par"}, 3, len(tree) - 1):
        if tree.deps[par] == "case":
            _mend_doer(tree, tree.heads[par], par)
    for noun in tokens_with(tree.lemmas, deeds, 0, len(tree) - 3):
        if tree.pos[noun] != "NOUN":
            continue
        if tree.words[noun + 1] == ",":
            _mend_behind_insertion(tree, noun)
        _mend_behind_agent(tree, noun)
        _mend_sides(tree, noun)
    _mend_pauses(tree)
    _mend_titles_shared(tree)
    _mend_lone_first_subject(tree)


def _mend_behind_insertion(tree: Tree, noun: int) -> None:
    """Read "le départ, mardi, des derniers soldats" with the soldiers as who leaves."""
    ends = (k for k in range(noun + 2, min(noun + 3 + _LONGEST, len(tree) - 2)) if tree.words[k] == ",")
    close = next(ends, None)
    if close is None or tree.lower[close + 1] not in OF_FR:
        return
    inside = range(noun + 2, close)
    if any(tree.feature(k, "VerbForm") == "Fin" or tree.pos[k] == "CCONJ" for k in inside):
        return
    if tree.lower[noun + 2] in OF_FR:
        return  # "l'arrivée, de nuit, de": a list or a description, not a circumstance
    mark = close + 1
    whose = tree.heads[mark]
    if tree.pos[whose] not in NOMINAL or whose < mark or noun in tree.subtree(whose):
        return
    verb = tree.heads[whose]
    subject = tree.deps[whose].startswith("nsubj")
    if subject and tree.lower[mark] == "des" and not (tree.heads[noun] == verb and tree.deps[noun] == tree.deps[whose]):
        return  # "Après l'attaque, mardi, des soldats ont…": they are who acts
    tree.deps[mark], tree.pos[mark], tree.lemmas[mark] = "case", "ADP", "de"
    tree.reattach(whose, noun, "nmod")
    _lift(tree, whose, noun)


@cache
def done_by() -> frozenset[str]:
    """Return the nouns of deeds that "par" tells the doer of: "la prise de Goma par le M23"."""
    rows = [r for r in table("fr", "triggers") if r["pos"] == "NOUN" and " " not in r["lemma"]]
    return frozenset(r["lemma"] for r in rows if "self" not in r["actor"] and r["type"] not in SYMMETRIC_TYPES)


def _mend_doer(tree: Tree, doer: int, par: int) -> None:
    """Read "a condamné la prise de Goma par le M23" with the M23 as who took it: an active verb has no agent."""
    verb = tree.heads[doer]
    named = tree.pos[doer] == "PROPN" or tree.words[doer][:1].isupper() or tree.lemmas[doer] in collective_nouns("fr")
    if not named or tree.pos[verb] != "VERB" or verb > par or tree.is_passive(verb):
        return
    for noun in range(par - 1, verb, -1):
        if tree.pos[noun] in ("VERB", "AUX", "CCONJ"):
            return
        deed = tree.pos[noun] == "NOUN" and tree.lemmas[noun] in done_by() and tree.case_of(noun) != "par"
        if deed and verb in tree.ancestors(noun):
            tree.reattach(doer, noun, "nmod")
            return


def _lift(tree: Tree, inner: int, noun: int) -> None:
    """Give a noun of a deed the agent and the goal that the parser hung on an adjective or a name below it."""
    for k in [k for k in tree.subtree(inner) if k > inner and tree.pos[k] in NOMINAL]:
        above = tree.heads[k]
        given = tree.case_of(k) == "par" or (tree.case_of(k) == "à" and tree.pos[above] != "VERB")
        if given and tree.deps[k] in ("nmod", "obl", "obl:agent", "obl:arg") and tree.children(k, "case"):
            tree.reattach(k, noun, "nmod")


def _mend_behind_agent(tree: Tree, noun: int) -> None:
    """Read "la livraison par Moscou de missiles à Damas" with the missiles as what is delivered, to Damascus."""
    agents = [k for k in tree.children(noun, "nmod", "obl") if k > noun and tree.case_of(k) == "par"]
    if not agents or tree.children(agents[0], "case")[0] != noun + 1:
        return
    doer = agents[0]
    own = [k for k in tree.children(noun, "nmod") if k > doer and tree.case_of(k) == "de"]
    lower = [k for k in tree.children(doer, "nmod") if k > doer and tree.case_of(k) == "de" and tree.pos[k] == "NOUN"]
    named = tree.pos[doer] == "PROPN" or any(c.isupper() for c in tree.words[doer])
    if not own and lower and named and tree.words[lower[0]].islower():
        tree.reattach(lower[0], noun, "nmod")
        own = lower[:1]
    for k in own:
        _lift(tree, k, noun)


def _mend_sides(tree: Tree, noun: int) -> None:
    """Read "les pourparlers entre Khartoum et le SPLM" with both as sides of the talks."""
    sides = [k for k in tree.children(noun, "nmod") if tree.children(k, "case") and tree.case_of(k) == "entre"]
    for side in sides[:1]:
        for k in [k for k in tree.children(noun, "conj") if k > side]:
            marks = tree.children(k, "cc")
            if (
                marks
                and tree.lower[marks[0]] == "et"
                and not tree.children(side, "conj")
                and not tree.children(k, "case")
            ):
                tree.reattach(k, side, "conj")
                return


def _mend_pauses(tree: Tree) -> None:
    """Read "a annoncé une pause dans les frappes" with the strikes as what pauses: they go with the pause."""
    for noun in tokens_with(tree.lemmas, classed("fr", "nouns", "held back in"), 1, len(tree) - 2):
        deed = tree.heads[noun + 1]
        inside = tree.lower[noun + 1] in ("dans", "des") and tree.deps[noun + 1] == "case" and deed > noun
        if inside and tree.heads[deed] == tree.heads[noun] and tree.lemmas[deed] in noun_triggers("fr"):
            tree.reattach(deed, noun, "nmod")


def _mend_titles_shared(tree: Tree) -> None:
    """Read "les présidents kényan X et ougandais Y" with X and Y as the presidents."""
    for k in range(5, len(tree)):
        nation, cc = k - 1, k - 2
        first = cc - 1
        shaped = tree.lower[cc] == "et" and tree.pos[first] == tree.pos[k] == "PROPN" and tree.words[k][:1].isupper()
        if not shaped or not tree.lemmas[nation] == tree.lemmas[first - 1] == "américain":
            continue
        title = tree.heads[first]
        if tree.pos[title] != "NOUN" or title > first or tree.feature(title, "Number") != "Plur":
            continue
        tree.reattach(k, first, "conj")
        tree.heads[nation], tree.deps[nation], tree.pos[nation] = k, "amod", "ADJ"
        tree.heads[cc], tree.deps[cc] = k, "cc"
        tree.link()


def _mend_lone_first_subject(tree: Tree) -> None:
    """Read "Le ministre turc et son homologue grec se sont rencontrés" with both as who met: the verb is plural."""
    for cc in tokens_with(tree.lower, {"et"}, 2, len(tree) - 2):
        verb = tree.heads[cc]
        if tree.deps[verb] != "conj" or tree.feature(verb, "Number") != "Plur":
            continue
        first = tree.heads[verb]
        own = [k for k in tree.children(verb, "nsubj") if cc < k < verb]
        lone = tree.deps[first] == "root" and tree.pos[first] in ("NOUN", "PROPN") and not tree.children(first, "cop")
        if not own or not lone or tree.feature(own[0], "Number") == "Plur" or tree.subtree(own[0])[0] != cc + 1:
            continue
        tree.heads[verb], tree.deps[verb] = verb, "root"
        tree.heads[first], tree.deps[first] = verb, tree.deps[own[0]]
        tree.heads[own[0]], tree.deps[own[0]], tree.heads[cc] = first, "conj", own[0]
        tree.link()
