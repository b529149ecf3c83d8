"""Mend what somebody is called: "calls the raid an act of war" names the raid so, "left X masters of Y" likewise."""

from __future__ import annotations

from proxywar.find.mending_named_objects_en import mend_named_objects
from proxywar.find.mending_verbs import PAST, make_verb
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, united

_ARTICLES = frozenset({"a", "an"})
_QUOTES = frozenset({'"', "“", "‘", "'"})
_INNER = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON", "PART", "VERB"})
_REACH = 8
"""How many words what is called something may take."""
_SO = frozenset({"NOUN", "ADJ", "VERB"})
_OWN = frozenset({"obj", "iobj", "xcomp", "ccomp", "appos", "obl", "obl:unmarked", "nmod", "compound", "dep", "conj",
                  "nmod:unmarked"})  # fmt: skip


def mend_names_given(tree: Tree) -> None:
    """Give verbs of naming both their object and what it is called, in place (English only)."""
    if tree.lang != "en":
        return
    _mend_relatives_that_judge(tree)
    _mend_relatives_of_places(tree)
    taking = classed("en", "verbs", "takes as")
    naming, leaving = classed("en", "verbs", "gives a name"), classed("en", "verbs", "leaves so")
    for verb in tokens_with(tree.pos, {"VERB"}, 0, len(tree) - 3):
        if tree.lower[verb + 1] == "as" and tree.lemmas[verb] in taking and not tree.children(verb, "aux:pass"):
            _mend_taken_so(tree, verb)
        if tree.is_passive(verb):
            continue
        if tree.lemmas[verb] in taking:
            _mend_taken_as(tree, verb)
        if tree.lemmas[verb] in naming:
            _mend_called(tree, verb)
        elif tree.lemmas[verb] in leaving:
            _mend_left_masters(tree, verb)
    mend_named_objects(tree)


def _mend_relatives_that_judge(tree: Tree) -> None:
    """Read "aid to Rwanda, which called it punitive" as said of Rwanda: aid calls nothing anything."""
    kinds = ("gives a name", "speech act", "denial", "asking")
    judging = united(*(classed("en", "verbs", kind) for kind in kinds))
    for verb in tokens_with(tree.lemmas, judging, 4):
        if tree.deps[verb] != "acl:relcl" or tree.is_passive(verb):
            continue
        doers = [k for k in tree.children(verb, "nsubj") if tree.lower[k] == "which"]
        if not doers or tree.words[doers[0] - 1] != "," or tree.pos[doers[0] - 2] != "PROPN":
            continue
        name, noun = doers[0] - 2, tree.heads[verb]
        if noun < name and tree.pos[noun] == "NOUN" and noun in tree.ancestors(name):
            tree.heads[verb] = name
            tree.link()


def _mend_relatives_of_places(tree: Tree) -> None:
    """Read "destroyed shrines in Timbuktu, which it has held since April" with Timbuktu as what is held."""
    holding = united(*(classed("en", "verbs", kind) for kind in ("takes it for a place", "holds a place")))
    for verb in tokens_with(tree.lemmas, holding, 4):
        noun = tree.heads[verb]
        if tree.deps[verb] != "acl:relcl" or tree.is_passive(verb) or tree.pos[noun] != "NOUN":
            continue
        held = [k for k in tree.children(verb, "obj") if tree.lower[k] == "which" and tree.words[k - 1] == ","]
        if held and (name := held[0] - 2) > noun and tree.pos[name] == "PROPN" and noun in tree.ancestors(name):
            tree.heads[verb] = name
            tree.link()


def _mend_taken_as(tree: Tree, verb: int) -> None:
    """Read "regards [the guerrillas] [as terrorists]" with both below the verb."""
    for thing in tree.children(verb, "obj"):
        for k in tree.children(thing, "nmod"):
            if k > thing > verb and tree.case_of(k) == "as":
                tree.heads[k], tree.deps[k] = verb, "obl"
    tree.link()


