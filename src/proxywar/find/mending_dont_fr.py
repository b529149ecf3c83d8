"""Mend French relatives of owners: "le M23, dont Kigali est le parrain, a pris Goma" has two clauses.

"dont" hangs on what is owned, never on a name: on the predicate, on the object, on the subject that is a noun. Its
clause hangs on the noun before it, which the parser often gives to the verb of the clause.
"""

from __future__ import annotations

from proxywar.find.mending_relatives import antecedent, mend_relatives_fr, part_from_clause
from proxywar.find.tree import Tree

_LOOSE = frozenset({"conj", "parataxis", "advcl", "ccomp"})
_UNATTACHED = frozenset({"appos", "nmod", "flat", "obl", "conj", "dep"})
_REACH = 4
"""How far behind "dont" its subject may stand."""


def mend_clauses_of_nouns_fr(tree: Tree) -> None:
    """Mend the relative clauses of "dont", then those of other pronouns, in place."""
    if "dont" in tree.lower:
        _mend_dont(tree)
    mend_relatives_fr(tree)


def _mend_dont(tree: Tree) -> None:
    for q in range(1, len(tree) - 2):
        if tree.lower[q] != "dont" or (noun := antecedent(tree, q)) is None:
            continue
        _give_subject(tree, q)
        near = range(q + 1, min(q + 1 + _REACH, len(tree)))
        subject = next((k for k in near if tree.deps[k].startswith("nsubj")), None)
        if subject is not None and tree.heads[subject] > q:
            _hang_clause(tree, q, noun, tree.heads[subject])
            _hang_owner(tree, q, subject, tree.heads[subject])


def _give_subject(tree: Tree, q: int) -> None:
    """Give the verb of "dont Pretoria paie la solde" the name before it, which the parser hung on the owner."""
    name = q + 1 + (tree.pos[q + 1] == "DET")
    verb = name + 1
    while verb < len(tree) - 1 and (tree.pos[verb] in ("AUX", "ADV") or tree.deps[verb] in ("iobj", "expl:pv")):
        verb += 1
    if tree.pos[name] != "PROPN" or tree.deps[name] not in _UNATTACHED or tree.heads[name] >= q:
        return
    if tree.pos[verb] == "VERB" and tree.is_finite(verb) and verb not in tree.subtree(name):
        tree.heads[name], tree.deps[name] = verb, "nsubj"
        tree.link()


def _hang_clause(tree: Tree, q: int, noun: int, verb: int) -> None:
    """Hang the clause of "dont" on the noun before it."""
    above = tree.heads[verb]
    too_far = tree.deps[verb] == "acl:relcl" and above < noun and tree.pos[above] == "NOUN"
    if tree.words[q - 1] != "," or verb < q:
        return
    if noun in tree.subtree(verb):
        part_from_clause(tree, verb, noun)
    elif too_far or tree.deps[verb] in _LOOSE:
        tree.reattach(verb, noun, "acl:relcl")


def _hang_owner(tree: Tree, q: int, subject: int, verb: int) -> None:
    """Hang "dont" on what is owned where the subject is a name, which nobody owns.

    Of "dont l'aide est connue" the subject is owned; of "dont Paris réclame l'extradition" the object, of "dont Paris
    est le parrain" the predicate.
    """
    if not _is_named(tree, subject) or tree.heads[q] not in (subject, verb):
        return
    if tree.children(verb, "cop"):
        if tree.pos[verb] == "NOUN":
            tree.reattach(q, verb, "nmod")
        return
    deeds = [verb, *(k for k in tree.kids[verb] if tree.deps[k] == "xcomp" and tree.pos[k] == "VERB")]
    owned = [k for v in deeds for k in tree.children(v, "obj") if tree.pos[k] == "NOUN" and k > subject]
    bare = [k for k in owned if not any(tree.case_of(m) == "de" for m in tree.kids[k])]
    if bare:
        tree.reattach(q, bare[0], "nmod")


def _is_named(tree: Tree, k: int) -> bool:
    """Tell a name, or a title before its name."""
    titled = tree.words[k + 1] != "," and any(tree.pos[m] == "PROPN" and not tree.case_of(m) for m in tree.kids[k])
    return tree.pos[k] == "PROPN" or titled
