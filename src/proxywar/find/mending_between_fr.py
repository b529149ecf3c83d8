"""Mend French nouns of two parties: "les pourparlers engagés à Doha entre Kigali et l'ELN ont repris" has both."""

from __future__ import annotations

from proxywar.find.mending_between import between_nouns, joined_verb, lift_verb, whole_of
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_REACH = 9
"""Tokens that may stand between the noun and "entre": where and since when, who opened it."""
_PARTY = 7
"""Tokens that the first party may take."""


def mend_between_fr(tree: Tree) -> None:
    """Give such a noun both its parties, and the verb behind them its subject, in place."""
    if tree.lang != "fr":
        return
    for mark in tokens_with(tree.lower, {"entre"}, 1, len(tree) - 3):
        one = tree.heads[mark]
        noun = _noun_before(tree, mark)
        if noun is None or tree.deps[mark] != "case" or tree.pos[one] not in NOMINAL or one < mark:
            continue
        whole = tree.heads[noun] if tree.deps[noun] == "nmod" else noun  # "Un round de négociations entre X et Y"
        if noun < tree.heads[one] < mark or (tree.heads[one] == whole and whole < noun):
            tree.reattach(one, noun, "nmod")
        _lift_joined_verb(tree, noun, one)
        if tree.deps[noun].startswith("nsubj"):
            _mend_seat(tree, noun, mark)
            _mend_second(tree, noun, one)


def _lift_joined_verb(tree: Tree, noun: int, one: int) -> None:
    """Give "Une session de pourparlers entre X et Y a eu lieu" its verb, whose subject the second party was made."""
    top = whole_of(tree, noun)
    if tree.deps[top] != "root" or "et" not in tree.lower[one : one + _PARTY]:
        return
    joint = tree.lower.index("et", one)
    if (alone := joined_verb(tree, top)) is not None and alone > joint + 1:
        lift_verb(tree, top, alone)
        return
    for verb in tree.children(top, "conj", "parataxis"):
        second = [k for k in tree.kids[verb] if tree.deps[k].startswith("nsubj") and joint < k < verb]
        if tree.pos[verb] != "VERB" or not second or second[0] - joint >= _PARTY:
            continue
        lift_verb(tree, top, verb)
        tree.heads[joint], tree.deps[joint] = second[0], "cc"
        tree.reattach(second[0], one, "conj")
        return


def _noun_before(tree: Tree, mark: int) -> int | None:
    for k in range(mark - 1, max(mark - _REACH, -1), -1):
        if tree.pos[k] == "NOUN" and tree.lemmas[k] in between_nouns("fr"):
            return k
        if tree.words[k] in (",", ";") or tree.pos[k] == "AUX" or tree.feature(k, "VerbForm") == "Fin":
            return None
    return None


def _mend_seat(tree: Tree, noun: int, mark: int) -> None:
    """Hang "à Doha" on "engagés", not on the verb behind as a subject: no subject has a preposition."""
    for k in range(noun + 2, mark):
        if tree.deps[k].startswith("nsubj") and tree.case_of(k):
            part = next((m for m in tree.children(noun, "acl", "amod") if m < k), noun)
            tree.reattach(k, part, "nmod" if part == noun else "obl")


def _mend_second(tree: Tree, noun: int, one: int) -> None:
    """Join the second party to the first where the parser made it a second subject of the verb behind."""
    for joint in range(one + 1, min(one + _PARTY, len(tree) - 1)):
        if tree.pos[joint] == "VERB" or tree.words[joint] == ",":
            return
        if tree.lower[joint] != "et":
            continue
        verb = tree.heads[noun]
        other = next((k for k in tree.kids[verb] if k > joint and tree.deps[k].startswith("nsubj")), None)
        if other is not None and other - joint < _PARTY and other < verb:
            tree.heads[joint], tree.deps[joint] = other, "cc"
            tree.reattach(other, one, "conj")
        return
