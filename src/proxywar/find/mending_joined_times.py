"""Mend the second verb of a clause of time: "two days after rebels crossed the border and attacked Bor"."""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with

_MARKS = frozenset({"after", "before"})


def mend_joined_times(tree: Tree) -> None:
    """Join the verb behind "and" to the clause whose time is measured, not to the main verb (English only).

    How long after or before closes the main clause: what stands behind goes on from the deed that is counted from.
    """
    for mark in tokens_with(tree.lower, _MARKS, 2, len(tree) - 5):
        if tree.pos[mark - 1] != "NOUN":
            continue
        clause = tree.heads[mark]
        if tree.deps[mark] != "mark" or tree.deps[clause] not in ("advcl", "acl:relcl", "acl") or clause < mark:
            continue
        if tree.heads[mark - 1] not in (clause, tree.heads[clause]) and tree.heads[clause] != mark - 1:
            continue
        main = tree.heads[clause] if tree.heads[clause] != mark - 1 else tree.heads[mark - 1]
        for verb in tree.children(main, "conj"):
            if verb < clause or not _goes_on(tree, verb) or "," in tree.words[clause:verb]:
                continue
            if tree.children(clause, "nsubj", "nsubj:pass") and not tree.children(clause, "conj"):
                tree.reattach(verb, clause, "conj")


def _goes_on(tree: Tree, verb: int) -> bool:
    """Tell "and attacked": a past verb with nothing of its own before it."""
    joined = tree.lower[verb - 1] == "and" and tree.pos[verb] == "VERB"
    return joined and tree.is_finite(verb) and not tree.children(verb, "nsubj", "nsubj:pass", "aux", "mark")
