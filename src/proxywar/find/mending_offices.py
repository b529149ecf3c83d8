"""Mend English sentences that open with an office, its body and a name: "The prime minister of Israel, X, accused Y".

The parser hangs the name on the body, and often takes all before the verb for a sentence without one.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_titled import offices
from proxywar.find.mending_verbs import PAST, make_verb
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed

_BEHIND = frozenset({"flat", "nmod", "appos", "nmod:unmarked", "compound", "conj", "dep"})
_PARTS = ("nsubj", "nsubj:pass", "cop", "aux", "aux:pass")


def mend_offices(tree: Tree) -> None:
    """Mend these sentences in place."""
    _mend_offices_of_state(tree)
    for name in tokens_with(tree.pos, {"PROPN"}, 4, len(tree) - 2):
        if tree.words[name + 1] != ",":
            continue
        office = _office_before(tree, name)
        if office is None:
            continue
        verb = name + 2
        if tree.heads[office] == office and not tree.children(office, *_PARTS) and _may_be_verb(tree, verb):
            _give_verb(tree, office, verb)
        if tree.heads[name] != office and tree.deps[office].startswith("nsubj"):
            tree.reattach(name, office, "appos")


def _mend_offices_of_state(tree: Tree) -> None:
    """Read "U.S. Secretary of State X met Y" with X, not the state, as who met: no comma parts X from the office."""
    for name in tokens_with(tree.deps, _BEHIND, 3):
        part = tree.heads[name]
        if tree.pos[name] != "PROPN" or part >= name or tree.case_of(name):
            continue
        office = tree.heads[part]
        titled = office == part - 2 and tree.lower[part - 1] == "of" and tree.lower[office] in offices("en")
        if titled and part == name - 1 and tree.lower[part] in classed("en", "words", "of an office"):
            tree.take_place(name, office)
            tree.heads[office], tree.deps[office] = name, "nmod:desc"
            for k in [k for k in tree.kids[office] if k > name]:
                tree.heads[k] = name
            tree.link()


def _office_before(tree: Tree, name: int) -> int | None:
    """Return the office that a name behind a comma fills: that before "of" and one body, itself before the comma."""
    comma = next((k for k in range(name - 1, max(name - 4, 0), -1) if tree.words[k] == ","), None)
    if comma is None or any(tree.pos[k] not in ("NOUN", "PROPN", "ADJ") for k in range(comma + 1, name)):
        return None
    office = next(
        (k for k in range(comma) if tree.pos[k] in ("NOUN", "PROPN") and tree.lower[k] in offices("en")), None
    )
    if office is None or any(tree.words[k] == "," or tree.pos[k] in ("VERB", "AUX") for k in range(comma)):
        return None
    behind = [k for k in range(office + 1, comma) if tree.lower[k] in ("of", "for")]
    return office if behind[:1] == [office + 1] and tree.pos[comma - 1] in ("PROPN", "NOUN") else None


def _may_be_verb(tree: Tree, verb: int) -> bool:
    known = tree.pos[verb] == "VERB" or tree.lower[verb] in forms("en")
    return known and not tree.lower[verb].endswith("ing") and tree.words[verb + 1] != ","


def _give_verb(tree: Tree, office: int, verb: int) -> None:
    thing, dep = tree.heads[verb], tree.deps[verb]
    if tree.pos[verb] != "VERB" or not tree.is_finite(verb):
        if tree.lower[verb] in forms("en"):
            make_verb(tree, verb, PAST)
        else:
            tree.morph[verb] = PAST
    if thing > verb and dep in ("amod", "compound", "nmod", "acl"):
        tree.heads[thing], tree.deps[thing] = verb, "obj"
        for k in [k for k in tree.kids[thing] if k > thing and tree.deps[k] in ("acl", "advcl")]:
            tree.heads[k], tree.deps[k] = verb, "advcl"
    for k in [k for k in tree.kids[office] if k > verb]:
        tree.heads[k] = verb
    tree.heads[verb], tree.deps[verb] = verb, "root"
    tree.heads[office], tree.deps[office] = verb, "nsubj"
    tree.link()
