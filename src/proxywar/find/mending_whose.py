"""Mend English relatives of owners: "the LRA, whose leader, Joseph Kony, is wanted, attacked Gulu" has two clauses."""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import PRESENT, make_verb
from proxywar.find.tree import Tree, tokens_with

_ABSTRACT = ("ment", "ion", "wal", "val", "ence", "ance", "ity", "sal")
"""Endings of nouns of deeds and states, which no name behind them can be."""
_LOOSE = frozenset({"conj", "parataxis", "ccomp", "advcl", "dep"})


def mend_whose(tree: Tree) -> None:
    """Give what "whose" opens its verb, and the noun before it the main verb behind, in place (English only)."""
    for whose in tokens_with(tree.lower, {"whose"}, 2, len(tree) - 4):
        _mend_object(tree, whose)
        if tree.words[whose - 1] != "," or whose >= len(tree) - 5:
            continue
        owner, found = whose - 2, _titled(tree, whose)
        if found is None or tree.pos[owner] not in ("PROPN", "NOUN"):
            continue
        noun, name, verb = found
        if owner in tree.subtree(verb) and tree.heads[verb] != verb and tree.deps[owner] == "nmod":
            continue
        _mend(tree, owner, noun, name, verb)


def _mend_object(tree: Tree, whose: int) -> None:
    """Read "Abdi, whose SDF Washington has armed", "whose men Egypt supplies" with Washington as who arms the SDF."""
    thing, name = whose + 1, whose + 2
    verb = tree.heads[name]
    several = tree.pos[thing] == "PROPN" or tree.feature(thing, "Number") == "Plur"
    several = several or tree.lower[thing].endswith(_ABSTRACT)  # "whose withdrawal Chisinau demands": no apposition
    if tree.pos[thing] not in ("PROPN", "NOUN") or tree.pos[name] != "PROPN" or not several or verb < name:
        return
    named = tree.heads[thing] == name and tree.deps[thing] in ("compound", "nmod:desc", "nmod")
    named = named or (tree.heads[thing] == verb and tree.deps[thing] in ("nsubj", "nmod:poss"))
    if (
        tree.pos[verb] == "NOUN"
        and verb == name + 1
        and tree.heads[thing] in (verb, name)
        and tree.lower[verb] in forms("en")
    ):
        make_verb(tree, verb, PRESENT)  # "whose forces Egypt supplies"
        tree.deps[name] = "nsubj"
        named = True
    if not named or tree.pos[verb] != "VERB" or tree.deps[name] != "nsubj" or tree.children(verb, "obj", "aux:pass"):
        return
    tree.heads[thing], tree.deps[thing] = verb, "obj"
    tree.heads[whose], tree.deps[whose] = thing, "nmod:poss"
    tree.deps[verb] = "acl:relcl" if tree.heads[verb] == whose - 2 else tree.deps[verb]
    tree.link()


def _titled(tree: Tree, whose: int) -> tuple[int, int, int] | None:
    """Return the noun behind "whose", the name between commas that tells who it is, and the verb behind it."""
    comma = next((k for k in range(whose + 2, min(whose + 6, len(tree))) if tree.words[k] == ","), None)
    if comma is None or tree.pos[comma - 1] != "NOUN":
        return None
    close = next((k for k in range(comma + 2, min(comma + 5, len(tree) - 1)) if tree.words[k] == ","), None)
    if close is None or tree.pos[close - 1] != "PROPN":
        return None
    verb = close + 1
    while verb < len(tree) - 1 and tree.pos[verb] in ("AUX", "ADV"):
        verb += 1
    if tree.pos[close + 1] == "AUX" and tree.deps[close + 1] == "cop":
        verb = tree.heads[close + 1]
    elif tree.pos[verb] == "NOUN" and verb == close + 1 and tree.lower[verb] in forms("en"):
        make_verb(tree, verb, PRESENT)  # "whose founder, X, lives in Sweden"
    elif tree.pos[verb] != "VERB":
        return None
    return comma - 1, close - 1, verb


def _mend(tree: Tree, owner: int, noun: int, name: int, verb: int) -> None:
    main = next((k for k in tree.kids[verb] if _is_main(tree, verb, k)), None)
    above = tree.heads[verb]
    if main is not None:
        tree.take_place(main, verb)
    elif above > verb and tree.pos[above] == "VERB" and "," in tree.words[verb:above]:
        main = above
    elif above == verb:
        return
    tree.heads[verb], tree.deps[verb] = owner, "acl:relcl"
    tree.heads[noun], tree.deps[noun] = verb, "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj"
    tree.heads[name], tree.deps[name] = noun, "appos"
    if main is not None and not any(tree.deps[k].startswith("nsubj") and k > verb for k in tree.kids[main]):
        tree.heads[owner], tree.deps[owner] = main, "nsubj:pass" if tree.children(main, "aux:pass") else "nsubj"
    tree.link()


def _is_main(tree: Tree, verb: int, k: int) -> bool:
    """Tell the verb behind the comma that closes the relative clause."""
    if k < verb or tree.deps[k] not in _LOOSE or tree.pos[k] != "VERB" or tree.lower[k].endswith("ing"):
        return False
    opens = min([k, *tree.children(k, "aux", "aux:pass")])
    return tree.words[opens - 1] == "," and not tree.children(k, "nsubj", "nsubj:pass", "cc", "mark")
