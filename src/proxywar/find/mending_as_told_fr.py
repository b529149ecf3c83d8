"""French subjects behind the verb of "comme l'exigeait Alger", "ainsi que l'avait annoncé l'ONU": who asked or said so.

What is asked or said stands before, in "l'" or "le": what follows such a verb without a preposition is its subject.
"""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with

_IT = frozenset({"l'", "l’", "le"})
_TO_WHOM = frozenset({"lui", "leur"})
_MOVED = frozenset({"obj", "appos", "nmod", "obl", "dep", "nsubj"})
_ADRIFT = frozenset({"obl", "nmod", "conj", "dep", "appos", "ccomp", "acl", "parataxis"})


def mend_as_told(tree: Tree) -> None:
    """Mend these clauses in place (French only)."""
    if tree.lang != "fr":
        return
    for mark in tokens_with(tree.lower, {"comme", "que"}, 0, len(tree) - 4):
        if tree.lower[mark] == "que" and tree.lower[mark - 1] != "ainsi":
            continue
        it = mark + 1
        verb = _verb(tree, it)
        if verb is None or tree.children(verb, "ccomp"):
            continue
        who = [k for k in tree.kids[verb] if k > verb and tree.deps[k] in _MOVED and tree.pos[k] in ("NOUN", "PROPN")]
        who = [k for k in who if not tree.case_of(k) and "," not in tree.words[verb:k]]
        before = [k for k in tree.children(verb, "nsubj") if k < verb]
        if not who or any(tree.lower[k] not in _TO_WHOM for k in before):
            continue
        for k in before:
            tree.deps[k] = "iobj"
        tree.deps[who[0]] = "nsubj"
        tree.deps[it], tree.pos[it], tree.lemmas[it] = "obj", "PRON", "lui"
        if tree.deps[verb] in _ADRIFT:
            tree.deps[verb] = "advcl"


def _verb(tree: Tree, it: int) -> int | None:
    """Return the verb whose object "l'" or "le" is: right behind it, or behind its helpers."""
    if tree.lower[it] not in _IT:
        return None
    k = it + 1 + (tree.lower[it + 1] in _TO_WHOM)
    while k < len(tree) and tree.pos[k] == "AUX":
        k += 1
    return k if k < len(tree) - 1 and tree.pos[k] == "VERB" and tree.heads[it] == k else None
