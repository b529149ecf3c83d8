"""Mend what stands between a French noun and its verb but was hung on the verb: place, agent and whom it goes to.

"La concentration de troupes près de Kharkiv inquiète", "Le pillage de Bangui par Wagner continue", "La requête du GNA
auprès de la Turquie a été acceptée": between a subject and its verb stands nothing that is the verb's.
"""

from __future__ import annotations

from proxywar.find.retagging_fr import noun_triggers
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_NEAR = frozenset({"près", "autour", "loin"})
_OF = frozenset({"de", "d'", "d’", "du", "des"})
_FAR = 8
"""Tokens from "par" to the verb that the parser hung it on."""


def mend_event_arguments_fr(tree: Tree) -> None:
    """Hang these on the noun, in place."""
    _mend_near(tree)
    _mend_agents_of_nouns(tree)
    _mend_addressees(tree)
    _mend_men_described(tree)
    _mend_undergoers(tree)


def _subject_before(tree: Tree, verb: int, k: int) -> int | None:
    """Return the subject of a verb whose phrase ends right before token `k`."""
    for noun in tree.kids[verb]:
        if tree.deps[noun].startswith("nsubj") and noun < k and tree.pos[noun] == "NOUN":
            inside = tree.subtree(noun)
            if inside[-1] == k - 1:
                return noun
    return None


def _mend_near(tree: Tree) -> None:
    for k in tokens_with(tree.lower, _NEAR, 2, len(tree) - 3):
        verb = tree.heads[k]
        if tree.deps[k] != "advmod" or verb <= k or tree.lower[k + 1] not in _OF:
            continue
        noun = _subject_before(tree, verb, k)
        if noun is not None:
            tree.reattach(k, noun, "advmod")


def _mend_agents_of_nouns(tree: Tree) -> None:
    """Read "par Wagner continue" with Wagner as who does the deed: no finite verb has a preposition."""
    for k in tokens_with(tree.lower, {"par"}, 3, len(tree) - 2):
        verb = tree.heads[k]
        name = k + 1 + (tree.pos[k + 1] == "DET")
        if tree.deps[k] != "case" or tree.pos[verb] != "VERB" or not name < verb < k + _FAR:
            continue
        if tree.heads[name] != verb or tree.pos[name] not in NOMINAL or not tree.is_finite(verb):
            continue
        noun = _subject_before(tree, verb, k)
        if noun is None or tree.lemmas[noun] not in noun_triggers("fr"):
            continue
        for m in range(k, name):
            tree.heads[m] = name
        tree.heads[name], tree.deps[name] = noun, "nmod"
        tree.link()


def _mend_addressees(tree: Tree) -> None:
    for k in tokens_with(tree.deps, {"obl", "obl:arg"}, 3, len(tree) - 1):
        verb = tree.heads[k]
        if verb < k or tree.pos[verb] != "VERB" or tree.pos[k] not in ("PROPN", "NOUN") or not tree.case_of(k):
            continue
        first = tree.subtree(k)[0]
        noun = _subject_before(tree, verb, first)
        if noun is not None and tree.lemmas[noun] in noun_triggers("fr") and tree.pos[first] == "ADP":
            tree.reattach(k, noun, "nmod")


def _mend_men_described(tree: Tree) -> None:
    """Read "Des tireurs embusqués du Hamas" as men of Hamas: how they stand there does not say of whom."""
    for part in tokens_with(tree.lemmas, classed("fr", "verbs", "how men stand there"), 1, len(tree) - 2):
        men = tree.heads[part]
        if tree.deps[part] not in ("acl", "amod") or men != part - 1 or tree.lower[part + 1] not in _OF:
            continue
        for k in tree.children(part, "obl", "nmod", "obl:arg"):
            if tree.case_of(k) == "de" and k <= part + 3:
                tree.heads[k], tree.deps[k] = men, "nmod"
                tree.link()


def _mend_undergoers(tree: Tree) -> None:
    """Read "l'arrestation par la police kosovare de deux soldats" with who is arrested, no police of theirs."""
    for par in tokens_with(tree.lower, {"par"}, 2, len(tree) - 3):
        doer = tree.heads[par]
        noun = tree.heads[doer]
        if doer < par or tree.deps[doer] != "nmod" or noun > par or tree.lemmas[noun] not in noun_triggers("fr"):
            continue
        if any(tree.case_of(k) == "de" for k in tree.children(noun, "nmod") if k < par):
            continue
        below = [k for k in tree.children(doer, "nmod") if k > doer and tree.case_of(k) == "de"]
        told = tree.pos[doer] == "PROPN" or len(below) > 1 or bool(tree.children(doer, "amod"))
        if below and (told or tree.children(below[-1], "nummod")):
            tree.reattach(below[-1], noun, "nmod")
