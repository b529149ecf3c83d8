"""Mend English clauses about a noun with a clause: in "The plan to arm UNITA was dropped" the plan was dropped.

The parser takes the object inside for the subject, "UNITA was dropped", or the verb for one more below the noun.
"""

from __future__ import annotations

from proxywar.find.mending_that_clauses import said_nouns
from proxywar.find.mending_verbs import is_past_form
from proxywar.find.retagging_fr import event_nouns
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_BURIED = frozenset({"ccomp", "xcomp", "conj", "parataxis", "acl"})
_THERE = frozenset({"in", "to", "at", "from", "into", "on", "near"})
_LOOSE = frozenset({"obl", "obl:unmarked", "dep", "dislocated", "nmod", "advcl"})
_BEFORE_NAMES = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PUNCT", "NUM"})
_OPENS = frozenset({"mark", "cc", "expl"})


def mend_nouns_with_clauses(tree: Tree) -> None:
    """Give such nouns their verb, in place (English only)."""
    if tree.lang != "en":
        return
    _mend_loose(tree)
    _mend_put_off(tree)
    _mend_parted(tree)
    for noun in tokens_with(tree.deps, {"root", "ROOT"}, 0, len(tree) - 5):
        if tree.pos[noun] != "NOUN" or tree.children(noun, "nsubj", "cop", "aux", "expl"):
            continue
        own = [k for k in tree.children(noun, "acl") if k > noun and tree.pos[k] == "VERB"]
        inner = next((k for k in own if {tree.lower[m] for m in tree.children(k, "mark")} & {"to", "that"}), None)
        if inner is None:
            continue
        for verb in range(inner + 2, len(tree)):
            if tree.pos[verb] == "VERB" and tree.deps[verb] in _BURIED and _is_main(tree, inner, verb):
                _give_verb(tree, noun, inner, verb)
                break


def _mend_loose(tree: Tree) -> None:
    """Read "Turkey's decision to shell the YPG has strained it" with the decision as subject, not the YPG."""
    for noun in tokens_with(tree.pos, {"NOUN"}, 0, len(tree) - 5):
        verb = tree.heads[noun]
        if tree.deps[noun] not in _LOOSE or tree.case_of(noun) or verb < noun + 4 or tree.pos[verb] != "VERB":
            continue
        inner = next((k for k in tree.children(noun, "acl") if noun < k < verb and tree.pos[k] == "VERB"), None)
        things = tree.children(verb, "nsubj", "nsubj:pass")
        helped = [k for k in tree.children(verb, "aux", "aux:pass") if tree.lower[k] != "to"]
        if inner is None or len(things) != 1 or tree.children(inner, "obj") or not inner < things[0] < verb:
            continue
        if _is_object(tree, inner, things[0], helped[0] if helped else verb):
            dep = tree.deps[things[0]]
            tree.heads[things[0]], tree.deps[things[0]] = inner, "obj"
            tree.deps[noun] = dep
            tree.link()


def _mend_put_off(tree: Tree) -> None:
    """Read "No evidence has emerged of Qatari aid to X" with the aid as what there is no evidence of."""
    for of in tokens_with(tree.lower, {"of"}, 3, len(tree) - 1):
        thing = tree.heads[of]
        verb = tree.heads[thing]
        if tree.deps[thing] != "obl" or tree.pos[verb] != "VERB" or of != verb + 1:
            continue
        said = [k for k in tree.children(verb, "nsubj", "nsubj:pass") if tree.lemmas[k] in said_nouns()]
        if said and said[0] < verb and not tree.children(verb, "obj"):
            tree.reattach(thing, said[0], "nmod")


def _mend_parted(tree: Tree) -> None:
    """Read "the arrival in Damascus of Iranian advisers" with the advisers as who arrives: no town is of anybody."""
    for of in tokens_with(tree.lower, {"of"}, 3, len(tree) - 1):
        town, thing = of - 1, tree.heads[of]
        deed = tree.heads[town]
        if tree.heads[thing] != town or tree.pos[town] != "PROPN" or tree.deps[town] != "nmod" or deed >= town:
            continue
        moves = event_nouns("en", "MOBILIZE", "RETREAT", "PRESENT", "COERCE")
        if tree.lemmas[deed] in moves and tree.case_of(town) in _THERE and not tree.children(deed, "nmod:poss"):
            tree.reattach(thing, deed, "nmod")


def _is_main(tree: Tree, inner: int, verb: int) -> bool:
    """Tell a finite verb behind the object of the clause inside, which has no subject but that object."""
    if inner not in tree.ancestors(verb) and tree.deps[verb] not in ("conj", "parataxis"):
        return False
    if any(tree.deps[k] in _OPENS and k < verb and not _joins_names(tree, k, verb) for k in tree.kids[verb]):
        return False
    helped = [k for k in tree.children(verb, "aux", "aux:pass") if tree.lower[k] != "to"]
    subject = tree.children(verb, "nsubj", "nsubj:pass")
    if subject:
        return bool(helped) and _is_object(tree, inner, subject[0], helped[0])
    above = tree.heads[verb]
    if tree.pos[above] == "VERB" and tree.lemmas[above] in classed("en", "verbs", "has it done"):
        return False  # "a plan to have Hadi arrested"
    if any(tree.words[k] in (",", ";", ":") for k in range(inner, verb)):
        return False
    if helped:
        return tree.deps[verb] != "conj"
    done = tree.lower[verb + 1] in ("by", "with") if verb + 1 < len(tree) else False
    past = tree.deps[verb] != "acl" and (is_past_form(tree, verb) or tree.lower[verb].endswith("ed"))
    return (past or tree.is_finite(verb)) and not done and tree.deps[verb] != "conj"


def _joins_names(tree: Tree, mark: int, verb: int) -> bool:
    """Tell the "and" of "to reconcile Morocco and the Polisario have foundered", which joins whom it reconciles."""
    subject = tree.children(verb, "nsubj", "nsubj:pass")
    return tree.deps[mark] == "cc" and bool(subject) and subject[0] > mark and tree.pos[mark - 1] in NOMINAL


def _is_object(tree: Tree, inner: int, thing: int, helper: int) -> bool:
    """Tell the name right before the helping verb that is what the clause inside is done to."""
    if thing >= helper or not inner < thing:
        return False
    joined = any(tree.deps[k] == "cc" for k in range(inner, thing))
    between = [k for k in range(inner + 1, thing) if tree.pos[k] not in _BEFORE_NAMES and tree.deps[k] != "cc"]
    return joined == bool(tree.children(inner, "obj")) and not between


def _give_verb(tree: Tree, noun: int, inner: int, verb: int) -> None:
    for thing in tree.children(verb, "nsubj", "nsubj:pass"):
        things = tree.children(inner, "obj")
        for k in [k for k in tree.children(verb, "cc") if k < thing]:
            tree.heads[k] = thing
        tree.heads[thing], tree.deps[thing] = (things[0], "conj") if things else (inner, "obj")
    tree.take_place(verb, noun)
    tree.heads[noun] = verb
    tree.deps[noun] = "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj"
    for k in range(verb + 1, len(tree)):
        if tree.heads[k] < verb:
            tree.heads[k] = verb
            tree.deps[k] = tree.deps[k].replace("nmod", "obl")
    tree.link()
