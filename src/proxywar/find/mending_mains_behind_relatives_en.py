"""Mend English main verbs right behind a clause that has its object before it: "men whom X had armed shelled Y".

What a pronoun is the object of has no second object: a past form behind its verb is what the men did.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import PAST, make_verb
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_WHOM = frozenset({"whom", "that", "which"})
_PERFECT = frozenset({"had", "has", "have"})
_SUBJECT = frozenset({"DET", "ADJ", "NUM", *NOMINAL, "PART"})
_MAINS = frozenset({"root", "ccomp", "parataxis"})


def mend_mains_behind_relatives(tree: Tree) -> None:
    """Mend these main verbs in place."""
    if tree.lang != "en":
        return
    for q in tokens_with(tree.lower, _WHOM, 1, len(tree) - 4):
        noun = q - 1
        if tree.pos[noun] not in NOMINAL or tree.deps[noun] not in _MAINS:
            continue
        doer = _last_of_subject(tree, q)
        first = None if doer is None else _verb_of(tree, doer)
        if doer is None or first is None:
            continue
        last = _last_of_list(tree, first)
        if (main := _main_behind(tree, last)) is not None:
            _make_relative(tree, q, doer, first, main)
            _make_main(tree, noun, main)


def _last_of_subject(tree: Tree, q: int) -> int | None:
    """Return the noun that ends the subject right behind the pronoun."""
    k = q + 1
    while k < len(tree) - 2 and tree.pos[k] in _SUBJECT and tree.lower[k] not in _PERFECT:
        k += 1
    return k - 1 if k > q + 1 and tree.pos[k - 1] in NOMINAL and tree.lower[k - 1] not in _WHOM else None


def _verb_of(tree: Tree, doer: int) -> int | None:
    k = doer + 1
    while k < len(tree) - 2 and (tree.lower[k] in _PERFECT or tree.pos[k] == "ADV" or tree.lower[k] == "been"):
        k += 1
    fits = _is_past(tree, k) and tree.lemmas[k] not in classed("en", "verbs", "finds its object so")
    return k if fits and (k == doer + 1 or tree.lower[doer + 1] in _PERFECT) else None


def _last_of_list(tree: Tree, first: int) -> int:
    """Return the last verb of "had raised, clothed and paid"."""
    last, k = first, first + 1
    while k + 1 < len(tree) and tree.lower[k] in (",", "and", "or") and _is_past(tree, k + 1):
        last, k = k + 1, k + 2
    return last if last == first or tree.lower[last - 1] != "," else first


def _main_behind(tree: Tree, last: int) -> int | None:
    k = last + 1
    if k >= len(tree) - 1:
        return None
    if tree.pos[k] == "AUX" and tree.lower[k] != "been":
        return tree.heads[k] if tree.heads[k] > k and tree.pos[tree.heads[k]] == "VERB" else None
    return k if _is_past(tree, k) and tree.lower[k + 1] != "by" and tree.words[k + 1] != "," else None


def _is_past(tree: Tree, k: int) -> bool:
    form = tree.lower[k]
    return form in forms("en") and form != forms("en")[form] and not form.endswith(("s", "ing"))


def _make_main(tree: Tree, noun: int, main: int) -> None:
    """Hang the noun in front and all that stands behind the main verb on that."""
    if not tree.children(main, "aux", "aux:pass", "cop"):
        make_verb(tree, main, PAST)
    passive = bool(tree.children(main, "aux:pass"))
    tree.take_place(main, noun)
    for k in range(main + 1, len(tree)):
        if tree.heads[k] < main:
            cased = any(tree.deps[m] == "case" and tree.heads[m] == k for m in range(main, k))
            tree.deps[k] = "punct" if tree.pos[k] == "PUNCT" else "obl" if cased else _label(tree, k)
            tree.heads[k] = main
    tree.heads[noun], tree.deps[noun] = main, "nsubj:pass" if passive else "nsubj"
    tree.link()


def _make_relative(tree: Tree, q: int, doer: int, first: int, main: int) -> None:
    """Make the words from the pronoun up to the main verb a clause of the noun before the pronoun."""
    for k in range(doer + 1, first):
        tree.heads[k], tree.deps[k] = first, "aux" if tree.lower[k] in _PERFECT or tree.lower[k] == "been" else "advmod"
    for k in range(first, main):
        if _is_past(tree, k):
            make_verb(tree, k, PAST)
            tree.heads[k], tree.deps[k] = first, "conj"
    tree.heads[first], tree.deps[first] = q - 1, "acl:relcl"
    tree.heads[q], tree.deps[q] = first, "obj"
    tree.heads[doer], tree.deps[doer] = first, "nsubj"


def _label(tree: Tree, k: int) -> str:
    """Return as what a word without a preposition stands with the verb."""
    return "obj" if tree.pos[k] in NOMINAL and tree.deps[k] != "obl:unmarked" else tree.deps[k]
