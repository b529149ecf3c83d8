"""Read "condemned what it called an attack by Greece", "ce qu'il qualifie d'agression" with the thing so called."""

from __future__ import annotations

from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_WHAT = {"en": frozenset({"what"}), "fr": frozenset({"ce"})}
_AS = frozenset({"as", "comme", "de", "d'", "d’"})
_NAMED = frozenset({"obj", "xcomp", "obl", "obl:arg", "ccomp", "obl:mod", "nmod", "iobj"})


def mend_what_called(tree: Tree) -> None:
    """Give the verb above the thing for its object, in place; who calls it so is told in a relative clause of it."""
    for what in tokens_with(tree.lower, _WHAT[tree.lang], 1, len(tree) - 3):
        if tree.words[what - 1] == ",":
            continue  # "les deux pays manœuvrent, ce que Moscou qualifie de provocation"
        naming = next((v for v in range(what + 2, min(what + 9, len(tree))) if _names(tree, v)), None)
        if naming is None or not (tree.heads[naming] == what or tree.heads[what] == naming):
            continue
        if any(k < naming for k in tree.children(naming, "punct")):
            continue
        thing = next((k for k in tree.children(naming, *_NAMED) if k > naming and _is_named(tree, k)), None)
        if thing is None:
            continue
        top = what if tree.heads[naming] == what else naming
        if tree.heads[top] in (thing, top):
            continue
        _put(tree, what, naming, thing, top)


def _names(tree: Tree, verb: int) -> bool:
    if tree.pos[verb] != "VERB":
        return False
    if tree.lemmas[verb] in classed(tree.lang, "verbs", "tells what it is"):
        return True
    said = tree.lemmas[verb] in classed(tree.lang, "verbs", "says to be")
    return said and any(tree.children(k, "cop") for k in tree.children(verb, "ccomp", "xcomp"))


def _is_named(tree: Tree, k: int) -> bool:
    """Tell "a depot", "as a base", "d'agression" from who is told so, and from a clause."""
    return tree.pos[k] in NOMINAL and tree.lower[k] not in ("what", "que") and tree.case_of(k) in ("", "de", *_AS)


def _put(tree: Tree, what: int, naming: int, thing: int, top: int) -> None:
    for k in tree.kids[thing]:
        marks = tree.deps[k] == "case" and tree.lower[k] in _AS
        if (marks or tree.deps[k] == "cop") and naming < k < thing:
            tree.heads[k], tree.deps[k] = naming, "discourse"
    above, dep = tree.heads[top], tree.deps[top]
    tree.heads[thing] = above
    tree.deps[thing] = "obj" if dep in ("ccomp", "xcomp") else dep
    for k in [k for k in (*tree.kids[top], *tree.kids[what]) if tree.deps[k] in ("case", "mark") and k < what]:
        tree.heads[k], tree.deps[k] = thing, "case"
    tree.heads[what], tree.deps[what] = naming, "xcomp"
    tree.heads[naming], tree.deps[naming] = thing, "acl:relcl"
    tree.link()
