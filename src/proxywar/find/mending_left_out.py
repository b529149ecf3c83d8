"""Mend who is named only to be left out: "It was Libya, not Syria, that armed X", "C'est l'ELN et non les Farc qui"."""

from __future__ import annotations

from proxywar.find.tree import NOMINAL, Tree, tokens_with

_NOT = {"en": frozenset({"not", "rather"}), "fr": frozenset({"non", "pas", "plutôt"})}
_BUT = frozenset({"but", "mais"})
_IT = {"en": frozenset({"it"}), "fr": frozenset({"ce", "c'", "c’"})}
_WHO = frozenset({"qui", "who", "that", "which"})
_BESIDE = frozenset({"conj", "appos", "parataxis", "nmod", "dep"})


def mend_left_out(tree: Tree) -> None:
    """Hang the clause of a cleft on who is brought out, not on who is left out beside him, in place."""
    for no in tokens_with(tree.lower, _NOT[tree.lang], 1, len(tree) - 1):
        _mend_not_before_name(tree, no)
        other = tree.heads[no]
        one = tree.heads[other]
        beside = one < no < other and tree.deps[other] in _BESIDE and tree.pos[other] in NOMINAL
        if beside and _is_brought_out(tree, one) and "," not in tree.words[no:other]:
            _hang_clause(tree, one, other)
            tree.deps[other] = "conj"
    for but in tokens_with(tree.lower, _BUT, 2, len(tree) - 1):
        other = tree.heads[but]
        one = tree.heads[other]
        if tree.deps[other] == "conj" and one < but < other and _is_brought_out(tree, one):
            _mend_not_but(tree, one, other)


def _mend_not_before_name(tree: Tree, no: int) -> None:
    """Hang the "non" of "la Libye et non la Syrie a armé" on the name that it leaves out."""
    if tree.deps[no] != "advmod" or tree.lower[no] in ("rather", "plutôt") or tree.lower[no - 1] not in ("et", "and"):
        return
    behind = next((k for k in range(no + 1, min(no + 4, len(tree))) if tree.pos[k] in NOMINAL), None)
    if behind is None or tree.heads[no] == behind or tree.deps[behind] != "conj":
        return
    if all(tree.heads[k] == behind for k in range(no + 1, behind)):
        tree.reattach(no, behind, "advmod")


def _is_brought_out(tree: Tree, one: int) -> bool:
    """Tell what stands behind "it was", "c'est"."""
    being = tree.children(one, "cop")
    return bool(being) and any(tree.lower[k] in _IT[tree.lang] for k in tree.children(one, "nsubj") if k < being[0])


def _hang_clause(tree: Tree, one: int, other: int) -> None:
    """Hang the clause with "that", "qui" right behind who is left out on who is brought out."""
    who = next((k for k in range(other + 1, min(other + 4, len(tree))) if tree.lower[k] in _WHO), None)
    if who is None or any(tree.words[k] != "," and k not in tree.subtree(other) for k in range(other + 1, who)):
        return
    verb = tree.heads[who]
    if verb < who or tree.pos[verb] != "VERB" or not tree.deps[who].startswith("nsubj") or verb == one:
        return
    if verb in tree.ancestors(one):
        return
    tree.heads[verb], tree.deps[verb] = one, "acl:relcl"
    tree.link()


def _mend_not_but(tree: Tree, one: int, other: int) -> None:
    """Read "It was not Libya but Syria that armed X" as Syria's deed, and no denied one."""
    clause = [v for v in tree.children(one, "acl:relcl", "advcl:cleft", "advcl:relcl") if v > other]
    below = [v for v in tree.children(other, "acl:relcl") if v > other]
    being = tree.children(one, "cop")[0]
    nots = [k for k in range(being + 1, one) if tree.lower[k] in ("not", "pas", "n't", "n’t")]
    if not nots or not (clause or below):
        return
    for k in nots:
        tree.heads[k], tree.deps[k] = one, "advmod"
    for v in clause[:1]:
        tree.heads[v], tree.deps[v] = other, "acl:relcl"
    tree.link()
