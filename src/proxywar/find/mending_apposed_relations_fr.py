"""French nouns behind a comma that say what somebody is to whom: "Le Hezbollah, laquais de l'Iran, a attaqué Haïfa".

A bare word between a name with a comma and "de" is a noun in apposition; no adjective that is one of those nouns has a
name behind "de", and a finite verb would have an object or a preposition of its own.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import table

_OF = frozenset({"de", "d'", "d’", "du", "des"})
_TAKEN_FOR = frozenset({"ADJ", "VERB", "ADV", "X", "PROPN", "NOUN"})
_ENDINGS = (("", ""), ("e", ""), ("rice", "eur"), ("s", ""), ("es", ""), ("rices", "eur"), ("euse", "eur"),
            ("euses", "eur"), ("ienne", "ien"), ("iennes", "ien"))  # fmt: skip
"""Endings of feminines and plurals, with that of the masculine singular."""


@cache
def relational_nouns() -> frozenset[str]:
    """Return the nouns of the trigger table that are said of somebody, as "laquais" and "composante" are."""
    rows = [r for r in table("fr", "triggers") if r["pos"] == "NOUN" and " " not in r["lemma"]]
    return frozenset(
        r["lemma"] for r in rows if "self" in (r["actor"] + "|" + r["recipient"]).replace("!", "").split("|")
    )


@cache
def adjectives_with_of() -> frozenset[str]:
    """Return the adjectives of the trigger table that have a "de" of their own: "proche de l'Iran"."""
    rows = [r for r in table("fr", "triggers") if r["pos"] == "ADJ"]
    slots = {r["lemma"]: f"{r['actor']}|{r['recipient']}".replace("!", "").split("|") for r in rows}
    return frozenset(lemma for lemma, named in slots.items() if "de" in named)


@cache
def noun_of(form: str) -> str | None:
    """Return the relational noun that a form is of: "protectrice" is "protecteur"; None for other words."""
    known = relational_nouns()
    made = (form.removesuffix(end) + base for end, base in _ENDINGS if form.endswith(end))
    return next((lemma for lemma in made if lemma in known), None)


def mend_apposed_relations_fr(tree: Tree) -> None:
    """Make appositions of such nouns, and what they were taken for the main verb gives its place up, in place."""
    for of in tokens_with(tree.lower, _OF, 3, len(tree) - 2):
        i = of - 1
        if tree.words[i - 1] == ",":
            name = i - 2
        elif tree.words[i - 2] == "," and tree.pos[i - 1] == "ADJ" and i > 2:
            name = i - 3  # "principal laquais de"
        else:
            continue
        lemma = noun_of(tree.lower[i])
        if lemma is None or tree.pos[i] not in _TAKEN_FOR or not tree.words[name][:1].isupper():
            continue
        if tree.pos[i] == "ADJ" and not adjectives_with_of().isdisjoint({lemma, tree.lower[i], tree.lemmas[i]}):
            continue
        if tree.pos[name] not in NOMINAL or tree.children(i, "aux", "det", "obj", "cop"):
            continue
        if tree.pos[i] == "NOUN" and tree.deps[i] == "appos":
            tree.lemmas[i] = lemma
        elif _frees(tree, i, name):
            _appose(tree, i, name, lemma)


def _frees(tree: Tree, i: int, name: int) -> bool:
    """Tell a word that hangs where an apposition may have been torn off: on the name, or as a verb over the rest."""
    if tree.heads[i] == name and tree.deps[i] in ("amod", "acl", "flat", "appos", "nmod"):
        return True
    subject = tree.heads[name] == i and tree.deps[name].startswith("nsubj")
    return tree.pos[i] in ("VERB", "ADJ") and subject


def _appose(tree: Tree, i: int, name: int, lemma: str) -> None:
    closing = next((k for k in range(i + 1, len(tree)) if tree.words[k] == ","), None)
    if tree.heads[name] == i:
        main = _main_behind(tree, i, closing)
        if main is None:
            return
        if tree.heads[main] == i:
            tree.take_place(main, i)
        for k in tree.kids[i]:
            if k not in (main, name) and (closing is None or k > closing):
                tree.heads[k] = main
        tree.heads[name], tree.deps[name] = main, "nsubj:pass" if tree.is_passive(main) else "nsubj"
    tree.pos[i], tree.lemmas[i], tree.morph[i] = "NOUN", lemma, "Number=Sing"
    tree.heads[i], tree.deps[i] = name, "appos"
    for k in tree.kids[i]:
        if tree.heads[k] == i and tree.case_of(k) == "de":
            tree.deps[k] = "nmod"
    if tree.words[i - 1] != ",":
        tree.heads[i - 1], tree.deps[i - 1] = i, "amod"
    tree.link()


def _main_behind(tree: Tree, i: int, closing: int | None) -> int | None:
    """Return the verb right behind the closing comma, which was joined to the word or governs it."""
    if closing is None:
        return None
    near = [k for k in (*tree.kids[i], tree.heads[i]) if closing < k <= closing + 4 and tree.pos[k] in ("VERB", "NOUN")]
    return next((k for k in near if tree.is_finite(k) or tree.children(k, "aux")), None)
