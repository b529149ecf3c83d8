"""Mend second subjects with a clause put in: "X took the hill and the Ossetians, who had held it, withdrew"."""

from __future__ import annotations

from proxywar.find.tree import NOMINAL, Tree, tokens_with

_GROUP = frozenset({"AUX", "ADV", "PRON", "PART"})


def mend_second_subjects(tree: Tree) -> None:
    """Give a verb behind a comma the noun that was listed with one before; "and" joins the clauses, in place.

    No "and" stands before the verb, so that the one before the noun is not that of a list: "took A and B, and left".
    """
    for n in tokens_with(tree.deps, {"conj"}, 2):
        one = tree.heads[n]
        if tree.pos[n] not in NOMINAL or one > n or tree.pos[one] not in NOMINAL or n + 3 >= len(tree):
            continue
        if not any(tree.deps[k] == "cc" and one < k < n for k in tree.kids[n]) or tree.words[_end(tree, n)] != ",":
            continue
        if tree.children(n, "case") or len(tree.children(one, "conj")) > 1 or tree.deps[one].startswith("nsubj"):
            continue
        verb = _verb_behind(tree, n, _end(tree, n))
        if verb is not None:
            tree.heads[n], tree.deps[n] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
            for k in range(_end(tree, n) + 1, verb):
                if tree.pos[k] == "VERB" and tree.heads[k] < n and not tree.children(k, "nsubj", "aux", "cop"):
                    tree.heads[k], tree.deps[k] = n, "acl"  # "the Ossetians, led by Kokoity, withdrew"
            tree.link()


def _end(tree: Tree, n: int) -> int:
    """Return the token behind a noun and the adjectives that follow it."""
    behind = n + 1
    while behind < len(tree) - 1 and tree.pos[behind] == "ADJ" and tree.heads[behind] == n:
        behind += 1
    return behind


def _verb_behind(tree: Tree, n: int, comma: int) -> int | None:
    """Return the finite verb behind what is put in between two commas, where it has no subject of its own."""
    for second in range(comma + 1, len(tree) - 1):
        if tree.words[second] in (";", ":", ".") or tree.deps[second] == "cc":
            return None
        if tree.words[second] != ",":
            continue
        verb = second + 1
        while verb < len(tree) and tree.pos[verb] in _GROUP and tree.pos[verb] != "VERB":
            verb += 1
        if verb >= len(tree) or tree.pos[verb] != "VERB" or not tree.is_finite(verb):
            return None
        joined = tree.deps[verb] in ("conj", "parataxis") and tree.heads[verb] < n
        alone = not any(tree.deps[k].startswith("nsubj") or tree.deps[k] in ("cc", "mark") for k in tree.kids[verb])
        return verb if joined and alone and n not in tree.ancestors(verb) else None
    return None
