"""Mend English clauses whose subject is men loyal to somebody: "soldiers loyal to X had tried to overthrow him"."""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed


def mend_loyal_subjects(tree: Tree) -> None:
    """Read "Soldiers loyal to the former premier, X, attacked Y" with the soldiers as who attacked."""
    bonds = classed("en", "words", "loyal")
    for bond in tokens_with(tree.lower, bonds, 1, len(tree) - 3):
        men, verb = bond - 1, tree.heads[bond]
        if tree.heads[men] != bond or tree.lower[bond + 1] != "to" or tree.deps[men] != "nsubj":
            continue
        if verb == bond:
            if (behind := _verb_below(tree, bond)) is None:
                continue
            verb = behind
            tree.take_place(verb, bond)
        elif verb < bond:
            behind = _verb_behind(tree, bond)
            if behind is None or not _take_clause(tree, bond, behind):
                continue
            verb = behind
        elif tree.pos[verb] != "VERB" or tree.children(verb, "nsubj"):
            continue
        tree.heads[men], tree.deps[men] = verb, "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj"
        tree.heads[bond], tree.deps[bond] = men, "amod"
        tree.link()


def _verb_below(tree: Tree, bond: int) -> int | None:
    """Return the verb that the parser hung on "loyal" as on the main word: "Soldiers loyal to Gbagbo seized Bouake"."""
    if tree.children(bond, "cop", "mark"):
        return None
    loose = [k for k in tree.children(bond, "advcl", "ccomp", "parataxis", "conj", "dep") if k > bond + 1]
    verbs = [k for k in loose if tree.pos[k] == "VERB" and tree.is_finite(k)]
    bare = verbs and not tree.children(verbs[0], "nsubj", "nsubj:pass", "mark", "cc")
    return verbs[0] if bare and "," not in tree.words[bond : verbs[0]] else None


def _verb_behind(tree: Tree, bond: int) -> int | None:
    """Return the finite verb without a subject that stands right behind whom the men are loyal to."""
    verb = max(tree.subtree(bond)) + 1
    while verb < len(tree) and (tree.pos[verb] in ("AUX", "ADV") or tree.words[verb] == ","):
        verb += 1
    if verb >= len(tree) or tree.pos[verb] != "VERB" or not tree.is_finite(verb):
        return None
    return None if tree.children(verb, "nsubj", "nsubj:pass", "mark") else verb


def _take_clause(tree: Tree, bond: int, verb: int) -> bool:
    """Hang the verb where the parser hung "loyal": "said that soldiers loyal to X had tried"."""
    above, dep = tree.heads[bond], tree.deps[bond]
    if dep != "ccomp" or tree.pos[above] != "VERB":
        return False
    top = above
    while tree.heads[top] not in (top, verb):
        top = tree.heads[top]
    if tree.heads[top] == verb:
        tree.take_place(top, verb)
    tree.heads[verb], tree.deps[verb] = above, "ccomp"
    for k in tree.kids[bond]:
        if tree.lower[k] == "that":
            tree.heads[k], tree.deps[k] = verb, "mark"
    return True
