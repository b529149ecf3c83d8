"""Mend what a relative clause put in parts: "sanctions on X, which…, and on Y", "accused X, which…, of arming Y".

The parser hangs what comes behind the second comma on the clause, or on what the first phrase hangs on.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import make_verb
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_RELATIVES = {
    "en": frozenset({"which", "who", "whose", "whom", "where"}),
    "fr": frozenset({"qui", "dont", "où"}),
}
_AND = frozenset({"and", "et"})
_OF = frozenset({"of"})


def mend_parted_lists(tree: Tree) -> None:
    """Hang on the phrase before the clause what goes on with its preposition, or with its verb; in place."""
    for q in tokens_with(tree.lower, _RELATIVES[tree.lang], 3, len(tree) - 3):
        noun = q - 2
        if tree.words[q - 1] != "," or tree.pos[noun] not in NOMINAL:
            continue
        _go_on_with_preposition(tree, noun, q)
        if tree.lang == "en":
            _go_on_with_charge(tree, noun, q)
    if tree.lang == "en":
        _charge_who_is_subject(tree)


def _go_on_with_preposition(tree: Tree, noun: int, q: int) -> None:
    """Read "on X, which…, on Z, and on Y" with Z and Y beside X, and what stands between as said of X."""
    mark = next((k for k in tree.kids[noun] if tree.deps[k] == "case" and k < noun), None)
    if mark is None or tree.deps[noun] not in ("nmod", "obl", "conj"):
        return
    behind = [k for k in range(q + 2, len(tree) - 1) if tree.lower[k] == tree.lower[mark]]
    openers = [k for k in behind if tree.words[k - 1] == "," or _is_joined(tree, k)]
    last = next((k for k in openers if _is_joined(tree, k)), None)
    if last is None or any(k not in openers and k < last for k in behind):
        return  # "which depends on oil, and on gas" goes on with the clause
    items = [tree.heads[k] for k in openers if k <= last]
    if any(tree.pos[k] not in NOMINAL or (k < last and tree.words[k + 1] != "," and k < items[-1]) for k in items):
        return
    verb = _verb_of(tree, q)
    for k in items:
        if noun in tree.subtree(k):
            return
        tree.reattach(k, noun, "conj")
    if verb is not None and tree.deps[verb] in ("acl:relcl", "advcl", "conj", "parataxis") and verb < openers[0]:
        tree.reattach(verb, noun, "acl:relcl")


def _is_joined(tree: Tree, k: int) -> bool:
    """Tell the preposition behind ", and"."""
    return tree.lower[k - 1] in _AND and tree.words[k - 2] == ","


def _verb_of(tree: Tree, q: int) -> int | None:
    """Return the verb of the clause that a pronoun opens."""
    return next((v for v in tree.ancestors(q) if tree.pos[v] == "VERB" and v > q), None)


def _go_on_with_charge(tree: Tree, noun: int, q: int) -> None:
    """Read "accused X, which hosts Y, of training Z" with what X is accused of, whatever stands between."""
    verb = tree.heads[noun]
    if tree.lemmas[verb] not in classed("en", "verbs", "accuses") or verb > noun:
        return
    if tree.deps[noun] not in ("obj", "nsubj:pass"):
        return
    marks = [k for k in tokens_with(tree.lower, _OF, q + 2, len(tree) - 2) if _is_gerund(tree, k + 1)]
    first = next((k for k in marks if tree.words[k - 1] == ","), None)
    if first is None:
        return
    for of in [k for k in marks if k == first or (k > first and _is_next_accused(tree, k))]:
        deed, thing = of + 1, tree.heads[of + 1]
        held = tree.deps[deed] in ("amod", "compound") and thing > deed
        make_verb(tree, deed, "VerbForm=Ger")
        tree.heads[deed], tree.deps[deed] = verb, "advcl"
        tree.heads[of], tree.deps[of] = deed, "mark"
        if held:
            tree.heads[thing], tree.deps[thing] = deed, "obj"
        if of != first:
            tree.heads[of - 1], tree.deps[of - 1] = deed, "nsubj"
            tree.heads[of - 2] = deed
        tree.link()


def _is_gerund(tree: Tree, k: int) -> bool:
    return tree.lower[k].endswith("ing") and tree.lower[k] in forms("en")


def _is_next_accused(tree: Tree, of: int) -> bool:
    """Tell "and Turkey of": who else is accused, with the deed behind."""
    return tree.pos[of - 1] == "PROPN" and tree.lower[of - 2] in _AND


def _charge_who_is_subject(tree: Tree) -> None:
    """Read "was accused by X of having shelled Y" with the accused as who shelled: the deed is not said of X."""
    accuses = classed("en", "verbs", "accuses")
    for of in tokens_with(tree.lower, _OF, 3, len(tree) - 1):
        deed = tree.heads[of]
        by = tree.heads[deed]
        verb = tree.heads[by]
        if deed <= of or tree.pos[deed] != "VERB" or tree.deps[deed] not in ("acl", "advcl"):
            continue
        if tree.deps[by] == "obl:agent" and tree.lemmas[verb] in accuses and verb < by < of:
            tree.reattach(deed, verb, "advcl")