def _mend_taken_so(tree: Tree, verb: int) -> None:
    """Read "dismissed [as fantasy] [Kigali's charge that…]" with the charge as what is dismissed."""
    mark = verb + 1
    what = next((k for k in range(mark + 1, min(mark + 4, len(tree) - 2)) if tree.pos[k] in _SO), mark)
    if tree.lower[mark] != "as" or what == mark or tree.pos[what + 1] not in ("DET", "PROPN", "PRON"):
        return
    thing = tree.heads[what + 1]
    if thing <= what + 1 or tree.pos[thing] != "NOUN" or tree.heads[thing] not in (verb, what, mark):
        return
    tree.heads[what], tree.deps[what] = verb, "obl"
    tree.heads[mark], tree.deps[mark] = what, "case"
    tree.heads[thing], tree.deps[thing] = verb, "obj"
    name = tree.heads[verb]
    if tree.deps[verb] == "acl" and tree.heads[name] == name and tree.pos[name] == "PROPN":
        make_verb(tree, verb, PAST)  # "Rwanda on Tuesday dismissed as": the sentence has no other verb
        tree.take_place(verb, name)
        tree.heads[name], tree.deps[name] = verb, "nsubj"
    tree.link()


def _mend_called(tree: Tree, verb: int) -> None:
    """Read "calls [the raid] [an act of war]": an article behind a noun phrase opens what the thing is called."""
    for thing in tree.children(verb, "obj"):
        for k in tree.children(thing, "amod"):
            if k == thing + 1 and (k + 1 == len(tree) or tree.pos[k + 1] in ("PUNCT", "ADP", "CCONJ", "SCONJ")):
                tree.heads[k], tree.deps[k] = verb, "xcomp"  # "deemed the blockade illegal"
    tree.link()
    if tree.lower[verb + 1] == "that" and tree.lower[verb + 2] in _ARTICLES:
        tree.pos[verb + 1] = "PRON"  # "calls that an act of war"
    within = range(verb + 2, min(verb + _REACH, len(tree) - 1))
    article = next((k for k in within if tree.lower[k] in _ARTICLES | _QUOTES), None)
    if article is None or any(tree.pos[k] not in _INNER for k in range(verb + 1, article)):
        return
    noun, thing = tree.heads[article], article - 1
    if (
        noun <= article
        or tree.pos[noun] not in NOMINAL
        or tree.pos[thing] not in NOMINAL
        or tree.deps[noun] not in _OWN
    ):
        return
    while tree.deps[thing] in ("flat", "compound") and verb < tree.heads[thing] < article:
        thing = tree.heads[thing]
    if tree.heads[noun] not in (verb, thing, article - 1):
        return
    if verb in tree.subtree(thing):
        return
    tree.heads[thing], tree.deps[thing] = verb, "obj"
    tree.heads[noun], tree.deps[noun] = verb, "xcomp"
    for k in [k for k in tree.kids[verb] if verb < k < article and k != thing and tree.deps[k] in ("obj", "xcomp")]:
        tree.deps[k], tree.heads[k] = "compound", thing
    tree.link()


def _mend_left_masters(tree: Tree, verb: int) -> None:
    """Read "left [the Khmer Rouge] [masters of Pailin]" with the name as who is left master of it."""
    for noun in range(verb + 2, min(verb + _REACH, len(tree) - 1)):
        if tree.lemmas[noun] not in classed("en", "nouns", "master") or tree.lower[noun + 1] != "of":
            continue
        name = noun - 1
        if tree.pos[name] != "PROPN" or tree.heads[name] != noun or tree.deps[noun] != "obj":
            return
        for k in [k for k in tree.kids[noun] if k < name]:
            tree.heads[k] = name
        tree.heads[name], tree.deps[name] = verb, "obj"
        tree.deps[noun] = "xcomp"
        tree.link()
        return
