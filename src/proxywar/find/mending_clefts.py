"""Read clefts as the plain clauses that they stand for: "C'est à Kiev que Paris a livré des canons"."""

from __future__ import annotations

from proxywar.find.tree import NOMINAL, Tree, tokens_with

_QUE = {"fr": frozenset({"que", "qu'", "qu’"}), "en": frozenset({"that"})}
_IT = {"fr": frozenset({"ce", "c'", "c’"}), "en": frozenset({"it"})}
_WHO = frozenset({"qui", "who", "that", "which"})
_NOT = frozenset({"pas", "not", "n't", "n’t"})
_ONLY = frozenset({"seulement", "uniquement", "seul", "seule", "seuls", "seules", "only", "just", "alone",
                   "même", "simply", "merely", "simplement", "tant", "first", "premier", "première"})  # fmt: skip
"""Words after which a negation is none: "ce n'est pas seulement Paris qui"."""
_CLAUSES = ("acl:relcl", "advcl:cleft", "advcl:relcl", "ccomp", "advcl")

_BEHIND = ("punct", "advcl", "parataxis", "conj")


def mend_clefts(tree: Tree) -> None:
    """Hang what a cleft brings out with a preposition on the verb behind "que", in place.

    What is denied of the one brought out ("Ce n'est pas Moscou qui a attaqué") is denied of the deed that he would
    have done.
    """
    for it in tokens_with(tree.lower, _IT[tree.lang]):
        being = next((k for k in range(it + 1, min(it + 4, len(tree))) if tree.lemmas[k] in ("être", "be")), None)
        if being is None:
            continue
        focus = tree.heads[being]
        if tree.heads[it] == focus and len(tree.children(focus, "nsubj")) > 1 and tree.deps[it] == "nsubj":
            tree.deps[it] = "discourse"  # "C'est contre X que Y tire": the clause has a subject of its own
            continue
        if focus <= being and tree.lower[being + 1 : being + 2]:  # "est" is the verb: what hangs on it
            focus = next((k for k in tree.kids[being] if k > being and tree.deps[k] == "obl"), focus)
        if focus <= being:
            continue
        if tree.pos[focus] in NOMINAL and tree.case_of(focus):
            _mend_phrase(tree, it, being, focus)
        elif tree.pos[focus] == "PROPN":
            _mend_denied(tree, being, focus)


def _mend_phrase(tree: Tree, it: int, being: int, focus: int) -> None:
    """Make "à Kiev" of "C'est à Kiev que Paris a livré" a phrase of the clause, and the clause what is said."""
    verb = next((v for v in tree.kids[focus] if v > focus and tree.deps[v] in _CLAUSES), None)
    if verb is None or tree.pos[verb] != "VERB":
        return
    que = next((k for k in range(focus + 1, verb) if tree.lower[k] in _QUE[tree.lang]), None)
    before = next((k for k in tree.kids[focus] if k > being and tree.deps[k] == "case"), None)
    if que is None or before is None or tree.heads[que] != verb or "," in tree.words[it:que]:
        return
    if que in tree.children(verb, "nsubj") or que != _last_before(tree, focus, verb) + 1:
        return  # "it is up to the country that backs X"
    if tree.deps[que] == "obj" and tree.pos[focus] != "PROPN" and not any(k > verb for k in tree.children(verb, "obj")):
        return  # "c'est au pays que soutient X": a relative says which country
    tree.take_place(verb, being if tree.heads[focus] == being else focus)
    for k in [k for k in tree.kids[focus] if k < it or (tree.deps[k] in _BEHIND and k > verb)]:
        tree.heads[k] = verb
    denied = [k for k in range(being + 1, focus) if tree.lower[k] in _NOT and _ONLY.isdisjoint(tree.lower[k:focus])]
    for k in range(it, being + 1):
        tree.heads[k], tree.deps[k] = verb, "discourse"
    tree.heads[focus], tree.deps[focus], tree.deps[que] = verb, "obl", "mark"
    if denied and tree.pos[focus] == "PROPN":
        tree.heads[denied[0]], tree.deps[denied[0]] = verb, "advmod"
    tree.link()


def _last_before(tree: Tree, focus: int, verb: int) -> int:
    """Return the last token of what is brought out, before the clause that hangs on it."""
    clause = set(tree.subtree(verb))
    return max(k for k in tree.subtree(focus) if k < verb and k not in clause)


def _mend_denied(tree: Tree, being: int, focus: int) -> None:
    """Hang the "pas" of "Ce n'est pas Moscou qui a attaqué" on the verb."""
    denied = next((k for k in tree.kids[focus] if k in (being + 1, being + 2) and tree.lower[k] in _NOT), None)
    verb = next((v for v in tree.kids[focus] if tree.deps[v] in ("acl:relcl", "advcl:cleft", "advcl:relcl")), None)
    if denied is None or verb is None or tree.pos[verb] != "VERB" or "," in tree.words[being:verb]:
        return
    if not _ONLY.isdisjoint(tree.lower[k] for k in (*range(being, focus), focus + 1)):
        return
    if not any(tree.lower[k] in _WHO | _QUE[tree.lang] for k in tree.kids[verb] if focus < k < verb):
        return
    tree.heads[denied], tree.deps[denied] = verb, "advmod"
    tree.link()
