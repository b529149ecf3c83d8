"""French relative clauses with several subjects: "Mobutu, que Paris et Rabat avaient secouru, s'enfuit".

The parser reads one list of the noun and the subjects, and the verb of the clause as the main one.
"""

from __future__ import annotations

from proxywar.find.mending_relatives import QUE, antecedent
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_JOINTS = frozenset({"et", "ou", ","})
_REACH = 6


def mend_relative_lists_fr(tree: Tree) -> None:
    """Put such a clause together and hang it on its noun, in place."""
    for q in tokens_with(tree.lower, QUE, 2, len(tree) - 5):
        noun = antecedent(tree, q) if tree.words[q - 1] == "," else None
        if noun is None:
            continue
        inverted = tree.pos[q + 1] == "VERB" and tree.is_finite(q + 1)
        doers, end = _names_from(tree, q + 1 + inverted)
        verb = q + 1 if inverted else _verb_behind(tree, end)
        joined = len(doers) > 1 and tree.lower[doers[-1] - 1 - _has_det(tree, doers[-1])] in ("et", "ou")
        if joined and verb is not None:
            _put_together(tree, q, noun, doers, verb)


def _has_det(tree: Tree, k: int) -> bool:
    return tree.pos[k - 1] == "DET"


def _names_from(tree: Tree, i: int) -> tuple[list[int], int]:
    """Return the names of a list that begins at `i`, and where it ends."""
    names: list[int] = []
    while i < len(tree) - 1:
        k = i + (tree.pos[i] == "DET")
        if k >= len(tree) - 1 or tree.pos[k] not in NOMINAL or not any(c.isupper() for c in tree.words[k]):
            break
        names.append(k)
        i = k + 1
        if tree.lower[i] not in _JOINTS:
            break
        i += 1
    return names, i


def _verb_behind(tree: Tree, i: int) -> int | None:
    """Return the verb that stands right behind the list, with its auxiliaries."""
    for k in range(i, min(i + _REACH, len(tree))):
        if tree.pos[k] == "VERB":
            return k if tree.is_finite(k) or tree.children(k, "aux") else None
        if tree.pos[k] not in ("AUX", "ADV", "PRON"):
            return None
    return None


def _put_together(tree: Tree, q: int, noun: int, doers: list[int], verb: int) -> None:
    last = max(verb, doers[-1])
    close = next((k for k in range(last + 1, len(tree) - 1) if tree.words[k] == ","), None)
    main = None if close is None else _main_from(tree, close + 1)
    torn = verb in tree.ancestors(noun) or tree.heads[noun] == noun
    if torn and main is None:
        return
    if torn and main is not None:
        tree.heads[main], tree.deps[main] = main, "root"
        tree.heads[noun], tree.deps[noun] = main, "nsubj:pass" if tree.is_passive(main) else "nsubj"
    elif main is not None and tree.heads[main] == verb and tree.deps[noun].startswith("nsubj"):
        return
    tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
    tree.heads[q], tree.deps[q], tree.pos[q] = verb, "obj", "PRON"
    tree.heads[doers[0]], tree.deps[doers[0]] = verb, "nsubj"
    for k in doers[1:]:
        tree.heads[k], tree.deps[k] = doers[0], "conj"
    tree.link()


def _main_from(tree: Tree, first: int) -> int | None:
    """Return the verb that goes on behind the clause: "s'enfuit", "a protesté"."""
    for v in range(first, min(first + _REACH, len(tree))):
        if tree.words[v] in (",", ";", ":"):
            return None
        if tree.pos[v] == "VERB" and (tree.is_finite(v) or any(tree.pos[k] == "AUX" for k in range(first, v))):
            return v
        if tree.pos[v] not in ("AUX", "ADV", "PRON", "PART"):
            return None
    return None
