"""Small relations that the grammar is made of: relatives and their nouns, conjuncts, marks, finiteness."""

from __future__ import annotations

from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed

RELATIVE = {
    "en": frozenset({"who", "which", "that", "whom", "whose"}),
    "fr": frozenset({"qui", "que", "qu'", "qu’", "lequel", "laquelle", "lesquels", "lesquelles", "où", "dont"}),
}


def through_relative(tree: Tree, verb: int, k: int) -> int:
    """Return the noun that a relative pronoun at `k` stands for, else `k`."""
    if tree.lower[k] not in RELATIVE[tree.lang] or "relatives" in tree.without:
        return k
    for i in (verb, *tree.ancestors(verb)):
        if tree.deps[i] in ("acl:relcl", "acl", "advcl:cleft"):
            return _name_behind_comma(tree, k, tree.heads[i])
        if tree.pos[tree.heads[i]] in NOMINAL and i != k:
            return tree.heads[i]
    return k


def _name_behind_comma(tree: Tree, k: int, noun: int) -> int:
    """Return the name right before "…, who", where the parser hung the clause on an earlier name.

    "In Beirut, Sheikh Hassan Nasrallah, who heads Hezbollah": not Beirut heads it.
    """
    before = k - 2
    if before <= noun or tree.words[k - 1] != "," or tree.lower[k] not in ("who", "qui"):
        return noun
    unmarked = tree.pos[before] == "PROPN" and not tree.case_of(before) and tree.pos[noun] == "PROPN"
    return before if unmarked and tree.deps[before] != "conj" else noun


def expand(tree: Tree, tokens: list[int]) -> list[int]:
    """Return the tokens with their nominal conjuncts."""
    out: list[int] = []
    for i in tokens:
        out.extend(k for k in tree.conjuncts(i) if k == i or (tree.pos[k] in NOMINAL and not _is_excluded(tree, k)))
    return list(dict.fromkeys(out))


def _is_excluded(tree: Tree, k: int) -> bool:
    """Tell the second of "the Rwandans, not Moscow's men", which is named to be left out."""
    return any(tree.lower[m] in ("not", "non", "pas") and m < k for m in tree.kids[k])


def said_of_deed(tree: Tree, verb: int) -> list[int]:
    """Return the noun of a deed that an infinitive spells out: "Iran's answer was to arm X" arms X."""
    if not tree.children(verb, "cop"):
        return []
    deeds = classed(tree.lang, "nouns", "deed")
    return [k for k in tree.children(verb, "nsubj") if k < verb and tree.lemmas[k] in deeds]


def is_nonfinite(tree: Tree, verb: int) -> bool:
    """Tell an infinitive, participle or gerund clause from a finite one."""
    form = tree.feature(verb, "VerbForm")
    finite_aux = any(tree.feature(k, "VerbForm") == "Fin" for k in tree.children(verb, "aux"))
    return form in ("Inf", "Part", "Ger") and not finite_aux


def marks_of(tree: Tree, verb: int) -> set[str]:
    """Return the words that mark a clause or phrase, in their normal form."""
    return {tree.preposition(k) for k in tree.kids[verb] if tree.deps[k] in ("mark", "case")}
