"""Mend clauses behind a phrase in front: "Unlike Iran, which arms X, Syria trains Y", "Des trois, seul X a attaqué"."""

from __future__ import annotations

from proxywar.find.tree import NOMINAL, Tree, tokens_with

_ALONE = frozenset({"seul", "seule", "seuls", "seules"})
_HELPERS = frozenset({"AUX", "ADV", "PART", "PRON"})
_COUNTS = frozenset({"over", "under", "between", "around", "about", "up", "plus", "moins", "entre", "close", "near"})
"""Prepositions before a number that is a subject all the same."""


def mend_fronted_phrases(tree: Tree) -> None:
    """Make the subject what stands right before the verb, and no phrase with a preposition, in place."""
    if tree.lang == "fr":
        _mend_alone(tree)
    for n in tokens_with(tree.deps, {"nsubj", "nsubj:pass"}):
        verb = tree.heads[n]
        if verb < n + 3 or tree.pos[verb] != "VERB" or not tree.is_finite(verb) or tree.pos[n] not in NOMINAL:
            continue
        cases = [k for k in tree.kids[n] if k < n and tree.deps[k] == "case" and tree.pos[k] == "ADP"]
        if not cases or tree.lower[cases[0]] in _COUNTS or "," not in tree.words[n:verb]:
            continue
        subject = _right_before(tree, n, verb)
        if subject is not None:
            tree.deps[n] = "obl"
            _make_subject(tree, subject, verb)


def _right_before(tree: Tree, n: int, verb: int) -> int | None:
    """Return the noun that stands with nothing but helpers before a verb, and itself behind a comma."""
    k = verb - 1
    while k > n and tree.pos[k] in _HELPERS and tree.heads[k] == verb:
        k -= 1
    if k <= n or tree.pos[k] not in NOMINAL:
        return None
    first = k
    while first > n + 1 and tree.words[first - 1] != "," and first - 1 not in (n, verb):
        first -= 1
    within = all(tree.pos[m] in ("DET", "ADJ", "ADV", "NUM", *NOMINAL) for m in range(first, k))
    if first <= n + 1 or not within or tree.case_of(k):
        return None
    return k


def _make_subject(tree: Tree, subject: int, verb: int) -> None:
    for k in tree.children(verb, "nsubj", "nsubj:pass"):
        if k > verb:
            tree.deps[k] = "obj"
    tree.reattach(subject, verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj")


def _mend_alone(tree: Tree) -> None:
    """Read ", seul Jaych al-Islam a de nouveau attaqué l'armée" with its subject: "seul" stands before no other."""
    for i in tokens_with(tree.lower, _ALONE, 0, len(tree) - 2):
        if i and tree.words[i - 1] not in (",", ";", ":"):
            continue
        name = next((k for k in range(i + 1, min(i + 4, len(tree))) if tree.pos[k] in NOMINAL), None)
        if name is None or any(tree.pos[k] != "DET" for k in range(i + 1, name)):
            continue
        verb = next((v for v in range(name + 1, min(name + 6, len(tree))) if tree.pos[v] == "VERB"), None)
        if verb is None or any(tree.pos[k] in ("PUNCT", "SCONJ", "CCONJ", *NOMINAL) for k in range(name + 1, verb)):
            continue
        if any(k < verb and k != name for k in tree.children(verb, "nsubj", "nsubj:pass")) or name == tree.heads[name]:
            continue
        if tree.heads[name] == verb and tree.deps[name].startswith("nsubj"):
            continue
        _raise(tree, verb, i)
        tree.heads[name], tree.deps[name] = verb, "nsubj"
        tree.heads[i], tree.deps[i] = name, "amod"
        tree.link()
        _make_subject(tree, name, verb)


def _raise(tree: Tree, verb: int, alone: int) -> None:
    """Make the verb the main one where it hangs in a relative clause of the phrase in front, in place."""
    above = tree.heads[verb]
    root = next((k for k in range(alone) if tree.heads[k] == k), None)
    if root is None or above >= alone or tree.deps[verb] not in ("conj", "acl:relcl", "parataxis") or above == verb:
        return
    if tree.pos[root] not in NOMINAL or tree.children(root, "nsubj", "cop"):
        return
    tree.heads[verb], tree.deps[verb] = verb, "root"
    tree.heads[root], tree.deps[root] = verb, "obl"
    tree.link()
