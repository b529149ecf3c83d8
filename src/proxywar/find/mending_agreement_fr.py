"""French relatives of "qui" that hang on a noun of another number than their verb: "les bases de l'Unita, qui tient X".

The verb of a relative clause has the number of its noun; no day and no stretch of time does anything.
"""

from __future__ import annotations

from proxywar.find.tree import NOMINAL, Tree, tokens_with

_WHO = frozenset({"qui"})
_SINGULAR = frozenset({"le", "la", "l'", "l’", "du", "un", "une", "au", "son", "sa", "ce", "cet", "cette"})
_PLURAL = frozenset({"les", "des", "aux", "ses", "leurs", "ces"})


def mend_agreement_fr(tree: Tree) -> None:
    """Hang such clauses on the noun inside the phrase whose number they have, in place."""
    for q in tokens_with(tree.lower, _WHO, 3, len(tree) - 1):
        verb = tree.heads[q]
        if tree.deps[q] != "nsubj" or tree.deps[verb] != "acl:relcl":
            continue
        noun, number = tree.heads[verb], _number_of_verb(tree, verb)
        if noun > q or not number or number_by_article(tree, noun) in ("", number) or tree.children(noun, "conj"):
            continue
        inner = [k for k in tree.subtree(noun) if noun < k < q and tree.deps[k] == "nmod" and tree.case_of(k) == "de"]
        inner = [k for k in inner if tree.pos[k] in NOMINAL and number_by_article(tree, k) == number]
        # "700 morts parmi les civils, d'après l'ONU, qui a sommé": the name right before.
        near = q - 2 if tree.words[q - 1] == "," and tree.pos[q - 2] == "PROPN" else noun
        if not inner and near > noun and number_by_article(tree, near) in ("", number):
            inner = [near]
        if inner:
            tree.reattach(verb, inner[-1], "acl:relcl")


def _number_of_verb(tree: Tree, verb: int) -> str:
    """Return the number of a finite verb, that of its auxiliary where it has one."""
    finite = [k for k in tree.children(verb, "aux", "cop") if tree.feature(k, "VerbForm") == "Fin"]
    return tree.feature(finite[0] if finite else verb, "Number") if finite or tree.is_finite(verb) else ""


def number_by_article(tree: Tree, k: int) -> str:
    """Return the number that the article of a noun tells, else its own."""
    told = [tree.lower[m] for m in tree.kids[k] if m < k and tree.deps[m] in ("det", "case")][::-1]
    for word in told:
        if word in _SINGULAR | _PLURAL:
            return "Plur" if word in _PLURAL else "Sing"
    return tree.feature(k, "Number")


def agrees(tree: Tree, participle: int, noun: int) -> bool:
    """Tell a participle that has the gender and number of a noun, as far as it shows them."""
    return all(tree.feature(participle, f) in ("", tree.feature(noun, f)) for f in ("Gender", "Number"))
