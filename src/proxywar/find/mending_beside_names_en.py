"""Mend what stands in English right behind a name and a comma and is said of it: "to meet X, the leader of Y".

The parser hangs such an apposition, or a clause with "who", on the noun or verb above the name, or takes a name that
opens the sentence for somebody who is called by it.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.mending_titled import said_of_names
from proxywar.find.names import titles
from proxywar.find.retagging_fr import noun_triggers
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table, united

_OPENERS = frozenset({"a", "an", "the", "its", "their", "his", "her"})
_NAME_PARTS = frozenset({"flat", "compound"})


def mend_beside_names(tree: Tree) -> None:
    """Hang them on the name, in place."""
    _mend_called_names(tree)
    offices = united(titles("en"), said_of_names("en", "LEADS", "PART_OF"))
    for noun in tokens_with(tree.lemmas, offices, 3):
        if tree.pos[noun] != "NOUN" or tree.children(noun, "case", "cop", "cc"):
            continue
        if tree.deps[noun] == "appos":
            _mend_office(tree, noun)
        elif tree.deps[noun] == "obj":
            _mend_second_object(tree, noun)
    for noun in tokens_with(tree.lemmas, _tied(), 5):
        _mend_second_role(tree, noun)
    for who in tokens_with(tree.lower, {"who", "whom"}, 3, len(tree) - 1):
        _mend_who(tree, who)


def _mend_called_names(tree: Tree) -> None:
    """Read "X, the exiled head of Y, denounced the deal" with X as who denounced: nobody is called by his name."""
    name = 0
    if len(tree) < 6 or tree.pos[name] != "PROPN" or tree.deps[name] not in ("vocative", "discourse", "dislocated"):
        return
    verb, at = tree.heads[name], name + 2
    doers = tree.children(verb, "nsubj", "nsubj:pass")
    if tree.words[name + 1] != "," or not doers or tree.lower[at] not in _OPENERS:
        return
    noun = doers[0]
    own = tree.subtree(noun)
    closed = "," in (tree.words[own[-1]], tree.words[own[-1] + 1])
    if own[0] != at or tree.pos[noun] != "NOUN" or not closed:
        return
    tree.heads[name], tree.deps[name] = verb, tree.deps[noun]
    tree.heads[noun], tree.deps[noun] = name, "appos"
    tree.link()


def _mend_office(tree: Tree, noun: int) -> None:
    """Hang "talks with X, chairman of Y" on X: no talks and no way is anybody."""
    above = tree.heads[noun]
    name = _name_before(tree, _opening(tree, noun))
    if name is None or tree.pos[above] != "NOUN" or above >= name or above not in tree.ancestors(name):
        return
    if not _is_person(tree, above) and not tree.children(name, "cc"):
        tree.reattach(noun, name, "appos")


def _mend_second_object(tree: Tree, noun: int) -> None:
    """Read "accuses him of arming X, founder of Y" with the founder as X: what is armed stands before the comma."""
    verb = tree.heads[noun]
    name = _name_before(tree, _opening(tree, noun))
    given = tree.children(verb, "iobj", "obj")
    if name is None or tree.pos[verb] != "VERB" or verb not in tree.ancestors(name) or given[0] == noun:
        return
    tree.reattach(noun, name, "appos")
    if tree.deps[given[0]] == "iobj" and tree.pos[given[0]] == "PRON" and given[0] < name:
        tree.deps[given[0]] = "obj"


def _mend_second_role(tree: Tree, noun: int) -> None:
    """Read "X, founder of Y and sworn rival of Z" with both said of X: no rival is sworn there."""
    part = tree.heads[noun]
    name = tree.heads[part]
    if part != noun - 1 or tree.deps[noun] != "obj" or tree.deps[part] != "conj" or tree.children(noun, "det"):
        return
    described = [k for k in tree.children(name, "appos") if k < part]
    if tree.pos[part] != "VERB" or not tree.is_past_participle(part) or tree.pos[name] != "PROPN" or not described:
        return
    for k in tree.kids[part]:
        tree.heads[k] = noun
    tree.heads[noun], tree.deps[noun] = name, "appos"
    tree.heads[part], tree.deps[part] = noun, "amod"
    tree.link()


def _mend_who(tree: Tree, who: int) -> None:
    """Hang "at odds with X, who heads Y" on X."""
    verb = next((a for a in tree.ancestors(who) if tree.deps[a] == "acl:relcl"), None)
    name = _name_before(tree, who)
    if verb is None or name is None or verb < who:
        return
    above = tree.heads[verb]
    if tree.pos[above] != "NOUN" or above >= name or above not in tree.ancestors(name) or _is_person(tree, above):
        return
    genitive = tree.case_of(name) == "of" and tree.lemmas[above] not in noun_triggers("en")  # "widow of X, who"
    if not genitive and not tree.children(name, "cc"):
        tree.reattach(verb, name, "acl:relcl")


def _opening(tree: Tree, noun: int) -> int:
    """Return the first word of a noun phrase, which no comma is."""
    return min(k for k in tree.subtree(noun) if tree.deps[k] != "punct" or k == noun)


def _name_before(tree: Tree, first: int) -> int | None:
    """Return the head of the name that stands before the comma before `first`."""
    name = first - 2
    if name < 0 or tree.words[first - 1] != "," or tree.pos[name] != "PROPN":
        return None
    while tree.deps[name] in _NAME_PARTS and tree.heads[name] < first:
        if tree.pos[tree.heads[name]] != "PROPN":
            return None
        name = tree.heads[name]
    return name


@cache
def _tied() -> frozenset[str]:
    """Return the nouns that say whose man or foe one is, not what two are "at"."""
    ties = ("LEADS", "PART_OF", "BACKS", "OPPOSES")
    rows = [r for r in table("en", "triggers") if r["pos"] == "NOUN" and r["type"] in ties and "self" in r["actor"]]
    return frozenset(r["lemma"] for r in rows if " " not in r["lemma"])


def _is_person(tree: Tree, noun: int) -> bool:
    people = united(titles("en"), classed("en", "nouns", "person"), classed("en", "nouns", "party"))
    if tree.lemmas[noun] in people or tree.lemmas[noun] in _tied():
        return True
    ends = tree.lemmas[noun].endswith(("man", "men", "er", "or", "ist"))
    return ends and tree.lemmas[noun] not in noun_triggers("en")
