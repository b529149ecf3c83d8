"""Mend English participles that the parser hung on the wrong verb: who is sent fleeing flees, men deployed are no deed.

What follows "and" behind "sending X fleeing" goes with the sending, and a bare participle right behind its noun
describes that.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_roots import may_be_finite
from proxywar.find.tree import Tree

SENDING = frozenset({"send", "set"})


def mend_participles(tree: Tree) -> None:
    """Mend these participles in place."""
    if tree.lang != "en":
        return
    for verb in range(2, len(tree)):
        above = tree.heads[verb]
        if tree.pos[verb] != "VERB" or above == verb:
            continue
        if tree.lower[verb].endswith("ing"):
            _mend_sent(tree, verb, above)
        elif tree.deps[verb] == "conj" and above < verb - 1:
            _mend_bare(tree, verb)


def _mend_sent(tree: Tree, verb: int, above: int) -> None:
    """Read "sent its emir fleeing" with the emir as who flees, "sending X fleeing and killing Y" as two deeds."""
    if tree.lemmas[above] in SENDING and tree.deps[verb] == "advcl" and not tree.children(verb, "mark", "nsubj"):
        if any(above < k < verb for k in tree.children(above, "obj")) and above < verb:
            tree.deps[verb] = "xcomp"
        return
    sending = tree.heads[above]
    if tree.deps[verb] != "conj" or tree.deps[above] != "xcomp" or tree.lemmas[sending] not in SENDING:
        return
    if tree.lower[sending].endswith("ing") and tree.children(verb, "obj"):
        tree.reattach(verb, sending, "conj")


def _mend_bare(tree: Tree, verb: int) -> None:
    """Read "killed the soldiers deployed there" with the soldiers as who is deployed: no "and" joins the verbs."""
    noun, form = verb - 1, tree.lower[verb]
    participle = form in forms("en") and form != forms("en")[form] and not form.endswith("s")
    if tree.pos[noun] != "NOUN" or not participle or tree.children(verb, "cc", "nsubj", "aux", "mark", "obj"):
        return
    if tree.deps[noun].split(":")[0] in ("obj", "obl", "nmod") and not _would_be_finite(tree, verb, noun):
        tree.reattach(verb, noun, "acl")


def _would_be_finite(tree: Tree, verb: int, noun: int) -> bool:
    old = tree.heads[verb]
    tree.heads[verb] = noun
    finite = may_be_finite(tree, verb)
    tree.heads[verb] = old
    return finite
